# SPDX-License-Identifier: EUPL-1.2
"""Claims of invented families, short and as long as it gets, and every letter made of them."""

from dataclasses import replace
from datetime import date
from typing import Any

from leerplicht_desktop.documents.vrijstelling.register import Aard, Soort, soorten
from leerplicht_desktop.domain.gegevens.beroep import Vrijstellingsbrief
from leerplicht_desktop.domain.gegevens.brief import Exemplaar
from leerplicht_desktop.domain.gegevens.persoon import Adres
from leerplicht_desktop.domain.gegevens.toets import Regellijn, Stand
from leerplicht_desktop.domain.vrijstelling import brieven
from leerplicht_desktop.domain.vrijstelling.gronden import GRONDEN, Familie, Grond, grond
from tests.documents.conftest import AFZENDER, JONGERE, OUDERS

VRIJSTELLINGSGRONDEN = tuple(g for g in GRONDEN if g.familie is not Familie.GEEN)
MEDEDELINGSGRONDEN = tuple(g for g in GRONDEN if g.familie is Familie.MEDEDELING)
BESLUITGRONDEN = tuple(g for g in GRONDEN if g.familie is Familie.BESLUIT)
KANARIE = "Kanariegele overtuiging"

ONVOLLEDIG = Regellijn(
    "B03", Stand.VOLDOET_NIET, "Alle gegevens staan erin",
    "In de kennisgeving ontbreekt: de geboortedatum, of er al eerder een beroep op vrijstelling is "
    "gedaan.", "Lpw art. 6 lid 1",
)  # fmt: skip
TE_LAAT = Regellijn(
    "B05", Stand.VOLDOET_NIET, "Op tijd ontvangen",
    "De kennisgeving kwam te laat. Het programma rekent met de dag van ontvangst.",
    "Lpw art. 6 lid 2 onder a",
)  # fmt: skip
GRENSGEVAL = replace(TE_LAAT, stand=Stand.TE_BEOORDELEN, zin="Kies zelf en schrijf op waarom.")
EERDER_GEPLAATST = Regellijn(
    "B11", Stand.VOLDOET_NIET, "Niet geplaatst op een school met deze richting",
    "In het jaar hiervoor stond de jongere op een school. Leg dat vast.", "Lpw art. 8 lid 2",
)  # fmt: skip
GEEN_PLAN = Regellijn(
    "R-3-PLAN", Stand.VOLDOET_NIET, "Plan van aanpak", "Het plan van aanpak van de school "
    "ontbreekt.", "Lpw art. 3a en 3b lid 3",
)  # fmt: skip
GEEN_BEWIJS = Regellijn(
    "R-15-ONDERWIJS", Stand.VOLDOET_NIET, "Bewijs",
    "Het bewijs van het andere onderwijs ontbreekt.",
    "Lpw art. 15 lid 1",
)  # fmt: skip

NIET_GEHOORD = Regellijn(
    "R-11G-HOREN", Stand.VOLDOET_NIET, "Het hoofd van de school is gehoord",
    "Het hoofd is nog niet gehoord.", "Lpw art. 14 lid 3",
)  # fmt: skip

ZAAK = Vrijstellingsbrief(
    afzender=AFZENDER,
    exemplaar=OUDERS,
    kenmerk="2026-V-0017",
    datum=date(2026, 6, 15),
    jongere="Lotte de Test",
    roepnaam="Lotte",
    geboortedatum=date(2012, 10, 12),
    ontvangen_op=date(2026, 6, 11),
    schooljaar="2026-2027",
    dagtekening=date(2026, 6, 9),
    stukken=(
        ("kennisgeving", date(2026, 6, 9), date(2026, 6, 11)),
        ("verklaring bij de kennisgeving", None, date(2026, 6, 11)),
    ),
    bericht_voor=date(2026, 7, 9),
    regels=(ONVOLLEDIG,),
    uiterlijk=date(2026, 6, 1),
    geldig_van=date(2026, 8, 1),
    geldig_tot=date(2027, 7, 31),
    opnieuw_voor=date(2027, 6, 30),
    aanvullen_voor=date(2026, 6, 29),
    inschrijven_voor=date(2026, 8, 31),
    gesprek_op=date(2026, 6, 24),
    gesprek_tijd="14.30",
    gesprek_plaats="Raadhuisplein 1, Veldwijk, kamer 3",
    andere_gemeente="Oudewater",
    uitkomst="toegekend",
    motivering="De jongere volgt een taaltraject van vier dagen per week.\n"
    "De aanbieder heeft dat met een verklaring aangetoond.",
    belangen="Het belang van onderwijs op school is afgewogen tegen het belang van dit traject.",
    voorwaarden="De aanbieder laat het ons weten als het traject eerder stopt.",
    gehoord=(
        ("aanvrager", date(2026, 6, 8)),
        ("jongere", date(2026, 6, 8)),
        ("hoofd", date(2026, 6, 9)),
    ),
    mandaat="Mandaatbesluit Veldwijk 2025, nummer 4.2",
    bezwaar_adres="Commissieplein 2, 0000 AC Veldwijk",
    bezwaar_digitaal="www.veldwijk.example/bezwaar",
    rechtbank="de rechtbank Midden-Nederland",
    verlof_van=date(2026, 9, 7),
    verlof_tot=date(2026, 9, 25),
    schooldagen=15,
)
NIET = replace(
    ZAAK, regels=(TE_LAAT, EERDER_GEPLAATST), uitkomst="afgewezen", voorwaarden=""
)  # fmt: skip
BUITEN = replace(
    ZAAK, datum=date(2026, 7, 1), aanvulling_gevraagd_op=date(2026, 6, 15), uitkomst=""
)  # fmt: skip
LANGE_NAAM = "Maximiliaan-Alexandrowitsj Konstantinopolitaniuszówna-Wyszyńska van Oudewaterhoven"
_LAP = (
    "Wij hebben gekeken naar het plan van de aanbieder, naar wat in de gesprekken is verteld en "
    "naar de verklaring van de school over de afgelopen jaren. Daaruit blijkt dat dit traject op "
    "dit moment het beste past en dat er over een jaar opnieuw gekeken moet worden. "
)


