# SPDX-License-Identifier: EUPL-1.2
"""The package on paper: same bytes for the same data, whole words, every section, no cut cells."""

from dataclasses import replace
from datetime import date

from leerplicht_desktop.documents import inzage, pdftekst
from leerplicht_desktop.domain.gegevens.brief import Afzender
from leerplicht_desktop.domain.gegevens.inzage import Inzagedeel, Inzagepakket, Inzagetekst
from tests.documents import lezer

AFZENDER = Afzender(
    "Veldwijk", "Leerplicht", "Postbus 1", "Plein 1", "000 00", "a@b.example", "", "S. Berg", "",
    True,
)  # fmt: skip
PAKKET = Inzagepakket(
    afzender=AFZENDER,
    vorm="u",
    soort="leerling",
    betrokkene="Noor <b>van</b> Dijk & Zn",
    geboortedatum=date(2010, 9, 2),
    aanvrager="de betrokkene zelf",
    identiteit="identiteitsbewijs gezien",
    ontvangen=date(2026, 6, 10),
    uiterlijk=date(2026, 7, 10),
    datum=date(2026, 6, 15),
    delen=(
        Inzagedeel("Persoonsgegevens", feiten=(("Roepnaam", "Noor"),)),
        Inzagedeel("Adressen", koppen=("Van", "Adres"), rijen=(("1-1-2020", "Lindelaan 12"),)),
        Inzagedeel("Meldingen", teksten=(Inzagetekst("Melding 1", (), ("Eén regel.",)),)),
        Inzagedeel("Brieven"),
    ),
    weggelaten=(("[naam weggelaten]", 3),),
    niet_opgenomen=("Politiegegevens.",),
    bewaren=(("Leerplicht", "tot 2 september 2029"),),
)


def test_the_same_data_give_the_same_bytes() -> None:
    assert inzage.maak(PAKKET) == inzage.maak(PAKKET)


def test_every_section_is_there_and_what_was_typed_is_literal() -> None:
    tekst = lezer.tekst(inzage.maak(PAKKET))
    for deel in PAKKET.delen:
        assert deel.titel in tekst
    for woord in (
        "Noor <b>van</b> Dijk & Zn", "[naam weggelaten] 3 keer", "Politiegegevens.",
        "Hiervan is niets bewaard.", "tot 2 september 2029", "S. Berg (000 00, a@b.example)",
        "DEMO", "Autoriteit Persoonsgegevens", "niet versleuteld",
    ):  # fmt: skip
        assert woord in tekst, woord


def test_a_youngster_is_spoken_to_as_one() -> None:
    tekst = lezer.tekst(inzage.maak(replace(PAKKET, vorm="je")))
    assert "over jou bewaart" in tekst
    assert " u " not in f" {tekst.casefold()} "


def test_a_very_long_text_and_many_rows_run_on_over_pages() -> None:
    lang = Inzagedeel(
        "Lang",
        koppen=("Was", "Werd"),
        rijen=(("kort", "zebra " * 3_000), *((str(n), "x") for n in range(200))),
    )
    bladzijden = lezer.bladzijden(inzage.maak(replace(PAKKET, delen=(lang,))))
    assert len(bladzijden) > 4
    assert f"Bladzijde {len(bladzijden)} van {len(bladzijden)}" in bladzijden[-1]
    assert sum(blad.count("zebra") for blad in bladzijden) == 3_000
    assert "199 x" in bladzijden[-1]


def test_the_words_of_a_pdf_come_back_in_order() -> None:
    regels = pdftekst.lees(inzage.maak(PAKKET))
    assert "Eén regel." in regels
    assert pdftekst.aantal_bladzijden(inzage.maak(PAKKET)) == len(
        lezer.bladzijden(inzage.maak(PAKKET))
    )
