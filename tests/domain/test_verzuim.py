# SPDX-License-Identifier: EUPL-1.2
"""The kind the program proposes, the sentence why, and the weeks it shows."""

from typing import Any

import pytest

from leerplicht_desktop.domain.gegevens.melding import MeldingBerekening
from leerplicht_desktop.domain.kalender import zonder_vakanties
from leerplicht_desktop.domain.leerplicht import bepaal
from leerplicht_desktop.domain.verzuim import bereken, langste_reeks
from leerplicht_desktop.domain.verzuimsoort import (
    Feiten,
    kiesbaar,
    noemt_vakantie,
    ontbreekt_bij_afronden,
    stel_voor,
    weigering,
)
from tests.domain.kalenders import FEESTDAGEN, MIDDEN, d, dagen

MOCK = {"13-5-2026": 1, "18-5-2026": 4, "26-5-2026": 3.5, "1-6-2026": 5, "11-6-2026": 4.5}


def _bereken(uren: dict[str, float], **meer: Any) -> MeldingBerekening:  # noqa: ANN401 - passed on
    return bereken(dagen(uren), MIDDEN, **meer)


def test_the_example_of_the_form() -> None:
    uitkomst = _bereken(
        MOCK, begindatum=d("11-5-2026"), melddatum=d("15-6-2026"), geboortedatum=d("12-10-2012")
    )
    assert (uitkomst.hoogste_minuten, uitkomst.grens_minuten) == (17 * 60, 16 * 60)
    assert (uitkomst.venster_van, uitkomst.venster_tot) == (d("18-5-2026"), d("12-6-2026"))
    assert uitkomst.bereikt_op == (d("11-6-2026"),)
    assert uitkomst.eerste_actie_uiterlijk == d("22-6-2026")
    assert uitkomst.voorstel.soort == "V3"
    assert uitkomst.voorstel.regels == ("R-V3-21a",)
    assert uitkomst.voorstel.zin == (
        "17 uur in lesweek 21 t/m 24. De 16 uur zijn bereikt op do 11 juni 2026, "
        "dus dit is wettelijk verzuim (artikel 21a Leerplichtwet)."
    )
    gezien = [(w.weeknummer, w.minuten, w.lopend, w.in_venster) for w in uitkomst.weken]
    assert gezien == [
        (20, 60, 60, False), (21, 240, 300, True), (22, 210, 510, True), (23, 300, 810, True),
        (24, 270, 1020, True), (25, 0, 780, False),
    ]  # fmt: skip


def test_holiday_weeks_are_shown_and_not_counted() -> None:
    uitkomst = _bereken({"22-4-2026": 8, "6-5-2026": 8})
    vrij = {w.weeknummer: (w.vrij, w.lopend) for w in uitkomst.weken}
    assert vrij[18] == ("meivakantie", 0)
    assert vrij[19] == ("", 960)
    assert uitkomst.voorstel.soort == "V3"


def test_less_than_sixteen_is_overig() -> None:
    """Case 17 and demo case 3."""
    uitkomst = _bereken({"1-6-2026": 8, "2-6-2026": 7.5})
    assert uitkomst.voorstel.soort == "OVERIG"
    assert "15,5 uur" in uitkomst.voorstel.zin
    assert uitkomst.bereikt_op == ()


def test_hours_of_an_earlier_melding_count_until_they_are_spent() -> None:
    """Case 18: the second time is a melding of its own."""
    eerste = dagen({"1-6-2026": 8, "2-6-2026": 4})
    samen = bereken(dagen({"3-6-2026": 4}), MIDDEN, eerdere=eerste)
    assert samen.bereikt_op == (d("3-6-2026"),)
    assert samen.voorstel.soort == "V3"
    verbruikt = dagen({"1-6-2026": 8, "2-6-2026": 8})
    na = bereken(dagen({"3-6-2026": 8}), MIDDEN, eerdere=verbruikt)
    assert (na.voorstel.soort, na.hoogste_minuten) == ("OVERIG", 480)
    weer = bereken(dagen({"3-6-2026": 8, "4-6-2026": 8}), MIDDEN, eerdere=verbruikt)
    assert weer.bereikt_op == (d("4-6-2026"),)


