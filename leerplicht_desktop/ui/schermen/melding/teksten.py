# SPDX-License-Identifier: EUPL-1.2
"""The words of the screens about meldingen, in one place so that they stay the same everywhere."""

from collections.abc import Mapping
from datetime import date

from leerplicht_desktop.domain import codes, datum
from leerplicht_desktop.domain.gegevens.melding import MeldingRegel

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
    "open": (
        "Geen open meldingen",
        "Alles is afgerond. Komt er een melding, kies Melding toevoegen.",
    ),
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
    "gevoelig": "gezondheid of overtuiging",
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


NIEUW = "Nieuwe melding"
GEVOELIG = "Deze tekst gaat over gezondheid of overtuiging"
GEVOELIG_UITLEG = (
    "Reden, toelichting en uw motivering worden dan apart versleuteld. "
    "Ze komen niet in lijsten, zoeken, brieven of export."
)
REDEN_BESCHERMD = "Beschermd: gezondheid of overtuiging. Wijzigen kan bij Toelichting."
DATUM_VOORBEELD = "dag-maand-jaar"
OPSLAAN = "Melding opslaan"
OPSLAAN_VOLGENDE = "Opslaan en volgende"
ANNULEREN = "Annuleren"
ANNULEREN_UITLEG = "Sluit dit formulier. Wat u typte blijft bewaard als concept (Esc)."
OVERZETTEN = "Overzetten naar politiegegevens…"
BRIEF_MAKEN = "Brief maken"
PLAK = "Plak melding"
TOEVOEGEN = "Melding toevoegen"
BEWAARD = "De melding is opgeslagen."
OPNIEUW = "Weggooien en opnieuw beginnen"
TOCH_NIEUW = "Weggooien en beginnen met de gekozen leerling"
BEKIJK = "Toon wat er nu in de kluis staat"
TOCH = "Mijn tekst opslaan"
BEKEKEN = (
    "Naast de velden staat wat er nu in de kluis is. Pas aan wat u wilt, "
    "en kies dan Mijn tekst opslaan."
)
TOETSEN = (
    ("Enter", "volgende vraag"),
    ("Ctrl+Enter", "opslaan"),
    ("Esc", "weg, concept blijft"),
)


def geplakt(ingevuld: int, over: int) -> str:
    """`Geplakt · 5 velden ingevuld, 1 regel niet gebruikt`"""
    velden = "1 veld" if ingevuld == 1 else f"{ingevuld} velden"
    regels = "1 regel" if over == 1 else f"{over} regels"
    slot = f", {regels} niet gebruikt" if over else ""
    return f"Geplakt · {velden} ingevuld{slot}"


def periode(begin: date, eind: date | None) -> str:
    """`ma 18 mei t/m wo 20 mei 2026`, `sinds ma 18 mei 2026`, or one day."""
    if eind is None:
        return f"sinds {datum.dag(begin)}"
    if eind == begin:
        return datum.dag(begin)
    voor = datum.dag(begin)
    if begin.year == eind.year:
        voor = voor.removesuffix(f" {begin.year}")
    return f"{voor} t/m {datum.dag(eind)}"


def lijkt_op(regel: MeldingRegel, meer: int) -> str:
    """Which melding this one looks like."""
    slot = f" En nog {meer}." if meer else ""
    return (
        f"Dit lijkt op melding {regel.kenmerk}: {codes.VERZUIMSOORTEN.woord(regel.soort)}, "
        f"{periode(regel.begindatum, regel.einddatum)}. Kijk of het dezelfde is.{slot}"
    )


def in_de_kluis(veld: str, waarde: str) -> str:
    """What the store holds now for a field, in words."""
    if not waarde:
        return "In de kluis is dit nu leeg."
    gelezen = datum.lees_datum(waarde) if veld.endswith("datum") else None
    if veld in ("leerling_uid", "school_uid", "dagen", "gevoelig"):
        return "In de kluis staat hier nu iets anders."
    if veld == "actie_gewenst":
        waarde = dict(ACTIE_GEWENST).get(waarde, NIET_GEZEGD)
    elif veld in ("status_duo", "soort"):
        lijst = codes.STATUSSEN_DUO if veld == "status_duo" else codes.VERZUIMSOORTEN
        waarde = lijst.woord(waarde)
    elif gelezen is not None:
        waarde = datum.dag(gelezen)
    return f"In de kluis staat nu: {waarde}."


def kop(tellingen: Mapping[str, int]) -> str:
    """`12 open, 3 nieuw`"""
    if not tellingen.get("alles"):
        return ""
    return f"{tellingen.get('open', 0)} open, {tellingen.get('nieuw', 0)} nieuw"
