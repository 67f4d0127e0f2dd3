# SPDX-License-Identifier: EUPL-1.2
"""A big municipality of people who do not exist, as the files that an officer would import."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from leerplicht_desktop.domain import bsn
from leerplicht_desktop.services.demo.namen import Namen

LEERLINGEN = [
    "bsn",
    "onderwijsnummer",
    "voornamen",
    "roepnaam",
    "tussenvoegsel",
    "achternaam",
    "geboortedatum",
    "geslacht",
    "straat",
    "huisnummer",
    "toevoeging",
    "postcode",
    "woonplaats",
    "gemeentecode",
    "geheim",
]
OUDERS = [
    "bsn_kind",
    "rol",
    "gezag",
    "bsn",
    "voornamen",
    "tussenvoegsel",
    "achternaam",
    "straat",
    "huisnummer",
    "postcode",
    "woonplaats",
    "telefoon",
    "email",
]
INSCHRIJVINGEN = ["bsn", "brin", "vestiging", "onderwijssoort", "van", "tot"]
SCHOLEN = [
    "INSTELLINGSCODE",
    "VESTIGINGSCODE",
    "VESTIGINGSNAAM",
    "STRAATNAAM",
    "HUISNUMMER-TOEVOEGING",
    "POSTCODE",
    "PLAATSNAAM",
    "GEMEENTENUMMER",
    "GEMEENTENAAM",
    "DENOMINATIE",
    "ONDERWIJSSTRUCTUUR",
    "VAKANTIEREGIO",
]
_BOMEN = [
    "Linde",
    "Eiken",
    "Beuken",
    "Iepen",
    "Elzen",
    "Wilgen",
    "Populier",
    "Kastanje",
    "Esdoorn",
    "Berken",
    "Hazelaar",
    "Meidoorn",
    "Vlier",
    "Lijsterbes",
    "Sleedoorn",
    "Jeneverbes",
    "Ceder",
    "Lariks",
    "Sparren",
    "Dennen",
    "Taxus",
    "Acacia",
    "Moerbei",
    "Kersen",
    "Peren",
    "Appel",
    "Pruimen",
    "Noten",
    "Tamme",
    "Hulst",
    "Klimop",
    "Liguster",
    "Buxus",
    "Rozen",
    "Tulpen",
    "Narcis",
    "Krokus",
    "Hyacint",
    "Dahlia",
    "Aster",
    "Papaver",
    "Klaproos",
    "Korenbloem",
    "Zonnebloem",
    "Margriet",
    "Viooltje",
]
_SOORTEN = [
    "laan",
    "straat",
    "weg",
    "hof",
    "pad",
    "plein",
    "dreef",
    "singel",
    "kade",
    "gaarde",
    "steeg",
    "veld",
    "akker",
    "burcht",
]
_PLAATSEN = ("Veldwijk", "Proefdorp", "Schetsum", "Oosterwoude", "Verrewoude")
_LETTERS = "ABCDEFGHJKLMNPRTVWXZ"
_AANTAL_SCHOLEN = 60


@dataclass(frozen=True, slots=True)
class Bestanden:
    """The four files, and the raw rows that questions are drawn from."""

    scholen: bytes
    leerlingen: bytes
    ouders: bytes
    inschrijvingen: bytes
    kinderen: Sequence[Sequence[str]] = field(repr=False)
    telefoons: Sequence[str] = field(repr=False)


def maak(aantal: int, zaad: int = 2026) -> Bestanden:
    """The same bytes for the same number and seed."""
    toeval = Random(zaad)
    nummers = _bsns(toeval, 3 * aantal)
    namen = Namen(toeval)
    kinderen: list[list[str]] = []
    ouders: list[list[str]] = []
    while len(kinderen) < aantal:
        _gezin(toeval, namen, nummers, kinderen, ouders, aantal)
    scholen = [_school(nr) for nr in range(_AANTAL_SCHOLEN)]
    plekken = [
        [kind[0], _brin(nr), "00", "VO", "2025-08-01", ""]
        for kind, nr in zip(kinderen, toeval.choices(range(_AANTAL_SCHOLEN), k=aantal), strict=True)
    ]
    return Bestanden(
        _csv(SCHOLEN, scholen),
        _csv(LEERLINGEN, kinderen),
        _csv(OUDERS, ouders),
        _csv(INSCHRIJVINGEN, plekken),
        kinderen,
        [rij[11] for rij in ouders if rij[11]],
    )


def _gezin(
    toeval: Random,
    namen: Namen,
    nummers: Iterator[str],
    kinderen: list[list[str]],
    ouders: list[list[str]],
    aantal: int,
) -> None:
    familie, partner = namen.familie(), namen.familie()
    straat = toeval.choice(_BOMEN) + toeval.choice(_SOORTEN)
    postcode = f"{toeval.randint(8950, 8959)} {''.join(toeval.choices(_LETTERS, k=2))}"
    adres = [straat, str(toeval.randint(1, 240)), postcode, toeval.choice(_PLAATSEN)]
    volwassenen = []
    for rol, naam, geslacht in (("vader", familie, "M"), ("moeder", partner, "V")):
        volwassenen.append(
            [
                rol,
                "TWEEHOOFDIG",
                next(nummers),
                namen.voornamen(naam.groep, geslacht)[0],
                naam.tussenvoegsel,
                naam.van(geslacht),
                *adres,
                f"06-{toeval.randint(0, 99_999_999):08d}",
                "",
            ]
        )
    for _ in range(min(toeval.choice((1, 1, 2, 2, 2, 3)), aantal - len(kinderen))):
        geslacht = toeval.choice("MV")
        voornamen, roepnaam = namen.voornamen(familie.groep, geslacht)
        geboren = date(2008, 8, 1) + timedelta(days=toeval.randrange(13 * 365))
        kinderen.append(
            [
                next(nummers),
                "",
                voornamen,
                roepnaam,
                familie.tussenvoegsel,
                familie.van(geslacht),
                geboren.isoformat(),
                geslacht,
                adres[0],
                adres[1],
                "",
                *adres[2:],
                "GM9990",
                "nee",
            ]
        )
        ouders.extend([kinderen[-1][0], *volwassene] for volwassene in volwassenen)


def _bsns(toeval: Random, hoogstens: int) -> Iterator[str]:
    """Numbers that pass the elfproef, in no order, each once."""
    begin = 900_000_000 + toeval.randrange(1000)
    kandidaten = range(begin, begin + 12 * hoogstens)
    geldig = [str(nr) for nr in kandidaten if bsn.geldig(str(nr))]
    toeval.shuffle(geldig)
    return iter(geldig)


def _brin(nr: int) -> str:
    """DUO gave 99 to no school."""
    return f"99{_LETTERS[nr // len(_LETTERS)]}{_LETTERS[nr % len(_LETTERS)]}"


def _school(nr: int) -> list[str]:
    naam = f"{_BOMEN[nr % len(_BOMEN)]} College {nr}"
    return [
        _brin(nr),
        f"{_brin(nr)}00",
        naam,
        "Schoolweg",
        str(nr + 1),
        "8950 AA",
        "VELDWIJK",
        "9990",
        "VELDWIJK",
        "Openbaar",
        "HAVO/VWO",
        "Midden",
    ]


def _csv(kolommen: Sequence[str], rijen: Sequence[Sequence[str]]) -> bytes:
    uit = io.StringIO()
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\n")
    schrijver.writerow(kolommen)
    schrijver.writerows(rijen)
    return uit.getvalue().encode()
