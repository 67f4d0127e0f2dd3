# SPDX-License-Identifier: EUPL-1.2
"""The log on screen: filters, one line in full, the check of the chain, the export."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from leerplicht_desktop.services import logboek
from leerplicht_desktop.store import audit
from leerplicht_desktop.ui import bestandskiezer
from leerplicht_desktop.ui.schermen.logboek.pagina import Logboekpagina
from tests.ui.huis import Huis


@pytest.fixture
def pagina(kantoor: Huis) -> Logboekpagina:
    blad: Logboekpagina = kantoor.ga("logboek")
    return blad


def titels(pagina: Logboekpagina) -> list[str]:
    model = pagina.lijst.model
    return [str(model.data(model.index(rij))) for rij in range(model.rowCount())]


def test_it_is_reached_from_the_settings_and_from_the_list_of_commands(kantoor: Huis) -> None:
    kantoor.ga("instellingen").verder.knoppen["logboek"].click()
    assert kantoor.waar == "logboek"
    kantoor.ga("leerlingen")
    kantoor.programma.hoofd.opdrachten.doe("logboek")
    assert kantoor.waar == "logboek"


def test_lines_can_be_filtered_by_kind_and_the_chips_say_how_many(pagina: Logboekpagina) -> None:
    assert "Melding ingenomen" in titels(pagina)
    pagina.balk.kies("kluis")
    assert set(titels(pagina)) == {"Kluis geopend", "Kluis gemaakt"}
    assert pagina.balk.knoppen["kluis"].text() == "Kluis  2"
    pagina.balk.kies("vernietigd")
    assert titels(pagina) == []


def test_the_line_under_the_cursor_is_shown_in_full_with_the_way_to_the_pupil(
    kantoor: Huis, pagina: Logboekpagina
) -> None:
    pagina.balk.kies("gewijzigd")
    kantoor.druk(Qt.Key.Key_Down)
    assert "Over: " in pagina.detail.accessibleName()
    melding = next(r for r in pagina._regels.values() if r.handeling == "melding_ingenomen")
    pagina.lijst.ga_naar(melding.uid)
    assert "Noor van Dijk" in pagina.detail.accessibleName()
    pagina.detail.openen.click()
    assert kantoor.waar == "leerling"


def test_looking_at_the_log_is_in_the_log_once(kantoor: Huis, pagina: Logboekpagina) -> None:
    pagina.laad()
    pagina.balk.kies("kluis")
    assert [soort for soort, _u, _a in kantoor.logboek("lijst_getoond")] == ["logboek"]


def test_one_pupil_and_a_date_that_is_none(pagina: Logboekpagina, kantoor: Huis) -> None:
    pagina.toon(leerling_uid=kantoor.uids["daan"], naam="Daan van Dijk")
    assert "Leerling toegevoegd" in titels(pagina)
    assert "Melding ingenomen" not in titels(pagina)
    van = pagina.zoekvak.van
    assert isinstance(van, QLineEdit)
    van.setText("32-1-2026")
    pagina.zoekvak.gewijzigd.emit()
    assert "geen datum" in pagina.zoekvak.formulier["van"].zin


def test_the_chain_is_checked_and_a_break_is_said_with_what_to_do(
    pagina: Logboekpagina, kantoor: Huis
) -> None:
    pagina.controleer.click()
    aantal = logboek.tellingen(kantoor.kluis)["alles"]
    assert pagina.keten.uitslag.zin == f"Keten gecontroleerd: in orde, {aantal} regels."
    assert pagina.keten._bezig.isHidden()
    with kantoor.kluis.bijhouden() as actie:
        for trigger in audit.ALLEEN_ERBIJ:
            actie.verbinding.exec_driver_sql(f"DROP TRIGGER {trigger.split()[2]}")
        actie.verbinding.exec_driver_sql("UPDATE audit SET aantal = 9 WHERE volgnummer = 4")
    pagina.controleer.click()
    assert pagina.keten.uitslag.zin.startswith("Regel 4 klopt niet")


def test_the_export_asks_for_a_purpose_and_says_what_was_written(
    pagina: Logboekpagina, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pad = tmp_path / "log.csv"
    monkeypatch.setattr(bestandskiezer, "bewaar_bestand", lambda *_keuze: str(pad))
    pagina.uitvoeren.click()
    pagina.uitvoer.opslaan.click()
    assert pagina.uitvoer.formulier["doel"].zin
    assert not pad.exists()
    pagina.uitvoer.doel.setText("controle door de auditor")
    pagina.uitvoer.opslaan.click()
    assert pad.exists()
    assert "regels bewaard in log.csv" in pagina.uitvoer.uitslag.zin
    assert titels(pagina)[0] == "Logboek uitgevoerd"


def test_after_locking_nothing_of_it_is_left(pagina: Logboekpagina, kantoor: Huis) -> None:
    pagina.toon(leerling_uid=kantoor.uids["noor"], naam="Noor van Dijk")
    pagina.leegmaken()
    assert titels(pagina) == []
    assert pagina.detail.accessibleName() == ""
    assert pagina.zoekvak.ruw() == dict.fromkeys(("van", "tot", "leerling_uid", "reden"), "")
    assert pagina._regels == {}
