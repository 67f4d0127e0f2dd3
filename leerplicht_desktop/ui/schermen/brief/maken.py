# SPDX-License-Identifier: EUPL-1.2
"""Making a letter from a melding: who gets it, the dates, the preview, and filing it."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leerplicht_desktop.domain.fouten import OnjuisteInvoer, VerwachteFout
from leerplicht_desktop.domain.gegevens.brief import BriefRegel
from leerplicht_desktop.domain.gegevens.uitkomst import Uitkomst
from leerplicht_desktop.ui.bouwstenen.band import Band
from leerplicht_desktop.ui.bouwstenen.datumveld import Datumveld
from leerplicht_desktop.ui.bouwstenen.formulier import Formulier
from leerplicht_desktop.ui.bouwstenen.knoppen import hoofdknop, knop, koppeling
from leerplicht_desktop.ui.bouwstenen.pagina import Paginakop, Schuifpagina
from leerplicht_desktop.ui.bouwstenen.tekst import streep, tekst
from leerplicht_desktop.ui.bouwstenen.tweeluik import Tweeluik
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.brief import diensten, teksten, verzenden
from leerplicht_desktop.ui.schermen.brief.diensten import Opzet
from leerplicht_desktop.ui.schermen.brief.exemplaren import Exemplaren
from leerplicht_desktop.ui.schermen.brief.nagekeken import Nagekeken
from leerplicht_desktop.ui.schermen.brief.voorbeeld import Voorbeeld

RUST_MS = 250
_LINKS, _NAAST = 404, 840  # two dates written out fit beside each other


class BriefMaken(QWidget):
    """`toon(melding_uid=)`. Nothing is kept until the officer files it."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving = omgeving
        self._melding_uid = ""
        self._opzet: Opzet | None = None
        self._uiterlijk_vanzelf = True
        self.kop = Paginakop(teksten.TITEL)
        self.terug = koppeling(teksten.TERUG, lambda: self._omgeving.terug())
        self.opbergen = knop(
            teksten.opbergen(1, afdrukken=False), lambda: self._berg_op(afdrukken=False)
        )
        self.afdrukken = hoofdknop(
            teksten.opbergen(1, afdrukken=True), lambda: self._berg_op(afdrukken=True), "printer"
        )
        self.kop.knoppen(self.terug, self.opbergen, self.afdrukken)
        self.soort_band, self.fout_band = Band(), Band()
        self.exemplaren = Exemplaren()
        self.nagekeken = Nagekeken(self._open_leerling)
        self.formulier = self._maak_formulier()
        self.voorbeeld = Voorbeeld()
        self.rust = QTimer(self)
        self.rust.setSingleShot(True)
        self.rust.setInterval(RUST_MS)
        self.rust.timeout.connect(self._bekijk)
        self.exemplaren.toon.connect(lambda _sleutel: self._bekijk())
        self.exemplaren.gewijzigd.connect(self._zet_knoppen)
        self._deel_in()
        self._zet_knoppen()

    def _maak_formulier(self) -> Formulier:
        formulier = Formulier(tussen=12)
        self._datum, self._uiterlijk = Datumveld(), Datumveld()
        formulier.veld("datum", "Datum", self._datum)
        formulier.veld("reageren_voor", "Reageren vóór", self._uiterlijk, naast=True)
        for veld in (self._datum, self._uiterlijk):
            veld.setMinimumWidth(150)
        formulier.gewijzigd.connect(self._bij_datum)
        formulier.opslaan.connect(self.afdrukken_klik)
        formulier.verlaten.connect(lambda: self._omgeving.terug())
        return formulier

    def _deel_in(self) -> None:
        links = QWidget()
        kolom = QVBoxLayout(links)
        kolom.setContentsMargins(0, 0, 12, 12)
        kolom.setSpacing(10)
        kolom.addWidget(tekst(teksten.EXEMPLAREN, "label"))
        kolom.addWidget(self.exemplaren)
        kolom.addWidget(streep())
        kolom.addWidget(self.formulier)
        kolom.addWidget(streep())
        kolom.addWidget(tekst("Nagekeken", "label"))
        kolom.addWidget(self.nagekeken)
        kolom.addStretch(1)
        schuif = Schuifpagina(marge=0)
        schuif.indeling.setContentsMargins(2, 2, 2, 2)
        schuif.indeling.addWidget(links)
        self.luik = Tweeluik(
            schuif, self.voorbeeld, grens=_NAAST, links_breed=_LINKS + 24, tussen=20
        )
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(24, 20, 24, 12)
        indeling.setSpacing(12)
        for widget in (self.kop, self.soort_band, self.fout_band):
            indeling.addWidget(widget)
        indeling.addWidget(self.luik, 1)

    @property
    def leerling_uid(self) -> str:
        """The pupil of the letter; '' until the store has given it."""
        return self._opzet.leerling_uid if self._opzet is not None else ""

    def toon(self, *, melding_uid: str = "", **_parameters: Any) -> None:
        """Work it out again: an address may have been added meanwhile."""
        if melding_uid != self._melding_uid:
            self.leegmaken()
        self._melding_uid = melding_uid
        kluis = self._omgeving.kluis
        self._omgeving.runner.laatste(
            "brief opzetten",
            lambda: diensten.zet_op(kluis, melding_uid),
            klaar=self._vul,
            eigenaar=self,
        )

    def leegmaken(self) -> None:
        self.rust.stop()
        self._opzet = None
        self._melding_uid = ""
        self._uiterlijk_vanzelf = True
        self.kop.zet(teksten.TITEL)
        self.exemplaren.zet(())
        self.formulier.wis()
        self.nagekeken.leegmaken()
        self.voorbeeld.leegmaken()
        self.soort_band.hide()
        self.fout_band.hide()
        self._zet_knoppen()

    def _vul(self, opzet: Opzet) -> None:
        eerste = self._opzet is None
        self._opzet = opzet
        voorstel = opzet.voorstel
        self.kop.zet(voorstel.titel, f"{opzet.leerling} · bij melding {opzet.melding}")
        if voorstel.familie == "feitelijk":
            self.soort_band.toon(teksten.GEEN_BESLUIT)
        if eerste:
            self.formulier.vul(
                {
                    "datum": voorstel.datum.isoformat(),
                    "reageren_voor": voorstel.reageren_voor.isoformat(),
                }
            )
        self.nagekeken.zet(voorstel)
        self.exemplaren.zet(voorstel.exemplaren)
        if not voorstel.exemplaren:
            self.voorbeeld.zet_niets()
        self._zet_knoppen()
        if eerste:
            self.afdrukken.setFocus(Qt.FocusReason.OtherFocusReason)

    def _zet_knoppen(self) -> None:
        aantal = len(self.exemplaren.gekozen)
        kan = aantal > 0 and self._opzet is not None and not self._opzet.voorstel.ontbreekt
        for een, ook in ((self.afdrukken, True), (self.opbergen, False)):
            een.setText(teksten.opbergen(aantal, afdrukken=ook))
            een.setAccessibleName(een.text())
            een.setEnabled(kan)

    # --- dates and preview ---------------------------------------------------------------------
    def _bij_datum(self, veld: str) -> None:
        if veld == "reageren_voor":
            self._uiterlijk_vanzelf = False
        elif self._uiterlijk_vanzelf and (op := self._datum.datum()) is not None:
            self._reken_uiterlijk(op)
        self.rust.start()

    def _reken_uiterlijk(self, op: date) -> None:
        def reken() -> date:
            from leerplicht_desktop.services import brief

            return brief.reageren_voor(op)

        self._omgeving.runner.laatste(
            "brief reageren", reken, klaar=self._zet_uiterlijk, eigenaar=self
        )

    def _zet_uiterlijk(self, uiterlijk: date) -> None:
        self.formulier.vul({"reageren_voor": uiterlijk.isoformat()})
        self.rust.start()

    def _bekijk(self) -> None:
        """The copy of the officer's choice as it would be now; wrong dates leave the old one."""
        self.rust.stop()
        op, uiterlijk, sleutel = (
            self._datum.datum(),
            self._uiterlijk.datum(),
            self.exemplaren.getoond,
        )
        kluis, melding_uid = self._omgeving.kluis, self._melding_uid
        if kluis is None or op is None or uiterlijk is None or not sleutel:
            return
        self._omgeving.runner.laatste(
            "brief voorbeeld",
            lambda: diensten.bekijk(kluis, melding_uid, sleutel, op, uiterlijk),
            klaar=self._toon_voorbeeld,
            fout=self._geen_voorbeeld,
            eigenaar=self,
        )

    def _geen_voorbeeld(self, fout: VerwachteFout) -> None:
        self.voorbeeld.zet_niets()
        self.fout_band.toon(fout.zin, "fout")

    def _toon_voorbeeld(self, plaatjes: list[QImage]) -> None:
        self.fout_band.hide()
        self.voorbeeld.zet(plaatjes, "Het kenmerk volgt bij opbergen")

    def keyPressEvent(self, gebeurtenis: QKeyEvent) -> None:
        """She reads the letter to its end while the cursor stands on the main button."""
        if not self.voorbeeld.blad.blader(gebeurtenis.key()):
            super().keyPressEvent(gebeurtenis)

    # --- filing and printing -------------------------------------------------------------------
    def afdrukken_klik(self) -> None:
        """Ctrl+Enter in the form does what the main button says."""
        if self.afdrukken.isEnabled():
            self.afdrukken.click()

    def _berg_op(self, *, afdrukken: bool) -> None:
        op, uiterlijk = self._datum.datum(), self._uiterlijk.datum()
        fouten = {
            veld: "Dit is geen datum. Vul de dag in als 31-12-2025."
            for veld, waarde in (("datum", op), ("reageren_voor", uiterlijk))
            if waarde is None
        }
        self.fout_band.hide()
        if op is None or uiterlijk is None:
            self.formulier.zet_fouten(fouten)
            return
        berg = self._opdracht(tuple(self.exemplaren.gekozen), op, uiterlijk)
        self._zet_bezig()
        self._omgeving.runner.doe(
            berg,
            klaar=lambda uit: self._opgeborgen(uit, afdrukken=afdrukken),
            fout=self._niet_opgeborgen,
            soort="schrijven",
            eigenaar=self,
        )

    def _opdracht(
        self, sleutels: tuple[str, ...], op: date, uiterlijk: date
    ) -> Callable[[], Uitkomst[tuple[BriefRegel, ...]]]:
        """A function for the writer thread that files the chosen copies."""
        kluis, melding_uid = self._omgeving.kluis, self._melding_uid

        def berg() -> Uitkomst[tuple[BriefRegel, ...]]:
            from leerplicht_desktop.services import brief

            return brief.maak(kluis, melding_uid, sleutels, datum=op, reageren_voor=uiterlijk)

        return berg

    def _zet_bezig(self) -> None:
        for een in (self.afdrukken, self.opbergen):
            een.setEnabled(False)

    def _opgeborgen(self, uitkomst: Uitkomst[tuple[BriefRegel, ...]], *, afdrukken: bool) -> None:
        self._omgeving.signaal.meld(uitkomst.gewijzigd)
        uids = [regel.uid for regel in uitkomst.waarde]
        if not afdrukken:
            self._klaar(len(uids), afgedrukt=False)
            return
        verzenden.druk_af_en_markeer(
            self._omgeving,
            self,
            uids,
            lambda: self._klaar(len(uids), afgedrukt=True),
            lambda: self._klaar(len(uids), afgedrukt=False),
        )

    def _klaar(self, aantal: int, *, afgedrukt: bool) -> None:
        self.leegmaken()
        filter_ = "verzonden" if afgedrukt else "te_verzenden"
        self._omgeving.navigeer("brieven", filter=filter_)
        self._omgeving.status.meld(teksten.opgeborgen(aantal, afgedrukt=afgedrukt), toon="goed")

    def _niet_opgeborgen(self, fout: VerwachteFout) -> None:
        self._zet_knoppen()
        if isinstance(fout, OnjuisteInvoer):
            rest = self.formulier.zet_fouten(fout.fouten)
            if not rest:
                return
        self.fout_band.toon(fout.zin, "fout")

    def _open_leerling(self) -> None:
        if self._opzet is not None:
            self._omgeving.navigeer("leerling", uid=self._opzet.leerling_uid)
