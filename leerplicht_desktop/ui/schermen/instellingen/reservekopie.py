# SPDX-License-Identifier: EUPL-1.2
"""'Reservekopie': by the button or by itself, tried every week, and the way back."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from leerplicht_desktop.domain import reservekopie as regels
from leerplicht_desktop.domain.fouten import VerwachteFout
from leerplicht_desktop.domain.gegevens.kluis import Kluisgegevens, Reservekopie
from leerplicht_desktop.domain.gegevens.reservekopie import Kopiestand, Proefherstel
from leerplicht_desktop.domain.gegevens.uitkomst import Uitkomst
from leerplicht_desktop.ui import bestandskiezer
from leerplicht_desktop.ui.bouwstenen.keuzeband import Keuzeband
from leerplicht_desktop.ui.bouwstenen.knoppen import knop, koppeling
from leerplicht_desktop.ui.bouwstenen.meldregel import Meldregel
from leerplicht_desktop.ui.bouwstenen.tekst import streep, tekst
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.instellingen import kopiewoorden, woorden
from leerplicht_desktop.ui.schermen.instellingen.kopielijst import Kopielijst
from leerplicht_desktop.ui.schermen.instellingen.kopieplan import Kopieplandeel
from leerplicht_desktop.ui.schermen.instellingen.vouw import Vouw
from leerplicht_desktop.ui.schermen.instellingen.werkregel import Werkregel

_AMSTERDAM = ZoneInfo("Europe/Amsterdam")


class ReservekopieVouw(Vouw):
    """Green only when a backup was really restored on trial, not when it was merely written."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__("Reservekopie", "save")
        self._omgeving = omgeving
        self.stand, self.fout = Meldregel(), Meldregel()
        self.werk = Werkregel()
        self.knop = knop("Reservekopie maken…", self._kies, "download")
        self.test = koppeling("Nieuwste nu testen", self._test, "shield")
        self.plan = Kopieplandeel(omgeving)
        self.lijst = Kopielijst()
        self.terug = koppeling("Reservekopie terugzetten…", self._vraag_terug, "history")
        self.vraag = Keuzeband(
            "Vergrendelen en terugzetten", self._zet_terug, "Niet terugzetten", self._niet_terug
        )
        self._deel_in()

    def _deel_in(self) -> None:
        rij = QHBoxLayout()
        rij.addWidget(self.knop)
        rij.addWidget(self.test)
        rij.addStretch(1)
        self.indeling.addWidget(tekst(kopiewoorden.UITLEG, "meta", afbreken=True))
        self.indeling.addWidget(self.stand)
        self.indeling.addLayout(rij)
        for widget in (self.werk, self.fout, streep(), self.plan, streep(), self.lijst):
            self.indeling.addWidget(widget)
        self.indeling.addWidget(self.terug, 0, Qt.AlignmentFlag.AlignLeft)
        self.indeling.addWidget(self.vraag)

    def vul(self, _gegevens: Kluisgegevens) -> None:
        kluis = self._omgeving.kluis

        def functie() -> Kopiestand:
            from leerplicht_desktop.services import reservekopie

            return reservekopie.stand(kluis)

        self._omgeving.runner.laatste("reservekopieen", functie, klaar=self._toon, eigenaar=self)

    def leegmaken(self) -> None:
        self.stand.zet("")
        self.fout.zet("")
        self.zet_kort("")
        self.plan.leegmaken()
        self.lijst.vul(())
        self._niet_terug()

    def _toon(self, stand: Kopiestand) -> None:
        vandaag = self._omgeving.vandaag()
        kort, toon = regels.in_het_kort(stand, vandaag, _AMSTERDAM)
        self.zet_kort(
            kort.removeprefix("reservekopie ").replace(
                "nog geen reservekopie", "nog nooit gemaakt"
            ),
            let_op=toon == regels.LET_OP,
        )
        self.stand.zet(*kopiewoorden.stand(stand, vandaag))
        self.test.setEnabled(bool(stand.kopieen) and self.knop.isEnabled())
        self.plan.vul(stand)
        self.lijst.vul(stand.kopieen)

    # --- making and trying -------------------------------------------------------------------
    def _kies(self) -> None:
        naam = woorden.bestandsnaam(self._omgeving.vandaag())
        pad = bestandskiezer.bewaar_bestand(
            self, "Reservekopie bewaren", naam, "Reservekopie (*.lpbak)"
        )
        if pad:
            self._maak(Path(pad))

    def _maak(self, pad: Path) -> None:
        kluis = self._omgeving.kluis

        def functie() -> Uitkomst[Reservekopie]:
            from leerplicht_desktop.services import reservekopie

            # The window that asked for the name has asked about a file that was there.
            return reservekopie.maak(kluis, pad, overschrijf=True)

        self._doe(functie, self._gemaakt, kopiewoorden.BEZIG)

    def _test(self) -> None:
        kluis = self._omgeving.kluis

        def functie() -> Uitkomst[Proefherstel] | None:
            from leerplicht_desktop.services import reservekopie

            return reservekopie.proef(kluis)

        self._doe(functie, self._getest, kopiewoorden.TEST_BEZIG)

    def _doe(self, functie: Callable[[], Any], klaar: Callable[[Any], None], zin: str) -> None:
        self.knop.setEnabled(False)
        self.test.setEnabled(False)
        self.fout.zet("")
        self.werk.begin(zin)
        self._omgeving.runner.doe(
            functie,
            klaar=klaar,
            fout=self._mislukt,
            na=self._niet_bezig,
            soort="achtergrond",
            eigenaar=self,
        )

    def _gemaakt(self, uitkomst: Uitkomst[Reservekopie]) -> None:
        kopie = uitkomst.waarde
        grootte = regels.in_woorden(kopie.grootte)
        zin = f"{Path(kopie.pad).name} is bewaard en gecontroleerd ({grootte})."
        self.fout.zet(zin, "goed")
        self._omgeving.signaal.meld(uitkomst.gewijzigd)

    def _getest(self, uitkomst: Uitkomst[Proefherstel] | None) -> None:
        if uitkomst is None:
            self.fout.zet(kopiewoorden.GEEN_BEREIKBAAR, "let_op")
            return
        goed = not uitkomst.waarde.bevinding
        self.fout.zet(kopiewoorden.bevinding(uitkomst.waarde), "goed" if goed else "fout")
        self._omgeving.signaal.meld(uitkomst.gewijzigd)

    def _mislukt(self, fout: VerwachteFout) -> None:
        self.fout.zet(fout.zin)

    def _niet_bezig(self) -> None:
        self.werk.klaar()
        self.knop.setEnabled(True)
        self.test.setEnabled(bool(self.lijst.regels))

    # --- putting back ------------------------------------------------------------------------
    def _vraag_terug(self) -> None:
        self.terug.hide()
        self.vraag.toon(kopiewoorden.TERUG_VRAAG)

    def _niet_terug(self) -> None:
        self.vraag.hide()
        self.terug.show()

    def _zet_terug(self) -> None:
        self._niet_terug()
        self._omgeving.terugzetten()
