# SPDX-License-Identifier: EUPL-1.2
"""A change of a figure holds from its day, and an old case keeps the figure of its own day."""

from collections.abc import Callable
from types import ModuleType

import pytest

from leerplicht_desktop.domain import (
    beslistermijn,
    bewaren,
    geoorloofd,
    leerplicht,
    lesweekvenster,
    politiegegevens,
    termijnen,
    termijnenwet,
    thuiszitter,
    verzuim,
    verzuimsoort,
    zelfaudit,
)
from leerplicht_desktop.domain.geoorloofd import ElfA
from leerplicht_desktop.domain.handhaving import procesverbaal
from leerplicht_desktop.domain.thuiszitter import Verzuimtijd
from leerplicht_desktop.domain.verzuimsoort import Feiten
from leerplicht_desktop.domain.vrijstelling import verklaring, vervangend
from leerplicht_desktop.domain.vrijstelling.vervangend import Vervangend
from leerplicht_desktop.domain.wetswaarden import Wetswaarde, Wijziging, jaren_na
from tests.domain.kalenders import FEESTDAGEN, MIDDEN, d, dagen

SINDS = d("1-8-2025")
Wijzig = Callable[[ModuleType, str, int], Wetswaarde]


@pytest.fixture
def wijzig(monkeypatch: pytest.MonkeyPatch) -> Wijzig:
    """Let a figure be another one from 1 August 2025 on."""

    def doe(module: ModuleType, naam: str, nieuw: int) -> Wetswaarde:
        oud: Wetswaarde = getattr(module, naam)
        wet = Wetswaarde(
            oud.waarde, oud.eenheid, oud.bron, oud.sinds, (Wijziging(SINDS, nieuw, "nieuw"),)
        )
        monkeypatch.setattr(module, naam, wet)
        return wet

    return doe


def test_hours_count_by_the_limit_of_their_own_week(wijzig: Wijzig) -> None:
    wijzig(lesweekvenster, "UREN_WETTELIJK_VERZUIM", 12)
    wijzig(verzuimsoort, "UREN_WETTELIJK_VERZUIM", 12)
    voor = verzuim.bereken(dagen({"2-6-2025": 6, "3-6-2025": 6}), MIDDEN)
    na = verzuim.bereken(dagen({"1-9-2025": 6, "2-9-2025": 6}), MIDDEN)
    assert (voor.voorstel.soort, na.voorstel.soort) == ("OVERIG", "V3")
    assert (voor.grens_minuten, na.grens_minuten) == (16 * 60, 12 * 60)
    assert na.bereikt_op == (d("2-9-2025"),)
    assert "minder dan 16 uur in 4 lesweken" in voor.voorstel.zin
    assert "De 12 uur zijn bereikt op di 2 september 2025" in na.voorstel.zin


def test_the_length_of_the_window_is_that_of_its_day(wijzig: Wijzig) -> None:
    wijzig(lesweekvenster, "LESWEKEN_WETTELIJK_VERZUIM", 2)
    weken = {"2-6-2025": 8, "23-6-2025": 8, "1-9-2025": 8, "22-9-2025": 8}
    assert verzuim.bereken(dagen(weken), MIDDEN).bereikt_op == (d("23-6-2025"),)
    na = verzuim.bereken(dagen({"1-9-2025": 4}), MIDDEN)
    assert "minder dan 16 uur in 2 lesweken" in na.voorstel.zin


def test_a_total_is_held_against_the_figures_of_its_period(wijzig: Wijzig) -> None:
    wijzig(lesweekvenster, "UREN_WETTELIJK_VERZUIM", 12)
    soorten = [
        verzuim.bereken(
            (), MIDDEN, begindatum=d(van), einddatum=d(tot), alleen_totaal=True,
            totaal_minuten=12 * 60,
        ).voorstel.soort
        for van, tot in (("2-6-2025", "27-6-2025"), ("1-9-2025", "26-9-2025"))
    ]  # fmt: skip
    assert soorten == ["OVERIG", "V3"]


def test_langdurig_is_by_the_figure_of_the_first_day(wijzig: Wijzig) -> None:
    for module in (verzuim, verzuimsoort, thuiszitter):
        wijzig(module, "DAGEN_LANGDURIG_VERZUIM", 10)
    voor, na = (
        verzuim.bereken((), MIDDEN, begindatum=d(van), einddatum=d(tot)).voorstel
        for van, tot in (("2-6-2025", "20-6-2025"), ("1-9-2025", "19-9-2025"))
    )
    assert (voor.soort, na.soort) == ("OVERIG", "LRV")
    assert "Meer dan 10 dagen" in na.zin
    assert len(na.waarschuwingen) == len(voor.waarschuwingen) + 1
    sinds = [thuiszitter.langdurig_sinds(d(begin)) for begin in ("31-7-2025", "1-8-2025")]
    assert sinds == [d("29-8-2025"), d("12-8-2025")]


