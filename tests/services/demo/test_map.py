# SPDX-License-Identifier: EUPL-1.2
"""When a demo is used again, when it is made anew, and that no real store is ever lost to it."""

import json
from pathlib import Path

import pytest

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import demo
from leerplicht_desktop.services import kluis as kluizen
from leerplicht_desktop.services.demo import DemoResultaat, maken, merk
from leerplicht_desktop.services.kluis import Kdf, OpenKluis
from leerplicht_desktop.store import openen
from tests.fixtures.klok import VasteKlok


def _kort(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Making takes no time: what is tested here is what happens around it."""
    gemaakt: list[Path] = []

    def maak(kluismap: Path, uitvoer: Path, *_rest: object) -> tuple[int, int, list[Path]]:
        gemaakt.append(kluismap)
        return 1, 2, []

    monkeypatch.setattr(maken, "maak", maak)
    return gemaakt


def test_a_finished_demo_is_used_again(kopie: Path, gemaakt: DemoResultaat) -> None:
    assert demo.past_nog(kopie)
    weer = demo.lees(kopie)
    assert (weer.leerlingen, weer.meldingen) == (gemaakt.leerlingen, gemaakt.meldingen)
    assert weer.wachtzin == demo.WACHTZIN
    assert all(pad.is_file() for pad in weer.bestanden)


def _zet(map_: Path, **anders: object) -> None:
    pad = map_ / merk.BESTAND
    pad.write_text(json.dumps({**json.loads(pad.read_text()), **anders}))


@pytest.mark.parametrize(
    "anders", [{"klaar": False}, {"nummer": 0}, {"versie": "0.0.1"}, {"schema": "m0000"}]
)
def test_a_demo_that_no_longer_fits_is_not_used(kopie: Path, anders: dict[str, object]) -> None:
    _zet(kopie, **anders)
    assert not demo.past_nog(kopie)


@pytest.mark.parametrize(
    "weg", ["kluis/kluis.db", "kluis/kluis-wpg.db", "kluis/kluis.json", "demo.json"]
)
def test_a_demo_that_misses_a_part_is_not_used(kopie: Path, weg: str) -> None:
    (kopie / weg).unlink()
    assert not demo.past_nog(kopie)


def test_a_demo_whose_letters_are_gone_is_not_used(kopie: Path) -> None:
    demo.lees(kopie).bestanden[0].unlink()
    assert not demo.past_nog(kopie)


def test_an_unreadable_mark_is_no_demo(tmp_path: Path) -> None:
    (tmp_path / merk.BESTAND).write_text("{")
    assert not demo.past_nog(tmp_path)
    with pytest.raises(fouten.KluisOntbreekt):
        demo.lees(tmp_path)


def test_a_killed_demo_is_made_anew(kopie: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _zet(kopie, klaar=False)
    (kopie / "kluis" / "kluis.json").unlink()
    oude_brieven = list((kopie / "uitvoer").glob("*.pdf"))
    gemaakt = _kort(monkeypatch)
    assert demo.maak(kopie).meldingen == 2
    assert gemaakt == [kopie / "kluis"]
    assert list((kopie / "kluis").iterdir()) == []
    assert oude_brieven != []
    assert not any(brief.exists() for brief in oude_brieven)


def test_a_demo_that_fails_halfway_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breek(*_: object) -> None:
        raise fouten.SchijfVol

    monkeypatch.setattr(maken, "maak", breek)
    with pytest.raises(fouten.SchijfVol):
        demo.maak(tmp_path / "demo")
    assert not demo.past_nog(tmp_path / "demo")


def _echte_kluis(map_: Path, kdf: Kdf) -> OpenKluis:
    return openen.maak(map_, "w", VasteKlok(), naam="Echt", met_sleutelbos=False, kdf=kdf)[0]


def test_a_real_store_is_never_overwritten(
    tmp_path: Path, kdf_licht: Kdf, monkeypatch: pytest.MonkeyPatch
) -> None:
    gemaakt = _kort(monkeypatch)
    kluizen.sluit(_echte_kluis(tmp_path / "kluis", kdf_licht))
    voor = (tmp_path / "kluis" / "kluis.db").read_bytes()
    with pytest.raises(fouten.KluisBestaatAl):
        demo.maak(tmp_path)
    # Not even in a folder that bears the mark of a demo.
    merk.zet(tmp_path, merk.Merk(klaar=True))
    with pytest.raises(fouten.KluisBestaatAl):
        demo.maak(tmp_path)
    assert (tmp_path / "kluis" / "kluis.db").read_bytes() == voor
    assert gemaakt == []


def test_a_demo_that_is_open_is_not_taken_away(
    kopie: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gemaakt = _kort(monkeypatch)
    kluis = kluizen.open_(kopie / "kluis", wachtzin=demo.WACHTZIN)
    try:
        with pytest.raises(fouten.KluisInGebruik):
            demo.maak(kopie)
    finally:
        kluizen.sluit(kluis)
    assert gemaakt == []
    assert demo.past_nog(kopie)
