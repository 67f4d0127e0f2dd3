# SPDX-License-Identifier: EUPL-1.2
"""The process that reads a foreign file: it gives the same rows, and can do nothing else."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerplicht_desktop.domain.fouten import Afgebroken, BestandOnleesbaar
from leerplicht_desktop.imports import afgeschermd, leerlingen, scholen
from leerplicht_desktop.imports.tabel import MAX_BYTES, Rij
from tests.imports.werkbladen import xlsx

KOP = "voornamen;achternaam;geboortedatum;straat\n"
LIJST = KOP + "".join(f"Noor{nr};Dijk;2-9-2010;Lindelaan {nr}\n" for nr in range(1_200))


BRON = '{"bron":"x","onbekend":[]}'
KLAAR = '{"klaar":true}'


def _rijen(naam: str, inhoud: bytes, soort: str = "leerlingen") -> list[Rij]:
    with afgeschermd.lees(soort, naam, inhoud) as bron:
        return list(bron.rijen)


def _opdracht(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """A child that somebody got hold of: it says whatever it wants."""
    monkeypatch.setattr(afgeschermd, "_opdracht", lambda: [sys.executable, "-c", code])


def test_the_rows_are_those_of_the_reader_itself() -> None:
    inhoud = (LIJST + "te;weinig\n" + "Jan\u20ac;\u00c9t\u00e9;1-1-2011;'s-Gravenweg\n").encode()
    with afgeschermd.lees("leerlingen", "l.csv", inhoud) as bron:
        gekregen = (bron.soort_bron, bron.onbekende_kolommen, list(bron.rijen))
    zelf = leerlingen.rijen("l.csv", inhoud)
    assert gekregen == (zelf.soort_bron, zelf.onbekende_kolommen, list(zelf.rijen))
    assert sum(bool(rij.fout) for rij in gekregen[2]) == 1


def test_a_spreadsheet_and_a_list_of_schools_read_the_same() -> None:
    blad = xlsx([["voornamen", "achternaam", "geboortedatum"], ["Noor", "Dijk", "2-9-2010"]])
    assert _rijen("l.xlsx", blad) == list(leerlingen.rijen("l.xlsx", blad).rijen)
    lijst = b"VESTIGINGSCODE;VESTIGINGSNAAM;GEMEENTENUMMER\n12AB00;Het Plein;246\n"
    assert _rijen("s.csv", lijst, "scholen") == list(scholen.rijen("s.csv", lijst).rijen)


def test_a_sentence_of_the_reader_comes_through() -> None:
    with pytest.raises(BestandOnleesbaar, match="mist de kolom 'achternaam'"):
        _rijen("l.csv", b"voornamen;geboortedatum\nx;1-1-2011\n")


def test_progress_is_heard_and_a_stop_ends_the_process() -> None:
    stappen: list[str] = []

    def meld(gedaan: int, totaal: int, woord: str) -> None:
        stappen.append(woord)
        if gedaan >= 2_000:
            raise Afgebroken

    inhoud = (LIJST + LIJST.removeprefix(KOP) * 4).encode()
    pids = []
    echt = subprocess.Popen.__init__

    def onthoud(zelf: "subprocess.Popen[bytes]", *args: object, **kw: object) -> None:
        echt(zelf, *args, **kw)  # type: ignore[call-overload]
        pids.append(zelf.pid)

    with pytest.MonkeyPatch.context() as lap:
        lap.setattr(subprocess.Popen, "__init__", onthoud)
        with pytest.raises(Afgebroken), afgeschermd.lees("leerlingen", "l.csv", inhoud, meld) as b:
            list(b.rijen)
    assert "Bestand lezen" in stappen
    with pytest.raises(ProcessLookupError):
        os.kill(pids[0], 0)


def _kinderen() -> set[str]:
    taken = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")
    return set(taken.read_text().split()) if taken.exists() else set()


def test_nothing_is_left_when_the_rows_are_not_read_to_the_end() -> None:
    voor = _kinderen()
    with afgeschermd.lees("leerlingen", "l.csv", LIJST.encode()) as bron:
        next(bron.rijen)
        assert not sys.platform.startswith("linux") or _kinderen() > voor
    assert _kinderen() == voor


@pytest.mark.parametrize(
    "code",
    [
        "import os; os._exit(0)",
        "import os, signal; os.kill(os.getpid(), signal.SIGKILL)",
        "print('geen json')",
        "print('[' * 100_000)",
        "print('x' * (17 << 20))",
        *(
            f"print({regels!r})"
            for regels in (
                "[]",
                "{}",
                '{"voortgang":7}',
                f"{BRON}",  # and then no last word
                f'{BRON}\n{{"velden":[1]}}\n{KLAAR}',
                f'{BRON}\n{{"rijen":7}}\n{KLAAR}',
                f'{BRON}\n{{"rijen":[[1]]}}\n{KLAAR}',
                *(
                    f'{BRON}\n{{"velden":["a"]}}\n{{"rijen":[{rij}]}}\n{KLAAR}'
                    for rij in ('[1,"","a","b"]', '["1","","a"]', '[1,"",{}]', '[1,""]', "{}")
                ),
            )
        ),
    ],
)
def test_a_process_that_was_taken_over_gives_one_sentence(
    monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    lezen = "import sys; sys.stdin.buffer.read();"
    _opdracht(monkeypatch, lezen + code)
    with pytest.raises(BestandOnleesbaar) as gevangen:
        _rijen("l.csv", LIJST.encode())
    assert gevangen.value.zin == afgeschermd.GESTOPT


def test_the_control_a_process_that_keeps_to_the_form_is_believed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    regels = f'{BRON}\n{{"velden":["a"]}}\n{{"rijen":[[1,"","b"]]}}\n{KLAAR}'
    _opdracht(monkeypatch, f"import sys; sys.stdin.buffer.read(); print({regels!r})")
    assert _rijen("l.csv", LIJST.encode()) == [Rij(1, {"a": "b"})]


@given(st.binary(max_size=200))
def test_whatever_it_says_it_is_rows_or_one_sentence(ruis: bytes) -> None:
    """Without starting a process for each: the pipe is a file here."""
    lezen, schrijven = os.pipe()
    with os.fdopen(schrijven, "wb") as pijp:
        pijp.write(ruis)

    class Nep:
        stdout = os.fdopen(lezen, "rb", buffering=0)

    berichten = afgeschermd._Berichten(Nep(), None)  # type: ignore[arg-type]
    with Nep.stdout, pytest.raises(BestandOnleesbaar):
        list(afgeschermd._bronbestand(berichten).rijen)


_PROBEER = """
import json, sys
from leerplicht_desktop.imports import grenzen
grenzen.sluit_op(rekenblad=False)
def gaat(doe):
    try:
        doe()
    except (OSError, MemoryError) as fout:
        return type(fout).__name__
    return "gelukt"