def test_a_day_in_both_meldingen_counts_once() -> None:
    zelfde = dagen({"1-6-2026": 8})
    assert bereken(zelfde, MIDDEN, eerdere=zelfde).hoogste_minuten == 480


def test_reached_twice_in_one_melding_asks_to_split() -> None:
    uitkomst = _bereken({"1-6-2026": 8, "2-6-2026": 8, "3-6-2026": 8, "4-6-2026": 8})
    assert len(uitkomst.bereikt_op) == 2
    assert "Splits deze melding" in uitkomst.voorstel.waarschuwingen[-1]


@pytest.mark.parametrize(
    "eind,soort", [("27-6-2026", "OVERIG"), ("28-6-2026", "OVERIG"), ("29-6-2026", "LRV")]
)
def test_longer_than_28_days_is_langdurig(eind: str, soort: str) -> None:
    """Case 21: 27 days no, 29 days yes; 1 June is the first day."""
    uitkomst = _bereken({}, begindatum=d("1-6-2026"), einddatum=d(eind), melddatum=d("15-7-2026"))
    assert uitkomst.voorstel.soort == soort


def test_langdurig_by_days_needs_every_school_day() -> None:
    schooldagen = [
        dag for week in MIDDEN.lesweken(d("1-6-2026"), d("3-7-2026")) for dag in week.schooldagen
    ]
    heel = {f"{x.day}-{x.month}-{x.year}": 6.0 for x in schooldagen}
    assert _bereken(heel).voorstel.soort == "LRV"
    del heel["17-6-2026"]
    onderbroken = _bereken(heel)
    assert onderbroken.voorstel.soort == "V3"


def test_langdurig_limit_is_a_parameter() -> None:
    uitkomst = _bereken({}, begindatum=d("1-6-2026"), einddatum=d("12-6-2026"), langdurig_dagen=10)
    assert uitkomst.voorstel.soort == "LRV"


def test_langdurig_without_hours_says_what_it_assumes() -> None:
    uitkomst = _bereken({}, begindatum=d("2-3-2026"), melddatum=d("15-6-2026"))
    assert uitkomst.voorstel.soort == "LRV"
    assert "gaat ervan uit" in uitkomst.voorstel.waarschuwingen[0]


@pytest.mark.parametrize(
    "uren,eind,soort",
    [
        (16, "26-6-2026", "V3"),  # exactly four lesweken
        (15.5, "26-6-2026", "OVERIG"),
        (16, "3-7-2026", "OVERIG"),  # five lesweken: not certain
        (32, "17-7-2026", "V3"),  # seven lesweken: some four of them must hold sixteen
        (31, "17-7-2026", "OVERIG"),
        (150, "3-7-2026", "LRV"),
    ],
)
def test_only_a_total_is_known(uren: float, eind: str, soort: str) -> None:
    uitkomst = _bereken(
        {},
        begindatum=d("1-6-2026"),
        einddatum=d(eind),
        alleen_totaal=True,
        totaal_minuten=round(uren * 60),
    )
    assert uitkomst.voorstel.soort == soort
    onzeker = soort == "OVERIG" and uren >= 16
    assert any("uren per dag" in w for w in uitkomst.voorstel.waarschuwingen) == onzeker
    assert uitkomst.bereikt_op == ()


def test_a_total_without_period_proves_nothing() -> None:
    uitkomst = _bereken({}, alleen_totaal=True, totaal_minuten=2000)
    assert uitkomst.voorstel.soort == "OVERIG"
    assert uitkomst.weken == ()
    assert "aaneengesloten_dagen" not in uitkomst.voorstel.feiten
    nog_leeg = _bereken({}, alleen_totaal=True)
    assert (nog_leeg.hoogste_minuten, nog_leeg.voorstel.zin) == (
        0,
        "Er zijn nog geen uren bekend. Zonder uren is dit overig verzuim.",
    )
    omgekeerd = _bereken(
        {},
        begindatum=d("10-6-2026"),
        einddatum=d("1-6-2026"),
        alleen_totaal=True,
        totaal_minuten=2000,
    )
    assert omgekeerd.voorstel.soort == "OVERIG"


