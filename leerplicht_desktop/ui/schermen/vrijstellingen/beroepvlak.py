# SPDX-License-Identifier: EUPL-1.2
"""How the page of a claim looks: rules and papers at the left, the schools beside them."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from leerplicht_desktop.ui.bouwstenen.band import Band
from leerplicht_desktop.ui.bouwstenen.knoppen import hoofdknop, knop, koppeling, menuknop
from leerplicht_desktop.ui.bouwstenen.pagina import Paginakop, Schuifpagina
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.bouwstenen.tweeluik import Tweeluik
from leerplicht_desktop.ui.schermen.vrijstellingen import woorden
from leerplicht_desktop.ui.schermen.vrijstellingen.regellijst import Regellijst
from leerplicht_desktop.ui.schermen.vrijstellingen.scholenvak import Scholenvak
from leerplicht_desktop.ui.schermen.vrijstellingen.stukvak import Stukvak
from leerplicht_desktop.ui.schermen.vrijstellingen.zijde import Zijde

_RECHTS, _NAAST, _TUSSEN = 500, 940, 16


class Beroepvlak(Schuifpagina):
    """Only widgets: what they do is said by `BeroepPagina`."""

    def __init__(self) -> None:
        super().__init__()
        self.kop = Paginakop()
        self.naar_leerling = koppeling(woorden.LEERLING)
        self.wijzigen = knop(woorden.WIJZIG, icoon="pencil")
        self.kop.knoppen(self.naar_leerling, self.wijzigen)
        self.andere = menuknop(woorden.ANDERE_BRIEF, [], "mail")
        self.brief = hoofdknop(woorden.BRIEF_MAKEN, icoon="mail")
        self.brief.setEnabled(False)
        self.kop.knoppen(self.andere, self.brief)
        self.brief_zin = tekst("", "meta", afbreken=True)
        self.brief_zin.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.fout_band = Band()
        self.regels, self.scholen = Regellijst(), Scholenvak()
        self.zijde, self.stukvak = Zijde(), Stukvak()
        self._deel_in()

    def _deel_in(self) -> None:
        links, self._links = _kolom()
        rechts, self._rechts = _kolom()
        self._links.insertWidget(0, self.regels)
        self._rechts.insertWidget(0, self.scholen)
        self.schik(schoolvak=False)
        self.lichaam = Tweeluik(links, rechts, grens=_NAAST, rechts_breed=_RECHTS, tussen=_TUSSEN)
        self.indeling.addWidget(self.kop)
        self.indeling.addWidget(self.brief_zin)
        self.indeling.addWidget(self.fout_band)
        self.indeling.addWidget(self.lichaam)
        self.indeling.addStretch(1)
        self.lichaam.hide()

    def schik(self, *, schoolvak: bool) -> None:
        """Beside a map the papers stand under the rules; without one they stand in its place."""
        self.scholen.setVisible(schoolvak)
        kolom = self._links if schoolvak else self._rechts
        for deel in (self.stukvak, self.zijde):
            kolom.insertWidget(kolom.count() - 1, deel)

    def in_beeld(self, vak: QWidget) -> None:
        """A part that was just opened; its place is known once the page was laid out again."""

        def schuif() -> None:
            self.ensureWidgetVisible(vak, 0, 24)
            if (nu := QApplication.focusWidget()) is not None and vak.isAncestorOf(nu):
                self.ensureWidgetVisible(nu, 0, 80)

        QTimer.singleShot(0, vak, schuif)

    def open_stukvak(self) -> None:
        self.stukvak.toon()
        self.in_beeld(self.stukvak)

    def sluit_stukvak(self) -> None:
        self.stukvak.leegmaken()
        self.zijde.stukken.pak()


def _kolom() -> tuple[QWidget, QVBoxLayout]:
    """A column that pushes its parts up."""
    vak = QWidget()
    kolom = QVBoxLayout(vak)
    kolom.setContentsMargins(0, 0, 0, 0)
    kolom.setSpacing(16)
    kolom.addStretch(1)
    return vak, kolom
