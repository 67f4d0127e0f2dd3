# SPDX-License-Identifier: EUPL-1.2
"""Everything that happened with a pupil, newest first: meldingen and letters."""

from datetime import date

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leerplicht_desktop.domain import codes
from leerplicht_desktop.domain.datum import DAGEN, MAANDEN
from leerplicht_desktop.domain.gegevens.leerling import LeerlingBeeld
from leerplicht_desktop.ui.bouwstenen.leegstaat import Leegstaat
from leerplicht_desktop.ui.bouwstenen.lijst import Lijst
from leerplicht_desktop.ui.bouwstenen.lijstmodel import Regel
from leerplicht_desktop.ui.bouwstenen.pagina import Vel
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.runner import Runner
from leerplicht_desktop.ui.schermen.leerling import woorden
from leerplicht_desktop.ui.schermen.leerling.tijdlijnrij import Tijdlijnrij
from leerplicht_desktop.ui.thema.tokens import tokens

_LEEG = 190
MELDING, BRIEF = "melding", "brief"


class Tijdlijn(QWidget):
    """As high as its rows: the page scrolls, not the list."""

    melding = Signal(str)
    brief = Signal(str)
    op_rij = Signal(QPoint)  # middle of the current row, in this widget

    def __init__(self, runner: Runner) -> None:
        super().__init__()
        self.lijst = Lijst(
            woorden.TIJDLIJN, Leegstaat(*woorden.TIJDLIJN_LEEG, icoon="history"), runner=runner
        )
        # Kept here: a view does not own its delegate.
        self._rij = Tijdlijnrij()
        self.lijst.weergave.setItemDelegate(self._rij)
        self.lijst.gekozen.connect(self._open)
        self.lijst.staat_op.connect(self._meld_rij)
        vel = Vel(marge=8)
        vel.indeling.addWidget(self.lijst)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 8, 0, 0)
        indeling.setSpacing(10)
        indeling.addWidget(tekst(woorden.TIJDLIJN, "title"))
        indeling.addWidget(vel)

    def zet(self, beeld: LeerlingBeeld) -> None:
        regels = regels_van(beeld)
        self.lijst.zet_regels(regels)
        hoogte = len(regels) * tokens().maten["row"] + 2 if regels else _LEEG
        self.lijst.setFixedHeight(hoogte)

    def leegmaken(self) -> None:
        self.lijst.leegmaken()

    def _open(self, uid: str) -> None:
        soort, _, rest = uid.partition(":")
        (self.melding if soort == MELDING else self.brief).emit(rest)

    def _meld_rij(self, _uid: str) -> None:
        weergave = self.lijst.weergave
        if weergave.hasFocus():
            vak = weergave.visualRect(weergave.currentIndex())
            self.op_rij.emit(weergave.viewport().mapTo(self, vak.center()))


def regels_van(beeld: LeerlingBeeld) -> list[Regel]:
    """Rows by date; on one day the letter stands above the melding it answers."""
    gebeurd = [
        (
            m.melddatum,
            0,
            Regel(
                f"{MELDING}:{m.uid}",
                woorden.meldingtitel(m),
                woorden.meldingonder(m),
                *_wanneer(m.melddatum),
                chip=codes.WERKSTATUSSEN.woord(m.werkstatus),
            ),
        )
        for m in beeld.meldingen
    ]
    gebeurd += [
        (
            b.datum,
            1,
            Regel(
                f"{BRIEF}:{b.uid}",
                b.titel,
                woorden.briefonder(b),
                *_wanneer(b.datum),
                chip=codes.BRIEFSTATUSSEN.woord(b.status),
            ),
        )
        for b in beeld.brieven
    ]
    # Stable: what the store gave first on a day stays first.
    gebeurd.sort(key=lambda g: g[:2], reverse=True)
    return [regel for _dag, _rang, regel in gebeurd]


def _wanneer(d: date) -> tuple[str, str]:
    return f"{DAGEN[d.weekday()]} {d.day} {MAANDEN[d.month - 1][:3]}", str(d.year)
