# SPDX-License-Identifier: EUPL-1.2
"""The draft keeper's promises: soon on disk, told only when it is, and never in the way."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import concept
from leerplicht_desktop.ui.bouwstenen.conceptbewaarder import Conceptbewaarder
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.runner import Voorrang
from tests.ui.omgeving import Opname, maak_omgeving
from tests.ui.traag import TrageRunner

if TYPE_CHECKING:
    from leerplicht_desktop.services.kluis import OpenKluis


class Proefveld:
    """A form of one field."""

    def __init__(self) -> None:
        self.ruw = {"tekst": ""}

    def lees(self) -> dict[str, str]:
        return dict(self.ruw)

    def toon(self, ruw: dict[str, str]) -> None:
        self.ruw = dict(ruw)


Maak = Callable[[], tuple[Conceptbewaarder, Proefveld]]


@pytest.fixture
def traag(qtbot: QtBot) -> TrageRunner:
    return TrageRunner()


@pytest.fixture
def omgeving(qtbot: QtBot, traag: TrageRunner, lege_kluis: "OpenKluis") -> tuple[Omgeving, Opname]:
    venster = QWidget()
    qtbot.addWidget(venster)
    gemaakt, opname = maak_omgeving(traag, lege_kluis, venster)
    opname.venster = venster  # type: ignore[attr-defined]
    return gemaakt, opname


@pytest.fixture
def maak(omgeving: tuple[Omgeving, Opname], traag: TrageRunner) -> Maak:
    def gemaakt() -> tuple[Conceptbewaarder, Proefveld]:
        veld = Proefveld()
        bewaarder = Conceptbewaarder(
            omgeving[0], "proef", "1", 3, 1, veld.lees, veld.toon, omgeving[0].signaal
        )
        return bewaarder, veld

    return gemaakt


def _typ(bewaarder: Conceptbewaarder, veld: Proefveld, tekst: str) -> None:
    veld.ruw["tekst"] = tekst
    bewaarder.geraakt()


def test_the_times_keep_the_promise_of_two_seconds(maak: Maak) -> None:
    bewaarder, veld = maak()
    _typ(bewaarder, veld, "a")
    assert bewaarder.rust.isActive()
    assert bewaarder.rust.interval() <= 1000
    assert bewaarder.hoogstens.isActive()
    assert bewaarder.hoogstens.interval() < 2000


def test_going_on_typing_does_not_put_off_the_write(maak: Maak, lege_kluis: "OpenKluis") -> None:
    bewaarder, veld = maak()
    _typ(bewaarder, veld, "a")
    over = bewaarder.hoogstens.remainingTime()
    _typ(bewaarder, veld, "ab")
    assert bewaarder.hoogstens.remainingTime() <= over


def test_it_says_kept_only_when_it_is_on_disk(
    maak: Maak,
    traag: TrageRunner,
    omgeving: tuple[Omgeving, Opname],
    lege_kluis: "OpenKluis",
) -> None:
    bewaarder, veld = maak()
    momenten: list[datetime] = []
    bewaarder.bewaard.connect(momenten.append)
    _typ(bewaarder, veld, "abc")
    bewaarder.rust.timeout.emit()
    assert momenten == []
    assert omgeving[1].meldingen == []
    assert [(soort, voorrang) for _t, soort, voorrang in traag.wacht] == [
        ("schrijven", int(Voorrang.CONCEPT))
    ]
    traag.verder()
    assert len(momenten) == 1
    assert omgeving[1].meldingen == ["concept bewaard 09:00"]
    gevonden = concept.lees(lege_kluis, "proef", "1")
    assert gevonden is not None
    assert (gevonden.inhoud, gevonden.object_versie) == ({"tekst": "abc"}, 3)


def test_the_same_text_is_not_written_twice(maak: Maak, traag: TrageRunner) -> None:
    bewaarder, veld = maak()
    _typ(bewaarder, veld, "abc")
    bewaarder.bewaar_nu()
    bewaarder.bewaar_nu()
    _typ(bewaarder, veld, "abc")
    bewaarder.bewaar_nu()
    assert len(traag.wacht) == 1


def test_a_form_opened_again_at_once_has_the_last_words(maak: Maak, traag: TrageRunner) -> None:
    bewaarder, veld = maak()
    _typ(bewaarder, veld, "laatste woord")
    bewaarder.bewaar_nu()
    tweede, nieuw = maak()
    tweede.begin()
    traag.verder()
    assert nieuw.ruw == {"tekst": "laatste woord"}
    assert tweede.versie == 3


def test_what_is_typed_while_the_draft_comes_is_not_overwritten(
    maak: Maak, traag: TrageRunner, lege_kluis: "OpenKluis"
) -> None:
    concept.bewaar(lege_kluis, "proef", "1", 3, 1, {"tekst": "oud", "ander": "blijft"})
    bewaarder, veld = maak()
    bewaarder.begin()
    _typ(bewaarder, veld, "nieuw")
    traag.verder()
    assert veld.ruw == {"tekst": "nieuw", "ander": "blijft"}


def test_thrown_away_stays_away_although_a_write_was_on_its_way(
    maak: Maak, traag: TrageRunner, lege_kluis: "OpenKluis"
) -> None:
    bewaarder, veld = maak()
    _typ(bewaarder, veld, "abc")
    bewaarder.bewaar_nu()
    bewaarder.wis()
    traag.verder()
    assert concept.lees(lege_kluis, "proef", "1") is None
    assert not bewaarder.rust.isActive()
    assert not bewaarder.hoogstens.isActive()


def test_a_write_that_failed_is_said_and_tried_again(
    maak: Maak,
    traag: TrageRunner,
    omgeving: tuple[Omgeving, Opname],
    lege_kluis: "OpenKluis",
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def vol(*_a: object) -> None:
        raise fouten.SchijfVol

    bewaarder, veld = maak()
    _typ(bewaarder, veld, "abc")
    with monkeypatch.context() as vervangen:
        vervangen.setattr(concept, "bewaar", vol)
        bewaarder.bewaar_nu()
        traag.verder()
    assert omgeving[1].meldingen == ["concept niet bewaard", fouten.SchijfVol.standaardzin]
    bewaarder.bewaar_nu()
    traag.verder()
    gevonden = concept.lees(lege_kluis, "proef", "1")
    assert gevonden is not None
    assert gevonden.inhoud == {"tekst": "abc"}


def test_after_locking_nothing_is_written(
    maak: Maak, traag: TrageRunner, omgeving: tuple[Omgeving, Opname]
) -> None:
    bewaarder, veld = maak()
    _typ(bewaarder, veld, "abc")
    omgeving[0].kluis = None
    bewaarder.bewaar_nu()
    assert traag.wacht == []
