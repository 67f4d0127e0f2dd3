# SPDX-License-Identifier: EUPL-1.2
"""The mark "gezondheid of overtuiging" in the form: proposed by the words, decided by her."""

from PySide6.QtWidgets import QCheckBox, QLineEdit

from leerplicht_desktop.services import melding
from leerplicht_desktop.ui.schermen.melding.scherm import MeldingScherm
from tests.fixtures.sjabloonkluis import melding_ruw
from tests.ui.huis import Huis


def _scherm(huis: Huis, **parameters: object) -> MeldingScherm:
    scherm = huis.ga("melding", **parameters)
    assert isinstance(scherm, MeldingScherm)
    return scherm


def _velden(scherm: MeldingScherm) -> tuple[QLineEdit, QCheckBox]:
    reden = scherm.formulier.feiten.feiten["reden"].widget
    merk = scherm.formulier.feiten.duo["gevoelig"].widget
    assert isinstance(reden, QLineEdit)
    assert isinstance(merk, QCheckBox)
    return reden, merk


def test_a_word_about_health_sets_the_mark_and_she_may_take_it_away(kantoor: Huis) -> None:
    reden, merk = _velden(_scherm(kantoor))
    reden.setText("spijbelen")
    assert not merk.isChecked()

    reden.setText("ziek gemeld")
    assert merk.isChecked()

    merk.setChecked(False)
    reden.setText("ziek gemeld door moeder")
    assert not merk.isChecked()


def test_a_protected_melding_opens_in_its_form_and_is_saved_protected(kantoor: Huis) -> None:
    ruw = melding_ruw(
        kantoor.uids["daan"],
        kantoor.uids["school"],
        reden="kanarie",
        gevoelig="ja",
        duo_meldingsnummer="",
    )
    uid = melding.neem_in(kantoor.kluis, ruw).waarde
    scherm = _scherm(kantoor, uid=uid)
    reden, merk = _velden(scherm)
    assert (reden.text(), merk.isChecked()) == ("kanarie", True)

    reden.setText("kanarie twee")
    scherm.sla_op()

    assert melding.toon(kantoor.kluis, uid).invoer.reden == ""
    assert melding.toon_beschermd(kantoor.kluis, uid).invoer.reden == "kanarie twee"


def test_a_choice_of_hers_stays_when_the_melding_is_opened_again(kantoor: Huis) -> None:
    ruw = melding_ruw(
        kantoor.uids["daan"],
        kantoor.uids["school"],
        reden="ziek",
        gevoelig="nee",
        duo_meldingsnummer="",
    )
    uid = melding.neem_in(kantoor.kluis, ruw).waarde
    _reden, merk = _velden(_scherm(kantoor, uid=uid))
    assert not merk.isChecked()
