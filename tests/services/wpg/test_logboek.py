# SPDX-License-Identifier: EUPL-1.2
"""Every call is exactly one line in the log of the police part, and the chain holds."""

import csv
import io
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from leerplicht_desktop.services import wpg
from leerplicht_desktop.store.wpg import logboek
from leerplicht_desktop.store.wpg.deel import WpgDeel
from tests.services.wpg.conftest import AUTORISATIE, PV

VERSTREKKING = {
    "ontvanger": "=HYPERLINK(1)",
    "op": "11-6-2026",
    "grondslag": "artikel 16 Wpg",
    "doel": "vervolging",
    "wat": "kopie van het proces-verbaal",
}
ONDERZOEK = {"titel": "Zaak", "doel": "opzet vaststellen", "begonnen_op": "10-6-2026"}
VERMOEDEN = {"ontdekt_op": "10-6-2026", "omschrijving": "scherm stond open"}


def regels(deel: WpgDeel) -> list[Any]:
    with deel.lezen() as sessie:
        return list(logboek.alles(sessie))


@pytest.fixture
def pv(deel: WpgDeel, uids: dict[str, str]) -> str:
    return wpg.voeg_toe(deel, PV, leerling_uid=uids["noor"])


AANROEPEN: dict[str, tuple[Callable[[WpgDeel, str, dict[str, str]], object], str]] = {
    "lijst": (lambda d, pv, u: wpg.lijst(d), "raadplegen"),
    "zoek": (lambda d, pv, u: wpg.zoek(d, "noor"), "raadplegen"),
    "bekijk": (lambda d, pv, u: wpg.bekijk(d, pv), "raadplegen"),
    "voeg_toe": (lambda d, pv, u: wpg.voeg_toe(d, PV, leerling_uid=u["noor"]), "verzamelen"),
    "wijzig": (lambda d, pv, u: wpg.wijzig(d, pv, 1, PV), "wijzigen"),
    "verstrek": (lambda d, pv, u: wpg.verstrek(d, pv, VERSTREKKING), "verstrekken"),
    "document": (
        lambda d, pv, u: wpg.voeg_document_toe(d, pv, "scan", "application/pdf", b"%PDF", "zaak"),
        "verzamelen",
    ),
    "autorisaties": (lambda d, pv, u: wpg.autorisaties(d), "raadplegen"),
    "autoriseer": (lambda d, pv, u: wpg.autoriseer(d, AUTORISATIE), "beheren"),
    "onderzoeken": (lambda d, pv, u: wpg.onderzoeken(d), "raadplegen"),
    "bewaar_onderzoek": (lambda d, pv, u: wpg.bewaar_onderzoek(d, ONDERZOEK), "beheren"),
    "vermoedens": (lambda d, pv, u: wpg.vermoedens(d), "raadplegen"),
    "bewaar_vermoeden": (lambda d, pv, u: wpg.bewaar_vermoeden(d, VERMOEDEN), "beheren"),
    "bewaarlijst": (lambda d, pv, u: wpg.bewaarlijst(d), "raadplegen"),
    "zelfaudit": (lambda d, pv, u: wpg.zelfaudit(d, 2026), "uitvoeren"),
    "logboek_csv": (lambda d, pv, u: wpg.logboek_csv(d), "uitvoeren"),
    "wissel": (
        lambda d, pv, u: wpg.wissel(
            d.kluis, d, u["melding"], {"op": "9-6-2026", "reden": "verhoor"}
        ),
        "verzamelen",
    ),
}


def test_audit_complete(deel: WpgDeel, pv: str, uids: dict[str, str]) -> None:
    for naam, (roep, handeling) in AANROEPEN.items():
        voor = len(regels(deel))
        roep(deel, pv, uids)
        nieuw = [(r.handeling, r.wie) for r in regels(deel)[voor:]]
        assert nieuw == [(handeling, "S. van den Berg")], naam


