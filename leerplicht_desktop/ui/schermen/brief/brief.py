# SPDX-License-Identifier: EUPL-1.2
"""A filed letter: the very bytes of the dossier on the screen, to print again or mark as sent."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leerplicht_desktop.domain import codes, datum
from leerplicht_desktop.ui.bouwstenen.chip import Chip
from leerplicht_desktop.ui.bouwstenen.knoppen import hoofdknop, knop, koppeling
from leerplicht_desktop.ui.bouwstenen.pagina import Paginakop, Schuifpagina
from leerplicht_desktop.ui.bouwstenen.tekst import streep, tekst
from leerplicht_desktop.ui.bouwstenen.tweeluik import Tweeluik
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.brief import diensten, teksten, verzenden
from leerplicht_desktop.ui.schermen.brief.diensten import Inzage
from leerplicht_desktop.ui.schermen.brief.voorbeeld import Voorbeeld

_LINKS, _NAAST = 300, 780


class BriefScherm(QWidget):
    """`toon(uid=)`."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving = omgeving
        self._inzage: Inzage | None = None
        self.kop = Paginakop("Brief")
        self.terug = koppeling(teksten.TERUG, lambda: self._omgeving.terug())
        self.markeer = knop(teksten.MARKEER, self._markeer, "check")
        self.afdrukken = hoofdknop(teksten.AFDRUKKEN, self._druk_af, "printer")
        self.kop.knoppen(self.terug, self.markeer, self.afdrukken)
        self.chip = Chip()
        self._regels = {naam: tekst("", afbreken=True) for naam in ("aan", "datum", "kenmerk")}
        self._hash = tekst("", "quiet", afbreken=True)
        self._hash.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.voorbeeld = Voorbeeld()
        self._deel_in()
        self.leegmaken()

    def _deel_in(self) -> None:
        links = QWidget()
        kolom = QVBoxLayout(links)
        kolom.setContentsMargins(0, 4, 8, 12)
        kolom.setSpacing(4)
        kolom.addWidget(self.chip)
        for naam, label in (("aan", "Aan"), ("datum", "Datum"), ("kenmerk", "Kenmerk")):
            kolom.addSpacing(10)
            kolom.addWidget(tekst(label, "label"))
            kolom.addWidget(self._regels[naam])
        kolom.addSpacing(10)
        self._leerling = koppeling(teksten.LEERLING_OPENEN, self._open_leerling, "user")
        self._melding = koppeling("Melding openen", self._open_melding, "inbox")
        kolom.addWidget(self._leerling, 0, Qt.AlignmentFlag.AlignLeft)
        kolom.addWidget(self._melding, 0, Qt.AlignmentFlag.AlignLeft)
        kolom.addSpacing(10)
        kolom.addWidget(streep())
        kolom.addSpacing(6)
        kolom.addWidget(self._hash)
        kolom.addStretch(1)
        schuif = Schuifpagina(marge=0)
        schuif.indeling.setContentsMargins(2, 2, 2, 2)
        schuif.indeling.addWidget(links)
        luik = Tweeluik(schuif, self.voorbeeld, grens=_NAAST, links_breed=_LINKS, tussen=20)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(24, 20, 24, 12)
        indeling.setSpacing(12)
        indeling.addWidget(self.kop)
        indeling.addWidget(luik, 1)

    @property
    def leerling_uid(self) -> str:
        """The pupil of the letter; '' until the store has given it."""
        return self._inzage.regel.leerling_uid if self._inzage is not None else ""

    def toon(self, *, uid: str = "", **_parameters: Any) -> None:
        kluis = self._omgeving.kluis
        self.leegmaken()
        self._omgeving.runner.laatste(
            "brief inzien",
            lambda: diensten.zie_in(kluis, uid),
            klaar=self._vul,
            soort="schrijven",  # looking is written down
            eigenaar=self,
        )

    def leegmaken(self) -> None:
        self._inzage = None
        self.kop.zet("Brief")
        self.chip.zet("")
        for label in self._regels.values():
            label.setText("")
        self._hash.setText("")
        self.voorbeeld.leegmaken()
        for een in (self.markeer, self.afdrukken, self._leerling, self._melding):
            een.setEnabled(False)

    def _vul(self, inzage: Inzage) -> None:
        self._inzage = inzage
        regel = inzage.regel
        self.kop.zet(regel.titel, f"{regel.leerling} · opgeborgen in het dossier")
        self.chip.zet(codes.BRIEFSTATUSSEN.woord(regel.status))
        self._regels["aan"].setText(regel.aan)
        self._regels["datum"].setText(datum.dag(regel.datum))
        self._regels["kenmerk"].setText(regel.kenmerk)
        self._hash.setText(
            f"Gecontroleerd: de brief is precies zoals hij werd opgeborgen.\n"
            f"Controlegetal {regel.sha256[:16]}…"
        )
        self.voorbeeld.zet(inzage.plaatjes)
        verzonden = regel.status == "VERZONDEN"
        self.markeer.setVisible(not verzonden)
        self.afdrukken.setText("Opnieuw afdrukken" if verzonden else teksten.AFDRUKKEN)
        self.afdrukken.setAccessibleName(self.afdrukken.text())
        for een in (self.markeer, self.afdrukken, self._leerling, self._melding):
            een.setEnabled(True)
        self.voorbeeld.blad.setFocus(Qt.FocusReason.OtherFocusReason)

    def _markeer(self) -> None:
        if self._inzage is not None:
            verzenden.markeer(self._omgeving, [self._inzage.regel.uid], self._verzonden)

    def _druk_af(self) -> None:
        if self._inzage is not None:
            uid = self._inzage.regel.uid
            verzenden.druk_af_en_markeer(
                self._omgeving, self, [uid], self._verzonden, self._niet_afgedrukt
            )

    def _verzonden(self) -> None:
        if self._inzage is None:
            return
        self.toon(uid=self._inzage.regel.uid)
        self._omgeving.status.meld(teksten.VERZONDEN, toon="goed")

    def _niet_afgedrukt(self) -> None:
        self._omgeving.status.meld("Er is niets afgedrukt. De brief is niet veranderd.")

    def _open_leerling(self) -> None:
        if self._inzage is not None:
            self._omgeving.navigeer("leerling", uid=self._inzage.regel.leerling_uid)

    def _open_melding(self) -> None:
        if self._inzage is not None:
            self._omgeving.navigeer("melding", uid=self._inzage.regel.melding_uid)
