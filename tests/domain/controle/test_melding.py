# SPDX-License-Identifier: EUPL-1.2
"""A melding is checked once, in words, before it is stored."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerplicht_desktop.domain.controle import melding
from leerplicht_desktop.domain.gegevens.melding import MeldingInvoer, Verzuimdag
from leerplicht_desktop.domain.gegevens.uitkomst import Controle
from tests.domain.kalenders import MIDDEN, d

VANDAAG = d("15-6-2026")
GEBOREN = d("12-10-2013")
GOED = {
    "leerling_uid": "L1", "school_uid": "S1", "soort": "V3", "melddatum": "12-6-2026",
    "begindatum": "18-5-2026", "einddatum": "11-6-2026",
    "dagen": '{"2026-05-18": "8", "11-6-2026": "8:30"}',
    "reden": "Verslapen", "actie_gewenst": "ja", "status_duo": "Geregistreerd",
    "melder_email": "m.proef@school.example.nl", "duo_meldingsnummer": "2026-1",
}  # fmt: skip


def _controleer(**anders: str) -> Controle[MeldingInvoer]:
    return melding.controleer({**GOED, **anders}, VANDAAG, GEBOREN, kalender=MIDDEN)


def test_a_good_melding() -> None:
    uitkomst = _controleer()
    assert uitkomst.goed
    assert uitkomst.waarschuwingen == {}
    invoer = uitkomst.waarde
    assert invoer is not None
    assert invoer.dagen == (Verzuimdag(d("18-5-2026"), 480), Verzuimdag(d("11-6-2026"), 510))
    assert (invoer.totaal_minuten, invoer.status_duo) == (990, "GEREGISTREERD")
    assert (invoer.soort, invoer.actie_gewenst, invoer.reden) == ("V3", True, "Verslapen")


def test_an_empty_form_names_every_required_field() -> None:
    uitkomst = melding.controleer({}, VANDAAG)
    assert set(uitkomst.fouten) == {"leerling_uid", "soort", "begindatum", "melddatum"}
    assert uitkomst.waarde is None


def test_the_last_day_before_the_first() -> None:
    uitkomst = _controleer(begindatum="11-5-2026", einddatum="8-5-2026", dagen="")
    assert uitkomst.fouten["einddatum"] == (
        "De laatste dag ligt vóór de eerste dag. Kies een dag vanaf ma 11 mei 2026, "
        "of laat leeg als het verzuim doorloopt."
    )


@pytest.mark.parametrize(
    "veld,tekst,zin",
    [
        ("begindatum", "31-02-2026", "bestaat niet"),
        ("begindatum", "16-6-2026", "ma 15 juni 2026"),
        ("begindatum", "1-1-2013", "vóór de geboorte"),
        ("melddatum", "16-6-2026", "toekomst"),
        ("soort", "V1", "bestaat niet meer"),
        ("soort", "RMC18", "nog geen 18"),
        ("soort", "spijbelen", "niet bekend"),
        ("dagen", '{"2026-05-18": "-2"}', "onder nul"),
        ("dagen", '{"2026-05-18": "25"}', "24 uur"),
        ("dagen", '{"2026-05-18": "veel"}', "geen uren"),
        ("dagen", '{"gisteren": "2"}', "geen datum"),
        ("dagen", '{"2026-05-11": "2"}', "vóór de eerste dag"),
        ("dagen", '{"2026-06-12": "2"}', "na de laatste dag"),
        ("dagen", '{"2026-05-18": "2", "18-5-2026": "2"}', "twee keer"),
        ("dagen", "[1]", "niet te lezen"),
        ("dagen", "{", "niet te lezen"),
        ("totaal_uren", "veel", "geen uren"),
        ("totaal_uren", "9999", "te veel"),
        ("melder_email", "x", "e-mailadres"),
        ("actie_gewenst", "misschien", "ja of nee"),
    ],
)
def test_refused_with_a_sentence(veld: str, tekst: str, zin: str) -> None:
    uitkomst = _controleer(**{veld: tekst})
    assert zin in uitkomst.fouten[veld]
    assert uitkomst.waarde is None


def test_a_day_that_must_still_come() -> None:
    uitkomst = _controleer(einddatum="", dagen='{"2026-06-16": "2"}')
    assert "moet nog komen" in uitkomst.fouten["dagen"]


@pytest.mark.parametrize(
    "anders,veld,zin",
    [
        ({"dagen": '{"2026-05-30": "4"}'}, "dagen", "zaterdag"),
        ({"dagen": '{"2026-05-25": "4"}'}, "dagen", "Tweede pinksterdag"),
        ({"dagen": '{"2026-05-18": "9,5"}'}, "dagen", "meer dan een schooldag"),
        ({"dagen": ""}, "dagen", "geen uren ingevuld"),
        ({"totaal_uren": "20"}, "totaal_uren", "rekent met de dagen"),
        ({"actie_gewenst": "nee"}, "actie_gewenst", "artikel 22"),
        ({"einddatum": "20-6-2026"}, "einddatum", "toekomst"),
        ({"begindatum": "1-5-2025"}, "begindatum", "een jaar geleden"),
        ({"melddatum": "4-5-2026"}, "melddatum", "vóór de eerste dag"),
    ],
)
def test_warned_and_accepted(anders: dict[str, str], veld: str, zin: str) -> None:
    uitkomst = _controleer(**anders)
    assert uitkomst.goed
    assert zin in uitkomst.waarschuwingen[veld]


def test_a_saturday_warns_without_a_calendar_too() -> None:
    ruw = {**GOED, "dagen": '{"2026-05-30": "4"}'}
    assert "zaterdag" in melding.controleer(ruw, VANDAAG).waarschuwingen["dagen"]


def test_only_a_total() -> None:
    uitkomst = _controleer(alleen_totaal="ja", totaal_uren="17,5")
    assert uitkomst.waarde is not None
    assert (uitkomst.waarde.totaal_minuten, uitkomst.waarde.dagen) == (1050, ())


def test_only_a_total_needs_one() -> None:
    assert "totaal aantal uren" in _controleer(alleen_totaal="ja").fouten["totaal_uren"]


def test_a_total_without_days_asks_which() -> None:
    uitkomst = _controleer(dagen="", totaal_uren="17")
    assert "alleen totaal bekend" in uitkomst.fouten["totaal_uren"]


def test_a_total_that_agrees_is_silent() -> None:
    assert _controleer(totaal_uren="16,5").waarschuwingen == {}


def test_empty_hours_are_no_day() -> None:
    uitkomst = _controleer(dagen='{"2026-05-18": "8", "2026-05-19": "", "2026-05-20": "0"}')
    assert uitkomst.waarde is not None
    assert len(uitkomst.waarde.dagen) == 1


def test_what_the_school_did_not_say_stays_open() -> None:
    uitkomst = _controleer(actie_gewenst="", school_uid="", einddatum="", soort="OVERIG", dagen="")
    assert uitkomst.waarde is not None
    assert uitkomst.waarde.actie_gewenst is None
    assert uitkomst.waarde.school_uid is None
    assert uitkomst.waarde.einddatum is None
    assert uitkomst.waarschuwingen == {}


def test_an_eighteen_year_old_gets_rmc_only() -> None:
    ruw = {**GOED, "soort": "V3"}
    uitkomst = melding.controleer(ruw, VANDAAG, d("1-1-2008"))
    assert "verzuim vanaf 18 jaar" in uitkomst.fouten["soort"]
    assert melding.controleer({**ruw, "soort": "RMC"}, VANDAAG, d("1-1-2008")).goed


def test_an_import_may_bring_lapsed_kinds() -> None:
    uitkomst = melding.controleer({**GOED, "soort": "V1"}, VANDAAG, ook_vervallen=True)
    assert uitkomst.waarde is not None
    assert uitkomst.waarde.soort == "V1"


TEKST = st.text(max_size=20)


@given(st.dictionaries(st.sampled_from([*GOED, "alleen_totaal", "totaal_uren"]), TEKST))
def test_no_text_whatever_breaks_the_check(ruw: dict[str, str]) -> None:
    uitkomst = melding.controleer({**GOED, **ruw}, VANDAAG, GEBOREN, kalender=MIDDEN)
    assert uitkomst.goed == (uitkomst.fouten == {})


@given(st.dictionaries(TEKST, TEKST, max_size=4))
def test_no_hours_whatever_break_the_check(dagen: dict[str, str]) -> None:
    uitkomst = _controleer(dagen=json.dumps(dagen))
    assert uitkomst.goed == (uitkomst.fouten == {})
