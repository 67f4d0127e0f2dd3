# SPDX-License-Identifier: EUPL-1.2
"""From a claim to its letter: one button that says what it becomes, and never an unlawful one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from leerplicht_desktop.services import beroep
from leerplicht_desktop.services import brief as brieven
from tests.ui.huis import Blad, Huis

_VERKLARING = {
    "feit_verklaring": "ja",
    "feit_deskundige": "arts",
    "feit_verklaring_op": "20-5-2026",
    "feit_aangewezen": "ja",
    "feit_ongeschikt": "ja",
}


def _neem_in(huis: Huis, grond: str, **anders: str) -> Blad:
    blad = huis.ga("beroep_bewerken", leerling_uid=huis.uids["noor"])
    blad.vorm.grond.zet_code(grond)
    velden = {"dagtekening": "9-6-2026", "ontvangen_op": "10-6-2026", "kanaal": "POST"}
    blad.vorm.vul({**velden, "schooljaar": "2026-2027", "eerder_beroep": "nee", **anders})
    doet, tekent = next(iter(blad.vorm.indieners.vinken.values()))
    doet.setChecked(True)
    tekent.setChecked(True)
    blad.opslaan.click()
    assert huis.waar == "beroep"
    return huis.blad


def _keuze(blad: Blad, titel: str) -> tuple[bool, str]:
    actie = next(een for een in blad.andere.menu().actions() if titel in een.text())
    return actie.isEnabled(), actie.toolTip()


def test_the_button_says_under_it_what_it_becomes(kantoor: Huis) -> None:
    blad = _neem_in(kantoor, "5a", eerste="ja", **_VERKLARING)
    assert blad.brief.isEnabled()
    assert "mededeling" in blad.brief_zin.text()
    assert blad.brief.accessibleDescription() == blad.brief_zin.text()


def test_a_lawful_letter_is_previewed_filed_and_settles_the_claim(kantoor: Huis) -> None:
    blad = _neem_in(kantoor, "5a", eerste="ja", **_VERKLARING)
    uid = blad.beeld.uid
    blad.brief.click()
    assert kantoor.waar == "beroepsbrief"
    maken = kantoor.blad
    assert "mededeling en geen besluit" in maken.soort_band.zin
    assert maken.voorbeeld.teller.startswith("Bladzijde 1 van")
    maken.opbergen.click()
    assert kantoor.waar == "brieven"
    beeld = beroep.toon(kantoor.kluis, uid)
    assert beeld.status == "VOLDOET"
    assert brieven.toon(kantoor.kluis, beeld.brieven[0]).titel.startswith("Mededeling")
    blad = kantoor.ga("beroep", uid=uid)
    assert blad.zijde.brieven.isVisible()


def test_what_is_incomplete_leads_first_to_a_request_for_the_rest(kantoor: Huis) -> None:
    blad = _neem_in(kantoor, "5a", eerste="ja")
    assert "verzoek om aanvulling" in blad.brief_zin.text()
    blad.brief.click()
    assert kantoor.blad._soort == "AANVULLING"
    kantoor.blad.opbergen.click()
    blad = kantoor.ga("beroep", uid=blad.beeld.uid)
    assert beroep.toon(kantoor.kluis, blad.beeld.uid).aanvulling_tot is not None


def test_another_letter_says_why_it_cannot_be_made(kantoor: Huis) -> None:
    blad = _neem_in(kantoor, "5a", eerste="ja", **_VERKLARING)
    kan, waarom = _keuze(blad, "Ontvangstbewijs")
    assert (kan, waarom) == (False, "Er mist: een stuk dat is ontvangen")
    assert _keuze(blad, "Uitnodiging")[0]


def test_no_besluit_can_be_chosen_for_article_5(kantoor: Huis) -> None:
    blad = _neem_in(kantoor, "5a", eerste="ja", **_VERKLARING)
    titels = " ".join(een.text() for een in blad.andere.menu().actions())
    assert "besluit" not in titels.casefold()


def test_a_besluit_asks_for_its_reasons_and_is_not_made_without(kantoor: Huis) -> None:
    blad = _neem_in(
        kantoor,
        "3a",
        feit_dagonderwijs_past_niet="ja",
        feit_instemming="ja",
        feit_plan="ja",
        feit_gehoord_aanvrager="11-6-2026",
        feit_gehoord_jongere="11-6-2026",
        feit_gehoord_hoofd="11-6-2026",
    )
    assert "bezwaar mogelijk" in blad.brief_zin.text()
    blad.brief.click()
    maken = kantoor.blad
    assert "bezwaarclausule" in maken.soort_band.zin
    nu = QApplication.focusWidget()
    assert nu is not None
    assert nu.objectName() == "uitkomst"
    assert maken.formulier["motivering"].isVisible()
    assert not maken.formulier["gesprek_op"].isVisible()
    assert "mist" in maken.fout_band.zin
    maken.opbergen.click()
    assert kantoor.waar == "beroepsbrief"
    assert beroep.toon(kantoor.kluis, blad.beeld.uid).brieven == ()


def test_a_locked_letter_forgets_her_reasons(kantoor: Huis) -> None:
    blad = _neem_in(kantoor, "3a")
    maken = kantoor.ga("beroepsbrief", beroep_uid=blad.beeld.uid, soort="VRIJSTELLINGSBESLUIT")
    maken.formulier.vul({"motivering": "Een reden over gezondheid."})
    maken.leegmaken()
    assert not any(vak.toPlainText() for vak in maken.findChildren(QPlainTextEdit))
    assert maken.kop._onder.text() == ""


@pytest.mark.parametrize("grond", ["5a", "5b", "3a", "15"])
def test_the_letters_are_reached_by_keyboard(kantoor: Huis, grond: str) -> None:
    blad = _neem_in(kantoor, grond)
    assert blad.andere.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert blad.andere.accessibleName() == "Andere brief"
    assert blad.andere.menu().actions()


def test_the_receipt_and_the_letter_have_a_key(kantoor: Huis) -> None:
    blad = _neem_in(kantoor, "5a", eerste="ja", **_VERKLARING)
    kantoor.ctrl(Qt.Key.Key_B)
    assert (kantoor.waar, kantoor.blad._soort) == ("beroepsbrief", "VOLDOET")
    kantoor.ga("beroep", uid=blad.beeld.uid)
    kantoor.druk(
        Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert kantoor.blad._soort == "ONTVANGSTBEWIJS"
    assert not kantoor.blad.opbergen.isEnabled()  # no paper came in: nothing to receipt
