# SPDX-License-Identifier: EUPL-1.2
"""Lists load page by page, stop at 2,000 rows, open by keyboard and explain when empty."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from leerplicht_desktop.domain.gegevens.zoek import Bladzijde
from leerplicht_desktop.ui.bouwstenen.leegstaat import Leegstaat
from leerplicht_desktop.ui.bouwstenen.lijst import Lijst
from leerplicht_desktop.ui.bouwstenen.lijstmodel import GRENS, UID_ROL, Lijstmodel, Regel
from leerplicht_desktop.ui.runner import DirecteRunner


def _regel(nummer: object) -> Regel:
    return Regel(f"uid-{nummer}", f"Leerling {nummer}", "Veldwijk")


@pytest.fixture
def lijst(qtbot: QtBot, runner: DirecteRunner) -> Lijst:
    gemaakt = Lijst("Leerlingen", Leegstaat("Geen leerlingen", "Importeer ze."), runner=runner)
    qtbot.addWidget(gemaakt)
    gemaakt.resize(600, 400)
    gemaakt.show()
    return gemaakt


def _zet_bron(lijst: Lijst, totaal: int) -> list[tuple[int, int]]:
    gevraagd: list[tuple[int, int]] = []

    def bron(begin: int, aantal: int) -> Bladzijde:
        gevraagd.append((begin, aantal))
        return Bladzijde(tuple(range(begin, min(begin + aantal, totaal))), totaal, begin)

    lijst.zet_bron(bron, _regel)
    lijst.laad()
    return gevraagd


def test_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester) -> None:
    model = Lijstmodel()
    model.zet([_regel(nr) for nr in range(30)], 30)
    qtmodeltester.check(model)


def test_only_the_first_page_is_fetched_until_one_scrolls(lijst: Lijst) -> None:
    gevraagd = _zet_bron(lijst, 2_600)
    assert gevraagd == [(0, 100)]
    lijst.model.fetchMore(QModelIndex())
    assert gevraagd[-1] == (100, 100)
    assert lijst.model.rowCount() == 200
    assert lijst.model.uid(150) == "uid-150"


def test_never_more_than_the_cap(lijst: Lijst) -> None:
    _zet_bron(lijst, 5_000)
    while lijst.model.canFetchMore(QModelIndex()):
        lijst.model.fetchMore(QModelIndex())
    assert lijst.model.rowCount() == GRENS
    assert lijst.model.totaal == 5_000


def test_enter_opens_the_row_that_letters_found(lijst: Lijst, qtbot: QtBot) -> None:
    lijst.zet_regels([Regel("a", "Bram Maquette"), Regel("b", "Noor Voorbeeldsma")])
    lijst.weergave.setFocus()
    qtbot.keyClicks(lijst.weergave, "noo")
    with qtbot.waitSignal(lijst.gekozen) as gekozen:
        qtbot.keyClick(lijst.weergave, Qt.Key.Key_Return)
    assert gekozen.args == ["b"]


def test_reload_keeps_the_row_she_was_on(lijst: Lijst) -> None:
    _zet_bron(lijst, 50)
    assert lijst.ga_naar("uid-20")
    lijst.laad()
    assert lijst.uid() == "uid-20"


def test_empty_says_why_and_locking_forgets(lijst: Lijst) -> None:
    _zet_bron(lijst, 0)
    assert lijst.leeg.isVisible()
    lijst.zet_regels([_regel(1)])
    assert not lijst.leeg.isVisible()
    lijst.leegmaken()
    assert lijst.model.rowCount() == 0
    assert lijst.uid() == ""


def test_a_row_is_read_out_whole(lijst: Lijst) -> None:
    lijst.zet_regels(
        [Regel("a", "Noor Voorbeeldsma", "wettelijk verzuim", "+3 dagen", chip="In onderzoek")]
    )
    index = lijst.model.index(0)
    assert index.data(UID_ROL) == "a"
    gesproken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert gesproken == "+3 dagen, Noor Voorbeeldsma, wettelijk verzuim, In onderzoek"
