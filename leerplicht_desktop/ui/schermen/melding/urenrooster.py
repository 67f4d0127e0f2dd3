# SPDX-License-Identifier: EUPL-1.2
"""The counting grid: a field for the hours of every school day, and the running total per week.

As a field of the form it speaks raw text: the JSON of hours per day, exactly as typed.
"""

import json
from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from leerplicht_desktop.domain.datum import DAGEN, lees_datum, lees_uren
from leerplicht_desktop.domain.gegevens.melding import Verzuimdag, WeekBeeld
from leerplicht_desktop.domain.kalender import Kalender
from leerplicht_desktop.domain.lesweekvenster import (
    GRENS_MINUTEN,
    hoogste_venster,
    tellende,
    weekbeelden,
)
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.schermen.melding.urencel import BREED, Urencel
from leerplicht_desktop.ui.schermen.melding.urenrij import (
    NAAM_BREED,
    TUSSEN,
    Urenrij,
    Vakantierij,
)
from leerplicht_desktop.ui.schermen.melding.week import Week, te_lang, weken

_WACHT = "Vul de eerste dag in. Dan staan hier de lesweken."
_LANG = "Dit is een lange tijd. U ziet de laatste 30 weken. Weet u alleen het totaal, kies dat dan."
_OUDER = "telt niet mee: ouder dan vier lesweken"
_JONGER = "na de vier lesweken met de meeste uren"


