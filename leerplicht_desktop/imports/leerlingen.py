# SPDX-License-Identifier: EUPL-1.2
"""The list of pupils as a municipality draws it from the BRP."""

from leerplicht_desktop.imports.kolommen import Indeling, lees_als
from leerplicht_desktop.imports.tabel import Bronbestand, Voortgang

INDELING = Indeling(
    soort_bron="leerlingen",
    velden={
        "bsn": ("burgerservicenummer", "bsn nummer", "sofinummer", "bsn leerling", "bsn kind"),
        "onderwijsnummer": ("ownr", "onderwijs nr", "pgn"),
        "voornamen": ("voornaam", "officiele voornamen"),
        "roepnaam": ("aanroepnaam",),
        "tussenvoegsel": (
            "tussenvoegsels",
            "voorvoegsel",
            "voorvoegsels",
            "voorvoegsel geslachtsnaam",
        ),
        "achternaam": ("geslachtsnaam", "familienaam", "naam leerling"),
        "geboortedatum": ("geb datum", "gebdat", "geboorte datum", "datum geboorte"),
        "geslacht": ("geslachtsaanduiding", "m/v"),
        "straat": ("straatnaam", "adres straat"),
        "huisnummer": ("huisnr", "nummer"),
        "toevoeging": ("huisnummertoevoeging", "huisnr toevoeging", "toev"),
        "postcode": ("pc", "pc6"),
        "woonplaats": ("plaats", "woonplaatsnaam", "plaatsnaam"),
        "gemeentecode": ("gemeente code", "gm code", "gemeentenummer", "gemeente van inschrijving"),
        "geheim": ("geheim adres", "indicatie geheim", "geheimhouding"),
        "startkwalificatie_op": ("startkwalificatie", "datum startkwalificatie"),
        "uitzondering": ("uitzondering kwalificatieplicht",),
        "zaaknummer": ("zaak nr", "zaak"),
    },
    nodig=(("voornamen", "roepnaam"), ("achternaam",), ("geboortedatum",)),
)


def rijen(naam: str, inhoud: bytes, *, voortgang: Voortgang | None = None) -> Bronbestand:
    """Raw rows of pupils; whether they are right is for `domain.controle.leerling`."""
    return lees_als(INDELING, naam, inhoud, voortgang)
