# SPDX-License-Identifier: EUPL-1.2
"""The settings on a real store: saved, backed up, checked, and nothing typed is lost."""

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from leerplicht_desktop.domain.gegevens.kluis import Bevindingen
from leerplicht_desktop.services import kluis as dienst
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.ui.runner import DirecteRunner
from leerplicht_desktop.ui.schermen.instellingen import woorden
from leerplicht_desktop.ui.schermen.instellingen.pagina import Instellingenpagina
from tests.ui.nep import laat_zien
from tests.ui.omgeving import Opname, maak_omgeving

NIEUWE_WACHTZIN = "kroket zeilboot donderwolk schroef piano venster"


@pytest.fixture
def alles(
    qtbot: QtBot, runner: DirecteRunner, lege_kluis: OpenKluis
) -> tuple[Instellingenpagina, Opname]:
    venster = QWidget()
    qtbot.addWidget(venster)
    omgeving, opname = maak_omgeving(runner, lege_kluis, venster)
    pagina = Instellingenpagina(omgeving)
    pagina.setProperty("venster", venster)
    pagina.resize(1100, 640)
    laat_zien(qtbot, pagina)
    pagina.toon()
    return pagina, opname


@pytest.fixture
def pagina(alles: tuple[Instellingenpagina, Opname]) -> Instellingenpagina:
    return alles[0]


def _typ(pagina: Instellingenpagina, veld: str, tekst: str) -> None:
    widget = pagina.gegevens.formulier[veld].widget
    assert isinstance(widget, QLineEdit)
    widget.setText(tekst)


# --- Uw gegevens ---------------------------------------------------------------------------
def test_all_sections_start_folded_with_their_state_in_view(pagina: Instellingenpagina) -> None:
    assert not any(deel.binnen.isVisible() for deel in pagina.delen.values())
    assert pagina.gegevens.kort == "S. van den Berg · gemeente Veldwijk"
    assert pagina.reservekopie.kort == "nog nooit gemaakt"
    assert pagina.reservekopie.let_op


def test_details_are_saved_for_the_next_letter(
    alles: tuple[Instellingenpagina, Opname], lege_kluis: OpenKluis
) -> None:
    pagina, opname = alles
    _typ(pagina, "afdeling", "Team Jeugd")
    pagina.gegevens.opslaan()
    bewaard = dienst.gegevens(lege_kluis)
    assert bewaard.afdeling == "Team Jeugd"
    assert bewaard.vakantieregio == "MIDDEN"
    assert pagina.gegevens.melding.zin == woorden.BEWAARD
    assert [g.soort for g in opname.gewijzigd] == ["instellingen"]


def test_a_fault_is_said_beside_its_field_and_nothing_typed_is_lost(
    pagina: Instellingenpagina, lege_kluis: OpenKluis
) -> None:
    _typ(pagina, "email", "geen adres")
    _typ(pagina, "bezoekadres", "Kerkweg 1")
    pagina.gegevens.opslaan()
    formulier = pagina.gegevens.formulier
    assert formulier["email"].zin
    assert formulier["bezoekadres"].ruw() == "Kerkweg 1"
    assert dienst.gegevens(lege_kluis).bezoekadres != "Kerkweg 1"
    # Coming back from another screen reads the store again, but not over what she typed.
    pagina.toon()
    assert formulier["email"].ruw() == "geen adres"
    assert formulier["bezoekadres"].ruw() == "Kerkweg 1"


def test_a_municipality_that_does_not_exist_is_said_at_the_field(
    pagina: Instellingenpagina, lege_kluis: OpenKluis
) -> None:
    pagina.gegevens.gemeente.setEditText("Nergenshuizen")
    pagina.gegevens.opslaan()
    assert pagina.gegevens.formulier["gemeentecode"].zin == woorden.ONBEKENDE_GEMEENTE
    assert pagina.gegevens.gemeente.currentText() == "Nergenshuizen"
    assert dienst.gegevens(lege_kluis).gemeente == "Veldwijk"


def test_another_municipality_brings_its_own_holidays(
    pagina: Instellingenpagina, lege_kluis: OpenKluis
) -> None:
    pagina.gegevens.gemeente.setEditText("Maastricht")
    pagina.gegevens.opslaan()
    bewaard = dienst.gegevens(lege_kluis)
    assert (bewaard.gemeente, bewaard.vakantieregio) == ("Maastricht", "ZUID")


def test_locking_empties_the_page(pagina: Instellingenpagina) -> None:
    _typ(pagina, "ambtenaar", "S. van den Berg-Jansen")
    pagina.leegmaken()
    assert not any(pagina.gegevens.formulier.ruw().values())
    assert pagina.gegevens.kort == ""


# --- Kluis controleren ---------------------------------------------------------------------
def test_a_sound_store_is_said_to_be_sound(pagina: Instellingenpagina) -> None:
    pagina.controle.knop.click()
    assert "in orde" in pagina.controle.uitslag.zin
    assert not pagina.controle.let_op


def test_findings_are_told_in_words_with_what_to_do(
    pagina: Instellingenpagina, monkeypatch: pytest.MonkeyPatch
) -> None:
    uitslag = Bevindingen(False, ("logboek: regel 3 klopt niet", "bladzijde: page 7"), "x", 2)
    monkeypatch.setattr(dienst, "controleer", lambda _kluis: uitslag)
    pagina.controle.knop.click()
    assert pagina.controle.uitslag.zin == woorden.NIET_IN_ORDE
    assert "Het logboek is niet heel (regel 3 klopt niet)." in pagina.controle.details.text()
    assert "beschadigd (page 7)" in pagina.controle.details.text()
    assert pagina.controle.let_op


# --- Weergave ------------------------------------------------------------------------------
def test_dark_works_at_once(pagina: Instellingenpagina) -> None:
    pagina.weergave.knoppen["donker"].click()
    assert pagina._omgeving.thema.modus == "donker"
    assert pagina.weergave.kort == "donker"


def test_a_named_section_opens(pagina: Instellingenpagina) -> None:
    pagina.toon(deel="reservekopie")
    assert pagina.reservekopie.binnen.isVisible()
    assert pagina.reservekopie.kop.hasFocus()
