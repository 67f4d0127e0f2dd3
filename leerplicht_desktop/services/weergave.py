# SPDX-License-Identifier: EUPL-1.2
"""How the officer likes her screen, kept inside the store: outside it nothing of her is written."""

from leerplicht_desktop.domain.fouten import OnjuisteInvoer
from leerplicht_desktop.domain.gegevens.uitkomst import Uitkomst
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import instellingen

# Per choice its values.
KEUZES = {"thema": ("systeem", "licht", "donker")}
_VOOR = "weergave."


def lees(kluis: OpenKluis) -> dict[str, str]:
    """What was chosen, by name; a choice that was never made is not in it."""
    with kluis.lezen() as sessie:
        bewaard = instellingen.lees(sessie, kluis.klok.vandaag())
    return {
        sleutel: waarde
        for sleutel, waarden in KEUZES.items()
        if (waarde := bewaard.get(_VOOR + sleutel, "")) in waarden
    }


def bewaar(kluis: OpenKluis, sleutel: str, waarde: str) -> Uitkomst[dict[str, str]]:
    """Keep one choice; choosing what already holds writes nothing."""
    if waarde not in KEUZES.get(sleutel, ()):
        raise OnjuisteInvoer({sleutel: "Deze weergave bestaat niet. Kies er een uit de lijst."})
    huidig = lees(kluis)
    if huidig.get(sleutel) == waarde:
        return Uitkomst(huidig)
    with kluis.schrijven() as actie:
        instellingen.zet(actie.sessie, {_VOOR + sleutel: waarde}, actie.vandaag, actie.nu)
        actie.noteer("weergave_gezet", "kluis", [kluis.uid], reden=sleutel)
        actie.gewijzigd("instellingen", kluis.uid)
    return Uitkomst(lees(kluis), actie.wijzigingen())
