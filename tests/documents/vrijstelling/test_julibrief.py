# SPDX-License-Identifier: EUPL-1.2
"""One letter a household before 1 July: what must come in for whom, and for whom nothing."""

import re
from dataclasses import replace
from datetime import date

import pytest

from leerplicht_desktop.documents.vrijstelling import julibrief
from leerplicht_desktop.domain.fouten import BriefOnvolledig
from leerplicht_desktop.domain.gegevens.persoon import Adres
from leerplicht_desktop.domain.gegevens.vrijstellingsbrief import Julibrief, Juliregel, Julitaak
from leerplicht_desktop.domain.vrijstelling.gronden import GRONDEN, Grond, grond
from tests.documents.conftest import AFZENDER, JONGERE, OUDERS
from tests.documents.lezer import bladzijden, lettertypen, tekens, tekst
from tests.documents.vrijstelling.onderdelen import heeft_clausule
from tests.documents.vrijstelling.zaken import LANGE_NAAM

_JUNI, _JULI = date(2026, 6, 30), date(2026, 7, 31)
ADAM = Juliregel("Adam de Test", date(2014, 3, 1), grond("5b"), Julitaak.VERVOLG, "2026-2027",
                 _JUNI, _JULI)  # fmt: skip
EVA = replace(ADAM, kind="Eva de Test", grond=grond("5a"))
NOOR = Juliregel("Noor de Test", date(2021, 6, 30), grond("5b"), Julitaak.EERSTE, "2025-2026",
                 date(2026, 6, 1))  # fmt: skip
NOOR_OOK = replace(NOOR, taak=Julitaak.VERVOLG, schooljaar="2026-2027", uiterlijk=_JUNI, tot=_JULI)
SEM = Juliregel("Sem de Test", date(2010, 7, 20), grond("5a"), Julitaak.BLIJVEND)
TESS = Juliregel("Tess de Test", date(2009, 7, 20), grond("15"), Julitaak.ARTIKEL_15, tot=_JULI)
BRIEF = Julibrief(AFZENDER, OUDERS, "2026-J-0003", date(2026, 5, 4), "2026-2027",
                  (ADAM, EVA, NOOR, NOOR_OOK, SEM, TESS))  # fmt: skip

TABEL = {
    "artikel": ("artikel 5 onder a", "artikel 5 onder b", "artikel 6, eerste lid",
                "artikel 6, derde lid", "Vrijstelling volgens artikel 15"),
    "aard": ("een herinnering en geen besluit",),
    "gericht aan": OUDERS.aan,
    "feiten": ("Adam de Test", "Eva de Test", "Noor de Test", "geboren op 1 maart 2014",
               "niet ouder dan drie maanden", "de verklaring van artikel 8, eerste lid",
               "burgerservicenummer", "maar dat hoeft niet", "loopt t/m 31 juli 2026"),
    "termijn": ("30 juni 2026", "1 juni 2026", "bij ons binnen zijn"),
}  # fmt: skip


@pytest.mark.parametrize("onderdeel", TABEL)
def test_the_letter_has_its_parts(onderdeel: str) -> None:
    inhoud = tekst(julibrief.maak(BRIEF))
    for deel in TABEL[onderdeel]:
        assert deel in inhoud, deel


def test_it_is_no_besluit_and_nobody_is_too_late() -> None:
    for brief in (BRIEF, replace(BRIEF, herinnering=True)):
        inhoud = tekst(julibrief.maak(brief))
        assert not heeft_clausule(inhoud)
        assert "te laat" not in inhoud
        assert not re.search(r"(?<!\d)\d{9}(?!\d)|[{}]", inhoud)
        assert not re.search(r"(?<!\w)5a(?! \(trekkend bestaan\))", inhoud)


def test_a_child_that_needs_both_notices_has_both_lines() -> None:
    inhoud = tekst(julibrief.maak(replace(BRIEF, regels=(NOOR, NOOR_OOK))))
    assert "Eerste kennisgeving, voor 2025-2026" in inhoud
    assert "Kennisgeving voor 2026-2027" in inhoud


