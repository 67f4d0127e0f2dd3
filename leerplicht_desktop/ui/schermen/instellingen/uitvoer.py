# SPDX-License-Identifier: EUPL-1.2
"""'Alles meenemen': the whole store as one encrypted file that other programs can read."""

import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QProgressBar

from leerplicht_desktop.domain.fouten import Afgebroken, OnjuisteInvoer, VerwachteFout
from leerplicht_desktop.domain.gegevens.uitvoer import Uitgevoerd
from leerplicht_desktop.ui import bestandskiezer
from leerplicht_desktop.ui.bouwstenen.formulier import Formulier
from leerplicht_desktop.ui.bouwstenen.knoppen import knop
from leerplicht_desktop.ui.bouwstenen.kolom import kolom
from leerplicht_desktop.ui.bouwstenen.meldregel import Meldregel
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.bouwstenen.wachtzinveld import Wachtzinveld
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.instellingen.vouw import Vouw

Voortgang = Callable[[int, int, str], None]

_UITLEG = (
    "Maakt één versleuteld zip-bestand met alle gegevens als tabellen (CSV) en alle documenten. "
    "Andere programma's kunnen het lezen, en u kunt er een nieuwe kluis van maken. "
    "Politiegegevens (Wpg) zitten er niet in."
)
_WACHTZIN = "Voor dit bestand alleen. Vijf of meer losse woorden, en een andere dan van uw kluis."
_BESCHERMD = "Ook de beschermde gegevens meenemen (gezondheid, overtuiging)"
_BESCHERMD_UITLEG = "In het zip-bestand staan ze dan leesbaar voor wie de wachtzin heeft."
_GESTOPT = "Gestopt. Er is geen bestand gemaakt."
_KORT = "alle gegevens in één bestand"


class UitvoerVouw(Vouw):
    """Nothing that was typed here outlives the making of the file."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__("Alles meenemen (export)", "upload")
        self._omgeving = omgeving
        self._gestopt: threading.Event | None = None  # while it runs
        self.formulier = Formulier()
        self.wachtzin, self.nogmaals = Wachtzinveld(), Wachtzinveld()
        self._bouw()
        self.balk = QProgressBar()
        self.balk.setTextVisible(False)
        self.balk.setAccessibleName("Bezig met alles meenemen")
        self.balk.setMaximumWidth(420)
        self.balk.hide()
        self.melding = Meldregel()
        self.knop = knop("Bestand maken…", self._kies, "download")
        self.stop = knop("Stoppen", self._stop, "x")
        self.stop.hide()
        rij = QHBoxLayout()
        rij.addWidget(self.knop)
        rij.addWidget(self.stop)
        rij.addStretch(1)
        self.indeling.addWidget(tekst(_UITLEG, "meta", afbreken=True))
        self.indeling.addLayout(kolom(self.formulier, 520))
        self.indeling.addLayout(rij)
        self.indeling.addWidget(self.balk)
        self.indeling.addWidget(self.melding)
        self.formulier.opslaan.connect(self._kies)
        self.zet_kort(_KORT)

    def _bouw(self) -> None:
        veld = self.formulier.veld
        veld("reden", "Waarom neemt u alles mee?", QLineEdit(), "Dit komt in het logboek.")
        veld(
            "wachtzin",
            "Wachtzin voor dit bestand",
            self.wachtzin,
            _WACHTZIN,
            naast_label=self.wachtzin.toonknop,
        )
        veld("nogmaals", "Nog een keer", self.nogmaals, naast_label=self.nogmaals.toonknop)
        veld("beschermd", _BESCHERMD, QCheckBox(), _BESCHERMD_UITLEG)

    def leegmaken(self) -> None:
        self._stop()
        self.formulier.wis()
        for veld in (self.wachtzin, self.nogmaals):
            veld.verberg()
        self.melding.zet("")

    def _kies(self) -> None:
        ruw = self.formulier.ruw()
        self.melding.zet("")

        def controle() -> dict[str, str]:
            from leerplicht_desktop.services import uitvoer

            return uitvoer.controleer(ruw["wachtzin"], ruw["nogmaals"], ruw["reden"])

        self._omgeving.runner.doe(controle, klaar=self._gecontroleerd, eigenaar=self)

    def _gecontroleerd(self, fouten: dict[str, str]) -> None:
        self.formulier.zet_fouten(fouten)
        if fouten or self._gestopt is not None:
            return
        naam = f"leerplicht-export-{self._omgeving.vandaag().isoformat()}.zip"
        pad = bestandskiezer.bewaar_bestand(
            self, "Alles meenemen", naam, "Versleutelde zip (*.zip)"
        )
        if pad:
            self._maak(Path(pad))

    def _maak(self, pad: Path) -> None:
        kluis, ruw = self._omgeving.kluis, self.formulier.ruw()
        self._zet_bezig(True)

        gestopt = self._gestopt = threading.Event()

        def functie(meld: Voortgang) -> Uitgevoerd:
            from leerplicht_desktop.services import uitvoer

            def stap(gedaan: int, totaal: int, woord: str) -> None:
                if gestopt.is_set():
                    raise Afgebroken(_GESTOPT)
                meld(gedaan, totaal, woord)

            # The window that asked for the name has asked about a file that was there.
            return uitvoer.maak(
                kluis,
                pad,
                ruw["wachtzin"],
                reden=ruw["reden"],
                beschermd=ruw["beschermd"] == "ja",
                overschrijf=True,
                voortgang=stap,
            )

        self._omgeving.runner.doe(
            functie,
            klaar=self._gemaakt,
            fout=self._mislukt,
            na=lambda: self._zet_bezig(False),
            voortgang=self._vorder,
            soort="achtergrond",
            eigenaar=self,
        )

    def _vorder(self, gedaan: int, totaal: int, _woord: str) -> None:
        self.balk.setRange(0, totaal)
        self.balk.setValue(gedaan)

    def _stop(self) -> None:
        if self._gestopt is not None:
            self._gestopt.set()

    def _gemaakt(self, gedaan: Uitgevoerd) -> None:
        self.formulier.wis()
        zonder = "" if gedaan.beschermd else " Zonder de beschermde gegevens."
        self.melding.zet(
            f"{Path(gedaan.pad).name} is gemaakt en gecontroleerd: {gedaan.rijen} rijen en "
            f"{gedaan.documenten} documenten.{zonder}",
            "goed",
        )

    def _mislukt(self, fout: VerwachteFout) -> None:
        if isinstance(fout, OnjuisteInvoer):
            self.formulier.zet_fouten(fout.fouten)
        else:
            self.melding.zet(fout.zin)

    def _zet_bezig(self, bezig: bool) -> None:
        if not bezig:
            self._gestopt = None
        self.formulier.setDisabled(bezig)
        self.knop.setDisabled(bezig)
        self.stop.setVisible(bezig)
        # A bar that keeps moving out of sight keeps asking to be painted.
        self.balk.setRange(0, 0 if bezig else 1)
        self.balk.setVisible(bezig)
