# SPDX-License-Identifier: EUPL-1.2
"""The ways to police data that work from everywhere, and the switch while a melding is shown."""

from typing import TYPE_CHECKING, Any

from leerplicht_desktop.domain.gegevens.uitkomst import Gewijzigd
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.melding import teksten
from leerplicht_desktop.ui.schermen.wpg import woorden

if TYPE_CHECKING:
    from leerplicht_desktop.ui.venster.navigatie import Navigatie

POLITIE, WISSEL = "politiegegevens", "wpg_wissel"
_MELDING = "melding"
_TONEN_HET = ("melding", "brief_maken", "brief", "leerling")


def registreer(omgeving: Omgeving, navigatie: "Navigatie") -> None:
    """Call once, with the frame."""
    omgeving.opdrachten.voeg_toe(POLITIE, woorden.OPENEN, lambda: omgeving.navigeer(POLITIE))

    def zet_over() -> None:
        uid = getattr(navigatie.blad, "melding_uid", "") if navigatie.huidig == _MELDING else ""
        if uid:
            omgeving.navigeer(WISSEL, uid=uid)

    omgeving.opdrachten.voeg_toe(WISSEL, teksten.OVERZETTEN, zet_over, groep="Meldingen", aan=False)

    def vergeet(gewijzigd: Gewijzigd) -> None:
        """What was moved may stand on screens that she left: they forget it at once."""
        if gewijzigd.soort == "overgezet":
            for naam in _TONEN_HET:
                pagina: Any = navigatie.pagina(naam)
                if pagina is not None:
                    pagina.leegmaken()

    omgeving.signaal.gewijzigd.connect(vergeet)
    navigatie.gewisseld.connect(lambda naam: omgeving.opdrachten.zet_aan(WISSEL, naam == _MELDING))
