# SPDX-License-Identifier: EUPL-1.2
"""An answer that comes after locking shows nothing: not on the list, a pupil or a form."""

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
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


_EIGENSCHAPPEN = ("text", "plainText", "accessibleName", "accessibleDescription", "toolTip",
                  "windowTitle", "title", "placeholderText", "currentText")  # fmt: skip


def _woorden(wortel: QObject) -> str:
    """Every word that a widget or a model under it holds, shown or not."""
    gevonden: list[str] = []
    for voorwerp in (wortel, *wortel.findChildren(QObject)):
        gevonden += [str(voorwerp.property(naam) or "") for naam in _EIGENSCHAPPEN]
        model = getattr(voorwerp, "model", None)
        model = model() if callable(model) else model
        if isinstance(model, QAbstractItemModel):
            rollen = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            gevonden += [
                str(model.data(model.index(rij, 0), rol) or "")
                for rij in range(model.rowCount())
                for rol in rollen
            ]
    return "\n".join(gevonden)


def test_after_a_day_of_work_no_widget_holds_a_name(
    qtbot: QtBot, kantoor: Huis, volle_kluis: "OpenKluis", uids: dict[str, str]
) -> None:
    from leerplicht_desktop.services import brief

    vandaag = volle_kluis.klok.vandaag()
    sleutels = [e.sleutel for e in brief.stel_op(volle_kluis, uids["melding"]).exemplaren]
    tot = brief.reageren_voor(vandaag)
    opgeborgen = brief.maak(
        volle_kluis, uids["melding"], sleutels, datum=vandaag, reageren_voor=tot
    ).waarde
    kantoor.ga("leerlingen")
    kantoor.programma.hoofd.zoekveld.regel.setText("noor")
    kantoor.ga("leerling", uid=uids["noor"])
    kantoor.ga("leerling_bewerken", uid=uids["noor"])
    kantoor.ga("ouder_bewerken", leerling_uid=uids["noor"], uid=uids["moeder"])
    kantoor.ga("inschrijving", leerling_uid=uids["noor"])
    kantoor.ga("meldingen")
    blad = kantoor.ga("melding", leerling_uid=uids["noor"])
    for veld in (blad.formulier.feiten.leerling,):
        veld.setFocus()
        qtbot.keyClicks(veld, "Noor")
    kantoor.ga("melding", uid=uids["melding"])
    kantoor.ga("brief_maken", melding_uid=uids["melding"])
    kantoor.ga("brieven", filter="te_verzenden")
    kantoor.ga("brief", uid=opgeborgen[0].uid)
    voor = _woorden(kantoor.programma)
    assert "Dijk" in voor
    kantoor.programma.vergrendel()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    na = _woorden(kantoor.programma)
    gebleven = [w for w in ("van Dijk", "Jacobs", "Lindelaan", "Daan") if w in na]
    assert gebleven == [], [regel for regel in na.splitlines() if any(w in regel for w in gebleven)]
