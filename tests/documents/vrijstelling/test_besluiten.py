# SPDX-License-Identifier: EUPL-1.2
"""The besluiten say who decides, why, after hearing whom, and how to object."""

from dataclasses import replace
from datetime import date

import pytest

from leerplicht_desktop.documents.vrijstelling import (
    buiten_behandeling,
    register,
    verlofbesluit,
    vrijstellingsbesluit,
    woorden,
)
from leerplicht_desktop.documents.vrijstelling.register import Soort
from leerplicht_desktop.domain.fouten import BriefOnvolledig
from leerplicht_desktop.domain.gegevens.brief import Exemplaar
from leerplicht_desktop.domain.vrijstelling import brieven
from leerplicht_desktop.domain.vrijstelling.brieven import Besluit, Bezwaarclausule
from leerplicht_desktop.domain.vrijstelling.gronden import grond
from tests.documents.conftest import JONGERE, OUDERS
from tests.documents.lezer import tekst
from tests.documents.vrijstelling import zaken
from tests.documents.vrijstelling.onderdelen import Onderdelen, controleer

_COLLEGE = ("burgemeester en wethouders van Veldwijk, namens deze",
            "namens hen genomen: Mandaatbesluit Veldwijk 2025, nummer 4.2")  # fmt: skip
_EIGEN_NAAM = ("neemt dit besluit in eigen naam (artikel 14, derde lid",
               "de leerplichtambtenaar van de gemeente Veldwijk")  # fmt: skip
_WAAROM = ("11 juni 2026", "Waarom dit besluit?", "taaltraject van vier dagen", "aangetoond")
_BELANG = ("Welke belangen zijn afgewogen?", "afgewogen tegen het belang van dit traject")
_GEHOORD = ("de aanvrager, op 8 juni 2026", "het hoofd van de school, op 9 juni 2026")
_BEZWAAR = ("uiterlijk op 27 juli 2026",)
_VAN_TOT = ("van 1 augustus 2026 t/m 31 juli 2027",)
_PLICHT = ("De leerplicht blijft gelden",)
GEEN_MANDAAT = ("Mandaatbesluit", "namens burgemeester", "namens deze", "namens hen")
TABEL = {
    ("15", "toegekend"): Onderdelen(
        ("Vrijstellingsbesluit (artikel 15)", "artikel 15, eerste lid", "artikel 4a"), _COLLEGE,
        (*_WAAROM, *_BELANG, *_GEHOORD, "Welke voorwaarden gelden?", "(DUO)"),
        (*_VAN_TOT, *_BEZWAAR), ("vóór 1 juli", "in eigen naam"), True),
    ("15", "afgewezen"): Onderdelen(
        ("Vrijstellingsbesluit (artikel 15)", "artikel 15, eerste lid"), _COLLEGE,
        (*_WAAROM, *_BELANG, *_PLICHT, "Wij wijzen de aanvraag af"), _BEZWAAR,
        ("te laat", "voorwaarden gelden"), True),
    ("3a", "toegekend"): Onderdelen(
        ("Besluit vervangende leerplicht (artikel 3a)", "(artikel 3a)"), _COLLEGE,
        (*_WAAROM, *_BELANG, *_GEHOORD, "De wet wil dat de aanvrager", "bevoegd gezag"),
        (*_VAN_TOT, *_BEZWAAR, "uiterlijk op 5 juni 2027"), ("in eigen naam",), True),
    ("3a", "afgewezen"): Onderdelen(
        ("Besluit vervangende leerplicht (artikel 3a)",), _COLLEGE,
        (*_WAAROM, *_BELANG, *_GEHOORD, *_PLICHT, "Wij wijzen de aanvraag af"), _BEZWAAR, (), True),
    ("3b", "toegekend"): Onderdelen(
        ("Besluit vervangende leerplicht (artikel 3b)", "(artikel 3b)"), _COLLEGE,
        (*_WAAROM, *_BELANG, *_GEHOORD, "laatste schooljaar", "plan van aanpak van de instelling"),
        (*_VAN_TOT, *_BEZWAAR), ("in eigen naam",), True),
    ("3b", "afgewezen"): Onderdelen(
        ("Besluit vervangende leerplicht (artikel 3b)",), _COLLEGE,
        (*_WAAROM, *_BELANG, *_GEHOORD, *_PLICHT, "Wij wijzen de aanvraag af"), _BEZWAAR, (), True),
    ("11g>10", "toegekend"): Onderdelen(
        ("Verlofbesluit (artikel 11 onder g)", "artikel 14, derde lid"), _EIGEN_NAAM,
        (*_WAAROM, "het hoofd van de school, op 9 juni 2026", "15 schooldagen",
         "dan is dat verzuim zonder toestemming"),
        ("van 7 t/m 25 september 2026", *_BEZWAAR), GEEN_MANDAAT, True),
    ("11g>10", "afgewezen"): Onderdelen(
        ("Verlofbesluit (artikel 11 onder g)", "artikel 14, derde lid"), _EIGEN_NAAM,
        (*_WAAROM, "het hoofd van de school, op 9 juni 2026", "Ik geef geen verlof",
         "Een vakantie valt daar niet onder"),
        _BEZWAAR, GEEN_MANDAAT, True),
}  # fmt: skip
_NIET_BEHANDELD = {
    voor.code: Onderdelen(
        ("artikel 4:5 Awb", "artikelen 4:2 en 4:5", woorden.artikel(voor)),
        _EIGEN_NAAM if voor.code == "11g>10" else _COLLEGE,
        ("11 juni 2026", "brief van 15 juni 2026", "ontbreekt", "Over de inhoud ervan is dus niet",
         "nieuwe, volledige aanvraag"),
        ("uiterlijk op 29 juni 2026", "uiterlijk op 12 augustus 2026"),
        GEEN_MANDAAT if voor.code == "11g>10" else (),
        True,
    )
    for voor in zaken.BESLUITGRONDEN
}  # fmt: skip


