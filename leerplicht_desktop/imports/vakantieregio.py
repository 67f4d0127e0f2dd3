# SPDX-License-Identifier: EUPL-1.2
"""The holiday region of a school whose source does not give it.

Four municipalities lie in two regions, so for these the place decides. An unknown place there
gives no region: a wrong one would shift every count of lesweken.
"""

import csv
import io
import re
import unicodedata
from dataclasses import dataclass

_ACHTERVOEGSEL = re.compile(r"\s+gem\s+.*$|\s*\(?\b(nb|nh|zh|gld|lb|ut)\b\.?\)?$")


@dataclass(frozen=True, slots=True)
class Regiotabel:
    """Folded names -> code of the region (`domain.codes.VAKANTIEREGIOS`)."""

    gemeenten: dict[str, str]
    plaatsen: dict[tuple[str, str], str]


def lees_tabel(gesplitst: bytes, gemeenten: bytes) -> Regiotabel:
    """From the bytes of `vakantieregio_gesplitst.csv` and `gemeenten.csv`."""
    plaatsen = {
        (_vouw(rij["gemeente"]), _vouw_plaats(rij["plaats"])): rij["vakantieregio"].upper()
        for rij in _rijen(gesplitst)
    }
    gesplitste = {gemeente for gemeente, _ in plaatsen}
    regios: dict[str, str] = {}
    for rij in _rijen(gemeenten):
        namen = {_vouw(rij[kolom]) for kolom in ("gemeentecode", "naam", "duo_naam")}
        if namen.isdisjoint(gesplitste):
            regios |= dict.fromkeys(namen, rij["vakantieregio"].upper())
    return Regiotabel(regios, plaatsen)


def regio(gemeente: str, plaats: str, tabel: Regiotabel) -> str:
    """The code of the region, or "" when the names do not say it for certain."""
    vast = tabel.gemeenten.get(_vouw(gemeente))
    if vast is not None:
        return vast
    return tabel.plaatsen.get((_vouw(gemeente), _vouw_plaats(plaats)), "")


def _rijen(inhoud: bytes) -> list[dict[str, str]]:
    tekst = inhoud.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(tekst, newline=""), delimiter=";"))


def _vouw(naam: str) -> str:
    ontleed = unicodedata.normalize("NFKD", naam).casefold()
    return "".join(teken for teken in ontleed if teken.isalnum())


def _vouw_plaats(plaats: str) -> str:
    """DUO adds "GEM MONTFERLAND" or "NB" to tell equal names apart; others write "(NB)"."""
    return _vouw(_ACHTERVOEGSEL.sub("", plaats.strip().casefold()))
