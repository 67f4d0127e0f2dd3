# SPDX-License-Identifier: EUPL-1.2
"""An inzageverzoek from the command line: the same questions as on the screen."""

import argparse
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from pathlib import Path

from leerplicht_desktop.cli.uitvoer import Uitvoer
from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.inzage import IDENTITEIT
from leerplicht_desktop.services import inzage, kluis
from leerplicht_desktop.services.kluis import OpenKluis

_VLAGGEN = (
    ("toestemming", "de leerling van 16 of ouder vindt het schriftelijk goed"),
    ("machtiging", "er is een schriftelijke machtiging gezien"),
    ("gevoelig", "neem ook beschermde gegevens op"),
    ("verlengd", "de termijn is met twee maanden verlengd"),
)
_WELKE = "Geef met --ouder de id van de ouder die het vraagt."


def voeg_toe(ontleder: argparse.ArgumentParser, dag: Callable[[str], date]) -> None:
    """The choices of `leerplicht inzage`."""
    ontleder.add_argument("--voor", required=True, metavar="ID", help="id van de leerling")
    ontleder.add_argument("--over", default="", metavar="ID", help="id van een ouder, over wie")
    ontleder.add_argument("--aanvrager", required=True, choices=("kind", "zelf", "ouder",
                                                                 "gemachtigde"))  # fmt: skip
    ontleder.add_argument("--ouder", default="", metavar="ID", help="welke ouder het vraagt")
    codes = [code.code.casefold() for code in IDENTITEIT]
    ontleder.add_argument("--identiteit", required=True, choices=codes, help="hoe gecontroleerd")
    ontleder.add_argument(
        "--ontvangen", type=dag, required=True, metavar="JJJJ-MM-DD", help="dag van het verzoek"
    )
    for naam, uitleg in _VLAGGEN:
        ontleder.add_argument(f"--{naam}", action="store_true", help=uitleg)
    ontleder.add_argument("--reden", default="", metavar="TEKST", help="waarom het toch mag")
    ontleder.add_argument("--uit", type=Path, required=True, metavar="BESTAND.pdf")


def voer_uit(open_kluis: OpenKluis, keuzes: argparse.Namespace, uitvoer: Uitvoer) -> int:
    """What the rules say goes to standard error; the file is written when nothing stops it."""
    kluis.controleer_schrijfbaar(keuzes.uit)
    if keuzes.aanvrager == "ouder" and not keuzes.ouder:
        raise fouten.OnjuisteInvoer({"ouder": _WELKE})
    ruw = {
        "leerling_uid": keuzes.voor,
        "over": keuzes.over,
        "aanvrager": {"kind": "zelf", "ouder": f"ouder:{keuzes.ouder}"}.get(
            keuzes.aanvrager, keuzes.aanvrager
        ),
        "identiteit": keuzes.identiteit.upper(),
        "ontvangen": keuzes.ontvangen.isoformat(),
        "reden": keuzes.reden,
        **{naam: "ja" if getattr(keuzes, naam) else "nee" for naam, _uitleg in _VLAGGEN},
    }
    voorstel = inzage.stel_op(open_kluis, ruw)
    for bevinding in voorstel.bevindingen:
        uitvoer.meld(f"{bevinding.zwaarte}: {bevinding.zin} ({bevinding.regel.artikel})")
    gemaakt = inzage.maak(open_kluis, ruw, keuzes.uit).waarde
    uitvoer.meld("Dit bestand is niet versleuteld. Lees het na voor u het geeft.")
    uitvoer.resultaat(
        {
            **asdict(gemaakt),
            "uiterlijk": voorstel.termijn.uiterlijk,
            "delen": dict(voorstel.delen),
            "weggelaten": dict(voorstel.weggelaten),
        },
        f"{gemaakt.pad}, {gemaakt.bladzijden} bladzijden",
        f"sha256: {gemaakt.sha256}",
        voorstel.termijn.zin,
    )
    return 0
