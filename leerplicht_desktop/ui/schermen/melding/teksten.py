# SPDX-License-Identifier: EUPL-1.2
"""The words of the screens about meldingen, in one place so that they stay the same everywhere."""

from leerplicht_desktop.domain import codes

FILTERS = (
    ("open", "Open"),
    ("nieuw", "Nieuw"),
    ("onderzoek", "In onderzoek"),
    ("geen_actie", "Geen actie gewenst"),
    ("afgerond", "Afgerond"),
    ("alles", "Alles"),
)
ORDEN = (
    ("eerste_actie", "Op eerste actie"),
    ("melddatum", "Op melddatum"),
    ("naam", "Op naam"),
    ("school", "Op school"),
    ("soort", "Op soort"),
    ("uren", "Op uren"),
)
# Why a list is empty and what to do, by filter.
LEEG = {
    "open": ("Geen open meldingen", "Alles is afgerond. Komt er een melding, kies Melding toevoegen."),
    "nieuw": ("Geen nieuwe meldingen", "Met elke open melding is al iets gedaan."),
    "onderzoek": (
        "Niets in onderzoek",
        "Een melding komt hier als u een brief maakt of een gesprek plant.",
    ),
    "geen_actie": (
        "Geen melding zonder gewenste actie",
        "Schrijft een school dat er geen actie nodig is, dan ziet u de melding hier. "
        "U onderzoekt haar toch (artikel 22).",
    ),
    "afgerond": ("Nog niets afgerond", "Meldingen die u afrondt komen hier te staan."),
    "alles": (
        "Nog geen meldingen",
        "Kies Melding toevoegen, of plak de mail van de school met Plak melding.",
    ),
}
GEEN_ACTIE = "geen actie gewenst"
ACTIE_GEWENST = (("ja", "Actie gewenst"), ("nee", "Geen actie gewenst"))
NIET_GEZEGD = "Niet gezegd"

VELDEN = {
    "leerling_uid": "leerling",
    "school_uid": "school",
    "soort": "soort",
    "melddatum": "melddatum",
    "begindatum": "eerste dag",
    "einddatum": "laatste dag",
    "dagen": "uren per dag",
    "totaal_uren": "totaal aantal uren",
    "reden": "reden",
    "toelichting": "toelichting",
    "actie_gewenst": "actie gewenst",
    "duo_meldingsnummer": "DUO-meldingsnummer",
    "status_duo": "status bij DUO",
    "zaaknummer": "zaaknummer",
    "melder_naam": "melder",
    "melder_functie": "functie van de melder",
    "melder_email": "e-mail van de melder",
    "melder_telefoon": "telefoon van de melder",
}


def soort(code: str) -> str:
    """The kind with a capital, as a row or a title starts with it."""
    woord = codes.VERZUIMSOORTEN.woord(code)
    return woord[:1].upper() + woord[1:]


def opsomming(woorden: list[str]) -> str:
    """`school, eerste dag en reden`"""
    if len(woorden) < 2:
        return "".join(woorden)
    return f"{', '.join(woorden[:-1])} en {woorden[-1]}"
