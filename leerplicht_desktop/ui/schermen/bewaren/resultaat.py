# SPDX-License-Identifier: EUPL-1.2
"""What was destroyed, the declaration to print or save, and the copies that still hold it."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leerplicht_desktop.domain.fouten import VerwachteFout
from leerplicht_desktop.domain.gegevens.bewaren import Kopiebeeld, Uitvoering
from leerplicht_desktop.ui import afdrukken, bestandskiezer
from leerplicht_desktop.ui.bouwstenen.knoppen import hoofdknop, knop, koppeling
from leerplicht_desktop.ui.bouwstenen.meldregel import Meldregel
from leerplicht_desktop.ui.bouwstenen.pagina import Vel
from leerplicht_desktop.ui.bouwstenen.tekst import icoonregel, streep, tekst
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.bewaren import woorden


class Resultaat(QWidget):
    """`verder`: back to the list. Everything here can be had again later."""

    verder = Signal()

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving = omgeving
        self._uid = ""
        self.klaar, self.melding = Meldregel(), Meldregel()
        self.bewaar = hoofdknop("Verklaring opslaan…", self._bewaar, "download")
        self.druk_af = knop("Afdrukken…", self._druk_af, "printer")
        self.terug = koppeling("Terug naar de lijst", self.verder.emit, "arrow-left")
        self._kop = tekst("", "title", afbreken=True)
        self._rijen = QVBoxLayout()
        self._rijen.setSpacing(10)
        self._over = QVBoxLayout()
        self._deel_in()

    def _deel_in(self) -> None:
        vel = Vel()
        knoppen = QHBoxLayout()
        knoppen.setSpacing(8)
        for een in (self.bewaar, self.druk_af, self.terug):
            knoppen.addWidget(een)
        knoppen.addStretch(1)
        vel.indeling.addWidget(self.klaar)
        vel.indeling.addLayout(knoppen)
        vel.indeling.addWidget(self.melding)
        vel.indeling.addLayout(self._over)
        vel.indeling.addWidget(streep())
        vel.indeling.addWidget(self._kop)
        vel.indeling.addLayout(self._rijen)
        geheel = QVBoxLayout(self)
        geheel.setContentsMargins(0, 0, 0, 0)
        geheel.addWidget(vel)
        geheel.addStretch(1)

    def toon(self, uitvoering: Uitvoering) -> None:
        self.leegmaken()
        self._uid = uitvoering.lijst_uid
        self.klaar.zet(woorden.klaar(uitvoering.vernietigd), "goed")
        self._kop.setText(woorden.kopieen(len(uitvoering.kopieen)))
        for kopie in uitvoering.kopieen:
            self._rijen.addWidget(_kopie(kopie))
        for regel in uitvoering.overgeslagen:
            zin = f"{regel.naam} is overgeslagen. {regel.overgeslagen}"
            label = tekst(zin, afbreken=True)
            self._over.addWidget(icoonregel("triangle-alert", label, "amber"))

    def begin(self) -> None:
        self.bewaar.setFocus(Qt.FocusReason.OtherFocusReason)

    def leegmaken(self) -> None:
        self._uid = ""
        self.klaar.zet("")
        self.melding.zet("")
        for indeling in (self._rijen, self._over):
            while (deel := indeling.takeAt(0)) is not None:
                if (widget := deel.widget()) is not None:
                    widget.hide()
                    widget.deleteLater()

    def _pdf(self) -> Any:
        kluis, uid = self._omgeving.kluis, self._uid

        def lees() -> bytes:
            from leerplicht_desktop.services import bewaren

            return bewaren.lees_verklaring(kluis, uid)

        return lees

    def _bewaar(self) -> None:
        naam = woorden.bestandsnaam(self._omgeving.vandaag())
        pad = bestandskiezer.bewaar_bestand(self, "Verklaring opslaan", naam, "PDF (*.pdf)")
        if pad:
            self.schrijf(Path(pad))

    def schrijf(self, pad: Path) -> None:
        lees = self._pdf()

        def functie() -> None:
            from leerplicht_desktop.services import kluis as dienst

            dienst.schrijf_bestand(pad, lees())

        self._omgeving.runner.doe(
            functie,
            klaar=lambda _niets: self.melding.zet(f"{pad.name} is opgeslagen.", "goed"),
            fout=self._mislukt,
            soort="schrijven",
            eigenaar=self,
        )

    def _druk_af(self) -> None:
        lees, runner = self._pdf(), self._omgeving.runner
        klaar = lambda: self.melding.zet("De verklaring is afgedrukt.", "goed")  # noqa: E731
        runner.doe(
            lees,
            klaar=lambda pdf: afdrukken.druk_af(runner, self, lambda: pdf, "Verklaring", klaar),
            fout=self._mislukt,
            soort="schrijven",
            eigenaar=self,
        )

    def _mislukt(self, fout: VerwachteFout) -> None:
        self.melding.zet(fout.zin)


def _kopie(kopie: Kopiebeeld) -> QWidget:
    gemaakt = f", van {woorden.moment(kopie.gemaakt_op)}" if kopie.gemaakt_op else ""
    label = tekst(f"{kopie.plek}{gemaakt}. {kopie.zin}", afbreken=True)
    return icoonregel("info" if kopie.vanzelf else "triangle-alert", label, "amber")
