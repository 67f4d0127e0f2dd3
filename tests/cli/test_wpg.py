# SPDX-License-Identifier: EUPL-1.2
"""`leerplicht wpg`: is the file whole, and the yearly self-audit; never a record."""

import io
import json
from pathlib import Path

import pytest

from leerplicht_desktop import cli
from leerplicht_desktop.services import wpg
from leerplicht_desktop.store.bestanden import WPGBESTAND
from tests.fixtures.sjabloonkluis import DUO_NUMMER, WACHTZIN, Sjabloon
from tests.services.wpg.conftest import WISSEL, open_deel


@pytest.fixture
def gevuld(vol_sjabloon: Sjabloon) -> Sjabloon:
    kluis = vol_sjabloon.open()
    deel = open_deel(kluis)
    wpg.wissel(kluis, deel, vol_sjabloon.uids["melding"], WISSEL)
    wpg.sluit(deel)
    kluis.sluit()
    return vol_sjabloon


def roep(monkeypatch: pytest.MonkeyPatch, sjabloon: Sjabloon, *wat: object) -> int:
    monkeypatch.setattr("sys.stdin", io.StringIO(WACHTZIN + "\n"))
    vast = ("--kluis", sjabloon.map, "--wachtzin-stdin", "--vandaag", "2026-06-15")
    return cli.main([str(a) for a in (*wat, *vast)])


def test_controleer_says_whether_it_is_whole(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], gevuld: Sjabloon
) -> None:
    assert roep(monkeypatch, gevuld, "wpg", "controleer", "--json") == 0
    assert json.loads(capsys.readouterr().out) == {
        "in_orde": True,
        "bevindingen": [],
        "aanwezig": True,
    }
    (gevuld.map / WPGBESTAND).unlink()
    assert roep(monkeypatch, gevuld, "wpg", "controleer") == 1
    assert "is weg" in capsys.readouterr().out
    assert roep(monkeypatch, gevuld, "kluis", "controleer") == 1


def test_zelfaudit_writes_a_pdf(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    gevuld: Sjabloon,
    tmp_path: Path,
) -> None:
    pdf = tmp_path / "zelfaudit.pdf"
    assert roep(monkeypatch, gevuld, "wpg", "zelfaudit", "--jaar", 2026, "--uit", pdf) == 0
    assert pdf.read_bytes().startswith(b"%PDF")
    with pytest.raises(SystemExit, match="2"):
        roep(monkeypatch, gevuld, "wpg", "zelfaudit", "--jaar", 26, "--uit", pdf)


def test_zoek_and_brief_know_nothing_of_what_was_moved(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], gevuld: Sjabloon
) -> None:
    assert roep(monkeypatch, gevuld, "zoek", DUO_NUMMER, "--json") == 0
    assert json.loads(capsys.readouterr().out) == []
    uit = gevuld.map / "x.pdf"
    brief = ("brief", "waarschuwingsbrief", "--voor", "2026-0001", "--uit", uit)
    assert roep(monkeypatch, gevuld, *brief) == 1
    assert not uit.exists()
