# SPDX-License-Identifier: EUPL-1.2
"""Each named child shows what it is there for, and no letter betrays an address."""

import io
from datetime import date

import pypdfium2
import pytest
from sqlmodel import col, select

from leerplicht_desktop.domain.gegevens.leerling import LeerlingBeeld
from leerplicht_desktop.models import Brief, Persoon, Verblijf
from leerplicht_desktop.services import brief, leerling, melding, zoeken
from leerplicht_desktop.services.demo import DemoResultaat
from leerplicht_desktop.services.kluis import OpenKluis


def _toon(veldwijk: OpenKluis, naam: str) -> LeerlingBeeld:
    return leerling.toon(veldwijk, zoeken.zoek(veldwijk, naam, max=1).treffers[0].uid)


# Kind and first reporting day of each melding, oldest first; to whom the letters went.
GEVALLEN = {
    "Sanne Voorbeeldsma": (
        [("V3", "2026-05-21"), ("V3", "2026-06-11")],
        {
            "Mevrouw Karin de Schets en de heer Peter Voorbeeldsma": "2026-05-28",
            "Sanne Voorbeeldsma": "2026-05-28",
        },
    ),
    "Bram Proefstra": (
        [("OVERIG", "2026-05-27")],
        {
            "Mevrouw Anouk Modelman en de heer Wouter Proefstra": "2026-06-03",
            "Bram Proefstra": "2026-06-03",
        },
    ),
    "Lotte Demoer": ([("LRV", "2026-06-09")], {}),
    "Daan Verzonnen": (
        [("LRV", "2026-03-31")],
        {"Mevrouw Linda Denkbeeld en de heer Mark Verzonnen": "2026-04-07"},
    ),
    "Aylin Örneksoy": ([("ABS", "2026-05-29")], {}),
    "Milan van der Maquette": ([("ABS", "2026-04-29")], {}),
    "Jesse Testman": (
        [("V3", "2026-03-24")],
        {
            "Mevrouw Petra Testman en de heer Hans Testman": "2026-03-31",
            "Jesse Testman": "2026-03-31",
        },
    ),
    "Fleur van Sjabloon": (
        [("LUXE", "2026-05-26")],
        {"Mevrouw Inge Oefenaar en de heer Bas van Sjabloon": "2026-06-02"},
    ),
    # Of these two everything lies in the police part.
    "Thijs Denkbeeld": ([], {}),
    "Timo Schetsman": ([], {}),
    "Noor El Voorbeeld": (
        [("V3", "2026-05-21")],
        {
            "Mevrouw Samira Ben Proef en de heer Karim El Voorbeeld": "2026-05-28",
            "Noor El Voorbeeld": "2026-05-28",
        },
    ),
    "Ravi Modelman": ([("OVERIG", "2026-05-04"), ("OVERIG", "2026-06-08")], {}),
    "Zofia Testowska": (
        [("V3", "2026-06-01")],
        {"Mevrouw Agnieszka Testowska": "2026-06-08", "De heer Marek Testowski": "2026-06-08"},
    ),
    "Mees Proefman": (
        [("V3", "2026-06-15")],
        {
            "Mevrouw Iris Kladsma en de heer Joris Proefman": "2026-06-15",
            "Mees Proefman": "2026-06-15",
        },
    ),
}


@pytest.mark.parametrize("naam", GEVALLEN)
def test_a_named_child_has_its_meldingen_and_letters(veldwijk: OpenKluis, naam: str) -> None:
    soorten, brieven = GEVALLEN[naam]
    beeld = _toon(veldwijk, naam)
    regels = sorted(beeld.meldingen, key=lambda regel: regel.melddatum)
    assert [(regel.soort, regel.melddatum.isoformat()) for regel in regels] == soorten
    for regel in regels:
        assert melding.toon(veldwijk, regel.uid).voorstel.soort == regel.soort
    assert {rij.aan: rij.datum.isoformat() for rij in beeld.brieven} == brieven


def test_sixteen_hours_across_the_meivakantie_and_once_more(veldwijk: OpenKluis) -> None:
    eerste, tweede = sorted(
        _toon(veldwijk, "Sanne Voorbeeldsma").meldingen, key=lambda regel: regel.melddatum
    )
    beeld = melding.toon(veldwijk, eerste.uid)
    assert beeld.berekening.bereikt_op == (date(2026, 5, 20),)
    assert any(week.vrij == "meivakantie" for week in beeld.berekening.weken)
    opnieuw = melding.toon(veldwijk, tweede.uid)
    assert opnieuw.berekening.bereikt_op == (date(2026, 6, 10),)
    assert [regel.uid for regel in opnieuw.eerdere] == [eerste.uid]


def test_a_boy_with_a_place_by_day_stays_enrolled(veldwijk: OpenKluis) -> None:
    beeld = _toon(veldwijk, "Jesse Testman")
    assert beeld.dagplekken == ("Plusvoorziening De Proeftuin, sinds 13-4-2026",)
    assert [rij.tot for rij in beeld.inschrijvingen] == [None]


def test_parents_apart_each_have_their_own_copy(veldwijk: OpenKluis) -> None:
    beeld = _toon(veldwijk, "Zofia Testowska")
    moeder, vader = beeld.ouders
    assert (moeder.taal, moeder.tolk, moeder.geheim) == ("Pools", True, False)
    assert (vader.geheim, vader.zelfde_adres, vader.heeft_gezag) == (True, False, True)
    exemplaren = brief.stel_op(veldwijk, beeld.meldingen[0].uid).exemplaren
    assert {e.adres for e in exemplaren} == {moeder.adres, vader.adres}


def test_the_letter_of_today_waits_in_the_tray(veldwijk: OpenKluis) -> None:
    assert {rij.status for rij in _toon(veldwijk, "Mees Proefman").brieven} == {"TE_VERZENDEN"}


def test_no_letter_shows_the_geheim_address_of_another(veldwijk: OpenKluis) -> None:
    with veldwijk.lezen() as sessie:
        geheim = sessie.exec(
            select(Verblijf)
            .join(Persoon, col(Persoon.id) == Verblijf.persoon_id)
            .where(col(Persoon.geheim).is_(True))
        ).all()
        brieven = sessie.exec(select(Brief)).all()
    plekken = {f"{rij.straat} {rij.huisnummer}" for rij in geheim}
    assert len(plekken) == 3
    getoond = 0
    for rij in brieven:
        adres = rij.gegevens["exemplaar"]["adres"]
        eigen = f"{adres['straat']} {adres['huisnummer']}"
        tekst = _tekst(brief.pdf(veldwijk, rij.uid))
        regels = tekst.splitlines()
        gevonden = {plek for plek in plekken if any(r.strip().startswith(plek) for r in regels)}
        assert gevonden <= {eigen}, rij.kenmerk
        getoond += bool(gevonden)
    assert getoond >= 1  # the search does find an address where it belongs


def test_the_letters_lie_outside_the_store_as_well(gemaakt: DemoResultaat) -> None:
    namen = [pad.name for pad in gemaakt.bestanden]
    assert len(namen) == len(set(namen)) == 15
    for pad in gemaakt.bestanden:
        if pad.suffix == ".pdf":
            assert "DEMO" in _tekst(pad.read_bytes()).upper()
    tabel = gemaakt.bestanden[-1].read_text(encoding="utf-8").splitlines()
    assert tabel[0].startswith("kenmerk;leerling;")
    assert len(tabel) > 90


def _tekst(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    try:
        return "\n".join(bladzijde.get_textpage().get_text_range() for bladzijde in document)
    finally:
        document.close()
