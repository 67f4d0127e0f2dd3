# SPDX-License-Identifier: EUPL-1.2
"""Recognises columns by name, in any order and spelling, and renames rows to our own fields."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from leerplicht_desktop.domain.fouten import BestandOnleesbaar
from leerplicht_desktop.imports.lezer import lees
from leerplicht_desktop.imports.tabel import Bronbestand, Record, Rij, Tabelbestand, Voortgang


@dataclass(frozen=True, slots=True)
class Indeling:
    """One known layout: our field -> the other names it goes by.

    `nodig` are groups of fields of which at least one column must be there.
    """

    soort_bron: str
    velden: Mapping[str, tuple[str, ...]]
    nodig: Sequence[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Herkenning:
    plaatsen: tuple[tuple[str, int], ...]  # our field, index of the column
    onbekend: tuple[str, ...]


def sleutel(naam: str) -> str:
    """A column name without case, accents, spaces, underscores and other signs."""
    ontleed = unicodedata.normalize("NFKD", naam).casefold()
    return "".join(teken for teken in ontleed if teken.isalnum())


def herken(kolommen: Sequence[str], indeling: Indeling) -> Herkenning:
    """Which column is which field; refuses a file that lacks a needed or doubles a known one."""
    op_naam = {
        sleutel(naam): veld for veld, namen in indeling.velden.items() for naam in (veld, *namen)
    }
    plaatsen: dict[str, int] = {}
    onbekend = []
    for index, naam in enumerate(kolommen):
        # `kolomnamen` numbered the second of two equal names: "bsn (2)".
        kaal = naam.rpartition(" (")[0] if naam.endswith(")") else naam
        veld = op_naam.get(sleutel(naam)) or op_naam.get(sleutel(kaal))
        if veld is None:
            onbekend.append(naam)
        elif veld in plaatsen:
            raise BestandOnleesbaar(
                f"De kolom '{veld}' staat er twee keer in. Haal er een weg en probeer het opnieuw."
            )
        else:
            plaatsen[veld] = index
    ontbreekt = [groep for groep in indeling.nodig if not any(v in plaatsen for v in groep)]
    if ontbreekt:
        namen = ", ".join(" of ".join(f"'{veld}'" for veld in groep) for groep in ontbreekt)
        mist = "mist de kolom" if len(ontbreekt) == 1 else "missen de kolommen"
        raise BestandOnleesbaar(
            f"In dit bestand {mist} {namen}. "
            "Zet de namen van de kolommen op de eerste regel en probeer het opnieuw."
        )
    return Herkenning(tuple(plaatsen.items()), tuple(filter(None, onbekend)))


def lees_als(
    indeling: Indeling, naam: str, inhoud: bytes, voortgang: Voortgang | None
) -> Bronbestand:
    """A file of which the layout is known beforehand."""
    return hernoemd(lees(naam, inhoud, voortgang=voortgang), indeling)


def hernoemd(tabel: Tabelbestand, indeling: Indeling) -> Bronbestand:
    """The table with its rows under our field names."""
    herkend = herken(tabel.kolommen, indeling)
    return Bronbestand(
        indeling.soort_bron, _rijen(tabel.records, herkend.plaatsen), herkend.onbekend
    )


def _rijen(records: Iterator[Record], plaatsen: tuple[tuple[str, int], ...]) -> Iterator[Rij]:
    velden = tuple(veld for veld, _ in plaatsen)
    # The slice keeps `itemgetter` returning a tuple when a layout has one column.
    ophalen = itemgetter(*(index for _, index in plaatsen), slice(0, 0))
    for regel, cellen, fout in records:
        if fout:
            yield Rij(regel, {}, fout)
        else:
            yield Rij(regel, dict(zip(velden, ophalen(cellen), strict=False)))
