# SPDX-License-Identifier: EUPL-1.2
"""The heartbeat: how long the window is deaf during an officer's journey, at its worst.

A timer of 5 ms runs on the UI thread; what it cannot keep is what she would feel. The store is
that of one municipality, and an import is read in the background halfway.
"""

import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

from benchmarks import bevolking
from benchmarks.maat import Meting, percentiel
from benchmarks.werkplek import KLEIN, WACHTZIN, Werkplek
from leerplicht_desktop.ui.schermen.brief.maken import BriefMaken
from leerplicht_desktop.ui.schermen.importeren.pagina import Importpagina
from tests.functional.hand import CTRL, Hand

_ONDERDEEL = "hartslag"
_SLAG_MS = 5
_TOETS_MS = 25


class Hartslag(QObject):
    """Every gap between two beats, with the leg of the journey in which it fell."""

    def __init__(self) -> None:
        super().__init__()
        self.stuk = "start"
        self.gaten: list[tuple[float, str]] = []
        self.werk: list[tuple[float, str]] = []  # of this thread alone, whatever else ran
        self._vorige, self._werk = time.perf_counter(), time.thread_time()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_SLAG_MS)
        self._timer.timeout.connect(self._slag)
        self._timer.start()

    def _slag(self) -> None:
        nu, werk = time.perf_counter(), time.thread_time()
        self.gaten.append(((nu - self._vorige) * 1000, self.stuk))
        self.werk.append(((werk - self._werk) * 1000, self.stuk))
        self._vorige, self._werk = nu, werk


def ergste(reeks: Sequence[tuple[float, str]]) -> dict[str, float]:
    """The longest of each leg, in order of the journey."""
    uit: dict[str, float] = {}
    for ms, stuk in reeks:
        uit[stuk] = max(ms, uit.get(stuk, 0.0))
    return uit


def meet(plek: Werkplek) -> list[Meting]:
    bestand = plek.map / "leerlingen.csv"
    bestand.write_bytes(bevolking.maak(KLEIN, zaad=7).leerlingen)
    # Not the shared one: the journey writes in its store.
    map_ = plek.kopie(plek.kleine_map, "hartslag")
    naam = _naam()
    hand = Hand(map_, tussen_ms=_TOETS_MS)
    hand.rust(200)
    slag = Hartslag()
    _reis(hand, slag, bestand, naam)
    hand.sluit()
    gaten = [gat for gat, _stuk in slag.gaten]
    return [
        Meting(_ONDERDEEL, "gat p50", percentiel(gaten, 50)),
        Meting(_ONDERDEEL, "gat p99", percentiel(gaten, 99), "ms", 50),
        Meting(_ONDERDEEL, "langste gat", max(gaten), "ms", 150),
        *(Meting(_ONDERDEEL, f"langste gat bij {s}", ms) for s, ms in ergste(slag.gaten).items()),
        *(
            Meting(_ONDERDEEL, f"waarvan eigen rekentijd bij {s}", ms)
            for s, ms in ergste(slag.werk).items()
        ),
    ]


def _reis(hand: Hand, slag: Hartslag, bestand: Path, naam: str) -> None:
    slag.stuk = "ontgrendelen"
    hand.ontgrendel(WACHTZIN)
    hand.rust(300)
    slag.stuk = "zoeken"
    hand.zoek(naam)
    slag.stuk = "leerling openen"
    hand.toets(Qt.Key.Key_Return)
    hand.scherm("leerling")
    hand.rust(300)
    slag.stuk = "import lezen op de achtergrond"
    hand.hoofd.navigatie.navigeer("importeren")
    importeren = hand.pagina("importeren", Importpagina)
    importeren.keuze.gekozen.emit("leerlingen", str(bestand))
    slag.stuk = "melding openen"
    hand.nieuwe_melding()
    hand.rust(300)
    slag.stuk = "melding typen"
    hand.kies_leerling(naam)
    hand.vul_feiten("18-5-2026", "3-6-2026", "9")
    duo = hand.formulier.feiten
    duo.vouw_duo.zet_open(True)
    hand.typ(duo.duo["toelichting"].widget, "moeder gesproken, komt vrijdag langs op school")
    hand.rust(700)
    uids: list[str] = []
    hand.melding.opslag.bewaard.connect(uids.append)
    slag.stuk = "melding opslaan"
    hand.toets(Qt.Key.Key_Return, CTRL)
    hand.wacht(lambda: uids, "saved")
    hand.rust(300)
    slag.stuk = "brief bekijken"
    hand.hoofd.navigatie.navigeer("brief_maken", melding_uid=uids[0])
    brief = hand.pagina("brief_maken", BriefMaken)
    hand.wacht(lambda: brief.voorbeeld.teller, "preview")
    hand.rust(300)


def _naam() -> str:
    """Somebody that the keyboard of QTest can type."""
    kinderen = bevolking.maak(KLEIN).kinderen
    return next(f"{k[3]} {k[5]}" for k in kinderen if f"{k[3]}{k[5]}".isascii())
