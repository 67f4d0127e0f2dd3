# SPDX-License-Identifier: EUPL-1.2
"""`kluis uitvoer` and `kluis invoer`: everything out as an encrypted zip, and back in."""

import argparse
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from leerplicht_desktop.cli import geheimen, toegang
from leerplicht_desktop.cli.uitvoer import Uitvoer
from leerplicht_desktop.services import kluis, uitvoer
from leerplicht_desktop.services.kluis import Klok, OpenKluis
from leerplicht_desktop.services.opdrachtregel import Ontleder
from leerplicht_desktop.services.uitvoer import terug


def voeg_toe(sub: Callable[[str, str], Ontleder]) -> None:
    """The commands under `leerplicht kluis`."""
    uit = sub("uitvoer", "neem alles mee als versleutelde zip met CSV en documenten")
    uit.add_argument("bestand", type=Path, metavar="BESTAND.zip")
    uit.add_argument("--reden", required=True, metavar="TEKST", help="waarom; komt in het logboek")
    uit.add_argument(
        "--beschermd",
        action="store_true",
        help="neem ook de beschermde gegevens mee (gezondheid, overtuiging)",
    )
    terug_in = sub("invoer", "maak in een lege map een nieuwe kluis uit zo'n bestand")
    terug_in.add_argument("bestand", type=Path, metavar="BESTAND.zip")
    terug_in.add_argument(
        "--zonder-sleutelbos",
        action="store_true",
        help="ontgrendel met de wachtzin alleen; die moet dan sterker zijn",
    )
    terug_in.add_argument(
        "--herstelvel",
        type=Path,
        metavar="BESTAND.pdf",
        help="schrijf het vel met de herstelcode om af te drukken",
    )


def neem_mee(open_kluis: OpenKluis, keuzes: argparse.Namespace, scherm: Uitvoer) -> int:
    """The new passphrase is that of the export, on the next line of the input."""
    gedaan = uitvoer.maak(
        open_kluis,
        keuzes.bestand,
        geheimen.nieuwe_wachtzin(keuzes),
        reden=keuzes.reden,
        beschermd=keuzes.beschermd,
        voortgang=scherm.voortgang,
    )
    scherm.resultaat(
        asdict(gedaan),
        f"Alles staat in {gedaan.pad} ({gedaan.rijen} rijen, {gedaan.documenten} documenten).",
    )
    if not gedaan.beschermd:
        scherm.meld("De beschermde gegevens zitten er niet in.")
    return 0


def zet_terug(map_: Path, klok: Klok | None, keuzes: argparse.Namespace, scherm: Uitvoer) -> int:
    """First the passphrase of the export, then that of the new store."""
    nieuw = terug.voer_in(
        keuzes.bestand,
        geheimen.wachtzin(keuzes),
        map_,
        geheimen.nieuwe_wachtzin(keuzes),
        sleutelbos=not keuzes.zonder_sleutelbos,
        klok=klok,
        voortgang=scherm.voortgang,
    )
    try:
        toegang.geef_code(nieuw.kluis, nieuw.herstelcode, keuzes, scherm)
        scherm.meld(f"{nieuw.rijen} rijen ingelezen.")
    finally:
        kluis.sluit(nieuw.kluis)
    return 0
