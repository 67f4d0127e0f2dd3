# SPDX-License-Identifier: EUPL-1.2
"""The school lists of DUO: with today's or older column names, and the one with coordinates."""

from collections.abc import Callable, Iterator

from leerplicht_desktop.domain.fouten import BestandOnleesbaar
from leerplicht_desktop.imports.kolommen import Indeling, hernoemd, sleutel
from leerplicht_desktop.imports.lezer import lees
from leerplicht_desktop.imports.tabel import Bronbestand, Rij, Voortgang

BO = Indeling(
    soort_bron="scholen_bo",
    velden={
        "vestigingscode": ("vestigingsnummer",),
        "brin": ("instellingscode", "brin nummer"),
        "naam": ("vestigingsnaam",),
        "soort_bron": ("onderwijsstructuur", "type po", "soort po"),
        "denominatie": (),
        "straat": ("straatnaam",),
        "huisnummer": ("huisnummer-toevoeging",),
        "postcode": (),
        "plaats": ("plaatsnaam",),
        "gemeentecode": ("gemeentenummer",),
        "gemeente": ("gemeentenaam",),
        "provincie": (),
        "telefoon": ("telefoonnummer",),
        "website": ("internetadres",),
        "rmc_code": ("rmc-regio code",),
        "vakantieregio": (),
    },
    nodig=(("vestigingscode",), ("naam",)),
)
GEO = Indeling(
    soort_bron="scholen_geo",
    velden={
        "vestigingscode": (),
        "brin": ("brin_nummer",),
        "naam": (),
        "soort_bron": ("type",),
        "denominatie": (),
        "straat": (),
        "huisnummer": (),
        "huisletter": (),
        "toevoeging": ("huisnummertoevoeging",),
        "postcode": (),
        "plaats": (),
        "gemeente": (),
        "provincie": (),
        "website": ("internetadres",),
        "lat": (),
        "lon": (),
    },
    nodig=(("vestigingscode",), ("naam",), ("soort_bron",)),
)

_SOORTEN = {
    "basisschool": "BO",
    "basisonderwijs": "BO",
    "bo": "BO",
    "sbao": "SBO",
    "sbo": "SBO",
    "so": "SO",
    "vso": "VSO",
    "(v)so": "SOVSO",
    "so/vso": "SOVSO",
    "pro": "PRO",
    "mbo": "MBO",
}
_GEEN_SCHOLEN = (
    "Dit is geen scholenbestand van DUO: de kolommen 'VESTIGINGSCODE' en 'VESTIGINGSNAAM' missen. "
    "Download het bestand opnieuw bij DUO en kies dat."
)


def rijen(naam: str, inhoud: bytes, *, voortgang: Voortgang | None = None) -> Bronbestand:
    """Raw rows of schools under the fields of `SchoolInvoer`; the layout is recognised."""
    tabel = lees(naam, inhoud, voortgang=voortgang)
    namen = {sleutel(kolom) for kolom in tabel.kolommen}
    vorm: Callable[[dict[str, str]], dict[str, str]]
    if {"type", "naam", "vestigingscode"} <= namen:
        indeling, vorm = GEO, _geo
    elif "vestigingsnaam" in namen and namen & {"vestigingscode", "vestigingsnummer"}:
        indeling, vorm = BO, _bo
    else:
        raise BestandOnleesbaar(_GEEN_SCHOLEN)
    bron = hernoemd(tabel, indeling)
    return Bronbestand(bron.soort_bron, _gevormd(bron.rijen, vorm), bron.onbekende_kolommen)


def _gevormd(
    bron: Iterator[Rij], vorm: Callable[[dict[str, str]], dict[str, str]]
) -> Iterator[Rij]:
    for rij in bron:
        yield rij if rij.fout else Rij(rij.regel, vorm(_met_code(rij.ruw)))


def _met_code(ruw: dict[str, str]) -> dict[str, str]:
    """Old lists give the location as two characters beside the BRIN; some leave the BRIN out."""
    code = ruw["vestigingscode"].upper()
    brin = ruw.get("brin", "").upper() or code[:4]
    if code and len(code) <= 2:
        code = brin + code.zfill(2)
    return {**ruw, "vestigingscode": code, "brin": brin}


def _bo(ruw: dict[str, str]) -> dict[str, str]:
    soort = ruw.get("soort_bron", "")
    nummer = ruw.get("gemeentecode", "").upper().removeprefix("GM")
    ruw["onderwijssoort"] = onderwijssoort(soort) if soort else "BO"
    ruw["soort_bron"] = soort or "basisschool"
    ruw["gemeentecode"] = f"GM{nummer.zfill(4)}" if nummer else ""
    ruw["vakantieregio"] = ruw.get("vakantieregio", "").upper()
    return ruw


def _geo(ruw: dict[str, str]) -> dict[str, str]:
    letter, toevoeging = ruw.pop("huisletter", ""), ruw.pop("toevoeging", "")
    streep = "-" if toevoeging else ""
    ruw["huisnummer"] = f"{ruw.get('huisnummer', '')}{letter}{streep}{toevoeging}"
    ruw["onderwijssoort"] = onderwijssoort(ruw["soort_bron"])
    return ruw


def onderwijssoort(soort_bron: str) -> str:
    """Our code for DUO's type; what is no primary or special education is a structure of vo."""
    soort = soort_bron.casefold().replace(" ", "")
    return _SOORTEN.get(soort, "VO" if soort else "ONBEKEND")
