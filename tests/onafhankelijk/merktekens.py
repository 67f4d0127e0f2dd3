# SPDX-License-Identifier: EUPL-1.2
"""Two hundred words that occur nowhere else, planted in the files of an officer's day."""

import csv
import io
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

_KINDEN, _STRATEN, _OUDERS, _BEREIKBAAR, _SCHOLEN = 40, 30, 20, 15, 2
_LEERLING = [
    "bsn",
    "voornamen",
    "roepnaam",
    "achternaam",
    "geboortedatum",
    "geslacht",
    "straat",
    "huisnummer",
    "postcode",
    "woonplaats",
    "gemeentecode",
]
_OUDER = ["bsn_kind", "rol", "gezag", "voornamen", "achternaam", "telefoon", "email"]
_SCHOOL = [
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


@dataclass(frozen=True)
class Dag:
    """The files, what is typed in the window, and every planted word."""

    bestanden: Mapping[str, bytes]
    plan: Mapping[str, str]
    melding: Mapping[str, str]
    woorden: frozenset[str]


class _Zaaier:
    def __init__(self, zaad: int) -> None:
        self._toeval = Random(zaad)
        self.woorden: list[str] = []
        self._bsns = _bsns(self._toeval)

    def woord(self, *, accent: bool = False) -> str:
        letters = "".join(self._toeval.choices("bcdfghjklmnpqrstvwxz", k=9))
        return self.plant(letters.capitalize() + ("éñ" if accent else "ok"))

    def bsn(self) -> str:
        return self.plant(next(self._bsns))

    def telefoon(self) -> str:
        return self.plant(f"06{self._toeval.randint(10_000_000, 99_999_999)}")

    def cijfers(self, begin: str) -> str:
        return self.plant(f"{begin}{self._toeval.randint(10_000_000, 99_999_999)}")

    def plant(self, woord: str) -> str:
        self.woorden.append(woord)
        return woord


def zaai(zaad: int = 1969) -> Dag:
    """The same day for the same seed."""
    z = _Zaaier(zaad)
    kinderen = _kinderen(z)
    ouders = _ouders(z, kinderen)
    bestanden = {
        "scholen": _csv(_SCHOOL, _scholen(z)),
        "leerlingen": _csv(_LEERLING, kinderen),
        "ouders": _csv(_OUDER, ouders),
        "inschrijvingen": _csv(
            ["bsn", "brin", "vestiging", "onderwijssoort", "van", "tot"],
            [[kind[0], "99AA", "00", "VO", "2025-08-01", ""] for kind in kinderen],
        ),
    }
    melding = {
        "toelichting": f"gesprek over {z.woord()} en {z.woord()}",
        "reden": z.woord(),
        "duo_meldingsnummer": z.cijfers("7"),
        "zaaknummer": z.cijfers("Z"),
        "melder_naam": z.woord(),
        "melder_email": f"{z.woord().lower()}@school.example",
    }
    plan = {
        "leerling": f"{kinderen[0][2]} {kinderen[0][3]}",
        "telefoon": ouders[1][5],
        "concept": f"nog niet af: {z.woord()}",
    }
    return Dag(bestanden, plan, melding, frozenset(z.woorden))


def _kinderen(z: _Zaaier) -> list[list[str]]:
    straten = [z.woord(accent=nr % 3 == 0) for nr in range(_STRATEN)]
    kinderen = []
    for nr in range(_KINDEN):
        roepnaam = z.woord() if nr < 30 else "Noor"
        achternaam = z.woord(accent=nr % 2 == 1)
        geboren = f"2010-0{nr % 9 + 1}-12"
        adres = (straten[nr % _STRATEN], "12", "8950 AB", "Veldwijk", "GM0246")
        kinderen.append([z.bsn(), roepnaam, roepnaam, achternaam, geboren, "V", *adres])
    return kinderen


def _ouders(z: _Zaaier, kinderen: Sequence[Sequence[str]]) -> list[list[str]]:
    ouders = []
    for nr in range(_OUDERS):
        bereik = nr < _BEREIKBAAR
        telefoon = z.telefoon() if bereik else ""
        email = f"{z.woord().lower()}@veldwijk.example" if bereik else ""
        naam = ("Anna", z.woord(accent=nr % 4 == 0))
        ouders.append([kinderen[nr][0], "moeder", "EENHOOFDIG", *naam, telefoon, email])
    return ouders


def _scholen(z: _Zaaier) -> list[list[str]]:
    adres = ("Schoolweg", "1", "8950 AA", "VELDWIJK", "0246", "VELDWIJK")
    soort = ("Openbaar", "HAVO/VWO", "Midden")
    return [
        [f"99A{letter}", f"99A{letter}00", f"{z.woord()} College", *adres, *soort]
        for letter in "AB"[:_SCHOLEN]
    ]


def gevonden(wortel: Path, woorden: Iterable[str]) -> dict[str, str]:
    """Planted word -> the file (or file name) under `wortel` in which it can be read."""
    bestanden = [pad for pad in wortel.rglob("*") if pad.is_file()]
    namen = "\n".join(str(pad.relative_to(wortel)) for pad in wortel.rglob("*")).encode()
    inhoud = {"(file names)": namen, **{pad.name: pad.read_bytes() for pad in bestanden}}
    uit: dict[str, str] = {}
    for naam, ruw in inhoud.items():
        # One copy in lower case finds every casing; only ASCII letters change.
        klein = ruw.lower()
        for woord in woorden:
            if any(vorm in klein for vorm in _vormen(woord)):
                uit.setdefault(woord, naam)
    return uit


def _vormen(woord: str) -> Iterator[bytes]:
    los = unicodedata.normalize("NFKD", woord)
    gevouwen = "".join(t for t in los if not unicodedata.combining(t))
    for vorm in {woord, woord.lower(), woord.upper(), los, gevouwen}:
        for codering in ("utf-8", "utf-16-le", "utf-16-be"):
            yield vorm.encode(codering).lower()
    yield woord.encode("cp1252", "replace").lower()


def _csv(kolommen: Sequence[str], rijen: Sequence[Sequence[str]]) -> bytes:
    uit = io.StringIO()
    csv.writer(uit, delimiter=";", lineterminator="\n").writerows([kolommen, *rijen])
    return uit.getvalue().encode()


def _bsns(toeval: Random) -> Iterator[str]:
    while True:
        cijfers = [9, 9, 9, *toeval.choices(range(10), k=6)]
        som = sum((9 - plek) * c for plek, c in enumerate(cijfers[:8])) - cijfers[8]
        if som % 11 == 0:
            yield "".join(map(str, cijfers))
