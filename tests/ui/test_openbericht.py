# SPDX-License-Identifier: EUPL-1.2
"""What is said right after opening: a deputy, the recovery code, and who was here meanwhile."""

from datetime import UTC, datetime, timedelta

import pytest

from leerplicht_desktop.services.toegang import Vervangeropening
from leerplicht_desktop.ui.venster import openbericht
from tests.ui.huis import Huis

OPENING = Vervangeropening(
    "a" * 32, "Kees Kort", "Vera is ziek", datetime(2026, 6, 10, 7, 30, tzinfo=UTC)
)


@pytest.fixture
def gezien(kantoor: Huis, monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The next opening finds one visit of the deputy, until it was seen."""
    wachtend, gezien = [OPENING], list[object]()
    dienst = kantoor.programma._dienst

    def zet_gezien(kluis: object) -> None:
        gezien.append(kluis)
        wachtend.clear()

    monkeypatch.setattr(dienst, "vervangeropeningen", lambda _kluis: tuple(wachtend))
    monkeypatch.setattr(dienst, "vervanger_gezien", zet_gezien)
    monkeypatch.setattr(dienst, "sluit", lambda _kluis: None)
    return gezien


def _open(huis: Huis, toegang: str, wie: str = "") -> None:
    huis.programma.vergrendel()
    huis.kluis.toegang = toegang
    huis.programma.ontgrendel.wie = wie
    huis.programma.ontgrendel.ontgrendeld.emit(huis.kluis)


def test_she_sees_who_opened_it_when_and_why_until_she_says_so(
    kantoor: Huis, gezien: list[object]
) -> None:
    _open(kantoor, "wachtzin")
    hoofd = kantoor.programma.hoofd
    for deel in ("Kees Kort", "Vera is ziek", "10 juni 2026 om 09:30"):
        assert deel in hoofd.bericht.zin
    kantoor.ga("meldingen")
    assert hoofd.bericht.isVisible()  # another screen does not take it away
    assert gezien == []
    hoofd.bericht._doe_actie()
    assert gezien == [kantoor.kluis]
    assert not hoofd.bericht.isVisible()
    _open(kantoor, "wachtzin")
    assert not hoofd.bericht.isVisible()


def test_the_deputy_sees_on_every_screen_that_he_is_one(
    kantoor: Huis, gezien: list[object]
) -> None:
    kantoor.kluis.toegang_tot = kantoor.kluis.klok.vandaag() + timedelta(days=1)
    _open(kantoor, "vervanger", "Kees Kort")
    hoofd = kantoor.programma.hoofd
    kantoor.ga("meldingen")
    assert "Geopend door vervanger Kees Kort, tot en met" in hoofd.vast.zin
    assert not hoofd.bericht.isVisible()  # what is told to her is not told to him
    kantoor.programma.vergrendel()
    assert hoofd.vast.zin == ""


def test_the_recovery_code_leads_to_a_new_passphrase(kantoor: Huis, gezien: list[object]) -> None:
    _open(kantoor, "herstelcode")
    hoofd = kantoor.programma.hoofd
    assert hoofd.vast.zin == openbericht.MET_CODE
    hoofd.vast._doe_actie()
    assert kantoor.waar == "instellingen"
    assert kantoor.blad.toegang.kop.isChecked()


def test_warnings_of_opening_are_shown(
    kantoor: Huis, gezien: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kantoor.programma._dienst, "vervangeropeningen", lambda _kluis: ())
    kantoor.kluis.waarschuwingen = ("De klok van deze computer loopt achter.",)
    _open(kantoor, "wachtzin")
    assert "klok" in kantoor.programma.hoofd.bericht.zin


def test_a_warning_does_not_give_way_to_the_visit(kantoor: Huis, gezien: list[object]) -> None:
    kantoor.kluis.waarschuwingen = ("De klok van deze computer loopt achter.",)
    _open(kantoor, "wachtzin")
    zin = kantoor.programma.hoofd.bericht.zin
    assert "Kees Kort" in zin
    assert "klok" in zin