def lang(g: Vrijstellingsbrief) -> Vrijstellingsbrief:
    """The same letter with names of 80 letters, many papers, many rules and a long reasoning."""
    regels = tuple(
        replace(regel, zin=f"{regel.zin} Dat is punt {nummer} van de toets, en het telt mee.")
        for nummer in range(1, 8)
        for regel in g.regels
    )
    stukken = tuple(
        (f"bijlage {nummer} bij de kennisgeving", date(2026, 6, 1), date(2026, 6, 11))
        for nummer in range(1, 15)
    )
    exemplaar = g.exemplaar
    if exemplaar.vorm == "u":
        exemplaar = replace(
            OUDERS,
            aan=(LANGE_NAAM, f"De weledelgeboren heer {LANGE_NAAM}"),
            aanhef=f"Geachte {LANGE_NAAM}",
            adres=Adres("Burgemeester-jonkheer-van-Wassenaer-van-Duivenvoordelaan", "1234",
                        "bis-achter", "0000 ZZ", "Sint-Maartensvlotbrug-aan-de-Buitendijk"),
        )  # fmt: skip
    afzender = replace(
        AFZENDER,
        gemeente="Nuenen, Gerwen en Nederwetten",
        afdeling="Afdeling Maatschappelijke Ontwikkeling, team Leerplicht en Doorstroompunt",
        email="team.leerplicht.en.doorstroompunt@nuenen-gerwen-nederwetten.example",
        demo=True,
    )
    return replace(
        g, exemplaar=exemplaar, afzender=afzender, jongere=LANGE_NAAM,
        roepnaam="Maximiliaan-Alexandrowitsj", regels=regels, stukken=stukken,
        motivering="\n".join([_LAP * 3] * 4), belangen=_LAP * 3, voorwaarden=_LAP,
    )  # fmt: skip


def aard(soort: Soort, voor: Grond, g: Vrijstellingsbrief) -> Aard:
    """The type that goes with a letter."""
    if soort in (Soort.VOLDOET, Soort.VOLDOET_NIET):
        return brieven.mededeling(voor)
    if soort.name.endswith("BESLUIT") or soort is Soort.BUITEN_BEHANDELING:
        return brieven.besluit(voor, g.datum, frozenset())
    return voor


def _wat_ontbreekt(voor: Grond) -> dict[str, Any]:
    if voor.code == "11g>10":
        return {
            "regels": (NIET_GEHOORD,),
            "ontbreekt": ("Een bewijs van de reden voor het verlof.",),
        }
    return {"regels": (GEEN_PLAN if voor.code in ("3a", "3b") else GEEN_BEWIJS,)}


def zaak(soort: Soort, voor: Grond, exemplaar: Exemplaar = OUDERS) -> Vrijstellingsbrief:
    """The facts that make a letter complete."""
    if soort is Soort.VOLDOET:
        g = replace(ZAAK, regels=())
    elif soort is Soort.VOLDOET_NIET:
        g = NIET
    elif soort is Soort.BUITEN_BEHANDELING:
        g = BUITEN
    else:
        g = ZAAK
    if voor.familie is Familie.BESLUIT:
        g = replace(g, **_wat_ontbreekt(voor))
    return replace(g, exemplaar=exemplaar)


ALLEEN_U = frozenset({Soort.ONTVANGSTBEWIJS, Soort.DOORZENDING, Soort.DOORGEZONDEN})
Geval = tuple[Soort, Grond, Vrijstellingsbrief]


def gevallen() -> list[Geval]:
    """Every letter for every ground, to parents and to the youngster."""
    uit: list[Geval] = []
    for voor in VRIJSTELLINGSGRONDEN:
        for soort in soorten(voor):
            exemplaren = (OUDERS,) if soort in ALLEEN_U else (OUDERS, JONGERE)
            uit.extend((soort, voor, zaak(soort, voor, exemplaar)) for exemplaar in exemplaren)
    besluiten = ((Soort.VRIJSTELLINGSBESLUIT, "3a"), (Soort.VRIJSTELLINGSBESLUIT, "3b"),
                 (Soort.VRIJSTELLINGSBESLUIT, "15"), (Soort.VERLOFBESLUIT, "11g>10"))  # fmt: skip
    uit.extend((soort, grond(code), NIET) for soort, code in besluiten)
    return uit


def naam(geval: Geval) -> str:
    soort, voor, g = geval
    code = voor.code.replace(">", "-")
    return f"{soort.lower()}-{code}-{g.exemplaar.vorm}-{g.uitkomst[:3] or 'geen'}"
