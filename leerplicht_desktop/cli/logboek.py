# SPDX-License-Identifier: EUPL-1.2
"""The log from the command line: read a period, or write it as CSV for an auditor."""

import argparse
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import cast

from leerplicht_desktop.cli.uitvoer import Uitvoer
from leerplicht_desktop.domain.logboek import Logregel
from leerplicht_desktop.services import logboek, raadpleging
from leerplicht_desktop.services.kluis import OpenKluis


def voeg_toe(ontleder: argparse.ArgumentParser, dag: Callable[[str], date]) -> None:
    """The choices of `leerplicht logboek`."""
    ontleder.add_argument("--van", type=dag, metavar="JJJJ-MM-DD", help="eerste dag")
    ontleder.add_argument("--tot", type=dag, metavar="JJJJ-MM-DD", help="laatste dag")
    ontleder.add_argument("--csv", type=Path, metavar="BESTAND", help="schrijf een bestand")
    ontleder.add_argument(
        "--doel", default="", metavar="TEKST", help="waarvoor u het bestand schrijft"
    )
    ontleder.add_argument(
        "--max", type=int, default=50, metavar="N", help="hoeveel regels hoogstens op het scherm"
    )


def voer_uit(open_kluis: OpenKluis, keuzes: argparse.Namespace, uitvoer: Uitvoer) -> int:
    """Both ways of looking are written in the log themselves."""
    zoek = {
        naam: dag.isoformat() if dag else ""
        for naam, dag in (("van", keuzes.van), ("tot", keuzes.tot))
    }
    if keuzes.csv is not None:
        gemaakt = logboek.voer_uit(
            open_kluis, keuzes.csv, {**zoek, "doel": keuzes.doel}, uitvoer.voortgang
        ).waarde
        uitvoer.resultaat(
            asdict(gemaakt), f"{gemaakt.regels} regels in {gemaakt.pad}", f"hoofd: {gemaakt.hoofd}"
        )
        return 0
    bladzijde = logboek.lijst(open_kluis, aantal=keuzes.max, zoek=zoek)
    regels = cast("tuple[Logregel, ...]", bladzijde.rijen)
    raadpleging.noteer(open_kluis, "lijst_getoond", "logboek", [], aantal=bladzijde.totaal)
    uitvoer.resultaat(
        {"totaal": bladzijde.totaal, "regels": [asdict(regel) for regel in regels]},
        *(
            f"{regel.nummer}  {regel.op:%Y-%m-%d %H:%M}  {regel.woord}  {regel.onderwerp}"
            + (f"  ({regel.reden})" if regel.reden else "")
            for regel in regels
        ),
    )
    return 0
