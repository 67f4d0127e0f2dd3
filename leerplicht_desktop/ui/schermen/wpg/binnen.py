# SPDX-License-Identifier: EUPL-1.2
"""Inside the police part: the band that never goes away, and one thing at a time under it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from leerplicht_desktop.ui.bouwstenen.band import Band
from leerplicht_desktop.ui.bouwstenen.pagina import Schuifpagina
from leerplicht_desktop.ui.schermen.wpg import woorden
from leerplicht_desktop.ui.schermen.wpg.autorisaties import Autorisatieblad, Autorisaties
from leerplicht_desktop.ui.schermen.wpg.bewaarlijst import Bewaarlijst
from leerplicht_desktop.ui.schermen.wpg.gegeven import Gegevenvlak
from leerplicht_desktop.ui.schermen.wpg.lijst import Lijstvlak
from leerplicht_desktop.ui.schermen.wpg.onderzoeken import Onderzoekblad, Onderzoeken
from leerplicht_desktop.ui.schermen.wpg.toevoegen import Toevoegen
from leerplicht_desktop.ui.schermen.wpg.vermoedens import Vermoedenblad, Vermoedens
from leerplicht_desktop.ui.schermen.wpg.verstrekken import Verstrekken
from leerplicht_desktop.ui.schermen.wpg.werk import Werk
from leerplicht_desktop.ui.schermen.wpg.zelfaudit import Zelfauditblad

_VLAKKEN: dict[str, Callable[[Werk], Any]] = {
    "lijst": Lijstvlak,
    "gegeven": Gegevenvlak,
    "toevoegen": Toevoegen,
    "verstrekken": Verstrekken,
    "autorisaties": Autorisaties,
    "autorisatie": Autorisatieblad,
    "onderzoeken": Onderzoeken,
    "onderzoek": Onderzoekblad,
    "vermoedens": Vermoedens,
    "vermoeden": Vermoedenblad,
    "bewaarlijst": Bewaarlijst,
    "zelfaudit": Zelfauditblad,
}


class _Stapel(QWidget):
    """One of its parts at a time. A stack of Qt would be as high as its highest part."""

    def __init__(self) -> None:
        super().__init__()
        self._nu: QWidget | None = None
        self._indeling = QVBoxLayout(self)
        self._indeling.setContentsMargins(0, 0, 0, 0)

    def toon(self, vlak: QWidget) -> None:
        if self._nu is not None and self._nu is not vlak:
            self._nu.hide()
        if self._indeling.indexOf(vlak) < 0:
            self._indeling.addWidget(vlak)
        self._nu = vlak
        vlak.show()

    @property
    def nu(self) -> QWidget | None:
        return self._nu


class Binnen(QWidget):
    """A part is built at its first visit, and forgets everything when it is left."""

    def __init__(self, werk: Werk, sluit: Callable[[], object]) -> None:
        super().__init__()
        self._werk, self._sluit = werk, sluit
        self._vlakken: dict[str, Any] = {}
        self.band = Band()
        self.stapel = _Stapel()
        self.pagina = Schuifpagina()
        self.pagina.indeling.setContentsMargins(24, 0, 24, 24)
        self.pagina.indeling.addWidget(self.stapel, 1)
        boven = QVBoxLayout()
        boven.setContentsMargins(24, 16, 24, 0)
        boven.addWidget(self.band)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(12)
        indeling.addLayout(boven)
        indeling.addWidget(self.pagina, 1)
        werk.ga.connect(self._ga)

    @property
    def vlak(self) -> Any:
        """What is shown now, as its own class."""
        return self.stapel.nu

    def toon(self) -> None:
        self.band.toon(woorden.BAND, "let_op", actie=woorden.SLUITEN, bij_actie=self._sluit)
        self._ga("lijst", {})

    def leegmaken(self) -> None:
        for vlak in self._vlakken.values():
            vlak.leegmaken()

    def _ga(self, naam: str, parameters: dict[str, Any]) -> None:
        vorig = self.stapel.nu
        vlak = self._vlakken.get(naam)
        if vlak is None:
            vlak = self._vlakken[naam] = _VLAKKEN[naam](self._werk)
        if isinstance(vorig, QWidget) and vorig is not vlak:
            vorig.leegmaken()  # type: ignore[attr-defined]
        self.stapel.toon(vlak)
        self.pagina.verticalScrollBar().setValue(0)
        vlak.toon(**parameters)
