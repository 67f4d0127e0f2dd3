# SPDX-License-Identifier: EUPL-1.2
"""The act of opening: why, and the first time who gave her leave, what for and until when."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from leerplicht_desktop.domain.fouten import OnjuisteInvoer, VerwachteFout, WpgGeenAutorisatie
from leerplicht_desktop.domain.gegevens.wpg import Wpgstand
from leerplicht_desktop.ui.bouwstenen.datumveld import Datumveld
from leerplicht_desktop.ui.bouwstenen.formulier import Formulier
from leerplicht_desktop.ui.bouwstenen.knoppen import hoofdknop
from leerplicht_desktop.ui.bouwstenen.kolom import kolom
from leerplicht_desktop.ui.bouwstenen.meldregel import Meldregel
from leerplicht_desktop.ui.bouwstenen.pagina import Paginakop, Schuifpagina, Vel
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.wpg import woorden


class Opening(Schuifpagina):
    """`geopend` carries the handle of the part. Nothing of the part is shown here."""

    geopend = Signal(object)

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving = omgeving
        self._stand: Wpgstand | None = None
        self.kop = Paginakop(woorden.TITEL)
        self.uitleg = tekst(woorden.OPEN_UITLEG, afbreken=True)
        self.reden = Formulier()
        self.reden.veld("reden", woorden.REDEN, QLineEdit(), woorden.REDEN_HULP)
        self.autorisatie = _autorisatieformulier()
        self.melding = Meldregel()
        self.knop = hoofdknop(woorden.OPEN_KNOP, self.open, "lock-open")
        for formulier in (self.reden, self.autorisatie):
            formulier.opslaan.connect(self.open)
            formulier.verlaten.connect(omgeving.terug)
        self.reden.zet_daarna(self._na_reden)
        self.autorisatie.zet_daarna(self.knop.setFocus)
        self._deel_in()

    def _deel_in(self) -> None:
        vel = Vel()
        vel.indeling.addLayout(kolom(self.uitleg, 640))
        vel.indeling.addLayout(kolom(self.reden, 640))
        vel.indeling.addLayout(kolom(self.autorisatie, 640))
        vel.indeling.addWidget(self.melding)
        rij = QHBoxLayout()
        rij.addWidget(self.knop)
        rij.addStretch(1)
        vel.indeling.addLayout(rij)
        self.indeling.addWidget(self.kop)
        self.indeling.addWidget(vel)
        self.indeling.addStretch(1)

    def toon(self, melding: str = "") -> None:
        """Ask the store whether her authorisation runs; `melding` says why she is here again."""
        self.leegmaken()
        self.melding.zet(melding, "meta")
        kluis = self._omgeving.kluis

        def functie() -> Wpgstand:
            from leerplicht_desktop.services import wpg

            return wpg.stand(kluis)

        self._omgeving.runner.laatste(
            "wpg stand", functie, klaar=self._vul, fout=self._geweigerd, eigenaar=self
        )

    def leegmaken(self) -> None:
        self._stand = None
        self.kop.zet(woorden.TITEL)
        self.reden.wis()
        self.autorisatie.wis()
        self.autorisatie.hide()
        self.melding.zet("")
        self.knop.setEnabled(False)

    def open(self) -> None:
        stand = self._stand
        if stand is None or not self.knop.isEnabled():
            return
        self.knop.setEnabled(False)
        kluis, reden = self._omgeving.kluis, self.reden.ruw()["reden"]
        eigen = self.autorisatie.ruw() if stand.geautoriseerd_tot is None else None

        def functie() -> object:
            from leerplicht_desktop.services import wpg

            return wpg.open_(kluis, reden, autorisatie=eigen)

        self._omgeving.runner.doe(
            functie,
            klaar=self._geopend,
            fout=self._geweigerd,
            na=lambda: self.knop.setEnabled(True),
            soort="schrijven",
            eigenaar=self,
        )

    def _geopend(self, deel: object) -> None:
        self.reden.wis()
        self.autorisatie.wis()
        self.geopend.emit(deel)

    def _vul(self, stand: Wpgstand) -> None:
        self._stand = stand
        self.kop.zet(woorden.TITEL, woorden.stand(stand))
        if stand.vervanger:
            self.melding.zet(woorden.VERVANGER, "let_op")
            self.reden.hide()
            return
        self.reden.show()
        self.knop.setEnabled(True)
        if not stand.mag_open:
            self.autorisatie.vul(
                {
                    "naam": stand.ambtenaar,
                    "functie": stand.functie,
                    "van": self._omgeving.vandaag().isoformat(),
                }
            )
            self.autorisatie.show()
        if self.isVisible():
            self.reden.begin()

    def _na_reden(self) -> None:
        if self.autorisatie.isVisible():
            self.autorisatie.begin()
        else:
            self.knop.setFocus()

    def _geweigerd(self, fout: VerwachteFout) -> None:
        if isinstance(fout, OnjuisteInvoer):
            rest = self.autorisatie.zet_fouten(fout.fouten)
            eigen = {v: z for v, z in fout.fouten.items() if v in self.reden}
            self.reden.zet_fouten(eigen)
            self.melding.zet(" ".join(z for z in rest if z not in eigen.values()))
            return
        if isinstance(fout, WpgGeenAutorisatie):
            self.autorisatie.show()
        self.melding.zet(fout.zin)


def _autorisatieformulier() -> Formulier:
    formulier = Formulier()
    formulier.kop(woorden.AUTORISATIE, woorden.AUTORISATIE_UITLEG)
    formulier.veld("naam", "Uw naam", QLineEdit(), "Dezelfde naam als bij Uw gegevens.")
    formulier.veld("functie", "Functie", QLineEdit(), naast=True)
    formulier.veld(
        "doel", "Waarvoor", QLineEdit(), "Bijvoorbeeld: opsporing van overtredingen van de "
        "Leerplichtwet.",
    )  # fmt: skip
    formulier.veld(
        "verleend_door", "Wie gaf toestemming", QLineEdit(), "Naam en functie, met de datum van "
        "het besluit als die er is.",
    )  # fmt: skip
    formulier.veld("van", "Van", Datumveld())
    formulier.veld("tot", "Tot en met", Datumveld(), naast=True)
    return formulier
