# SPDX-License-Identifier: EUPL-1.2
"""Nothing that was acknowledged is lost when the program is killed, whatever it was doing.

A child process types into the real form and is killed with SIGKILL at seeded moments. After each
kill the same store is opened again: every melding that was said to be saved is there, what was
typed two seconds before (and every draft that was said to be kept) is there, and the store is
whole. All kills hit the same store, one after another, as a bad laptop would.
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.gegevens.zoek import Bladzijde
from leerplicht_desktop.services import concept, kluis, melding
from leerplicht_desktop.services.kluis import OpenKluis
from tests.fixtures.sjabloonkluis import Sjabloon

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the driver forks")

WORTEL = Path(__file__).resolve().parents[2]
BELOOFD_S = 2.0


@dataclass
class Gehoord:
    """What the killed run said before it died."""

    getypt: list[tuple[float, str]] = field(default_factory=list)
    concepten: list[str] = field(default_factory=list)
    uids: list[str] = field(default_factory=list)

    def beloofd(self) -> set[str]:
        """Texts that must have survived. The last word was typed at the latest moment it lived."""
        eind = self.getypt[-1][0] if self.getypt else 0.0
        oud = {tekst for moment, tekst in self.getypt if moment <= eind - BELOOFD_S}
        return {tekst for tekst in oud | set(self.concepten) if tekst}


class Rijder:
    """The driver's process; `rijd` starts a run and kills it."""

    def __init__(self, proces: "subprocess.Popen[str]") -> None:
        self._proces = proces
        assert proces.stdin is not None
        assert proces.stdout is not None
        self._naar, self._van = proces.stdin, proces.stdout

    def rijd(self, zaad: int, toeval: Random) -> Gehoord:
        """One run; killed after so many keys, or when it began to save."""
        soort, nummer = toeval.choice([("getypt", toeval.randint(1, 150)), ("opslaan", 1)])
        self._naar.write(f"rijd {zaad}\n")
        self._naar.flush()
        gehoord, pid, gezien, gedood = Gehoord(), 0, 0, False
        for regel in self._van:
            naam, *waarden = json.loads(regel)
            if naam == "begonnen":
                pid = waarden[0]
            elif naam == "gestopt":
                assert waarden[0] == -signal.SIGKILL, "the run stopped by itself"
                break
            elif naam == "getypt":
                gehoord.getypt.append((waarden[0], waarden[1]))
            elif naam == "concept":
                gehoord.concepten.append(waarden[0])
            elif naam == "bewaard":
                gehoord.uids.append(waarden[0])
            gezien += naam == soort
            if gezien >= nummer and not gedood and pid:
                os.kill(pid, signal.SIGKILL)
                gedood = True
        assert gedood, "the driver ended"
        return gehoord


@contextmanager
def rijder(map_: Path, wachtzin: str, thuis: Path) -> Iterator[Rijder]:
    omgeving = {**os.environ, "HOME": str(thuis), "TMPDIR": str(thuis)}
    omgeving |= {f"XDG_{n}_HOME": str(thuis / n) for n in ("CONFIG", "DATA", "STATE", "CACHE")}
    with subprocess.Popen(
        [sys.executable, "-m", "tests.functional.rijder", str(map_)],
        cwd=WORTEL,
        env=omgeving,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as proces:
        assert proces.stdin is not None
        try:
            proces.stdin.write(f"{wachtzin}\n")
            yield Rijder(proces)
            proces.stdin.close()
            assert proces.wait(30) == 0
        finally:
            proces.kill()


def _doodslaan(sjabloon: Sjabloon, thuis: Path, keren: int, zaad: int) -> None:
    thuis.mkdir()
    toeval = Random(zaad)
    uids: set[str] = set()
    teksten = 0
    with rijder(sjabloon.map, sjabloon.wachtzin, thuis) as proces:
        for keer in range(keren):
            gehoord = proces.rijd(zaad + keer, toeval)
            uids |= set(gehoord.uids)
            teksten += len(gehoord.beloofd())
            open_kluis = sjabloon.open()
            try:
                _keur(open_kluis, uids, gehoord, f"seed {zaad}, kill {keer}")
                concept.wis(open_kluis, "melding")
            finally:
                kluis.sluit(open_kluis)
    # A driver that never came so far would prove nothing.
    assert len(uids) >= keren // 4
    assert teksten >= keren


def _keur(open_kluis: OpenKluis, uids: set[str], gehoord: Gehoord, waar: str) -> None:
    kwijt = [uid for uid in uids if not _is_er(open_kluis, uid)]
    assert not kwijt, f"{waar}: acknowledged and gone"
    bewaard = _teksten(open_kluis)
    for tekst in gehoord.beloofd():
        assert any(er_is.startswith(tekst.strip()) for er_is in bewaard), f"{waar}: {tekst!r}"
    gevonden = kluis.controleer(open_kluis)
    assert gevonden.in_orde, f"{waar}: {gevonden.bevindingen}"


def _is_er(open_kluis: OpenKluis, uid: str) -> bool:
    try:
        return melding.toon(open_kluis, uid).uid == uid
    except fouten.NietGevonden:
        return False


def _teksten(open_kluis: OpenKluis) -> list[str]:
    """The toelichting of every melding and of the draft."""
    gevonden = concept.lees(open_kluis, "melding")
    bladzijde: Bladzijde = melding.lijst(open_kluis, aantal=10_000)
    uit = [melding.toon(open_kluis, rij.uid).invoer.toelichting for rij in bladzijde.rijen]  # type: ignore[attr-defined]
    return [*uit, str(gevonden.inhoud.get("toelichting", "")) if gevonden else ""]


@pytest.mark.timeout(300)
def test_twenty_kills_lose_nothing(vol_sjabloon: Sjabloon, tmp_path: Path) -> None:
    _doodslaan(vol_sjabloon, tmp_path / "thuis", keren=20, zaad=2026)


@pytest.mark.lang
@pytest.mark.timeout(1800)
def test_two_hundred_kills_lose_nothing(vol_sjabloon: Sjabloon, tmp_path: Path) -> None:
    _doodslaan(vol_sjabloon, tmp_path / "thuis", keren=200, zaad=1969)
