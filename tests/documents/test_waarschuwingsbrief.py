# SPDX-License-Identifier: EUPL-1.2
"""The letter says what the Act and good practice ask, per kind and per reader."""

import itertools
import re
from dataclasses import replace
from datetime import date

import pytest

from leerplicht_desktop.documents import waarschuwingsbrief
from leerplicht_desktop.domain.fouten import BriefOnvolledig
from leerplicht_desktop.domain.gegevens.brief import Waarschuwingsbrief
from leerplicht_desktop.domain.gegevens.persoon import Adres
from tests.documents.conftest import BRIEF, JONGERE, OUDERS, SOORTEN
from tests.documents.lezer import bladzijden, eigenschappen, tekst

ALLE = [
    replace(BRIEF, soort=soort, exemplaar=exemplaar, kwalificatieplichtig=kwalificatie,
            leeftijd=16 if kwalificatie else 12)
    for soort, exemplaar, kwalificatie in itertools.product(
        SOORTEN, (OUDERS, JONGERE), (False, True)
    )
]  # fmt: skip


def _naam(g: Waarschuwingsbrief) -> str:
    return f"{g.soort}-{g.exemplaar.vorm}-{'kwal' if g.kwalificatieplichtig else 'leer'}"


@pytest.mark.parametrize("g", ALLE, ids=_naam)
def test_every_letter_has_its_required_parts(g: Waarschuwingsbrief) -> None:
    inhoud = tekst(waarschuwingsbrief.maak(g))
    for deel in (
        "Gemeente Veldwijk", "Leerplicht", "2026-B-0041", "M-88", "28 mei 2026",
        *g.exemplaar.aan, "Lindelaan 12", "0000 AB Veldwijk", g.exemplaar.aanhef + ",",
        "Lotte de Test, geboren op 12 oktober 2013", "S. van den Berg", "leerplichtambtenaar",
        "000 000 00 00", "leerplicht@veldwijk.example", "uiterlijk op 11 juni 2026",
        "Wettelijke basis: artikel", "Leerplichtwet 1969", "een waarschuwing en geen besluit",
        "www.veldwijk.example/privacy", "proces-verbaal", "hulp nodig?", "13 april",
    ):  # fmt: skip
        assert deel in inhoud


@pytest.mark.parametrize("g", ALLE, ids=_naam)
def test_no_letter_has_what_it_may_not_have(g: Waarschuwingsbrief) -> None:
    inhoud = tekst(waarschuwingsbrief.maak(g))
    assert "bezwaar" not in inhoud.casefold()
    assert not re.search(r"(?<!\d)\d{8,9}(?!\d)", inhoud), "looks like a BSN"
    assert not re.search(r"[{}]", inhoud), "a place that was not filled in"
    woorden = set(re.findall(r"[a-z]+", inhoud.casefold()))
    vreemd = {"u", "uw"} if g.exemplaar.vorm == "je" else {"je", "jij", "jou", "jouw", "jullie"}
    assert not (woorden - {"uw"} if "Uw kenmerk" in inhoud else woorden) & vreemd
    assert not re.search(r"\b(boete|cel|celstraf|gevangenis|rechter)\b", inhoud.casefold())


@pytest.mark.parametrize("g", ALLE, ids=_naam)
def test_a_normal_letter_is_one_page_without_a_page_number(g: Waarschuwingsbrief) -> None:
    paginas = bladzijden(waarschuwingsbrief.maak(g))
    assert len(paginas) == 1
    assert "Bladzijde" not in paginas[0]