def _soort(code: str) -> Soort:
    return Soort.VERLOFBESLUIT if code == "11g>10" else Soort.VRIJSTELLINGSBESLUIT


def _besluit(code: str, op: date = zaken.ZAAK.datum) -> Besluit:
    return brieven.besluit(grond(code), op, frozenset())


@pytest.mark.parametrize("exemplaar", [OUDERS, JONGERE], ids=["u", "je"])
@pytest.mark.parametrize(("code", "uitkomst"), TABEL)
def test_a_besluit_has_its_parts(code: str, uitkomst: str, exemplaar: Exemplaar) -> None:
    basis = zaken.ZAAK if uitkomst == "toegekend" else zaken.NIET
    g = replace(basis, exemplaar=exemplaar)
    inhoud = tekst(register.maak(_soort(code), g, _besluit(code)))
    controleer(inhoud, TABEL[code, uitkomst], *exemplaar.aan)
    assert "mededeling" not in inhoud.casefold()


def test_the_tables_know_every_ground() -> None:
    codes = {voor.code for voor in zaken.BESLUITGRONDEN}
    assert {code for code, _ in TABEL} == set(_NIET_BEHANDELD) == codes


@pytest.mark.parametrize("exemplaar", [OUDERS, JONGERE], ids=["u", "je"])
@pytest.mark.parametrize("code", _NIET_BEHANDELD)
def test_not_dealing_with_an_aanvraag_has_its_parts(code: str, exemplaar: Exemplaar) -> None:
    g = zaken.zaak(Soort.BUITEN_BEHANDELING, grond(code), exemplaar)
    inhoud = tekst(buiten_behandeling.maak(g, _besluit(code, g.datum)))
    controleer(inhoud, _NIET_BEHANDELD[code], *exemplaar.aan)


@pytest.mark.parametrize("code", ["3a", "3b", "15", "11g>10"])
def test_bezwaar_goes_to_who_decided(code: str) -> None:
    inhoud = tekst(register.maak(_soort(code), zaken.ZAAK, _besluit(code)))
    bij = "de leerplichtambtenaar" if code == "11g>10" else "het college van burgemeester"
    assert f"Stuur uw bezwaarschrift naar {bij}" in inhoud


