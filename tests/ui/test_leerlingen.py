# SPDX-License-Identifier: EUPL-1.2
"""Finding a pupil from anywhere, without a mouse, and what is written down of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from leerplicht_desktop.ui.bouwstenen.lijstmodel import REGEL_ROL
from tests.ui.huis import Huis, betrek
from tests.ui.traag import TrageRunner

if TYPE_CHECKING:
    from leerplicht_desktop.services.kluis import OpenKluis


def _regels(huis: Huis) -> list[str]:
    model = huis.blad.lijst.model
    return [model.data(model.index(rij), REGEL_ROL).gesproken for rij in range(model.rowCount())]


def test_ctrl_k_typing_and_enter_show_the_pupil(huis: Huis) -> None:
    huis.ctrl(Qt.Key.Key_K)
    huis.typ("dijk noor")
    assert huis.waar == "leerlingen"
    huis.druk(Qt.Key.Key_Return)
    assert huis.waar == "leerling"
    assert huis.blad.kop.findChildren(type(huis.blad.kop._titel))[0].text() == "Noor van Dijk"


def test_enter_before_the_answer_opens_what_was_asked_for(
    qtbot: QtBot, qapp: object, volle_kluis: "OpenKluis", uids: dict[str, str]
) -> None:
    runner = TrageRunner()
    huis = Huis(betrek(qtbot, runner, volle_kluis), volle_kluis, uids)
    huis.ga("leerlingen")
    runner.verder()
    assert huis.blad.lijst.uid() == uids["daan"]
    huis.ctrl(Qt.Key.Key_K)
    huis.typ("noor")
    huis.druk(Qt.Key.Key_Return)
    assert huis.waar == "leerlingen"
    runner.verder()
    runner.verder()
    assert huis.waar == "leerling"
    assert huis.blad.beeld.uid == uids["noor"]


def test_every_letter_stays_in_the_field_when_the_screen_changes(huis: Huis) -> None:
    huis.ctrl(Qt.Key.Key_K)
    huis.typ("noor")
    assert huis.programma.hoofd.zoekveld.regel.text() == "noor"


def test_arrows_walk_through_the_hits_while_typing_goes_on(huis: Huis) -> None:
    huis.ctrl(Qt.Key.Key_K)
    huis.typ("dijk")
    eerste = huis.blad.lijst.uid()
    huis.druk(Qt.Key.Key_Down)
    tweede = huis.blad.lijst.uid()
    assert {eerste, tweede} == {huis.uids["noor"], huis.uids["daan"]}
    huis.druk(Qt.Key.Key_Return)
    assert huis.blad.beeld.uid == tweede


def test_escape_goes_back_to_where_she_was(huis: Huis) -> None:
    huis.ga("leerling", uid=huis.uids["daan"])
    huis.ctrl(Qt.Key.Key_K)
    huis.typ("noor")
    huis.druk(Qt.Key.Key_Escape)
    assert huis.waar == "leerling"
    assert huis.blad.beeld.uid == huis.uids["daan"]
    assert huis.programma.hoofd.zoekveld.regel.text() == ""


def test_an_emptied_field_means_everybody_again(huis: Huis) -> None:
    huis.ctrl(Qt.Key.Key_K)
    huis.typ("noor")
    huis.druk(Qt.Key.Key_Return)
    huis.ctrl(Qt.Key.Key_K)
    huis.druk(Qt.Key.Key_Escape)
    assert huis.ga("leerlingen").lijst.model.rowCount() == 2


def test_a_row_says_who_where_and_what_runs(huis: Huis) -> None:
    huis.ctrl(Qt.Key.Key_K)
    huis.typ("noor")
    assert _regels(huis) == [
        "Noor van Dijk, 2-9-2010 · 15 jaar, Veldwijk · Het Plein College · "
        "leerplichtig t/m 31-7-2027, 1 open melding"
    ]


def test_a_hit_on_the_mother_says_so(huis: Huis) -> None:
    huis.ctrl(Qt.Key.Key_K)
    huis.typ("jacobs")
    assert len(_regels(huis)) == 2
    assert all("gevonden op een ouder" in regel for regel in _regels(huis))


def test_nothing_found_says_what_to_do_and_adds_a_pupil(huis: Huis) -> None:
    huis.ctrl(Qt.Key.Key_K)
    huis.typ("bestaatniet")
    leeg = huis.blad.leeg
    assert leeg.isVisible()
    assert leeg._titel.text() == "Niets gevonden"
    assert "Kijk naar de spelling" in leeg._uitleg.text()
    leeg.knop.click()
    assert huis.waar == "leerling_bewerken"


def test_the_best_hit_is_chosen_after_each_letter(huis: Huis) -> None:
    huis.ctrl(Qt.Key.Key_K)
    huis.typ("dijk")
    huis.druk(Qt.Key.Key_Down)
    huis.typ(" daan")
    assert huis.blad.lijst.uid() == huis.uids["daan"]


def test_a_search_is_written_down_once_after_rest(huis: Huis) -> None:
    huis.ctrl(Qt.Key.Key_K)
    huis.typ("dijk")
    assert huis.logboek("gezocht") == []
    assert huis.blad.rust.isActive()
    assert huis.blad.rust.interval() == 2000
    huis.blad.rust.timeout.emit()
    assert huis.logboek("gezocht") == [("leerling", [], 2)]


def test_leaving_before_the_rest_writes_nothing_of_the_search(huis: Huis) -> None:
    huis.ctrl(Qt.Key.Key_K)
    huis.typ("noor")
    lijst = huis.blad
    huis.druk(Qt.Key.Key_Return)
    assert not lijst.rust.isActive()


def test_locking_leaves_no_name_on_the_list(huis: Huis) -> None:
    huis.ctrl(Qt.Key.Key_K)
    huis.typ("dijk")
    lijst = huis.blad
    huis.programma.vergrendel()
    assert lijst.lijst.model.rowCount() == 0
    assert huis.programma.hoofd.zoekveld.regel.text() == ""