def test_taking_back_and_combining_are_one_line_each_too(deel: WpgDeel, pv: str) -> None:
    (rij,) = wpg.autorisaties(deel)
    onderzoek = wpg.bewaar_onderzoek(deel, ONDERZOEK)
    voor = len(regels(deel))
    wpg.koppel(deel, pv, onderzoek, "zelfde zaak")
    wpg.trek_in(deel, rij.uid, "andere baan")
    assert [(r.handeling, r.reden) for r in regels(deel)[voor:]] == [
        ("combineren", "zelfde zaak"),
        ("beheren", "andere baan"),
    ]


def test_every_public_service_is_in_one_of_these_tests() -> None:
    """A service that is added must be counted."""
    elders = {
        "WpgDeel", "controleer", "open_", "sluit", "stand", "voorstel",  # no look at a record
        "oude_kopieen", "document", "koppel", "trek_in", "vernietig", "verwijder",
        "voeg_document_toe", "voeg_pdf_toe",
    }  # fmt: skip
    assert set(wpg.__all__) - elders <= set(AANROEPEN)


def test_a_disclosure_names_its_recipient_and_stands_in_the_register(
    deel: WpgDeel, pv: str
) -> None:
    wpg.verstrek(deel, pv, VERSTREKKING)
    laatste = regels(deel)[-1]
    assert (laatste.ontvanger, laatste.reden) == ("=HYPERLINK(1)", "vervolging (artikel 16 Wpg)")
    (rij,) = wpg.bekijk(deel, pv).verstrekkingen
    assert (rij.ontvanger, rij.wat) == ("=HYPERLINK(1)", VERSTREKKING["wat"])


def test_the_log_for_an_auditor_holds_every_line_and_no_formula(deel: WpgDeel, pv: str) -> None:
    wpg.verstrek(deel, pv, VERSTREKKING)
    tekst = wpg.logboek_csv(deel).decode("utf-8-sig")
    rijen = list(csv.DictReader(io.StringIO(tekst), delimiter=";"))
    assert [int(r["nummer"]) for r in rijen] == list(range(1, len(regels(deel)) + 1))
    assert [r["ontvanger"] for r in rijen if r["ontvanger"]] == ["'=HYPERLINK(1)"]
    assert "noor" not in tekst.casefold()
    assert PV["pv_nummer"] not in tekst
    assert wpg.logboek_csv(deel, jaar=2025).decode().count("\r\n") == 1


VERVALSINGEN = (
    "UPDATE wpgaudit SET reden = 'zomaar' WHERE volgnummer = 2",
    "UPDATE wpgaudit SET wie = 'een ander' WHERE volgnummer = 2",
    "UPDATE wpgaudit SET ontvanger = 'niemand' WHERE volgnummer = 2",
    "UPDATE wpgaudit SET op = '2020-01-01 00:00:00.000000' WHERE volgnummer = 2",
    "DELETE FROM wpgaudit WHERE volgnummer = 2",
)


def test_a_line_cannot_be_changed_and_when_it_is_the_break_is_named(deel: WpgDeel, pv: str) -> None:
    wpg.lijst(deel)
    for sql in VERVALSINGEN:
        with pytest.raises(IntegrityError, match="append only"), deel.bijhouden() as actie:
            actie.verbinding.exec_driver_sql(sql)
    assert wpg.controleer(deel.kluis) == ()
    with deel.bijhouden() as actie:
        for wat in ("update", "delete"):
            actie.verbinding.exec_driver_sql(f"DROP TRIGGER wpgaudit_geen_{wat}")
        for sql in VERVALSINGEN:
            punt = actie.sessie.begin_nested()
            actie.verbinding.exec_driver_sql(sql)
            assert logboek.eerste_breuk(actie.sessie) == 2, sql
            punt.rollback()
            actie.sessie.expire_all()
        assert logboek.eerste_breuk(actie.sessie) is None
    with deel.bijhouden() as actie:
        actie.verbinding.exec_driver_sql(VERVALSINGEN[0])
    assert "politiegegevens, logboek: regel 2 klopt niet" in wpg.controleer(deel.kluis)
