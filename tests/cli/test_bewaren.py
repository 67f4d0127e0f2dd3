# SPDX-License-Identifier: EUPL-1.2
"""`leerplicht bewaren`: the list without names, and no destroying without two approvals."""

import io
import json
from collections.abc import Callable
from datetime import date

import pytest

from leerplicht_desktop import cli
from leerplicht_desktop.services import bewaren
from leerplicht_desktop.services.kluis import OpenKluis
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import WACHTZIN, Sjabloon
from tests.services.bewaren.dossiers import keur_samen_goed, maak_gezin

Roep = Callable[..., int]
DAG = date(2029, 12, 15)


@pytest.fixture
def sjabloon(leeg_sjabloon: Sjabloon) -> Sjabloon:
    """A closed store with one pupil born 15-12-2010."""
    kluis = leeg_sjabloon.open()
    maak_gezin(kluis, 0)
    kluis.sluit()
    return leeg_sjabloon


@pytest.fixture
def roep(monkeypatch: pytest.MonkeyPatch, sjabloon: Sjabloon) -> Roep:
    def roep(*argumenten: str, dag: date = DAG) -> int:
        monkeypatch.setattr("sys.stdin", io.StringIO(WACHTZIN + "\n"))
        return cli.main(
            ["bewaren", *argumenten, "--kluis", str(sjabloon.map), "--wachtzin-stdin",
             "--vandaag", dag.isoformat()]
        )  # fmt: skip

    return roep


def _open(sjabloon: Sjabloon) -> OpenKluis:
    klok = VasteKlok()
    klok.zet(DAG)
    return sjabloon.open(klok)


def test_the_list_has_its_promised_keys_and_no_name(
    roep: Roep, capsys: pytest.CaptureFixture[str]
) -> None:
    """Case 56, from the command line."""
    assert roep("voorstel", "--json") == 0
    uit, fout = capsys.readouterr()
    lijst = json.loads(uit)
    assert set(lijst) == {"lijst", "peildatum", "status", "goedgekeurd", "regels"}
    (regel,) = lijst["regels"]
    assert regel["vernietigen_op"] == "2029-12-15"
    assert regel["artikel"] == "Selectielijst gemeenten 2020, 12.1.3"
    assert (lijst["status"], lijst["goedgekeurd"]) == ("voorstel", [])
    assert "Zjolpvark" not in uit + fout
    assert roep("lijst", "--json") == 0
    assert json.loads(capsys.readouterr().out) == lijst


def test_before_the_day_it_says_when(roep: Roep, capsys: pytest.CaptureFixture[str]) -> None:
    vroeg = date(2029, 12, 14)
    assert roep("voorstel", dag=vroeg) == 1
    assert "niets te vernietigen" in capsys.readouterr().err
    assert roep("lijst", dag=vroeg) == 0
    assert "15 december 2029" in capsys.readouterr().out


def test_without_two_approvals_nothing_is_destroyed(
    roep: Roep, capsys: pytest.CaptureFixture[str], sjabloon: Sjabloon
) -> None:
    assert roep("voer-uit") == 1
    assert roep("voorstel") == 0
    capsys.readouterr()
    assert roep("voer-uit") == 1
    assert "twee mensen" in capsys.readouterr().err
    kluis = _open(sjabloon)
    keur_samen_goed(kluis, bewaren.overzicht(kluis).lijst.uid)  # type: ignore[union-attr]
    kluis.sluit()
    assert roep("voer-uit", "--json") == 0
    assert json.loads(capsys.readouterr().out)["vernietigd"] == 1
    kluis = _open(sjabloon)
    assert bewaren.overzicht(kluis).eerste_termijn is None
    kluis.sluit()
