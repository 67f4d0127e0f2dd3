# SPDX-License-Identifier: EUPL-1.2
"""'Reservekopie': one button, and the truth about the last one."""

from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout

from leerplicht_desktop.domain.fouten import VerwachteFout
from leerplicht_desktop.domain.gegevens.kluis import Kluisgegevens, Reservekopie
from leerplicht_desktop.domain.gegevens.uitkomst import Uitkomst
from leerplicht_desktop.ui import bestandskiezer
from leerplicht_desktop.ui.bouwstenen.knoppen import knop
from leerplicht_desktop.ui.bouwstenen.meldregel import Meldregel
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.instellingen import woorden
from leerplicht_desktop.ui.schermen.instellingen.vouw import Vouw
from leerplicht_desktop.ui.schermen.instellingen.werkregel import Werkregel


class ReservekopieVouw(Vouw):
    """Green only after the written file was opened again and checked."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__("Reservekopie", "save")
        self._omgeving = omgeving
        self.stand, self.fout = Meldregel(), Meldregel()
        self.werk = Werkregel()
        self.knop = knop("Reservekopie maken…", self._kies, "download")
        rij = QHBoxLayout()
        rij.addWidget(self.knop)
        rij.addStretch(1)
        self.indeling.addWidget(tekst(woorden.RESERVE_UITLEG, "meta", afbreken=True))
        self.indeling.addWidget(self.stand)
        self.indeling.addLayout(rij)
        self.indeling.addWidget(self.werk)
        self.indeling.addWidget(self.fout)

    def vul(self, gegevens: Kluisgegevens) -> None:
        self._zet_stand(gegevens.laatste_reservekopie)

    def leegmaken(self) -> None:
        self.stand.zet("")
        self.fout.zet("")
        self.zet_kort("")

    def _zet_stand(self, laatste: datetime | None) -> None:
        vandaag = self._omgeving.vandaag()
        oud = woorden.is_oud(laatste, vandaag)
        self.stand.zet(woorden.reservekopie(laatste, vandaag), "let_op" if oud else "goed")
        self.zet_kort(woorden.reservekopie_kort(laatste, vandaag), let_op=oud)

    def _kies(self) -> None:
        naam = woorden.bestandsnaam(self._omgeving.vandaag())
        pad = bestandskiezer.bewaar_bestand(
            self, "Reservekopie bewaren", naam, "Reservekopie (*.lpbak)"
        )
        if pad:
            self._maak(Path(pad))

    def _maak(self, pad: Path) -> None:
        kluis = self._omgeving.kluis
        self.knop.setEnabled(False)
        self.fout.zet("")
        self.werk.begin(woorden.RESERVE_BEZIG)

        def functie() -> Uitkomst[Reservekopie]:
            from leerplicht_desktop.services import kluis as dienst

            return dienst.maak_reservekopie(kluis, pad)

        self._omgeving.runner.doe(
            functie,
            klaar=self._gemaakt,
            fout=self._mislukt,
            na=self._niet_bezig,
            soort="schrijven",
            eigenaar=self,
        )

    def _gemaakt(self, uitkomst: Uitkomst[Reservekopie]) -> None:
        kopie = uitkomst.waarde
        self._zet_stand(kopie.gecontroleerd_op)
        zin = f"{Path(kopie.pad).name} is bewaard ({woorden.grootte(kopie.grootte)})."
        self.fout.zet(zin, "meta")
        self._omgeving.signaal.meld(uitkomst.gewijzigd)

    def _mislukt(self, fout: VerwachteFout) -> None:
        self.fout.zet(fout.zin)

    def _niet_bezig(self) -> None:
        self.werk.klaar()
        self.knop.setEnabled(True)
