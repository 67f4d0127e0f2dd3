# SPDX-License-Identifier: EUPL-1.2
"""The rules of a claim in groups, worst first, with the judgement opened under its own rule."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from leerplicht_desktop.domain.gegevens.beroep import BeroepBeeld
from leerplicht_desktop.domain.gegevens.toets import Regellijn, Stand
from leerplicht_desktop.ui.bouwstenen.chip import Chip
from leerplicht_desktop.ui.bouwstenen.pagina import Vel
from leerplicht_desktop.ui.bouwstenen.tekst import streep, tekst
from leerplicht_desktop.ui.schermen.vrijstellingen import regelwoorden
from leerplicht_desktop.ui.schermen.vrijstellingen.oordeelvak import GRENSGEVAL, Oordeelvak
from leerplicht_desktop.ui.schermen.vrijstellingen.regelrij import Regelrij


class Regellijst(Vel):
    """`naar` carries a field of the form, `bewaar` a judgement with its raw text."""

    naar = Signal(str)
    bewaar = Signal(str, object)
    geopend = Signal(QWidget)

    def __init__(self) -> None:
        super().__init__(marge=0)
        self._beeld: BeroepBeeld | None = None
        self.rijen: list[Regelrij] = []
        self.vak: Oordeelvak | None = None
        self.chip = Chip()
        self.telling = tekst("", "row", afbreken=True)
        self._om = tekst("", "meta", afbreken=True)
        kop = QHBoxLayout()
        kop.setContentsMargins(20, 12, 20, 8)
        kop.setSpacing(12)
        kop.addWidget(self.chip)
        kop.addWidget(self.telling, 1)
        self._lijst = QVBoxLayout()
        self._lijst.setContentsMargins(0, 4, 0, 12)
        self._lijst.setSpacing(0)
        onder = QVBoxLayout()
        onder.setContentsMargins(20, 0, 20, 10)
        onder.addWidget(self._om)
        self.indeling.setSpacing(0)
        self.indeling.addLayout(kop)
        self.indeling.addLayout(onder)
        self.indeling.addWidget(streep())
        self.indeling.addLayout(self._lijst)
        self.indeling.addStretch(1)

    def leegmaken(self) -> None:
        self._beeld = None
        self._ruim_op()
        self.chip.zet("")
        self.telling.setText("")
        self._om.setText("")

    def _ruim_op(self) -> None:
        self.sluit(terug=False)
        self.rijen = []
        while (plek := self._lijst.takeAt(0)) is not None:
            if (widget := plek.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def zet(self, beeld: BeroepBeeld) -> None:
        """The verdict as it is now; an open judgement is closed, it was saved or is stale."""
        stond = self._cursor()
        self._ruim_op()
        self._beeld = beeld
        self.chip.zet(regelwoorden.oordeel(beeld.regels))
        self.telling.setText(regelwoorden.telling(beeld.regels))
        self._om.setText(" ".join(d for d in (beeld.formeel_zin, beeld.om) if d))
        self._om.setHidden(not self._om.text())
        for stand in regelwoorden.VOLGORDE:
            groep = [regel for regel in beeld.regels if regel.stand is stand]
            if groep:
                self._groep(stand, groep)
        if stond:
            self._terug_naar(stond)

    def _cursor(self) -> str:
        """The rule that the cursor is at; '' when it is elsewhere."""
        nu = QApplication.focusWidget()
        if nu is None or not self.isAncestorOf(nu):
            return ""
        rij = next((rij for rij in self.rijen if rij.knop is nu), None)
        return rij.regel.code if rij is not None else "?"

    def _terug_naar(self, code: str) -> None:
        """The rows are new: the cursor stays at its rule, or goes to the next that waits."""
        rij = next((r for r in self.rijen if r.regel.code == code and r.knop), None)
        if rij is not None and rij.knop is not None:
            rij.knop.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.begin()

    def _groep(self, stand: Stand, regels: list[Regellijn]) -> None:
        kop = QWidget()
        indeling = QHBoxLayout(kop)
        indeling.setContentsMargins(20, 10, 20, 2)
        indeling.setSpacing(8)
        indeling.addWidget(tekst(regelwoorden.STAND[stand], "label"))
        indeling.addWidget(tekst(str(len(regels)), "quiet"))
        indeling.addStretch(1)
        self._lijst.addWidget(kop)
        for regel in regels:
            rij = Regelrij(regel, self._actie(regel), partial(self.open, regel))
            self.rijen.append(rij)
            self._lijst.addWidget(rij)
            rij.show()  # the cursor may come here before the page is laid out

    @staticmethod
    def _actie(regel: Regellijn) -> str:
        """The word of the way on; '' where nothing can be done about a line."""
        if regel.veld in regelwoorden.DELEN:
            af = regel.stand in (Stand.VOLDOET, Stand.VOLDOET_NIET)
            return regelwoorden.AANPASSEN if af else regelwoorden.BEOORDELEN
        if not regel.veld or regel.stand is Stand.VOLDOET:
            return ""
        if regel.veld == "ontvangen_op" and regel.stand is Stand.TE_BEOORDELEN:
            return regelwoorden.KIEZEN
        sprong = {
            "scholen": regelwoorden.LIJST,
            "stukken": regelwoorden.STUK,
            "plaatsingen": regelwoorden.BEOORDELEN,
        }
        return sprong.get(regel.veld, regelwoorden.INVULLEN)

    # --- the judgement -------------------------------------------------------------------------
    def open(self, regel: Regellijn) -> None:
        """Open the judgement under its rule, or say which field the rule is about."""
        onderdeel = regelwoorden.DELEN.get(regel.veld, "")
        if regel.veld == "ontvangen_op" and regel.stand is Stand.TE_BEOORDELEN:
            onderdeel = GRENSGEVAL
        if not onderdeel or self._beeld is None:
            self.naar.emit(regel.veld)
            return
        self.sluit(terug=False)
        eerder = next((b for b in self._beeld.beoordelingen if b.onderdeel == onderdeel), None)
        rij = next(rij for rij in self.rijen if rij.regel is regel)
        vak = Oordeelvak(onderdeel, eerder)
        vak.bewaar.connect(self.bewaar)
        vak.dicht.connect(self.sluit)
        self.vak = vak
        self._lijst.insertWidget(self._lijst.indexOf(rij) + 1, vak)
        vak.show()
        vak.begin()
        self.geopend.emit(vak)

    def sluit(self, *, terug: bool = True) -> None:
        """Close the judgement; what was typed in it is gone from the screen."""
        if self.vak is None:
            return
        vak, self.vak = self.vak, None
        plek = self._lijst.indexOf(vak) - 1
        vak.formulier.wis()
        self._lijst.removeWidget(vak)
        vak.hide()
        vak.deleteLater()
        rij = next((r for r in self.rijen if self._lijst.indexOf(r) == plek), None)
        if terug and rij is not None and rij.knop is not None:
            rij.knop.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> bool:
        """The cursor on the first line that waits for her."""
        eerste = next((rij.knop for rij in self.rijen if rij.knop is not None), None)
        if eerste is not None:
            eerste.setFocus(Qt.FocusReason.OtherFocusReason)
        return eerste is not None
