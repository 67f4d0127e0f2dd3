# SPDX-License-Identifier: EUPL-1.2
"""The whole window with every screen of the program, on a real filled store."""

from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from leerplicht_desktop.domain.gegevens.kluis import KluisStand
from leerplicht_desktop.ui.kluisdienst import Kluisdienst
from leerplicht_desktop.ui.runner import DirecteRunner
from leerplicht_desktop.ui.schermen.register import schermen
from leerplicht_desktop.ui.venster.programma import Programma
from tests.ui.huis import Huis
from tests.ui.nep import laat_zien

if TYPE_CHECKING:
    from leerplicht_desktop.services.kluis import OpenKluis


def open_kantoor(
    qtbot: QtBot, runner: DirecteRunner, kluis: "OpenKluis", uids: dict[str, str]
) -> Huis:
    """Unlock; a second window on the same store is what the officer sees after a restart."""
    stand = KluisStand("ok", "map", "Gemeente Veldwijk", False, False)
    programma = Programma(runner, Kluisdienst(runner.draden()), stand, schermen)
    programma.resize(1366, 744)
    laat_zien(qtbot, programma)
    programma.ontgrendel.ontgrendeld.emit(kluis)
    return Huis(programma, kluis, uids)


@pytest.fixture
def kantoor(
    qtbot: QtBot, runner: DirecteRunner, volle_kluis: "OpenKluis", uids: dict[str, str]
) -> Huis:
    return open_kantoor(qtbot, runner, volle_kluis, uids)
