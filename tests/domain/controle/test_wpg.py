# SPDX-License-Identifier: EUPL-1.2
"""Police data are checked in words: a ground, a reason and a day that can be."""

import pytest

from leerplicht_desktop.domain.controle import wpg
from leerplicht_desktop.domain.gegevens.uitkomst import Controle
from leerplicht_desktop.domain.gegevens.wpg import (
    AutorisatieInvoer,
    OnderzoekInvoer,
    VermoedenInvoer,
    WisselInvoer,
    WpgInvoer,
)
from tests.domain.kalenders import d

VANDAAG = d("15-6-2026")
GEGEVEN = {
    "soort": "PROCES_VERBAAL", "grondslag": "8", "pv_nummer": "2026-0012", "datum": "10-6-2026",
    "titel": "Proces-verbaal", "tekst": "Regel een\nregel twee", "reden": "zaak Halt",
}  # fmt: skip


def _gegeven(**anders: str) -> Controle[WpgInvoer]:
    return wpg.gegeven({**GEGEVEN, **anders}, VANDAAG)


def test_a_reason_is_asked_and_given() -> None:
    assert wpg.reden({"reden": " zitting  van 3 juni "}).waarde == "zitting van 3 juni"
    leeg = wpg.reden({"reden": "  "})
    assert (leeg.waarde, leeg.fouten) == (None, {"reden": wpg.REDEN})
    assert set(wpg.reden({"reden": "x"}).fouten) == {"reden"}, "the log tells nobody anything"
    assert wpg.reden({"reden": "zaak 7"}).waarde


def test_a_good_record() -> None:
    assert _gegeven().waarde == WpgInvoer(
        "PROCES_VERBAAL", "8", "", "2026-0012", d("10-6-2026"), "Proces-verbaal",
        "Regel een\nregel twee", "zaak Halt",
    )  # fmt: skip


def test_only_an_investigation_of_article_9_is_tied_to_one() -> None:
    met = _gegeven(grondslag="9", onderzoek_uid="O1").waarde
    zonder = _gegeven(grondslag="8", onderzoek_uid="O1").waarde
    assert met is not None
    assert zonder is not None
    assert (met.onderzoek_uid, zonder.onderzoek_uid) == ("O1", "")


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"soort": ""}, "soort"),
        ({"grondslag": ""}, "grondslag"),
        ({"grondslag": "9"}, "onderzoek_uid"),
        ({"pv_nummer": ""}, "pv_nummer"),
        ({"datum": ""}, "datum"),
        ({"datum": "16-6-2026"}, "datum"),
        ({"titel": ""}, "titel"),
        ({"reden": ""}, "reden"),
        ({"tekst": "a" * 20_001}, "tekst"),
    ],
)
def test_what_is_missing_in_a_record_is_named(anders: dict[str, str], veld: str) -> None:
    assert set(_gegeven(**anders).fouten) == {veld}


def test_a_note_needs_no_number_and_today_is_allowed() -> None:
    assert _gegeven(soort="NOTITIE", pv_nummer="", datum="15-6-2026").goed


def test_a_record_that_came_from_a_melding_can_still_be_changed() -> None:
    assert _gegeven(soort="MELDING", pv_nummer="").goed


@pytest.mark.parametrize(
    ("van", "tot", "goed"),
    [
        ("1-1-2026", "1-1-2031", True),
        ("1-1-2026", "2-1-2031", False),
        ("1-1-2026", "1-1-2026", True),
        ("2-1-2026", "1-1-2026", False),
        ("", "1-1-2026", False),
    ],
)
def test_an_authorisation_ends_within_five_years(van: str, tot: str, goed: bool) -> None:
    ruw = {"naam": "S. van den Berg", "functie": "lpa", "doel": "opsporing", "verleend_door": "T"}
    gecontroleerd = wpg.autorisatie({**ruw, "van": van, "tot": tot})
    assert gecontroleerd.goed is goed
    if goed:
        assert gecontroleerd.waarde == AutorisatieInvoer(
            "S. van den Berg", "lpa", "opsporing", "T", d(van), d(tot)
        )


def test_an_investigation_begins_on_a_day() -> None:
    ruw = {"titel": "Zaak", "doel": "opsporing", "begonnen_op": "1-6-2026"}
    goed = wpg.onderzoek({**ruw, "beeindigd_op": "1-6-2026"}, VANDAAG)
    assert goed.waarde == OnderzoekInvoer("Zaak", "opsporing", d("1-6-2026"), d("1-6-2026"))
    assert goed.waarschuwingen == {}
    assert set(wpg.onderzoek({**ruw, "begonnen_op": ""}, VANDAAG).fouten) == {"begonnen_op"}


def test_a_suspicion_has_a_day_on_which_it_was_found() -> None:
    ruw = {"ontdekt_op": "10-6-2026", "omschrijving": "scherm open", "afgehandeld_op": "10-6-2026"}
    goed = wpg.vermoeden(ruw, VANDAAG).waarde
    assert goed == VermoedenInvoer(d("10-6-2026"), "scherm open", "", d("10-6-2026"))
    assert set(wpg.vermoeden({**ruw, "ontdekt_op": ""}, VANDAAG).fouten) == {"ontdekt_op"}


@pytest.mark.parametrize(
    ("op", "reden", "velden"),
    [
        ("1-6-2026", "verhoor", set()),
        ("15-6-2026", "verhoor", set()),
        ("31-5-2026", "verhoor", {"op"}),
        ("16-6-2026", "verhoor", {"op"}),
        ("", "verhoor", {"op"}),
        ("1-6-2026", "", {"reden"}),
    ],
)
def test_a_melding_becomes_police_data_between_its_own_day_and_today(
    op: str, reden: str, velden: set[str]
) -> None:
    gecontroleerd = wpg.wissel({"op": op, "reden": reden}, d("1-6-2026"), VANDAAG)
    assert set(gecontroleerd.fouten) == velden
    if not velden:
        assert gecontroleerd.waarde == WisselInvoer(d(op), reden)
