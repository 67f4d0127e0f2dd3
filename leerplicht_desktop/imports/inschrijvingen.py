# SPDX-License-Identifier: EUPL-1.2
"""The list of enrolments: which child is at which school, and since when."""

from leerplicht_desktop.imports.kolommen import Indeling, lees_als
from leerplicht_desktop.imports.tabel import Bronbestand, Voortgang

INDELING = Indeling(
    soort_bron="inschrijvingen",
    velden={
        "bsn": ("burgerservicenummer", "bsn leerling", "bsn kind"),
        "brin": ("brin nummer", "brincode", "instellingscode", "brinnr"),
        "vestiging": ("vestigingscode", "vestigingsnummer", "brin vestiging", "vestigingsnr"),
        "onderwijssoort": ("soort onderwijs", "onderwijs soort", "sector"),
        "van": ("begindatum", "ingangsdatum", "inschrijfdatum", "datum inschrijving"),
        "tot": ("einddatum", "uitschrijfdatum", "datum uitschrijving"),
    },
    nodig=(("bsn",), ("brin", "vestiging"), ("van",)),
)


def rijen(naam: str, inhoud: bytes, *, voortgang: Voortgang | None = None) -> Bronbestand:
    """Raw rows of enrolments; whether they are right is for `domain.controle.inschrijving`."""
    return lees_als(INDELING, naam, inhoud, voortgang)