@pytest.mark.parametrize("regel", [SEM, TESS])
def test_who_is_not_bound_by_1_july_reads_no_day_to_send_anything(regel: Juliregel) -> None:
    inhoud = tekst(julibrief.maak(replace(BRIEF, regels=(regel,))))
    assert "Uiterlijk op" not in inhoud
    assert "30 juni" not in inhoud
    assert "stuur uw kennisgeving" not in inhoud
    assert regel.kind in inhoud


def test_article_15_is_told_that_1_july_does_not_bind_it() -> None:
    assert "geldt de datum van 1 juli niet" in tekst(julibrief.maak(BRIEF))


@pytest.mark.parametrize("voor", GRONDEN, ids=lambda g: g.code)
@pytest.mark.parametrize("taak", Julitaak)
def test_a_line_that_cannot_be_true_cannot_be_made(taak: Julitaak, voor: Grond) -> None:
    mag = {
        Julitaak.BLIJVEND: ("5a",), Julitaak.ARTIKEL_15: ("15",),
        Julitaak.EERSTE: ("5a", "5b", "5c", "trekkend"),
        Julitaak.VERVOLG: ("5a", "5b", "5c", "trekkend"),
    }[taak]  # fmt: skip
    zonder = taak in (Julitaak.BLIJVEND, Julitaak.ARTIKEL_15)
    for dag in (None, _JUNI):
        goed = voor.code in mag and (dag is None) is zonder
        if goed:
            Juliregel("Adam", _JUNI, voor, taak, "2026-2027", dag, _JULI)
        else:
            with pytest.raises(ValueError, match="does not go with"):
                Juliregel("Adam", _JUNI, voor, taak, "2026-2027", dag, _JULI)


def test_a_reminder_says_so() -> None:
    assert "Herinnering: stuur" in tekst(julibrief.maak(replace(BRIEF, herinnering=True)))
    assert "eerder over" not in tekst(julibrief.maak(BRIEF))


@pytest.mark.parametrize("aantal", [1, 6, 14, 30])
def test_many_children_flow_over_the_pages_with_the_head_of_the_table_again(aantal: int) -> None:
    regels = tuple(replace(ADAM, kind=f"{LANGE_NAAM} {n}.") for n in range(aantal))
    pdf = julibrief.maak(replace(BRIEF, regels=regels))
    paginas = bladzijden(pdf)
    assert all(f"Oudewaterhoven {n}." in " ".join(paginas) for n in range(aantal))
    for pagina in paginas:
        if "Oudewaterhoven" in pagina:
            assert "Wat moet er komen?" in pagina
    assert "Oudewaterhoven 0." in paginas[0], "the table starts on the first page"
    assert all(lettertypen(pdf).values())
    for tekenpagina in tekens(pdf):
        assert all(t.links >= 70 and t.rechts <= 534 for t in tekenpagina)


def test_the_same_household_gives_the_same_bytes() -> None:
    assert julibrief.maak(BRIEF) == julibrief.maak(BRIEF)


@pytest.mark.parametrize(
    ("anders", "woord"),
    [
        ({"regels": ()}, "de kinderen"),
        ({"schooljaar": ""}, "het schooljaar"),
        ({"regels": (replace(ADAM, kind=" "),)}, "de naam van elk kind"),
        ({"regels": (replace(ADAM, tot=None),)}, "de laatste dag van elke vrijstelling"),
        ({"regels": (replace(ADAM, kind="漢"),)}, "zonder dit teken"),
        ({"exemplaar": replace(OUDERS, adres=Adres())}, "adres van de ontvanger"),
        ({"kenmerk": ""}, "het kenmerk"),
    ],
)
def test_a_letter_that_lacks_a_part_is_refused(anders: dict[str, object], woord: str) -> None:
    with pytest.raises(BriefOnvolledig, match=woord):
        julibrief.maak(replace(BRIEF, **anders))  # type: ignore[arg-type]


def test_it_is_not_written_to_a_youngster() -> None:
    with pytest.raises(ValueError, match="parents"):
        julibrief.maak(replace(BRIEF, exemplaar=JONGERE))
