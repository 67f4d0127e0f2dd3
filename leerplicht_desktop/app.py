# SPDX-License-Identifier: EUPL-1.2
"""The window's front door: wires the parts together and starts Qt. Holds no logic.

Nothing of the store or its libraries is imported here: the first screen is painted without them.
"""

import gc
import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

import platformdirs
from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from leerplicht_desktop import __version__
from leerplicht_desktop.services import kluisstand, plaatsen, voorkeuren
from leerplicht_desktop.services.klok import SysteemKlok
from leerplicht_desktop.services.opdrachtregel import Ontleder
from leerplicht_desktop.ui.fouthaak import Fouthaak
from leerplicht_desktop.ui.kluisdienst import Kluisdienst
from leerplicht_desktop.ui.runner import Runner
from leerplicht_desktop.ui.schermen.register import schermen
from leerplicht_desktop.ui.slot.instantie import Luisteraar, naar_voren, wek
from leerplicht_desktop.ui.slot.wacht import Slotwacht
from leerplicht_desktop.ui.thema.thema import VOORKEUREN, thema
from leerplicht_desktop.ui.venster.programma import Programma

_BREEDTE, _HOOGTE = 1366, 720
# How long an import in the background may keep the window waiting for its turn, each time.
_BEURT_S = 0.0005
# Python's own clearing up walks through everything there is: seldom, for it stops the window.
_OPRUIMEN = (2_000, 10, 50)
_RAND = 40  # px for the frame that the desktop draws around the window


def _lees_opties(argv: Sequence[str]) -> Namespace:
    lezer = Ontleder(
        prog="leerplicht-desktop", description="Opent het venster van Leerplicht Desktop."
    )
    lezer.add_argument("--versie", action="version", version=__version__, help="toon de versie")
    lezer.add_argument("--kluis", metavar="MAP", type=Path, help="map van de kluis")
    return lezer.parse_args(argv)


def _maak_qt(argv: Sequence[str]) -> QApplication:
    """A QApplication that speaks Dutch, also in the dialogs of Qt itself."""
    bestaand = QApplication.instance()
    app = bestaand if isinstance(bestaand, QApplication) else QApplication(list(argv))
    app.setApplicationName(plaatsen.NAAM)
    app.setApplicationDisplayName("Leerplicht Desktop")
    app.setApplicationVersion(__version__)
    nederlands = QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands)
    QLocale.setDefault(nederlands)
    vertaler = QTranslator(app)
    vertalingen = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if vertaler.load(nederlands, "qtbase", "_", vertalingen):
        app.installTranslator(vertaler)
    return app


def bouw(app: QApplication, opties: Namespace) -> Programma:
    """Everything wired, not yet shown."""
    configmap = _configmap()
    gekozen = voorkeuren.lees(configmap)
    uiterlijk = thema()
    if gekozen.thema in VOORKEUREN:
        uiterlijk.zet_voorkeur(gekozen.thema)
    map_ = _map(opties, gekozen)
    sys.setswitchinterval(_BEURT_S)
    gc.set_threshold(*_OPRUIMEN)
    runner = Runner(app)
    dienst = Kluisdienst(runner.draden())

    def onthoud(map_gekozen: str = "") -> None:
        """A folder given on the command line (the demo) is not remembered."""
        nonlocal gekozen
        nieuw = gekozen.map if opties.kluis else map_gekozen or gekozen.map
        minuten = venster.rusttijd.minuten
        waarde = gekozen = voorkeuren.Voorkeuren(nieuw, uiterlijk.voorkeur, minuten)
        runner.doe(lambda: voorkeuren.bewaar(configmap, waarde), soort="schrijven")

    venster = Programma(runner, dienst, kluisstand.stand(map_), schermen, onthoud)
    uiterlijk.gekozen.connect(onthoud)
    venster.rusttijd.zet(gekozen.slot_minuten)
    venster.rusttijd.gekozen.connect(onthoud)
    wacht = Slotwacht(lambda: SysteemKlok().nu().timestamp(), venster.rusttijd, venster)
    venster.open_gewijzigd.connect(wacht.zet_open)
    wacht.vergrendel.connect(lambda _reden: venster.vergrendel())
    wacht.rust.wekker.timeout.connect(venster.sluit_als_verlopen)
    logmap = platformdirs.user_log_path(plaatsen.NAAM, appauthor=False)
    haak = Fouthaak(logmap, lambda: venster, SysteemKlok().nu)
    haak.setParent(app)
    runner.bug.connect(haak.vang_uitzondering)
    haak.installeer()
    ruimte = venster.screen().availableSize()
    venster.resize(min(_BREEDTE, ruimte.width()), min(_HOOGTE, ruimte.height() - _RAND))
    venster.setWindowIcon(QIcon(uiterlijk.icoon("book-open", "accent", 32)))
    return venster


def _map(opties: Namespace, gekozen: voorkeuren.Voorkeuren) -> Path:
    return opties.kluis or Path(gekozen.map or plaatsen.standaardmap())


def _configmap() -> Path:
    return platformdirs.user_config_path(plaatsen.NAAM, appauthor=False)


def _een_venster(venster: Programma, map_: Path) -> None:
    """Listen for a second start on this folder, and be able to show the window of another."""
    luisteraar = Luisteraar(venster)
    luisteraar.luister(map_)
    luisteraar.gewekt.connect(lambda: naar_voren(venster))
    venster.map_gewijzigd.connect(lambda nieuw: luisteraar.luister(Path(nieuw)))
    venster.ander_venster.connect(lambda ander: wek(Path(ander)))


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window; returns when it closes."""
    argumenten = list(sys.argv[1:] if argv is None else argv)
    opties = _lees_opties(argumenten)
    app = _maak_qt(["leerplicht-desktop"])
    map_ = _map(opties, voorkeuren.lees(_configmap()))
    if wek(map_):
        return 0  # the window that is there came to the front; nothing was written
    venster = bouw(app, opties)
    _een_venster(venster, map_)
    venster.show()
    return int(app.exec())
