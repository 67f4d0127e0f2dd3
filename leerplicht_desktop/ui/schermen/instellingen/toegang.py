# SPDX-License-Identifier: EUPL-1.2
"""'Toegang': every way into the store, how each stands, and what can be done to it."""

from typing import TYPE_CHECKING

from leerplicht_desktop.ui.bouwstenen.tekst import icoonregel, streep, tekst
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.instellingen import toegangwoorden as woorden
from leerplicht_desktop.ui.schermen.instellingen.toegang_code import Codedeel
from leerplicht_desktop.ui.schermen.instellingen.toegang_sleutels import Sleuteldeel
from leerplicht_desktop.ui.schermen.instellingen.toegang_vervanger import Vervangerdeel
from leerplicht_desktop.ui.schermen.instellingen.toegang_wachtzin import (
    Sleutelbosdeel,
    Wachtzindeel,
)
from leerplicht_desktop.ui.schermen.instellingen.toegangsdeel import Toegangsdeel
from leerplicht_desktop.ui.schermen.instellingen.vouw import Vouw

if TYPE_CHECKING:
    from leerplicht_desktop.services.toegang import Wegen


class ToegangVouw(Vouw):
    """Each part takes effect at once; what stops working is said before it happens."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__(woorden.TITEL, "key-round")
        self._omgeving = omgeving
        self.bos, self.getuige = (tekst("", "meta", afbreken=True) for _ in range(2))
        self.envelop = tekst("", "meta", afbreken=True)
        self.geweigerd = tekst(woorden.VERVANGER, "meta", afbreken=True)
        self.wachtzin = Wachtzindeel(omgeving)
        self.sleutelbos = Sleutelbosdeel(omgeving)
        self.code = Codedeel(omgeving)
        self.vervanger = Vervangerdeel(omgeving)
        self.sleutels = Sleuteldeel(omgeving)
        self.onderdelen: tuple[Toegangsdeel, ...] = (
            self.wachtzin,
            self.sleutelbos,
            self.code,
            self.vervanger,
            self.sleutels,
        )
        self._strepen = [streep() for _ in range(3)]
        for widget in (
            self.geweigerd,
            icoonregel("shield", self.bos),
            icoonregel("history", self.getuige),
            self.wachtzin,
            self.sleutelbos,
            self._strepen[0],
            self.code,
            self._strepen[1],
            icoonregel("mail", self.envelop),
            self.vervanger,
            self._strepen[2],
            self.sleutels,
        ):
            self.indeling.addWidget(widget)
        for deel in (self.wachtzin, self.sleutelbos, self.vervanger):
            deel.gedaan.connect(self.vul)

    def vul(self) -> None:
        """How the ways in stand now."""
        kluis = self._omgeving.kluis
        if kluis is None:
            return
        vreemd = getattr(kluis, "toegang", "") == "vervanger"
        self.geweigerd.setVisible(vreemd)
        for widget in (*self.onderdelen, *self._strepen):
            widget.setHidden(vreemd)

        def functie() -> "tuple[Wegen, bool]":
            from leerplicht_desktop.services import toegang

            return toegang.wegen(kluis), toegang.heeft_getuige(kluis)

        self._omgeving.runner.laatste("toegang", functie, klaar=self._toon, eigenaar=self)

    def _toon(self, stand: "tuple[Wegen, bool]") -> None:
        wegen, heeft_getuige = stand
        if self._omgeving.kluis is None:
            return
        self.bos.setText(woorden.bos(wegen.sleutelbos))
        self.getuige.setText(woorden.getuige(heeft_getuige, wegen.sleutelbos))
        self.envelop.setText(woorden.envelop(wegen.vervanger_tot, self._omgeving.vandaag()))
        self.wachtzin.zet(wegen.sleutelbos)
        self.sleutelbos.zet(wegen.sleutelbos)
        self.vervanger.zet(wegen.vervanger_tot)
        self.zet_kort("wachtzin en sleutelbos" if wegen.sleutelbos else "wachtzin")

    def leegmaken(self) -> None:
        """No secret stays on a locked screen."""
        for deel in self.onderdelen:
            deel.leegmaken()
            deel.melding.zet("")
