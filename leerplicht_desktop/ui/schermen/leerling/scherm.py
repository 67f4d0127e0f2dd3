# SPDX-License-Identifier: EUPL-1.2
"""One pupil on one screen: who, what runs, by when, and the next step."""

from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leerplicht_desktop.domain.fouten import NietGevonden, VerwachteFout
from leerplicht_desktop.domain.gegevens.leerling import LeerlingBeeld
from leerplicht_desktop.domain.gegevens.uitkomst import Gewijzigd
from leerplicht_desktop.domain.namen import volledig
from leerplicht_desktop.ui.bouwstenen.band import Band
from leerplicht_desktop.ui.bouwstenen.knoppen import actieknop
from leerplicht_desktop.ui.bouwstenen.pagina import Paginakop, Schuifpagina
from leerplicht_desktop.ui.bouwstenen.tweeluik import Tweeluik
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.leerling import woorden
from leerplicht_desktop.ui.schermen.leerling.nu import Nu, lopende
from leerplicht_desktop.ui.schermen.leerling.tijdlijn import Tijdlijn
from leerplicht_desktop.ui.schermen.leerling.zijkolom import Zijkolom

RUST_MS = 2000
_ZIJ = 348
_VOLGT = ("leerling", "melding", "brief", "school", "beroep")
_OPDRACHTEN = ("leerling_brief", "leerling_melding", "leerling_wijzigen")


