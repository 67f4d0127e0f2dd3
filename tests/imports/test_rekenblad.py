# SPDX-License-Identifier: EUPL-1.2
"""Spreadsheets are read as the officer sees them; bombs are refused quickly and small."""

import io
import struct
import time
import tracemalloc
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from leerplicht_desktop.domain.fouten import BestandOnleesbaar
from leerplicht_desktop.imports import lezer
from leerplicht_desktop.imports.tabel import FOUT
from tests.imports.werkbladen import (
    blad_xml,
    cel,
    ods_delen,
    ods_tekst,
    xlsx,
    xlsx_delen,
    zip_van,
)

MB = 1024 * 1024


def gelezen(naam: str, inhoud: bytes) -> list[tuple[int, dict[str, str]]]:
    return list(lezer.lees(naam, inhoud).rijen)


@contextmanager
def klein_en_snel() -> Iterator[None]:
    """Fails when the block takes over 100 MB; processor time, so a busy machine does no harm."""
    tracemalloc.start()
    begin = time.process_time()
    try:
        yield
        assert time.process_time() - begin < 20
        assert tracemalloc.get_traced_memory()[1] < 100 * MB
    finally:
        tracemalloc.stop()


def test_xlsx_numbers_dates_and_formulas_become_plain_text() -> None:
    inhoud = xlsx(
        [
            ["bsn", "geboren", "uren", "geheim", "tekst"],
            [12345672, cel("B2", 40423, stijl=1), 3.5, True, "=1+1"],
            ["012345672", "2-9-2010", 2.0, False, " ruim "],
        ]
    )
    assert gelezen("lijst.xlsx", inhoud) == [
        (2, {"bsn": "12345672", "geboren": "2010-09-02", "uren": "3.5", "geheim": "ja",
             "tekst": "=1+1"}),
        (3, {"bsn": "012345672", "geboren": "2-9-2010", "uren": "2", "geheim": "nee",
             "tekst": "ruim"}),
    ]  # fmt: skip


def test_shared_texts_and_row_numbers_of_xlsx() -> None:
    blad = (
        '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c></row>'
        '<row r="6"><c r="A6" t="s"><v>2</v></c></row>'
    )
    inhoud = zip_van(xlsx_delen(blad, gedeeld=["naam", "plaats", "Noor"]))
    assert gelezen("Lijst.XLSX", inhoud) == [(6, {"naam": "Noor", "plaats": ""})]


def test_a_cell_outside_the_header_makes_an_error_row() -> None:
    rijen = gelezen("x.xlsx", xlsx([["a", "b"], [1, 2, 3], [4, 5]]))
    assert "te veel velden" in rijen[0][1][FOUT]
    assert rijen[1] == (3, {"a": "4", "b": "5"})


def test_ods_with_repeats_as_office_programs_write_them() -> None:
    inhoud = zip_van(
        ods_delen(
            f"<table:table-row>{ods_tekst('bsn')}{ods_tekst('van')}{ods_tekst('x')}"
            '<table:table-cell table:number-columns-repeated="16381"/></table:table-row>'
            '<table:table-row><table:table-cell office:value-type="float" '
            'office:value="999990019"/><table:table-cell office:value-type="date" '
            'office:date-value="2025-08-01"/>'
            '<table:table-cell table:number-columns-repeated="16382"/></table:table-row>'
            '<table:table-row table:number-rows-repeated="1048574">'
            '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
        )
    )
    assert gelezen("lijst.ods", inhoud) == [(2, {"bsn": "999990019", "van": "2025-08-01", "x": ""})]


def test_an_ordinary_large_sheet_is_read() -> None:
    rijen: list[list[object]] = [
        ["a", "b", "c"],
        *([n, f"naam {n}", n * 1.5] for n in range(20_000)),
    ]
    gevonden = gelezen("x.xlsx", xlsx(rijen))
    assert len(gevonden) == 20_000
    assert gevonden[-1] == (20_001, {"a": "19999", "b": "naam 19999", "c": "29998.5"})


def _zipbom() -> bytes:
    delen = xlsx_delen(blad_xml([["a"], [1]]))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archief:
        for naam, inhoud in delen.items():
            archief.writestr(naam, inhoud)
        with archief.open("xl/media/plaatje.xml", "w") as deel:
            for _ in range(300):
                deel.write(bytes(MB))
    return buffer.getvalue()


def _liegende_zipbom() -> bytes:
    """60 MB behind a directory that says 1 kB."""
    naam = "xl/worksheets/sheet1.xml"
    delen = xlsx_delen("")
    delen[naam] = "<a>" + " " * (60 * MB) + "</a>"
    bom = bytearray(zip_van(delen))
    plek = bom.rindex(naam.encode()) - 46
    assert bom[plek : plek + 4] == b"PK\x01\x02"
    bom[plek + 24 : plek + 28] = struct.pack("<I", 1_000)
    return bytes(bom)


def _gedeelde_bom() -> bytes:
    cellen = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 9_000))
    return zip_van(xlsx_delen(cellen, gedeeld=["x" * 30_000]))


