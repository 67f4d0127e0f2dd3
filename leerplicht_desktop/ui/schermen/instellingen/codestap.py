# SPDX-License-Identifier: EUPL-1.2
"""A code on paper, shown once and printed: her own recovery code, or that of the envelope."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leerplicht_desktop.ui.bouwstenen.knoppen import knop
from leerplicht_desktop.ui.bouwstenen.kolom import kolom
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.kluisdienst import Kluisdienst
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.eerste_keer.stap_herstel import StapHerstel

_BREED = 560


class _Vel(StapHerstel):
    """The step of the wizard, with a sheet of its own."""

    uitleg = ""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__(omgeving.runner, Kluisdienst(omgeving.runner.draden()), omgeving.vandaag())
        self.maak_vel: Callable[[], bytes] = bytes
        eerste = self.indeling.itemAt(0)
        kop = eerste.widget() if eerste is not None else None
        if kop is not None:
            kop.hide()  # the section has a title already

    def _vel(self) -> bytes:
        return self.maak_vel()


class _Envelop(_Vel):
    soort = "Envelopvel"


class Codestap(QWidget):
    """Hidden until there is a code; `klaar` when she proved that she has it on paper."""

    klaar = Signal()

    def __init__(
        self, omgeving: Omgeving, uitleg: str, bevestig: str, *, envelop: bool = False
    ) -> None:
        super().__init__()
        self._omgeving = omgeving
        self.vel = _Envelop(omgeving) if envelop else _Vel(omgeving)
        self.knop = knop(bevestig, self.vel.verder, "check")
        self.vel.klaar.connect(self._veilig)
        binnen = QWidget()
        indeling = QVBoxLayout(binnen)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(12)
        indeling.addWidget(tekst(uitleg, afbreken=True))
        indeling.addWidget(self.vel)
        indeling.addWidget(self.knop, 0, Qt.AlignmentFlag.AlignLeft)
        geheel = QVBoxLayout(self)
        geheel.setContentsMargins(0, 0, 0, 0)
        geheel.addLayout(kolom(binnen, _BREED))
        self.hide()

    def toon(self, code: str, tot: date | None = None) -> None:
        """`tot` makes it the sheet of the envelope."""
        kluis = self._omgeving.kluis

        def maak() -> bytes:
            from leerplicht_desktop.services import toegang

            if tot is None:
                return toegang.herstelvel(kluis, code)
            return toegang.vervangervel(kluis, code, tot)

        self.vel.zet(code, "")
        self.vel.maak_vel = maak
        self.show()
        self.vel.begin()

    def leegmaken(self) -> None:
        self.vel.leegmaken()
        self.vel.maak_vel = bytes
        self.hide()

    def _veilig(self) -> None:
        self.leegmaken()
        self.klaar.emit()
