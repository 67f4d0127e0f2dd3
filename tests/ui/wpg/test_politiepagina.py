# SPDX-License-Identifier: EUPL-1.2
"""The screen of police data: opened by an act, told apart at a glance, gone when she leaves."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from leerplicht_desktop.services import concept, melding, wpg
from leerplicht_desktop.ui import bestandskiezer
from leerplicht_desktop.ui.schermen.wpg import woorden
from leerplicht_desktop.ui.schermen.wpg.binnen import _VLAKKEN
from leerplicht_desktop.ui.schermen.wpg.pagina import Politiepagina
from leerplicht_desktop.ui.schermen.wpg.wissel import Wisselpagina
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import BSN_NOOR, DUO_NUMMER
from tests.services.wpg.conftest import AUTORISATIE, PV, WISSEL, open_deel
from tests.ui.huis import Huis
from tests.ui.slot.doorzoek import kanaries


def teksten(widget: QWidget) -> str:
    """The labels and the words on buttons of this part of the screen."""
    soorten = (QLabel, QAbstractButton)
    return " ".join(w.text() for w in widget.findChildren(QWidget) if isinstance(w, soorten))


def open_het(huis: Huis, reden: str = "zitting voorbereiden") -> Politiepagina:
    """Open the part on its screen, as she does: type and press Ctrl+Enter."""
    pagina: Politiepagina = huis.ga("politiegegevens")
    opening = pagina.opening
    opening.reden["reden"].widget.setText(reden)  # type: ignore[attr-defined]
    if opening.autorisatie.isVisible():
        opening.autorisatie.vul(AUTORISATIE)
    QTest.keyClick(
        opening.reden["reden"].widget, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    return pagina


@pytest.fixture
def zaak(kantoor: Huis) -> Huis:
    """The melding of Noor is moved, and a proces-verbaal stands beside it."""
    deel = open_deel(kantoor.kluis)
    wpg.wissel(kantoor.kluis, deel, kantoor.uids["melding"], WISSEL)
    wpg.voeg_toe(deel, PV, leerling_uid=kantoor.uids["noor"])
    wpg.sluit(deel)
    return kantoor


def test_the_first_time_it_asks_who_gave_leave(kantoor: Huis) -> None:
    pagina = kantoor.ga("politiegegevens")
    assert pagina.opening.autorisatie.isVisible()
    assert pagina.opening.autorisatie["naam"].ruw() == "S. van den Berg"
    pagina.opening.open()
    assert not pagina.open
    assert "waarvoor" in pagina.opening.autorisatie["doel"].zin
    assert open_het(kantoor).open


def test_without_a_reason_it_stays_shut_and_says_why(zaak: Huis) -> None:
    pagina = open_het(zaak, "")
    assert not pagina.open
    assert "Schrijf op waarom" in pagina.opening.reden["reden"].zin
    assert not pagina.opening.autorisatie.isVisible()


def test_inside_a_band_says_where_she_is_and_the_list_is_there(zaak: Huis) -> None:
    pagina = open_het(zaak)
    assert pagina.binnen.band.isVisible()
    assert pagina.binnen.band.zin == woorden.BAND
    assert pagina.binnen.vlak.lijst.model.rowCount() == 2


def test_search_open_and_back_by_keyboard(zaak: Huis) -> None:
    pagina = open_het(zaak)
    lijst = pagina.binnen.vlak
    lijst.formulier.vul({"tekst": "PV-2026-0417"})
    zaak.druk(Qt.Key.Key_Return)
    assert lijst.lijst.model.rowCount() == 1
    zaak.druk(Qt.Key.Key_Return)
    vlak = pagina.binnen.vlak
    assert vlak.titel.text() == "Noortje Maria van Dijk"
    assert "KANARIEPV" in teksten(vlak)
    pagina.werk.naar("lijst")
    assert "KANARIEPV" not in teksten(pagina)


@pytest.mark.parametrize("naam", ["toevoegen", "onderzoek", "autorisatie", "vermoeden"])
def test_tab_goes_from_the_last_field_to_saving_and_not_out_of_the_part(
    zaak: Huis, naam: str
) -> None:
    """A form here keeps no draft: Enter on the rail would throw away all that she typed."""
    pagina = open_het(zaak)
    pagina.werk.naar(naam)
    blad = pagina.binnen.vlak
    velden = [blad.formulier[veld].widget for veld in blad.formulier.ruw()]
    [veld for veld in velden if veld.isVisible()][-1].setFocus()
    zaak.druk(Qt.Key.Key_Tab)
    assert blad.annuleren.hasFocus()
    zaak.druk(Qt.Key.Key_Tab)
    assert blad.opslaan.hasFocus()


def test_what_is_older_asks_for_a_reason_beside_the_search(
    zaak: Huis, vaste_klok: VasteKlok
) -> None:
    from datetime import date

    vaste_klok.zet(date(2027, 7, 15))
    pagina = open_het(zaak)
    lijst = pagina.binnen.vlak
    assert lijst.lijst.model.rowCount() == 0
    lijst.formulier.vul({"tekst": BSN_NOOR})
    lijst.zoek()
    assert lijst.lijst.model.rowCount() == 2
    lijst.open(lijst.lijst.uid())
    assert "waarom" in lijst.melding.zin
    lijst.formulier.vul({"reden": "zitting"})
    lijst.open(lijst.lijst.uid())
    assert pagina.binnen.vlak.beeld is not None


def test_a_record_is_added_changed_and_disclosed(kantoor: Huis) -> None:
    pagina = open_het(kantoor)
    pagina.werk.naar("toevoegen")
    blad = pagina.binnen.vlak
    blad.sla_op()
    assert blad.formulier["titel"].zin or blad.formulier["leerling_uid"].zin
    blad.leerling.zet_keuze(kantoor.uids["noor"], "Noor van Dijk")
    blad.formulier.vul(PV)
    blad.sla_op()
    gegeven = pagina.binnen.vlak
    assert gegeven.onder.text() == PV["titel"]
    gegeven.wijzig.click()
    blad.formulier.vul({"titel": "Andere titel", "reden": "verbeterd"})
    blad.sla_op()
    assert pagina.binnen.vlak.onder.text() == "Andere titel"
    pagina.binnen.vlak.verstrek.click()
    blad = pagina.binnen.vlak
    blad.formulier.vul(
        {"ontvanger": "OM", "grondslag": "artikel 16 Wpg", "doel": "vervolging", "wat": "kopie"}
    )
    blad.sla_op()
    assert "OM" in teksten(pagina.binnen.vlak)


def test_leaving_the_screen_closes_it_and_forgets(zaak: Huis) -> None:
    pagina = open_het(zaak)
    pagina.binnen.vlak.open(pagina.binnen.vlak.lijst.uid())
    deel = pagina.werk.deel
    zaak.ga("meldingen")
    assert not pagina.open
    assert not deel.open
    assert _sporen() == []


def test_locking_closes_it_and_forgets(zaak: Huis) -> None:
    pagina = open_het(zaak)
    lijst = pagina.binnen.vlak
    lijst.open(lijst.lijst.uid())
    deel = pagina.werk.deel
    assert _sporen() != []  # the control
    zaak.programma.vergrendel()
    assert not deel.open
    assert _sporen() == []


def test_silence_closes_it_and_says_so(zaak: Huis) -> None:
    pagina = open_het(zaak)
    deel = pagina.werk.deel
    pagina._stilte.timeout.emit()
    assert not deel.open
    assert pagina.opening.isVisible()
    assert pagina.opening.melding.zin == woorden.GESLOTEN


def _sporen() -> list[str]:
    """Where any of it still stands: shown, hidden, in a model or attribute, on the clipboard."""
    return kanaries(("KANARIEPV", "PV-2026-0417", BSN_NOOR, "Melding 2026-0001"))


# --- the registers and the papers ---------------------------------------------------------------
def test_every_part_has_a_name_for_each_control(zaak: Huis) -> None:
    pagina = open_het(zaak)
    for naam in _VLAKKEN:
        if naam in ("gegeven", "verstrekken"):
            continue
        pagina.werk.naar(naam)
        naamloos = [
            type(w).__name__
            for w in pagina.binnen.vlak.findChildren(QWidget)
            if isinstance(w, QAbstractButton | QLineEdit | QPlainTextEdit | QComboBox)
            and w.isVisible()
            and not (w.accessibleName() or getattr(w, "text", str)())
            and not isinstance(w.parent(), QComboBox)
        ]
        assert naamloos == [], naam


def test_an_authorisation_is_added_and_taken_back(zaak: Huis) -> None:
    pagina = open_het(zaak)
    pagina.werk.naar("autorisatie")
    blad = pagina.binnen.vlak
    blad.formulier.vul({**AUTORISATIE, "naam": "P. Collega"})
    blad.sla_op()
    lijst = pagina.binnen.vlak.lijst
    assert lijst.model.rowCount() == 2
    lijst.gekozen.emit(lijst.model.uid(1))
    blad = pagina.binnen.vlak
    assert not blad.formulier["naam"].isVisible()
    blad.formulier.vul({"reden": "andere baan"})
    blad.sla_op()
    deel = pagina.werk.deel
    assert [rij.loopt for rij in wpg.autorisaties(deel)] == [True, False]


def test_the_self_audit_is_saved_where_she_says(
    zaak: Huis, tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pathlib import Path

    doel = Path(str(tmp_path)) / "audit.pdf"
    monkeypatch.setattr(bestandskiezer, "bewaar_bestand", lambda *_alles: str(doel))
    pagina = open_het(zaak)
    pagina.werk.naar("zelfaudit")
    blad = pagina.binnen.vlak
    assert blad.jaar.code() == "2026"
    blad.opslaan.click()
    assert doel.read_bytes().startswith(b"%PDF")
    assert blad.melding.zin.endswith("audit.pdf")
    blad.logboek.click()
    assert b"handeling" in doel.read_bytes()


# --- the switch ---------------------------------------------------------------------------------
def test_from_the_melding_to_the_switch_and_nothing_stays_on_the_screens(kantoor: Huis) -> None:
    wpg.sluit(open_deel(kantoor.kluis))
    uid = kantoor.uids["melding"]
    blad = kantoor.ga("melding", uid=uid)
    assert blad.overzetten.isVisible()
    blad.overzetten.click()
    wissel: Wisselpagina = kantoor.blad
    assert kantoor.waar == "wpg_wissel"
    wissel.formulier.vul({"op": "2026-06-09", "reden": "uitnodiging voor verhoor"})
    wissel.zet_over()
    assert kantoor.waar == "leerling"
    assert kanaries((DUO_NUMMER, "2026-0001")) == []
    with pytest.raises(Exception, match="staat niet"):
        melding.toon(kantoor.kluis, uid)
    assert concept.lees(kantoor.kluis, "melding", uid) is None


def test_the_command_is_on_while_a_melding_is_shown(kantoor: Huis) -> None:
    opdrachten = kantoor.programma.omgeving.opdrachten  # type: ignore[union-attr]
    assert not opdrachten["wpg_wissel"].isEnabled()
    kantoor.ga("melding", uid=kantoor.uids["melding"])
    opdrachten.doe("wpg_wissel")
    assert kantoor.waar == "wpg_wissel"
    opdrachten.doe("politiegegevens")
    assert kantoor.waar == "politiegegevens"


def test_a_draft_or_no_authorisation_stops_the_switch_before_it_begins(kantoor: Huis) -> None:
    uid = kantoor.uids["melding"]
    wissel: Wisselpagina = kantoor.ga("wpg_wissel", uid=uid)
    assert wissel.melding.zin == woorden.WISSEL_GEEN_AUTORISATIE
    assert wissel.openen.isVisible()
    assert not wissel.knop.isEnabled()
    wpg.sluit(open_deel(kantoor.kluis))
    concept.bewaar(kantoor.kluis, "melding", uid, 1, 1, {"reden": "nog niet af"})
    wissel.toon(uid=uid)
    assert wissel.melding.zin == woorden.WISSEL_CONCEPT
    assert not wissel.knop.isEnabled()
