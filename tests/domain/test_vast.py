# SPDX-License-Identifier: EUPL-1.2
"""A `vast` record is a frozen dataclass in every way, whenever its methods are written."""

import copy
import dataclasses
import pickle
import subprocess
import sys
import threading
from collections.abc import Mapping
from dataclasses import FrozenInstanceError, field
from datetime import date
from pathlib import Path

import pytest

from leerplicht_desktop.domain import vast as module
from leerplicht_desktop.domain.gegevens.persoon import Adres
from leerplicht_desktop.domain.gegevens.uitkomst import Uitkomst
from leerplicht_desktop.domain.kalender import Kalender
from leerplicht_desktop.domain.vast import vast

WORTEL = Path(__file__).resolve().parents[2]


@vast
class Dag:
    """A day with its hours."""

    datum: date
    minuten: int = 0
    bij: Mapping[str, str] = field(default_factory=dict, compare=False)

    def __post_init__(self) -> None:
        if self.minuten < 0:
            raise ValueError("minder dan niets")


@dataclasses.dataclass(frozen=True)
class Gewoon:
    datum: date
    minuten: int = 0


MEI = date(2026, 5, 4)


def test_it_says_it_is_a_dataclass() -> None:
    klassen: list[type] = [Dag, Gewoon]
    assert all(dataclasses.is_dataclass(klasse) for klasse in klassen)
    dingen: list[object] = [Dag(MEI), Gewoon(MEI)]
    assert dingen[0] != dingen[1]


def test_it_behaves_as_a_frozen_dataclass() -> None:
    dag, gewoon = Dag(MEI, minuten=60), Gewoon(MEI, minuten=60)
    assert dag == Dag(MEI, 60, {"a": "b"})
    assert dag != Dag(MEI)
    assert hash(dag) == hash(gewoon)
    assert repr(dag) == f"Dag(datum={MEI!r}, minuten=60, bij={{}})"
    assert dataclasses.asdict(dag) == {"datum": MEI, "minuten": 60, "bij": {}}
    assert dataclasses.replace(dag, minuten=5) == Dag(MEI, 5)
    assert copy.copy(dag) == dag
    assert Dag.__match_args__ == ("datum", "minuten", "bij")


def test_each_object_has_its_own_default() -> None:
    assert Dag(MEI).bij is not Dag(MEI).bij


def test_a_record_checks_itself_from_the_first_object_on() -> None:
    with pytest.raises(ValueError, match="minder dan niets"):
        Dag(MEI, -1)
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'datum'"):
        Dag()  # type: ignore[call-arg]


@pytest.mark.parametrize("naam", ["minuten", "iets_anders"])
def test_nothing_can_be_set_or_removed(naam: str) -> None:
    dag = Dag(MEI)
    with pytest.raises(FrozenInstanceError, match=f"Dag.{naam}"):
        setattr(dag, naam, 1)
    with pytest.raises(FrozenInstanceError, match=f"Dag.{naam}"):
        delattr(dag, naam)
    assert dag == Dag(MEI)


def test_a_class_knows_its_fields_before_its_first_object() -> None:
    @vast
    class Nieuw:
        naam: str
        aantal: int = 1

    assert [f.name for f in dataclasses.fields(Nieuw)] == ["naam", "aantal"]
    assert Nieuw.__doc__ == "Nieuw"
    assert Nieuw("a") == Nieuw("a", 1)


def test_two_threads_may_make_the_first_object_together() -> None:
    for _ in range(20):

        @vast
        class Nieuw:
            naam: str

        start = threading.Barrier(4)
        gemaakt: list[Nieuw] = []

        def maak(start: threading.Barrier, klasse: type[Nieuw], rij: list[Nieuw]) -> None:
            start.wait()
            rij.append(klasse("a"))

        draden = [threading.Thread(target=maak, args=(start, Nieuw, gemaakt)) for _ in range(4)]
        for draad in draden:
            draad.start()
        for draad in draden:
            draad.join()
        assert gemaakt == [Nieuw("a")] * 4


def test_the_methods_are_written_once(monkeypatch: pytest.MonkeyPatch) -> None:
    geschreven: list[type] = []
    echt = module._schrijf

    def tel(klasse: type) -> None:
        geschreven.append(klasse)
        echt(klasse)

    monkeypatch.setattr(module, "_schrijf", tel)

    @vast
    class Nieuw:
        naam: str

    assert Nieuw("a") != Nieuw("b")
    assert geschreven == [Nieuw]


def test_generic_records_and_kept_computations_work() -> None:
    assert Uitkomst[str]("a") == Uitkomst("a")
    kalender = Kalender("NOORD", (), frozenset(), MEI, MEI)
    assert kalender.is_schooldag(MEI)
    assert kalender == Kalender("NOORD", (), frozenset(), MEI, MEI)
    assert "feestdagnamen" not in repr(kalender)  # a field with repr=False
    assert pickle.loads(pickle.dumps(Adres("Dam", "1"))) == Adres("Dam", "1")  # noqa: S301


def test_loading_the_records_writes_no_methods() -> None:
    vraag = (
        "import leerplicht_desktop.domain.gegevens.leerling as m\n"
        "from leerplicht_desktop.domain import vast\n"
        "assert m.LeerlingBeeld.__init__ is vast._eerste"
    )
    subprocess.run([sys.executable, "-c", vraag], check=True, cwd=WORTEL)
