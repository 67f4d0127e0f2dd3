# SPDX-License-Identifier: EUPL-1.2
"""The ways in, from the settings: none is handed out without the passphrase of today."""

from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import kluis as dienst
from leerplicht_desktop.services import toegang as wegen
from leerplicht_desktop.services.kluis import Kdf, OpenKluis
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.runner import DirecteRunner
from leerplicht_desktop.ui.schermen.instellingen import toegangwoorden as woorden
from leerplicht_desktop.ui.schermen.instellingen.automatisch import AutomatischVouw
from leerplicht_desktop.ui.schermen.instellingen.codestap import Codestap
from leerplicht_desktop.ui.schermen.instellingen.toegang import ToegangVouw
from tests.fixtures import Sjabloon
from tests.fixtures.sjabloonkluis import WACHTZIN
from tests.ui.nep import laat_zien
from tests.ui.omgeving import maak_omgeving

NIEUWE_WACHTZIN = "kroket zeilboot donderwolk schroef piano venster"
_LANGZAAM = ("wijzig_wachtzin", "koppel_sleutelbos", "vernieuw_gegevenssleutels")


@pytest.fixture
def omgeving(
    qtbot: QtBot,
    runner: DirecteRunner,
    lege_kluis: OpenKluis,
    kdf_licht: Kdf,
    monkeypatch: pytest.MonkeyPatch,
) -> Omgeving:
    for naam in _LANGZAAM:
        monkeypatch.setattr(wegen, naam, partial(getattr(wegen, naam), kdf=kdf_licht))
    venster = QWidget()
    qtbot.addWidget(venster)
    gemaakt, _opname = maak_omgeving(runner, lege_kluis, venster)
    # What the commands hang under lives as long as what is handed out.
    monkeypatch.setattr(wegen, "_venster", venster, raising=False)
    return gemaakt


@pytest.fixture
def vouw(qtbot: QtBot, omgeving: Omgeving) -> ToegangVouw:
    gemaakt = ToegangVouw(omgeving)
    gemaakt.resize(900, 900)
    laat_zien(qtbot, gemaakt)
    gemaakt.vouw_open()
    gemaakt.vul()
    return gemaakt


def _bewijs(stap: Codestap) -> str:
    """Type the last four characters, as somebody who has the paper; returns the code."""
    code = stap.vel._code
    stap.vel.laatste.setText("".join(t for t in code if t.isalnum())[-4:])
    stap.knop.click()
    return code


def _gaat_open(sjabloon: Sjabloon, **geheim: Any) -> bool:  # noqa: ANN401 - one of the three ways in
    try:
        dienst.open_(sjabloon.map, **geheim).sluit()
    except fouten.KluisFout:
        return False
    return True


def test_how_it_stands_is_said_in_words(vouw: ToegangVouw) -> None:
    assert vouw.bos.text() == woorden.bos(False)
    assert "geen getuige" in vouw.getuige.text()
    assert vouw.envelop.text() == "Er is geen envelop voor een vervanger."
    assert not any(deel.binnen.isVisible() for deel in vouw.onderdelen)


# --- passphrase ----------------------------------------------------------------------------------
def _typ_nieuwe(vouw: ToegangVouw, nieuwe: str, huidige: str) -> None:
    vouw.wachtzin.link.click()
    vouw.wachtzin.huidig.setText(huidige)
    vouw.wachtzin.stap.eerste.setText(nieuwe)
    vouw.wachtzin.stap.tweede.setText(nieuwe)
    vouw.wachtzin.bevestig.click()


def test_a_new_passphrase_opens_the_store_and_the_old_one_does_not(
    vouw: ToegangVouw, lege_kluis: OpenKluis, leeg_sjabloon: Sjabloon
) -> None:
    _typ_nieuwe(vouw, NIEUWE_WACHTZIN, WACHTZIN)
    assert vouw.wachtzin.melding.zin == woorden.WACHTZIN_GEWIJZIGD
    assert vouw.wachtzin.stap.eerste.text() == vouw.wachtzin.huidig.text() == ""
    assert not vouw.wachtzin.binnen.isVisible()
    lege_kluis.sluit()
    assert not _gaat_open(leeg_sjabloon, wachtzin=WACHTZIN)
    assert _gaat_open(leeg_sjabloon, wachtzin=NIEUWE_WACHTZIN)


@pytest.mark.parametrize("huidige", ["", "iets anders"])
def test_without_the_passphrase_of_today_nothing_changes(
    vouw: ToegangVouw, lege_kluis: OpenKluis, leeg_sjabloon: Sjabloon, huidige: str
) -> None:
    _typ_nieuwe(vouw, NIEUWE_WACHTZIN, huidige)
    zin = woorden.HUIDIG_ONJUIST if huidige else woorden.HUIDIG_LEEG
    assert vouw.wachtzin.formulier["huidig"].zin == zin
    lege_kluis.sluit()
    assert _gaat_open(leeg_sjabloon, wachtzin=WACHTZIN)


