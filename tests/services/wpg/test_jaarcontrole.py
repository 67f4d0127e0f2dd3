# SPDX-License-Identifier: EUPL-1.2
"""The self-audit answers from the log and the registers, finds what is wrong, and names nobody."""

from datetime import date

import pytest

from leerplicht_desktop.services import wpg
from leerplicht_desktop.store.wpg.deel import WpgDeel
from tests.documents.lezer import bladzijden
from tests.fixtures.klok import VasteKlok
from tests.services.wpg.conftest import AUTORISATIE, PV, open_deel


def tekst(deel: WpgDeel, jaar: int = 2026) -> str:
    return " ".join(" ".join(bladzijden(wpg.zelfaudit(deel, jaar))).split())


@pytest.fixture
def zaak(deel: WpgDeel, uids: dict[str, str]) -> WpgDeel:
    pv = wpg.voeg_toe(deel, PV, leerling_uid=uids["noor"])
    wpg.zoek(deel, PV["pv_nummer"])
    wpg.verstrek(
        deel, pv, {"ontvanger": "OM", "op": "11-6-2026", "grondslag": "artikel 16 Wpg",
                   "doel": "vervolging", "wat": "kopie"},
    )  # fmt: skip
    return deel


def test_the_evidence_comes_from_the_year(zaak: WpgDeel) -> None:
    gelezen = tekst(zaak)
    for zin in (
        "S. van den Berg, leerplichtambtenaar: 1-1-2026 t/m 31-12-2030",
        "verzamelen: 1;",
        "verstrekken: 1;",
        "In 2026 zijn 1 keer gegevens gericht gezocht",
        "In het register van 2026: 1. In het logboek: 1.",
        "11-6-2026: aan OM, artikel 16 Wpg.",
        "Het logboek is heel.",
        "Dit is de eerste zelfaudit",
    ):
        assert zin in gelezen, zin
    assert "In het register van 2025: 0." in tekst(zaak, 2025)


def test_it_names_nobody_whom_the_data_are_about(zaak: WpgDeel) -> None:
    gelezen = tekst(zaak).casefold()
    for woord in ("noor", "dijk", "999990019", "kanariepv", "pv-2026-0417"):
        assert woord not in gelezen, woord


def test_open_points_get_a_plan_within_three_months(zaak: WpgDeel, vaste_klok: VasteKlok) -> None:
    wpg.bewaar_onderzoek(zaak, {"titel": "Zaak", "doel": "", "begonnen_op": "1-6-2026"})
    wpg.bewaar_vermoeden(zaak, {"ontdekt_op": "10-6-2026", "omschrijving": "scherm open"})
    gelezen = tekst(zaak)
    assert "Van 1 onderzoek stond het doel niet binnen een week op schrift." in gelezen
    assert "1 vermoeden staat nog open." in gelezen
    assert "Open punten: 3, op 10 vragen." in gelezen  # and no backup was made
    assert "15 september 2026" in gelezen
    assert "had 3 open punten" in tekst(zaak)


def test_what_waits_too_long_is_an_open_point(zaak: WpgDeel, vaste_klok: VasteKlok) -> None:
    wpg.autoriseer(zaak, {**AUTORISATIE, "van": "1-1-2031", "tot": "31-12-2031"})
    wpg.sluit(zaak)
    vaste_klok.zet(date(2031, 6, 16))
    deel = open_deel(zaak.kluis)
    assert "Er wachten 1 gegevens op verwijderen" in tekst(deel, 2031)
