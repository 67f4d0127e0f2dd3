# SPDX-License-Identifier: EUPL-1.2
"""`leerplicht reken …`: the promised keys, the exit codes, and no store anywhere."""

import json
from pathlib import Path

import pytest

from leerplicht_desktop import cli


def _reken(capsys: pytest.CaptureFixture[str], *argumenten: object) -> tuple[object, str]:
    """The JSON document and what was said beside it."""
    vast = ("--vandaag", "2026-06-15", "--json")
    assert cli.main(["reken", *[str(a) for a in argumenten], *vast]) == 0
    uit, fout = capsys.readouterr()
    return json.loads(uit), fout


def test_leerplicht(capsys: pytest.CaptureFixture[str]) -> None:
    uit, fout = _reken(
        capsys, "leerplicht", "--geboren", "2020-12-15", "--op", "2026-01-05", "--regio", "midden"
    )
    assert uit == {
        "status": "LEERPLICHTIG",
        "leerplicht_vanaf": "2026-01-05",
        "leerplicht_tot": "2037-07-31",
        "kwalificatieplicht_tot": "2038-12-14",
        "waarschuwingen": [],
    }
    assert fout == ""


def test_leerplicht_with_everything(capsys: pytest.CaptureFixture[str]) -> None:
    uit, _ = _reken(
        capsys, "leerplicht", "--geboren", "2010-01-05", "--op", "2027-07-02", "--schooljaren",
        "12", "--uitzondering", "pro-getuigschrift", "--startkwalificatie", "2027-07-02",
    )  # fmt: skip
    assert isinstance(uit, dict)
    assert (uit["status"], uit["kwalificatieplicht_tot"]) == ("STARTKWALIFICATIE", None)


@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "cp1252"])
def test_verzuim(capsys: pytest.CaptureFixture[str], tmp_path: Path, codering: str) -> None:
    bestand = tmp_path / "uren.csv"
    bestand.write_bytes("datum;uren;reden\n20-4-2026;8;café\n2026-05-20;8;\n".encode(codering))
    uit, _ = _reken(capsys, "verzuim", bestand, "--regio", "midden")
    assert uit == {
        "wettelijk": True,
        "hoogste_uren": 16,
        "venster_van": "2026-04-20",
        "venster_tot": "2026-05-22",
        "grens_bereikt_op": ["2026-05-20"],
    }


def test_kennisgeving(capsys: pytest.CaptureFixture[str]) -> None:
    uit, _ = _reken(
        capsys, "kennisgeving", "--grond", "5b", "--geboren", "2021-02-28", "--dagtekening",
        "2026-02-01", "--ontvangen", "2026-02-02", "--schooljaar", "2025-2026", "--eerste",
    )  # fmt: skip
    assert isinstance(uit, dict)
    assert list(uit) == ["oordeel", "tijdig", "uiterlijk", "reden"]
    assert (uit["oordeel"], uit["tijdig"], uit["uiterlijk"]) == ("GRENSGEVAL", None, "2026-02-01")


def test_bezwaar_and_bewaren(capsys: pytest.CaptureFixture[str]) -> None:
    assert _reken(capsys, "bezwaar", "--verzonden", "2026-02-23")[0] == {
        "laatste_dag": "2026-04-07"
    }
    assert _reken(capsys, "bewaren", "proces-verbaal", "--vanaf", "2026-03-01")[0] == {
        "verwijderen_na": "2031-03-01", "vernietigen_na": "2036-03-01",
    }  # fmt: skip


def test_halt(capsys: pytest.CaptureFixture[str]) -> None:
    ja = ("--instemming-jongere", "--instemming-ouders", "--eigen-initiatief")
    cijfers = ("--leeftijd", "15", "--uren", "24", "--telaat", "3")
    assert _reken(capsys, "halt", *cijfers, *ja)[0] == {"mogelijk": True, "redenen": []}
    uit, _ = _reken(capsys, "halt", *cijfers, *ja, "--eerder-halt")
    assert uit == {
        "mogelijk": False,
        "redenen": ["De leerling was al eerder bij Halt voor schoolverzuim. Dat kan 1 keer."],
    }


def test_as_text_it_says_why(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["reken", "leerplicht", "--geboren", "2020-02-29", "--op", "2026-01-04"]) == 0
    uit, fout = capsys.readouterr()
    assert uit.splitlines()[0] == "Op zo 4 januari 2026: leerplichtig t/m 31-7-2036."
    assert uit.splitlines()[-1] == "Artikelen: Lpw art. 3, 4a en 4b"
    assert fout.startswith("Let op: Deze leerling is geboren op 29 februari.")


@pytest.mark.parametrize(
    "argumenten,veld",
    [
        (("leerplicht", "--geboren", "1990-01-01", "--op", "2026-01-01"), "geboren"),
        (("leerplicht", "--geboren", "2010-02-31", "--op", "2026-01-01"), "geboren"),
        (("bezwaar", "--verzonden", "gisteren"), "verzonden"),
        (("halt", "--leeftijd", "30", "--uren", "9", "--telaat", "0"), "leeftijd"),
        (("kennisgeving", "--grond", "5b", "--geboren", "2015-02-01", "--dagtekening",
          "2026-02-01", "--ontvangen", "2026-02-02", "--schooljaar", "2024-2026"), "schooljaar"),
    ],
)  # fmt: skip
def test_bad_input_names_the_field(
    argumenten: tuple[str, ...], veld: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["reken", *argumenten]) == 1
    uit, fout = capsys.readouterr()
    assert uit == ""
    assert fout.startswith(f"{veld}: ")


def test_bad_hours_name_the_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    bestand = tmp_path / "uren.csv"
    bestand.write_text("datum;uren\n20-4-2026;25\n21-4-2026;-1\n")
    assert cli.main(["reken", "verzuim", str(bestand), "--regio", "zuid"]) == 1
    fout = capsys.readouterr().err.splitlines()
    assert [regel.split(":")[0] for regel in fout] == ["regel 2", "regel 3"]


def test_a_file_that_is_missing_or_huge(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    weg = tmp_path / "weg.csv"
    assert cli.main(["reken", "verzuim", str(weg), "--regio", "zuid"]) == 1
    assert "is er niet" in capsys.readouterr().err
    weg.write_bytes(b"x" * 1_000_001)
    assert cli.main(["reken", "verzuim", str(weg), "--regio", "zuid"]) == 1
    assert "te groot" in capsys.readouterr().err


@pytest.mark.parametrize(
    "argumenten",
    [("reken",), ("reken", "leerplicht"), ("reken", "verzuim", "x.csv", "--regio", "oost")],
)
def test_wrong_usage_is_2(argumenten: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as einde:
        cli.main(argumenten)
    assert einde.value.code == 2
    assert "--help" in capsys.readouterr().err
