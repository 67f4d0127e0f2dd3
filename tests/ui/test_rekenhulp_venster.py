# SPDX-License-Identifier: EUPL-1.2
"""The Rekenhulp in the program: the pupil goes along, and nothing of it is kept."""

import json

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.huis import Huis
from tests.ui.telefoon import VRAAG_TOETS


def _bewaard(kantoor: Huis) -> tuple[int, int]:
    """How many lines the log has, and how many drafts there are."""
    from sqlmodel import select

    from leerplicht_desktop.models import Auditregel, Concept

    with kantoor.kluis.lezen() as sessie:
        log, concepten = sessie.exec(select(Auditregel)).all(), sessie.exec(select(Concept)).all()
        return len(log), len(concepten)


def _velden(kantoor: Huis, vraag: str) -> dict[str, str]:
    gevonden: dict[str, str] = kantoor.blad.vragen[vraag].ruw()
    return gevonden


def test_f2_takes_the_pupil_on_the_screen_along_and_esc_goes_back(kantoor: Huis) -> None:
    kantoor.ga("leerling", uid=kantoor.uids["noor"])
    kantoor.druk(Qt.Key.Key_F2)
    assert kantoor.waar == "rekenhulp"
    assert kantoor.blad.antwoord.kop == "Op ma 15 juni 2026: leerplichtig t/m 31-7-2027."
    assert _velden(kantoor, "leerplicht")["geboren"] == "2010-09-02"
    assert _velden(kantoor, "kennisgeving")["geboren"] == "2010-09-02"
    assert _velden(kantoor, "verzuim")["regio"] == "MIDDEN"
    assert _velden(kantoor, "halt")["leeftijd"] == "15"
    assert _velden(kantoor, "bewaren")["vanaf"] == "2010-09-02"
    kantoor.druk(Qt.Key.Key_Escape)
    assert kantoor.waar == "leerling"
    assert kantoor.blad.leerling_uid == kantoor.uids["noor"]


def test_no_name_goes_to_the_clipboard(kantoor: Huis, qtbot: QtBot) -> None:
    kantoor.ga("leerling", uid=kantoor.uids["noor"])
    kantoor.druk(Qt.Key.Key_F2)
    assert "Noor van Dijk" in _namen(kantoor)[0].text()
    gekopieerd = []
    for toets in (Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_6):  # these have answers
        QGuiApplication.clipboard().clear()
        kantoor.ctrl(toets)
        kantoor.ctrl(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: bool(QGuiApplication.clipboard().text()))
        gekopieerd.append(QGuiApplication.clipboard().text())
    assert len({tekst.splitlines()[0] for tekst in gekopieerd}) == 4
    assert not any("Noor" in tekst or "Dijk" in tekst for tekst in gekopieerd)


def _namen(kantoor: Huis) -> list[QLabel]:
    return [lab for lab in kantoor.blad.findChildren(QLabel) if "Ingevuld voor" in lab.text()]


def test_a_melding_gives_its_pupil_too(kantoor: Huis) -> None:
    kantoor.ga("melding", uid=kantoor.uids["melding"])
    kantoor.druk(Qt.Key.Key_F2)
    assert _velden(kantoor, "leerplicht")["geboren"] == "2010-09-02"
    kantoor.druk(Qt.Key.Key_Escape)
    assert kantoor.waar == "melding"


def test_the_next_caller_does_not_get_the_pupil_before(kantoor: Huis) -> None:
    kantoor.ga("leerling", uid=kantoor.uids["noor"])
    kantoor.druk(Qt.Key.Key_F2)
    kantoor.ga("leerling", uid=kantoor.uids["daan"])
    kantoor.druk(Qt.Key.Key_F2)
    assert _velden(kantoor, "leerplicht")["geboren"] == "2016-03-14"
    kantoor.ga("leerlingen")
    kantoor.druk(Qt.Key.Key_F2)
    assert _velden(kantoor, "leerplicht")["geboren"] == ""
    assert _velden(kantoor, "bewaren")["vanaf"] == ""
    assert _velden(kantoor, "verzuim")["regio"] == "MIDDEN"
    assert _namen(kantoor) == []


def _tel(kantoor: Huis, qtbot: QtBot, regels: str) -> str:
    """The answer about these rows, on the pupil that was taken over."""
    kantoor.ctrl(Qt.Key.Key_2)
    QGuiApplication.clipboard().setText(regels)
    kantoor.ctrl(Qt.Key.Key_V)
    qtbot.waitUntil(lambda: bool(kantoor.blad.antwoord.kop))
    return str(kantoor.blad.antwoord.kop)


