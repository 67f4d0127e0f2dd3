# SPDX-License-Identifier: EUPL-1.2
"""Whoever types vrijstellingsbesluit gets the lawful letter and hears which one it is."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from leerplicht_desktop.documents import pdftekst
from tests.cli.test_opdrachten import Leerplicht, leerplicht, open_in  # noqa: F401 - fixtures
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import Sjabloon
from tests.services.beroep.zaken import Werkplek

Maak = Callable[..., str]


@pytest.fixture
def maak(vol_sjabloon: Sjabloon) -> Maak:
    """A claim in the filled store; gives its kenmerk."""

    def doe(geboren: str, grond: str, **feiten: str) -> str:
        klok = VasteKlok()
        kluis = vol_sjabloon.open(klok)
        plek = Werkplek(kluis, klok)
        kenmerk = plek.neem_in(
            plek.kind(geboren), grond, "10-6-2026", "2026-2027", **feiten
        ).kenmerk
        klok.zet(date(2026, 6, 15))
        kluis.sluit()
        return kenmerk

    return doe


def test_a_mededeling_is_made_and_told(
    open_in: Leerplicht,  # noqa: F811
    maak: Maak,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    kenmerk, uit = maak("14-8-2021", "5b"), tmp_path / "b.pdf"
    roep = ("brief", "vrijstellingsbesluit", "--voor", kenmerk, "--uit", uit, "--json")
    assert open_in(*roep) == 0
    std, fout = capsys.readouterr()
    gemaakt = json.loads(std)
    assert (gemaakt["soort"], gemaakt["familie"]) == ("VOLDOET", "mededeling")
    assert gemaakt["bezwaarclausule"] is False
    assert "Mededeling: voldoet (artikel 5 onder b" in fout
    assert "vrijstelling uit de wet" in fout
    assert "geen besluit" in " ".join(pdftekst.lees(uit.read_bytes()))


def test_a_besluit_says_what_it_lacks(
    open_in: Leerplicht,  # noqa: F811
    maak: Maak,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    kenmerk, uit = maak("2-9-2008", "15"), tmp_path / "b.pdf"
    roep = ("brief", "vrijstellingsbesluit", "--voor", kenmerk, "--uit", uit)
    assert open_in(*roep) == 1
    assert "motivering" in capsys.readouterr().err
    assert not uit.exists()
    met = {
        "uitkomst": "afgewezen", "motivering": "Geen bewijs.", "belangen": "Afgewogen.",
        "mandaat": "mandaatbesluit 2026", "bezwaar_adres": "Postbus 1, Veldwijk",
        "bezwaar_digitaal": "www.veldwijk.example", "rechtbank": "de rechtbank",
    }  # fmt: skip
    delen = [deel for naam, w in met.items() for deel in ("--met", f"{naam}={w}")]
    assert open_in(*roep, *delen) == 0
    assert "zes weken" in " ".join(pdftekst.lees(uit.read_bytes()))