@pytest.mark.parametrize(
    ("code", "anders", "woord"),
    [
        ("15", {"uitkomst": ""}, "toegekend of afgewezen"),
        ("15", {"uitkomst": "deels toegekend"}, "toegekend of afgewezen"),
        ("15", {"motivering": " "}, "de motivering"),
        ("15", {"belangen": ""}, "afweging van belangen"),
        ("15", {"geldig_van": None}, "periode van het besluit"),
        ("15", {"mandaat": ""}, "het mandaat"),
        ("15", {"bezwaar_adres": ""}, "adres voor bezwaar"),
        ("15", {"bezwaar_digitaal": ""}, "bezwaar digitaal"),
        ("3a", {"gehoord": ()}, "de dag waarop de jongere is gehoord"),
        ("3b", {"gehoord": (("hoofd", date(2026, 6, 9)),)}, "de aanvrager is gehoord"),
        ("11g>10", {"gehoord": (("aanvrager", date(2026, 6, 9)),)}, "het hoofd is gehoord"),
        ("11g>10", {"schooldagen": None}, "gevraagde dagen"),
        ("11g>10", {"uitkomst": "deels toegekend"}, "de dagen waarvoor u verlof geeft"),
        ("11g>10", {"motivering": ""}, "de motivering"),
    ],
)
def test_a_besluit_that_lacks_a_part_is_refused(
    code: str, anders: dict[str, object], woord: str
) -> None:
    with pytest.raises(BriefOnvolledig, match=woord):
        register.maak(
            _soort(code),
            replace(zaken.ZAAK, **anders),  # type: ignore[arg-type]
            _besluit(code),
        )


def test_a_last_day_that_does_not_follow_from_the_date_is_refused() -> None:
    vroeg = Besluit(grond("15"), Bezwaarclausule("het college", date(2026, 7, 26)))
    with pytest.raises(BriefOnvolledig, match="laatste dag voor bezwaar"):
        vrijstellingsbesluit.maak(zaken.ZAAK, vroeg)


def test_the_officer_needs_no_mandate_for_leave() -> None:
    g = replace(zaken.ZAAK, mandaat="")
    assert "in eigen naam" in tekst(verlofbesluit.maak(g, _besluit("11g>10")))


def test_leave_in_part_names_both_periods_and_the_days_before() -> None:
    g = replace(zaken.ZAAK, uitkomst="deels toegekend", eerder_dagen=6, verleende_dagen=5,
                verleend_van=date(2026, 9, 7), verleend_tot=date(2026, 9, 11))  # fmt: skip
    inhoud = tekst(verlofbesluit.maak(g, _besluit("11g>10")))
    for deel in ("van 7 t/m 25 september 2026: 15 schooldagen", "al 6 schooldagen verlof",
                 "van 7 t/m 11 september 2026, 5 schooldagen", "Voor de andere dagen"):  # fmt: skip
        assert deel in inhoud


@pytest.mark.parametrize("code", ["3a", "15"])
def test_a_refusal_names_the_duty_of_the_youngster(code: str) -> None:
    g = replace(zaken.NIET, kwalificatieplichtig=True)
    inhoud = tekst(vrijstellingsbesluit.maak(g, _besluit(code)))
    assert "De kwalificatieplicht blijft gelden" in inhoud
    assert "De leerplicht blijft" not in inhoud


@pytest.mark.parametrize(
    ("anders", "woord"),
    [
        ({"aanvulling_gevraagd_op": None}, "het verzoek om aanvulling"),
        ({"regels": ()}, "wat er nog ontbreekt"),
        ({"datum": date(2026, 6, 29)}, "die loopt nog"),
        ({"datum": date(2026, 7, 28)}, "vier weken na de aanvulling"),
        ({"aangevuld_op": date(2026, 6, 2)}, "vier weken na de aanvulling"),
        ({"mandaat": ""}, "het mandaat"),
    ],
)
def test_leaving_an_aanvraag_needs_a_lost_chance_and_comes_in_time(
    anders: dict[str, object], woord: str
) -> None:
    basis = zaken.zaak(Soort.BUITEN_BEHANDELING, grond("3a"))
    g = replace(basis, **anders)  # type: ignore[arg-type]
    with pytest.raises(BriefOnvolledig, match=woord):
        buiten_behandeling.maak(g, _besluit("3a", g.datum))


def test_the_last_day_of_four_weeks_is_still_in_time() -> None:
    basis = zaken.zaak(Soort.BUITEN_BEHANDELING, grond("3a"))
    g = replace(basis, datum=date(2026, 7, 27))
    assert "niet behandeld" in tekst(buiten_behandeling.maak(g, _besluit("3a", g.datum)))


def test_an_insufficient_completion_is_told() -> None:
    basis = zaken.zaak(Soort.BUITEN_BEHANDELING, grond("3a"))
    g = replace(basis, datum=date(2026, 6, 26), aangevuld_op=date(2026, 6, 25))
    inhoud = tekst(buiten_behandeling.maak(g, _besluit("3a", g.datum)))
    assert "Op 25 juni 2026 kwamen er stukken binnen" in inhoud
    assert "was er niets binnen" not in inhoud
