# SPDX-License-Identifier: EUPL-1.2
"""Every rule of a ground as a line: met, not met, for a person to judge, or only to be seen."""

from dataclasses import replace

import pytest

from leerplicht_desktop.domain.gegevens.toets import Regellijn, Stand
from leerplicht_desktop.domain.leerplicht import bepaal
from leerplicht_desktop.domain.oordeel import Oordeel
from leerplicht_desktop.domain.regel import Regel
from leerplicht_desktop.domain.vrijstelling import (
    kennisgeving,
    toets,
    verklaring,
    verlof,
    vervangend,
)
from leerplicht_desktop.domain.vrijstelling.inhoud import Inhoud
from leerplicht_desktop.domain.vrijstelling.kennisgeving import Kennisgeving, tijdig
from leerplicht_desktop.domain.vrijstelling.richtingbezwaar import regels as b_regels
from leerplicht_desktop.domain.vrijstelling.richtingbezwaar.feiten import (
    Bedenking,
    Beroep,
    Keten,
    Mening,
    Over,
    Plaatsing,
)
from leerplicht_desktop.domain.vrijstelling.richtingbezwaar.formeel import formeel
from leerplicht_desktop.domain.vrijstelling.richtingbezwaar.inhoud import inhoud
from tests.domain.kalenders import d

ALLES = (
    toets.RICHTINGSBEZWAAR, toets.INHOUD, toets.DESKUNDIGE, toets.BUITENLAND, toets.TREKKEND,
    toets.VERVANGEND_3A, toets.VERVANGEND_3B, toets.ARTIKEL_15, (toets.TIJDIG,),
)  # fmt: skip
EERSTE = Beroep(
    Kennisgeving("5b", d("14-8-2021"), d("11-6-2026"), eerste=True, eerste_schooldag=d("1-9-2026")),
    d("10-6-2026"),
)


def _stand(regels: tuple[Regellijn, ...], code: str) -> str:
    return next(regel.stand for regel in regels if regel.code == code)


def _formeel(beroep: Beroep) -> tuple[Regellijn, ...]:
    return toets.lijnen(toets.RICHTINGSBEZWAAR, formeel(beroep))


def _geen(regels: tuple[Regellijn, ...], behalve: str) -> bool:
    return all(regel.stand is Stand.VOLDOET for regel in regels if regel.code != behalve)


def test_an_appeal_without_any_fault_is_met_on_every_line() -> None:
    regels = _formeel(EERSTE)
    assert toets.tel(regels) == {
        Stand.VOLDOET: len(regels),
        Stand.VOLDOET_NIET: 0,
        Stand.TE_BEOORDELEN: 0,
        Stand.LET_OP: 0,
    }
    assert all(regel.zin.endswith(".") and regel.titel and regel.veld for regel in regels)


@pytest.mark.parametrize(
    "beroep,code,stand",
    [
        (replace(EERSTE, plichtig=False), "B01", Stand.VOLDOET_NIET),
        (replace(EERSTE, eigen_gemeente=False), "B02", Stand.VOLDOET_NIET),
        (replace(EERSTE, inhoud=Inhoud()), "B03", Stand.VOLDOET_NIET),
        (replace(EERSTE, dekt_alle_scholen=False), "B10", Stand.VOLDOET_NIET),
        (replace(EERSTE, ontvangstbewijs=False), "B20", Stand.LET_OP),
        (replace(EERSTE, plaatsingen=(Plaatsing("rk", d("1-9-2025"), d("1-5-2026")),)), "B11",
         Stand.VOLDOET_NIET),
        (replace(EERSTE, plaatsingen=(Plaatsing("openbaar", d("1-9-2023"), d("1-5-2024")),)), "B11",
         Stand.TE_BEOORDELEN),
        (replace(EERSTE, kennisgeving=replace(EERSTE.kennisgeving, ontvangen=d("2-8-2026"))), "B05",
         Stand.VOLDOET_NIET),
    ],
)  # fmt: skip
def test_one_fault_is_one_line_with_the_sentence_of_the_verdict(
    beroep: Beroep, code: str, stand: Stand
) -> None:
    regels = _formeel(beroep)
    assert _stand(regels, code) is stand
    assert _geen(regels, code)
    zin = next(regel.zin for regel in regels if regel.code == code)
    assert zin in formeel(beroep).zin


def test_what_nobody_knows_is_no_fault() -> None:
    vervolg = replace(EERSTE, kennisgeving=Kennisgeving("5b", d("14-8-2018"), d("11-6-2026"),
                                                        beginjaar=2026))  # fmt: skip
    assert _stand(_formeel(replace(vervolg, keten=Keten.ONBEKEND)), "B07") is Stand.TE_BEOORDELEN
    assert _stand(_formeel(replace(vervolg, keten=Keten.ONDERBROKEN)), "B07") is Stand.VOLDOET_NIET


