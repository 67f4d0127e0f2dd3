# SPDX-License-Identifier: EUPL-1.2
"""Letters of invented people, and what a reader finds in the PDF."""

from dataclasses import replace
from datetime import date

import pytest

from leerplicht_desktop.domain.gegevens.brief import (
    Afzender,
    Exemplaar,
    Verzuimweek,
    Waarschuwingsbrief,
)
from leerplicht_desktop.domain.gegevens.persoon import Adres

AFZENDER = Afzender(
    gemeente="Veldwijk",
    afdeling="Leerplicht",
    retouradres="Gemeente Veldwijk, Postbus 100, 0000 AA Veldwijk",
    bezoekadres="Raadhuisplein 1, Veldwijk",
    telefoon="000 000 00 00",
    email="leerplicht@veldwijk.example",
    website="www.veldwijk.example/privacy",
    ambtenaar="S. van den Berg",
    functie="leerplichtambtenaar",
)
OUDERS = Exemplaar(
    sleutel="ouders",
    aan=("Mevrouw A. Proefman", "De heer B. de Test"),
    adres=Adres("Lindelaan", "12", "", "0000 AB", "Veldwijk"),
    aanhef="Geachte mevrouw Proefman en heer De Test",
    vorm="u",
)
JONGERE = Exemplaar(
    sleutel="jongere",
    aan=("Lotte de Test",),
    adres=OUDERS.adres,
    aanhef="Beste Lotte",
    vorm="je",
)
BRIEF = Waarschuwingsbrief(
    afzender=AFZENDER,
    exemplaar=OUDERS,
    kenmerk="2026-B-0041",
    uw_kenmerk="M-88",
    datum=date(2026, 5, 28),
    jongere="Lotte de Test",
    roepnaam="Lotte",
    geboortedatum=date(2013, 10, 12),
    leeftijd=12,
    soort="V3",
    kwalificatieplichtig=False,
    school="Het Plein College",
    plaats_school="Veldwijk",
    begindatum=date(2026, 4, 13),
    einddatum=date(2026, 5, 20),
    minuten=1050,
    alleen_totaal=False,
    weken=(
        Verzuimweek(date(2026, 4, 13), date(2026, 4, 17), 240),
        Verzuimweek(date(2026, 4, 20), date(2026, 4, 24), 270),
        Verzuimweek(date(2026, 5, 11), date(2026, 5, 15), 300),
        Verzuimweek(date(2026, 5, 18), date(2026, 5, 22), 240),
    ),
    bereikt_op=date(2026, 5, 20),
    eerder_dit_schooljaar=0,
    reageren_voor=date(2026, 6, 11),
)
SOORTEN = ("V3", "LRV", "LUXE", "OVERIG", "ABS")


@pytest.fixture
def brief() -> Waarschuwingsbrief:
    return BRIEF


@pytest.fixture
def aan_jongere() -> Waarschuwingsbrief:
    return replace(BRIEF, exemplaar=JONGERE)


@pytest.fixture
def lange_brief() -> Waarschuwingsbrief:
    """Everything as long as it gets: names of 80 letters, twelve weeks, long school and office."""
    naam = "Maximiliaan-Alexandrowitsj Konstantinopolitaniuszówna-Wyszyńska van Oudewaterhoven"
    weken = tuple(
        Verzuimweek(date.fromordinal(begin), date.fromordinal(begin + 4), 510)
        for begin in range(date(2026, 1, 5).toordinal(), date(2026, 3, 30).toordinal(), 7)
    )
    assert len(naam) >= 80
    assert len(weken) == 12
    return replace(
        BRIEF,
        jongere=naam,
        roepnaam="Maximiliaan-Alexandrowitsj",
        leeftijd=16,
        kwalificatieplichtig=True,
        school="Openbare Scholengemeenschap voor Voortgezet Onderwijs De Lange Naam aan het Water",
        weken=weken,
        minuten=12 * 510,
        eerder_dit_schooljaar=3,
        exemplaar=replace(
            OUDERS,
            aan=(naam, f"De weledelgeboren heer {naam}"),
            aanhef=f"Geachte {naam}",
            adres=Adres(
                "Burgemeester-jonkheer-van-Wassenaer-van-Duivenvoordelaan",
                "1234",
                "bis-achter",
                "0000 ZZ",
                "Sint-Maartensvlotbrug-aan-de-Buitendijk",
                "Bosnië en Herzegovina",
            ),
        ),
        afzender=replace(
            AFZENDER,
            gemeente="Nuenen, Gerwen en Nederwetten",
            afdeling="Afdeling Maatschappelijke Ontwikkeling, team Leerplicht en Doorstroompunt",
            retouradres="Gemeente Nuenen, Gerwen en Nederwetten, Leerplicht, Postbus 10000, Nuenen",
            email="team.leerplicht.en.doorstroompunt@nuenen-gerwen-nederwetten.example",
            demo=True,
        ),
    )
