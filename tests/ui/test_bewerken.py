# SPDX-License-Identifier: EUPL-1.2
"""Adding and changing people by keyboard: errors beside the field, and nothing typed is lost."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import concept, leerling
from leerplicht_desktop.ui.runner import DirecteRunner
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import BSN_NOOR, Sjabloon, leerling_ruw
from tests.ui.huis import Huis, betrek

if TYPE_CHECKING:
    from leerplicht_desktop.ui.schermen.bewerken.bewerkpagina import Bewerkpagina


def _typ(blad: "Bewerkpagina", **velden: str) -> None:
    for naam, waarde in velden.items():
        veld = blad.formulier[naam]
        veld.widget.setFocus()
        veld.vul(waarde)


def _actie(blad: "Bewerkpagina", woord: str) -> QPushButton:
    return next(k for k in blad.findChildren(QPushButton) if k.text() == woord)


def test_a_pupil_is_added_by_keyboard_alone(huis: Huis) -> None:
    huis.ga("leerlingen")
    huis.ga("leerling_bewerken")
    huis.typ("Sanne")
    for _ in range(3):
        huis.druk(Qt.Key.Key_Return)
    huis.typ("Proefman")
    huis.druk(Qt.Key.Key_Return)
    huis.typ("3-4-2012")
    huis.ctrl(Qt.Key.Key_Return)
    assert huis.waar == "leerling"
    assert huis.blad.beeld.naam.achternaam == "Proefman"
    huis.programma.hoofd.navigatie.terug()
    assert huis.waar == "leerlingen"


def test_the_duty_is_worked_out_while_typing(huis: Huis) -> None:
    blad = huis.ga("leerling_bewerken")
    assert "Vul de geboortedatum in" in blad.plicht.zinnen
    _typ(blad, geboortedatum="2-9-2013")
    assert blad.plicht.hoofd == "12 jaar, leerplichtig t/m 31-7-2030"
    assert "artikel 3 lid 1" in blad.plicht.zinnen


def test_every_fault_stands_beside_its_field_and_keeps_what_was_typed(huis: Huis) -> None:
    blad = huis.ga("leerling_bewerken")
    _typ(blad, achternaam="Proefman", geboortedatum="31-2-2012", bsn="123456789")
    huis.ctrl(Qt.Key.Key_Return)
    veld = blad.formulier
    assert veld["geboortedatum"].zin == "31 februari 2012 bestaat niet. Kies een dag die bestaat."
    assert "klopt niet" in veld["bsn"].zin
    assert veld["voornamen"].zin == "Vul de voornamen of de roepnaam in."
    assert QApplication.focusWidget() is veld["voornamen"].widget
    assert veld["geboortedatum"].ruw() == "31-2-2012"
    assert huis.waar == "leerling_bewerken"


def test_a_number_of_somebody_else_is_refused_beside_the_field(huis: Huis) -> None:
    blad = huis.ga("leerling_bewerken")
    _typ(blad, roepnaam="Bram", achternaam="Maquette", geboortedatum="1-2-2012", bsn=BSN_NOOR)
    blad.sla_op()
    assert "hoort al bij iemand" in blad.formulier["bsn"].zin


def test_changing_a_pupil_keeps_every_other_field(huis: Huis) -> None:
    voor = leerling.toon(huis.kluis, huis.uids["noor"])
    huis.ga("leerling", uid=huis.uids["noor"])
    huis.ctrl(Qt.Key.Key_E)
    assert huis.waar == "leerling_bewerken"
    _typ(huis.blad, zaaknummer="Z-77")
    huis.blad.sla_op()
    assert huis.waar == "leerling"
    na = huis.blad.beeld
    assert na.zaaknummer == "Z-77"
    for veld in ("naam", "adres", "bsn", "geslacht", "gemeentecode", "geboortedatum", "geheim"):
        assert getattr(na, veld) == getattr(voor, veld)


def test_escape_keeps_the_draft_and_it_comes_back(huis: Huis) -> None:
    huis.ga("leerlingen")
    blad = huis.ga("leerling_bewerken")
    huis.typ("Sanne")
    huis.druk(Qt.Key.Key_Escape)
    assert huis.waar == "leerlingen"
    blad = huis.ga("leerling_bewerken")
    assert blad.formulier["voornamen"].ruw() == "Sanne"
    assert blad.terug_band.isVisible()
    assert blad.terug_band.zin == "Uw concept van ma 15 juni 2026 09:00 is teruggezet."
    assert huis.concept == "concept bewaard 09:00"


def test_a_draft_that_is_thrown_away_stays_away(huis: Huis) -> None:
    huis.ga("leerling_bewerken")
    huis.typ("Sanne")
    huis.ga("begin")
    blad = huis.ga("leerling_bewerken")
    _actie(blad, "Weggooien").click()
    assert blad.formulier["voornamen"].ruw() == ""
    assert not blad.terug_band.isVisible()
    huis.ga("begin")
    assert huis.ga("leerling_bewerken").formulier["voornamen"].ruw() == ""
    assert concept.lees(huis.kluis, "leerling", "") is None


def test_a_saved_form_leaves_no_draft(huis: Huis) -> None:
    blad = huis.ga("leerling_bewerken")
    _typ(blad, roepnaam="Bram", achternaam="Maquette", geboortedatum="1-2-2012")
    blad.bewaarder.bewaar_nu()
    assert concept.lees(huis.kluis, "leerling", "") is not None
    blad.sla_op()
    assert concept.lees(huis.kluis, "leerling", "") is None
    assert huis.concept == ""


def test_a_draft_survives_locking(
    huis: Huis, qtbot: QtBot, runner: DirecteRunner, vol_sjabloon: Sjabloon, vaste_klok: VasteKlok
) -> None:
    huis.ga("leerling_bewerken")
    huis.typ("Sanne")
    huis.programma.vergrendel()
    assert (
        huis.programma.hoofd.navigatie.pagina("leerling_bewerken").formulier.ruw()["voornamen"]
        == ""
    )
    weer_open = vol_sjabloon.open(vaste_klok)
    programma = betrek(qtbot, runner, weer_open)
    blad = Huis(programma, weer_open).ga("leerling_bewerken")
    assert blad.formulier["voornamen"].ruw() == "Sanne"
    weer_open.sluit()


def _elders_gewijzigd(huis: Huis) -> "Bewerkpagina":
    """A form that is open while the pupil changes elsewhere, and was then saved."""
    huis.ga("leerling", uid=huis.uids["noor"])
    blad: Bewerkpagina = huis.ga("leerling_bewerken", uid=huis.uids["noor"])
    _typ(blad, straat="Mijnstraat")
    anders = leerling_ruw(straat="Hunstraat")
    leerling.bewaar(huis.kluis, anders, uid=huis.uids["noor"], versie=1)
    blad.sla_op()
    return blad


def test_changed_meanwhile_shows_both_and_loses_nothing(huis: Huis) -> None:
    blad = _elders_gewijzigd(huis)
    assert huis.waar == "leerling_bewerken"
    assert blad.keuze_band.isVisible()
    assert "intussen" in blad.keuze_band.zin
    blad.keuze_band.eerste.click()
    assert blad.formulier["straat"].zin == "Nu in de kluis: Hunstraat."
    assert blad.formulier["straat"].ruw() == "Mijnstraat"
    assert leerling.toon(huis.kluis, huis.uids["noor"]).adres.straat == "Hunstraat"


def test_changed_meanwhile_and_still_my_text(huis: Huis) -> None:
    blad = _elders_gewijzigd(huis)
    blad.keuze_band.tweede.click()
    assert huis.waar == "leerling"
    assert huis.blad.beeld.adres.straat == "Mijnstraat"


def test_a_full_disk_keeps_the_text_and_says_so(
    huis: Huis, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol(*_a: object, **_k: object) -> None:
        raise fouten.SchijfVol

    blad = huis.ga("leerling_bewerken")
    _typ(blad, roepnaam="Bram", achternaam="Maquette", geboortedatum="1-2-2012")
    monkeypatch.setattr(leerling, "bewaar", vol)
    blad.sla_op()
    assert "De schijf is vol" in blad.fout_band.zin
    assert blad.formulier["roepnaam"].ruw() == "Bram"
    assert blad.opslaan.isEnabled()


def test_another_form_gets_the_new_pupil_back(huis: Huis) -> None:
    gekregen: list[str] = []
    huis.ga("melding", leerling_uid="")
    ruw = {"achternaam": "Maquette", "geboortedatum": "2012-02-01"}
    blad = huis.ga("leerling_bewerken", ruw=ruw, bij_klaar=gekregen.append)
    assert blad.formulier["achternaam"].ruw() == "Maquette"
    _typ(blad, roepnaam="Bram")
    blad.sla_op()
    assert huis.waar == "melding"
    assert leerling.toon(huis.kluis, gekregen[0]).naam.roepnaam == "Bram"


# --- an adult ------------------------------------------------------------------------------------
def test_a_parent_at_the_same_address(huis: Huis) -> None:
    huis.ga("leerling", uid=huis.uids["daan"])
    blad = huis.ga("ouder_bewerken", leerling_uid=huis.uids["daan"])
    assert not blad.formulier["straat"].isVisible()
    _typ(blad, rol="VERZORGER", gezag="GEEN", achternaam="Proefman", tolk="ja", taal="Pools")
    blad.sla_op()
    nieuw = next(o for o in huis.blad.beeld.ouders if o.naam.achternaam == "Proefman")
    assert (nieuw.rol, nieuw.gezag, nieuw.zelfde_adres) == ("VERZORGER", "GEEN", True)
    assert (nieuw.tolk, nieuw.taal) == (True, "Pools")


def test_gezag_is_explained_in_words(huis: Huis) -> None:
    blad = huis.ga("ouder_bewerken", leerling_uid=huis.uids["daan"])
    _typ(blad, gezag="EENHOOFDIG")
    assert "Alleen deze ouder heeft het gezag" in blad.formulier["gezag"]._hulptekst.text()


def test_an_own_geheim_address_stays_with_its_parent(huis: Huis) -> None:
    huis.ga("leerling", uid=huis.uids["noor"])
    blad = huis.ga("ouder_bewerken", leerling_uid=huis.uids["noor"], uid=huis.uids["vader"])
    assert blad.formulier["zelfde_adres"].ruw() == "nee"
    assert blad.formulier["straat"].isVisible()
    _typ(blad, telefoon="06 11122233")
    blad.sla_op()
    vader = next(o for o in huis.blad.beeld.ouders if o.uid == huis.uids["vader"])
    assert vader.telefoon == "06 11122233"
    assert vader.adres.straat == "Zonnebloempad"
    assert vader.geheim
    assert vader.gezag == "TWEEHOOFDIG"


def test_a_fault_in_a_hidden_address_cannot_stop_her(huis: Huis) -> None:
    huis.ga("leerling", uid=huis.uids["daan"])
    blad = huis.ga("ouder_bewerken", leerling_uid=huis.uids["daan"])
    _typ(blad, achternaam="Proefman", zelfde_adres="nee", postcode="fout")
    blad.sla_op()
    assert "1234 AB" in blad.formulier["postcode"].zin
    _typ(blad, zelfde_adres="ja")
    blad.sla_op()
    assert huis.waar == "leerling"


# --- an enrolment --------------------------------------------------------------------------------
def test_enrolling_by_keyboard_ends_the_old_enrolment(huis: Huis) -> None:
    huis.ga("leerling", uid=huis.uids["daan"])
    huis.ga("inschrijving", leerling_uid=huis.uids["daan"])
    huis.typ("wilg")
    huis.druk(Qt.Key.Key_Return)
    huis.druk(Qt.Key.Key_Return)
    huis.druk(Qt.Key.Key_Return)
    huis.typ("1-6-2026")
    huis.ctrl(Qt.Key.Key_Return)
    assert huis.waar == "leerling"
    nieuw, oud = huis.blad.beeld.inschrijvingen
    assert (nieuw.school, nieuw.tot) == ("De Wilg", None)
    assert oud.tot is not None


def test_without_a_school_the_field_says_what_to_do(huis: Huis) -> None:
    blad = huis.ga("inschrijving", leerling_uid=huis.uids["daan"])
    _typ(blad, van="1-6-2026")
    blad.sla_op()
    assert "Kies een school uit de lijst" in blad.formulier["school_uid"].zin