def test_home_without_school_is_by_the_figures_of_the_day(wijzig: Wijzig) -> None:
    wijzig(thuiszitter, "DAGEN_ABSOLUUT_DREMPEL", 0)
    wijzig(thuiszitter, "MAANDEN_THUISZITTER", 1)
    vanaf = [thuiszitter.absoluut_vanaf(d(begin)) for begin in ("31-7-2025", "1-8-2025")]
    assert vanaf == [d("28-8-2025"), d("1-8-2025")]
    thuis = Verzuimtijd("ABS", d("1-6-2025"))
    lang = [thuiszitter.langer_dan_drie_maanden(thuis, d(op)) for op in ("31-7-2025", "1-8-2025")]
    assert lang == [False, True]


def test_eighteen_is_the_age_of_the_day(wijzig: Wijzig) -> None:
    wijzig(verzuimsoort, "LEEFTIJD_KWALIFICATIEPLICHT", 21)
    voor, na, geboren = d("31-7-2025"), d("1-8-2025"), d("1-3-2006")
    assert ["RMC18" in verzuimsoort.kiesbaar(19, op) for op in (voor, na)] == [True, False]
    soorten = [verzuimsoort.stel_voor(Feiten(leeftijd=19, op=op)).soort for op in (voor, na)]
    assert soorten == ["RMC18", "OVERIG"]
    assert verzuimsoort.weigering("RMC18", geboren, voor, voor) == ""
    assert "nog geen 21" in verzuimsoort.weigering("RMC18", geboren, na, na)
    assert "18 of ouder" in verzuimsoort.weigering("V3", geboren, voor, na)
    assert verzuimsoort.weigering("V3", geboren, na, na) == ""


def test_the_duty_is_by_the_law_of_the_birthday(wijzig: Wijzig) -> None:
    wijzig(leerplicht, "LEEFTIJD_BEGIN", 4)
    wijzig(leerplicht, "LEEFTIJD_EIND", 17)
    assert leerplicht.vanaf_maand(d("31-7-2020")) == d("1-8-2025")
    assert leerplicht.vanaf_maand(d("1-8-2021")) == d("1-9-2025")
    eind = [leerplicht.einde_op_leeftijd(d(geboren)) for geboren in ("31-7-2009", "1-8-2009")]
    assert eind == [d("31-7-2025"), d("31-7-2027")]
    jong = leerplicht.bepaal(d("1-8-2021"), d("1-10-2025"))
    assert jong.redenen[0].startswith("De leerling werd 4 op 1-8-2025.")
    assert "waarin de leerling 17 wordt" in jong.redenen[1]


def test_school_years_are_by_the_law_of_the_day(wijzig: Wijzig) -> None:
    wijzig(leerplicht, "SCHOOLJAREN_EIND", 13)
    wijzig(leerplicht, "SCHOOLJAREN_BASISSCHOOL", 7)
    voor, na = (
        leerplicht.einde_op_schooljaren(d(op), 8, basisschool_jaren=7)
        for op in ("31-7-2025", "1-8-2025")
    )
    assert (voor, na) == (d("31-7-2028"), d("31-7-2030"))


def test_years_are_by_the_law_of_the_day_they_end() -> None:
    vijf = Wetswaarde(5, "jaar", "", d("1-1-2000"), (Wijziging(SINDS, 7, "nieuw"),))
    assert jaren_na(d("31-7-2020"), vijf) == d("31-7-2025")
    assert jaren_na(d("1-8-2020"), vijf) == d("1-8-2027")


def test_keeping_is_by_the_rule_of_the_day_it_ends(wijzig: Wijzig) -> None:
    wijzig(bewaren, "JAREN_WPG_VERWIJDEREN", 6)
    wijzig(bewaren, "JAREN_BEWAREN_LEERPLICHT", 24)
    wpg = bewaren.termijn(bewaren.Gegevenssoort.PROCES_VERBAAL, d("1-9-2020"))
    assert (wpg.verwijderen, wpg.oordeel.feiten["jaren"]) == (d("1-9-2026"), "6")
    archief = bewaren.termijn(bewaren.Gegevenssoort.LEERPLICHT, d("1-9-2006"))
    assert (archief.vernietigen, archief.oordeel.feiten["jaren"]) == (d("1-9-2030"), "24")


def test_police_data_open_by_the_law_of_the_day(wijzig: Wijzig) -> None:
    wijzig(politiegegevens, "JAREN_WPG_VRIJ", 2)
    wijzig(politiegegevens, "DAGEN_WPG_DOEL", 30)
    dicht = [
        bool(politiegegevens.weigering_openen(d("1-7-2024"), d(op), gericht=False, reden=""))
        for op in ("31-7-2025", "1-8-2025")
    ]
    te_laat = [
        bool(politiegegevens.waarschuwing_doel(d(begonnen), d("20-8-2025"), ""))
        for begonnen in ("31-7-2025", "1-8-2025")
    ]
    assert (dicht, te_laat) == ([True, False], [True, False])


