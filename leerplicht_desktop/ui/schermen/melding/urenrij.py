# SPDX-License-Identifier: EUPL-1.2
"""One line of the counting grid: a lesweek with five cells and its bar, or a holiday."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leerplicht_desktop.domain.gegevens.melding import WeekBeeld
from leerplicht_desktop.ui.bouwstenen.tekst import tekst, zet_rol
from leerplicht_desktop.ui.schermen.melding.totaalbalk import Totaalbalk
from leerplicht_desktop.ui.schermen.melding.urencel import Urencel, Vrijecel
from leerplicht_desktop.ui.schermen.melding.week import Week
from leerplicht_desktop.ui.thema.thema import thema

NAAM_BREED = 136
TUSSEN = 4


class Urenrij(QWidget):
    """Built once for a week; `zet_telling` changes the bar while the officer types."""

    def __init__(self, week: Week, uren: Mapping[date, str]) -> None:
        super().__init__()
        self.week = week
        self.cellen: list[Urencel] = []
        self.balk = Totaalbalk()
        self._titel = tekst(week.titel, "row")
        indeling = QHBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(TUSSEN)
        indeling.addWidget(self._naam())
        for dag in week.dagen:
            if dag.datum in uren or not (dag.vrij or dag.buiten):
                cel = Urencel(dag, uren.get(dag.datum, ""))
                self.cellen.append(cel)
                indeling.addWidget(cel)
            else:
                indeling.addWidget(Vrijecel(dag))
        indeling.addSpacing(12)
        indeling.addWidget(self.balk, 1)

    def past(self, uren: Mapping[date, str]) -> bool:
        """True when a row built now would look the same."""
        getypt = {cel.dag.datum: cel.text().strip() for cel in self.cellen}
        velden = (d.datum for d in self.week.dagen if d.datum in uren or not (d.vrij or d.buiten))
        return getypt == {dag: uren.get(dag, "") for dag in velden}

    def _naam(self) -> QWidget:
        naam = QWidget()
        naam.setFixedWidth(NAAM_BREED)
        kolom = QVBoxLayout(naam)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        kolom.addWidget(self._titel)
        kolom.addWidget(tekst(self.week.onder, "meta"))
        return naam

    def zet_telling(self, beeld: WeekBeeld | None, grens: int, reden: str) -> None:
        """A week outside the window is dimmed and says why."""
        self.balk.zet(beeld, grens, reden)
        zet_rol(self._titel, "rowstil" if reden else "row")


class Vakantierij(QWidget):
    """Weeks that are no lesweken: one hatched line with the name of the holiday."""

    def __init__(self, week: Week) -> None:
        super().__init__()
        self.week = week
        self.setFixedHeight(32)
        naam = week.vakantie[:1].upper() + week.vakantie[1:]
        self.zin = f"{naam}, telt niet mee"
        self.setAccessibleName(f"{week.titel}, {week.onder}: {self.zin}")
        indeling = QHBoxLayout(self)
        indeling.setContentsMargins(10, 0, 10, 0)
        indeling.setSpacing(12)
        indeling.addWidget(tekst(week.titel, "label"))
        indeling.addWidget(tekst(week.onder, "meta"))
        indeling.addStretch(1)
        indeling.addWidget(tekst(self.zin, "meta"))

    def past(self, _uren: Mapping[date, str]) -> bool:
        """Nothing is typed in a holiday."""
        return True

    def paintEvent(self, gebeurtenis: QPaintEvent) -> None:
        schilder = QPainter(self)
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        schilder.setPen(Qt.PenStyle.NoPen)
        schilder.setBrush(thema().kleur("page"))
        vak = QRectF(self.rect())
        schilder.drawRoundedRect(vak, 6, 6)
        schilder.setBrush(QBrush(thema().kleur("hatch"), Qt.BrushStyle.BDiagPattern))
        schilder.drawRoundedRect(QRectF(0, 0, 4, vak.height()), 2, 2)
        schilder.end()
