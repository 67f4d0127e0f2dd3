# SPDX-License-Identifier: EUPL-1.2
"""Whatever the bytes are: rows, or one sentence. Never another error, never without end."""

import io
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerplicht_desktop.domain.fouten import BestandOnleesbaar
from leerplicht_desktop.imports import inschrijvingen, leerlingen, lezer, ouders, scholen
from leerplicht_desktop.imports.tabel import FOUT
from tests.imports.werkbladen import ods_delen, ods_tekst, xlsx, zip_van

NAMEN = st.sampled_from(["x.csv", "x.txt", "x.xlsx", "x.ods", "x.xls", "x"])
HEEL = {
    "x.xlsx": xlsx([["bsn", "brin", "van"], [999990019, "00AA", "2025-08-01"]] * 5),
    "x.ods": zip_van(
        ods_delen(f"<table:table-row>{ods_tekst('bsn')}{ods_tekst('van')}</table:table-row>" * 5)
    ),
}
SOORTEN = (scholen, leerlingen, ouders, inschrijvingen)


def loop_door(naam: str, inhoud: bytes) -> None:
    with suppress(BestandOnleesbaar):
        for regel, ruw in lezer.lees(naam, inhoud).rijen:
            assert regel >= 2
            assert FOUT in ruw or all(waarde == waarde.strip() for waarde in ruw.values())


@given(naam=NAMEN, inhoud=st.binary(max_size=2_000))
def test_any_bytes(naam: str, inhoud: bytes) -> None:
    loop_door(naam, inhoud)


@given(
    tekst=st.text(alphabet='ab;,\t"\n\r \xe9\u2028€\x85', max_size=400),
    codering=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]),
)
def test_any_text_in_any_encoding(tekst: str, codering: str) -> None:
    loop_door("x.csv", tekst.encode(codering, "replace"))


@pytest.mark.parametrize("naam", list(HEEL))
@given(st.data())
def test_a_damaged_spreadsheet(naam: str, data: st.DataObject) -> None:
    inhoud = bytearray(HEEL[naam])
    for _ in range(data.draw(st.integers(1, 4))):
        plek = data.draw(st.integers(4, len(inhoud) - 1))
        inhoud[plek] = data.draw(st.integers(0, 255))
    loop_door(naam, bytes(inhoud))


@pytest.mark.parametrize("naam", list(HEEL))
@given(st.data())
def test_a_damaged_sheet_in_a_sound_zip(naam: str, data: st.DataObject) -> None:
    """The XML itself is spoiled, so that the damage gets past the checksum of the zip."""
    with zipfile.ZipFile(io.BytesIO(HEEL[naam])) as archief:
        delen = {deel: archief.read(deel) for deel in archief.namelist()}
    doel = data.draw(st.sampled_from(sorted(delen)))
    stuk = bytearray(delen[doel])
    for _ in range(data.draw(st.integers(1, 4))):
        stuk[data.draw(st.integers(0, len(stuk) - 1))] = data.draw(st.integers(32, 126))
    loop_door(naam, zip_van({**delen, doel: bytes(stuk)}))


@given(
    kop=st.lists(st.sampled_from(["bsn", "brin", "van", "rol", "VESTIGINGSCODE", "naam", "type",
                                  "achternaam", "geboortedatum", "gezag", "roepnaam", "", "bsn"]),
                 max_size=12),
    cellen=st.lists(st.text(alphabet='a1;" \n', max_size=5), max_size=30),
)  # fmt: skip
def test_any_header_for_any_sort(kop: list[str], cellen: list[str]) -> None:
    inhoud = (";".join(kop) + "\n" + ";".join(cellen) + "\n").encode()
    for soort in SOORTEN:
        with suppress(BestandOnleesbaar):
            for rij in soort.rijen("x.csv", inhoud).rijen:
                assert bool(rij.fout) != bool(rij.ruw)
