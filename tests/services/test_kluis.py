# SPDX-License-Identifier: EUPL-1.2
"""The owner's own settings, the recovery sheet, and the clocks of the store."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import gemeenten, klok, kluis
from leerplicht_desktop.services.kluis import Kdf, OpenKluis
from tests.documents.lezer import tekst
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import GEGEVENS, WACHTZIN, Sjabloon


def test_settings_hold_from_the_day_they_were_changed(
    lege_kluis: OpenKluis, vaste_klok: VasteKlok
) -> None:
    vaste_klok.zet(date(2026, 9, 1))
    uit = kluis.bewaar_gegevens(lege_kluis, {**GEGEVENS, "ambtenaar": "J. Nieuw"})
    assert uit.waarde.ambtenaar == "J. Nieuw"
    assert {g.soort for g in uit.gewijzigd} == {"instellingen"}
    vaste_klok.zet(date(2026, 8, 31))
    assert kluis.gegevens(lege_kluis).ambtenaar == "S. van den Berg"
    vaste_klok.zet(date(2020, 1, 1))
    assert kluis.gegevens(lege_kluis).gemeente == "Veldwijk"


def test_settings_that_are_not_complete(lege_kluis: OpenKluis) -> None:
    with pytest.raises(fouten.OnjuisteInvoer) as fout:
        kluis.bewaar_gegevens(lege_kluis, {**GEGEVENS, "ambtenaar": " ", "email": "x"})
    assert set(fout.value.fouten) == {"ambtenaar", "email"}
    assert kluis.gegevens(lege_kluis).ambtenaar == "S. van den Berg"


def test_the_holiday_region_follows_the_municipality(tmp_path: Path, kdf_licht: Kdf) -> None:
    zonder = {k: v for k, v in GEGEVENS.items() if k != "vakantieregio"} | {
        "gemeentecode": "GM0014"
    }
    nieuw = kluis.maak(tmp_path / "k", WACHTZIN, sleutelbos=False, gegevens=zonder, kdf=kdf_licht)
    assert kluis.gegevens(nieuw.kluis).vakantieregio == "NOORD"
    kluis.sluit(nieuw.kluis)
    assert gemeenten.naam("GM0014") == "Groningen"
    assert gemeenten.naam("GM9999") == ""


def test_the_recovery_sheet_shows_the_code_that_opens(leeg_sjabloon: Sjabloon) -> None:
    pdf = kluis.herstelvel(leeg_sjabloon.herstelcode, "Gemeente Veldwijk", date(2026, 6, 15))
    inhoud = tekst(pdf).replace(" ", "")
    for groep in leeg_sjabloon.herstelcode.split(" "):
        assert groep.replace("-", "") in inhoud


def test_the_demo_stands_on_its_own_day(tmp_path: Path, kdf_licht: Kdf) -> None:
    nieuw = kluis.maak(
        tmp_path / "k", "demo", sleutelbos=False, gegevens=GEGEVENS, demo=True, kdf=kdf_licht
    )
    kluis.sluit(nieuw.kluis)
    demo = kluis.open_(tmp_path / "k", wachtzin="demo")
    assert demo.klok.vandaag() == date(2026, 6, 15)
    assert kluis.gegevens(demo).demo
    kluis.sluit(demo)


def test_today_is_the_day_in_amsterdam() -> None:
    class Laat(klok.SysteemKlok):
        def nu(self) -> datetime:
            return datetime(2026, 6, 14, 22, 30, tzinfo=UTC)

    assert Laat().vandaag() == date(2026, 6, 15)
    dag = klok.DagKlok(date(2026, 1, 5))
    assert dag.vandaag() == date(2026, 1, 5)
    assert dag.nu().astimezone(klok.AMSTERDAM).date() == date(2026, 1, 5)
    assert klok.SysteemKlok().nu().tzinfo is not None


def test_the_number_of_openings_is_counted(leeg_sjabloon: Sjabloon) -> None:
    for verwacht in (2, 3):
        open_ = leeg_sjabloon.open()
        assert kluis.controleer(open_).generatie == verwacht
        open_.sluit()


def test_checking_and_backing_up_are_work_of_the_allowed_threads(
    lege_kluis: OpenKluis, tmp_path: Path
) -> None:
    lege_kluis.sta_toe([])
    with pytest.raises(RuntimeError, match="thread"):
        kluis.controleer(lege_kluis)
    with pytest.raises(RuntimeError, match="thread"):
        kluis.maak_reservekopie(lege_kluis, tmp_path / "k.lpbak")
    assert not (tmp_path / "k.lpbak").exists()
