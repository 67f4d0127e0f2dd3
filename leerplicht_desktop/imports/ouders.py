# SPDX-License-Identifier: EUPL-1.2
"""The list of adults: one row for each child and adult, gezag in the words of the BRP."""

from leerplicht_desktop.imports.kolommen import Indeling, lees_als
from leerplicht_desktop.imports.tabel import Bronbestand, Voortgang

INDELING = Indeling(
    soort_bron="ouders",
    velden={
        "bsn_kind": ("bsn leerling", "burgerservicenummer kind", "kind bsn"),
        "onderwijsnummer_kind": ("onderwijsnummer", "onderwijsnummer leerling"),
        "rol": ("relatie", "soort ouder"),
        "gezag": ("soort gezag", "gezagsverhouding", "indicatie gezag", "type gezag"),
        "bsn": ("bsn ouder", "burgerservicenummer", "burgerservicenummer ouder"),
        "voornamen": ("voornaam", "voornamen ouder"),
        "tussenvoegsel": ("tussenvoegsels", "voorvoegsel", "voorvoegsels"),
        "achternaam": ("geslachtsnaam", "familienaam", "achternaam ouder"),
        "straat": ("straatnaam",),
        "huisnummer": ("huisnr",),
        "toevoeging": ("huisnummertoevoeging", "huisnr toevoeging", "toev"),
        "postcode": ("pc", "pc6"),
        "woonplaats": ("plaats", "woonplaatsnaam", "plaatsnaam"),
        "land": ("landnaam", "woonland"),
        "geheim": ("geheim adres", "indicatie geheim", "geheimhouding"),
        "taal": ("spreektaal", "voorkeurstaal"),
        "tolk": ("tolk nodig",),
        "telefoon": ("telefoonnummer", "tel", "mobiel"),
        "email": ("e-mail", "e-mailadres", "mail"),
        "van": ("begindatum", "ingangsdatum", "datum van"),
        "tot": ("einddatum", "datum tot"),
        "huishouden": ("huishoudnummer", "gezin", "gezinsnummer"),
    },
    nodig=(("bsn_kind", "onderwijsnummer_kind"), ("rol",), ("gezag",), ("achternaam",)),
)


def rijen(naam: str, inhoud: bytes, *, voortgang: Voortgang | None = None) -> Bronbestand:
    """Raw rows of adults; whether they are right is for `domain.controle.ouder`."""
    return lees_als(INDELING, naam, inhoud, voortgang)
