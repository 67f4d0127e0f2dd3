# SPDX-License-Identifier: EUPL-1.2
"""What every question has: a few fields, a fold for what is seldom asked, and errors beside them.

While she types, a field that is still empty or half typed is left in peace.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from leerplicht_desktop.ui.bouwstenen.datumveld import Datumveld
from leerplicht_desktop.ui.bouwstenen.formulier import Formulier
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.bouwstenen.uitklap import Uitklap
from leerplicht_desktop.ui.bouwstenen.veld import Veld
from leerplicht_desktop.ui.schermen.rekenhulp import teksten
from leerplicht_desktop.ui.schermen.rekenhulp.overname import Overname
from leerplicht_desktop.ui.schermen.rekenhulp.rekenaar import Rekenvraag


class Vraag(QWidget):
    """A question adds its fields to `formulier`, and to `meer` what folds away."""

    gewijzigd = Signal()
    opslaan = Signal()
    verlaten = Signal()

    def __init__(self, naam: str) -> None:
        super().__init__()
        self.naam = naam
        woorden = teksten.VRAGEN[naam]
        self.setAccessibleName(woorden.titel)
        self.formulier, self.meer = Formulier(tussen=12), Formulier(tussen=12)
        self.vouw = Uitklap(teksten.MEER, self.meer)
        self.vouw.hide()
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(24, 20, 24, 16)
        indeling.setSpacing(12)
        kop = QVBoxLayout()
        kop.setSpacing(2)
        kop.addWidget(tekst(woorden.titel, "title", afbreken=True))
        kop.addWidget(tekst(woorden.uitleg, "meta", afbreken=True))
        indeling.addLayout(kop)
        indeling.addWidget(self.formulier)
        indeling.addWidget(self.vouw)
        indeling.addStretch(1)
        for deel in self.delen:
            deel.gewijzigd.connect(lambda _naam: self.gewijzigd.emit())
            deel.opslaan.connect(self.opslaan)
            deel.verlaten.connect(self.verlaten)

    @property
    def delen(self) -> tuple[Formulier, Formulier]:
        return (self.formulier, self.meer)

    def met_meer(self, kort: str) -> None:
        """This question has fields that fold away; `kort` names them. Call it last."""
        volgorde: list[QWidget] = [self.formulier[naam].widget for naam in self.formulier.ruw()]
        volgorde += [self.vouw.knop, *(self.meer[naam].widget for naam in self.meer.ruw())]
        for eerst, dan in pairwise(volgorde):
            QWidget.setTabOrder(eerst, dan)
        self.vouw.zet_kort(kort)
        self.vouw.show()

    def veld(self, naam: str) -> Veld | None:
        return next((deel[naam] for deel in self.delen if naam in deel), None)

    def ruw(self) -> dict[str, str]:
        return {**self.formulier.ruw(), **self.meer.ruw()}

    def rekenvraag(self) -> Rekenvraag:
        """What is asked now, in the words of this form."""
        ruw = self.ruw()
        labels = {naam: veld.label for naam in ruw if (veld := self.veld(naam)) is not None}
        return Rekenvraag(self.naam, ruw, labels)

    def vul(self, ruw: Mapping[str, str]) -> None:
        for deel in self.delen:
            deel.vul(ruw)

    def leeg(self) -> None:
        for deel in self.delen:
            deel.wis()
        self.vouw.zet_open(False)

    def wis(self, vandaag: date) -> None:
        """Empty, with what is nearly always meant filled in."""
        self.leeg()
        self.vul(self.vooraf(vandaag))

    def vooraf(self, vandaag: date) -> dict[str, str]:
        """What an empty form already holds."""
        return {}

    def neem_over(self, overname: Overname) -> None:
        """Fill in what the program knows of the pupil."""
        ruw = {naam: waarde for naam, waarde in self.uit(overname).items() if waarde}
        self.vul(ruw)
        if any(naam in self.meer and naam != "regio" for naam in ruw):
            self.vouw.zet_open(True)

    def uit(self, overname: Overname) -> dict[str, str]:
        """The fields that follow from a pupil."""
        return {"regio": overname.regio}

    def begin(self) -> None:
        self.formulier.begin()

    def toon_fouten(self, fouten: Mapping[str, str]) -> bool:
        """Show what is wrong; False when nothing is, only not everything was typed yet."""
        zichtbaar = {n: z for n, z in fouten.items() if not self._bezig_met(n)}
        for deel in self.delen:
            eigen = {naam: zin for naam, zin in zichtbaar.items() if naam in deel}
            deel.zet_fouten(eigen, ga_erheen=False)
            if deel is self.meer and eigen:
                self.vouw.zet_open(True)
        return bool(zichtbaar)

    def ontbreekt(self, fouten: Mapping[str, str]) -> list[str]:
        """Labels of the fields that the answer still waits for."""
        return [veld.label for naam in fouten if (veld := self.veld(naam)) is not None]

    def _bezig_met(self, naam: str) -> bool:
        veld = self.veld(naam)
        if veld is None or not veld.ruw():
            return True
        if not veld.widget.hasFocus():
            return False
        # A date that can be read is finished, also while the cursor is still behind it.
        return not isinstance(veld.widget, Datumveld) or veld.widget.datum() is None


def focus_in(widget: QWidget) -> bool:
    """Whether she is typing inside this widget."""
    nu = QApplication.focusWidget()
    return nu is not None and (nu is widget or widget.isAncestorOf(nu))


def datumvelden(*velden: Datumveld) -> Iterator[Datumveld]:
    """Narrow enough to stand two beside each other."""
    for veld in velden:
        veld.setMinimumWidth(150)
        veld.setPlaceholderText(teksten.DATUM_VOORBEELD)
        yield veld


def iso(dag: date | None) -> str:
    return dag.isoformat() if dag is not None else ""
