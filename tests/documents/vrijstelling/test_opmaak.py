# SPDX-License-Identifier: EUPL-1.2
"""Every letter about a claim is whole: same bytes, window, margins, signature, no BSN."""

import re
from dataclasses import replace
from functools import cache

import pytest

from leerplicht_desktop.documents import huisstijl
from leerplicht_desktop.documents.vrijstelling import register
from leerplicht_desktop.documents.vrijstelling.register import Soort
from leerplicht_desktop.domain.fouten import BriefOnvolledig
from leerplicht_desktop.domain.gegevens.beroep import Vrijstellingsbrief
from leerplicht_desktop.domain.gegevens.persoon import Adres
from leerplicht_desktop.domain.vrijstelling.gronden import grond
from tests.documents.conftest import AFZENDER, JONGERE, OUDERS
from tests.documents.lezer import Teken, bladzijden, eigenschappen, lettertypen, tekens, tekst
from tests.documents.vrijstelling import zaken

GEVALLEN = zaken.gevallen()
# One ground for each letter and reader, where the ground changes nothing.
PER_SOORT = list({(geval[0], geval[2].exemplaar.vorm): geval for geval in GEVALLEN}.values())
POST = [geval for geval in PER_SOORT if geval[0] is not Soort.ONTVANGSTBEWIJS]
NAAR_OUDERS = [geval for geval in POST if geval[2].exemplaar.vorm == "u"]
MM = 72 / 25.4


@cache
def _maak(geval: zaken.Geval, g: Vrijstellingsbrief | None = None) -> bytes:
    return _vers(geval, g)


def _vers(geval: zaken.Geval, g: Vrijstellingsbrief | None = None) -> bytes:
    soort, voor, eigen = geval
    g = g or eigen
    return register.maak(soort, g, zaken.aard(soort, voor, g))


def _van_boven(teken: Teken) -> float:
    return float(huisstijl.HOOGTE) - teken.boven


@pytest.mark.parametrize("geval", PER_SOORT, ids=zaken.naam)
def test_the_same_facts_give_the_same_bytes(geval: zaken.Geval) -> None:
    eerste = _vers(geval)
    _vers(geval, replace(geval[2], roepnaam="Ander"))
    assert _vers(geval) == eerste


@pytest.mark.parametrize("geval", GEVALLEN, ids=zaken.naam)
def test_no_letter_has_what_it_may_not_have(geval: zaken.Geval) -> None:
    inhoud = tekst(_maak(geval))
    assert not re.search(r"(?<!\d)\d{8,9}(?!\d)", inhoud), "looks like a BSN"
    assert not re.search(r"[{}]", inhoud), "a place that was not filled in"
    assert not re.search(r"(?<![:\w])5a(?! \(trekkend bestaan\))", inhoud)
    assert not re.search(r"\b(TE_LAAT|GRENSGEVAL|B\d\d|R-\d)\b|het programma rekent", inhoud)
    woorden = set(re.findall(r"[a-z]+", inhoud.casefold()))
    vreemd = {"u", "uw"} if geval[2].exemplaar.vorm == "je" else {"je", "jij", "jou", "jouw"}
    assert not woorden & vreemd


@pytest.mark.parametrize("geval", PER_SOORT, ids=zaken.naam)
def test_nothing_over_the_edge_however_long_it_gets(geval: zaken.Geval) -> None:
    links, rechts = huisstijl.LINKS - 1, huisstijl.BREEDTE - huisstijl.RECHTS + 1
    for g in (geval[2], zaken.lang(geval[2])):
        for pagina in tekens(_maak(geval, g)):
            assert pagina
            for teken in pagina:
                assert links <= teken.links < teken.rechts <= rechts, teken
                assert teken.onder >= huisstijl.VOET - 3, teken


@pytest.mark.parametrize("geval", POST, ids=zaken.naam)
def test_the_window_shows_the_address_and_nothing_else(geval: zaken.Geval) -> None:
    for g in (geval[2], zaken.lang(geval[2])):
        venster = [
            t for t in tekens(_maak(geval, g))[0]
            if t.links / MM < 110 and t.rechts / MM > 10 and 39.5 < _van_boven(t) / MM < 95
        ]  # fmt: skip
        verwacht = "".join((
            "Retouradres:", g.afzender.retouradres, *g.exemplaar.aan, *g.exemplaar.adres.regels()
        ))  # fmt: skip
        assert "".join(t.teken for t in venster) == "".join(verwacht.split())


