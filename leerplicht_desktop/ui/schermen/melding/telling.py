# SPDX-License-Identifier: EUPL-1.2
"""The right column of the melding: hours per lesweek or only the total, and the proposal."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from leerplicht_desktop.domain import codes
from leerplicht_desktop.domain.gegevens.melding import MeldingBerekening
from leerplicht_desktop.domain.kalender import Kalender
from leerplicht_desktop.ui.bouwstenen.formulier import Formulier
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.schermen.melding.urenrooster import Urenrooster
from leerplicht_desktop.ui.schermen.melding.voorstelpaneel import Voorstelpaneel

_UITLEG = "Grens: 16 uur in 4 opeenvolgende lesweken (artikel 21a). {}"


class Telling(QWidget):
    """`delen` are its two forms: the hours and her own choice of kind."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("telkolom")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.rooster = Urenrooster()
        self._uitleg = tekst(_UITLEG.format(""), "meta", afbreken=True)
        self.uren = Formulier(self, tussen=10)
        self._alleen = QCheckBox()
        totaal = QLineEdit()
        totaal.setMaximumWidth(120)
        self.uren.veld("alleen_totaal", "Alleen totaal bekend", self._alleen)
        self.uren.veld("totaal_uren", "Totaal aantal uren", totaal)
        self.uren.veld("dagen", "Uren per dag", self.rooster)
        self.uren["dagen"].kop.hide()
        # After the hours: the order of making is the order of Tab.
        self.voorstel = Voorstelpaneel(self)
        self._alleen.toggled.connect(lambda _aan: self._wissel())
        boven = QVBoxLayout()
        boven.setContentsMargins(28, 14, 24, 14)
        boven.setSpacing(6)
        boven.addLayout(self._kop())
        boven.addWidget(self._uitleg)
        boven.addSpacing(4)
        boven.addWidget(self.uren)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(0)
        indeling.addLayout(boven)
        # Under the hours, not at the foot of the sheet: there a small screen hides it.
        indeling.addWidget(self.voorstel)
        indeling.addStretch(1)
        self._wissel()

    def _kop(self) -> QHBoxLayout:
        kop = QHBoxLayout()
        kop.addWidget(tekst("Uren per lesweek", "title"))
        kop.addStretch(1)
        kop.addWidget(self.uren["alleen_totaal"])
        return kop

    @property
    def delen(self) -> tuple[Formulier, ...]:
        return (self.uren, self.voorstel.keuze)

    def begin(self) -> None:
        """The cursor where the hours are typed; before there is a period, at the choice above."""
        cellen = self.rooster.cellen
        doel: QWidget = cellen[0] if cellen else self._alleen
        if self._alleen.isChecked():
            doel = self.uren["totaal_uren"].widget
        doel.setFocus(Qt.FocusReason.TabFocusReason)

    def ruw(self) -> dict[str, str]:
        """The total only counts when it alone is known; her kind only when she overruled."""
        ruw = {**self.uren.ruw(), **self.voorstel.keuze.ruw()}
        if not self._alleen.isChecked():
            ruw["totaal_uren"] = ""
        if not self.voorstel.wijkt_af:
            ruw["soort"] = ruw["afwijkreden"] = ""
        return ruw

    def vul(self, ruw: Mapping[str, str]) -> None:
        self.uren.vul(ruw)
        self.voorstel.zet_afwijking(ruw.get("soort", ""), ruw.get("afwijkreden", ""))
        self._wissel()

    def wis(self) -> None:
        for deel in self.delen:
            deel.wis()
        self.rooster.leegmaken()
        self.voorstel.zet(None)
        self.vul({})

    def zet_kalender(self, kalender: Kalender) -> None:
        regio = codes.VAKANTIEREGIOS.woord(kalender.regio)
        zin = f"Vakanties van regio {regio} tellen niet mee." if kalender.regio else ""
        self._uitleg.setText(_UITLEG.format(zin).strip())
        self.rooster.zet_kalender(kalender)

    def zet_berekening(
        self, berekening: MeldingBerekening | None, *, kan_niet: bool = False
    ) -> None:
        self.voorstel.zet(berekening, kan_niet=kan_niet)
        if berekening is None or self._alleen.isChecked():
            self.rooster.tel_zelf()
        else:
            self.rooster.zet_telling(berekening.weken, berekening.grens_minuten)

    def _wissel(self) -> None:
        alleen = self._alleen.isChecked()
        self.uren["totaal_uren"].setHidden(not alleen)
        self.uren["dagen"].setHidden(alleen)
