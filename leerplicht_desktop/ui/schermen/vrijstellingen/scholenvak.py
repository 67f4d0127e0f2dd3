# SPDX-License-Identifier: EUPL-1.2
"""The schools within reach of the home: the chosen distance, the map, the table and one school."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from leerplicht_desktop.domain import codes
from leerplicht_desktop.domain.gegevens.beroep import SchoolInBereik
from leerplicht_desktop.ui.bouwstenen.keuzeveld import Keuzeveld
from leerplicht_desktop.ui.bouwstenen.pagina import Vel
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.bouwstenen.vloei import Vloei
from leerplicht_desktop.ui.schermen.vrijstellingen import schoolwoorden
from leerplicht_desktop.ui.schermen.vrijstellingen.kaart import Kaart, teken_merk
from leerplicht_desktop.ui.schermen.vrijstellingen.scholenlijst import Scholenlijst
from leerplicht_desktop.ui.schermen.vrijstellingen.schoolformulier import Schoolformulier
from leerplicht_desktop.ui.schermen.vrijstellingen.schoolwoorden import Merk

STANDAARD = "6000"


class Legenda(QWidget):
    """One shape of the map with its word."""

    def __init__(self, merk: Merk, woord: str) -> None:
        super().__init__()
        self._merk = merk
        label = tekst(woord, "meta")
        indeling = QHBoxLayout(self)
        indeling.setContentsMargins(24, 0, 0, 0)
        indeling.addWidget(label)

    def paintEvent(self, gebeurtenis: QPaintEvent) -> None:
        schilder = QPainter(self)
        schilder.translate(10, self.height() / 2)
        schilder.scale(0.55, 0.55)
        teken_merk(schilder, QRectF().topLeft(), "", self._merk)
        schilder.end()

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 22)


class Scholenvak(Vel):
    """`vraag` asks for the schools again, `bewaar` carries a school and what was typed of it."""

    vraag = Signal()
    bewaar = Signal(str, object)
    geopend = Signal(QWidget)

    def __init__(self) -> None:
        super().__init__(marge=16)
        self._scholen: tuple[SchoolInBereik, ...] = ()
        self.grens = Keuzeveld(schoolwoorden.GRENZEN)
        self.grens.zet_code(STANDAARD)
        self.grens.setAccessibleName(schoolwoorden.AFSTAND)
        soorten = ((c.code, c.woord) for c in codes.ONDERWIJSSOORTEN.kiesbaar())
        self.soort = Keuzeveld((*schoolwoorden.ALLE_SOORTEN, *soorten), leeg=schoolwoorden.PASSEND)
        self.soort.setAccessibleName(schoolwoorden.SOORT)
        self.kaart = Kaart()
        self.lijst = Scholenlijst()
        self.formulier = Schoolformulier()
        self.onder = tekst("", "meta", afbreken=True)
        self._leeg = tekst(schoolwoorden.GEEN, "meta", afbreken=True)
        self._deel_in()
        self._verbind()

    def _deel_in(self) -> None:
        kop = QHBoxLayout()
        kop.setSpacing(8)
        kop.addWidget(tekst(schoolwoorden.TITEL, "row"), 1)
        kop.addWidget(self.soort)
        kop.addWidget(self.grens)
        legenda = Vloei(tussen=12)
        for vorm, kleur, woord in schoolwoorden.LEGENDA:
            legenda.addWidget(Legenda(Merk(vorm, kleur, "surface"), woord))
        self.indeling.setSpacing(8)
        self.indeling.addLayout(kop)
        self.indeling.addWidget(self.onder)
        self.indeling.addWidget(self.kaart)
        self.indeling.addLayout(legenda)
        self.indeling.addWidget(self._leeg)
        self.indeling.addWidget(self.lijst)
        self.indeling.addWidget(self.formulier)
        self.indeling.addWidget(tekst(schoolwoorden.UITLEG, "quiet", afbreken=True))

    def _verbind(self) -> None:
        self.grens.currentTextChanged.connect(lambda _tekst: self.vraag.emit())
        self.soort.currentTextChanged.connect(lambda _tekst: self.vraag.emit())
        self.kaart.gekozen.connect(self.lijst.ga_naar)
        self.kaart.geopend.connect(self.open)
        self.lijst.staat_op.connect(self.kaart.kies)
        self.lijst.geopend.connect(self.open)
        self.formulier.bewaar.connect(self.bewaar)
        self.formulier.dicht.connect(self.sluit)

    @property
    def meter(self) -> int:
        return int(self.grens.code() or STANDAARD)

    @property
    def soorten(self) -> tuple[str, ...] | None:
        """None: what fits the age; empty: every kind."""
        code = self.soort.code()
        if not code:
            return None
        return () if code == schoolwoorden.ALLE_SOORTEN[0][0] else (code,)

    def zet(self, scholen: Sequence[SchoolInBereik], marge: int | None) -> None:
        """`marge` None: nobody knows where the home is."""
        binnen = [school for school in scholen if school.in_bereik != "nee"]
        self._scholen = tuple(binnen)
        self.kaart.setVisible(marge is not None)
        self.kaart.zet(binnen, self.meter, marge or 0)
        self.lijst.zet(binnen)
        self.lijst.setVisible(bool(binnen))
        self._leeg.setText(schoolwoorden.GEEN if marge is not None else schoolwoorden.GEEN_WONING)
        self._leeg.setHidden(bool(binnen))
        self.onder.setText(schoolwoorden.samenvatting(binnen, marge))

    def leegmaken(self) -> None:
        self._scholen = ()
        self.formulier.leegmaken()
        self.lijst.zet(())
        self.kaart.zet((), 0, 0)
        self.onder.clear()

    def pak(self) -> None:
        """Come here from a rule about the schools."""
        doel: QWidget = self.lijst if self._scholen else self.grens
        doel.setFocus(Qt.FocusReason.OtherFocusReason)

    def open(self, nummer: int) -> None:
        if 0 <= nummer < len(self._scholen):
            self.formulier.toon(nummer + 1, self._scholen[nummer])
            self.geopend.emit(self.formulier)

    def sluit(self) -> None:
        self.formulier.leegmaken()
        self.pak()

    def zet_fouten(self, fouten: Mapping[str, str]) -> list[str]:
        return self.formulier.zet_fouten(fouten)
