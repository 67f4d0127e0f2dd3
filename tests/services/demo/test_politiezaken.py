# SPDX-License-Identifier: EUPL-1.2
"""Two cases are police data by 15 June: apart from everything else, and whole over there."""

import csv
import io
from collections.abc import Iterator
from datetime import date

import pytest

from leerplicht_desktop.domain.gegevens.wpg import Wpgbeeld, Wpgregel
from leerplicht_desktop.services import brief, leerling, melding, wpg, zoeken
from leerplicht_desktop.services.demo import DemoResultaat
from leerplicht_desktop.services.kluis import OpenKluis

THIJS, TIMO, NOOR = "Thijs Denkbeeld", "Timo Schetsman", "Noor El Voorbeeld"
PV = "DEMO-PV-2026-0001"


@pytest.fixture(scope="module")
def deel(veldwijk: OpenKluis) -> Iterator[wpg.WpgDeel]:
    """Her authorisation runs: a reason is enough."""
    open_ = wpg.open_(veldwijk, "de demo bekijken")
    yield open_
    wpg.sluit(open_)


def _rijen(deel: wpg.WpgDeel) -> list[Wpgregel]:
    return [rij for rij in wpg.lijst(deel).rijen if isinstance(rij, Wpgregel)]


def _melding(deel: wpg.WpgDeel, naam: str) -> Wpgbeeld:
    (rij,) = (r for r in _rijen(deel) if (r.naam, r.soort) == (naam, "MELDING"))
    return wpg.bekijk(deel, rij.uid)


def _leerling_uid(veldwijk: OpenKluis, naam: str) -> str:
    return zoeken.zoek(veldwijk, naam, max=1).treffers[0].uid


# --- case 11 ---------------------------------------------------------------------------------
def test_luxe_after_a_refusal_is_police_data_since_9_june(deel: wpg.WpgDeel) -> None:
    beeld = _melding(deel, THIJS)
    assert beeld.eerste_verwerking == date(2026, 6, 9)
    feiten = dict(beeld.regels)
    assert feiten["Soort verzuim"] == "luxe verzuim"
    assert feiten["Periode"] == "20-4-2026 t/m 24-4-2026"
    assert "wees het verlof af op 30 maart" in feiten["Toelichting"]
    assert (beeld.verwijderen_op, beeld.vernietigen_op) == (date(2031, 6, 9), date(2036, 6, 9))


def test_both_parents_are_invited_each_in_a_record_of_their_own(deel: wpg.WpgDeel) -> None:
    uitnodigingen = [r for r in _rijen(deel) if r.soort == "UITNODIGING_VERHOOR"]
    assert {r.naam for r in uitnodigingen} == {"Marloes de Fictie", "Rik Denkbeeld"}
    for rij in uitnodigingen:
        assert rij.datum == date(2026, 6, 9)
        assert "U hoeft niet te antwoorden" in wpg.bekijk(deel, rij.uid).tekst


@pytest.mark.parametrize("naam", [THIJS, TIMO])
def test_nothing_of_it_is_left_in_search_lists_or_the_pupils_page(
    veldwijk: OpenKluis, deel: wpg.WpgDeel, naam: str
) -> None:
    beeld = _melding(deel, naam)
    kenmerk = beeld.titel.removeprefix("Melding ")
    duo = dict(beeld.regels)["DUO-meldingsnummer"]
    assert (len(kenmerk), len(duo)) == (9, 8)
    for gezocht in (kenmerk, duo):
        assert not zoeken.zoek(veldwijk, gezocht).treffers
    rijen = melding.lijst(veldwijk, filter="alles", aantal=10_000).rijen
    assert len(rijen) == 600
    assert kenmerk not in {getattr(rij, "kenmerk", "") for rij in rijen}
    pupil = leerling.toon(veldwijk, _leerling_uid(veldwijk, naam))
    assert (list(pupil.meldingen), list(pupil.brieven)) == ([], [])


def test_nothing_of_it_lies_outside_the_store(gemaakt: DemoResultaat) -> None:
    assert not [p for p in gemaakt.bestanden if p.name.startswith(("geval-11", "geval-13"))]
    tabel = next(p for p in gemaakt.bestanden if p.suffix == ".csv").read_text(encoding="utf-8")
    namen = {rij["leerling"] for rij in csv.DictReader(io.StringIO(tabel), delimiter=";")}
    assert NOOR in namen  # the names are written like this
    assert not namen & {THIJS, TIMO}


