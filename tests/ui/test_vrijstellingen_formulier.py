# SPDX-License-Identifier: EUPL-1.2
"""Taking in a notice or request on a real store: the ground asks, each child is a case."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPlainTextEdit

from leerplicht_desktop.domain import beschermd
from leerplicht_desktop.domain.gegevens.beroep import BeroepBeeld
from leerplicht_desktop.domain.vrijstelling.formulierfeiten import FEITEN as BEKEND
from leerplicht_desktop.domain.vrijstelling.gronden import GRONDEN, Familie
from leerplicht_desktop.services import beroep, concept, zoeken
from leerplicht_desktop.ui.schermen.vrijstellingen import velden
from tests.ui.huis import Blad, Huis
from tests.ui.kantoor import open_kantoor

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from leerplicht_desktop.ui.runner import DirecteRunner

KANARIE = "zwavelgele kanarie"


def _begin(huis: Huis, grond: str = "5b") -> Blad:
    blad = huis.ga("beroep_bewerken", leerling_uid=huis.uids["noor"])
    blad.vorm.grond.zet_code(grond)
    return blad


def _vul(blad: Blad, **anders: str) -> None:
    velden_ = {
        "dagtekening": "9-6-2026",
        "ontvangen_op": "10-6-2026",
        "kanaal": "POST",
        "schooljaar": "2026-2027",
        **anders,
    }
    blad.vorm.vul(velden_)
    doet, tekent = next(iter(blad.vorm.indieners.vinken.values()))
    doet.setChecked(True)
    tekent.setChecked(True)


def _zichtbaar(blad: Blad) -> set[str]:
    return {naam for naam, veld in blad.vorm._velden.items() if veld.isVisible()}


def _opgeslagen(huis: Huis) -> BeroepBeeld:
    return beroep.toon(huis.kluis, huis.blad.beeld.uid)


# --- which questions -----------------------------------------------------------------------------
def test_every_ground_of_the_municipality_can_be_taken_in() -> None:
    assert set(velden.GRONDEN) == {g.code for g in GRONDEN if g.familie is not Familie.GEEN}


def test_the_form_asks_nothing_the_services_do_not_know() -> None:
    assert {feit.naam for feit in velden.FEITEN} <= set(BEKEND)


def test_every_fact_of_the_form_is_of_the_protected_class() -> None:
    assert {feit.veld for feit in velden.FEITEN} <= set(beschermd.FORMULIEREN["beroep"])


@pytest.mark.parametrize(
    ("grond", "wel", "niet"),
    [
        ("5a", "5a/feit_verklaring", "uitzondering"),
        ("5b", "uitzondering", "5a/feit_verklaring"),
        ("5c", "5c/feit_verklaring", "vaste_verblijfplaats"),
        ("trekkend", "trekkend/feit_beroep", "uitzondering"),
        ("3a", "3a/feit_instemming", "eerste"),
        ("15", "15/feit_bewijs_onderwijs", "eerste"),
        ("11g>10", "11g>10/feit_verlof_van", "schooljaar"),
    ],
)
def test_the_ground_decides_which_questions_stand_there(
    kantoor: Huis, grond: str, wel: str, niet: str
) -> None:
    zichtbaar = _zichtbaar(_begin(kantoor, grond))
    assert wel in zichtbaar
    assert niet not in zichtbaar


def test_what_a_statement_says_is_asked_once_there_is_one(kantoor: Huis) -> None:
    blad = _begin(kantoor, "5a")
    assert not blad.vorm["feit_verklaring_op"].isVisible()
    blad.vorm["feit_verklaring"].widget.setChecked(True)
    assert blad.vorm["feit_verklaring_op"].isVisible()


def test_no_ground_asks_for_a_diagnosis() -> None:
    assert not any("diagnose" in feit.label.casefold() for feit in velden.FEITEN)
    verklaring = next(f for f in velden.feiten("5a") if f.naam == "verklaring")
    assert "diagnose vraagt u niet" in verklaring.hulp


def test_what_may_not_be_asked_stands_where_it_would_be(kantoor: Huis) -> None:
    blad = _begin(kantoor, "5b")
    hulp = " ".join(feit.hulp for feit in velden.feiten("5b"))
    assert "omstreden" in hulp
    assert "thuisonderwijs niet" in hulp
    blad.vorm["feit_verklaring"].widget.setChecked(True)
    assert "voorwaarde" in blad.vorm["feit_toelichting"].widget.accessibleDescription()


def test_another_ground_loses_nothing_that_was_typed(kantoor: Huis) -> None:
    blad = _begin(kantoor, "5c")
    blad.vorm["feit_verklaring"].widget.setChecked(True)
    blad.vorm["feit_school"].widget.setText("Grundschule Nirgendwo")
    blad.vorm.grond.zet_code("5b")
    assert "feit_school" not in blad.vorm.ruw()
    blad.vorm.grond.zet_code("5c")
    assert blad.vorm.ruw()["feit_school"] == "Grundschule Nirgendwo"


# --- saving --------------------------------------------------------------------------------------
def test_ctrl_enter_saves_and_opens_the_claim(kantoor: Huis) -> None:
    _vul(_begin(kantoor), feit_verklaring="ja", feit_dekt_alle_scholen="ja")
    kantoor.ctrl(Qt.Key.Key_Return)
    assert kantoor.waar == "beroep"
    beeld = _opgeslagen(kantoor)
    assert (beeld.grond, beeld.leerling_uid) == ("5b", kantoor.uids["noor"])
    assert beeld.indieners[0].ondertekend
    assert kantoor.blad.kop._titel.text() == "Beroep op vrijstelling, artikel 5 onder b"


def test_brothers_and_sisters_get_a_case_of_their_own(kantoor: Huis) -> None:
    blad = _begin(kantoor)
    blad.vorm.kinderen.vinken[kantoor.uids["daan"]].setChecked(True)
    _vul(blad)
    blad.opslaan.click()
    assert beroep.tellingen(kantoor.kluis)["alles"] == 2
    beeld = _opgeslagen(kantoor)
    assert [een.leerling_uid for een in beeld.broers_zussen] == [kantoor.uids["daan"]]
    assert kantoor.blad.zijde.gezin.isVisible()


def test_an_error_stands_at_its_field(kantoor: Huis) -> None:
    blad = _begin(kantoor)
    _vul(blad, dagtekening="12-6-2026", kanaal="")
    blad.opslaan.click()
    assert kantoor.waar == "beroep_bewerken"
    assert "na de ontvangst" in blad.vorm["dagtekening"].zin
    assert blad.vorm["kanaal"].zin
    nu = QApplication.focusWidget()
    assert nu is not None
    assert nu.objectName() == "dagtekening"


def test_an_error_of_a_fact_stands_at_that_fact(kantoor: Huis) -> None:
    blad = _begin(kantoor, "11g>10")
    _vul(blad)
    blad.opslaan.click()
    assert blad.vorm["feit_verlof_van"].zin
    assert not blad.fout_band.isVisible()


def test_without_a_pupil_the_form_says_so(kantoor: Huis) -> None:
    blad = kantoor.ga("beroep_bewerken")
    blad.vorm.grond.zet_code("5b")
    blad.vorm.vul({"ontvangen_op": "10-6-2026", "kanaal": "POST"})
    blad.opslaan.click()
    assert blad.vorm["leerling_uid"].zin == "Kies een leerling."


def test_somebody_else_can_claim_with_a_role(kantoor: Huis) -> None:
    blad = _begin(kantoor)
    blad.vorm.indieners.ander.setText("Oma Verzonnen")
    blad.vorm.indieners.ander_getekend.setChecked(True)
    assert json.loads(blad.vorm.ruw()["indieners"]) == [
        {"persoon_uid": "", "naam": "Oma Verzonnen", "rol": "VERZORGING", "ondertekend": True}
    ]


def test_who_signs_also_claims(kantoor: Huis) -> None:
    blad = _begin(kantoor)
    doet, tekent = next(iter(blad.vorm.indieners.vinken.values()))
    tekent.setChecked(True)
    assert doet.isChecked()
    doet.setChecked(False)
    assert not tekent.isChecked()
    assert blad.vorm.ruw()["indieners"] == ""


def test_a_stored_claim_comes_back_as_it_was_typed_and_is_changed(kantoor: Huis) -> None:
    _vul(_begin(kantoor), feit_verklaring="ja", feit_toelichting="Zie de bijlage.")
    kantoor.blad.opslaan.click()
    uid = kantoor.blad.beeld.uid
    kantoor.blad.wijzigen.click()
    assert kantoor.waar == "beroep_bewerken"
    ruw = kantoor.blad.vorm.ruw()
    assert ruw["feit_toelichting"] == "Zie de bijlage."
    assert ruw["dagtekening"] == "2026-06-09"
    assert json.loads(ruw["indieners"])[0]["ondertekend"] is True
    assert not kantoor.blad.vorm.grond.isEnabled()
    kantoor.blad.vorm.vul({"dagtekening": "8-6-2026"})
    kantoor.blad.opslaan.click()
    assert beroep.toon(kantoor.kluis, uid).invoer["dagtekening"] == "8-6-2026"
    assert kantoor.waar == "beroep"


# --- papers --------------------------------------------------------------------------------------
def test_a_scan_is_kept_for_each_child_and_shown_inside(kantoor: Huis, tmp_path: Path) -> None:
    plaatje = QImage(60, 80, QImage.Format.Format_RGB32)
    plaatje.fill(QColor("white"))
    pad = tmp_path / "brief.png"
    assert plaatje.save(str(pad))
    blad = _begin(kantoor)
    blad.vorm.kinderen.vinken[kantoor.uids["daan"]].setChecked(True)
    blad.bijlagen.vak.gevallen.emit(str(pad))
    blad.bijlagen.rijen[0].soort.zet_code("KENNISGEVING")
    _vul(blad)
    blad.opslaan.click()
    beeld = _opgeslagen(kantoor)
    assert [stuk.soort for stuk in beeld.stukken] == ["KENNISGEVING"]
    assert len(beroep.toon(kantoor.kluis, beeld.broers_zussen[0].uid).stukken) == 1
    kantoor.blad.zijde.stukken.knoppen[beeld.stukken[0].uid].click()
    assert kantoor.waar == "beroep_stuk"
    assert kantoor.blad.voorbeeld.teller == "Bladzijde 1 van 1"
    assert ("stuk", [beeld.stukken[0].uid], 1) in kantoor.logboek("gevoelig_gelezen")
    kantoor.blad.leegmaken()
    assert kantoor.blad.voorbeeld.teller == ""


def test_a_refused_scan_is_told_and_loses_no_claim(kantoor: Huis, tmp_path: Path) -> None:
    pad = tmp_path / "kwaad.pdf"
    pad.write_bytes(b"MZ geen pdf")
    blad = _begin(kantoor)
    blad.bijlagen.voeg_toe(str(pad))
    _vul(blad)
    blad.opslaan.click()
    assert kantoor.waar == "beroep"
    assert beroep.tellingen(kantoor.kluis)["alles"] == 1
    assert kantoor.blad.beeld.stukken == ()


def test_a_paper_can_be_seen_and_not_kept(kantoor: Huis) -> None:
    blad = _begin(kantoor, "5a")
    blad.bijlagen.gezien.click()
    blad.bijlagen.rijen[0].soort.zet_code("VERKLARING")
    _vul(blad)
    blad.opslaan.click()
    assert [stuk.document_uid for stuk in _opgeslagen(kantoor).stukken] == [""]


# --- the draft and the protected class -----------------------------------------------------------
def test_a_draft_comes_back_after_a_restart(
    kantoor: Huis, qtbot: "QtBot", runner: "DirecteRunner"
) -> None:
    blad = _begin(kantoor)
    _vul(blad, feit_verklaring="ja", feit_toelichting=KANARIE)
    blad.bewaarder.geraakt()
    kantoor.ga("leerlingen")
    weer = open_kantoor(qtbot, runner, kantoor.kluis, kantoor.uids)
    nieuw = weer.ga("beroep_bewerken", leerling_uid=kantoor.uids["noor"])
    assert nieuw.vorm.ruw()["feit_toelichting"] == KANARIE
    assert nieuw.vorm.ruw()["dagtekening"] == "2026-06-09"
    assert nieuw.terug_band.isVisible()


def test_the_draft_keeps_the_protected_words_sealed(kantoor: Huis) -> None:
    from sqlmodel import select

    from leerplicht_desktop.models import Concept

    blad = _begin(kantoor)
    _vul(blad, feit_verklaring="ja", feit_toelichting=KANARIE)
    blad.bewaarder.geraakt()
    kantoor.ga("leerlingen")
    gelezen = concept.lees(kantoor.kluis, "beroep", kantoor.uids["noor"])
    assert gelezen is not None
    assert gelezen.inhoud["feit_toelichting"] == KANARIE
    with kantoor.kluis.lezen() as sessie:
        rijen = sessie.exec(select(Concept)).all()
        assert rijen
        assert KANARIE not in json.dumps([rij.inhoud for rij in rijen])


def test_nothing_protected_is_in_the_list_or_found(kantoor: Huis) -> None:
    _vul(_begin(kantoor), feit_verklaring="ja", feit_toelichting=KANARIE)
    kantoor.blad.opslaan.click()
    lijst = kantoor.ga("vrijstellingen")
    assert lijst.lijst.model.rowCount() == 1
    assert "kanarie" not in lijst.lijst.model._regels[0].gesproken
    assert not zoeken.zoek(kantoor.kluis, "kanarie", max=5).treffers


def test_a_locked_form_holds_nothing(kantoor: Huis) -> None:
    blad = _begin(kantoor)
    _vul(blad, feit_verklaring="ja", feit_toelichting=KANARIE)
    blad.bijlagen.voeg_toe("/elders/Noor van Dijk.pdf")
    blad.leegmaken()
    QApplication.sendPostedEvents(None, 0)
    samen = " ".join(
        [w.text() for w in blad.findChildren(QLineEdit)]
        + [w.toPlainText() for w in blad.findChildren(QPlainTextEdit)]
        + [w.text() for w in blad.findChildren(QAbstractButton) if w.isVisibleTo(blad)]
    )
    for woord in (KANARIE, "Dijk", "Jacobs"):
        assert woord not in samen
    assert not blad.bijlagen.rijen
    assert not blad.vorm.indieners.vinken


# --- keys, names and the whole window ------------------------------------------------------------
@pytest.mark.parametrize("grond", velden.GRONDEN)
def test_every_question_has_a_name(kantoor: Huis, grond: str) -> None:
    blad = _begin(kantoor, grond)
    blad.bijlagen.voeg_toe("")
    for soort in (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit):
        for widget in blad.findChildren(soort):
            if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                wie = widget.accessibleName() or (
                    widget.text() if isinstance(widget, QAbstractButton) else ""
                )
                in_keuze = isinstance(widget.parent(), QComboBox)
                assert wie or in_keuze, widget


def test_the_rail_counts_what_waits_and_leads_there(kantoor: Huis) -> None:
    _vul(_begin(kantoor))
    kantoor.blad.opslaan.click()
    kantoor.ga("vrijstellingen")
    knop = kantoor.programma.hoofd.rail._knoppen["vrijstellingen"]
    tellingen = beroep.tellingen(kantoor.kluis)
    assert knop._aantal == (tellingen["te_beoordelen"] or None)
    assert knop.text() == "Vrijstellingen"


def test_the_command_begins_with_the_pupil_that_is_shown(kantoor: Huis) -> None:
    kantoor.ga("leerling", uid=kantoor.uids["noor"])
    kantoor.programma.hoofd.opdrachten.doe("kennisgeving_toevoegen")
    assert kantoor.waar == "beroep_bewerken"
    assert kantoor.blad.vorm.ruw()["leerling_uid"] == kantoor.uids["noor"]


def test_the_page_of_the_pupil_shows_his_claims_and_begins_one(kantoor: Huis) -> None:
    blad = kantoor.ga("leerling", uid=kantoor.uids["noor"])
    blad.zij.vrijstellingen.actie.click()
    assert kantoor.waar == "beroep_bewerken"
    kantoor.blad.vorm.grond.zet_code("5b")
    _vul(kantoor.blad)
    kantoor.blad.opslaan.click()
    uid = kantoor.blad.beeld.uid
    blad = kantoor.ga("leerling", uid=kantoor.uids["noor"])
    knop = next(
        k
        for k in blad.zij.vrijstellingen.findChildren(QAbstractButton)
        if k.accessibleName() == "Artikel 5 onder b openen"
    )
    knop.click()
    assert kantoor.blad.beeld.uid == uid
