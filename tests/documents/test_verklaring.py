# SPDX-License-Identifier: EUPL-1.2
"""The declaration says what, why, who and how, and repeats itself to the byte."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from leerplicht_desktop.documents import verklaring
from leerplicht_desktop.domain.gegevens.bewaren import Goedkeuring, Kopiebeeld, Verklaring
from tests.documents.lezer import bladzijden, lettertypen

DAG = datetime(2029, 12, 20, 9, 30, tzinfo=UTC)
GEGEVENS = Verklaring(
    gemeente="Veldwijk",
    afdeling="Leerplicht & <b>RMC",
    demo=False,
    uid="4f3c0a1be2d94d0c9a7a9a4b2f7f0d11",
    peildatum=date(2029, 12, 15),
    uitgevoerd_op=DAG,
    tellingen=(
        ("leerplicht", "Selectielijst gemeenten 2020, 12.1.3", 12, "2009 t/m 2010"),
        ("kwalificatieplicht", "Selectielijst gemeenten 2020, 12.1.4", 3, "2009"),
    ),
    stukken=(("dossiers", 12), ("meldingen", 31), ("brieven", 40), ("documenten", 44)),
    goedkeuringen=(
        Goedkeuring("S. van den Berg", "leerplichtambtenaar", DAG),
        Goedkeuring("A. Archivaris", "archivaris", DAG.replace(hour=10), DAG.replace(day=3)),
    ),
    dossiers=tuple((f"{nr:032x}", f"2026-{nr:04d}, 2026-B-{nr:04d}") for nr in range(12)),
    bewaard=1,
    overgeslagen=0,
    kopieen=(Kopiebeeld("E:/kopie.lpbak", DAG.replace(year=2028), False, "Vernietig deze kopie."),),
)


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return verklaring.maak(GEGEVENS)


def test_it_says_what_why_who_how_and_what_remains(pdf: bytes) -> None:
    tekst = " ".join(" ".join(bladzijden(pdf)).split())
    for deel in (
        "Verklaring van vernietiging", "Gemeente Veldwijk", "Leerplicht & <b>RMC",
        "20 december 2029 om 10.30 uur", "15 december 2029", "12.1.3", "12.1.4", "2009 t/m 2010",
        "Meldingen: 31.", "Archiefwet", "overschreven", "S. van den Berg", "leerplichtambtenaar",
        "A. Archivaris", "als tweede persoon sinds 3 december 2029", "E:/kopie.lpbak",
        "20 december 2028", "2026-B-0007", "Handtekening",
    ):  # fmt: skip
        assert deel in tekst, deel


def test_the_same_facts_give_the_same_bytes(pdf: bytes) -> None:
    assert verklaring.maak(GEGEVENS) == pdf
    assert all("NotoSans" in naam for naam in lettertypen(pdf))


def test_it_does_not_say_more_than_was_done() -> None:
    (blad, *_rest) = bladzijden(verklaring.maak(replace(GEGEVENS, herschreven=False)))
    assert "is de zoekindex opnieuw geschreven" in " ".join(blad.split())


def test_a_long_list_goes_on_over_the_pages() -> None:
    lang = tuple((f"{nr:032x}", ", ".join(f"2026-{n:04d}" for n in range(90))) for nr in range(60))
    inhoud = bladzijden(verklaring.maak(replace(GEGEVENS, dossiers=lang, kopieen=())))
    assert len(inhoud) > 3
    assert f"Bladzijde 2 van {len(inhoud)}" in inhoud[1]
    assert "geen reservekopie bekend" in " ".join(" ".join(inhoud).split())
    assert sum(blad.count("2026-0089") for blad in inhoud) == 60
