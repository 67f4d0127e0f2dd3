# SPDX-License-Identifier: EUPL-1.2
"""`kluis wachtzin`, `herstelcode`, `vervanger` and `sleutels`: the ways into a store.

The passphrase that opened the store in this same command is the one of today; who came in by the
recovery code has none to give.
"""

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path

from leerplicht_desktop.cli import geheimen
from leerplicht_desktop.cli.uitvoer import Uitvoer
from leerplicht_desktop.domain import datum
from leerplicht_desktop.services import kluis, toegang
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.services.opdrachtregel import Ontleder

_Sub = Callable[[str, str], Ontleder]
_GESLOTEN = "Druk het vel af, doe het in een envelop en maak die dicht."


def voeg_toe(sub: _Sub, dag: Callable[[str], date]) -> None:
    """The commands under `leerplicht kluis`."""
    wachtzin = sub("wachtzin", "kies een andere wachtzin")
    wachtzin.add_argument(
        "--zonder-sleutelbos",
        action="store_true",
        help="ontgrendel voortaan met de wachtzin alleen",
    )
    _vel(sub("herstelcode", "maak een nieuwe herstelcode; de oude vervalt"), "--herstelvel")
    vervanger = sub("vervanger", "maak een code voor de envelop van een vervanger, of trek die in")
    vervanger.add_argument("actie", choices=("maak", "trek-in"))
    vervanger.add_argument(
        "--tot", type=dag, metavar="JJJJ-MM-DD", help="laatste dag, hoogstens een jaar vooruit"
    )
    _vel(vervanger, "--vel")
    _vel(sub("sleutels", "versleutel de hele kluis opnieuw; de codes vervallen"), "--herstelvel")


def _vel(ontleder: Ontleder, naam: str) -> None:
    ontleder.add_argument(
        naam, type=Path, metavar="BESTAND.pdf", help="schrijf het vel met de code om af te drukken"
    )


def geef_code(
    open_kluis: OpenKluis, code: str, keuzes: argparse.Namespace, uitvoer: Uitvoer
) -> None:
    """Show a recovery code, and write its sheet when asked for."""
    # The code first: it cannot be shown again, whatever becomes of the sheet.
    uitvoer.resultaat(
        {"kluis": str(open_kluis.map), "herstelcode": code},
        f"Kluis in {open_kluis.map}",
        f"Herstelcode: {code}",
    )
    uitvoer.meld("Schrijf de herstelcode op papier en bewaar die niet bij de laptop.")
    if keuzes.herstelvel is not None:
        kluis.schrijf_bestand(keuzes.herstelvel, toegang.herstelvel(open_kluis, code))


def wachtzin(open_kluis: OpenKluis, keuzes: argparse.Namespace, uitvoer: Uitvoer) -> int:
    toegang.wijzig_wachtzin(
        open_kluis,
        geheimen.gebruikte_wachtzin(keuzes),
        geheimen.nieuwe_wachtzin(keuzes),
        sleutelbos=not keuzes.zonder_sleutelbos,
    )
    uitvoer.resultaat(
        {"gewijzigd": True}, "De wachtzin is gewijzigd. De herstelcode blijft gelden."
    )
    return 0


def herstelcode(open_kluis: OpenKluis, keuzes: argparse.Namespace, uitvoer: Uitvoer) -> int:
    code = toegang.nieuwe_herstelcode(open_kluis, geheimen.gebruikte_wachtzin(keuzes))
    geef_code(open_kluis, code, keuzes, uitvoer)
    return 0


def vervanger(open_kluis: OpenKluis, keuzes: argparse.Namespace, uitvoer: Uitvoer) -> int:
    if keuzes.actie == "trek-in":
        toegang.trek_vervanger_in(open_kluis)
        uitvoer.resultaat({"ingetrokken": True}, "De code voor de vervanger werkt niet meer.")
        return 0
    tot = keuzes.tot or toegang.uiterste_dag(open_kluis)
    code = toegang.maak_vervanger(open_kluis, geheimen.gebruikte_wachtzin(keuzes), tot)
    uitvoer.resultaat(
        {"vervangercode": code, "tot": tot.isoformat()},
        f"Code voor de vervanger: {code}",
        f"Werkt tot en met {datum.lang(tot)}.",
    )
    uitvoer.meld(_GESLOTEN)
    if keuzes.vel is not None:
        kluis.schrijf_bestand(keuzes.vel, toegang.vervangervel(open_kluis, code, tot))
    return 0


def sleutels(open_kluis: OpenKluis, keuzes: argparse.Namespace, uitvoer: Uitvoer) -> int:
    huidige = geheimen.gebruikte_wachtzin(keuzes) or geheimen.wachtzin(keuzes)
    code = toegang.vernieuw_gegevenssleutels(open_kluis, huidige, meld=uitvoer.voortgang)
    geef_code(open_kluis, code, keuzes, uitvoer)
    return 0
