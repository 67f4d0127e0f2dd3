# SPDX-License-Identifier: EUPL-1.2
"""The proposal: which kind it is, why, and by when something must be done. She may overrule."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from leerplicht_desktop.domain import codes, datum
from leerplicht_desktop.domain.gegevens.melding import MeldingBerekening
from leerplicht_desktop.ui.bouwstenen.formulier import Formulier
from leerplicht_desktop.ui.bouwstenen.keuzeveld import Keuzeveld
from leerplicht_desktop.ui.bouwstenen.knoppen import koppeling
from leerplicht_desktop.ui.bouwstenen.meldregel import Meldregel
from leerplicht_desktop.ui.bouwstenen.tekst import Icoon, tekst
from leerplicht_desktop.ui.schermen.melding import teksten

_WACHT = (
    "Kies een leerling en vul de eerste dag en de uren in. Dan stelt het programma de soort voor."
)
_EERST = "Er klopt nog iets niet. Kijk bij de velden met een rode melding."
_ANDERS = "Andere soort kiezen"
_VOLG = "Voorstel volgen"


class Voorstelpaneel(QWidget):
    """`keuze` is its form with `soort` and `afwijkreden`; both empty follow the proposal."""

    anders = Signal(bool)

    def __init__(self, ouder: QWidget | None = None) -> None:
        super().__init__(ouder)
        self.setObjectName("voorstelvlak")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._voorstel = ""
        self._label = tekst("Voorstel", "accent")
        self._soort = tekst("", "title", afbreken=True)
        self._zin = tekst(_WACHT, afbreken=True)
        self._let_op = Meldregel()
        self._uiterlijk = tekst("", "row")
        self._knop = koppeling(_ANDERS, self._wissel)
        self.keuze = self._maak_keuze()
        self.keuze.hide()
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(28, 12, 24, 12)
        indeling.setSpacing(4)
        for deel in (self._label, self._soort, self._zin, self._let_op, self.keuze):
            indeling.addWidget(deel)
        indeling.addLayout(self._voet())
        self._toon_kop()

    def _voet(self) -> QHBoxLayout:
        voet = QHBoxLayout()
        voet.setSpacing(8)
        self._klok = Icoon("clock", "accentInk", 18)
        self._eerste = tekst("Eerste actie uiterlijk")
        for deel in (self._klok, self._eerste, self._uiterlijk):
            voet.addWidget(deel)
        voet.addStretch(1)
        voet.addWidget(self._knop)
        self._toon_actie("")
        return voet

    def _maak_keuze(self) -> Formulier:
        keuze = Formulier(self, tussen=10)
        keuze.veld("soort", "Uw keuze", Keuzeveld.van(codes.VERZUIMSOORTEN, leeg="Kies een soort"))
        reden = QPlainTextEdit()
        reden.setTabChangesFocus(True)
        reden.setFixedHeight(60)
        keuze.veld(
            "afwijkreden",
            "Waarom wijkt u af?",
            reden,
            hulp="Het voorstel en uw reden worden samen bewaard.",
        )
        return keuze

    @property
    def wijkt_af(self) -> bool:
        return not self.keuze.isHidden()

    @property
    def voorstel(self) -> str:
        """The proposed code; '' while there is none."""
        return self._voorstel

    @property
    def zin(self) -> str:
        return self._zin.text()

    def zet(self, berekening: MeldingBerekening | None, *, kan_niet: bool = False) -> None:
        """Show a new proposal; her own choice stays. `kan_niet`: a date or hour is wrong."""
        if berekening is None:
            self._voorstel = ""
            self._zin.setText(_EERST if kan_niet else _WACHT)
            self._let_op.zet("")
            self._toon_actie("")
        else:
            voorstel = berekening.voorstel
            self._voorstel = voorstel.soort
            self._zin.setText(voorstel.zin)
            zinnen = (*voorstel.waarschuwingen, *berekening.waarschuwingen)
            self._let_op.zet(" ".join(dict.fromkeys(zinnen)), "let_op")
            uiterlijk = berekening.eerste_actie_uiterlijk
            self._toon_actie(datum.dag(uiterlijk) if uiterlijk else "")
        self._toon_kop()

    def zet_afwijking(self, soort: str, reden: str) -> None:
        """An earlier choice of her own; without one the proposal is followed."""
        self.keuze.vul({"soort": soort, "afwijkreden": reden})
        self._zet_keuze_zichtbaar(bool(soort))

    def open_keuze(self) -> None:
        """For an error that belongs here."""
        self._zet_keuze_zichtbaar(True)

    def _wissel(self) -> None:
        open_ = not self.wijkt_af
        self.keuze.vul({"soort": "", "afwijkreden": ""})
        self.keuze.zet_fouten({})
        self._zet_keuze_zichtbaar(open_)
        if open_:
            self.keuze.begin()
        self.anders.emit(open_)

    def _zet_keuze_zichtbaar(self, open_: bool) -> None:
        self.keuze.setHidden(not open_)
        self._knop.setText(_VOLG if open_ else _ANDERS)
        self._knop.setAccessibleName(self._knop.text())
        self._toon_kop()

    def _toon_kop(self) -> None:
        woord = teksten.soort(self._voorstel) if self._voorstel else ""
        self._soort.setText(woord)
        self._soort.setHidden(not woord)
        self._knop.setHidden(not woord and not self.wijkt_af)
        self.setAccessibleName(f"Voorstel: {woord or 'nog geen'}. {self._zin.text()}")

    def _toon_actie(self, dag: str) -> None:
        self._uiterlijk.setText(dag)
        for deel in (self._klok, self._eerste, self._uiterlijk):
            deel.setHidden(not dag)
