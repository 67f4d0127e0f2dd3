# SPDX-License-Identifier: EUPL-1.2
"""The first visible sheet of an xlsx or ods file as text, the way the officer sees it.

calamine gets a rebuilt file that `zipkeuring` measured, never the bytes of somebody else.
"""

import io
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time

from leerplicht_desktop.domain.fouten import BestandOnleesbaar
from leerplicht_desktop.imports.csvbestand import KOP_TE_LANG, LEEG
from leerplicht_desktop.imports.tabel import (
    MAX_KOLOMMEN,
    Record,
    Tabelbestand,
    Voortgang,
    kolomnamen,
    passend,
)
from leerplicht_desktop.imports.zipkeuring import ONLEESBAAR, herbouwd

_STAP = 2_000
_GROOTSTE_HELE = 10**15  # above this a float no longer holds every whole number


def lees_rekenblad(inhoud: bytes, *, voortgang: Voortgang | None = None) -> Tabelbestand:
    """The table on the first visible sheet; the first row that is not empty is the header."""
    rijen, totaal = _open(herbouwd(inhoud))
    genummerd = enumerate(rijen, start=1)
    for _, rij in genummerd:
        kolommen = kolomnamen([_tekst(cel) for cel in rij])
        if len(kolommen) > MAX_KOLOMMEN:
            raise BestandOnleesbaar(KOP_TE_LANG)
        if kolommen:
            return Tabelbestand(kolommen, _records(genummerd, len(kolommen), totaal, voortgang))
    raise BestandOnleesbaar(LEEG)


def _open(schoon: bytes) -> tuple[Iterator[Sequence[object]], int]:
    # Loaded here: only an officer who imports a spreadsheet pays for it.
    from python_calamine import CalamineError, SheetVisibleEnum, load_workbook

    try:
        boek = load_workbook(io.BytesIO(schoon))
        zichtbaar = [
            nummer
            for nummer, blad in enumerate(boek.sheets_metadata)
            if blad.visible == SheetVisibleEnum.Visible
        ]
        if not zichtbaar:
            raise BestandOnleesbaar(LEEG)
        blad = boek.get_sheet_by_index(zichtbaar[0])
        return iter(blad.iter_rows()), blad.total_height
    except (CalamineError, ValueError, OSError, OverflowError) as fout:
        raise BestandOnleesbaar(ONLEESBAAR) from fout
    except BaseException as fout:
        # A panic inside the Rust reader is a BaseException of its own, without a public name.
        if type(fout).__name__ == "PanicException":
            raise BestandOnleesbaar(ONLEESBAAR) from fout
        raise


def _records(
    genummerd: Iterator[tuple[int, Sequence[object]]],
    breedte: int,
    totaal: int,
    voortgang: Voortgang | None,
) -> Iterator[Record]:
    for regel, rij in genummerd:
        cellen = [_tekst(cel) for cel in rij]
        if any(cellen):
            cellen.extend([""] * (breedte - len(cellen)))
            yield passend(regel, cellen, breedte)
        if voortgang is not None and regel % _STAP == 0:
            voortgang(regel, totaal, "Bestand lezen")


def _tekst(cel: object) -> str:
    """A cell as text: a whole number without '.0', a date as 2025-12-31, a formula's outcome."""
    if isinstance(cel, str):
        return cel.strip()
    if isinstance(cel, bool):
        return "ja" if cel else "nee"
    if isinstance(cel, float):
        if cel.is_integer() and abs(cel) < _GROOTSTE_HELE:
            return str(int(cel))
        return repr(cel)
    if isinstance(cel, datetime):
        return (cel.date() if cel.time() == time() else cel).isoformat()
    if isinstance(cel, date):
        return cel.isoformat()
    return str(cel)
