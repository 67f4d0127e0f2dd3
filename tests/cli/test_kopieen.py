# SPDX-License-Identifier: EUPL-1.2
"""Backups from the command line: what exists stays, what is older is asked, the list is JSON."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from leerplicht_desktop import cli
from tests.fixtures.sjabloonkluis import WACHTZIN, Sjabloon, melding_ruw

Kluis = Callable[..., int]


@pytest.fixture
def kluis(monkeypatch: pytest.MonkeyPatch, vol_sjabloon: Sjabloon) -> Kluis:
    """`leerplicht kluis` on the filled store."""

    def roep(*argumenten: object) -> int:
        monkeypatch.setattr("sys.stdin", io.StringIO(WACHTZIN + "\n"))
        vast = ("--kluis", vol_sjabloon.map, "--wachtzin-stdin", "--json")
        return cli.main(["kluis", *(str(a) for a in (*argumenten, *vast))])

    return roep


def test_a_file_that_is_there_is_only_replaced_when_asked(
    kluis: Kluis, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pad = tmp_path / "kopie.lpbak"
    assert kluis("reservekopie", pad) == 0
    eerst = pad.read_bytes()
    assert kluis("reservekopie", pad) == 1
    assert "Er staat al een bestand met deze naam" in capsys.readouterr().err
    assert pad.read_bytes() == eerst
    assert kluis("reservekopie", pad, "--overschrijf") == 0
    assert pad.read_bytes() != eerst


def test_the_list_tells_of_every_backup(
    kluis: Kluis, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert kluis("reservekopieen") == 0
    assert json.loads(capsys.readouterr().out) == []
    for naam in ("een.lpbak", "twee.lpbak"):
        assert kluis("reservekopie", tmp_path / naam) == 0
    capsys.readouterr()
    assert kluis("reservekopieen") == 0
    lijst = json.loads(capsys.readouterr().out)
    assert [Path(k["pad"]).name for k in lijst] == ["twee.lpbak", "een.lpbak"]
    assert set(lijst[0]) == {
        "uid", "pad", "gemaakt_op", "generatie", "grootte", "sha256", "vanzelf", "getest_op",
        "bevinding",
    }  # fmt: skip
    assert lijst[0]["grootte"] == (tmp_path / "twee.lpbak").stat().st_size


def test_an_older_backup_needs_a_second_word(
    kluis: Kluis,
    vol_sjabloon: Sjabloon,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    from leerplicht_desktop.services import melding

    assert kluis("reservekopie", tmp_path / "kopie.lpbak") == 0
    open_kluis, uids = vol_sjabloon.open(), vol_sjabloon.uids
    ruw = melding_ruw(uids["daan"], uids["school"], duo_meldingsnummer="")
    melding.neem_in(open_kluis, ruw)
    open_kluis.sluit()
    assert kluis("herstel", tmp_path / "kopie.lpbak") == 1
    assert "Daarna is hier nog één keer iets veranderd" in capsys.readouterr().err
    assert kluis("herstel", tmp_path / "kopie.lpbak", "--toch") == 0
    gezegd = json.loads(capsys.readouterr().out)
    assert Path(gezegd["oude_kluis"]).is_dir()
    assert gezegd["gelden_weer"].startswith("De wachtzin en de herstelcode van ")
