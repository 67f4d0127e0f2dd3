# SPDX-License-Identifier: EUPL-1.2
"""The keyring of the operating system, by allow-list.

`keyring` can silently choose a backend that writes plain text; only the three real ones are
accepted, anything else counts as absent. A secret in use is never overwritten first: the new one
waits in an item of its own (`<uid>:nieuw`) until the key file that needs it is on disk.

A keyring can also hang, or raise what `keyring` does not know. Neither may keep her from locking,
nor the recovery code from opening: every call has an end, and every fault is one of ours.
"""

import re
import secrets
import threading
from collections.abc import Callable

from leerplicht_desktop.domain import fouten

DIENST = "Leerplicht Desktop"
_GEHEIM = re.compile(r"[0-9a-f]{64}")
_NIEUW = ":nieuw"
GEDULD = 90.0  # seconds: she may have to type the password of the keyring itself
KORT = 5.0  # for what no opening or locking waits for
# What `secretstorage` raises by itself when the keyring is locked or she closes its question.
_DICHT = frozenset({"LockedException", "PromptDismissedException"})
_TOEGESTAAN = (
    "keyring.backends.SecretService",
    "keyring.backends.Windows",
    "keyring.backends.macOS",
)


def _bos() -> object:
    import keyring
    from keyring.backends.chainer import ChainerBackend

    gekozen = keyring.get_keyring()
    kandidaten = gekozen.backends if isinstance(gekozen, ChainerBackend) else [gekozen]
    for kandidaat in kandidaten:
        if type(kandidaat).__module__ in _TOEGESTAAN:
            return kandidaat
    raise fouten.SleutelbosOntbreekt


def beschikbaar() -> bool:
    """Is there a keyring that may be used?"""
    try:
        _begrensd(_bos, KORT)
    except fouten.SleutelbosOntbreekt:
        return False
    return True


def herkenning() -> str:
    """Which keyring this is; stands in the key file so that another one is noticed."""
    soort = type(_begrensd(_bos, GEDULD))
    return f"{soort.__module__}.{soort.__qualname__}"


def maak_geheim(kluis_uid: str) -> bytes:
    """Put 32 random bytes in the keyring under the store's uid and return them."""
    geheim = secrets.token_bytes(32)
    _roep("set_password", DIENST, kluis_uid, geheim.hex())
    return geheim


def lees_geheim(kluis_uid: str) -> bytes:
    """The secret of this store; raises SleutelbosOntbreekt or SleutelbosVergrendeld."""
    return lees_geheimen(kluis_uid)[0]


def lees_geheimen(kluis_uid: str, verwacht: str = "") -> tuple[bytes, ...]:
    """The secret, and the one that would follow it when a replacement was cut off.

    Raises SleutelbosGewijzigd when the key file names another keyring than there is now.
    """
    if verwacht and herkenning() != verwacht:
        raise fouten.SleutelbosGewijzigd
    gevonden = tuple(
        bytes.fromhex(waarde)
        for achter in ("", _NIEUW)
        if (waarde := lees_item(kluis_uid, achter)) and _GEHEIM.fullmatch(waarde)
    )
    if not gevonden:
        raise fouten.SleutelbosOntbreekt
    return gevonden


def zet_klaar(kluis_uid: str) -> bytes:
    """A new secret beside the one in use; `bevestig` puts it in its place."""
    geheim = secrets.token_bytes(32)
    zet_item(kluis_uid, _NIEUW, geheim.hex())
    if lees_item(kluis_uid, _NIEUW) != geheim.hex():
        raise fouten.SleutelbosOntbreekt
    return geheim


def bevestig(kluis_uid: str, geheim: bytes) -> None:
    """The key file that needs this secret is on disk: it becomes the one in use."""
    if lees_item(kluis_uid, "") != geheim.hex():
        zet_item(kluis_uid, "", geheim.hex())
    wis_item(kluis_uid, _NIEUW)


def vergeet(kluis_uid: str) -> None:
    """Remove the secret, for a store that was not finished."""
    wis_item(kluis_uid, "")


# --- items -------------------------------------------------------------------------------------
def lees_item(kluis_uid: str, achter: str, *, geduld: float | None = None) -> str | None:
    waarde = _roep("get_password", DIENST, kluis_uid + achter, geduld=geduld)
    return waarde if isinstance(waarde, str) else None


def zet_item(kluis_uid: str, achter: str, waarde: str, *, geduld: float | None = None) -> None:
    _roep("set_password", DIENST, kluis_uid + achter, waarde, geduld=geduld)


def wis_item(kluis_uid: str, achter: str) -> None:
    """Remove an item; one that is not there is no error."""
    if lees_item(kluis_uid, achter) is not None:
        _roep("delete_password", DIENST, kluis_uid + achter)


def _roep(naam: str, *waarden: str, geduld: float | None = None) -> object:
    return _begrensd(lambda: getattr(_bos(), naam)(*waarden), GEDULD if geduld is None else geduld)


# --- a keyring that fails or hangs ---------------------------------------------------------------
class _Beurt(threading.Thread):
    """One call, in a thread of its own: a daemon that hangs is left behind."""

    def __init__(self, functie: Callable[[], object]) -> None:
        super().__init__(name="sleutelbos", daemon=True)
        self._functie = functie
        self.uitkomst: object = None
        self.fout: Exception | None = None

    def run(self) -> None:
        try:
            self.uitkomst = self._functie()
        except Exception as fout:  # noqa: BLE001 - told to who waits, and there in our own words
            self.fout = fout


_hangt: list[_Beurt] = []


def _begrensd(functie: Callable[[], object], geduld: float) -> object:
    """What the keyring says within its time; while one call hangs the next does not wait too."""
    if any(beurt.is_alive() for beurt in _hangt):
        raise fouten.SleutelbosOntbreekt
    _hangt.clear()
    beurt = _Beurt(functie)
    beurt.start()
    beurt.join(geduld)
    if beurt.is_alive():
        _hangt.append(beurt)
        raise fouten.SleutelbosOntbreekt
    if beurt.fout is not None:
        raise _vertaald(beurt.fout) from beurt.fout
    return beurt.uitkomst


def _vertaald(fout: Exception) -> fouten.KluisFout:
    """A backend lets through what its own library raises: of D-Bus, of the system, of anything."""
    from keyring import errors

    if isinstance(fout, fouten.KluisFout):
        return fout
    dicht = type(fout).__name__ in _DICHT or isinstance(fout, errors.KeyringLocked)
    return fouten.SleutelbosVergrendeld() if dicht else fouten.SleutelbosOntbreekt()