def test_it_counts_on_the_calendar_of_the_pupils_school_as_a_melding_does(
    kantoor: Huis, qtbot: QtBot
) -> None:
    from leerplicht_desktop.services import melding, schoolkalender

    vrij = {"soort": "STUDIEDAG", "naam": "Studiedag", "van": "22-4-2026", "tot": "22-4-2026"}
    schoolkalender.bewaar(kantoor.kluis, kantoor.uids["school"], vrij)
    dagen = {"2026-04-21": "8", "2026-04-22": "8"}
    gemeld = melding.bereken(
        kantoor.kluis,
        {
            "leerling_uid": kantoor.uids["noor"], "school_uid": kantoor.uids["school"],
            "begindatum": "21-4-2026", "einddatum": "22-4-2026", "soort": "OVERIG",
            "dagen": json.dumps(dagen),
        },
    )  # fmt: skip
    kantoor.ga("leerling", uid=kantoor.uids["noor"])
    kantoor.druk(Qt.Key.Key_F2)
    antwoord = _tel(kantoor, qtbot, "21-4-2026;8\n22-4-2026;8")
    assert antwoord == "Geen wettelijk verzuim: hoogstens 8 uur."
    assert "schoolkalender van" in _hulp(kantoor)
    assert gemeld is not None
    assert gemeld.hoogste_minuten == 8 * 60
    kantoor.blad.vraag.formulier["regio"].widget.setFocus()
    kantoor.typ("noord")
    qtbot.waitUntil(lambda: "16 uur zijn bereikt" in kantoor.blad.antwoord.kop)
    assert "schoolkalender van" not in _hulp(kantoor)


def _hulp(kantoor: Huis) -> str:
    labels = kantoor.blad.vraag.formulier["regio"].findChildren(QLabel)
    return " ".join(label.text() for label in labels)


def test_a_pupil_at_school_gets_no_warning_about_the_calendar_of_years_ago(kantoor: Huis) -> None:
    kantoor.ga("leerling", uid=kantoor.uids["noor"])
    kantoor.druk(Qt.Key.Key_F2)
    assert _velden(kantoor, "leerplicht")["regio"] == "MIDDEN"
    assert kantoor.blad.uitkomst.waarschuwingen == ()


def test_emptying_lets_the_pupil_go_until_she_is_asked_for_again(kantoor: Huis) -> None:
    kantoor.ga("leerling", uid=kantoor.uids["noor"])
    kantoor.druk(Qt.Key.Key_F2)
    kantoor.blad.wissen.setFocus()
    kantoor.druk(Qt.Key.Key_Return)
    assert _velden(kantoor, "leerplicht")["geboren"] == ""
    assert _namen(kantoor) == []
    assert QApplication.focusWidget() is kantoor.blad.vraag.formulier["geboren"].widget
    kantoor.druk(Qt.Key.Key_Escape)
    kantoor.druk(Qt.Key.Key_F2)
    assert _velden(kantoor, "leerplicht")["geboren"] == "2010-09-02"


def test_what_was_typed_stays_while_she_looks_something_up(kantoor: Huis) -> None:
    kantoor.ga("leerlingen")
    kantoor.druk(Qt.Key.Key_F2)
    kantoor.typ("12-10-2013")
    kantoor.ga("meldingen")
    kantoor.druk(Qt.Key.Key_F2)
    assert _velden(kantoor, "leerplicht")["geboren"] == "2013-10-12"


def test_nothing_is_stored(kantoor: Huis, qtbot: QtBot) -> None:
    kantoor.ga("leerling", uid=kantoor.uids["noor"])
    voor = _bewaard(kantoor)
    kantoor.druk(Qt.Key.Key_F2)
    for toets in VRAAG_TOETS:
        kantoor.ctrl(toets)
        kantoor.ctrl(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not kantoor.blad.rekenaar.loopt)
    assert _bewaard(kantoor) == voor
    assert kantoor.concept == ""


def test_locking_forgets_the_pupil_and_the_answer(kantoor: Huis) -> None:
    kantoor.ga("leerling", uid=kantoor.uids["noor"])
    kantoor.druk(Qt.Key.Key_F2)
    pagina = kantoor.blad
    kantoor.programma.vergrendel()
    assert pagina.antwoord.kop == ""
    assert not any("2010" in veld.text() for veld in pagina.findChildren(QLineEdit))
    assert not any("Noor" in label.text() for label in pagina.findChildren(QLabel))


def test_its_own_keys_work_on_its_own_screen_only(kantoor: Huis) -> None:
    opdrachten = kantoor.programma.hoofd.opdrachten
    kantoor.druk(Qt.Key.Key_F2)
    assert opdrachten["rekenhulp_halt"].isEnabled()
    kantoor.druk(Qt.Key.Key_Escape)
    assert not opdrachten["rekenhulp_halt"].isEnabled()
    assert opdrachten["rekenhulp"].isEnabled()


def test_f2_again_puts_the_cursor_back_in_the_question(kantoor: Huis) -> None:
    kantoor.druk(Qt.Key.Key_F2)
    kantoor.blad.kopieer.setFocus()
    kantoor.druk(Qt.Key.Key_F2)
    assert QApplication.focusWidget() is kantoor.blad.vraag.formulier["geboren"].widget
