# SPDX-License-Identifier: EUPL-1.2
"""An answer that comes after locking shows nothing: not on the list, a pupil or a form."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.huis import Huis, betrek
from tests.ui.kantoor import open_kantoor
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


@pytest.mark.parametrize(
    ("naam", "parameter"),
    [("meldingen", ""), ("brieven", ""), ("melding", "uid"), ("brief_maken", "melding_uid")],
)
def test_a_melding_or_letter_that_comes_after_locking_is_not_shown(
    naam: str,
    parameter: str,
    qtbot: QtBot,
    qapp: object,
    volle_kluis: "OpenKluis",
    uids: dict[str, str],
) -> None:
    from leerplicht_desktop.services import brief

    uid = uids["melding"]
    sleutel = brief.stel_op(volle_kluis, uid).exemplaren[0].sleutel
    vandaag = volle_kluis.klok.vandaag()
    brief.maak(
        volle_kluis, uid, [sleutel], datum=vandaag, reageren_voor=brief.reageren_voor(vandaag)
    )
    runner = TrageRunner()
    huis = open_kantoor(qtbot, runner, volle_kluis, uids)
    runner.verder()
    blad = huis.ga(naam, **({parameter: uid} if parameter else {}))
    vraag, runner.wacht = runner.wacht, []
    assert vraag
    huis.programma.vergrendel()
    runner.wacht = vraag
    runner.verder()
    assert "Dijk" not in _alles(blad)
    if not parameter:
        assert blad.lijst.model.rowCount() == 0
