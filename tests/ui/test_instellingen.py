# SPDX-License-Identifier: EUPL-1.2
"""The settings on a real store: saved, backed up, checked, and nothing typed is lost."""

from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.gegevens.kluis import Bevindingen
from leerplicht_desktop.services import kluis as dienst
from leerplicht_desktop.services.kluis import Kdf, OpenKluis
from leerplicht_desktop.ui import bestandskiezer
from leerplicht_desktop.ui.runner import DirecteRunner
from leerplicht_desktop.ui.schermen.instellingen import woorden
from leerplicht_desktop.ui.schermen.instellingen.pagina import Instellingenpagina
from tests.fixtures import Sjabloon, VasteKlok
from tests.fixtures.sjabloonkluis import WACHTZIN
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


# --- Reservekopie --------------------------------------------------------------------------
def test_a_backup_is_made_checked_and_reported(
    alles: tuple[Instellingenpagina, Opname],
    tmp_path: Path,
    lege_kluis: OpenKluis,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pagina, opname = alles
    pad = tmp_path / "kopie.lpbak"
    gevraagd: list[str] = []

    def kies(_ouder: object, _titel: str, naam: str, _soorten: str) -> str:
        gevraagd.append(naam)
        return str(pad)

    monkeypatch.setattr(bestandskiezer, "bewaar_bestand", kies)
    pagina.reservekopie.knop.click()
    assert gevraagd == ["reservekopie-2026-06-15.lpbak"]
    assert pad.stat().st_size > 0
    zin = "Gemaakt en gecontroleerd op ma 15 juni 2026 om 09.00."
    assert pagina.reservekopie.stand.zin == zin
    assert not pagina.reservekopie.let_op
    assert dienst.gegevens(lege_kluis).laatste_reservekopie is not None
    assert [g.soort for g in opname.gewijzigd] == ["instellingen"]
    assert pagina.reservekopie.knop.isEnabled()
    assert pagina.reservekopie.werk.isHidden()


def test_a_backup_older_than_a_week_asks_for_a_new_one(
    pagina: Instellingenpagina, tmp_path: Path, lege_kluis: OpenKluis, vaste_klok: VasteKlok
) -> None:
    dienst.maak_reservekopie(lege_kluis, tmp_path / "kopie.lpbak")
    vaste_klok.verder(timedelta(days=7))
    pagina.toon()
    assert "geleden" not in pagina.reservekopie.stand.zin
    vaste_klok.verder(timedelta(days=1))
    pagina.toon()
    assert pagina.reservekopie.let_op
    assert "8 dagen geleden" in pagina.reservekopie.stand.zin


def test_a_backup_that_failed_says_why_and_keeps_the_old_state(
    pagina: Instellingenpagina, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol(*_waarden: object) -> None:
        raise fouten.SchijfVol

    monkeypatch.setattr(dienst, "maak_reservekopie", vol)
    monkeypatch.setattr(bestandskiezer, "bewaar_bestand", lambda *_keuze: "x.lpbak")
    pagina.reservekopie.knop.click()
    assert pagina.reservekopie.fout.zin == fouten.SchijfVol.standaardzin
    assert pagina.reservekopie.kort == "nog nooit gemaakt"
    assert pagina.reservekopie.knop.isEnabled()


# --- Wachtzin en herstelcode ---------------------------------------------------------------
def test_a_new_passphrase_opens_the_store_and_the_old_one_does_not(
    pagina: Instellingenpagina,
    lege_kluis: OpenKluis,
    leeg_sjabloon: Sjabloon,
    kdf_licht: Kdf,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(dienst, "wijzig_wachtzin", partial(dienst.wijzig_wachtzin, kdf=kdf_licht))
    toegang = pagina.toegang
    toegang.wijzig.click()
    toegang.wachtzin.eerste.setText(NIEUWE_WACHTZIN)
    toegang.wachtzin.tweede.setText(NIEUWE_WACHTZIN)
    toegang.wachtzindeel.knop.click()
    assert toegang.melding_wachtzin.zin == woorden.WACHTZIN_GEWIJZIGD
    assert toegang.wachtzin.eerste.text() == ""
    assert toegang.wachtzindeel.isHidden()
    lege_kluis.sluit()
    with pytest.raises(fouten.WachtzinOnjuist):
        dienst.open_(leeg_sjabloon.map, wachtzin=WACHTZIN)
    dienst.open_(leeg_sjabloon.map, wachtzin=NIEUWE_WACHTZIN).sluit()


def test_an_easy_or_mistyped_passphrase_changes_nothing(
    pagina: Instellingenpagina, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nooit(*_waarden: object, **_namen: object) -> None:
        raise AssertionError("the store was asked")

    monkeypatch.setattr(dienst, "wijzig_wachtzin", nooit)
    toegang = pagina.toegang
    toegang.wijzig.click()
    toegang.wachtzin.eerste.setText("welkom123")
    toegang.wachtzin.tweede.setText("welkom123")
    toegang.wachtzindeel.knop.click()
    assert toegang.wachtzin.formulier["wachtzin"].zin
    toegang.wachtzin.eerste.setText(NIEUWE_WACHTZIN)
    toegang.wachtzindeel.knop.click()
    assert toegang.wachtzin.formulier["herhaling"].zin


def test_a_new_recovery_code_replaces_the_old_one_after_a_second_question(
    pagina: Instellingenpagina, lege_kluis: OpenKluis, leeg_sjabloon: Sjabloon
) -> None:
    toegang = pagina.toegang
    toegang.vervang.click()
    assert toegang.codedeel.isHidden()  # first she reads what stops working
    toegang.zeker.click()
    code = toegang.code._code
    assert code
    toegang.code.laatste.setText("0000")
    toegang.codedeel.knop.click()
    assert not toegang.codedeel.isHidden()
    toegang.code.laatste.setText("".join(t for t in code if t.isalnum())[-4:])
    toegang.codedeel.knop.click()
    assert toegang.codedeel.isHidden()
    assert toegang.code._code == ""
    lege_kluis.sluit()
    with pytest.raises(fouten.HerstelcodeOnjuist):
        dienst.open_(leeg_sjabloon.map, herstelcode=leeg_sjabloon.herstelcode)
    dienst.open_(leeg_sjabloon.map, herstelcode=code).sluit()


def test_locking_takes_a_shown_code_from_the_screen(pagina: Instellingenpagina) -> None:
    pagina.toegang.vervang.click()
    pagina.toegang.zeker.click()
    pagina.leegmaken()
    assert pagina.toegang.code._code == ""
    assert pagina.toegang.code._toon.text() == ""
    assert pagina.toegang.codedeel.isHidden()


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
