# SPDX-License-Identifier: EUPL-1.2
"""Is this the newest store? The keyring witnesses how far it was when it was last open.

Encryption does not show that somebody put an older file back: every page of it is genuine. At
each opening and closing the number of openings (`generatie`) and the newest line of the log go to
an item of their own in the keyring; a store that does not reach as far is older. One old page
inside a newer file is seen only where that page holds the witnessed line or the number of
openings, or where the log's own chain breaks (`leerplicht kluis controleer`). A store without
keyring has no witness.
"""

import contextlib
import json
from dataclasses import asdict, dataclass
from typing import Any

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.store import sleutelbos

_STAND = ":stand"
_TERUGGEZET = "teruggezet"


@dataclass(frozen=True, slots=True)
class Stand:
    """How far a store is: openings, and the number and hash of its newest log line."""

    generatie: int
    regel: int
    hash: str


def lees_stand(verbinding: Any) -> Stand:
    """Of the store behind a raw connection."""
    rij = verbinding.execute("SELECT waarde FROM kluisinfo WHERE sleutel = 'generatie'").fetchone()
    regel = verbinding.execute(
        "SELECT volgnummer, hash FROM audit ORDER BY volgnummer DESC LIMIT 1"
    ).fetchone()
    return Stand(int(rij[0]) if rij else 0, *(regel or (0, "")))


def is_ouder(verbinding: Any, getuige: Stand) -> bool:
    """Does the store lack anything that the witness saw?"""
    if lees_stand(verbinding).generatie < getuige.generatie:
        return True
    if not getuige.regel:
        return False
    rij = verbinding.execute(
        "SELECT hash FROM audit WHERE volgnummer = ?", (getuige.regel,)
    ).fetchone()
    return rij is None or rij[0] != getuige.hash


def getuige(kluis_uid: str) -> Stand | None:
    """What the keyring saw last; None when there is no keyring, no item or no sense in it."""
    try:
        ruw = json.loads(_lees(kluis_uid) or "null")
        return Stand(int(ruw["generatie"]), int(ruw["regel"]), str(ruw["hash"]))
    except (fouten.SleutelbosOntbreekt, ValueError, KeyError, TypeError):
        return None


def leg_vast(kluis_uid: str, stand: Stand) -> None:
    """Let the keyring witness this. A keyring that refuses keeps nobody from her work."""
    with contextlib.suppress(fouten.SleutelbosOntbreekt):
        tekst = json.dumps(asdict(stand))
        if _lees(kluis_uid) != tekst:
            _zet(kluis_uid, tekst)


def vergeet(kluis_uid: str) -> None:
    """After the program itself put an older store back: it is no surprise at the next opening."""
    with contextlib.suppress(fouten.SleutelbosOntbreekt):
        _zet(kluis_uid, _TERUGGEZET)


def is_weg(kluis_uid: str) -> bool:
    """Does the keyring say nothing, not even that the program put a backup back?"""
    try:
        return _lees(kluis_uid) != _TERUGGEZET
    except fouten.SleutelbosOntbreekt:
        return True


# A witness is no reason to wait long: not to open by recovery code, and not to lock.
def _lees(kluis_uid: str) -> str | None:
    return sleutelbos.lees_item(kluis_uid, _STAND, geduld=sleutelbos.KORT)


def _zet(kluis_uid: str, tekst: str) -> None:
    sleutelbos.zet_item(kluis_uid, _STAND, tekst, geduld=sleutelbos.KORT)
