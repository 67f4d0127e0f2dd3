# SPDX-License-Identifier: EUPL-1.2
"""The description of the export is that of the tables, and nothing is left undescribed."""

import importlib.util

from leerplicht_desktop.domain import uitvoer
from leerplicht_desktop.models import Tabel
from tests.architecture.broncode import WORTEL


def test_the_description_is_up_to_date() -> None:
    """Red? `make uitvoer` mends it."""
    pad = WORTEL / "packaging" / "maak_uitvoer.py"
    specificatie = importlib.util.spec_from_file_location("maak_uitvoer", pad)
    assert specificatie is not None
    assert specificatie.loader is not None
    maker = importlib.util.module_from_spec(specificatie)
    specificatie.loader.exec_module(maker)
    assert maker.BESTAND.read_text(encoding="utf-8") == maker.tekst()


def test_every_table_and_column_has_a_meaning() -> None:
    """Red? Describe it in `domain/uitvoer.py`, or name it in NIET_MEE and say why."""
    zonder = [
        f"{tabel.name}.{kolom.name}"
        for tabel in Tabel.metadata.sorted_tables
        if tabel.name not in uitvoer.NIET_MEE
        for kolom in tabel.columns
        if kolom.name != "id" and not uitvoer.betekenis(tabel.name, kolom.name)
    ]
    assert zonder == []
    assert {t for t in Tabel.metadata.tables if t not in uitvoer.NIET_MEE} == set(uitvoer.TABELLEN)


def test_nothing_is_described_that_is_not_there() -> None:
    for tabel, kolommen in uitvoer.KOLOMMEN.items():
        assert set(kolommen) <= set(Tabel.metadata.tables[tabel].columns.keys()), tabel
    for tabel, kolom in uitvoer.CODELIJSTEN:
        assert kolom in Tabel.metadata.tables[tabel].columns
    for tabel, (_naam, kolommen) in uitvoer.GGM.items():
        assert set(kolommen) <= set(Tabel.metadata.tables[tabel].columns.keys())
