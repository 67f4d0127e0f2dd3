# SPDX-License-Identifier: EUPL-1.2
"""The people of the demo before they are in a store, and as rows of the import files."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from leerplicht_desktop.services.demo import tabel
from leerplicht_desktop.services.demo.scholen import GEMEENTECODE

_LEERLINGEN = (
    "bsn", "onderwijsnummer", "voornamen", "roepnaam", "tussenvoegsel", "achternaam",
    "geboortedatum", "geslacht", "straat", "huisnummer", "toevoeging", "postcode", "woonplaats",
    "gemeentecode", "geheim",
)  # fmt: skip
_OUDERS = (
    "bsn_kind", "onderwijsnummer_kind", "rol", "gezag", "bsn", "voornamen", "tussenvoegsel",
    "achternaam", "straat", "huisnummer", "toevoeging", "postcode", "woonplaats", "land",
    "geheim", "taal", "tolk", "telefoon", "email", "van", "tot", "huishouden",
)  # fmt: skip
_INSCHRIJVINGEN = (
    "bsn", "brin", "vestiging", "onderwijssoort", "van", "tot",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Demoadres:
    straat: str
    huisnummer: str
    toevoeging: str
    postcode: str
    woonplaats: str

    def rij(self) -> tuple[str, ...]:
        return self.straat, self.huisnummer, self.toevoeging, self.postcode, self.woonplaats


@dataclass(frozen=True, slots=True)
class Volwassene:
    bsn: str
    voornamen: str
    tussenvoegsel: str
    achternaam: str
    adres: Demoadres
    telefoon: str = ""
    email: str = ""
    geheim: bool = False
    taal: str = ""
    tolk: bool = False


@dataclass(frozen=True, slots=True)
class Band:
    """One adult beside one child."""

    volwassene: Volwassene
    rol: str
    gezag: str


@dataclass(frozen=True, slots=True)
class Plek:
    """A place at a school, from – to."""

    brin: str
    soort: str
    van: date
    tot: date | None = None


@dataclass(slots=True)
class Kind:
    bsn: str
    onderwijsnummer: str
    voornamen: str
    roepnaam: str
    tussenvoegsel: str
    achternaam: str
    geboren: date
    geslacht: str
    adres: Demoadres
    geheim: bool = False
    banden: tuple[Band, ...] = ()
    plek: Plek | None = None
    in_import: bool = True
    bezet: list[date] = field(default_factory=list)  # first days of the meldingen of this child

    @property
    def nummer(self) -> str:
        return self.bsn or self.onderwijsnummer

    def ruw(self) -> dict[str, str]:
        """The child as a form or a row of the file gives it."""
        waarden = (
            self.bsn,
            self.onderwijsnummer,
            self.voornamen,
            self.roepnaam,
            self.tussenvoegsel,
            self.achternaam,
            self.geboren.isoformat(),
            self.geslacht,
            *self.adres.rij(),
            GEMEENTECODE,
            "ja" if self.geheim else "nee",
        )
        return dict(zip(_LEERLINGEN, waarden, strict=True))


def ruwe_ouder(kind: Kind, band: Band) -> dict[str, str]:
    """One adult beside one child as a form or a row of the file gives it."""
    ouder = band.volwassene
    waarden = (
        kind.bsn,
        kind.onderwijsnummer,
        band.rol,
        band.gezag,
        ouder.bsn,
        ouder.voornamen,
        ouder.tussenvoegsel,
        ouder.achternaam,
        *ouder.adres.rij(),
        "Nederland",
        "ja" if ouder.geheim else "nee",
        ouder.taal,
        "ja" if ouder.tolk else "nee",
        ouder.telefoon,
        ouder.email,
        "",
        "",
        "",
    )
    return dict(zip(_OUDERS, waarden, strict=True))


def leerlingen_bestand(kinderen: Iterable[Kind]) -> bytes:
    return tabel.csv_bytes(_LEERLINGEN, [[*kind.ruw().values()] for kind in kinderen])


def ouders_bestand(kinderen: Iterable[Kind]) -> bytes:
    rijen = [[*ruwe_ouder(kind, band).values()] for kind in kinderen for band in kind.banden]
    return tabel.csv_bytes(_OUDERS, rijen)


def inschrijvingen_bestand(kinderen: Iterable[Kind]) -> bytes:
    """Only children with a BSN: DUO's list names no other."""
    rijen = []
    for kind in kinderen:
        if kind.plek and kind.bsn:
            plek = kind.plek
            tot = plek.tot.isoformat() if plek.tot else ""
            rijen.append((kind.bsn, plek.brin, "00", plek.soort, plek.van.isoformat(), tot))
    return tabel.csv_bytes(_INSCHRIJVINGEN, rijen)
