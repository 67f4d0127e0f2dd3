# SPDX-License-Identifier: EUPL-1.2
"""A backup put back by hand: on a new computer, over a newer store, and what is asked first."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.gegevens.kluis import KluisStand
from leerplicht_desktop.services import kluisstand, melding, reservekopie
from leerplicht_desktop.ui import bestandskiezer
from leerplicht_desktop.ui.kluisdienst import Kluisdienst
from leerplicht_desktop.ui.runner import DirecteRunner
from leerplicht_desktop.ui.schermen.ontgrendelen import Ontgrendelscherm
from tests.fixtures import Sjabloon, VasteKlok
from tests.fixtures.sjabloonkluis import WACHTZIN, melding_ruw
from tests.ui.nep import laat_zien


@pytest.fixture
def scherm(qtbot: QtBot, runner: DirecteRunner) -> Ontgrendelscherm:
    gemaakt = Ontgrendelscherm(runner, Kluisdienst(runner.draden(), VasteKlok().vandaag()))
    gemaakt.resize(1100, 800)
    qtbot.addWidget(gemaakt)
    laat_zien(qtbot, gemaakt)
    return gemaakt


@pytest.fixture
def kopie(vol_sjabloon: Sjabloon, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A backup that will be the chosen file; afterwards the store went on."""
    pad = tmp_path / "kopie.lpbak"
    kluis = vol_sjabloon.open()
    reservekopie.maak(kluis, pad)
    kluis.klok.verder(timedelta(hours=1))  # type: ignore[attr-defined]
    uids = vol_sjabloon.uids
    ruw = melding_ruw(uids["daan"], uids["school"], duo_meldingsnummer="")
    uids["later"] = melding.neem_in(kluis, ruw).waarde
    kluis.sluit()
    monkeypatch.setattr(bestandskiezer, "open_bestand", lambda *_keuze: str(pad))
    return pad


def test_on_a_new_computer_the_first_screen_brings_everything_back(
    scherm: Ontgrendelscherm, qtbot: QtBot, kopie: Path, vol_sjabloon: Sjabloon, tmp_path: Path
) -> None:
    map_ = tmp_path / "nieuwe computer"
    scherm.toon(kluisstand.stand(map_))
    scherm.dicht.knoppen["terugzetten"].click()
    deel = scherm.dicht.herstel
    deel.kies.click()
    deel.code.setText(vol_sjabloon.herstelcode)
    with qtbot.waitSignal(scherm.andere_map) as gevraagd:
        deel.zet.click()
    assert gevraagd.args == [str(map_)]
    assert kluisstand.stand(map_).toestand == "ok"
    scherm.toon(kluisstand.stand(map_))
    # The old computer's keyring is not here: the same paper is the way in, and it says so.
    assert scherm.formulier.veld.kop.text() == "Herstelcode"
    woorden = [woord.text() for woord in scherm.findChildren(QLabel)]
    assert any("is teruggezet" in zin and "gelden weer." in zin for zin in woorden)
    scherm.toon(kluisstand.stand(map_))
    assert scherm.formulier.veld.kop.text() == "Wachtzin"


def test_a_store_without_keyring_comes_back_with_its_passphrase(
    scherm: Ontgrendelscherm, qtbot: QtBot, kopie: Path, tmp_path: Path
) -> None:
    scherm.toon(kluisstand.stand(tmp_path / "nieuw"))
    scherm.dicht.knoppen["terugzetten"].click()
    deel = scherm.dicht.herstel
    deel.kies.click()
    deel.anders.click()
    assert deel.veld.kop.text() == "Wachtzin"
    deel.zet.click()
    assert deel.veld.zin == "Typ uw wachtzin."
    deel.code.setText("iets heel anders")
    deel.zet.click()
    assert deel.veld.zin == fouten.WachtzinOnjuist.standaardzin
    deel.code.setText(WACHTZIN)
    with qtbot.waitSignal(scherm.andere_map):
        deel.zet.click()
    assert kluisstand.stand(tmp_path / "nieuw").toestand == "ok"


def test_an_older_backup_is_explained_and_only_put_back_when_she_says_so(
    scherm: Ontgrendelscherm, qtbot: QtBot, kopie: Path, vol_sjabloon: Sjabloon
) -> None:
    scherm.toon(kluisstand.stand(vol_sjabloon.map))
    scherm.toon_terugzetten()
    deel = scherm.dicht.herstel
    assert deel.kies.hasFocus()
    deel.kies.click()
    deel.code.setText(vol_sjabloon.herstelcode)
    deel.zet.click()
    assert "nog één keer iets veranderd" in deel.vraag.zin
    assert deel.vraag.eerste.hasFocus()
    deel.vraag.tweede.click()
    assert deel.vraag.isHidden()
    kluis = vol_sjabloon.open()
    assert melding.toon(kluis, vol_sjabloon.uids["later"]).uid == vol_sjabloon.uids["later"]
    kluis.sluit()
    deel.zet.click()
    with qtbot.waitSignal(scherm.andere_map):
        deel.vraag.eerste.click()
    kluis = vol_sjabloon.open()
    with pytest.raises(fouten.NietGevonden):
        melding.toon(kluis, vol_sjabloon.uids["later"])
    kluis.sluit()


def test_a_file_that_is_none_is_said_beside_the_file(
    scherm: Ontgrendelscherm, kopie: Path, vol_sjabloon: Sjabloon, tmp_path: Path
) -> None:
    kopie.write_bytes(b"%PDF-1.7")
    scherm.toon(KluisStand("kluis_weg", str(tmp_path / "leeg"), "", False, False))
    scherm.dicht.hoofdknop.click()
    deel = scherm.dicht.herstel
    deel.kies.click()
    deel.code.setText(vol_sjabloon.herstelcode)
    deel.zet.click()
    assert deel.gekozen == fouten.GeenReservekopie.standaardzin
    assert deel.kies.hasFocus()
    assert deel.zet.isEnabled()


def test_from_putting_back_she_can_go_back_to_her_store(
    scherm: Ontgrendelscherm, vol_sjabloon: Sjabloon
) -> None:
    scherm.toon(kluisstand.stand(vol_sjabloon.map))
    scherm.toon_terugzetten()
    scherm.dicht.herstel.code.setText(vol_sjabloon.herstelcode)
    scherm.dicht.knoppen["ontgrendelen"].click()
    assert scherm.formulier.isVisible()
    assert scherm.dicht.herstel.code.text() == ""


def test_a_wrong_code_is_typed_over_and_the_paper_is_read_along(
    scherm: Ontgrendelscherm, qtbot: QtBot, kopie: Path, tmp_path: Path
) -> None:
    """Typed on behind the old one it would be wrong again, and dots would not tell why."""
    scherm.toon(kluisstand.stand(tmp_path / "nieuw"))
    scherm.dicht.knoppen["terugzetten"].click()
    deel = scherm.dicht.herstel
    deel.kies.click()
    assert deel.code.echoMode() == QLineEdit.EchoMode.Normal
    qtbot.keyClicks(deel.code, "1111")
    deel.zet.click()
    assert deel.veld.zin
    qtbot.keyClicks(deel.code, "2222")
    assert deel.code.text() == "2222"
    deel.anders.click()
    assert deel.code.echoMode() == QLineEdit.EchoMode.Password
