# SPDX-License-Identifier: EUPL-1.2
"""The Rekenhulp on a phone day: real calculations, by keyboard alone, and nothing kept of it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from leerplicht_desktop.ui.runner import DirecteRunner
from leerplicht_desktop.ui.schermen.rekenhulp import teksten
from leerplicht_desktop.ui.schermen.rekenhulp.pagina import Rekenhulppagina
from tests.ui.huis import Huis
from tests.ui.nep import NepKluis, laat_zien
from tests.ui.omgeving import Opname, maak_omgeving

_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
VRAAG_TOETS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_6)


class Telefoon:
    """The officer with one hand on the keyboard; no store is open, and none is needed."""

    def __init__(self, qtbot: QtBot, venster: QWidget, pagina: Rekenhulppagina) -> None:
        self._qtbot, self._venster, self.pagina = qtbot, venster, pagina

    def druk(
        self, *toetsen: Qt.Key, met: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        for toets in toetsen:
            QTest.keyClick(QApplication.focusWidget() or self._venster, toets, met)

    def enter(self, keer: int = 1) -> None:
        self.druk(*[Qt.Key.Key_Return] * keer)

    def tab(self, keer: int = 1) -> None:
        self.druk(*[Qt.Key.Key_Tab] * keer)

    def vink(self) -> None:
        self.druk(Qt.Key.Key_Space)

    def typ(self, tekst: str) -> None:
        """Over what stood in the field."""
        veld = QApplication.focusWidget()
        assert isinstance(veld, QLineEdit)
        veld.selectAll()
        QTest.keyClicks(veld, tekst)

    def vraag(self, nummer: int) -> None:
        self.druk(VRAAG_TOETS[nummer - 1], met=_CTRL)

    def kopieer(self) -> None:
        self.druk(Qt.Key.Key_Return, met=_CTRL)

    @property
    def veld(self) -> str:
        """The name of the field with the cursor."""
        nu = QApplication.focusWidget()
        return nu.objectName() if nu is not None else ""

    @property
    def antwoord(self) -> str:
        return self.pagina.antwoord.kop

    @property
    def scherm(self) -> str:
        """Everything that can be read on the right."""
        labels = self.pagina.antwoord.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def hoort(self, kop: str) -> None:
        self._qtbot.waitUntil(lambda: self.antwoord == kop)

    def ziet(self, waar: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(waar)

    def fout(self, naam: str) -> str:
        veld = self.pagina.vraag.veld(naam)
        assert veld is not None
        return veld.zin


@pytest.fixture
def venster(qtbot: QtBot) -> QWidget:
    gemaakt = QWidget()
    gemaakt.resize(1120, 640)
    return gemaakt


@pytest.fixture
def opname() -> Opname:
    return Opname()


@pytest.fixture
def telefoon(qtbot: QtBot, runner: DirecteRunner, venster: QWidget, opname: Opname) -> Telefoon:
    omgeving, _gemaakt = maak_omgeving(runner, NepKluis(), venster)  # type: ignore[arg-type]
    omgeving.kluis = None
    omgeving.terug = lambda: opname.gegaan.append(("terug", {}))
    pagina = Rekenhulppagina(omgeving)
    indeling = QVBoxLayout(venster)
    indeling.setContentsMargins(0, 0, 0, 0)
    indeling.addWidget(pagina)
    laat_zien(qtbot, venster)
    pagina.toon()
    return Telefoon(qtbot, venster, pagina)


# --- the ten questions of a phone day ------------------------------------------------------------
def test_1_until_when_is_this_child_leerplichtig(telefoon: Telefoon) -> None:
    telefoon.typ("12-10-2013")
    telefoon.hoort("Op ma 15 juni 2026: leerplichtig t/m 31-7-2030.")
    assert "het einde van het schooljaar waarin de leerling 16 wordt" in telefoon.scherm
    assert "do 1 augustus 2030 t/m za 11 oktober 2031" in telefoon.scherm
    assert "Leerplichtwet artikel 3, 4a en 4b" in telefoon.scherm


def test_2_and_in_the_autumn_of_2030(telefoon: Telefoon) -> None:
    telefoon.typ("12-10-2013")
    telefoon.enter()
    telefoon.typ("1-9-2030")
    telefoon.hoort("Op zo 1 september 2030: kwalificatieplichtig t/m 11-10-2031.")


def test_3_when_does_a_toddler_begin_in_our_region(telefoon: Telefoon) -> None:
    telefoon.typ("20-7-2021")
    telefoon.enter(3)  # past the day to `Meer`, and open it
    telefoon.tab(4)
    assert telefoon.veld == "regio"
    QTest.keyClicks(QApplication.focusWidget(), "midden")
    telefoon.hoort("Op ma 15 juni 2026: nog niet leerplichtig, wel vanaf 31-8-2026.")


def test_4_is_a_boy_with_a_diploma_still_held(telefoon: Telefoon) -> None:
    telefoon.typ("3-2-2010")
    telefoon.enter()
    telefoon.typ("1-9-2026")
    telefoon.enter(2)
    telefoon.tab()
    assert telefoon.veld == "startkwalificatie"
    telefoon.typ("10-6-2026")
    telefoon.hoort("Op di 1 september 2026: niet meer leerplichtig, heeft een startkwalificatie.")


def _regio_midden(telefoon: Telefoon) -> None:
    telefoon.vraag(2)
    assert telefoon.veld == "regio"
    QTest.keyClicks(QApplication.focusWidget(), "midden")
    telefoon.enter()


def test_5_sixteen_hours_over_ascension_day(telefoon: Telefoon) -> None:
    _regio_midden(telefoon)
    telefoon.typ("11-5-2026")
    telefoon.enter()
    for uren in ("4", "4", "4", "5"):  # each next day is filled in by itself
        telefoon.typ(uren)
        telefoon.enter(2)
    telefoon.druk(Qt.Key.Key_Tab, met=_SHIFT)
    telefoon.typ("18-5-26")
    telefoon.enter()
    telefoon.typ("4,5")
    telefoon.hoort("Wettelijk verzuim. De 16 uur zijn bereikt op ma 18 mei 2026.")
    assert "Op do 14 mei 2026 is er geen les" in telefoon.scherm
    assert "Samen 21,5 uur op 5 dagen" in [
        label.text() for label in telefoon.pagina.findChildren(QLabel)
    ]


def test_6_just_under_sixteen(telefoon: Telefoon) -> None:
    _regio_midden(telefoon)
    QGuiApplication.clipboard().setText("datum;uren\n11-5-2026;8\n12-5-2026\t7,5\n")
    telefoon.druk(Qt.Key.Key_V, met=_CTRL)
    telefoon.hoort("Geen wettelijk verzuim: hoogstens 15,5 uur.")


def test_7_a_notice_after_the_first_of_july(telefoon: Telefoon) -> None:
    telefoon.vraag(3)
    telefoon.enter()
    telefoon.typ("12-10-2013")
    telefoon.hoort("Op tijd.")
    telefoon.enter()
    telefoon.typ("10-6-2026")
    telefoon.enter()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)  # the school year that runs
    telefoon.hoort("Te laat.")
    assert "uiterlijk op ma 30 juni 2025" in telefoon.scherm


def test_8_until_when_can_parents_object(telefoon: Telefoon) -> None:
    telefoon.vraag(4)
    telefoon.typ("2-4-2026")
    telefoon.hoort("Bezwaar kan tot en met vr 15 mei 2026.")
    assert "Algemene wet bestuursrecht artikel 6:7" in telefoon.scherm


def test_9_can_she_go_to_halt(telefoon: Telefoon) -> None:
    telefoon.vraag(5)
    telefoon.typ("15")
    telefoon.enter()
    telefoon.typ("24")
    telefoon.hoort("Halt is niet mogelijk.")
    telefoon.enter()
    for _vinkje in range(3):
        telefoon.enter()
        telefoon.vink()
    telefoon.hoort("Halt is mogelijk.")


def test_10_when_are_police_data_destroyed(telefoon: Telefoon) -> None:
    telefoon.vraag(6)
    QTest.keyClicks(QApplication.focusWidget(), "proces")
    telefoon.enter()
    assert telefoon.pagina.vraag.formulier["vanaf"].label == "Eerste verwerking"
    telefoon.typ("10-6-2026")
    telefoon.hoort("Vernietigen op di 10 juni 2036.")
    assert "Verwijder op di 10 juni 2031" in telefoon.scherm


# --- while typing --------------------------------------------------------------------------------
def test_it_says_what_it_waits_for(telefoon: Telefoon) -> None:
    assert telefoon.pagina.antwoord.wacht_op == "Vul nog in: geboortedatum."
    telefoon.vraag(5)
    assert telefoon.pagina.antwoord.wacht_op == "Vul nog in: leeftijd en uren verzuim."


def test_half_a_date_is_no_error_until_it_is_left(telefoon: Telefoon) -> None:
    telefoon.typ("31-2-2014")
    telefoon.ziet(lambda: not telefoon.pagina.rekenaar.loopt)
    assert telefoon.fout("geboren") == ""
    telefoon.enter()
    telefoon.ziet(lambda: telefoon.fout("geboren").startswith("'31-2-2014' is geen bestaande"))
    assert telefoon.pagina.antwoord.wacht_op == teksten.EERST


def test_a_pupil_of_thirty_is_refused_at_once(telefoon: Telefoon) -> None:
    telefoon.typ("1-1-1996")
    telefoon.ziet(lambda: "Voorbij 27 jaar" in telefoon.fout("geboren"))
    assert telefoon.antwoord == ""
    telefoon.typ("1-1-2016")
    telefoon.ziet(lambda: telefoon.antwoord.startswith("Op ma 15 juni 2026: leerplichtig"))
    assert telefoon.fout("geboren") == ""


def test_an_answer_disappears_with_the_date_it_was_about(telefoon: Telefoon) -> None:
    telefoon.typ("12-10-2013")
    telefoon.ziet(lambda: bool(telefoon.antwoord))
    telefoon.typ("x")
    telefoon.ziet(lambda: not telefoon.antwoord)
    assert not telefoon.pagina.kopieer.isEnabled()
    assert "einde van het schooljaar" not in telefoon.scherm


def test_a_wrong_row_is_named_under_that_row(telefoon: Telefoon) -> None:
    _regio_midden(telefoon)
    QGuiApplication.clipboard().setText("11-5-2026;4\n12-5-2026;25\n13-5-2026;drie")
    telefoon.druk(Qt.Key.Key_V, met=_CTRL)
    regels = telefoon.pagina.vragen["verzuim"].lijst.regels  # type: ignore[attr-defined]
    telefoon.ziet(lambda: bool(regels[1].fout.zin))
    assert [bool(regel.fout.zin) for regel in regels] == [False, True, True, False]
    assert "Een dag heeft er 24" in regels[1].fout.zin
    assert telefoon.antwoord == ""


def test_doubt_stands_in_amber_beside_the_answer(telefoon: Telefoon) -> None:
    telefoon.typ("29-2-2020")
    telefoon.ziet(lambda: "De wet zegt niet welke dag telt" in telefoon.scherm)
    gevonden = [
        label.property("rol")
        for label in telefoon.pagina.antwoord.findChildren(QLabel)
        if label.text().startswith("Deze leerling is geboren op 29 februari")
    ]
    assert gevonden == ["let_op"]


# --- copying -------------------------------------------------------------------------------------
def test_the_answer_goes_to_the_clipboard_as_plain_text(telefoon: Telefoon) -> None:
    telefoon.vraag(4)
    telefoon.typ("2-4-2026")
    telefoon.hoort("Bezwaar kan tot en met vr 15 mei 2026.")
    telefoon.kopieer()
    regels = QGuiApplication.clipboard().text().splitlines()
    assert regels[:2] == ["Tot wanneer kan bezwaar?", "Bezwaar kan tot en met vr 15 mei 2026."]
    assert regels[-1].startswith("Artikelen: Algemene wet bestuursrecht artikel 6:7")
    assert telefoon.pagina.antwoord.melding == teksten.GEKOPIEERD


def test_copying_before_the_answer_is_there_never_copies_the_old_one(telefoon: Telefoon) -> None:
    telefoon.vraag(4)
    telefoon.typ("2-4-2026")
    telefoon.hoort("Bezwaar kan tot en met vr 15 mei 2026.")
    QGuiApplication.clipboard().clear()
    telefoon.typ("1-6-2026")
    telefoon.kopieer()
    assert QGuiApplication.clipboard().text() == ""
    telefoon.ziet(lambda: "ma 13 juli 2026" in QGuiApplication.clipboard().text())


# --- keys and reading order ----------------------------------------------------------------------
def test_esc_goes_back_from_every_field_and_chip(telefoon: Telefoon, opname: Opname) -> None:
    for nummer in range(1, 7):
        telefoon.vraag(nummer)
        telefoon.druk(Qt.Key.Key_Escape)
    telefoon.pagina.keuze.knoppen["halt"].setFocus()
    telefoon.druk(Qt.Key.Key_Escape)
    telefoon.vraag(2)
    telefoon.tab()
    telefoon.druk(Qt.Key.Key_Escape)
    assert len(opname.gegaan) == 8


def test_arrows_walk_the_questions(telefoon: Telefoon) -> None:
    telefoon.pagina.keuze.knoppen["leerplicht"].setFocus()
    telefoon.druk(Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert telefoon.pagina.vraag.naam == "kennisgeving"
    assert telefoon.pagina.vraag.isVisible()
    assert not telefoon.pagina.vragen["leerplicht"].isVisible()


@pytest.mark.parametrize("nummer", range(1, 7))
def test_tab_follows_the_eye(telefoon: Telefoon, nummer: int) -> None:
    telefoon.vraag(nummer)
    vraag = telefoon.pagina.vraag
    vraag.vouw.zet_open(True)
    telefoon.pagina.keuze.knoppen[vraag.naam].setFocus()
    gezien: list[tuple[int, int]] = []
    while True:
        telefoon.tab()
        nu = QApplication.focusWidget()
        if nu is None or not vraag.isAncestorOf(nu):
            break
        punt = nu.mapTo(vraag, nu.rect().topLeft())
        gezien.append((punt.y(), punt.x()))
    alle = [
        w
        for soort in (QLineEdit, QComboBox, QAbstractButton)
        for w in vraag.findChildren(soort)
        if w.isVisible() and w.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    assert len(gezien) == len(alle)
    assert gezien == sorted(gezien)


@pytest.mark.parametrize("nummer", range(1, 7))
def test_every_control_has_a_name(telefoon: Telefoon, nummer: int) -> None:
    telefoon.vraag(nummer)
    telefoon.pagina.vraag.vouw.zet_open(True)
    naamloos = [
        w
        for w in telefoon.pagina.findChildren(QWidget)
        if w.isVisible() and w.focusPolicy() != Qt.FocusPolicy.NoFocus and not w.accessibleName()
    ]
    assert naamloos == []


@pytest.mark.parametrize("nummer", range(1, 7))
def test_at_200_percent_nothing_scrolls_sideways(
    telefoon: Telefoon, venster: QWidget, nummer: int
) -> None:
    venster.resize(627, 276)
    telefoon.vraag(nummer)
    telefoon.pagina.vraag.vouw.zet_open(True)
    telefoon.ziet(lambda: not telefoon.pagina.luik.naast)
    telefoon.ziet(lambda: telefoon.pagina.horizontalScrollBar().maximum() == 0)


# --- in the program: the pupil goes along, and nothing is kept -----------------------------------
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