# --- case 12 ---------------------------------------------------------------------------------
def test_a_halt_referral_alone_makes_nothing_police_data(
    veldwijk: OpenKluis, deel: wpg.WpgDeel
) -> None:
    pupil = leerling.toon(veldwijk, _leerling_uid(veldwijk, NOOR))
    (rij,) = pupil.meldingen
    assert zoeken.zoek(veldwijk, rij.kenmerk).treffers[0].uid == pupil.uid
    assert {brief.toon(veldwijk, b.uid).melding_uid for b in pupil.brieven} == {rij.uid}
    assert wpg.zoek(deel, NOOR) == ()
    assert wpg.zoek(deel, TIMO) != ()


# --- case 13 ---------------------------------------------------------------------------------
def test_after_halt_failed_each_step_to_the_proces_verbaal_is_there(deel: wpg.WpgDeel) -> None:
    stappen = {r.soort: r.datum for r in _rijen(deel) if r.naam == TIMO}
    assert stappen == {
        "MELDING": date(2026, 3, 19),
        "HALT_VERWIJZING": date(2026, 5, 11),
        "NOTITIE": date(2026, 6, 3),
        "VERHOOR": date(2026, 6, 8),
        "PROCES_VERBAAL": date(2026, 6, 10),
    }
    # His letter and its copy for his parents moved along, and can be read.
    documenten = _melding(deel, TIMO).documenten
    assert len(documenten) == 2
    assert all(wpg.document(deel, d.uid).startswith(b"%PDF-") for d in documenten)


def test_the_proces_verbaal_went_to_the_public_prosecutor(deel: wpg.WpgDeel) -> None:
    (rij,) = wpg.zoek(deel, PV)
    beeld = wpg.bekijk(deel, rij.uid, gericht=True, reden="de demo bekijken")
    assert beeld.geboortedatum == date(2010, 1, 28)  # sixteen
    assert (beeld.grondslag, beeld.pv_nummer) == ("9", PV)
    (verstrekking,) = beeld.verstrekkingen
    assert verstrekking.ontvanger.startswith("Officier van justitie")
    assert (verstrekking.op, verstrekking.wat) == (date(2026, 6, 11), f"proces-verbaal {PV}")


def test_one_investigation_has_its_purpose_in_time_and_one_warns(deel: wpg.WpgDeel) -> None:
    met, zonder = sorted(wpg.onderzoeken(deel), key=lambda o: o.begonnen_op)
    assert (met.begonnen_op, met.doel_vastgelegd_op) == (date(2026, 6, 3), date(2026, 6, 8))
    assert (bool(met.doel), met.waarschuwing) == (True, "")
    assert (zonder.begonnen_op, zonder.doel) == (date(2026, 6, 5), "")
    assert "binnen een week" in zonder.waarschuwing
    titels = {wpg.bekijk(deel, r.uid).onderzoek for r in _rijen(deel)}
    assert titels == {"", met.titel, zonder.titel}  # each holds a record


# --- the part itself ---------------------------------------------------------------------------
def test_she_is_authorised_and_a_colleague_no_longer_is(deel: wpg.WpgDeel) -> None:
    assert {(a.naam, a.loopt) for a in wpg.autorisaties(deel)} == {
        ("Noor Denkwijk", True),
        ("Bas Schetsveld", False),
    }


def test_the_log_tells_each_opening_with_its_reason(veldwijk: OpenKluis, deel: wpg.WpgDeel) -> None:
    assert wpg.controleer(veldwijk) == ()
    tekst = wpg.logboek_csv(deel).decode("utf-8-sig")
    regels = list(csv.DictReader(io.StringIO(tekst), delimiter=";"))
    geopend = [r for r in regels if r["handeling"] == "openen"]
    dagen = [r["moment_utc"][:10] for r in geopend]
    assert dagen[:6] == [f"2026-06-{dag:02d}" for dag in (3, 5, 8, 9, 10, 11)]
    assert all(r["reden"] for r in geopend)
    assert {THIJS.split()[1], TIMO.split()[1]}.isdisjoint(tekst.split())
