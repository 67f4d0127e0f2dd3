# SPDX-License-Identifier: EUPL-1.2
"""A register inside the police part: its rows, what they mean, and a button to add one."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from leerplicht_desktop.ui.bouwstenen.knoppen import hoofdknop, koppeling
from leerplicht_desktop.ui.bouwstenen.leegstaat import Leegstaat
from leerplicht_desktop.ui.bouwstenen.lijst import Lijst
from leerplicht_desktop.ui.bouwstenen.lijstmodel import Regel
from leerplicht_desktop.ui.bouwstenen.pagina import Vel
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.schermen.wpg import woorden
from leerplicht_desktop.ui.schermen.wpg.werk import Werk

_HOOG = 280


class Registervlak(Vel):
    """A subclass says where the rows come from; a row opens the form `blad` with its record."""

    def __init__(
        self, werk: Werk, titel: str, uitleg: str, blad: str, regel: Callable[[Any], Regel]
    ) -> None:
        super().__init__()
        self.werk = werk
        self._blad, self._regel = blad, regel
        self._rijen: dict[str, Any] = {}
        self.toevoegen = hoofdknop("Toevoegen", lambda: werk.naar(blad), "plus")
        self.lijst = Lijst(
            titel, Leegstaat("Nog niets vastgelegd", uitleg, icoon="list"),
            runner=werk.omgeving.runner,
        )  # fmt: skip
        self.lijst.setMinimumHeight(_HOOG)
        self.lijst.gekozen.connect(self._open)
        knoppen = QHBoxLayout()
        knoppen.addWidget(koppeling(woorden.TERUG, lambda: werk.naar("lijst"), "arrow-left"))
        knoppen.addStretch(1)
        knoppen.addWidget(self.toevoegen)
        self.indeling.addWidget(tekst(titel, "title"))
        self.indeling.addWidget(tekst(uitleg, "meta", afbreken=True))
        self.indeling.addWidget(self.lijst, 1)
        self.indeling.addLayout(knoppen)

    def toon(self, **_parameters: Any) -> None:
        self.leegmaken()
        self.werk.doe(self._haal, klaar=self._vul, eigenaar=self)
        self.lijst.setFocus(Qt.FocusReason.OtherFocusReason)

    def leegmaken(self) -> None:
        self._rijen.clear()
        self.lijst.leegmaken()

    def _haal(self, deel: Any) -> tuple[Any, ...]:
        raise NotImplementedError

    def _vul(self, rijen: tuple[Any, ...]) -> None:
        self._rijen = {rij.uid: rij for rij in rijen}
        self.lijst.zet_regels([self._regel(rij) for rij in rijen])
        eerste = self.lijst if rijen else self.toevoegen
        eerste.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, uid: str) -> None:
        if uid in self._rijen:
            self.werk.naar(self._blad, rij=self._rijen[uid])