def test_the_plan_after_an_audit_is_by_the_rule_of_its_day(wijzig: Wijzig) -> None:
    wijzig(zelfaudit, "MAANDEN_VERBETERPLAN", 2)
    plannen = [zelfaudit.verbeterplan_voor(dag) for dag in (d("31-7-2025"), SINDS)]
    assert plannen == [d("31-10-2025"), d("1-10-2025")]


def test_terms_are_by_the_law_of_the_day_they_start(wijzig: Wijzig) -> None:
    wijzig(termijnen, "WERKDAGEN_EERSTE_ACTIE", 1)
    wijzig(termijnen, "WEKEN_BEZWAAR", 8)
    vrij = FEESTDAGEN.keys()
    voor, na = d("31-7-2025"), d("1-8-2025")
    assert [termijnen.eerste_actie(dag, vrij) for dag in (voor, na)] == [
        d("7-8-2025"), d("4-8-2025"),
    ]  # fmt: skip
    assert [termijnen.laatste_dag_bezwaar(dag, vrij) for dag in (voor, na)] == [
        d("11-9-2025"), d("26-9-2025"),
    ]  # fmt: skip


def test_the_termijnenwet_is_that_of_the_first_day(
    wijzig: Wijzig, monkeypatch: pytest.MonkeyPatch
) -> None:
    weken = wijzig(termijnenwet, "ATW_WEKEN", 2)
    wijzig(termijnenwet, "ATW_KORTSTE", 4)
    monkeypatch.setitem(termijnenwet._GRENS, termijnenwet.Eenheid.WEKEN, weken)
    drie = termijnenwet.weken(3)
    assert [drie.onder_atw(dag) for dag in (d("31-7-2025"), SINDS)] == [True, False]
    dagen_drie = termijnenwet.Termijn(3, termijnenwet.Eenheid.DAGEN)
    einde = [
        termijnenwet.laatste_dag(d(dag), dagen_drie, set()) for dag in ("25-7-2025", "1-8-2025")
    ]
    assert einde == [d("29-7-2025"), d("4-8-2025")]


def test_ages_in_requests_are_by_the_law_of_the_day(wijzig: Wijzig) -> None:
    wijzig(vervangend, "LEEFTIJD_VERVANGEND", 15)
    wijzig(beslistermijn, "LEEFTIJD_ARBEIDSINSPECTIE", 15)
    geboren = d("1-3-2011")
    verzoeken = [
        vervangend.artikel_3a(Vervangend(geboren, dag, True, True)).verdict
        for dag in (d("31-7-2025"), SINDS)
    ]
    assert verzoeken == [vervangend.KAN, vervangend.GEBLOKKEERD]
    vijftien = d("1-3-2010")
    meldingen = [
        beslistermijn.arbeidsinspectie_uiterlijk("5a", vijftien, dag)
        for dag in (d("31-7-2025"), SINDS)
    ]
    assert meldingen == [None, d("15-8-2025")]


def test_enforcement_is_by_the_figures_of_the_day(wijzig: Wijzig) -> None:
    wijzig(procesverbaal, "LUXE_WAARSCHUWING_DAGEN", 2)
    wijzig(procesverbaal, "LEEFTIJD_EIGEN_PLICHT", 14)
    wijzig(procesverbaal, "LEEFTIJD_KWALIFICATIEPLICHT", 21)
    wijzig(verklaring, "METERS_RIJDENDE_SCHOOL", 3000)
    voor, na = d("31-7-2025"), SINDS
    twee = procesverbaal.LuxeVerzuim(2, eerste_keer=True)
    assert [procesverbaal.luxe(twee, op).verdict for op in (voor, na)] == [
        procesverbaal.PV_MOGELIJK, procesverbaal.WAARSCHUWING,
    ]  # fmt: skip
    ouder, jongere = procesverbaal.Verdachte
    assert [procesverbaal.verdachten(13, absoluut=False, op=op) for op in (voor, na)] == [
        {ouder, jongere}, {ouder},
    ]  # fmt: skip
    assert [procesverbaal.verdachten(19, absoluut=True, op=op) for op in (voor, na)] == [
        {jongere}, {ouder},
    ]  # fmt: skip
    kermis = verklaring.TrekkendBestaan("kermis", 3, 10, reist_mee=True, meter_rijdende_school=4000)
    assert [verklaring.artikel_5a(kermis, op).verdict for op in (voor, na)] == [
        verklaring.VOLDOET_NIET, verklaring.VOLDOET,
    ]  # fmt: skip


def test_hours_at_home_are_by_the_law_of_the_week(wijzig: Wijzig) -> None:
    wijzig(geoorloofd, "MINUTEN_ELF_A", 60)
    assert [ElfA(gemeld=True).minuten(dag) for dag in (d("31-7-2025"), SINDS)] == [300, 60]
    wijzig(geoorloofd, "LEEFTIJD_ELF_A", 5)
    geboren = d("1-3-2020")
    over = [
        geoorloofd.ongeoorloofd(dagen({dag: 1}), (), ElfA(gemeld=True), geboren)
        for dag in ("31-7-2025", "1-8-2025")
    ]
    assert over == [(), dagen({"1-8-2025": 1})]
