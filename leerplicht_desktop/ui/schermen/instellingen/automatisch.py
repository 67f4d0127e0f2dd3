# SPDX-License-Identifier: EUPL-1.2
"""'Vergrendelen': after how many minutes by itself; kept outside, for this computer alone."""

from PySide6.QtCore import QSignalBlocker

from leerplicht_desktop.ui.bouwstenen.formulier import Formulier
from leerplicht_desktop.ui.bouwstenen.keuzeveld import Keuzeveld
from leerplicht_desktop.ui.bouwstenen.kolom import kolom
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.instellingen.vouw import Vouw

_UITLEG = (
    "Zonder toets of muis vergrendelt de kluis na deze tijd vanzelf. Dat gebeurt ook als u de "
    "computer vergrendelt, dichtklapt of in slaapstand zet. Wat u typte, wordt bewaard."
)
_KEUZES = (1, 2, 3, 5, 10, 15, 20, 30, 45, 60)


def _woorden(minuten: int) -> str:
    return f"{minuten} {'minuut' if minuten == 1 else 'minuten'}"


class AutomatischVouw(Vouw):
    """Works at once; there is nothing to save by hand."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__("Vergrendelen", "lock")
        self._omgeving = omgeving
        self.minuten = Keuzeveld()
        self.formulier = Formulier()
        self.formulier.veld("minuten", "Vergrendel vanzelf na", self.minuten)
        self.formulier.gewijzigd.connect(lambda _naam: self._zet())
        self.indeling.addWidget(tekst(_UITLEG, "meta", afbreken=True))
        self.indeling.addLayout(kolom(self.formulier, 240))

    def vul(self) -> None:
        nu = self._omgeving.rusttijd.minuten
        with QSignalBlocker(self.minuten):
            keuzes = sorted({*_KEUZES, nu})
            self.minuten.zet_keuzes([(str(m), _woorden(m)) for m in keuzes])
        self.formulier.vul({"minuten": str(nu)})
        self._noem()

    def _zet(self) -> None:
        ruw = self.formulier["minuten"].ruw()
        if ruw.isdigit():
            self._omgeving.rusttijd.zet(int(ruw))
            self._noem()

    def _noem(self) -> None:
        self.zet_kort(f"vanzelf na {_woorden(self._omgeving.rusttijd.minuten)}")
