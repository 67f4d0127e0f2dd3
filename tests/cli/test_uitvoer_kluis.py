# SPDX-License-Identifier: EUPL-1.2
"""`kluis uitvoer` and `kluis invoer`: out and back in, with passphrases from standard input."""

import io
import json
from pathlib import Path

import pytest

from leerplicht_desktop import cli
from tests.fixtures.sjabloonkluis import WACHTZIN, Sjabloon

EXPORTZIN = "kano brug zeven regen stoel lamp"
NIEUW = "molen kaars fiets anker wolk tak"


def _roep(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], invoer: str, *woorden: str
) -> tuple[int, str, str]:
    monkeypatch.setattr("sys.stdin", io.StringIO(invoer))
    code = cli.main([*woorden, "--wachtzin-stdin"])
    uit, fout = capsys.readouterr()
    return code, uit, fout


def test_out_and_back_in(
    vol_sjabloon: Sjabloon,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    bestand, map_ = str(tmp_path / "a.zip"), str(tmp_path / "nieuw")
    oud = str(vol_sjabloon.map)
    code, uit, fout = _roep(
        monkeypatch, capsys, f"{WACHTZIN}\n{EXPORTZIN}\n",
        "kluis", "uitvoer", bestand, "--reden", "overstap", "--kluis", oud, "--json",
    )  # fmt: skip
    assert code == 0, fout
    gedaan = json.loads(uit)
    assert (gedaan["pad"], gedaan["beschermd"]) == (bestand, False)
    assert "beschermde gegevens zitten er niet in" in fout

    code, uit, fout = _roep(
        monkeypatch, capsys, f"{EXPORTZIN}\n{NIEUW}\n",
        "kluis", "invoer", bestand, "--kluis", map_, "--zonder-sleutelbos",
    )  # fmt: skip
    assert code == 0, fout
    assert "Herstelcode" in uit
    code, uit, fout = _roep(monkeypatch, capsys, f"{NIEUW}\n", "zoek", "noor", "--kluis", map_)
    assert code == 0, fout
    assert "Noor" in uit


def test_a_weak_passphrase_is_refused_in_words(
    vol_sjabloon: Sjabloon,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, _uit, fout = _roep(
        monkeypatch, capsys, f"{WACHTZIN}\nwelkom\n",
        "kluis", "uitvoer", str(tmp_path / "a.zip"), "--reden", "overstap",
        "--kluis", str(vol_sjabloon.map),
    )  # fmt: skip
    assert code == 1
    assert fout
    assert not (tmp_path / "a.zip").exists()
