# SPDX-License-Identifier: EUPL-1.2
"""The command line is a promise: its exit codes, its JSON, and what goes to which stream."""

import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from leerplicht_desktop import cli
from leerplicht_desktop.cli import opdrachten
from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import brief, kluis
from tests.fixtures.sjabloonkluis import WACHTZIN, Sjabloon
from tests.services.importeren import lijsten

Leerplicht = Callable[..., int]


@pytest.fixture
def leerplicht(monkeypatch: pytest.MonkeyPatch) -> Leerplicht:
    """Run the command line in this process, with the passphrase on standard input."""

    def roep(*argumenten: object, invoer: str = WACHTZIN + "\n") -> int:
        monkeypatch.setattr("sys.stdin", io.StringIO(invoer))
        return cli.main([str(a) for a in argumenten])

    return roep


@pytest.fixture
def open_in(leerplicht: Leerplicht, vol_sjabloon: Sjabloon) -> Leerplicht:
    """The same, on the filled store, on a fixed day."""

    def roep(*argumenten: object, invoer: str = WACHTZIN + "\n") -> int:
        return leerplicht(
            *argumenten, "--kluis", vol_sjabloon.map, "--wachtzin-stdin", "--vandaag",
            "2026-06-15", invoer=invoer,
        )  # fmt: skip

    return roep


def test_zoek_gives_the_promised_keys(
    open_in: Leerplicht, capsys: pytest.CaptureFixture[str], vol_sjabloon: Sjabloon
) -> None:
    assert open_in("zoek", "noor", "dijk", "--json") == 0
    uit, fout = capsys.readouterr()
    assert fout == ""
    assert json.loads(uit) == [
        {
            "id": vol_sjabloon.uids["noor"],
            "naam": "Noor van Dijk",
            "geboortedatum": "2010-09-02",
            "woonplaats": "Veldwijk",
            "status": "LEERPLICHTIG",
        }
    ]


def test_choices_may_stand_before_and_after_the_command(
    leerplicht: Leerplicht, vol_sjabloon: Sjabloon, capsys: pytest.CaptureFixture[str]
) -> None:
    voor = ("--kluis", vol_sjabloon.map, "--wachtzin-stdin", "--json")
    assert leerplicht(*voor, "zoek", "noor") == 0
    eerst = capsys.readouterr().out
    assert leerplicht("zoek", "noor", *voor) == 0
    assert capsys.readouterr().out == eerst != "[]\n"


def test_controleer_gives_the_promised_keys(
    open_in: Leerplicht, capsys: pytest.CaptureFixture[str]
) -> None:
    assert open_in("kluis", "controleer", "--json") == 0
    gevonden = json.loads(capsys.readouterr().out)
    assert set(gevonden) == {"in_orde", "bevindingen", "schema", "generatie"}
    assert gevonden["in_orde"] is True