@pytest.mark.parametrize(
    ("vorm", "leeftijd", "kwalificatie", "wel", "niet"),
    [
        ("u", 9, False, ("artikel 2, eerste lid, van",), ("derde lid", "4a", "4c")),
        ("u", 14, False, ("artikel 2, eerste lid, van", "derde lid"), ("4a", "4c")),
        ("u", 16, True, ("artikel 4a", "artikel 4c"), ("artikel 2,",)),
        ("je", 14, False, ("artikel 2, derde lid",), ("4a", "4c")),
        ("je", 16, True, ("artikel 4a", "artikel 4c"), ("artikel 2,",)),
    ],
)
def test_the_legal_basis_follows_age_and_reader(
    vorm: str, leeftijd: int, kwalificatie: bool, wel: tuple[str, ...], niet: tuple[str, ...]
) -> None:
    exemplaar = OUDERS if vorm == "u" else JONGERE
    inhoud = tekst(waarschuwingsbrief.maak(replace(
        BRIEF, exemplaar=exemplaar, leeftijd=leeftijd, kwalificatieplichtig=kwalificatie
    )))  # fmt: skip
    assert all(deel in inhoud for deel in wel)
    assert not any(deel in inhoud for deel in niet)


@pytest.mark.parametrize(
    ("soort", "leeftijd", "minuten", "genoemd"),
    [
        ("V3", 11, 1050, False),
        ("V3", 12, 1050, True),
        ("V3", 17, 1050, True),
        ("V3", 15, 3600, True),
        ("V3", 15, 3601, False),
        ("OVERIG", 15, 930, True),
        ("LUXE", 15, 930, False),
        ("LRV", 15, 930, False),
        ("ABS", 15, 0, False),
    ],
)
def test_halt_is_only_named_where_it_can_follow(
    soort: str, leeftijd: int, minuten: int, genoemd: bool
) -> None:
    g = replace(BRIEF, soort=soort, leeftijd=leeftijd, minuten=minuten)
    assert ("Halt" in tekst(waarschuwingsbrief.maak(g))) is genoemd


def test_hours_per_week_stand_in_a_table_with_total_and_the_day_of_16_hours(
    brief: Waarschuwingsbrief,
) -> None:
    inhoud = tekst(waarschuwingsbrief.maak(brief))
    for deel in ("13 t/m 17 april", "20 t/m 24 april", "11 t/m 15 mei", "18 t/m 22 mei",
                 "4,5", "17,5", "is bereikt op 20 mei 2026"):  # fmt: skip
        assert deel in inhoud


def test_when_only_the_total_is_known_the_letter_says_so(brief: Waarschuwingsbrief) -> None:
    inhoud = tekst(waarschuwingsbrief.maak(
        replace(brief, alleen_totaal=True, weken=(), bereikt_op=None)
    ))  # fmt: skip
    assert "alleen het totaal van 17,5 uur" in inhoud
    assert "Lesweek" not in inhoud
    assert "is bereikt op" not in inhoud


@pytest.mark.parametrize(
    ("eerder", "zin"),
    [(0, None), (1, "wij al eerder een melding"), (3, "wij al 3 keer eerder een melding")],
)
def test_earlier_meldingen_are_counted(eerder: int, zin: str | None) -> None:
    inhoud = tekst(waarschuwingsbrief.maak(replace(BRIEF, eerder_dit_schooljaar=eerder)))
    assert "Dit schooljaar" in inhoud if zin else "Dit schooljaar" not in inhoud
    assert zin is None or zin in inhoud


@pytest.mark.parametrize("soort", SOORTEN)
def test_running_absence_has_no_end(soort: str) -> None:
    inhoud = tekst(waarschuwingsbrief.maak(replace(BRIEF, soort=soort, einddatum=None)))
    assert "sinds 13 april 2026" in inhoud
    assert "20 mei 2026 " not in inhoud.split("Dit zijn")[0]


def test_one_day_is_named_as_one_day(brief: Waarschuwingsbrief) -> None:
    vrijdag = date(2026, 5, 22)
    g = replace(brief, soort="LUXE", begindatum=vrijdag, einddatum=vrijdag, weken=(), minuten=330)
    assert "Lotte op 22 mei 2026 niet op school was" in tekst(waarschuwingsbrief.maak(g))


def test_typed_markup_is_printed_as_typed(brief: Waarschuwingsbrief) -> None:
    g = replace(
        brief,
        roepnaam="Lo<b>&amp;",
        school="Plein & <i>Zoon",
        kenmerk="<1&2>",
        exemplaar=replace(OUDERS, aan=("<b>& Proefman",), aanhef="Geachte </para> <b>&"),
    )
    inhoud = tekst(waarschuwingsbrief.maak(g))
    for deel in ("Lo<b>&amp;", "Plein & <i>Zoon", "<1&2>", "<b>& Proefman", "</para> <b>&,"):
        assert deel in inhoud