def _met_doctype(soort: str) -> bytes:
    lol = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    voor = f'<!DOCTYPE a [<!ENTITY l0 "lol">{lol}<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    if soort == "ods":
        return zip_van(ods_delen(f"<table:table-row>{ods_tekst('a')}</table:table-row>", voor=voor))
    return zip_van(xlsx_delen(blad_xml([["a"], [1]]), voor=voor))


def _dubbel() -> bytes:
    delen = list(xlsx_delen(blad_xml([["a"], [1]])).items())
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archief:
        for naam, inhoud in delen:
            archief.writestr(naam, inhoud)
        archief.writestr("XL/workbook.xml", "<workbook/>")
    return buffer.getvalue()


VER = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
KOP = f"<table:table-row>{ods_tekst('a')}</table:table-row>"
BOMMEN = {
    "zip.xlsx": (_zipbom, "veel te groot"),
    "liegt.xlsx": (_liegende_zipbom, "beschadigd|veel te groot"),
    "samen.xlsx": (
        lambda: zip_van({f"d{n}.xml": bytes(1_000_000) for n in range(60)}),
        "veel te groot",
    ),
    "delen.xlsx": (lambda: zip_van({f"d{n}.xml": "" for n in range(1_100)}), "veel te groot"),
    "ver.xlsx": (lambda: zip_van(xlsx_delen(VER)), "veel te groot"),
    "kleine-letters.xlsx": (lambda: zip_van(xlsx_delen(VER.lower())), "veel te groot|beschadigd"),
    "gedeeld.xlsx": (_gedeelde_bom, "veel te groot"),
    "doctype.xlsx": (lambda: _met_doctype("xlsx"), "horen"),
    "doctype.ods": (lambda: _met_doctype("ods"), "horen"),
    "dubbel.xlsx": (_dubbel, "horen"),
    "rijen.ods": (
        lambda: zip_van(
            ods_delen(
                KOP + '<table:table-row table:number-rows-repeated="999999999">'
                + ods_tekst("x") + "</table:table-row>"
            )
        ),
        "veel te groot",
    ),
    "kolommen.ods": (
        lambda: zip_van(
            ods_delen(
                '<table:table-row><table:table-cell table:number-columns-repeated="999999999"/>'
                + ods_tekst("x") + "</table:table-row>"
            )
        ),
        "veel te groot",
    ),
    "tekst.ods": (
        lambda: zip_van(
            ods_delen(
                KOP + '<table:table-row table:number-rows-repeated="20000">'
                + ods_tekst("x" * 20_000) + "</table:table-row>"
            )
        ),
        "veel te groot",
    ),
    "spaties.ods": (
        lambda: zip_van(
            ods_delen(
                '<table:table-row><table:table-cell office:value-type="string"><text:p>'
                '<text:s text:c="999999999"/>x</text:p></table:table-cell></table:table-row>'
            )
        ),
        "veel te groot",
    ),
    "twee-namen.ods": (
        lambda: zip_van(
            ods_delen(
                '<table:table-row xmlns:q="q"><table:table-cell q:number-columns-repeated="1" '
                'table:number-columns-repeated="999999999"/>'
                + ods_tekst("x") + "</table:table-row>"
            )
        ),
        "veel te groot",
    ),
}  # fmt: skip


@pytest.mark.parametrize("naam", list(BOMMEN))
def test_bombs_are_refused_with_little_memory(naam: str) -> None:
    maak, woord = BOMMEN[naam]
    inhoud = maak()
    with klein_en_snel(), pytest.raises(BestandOnleesbaar, match=woord):
        gelezen(naam, inhoud)


def test_a_password_is_named_as_the_reason() -> None:
    inhoud = bytearray(xlsx([["a"], [1]]))
    plek = inhoud.rindex(b"PK\x01\x02")
    inhoud[plek + 8] |= 1
    with pytest.raises(BestandOnleesbaar, match="wachtwoord"):
        gelezen("x.xlsx", bytes(inhoud))


@pytest.mark.parametrize(
    "naam, inhoud",
    [
        ("x.xlsx", b"a;b\n1;2\n"),
        ("x.ods", b"\x00\x01\x02"),
        ("x.xlsx", xlsx([["a"], [1]])[:-30]),
        ("x.xlsx", zip_van({"iets.txt": "geen rekenblad"})),
        ("x.xlsx", zip_van({"xl/workbook.bin": b"\x00"})),
        ("x.xlsx", zip_van(xlsx_delen("<row><c r='A1'><v>1</v></row>"))),
        ("x.xlsx", zip_van({"xl/workbook.xml": "<a/>"})),
        ("x.ods", zip_van({"mimetype": "x", "content.xml": "<a/>"})),
        ("x.xlsx", xlsx([])),
    ],
)
def test_broken_spreadsheets_are_refused(naam: str, inhoud: bytes) -> None:
    with pytest.raises(BestandOnleesbaar):
        gelezen(naam, inhoud)
