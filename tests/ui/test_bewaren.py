# SPDX-License-Identifier: EUPL-1.2
"""Destroying by keyboard: the list, two people, the work, and no secret that stays in a field."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from leerplicht_desktop.services import bewaren
from leerplicht_desktop.services.bewaren import tweede
from leerplicht_desktop.services.kluis import Kdf, OpenKluis
from leerplicht_desktop.ui.runner import DirecteRunner
from leerplicht_desktop.ui.schermen.instellingen.gegevens import GegevensVouw
from leerplicht_desktop.ui.schermen.instellingen.kopieplan import Kopieplandeel
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import WACHTZIN
from tests.services.bewaren.dossiers import TWEEDE_ZIN, maak_gezin, tel
from tests.ui.huis import Huis
from tests.ui.kantoor import open_kantoor

LICHT = Kdf(geheugen_kib=8, rondes=1, banen=1)


def _leesbaar(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


@pytest.fixture(autouse=True)
def lichte_kdf(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tweede, "Kdf", lambda **velden: Kdf(**velden) if velden else LICHT)


@pytest.fixture
def kantoor_op(
    qtbot: QtBot, runner: DirecteRunner, lege_kluis: OpenKluis, vaste_klok: VasteKlok
) -> Callable[..., Huis]:
    """The window on a store with so many pupils, on a day."""

    def open_(dag: date = date(2029, 12, 15), leerlingen: int = 2) -> Huis:
        for nr in range(leerlingen):
            maak_gezin(lege_kluis, nr)
        vaste_klok.zet(dag)
        huis = open_kantoor(qtbot, runner, lege_kluis, {})
        huis.ga("instellingen")
        huis.ga("bewaren")
        return huis

    return open_


def _persoon(huis: Huis) -> None:
    ruw = {"naam": "A. Archivaris", "functie": "archivaris"}
    bewaren.voeg_tweede_persoon_toe(huis.kluis, ruw, TWEEDE_ZIN, WACHTZIN, kdf=LICHT)


def test_nothing_to_destroy_says_when_the_first_term_ends(kantoor_op: Callable[..., Huis]) -> None:
    huis = kantoor_op(date(2027, 1, 4), 1)
    tekst = _leesbaar(huis.blad)
    assert "Er is niets te vernietigen" in tekst
    assert "De eerste termijn loopt af op 15 december 2029." in tekst
    assert huis.blad.maak.isHidden()
    assert huis.blad.lijst.stappen.isHidden()
    assert huis.blad.terug.hasFocus()


def test_it_is_reached_from_the_settings_and_the_palette(kantoor_op: Callable[..., Huis]) -> None:
    huis = kantoor_op(leerlingen=0)
    huis.ga("instellingen")
    huis.blad.verder.knoppen["bewaren"].click()
    assert huis.waar == "bewaren"
    assert huis.programma.omgeving is not None
    assert "bewaren" in huis.programma.omgeving.opdrachten
    huis.druk(Qt.Key.Key_Escape)
    assert huis.waar == "instellingen"


def test_the_whole_way_by_keyboard(kantoor_op: Callable[..., Huis], tmp_path: Path) -> None:
    huis = kantoor_op()
    _persoon(huis)
    blad = huis.ga("bewaren")
    assert blad.maak.hasFocus()
    huis.druk(Qt.Key.Key_Return)
    assert blad.lijst.lijst.model.rowCount() == 2
    assert blad.lijst.lijst.weergave.hasFocus()
    huis.druk(Qt.Key.Key_Return)
    assert blad.lijst.regel.niet.hasFocus()
    blad.lijst.stappen.begin()
    assert blad.lijst.stappen.eigen.hasFocus()
    huis.typ("niet van haar")
    huis.druk(Qt.Key.Key_Return)
    assert "niet uw wachtzin" in blad.lijst.stappen.eigen_formulier["huidig"].zin
    huis.typ(WACHTZIN)
    huis.druk(Qt.Key.Key_Return)
    assert blad.lijst.stappen.wachtzin.hasFocus()
    huis.typ("verkeerd")
    huis.druk(Qt.Key.Key_Return)
    assert "De wachtzin klopt niet" in blad.lijst.stappen.formulier["wachtzin"].zin
    assert blad.lijst.stappen.wachtzin.text() == ""
    huis.typ(TWEEDE_ZIN)
    huis.druk(Qt.Key.Key_Return)
    assert blad.lijst.stappen.doe.hasFocus()
    assert blad.lijst.stappen.doe.text() == "2 regels vernietigen"
    huis.druk(Qt.Key.Key_Return)
    assert tel(huis.kluis, "leerling") == 2
    # Enter once more destroys nothing: the last button is another one than the cursor is on.
    assert blad.lijst.stappen.niet.hasFocus()
    huis.druk(Qt.Key.Key_Return)
    assert blad.lijst.stappen.doe.hasFocus()
    huis.druk(Qt.Key.Key_Return)
    huis.druk(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert blad.lijst.stappen.zeker.hasFocus()
    huis.druk(Qt.Key.Key_Return)
    assert tel(huis.kluis, "leerling") == 0
    assert blad.resultaat.bewaar.hasFocus()
    assert "2 dossiers vernietigd" in blad.resultaat.klaar.zin
    blad.resultaat.schrijf(tmp_path / "v.pdf")
    assert (tmp_path / "v.pdf").read_bytes().startswith(b"%PDF")
    blad.resultaat.terug.click()
    assert blad.eerder.text() == "Verklaring van 15-12-2029"
    assert blad.eerder.hasFocus()
    huis.druk(Qt.Key.Key_Return)
    assert "2 dossiers vernietigd" in blad.resultaat.klaar.zin


def test_keeping_a_line_asks_why_and_until_when(kantoor_op: Callable[..., Huis]) -> None:
    huis = kantoor_op()
    _persoon(huis)
    blad = huis.ga("bewaren")
    blad.maak.click()
    blad.lijst.stappen.eigen.setText(WACHTZIN)
    blad.lijst.stappen.zelf.click()
    assert "S. van den Berg" in blad.lijst.stappen.eerste_regel.zin
    regel = blad.lijst.regel
    regel.niet.click()
    huis.druk(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "Schrijf kort" in regel.formulier["reden"].zin
    huis.typ("er loopt een klacht")
    regel.formulier["bewaren_tot"].widget.setFocus()
    huis.typ("1-3-2031")
    huis.druk(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "1 maart 2031" in _leesbaar(regel)
    assert "goedkeuring is vervallen" in blad.band.zin
    assert blad.lijst.stappen.eerste_regel.zin == ""
    regel.wel.click()
    assert all(r.keuze == "vernietigen" for r in bewaren.overzicht(huis.kluis).lijst.regels)  # type: ignore[union-attr]


def test_who_is_held_back_is_shown_with_the_reason(kantoor_op: Callable[..., Huis]) -> None:
    huis = kantoor_op()
    with huis.kluis.bijhouden() as actie:
        actie.verbinding.exec_driver_sql(
            "UPDATE melding SET werkstatus = 'NIEUW' WHERE kenmerk = '2026-900'"
        )
    blad = huis.ga("bewaren")
    assert "1 dossier wacht" in _leesbaar(blad)
    rij = blad.lijst.tegen.model
    assert "loopt nog een melding" in rij.data(
        rij.index(0), int(Qt.ItemDataRole.AccessibleTextRole)
    )


def test_without_a_second_person_it_says_what_to_do(kantoor_op: Callable[..., Huis]) -> None:
    huis = kantoor_op()
    huis.blad.maak.click()
    huis.blad.lijst.stappen.eigen.setText(WACHTZIN)
    huis.blad.lijst.stappen.zelf.click()
    assert "nog niemand in het register" in _leesbaar(huis.blad.lijst.stappen)
    assert huis.blad.lijst.stappen.register.hasFocus()
    huis.druk(Qt.Key.Key_Return)
    assert huis.waar == "tweede_personen"


def test_a_deputy_sees_the_list_and_who_may_carry_it_out(kantoor_op: Callable[..., Huis]) -> None:
    huis = kantoor_op()
    huis.blad.maak.click()
    huis.kluis.toegang = "vervanger"
    blad = huis.ga("instellingen")
    (gegevens,) = blad.findChildren(GegevensVouw)
    assert gegevens.knop.isHidden()
    assert "vervanger" in gegevens.melding.zin
    (plan,) = blad.findChildren(Kopieplandeel)
    assert not plan.kies.isEnabled()
    assert "vervanger" in plan.melding.zin
    blad = huis.ga("bewaren")
    assert "alleen de leerplichtambtenaar" in blad.band.zin
    assert blad.lijst.stappen.isHidden()
    assert blad.lijst.lijst.model.rowCount() == 2


def test_a_second_person_types_his_own_passphrase_twice(kantoor_op: Callable[..., Huis]) -> None:
    huis = kantoor_op(leerlingen=0)
    blad = huis.ga("tweede_personen")
    for antwoord in ("A. Archivaris", "archivaris", TWEEDE_ZIN, "anders", "niet van haar"):
        huis.typ(antwoord)
        huis.druk(Qt.Key.Key_Return)
    assert "niet gelijk" in blad.formulier["nog_eens"].zin
    huis.typ(TWEEDE_ZIN)
    huis.druk(Qt.Key.Key_Return)
    huis.druk(Qt.Key.Key_Return)
    assert "niet uw wachtzin" in blad.formulier["huidig"].zin
    assert blad.lijst.model.rowCount() == 0
    huis.typ(WACHTZIN)
    huis.druk(Qt.Key.Key_Return)
    assert blad.lijst.model.rowCount() == 1
    assert [veld.text() for veld in blad.formulier.findChildren(QLineEdit)] == [""] * 5
    blad.weg.click()
    huis.druk(Qt.Key.Key_Return)
    assert blad.lijst.model.rowCount() == 0
    assert "niet meer in het register" in blad.melding.zin


def test_after_the_lock_nothing_is_left_of_it(kantoor_op: Callable[..., Huis]) -> None:
    huis = kantoor_op()
    _persoon(huis)
    blad = huis.ga("bewaren")
    blad.maak.click()
    blad.lijst.stappen.eigen.setText(WACHTZIN)
    blad.lijst.stappen.zelf.click()
    huis.typ("half getypt")
    huis.programma.vergrendel()
    over = [w.text() for w in blad.findChildren(QLabel) + blad.findChildren(QLineEdit)]
    assert not any("Zjolpvark" in woord or "half" in woord for woord in over)
    assert blad.lijst.lijst.model.rowCount() == 0


def test_every_control_has_a_name(kantoor_op: Callable[..., Huis]) -> None:
    huis = kantoor_op()
    _persoon(huis)
    for naam in ("bewaren", "tweede_personen"):
        blad = huis.ga(naam)
        for soort in (QPushButton, QLineEdit):
            for een in blad.findChildren(soort):
                if een.isVisible():
                    assert een.accessibleName(), (naam, een)
