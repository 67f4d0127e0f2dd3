# SPDX-License-Identifier: EUPL-1.2
"""CSV from any office is read the same; what is no table is refused with a sentence to act on."""

import codecs

import pytest

from leerplicht_desktop.domain.fouten import Afgebroken, BestandOnleesbaar
from leerplicht_desktop.imports import lezer, tabel
from leerplicht_desktop.imports.tabel import FOUT

TEKST = "naam;plaats\nZoë Çelik;'s-Gravenhage\nAnaïs van Dijk;Sint Jansteen\n"
RIJEN = [
    (2, {"naam": "Zoë Çelik", "plaats": "'s-Gravenhage"}),
    (3, {"naam": "Anaïs van Dijk", "plaats": "Sint Jansteen"}),
]


def gelezen(inhoud: bytes, naam: str = "lijst.csv") -> list[tuple[int, dict[str, str]]]:
    return list(lezer.lees(naam, inhoud).rijen)


@pytest.mark.parametrize(
    "inhoud",
    [
        TEKST.encode(),
        TEKST.encode("utf-8-sig"),
        TEKST.encode("cp1252"),
        TEKST.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEKST.encode("utf-16-be"),
        TEKST.replace("\n", "\r\n").encode(),
        TEKST.replace("\n", "\r").encode(),
        TEKST.replace(";", ",").encode(),
        TEKST.replace(";", "\t").encode(),
        TEKST.replace(";", " ; ").encode(),
        ("sep=;\n" + TEKST).encode(),
        TEKST.rstrip("\n").encode(),
        TEKST.replace("\n", ";;\n").encode(),
    ],
    ids=[
        "utf8", "bom", "cp1252", "utf16le", "utf16be", "crlf", "cr", "komma", "tab", "spaties",
        "sep", "zonder-slot", "lege-kolommen",
    ],
)  # fmt: skip
def test_every_office_spelling_gives_the_same_rows(inhoud: bytes) -> None:
    rijen = gelezen(inhoud)
    assert [ruw for _, ruw in rijen] == [ruw for _, ruw in RIJEN]


def test_line_numbers_are_those_of_the_file() -> None:
    inhoud = b'naam;opmerking\nA;"een\ntwee\ndrie"\n\n ; \nB;x\n'
    assert gelezen(inhoud) == [
        (2, {"naam": "A", "opmerking": "een\ntwee\ndrie"}),
        (7, {"naam": "B", "opmerking": "x"}),
    ]


def test_quoted_delimiters_and_quotes_stay_in_the_cell() -> None:
    assert gelezen(b'"na;am",b\n"x, y","zij zei ""ja"""\n') == [
        (2, {"na;am": "x, y", "b": 'zij zei "ja"'})
    ]


def test_single_space_blanks_become_empty() -> None:
    assert gelezen(b"a;b;c\n1; ;\xa0\n") == [(2, {"a": "1", "b": "", "c": ""})]


def test_formulas_stay_text() -> None:
    (rij,) = gelezen(b'a;b\n=CMD|calc!A0;"@SUM(1+1)"\n')
    assert rij == (2, {"a": "=CMD|calc!A0", "b": "@SUM(1+1)"})


def test_a_ragged_row_is_refused_alone_and_says_why() -> None:
    rijen = gelezen(b"a;b\n1;2\n3\n4;5;6\n7;8;\n9;10\n")
    assert [regel for regel, _ in rijen] == [2, 3, 4, 5, 6]
    assert "te weinig velden: 1 in plaats van 2" in rijen[1][1][FOUT]
    assert "te veel velden: 3 in plaats van 2" in rijen[2][1][FOUT]
    assert rijen[3][1] == {"a": "7", "b": "8"}
    assert rijen[4][1] == {"a": "9", "b": "10"}


def test_bad_quotes_cost_their_own_row_only() -> None:
    rijen = gelezen(b'a;b\n"x"y;1\n2;3\n')
    assert "aanhalingstekens" in rijen[0][1][FOUT]
    assert rijen[1] == (3, {"a": "2", "b": "3"})


