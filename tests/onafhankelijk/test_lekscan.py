# SPDX-License-Identifier: EUPL-1.2
"""Nothing of an officer's day can be read on the disk: files, temp, config, log, backup.

The program is run from outside, as an officer and an administrator would; nothing of it is
imported here. The same day with a build without a key must show every planted word, or the scan
would prove nothing.
"""

import json
import os
import signal
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.onafhankelijk.merktekens import Dag, gevonden, zaai

WORTEL = Path(__file__).resolve().parents[2]
ZONDER_SLEUTEL = Path(__file__).with_name("zonder_sleutel.py")
WACHTZIN = "kastanje moeras violet trapleuning zeemeeuw bakfiets"
AANTAL = 200
_XDG = ("CONFIG", "DATA", "STATE", "CACHE")

pytestmark = [
    pytest.mark.timeout(300),
    pytest.mark.skipif(sys.platform == "win32", reason="kills with SIGKILL, reads XDG folders"),
]


@dataclass
class Werkdag:
    """One day on one disk; `schijf` is everything the program may write to by itself."""

    map: Path
    met_sleutel: bool
    dag: Dag
    gezegd: list[str] = field(default_factory=list)  # standard error of everything
    melding: str = ""  # uid of what was saved in the window
    bij_brief: tuple[str, ...] = ()  # files that came while a letter was previewed and filed
    na_de_klap: dict[str, str] = field(default_factory=dict)  # what was found after the kill

    def __post_init__(self) -> None:
        self.schijf = self.map / "schijf"
        self.kluis = self.schijf / "kluis"
        for deel in ("thuis", "tijdelijk", *_XDG):
            (self.schijf / deel).mkdir(parents=True)
        (self.map / "in").mkdir()
        self.omgeving = {
            **os.environ,
            "HOME": str(self.schijf / "thuis"),
            "TMPDIR": str(self.schijf / "tijdelijk"),
            **{f"XDG_{naam}_HOME": str(self.schijf / naam) for naam in _XDG},
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONDONTWRITEBYTECODE": "1",
        }

    def opdracht(self, *woorden: str | Path, codes: Sequence[int] = (0,)) -> str:
        """`leerplicht …`; returns its standard output."""
        begin = [str(Path(sysconfig.get_path("scripts")) / "leerplicht")]
        if not self.met_sleutel:
            begin = [sys.executable, str(ZONDER_SLEUTEL), "leerplicht"]
        klaar = subprocess.run(
            [
                *begin,
                "--kluis",
                str(self.kluis),
                "--wachtzin-stdin",
                "--vandaag",
                "2026-06-15",
                "--json",
                *map(str, woorden),
            ],
            env=self.omgeving,
            input=f"{WACHTZIN}\n",
            capture_output=True,
            text=True,
            check=False,
        )
        self.gezegd.append(klaar.stderr)
        assert klaar.returncode in codes, klaar.stderr
        return klaar.stdout

    def venster(self) -> str:
        """The window until it is killed with a draft on the disk; returns the saved melding."""
        begin = [sys.executable, "-m"]
        if not self.met_sleutel:
            begin = [sys.executable, str(ZONDER_SLEUTEL)]
        met = {"plan": dict(self.dag.plan), "melding": dict(self.dag.melding)}
        uid = ""
        stderr = self.map / "venster.stderr"
        with (
            stderr.open("w") as fouten,
            subprocess.Popen(
                [*begin, "tests.functional.dagdeel", str(self.kluis)],
                cwd=WORTEL,
                env=self.omgeving,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=fouten,
                text=True,
            ) as proces,
        ):
            assert proces.stdin is not None
            assert proces.stdout is not None
            try:
                proces.stdin.write(f"{WACHTZIN}\n{json.dumps(met)}\n")
                proces.stdin.close()
                for regel in proces.stdout:
                    naam, *waarden = json.loads(regel)
                    if naam == "bewaard":
                        uid = waarden[0]
                    elif naam == "brief":
                        self.bij_brief = tuple(waarden[0])
                    elif naam == "fout":
                        break
            finally:
                proces.kill()
        self.gezegd.append(stderr.read_text())
        assert proces.returncode == -signal.SIGKILL, self.gezegd[-1]
        return str(uid)


