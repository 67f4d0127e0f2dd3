# SPDX-License-Identifier: EUPL-1.2
"""From a key in the search field to the painted list, in the real window over the big store."""

import time
from functools import partial
from random import Random

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest

from benchmarks.maat import Meting, percentiel
from benchmarks.werkplek import WACHTZIN, Werkplek
from leerplicht_desktop.ui.schermen.leerlingen.scherm import Leerlingen
from tests.functional.hand import CTRL, Hand

_ONDERDEEL = "zoeken"
_WOORDEN = 60


class _Geschilderd(QObject):
    """The moment at which the last painting of a widget was done."""

    def __init__(self) -> None:
        super().__init__()
        self.moment = 0.0

    def eventFilter(self, voorwerp: QObject, gebeurtenis: QEvent) -> bool:
        if gebeurtenis.type() == QEvent.Type.Paint:
            # The filter comes before the painting; this timer fires after it.
            QTimer.singleShot(0, self, self._noteer)
        return super().eventFilter(voorwerp, gebeurtenis)

    def _noteer(self) -> None:
        self.moment = time.perf_counter()


def _is_geschilderd(
    pagina: Leerlingen, geschilderd: _Geschilderd, getypt: str, begin: float
) -> bool:
    return pagina._getoond == getypt and geschilderd.moment > begin


def meet(plek: Werkplek) -> list[Meting]:
    hand = Hand(plek.volle_map)
    hand.ontgrendel(WACHTZIN)
    hand.zoek("a")
    pagina = hand.pagina("leerlingen", Leerlingen)
    geschilderd = _Geschilderd()
    pagina.lijst.weergave.viewport().installEventFilter(geschilderd)
    toeval = Random(11)
    tijden = []
    # QTest has no key for a letter with an accent.
    typbaar = [kind for kind in plek.bestanden.kinderen if f"{kind[3]}{kind[5]}".isascii()]
    for kind in toeval.sample(typbaar, _WOORDEN):
        hand.toets(Qt.Key.Key_K, CTRL)
        regel = hand.hoofd.zoekveld.regel
        regel.clear()
        for letter in f"{kind[5]} {kind[3]}"[: toeval.randint(2, 12)]:
            begin = time.perf_counter()
            QTest.keyClicks(regel, letter)
            getypt = regel.text()
            hand.wacht(partial(_is_geschilderd, pagina, geschilderd, getypt, begin), "painted")
            tijden.append((geschilderd.moment - begin) * 1000)
    hand.sluit()
    return [
        Meting(_ONDERDEEL, "toets tot geschilderde lijst p50", percentiel(tijden, 50)),
        Meting(_ONDERDEEL, "toets tot geschilderde lijst p95", percentiel(tijden, 95), "ms", 50),
        Meting(_ONDERDEEL, "toets tot geschilderde lijst p99", percentiel(tijden, 99), "ms", 100),
    ]
