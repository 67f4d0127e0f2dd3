# SPDX-License-Identifier: EUPL-1.2
"""One line of the list in full: why it goes and when, and the choice to keep it longer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from leerplicht_desktop.domain import datum
from leerplicht_desktop.domain.fouten import OnjuisteInvoer, VerwachteFout
from leerplicht_desktop.domain.gegevens.bewaren import Regelbeeld
from leerplicht_desktop.ui.bouwstenen.datumveld import Datumveld
from leerplicht_desktop.ui.bouwstenen.formulier import Formulier
from leerplicht_desktop.ui.bouwstenen.knoppen import knop, koppeling
from leerplicht_desktop.ui.bouwstenen.meldregel import Meldregel
from leerplicht_desktop.ui.bouwstenen.pagina import Vel
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.schermen.bewaren import woorden


class Regelvlak(Vel):
    """`bewaren` carries the typed fields, `opnemen` puts the line back, `dossier` opens it."""

    bewaren = Signal(object)
    opnemen = Signal()
    dossier = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._leerling = ""
        self._naam = tekst("", "title", afbreken=True)
        self._wat = tekst("", "meta", afbreken=True)
        self._waarom = tekst("", afbreken=True)
        self._bron = tekst("", "quiet", afbreken=True)
        self.let_op, self.stand, self.fout = Meldregel(), Meldregel(), Meldregel()
        self.open = koppeling("Dossier openen", self._open, "arrow-right")
        self.niet = knop("Nog bewaren…", self._vraag)
        self.wel = knop("Toch vernietigen", self.opnemen.emit, "undo-2")
        self.formulier = Formulier()
        self.formulier.veld("reden", "Waarom nog bewaren?", QLineEdit(), woorden.REDEN_HULP)
        self.formulier.veld("bewaren_tot", "Bewaren tot", Datumveld(), woorden.TOT_HULP)
        self.vast = knop("Van de lijst halen", self._stuur, "check")
        self.terug = koppeling("Annuleren", self.sluit)
        self.formulier.opslaan.connect(self._stuur)
        self.formulier.verlaten.connect(self.sluit)
        self.formulier.zet_daarna(self.vast.setFocus)
        self.vraag = QWidget()
        self._deel_in()

    def _deel_in(self) -> None:
        links = Qt.AlignmentFlag.AlignLeft
        vraag = QVBoxLayout(self.vraag)
        vraag.setContentsMargins(0, 0, 0, 0)
        vraag.setSpacing(12)
        vraag.addWidget(self.formulier)
        vraag.addWidget(self.vast, 0, links)
        vraag.addWidget(self.terug, 0, links)
        for deel in (self._naam, self._wat, self._waarom, self._bron, self.let_op, self.stand):
            self.indeling.addWidget(deel)
        for een in (self.open, self.niet, self.wel):
            self.indeling.addWidget(een, 0, links)
        self.indeling.addWidget(self.vraag)
        self.indeling.addWidget(self.fout)
        self.indeling.addStretch(1)
        self.sluit()

    def toon(self, regel: Regelbeeld, *, vast: bool) -> None:
        """`vast`: the list can not be changed any more."""
        self.sluit()
        self._leerling = regel.leerling_uid
        self._naam.setText(regel.naam)
        self._wat.setText(f"{woorden.soort(regel).capitalize()} · {woorden.stukken(regel)}")
        self._waarom.setText(regel.waarom)
        self._bron.setText(regel.artikel)
        self._bron.setHidden(not regel.artikel)
        self.let_op.zet(" ".join(regel.let_op), "let_op")
        bewaren = regel.keuze == "bewaren"
        if bewaren and regel.bewaren_tot is not None:
            tot = datum.lang(regel.bewaren_tot)
            self.stand.zet(f"U bewaart dit tot {tot}: {regel.reden}", "meta")
        else:
            self.stand.zet(regel.overgeslagen, "let_op")
        self.open.setHidden(regel.klaar)
        self.niet.setHidden(vast or bewaren)
        self.wel.setHidden(vast or not bewaren)

    def leegmaken(self) -> None:
        self.sluit()
        self._leerling = ""
        for label in (self._naam, self._wat, self._waarom, self._bron):
            label.clear()
        for regel in (self.let_op, self.stand):
            regel.zet("")

    def sluit(self) -> None:
        """The question away; what was typed in it is forgotten."""
        had = any(een.hasFocus() for een in self.vraag.findChildren(QWidget))
        self.formulier.wis()
        self.fout.zet("")
        self.vraag.hide()
        if had:
            self.niet.show()
            self.niet.setFocus(Qt.FocusReason.OtherFocusReason)

    def weiger(self, fout: VerwachteFout) -> None:
        if isinstance(fout, OnjuisteInvoer):
            self.formulier.zet_fouten(fout.fouten)
        else:
            self.fout.zet(fout.zin)

    def _vraag(self) -> None:
        self.niet.hide()
        self.vraag.show()
        self.formulier.begin()

    def _stuur(self) -> None:
        self.fout.zet("")
        self.bewaren.emit(self.formulier.ruw())

    def _open(self) -> None:
        self.dossier.emit(self._leerling)
