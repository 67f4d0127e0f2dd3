# SPDX-License-Identifier: EUPL-1.2
"""One police record: its facts, its documents, to whom it went, and what can be done."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from leerplicht_desktop.domain import datum
from leerplicht_desktop.domain.gegevens.brief import Voorbeeldbladzijde
from leerplicht_desktop.domain.gegevens.wpg import Wpgbeeld
from leerplicht_desktop.domain.namen import officieel
from leerplicht_desktop.ui import afdrukken, bestandskiezer
from leerplicht_desktop.ui.bouwstenen.blad import BREEDTE_PX, Bladweergave
from leerplicht_desktop.ui.bouwstenen.knoppen import hoofdknop, knop, koppeling
from leerplicht_desktop.ui.bouwstenen.pagina import Vel
from leerplicht_desktop.ui.bouwstenen.tekst import streep, tekst
from leerplicht_desktop.ui.schermen.wpg import woorden
from leerplicht_desktop.ui.schermen.wpg.werk import Werk

_BLAD_HOOG = 640
_ETIKET = 180


class Gegevenvlak(QWidget):
    """`toon(beeld=)` shows what was opened with its line in the log."""

    def __init__(self, werk: Werk) -> None:
        super().__init__()
        self.werk = werk
        self.beeld: Wpgbeeld | None = None
        self.titel = tekst("", "title", afbreken=True)
        self.onder = tekst("", "meta", afbreken=True)
        self.verstrek = knop("Verstrekken", lambda: self._ga("verstrekken"), "send")
        self.pdf = knop("PDF toevoegen…", self._kies_pdf, "file-text")
        self.erbij = knop(
            "Toevoegen bij deze persoon", lambda: self._ga("toevoegen", "bij"), "plus"
        )
        self.wijzig = hoofdknop("Wijzigen", lambda: self._ga("toevoegen"), "pencil")
        self.inhoud = QWidget()
        self._regels = QVBoxLayout(self.inhoud)
        self._regels.setContentsMargins(0, 0, 0, 0)
        self._regels.setSpacing(6)
        self.blad = Bladweergave()
        self.blad.setMinimumHeight(_BLAD_HOOG)
        self.blad.hide()
        self._deel_in()

    def _deel_in(self) -> None:
        vel = Vel()
        knoppen = QHBoxLayout()
        knoppen.setSpacing(8)
        knoppen.addWidget(koppeling(woorden.TERUG, lambda: self.werk.naar("lijst"), "arrow-left"))
        knoppen.addStretch(1)
        for een in (self.pdf, self.erbij, self.verstrek, self.wijzig):
            knoppen.addWidget(een)
        vel.indeling.addLayout(knoppen)
        for widget in (self.titel, self.onder, self.inhoud, self.blad):
            vel.indeling.addWidget(widget)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.addWidget(vel)
        indeling.addStretch(1)

    def toon(self, *, beeld: Wpgbeeld, **_parameters: Any) -> None:
        self.leegmaken()
        self.beeld = beeld
        self.titel.setText(officieel(beeld.naam))
        self.onder.setText(beeld.titel)
        for etiket, waarde in woorden.feiten(beeld):
            self._regel(etiket, waarde)
        if beeld.tekst:
            self._regel("Tekst", beeld.tekst)
        for stuk in beeld.documenten:
            self._knopregel(
                "Document",
                f"{stuk.titel} {stuk.kenmerk}".strip(),
                lambda uid=stuk.uid: self._bekijk(uid),  # type: ignore[misc]
            )
        for een in beeld.verstrekkingen:
            self._regel(
                "Verstrekt",
                f"{datum.kort(een.op)} aan {een.ontvanger}: {een.wat} ({een.grondslag})",
            )
        weg = beeld.verwijderd_op
        if weg is not None:
            self._regel("Verwijderd", f"{datum.kort(weg)}, alleen nog voor een klacht")
        for een_knop in (self.pdf, self.erbij, self.wijzig):
            een_knop.setHidden(weg is not None)
        self.verstrek.setFocus(Qt.FocusReason.OtherFocusReason)

    def leegmaken(self) -> None:
        self.beeld = None
        self.titel.setText("")
        self.onder.setText("")
        self.blad.leegmaken()
        self.blad.hide()
        while (vak := self._regels.takeAt(0)) is not None:
            widget = vak.widget()
            if widget is not None:
                _wis(widget)
                widget.hide()
                widget.deleteLater()

    def _regel(self, etiket: str, waarde: str) -> None:
        label = tekst(waarde, afbreken=True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._paar(etiket, label)

    def _knopregel(self, etiket: str, woord: str, bij_klik: Callable[[], object]) -> None:
        self._paar(etiket, koppeling(woord, bij_klik, "file-text"))

    def _paar(self, etiket: str, widget: QWidget) -> None:
        rij = QWidget()
        indeling = QHBoxLayout(rij)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(12)
        kop = tekst(etiket, "meta")
        kop.setFixedWidth(_ETIKET)
        widget.setAccessibleName(f"{etiket}: {getattr(widget, 'text', lambda: '')()}")
        indeling.addWidget(kop, 0, Qt.AlignmentFlag.AlignTop)
        indeling.addWidget(widget, 1)
        self._regels.addWidget(rij)
        self._regels.addWidget(streep())

    def _ga(self, naam: str, als: str = "") -> None:
        if self.beeld is not None:
            self.werk.naar(naam, beeld=self.beeld, als=als)

    def _kies_pdf(self) -> None:
        if self.beeld is None:
            return
        gekozen = bestandskiezer.open_bestand(self, "PDF toevoegen", "PDF (*.pdf)")
        if not gekozen:
            return
        uid, pad = self.beeld.uid, Path(gekozen)

        def functie(deel: Any) -> Wpgbeeld:
            from leerplicht_desktop.services import wpg

            wpg.voeg_pdf_toe(deel, uid, pad, woorden.PDF_REDEN)
            return wpg.bekijk(deel, uid, gericht=True, reden=woorden.PDF_REDEN)

        self.werk.doe(functie, klaar=lambda beeld: self.toon(beeld=beeld), eigenaar=self)

    def _bekijk(self, document_uid: str) -> None:
        def functie(deel: Any) -> tuple[Voorbeeldbladzijde, ...]:
            from leerplicht_desktop.services import bladzijden, wpg

            return bladzijden.beelden(wpg.document(deel, document_uid), BREEDTE_PX)

        self.werk.doe(functie, klaar=self._toon_blad, eigenaar=self)

    def _toon_blad(self, bladzijden: tuple[Voorbeeldbladzijde, ...]) -> None:
        if self.beeld is None:
            return
        self.blad.show()
        self.blad.zet([afdrukken.beeld(bladzijde) for bladzijde in bladzijden])
        self.blad.setFocus(Qt.FocusReason.OtherFocusReason)


def _wis(rij: QWidget) -> None:
    """A widget that is to be deleted lives on for a moment, and its words with it."""
    for kind in rij.findChildren(QWidget):
        kind.setAccessibleName("")
        if isinstance(kind, QLabel | QAbstractButton):
            kind.setText("")
