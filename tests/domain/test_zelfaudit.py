# SPDX-License-Identifier: EUPL-1.2
"""The self-audit finds what must be mended, with evidence and without a fault that is not there."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from leerplicht_desktop.domain import zelfaudit
from leerplicht_desktop.domain.gegevens.wpg import (
    AutorisatieRegel,
    OnderzoekRegel,
    VermoedenRegel,
    VerstrekkingRegel,
    Zelfauditfeiten,
)

OP = date(2026, 12, 1)
AUTORISATIE = AutorisatieRegel(
    "a", "S. van den Berg", "leerplichtambtenaar", "opsporing", "teamleider",
    date(2026, 1, 1), date(2026, 12, 31), True,
)  # fmt: skip
AFGELOPEN = replace(AUTORISATIE, van=date(2024, 1, 1), tot=date(2025, 12, 31), loopt=False)
ONDERZOEK = OnderzoekRegel(
    "o", 1, "Zaak", "doel", date(2026, 3, 1), date(2026, 3, 5), date(2026, 9, 1), ""
)
VERSTREKT = VerstrekkingRegel("v", "OM", date(2026, 6, 1), "artikel 16", "zitting", "pv")
VERMOEDEN = VermoedenRegel("w", date(2026, 5, 4), "scherm open", "slot", date(2026, 5, 6))
# A year in which everything was done as it should be.
FEITEN = Zelfauditfeiten(
    jaar=2026,
    gemaakt_op=OP,
    gemeente="Veldwijk",
    ambtenaar="S. van den Berg",
    autorisaties=(AUTORISATIE,),
    openingen=12,
    openingen_zonder_autorisatie=0,
    logregels=(("openen", 12), ("raadplegen", 30)),
    log_breuk=None,
    zonder_reden=0,
    gegevens=2,
    per_soort=(("melding", 2),),
    per_grondslag=(("artikel 8: dagelijkse taak", 2),),
    gericht_geopend=4,
    onderzoeken=(ONDERZOEK,),
    doel_te_laat=0,
    te_verwijderen=0,
    te_vernietigen=0,
    verwijderd=3,
    vernietigd=1,
    verstrekkingen=(VERSTREKT,),
    verstrekkingen_in_log=1,
    vermoedens=(VERMOEDEN,),
    laatste_reservekopie=datetime(2026, 11, 30, 9, 0, tzinfo=UTC),
    bevindingen=(),
    vorige=date(2025, 12, 3),
    vorige_open=1,
)


def punten(**anders: object) -> dict[str, str]:
    """The open points of such a year: number of the question and what is wrong."""
    alle = zelfaudit.vragen(replace(FEITEN, **anders))  # type: ignore[arg-type]
    return {vraag.nummer: vraag.open_punt for vraag in zelfaudit.open_punten(alle)}


def bewijs(nummer: int, **anders: object) -> str:
    return " ".join(zelfaudit.vragen(replace(FEITEN, **anders))[nummer - 1].bewijs)  # type: ignore[arg-type]


def test_a_year_without_faults_has_ten_answers_and_no_open_point() -> None:
    alle = zelfaudit.vragen(FEITEN)
    assert [vraag.nummer for vraag in alle] == [str(nummer) for nummer in range(1, 11)]
    assert all(vraag.vraag.endswith("?") and vraag.bewijs for vraag in alle)
    assert zelfaudit.open_punten(alle) == ()


@pytest.mark.parametrize(
    ("anders", "nummer", "woorden"),
    [
        ({"openingen_zonder_autorisatie": 2}, "1", "2 keer geopend zonder"),
        ({"autorisaties": ()}, "1", "Vandaag loopt geen enkele autorisatie."),
        ({"autorisaties": (AFGELOPEN,)}, "1", "Vandaag loopt geen enkele autorisatie."),
        ({"doel_te_laat": 1}, "2", "Van 1 onderzoek stond"),
        ({"doel_te_laat": 2}, "2", "Van 2 onderzoeken stond"),
        ({"log_breuk": 7}, "4", "regel 7 past niet"),
        ({"log_breuk": 0}, "4", "regel 0 past niet"),
        ({"zonder_reden": 3}, "4", "3 keer staat een opening zonder reden"),
        ({"te_verwijderen": 1}, "6", "1 gegevens op verwijderen en 0 op"),
        ({"te_vernietigen": 2}, "6", "0 gegevens op verwijderen en 2 op"),
        ({"verstrekkingen_in_log": 0}, "7", "meer verstrekkingen dan het logboek"),
        ({"bevindingen": ("bladzijde 3 is stuk",)}, "8", "vond fouten"),
        ({"laatste_reservekopie": None}, "8", "geen reservekopie"),
        ({"vermoedens": (replace(VERMOEDEN, afgehandeld_op=None),)}, "9", "1 vermoeden staat nog"),
        ({"vermoedens": (replace(VERMOEDEN, afgehandeld_op=None),) * 2}, "9", "2 vermoedens staan"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_an_open_point_with_an_action(
    anders: dict[str, object], nummer: str, woorden: str
) -> None:
    gevonden = punten(**anders)
    assert list(gevonden) == [nummer]
    assert woorden in gevonden[nummer]
    (vraag,) = zelfaudit.open_punten(zelfaudit.vragen(replace(FEITEN, **anders)))  # type: ignore[arg-type]
    assert vraag.actie.endswith(".")


def test_more_lines_in_the_log_than_disclosures_is_no_fault() -> None:
    """A disclosure that was destroyed since is still in the log."""
    assert punten(verstrekkingen_in_log=2) == {}


@pytest.mark.parametrize(("dag", "open_punt"), [(24, False), (23, True)])
def test_the_last_backup_is_at_most_a_week_old(dag: int, open_punt: bool) -> None:
    kopie = datetime(2026, 11, dag, 23, 0, tzinfo=UTC)
    assert bool(punten(laatste_reservekopie=kopie)) is open_punt


def test_a_broken_log_weighs_more_than_a_missing_reason() -> None:
    assert "niet heel" in punten(log_breuk=7, zonder_reden=1)["4"]
    assert "zonder lopende" in punten(openingen_zonder_autorisatie=1, autorisaties=())["1"]


@pytest.mark.parametrize(
    ("van", "tot", "erin"),
    [
        (date(2025, 1, 1), date(2025, 12, 31), False),
        (date(2025, 1, 1), date(2026, 1, 1), True),
        (date(2026, 12, 31), date(2027, 12, 31), True),
        (date(2027, 1, 1), date(2027, 12, 31), False),
    ],
)
def test_the_authorisations_of_the_year_are_the_evidence(van: date, tot: date, erin: bool) -> None:
    tekst = bewijs(1, autorisaties=(replace(AUTORISATIE, van=van, tot=tot),))
    assert ("S. van den Berg, leerplichtambtenaar" in tekst) is erin
    assert ("In 2026 liep geen enkele autorisatie." in tekst) is not erin
    assert "12 keer geopend, waarvan 0 keer zonder" in tekst


def test_each_investigation_says_when_its_purpose_was_written_down() -> None:
    assert bewijs(2) == (
        "Onderzoek begonnen op 1-3-2026: doel op schrift: 5-3-2026, beëindigd 1-9-2026."
    )
    lopend = replace(ONDERZOEK, doel_vastgelegd_op=None, beeindigd_op=None)
    assert bewijs(2, onderzoeken=(lopend,)).endswith("doel op schrift: nog niet.")
    assert bewijs(2, onderzoeken=()) == "Er zijn geen onderzoeken op grond van artikel 9."


def test_the_numbers_of_the_year_are_the_evidence() -> None:
    assert "Per soort: melding: 2. Per grondslag: artikel 8: dagelijkse taak: 2." in bewijs(3)
    leeg = bewijs(3, gegevens=0, per_soort=(), per_grondslag=())
    assert leeg.startswith("In gebruik op 1-12-2026: 0. Zonder soort")
    assert "Het logboek is heel. Regels in 2026: openen: 12; raadplegen: 30." in bewijs(4)
    assert "Regel 7 klopt niet. Regels in 2026: geen." in bewijs(4, log_breuk=7, logregels=())
    assert "In 2026 zijn 4 keer gegevens gericht gezocht" in bewijs(5)
    assert "In 2026 verwijderd: 3. In 2026 vernietigd: 1." in bewijs(6)
    assert "1-6-2026: aan OM, artikel 16. Doel: zitting." in bewijs(7)
    assert "Laatste reservekopie: 30-11-2026. De controle" in bewijs(8)
    assert "Geen reservekopie. bladzijde 3 is stuk" in bewijs(
        8, laatste_reservekopie=None, bevindingen=("bladzijde 3 is stuk",)
    )


def test_a_suspicion_counts_in_its_own_year_and_stays_open_until_it_is_dealt_with() -> None:
    assert bewijs(9) == "Ontdekt op 4-5-2026, afgehandeld op 6-5-2026."
    oud = replace(VERMOEDEN, ontdekt_op=date(2025, 5, 4), afgehandeld_op=None)
    assert bewijs(9, vermoedens=(oud,)) == "In 2026 is er geen vastgelegd."
    assert list(punten(vermoedens=(oud,))) == ["9"]
    assert bewijs(9, vermoedens=(replace(VERMOEDEN, afgehandeld_op=None),)).endswith("staat open.")


@pytest.mark.parametrize(("aantal", "woorden"), [(1, "1 open punt."), (2, "2 open punten.")])
def test_the_audit_before_is_named_with_its_open_points(aantal: int, woorden: str) -> None:
    assert f"van 3-12-2025 en had {woorden}" in bewijs(10, vorige_open=aantal)
    assert bewijs(10, vorige=None).startswith("Dit is de eerste zelfaudit in dit programma.")


@pytest.mark.parametrize(
    ("aantal", "woorden"), [(0, ""), (1, "1 oudere kopie van"), (2, "2 oudere kopieën van")]
)
def test_what_was_destroyed_can_still_lie_in_an_older_copy(aantal: int, woorden: str) -> None:
    vraag = next(
        v for v in zelfaudit.vragen(replace(FEITEN, oude_kopieen=aantal)) if v.kop == "Bewaren"
    )
    bewijs = " ".join(vraag.bewijs)
    assert (woorden in bewijs) if woorden else ("kopie" not in bewijs)
