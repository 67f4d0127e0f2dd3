# SPDX-License-Identifier: EUPL-1.2
"""Plak melding: a mail fills the form and the panel says what it did and did not use."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from leerplicht_desktop.services import leerling
from leerplicht_desktop.ui.schermen.melding.scherm import MeldingScherm
from tests.fixtures.sjabloonkluis import leerling_ruw
from tests.ui.huis import Huis

MAIL = """Geachte mevrouw,
Naam leerling: Daan van Dijk
Geboortedatum: 14-3-2016
BRIN: 12AB02
Verzuimsoort: wettelijk verzuim
Reden: verslapen
1-6-2026: 3 uur
2-6-2026: 2,5
Meldingsnummer: M-77881
De zon scheen"""


def _plak(huis: Huis, tekst: str) -> MeldingScherm:
    QGuiApplication.clipboard().setText(tekst)
    huis.druk(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    scherm = huis.blad
    assert isinstance(scherm, MeldingScherm)
    assert scherm.plak.isVisible()
    huis.ctrl(Qt.Key.Key_Return)
    return scherm


def test_a_mail_fills_the_form(kantoor: Huis) -> None:
    scherm = _plak(kantoor, MAIL)
    ruw = scherm.formulier.ruw()
    assert ruw["leerling_uid"] == kantoor.uids["daan"]
    assert ruw["school_uid"] == kantoor.uids["school2"]
    assert ruw["begindatum"] == "2026-06-01"
    assert ruw["dagen"] == '{"2026-06-01": "3", "2026-06-02": "2,5"}'
    assert ruw["reden"] == "verslapen"
    assert ruw["duo_meldingsnummer"] == "M-77881"
    assert ruw["soort"] == ""  # the program proposes, it does not believe


def test_the_report_names_what_was_filled_and_what_was_not(kantoor: Huis) -> None:
    verslag = _plak(kantoor, MAIL).plak.verslag
    assert verslag[0] == (
        "Ingevuld: leerling, school, eerste dag, uren per dag, reden en DUO-meldingsnummer."
    )
    assert any("Daan van Dijk (14-3-2016" in zin for zin in verslag)
    assert any("De school noemt dit wettelijk verzuim" in zin for zin in verslag)
    assert "De zon scheen" in verslag[-1]


def test_of_two_that_fit_the_officer_chooses(kantoor: Huis) -> None:
    tweede = leerling.bewaar(
        kantoor.kluis,
        leerling_ruw(bsn="", voornamen="Daan", roepnaam="", geboortedatum="14-3-2016"),
    ).waarde
    scherm = _plak(kantoor, MAIL)
    assert scherm.formulier.ruw()["leerling_uid"] == ""
    assert any("meer leerlingen" in zin for zin in scherm.plak.verslag)
    scherm.plak.gekozen.emit(tweede)
    assert scherm.formulier.ruw()["leerling_uid"] == tweede


def test_an_unknown_pupil_is_added_with_what_was_read(kantoor: Huis) -> None:
    mail = MAIL.replace("Daan van Dijk", "Ilse van der Maquette").replace("14-3-2016", "5-5-2014")
    scherm = _plak(kantoor, mail)
    assert any("Geen leerling gevonden" in zin for zin in scherm.plak.verslag)
    scherm.plak.toevoegen.emit(
        {"voornamen": "Ilse", "tussenvoegsel": "van der", "achternaam": "Maquette"}
    )
    assert kantoor.waar == "leerling_bewerken"
    assert kantoor.blad.formulier.ruw()["tussenvoegsel"] == "van der"


def test_text_without_meaning_says_so_and_changes_nothing(kantoor: Huis) -> None:
    scherm = _plak(kantoor, "Tot morgen bij de koffie")
    assert scherm.plak.verslag[0] == "In deze tekst staat niets dat het programma kent."
    assert scherm.formulier.ruw()["begindatum"] == ""


def test_closing_the_panel_forgets_the_text(kantoor: Huis) -> None:
    scherm = _plak(kantoor, MAIL)
    scherm.plak.sluit()
    assert scherm.plak.tekst.toPlainText() == ""
    assert not scherm.plak.isVisible()
