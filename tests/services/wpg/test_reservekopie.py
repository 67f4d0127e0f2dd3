# SPDX-License-Identifier: EUPL-1.2
"""A backup carries the police part along, and what comes back opens and is whole."""

from pathlib import Path

from leerplicht_desktop.services import kluis as dienst
from leerplicht_desktop.services import reservekopie, wpg
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import WACHTZIN, Sjabloon
from tests.services.wpg.conftest import PV, open_deel


def test_what_was_moved_comes_back_from_a_backup(vol_sjabloon: Sjabloon, tmp_path: Path) -> None:
    kluis = vol_sjabloon.open()
    deel = open_deel(kluis)
    wpg.voeg_toe(deel, PV, leerling_uid=vol_sjabloon.uids["noor"])
    wpg.sluit(deel)
    kopie = tmp_path / "kluis.lpbak"
    reservekopie.maak(kluis, kopie)
    deel = open_deel(kluis)
    wpg.voeg_toe(deel, {**PV, "pv_nummer": "PV-2026-9999"}, leerling_uid=vol_sjabloon.uids["noor"])
    wpg.sluit(deel)
    kluis.sluit()

    elders = tmp_path / "elders"
    reservekopie.herstel(kopie, elders, wachtzin=WACHTZIN, klok=VasteKlok())
    kluis = dienst.open_(elders, wachtzin=WACHTZIN, klok=VasteKlok())
    try:
        deel = open_deel(kluis)
        assert len(wpg.zoek(deel, PV["pv_nummer"])) == 1
        assert wpg.zoek(deel, "PV-2026-9999") == ()
        assert dienst.controleer(kluis).in_orde
    finally:
        kluis.sluit()
