# SPDX-License-Identifier: EUPL-1.2
"""The one door for a file of somebody else: it chooses the reader and refuses what is no table."""

from leerplicht_desktop.domain.fouten import BestandOnleesbaar
from leerplicht_desktop.imports.csvbestand import LEEG, lees_csv
from leerplicht_desktop.imports.rekenblad import lees_rekenblad
from leerplicht_desktop.imports.tabel import MAX_BYTES, Tabelbestand, Voortgang

TE_GROOT = (
    f"Dit bestand is groter dan {MAX_BYTES // 1024 // 1024} MB en wordt niet gelezen. "
    "Verdeel het over kleinere bestanden en importeer die na elkaar."
)
ONBEKEND = (
    "Dit soort bestand kan niet gelezen worden. "
    "Kies een bestand dat eindigt op .csv, .xlsx of .ods."
)
OUD_EXCEL = (
    "Dit is een oud Excel-bestand (.xls) of een bestand met een wachtwoord. "
    "Open het, haal het wachtwoord eraf en bewaar het als .xlsx of CSV."
)
VERKEERDE_NAAM = (
    "Dit is geen tekstbestand, ook al heet het .csv: het is een rekenblad of een zip. "
    "Geef het de goede naam (.xlsx of .ods), of bewaar het als CSV (UTF-8)."
)
GEEN_REKENBLAD = (
    "Dit is geen rekenblad, ook al heet het zo. "
    "Bewaar het bestand opnieuw als .xlsx, .ods of CSV (UTF-8)."
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def lees(naam: str, inhoud: bytes, *, voortgang: Voortgang | None = None) -> Tabelbestand:
    """The table in a file. `naam` gives the format only; the bytes must agree with it."""
    if len(inhoud) > MAX_BYTES:
        raise BestandOnleesbaar(TE_GROOT)
    if not inhoud:
        raise BestandOnleesbaar(LEEG)
    if inhoud.startswith(_OLE):
        raise BestandOnleesbaar(OUD_EXCEL)
    uitgang = naam.rpartition(".")[2].casefold()
    if uitgang in {"csv", "txt", "tsv"}:
        if inhoud.startswith(b"PK\x03\x04"):
            raise BestandOnleesbaar(VERKEERDE_NAAM)
        return lees_csv(inhoud, voortgang=voortgang)
    if uitgang in {"xlsx", "ods"}:
        if not inhoud.startswith(b"PK\x03\x04"):
            raise BestandOnleesbaar(GEEN_REKENBLAD)
        return lees_rekenblad(inhoud, voortgang=voortgang)
    raise BestandOnleesbaar(ONBEKEND)
