# SPDX-License-Identifier: EUPL-1.2
"""Measures an xlsx or ods file before the real reader sees it, and rebuilds it clean.

A few kB can unfold to gigabytes in five ways: a zip bomb, XML entities, a cell far away, a
repeated cell, or one long shared text in a million cells. The rebuilt file holds only the parts
with cells, each read to its end here, so a directory that lies about sizes fools nobody.
"""

import io
import zipfile
import zlib
from xml.parsers import expat

from leerplicht_desktop.domain.fouten import BestandOnleesbaar
from leerplicht_desktop.imports.bladmaat import Bladmaat, Maatfout, OdsMaat, XlsxMaat

MAX_DELEN = 1_000
MAX_UITGEPAKT = 50 * 1024 * 1024
MAX_VERHOUDING = 100
_KLEIN = 1024 * 1024  # below this a high ratio is harmless, and common
_BLOK = 1 << 16

ONLEESBAAR = (
    "Dit rekenblad is beschadigd of niet goed bewaard. "
    "Open het, bewaar het opnieuw als .xlsx, .ods of CSV (UTF-8) en kies dat bestand."
)
TE_GROOT = (
    "Dit rekenblad wordt uitgepakt veel te groot en is niet gelezen. "
    "Bewaar het als CSV (UTF-8), of haal lege bladen en plaatjes eruit."
)
WACHTWOORD = "Dit bestand heeft een wachtwoord. Haal het wachtwoord eraf en kies het opnieuw."
VERDACHT = (
    "Dit rekenblad bevat onderdelen die er niet in horen en is niet gelezen. "
    "Vraag de afzender om een CSV-bestand (UTF-8)."
)

_XLSX_DELEN = frozenset(
    {
        "[content_types].xml",
        "_rels/.rels",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "xl/sharedstrings.xml",
    }
)
_ODS_DELEN = frozenset({"mimetype", "meta-inf/manifest.xml", "content.xml"})


def herbouwd(inhoud: bytes) -> bytes:
    """A clean copy with only the parts that hold cells, or `BestandOnleesbaar`."""
    if inhoud.count(b"PK\x01\x02") > MAX_DELEN:
        raise BestandOnleesbaar(TE_GROOT)  # before a million directory entries become objects
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
            delen = archief.infolist()
            _keur_lijst(delen, len(inhoud))
            return _kopieer(archief, delen)
    except (
        zipfile.BadZipFile,
        zlib.error,
        NotImplementedError,
        RuntimeError,
        EOFError,
        OSError,
        ValueError,
        OverflowError,
    ) as fout:
        raise BestandOnleesbaar(ONLEESBAAR) from fout


def _keur_lijst(delen: list[zipfile.ZipInfo], grootte: int) -> None:
    if len(delen) > MAX_DELEN:
        raise BestandOnleesbaar(TE_GROOT)
    if len({deel.filename.casefold() for deel in delen}) != len(delen):
        raise BestandOnleesbaar(VERDACHT)
    totaal = 0
    for deel in delen:
        if deel.flag_bits & 0x1:
            raise BestandOnleesbaar(WACHTWOORD)
        if deel.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise BestandOnleesbaar(VERDACHT)
        totaal += deel.file_size
        _keur_maat(deel.file_size, deel.compress_size)
    _keur_maat(totaal, grootte)


def _keur_maat(uitgepakt: int, ingepakt: int) -> None:
    te_dicht = uitgepakt > _KLEIN and uitgepakt > MAX_VERHOUDING * max(ingepakt, 1)
    if uitgepakt > MAX_UITGEPAKT or te_dicht:
        raise BestandOnleesbaar(TE_GROOT)


def _kopieer(archief: zipfile.ZipFile, delen: list[zipfile.ZipInfo]) -> bytes:
    namen = {deel.filename.casefold() for deel in delen}
    maat: Bladmaat
    if "xl/workbook.xml" in namen:
        maat, gewenst = XlsxMaat(), _XLSX_DELEN
    elif "content.xml" in namen:
        maat, gewenst = OdsMaat(), _ODS_DELEN
    else:
        raise BestandOnleesbaar(ONLEESBAAR)
    doel = io.BytesIO()
    with zipfile.ZipFile(doel, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as nieuw:
        # The lengths of shared texts must be known before the sheets that point at them.
        for deel in sorted(delen, key=lambda d: "sharedstrings" not in d.filename.casefold()):
            naam = deel.filename.casefold()
            blad = maat.bladen and naam.startswith("xl/worksheets/") and naam.endswith(".xml")
            if naam in gewenst or blad:
                _kopieer_deel(archief, nieuw, deel, None if naam == "mimetype" else maat)
    return doel.getvalue()


def _kopieer_deel(
    archief: zipfile.ZipFile,
    nieuw: zipfile.ZipFile,
    deel: zipfile.ZipInfo,
    maat: Bladmaat | None,
) -> None:
    ontleder = _ontleder(maat) if maat is not None else None
    gelezen = bytearray()
    try:
        with archief.open(deel) as bron:
            while blok := bron.read(_BLOK):
                gelezen += blok
                if len(gelezen) > MAX_UITGEPAKT:
                    raise BestandOnleesbaar(TE_GROOT)
                if ontleder is not None:
                    ontleder.Parse(blok, False)
        if ontleder is not None:
            ontleder.Parse(b"", True)
    except expat.ExpatError as fout:
        raise BestandOnleesbaar(ONLEESBAAR) from fout
    except Maatfout as fout:
        raise BestandOnleesbaar(TE_GROOT) from fout
    nieuw.writestr(deel.filename, gelezen)


def _ontleder(maat: Bladmaat) -> expat.XMLParserType:
    """An XML parser that refuses every DOCTYPE, so no entity is ever declared."""
    ontleder = expat.ParserCreate("utf-8")
    ontleder.buffer_text = True
    ontleder.StartDoctypeDeclHandler = _weiger
    ontleder.EntityDeclHandler = _weiger
    ontleder.StartElementHandler = maat.begin
    ontleder.EndElementHandler = maat.einde
    ontleder.CharacterDataHandler = maat.tekst
    maat.nieuw_deel()
    return ontleder


def _weiger(*_gegevens: object) -> None:
    raise BestandOnleesbaar(VERDACHT)