@pytest.mark.parametrize("geval", POST, ids=zaken.naam)
def test_a_signature_has_text_above_it_and_every_page_its_number(geval: zaken.Geval) -> None:
    paginas = bladzijden(_maak(geval, zaken.lang(geval[2])))
    getekend = [pagina for pagina in paginas if "Met vriendelijke groet" in pagina]
    assert len(getekend) == 1
    assert "S. van den Berg" in getekend[0]
    assert re.search(r"\?.{20,}Met vriendelijke groet", getekend[0]), "a heading and its text"
    if len(paginas) > 1:
        for nummer, pagina in enumerate(paginas, 1):
            assert f"Bladzijde {nummer} van {len(paginas)}" in pagina


@pytest.mark.parametrize("geval", PER_SOORT, ids=zaken.naam)
def test_only_embedded_fonts_and_no_name_in_the_properties(geval: zaken.Geval) -> None:
    pdf = _maak(geval)
    assert all(lettertypen(pdf).values())
    assert b"Helvetica" not in pdf
    velden = eigenschappen(pdf)
    assert velden["Author"] == "Gemeente Veldwijk"
    assert "2026-V-0017" in velden["Subject"]
    assert velden["Title"]
    assert "Lotte" not in " ".join(velden.values())


@pytest.mark.parametrize("geval", NAAR_OUDERS, ids=zaken.naam)
@pytest.mark.parametrize(
    ("anders", "woord"),
    [
        ({"exemplaar": replace(OUDERS, adres=Adres())}, "adres van de ontvanger"),
        ({"exemplaar": replace(OUDERS, aan=("",))}, "naam van de ontvanger"),
        ({"afzender": replace(AFZENDER, ambtenaar="")}, "uw naam"),
        ({"kenmerk": ""}, "het kenmerk"),
        ({"jongere": " "}, "naam van de jongere"),
        ({"afzender": replace(AFZENDER, functie="漢")}, "bij Instellingen zonder dit teken"),
        ({"jongere": "Lotte 漢"}, "bij de naam van het kind zonder dit teken"),
        ({"kenmerk": "漢"}, "bij het beroep zonder dit teken"),
    ],
)
def test_a_letter_without_its_common_parts_is_refused(
    geval: zaken.Geval, anders: dict[str, object], woord: str
) -> None:
    with pytest.raises(BriefOnvolledig, match=woord) as fout:
        _maak(geval, replace(geval[2], **anders))  # type: ignore[arg-type]
    assert "Lotte" not in fout.value.zin


@pytest.mark.parametrize("geval", POST, ids=zaken.naam)
def test_typed_markup_is_printed_as_typed(geval: zaken.Geval) -> None:
    soort = geval[0]
    vreemd = "Lo<b>&amp; </para>"
    g = replace(geval[2], jongere=vreemd, roepnaam=vreemd, motivering=vreemd, belangen=vreemd,
                voorwaarden=vreemd, mandaat=vreemd, andere_gemeente=vreemd, gesprek_plaats=vreemd,
                stukken=((vreemd, None, geval[2].ontvangen_op),),
                regels=tuple(replace(r, zin=vreemd) for r in geval[2].regels))  # fmt: skip
    assert vreemd in tekst(register.maak(soort, g, zaken.aard(soort, geval[1], g)))


@pytest.mark.parametrize("soort", [s for s in Soort if s not in zaken.ALLEEN_U])
def test_a_child_under_12_gets_no_letter_of_its_own(soort: Soort) -> None:
    code = {"feitelijk": "5b", "mededeling": "5b", "besluit": "15"}[register.familie(soort)]
    voor = grond("11g>10" if soort is Soort.VERLOFBESLUIT else code)
    g = replace(zaken.zaak(soort, voor, JONGERE), geboortedatum=zaken.ZAAK.datum.replace(year=2015))
    with pytest.raises(ValueError, match="12"):
        register.maak(soort, g, zaken.aard(soort, voor, g))


@pytest.mark.parametrize("soort", [Soort.DOORZENDING, Soort.DOORGEZONDEN])
def test_what_is_sent_on_is_never_written_to_the_youngster(soort: Soort) -> None:
    with pytest.raises(ValueError, match="municipality"):
        register.maak(soort, replace(zaken.ZAAK, exemplaar=JONGERE), grond("5b"))