@pytest.mark.parametrize(
    ("eerste", "tweede", "veld"),
    [("welkom123", "welkom123", "wachtzin"), (NIEUWE_WACHTZIN, "anders", "herhaling")],
)
def test_an_easy_or_mistyped_passphrase_is_said_at_its_field(
    vouw: ToegangVouw, eerste: str, tweede: str, veld: str
) -> None:
    vouw.wachtzin.link.click()
    vouw.wachtzin.huidig.setText(WACHTZIN)
    vouw.wachtzin.stap.eerste.setText(eerste)
    vouw.wachtzin.stap.tweede.setText(tweede)
    vouw.wachtzin.bevestig.click()
    assert vouw.wachtzin.stap.formulier[veld].zin
    assert vouw.wachtzin.binnen.isVisible()


def test_who_came_in_with_the_recovery_code_is_not_asked_for_a_passphrase(
    vouw: ToegangVouw, lege_kluis: OpenKluis, leeg_sjabloon: Sjabloon
) -> None:
    lege_kluis.toegang = "herstelcode"
    vouw.wachtzin.link.click()
    assert not vouw.wachtzin.huidig.isVisible()
    vouw.wachtzin.stap.eerste.setText(NIEUWE_WACHTZIN)
    vouw.wachtzin.stap.tweede.setText(NIEUWE_WACHTZIN)
    vouw.wachtzin.bevestig.click()
    lege_kluis.sluit()
    assert _gaat_open(leeg_sjabloon, wachtzin=NIEUWE_WACHTZIN)


# --- keyring -------------------------------------------------------------------------------------
def test_the_keyring_is_coupled_with_the_passphrase(
    vouw: ToegangVouw, monkeypatch: pytest.MonkeyPatch
) -> None:
    gevraagd: list[str] = []
    monkeypatch.setattr(wegen, "koppel_sleutelbos", lambda _kluis, zin: gevraagd.append(zin))
    vouw.sleutelbos.link.click()
    vouw.sleutelbos.bevestig.click()
    assert vouw.sleutelbos.formulier["huidig"].zin == woorden.HUIDIG_LEEG
    vouw.sleutelbos.huidig.setText(WACHTZIN)
    vouw.sleutelbos.bevestig.click()
    assert gevraagd == [WACHTZIN]
    assert vouw.sleutelbos.melding.zin == woorden.BOS_KLAAR


def test_a_keyring_that_is_not_there_says_so(
    vouw: ToegangVouw, monkeypatch: pytest.MonkeyPatch
) -> None:
    def weg(_kluis: object, _zin: str) -> None:
        raise fouten.SleutelbosOntbreekt

    monkeypatch.setattr(wegen, "koppel_sleutelbos", weg)
    vouw.sleutelbos.link.click()
    vouw.sleutelbos.huidig.setText(WACHTZIN)
    vouw.sleutelbos.bevestig.click()
    assert vouw.sleutelbos.melding.zin == fouten.SleutelbosOntbreekt.standaardzin
    assert vouw.sleutelbos.bevestig.isEnabled()


# --- recovery code -------------------------------------------------------------------------------
def test_a_new_recovery_code_replaces_the_old_one(
    vouw: ToegangVouw, lege_kluis: OpenKluis, leeg_sjabloon: Sjabloon
) -> None:
    deel = vouw.code
    deel.link.click()
    assert deel.code.isHidden()  # first she reads what stops working
    deel.bevestig.click()
    assert deel.formulier["huidig"].zin == woorden.HUIDIG_LEEG
    deel.huidig.setText(WACHTZIN)
    deel.bevestig.click()
    assert deel.code.isVisible()
    assert deel.code.vel._vel().startswith(b"%PDF")
    deel.code.vel.laatste.setText("0000")
    deel.code.knop.click()
    assert deel.code.isVisible()
    code = _bewijs(deel.code)
    assert deel.code.isHidden()
    assert deel.code.vel._code == ""
    lege_kluis.sluit()
    assert not _gaat_open(leeg_sjabloon, herstelcode=leeg_sjabloon.herstelcode)
    assert _gaat_open(leeg_sjabloon, herstelcode=code)


def test_locking_takes_a_shown_code_from_the_screen(vouw: ToegangVouw) -> None:
    vouw.code.link.click()
    vouw.code.huidig.setText(WACHTZIN)
    vouw.code.bevestig.click()
    assert vouw.code.code.vel._toon.text()
    vouw.leegmaken()
    assert vouw.code.code.vel._code == vouw.code.code.vel._toon.text() == ""
    assert vouw.code.code.isHidden()
    assert vouw.code.link.isVisible()


