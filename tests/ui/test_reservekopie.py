# SPDX-License-Identifier: EUPL-1.2
"""Backups in the window: the section of the settings, the status bar, and what goes by itself."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import reservekopie as dienst
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import reservekopie as opslag
from leerplicht_desktop.ui import bestandskiezer
from leerplicht_desktop.ui.kluisdienst import Kluisdienst
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.reservekopiewacht import Reservekopiewacht
from leerplicht_desktop.ui.runner import DirecteRunner
from leerplicht_desktop.ui.schermen.instellingen.pagina import Instellingenpagina
from leerplicht_desktop.ui.venster.statusbalk import Statusbalk
from tests.fixtures import VasteKlok
from tests.ui.nep import laat_zien
from tests.ui.omgeving import Opname, maak_omgeving


@pytest.fixture
def alles(
    qtbot: QtBot, runner: DirecteRunner, lege_kluis: OpenKluis
) -> tuple[Omgeving, Opname, QWidget]:
    venster = QWidget()
    qtbot.addWidget(venster)
    return (*maak_omgeving(runner, lege_kluis, venster), venster)


@pytest.fixture
def pagina(qtbot: QtBot, alles: tuple[Omgeving, Opname, QWidget]) -> Instellingenpagina:
    omgeving, _opname, venster = alles
    gemaakt = Instellingenpagina(omgeving)
    gemaakt.setProperty("venster", venster)
    gemaakt.resize(1100, 640)
    laat_zien(qtbot, gemaakt)
    gemaakt.toon("reservekopie")
    return gemaakt


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    map_ = tmp_path / "stick"
    map_.mkdir()
    return map_


def test_a_backup_is_made_checked_and_reported(
    pagina: Instellingenpagina, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gevraagd: list[str] = []

    def kies(_ouder: object, _titel: str, naam: str, _soorten: str) -> str:
        gevraagd.append(naam)
        return str(stick / "kopie.lpbak")

    monkeypatch.setattr(bestandskiezer, "bewaar_bestand", kies)
    deel = pagina.reservekopie
    assert (deel.kort, deel.let_op) == ("nog nooit gemaakt", True)
    deel.knop.click()
    assert gevraagd == ["reservekopie-2026-06-15.lpbak"]
    assert deel.stand.zin == (
        "De nieuwste is van ma 15 juni 2026 om 09.00. Nog niet getest: dat gebeurt vanzelf."
    )
    assert deel.let_op
    assert deel.lijst.regels[0].startswith("ma 15 juni 2026 om 09.00 · ")
    deel.test.click()
    assert deel.fout.zin == "De proef is goed gegaan: uit kopie.lpbak komt alles terug."
    assert (deel.kort, deel.let_op) == ("getest ma 15 juni", False)
    assert deel.stand.zin.endswith("Getest op ma 15 juni 2026 om 09.00: alles komt terug.")
    assert deel.knop.isEnabled()
    assert deel.werk.isHidden()


def test_a_backup_older_than_a_week_asks_for_a_new_one(
    pagina: Instellingenpagina, stick: Path, lege_kluis: OpenKluis, vaste_klok: VasteKlok
) -> None:
    dienst.maak(lege_kluis, stick / "kopie.lpbak")
    vaste_klok.verder(timedelta(days=7))
    dienst.proef(lege_kluis)
    pagina.toon()
    assert "geleden" not in pagina.reservekopie.stand.zin
    vaste_klok.verder(timedelta(days=1))
    pagina.toon()
    assert pagina.reservekopie.let_op
    assert pagina.reservekopie.kort == "is 8 dagen oud"
    assert "Dat is 8 dagen geleden. Maak vandaag een nieuwe." in pagina.reservekopie.stand.zin


def test_a_backup_that_failed_says_why_and_keeps_the_old_state(
    pagina: Instellingenpagina, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol(*_waarden: object, **_namen: object) -> None:
        raise fouten.SchijfVol

    monkeypatch.setattr(dienst, "maak", vol)
    monkeypatch.setattr(bestandskiezer, "bewaar_bestand", lambda *_keuze: "x.lpbak")
    pagina.reservekopie.knop.click()
    assert pagina.reservekopie.fout.zin == fouten.SchijfVol.standaardzin
    assert pagina.reservekopie.kort == "nog nooit gemaakt"
    assert pagina.reservekopie.knop.isEnabled()


def test_a_folder_is_chosen_kept_and_let_go_of(
    pagina: Instellingenpagina,
    stick: Path,
    lege_kluis: OpenKluis,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(bestandskiezer, "kies_map", lambda *_keuze: str(stick))
    deel = pagina.reservekopie.plan
    assert deel.veld.isHidden()
    deel.kies.click()
    assert dienst.plan(lege_kluis).map == str(stick)
    assert "stick" in deel.waar
    assert deel.melding.zin == "De volgende wordt zo gemaakt."
    deel.hoe_vaak.zet_code("7")
    deel.hoe_vaak.activated.emit(2)
    assert dienst.plan(lege_kluis).dagen == 7
    stick.rmdir()
    pagina.toon()
    assert deel.melding.zin.startswith("Deze map is er nu niet.")
    deel.stop.click()
    assert dienst.plan(lege_kluis).map == ""
    assert deel.waar == ""


def test_the_folder_of_the_store_itself_is_refused(
    pagina: Instellingenpagina, lege_kluis: OpenKluis, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bestandskiezer, "kies_map", lambda *_keuze: str(lege_kluis.map))
    pagina.reservekopie.plan.kies.click()
    assert pagina.reservekopie.plan.melding.zin.startswith("Kies een andere map")
    assert dienst.plan(lege_kluis).map == ""


def test_putting_back_is_asked_once_more_and_then_locks(
    pagina: Instellingenpagina, alles: tuple[Omgeving, Opname, QWidget]
) -> None:
    gedaan: list[str] = []
    alles[0].terugzetten = lambda: gedaan.append("terug")
    deel = pagina.reservekopie
    deel.terug.click()
    assert deel.vraag.eerste.hasFocus()
    deel.vraag.tweede.click()
    assert gedaan == []
    deel.terug.click()
    deel.vraag.eerste.click()
    assert gedaan == ["terug"]
    assert deel.vraag.isHidden()


def test_locking_leaves_no_path_on_the_page(
    pagina: Instellingenpagina, stick: Path, lege_kluis: OpenKluis
) -> None:
    dienst.bewaar_plan(lege_kluis, {"map": str(stick), "dagen": "1"})
    dienst.maak_vanzelf(lege_kluis)
    pagina.toon()
    assert pagina.reservekopie.lijst.regels
    pagina.leegmaken()
    assert pagina.reservekopie.lijst.regels == ()
    assert pagina.reservekopie.plan.waar == ""
    assert pagina.reservekopie.stand.zin == ""


# --- by itself -------------------------------------------------------------------------------
@pytest.fixture
def wacht(alles: tuple[Omgeving, Opname, QWidget]) -> Reservekopiewacht:
    omgeving, _opname, venster = alles
    return Reservekopiewacht(omgeving, Kluisdienst(frozenset()), venster)


def test_after_unlocking_a_backup_is_made_and_tried_without_a_word(
    wacht: Reservekopiewacht,
    alles: tuple[Omgeving, Opname, QWidget],
    stick: Path,
    lege_kluis: OpenKluis,
    vaste_klok: VasteKlok,
) -> None:
    dienst.bewaar_plan(lege_kluis, {"map": str(stick), "dagen": "1"})
    _omgeving, opname, _venster = alles
    wacht.zet_open(True)
    assert opname.meldingen[-1] == "nog geen reservekopie"
    wacht.kijk()
    assert [p.name for p in stick.iterdir()] == ["reservekopie-2026-06-15.lpbak"]
    assert opname.meldingen[-1] == "reservekopie getest ma 15 juni"
    wacht.kijk()  # an hour later there is nothing to do
    assert len(list(stick.iterdir())) == 1
    vaste_klok.verder(timedelta(days=1))
    wacht.kijk()
    assert len(list(stick.iterdir())) == 2


def test_a_folder_that_is_gone_is_said_quietly(
    wacht: Reservekopiewacht,
    alles: tuple[Omgeving, Opname, QWidget],
    stick: Path,
    lege_kluis: OpenKluis,
    vaste_klok: VasteKlok,
) -> None:
    dienst.bewaar_plan(lege_kluis, {"map": str(stick), "dagen": "1"})
    wacht.kijk()
    stick.rename(stick.with_name("in de zak"))
    vaste_klok.verder(timedelta(days=1))
    wacht.kijk()
    assert alles[1].meldingen[-1] == "reservekopie wacht op de map"


def test_what_went_wrong_by_itself_stands_in_the_settings(
    wacht: Reservekopiewacht,
    alles: tuple[Omgeving, Opname, QWidget],
    pagina: Instellingenpagina,
    stick: Path,
    lege_kluis: OpenKluis,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dienst.bewaar_plan(lege_kluis, {"map": str(stick), "dagen": "1"})

    def vol(*_waarden: object, **_namen: object) -> None:
        raise fouten.SchijfVol

    with monkeypatch.context() as even:
        even.setattr(opslag, "schrijf", vol)
        wacht.kijk()
    assert alles[1].meldingen[-1] == "reservekopie niet gelukt"
    assert fouten.SchijfVol.standaardzin in pagina.reservekopie.plan.melding.zin
    wacht.kijk()
    assert alles[1].meldingen[-1] == "reservekopie getest ma 15 juni"
    assert pagina.reservekopie.plan.melding.zin == ""


def test_nothing_is_asked_of_a_locked_store(
    wacht: Reservekopiewacht, alles: tuple[Omgeving, Opname, QWidget], lege_kluis: OpenKluis
) -> None:
    alles[0].kluis = None
    wacht.kijk()
    assert alles[1].meldingen == []
    assert dienst.lijst(lege_kluis) == ()


def test_the_status_bar_leads_to_the_settings_by_mouse_and_by_key(qtbot: QtBot) -> None:
    balk = Statusbalk()
    qtbot.addWidget(balk)
    laat_zien(qtbot, balk)
    balk.zet_reservekopie("reservekopie getest 9 dagen geleden", "let_op")
    stuk = balk._reservekopie
    assert stuk.accessibleName() == "reservekopie getest 9 dagen geleden"
    with qtbot.waitSignal(balk.reservekopie):
        QTest.mouseClick(stuk, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(balk.reservekopie):
        QTest.keyClick(stuk, Qt.Key.Key_Return)
