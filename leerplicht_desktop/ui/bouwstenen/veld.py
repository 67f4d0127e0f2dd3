# SPDX-License-Identifier: EUPL-1.2
"""One field of a form: label above it, help and error directly under it, names for all."""

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from leerplicht_desktop.ui.bouwstenen import waarden
from leerplicht_desktop.ui.bouwstenen.meldregel import Meldregel
from leerplicht_desktop.ui.bouwstenen.tekst import herstijl, tekst


class Veld(QWidget):
    """`widget` is the control itself; everything else is words about it.

    `regel` holds the error. The form places it under the whole row of fields, so that a sentence
    under a narrow date field still fits on one or two lines.
    """

    def __init__(
        self,
        naam: str,
        label: str,
        widget: QWidget,
        *,
        hulp: str = "",
        verplicht: bool = True,
        naast_label: QWidget | None = None,
        ouder: QWidget | None = None,
    ) -> None:
        super().__init__(ouder)
        self.naam, self.label, self.widget, self._hulp = naam, label, widget, hulp
        self._kop = tekst(label, "label")
        self.regel = Meldregel()
        self._hulptekst = tekst(hulp, "quiet", afbreken=True)
        if not hulp:
            self._hulptekst.hide()
        widget.setObjectName(naam)
        widget.setAccessibleName(label if verplicht else f"{label} (niet verplicht)")
        widget.setAccessibleDescription(hulp)
        self._kop.setBuddy(widget)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(0)
        if isinstance(widget, QCheckBox):
            widget.setText(label)
            self._kop.setParent(self)
            self._kop.hide()
        else:
            indeling.addLayout(self._kopregel(verplicht, naast_label))
            indeling.addSpacing(5)
        indeling.addWidget(widget)
        if hulp:
            indeling.addSpacing(3)
        indeling.addWidget(self._hulptekst)
        indeling.addStretch(1)

    def _kopregel(self, verplicht: bool, naast_label: QWidget | None) -> QHBoxLayout:
        regel = QHBoxLayout()
        regel.setSpacing(6)
        regel.addWidget(self._kop)
        if not verplicht:
            regel.addWidget(tekst("(niet verplicht)", "quiet"))
        regel.addStretch(1)
        if naast_label is not None:
            regel.addWidget(naast_label)
        return regel

    @property
    def kop(self) -> QLabel:
        return self._kop

    @property
    def zin(self) -> str:
        """The error or warning that stands under the field now."""
        return self.regel.zin

    def ruw(self) -> str:
        return waarden.lees(self.widget)

    def vul(self, ruw: str) -> None:
        waarden.zet(self.widget, ruw)

    def zet_label(self, label: str) -> None:
        """A label that follows from another field."""
        self.label = label
        self._kop.setText(label)
        self.widget.setAccessibleName(label)

    def zet_hulp(self, hulp: str) -> None:
        """Help that depends on what was typed, for example what the program found."""
        self._hulp = hulp
        self._hulptekst.setText(hulp)
        self._hulptekst.setHidden(not hulp)
        self._beschrijf()

    def zet_zin(self, zin: str, soort: str = "fout") -> None:
        """Show an error (`fout`), a warning (`let_op`) or praise (`goed`); '' takes it away."""
        self.regel.zet(zin, soort)
        fout = bool(zin) and soort == "fout"
        if bool(self.widget.property("fout")) != fout:
            self.widget.setProperty("fout", fout)
            herstijl(self.widget)
        self._beschrijf()

    def toon_geheel(self) -> None:
        """Scroll the field into view with the sentence under it."""
        ouder = self.parentWidget()
        while ouder is not None and not isinstance(ouder, QScrollArea):
            ouder = ouder.parentWidget()
        if isinstance(ouder, QScrollArea):
            for deel in (self.regel, self.widget):  # last the field: on a tiny window it wins
                ouder.ensureWidgetVisible(deel, 24, 24)

    def _beschrijf(self) -> None:
        self.widget.setAccessibleDescription(" ".join(d for d in (self.regel.zin, self._hulp) if d))