import builtins, socket
sys.stdout.write(json.dumps({
    "socket": gaat(socket.socket),
    "lezen": gaat(lambda: open("/etc/hostname").close()),
    "schrijven": gaat(lambda: open("proef.txt", "w").close()),
    "geheugen": gaat(lambda: bytearray(2 << 30)),
}))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has none of these limits")
def test_the_process_has_no_network_no_files_and_little_memory(tmp_path: Path) -> None:
    code = _PROBEER.replace("import builtins, socket", "", 1).replace(
        "import json, sys", "import json, socket, sys", 1
    )
    uit = subprocess.run(
        [sys.executable, "-P", "-c", code],
        cwd=tmp_path,
        env=afgeschermd._omgeving(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
    )
    geprobeerd = json.loads(uit.stdout)
    assert set(geprobeerd.values()) <= {"OSError", "MemoryError"}, geprobeerd
    assert geprobeerd["geheugen"] == "MemoryError"
    assert not any(tmp_path.iterdir())


def test_it_loads_no_table_no_window_and_no_key() -> None:
    code = "import sys, leerplicht_desktop.imports.kind; sys.stdout.write(' '.join(sys.modules))"
    uit = subprocess.run(
        [sys.executable, "-P", "-c", code],
        env=afgeschermd._omgeving(),
        capture_output=True,
        text=True,
        check=True,
    )
    verboden = ("sqlalchemy", "sqlmodel", "sqlcipher3", "PySide6", "keyring", "cryptography")
    assert not [naam for naam in uit.stdout.split() if naam.startswith(verboden)]


def test_it_gets_none_of_her_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KANARIE", "geheim")
    assert "KANARIE" not in afgeschermd._omgeving()


def test_the_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    for naam, verwacht in (("leerplicht-desktop.exe", "leerplicht.exe"), ("x", "leerplicht")):
        monkeypatch.setattr(sys, "executable", str(tmp_path / naam))
        assert afgeschermd._opdracht() == [str(tmp_path / verwacht), afgeschermd.KINDOPTIE]


@pytest.fixture
def groot(tmp_path: Path) -> Iterator[Path]:
    pad = tmp_path / "groot.csv"
    with pad.open("wb") as bestand:
        bestand.truncate(500 * 1024 * 1024)
    yield pad
    pad.unlink()


def test_a_huge_file_is_refused_before_it_is_read(groot: Path) -> None:
    with pytest.raises(BestandOnleesbaar, match="groter dan 100 MB"):
        afgeschermd.lees_bytes(groot)
    with groot.open("r+b") as bestand:
        bestand.truncate(MAX_BYTES)
    assert len(afgeschermd.lees_bytes(groot)) == MAX_BYTES


_HANGT = "import signal, sys; sys.stdin.buffer.read(); signal.pause()"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot wait for a pipe")
def test_a_process_that_hangs_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    _opdracht(monkeypatch, _HANGT)
    monkeypatch.setattr(afgeschermd, "MAX_WACHTTIJD", 0)
    voor = _kinderen()
    with pytest.raises(BestandOnleesbaar) as gevangen:
        _rijen("l.csv", LIJST.encode())
    assert gevangen.value.zin == afgeschermd.GESTOPT
    assert _kinderen() == voor


def test_she_can_stop_while_the_process_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    _opdracht(monkeypatch, _HANGT)

    def stop(gedaan: int, totaal: int, woord: str) -> None:
        raise Afgebroken

    voor = _kinderen()
    with (
        pytest.raises(Afgebroken),
        afgeschermd.lees("leerlingen", "l.csv", LIJST.encode(), stop) as bron,
    ):
        list(bron.rijen)
    assert _kinderen() == voor
