# SPDX-License-Identifier: EUPL-1.2
"""'Alles meenemen' in Instellingen: by keyboard, checked first, and nothing typed stays behind."""

from pathlib import Path

import pytest
import pyzipper
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit

from leerplicht_desktop.ui import bestandskiezer
from leerplicht_desktop.ui.schermen.instellingen.pagina import Instellingenpagina
from leerplicht_desktop.ui.schermen.instellingen.uitvoer import UitvoerVouw
from tests.ui.huis import Huis

ZIN = "kano brug zeven regen stoel lamp"


@pytest.fixture
def vouw(kantoor: Huis) -> UitvoerVouw:
    pagina = kantoor.ga("instellingen", deel="uitvoer")
    assert isinstance(pagina, Instellingenpagina)
    return pagina.uitvoer


def _vul(vouw: UitvoerVouw, *, zin: str = ZIN, reden: str = "ander programma") -> None:
    vouw.formulier.vul({"reden": reden, "wachtzin": zin, "nogmaals": zin})


def test_by_keyboard_to_a_file_that_opens_with_the_passphrase(
    kantoor: Huis, vouw: UitvoerVouw, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    doel = tmp_path / "alles.zip"
    monkeypatch.setattr(bestandskiezer, "bewaar_bestand", lambda *_: str(doel))
    vouw.formulier.begin()
    for woord in ("ander programma", ZIN, ZIN):
        kantoor.typ(woord)
        kantoor.druk(Qt.Key.Key_Return)
    kantoor.ctrl(Qt.Key.Key_Return)

    with pyzipper.AESZipFile(doel) as archief:
        archief.setpassword(ZIN.encode())
        assert b"Noor" in archief.read("persoon.csv")
    assert "gemaakt en gecontroleerd" in vouw.melding.zin
    assert vouw.formulier.ruw() == {"reden": "", "wachtzin": "", "nogmaals": "", "beschermd": "nee"}


def test_what_is_wrong_is_said_beside_the_field_and_no_window_opens(
    vouw: UitvoerVouw, monkeypatch: pytest.MonkeyPatch
) -> None:
    gevraagd: list[object] = []

    def vraag(*alles: object) -> str:
        gevraagd.append(alles)
        return ""

    monkeypatch.setattr(bestandskiezer, "bewaar_bestand", vraag)
    _vul(vouw, zin="welkom", reden="")
    vouw.knop.click()
    assert vouw.formulier["wachtzin"].zin
    assert vouw.formulier["reden"].zin
    _vul(vouw)
    vouw.formulier.vul({"nogmaals": "iets anders"})
    vouw.knop.click()
    assert vouw.formulier["nogmaals"].zin
    assert not gevraagd


def test_locking_takes_away_what_was_typed(vouw: UitvoerVouw) -> None:
    _vul(vouw)
    vouw.wachtzin.toonknop.click()
    vouw.leegmaken()
    assert not any(veld.text() for veld in vouw.findChildren(QLineEdit))
    assert vouw.wachtzin.echoMode() == QLineEdit.EchoMode.Password


def test_every_field_has_a_name_for_a_screen_reader(vouw: UitvoerVouw) -> None:
    velden = [*vouw.findChildren(QLineEdit), *vouw.findChildren(QCheckBox)]
    assert len(velden) == 4
    assert all(veld.accessibleName() for veld in velden)
