# SPDX-License-Identifier: EUPL-1.2
"""What the program looked at before a letter goes out: what is missing, odd, or in order."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leerplicht_desktop.domain.gegevens.brief import Briefvoorstel
from leerplicht_desktop.ui.bouwstenen.knoppen import koppeling
from leerplicht_desktop.ui.bouwstenen.tekst import icoonregel, tekst
from leerplicht_desktop.ui.schermen.brief import teksten


class Nagekeken(QWidget):
    """Lines with an icon and words; what is missing has a way to mend it."""

    def __init__(self, open_leerling: Callable[[], object]) -> None:
        super().__init__()
        self._open_leerling = open_leerling
        self.zinnen: list[str] = []
        self._indeling = QVBoxLayout(self)
        self._indeling.setContentsMargins(0, 0, 0, 0)
        self._indeling.setSpacing(8)

    def leegmaken(self) -> None:
        self.zinnen = []
        while (stuk := self._indeling.takeAt(0)) is not None:
            widget = stuk.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def zet(self, voorstel: Briefvoorstel) -> None:
        self.leegmaken()
        for wat in voorstel.ontbreekt:
            self._regel("circle-alert", "red", teksten.mist(wat))
        for zin in voorstel.let_op:
            self._regel("triangle-alert", "amber", zin)
        if voorstel.ontbreekt or voorstel.let_op:
            knop = koppeling(teksten.LEERLING_OPENEN, self._open_leerling)
            self._indeling.addWidget(knop, 0, Qt.AlignmentFlag.AlignLeft)
        for zin in _in_orde(voorstel):
            self._regel("check", "green", zin)

    def _regel(self, icoon: str, kleur: str, zin: str) -> None:
        self.zinnen.append(zin)
        self._indeling.addWidget(icoonregel(icoon, tekst(zin, "meta", afbreken=True), kleur, 18))


def _in_orde(voorstel: Briefvoorstel) -> list[str]:
    """Only what the program really knows."""
    zinnen = []
    if voorstel.exemplaren:
        adressen = len({e.adres for e in voorstel.exemplaren if e.vorm == "u"})
        waar = "één adres" if adressen == 1 else f"{adressen} adressen"
        if adressen:
            zinnen.append(f"Elk adres krijgt een eigen brief ({waar} voor de ouders)")
        if any(e.vorm == "je" for e in voorstel.exemplaren):
            zinnen.append("De leerling is 12 of ouder en krijgt een eigen brief")
    if voorstel.familie == "feitelijk":
        zinnen.append("Geen besluit, dus zonder bezwaarclausule")
    if not any(e.geheim for e in voorstel.exemplaren) and voorstel.exemplaren:
        zinnen.append("Geen geheim adres bij deze ontvangers")
    return zinnen
