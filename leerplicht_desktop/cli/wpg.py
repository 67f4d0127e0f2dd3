# SPDX-License-Identifier: EUPL-1.2
"""Police data from the command line: is the file whole, and the yearly self-audit."""

import argparse
from collections.abc import Callable
from pathlib import Path

from leerplicht_desktop.cli.uitvoer import Uitvoer
from leerplicht_desktop.services import kluis, wpg
from leerplicht_desktop.services.kluis import OpenKluis

_REDEN = "zelfaudit over {} vanaf de opdrachtregel"


def voeg_toe(sub: Callable[[str, str], argparse.ArgumentParser]) -> None:
    """The commands of `leerplicht wpg`."""
    sub("controleer", "kijk of het bestand en het logboek heel zijn")
    audit = sub("zelfaudit", "maak de jaarlijkse zelfaudit als PDF")
    audit.add_argument("--jaar", type=_jaar, required=True, metavar="JJJJ")
    audit.add_argument("--uit", type=Path, required=True, metavar="BESTAND.pdf")


def controleer(open_kluis: OpenKluis, keuzes: argparse.Namespace, uitvoer: Uitvoer) -> int:
    """Chain, index and pages; it needs no authorisation, for it shows no record."""
    gevonden = wpg.controleer(open_kluis)
    bestaat = wpg.stand(open_kluis).bestaat if not gevonden else True
    goed = "De politiegegevens zijn in orde." if bestaat else "Er zijn geen politiegegevens."
    uitvoer.resultaat(
        {"in_orde": not gevonden, "bevindingen": list(gevonden), "aanwezig": bestaat},
        *(gevonden or (goed,)),
    )
    return 1 if gevonden else 0


def zelfaudit(open_kluis: OpenKluis, keuzes: argparse.Namespace, uitvoer: Uitvoer) -> int:
    """Opens the part under her own authorisation, and closes it again."""
    kluis.controleer_schrijfbaar(keuzes.uit)
    deel = wpg.open_(open_kluis, _REDEN.format(keuzes.jaar))
    try:
        kluis.schrijf_bestand(keuzes.uit, wpg.zelfaudit(deel, keuzes.jaar))
    finally:
        wpg.sluit(deel)
    uitvoer.resultaat(
        {"jaar": keuzes.jaar, "bestand": str(keuzes.uit)}, f"Zelfaudit gemaakt: {keuzes.uit}"
    )
    return 0


def _jaar(tekst: str) -> int:
    if not 2000 <= int(tekst) <= 2199:
        raise ValueError
    return int(tekst)