def test_importeer_lists_refused_rows_and_exits_3(
    open_in: Leerplicht, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    bestand = tmp_path / "l.csv"
    bestand.write_text(
        lijsten.KOP_LEERLINGEN + lijsten.BOAZ.replace("999990032", "999990056")
        + lijsten.NOOR.replace("12-10-2013", "31-02-2013")
    )  # fmt: skip
    assert open_in("importeer", "leerlingen", bestand, "--proef", "--json") == 3
    proef = json.loads(capsys.readouterr().out)
    assert open_in("importeer", "leerlingen", bestand, "--json") == 3
    gedaan = json.loads(capsys.readouterr().out)
    assert proef == gedaan
    assert set(gedaan) == {"nieuw", "gewijzigd", "ongewijzigd", "geweigerd"}
    assert gedaan["nieuw"] == 1
    assert set(gedaan["geweigerd"][0]) == {"regel", "veld", "reden"}
    assert gedaan["geweigerd"][0]["regel"] == 3
    assert open_in("zoek", "boaz", "--json") == 0
    assert len(json.loads(capsys.readouterr().out)) == 1


def test_brief_is_filed_and_written_without_any_bsn(
    open_in: Leerplicht, capsys: pytest.CaptureFixture[str], vol_sjabloon: Sjabloon, tmp_path: Path
) -> None:
    uit = tmp_path / "brief.pdf"
    melding = vol_sjabloon.uids["melding"]
    assert open_in("brief", "waarschuwingsbrief", "--voor", melding, "--uit", uit, "--json") == 0
    gemaakt = json.loads(capsys.readouterr().out)
    assert gemaakt["familie"] == "feitelijk"
    assert gemaakt["bezwaarclausule"] is False
    assert gemaakt["document"] == gemaakt["exemplaren"][0]["document"]
    pdf = pypdfium2.PdfDocument(uit.read_bytes())
    tekst = "".join(bladzij.get_textpage().get_text_bounded() for bladzij in pdf)
    assert len(pdf) >= len(gemaakt["exemplaren"]) == 3
    assert "99999" not in tekst
    pdf.close()


def _brieven(kaart: Sjabloon) -> int:
    kluis = kaart.open()
    try:
        return brief.tellingen(kluis)["alles"]
    finally:
        kluis.sluit()


@pytest.mark.parametrize("uit", ["nergens/brief.pdf", ""])
def test_no_letter_is_filed_for_a_file_that_cannot_be_written(
    open_in: Leerplicht,
    capsys: pytest.CaptureFixture[str],
    vol_sjabloon: Sjabloon,
    tmp_path: Path,
    uit: str,
) -> None:
    voor = _brieven(vol_sjabloon)
    melding = vol_sjabloon.uids["melding"]
    assert open_in("brief", "waarschuwingsbrief", "--voor", melding, "--uit", tmp_path / uit) == 1
    assert "map" in capsys.readouterr().err
    assert _brieven(vol_sjabloon) == voor


def test_a_disk_that_fills_up_says_where_the_letters_are(
    open_in: Leerplicht,
    capsys: pytest.CaptureFixture[str],
    vol_sjabloon: Sjabloon,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def vol(*_: object) -> None:
        raise fouten.SchijfVol

    voor = _brieven(vol_sjabloon)
    monkeypatch.setattr(kluis, "schrijf_bestand", vol)
    roep = ("brief", "waarschuwingsbrief", "--voor", vol_sjabloon.uids["melding"])
    assert open_in(*roep, "--uit", tmp_path / "brief.pdf", "--json") == 1
    uit, fout = capsys.readouterr()
    assert uit == ""
    assert "opgeborgen in het dossier (kenmerk 2026-" in fout
    assert "Maak ze niet opnieuw" in fout
    assert _brieven(vol_sjabloon) == voor + 3
    assert not list(tmp_path.glob("*brief*"))


def test_the_recovery_code_is_not_lost_with_its_sheet(
    open_in: Leerplicht, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert open_in("kluis", "herstelcode", "--herstelvel", tmp_path / "weg" / "vel.pdf") == 1
    assert "Herstelcode: " in capsys.readouterr().out


def test_help_names_every_exit_code(
    leerplicht: Leerplicht, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as einde:
        leerplicht("--help")
    assert einde.value.code == 0
    codes = capsys.readouterr().out.rpartition("Afloopcodes:")[2]
    beloofd = (cli.GOED, cli.FOUT, 2, opdrachten.GEWEIGERD, cli.PROGRAMMAFOUT, cli.ONDERBROKEN)
    assert [int(code) for code in re.findall(r"\d+", codes)] == list(beloofd)


def test_an_expected_error_is_a_sentence_on_standard_error(
    open_in: Leerplicht, capsys: pytest.CaptureFixture[str]
) -> None:
    assert open_in("zoek", "noor", "--json", invoer="verkeerd\n") == 1
    uit, fout = capsys.readouterr()
    assert uit == ""
    assert fout == (
        "De wachtzin klopt niet. Kijk naar hoofdletters en spaties en probeer het opnieuw.\n"
    )


@pytest.mark.parametrize(
    "argumenten",
    [
        (), ("zoek",), ("zoek", "x", "--max", "0"), ("zoek", "x", "--vandaag", "gisteren"),
        ("zoek", "x", "--iets"), ("importeer", "paarden", "x"), ("kluis",),
    ],
)  # fmt: skip
def test_wrong_usage_exits_2_in_dutch(
    leerplicht: Leerplicht, capsys: pytest.CaptureFixture[str], argumenten: tuple[str, ...]
) -> None:
    with pytest.raises(SystemExit) as einde:
        leerplicht(*argumenten)
    assert einde.value.code == 2
    uit, fout = capsys.readouterr()
    assert uit == ""
    assert fout.startswith("Gebruik: leerplicht")
    assert "argument" not in fout.splitlines()[-1]


def test_a_store_is_made_backed_up_and_put_back_elsewhere(
    leerplicht: Leerplicht, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """From one folder to another, with nothing but the code on paper."""
    zin = "correct paard batterij nietje wolk zeven\n"
    kluis, kopie = ("--kluis", tmp_path / "een"), tmp_path / "een.lpbak"
    maak = ("kluis", "maak", "--gemeente", "GM0246", "--ambtenaar", "T. Testman",
            "--zonder-sleutelbos", "--wachtzin-stdin", "--json")  # fmt: skip
    assert leerplicht(*maak, *kluis, invoer=zin) == 0
    code = json.loads(capsys.readouterr().out)["herstelcode"]
    assert leerplicht("kluis", "reservekopie", kopie, *kluis, "--wachtzin-stdin", invoer=zin) == 0
    elders = ("--kluis", tmp_path / "twee", "--herstelcode-stdin")
    assert leerplicht("kluis", "herstel", kopie, *elders, invoer=code + "\n") == 0
    assert leerplicht("kluis", "controleer", *elders, invoer=code + "\n") == 0
    assert leerplicht(*maak, *kluis, invoer=zin) == 1
    assert "In deze map staat al een kluis" in capsys.readouterr().err


def test_a_weak_passphrase_makes_no_store(
    leerplicht: Leerplicht, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    map_ = tmp_path / "kluis"
    maak = ("kluis", "maak", "--gemeente", "GM0246", "--ambtenaar", "T. Testman",
            "--zonder-sleutelbos", "--wachtzin-stdin", "--kluis", map_)  # fmt: skip
    assert leerplicht(*maak, invoer="welkom123\n") == 1
    assert "te makkelijk te raden" in capsys.readouterr().err
    assert not (map_ / "kluis.db").exists()


def test_the_passphrase_is_never_an_argument(leerplicht: Leerplicht) -> None:
    with pytest.raises(SystemExit):
        leerplicht("zoek", "x", "--wachtzin", "geheim")
