# SPDX-License-Identifier: EUPL-1.2
"""Moving a melding to the police data: what will happen in plain words, since when, and why."""

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from leerplicht_desktop.domain.fouten import OnjuisteInvoer, VerwachteFout
from leerplicht_desktop.domain.gegevens.uitkomst import Uitkomst
from leerplicht_desktop.domain.gegevens.wpg import Wissel, Wisselvoorstel, Wpgstand
from leerplicht_desktop.ui.bouwstenen.datumveld import Datumveld
from leerplicht_desktop.ui.bouwstenen.formulier import Formulier
from leerplicht_desktop.ui.bouwstenen.knoppen import hoofdknop, knop, koppeling
from leerplicht_desktop.ui.bouwstenen.kolom import kolom
from leerplicht_desktop.ui.bouwstenen.meldregel import Meldregel
from leerplicht_desktop.ui.bouwstenen.pagina import Paginakop, Schuifpagina, Vel
from leerplicht_desktop.ui.bouwstenen.tekst import icoonregel, tekst
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.wpg import woorden

_Gelezen = tuple[Wpgstand, Wisselvoorstel]


class Wisselpagina(Schuifpagina):
    """`toon(uid=)`. The part is opened for this one act and closed after it."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving = omgeving
        self._uid = ""
        self.kop = Paginakop(woorden.WISSEL_KNOP)
        self.formulier = Formulier()
        self.formulier.veld("op", "Politiegegeven sinds", Datumveld())
        self.formulier.veld("reden", "Waarom", QLineEdit(), woorden.REDEN_HULP, naast=True)
        self.melding = Meldregel()
        self.openen = knop(woorden.OPENEN, lambda: omgeving.navigeer("politiegegevens"), "shield")
        self.openen.hide()
        self.annuleren = koppeling("Annuleren", omgeving.terug)
        self.knop = hoofdknop(woorden.WISSEL_KNOP, self.zet_over, "arrow-right")
        self.formulier.opslaan.connect(self.zet_over)
        self.formulier.verlaten.connect(omgeving.terug)
        self.formulier.zet_daarna(self.knop.setFocus)
        self._deel_in()

    def _deel_in(self) -> None:
        vel = Vel()
        vel.indeling.addLayout(kolom(tekst(woorden.WISSEL_UITLEG, afbreken=True), 720))
        vel.indeling.addWidget(tekst("Wat er gebeurt", "label"))
        for zin in woorden.WISSEL_GEVOLG:
            label = tekst(zin, afbreken=True)
            vel.indeling.addLayout(kolom(icoonregel("arrow-right", label), 720))
        vel.indeling.addLayout(kolom(self.formulier, 640))
        vel.indeling.addWidget(self.melding)
        rij = QHBoxLayout()
        rij.setSpacing(8)
        rij.addWidget(self.annuleren)
        rij.addWidget(self.openen)
        rij.addStretch(1)
        rij.addWidget(self.knop)
        vel.indeling.addLayout(rij)
        self.indeling.addWidget(self.kop)
        self.indeling.addWidget(vel)
        self.indeling.addStretch(1)

    def toon(self, *, uid: str = "", **_parameters: Any) -> None:
        self.leegmaken()
        self._uid = uid
        kluis = self._omgeving.kluis

        def functie() -> _Gelezen:
            from leerplicht_desktop.services import wpg

            return wpg.stand(kluis), wpg.voorstel(kluis, uid)

        self._omgeving.runner.laatste(
            "wpg wissel", functie, klaar=self._vul, fout=self._geweigerd, eigenaar=self
        )

    def leegmaken(self) -> None:
        self._uid = ""
        self.kop.zet(woorden.WISSEL_KNOP)
        self.formulier.wis()
        self.melding.zet("")
        self.openen.hide()
        self.knop.setEnabled(False)

    def zet_over(self) -> None:
        if not self.knop.isEnabled():
            return
        self.knop.setEnabled(False)
        self.melding.zet("")
        kluis, uid, ruw = self._omgeving.kluis, self._uid, self.formulier.ruw()

        def functie() -> Uitkomst[Wissel]:
            from leerplicht_desktop.services import wpg

            deel = wpg.open_(kluis, ruw["reden"])
            try:
                return wpg.wissel(kluis, deel, uid, ruw)
            finally:
                wpg.sluit(deel)

        self._omgeving.runner.doe(
            functie,
            klaar=self._klaar,
            fout=self._geweigerd,
            na=lambda: self.knop.setEnabled(bool(self._uid)),
            soort="schrijven",
            eigenaar=self,
        )

    def _klaar(self, uitkomst: Uitkomst[Wissel]) -> None:
        self.leegmaken()
        self._omgeving.signaal.meld(uitkomst.gewijzigd)
        self._omgeving.navigeer("leerling", uid=uitkomst.waarde.leerling_uid)
        self._omgeving.status.meld(woorden.OVERGEZET, toon="goed")

    def _vul(self, gelezen: _Gelezen) -> None:
        stand, voorstel = gelezen
        self.kop.zet(woorden.WISSEL_KNOP, woorden.wissel(voorstel))
        self.formulier.vul({"op": self._omgeving.vandaag().isoformat()})
        belet = ""
        if stand.vervanger:
            belet = woorden.VERVANGER
        elif not stand.mag_open:
            belet = woorden.WISSEL_GEEN_AUTORISATIE
            self.openen.show()
        elif voorstel.concept:
            belet = woorden.WISSEL_CONCEPT
        waarschuwing = woorden.WISSEL_TE_VERZENDEN if voorstel.te_verzenden else ""
        self.melding.zet(belet or waarschuwing, "let_op")
        self.knop.setEnabled(not belet)
        if self.isVisible():
            self.formulier.begin()

    def _geweigerd(self, fout: VerwachteFout) -> None:
        rest = [fout.zin]
        if isinstance(fout, OnjuisteInvoer):
            rest = self.formulier.zet_fouten(fout.fouten)
        self.melding.zet(" ".join(rest))
