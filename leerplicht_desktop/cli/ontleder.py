# SPDX-License-Identifier: EUPL-1.2
"""Which commands there are. Dutch words, because its users are Dutch."""

import argparse
from datetime import date
from pathlib import Path

from leerplicht_desktop import __version__
from leerplicht_desktop.cli import (
    bewaren,
    inzage,
    kopieen,
    logboek,
    reken,
    toegang,
    uitvoer_kluis,
    wpg,
)
from leerplicht_desktop.domain import datum
from leerplicht_desktop.services.opdrachtregel import Ontleder

_SOORTEN = ("scholen", "leerlingen", "ouders", "inschrijvingen")
_SLOT = """Afloopcodes: 0 gelukt; 1 een fout, met een zin die zegt wat u kunt doen; 2 de opdracht
klopt niet; 3 gelukt, maar sommige regels zijn geweigerd (ze staan in de uitvoer); 70 een fout in
het programma; 130 gestopt met Ctrl+C."""


def maak_ontleder() -> Ontleder:
    """The parser of `leerplicht`."""
    wortel = Ontleder(
        prog="leerplicht", description="Leerplicht Desktop zonder venster.", epilog=_SLOT
    )
    wortel.add_argument("--versie", action="version", version=__version__, help="toon de versie")
    # The same choices may stand before and after the command: both are read into one name.
    _gedeeld(wortel, standaard=True)
    _vervanger(wortel)
    keuze = wortel.add_subparsers(dest="opdracht", metavar="OPDRACHT", required=True)

    demo = _sub(keuze, "demo", "maak een demo met een fictieve gemeente en open die")
    demo.add_argument("--uit", type=Path, required=True, metavar="MAP", help="map voor de demo")
    demo.add_argument("--zonder-venster", action="store_true", help="open geen venster")

    _kluis(_sub(keuze, "kluis", "maak, controleer, kopieer of herstel een kluis"))

    _wpg(_sub(keuze, "wpg", "controleer de politiegegevens, of maak de zelfaudit"))
    _bewaren(_sub(keuze, "bewaren", "maak de lijst om te vernietigen, of voer die uit"))
    logboek.voeg_toe(_sub(keuze, "logboek", "lees het logboek, of schrijf het als bestand"), _dag)
    inzage.voeg_toe(_sub(keuze, "inzage", "maak het overzicht voor een inzageverzoek"), _dag)

    importeer = _sub(keuze, "importeer", "lees een bestand in")
    importeer.add_argument("soort", choices=_SOORTEN)
    importeer.add_argument("bestand", type=Path, metavar="BESTAND")
    importeer.add_argument("--proef", action="store_true", help="toon wat er zou gebeuren")

    zoek = _sub(keuze, "zoek", "zoek een leerling")
    zoek.add_argument("tekst", nargs="+", metavar="TEKST")
    zoek.add_argument("--max", type=_aantal, default=50, metavar="N", help="hoeveel hoogstens")

    _reken(_sub(keuze, "reken", "reken met de wet, zonder kluis"))

    brief = _sub(keuze, "brief", "maak een brief en berg hem op in het dossier")
    brief.add_argument("soort", choices=("waarschuwingsbrief", "vrijstellingsbesluit"))
    brief.add_argument("--voor", required=True, metavar="ID", help="kenmerk of id van de melding")
    brief.add_argument("--uit", type=Path, required=True, metavar="BESTAND.pdf")
    brief.add_argument(
        "--met", action="append", default=[], metavar="VELD=TEKST",
        help="bij een besluit: uitkomst, motivering, belangen, mandaat, bezwaar_adres en meer",
    )  # fmt: skip
    return wortel


def _reken(ontleder: Ontleder) -> None:
    wat = ontleder.add_subparsers(dest="wat", metavar="WAT", required=True)
    reken.voeg_toe(lambda naam, uitleg: _sub(wat, naam, uitleg))


