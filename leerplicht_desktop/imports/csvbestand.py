# SPDX-License-Identifier: EUPL-1.2
"""CSV as it comes out of Dutch municipal software: three encodings and three delimiters.

The bytes are decoded while reading, so that 100 MB never stands in memory twice.
"""

import codecs
import csv
import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from leerplicht_desktop.domain.fouten import BestandOnleesbaar
from leerplicht_desktop.imports.tabel import (
    MAX_KOLOMMEN,
    MAX_REGELS,
    TE_LANG,
    Record,
    Tabelbestand,
    Voortgang,
    kolomnamen,
    passend,
)

if TYPE_CHECKING:
    from _csv import Reader as Csvlezer

_BLOK = 1 << 20
_KOP_BYTES = 1 << 17
_KOP_REGELS = 1_000  # so many lines without a header is no table
_SCHEIDINGEN = ";,\t"
_BESTURING = bytes({*range(32), 127} - {9, 10, 11, 12, 13})
_STAP = 2_000

BINAIR = (
    "Dit is geen tekstbestand, ook al heet het .csv. "
    "Open het in het programma waar het vandaan komt en bewaar het daar als CSV (UTF-8)."
)
TEKENSET = (
    "Het bestand is onleesbaar vanaf regel {regel}: de letters zijn beschadigd. "
    "Bewaar het opnieuw als CSV (UTF-8)."
)
LEEG = "Het bestand is leeg. Kies een bestand met een kopregel en daaronder de gegevens."
KOP_TE_LANG = (
    "De eerste regel is geen kopregel: die is veel te lang. "
    "Bewaar het bestand opnieuw als CSV, met de namen van de kolommen op de eerste regel."
)
AANHALING = (
    "De aanhalingstekens op deze regel kloppen niet. "
    'Zet een veld tussen dubbele aanhalingstekens, en schrijf " in een veld als "".'
)
AANHALING_OPEN = (
    "Op deze regel begint een aanhalingsteken dat niet wordt afgesloten. "
    "Regel {van} tot en met {tot} zijn daardoor niet gelezen. Zet het aanhalingsteken goed."
)


def lees_csv(inhoud: bytes, *, voortgang: Voortgang | None = None) -> Tabelbestand:
    """The table in `inhoud`; encoding and delimiter are found, not asked."""
    codering = _codering(inhoud)
    scheiding = _scheiding(inhoud, codering)
    stroom = io.TextIOWrapper(io.BytesIO(inhoud), encoding=codering, newline="")
    lezer = csv.reader(stroom, delimiter=scheiding, strict=True)
    kolommen = _kop(lezer)
    totaal = inhoud.count(b"\n") + 1
    return Tabelbestand(kolommen, _records(lezer, len(kolommen), totaal, voortgang))


def _codering(inhoud: bytes) -> str:
    if inhoud.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        if _eerste_fout(inhoud, "utf-16") is not None:
            raise BestandOnleesbaar(BINAIR)
        return "utf-16"
    if _heeft_besturing(inhoud):
        raise BestandOnleesbaar(BINAIR)
    plek = _eerste_fout(inhoud, "utf-8")
    if plek is None:
        return "utf-8-sig"
    regel = inhoud.count(b"\n", 0, plek) + 1
    if inhoud.startswith(codecs.BOM_UTF8) or _bijna_utf8(inhoud, plek):
        # Reading it as Windows-1252 would succeed and turn every accent into two odd letters.
        raise BestandOnleesbaar(TEKENSET.format(regel=regel))
    plek = _eerste_fout(inhoud, "cp1252")
    if plek is not None:
        raise BestandOnleesbaar(TEKENSET.format(regel=inhoud.count(b"\n", 0, plek) + 1))
    return "cp1252"


def _eerste_fout(inhoud: bytes, codering: str) -> int | None:
    """The position near which decoding fails (or a control character stands), else None."""
    ontcijferaar = codecs.getincrementaldecoder(codering)("strict")
    for begin in range(0, len(inhoud), _BLOK):
        blok = inhoud[begin : begin + _BLOK]
        try:
            tekst = ontcijferaar.decode(blok, begin + _BLOK >= len(inhoud))
        except UnicodeDecodeError as fout:
            return min(begin + fout.start, len(inhoud))
        if codering == "utf-16" and _heeft_besturing(tekst.encode("utf-8", "replace")):
            return begin
    return None