# --- the envelope --------------------------------------------------------------------------------
def test_the_envelope_opens_the_store_until_its_day_and_can_be_withdrawn(
    vouw: ToegangVouw, lege_kluis: OpenKluis, leeg_sjabloon: Sjabloon
) -> None:
    deel, tot = vouw.vervanger, lege_kluis.klok.vandaag() + timedelta(days=30)
    assert not deel.intrekken.isVisible()
    deel.link.click()
    deel.huidig.setText(WACHTZIN)
    deel.bevestig.click()
    assert deel.formulier["tot"].zin == woorden.ENVELOP_TOT_FOUT
    deel.tot.setText((tot + timedelta(days=999)).isoformat())
    deel.bevestig.click()
    assert "jaar" in deel.formulier["tot"].zin
    deel.tot.setText(tot.isoformat())
    deel.bevestig.click()
    assert deel.code.vel._vel().startswith(b"%PDF")
    code = _bewijs(deel.code)
    assert deel.melding.zin == woorden.ENVELOP_DICHT
    assert vouw.envelop.text() == woorden.envelop(tot, lege_kluis.klok.vandaag())
    assert wegen.wegen(lege_kluis).vervanger_tot == tot
    deel.intrekken.click()
    assert deel.melding.zin == woorden.INGETROKKEN
    assert not deel.intrekken.isVisible()
    lege_kluis.sluit()
    wie = ("Kees Kort", "Ziekte", code)
    assert not _gaat_open(leeg_sjabloon, vervanger=wie, klok=lege_kluis.klok)


def test_a_deputy_finds_nothing_to_change(vouw: ToegangVouw, lege_kluis: OpenKluis) -> None:
    lege_kluis.toegang = "vervanger"
    vouw.vul()
    assert vouw.geweigerd.isVisible()
    assert not any(deel.isVisible() for deel in vouw.onderdelen)


# --- data keys -----------------------------------------------------------------------------------
def test_new_keys_end_with_a_new_sheet(
    vouw: ToegangVouw, lege_kluis: OpenKluis, leeg_sjabloon: Sjabloon
) -> None:
    deel, oud = vouw.sleutels, lege_kluis.sleutel("avg")
    deel.link.click()
    deel.huidig.setText(WACHTZIN)
    deel.bevestig.click()
    assert lege_kluis.sleutel("avg") != oud
    code = _bewijs(deel.code)
    assert deel.melding.zin == woorden.SLEUTELS_KLAAR
    lege_kluis.sluit()
    assert not _gaat_open(leeg_sjabloon, herstelcode=leeg_sjabloon.herstelcode)
    assert _gaat_open(leeg_sjabloon, herstelcode=code)
    assert _gaat_open(leeg_sjabloon, wachtzin=WACHTZIN)


def test_stopping_leaves_everything_as_it_was(
    vouw: ToegangVouw,
    lege_kluis: OpenKluis,
    leeg_sjabloon: Sjabloon,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    deel, oud = vouw.sleutels, lege_kluis.sleutel("avg")
    echt = wegen.vernieuw_gegevenssleutels

    def met_stop(*waarden: Any, **namen: Any) -> str:  # noqa: ANN401 - passed on
        assert deel.stop.isVisible()
        deel.stop.click()
        return echt(*waarden, **namen)

    monkeypatch.setattr(wegen, "vernieuw_gegevenssleutels", met_stop)
    deel.link.click()
    deel.huidig.setText(WACHTZIN)
    deel.bevestig.click()
    assert deel.melding.zin == woorden.SLEUTELS_GESTOPT
    assert not deel.stop.isVisible()
    assert lege_kluis.sleutel("avg") == oud
    lege_kluis.sluit()
    assert _gaat_open(leeg_sjabloon, herstelcode=leeg_sjabloon.herstelcode)


def test_after_the_recovery_code_new_keys_wait_for_a_passphrase(
    vouw: ToegangVouw, lege_kluis: OpenKluis
) -> None:
    lege_kluis.toegang = "herstelcode"
    vouw.sleutels.link.click()
    assert vouw.sleutels.melding.zin == woorden.SLEUTELS_MET_CODE
    assert not vouw.sleutels.binnen.isVisible()


# --- locking by itself ---------------------------------------------------------------------------
def test_the_minutes_work_at_once(qtbot: QtBot, omgeving: Omgeving) -> None:
    deel = AutomatischVouw(omgeving)
    qtbot.addWidget(deel)
    deel.vul()
    assert deel.formulier["minuten"].ruw() == "5"
    assert deel.kort == "vanzelf na 5 minuten"
    with qtbot.waitSignal(omgeving.rusttijd.gekozen):
        deel.minuten.setCurrentIndex(0)
    assert omgeving.rusttijd.minuten == 1
    assert deel.kort == "vanzelf na 1 minuut"


def test_another_number_from_the_file_is_shown_as_it_is(qtbot: QtBot, omgeving: Omgeving) -> None:
    omgeving.rusttijd.zet(7)
    deel = AutomatischVouw(omgeving)
    qtbot.addWidget(deel)
    deel.vul()
    assert deel.formulier["minuten"].ruw() == "7"
    assert omgeving.rusttijd.minuten == 7
