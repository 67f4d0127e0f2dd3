# SPDX-License-Identifier: EUPL-1.2
"""Moving house in an import: the old address keeps the days it held."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from leerplicht_desktop.models import nieuw_uid
from leerplicht_desktop.store import massa
from leerplicht_desktop.store.kluis import Schrijfactie


def verhuis(actie: Schrijfactie, verhuizingen: Sequence[tuple[int, Mapping[str, Any]]]) -> None:
    """Let people live elsewhere from today; an entry of today itself is corrected in place.

    Each: the row id of the person, and the values of the row with `adres`, `verblijf_id` and
    `verblijf_van`, the entry that held until now.
    """
    vandaag = actie.vandaag.isoformat()
    gisteren = actie.vandaag - timedelta(days=1)
    oud: list[tuple[int, Mapping[str, Any]]] = []
    nieuw: list[dict[str, Any]] = []
    for persoon_id, waarden in verhuizingen:
        verblijf_id = waarden["verblijf_id"]
        if verblijf_id and waarden["verblijf_van"] == vandaag:
            oud.append((verblijf_id, waarden["adres"]))
            continue
        if verblijf_id:
            oud.append((verblijf_id, {"tot": gisteren}))
        nieuw.append(
            {
                "uid": nieuw_uid(),
                "versie": 1,
                "geregistreerd_op": actie.nu,
                "persoon_id": persoon_id,
                **waarden["adres"],
                "van": actie.vandaag if verblijf_id else None,
            }
        )
    massa.werk_bij(actie.verbinding, "verblijf", oud)
    massa.voeg_toe(actie.verbinding, "verblijf", nieuw)