def _bewaren(ontleder: Ontleder) -> None:
    wat = ontleder.add_subparsers(dest="wat", metavar="WAT", required=True)
    bewaren.voeg_toe(lambda naam, uitleg: _sub(wat, naam, uitleg))


def _wpg(ontleder: Ontleder) -> None:
    wat = ontleder.add_subparsers(dest="wat", metavar="WAT", required=True)
    wpg.voeg_toe(lambda naam, uitleg: _sub(wat, naam, uitleg))


def _kluis(kluis: Ontleder) -> None:
    wat = kluis.add_subparsers(dest="wat", metavar="WAT", required=True)
    maak = _sub(wat, "maak", "maak een nieuwe kluis")
    maak.add_argument("--gemeente", required=True, metavar="GM0000", help="code van de gemeente")
    maak.add_argument("--ambtenaar", required=True, metavar="NAAM", help="naam onder brieven")
    maak.add_argument(
        "--zonder-sleutelbos",
        action="store_true",
        help="ontgrendel met de wachtzin alleen; die moet dan sterker zijn",
    )
    maak.add_argument(
        "--herstelvel",
        type=Path,
        metavar="BESTAND.pdf",
        help="schrijf het vel met de herstelcode om af te drukken",
    )
    _sub(wat, "controleer", "kijk of de kluis heel is")
    toegang.voeg_toe(lambda naam, uitleg: _sub(wat, naam, uitleg), _dag)
    uitvoer_kluis.voeg_toe(lambda naam, uitleg: _sub(wat, naam, uitleg))
    kopieen.voeg_toe(lambda naam, uitleg: _sub(wat, naam, uitleg))


def _sub(keuze: "argparse._SubParsersAction[Ontleder]", naam: str, uitleg: str) -> Ontleder:
    sub = keuze.add_parser(naam, help=uitleg, description=uitleg.capitalize() + ".")
    _gedeeld(sub, standaard=False)
    return sub


def _gedeeld(ontleder: Ontleder, *, standaard: bool) -> None:
    """The choices of every command; only the outermost parser gives them a value when absent."""
    groep = ontleder.add_argument_group("Voor elke opdracht")
    groep.add_argument("--kluis", type=Path, metavar="MAP", help="map van de kluis")
    groep.add_argument(
        "--wachtzin-stdin",
        action="store_true",
        help="lees de wachtzin van de eerste regel van de invoer",
    )
    groep.add_argument(
        "--herstelcode-stdin", action="store_true", help="lees in plaats daarvan de herstelcode"
    )
    groep.add_argument(
        "--erken-ouder",
        default="",
        metavar="REDEN",
        help="open ook een kluis die ouder is dan de laatste, en zeg waarom",
    )
    groep.add_argument(
        "--vandaag", type=_dag, metavar="JJJJ-MM-DD", help="reken alsof het deze dag is"
    )
    groep.add_argument("--json", action="store_true", help="geef het resultaat als JSON")
    if not standaard:
        for actie in groep._group_actions:
            actie.default = argparse.SUPPRESS


def _vervanger(wortel: Ontleder) -> None:
    """Before the command only: `--reden` means something else in some of them."""
    groep = wortel.add_argument_group("Openen met de code uit de envelop (voor de opdracht)")
    groep.add_argument(
        "--vervanger-stdin",
        action="store_true",
        help="lees de code uit de envelop van de eerste regel van de invoer",
    )
    groep.add_argument("--naam", dest="vervanger_naam", default="", help="wie de kluis opent")
    groep.add_argument("--reden", dest="vervanger_reden", default="", help="waarom")


def _aantal(tekst: str) -> int:
    if not 1 <= int(tekst) <= 10_000:
        raise ValueError
    return int(tekst)


def _dag(tekst: str) -> date:
    gelezen = datum.lees_datum(tekst)
    if gelezen is None:
        raise argparse.ArgumentTypeError("geen datum als JJJJ-MM-DD")
    return gelezen