def test_a_total_in_a_holiday_proves_nothing() -> None:
    uitkomst = _bereken(
        {},
        begindatum=d("27-4-2026"),
        einddatum=d("1-5-2026"),
        alleen_totaal=True,
        totaal_minuten=2000,
    )
    assert uitkomst.voorstel.soort == "OVERIG"


def test_one_lesweek_is_named_as_one() -> None:
    uitkomst = _bereken(
        {},
        begindatum=d("1-6-2026"),
        einddatum=d("5-6-2026"),
        alleen_totaal=True,
        totaal_minuten=600,
    )
    assert "in lesweek 23." in uitkomst.voorstel.zin


@pytest.mark.parametrize(
    "reden,vakantie",
    [
        ("Op vakantie naar Turkije", True), ("gezin is op reis", True), ("Wereldreis", True),
        ("niet terug na de vakantie", False), ("lange reis naar school", False),
        ("Verslapen", False), ("", False), ("Sinds de herfstvakantie ziek", False),
        ("na de vakantie nog op vakantie gebleven", True),
    ],
)  # fmt: skip
def test_holiday_words(reden: str, vakantie: bool) -> None:
    assert noemt_vakantie(reden) is vakantie


def test_a_holiday_is_luxe_and_says_so() -> None:
    uitkomst = _bereken({"1-6-2026": 8, "2-6-2026": 8}, reden="vakantie")
    assert uitkomst.voorstel.soort == "LUXE"
    assert "noemt een vakantie of reis" in uitkomst.voorstel.zin
    assert any("16 uur" in w for w in uitkomst.voorstel.waarschuwingen)
    kort = _bereken({"22-5-2026": 6}, reden="op reis")
    assert (kort.voorstel.soort, len(kort.voorstel.waarschuwingen)) == ("LUXE", 1)


def test_not_enrolled_is_absoluut() -> None:
    uitkomst = _bereken({}, begindatum=d("1-6-2026"), ingeschreven=False)
    assert uitkomst.voorstel.soort == "ABS"
    assert uitkomst.voorstel.feiten["ingeschreven"] == "nee"


@pytest.mark.parametrize(
    "geboren,soort", [("2-6-2008", "OVERIG"), ("1-6-2008", "RMC18"), ("31-5-1999", "RMC18")]
)
def test_from_eighteen_it_is_rmc(geboren: str, soort: str) -> None:
    uitkomst = _bereken({"1-6-2026": 8}, geboortedatum=d(geboren))
    assert uitkomst.voorstel.soort == soort
    te_oud = any("tot 27 jaar" in w for w in uitkomst.voorstel.waarschuwingen)
    assert te_oud == (geboren == "31-5-1999")


def test_rmc_with_startkwalificatie_warns() -> None:
    geboren, op = d("1-1-2007"), d("1-6-2026")
    plicht = bepaal(geboren, op, startkwalificatie_op=d("1-7-2025"))
    uitkomst = _bereken({"1-6-2026": 8}, geboortedatum=geboren, plicht=plicht)
    assert "startkwalificatie" in uitkomst.voorstel.waarschuwingen[0]


@pytest.mark.parametrize(
    "geboren,opties,woord",
    [
        ("1-9-2021", {}, "nog niet leerplichtig"),
        ("1-1-2009", {"startkwalificatie_op": d("1-5-2026")}, "startkwalificatie"),
        ("1-1-2009", {"uitzondering": "PRO_DIPLOMA"}, "uitgezonderd"),
        ("1-1-2007", {}, "niet meer kwalificatieplichtig"),
    ],
)
def test_without_duty_there_is_no_wettelijk_verzuim(
    geboren: str, opties: dict[str, Any], woord: str
) -> None:
    plicht = bepaal(d(geboren), d("1-6-2026"), **opties)
    uitkomst = _bereken({"1-6-2026": 8, "2-6-2026": 8}, plicht=plicht)
    assert uitkomst.voorstel.soort == "OVERIG"
    assert woord in uitkomst.voorstel.zin