def test_a_borderline_day_is_for_a_person() -> None:
    laat = replace(
        EERSTE.kennisgeving, geboren=d("28-2-2021"), ontvangen=d("2-2-2026"),
        eerste_schooldag=d("2-3-2026"),
    )  # fmt: skip
    grens = replace(EERSTE, kennisgeving=laat, dagtekening=d("1-2-2026"))
    assert _stand(_formeel(grens), "B05") is Stand.TE_BEOORDELEN
    assert _stand(_formeel(replace(grens, grensgeval_op_tijd=False)), "B05") is Stand.VOLDOET_NIET
    assert toets.lijnen((toets.TIJDIG,), tijdig(laat))[0].stand is Stand.TE_BEOORDELEN
    te_laat = replace(laat, ontvangen=d("3-2-2026"))
    assert toets.lijnen((toets.TIJDIG,), tijdig(te_laat))[0].stand is Stand.VOLDOET_NIET


def test_without_a_statement_nobody_can_say_what_it_covers() -> None:
    regels = _formeel(replace(EERSTE, verklaring=False))
    assert _stand(regels, "B09") is Stand.VOLDOET_NIET
    assert _stand(regels, "B10") is Stand.TE_BEOORDELEN
    zonder = toets.lijnen(toets.DESKUNDIGE, verklaring.artikel_7(None, d("30-6-2026")))
    assert [regel.stand for regel in zonder] == [Stand.VOLDOET_NIET, *[Stand.TE_BEOORDELEN] * 4]
    buiten = toets.lijnen(toets.BUITENLAND, verklaring.artikel_9(None))
    assert [regel.stand for regel in buiten] == [Stand.VOLDOET_NIET, *[Stand.TE_BEOORDELEN] * 2]


def test_the_human_assessment_is_what_a_person_recorded() -> None:
    beroep = replace(
        EERSTE, overtuiging=Mening.VOLDAAN, richting=Mening.NIET_VOLDAAN,
        scholen_in_de_buurt=frozenset({"De Eik"}),
        bedenkingen=(Bedenking(Over.INRICHTING, concreet=False),),
    )  # fmt: skip
    regels = toets.lijnen(toets.INHOUD, inhoud(beroep))
    assert [regel.stand for regel in regels] == [
        Stand.VOLDOET, Stand.VOLDOET_NIET, Stand.TE_BEOORDELEN, *[Stand.LET_OP] * 3,
    ]  # fmt: skip
    assert "De Eik" in regels[3].zin
    netjes = replace(beroep, scholen_in_de_buurt=frozenset(), bedenkingen=())
    regels = toets.lijnen(toets.INHOUD, inhoud(netjes))
    assert [regel.stand for regel in regels[3:]] == [Stand.VOLDOET] * 3


def test_a_hearing_that_was_not_held_is_never_shown_as_held() -> None:
    """The verdict speaks of the hearing only when the papers are complete."""
    zaak = vervangend.Vervangend(d("1-9-2012"), d("1-9-2026"), plan_van_aanpak=False, gehoord=False)
    for eisen, oordeel in (
        (toets.VERVANGEND_3A, vervangend.artikel_3a(zaak)),
        (toets.VERVANGEND_3B, vervangend.artikel_3b(zaak)),
    ):
        assert "R-3-HOREN" not in oordeel.regels
        regels = toets.lijnen(eisen, oordeel)
        assert _stand(regels, "R-3-HOREN") is Stand.VOLDOET_NIET
        assert _stand(regels, "R-3-PLAN") is Stand.VOLDOET_NIET
    gehoord = replace(zaak, gehoord=True, plan_van_aanpak=True)
    assert _geen(toets.lijnen(toets.VERVANGEND_3A, vervangend.artikel_3a(gehoord)), "")


def test_article_15_after_july_is_no_fault() -> None:
    plicht = bepaal(d("1-9-2009"), d("7-12-2026"))
    oordeel = vervangend.artikel_15(
        plicht, d("7-12-2026"), gegevens_compleet=True, bewijs_onderwijs=False
    )
    regels = toets.lijnen(toets.ARTIKEL_15, oordeel)
    assert _stand(regels, "R-15-ONDERWIJS") is Stand.VOLDOET_NIET
    assert _stand(regels, "R-15-TERUG") is Stand.LET_OP


def _alle_codes() -> set[str]:
    modules = (kennisgeving, verklaring, vervangend, b_regels)
    return {
        regel.code for module in modules for regel in vars(module).values()
        if isinstance(regel, Regel)
    }  # fmt: skip


def test_every_line_leans_on_rules_that_exist_and_reads_as_a_sentence() -> None:
    bekend = _alle_codes()
    for eis in (eis for eisen in ALLES for eis in eisen):
        assert set(eis.codes) <= bekend
        assert not eis.na or eis.na in bekend
        assert eis.artikel
    kapot = Oordeel("X", ("B01",), {}, d("1-1-2026"), sjablonen=("Een zin.",))
    assert toets.lijnen(toets.RICHTINGSBEZWAAR[:1], kapot)[0].zin == "Een zin."


@pytest.mark.parametrize("dagen,gehoord", [(8, True), (11, False), (11, True)])
def test_leave_above_ten_days_is_hers_after_hearing_the_head(dagen: int, gehoord: bool) -> None:
    oordeel = verlof.gewichtig(0, dagen, d("22-6-2026"))
    wie, horen = toets.verlof(oordeel, gehoord=gehoord)
    assert (wie.stand is Stand.VOLDOET) is (dagen > 10)
    assert (horen.stand is Stand.VOLDOET) is gehoord
