# SPDX-License-Identifier: EUPL-1.2
"""Which commands there are. Dutch words, because its users are Dutch."""

import argparse
import re
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import NoReturn

from leerplicht_desktop import __version__
from leerplicht_desktop.cli import reken
from leerplicht_desktop.domain import datum

_SOORTEN = ("scholen", "leerlingen", "ouders", "inschrijvingen")
_SLOT = """Afloopcodes: 0 gelukt; 1 een fout, met een zin die zegt wat u kunt doen; 2 de opdracht
klopt niet; 3 gelukt, maar sommige regels zijn geweigerd (ze staan in de uitvoer); 70 een fout in
het programma; 130 gestopt met Ctrl+C."""


class _Opmaak(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "Gebruik: " if prefix is None else prefix)


class Ontleder(argparse.ArgumentParser):
    """argparse with Dutch words around it."""

    def __init__(self, **rest: object) -> None:
        super().__init__(formatter_class=_Opmaak, add_help=False, **rest)  # type: ignore[arg-type]
        self._positionals.title = "Wat"
        self._optionals.title = "Keuzes"
        self.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(2, f"{_in_het_nederlands(message)} Kijk met --help hoe het wel moet.\n")


_ZINNEN = (
    (r"the following arguments are required: (.*)", r"Er ontbreekt iets: \1."),
    (r"unrecognized arguments: (.*)", r"Dit is geen keuze van deze opdracht: \1."),
    (r"argument (.*?): invalid choice: '(.*?)'.*", r"'\2' kan hier niet."),
    (r"argument (.*?): expected one argument", r"Na \1 hoort nog iets."),
    (r"argument (.*?): (?:invalid .* value|geen datum).*", r"Wat na \1 staat, klopt niet."),
)


def _in_het_nederlands(bericht: str) -> str:
    """argparse speaks English; its handful of complaints in Dutch."""
    for patroon, zin in _ZINNEN:
        if re.fullmatch(patroon, bericht):
            return re.sub(patroon, zin, bericht)
    return "Deze opdracht klopt niet."


def maak_ontleder() -> Ontleder:
    """The parser of `leerplicht`."""
    wortel = Ontleder(
        prog="leerplicht", description="Leerplicht Desktop zonder venster.", epilog=_SLOT
    )
    wortel.add_argument("--versie", action="version", version=__version__, help="toon de versie")
    # The same choices may stand before and after the command: both are read into one name.
    _gedeeld(wortel, standaard=True)
    keuze = wortel.add_subparsers(dest="opdracht", metavar="OPDRACHT", required=True)

    demo = _sub(keuze, "demo", "maak een demo met een fictieve gemeente en open die")
    demo.add_argument("--uit", type=Path, required=True, metavar="MAP", help="map voor de demo")
    demo.add_argument("--zonder-venster", action="store_true", help="open geen venster")

    _kluis(_sub(keuze, "kluis", "maak, controleer, kopieer of herstel een kluis"))

    importeer = _sub(keuze, "importeer", "lees een bestand in")
    importeer.add_argument("soort", choices=_SOORTEN)
    importeer.add_argument("bestand", type=Path, metavar="BESTAND")
    importeer.add_argument("--proef", action="store_true", help="toon wat er zou gebeuren")

    zoek = _sub(keuze, "zoek", "zoek een leerling")
    zoek.add_argument("tekst", nargs="+", metavar="TEKST")
    zoek.add_argument("--max", type=_aantal, default=50, metavar="N", help="hoeveel hoogstens")

    _reken(_sub(keuze, "reken", "reken met de wet, zonder kluis"))

    brief = _sub(keuze, "brief", "maak een brief en berg hem op in het dossier")
    brief.add_argument("soort", choices=("waarschuwingsbrief",))
    brief.add_argument("--voor", required=True, metavar="ID", help="kenmerk of id van de melding")
    brief.add_argument("--uit", type=Path, required=True, metavar="BESTAND.pdf")
    return wortel


def _reken(ontleder: Ontleder) -> None:
    wat = ontleder.add_subparsers(dest="wat", metavar="WAT", required=True)
    reken.voeg_toe(lambda naam, uitleg: _sub(wat, naam, uitleg))


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
    wachtzin = _sub(wat, "wachtzin", "kies een andere wachtzin")
    wachtzin.add_argument(
        "--zonder-sleutelbos",
        action="store_true",
        help="ontgrendel voortaan met de wachtzin alleen",
    )
    code = _sub(wat, "herstelcode", "maak een nieuwe herstelcode; de oude vervalt")
    code.add_argument(
        "--herstelvel",
        type=Path,
        metavar="BESTAND.pdf",
        help="schrijf het vel met de herstelcode om af te drukken",
    )
    for naam, uitleg in (
        ("reservekopie", "maak een reservekopie en controleer die"),
        ("herstel", "zet een reservekopie terug; een oude kluis blijft bewaard"),
    ):
        _sub(wat, naam, uitleg).add_argument("bestand", type=Path, metavar="BESTAND")


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
        "--vandaag", type=_dag, metavar="JJJJ-MM-DD", help="reken alsof het deze dag is"
    )
    groep.add_argument("--json", action="store_true", help="geef het resultaat als JSON")
    if not standaard:
        for actie in groep._group_actions:
            actie.default = argparse.SUPPRESS


def _aantal(tekst: str) -> int:
    if not 1 <= int(tekst) <= 10_000:
        raise ValueError
    return int(tekst)


def _dag(tekst: str) -> date:
    gelezen = datum.lees_datum(tekst)
    if gelezen is None:
        raise argparse.ArgumentTypeError("geen datum als JJJJ-MM-DD")
    return gelezen