@pytest.mark.parametrize(
    "naam",
    ["Łukasz Ćwiąkałski-Żółć", "Gülşen Ağaoğlu-İşçi", "Олександра Шевченко-Ґалаґан", "Đặng Ħlomu"],
)
def test_names_come_out_as_they_are_written(naam: str) -> None:
    g = replace(BRIEF, jongere=naam, exemplaar=replace(OUDERS, aan=(naam,)))
    assert tekst(waarschuwingsbrief.maak(g)).count(naam) == 2


def test_loose_accents_are_joined_to_their_letter(brief: Waarschuwingsbrief) -> None:
    inhoud = tekst(waarschuwingsbrief.maak(replace(brief, roepnaam="Zoe\u0308")))
    assert "Zoë" in inhoud


def test_a_character_without_a_shape_is_refused_and_named(brief: Waarschuwingsbrief) -> None:
    with pytest.raises(BriefOnvolledig, match="漢") as fout:
        waarschuwingsbrief.maak(replace(brief, jongere="Lotte 漢"))
    assert "Lotte" not in fout.value.zin


@pytest.mark.parametrize(
    ("anders", "woord"),
    [
        ({"exemplaar": replace(OUDERS, adres=Adres())}, "adres van de ontvanger"),
        ({"exemplaar": replace(OUDERS, aan=("",))}, "naam van de ontvanger"),
        ({"afzender": replace(BRIEF.afzender, ambtenaar="")}, "Instellingen"),
        ({"afzender": replace(BRIEF.afzender, ambtenaar="V. 漢")}, "bij Instellingen zonder dit"),
        ({"school": "De 漢"}, "bij de school zonder dit teken"),
        ({"soort": "RMC18"}, "soort verzuim"),
    ],
)
def test_a_letter_without_a_required_part_is_refused_with_a_sentence(
    anders: dict[str, object], woord: str
) -> None:
    with pytest.raises(BriefOnvolledig, match=woord):
        waarschuwingsbrief.maak(replace(BRIEF, **anders))  # type: ignore[arg-type]


def test_a_child_under_12_gets_no_letter_of_its_own(aan_jongere: Waarschuwingsbrief) -> None:
    with pytest.raises(ValueError, match="12"):
        waarschuwingsbrief.maak(replace(aan_jongere, leeftijd=11))


@pytest.mark.parametrize(
    ("telefoon", "email", "zin"),
    [
        ("000 1", "a@b.example", "Bel 000 1 of mail naar a@b.example."),
        ("000 1", "", "Bel 000 1."),
        ("", "a@b.example", "Mail naar a@b.example."),
        ("", "", "Stuur een brief naar het adres bovenaan deze brief."),
    ],
)
def test_the_reader_always_knows_how_to_react(telefoon: str, email: str, zin: str) -> None:
    afzender = replace(BRIEF.afzender, telefoon=telefoon, email=email)
    assert zin in tekst(waarschuwingsbrief.maak(replace(BRIEF, afzender=afzender)))


def test_the_demo_mark_is_on_every_page_and_only_in_the_demo(
    brief: Waarschuwingsbrief, lange_brief: Waarschuwingsbrief
) -> None:
    paginas = bladzijden(waarschuwingsbrief.maak(lange_brief))
    assert len(paginas) == 2
    assert all("DEMO – fictieve gegevens" in pagina for pagina in paginas)
    assert "DEMO" not in tekst(waarschuwingsbrief.maak(brief))


def test_title_author_and_subject_are_in_the_file_but_no_name(brief: Waarschuwingsbrief) -> None:
    velden = eigenschappen(waarschuwingsbrief.maak(brief))
    assert velden["Title"] == "Waarschuwing: schoolverzuim"
    assert velden["Author"] == "Gemeente Veldwijk"
    assert "2026-B-0041" in velden["Subject"]
    assert "Lotte" not in " ".join(velden.values())
