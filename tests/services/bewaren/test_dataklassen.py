# SPDX-License-Identifier: EUPL-1.2
"""Every table has its row in docs/dataklassen.md, and the row is what really happens."""

import re
from datetime import date
from pathlib import Path

from leerplicht_desktop import models
from leerplicht_desktop.services import bewaren
from leerplicht_desktop.services.kluis import OpenKluis
from tests.fixtures.klok import VasteKlok
from tests.services.bewaren.dossiers import keur_samen_goed, maak_gezin, tel

WORTEL = Path(__file__).resolve().parents[3]
# Rows that hang on one day: one of March 2026 (leerplicht) and one of October 2028 (later).
PER_DAG = (
    "melding", "verzuimdag", "oordeel", "brief", "inschrijving", "dagplek",
)  # fmt: skip


def _rijen() -> dict[str, list[str]]:
    tekst = (WORTEL / "docs" / "dataklassen.md").read_text(encoding="utf-8")
    rijen = re.findall(r"^\| `(\w+)` \|(.*)\|$", tekst, re.MULTILINE)
    return {naam: [cel.strip() for cel in rest.split("|")] for naam, rest in rijen}


def test_every_table_has_its_class() -> None:
    assert set(_rijen()) == set(models.Tabel.metadata.tables)
    for naam, cellen in _rijen().items():
        assert len(cellen) == 6, naam
        assert all(cellen), naam


def test_what_the_table_says_is_destroyed_is_destroyed(
    lege_kluis: OpenKluis, vaste_klok: VasteKlok
) -> None:
    maak_gezin(lege_kluis, 0, dagen=("2026-03-10", "2028-10-02"))
    vaste_klok.zet(date(2031, 3, 1))
    lijst = bewaren.voorstel(lege_kluis).waarde
    keur_samen_goed(lege_kluis, lijst)
    bewaren.voer_uit(lege_kluis, lijst)
    for naam, cellen in _rijen().items():
        if cellen[-1].startswith("yes"):
            assert tel(lege_kluis, naam) == 0, naam
    for naam in ("audit", "vernietiging", "vernietigingsregel", "tweede_persoon", "school"):
        assert _rijen()[naam][-1].startswith("no")
        assert tel(lege_kluis, naam) > 0, naam


def test_the_first_class_takes_its_own_rows_alone(
    lege_kluis: OpenKluis, vaste_klok: VasteKlok
) -> None:
    """On 15-12-2029 one of every two rows goes; the other belongs to the later class."""
    maak_gezin(lege_kluis, 0, dagen=("2026-03-10", "2028-10-02"))
    assert {tabel: tel(lege_kluis, tabel) for tabel in PER_DAG} == dict.fromkeys(PER_DAG, 2)
    vaste_klok.zet(date(2029, 12, 15))
    lijst = bewaren.voorstel(lege_kluis).waarde
    keur_samen_goed(lege_kluis, lijst)
    bewaren.voer_uit(lege_kluis, lijst)
    assert {tabel: tel(lege_kluis, tabel) for tabel in PER_DAG} == dict.fromkeys(PER_DAG, 1)
    assert tel(lege_kluis, "melding", "begindatum = '2028-10-02'") == 1
    assert tel(lege_kluis, "beschermd", "soort = 'melding'") == 1
    # Who the pupil is stays for the class that is left.
    for tabel in ("leerling", "gezag", "huishouden", "zoekregel"):
        assert tel(lege_kluis, tabel) > 0, tabel
