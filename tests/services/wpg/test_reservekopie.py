# SPDX-License-Identifier: EUPL-1.2
"""A backup carries the police part along, and what comes back opens and is whole."""

from pathlib import Path

import pytest

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import kluis as dienst
from leerplicht_desktop.services import melding, reservekopie, wpg
from leerplicht_desktop.store import reservekopie as opslag
from leerplicht_desktop.store.bestanden import WPGBESTAND
from leerplicht_desktop.store.kopiebestand import Meld
from leerplicht_desktop.store.wpg import dubbel
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import WACHTZIN, Sjabloon, melding_ruw
from tests.services.wpg.conftest import PV, WISSEL, open_deel


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


@pytest.mark.parametrize("gewijzigd", [False, True], ids=["as it was", "worked on since"])
def test_a_switch_while_the_backup_ran_leaves_no_police_data_in_the_store(
    vol_sjabloon: Sjabloon, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, gewijzigd: bool
) -> None:
    """The copy of the store was made before the switch, that of the police part after it."""
    uids = vol_sjabloon.uids
    kluis = vol_sjabloon.open()
    deel = open_deel(kluis)
    echt = opslag.kopieer

    def en_wissel(bron: Path, sleutel: bytes, doel: Path, eigen: bytes, meld: Meld) -> None:
        if bron.name == WPGBESTAND:
            wpg.wissel(kluis, deel, uids["melding"], WISSEL)
        echt(bron, sleutel, doel, eigen, meld)

    with monkeypatch.context() as even:
        even.setattr(opslag, "kopieer", en_wissel)
        reservekopie.maak(kluis, tmp_path / "kluis.lpbak")
    kluis.sluit()

    elders = tmp_path / "elders"
    if gewijzigd:  # as a program put it back that left this to the next opening
        monkeypatch.setattr(dubbel, "haal_weg", lambda *_wat: 0)
    reservekopie.herstel(tmp_path / "kluis.lpbak", elders, wachtzin=WACHTZIN, klok=VasteKlok())
    kluis = dienst.open_(elders, wachtzin=WACHTZIN, klok=VasteKlok())
    try:
        if not gewijzigd:  # gone at once: she need not open the police part for it
            with pytest.raises(fouten.NietGevonden):
                melding.toon(kluis, uids["melding"])
        if gewijzigd:
            ruw = melding_ruw(uids["noor"], uids["school"], reden="toch anders")
            melding.wijzig(kluis, uids["melding"], 1, ruw)
        deel = open_deel(kluis)
        assert wpg.lijst(deel).totaal == 1
        if gewijzigd:  # nothing may be lost that stands nowhere else
            assert melding.toon(kluis, uids["melding"]).invoer.reden == "toch anders"
        assert dienst.controleer(kluis).in_orde
    finally:
        kluis.sluit()
