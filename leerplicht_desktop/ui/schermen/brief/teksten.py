# SPDX-License-Identifier: EUPL-1.2
"""The words of the screens about letters."""

from collections.abc import Mapping

FILTERS = (("te_verzenden", "Te verzenden"), ("verzonden", "Verzonden"), ("alles", "Alles"))
ORDEN = (("datum", "Op datum"), ("naam", "Op naam"), ("soort", "Op soort"))
LEEG = {
    "te_verzenden": (
        "Er ligt niets klaar om te verzenden",
        "Een brief die u opbergt zonder af te drukken komt hier te liggen.",
    ),
    "verzonden": ("Nog niets verzonden", "Wat u afdrukt of als verzonden markeert staat hier."),
    "alles": (
        "Nog geen brieven",
        "Maak een brief bij een melding: open de melding en druk Ctrl+B.",
    ),
}
TITEL = "Brief maken"
TERUG = "Terug"
GEEN_BESLUIT = "Dit is een waarschuwing en geen besluit. Bezwaar is niet mogelijk."
GEHEIM = "Geheim adres"
BEKIJK = "Bekijken"
EXEMPLAREN = "Exemplaren"
KOMT_ERAAN = "De brief komt er zo aan"
NIETS_TE_TONEN = "Er is nog geen brief te tonen"
NIETS_UITLEG = "Vul eerst aan wat er mist. Dan ziet u hier elke bladzijde."
LEERLING_OPENEN = "Leerling openen"
AFDRUKKEN = "Afdrukken"
MARKEER = "Markeer als verzonden"
VERZONDEN = "De brief staat nu bij Verzonden."


def opbergen(aantal: int, *, afdrukken: bool) -> str:
    """The button says what will happen, and how often."""
    if not afdrukken:
        return "Alleen opbergen"
    return f"{'Brief' if aantal < 2 else f'{aantal} brieven'} opbergen en afdrukken"


def opgeborgen(aantal: int, *, afgedrukt: bool) -> str:
    """What happened, and where the letters are now."""
    wat = "De brief is" if aantal == 1 else f"{aantal} brieven zijn"
    waar = "Hij staat" if aantal == 1 else "Ze staan"
    if afgedrukt:
        return f"{wat} opgeborgen en afgedrukt. {waar} bij Verzonden."
    return f"{wat} opgeborgen. {waar} bij Te verzenden."


def kop(tellingen: Mapping[str, int]) -> str:
    """`2 te verzenden, 14 in totaal`"""
    if not tellingen.get("alles"):
        return ""
    return f"{tellingen.get('te_verzenden', 0)} te verzenden, {tellingen['alles']} in totaal"


def mist(wat: str) -> str:
    """What is missing and where to fill it in."""
    if wat.startswith("een soort"):
        return f"Er mist: {wat}. Kies bij de melding een andere soort."
    return f"Er mist: {wat}. Vul dat aan bij de leerling of de ouder."