class LeerlingScherm(Schuifpagina):
    """`toon(uid=)`. Its keys work only while it is shown."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving = omgeving
        self._uid = ""
        self.beeld: LeerlingBeeld | None = None
        self._maak_opdrachten()
        opdrachten = omgeving.opdrachten
        self.kop = Paginakop()
        self.wijzigen = actieknop(opdrachten["leerling_wijzigen"], icoon="pencil")
        self.melding_erbij = actieknop(opdrachten["leerling_melding"], icoon="plus")
        self.kop.knoppen(self.wijzigen, self.melding_erbij)
        self.let_op = Band()
        self.nu = Nu(opdrachten["leerling_brief"], opdrachten["leerling_melding"])
        self.tijdlijn = Tijdlijn(omgeving.runner)
        self.zij = Zijkolom()
        self.rust = QTimer(self)
        self.rust.setSingleShot(True)
        self.rust.setInterval(RUST_MS)
        self.rust.timeout.connect(self._noteer)
        self._deel_in()
        self._verbind()

    def _maak_opdrachten(self) -> None:
        voeg_toe = self._omgeving.opdrachten.voeg_toe
        groep = "Leerling"
        voeg_toe(
            "leerling_brief",
            woorden.BRIEF_MAKEN,
            self._brief,
            toets="Ctrl+B",
            groep=groep,
            aan=False,
        )
        voeg_toe(
            "leerling_melding",
            woorden.MELDING_TOEVOEGEN,
            self._melding,
            toets="Ctrl+M",
            groep=groep,
            aan=False,
        )
        voeg_toe(
            "leerling_wijzigen",
            woorden.WIJZIGEN,
            self._wijzig,
            toets="Ctrl+E",
            groep=groep,
            aan=False,
        )

    def _deel_in(self) -> None:
        hoofd = QWidget()
        links = QVBoxLayout(hoofd)
        links.setContentsMargins(0, 0, 0, 0)
        links.setSpacing(12)
        links.addWidget(self.nu)
        links.addWidget(self.tijdlijn)
        links.addStretch(1)
        self.lichaam = Tweeluik(hoofd, self.zij, rechts_breed=_ZIJ, tussen=16)
        self.indeling.addWidget(self.kop)
        self.indeling.addWidget(self.let_op)
        self.indeling.addWidget(self.lichaam, 1)
        self.lichaam.hide()

    def _verbind(self) -> None:
        ga = self._omgeving.navigeer
        self.nu.open_melding.connect(lambda uid: ga("melding", uid=uid))
        self.tijdlijn.melding.connect(lambda uid: ga("melding", uid=uid))
        self.tijdlijn.brief.connect(lambda uid: ga("brief", uid=uid))
        self.tijdlijn.op_rij.connect(self._volg_rij)
        self.zij.gezin.leerling.connect(lambda uid: ga("leerling", uid=uid))
        self.zij.gezin.ouder.connect(self._ouder)
        self.zij.beroep.connect(lambda uid: ga("beroep", uid=uid))
        self.zij.kennisgeving.connect(lambda: ga("beroep_bewerken", leerling_uid=self._uid))
        self.zij.inschrijven.connect(lambda: ga("inschrijving", leerling_uid=self._uid))
        self._omgeving.signaal.gewijzigd.connect(self._bij_wijziging)

    @property
    def leerling_uid(self) -> str:
        """The pupil on the screen, for commands that work from anywhere."""
        return self._uid

    # --- coming and going ----------------------------------------------------------------------
    def toon(self, *, uid: str, **_parameters: Any) -> None:
        ander = uid != self._uid
        self._uid = uid
        if ander:
            self._vergeet()
            self.verticalScrollBar().setValue(0)
        self.laad(eerste=True)
        self.rust.start()

    def leegmaken(self) -> None:
        self.rust.stop()
        self._uid = ""
        self._vergeet()

    def _vergeet(self) -> None:
        self.beeld = None
        self.kop.zet("")
        self.let_op.hide()
        self.lichaam.hide()
        self.tijdlijn.leegmaken()
        self.zij.leegmaken()
        self._zet_opdrachten()

    def laad(self, *, eerste: bool = False) -> None:
        kluis, uid = self._omgeving.kluis, self._uid
        if kluis is None or not uid:
            return

        def haal() -> LeerlingBeeld:
            from leerplicht_desktop.services import leerling

            return leerling.toon(kluis, uid)

        self._omgeving.runner.laatste(
            "leerling", haal, klaar=lambda beeld: self._zet(beeld, eerste), fout=self._fout,
            eigenaar=self,
        )  # fmt: skip

    def _zet(self, beeld: LeerlingBeeld, eerste: bool) -> None:
        if self._omgeving.kluis is None:
            return  # locked while it was on its way
        self.beeld = beeld
        self.kop.zet(volledig(beeld.naam), woorden.kopregel(beeld))
        if beeld.let_op:
            self.let_op.toon(woorden.let_op(beeld.let_op), "let_op")
        else:
            self.let_op.hide()
        self.nu.zet(beeld, self._omgeving.vandaag())
        self.tijdlijn.zet(beeld)
        self.zij.zet(beeld)
        self.melding_erbij.setVisible(lopende(beeld) is not None)
        self.lichaam.show()
        self._zet_opdrachten()
        if eerste and self.isVisible():
            self.nu.hoofdknop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fout(self, fout: VerwachteFout) -> None:
        self._vergeet()
        self.rust.stop()
        zin = woorden.NIET_GEVONDEN if isinstance(fout, NietGevonden) else fout.zin
        self.let_op.toon(zin, "fout")

    def _bij_wijziging(self, gewijzigd: Gewijzigd) -> None:
        if self.isVisible() and gewijzigd.soort in _VOLGT:
            self.laad()

    def _volg_rij(self, punt: QPoint) -> None:
        plek = self.tijdlijn.mapTo(self.binnen, punt)
        self.ensureVisible(plek.x(), plek.y(), 0, 60)

    def _noteer(self) -> None:
        kluis, beeld = self._omgeving.kluis, self.beeld
        if kluis is None or beeld is None or not self.isVisible():
            return

        def noteer() -> None:
            from leerplicht_desktop.services import raadpleging

            raadpleging.noteer(kluis, "geopend", "leerling", [beeld.uid])

        self._omgeving.runner.doe(noteer, soort="schrijven")

    # --- commands ------------------------------------------------------------------------------
    def _zet_opdrachten(self) -> None:
        zichtbaar = self.isVisible() and self.beeld is not None
        loopt = self.beeld is not None and lopende(self.beeld) is not None
        for naam in _OPDRACHTEN:
            aan = zichtbaar and (loopt or naam != "leerling_brief")
            self._omgeving.opdrachten.zet_aan(naam, aan)

    def showEvent(self, gebeurtenis: QShowEvent) -> None:
        super().showEvent(gebeurtenis)
        self._zet_opdrachten()

    def hideEvent(self, gebeurtenis: QHideEvent) -> None:
        self.rust.stop()
        for naam in _OPDRACHTEN:
            self._omgeving.opdrachten.zet_aan(naam, False)
        super().hideEvent(gebeurtenis)

    def _brief(self) -> None:
        melding = lopende(self.beeld) if self.beeld is not None else None
        if melding is not None:
            self._omgeving.navigeer("brief_maken", melding_uid=melding.uid)

    def _melding(self) -> None:
        self._omgeving.navigeer("melding", leerling_uid=self._uid)

    def _wijzig(self) -> None:
        self._omgeving.navigeer("leerling_bewerken", uid=self._uid)

    def _ouder(self, uid: str) -> None:
        parameters = {"uid": uid} if uid else {}
        self._omgeving.navigeer("ouder_bewerken", leerling_uid=self._uid, **parameters)
