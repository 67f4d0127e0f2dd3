# SPDX-License-Identifier: EUPL-1.2
"""An answer that comes after locking shows nothing: not on the list, a pupil or a form."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.huis import Huis, betrek
from tests.ui.traag import TrageRunner

if TYPE_CHECKING:
    from leerplicht_desktop.services.kluis import OpenKluis


def _alles(widget: QWidget) -> str:
    labels = [label.text() for label in widget.findChildren(QLabel)]
    return "\n".join(labels + [regel.text() for regel in widget.findChildren(QLineEdit)])


@pytest.mark.parametrize("naam", ["leerlingen", "leerling", "leerling_bewerken"])
def test_an_answer_after_locking_shows_nothing(
    naam: str, qtbot: QtBot, qapp: object, volle_kluis: "OpenKluis", uids: dict[str, str]
) -> None:
    runner = TrageRunner()
    huis = Huis(betrek(qtbot, runner, volle_kluis), volle_kluis, uids)
    runner.verder()
    blad = huis.ga(naam, **({} if naam == "leerlingen" else {"uid": uids["noor"]}))
    # The question is answered, and only then does the lock fall.
    vraag, runner.wacht = runner.wacht, []
    huis.programma.vergrendel()
    runner.wacht = vraag
    runner.verder()
    assert "Dijk" not in _alles(blad)
    if naam == "leerlingen":
        assert blad.lijst.model.rowCount() == 0
