# SPDX-License-Identifier: EUPL-1.2
"""A school's own weeks are kept, can be undone, and are what every count goes by."""

import json
from datetime import date

import pytest
from sqlmodel import select

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.gegevens.uitkomst import Gewijzigd
from leerplicht_desktop.models import Auditregel, Brief, School
from leerplicht_desktop.services import brief, concept, melding, schoolkalender
from leerplicht_desktop.services.kluis import OpenKluis
from tests.fixtures.sjabloonkluis import melding_ruw

JAAR = "2025-2026"
WEEK = {
    "soort": "vakantie",
    "van": "2-5-2026",
    "tot": "10-5-2026",
    "naam": "tweede week meivakantie",
    "schooljaar": JAAR,
}


def _log(kluis: OpenKluis) -> Auditregel:
    with kluis.lezen() as sessie:
        return sessie.exec(select(Auditregel).order_by(Auditregel.volgnummer.desc())).first()  # type: ignore[union-attr,return-value]


def _zet_regio(kluis: OpenKluis, uid: str, regio: str) -> None:
    with kluis.schrijven() as actie:
        school = actie.sessie.exec(select(School).where(School.uid == uid)).one()
        school.vakantieregio = regio
        actie.noteer("school_gewijzigd", "school", [uid])


def test_sixteen_hours_across_the_extra_week_are_found_by_the_schools_own_calendar(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    """20 April and 26 May: five lesweken apart in the region, four at this school."""
    ruw = melding_ruw(
        uids["daan"],
        uids["school"],
        soort="OVERIG",
        duo_meldingsnummer="",
        begindatum="20-4-2026",
        einddatum="26-5-2026",
        dagen=json.dumps({"2026-04-20": "8", "2026-05-26": "8"}),
    )
    eerst = melding.bereken(volle_kluis, ruw)
    assert eerst is not None
    assert (eerst.hoogste_minuten, eerst.bereikt_op) == (8 * 60, ())
    uid = melding.neem_in(volle_kluis, ruw).waarde
    assert melding.toon(volle_kluis, uid).berekening.voorstel.soort == "OVERIG"

    schoolkalender.bewaar(volle_kluis, uids["school"], WEEK)
    nu = melding.bereken(volle_kluis, ruw)
    assert nu is not None
    assert (nu.hoogste_minuten, nu.bereikt_op) == (16 * 60, (date(2026, 5, 26),))
    assert melding.toon(volle_kluis, uid).berekening.voorstel.soort == "V3"
    elders = melding.bereken(volle_kluis, {**ruw, "school_uid": uids["school2"]})
    assert elders is not None
    assert elders.hoogste_minuten == 8 * 60
    agenda = melding.kalender(volle_kluis, uids["school"])
    assert agenda.vrij_reden(date(2026, 5, 6)) == "tweede week meivakantie"
    assert melding.kalender(volle_kluis, None).is_schooldag(date(2026, 5, 6))


def test_a_letter_says_the_day_that_the_schools_calendar_gives(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    schoolkalender.bewaar(volle_kluis, uids["school"], WEEK)
    ruw = melding_ruw(
        uids["daan"],
        uids["school"],
        soort="V3",
        duo_meldingsnummer="",
        begindatum="20-4-2026",
        einddatum="26-5-2026",
        dagen=json.dumps({"2026-04-20": "8", "2026-05-26": "8"}),
    )
    uid = melding.neem_in(volle_kluis, ruw).waarde
    voorstel = brief.stel_op(volle_kluis, uid)
    brief.maak(
        volle_kluis,
        uid,
        [voorstel.exemplaren[0].sleutel],
        datum=voorstel.datum,
        reageren_voor=voorstel.reageren_voor,
    )
    with volle_kluis.lezen() as sessie:
        gemaakt = sessie.exec(select(Brief)).one()
    assert gemaakt.gegevens["bereikt_op"] == "2026-05-26"


def test_a_studiedag_is_told_when_hours_are_typed_on_it(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    studiedag = {"soort": "studiedag", "van": "9-6-2026"}
    schoolkalender.bewaar(volle_kluis, uids["school"], studiedag)
    ruw = melding_ruw(
        uids["daan"],
        uids["school"],
        begindatum="9-6-2026",
        einddatum="9-6-2026",
        melddatum="12-6-2026",
        dagen=json.dumps({"2026-06-09": "2"}),
    )
    gezien = melding.controleer(volle_kluis, ruw)
    assert "studiedag" in str(gezien.waarschuwingen | gezien.fouten)


def test_the_year_of_a_school_with_and_without_its_own_week(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    voor = schoolkalender.toon(volle_kluis, uids["school"], JAAR)
    assert (voor.school.naam, voor.regio, voor.eigen) == ("Het Plein College", "MIDDEN", 0)
    assert (voor.regio_van_gemeente, voor.waarschuwing) == (False, "")
    uid = schoolkalender.bewaar(volle_kluis, uids["school"], WEEK).waarde
    na = schoolkalender.toon(volle_kluis, uids["school"], JAAR)
    assert na.lesweken == voor.lesweken - 1
    assert na.schooldagen == voor.schooldagen - 4  # 5 May was free already
    [eigen] = [regel for regel in na.regels if regel.eigen]
    assert (eigen.uid, eigen.vrij, eigen.versie) == (uid, 5, 1)
    assert schoolkalender.toon(volle_kluis, uids["school"], "2026-2027").eigen == 0
    assert schoolkalender.toon(volle_kluis, uids["school2"], JAAR).eigen == 0
    assert schoolkalender.lees(volle_kluis, uid).naam == "tweede week meivakantie"


def test_an_unknown_region_is_said_and_the_municipality_stands_in(
    volle_kluis: OpenKluis, uids: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _zet_regio(volle_kluis, uids["school"], "")
    beeld = schoolkalender.toon(volle_kluis, uids["school"], JAAR)
    assert (beeld.regio, beeld.regio_van_gemeente, beeld.waarschuwing) == ("MIDDEN", True, "")
    monkeypatch.setattr("leerplicht_desktop.store.instellingen.lees", lambda *_: {})
    beeld = schoolkalender.toon(volle_kluis, uids["school"], JAAR)
    assert (beeld.regio, beeld.regio_van_gemeente) == ("", False)
    assert "vakantieregio van deze school is niet bekend" in beeld.waarschuwing
    assert {regel.soort for regel in beeld.regels} == {"feestdag"}


def test_a_year_beyond_the_calendar_says_so(volle_kluis: OpenKluis, uids: dict[str, str]) -> None:
    beeld = schoolkalender.toon(volle_kluis, uids["school"], "2040-2041")
    assert "kent het programma geen vakanties" in beeld.waarschuwing
    with pytest.raises(fouten.OnjuisteInvoer, match="2024-2026 is geen schooljaar"):
        schoolkalender.toon(volle_kluis, uids["school"], "2024-2026")
    with pytest.raises(fouten.NietGevonden):
        schoolkalender.toon(volle_kluis, "weg", JAAR)


def test_saving_is_one_action_with_its_line_its_signal_and_its_draft_gone(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    sleutel = f"{uids['school']} vakantie {JAAR}"
    concept.bewaar(volle_kluis, "schoolvrij", sleutel, None, 1, {"van": "2-5"})
    uitkomst = schoolkalender.bewaar(volle_kluis, uids["school"], WEEK)
    assert uitkomst.gewijzigd == (Gewijzigd("school", frozenset({uids["school"]})),)
    assert concept.lees(volle_kluis, "schoolvrij", sleutel) is None
    regel = _log(volle_kluis)
    assert regel.handeling == "schoolvrij_toegevoegd"
    assert set(regel.uids) == {uids["school"], uitkomst.waarde}


def test_what_is_wrong_is_not_saved(volle_kluis: OpenKluis, uids: dict[str, str]) -> None:
    schoolkalender.bewaar(volle_kluis, uids["school"], WEEK)
    for anders, veld in (
        ({"van": "31-2-2026"}, "van"),
        ({"tot": "1-5-2026"}, "tot"),
        ({"van": "9-9-2026", "tot": ""}, "van"),
        ({}, "van"),  # the same week again
    ):
        with pytest.raises(fouten.OnjuisteInvoer) as fout:
            schoolkalender.bewaar(volle_kluis, uids["school"], {**WEEK, **anders})
        assert list(fout.value.fouten) == [veld]
    assert schoolkalender.toon(volle_kluis, uids["school"], JAAR).eigen == 1
    with pytest.raises(fouten.NietGevonden):
        schoolkalender.bewaar(volle_kluis, "weg", WEEK)


def test_changing_does_not_bump_into_itself_and_a_stale_form_is_noticed(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    uid = schoolkalender.bewaar(volle_kluis, uids["school"], WEEK).waarde
    anders = {**WEEK, "tot": "11-5-2026"}
    assert schoolkalender.controleer(volle_kluis, uids["school"], anders).fouten
    assert schoolkalender.controleer(volle_kluis, uids["school"], anders, uid).goed
    schoolkalender.bewaar(volle_kluis, uids["school"], anders, uid, 1)
    assert _log(volle_kluis).handeling == "schoolvrij_gewijzigd"
    rij = schoolkalender.lees(volle_kluis, uid)
    assert (rij.tot, rij.versie) == (date(2026, 5, 11), 2)
    with pytest.raises(fouten.IntussenGewijzigd):
        schoolkalender.bewaar(volle_kluis, uids["school"], WEEK, uid, 1)
    with pytest.raises(fouten.IntussenGewijzigd):
        schoolkalender.verwijder(volle_kluis, uid, 1)
    assert schoolkalender.lees(volle_kluis, uid) == rij


def test_a_removed_week_comes_back_as_it_was(volle_kluis: OpenKluis, uids: dict[str, str]) -> None:
    uid = schoolkalender.bewaar(volle_kluis, uids["school"], WEEK).waarde
    voor = schoolkalender.toon(volle_kluis, uids["school"], JAAR)
    uitkomst = schoolkalender.verwijder(volle_kluis, uid, 1)
    assert uitkomst.gewijzigd == (Gewijzigd("school", frozenset({uids["school"]})),)
    assert _log(volle_kluis).handeling == "schoolvrij_verwijderd"
    assert schoolkalender.toon(volle_kluis, uids["school"], JAAR).eigen == 0
    assert melding.kalender(volle_kluis, uids["school"]).is_schooldag(date(2026, 5, 6))

    terug = schoolkalender.zet_terug(volle_kluis, uids["school"], uid)
    assert terug.gewijzigd == uitkomst.gewijzigd
    assert _log(volle_kluis).handeling == "schoolvrij_teruggezet"
    na = schoolkalender.toon(volle_kluis, uids["school"], JAAR)
    assert (na.lesweken, na.schooldagen) == (voor.lesweken, voor.schooldagen)
    rij = schoolkalender.lees(volle_kluis, uid)
    assert (rij.naam, rij.van, rij.tot, rij.versie) == (
        "tweede week meivakantie",
        date(2026, 5, 2),
        date(2026, 5, 10),
        2,
    )
    with pytest.raises(fouten.NietGevonden):  # it stands there: nothing to bring back
        schoolkalender.zet_terug(volle_kluis, uids["school"], uid)


def test_undo_says_so_when_its_days_were_taken_meanwhile(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    uid = schoolkalender.bewaar(volle_kluis, uids["school"], WEEK).waarde
    schoolkalender.verwijder(volle_kluis, uid)
    schoolkalender.bewaar(volle_kluis, uids["school"], {**WEEK, "naam": "mei"})
    with pytest.raises(fouten.OnjuisteInvoer, match=r"Mei \(2 mei 2026 t/m 10 mei 2026\) staat al"):
        schoolkalender.zet_terug(volle_kluis, uids["school"], uid)
    assert schoolkalender.toon(volle_kluis, uids["school"], JAAR).eigen == 1