def test_hours_on_a_free_day_are_told() -> None:
    uitkomst = _bereken({"30-5-2026": 8, "25-5-2026": 8, "1-6-2026": 8})
    assert uitkomst.hoogste_minuten == 480
    zinnen = " ".join(uitkomst.voorstel.waarschuwingen)
    assert "za 30 mei 2026" in zinnen
    assert "Tweede pinksterdag" in zinnen


def test_without_facts_nothing_is_claimed() -> None:
    voorstel = stel_voor(Feiten())
    assert voorstel.zin.startswith("Er zijn nog geen uren bekend")
    assert voorstel.feiten == {"hoogste_minuten": "0", "ingeschreven": "ja"}


def test_nothing_known_yet() -> None:
    uitkomst = _bereken({})
    assert uitkomst.voorstel.zin.startswith("Er zijn nog geen uren bekend")
    assert (uitkomst.weken, uitkomst.eerste_actie_uiterlijk, uitkomst.waarschuwingen) == (
        (),
        None,
        (),
    )


def test_warns_when_the_holidays_are_unknown() -> None:
    buiten = bereken(dagen({"1-6-2035": 8}), MIDDEN)
    assert "loopt van" in buiten.waarschuwingen[0]
    zonder = bereken(dagen({"1-6-2026": 8}), zonder_vakanties(FEESTDAGEN))
    assert "vakanties van deze school" in zonder.waarschuwingen[0]
    assert _bereken({"1-6-2026": 8}).waarschuwingen == ()


def test_a_wrong_year_does_not_build_a_thousand_weeks() -> None:
    weken = _bereken({"1-6-1926": 8, "1-6-2026": 8}).weken
    assert (weken[0].maandag, weken[-1].maandag) == (d("5-5-2025"), d("1-6-2026"))


@pytest.mark.parametrize("leeftijd,alleen_rmc", [(17, False), (18, True), (12, False)])
def test_kinds_to_choose_from(leeftijd: int, alleen_rmc: bool) -> None:
    """Case 26."""
    soorten = kiesbaar(leeftijd)
    assert (soorten == ("RMC18",)) is alleen_rmc
    assert ("RMC18" in soorten) is alleen_rmc
    assert "V1" not in soorten


def test_without_birth_date_every_kind_may_be_chosen() -> None:
    assert {"V3", "RMC18"} < set(kiesbaar(None))
    assert weigering("RMC18", None, d("1-6-2026"), d("1-6-2026")) == ""


@pytest.mark.parametrize(
    "soort,begin,laatst,geweigerd",
    [
        ("RMC18", "21-6-2026", "21-6-2026", True),
        ("RMC18", "22-6-2026", "22-6-2026", False),
        ("V3", "22-6-2026", "22-6-2026", True),
        ("V3", "1-6-2026", "25-6-2026", False),
        ("RMC18", "1-6-2026", "25-6-2026", False),
    ],
)
def test_kind_against_the_eighteenth_birthday(
    soort: str, begin: str, laatst: str, geweigerd: bool
) -> None:
    assert bool(weigering(soort, d("22-6-2008"), d(begin), d(laatst))) is geweigerd


@pytest.mark.parametrize(
    "soort,nodig",
    [("V3", True), ("LRV", True), ("RMC18", True), ("LUXE", False), ("OVERIG", False)],
)
def test_closing_needs_a_last_day(soort: str, nodig: bool) -> None:
    """Case 19."""
    assert bool(ontbreekt_bij_afronden(soort, None)) is nodig
    assert ontbreekt_bij_afronden(soort, d("1-6-2026")) == ""


def test_a_holiday_does_not_make_two_missed_days_a_long_stretch() -> None:
    """The last day before the summer and the first after it are two days, no six weeks."""
    uren = {"18-7-2025": 1.0, "1-9-2025": 1.0}
    per_dag = {dag.datum: dag.minuten for dag in dagen(uren)}
    assert langste_reeks(per_dag, MIDDEN) == 2
    uitkomst = _bereken(uren, begindatum=d("18-7-2025"), einddatum=d("1-9-2025"))
    assert uitkomst.voorstel.soort == "OVERIG"
