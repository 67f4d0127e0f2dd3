# SPDX-License-Identifier: EUPL-1.2
"""Beside the questions: may it, by when, what would be in it, what is taken out."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from leerplicht_desktop.domain.gegevens.inzage import Inzagevoorstel
from leerplicht_desktop.ui.bouwstenen.meldregel import Meldregel
from leerplicht_desktop.ui.bouwstenen.pagina import Vel
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.schermen.inzage import woorden

_MEESTE = 4  # findings there can be at once


class Overzicht(Vel):
    """Empty with an explanation until the questions can be read."""

    def __init__(self) -> None:
        super().__init__()
        self._leeg = tekst("", "meta", afbreken=True)
        self.mag = Meldregel()
        self.bevindingen = [Meldregel() for _ in range(_MEESTE)]
        self.termijn = Meldregel()
        self._in, self._uit = QGridLayout(), QGridLayout()
        self._kop_in, self._kop_uit = tekst("", "title"), tekst("", "title")
        self.niet = tekst("", "meta", afbreken=True)
        self.nalezen = tekst(woorden.NALEZEN, "quiet", afbreken=True)
        self.indeling.addWidget(self._leeg)
        regels = QVBoxLayout()
        regels.setSpacing(2)
        for regel in (self.mag, *self.bevindingen, self.termijn):
            regels.addWidget(regel)
        self.indeling.addLayout(regels)
        for kop, rooster in ((self._kop_in, self._in), (self._kop_uit, self._uit)):
            rooster.setHorizontalSpacing(16)
            rooster.setVerticalSpacing(4)
            rooster.setColumnStretch(0, 1)
            self.indeling.addWidget(kop)
            self.indeling.addLayout(rooster)
        self.indeling.addWidget(self.niet)
        self.indeling.addWidget(self.nalezen)
        self.indeling.addStretch(1)
        self.leegmaken()

    def toon(self, voorstel: Inzagevoorstel) -> None:
        self._leeg.hide()
        self.mag.zet(*woorden.mag(voorstel))
        gevonden = [woorden.bevinding(een) for een in voorstel.bevindingen]
        for nummer, regel in enumerate(self.bevindingen):
            regel.zet(*(gevonden[nummer] if nummer < len(gevonden) else ("", "fout")))
        self.termijn.zet(voorstel.termijn.zin, "meta")
        _vul(self._in, [(titel, str(aantal)) for titel, aantal in voorstel.delen])
        _vul(self._uit, [woorden.weggelaten(wat, aantal) for wat, aantal in voorstel.weggelaten])
        self._kop_in.setText("Dit komt erin")
        self._kop_uit.setText("Dit is weggelaten" if voorstel.weggelaten else "")
        self.niet.setText("\n".join(voorstel.niet_opgenomen))
        for widget in (self._kop_in, self.niet, self.nalezen):
            widget.show()
        self._kop_uit.setVisible(bool(voorstel.weggelaten))

    def leegmaken(self, zinnen: Sequence[str] = woorden.KIES) -> None:
        self._leeg.setText("\n".join(zinnen))
        self._leeg.show()
        for regel in (self.mag, *self.bevindingen, self.termijn):
            regel.zet("")
        for rooster in (self._in, self._uit):
            _vul(rooster, ())
        self.niet.setText("")
        for widget in (self._kop_in, self._kop_uit, self.niet, self.nalezen):
            widget.hide()


def _vul(rooster: QGridLayout, paren: Sequence[tuple[str, str]]) -> None:
    while (stuk := rooster.takeAt(0)) is not None:
        if (widget := stuk.widget()) is not None:
            widget.hide()
            widget.deleteLater()
    for rij, (links, rechts) in enumerate(paren):
        rooster.addWidget(tekst(links, afbreken=True), rij, 0)
        rooster.addWidget(tekst(rechts, "meta"), rij, 1, Qt.AlignmentFlag.AlignRight)
