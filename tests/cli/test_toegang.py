# SPDX-License-Identifier: EUPL-1.2
"""The ways in, from the command line: replaced with what opens the store, and the envelope."""

import io
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from leerplicht_desktop import cli
from leerplicht_desktop.services import kluis as dienst
from leerplicht_desktop.services import toegang
from leerplicht_desktop.store import netwerkmap
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import WACHTZIN, Sjabloon
from tests.fixtures.sleutelbossen import EchtBos

NIEUW = "kaas trein lepel molen muur"
Open = Callable[..., int]


@pytest.fixture
def leerplicht(monkeypatch: pytest.MonkeyPatch, vol_sjabloon: Sjabloon) -> Open:
    """Run a command on the filled store; `invoer` are the lines on standard input."""

    def roep(*argumenten: object, invoer: tuple[str, ...] = (WACHTZIN,)) -> int:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{r}\n" for r in invoer)))
        vast = ("--kluis", vol_sjabloon.map, "--vandaag", "2026-06-15", "--json")
        return cli.main([str(a) for a in (*argumenten, *vast)])

    return roep


def uit(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """The one JSON document on standard output."""
    gelezen: dict[str, Any] = json.loads(capsys.readouterr().out)
    return gelezen


def test_the_passphrase_is_changed_with_the_old_and_the_new_line(
    leerplicht: Open, vol_sjabloon: Sjabloon, capsys: pytest.CaptureFixture[str]
) -> None:
    opdracht = ("kluis", "wachtzin", "--zonder-sleutelbos", "--wachtzin-stdin")
    assert leerplicht(*opdracht, invoer=("iets anders", NIEUW)) == 1
    assert leerplicht(*opdracht) == 1  # the second line is missing
    assert leerplicht(*opdracht, invoer=(WACHTZIN, "welkom01")) == 1
    vol_sjabloon.open().sluit()
    capsys.readouterr()
    assert leerplicht(*opdracht, invoer=(WACHTZIN, NIEUW)) == 0
    assert uit(capsys) == {"gewijzigd": True}
    assert leerplicht("zoek", "noor", "--wachtzin-stdin", invoer=(NIEUW,)) == 0


def test_the_recovery_code_gives_a_new_passphrase_and_a_new_code(
    leerplicht: Open, vol_sjabloon: Sjabloon, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    met_code = ("--herstelcode-stdin",)
    wachtzin = ("kluis", "wachtzin", "--zonder-sleutelbos", *met_code, "--wachtzin-stdin")
    assert leerplicht(*wachtzin, invoer=(vol_sjabloon.herstelcode, NIEUW)) == 0
    capsys.readouterr()
    vel = tmp_path / "vel.pdf"
    code = ("kluis", "herstelcode", *met_code, "--herstelvel", vel)
    assert leerplicht(*code, invoer=(vol_sjabloon.herstelcode,)) == 0
    nieuw = uit(capsys)["herstelcode"]
    assert vel.read_bytes().startswith(b"%PDF")
    assert leerplicht("zoek", "noor", *met_code, invoer=(vol_sjabloon.herstelcode,)) == 1
    assert leerplicht("zoek", "noor", *met_code, invoer=(nieuw,)) == 0
    assert leerplicht("zoek", "noor", "--wachtzin-stdin", invoer=(NIEUW,)) == 0


def test_the_envelope_is_made_used_and_withdrawn(
    leerplicht: Open, vol_sjabloon: Sjabloon, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    vel = tmp_path / "vel.pdf"
    maak = ("kluis", "vervanger", "maak", "--wachtzin-stdin")
    assert leerplicht(*maak, "--tot", "2026-9-30", "--vel", vel) == 0
    gemaakt = uit(capsys)
    assert gemaakt["tot"] == "2026-09-30"
    assert vel.read_bytes().startswith(b"%PDF")
    code = gemaakt["vervangercode"]

    wie = ("--vervanger-stdin", "--naam", "J. Bakker", "--reden", "ziekte")
    assert leerplicht(*wie, "zoek", "noor", invoer=(code,)) == 0
    assert json.loads(capsys.readouterr().out)[0]["naam"] == "Noor van Dijk"
    assert leerplicht("--vervanger-stdin", "zoek", "noor", invoer=(code,)) == 1
    assert "Vul uw naam in" in capsys.readouterr().err
    for mag_niet in (("herstelcode",), ("sleutels",), ("vervanger", "maak")):
        invoer = (code, WACHTZIN)
        assert leerplicht(*wie, "kluis", *mag_niet, "--wachtzin-stdin", invoer=invoer) == 1
        assert "code uit de envelop" in capsys.readouterr().err

    assert leerplicht("kluis", "vervanger", "trek-in", "--wachtzin-stdin") == 0
    assert uit(capsys) == {"ingetrokken": True}
    assert leerplicht(*wie, "zoek", "noor", invoer=(code,)) == 1
    assert leerplicht(*maak) == 0
    assert uit(capsys)["tot"] == "2027-06-15"
    assert leerplicht(*maak, "--tot", "2028-01-01") == 1
    assert "hoogstens een jaar" in capsys.readouterr().err


def test_new_data_keys_give_a_new_recovery_code(
    leerplicht: Open, vol_sjabloon: Sjabloon, capsys: pytest.CaptureFixture[str]
) -> None:
    assert leerplicht("kluis", "sleutels", "--wachtzin-stdin") == 0
    nieuw = uit(capsys)["herstelcode"]
    assert leerplicht("kluis", "controleer", "--wachtzin-stdin") == 0
    oud = (vol_sjabloon.herstelcode,)
    assert leerplicht("zoek", "x", "--herstelcode-stdin", invoer=oud) == 1
    assert leerplicht("zoek", "x", "--herstelcode-stdin", invoer=(nieuw,)) == 0


def test_an_older_store_opens_with_a_reason(
    leerplicht: Open, vol_sjabloon: Sjabloon, bos: EchtBos, capsys: pytest.CaptureFixture[str]
) -> None:
    kluis = vol_sjabloon.open()
    toegang.koppel_sleutelbos(kluis, WACHTZIN)
    kluis.sluit()
    pad = vol_sjabloon.map / "kluis.db"
    oud = pad.read_bytes()
    vol_sjabloon.open().sluit()
    pad.write_bytes(oud)
    assert leerplicht("zoek", "noor", "--wachtzin-stdin") == 1
    assert "ouder dan de kluis" in capsys.readouterr().err
    assert leerplicht("zoek", "noor", "--wachtzin-stdin", "--erken-ouder", "teruggezet") == 0
    assert leerplicht("zoek", "noor", "--wachtzin-stdin") == 0


def test_a_warning_goes_beside_the_result(
    leerplicht: Open, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(netwerkmap, "_soort_bestandssysteem", lambda _pad: "nfs4")
    assert leerplicht("zoek", "noor", "--wachtzin-stdin") == 0
    gelezen = capsys.readouterr()
    assert len(json.loads(gelezen.out)) == 1
    assert "staat op een netwerk" in gelezen.err


def test_the_deputy_of_the_command_line_is_seen_in_the_window(
    leerplicht: Open, vol_sjabloon: Sjabloon
) -> None:
    kluis = vol_sjabloon.open()
    code = toegang.maak_vervanger(kluis, WACHTZIN, date(2026, 12, 1))
    kluis.sluit()
    wie = ("--vervanger-stdin", "--naam", "J. Bakker", "--reden", "ziekte")
    assert leerplicht(*wie, "zoek", "noor", invoer=(code,)) == 0
    kluis = dienst.open_(vol_sjabloon.map, wachtzin=WACHTZIN, klok=VasteKlok())
    assert [o.naam for o in toegang.vervanger_openingen_ongezien(kluis)] == ["J. Bakker"]
    kluis.sluit()