class Urenrooster(QWidget):
    """`zet_periode` draws the weeks; the counting itself comes from `zet_telling`."""

    gewijzigd = Signal()
    voorbij = Signal()  # Enter in the last day

    def __init__(self) -> None:
        super().__init__()
        self._kalender: Kalender | None = None
        self._van: date | None = None
        self._tot: date | None = None
        self._uren: dict[date, str] = {}
        self._rijen: list[Urenrij | Vakantierij] = []
        self._uitleg = tekst(_WACHT, "meta", afbreken=True)
        self._vak = QVBoxLayout()
        self._vak.setSpacing(6)
        self._kop = _maak_kop()
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(6)
        indeling.addWidget(self._kop)
        indeling.addLayout(self._vak)
        indeling.addWidget(self._uitleg)
        self._kop.hide()

    @property
    def rijen(self) -> Sequence[Urenrij | Vakantierij]:
        return self._rijen

    @property
    def cellen(self) -> list[Urencel]:
        return [cel for rij in self._rijen if isinstance(rij, Urenrij) for cel in rij.cellen]

    def cel(self, dag: date) -> Urencel | None:
        return next((cel for cel in self.cellen if cel.dag.datum == dag), None)

    def ruw(self) -> str:
        if not self._uren:
            return ""
        return json.dumps({d.isoformat(): uren for d, uren in sorted(self._uren.items())})

    def zet_ruw(self, tekst: str) -> None:
        try:
            gelezen = json.loads(tekst) if tekst else {}
        except ValueError:
            gelezen = {}
        paren = ((lees_datum(str(dag)), str(uren).strip()) for dag, uren in gelezen.items())
        self._uren = {dag: uren for dag, uren in paren if dag is not None and uren}
        self._bouw()
        self.gewijzigd.emit()

    def zet_kalender(self, kalender: Kalender) -> None:
        self._kalender = kalender
        self._bouw()

    def zet_periode(self, van: date | None, tot: date | None) -> None:
        """First and last day that the hours belong to."""
        if (van, tot) != (self._van, self._tot):
            self._van, self._tot = van, tot
            self._bouw()

    def zet_telling(self, beelden: Sequence[WeekBeeld], grens: int) -> None:
        """The count of the program: also with the hours of earlier meldingen."""
        per_week = {beeld.maandag: beeld for beeld in beelden}
        binnen = [beeld.maandag for beeld in beelden if beeld.in_venster]
        for rij in self._rijen:
            if isinstance(rij, Urenrij):
                beeld = per_week.get(rij.week.maandag)
                reden = _reden(rij.week.maandag, binnen) if beeld and beeld.minuten else ""
                rij.zet_telling(beeld, grens, reden)

    def tel_zelf(self) -> None:
        """Count only what stands here, while the form is not yet complete."""
        if self._kalender is None or not self._rijen:
            return
        dagen = [Verzuimdag(d, lees_uren(uren) or 0) for d, uren in self._uren.items()]
        per_dag = tellende(dagen, self._kalender)
        eerste, laatste = self._rijen[0].week.maandag, self._rijen[-1].week.laatste
        venster = hoogste_venster(dagen, self._kalender)
        beelden = weekbeelden(per_dag, self._kalender, eerste, laatste, venster)
        self.zet_telling(beelden, GRENS_MINUTEN)

    def leegmaken(self) -> None:
        self._uren = {}
        self._van = self._tot = None
        self._bouw()

    def _bouw(self) -> None:
        """A week that stays as it was keeps its fields: a date is typed key by key."""
        focus = next((cel.dag.datum for cel in self.cellen if cel.hasFocus()), None)
        blijft = {rij.week: rij for rij in self._rijen if rij.past(self._uren)}
        kalender = self._kalender
        nodig = weken(kalender, self._van, self._tot, self._uren) if kalender is not None else ()
        for rij in self._rijen:
            if rij.week not in blijft or rij.week not in nodig:
                self._vak.removeWidget(rij)
                rij.hide()
                rij.deleteLater()
        self._rijen = [
            blijft.get(week) or self._nieuwe_rij(nr, week) for nr, week in enumerate(nodig)
        ]
        self._zet_tabvolgorde()
        lang = te_lang(self._van, self._tot)
        self._kop.setVisible(bool(self.cellen))
        self._uitleg.setText(_LANG if lang else _WACHT)
        self._uitleg.setHidden(bool(self._rijen) and not lang)
        self.tel_zelf()
        terug = self.cel(focus) if focus else None
        if terug is not None:
            terug.setFocus(Qt.FocusReason.OtherFocusReason)

    def _nieuwe_rij(self, nr: int, week: Week) -> Urenrij | Vakantierij:
        rij = Vakantierij(week) if week.vakantie else Urenrij(week, self._uren)
        if isinstance(rij, Urenrij):
            for cel in rij.cellen:
                cel.stap.connect(self._stap)
                cel.veranderd.connect(self._bij_cel)
        self._vak.insertWidget(nr, rij)
        rij.show()
        return rij

    def _zet_tabvolgorde(self) -> None:
        """New cells would come last in the tab order of the window; their place is here."""
        cellen = self.cellen
        self.setFocusProxy(None)  # type: ignore[arg-type]
        vorige: QWidget = self
        for cel in cellen:
            QWidget.setTabOrder(vorige, cel)
            vorige = cel
        if cellen:
            self.setFocusProxy(cellen[0])

    def _bij_cel(self, cel: Urencel) -> None:
        uren = cel.text().strip()
        if uren:
            self._uren[cel.dag.datum] = uren
        else:
            self._uren.pop(cel.dag.datum, None)
        if not cel.hasFocus():
            cel.toon_fout()
        self.gewijzigd.emit()

    def _stap(self, cel: Urencel, dagen: int, weken_: int) -> None:
        """Arrows move like in a sheet; Enter goes on, and after the last day out of the grid."""
        cellen = self.cellen
        if weken_:
            doel = self._cel_erboven(cel, weken_)
        else:
            nr = cellen.index(cel) + dagen
            if nr >= len(cellen):
                self.voorbij.emit()
                return
            doel = cellen[nr] if nr >= 0 else None
        if doel is not None:
            doel.setFocus(Qt.FocusReason.TabFocusReason)

    def _cel_erboven(self, cel: Urencel, stap: int) -> Urencel | None:
        """The same weekday in the nearest week that has it, over a holiday when needed."""
        zoek = cel.dag.datum
        for _ in self._rijen:
            zoek += timedelta(weeks=stap)
            if (gevonden := self.cel(zoek)) is not None:
                return gevonden
        return None


def _reden(maandag: date, binnen: list[date]) -> str:
    if not binnen or maandag in binnen:
        return ""
    return _OUDER if maandag < min(binnen) else _JONGER


def _maak_kop() -> QWidget:
    kop = QWidget()
    indeling = QHBoxLayout(kop)
    indeling.setContentsMargins(0, 0, 0, 0)
    indeling.setSpacing(TUSSEN)
    lesweek = tekst("Lesweek", "meta")
    lesweek.setFixedWidth(NAAM_BREED)
    indeling.addWidget(lesweek)
    for naam in DAGEN[:5]:
        label = tekst(naam.capitalize(), "meta")
        label.setFixedWidth(BREED)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        indeling.addWidget(label)
    indeling.addSpacing(12)
    totaal = tekst("Lopend totaal, grens 16 uur", "meta")
    totaal.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    indeling.addWidget(totaal, 1)
    return kop