def test_an_open_quote_never_swallows_rows_in_silence() -> None:
    rijen = gelezen(b'a;b\n1;2\n3;"4\n5;6\n7;8\n')
    assert rijen[0] == (2, {"a": "1", "b": "2"})
    assert rijen[-1][0] == 3
    assert "Regel 3 tot en met 5" in rijen[-1][1][FOUT]


def test_an_open_quote_in_a_long_file_costs_a_stretch_not_the_rest() -> None:
    staart = b"".join(b"%d;waarde\n" % nummer for nummer in range(50_000))
    rijen = gelezen(b'a;b\nx;"open\n' + staart)
    fouten = [ruw for _, ruw in rijen if FOUT in ruw]
    assert 1 <= len(fouten) <= 10
    assert rijen[-1] == (50_002, {"a": "49999", "b": "waarde"})


@pytest.mark.parametrize(
    "inhoud, woord",
    [
        (b"", "leeg"),
        (b"\n\n \n", "leeg"),
        (b"\n" * 5_000, "leeg"),
        (b"a;b\n1;\x002\n", "geen tekstbestand"),
        (b"\x7fELF\x02\x01\x01\x00\x00\x00", "geen tekstbestand"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\x01", "geen tekstbestand"),
        (b"PK\x03\x04\x14\x00", "rekenblad of een zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "oud Excel-bestand"),
        ("a;b\n".encode("utf-16-le"), "geen tekstbestand"),
        (codecs.BOM_UTF16_LE + b"a", "geen tekstbestand"),
        (codecs.BOM_UTF16_LE + "a;b\n\0;1".encode("utf-16-le"), "geen tekstbestand"),
        (b"\xef\xbb\xbfa;b\n\xff;1\n", "vanaf regel 2"),
        ("a;b\nZoë Çelik;é\n".encode() + b"Zo\xeb;1\n", "vanaf regel 3"),
        (b"a;b\n\x81;1\n", "vanaf regel 2"),
        (b"a" * 300_000, "geen kopregel"),
        (b";".join(b"k%d" % n for n in range(2_000)) + b"\n", "geen kopregel"),
        (b'a;"b\n', "kopregel"),
    ],
)  # fmt: skip
def test_no_table_is_refused_in_words(inhoud: bytes, woord: str) -> None:
    with pytest.raises(BestandOnleesbaar, match=woord):
        gelezen(inhoud)


@pytest.mark.parametrize("naam", ["lijst.xls", "lijst.exe", "lijst", "lijst.csv.pdf", ""])
def test_other_formats_are_refused_by_name(naam: str) -> None:
    with pytest.raises(BestandOnleesbaar, match="eindigt op"):
        gelezen(TEKST.encode(), naam)


def test_the_sentence_never_repeats_what_is_in_the_file() -> None:
    with pytest.raises(BestandOnleesbaar) as fout:
        gelezen(b"bsn;naam\n999990019;Geheim\x00\n", "dossier Geheim.csv")
    assert "999990019" not in str(fout.value)
    assert "Geheim" not in str(fout.value)


def test_too_large_is_refused_before_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lezer, "MAX_BYTES", 100)
    with pytest.raises(BestandOnleesbaar, match="groter dan"):
        gelezen(b"a;b\n" + b"1;2\n" * 100)


@pytest.mark.parametrize("regel", [b"1;2\n", b"\n", b'"x"y;1\n'])
def test_too_many_lines_are_refused(regel: bytes) -> None:
    with pytest.raises(BestandOnleesbaar, match=r"meer dan 1\.048\.576 regels"):
        gelezen(b"a;b\n" + regel * (tabel.MAX_REGELS + 5_000))


def test_reading_can_be_stopped_half_way() -> None:
    def stop(gedaan: int, totaal: int, woord: str) -> None:
        assert 0 < gedaan <= totaal
        assert woord
        raise Afgebroken

    inhoud = b"a;b\n" + b"1;2\n" * 20_000
    bestand = lezer.lees("x.csv", inhoud, voortgang=stop)
    gezien: list[int] = []
    with pytest.raises(Afgebroken):
        gezien.extend(regel for regel, _ in bestand.rijen)
    assert len(list(bestand.rijen)) == 0


def test_a_repeated_column_name_loses_nothing() -> None:
    assert gelezen(b"a;a;a\n1;2;3\n") == [(2, {"a": "1", "a (2)": "2", "a (3)": "3"})]
