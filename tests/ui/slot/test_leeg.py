# SPDX-License-Identifier: EUPL-1.2
"""After the lock nothing of the store is left in the window: no widget, model, copy or picture."""

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leerplicht_desktop.ui.bouwstenen.blad import Bladweergave
from leerplicht_desktop.ui.klembord import klembord
from leerplicht_desktop.ui.venster.programma import Programma
from tests.fixtures.sjabloonkluis import BSN_NOOR
from tests.ui.huis import Huis
from tests.ui.nep import laat_zien
from tests.ui.slot.doorzoek import beeld, kanaries

if TYPE_CHECKING:
    from leerplicht_desktop.services.kluis import OpenKluis

KANARIES = ("van Dijk", "Jacobs", "Lindelaan", "Daan", "Noor", "Kanarie", BSN_NOOR)
SOORTEN = ("_eigenschappen", "_modellen", "_ongedaan", "attribuut", "klembord")


def _werkdag(qtbot: QtBot, kantoor: Huis, kluis: "OpenKluis", uids: dict[str, str]) -> None:
    """Every screen that shows somebody, something typed in each form, and something copied."""
    from leerplicht_desktop.services import brief

    vandaag = kluis.klok.vandaag()
    sleutels = [e.sleutel for e in brief.stel_op(kluis, uids["melding"]).exemplaren]
    brieven = brief.maak(
        kluis, uids["melding"], sleutels, datum=vandaag, reageren_voor=brief.reageren_voor(vandaag)
    ).waarde
    kantoor.ga("leerlingen")
    kantoor.programma.hoofd.zoekveld.regel.setText("noor")
    blad = kantoor.ga("leerling", uid=uids["noor"])
    blad.zij.bsn.kopieer.click()
    for naam, parameters in (
        ("leerling_bewerken", {"uid": uids["noor"]}),
        ("ouder_bewerken", {"leerling_uid": uids["noor"], "uid": uids["moeder"]}),
        ("inschrijving", {"leerling_uid": uids["noor"]}),
    ):
        kantoor.ga(naam, **parameters)
    blad = kantoor.ga("melding", leerling_uid=uids["noor"])
    blad.formulier.feiten.leerling.setFocus()
    qtbot.keyClicks(blad.formulier.feiten.leerling, "Noor")
    for naam, parameters in (
        ("meldingen", {}),
        ("melding", {"uid": uids["melding"]}),
        ("brief_maken", {"melding_uid": uids["melding"]}),
        ("brieven", {"filter": "te_verzenden"}),
        ("brief", {"uid": brieven[0].uid}),
        ("rekenhulp", {"leerling_uid": uids["noor"]}),
        ("scholen", {}),
        ("instellingen", {"deel": "gegevens"}),
    ):
        kantoor.ga(naam, **parameters)
    blad = kantoor.ga("leerling_bewerken", uid=uids["noor"])
    blad.setFocus()
    regel = blad.formulier["straat"].widget
    regel.setFocus()
    regel.selectAll()
    qtbot.keyClicks(regel, "Kanarie")


def test_widgets_empty_after_lock(
    qtbot: QtBot, kantoor: Huis, volle_kluis: "OpenKluis", uids: dict[str, str]
) -> None:
    klembord().neem_terug()
    _werkdag(qtbot, kantoor, volle_kluis, uids)
    voor = kanaries(KANARIES)
    # The search itself works: it finds them in every kind of place.
    assert [soort for soort in SOORTEN if not any(soort in plek for plek in voor)] == []
    kantoor.programma.vergrendel()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert kanaries(KANARIES) == []
    assert QApplication.clipboard().text() == ""
    assert kantoor.programma.windowTitle() == "Leerplicht Desktop"


def test_after_the_lock_the_picture_is_that_of_a_window_that_was_never_open(
    qtbot: QtBot, kantoor: Huis, volle_kluis: "OpenKluis", uids: dict[str, str]
) -> None:
    _werkdag(qtbot, kantoor, volle_kluis, uids)
    programma = kantoor.programma
    bladen = programma.findChildren(Bladweergave)
    assert [blad for blad in bladen if not _effen(blad)]  # pages of a letter are painted
    vol = beeld(programma)
    programma.vergrendel()
    assert [blad for blad in bladen if not _effen(blad)] == []
    nieuw = Programma(programma._runner, programma._dienst, programma._stand, lambda: ())
    laat_zien(qtbot, nieuw)
    nieuw.resize(programma.size())
    om = f"{volle_kluis.klok.nu().astimezone(ZoneInfo('Europe/Amsterdam')):%H:%M}"
    nieuw.ontgrendel.toon(programma._stand, vergrendeld_om=om)
    for venster in (programma, nieuw):
        venster.setFocus()
    QApplication.processEvents()
    assert beeld(programma) == beeld(nieuw)
    assert beeld(programma) != vol


def _effen(blad: Bladweergave) -> bool:
    """Only the colours of an empty page: no letter of a letter, not even a corner of it."""
    plaatje = blad.viewport().grab().toImage()
    kleuren = {
        plaatje.pixel(x, y)
        for x in range(0, plaatje.width(), 3)
        for y in range(0, plaatje.height(), 3)
    }
    return len(kleuren) <= 2
