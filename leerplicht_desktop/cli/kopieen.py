# SPDX-License-Identifier: EUPL-1.2
"""`kluis reservekopie`, `reservekopieen` and the choices of `kluis herstel`."""

import argparse
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from leerplicht_desktop.cli.uitvoer import Uitvoer
from leerplicht_desktop.domain import datum
from leerplicht_desktop.domain.gegevens.reservekopie import Kopieregel
from leerplicht_desktop.domain.reservekopie import in_woorden
from leerplicht_desktop.services import reservekopie as dienst
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.services.opdrachtregel import Ontleder

_Sub = Callable[[str, str], Ontleder]


def voeg_toe(sub: _Sub) -> None:
    """The commands under `leerplicht kluis`."""
    maak = sub("reservekopie", "maak een reservekopie en controleer die")
    maak.add_argument("bestand", type=Path, metavar="BESTAND")
    maak.add_argument(
        "--overschrijf", action="store_true", help="vervang een bestand dat er al staat"
    )
    sub("reservekopieen", "toon welke reservekopieën er gemaakt zijn")
    terug = sub("herstel", "zet een reservekopie terug; een oude kluis blijft bewaard")
    terug.add_argument("bestand", type=Path, metavar="BESTAND")
    terug.add_argument(
        "--toch",
        action="store_true",
        help="ook als de kluis die er staat nieuwer is, of een andere kluis",
    )


def maak(open_kluis: OpenKluis, keuzes: argparse.Namespace, uitvoer: Uitvoer) -> int:
    kopie = dienst.maak(
        open_kluis,
        keuzes.bestand.absolute(),
        overschrijf=keuzes.overschrijf,
        voortgang=uitvoer.voortgang,
    ).waarde
    uitvoer.resultaat(
        asdict(kopie), f"Reservekopie gemaakt en gecontroleerd: {kopie.pad} ({kopie.grootte} bytes)"
    )
    return 0


def toon(open_kluis: OpenKluis, _keuzes: argparse.Namespace, uitvoer: Uitvoer) -> int:
    kopieen = dienst.lijst(open_kluis)
    uitvoer.resultaat(
        [asdict(kopie) for kopie in kopieen],
        *(
            "  ".join((datum.kort(k.gemaakt_op.date()), in_woorden(k.grootte), _getest(k), k.pad))
            for k in kopieen
        ),
    )
    if not kopieen:
        uitvoer.meld("Er is nog geen reservekopie gemaakt.")
    return 0


def gelden_weer(bestand: Path) -> str:
    """What to know after `kluis herstel`."""
    return dienst.gelden_weer(bestand)


def _getest(kopie: Kopieregel) -> str:
    if kopie.getest_op is None:
        return "nog niet getest"
    return "niet goed" if kopie.bevinding else "getest"
