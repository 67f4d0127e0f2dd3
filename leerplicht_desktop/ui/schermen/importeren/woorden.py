# SPDX-License-Identifier: EUPL-1.2
"""What this screen says: the kinds of import, counts in good Dutch, and names of fields."""

from dataclasses import dataclass

from leerplicht_desktop.domain.gegevens.importeren import Importproef

TITEL = "Importeren"
ONDER = "Wat is nieuw, wat wijzigt en wat wordt geweigerd ziet u eerst. Daarna beslist u."
VOLGORDE = (
    "Begin met scholen. Daarna leerlingen, ouders en inschrijvingen: elk bouwt op het vorige."
)
GESTOPT = "Gestopt. Er is niets veranderd."
WEGGEGOOID = "Het voorbeeld is weggegooid. Er is niets veranderd."
EEN_BESTAND = "Sleep één bestand tegelijk. Kies het bestand dat u wilt importeren."
GEEN_BESTAND = "Dit is een map of een koppeling, geen bestand. Kies een bestand op deze computer."
FILTER = "Tabellen (*.csv *.txt *.tsv *.xlsx *.ods);;Alle bestanden (*)"


@dataclass(frozen=True, slots=True)
class Soort:
    """One kind of import, in the order in which they build on each other."""

    code: str
    titel: str
    bestand: str
    kolommen: str
    een: str
    meer: str

    def aantal(self, aantal: int) -> str:
        return f"{getal(aantal)} {self.een if aantal == 1 else self.meer}"


SOORTEN = (
    Soort(
        "scholen",
        "Scholen",
        "De lijsten van DUO, zoals u ze daar downloadt: vestigingen bo, vo en met coördinaten.",
        "Vestigingscode, naam, soort, adres, gemeente, denominatie.",
        "school",
        "scholen",
    ),
    Soort(
        "leerlingen",
        "Leerlingen",
        "Een lijst uit de BRP of uit uw vorige pakket.",
        "BSN of onderwijsnummer, voornamen, achternaam, geboortedatum, adres, geheim.",
        "leerling",
        "leerlingen",
    ),
    Soort(
        "ouders",
        "Ouders",
        "Een regel voor elk kind en elke volwassene, met het gezag erbij.",
        "BSN van het kind, rol, gezag, naam, adres, telefoon, taal, huishouden.",
        "ouder",
        "ouders",
    ),
    Soort(
        "inschrijvingen",
        "Inschrijvingen",
        "Welk kind op welke school staat, en sinds wanneer.",
        "BSN, BRIN, vestiging, onderwijssoort, van, tot.",
        "inschrijving",
        "inschrijvingen",
    ),
)
_OP_CODE = {soort.code: soort for soort in SOORTEN}

_VELDEN = {
    "bsn": "BSN",
    "bsn_kind": "BSN van het kind",
    "onderwijsnummer_kind": "onderwijsnummer van het kind",
    "brin": "BRIN",
    "gemeentecode": "gemeente (code)",
    "geheim": "geheim adres",
    "email": "e-mail",
    "soort_bron": "soort volgens DUO",
    "rmc_code": "RMC-regio",
    "lat": "coördinaat (noord)",
    "lon": "coördinaat (oost)",
    "startkwalificatie_op": "startkwalificatie op",
    "uitzondering": "uitzondering kwalificatieplicht",
}


def soort(code: str) -> Soort:
    return _OP_CODE[code]


def volgende(code: str) -> Soort | None:
    """What comes after this kind; None after the last."""
    plaats = SOORTEN.index(_OP_CODE[code]) + 1
    return SOORTEN[plaats] if plaats < len(SOORTEN) else None


def getal(aantal: int) -> str:
    """`8.692`"""
    return f"{aantal:,}".replace(",", ".")


def regels(aantal: int) -> str:
    return f"{getal(aantal)} {'regel' if aantal == 1 else 'regels'}"


def veld(naam: str) -> str:
    """A field as a person calls it."""
    return _VELDEN.get(naam, naam.replace("_", " ")) or "hele regel"


def daad(proef: Importproef) -> str:
    """What the button will do; empty when there is nothing to do."""
    wat = soort(proef.soort)
    if proef.nieuw and proef.gewijzigd:
        return f"{wat.aantal(proef.nieuw)} toevoegen, {getal(proef.gewijzigd)} wijzigen"
    if proef.nieuw:
        return f"{wat.aantal(proef.nieuw)} toevoegen"
    return f"{wat.aantal(proef.gewijzigd)} wijzigen" if proef.gewijzigd else ""


def gedaan(proef: Importproef) -> str:
    """What was done, as a title."""
    wat = soort(proef.soort)
    if proef.nieuw and proef.gewijzigd:
        return f"{wat.aantal(proef.nieuw)} toegevoegd, {getal(proef.gewijzigd)} gewijzigd"
    if proef.nieuw:
        return f"{wat.aantal(proef.nieuw)} toegevoegd"
    return f"{wat.aantal(proef.gewijzigd)} gewijzigd"


def aantal_geweigerd(proef: Importproef) -> int:
    """Rows of the file, not faults: one row may have several."""
    return len({regel.regel for regel in proef.geweigerd})


def samen(proef: Importproef) -> str:
    """The quiet line under the title of a preview."""
    weg = aantal_geweigerd(proef)
    aantal = proef.nieuw + proef.gewijzigd + proef.ongewijzigd + weg
    delen = [proef.bestandsnaam, regels(aantal)]
    if weg:
        delen.append(f"{getal(weg)} {'wordt' if weg == 1 else 'worden'} overgeslagen")
    return " · ".join(delen)


def geweigerd(aantal: int) -> str:
    """After the import: what to do with the rows that did not come in."""
    if aantal == 1:
        return (
            "1 regel is geweigerd en staat niet in de kluis. "
            "Verbeter die in het bestand en importeer het bestand opnieuw."
        )
    return (
        f"{regels(aantal)} zijn geweigerd en staan niet in de kluis. "
        "Verbeter die in het bestand en importeer het bestand opnieuw."
    )


def niets_te_doen(proef: Importproef) -> str:
    """Why there is nothing to import."""
    if proef.geweigerd and not proef.ongewijzigd:
        return "Alle regels zijn geweigerd. Verbeter het bestand en kies het opnieuw."
    if proef.geweigerd:
        return "Wat goed is staat al in de kluis. De geweigerde regels ziet u hieronder."
    if proef.ongewijzigd:
        return "Alles in dit bestand staat al zo in de kluis. U hoeft niets te doen."
    return "In dit bestand staan geen regels. Kies een ander bestand."


def onbekend(kolommen: tuple[str, ...]) -> str:
    """Columns that are not read; empty when there are none."""
    if not kolommen:
        return ""
    namen = ", ".join(kolommen[:5])
    meer = len(kolommen) - 5
    rest = f" en nog {meer}" if meer > 0 else ""
    kop = "Deze kolom wordt" if len(kolommen) == 1 else "Deze kolommen worden"
    return f"{kop} niet gelezen: {namen}{rest}."
