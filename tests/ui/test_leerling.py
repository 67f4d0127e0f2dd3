# SPDX-License-Identifier: EUPL-1.2
"""The pupil screen answers: who, what runs, by when, who is around, and what to do now."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from leerplicht_desktop.services import leerling, melding
from tests.fixtures.sjabloonkluis import BSN_NOOR, leerling_ruw
from tests.ui.huis import Huis


def _woorden(widget: QWidget) -> str:
    return "\n".join(
        label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)
    )


def _knop(widget: QWidget, naam: str) -> QPushButton:
    return next(k for k in widget.findChildren(QPushButton) if k.accessibleName() == naam)


def test_the_top_says_who_and_how_long(huis: Huis) -> None:
    scherm = huis.ga("leerling", uid=huis.uids["noor"])
    kop = _woorden(scherm.kop)
    assert "Noor van Dijk" in kop
    assert "15 jaar · leerplichtig t/m 31-7-2027 · Het Plein College, vo · Veldwijk" in kop


def test_nu_says_what_runs_and_by_when(huis: Huis) -> None:
    scherm = huis.ga("leerling", uid=huis.uids["noor"])
    nu = _woorden(scherm.nu)
    assert "Wettelijk verzuim, 17 van 16 uur" in nu
    assert "Eerste actie uiterlijk ma 15 juni 2026" in nu
    assert scherm.nu._nog.woord == "vandaag"
    assert scherm.nu._status.woord == "Nieuw"
    assert "17 van 16 uur" in scherm.nu.balk.zin()


def test_ctrl_b_makes_the_letter_of_what_runs(huis: Huis) -> None:
    huis.ga("leerling", uid=huis.uids["noor"])
    huis.ctrl(Qt.Key.Key_B)
    assert huis.waar == "brief_maken"
    assert huis.blad.getoond == [{"melding_uid": huis.uids["melding"]}]


def test_without_a_melding_the_next_step_is_to_add_one(huis: Huis) -> None:
    scherm = huis.ga("leerling", uid=huis.uids["daan"])
    assert "Er loopt niets" in _woorden(scherm.nu)
    assert not scherm.nu.brief.isVisible()
    huis.ctrl(Qt.Key.Key_B)
    assert huis.waar == "leerling"
    huis.ctrl(Qt.Key.Key_M)
    assert huis.waar == "melding"
    assert huis.blad.getoond == [{"leerling_uid": huis.uids["daan"]}]


def test_the_keys_of_the_pupil_do_nothing_elsewhere(huis: Huis) -> None:
    huis.ga("leerling", uid=huis.uids["noor"])
    opdrachten = huis.programma.hoofd.opdrachten
    namen = ("leerling_brief", "leerling_melding", "leerling_wijzigen")
    assert all(opdrachten[naam].isEnabled() for naam in namen)
    huis.ga("begin")
    assert not any(opdrachten[naam].isEnabled() for naam in namen)
    huis.ctrl(Qt.Key.Key_B)
    huis.ctrl(Qt.Key.Key_E)
    assert huis.waar == "begin"


def test_the_family_with_gezag_and_a_hidden_address_that_is_named(huis: Huis) -> None:
    scherm = huis.ga("leerling", uid=huis.uids["noor"])
    gezin = _woorden(scherm.zij.gezin)
    assert "moeder, gezag met de andere ouder" in gezin
    assert "06-12345678 · zelfde adres" in gezin
    assert "Zonnebloempad 77, 4321 ZX Verrewoude" in gezin
    assert "geheim adres" in scherm.let_op.zin
    chips = {k.accessibleName() for k in scherm.zij.gezin.findChildren(QWidget)}
    assert "Geheim adres" in chips


def test_a_brother_is_one_click_away(huis: Huis) -> None:
    scherm = huis.ga("leerling", uid=huis.uids["noor"])
    _knop(scherm.zij.gezin, "Daan van Dijk, broer, 10 jaar, openen").click()
    assert huis.blad.beeld.uid == huis.uids["daan"]


def test_the_duty_comes_with_its_article(huis: Huis) -> None:
    scherm = huis.ga("leerling", uid=huis.uids["noor"])
    assert "artikel 3 lid 1 Leerplichtwet" in _woorden(scherm.zij.plicht)


def test_the_timeline_opens_what_happened(huis: Huis) -> None:
    scherm = huis.ga("leerling", uid=huis.uids["noor"])
    lijst = scherm.tijdlijn.lijst
    assert lijst.model.rowCount() == 1
    lijst.setFocus()
    huis.druk(Qt.Key.Key_Return)
    assert huis.waar == "melding"
    assert huis.blad.getoond == [{"uid": huis.uids["melding"]}]


def test_the_bsn_is_shown_on_request_and_hidden_again(huis: Huis) -> None:
    scherm = huis.ga("leerling", uid=huis.uids["noor"])
    bsn = scherm.zij.bsn
    assert BSN_NOOR not in _woorden(scherm)
    bsn.knop.click()
    assert bsn.label.text() == f"BSN {BSN_NOOR}"
    assert bsn.wekker.interval() == 20_000
    bsn.wekker.timeout.emit()
    assert BSN_NOOR not in _woorden(scherm)
    bsn.knop.click()
    huis.ga("begin")
    assert BSN_NOOR not in bsn.label.text()


def test_opening_is_written_down_once_it_settled(huis: Huis) -> None:
    scherm = huis.ga("leerling", uid=huis.uids["noor"])
    assert scherm.rust.interval() == 2000
    huis.ga("leerling", uid=huis.uids["daan"])
    scherm.rust.timeout.emit()
    assert huis.logboek("geopend") == [("leerling", [huis.uids["daan"]], 1)]


def test_a_change_elsewhere_is_on_the_screen_at_once(huis: Huis) -> None:
    scherm = huis.ga("leerling", uid=huis.uids["noor"])
    uitkomst = leerling.bewaar(
        huis.kluis, leerling_ruw(achternaam="Proefberg"), uid=huis.uids["noor"], versie=1
    )
    huis.programma.signaal.meld(uitkomst.gewijzigd)
    assert "Noor van Proefberg" in _woorden(scherm.kop)


def test_a_pupil_that_is_gone_says_so(huis: Huis) -> None:
    scherm = huis.ga("leerling", uid="bestaat-niet")
    assert scherm.let_op.zin == "Deze leerling staat niet (meer) in de kluis. Zoek opnieuw."
    assert not scherm.lichaam.isVisible()


def test_locking_leaves_nothing_of_the_pupil(huis: Huis) -> None:
    scherm = huis.ga("leerling", uid=huis.uids["noor"])
    scherm.zij.bsn.knop.click()
    huis.programma.vergrendel()
    zichtbaar = _woorden(scherm)
    for woord in ("Dijk", "Jacobs", "Zonnebloempad", BSN_NOOR):
        assert woord not in zichtbaar
    assert scherm.tijdlijn.lijst.model.rowCount() == 0


@pytest.mark.parametrize(
    ("melddatum", "woord"), [("4-6-2026", "4 dagen te laat"), ("11-6-2026", "nog 3 dagen")]
)
def test_a_deadline_is_a_date_and_words(huis: Huis, melddatum: str, woord: str) -> None:
    ruw = {
        "leerling_uid": huis.uids["daan"],
        "school_uid": huis.uids["school"],
        "soort": "OVERIG",
        "melddatum": melddatum,
        "begindatum": "1-6-2026",
        "einddatum": "3-6-2026",
        "dagen": '{"2026-06-01": "3"}',
    }
    melding.neem_in(huis.kluis, ruw)
    scherm = huis.ga("leerling", uid=huis.uids["daan"])
    assert scherm.nu._nog.woord == woord
