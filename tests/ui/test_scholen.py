# SPDX-License-Identifier: EUPL-1.2
"""The list of schools on a real store: who is in use first, found while typing."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from leerplicht_desktop.services import importeren
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.ui.bouwstenen.lijstmodel import REGEL_ROL, Regel
from leerplicht_desktop.ui.runner import DirecteRunner
from leerplicht_desktop.ui.schermen.scholen import woorden
from leerplicht_desktop.ui.schermen.scholen.pagina import Scholenpagina
from tests.ui.nep import laat_zien
from tests.ui.omgeving import Opname, maak_omgeving


def _toon(qtbot: QtBot, runner: DirecteRunner, kluis: OpenKluis) -> tuple[Scholenpagina, Opname]:
    venster = QWidget()
    qtbot.addWidget(venster)
    omgeving, opname = maak_omgeving(runner, kluis, venster)
    pagina = Scholenpagina(omgeving)
    pagina.setProperty("venster", venster)
    pagina.resize(1100, 640)
    laat_zien(qtbot, pagina)
    pagina.toon()
    return pagina, opname


def _regels(pagina: Scholenpagina) -> list[Regel]:
    model = pagina.lijst.model
    return [model.data(model.index(nr), REGEL_ROL) for nr in range(model.rowCount())]


def _zet_scholen(kluis: OpenKluis, aantal: int) -> None:
    kop = "VESTIGINGSCODE;INSTELLINGSCODE;VESTIGINGSNAAM;PLAATSNAAM;DENOMINATIE"
    rijen = [
        f"{90 + nr // 100}ZZ{nr % 100:02d};{90 + nr // 100}ZZ;School {nr:03d};WIJK AAN ZEE;Openbaar"
        for nr in range(aantal)
    ]
    proef = importeren.proef(kluis, "scholen", "bo.csv", "\n".join([kop, *rijen]).encode())
    importeren.voer_uit(kluis, proef.proef_id)


def test_a_row_says_what_where_and_how_many_here(
    qtbot: QtBot, runner: DirecteRunner, volle_kluis: OpenKluis
) -> None:
    pagina, _opname = _toon(qtbot, runner, volle_kluis)
    eerste = _regels(pagina)[0]
    assert eerste.titel == "Het Plein College · vo"
    assert eerste.onder == "Veldwijk · vakantieregio midden"
    assert eerste.rechts == "2 leerlingen · 1 open melding"


def test_typing_finds_and_clearing_brings_all_back(
    qtbot: QtBot, runner: DirecteRunner, volle_kluis: OpenKluis
) -> None:
    pagina, _opname = _toon(qtbot, runner, volle_kluis)
    qtbot.keyClicks(pagina.zoekveld, "oosterw wilg")
    qtbot.waitUntil(lambda: [r.titel for r in _regels(pagina)] == ["De Wilg · vo"])
    pagina.zoekveld.clear()
    qtbot.waitUntil(lambda: len(_regels(pagina)) == 2)


def test_sorting_by_name_and_place(
    qtbot: QtBot, runner: DirecteRunner, volle_kluis: OpenKluis
) -> None:
    pagina, _opname = _toon(qtbot, runner, volle_kluis)
    pagina.sorteer["naam"].click()
    assert [r.titel for r in _regels(pagina)] == ["De Wilg · vo", "Het Plein College · vo"]
    assert pagina.sorteer["naam"].isChecked()
    assert not pagina.sorteer["gebruik"].isChecked()
    pagina.sorteer["gebruik"].click()
    assert _regels(pagina)[0].titel == "Het Plein College · vo"


def test_an_empty_store_leads_to_importing_schools(
    qtbot: QtBot, runner: DirecteRunner, lege_kluis: OpenKluis
) -> None:
    pagina, opname = _toon(qtbot, runner, lege_kluis)
    assert pagina.leeg.isVisible()
    assert pagina.leeg.knop is not None
    pagina.leeg.knop.click()
    assert opname.gegaan == [("importeren", {"soort": "scholen"})]


def test_no_hit_says_how_to_search_and_does_not_offer_an_import(
    qtbot: QtBot, runner: DirecteRunner, volle_kluis: OpenKluis
) -> None:
    pagina, _opname = _toon(qtbot, runner, volle_kluis)
    pagina.zoekveld.setText("bestaat niet")
    qtbot.waitUntil(pagina.leeg.isVisible)
    assert pagina.leeg.knop is not None
    assert pagina.leeg.knop.isHidden()


def test_a_long_list_comes_in_pages(
    qtbot: QtBot, runner: DirecteRunner, lege_kluis: OpenKluis
) -> None:
    _zet_scholen(lege_kluis, 250)
    pagina, _opname = _toon(qtbot, runner, lege_kluis)
    assert pagina.lijst.model.totaal == 250
    assert len(_regels(pagina)) < 250

    def aan_het_eind() -> bool:
        pagina.lijst.weergave.scrollToBottom()
        return len(_regels(pagina)) == 250

    qtbot.waitUntil(aan_het_eind)
    assert _regels(pagina)[0].onder.startswith("Wijk aan Zee · openbaar")


def test_an_import_elsewhere_refreshes_the_open_list(
    qtbot: QtBot, runner: DirecteRunner, lege_kluis: OpenKluis
) -> None:
    pagina, _opname = _toon(qtbot, runner, lege_kluis)
    proef = importeren.proef(
        lege_kluis,
        "scholen",
        "bo.csv",
        b"VESTIGINGSCODE;INSTELLINGSCODE;VESTIGINGSNAAM\n12AB00;12AB;De Wilg",
    )
    pagina._omgeving.signaal.meld(importeren.voer_uit(lege_kluis, proef.proef_id).gewijzigd)
    assert [r.titel for r in _regels(pagina)] == ["De Wilg · bo"]


def test_locking_forgets_rows_and_search(
    qtbot: QtBot, runner: DirecteRunner, volle_kluis: OpenKluis
) -> None:
    pagina, _opname = _toon(qtbot, runner, volle_kluis)
    pagina.zoekveld.setText("wilg")
    pagina.leegmaken()
    assert _regels(pagina) == []
    assert pagina.zoekveld.text() == ""


@pytest.mark.parametrize(
    ("totaal", "gezocht", "zin"),
    [
        (0, False, ""),
        (1, False, "1 school"),
        (399, True, "399 scholen gevonden"),
        (8692, False, "8.692 scholen · zoek om verder te komen dan de eerste 2.000"),
    ],
)
def test_the_count_in_words(totaal: int, gezocht: bool, zin: str) -> None:
    assert woorden.samen(totaal, gezocht) == zin
