# SPDX-License-Identifier: EUPL-1.2
"""Every state of a store that will not open: its own screen and step, never a new store."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.gegevens.kluis import KluisStand
from leerplicht_desktop.services import kluisstand
from leerplicht_desktop.ui.kluisdienst import Toegang
from leerplicht_desktop.ui.runner import DirecteRunner
from leerplicht_desktop.ui.schermen import toestanden
from leerplicht_desktop.ui.schermen.ontgrendelen import Ontgrendelscherm
from leerplicht_desktop.ui.schermen.toestanden import STAPPEN, TOESTANDEN
from tests.ui.nep import CODE, WACHTZIN, NepDienst, laat_zien

STAND = KluisStand("ok", "map", "Gemeente Veldwijk", False, True, True)


@pytest.fixture
def scherm(qtbot: QtBot, runner: DirecteRunner, dienst: NepDienst) -> Ontgrendelscherm:
    gemaakt = Ontgrendelscherm(runner, dienst)
    gemaakt.resize(1366, 700)
    laat_zien(qtbot, gemaakt)
    gemaakt.toon(STAND)
    return gemaakt


def _probeer(scherm: Ontgrendelscherm, wachtzin: str = WACHTZIN) -> None:
    scherm.formulier.invoer.setText(wachtzin)
    scherm.formulier.knop.click()


def _woorden(scherm: Ontgrendelscherm) -> str:
    labels = scherm.dicht.findChildren(QLabel)
    return " ".join(label.text() for label in labels if label.isVisible())


@pytest.mark.parametrize(
    ("soort", "toestand", "stap"),
    [
        (fouten.SleutelbosOntbreekt, "sleutelbos_weg", "herstelcode"),
        (fouten.SleutelbosVergrendeld, "sleutelbos_vergrendeld", "wachtzin"),
        (fouten.SleutelbosGewijzigd, "sleutelbos_gewijzigd", "herstelcode"),
        (fouten.SleutelbestandOntbreekt, "sleutelbestand_weg", "terugzetten"),
        (fouten.SleutelbestandBeschadigd, "sleutelbestand_beschadigd", "terugzetten"),
        (fouten.KluisbestandOntbreekt, "kluis_weg", "terugzetten"),
        (fouten.KluisBeschadigd, "kluis_beschadigd", "terugzetten"),
        (fouten.KluisVreemd, "kluis_vreemd", "andere_map"),
        (fouten.KluisOuder, "kluis_ouder", "erken"),
        (fouten.KluisNieuwer, "kluis_nieuwer", "wachtzin"),
        (fouten.KluisInGebruik, "kluis_in_gebruik", "ander_venster"),
        (fouten.HerstelOnderbroken, "herstel_onderbroken", "terugzetten"),
        (fouten.SchijfVol, "schijf_vol", "wachtzin"),
        (fouten.SchijfAlleenLezen, "alleen_lezen", "wachtzin"),
    ],
)
def test_each_cause_has_its_own_screen_and_next_step(
    scherm: Ontgrendelscherm,
    dienst: NepDienst,
    soort: type[fouten.KluisFout],
    toestand: str,
    stap: str,
) -> None:
    dienst.weiger = soort()
    _probeer(scherm)
    assert scherm.dicht.isVisible()
    assert not scherm.formulier.isVisible()
    assert scherm.dicht.toestand == toestand
    assert TOESTANDEN[toestand].titel in _woorden(scherm)
    zichtbaar = [s for s, knop in scherm.dicht.hoofdknoppen.items() if knop.isVisible()]
    assert zichtbaar == [stap]
    assert scherm.dicht.hoofdknop.accessibleName() == STAPPEN[stap][0]
    assert not scherm.dicht.knoppen["maak"].isVisible()
    # The passphrase that was typed does not wait behind the screen.
    assert scherm.formulier.invoer.text() == ""


def test_every_store_error_is_a_state_or_a_typing_error() -> None:
    """A new error may not end in a form that cannot help."""
    veld = {
        fouten.WachtzinOnjuist,
        fouten.HerstelcodeOnjuist,
        fouten.VervangercodeOnjuist,
        fouten.VervangerVerlopen,
    }
    soorten = set(fouten.KluisFout.__subclasses__()) - veld
    zonder = {s.__name__ for s in soorten if not toestanden.van_fout(s())} - ANDERS
    assert {naam for naam in zonder if not naam.startswith(("Reservekopie", "Wpg"))} == set()


# Errors of making a store and of working in an open one: said where that is done.
ANDERS = {"KluisOpNetwerk", "KluisBestaatAl", "Vergrendeld", "VervangerMagNiet"}


@pytest.mark.parametrize("toestand", [t for t in TOESTANDEN if t != "geen_kluis"])
def test_no_state_offers_a_new_store(scherm: Ontgrendelscherm, toestand: str) -> None:
    wat = TOESTANDEN[toestand]
    assert "maak" not in wat.stappen
    assert wat.doen
    scherm.toon(KluisStand(toestand, "map", "", False, False))
    assert not scherm.dicht.hoofdknoppen["maak"].isVisible()
    assert not scherm.dicht.knoppen["maak"].isVisible()
    assert scherm.dicht.hoofdknop.isVisible()


def test_enter_on_the_first_screen_is_the_sensible_step(
    scherm: Ontgrendelscherm, dienst: NepDienst, qtbot: QtBot
) -> None:
    dienst.weiger = fouten.SleutelbosOntbreekt()
    _probeer(scherm)
    assert scherm.dicht.hoofdknop.hasFocus()
    qtbot.keyClick(scherm.dicht.hoofdknop, Qt.Key.Key_Return)
    assert scherm.formulier.isVisible()
    assert scherm.formulier.invoer.accessibleName() == "Herstelcode"
    assert scherm.formulier.invoer.hasFocus()
    dienst.weiger = None
    scherm.formulier.invoer.setText(CODE)
    with qtbot.waitSignal(scherm.ontgrendeld):
        qtbot.keyClick(scherm.formulier.invoer, Qt.Key.Key_Return)


def test_an_older_store_opens_only_with_a_reason(
    scherm: Ontgrendelscherm, dienst: NepDienst, qtbot: QtBot
) -> None:
    dienst.weiger = fouten.KluisOuder()
    _probeer(scherm)
    assert scherm.dicht.reden.hasFocus()
    scherm.dicht.hoofdknop.click()
    assert scherm.dicht.redenveld.zin == "Schrijf op waarom u deze kluis opent."
    assert len(dienst.gevraagd) == 1
    qtbot.keyClicks(scherm.dicht.reden, "Laptop vervangen door beheer")
    with qtbot.waitSignal(scherm.ontgrendeld):
        qtbot.keyClick(scherm.dicht.reden, Qt.Key.Key_Return)
    assert dienst.gevraagd[-1].erken_ouder == "Laptop vervangen door beheer"
    assert dienst.gevraagd[-1].wachtzin == WACHTZIN
    assert scherm._toegang is None
    assert scherm.dicht.reden.text() == ""


def test_leaving_the_older_store_forgets_the_passphrase(
    scherm: Ontgrendelscherm, dienst: NepDienst
) -> None:
    dienst.weiger = fouten.KluisOuder()
    _probeer(scherm)
    scherm.toon(STAND)
    assert scherm._toegang is None


def test_a_store_in_use_asks_for_the_other_window(
    scherm: Ontgrendelscherm, dienst: NepDienst, qtbot: QtBot
) -> None:
    dienst.weiger = fouten.KluisInGebruik()
    _probeer(scherm)
    with qtbot.waitSignal(scherm.ander_venster) as gevraagd:
        scherm.dicht.hoofdknop.click()
    assert gevraagd.args == ["map"]


def test_the_other_states_lead_back_to_the_field(
    scherm: Ontgrendelscherm, dienst: NepDienst
) -> None:
    dienst.weiger = fouten.KluisNieuwer()
    _probeer(scherm)
    scherm.dicht.hoofdknop.click()
    assert scherm.formulier.invoer.hasFocus()
    assert scherm.formulier.invoer.accessibleName() == "Wachtzin"


def test_an_empty_folder_offers_the_wizard(scherm: Ontgrendelscherm, qtbot: QtBot) -> None:
    scherm.toon(KluisStand("geen_kluis", "map", "", False, False))
    with qtbot.waitSignal(scherm.nieuw):
        scherm.dicht.hoofdknop.click()


def test_looking_again_looks_at_the_same_folder(scherm: Ontgrendelscherm, qtbot: QtBot) -> None:
    scherm.toon(KluisStand("geen_toegang", "map", "", False, False))
    with qtbot.waitSignal(scherm.andere_map) as gevraagd:
        scherm.dicht.hoofdknop.click()
    assert gevraagd.args == ["map"]


# --- putting a backup back -------------------------------------------------------------------
@pytest.mark.parametrize("toestand", ["kluis_weg", "herstel_onderbroken", "kluis_beschadigd"])
def test_putting_back_asks_for_file_and_code(scherm: Ontgrendelscherm, toestand: str) -> None:
    scherm.toon(KluisStand(toestand, "map", "", False, False))
    scherm.dicht.hoofdknop.click()
    herstel = scherm.dicht.herstel
    assert herstel.kies.hasFocus()
    gevraagd: list[object] = []
    herstel.gevraagd.connect(lambda *stap: gevraagd.append(stap))
    herstel.zet.click()
    assert gevraagd == []
    assert herstel.kies.hasFocus()
    herstel._bestand = "kopie.lpbak"
    herstel.zet.click()
    assert herstel.veld.zin == "Typ uw herstelcode."
    herstel.code.setText(CODE)
    herstel.zet.click()
    assert gevraagd == [("kopie.lpbak", Toegang(herstelcode=CODE), False)]


def test_the_recovery_code_does_not_stay_in_its_field(scherm: Ontgrendelscherm) -> None:
    scherm.toon(KluisStand("kluis_weg", "map", "", False, False))
    scherm.dicht.herstel.code.setText(CODE)
    scherm.toon(STAND)
    scherm.dicht.herstel.code.undo()
    assert scherm.dicht.herstel.code.text() == ""


# --- the second way in -----------------------------------------------------------------------
def test_the_link_of_the_deputy_is_there_only_when_there_is_an_envelope(
    scherm: Ontgrendelscherm,
) -> None:
    assert scherm.formulier.als_vervanger.isVisible()
    scherm.toon(KluisStand("ok", "map", "Gemeente Veldwijk", False, True))
    assert not scherm.formulier.als_vervanger.isVisible()


@pytest.mark.parametrize("soort", ["vervanger", "wachtzin"])
def test_the_folder_tells_whether_there_is_an_envelope(tmp_path: Path, soort: str) -> None:
    regels = {"naam": "x", "demo": False, "slots": [{"soort": soort}]}
    (tmp_path / "kluis.json").write_text(json.dumps(regels))
    assert kluisstand.stand(tmp_path).vervanger == (soort == "vervanger")


def test_the_deputy_says_who_and_why(
    scherm: Ontgrendelscherm, dienst: NepDienst, qtbot: QtBot
) -> None:
    scherm.formulier.als_vervanger.click()
    deel = scherm.vervanger
    deel.knop.click()
    assert all(deel.formulier[veld].zin for veld in ("naam", "reden", "code"))
    assert dienst.gevraagd == []
    deel.formulier.vul({"naam": "Kees Kort", "reden": "Ziekte", "code": "FOUT"})
    deel.knop.click()
    assert deel.formulier["code"].zin == fouten.VervangercodeOnjuist.standaardzin
    deel.code.setText(CODE)
    with qtbot.waitSignal(scherm.ontgrendeld):
        qtbot.keyClick(deel.code, Qt.Key.Key_Return)
    assert dienst.gevraagd[-1].vervanger == ("Kees Kort", "Ziekte", CODE)
    assert deel.formulier.ruw() == {"naam": "", "reden": "", "code": ""}


def test_escape_leaves_the_form_of_the_deputy(scherm: Ontgrendelscherm, qtbot: QtBot) -> None:
    scherm.formulier.als_vervanger.click()
    qtbot.keyClick(scherm.vervanger.code, Qt.Key.Key_Escape)
    assert scherm.formulier.isVisible()
