# SPDX-License-Identifier: EUPL-1.2
"""What runs now: the newest open melding, its count, its deadline and the next step."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leerplicht_desktop.domain import codes
from leerplicht_desktop.domain.datum import dag
from leerplicht_desktop.domain.gegevens.leerling import LeerlingBeeld
from leerplicht_desktop.domain.gegevens.melding import MeldingBerekening, MeldingRegel
from leerplicht_desktop.ui.bouwstenen.chip import Chip
from leerplicht_desktop.ui.bouwstenen.knoppen import actieknop, knop
from leerplicht_desktop.ui.bouwstenen.pagina import Vel
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.bouwstenen.weekbalk import Weekbalk
from leerplicht_desktop.ui.schermen.leerling import woorden


class Nu(Vel):
    """`open_melding` carries the uid of the melding that runs."""

    open_melding = Signal(str)

    def __init__(self, brief: QAction, toevoegen: QAction) -> None:
        super().__init__()
        self.indeling.setSpacing(6)
        self._uid = ""
        self._status = Chip("Nieuw")
        self._stelling = tekst("", "title", afbreken=True)
        self._uiterlijk = tekst("", "row")
        self._nog = Chip()
        self.balk = Weekbalk()
        self._zin = tekst("", "meta", afbreken=True)
        self.brief = actieknop(brief, soort="hoofd", icoon="mail")
        self.melding = knop(woorden.MELDING_OPENEN, self._open, "inbox")
        self.toevoegen = actieknop(toevoegen, soort="hoofd", icoon="plus")
        self._lopend, self._leeg = self._deel_lopend(), self._deel_leeg()
        kop = QHBoxLayout()
        kop.addWidget(tekst(woorden.NU, "label"), 1)
        kop.addWidget(self._status)
        self.indeling.addLayout(kop)
        self.indeling.addWidget(self._lopend)
        self.indeling.addWidget(self._leeg)

    def _deel_lopend(self) -> QWidget:
        blad = QWidget()
        indeling = QVBoxLayout(blad)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(6)
        termijn = QHBoxLayout()
        termijn.setSpacing(10)
        termijn.addWidget(self._uiterlijk)
        termijn.addWidget(self._nog)
        termijn.addStretch(1)
        knoppen = QHBoxLayout()
        knoppen.setSpacing(8)
        knoppen.addWidget(self.brief)
        knoppen.addWidget(self.melding)
        knoppen.addStretch(1)
        indeling.addWidget(self._stelling)
        indeling.addLayout(termijn)
        indeling.addWidget(self.balk)
        indeling.addWidget(self._zin)
        indeling.addSpacing(8)
        indeling.addLayout(knoppen)
        return blad

    def _deel_leeg(self) -> QWidget:
        blad = QWidget()
        indeling = QVBoxLayout(blad)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(4)
        indeling.addWidget(tekst(woorden.NIETS_LOOPT, "title"))
        indeling.addWidget(tekst(woorden.NIETS_LOOPT_UITLEG, "meta", afbreken=True))
        indeling.addSpacing(10)
        indeling.addWidget(self.toevoegen, 0, Qt.AlignmentFlag.AlignLeft)
        return blad

    def zet(self, beeld: LeerlingBeeld, vandaag: date) -> None:
        melding = lopende(beeld)
        self._lopend.setVisible(melding is not None)
        self._status.setVisible(melding is not None)
        self._leeg.setVisible(melding is None)
        self._uid = melding.uid if melding else ""
        if melding is not None and beeld.nu is not None:
            self._zet_lopend(melding, beeld.nu, vandaag)

    def _zet_lopend(
        self, melding: MeldingRegel, berekening: MeldingBerekening, vandaag: date
    ) -> None:
        self._status.zet(codes.WERKSTATUSSEN.woord(melding.werkstatus))
        self._stelling.setText(woorden.stelling(melding, berekening))
        uiterlijk = melding.eerste_actie_uiterlijk or berekening.eerste_actie_uiterlijk
        begonnen = melding.werkstatus != "NIEUW"
        self._uiterlijk.setVisible(uiterlijk is not None and not begonnen)
        self._nog.setVisible(uiterlijk is not None and not begonnen)
        if uiterlijk is not None:
            self._uiterlijk.setText(f"Eerste actie uiterlijk {dag(uiterlijk)}")
            self._nog.zet(*woorden.nog(uiterlijk, vandaag))
        self.balk.zet(berekening.weken, berekening.grens_minuten)
        self.balk.setVisible(self.balk.totaal > 0)
        delen = [berekening.voorstel.zin, *berekening.waarschuwingen]
        self._zin.setText(" ".join(delen))

    def _open(self) -> None:
        if self._uid:
            self.open_melding.emit(self._uid)

    @property
    def hoofdknop(self) -> QWidget:
        """The one filled button that is shown now."""
        return self.brief if self._uid else self.toevoegen


def lopende(beeld: LeerlingBeeld) -> MeldingRegel | None:
    """The newest melding that is not done."""
    return next((m for m in beeld.meldingen if m.werkstatus != "AFGEROND"), None)