def _heeft_besturing(inhoud: bytes) -> bool:
    return any(
        len(blok.translate(None, _BESTURING)) != len(blok)
        for blok in (inhoud[b : b + _BLOK] for b in range(0, len(inhoud), _BLOK))
    )


def _bijna_utf8(inhoud: bytes, plek: int) -> bool:
    """Is this UTF-8 with damage? Windows-1252 text has hardly any valid UTF-8 sequence."""
    rond = inhoud[max(0, plek - _BLOK) : plek + _BLOK]
    tekst = rond.decode("utf-8", "replace")
    kapot = tekst.count("\ufffd")
    heel = len(tekst) - len(tekst.encode("ascii", "ignore")) - kapot
    return heel > kapot


def _scheiding(inhoud: bytes, codering: str) -> str:
    """The delimiter that occurs most in the header, outside quotes."""
    begin = codecs.getincrementaldecoder(codering)("strict").decode(inhoud[:_KOP_BYTES])
    tekst = begin.lstrip(" \r\n")
    if tekst[:4].casefold() == "sep=" and tekst[4:5] in _SCHEIDINGEN and tekst[4:5]:
        return tekst[4]
    aantallen = dict.fromkeys(_SCHEIDINGEN, 0)
    in_veld = False
    for teken in tekst:
        if teken == '"':
            in_veld = not in_veld
        elif not in_veld and teken in "\r\n":
            break
        elif not in_veld and teken in aantallen:
            aantallen[teken] += 1
    else:
        if len(inhoud) > _KOP_BYTES:
            raise BestandOnleesbaar(KOP_TE_LANG)
    return max(aantallen, key=lambda teken: aantallen[teken])


def _kop(lezer: "Csvlezer") -> tuple[str, ...]:
    while True:
        try:
            cellen = [cel.strip() for cel in next(lezer)]
        except StopIteration:
            raise BestandOnleesbaar(LEEG) from None
        except csv.Error:
            raise BestandOnleesbaar(f"De kopregel is niet goed. {AANHALING}") from None
        if lezer.line_num > _KOP_REGELS:
            raise BestandOnleesbaar(LEEG)
        if not any(cellen) or cellen[0].casefold() == "sep=":
            continue  # blank lines, and the line by which Excel names its delimiter
        kolommen = kolomnamen(cellen)
        if len(kolommen) > MAX_KOLOMMEN:
            raise BestandOnleesbaar(KOP_TE_LANG)
        return kolommen


def _records(
    lezer: "Csvlezer", breedte: int, totaal: int, voortgang: Voortgang | None
) -> Iterator[Record]:
    volgende_stap = _STAP
    while True:
        regel = lezer.line_num + 1
        try:
            for rij in lezer:
                cellen = list(map(str.strip, rij))
                if len(cellen) == breedte and any(cellen):
                    yield regel, cellen, ""
                elif any(cellen):
                    yield passend(regel, cellen, breedte)
                regel = lezer.line_num + 1
                if regel > volgende_stap:
                    volgende_stap = regel + _STAP
                    _bewaak(regel, totaal, voortgang)
            return
        except csv.Error:
            # The reader starts afresh on the next line, so one bad row costs only itself.
            tot = lezer.line_num
            open_ = tot > regel
            zin = AANHALING_OPEN.format(van=regel, tot=tot) if open_ else AANHALING
            yield regel, [], zin
            if tot > volgende_stap:
                volgende_stap = tot + _STAP
                _bewaak(tot, totaal, voortgang)


def _bewaak(regel: int, totaal: int, voortgang: Voortgang | None) -> None:
    if regel > MAX_REGELS + 1:
        raise BestandOnleesbaar(TE_LANG)
    if voortgang is not None:
        voortgang(min(regel, totaal), totaal, "Bestand lezen")