def _leef(map_: Path, *, met_sleutel: bool, dag: Dag) -> Werkdag:
    """A whole day, with the scan just after the kill."""
    werkdag = Werkdag(map_, met_sleutel, dag)
    werkdag.opdracht(
        "kluis", "maak", "--gemeente", "GM0246", "--ambtenaar", "S. van den Berg",
        "--zonder-sleutelbos",
    )  # fmt: skip
    for soort, inhoud in dag.bestanden.items():
        bestand = map_ / "in" / ("scholen_bo.csv" if soort == "scholen" else f"{soort}.csv")
        bestand.write_bytes(inhoud)
        werkdag.opdracht("importeer", soort, bestand)
    werkdag.melding = werkdag.venster()
    werkdag.na_de_klap = gevonden(werkdag.schijf, dag.woorden)
    return werkdag


def _bestanden(werkdag: Werkdag) -> set[Path]:
    return {pad.relative_to(werkdag.schijf) for pad in werkdag.schijf.rglob("*") if pad.is_file()}


def _plat(werkdag: Werkdag) -> list[Path]:
    """Files that any SQLite could open."""
    kop = b"SQLite format 3"
    return [
        pad for pad in _bestanden(werkdag) if (werkdag.schijf / pad).read_bytes().startswith(kop)
    ]


def _rest(werkdag: Werkdag) -> None:
    """Search, a letter for outside, a backup; all by the command line."""
    treffers = json.loads(werkdag.opdracht("zoek", werkdag.dag.plan["telefoon"]))
    assert len(treffers) == 1, "the imported parent is found by telephone"
    brief = werkdag.map / "uit.pdf"
    voor = _bestanden(werkdag)
    werkdag.opdracht("brief", "waarschuwingsbrief", "--voor", werkdag.melding, "--uit", brief)
    assert brief.read_bytes().startswith(b"%PDF")
    buiten = {pad for pad in _bestanden(werkdag) - voor if pad.parts[0] != "kluis"}
    assert buiten == set(), "a letter leaves no file but the one that was asked for"
    werkdag.opdracht("kluis", "reservekopie", werkdag.schijf / "reservekopie.leerplicht")
    assert json.loads(werkdag.opdracht("kluis", "controleer"))["in_orde"]


@pytest.fixture(scope="module")
def dag() -> Dag:
    dag = zaai()
    assert len(dag.woorden) == AANTAL
    return dag


@pytest.fixture(scope="module")
def werkdag(dag: Dag, tmp_path_factory: pytest.TempPathFactory) -> Werkdag:
    """The day with the key, to its end; several promises are read off it."""
    geleefd = _leef(tmp_path_factory.mktemp("dag"), met_sleutel=True, dag=dag)
    assert (geleefd.kluis / "kluis.db-wal").stat().st_size > 0, "killed with the log open"
    _rest(geleefd)
    return geleefd


def test_store_files_contain_no_plaintext(werkdag: Werkdag) -> None:
    """During, after and after a kill: 0 of the planted words in any file or name."""
    assert werkdag.na_de_klap == {}
    assert gevonden(werkdag.schijf, {*werkdag.dag.woorden, WACHTZIN}) == {}
    assert _plat(werkdag) == []


def test_no_files_outside_store_during_letter(werkdag: Werkdag) -> None:
    """Previewed, filed and shown in the window: nothing but the store itself was written."""
    assert werkdag.melding
    assert [naam for naam in werkdag.bij_brief if not naam.startswith("kluis/")] == []


def test_logs_clean(werkdag: Werkdag) -> None:
    """The log of a bug that had her words in it, and all of standard error."""
    log = next(werkdag.schijf.rglob("fouten.log"))
    assert "ValueError" in log.read_text()
    gezegd = "\n".join([*werkdag.gezegd, log.read_text()]).casefold()
    assert [woord for woord in werkdag.dag.woorden if woord.casefold() in gezegd] == []


def test_without_a_key_every_word_is_found(dag: Dag, tmp_path: Path) -> None:
    """The scan itself can fail."""
    zonder = _leef(tmp_path, met_sleutel=False, dag=dag)
    assert Path("kluis/kluis.db") in _plat(zonder)
    assert dag.woorden - set(zonder.na_de_klap) == set()
