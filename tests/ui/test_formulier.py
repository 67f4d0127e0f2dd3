# SPDX-License-Identifier: EUPL-1.2
"""A form is filled by keyboard alone, says what is wrong beside the field, keeps what was typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from leerplicht_desktop.domain.codes import VERZUIMSOORTEN
from leerplicht_desktop.ui.bouwstenen.datumveld import Datumveld
from leerplicht_desktop.ui.bouwstenen.formulier import Formulier
from leerplicht_desktop.ui.bouwstenen.keuzeveld import Keuzeveld
from tests.ui.nep import laat_zien


@pytest.fixture
def formulier(qtbot: QtBot) -> Formulier:
    gemaakt = Formulier()
    qtbot.addWidget(gemaakt)
    gemaakt.veld("naam", "Naam", QLineEdit())
    gemaakt.veld("begindatum", "Eerste dag", Datumveld(), "De eerste dag van het verzuim.")
    gemaakt.veld("einddatum", "Laatste dag", Datumveld(), naast=True, verplicht=False)
    gemaakt.veld("soort", "Soort", Keuzeveld.van(VERZUIMSOORTEN, leeg="Kies een soort"))
    gemaakt.veld("toelichting", "Toelichting", QPlainTextEdit(), verplicht=False)
    gemaakt.veld("alleen_totaal", "Alleen totaal bekend", QCheckBox())
    laat_zien(qtbot, gemaakt)
    return gemaakt


def test_raw_text_goes_in_and_comes_out(formulier: Formulier) -> None:
    ruw = {
        "naam": "Noor Voorbeeldsma",
        "begindatum": "2026-05-11",
        "einddatum": "",
        "soort": "V3",
        "toelichting": "Verslapen.\nDaarna lessen gemist.",
        "alleen_totaal": "ja",
    }
    formulier.vul(ruw)
    assert formulier.ruw() == ruw


def test_a_sentence_that_stands_under_another_field_names_its_own(formulier: Formulier) -> None:
    zin = "Kies een dag die bestaat."
    formulier.zet_fouten({"begindatum": zin, "einddatum": zin})
    assert formulier["begindatum"].regel.accessibleName() == zin
    links, rechts = (
        formulier[naam].regel.findChildren(QLabel) for naam in ("begindatum", "einddatum")
    )
    assert zin in [label.text() for label in links]
    assert f"Laatste dag: {zin}" in [label.text() for label in rechts]


def test_an_unreadable_date_is_kept_as_typed(formulier: Formulier) -> None:
    formulier.vul({"begindatum": "31-02-2026"})
    assert formulier.ruw()["begindatum"] == "31-02-2026"


@pytest.mark.parametrize("getypt", ["10-3-2026", "10032026", "2026-03-10", "10 maart 2026"])
def test_a_date_in_any_sane_form_is_written_out(
    formulier: Formulier, qtbot: QtBot, getypt: str
) -> None:
    veld = formulier["begindatum"].widget
    veld.setFocus()
    qtbot.keyClicks(veld, getypt)
    qtbot.keyClick(veld, Qt.Key.Key_Tab)
    assert isinstance(veld, QLineEdit)
    assert veld.text() == "di 10 maart 2026"


def test_enter_walks_the_fields_in_reading_order(formulier: Formulier, qtbot: QtBot) -> None:
    formulier.begin()
    gezien = []
    for _stap in range(4):
        huidig = QApplication.focusWidget()
        assert huidig is not None
        gezien.append(huidig.objectName())
        qtbot.keyClick(huidig, Qt.Key.Key_Return)
    assert gezien == ["naam", "begindatum", "einddatum", "soort"]
    # In running text Enter is a new line.
    tekst = formulier["toelichting"].widget
    tekst.setFocus()
    qtbot.keyClick(tekst, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is tekst


@pytest.mark.parametrize("naam", ["naam", "soort", "toelichting", "alleen_totaal"])
def test_ctrl_enter_saves_and_esc_leaves_from_every_field(
    formulier: Formulier, qtbot: QtBot, naam: str
) -> None:
    widget = formulier[naam].widget
    with qtbot.waitSignal(formulier.opslaan):
        qtbot.keyClick(widget, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(formulier.verlaten):
        qtbot.keyClick(widget, Qt.Key.Key_Escape)


def test_enter_passes_by_what_is_no_question(qtbot: QtBot) -> None:
    formulier = Formulier()
    qtbot.addWidget(formulier)
    formulier.veld("naam", "Naam", QLineEdit())
    formulier.los(QPushButton("Elders kijken"))
    verborgen = formulier.veld("verborgen", "Verborgen", QLineEdit())
    formulier.veld("plaats", "Plaats", QLineEdit())
    klaar: list[str] = []
    formulier.zet_daarna(lambda: klaar.append("klaar"))
    laat_zien(qtbot, formulier)
    verborgen.hide()
    formulier.begin()
    qtbot.keyClick(formulier["naam"].widget, Qt.Key.Key_Return)
    assert formulier["plaats"].widget.hasFocus()
    qtbot.keyClick(formulier["plaats"].widget, Qt.Key.Key_Return)
    assert klaar == ["klaar"]


def test_errors_stand_under_their_field_and_the_first_gets_focus(formulier: Formulier) -> None:
    zin = "De laatste dag ligt vóór de eerste dag. Kies een dag vanaf ma 11 mei 2026."
    over = formulier.zet_fouten({"einddatum": zin, "elders": "Dit hoort bij geen veld."})
    assert over == ["Dit hoort bij geen veld."]
    veld = formulier["einddatum"]
    assert veld.zin == zin
    assert veld.regel.isVisible()
    assert QApplication.focusWidget() is veld.widget
    assert zin in veld.widget.accessibleDescription()
    # Typing again takes the sentence away; a warning never replaces an error.
    formulier.zet_waarschuwingen({"einddatum": "Ver in de toekomst."})
    assert veld.zin == zin
    assert isinstance(veld.widget, QLineEdit)
    veld.widget.setText("12-5-2026")
    assert veld.zin == ""


def test_a_long_error_is_shown_whole(formulier: Formulier) -> None:
    formulier.resize(420, 700)
    formulier.zet_fouten({"einddatum": "Een lange zin die op meer dan een regel past. " * 4})
    QApplication.processEvents()
    regel = formulier["einddatum"].regel
    assert regel.height() >= regel.heightForWidth(regel.width())
    assert regel.y() >= formulier["einddatum"].geometry().bottom()


def test_every_control_has_a_name_and_the_optional_ones_say_so(formulier: Formulier) -> None:
    assert formulier["naam"].widget.accessibleName() == "Naam"
    assert formulier["einddatum"].widget.accessibleName() == "Laatste dag (niet verplicht)"
    assert formulier["begindatum"].kop.buddy() is formulier["begindatum"].widget


def test_filling_is_no_change_but_typing_is(formulier: Formulier, qtbot: QtBot) -> None:
    gewijzigd: list[str] = []
    formulier.gewijzigd.connect(gewijzigd.append)
    formulier.vul({"naam": "Daan Proefstra"})
    assert gewijzigd == []
    qtbot.keyClicks(formulier["naam"].widget, "!")
    assert gewijzigd == ["naam"]


def test_the_wheel_does_not_change_an_answer(formulier: Formulier, qtbot: QtBot) -> None:
    keuze = formulier["soort"].widget
    assert isinstance(keuze, Keuzeveld)
    keuze.zet_code("V3")
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent

    wiel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(keuze, wiel)
    assert keuze.code() == "V3"


def test_a_typed_choice_that_is_not_in_the_list_is_no_choice(qtbot: QtBot) -> None:
    keuze = Keuzeveld([("0001", "Proefstad"), ("0002", "Veldwijk")], typen=True)
    qtbot.addWidget(keuze)
    assert keuze.code() == ""
    keuze.setEditText("veldwijk")
    assert keuze.code() == "0002"
    keuze.setEditText("Verweg")
    assert keuze.code() == ""
