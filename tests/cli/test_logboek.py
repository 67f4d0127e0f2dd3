# SPDX-License-Identifier: EUPL-1.2
"""The log and an inzageverzoek from the command line."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from leerplicht_desktop import cli
from tests.documents import lezer
from tests.fixtures.sjabloonkluis import WACHTZIN, Sjabloon

Leerplicht = Callable[..., int]


@pytest.fixture
def leerplicht(monkeypatch: pytest.MonkeyPatch, vol_sjabloon: Sjabloon) -> Leerplicht:
    def roep(*argumenten: object) -> int:
        monkeypatch.setattr("sys.stdin", io.StringIO(WACHTZIN + "\n"))
        vast = ("--kluis", vol_sjabloon.map, "--wachtzin-stdin", "--vandaag", "2026-06-15")
        return cli.main([str(a) for a in (*argumenten, *vast)])

    return roep


def test_the_log_is_read_and_reading_is_in_it(
    leerplicht: Leerplicht, capsys: pytest.CaptureFixture[str]
) -> None:
    assert leerplicht("logboek", "--json") == 0
    eerst = json.loads(capsys.readouterr().out)
    assert eerst["regels"][0]["handeling"] == "kluis_geopend"
    assert leerplicht("logboek", "--json", "--max", "2") == 0
    daarna = json.loads(capsys.readouterr().out)
    assert daarna["totaal"] == eerst["totaal"] + 2
    assert [r["handeling"] for r in daarna["regels"]] == ["kluis_geopend", "lijst_getoond"]


def test_the_export_wants_a_purpose(
    leerplicht: Leerplicht, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    pad = tmp_path / "log.csv"
    assert leerplicht("logboek", "--csv", pad) == 1
    assert "doel: " in capsys.readouterr().err
    assert not pad.exists()
    assert leerplicht("logboek", "--csv", pad, "--doel", "controle", "--json") == 0
    gemaakt = json.loads(capsys.readouterr().out)
    assert set(gemaakt) == {"pad", "regels", "sha256", "hoofd"}
    assert gemaakt["hoofd"] in pad.read_text("utf-8-sig").splitlines()[-1]


def test_controleer_says_how_many_lines_were_checked(
    leerplicht: Leerplicht, capsys: pytest.CaptureFixture[str]
) -> None:
    assert leerplicht("kluis", "controleer") == 0
    uit = capsys.readouterr().out
    assert "Logboek: in orde, 13 regels." in uit


def test_inzage_from_the_command_line(
    leerplicht: Leerplicht,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    vol_sjabloon: Sjabloon,
) -> None:
    pad = tmp_path / "inzage.pdf"
    vast = ("inzage", "--voor", vol_sjabloon.uids["noor"], "--ontvangen", "2026-06-10",
            "--identiteit", "bewijs", "--uit", pad)  # fmt: skip
    assert leerplicht(*vast, "--aanvrager", "gemachtigde") == 1
    assert "machtiging" in capsys.readouterr().err
    assert not pad.exists()
    assert leerplicht(*vast, "--aanvrager", "ouder") == 1
    assert leerplicht(*vast, "--aanvrager", "kind") == 1
    moeder = ("--aanvrager", "ouder", "--ouder", vol_sjabloon.uids["moeder"])
    assert leerplicht(*vast, *moeder, "--json") == 0
    gemaakt = json.loads(capsys.readouterr().out)
    assert gemaakt["uiterlijk"] == "2026-07-10"
    gelezen = lezer.tekst(pad.read_bytes())
    assert "Lindelaan 12" in gelezen
    assert "Zonnebloempad" not in gelezen
