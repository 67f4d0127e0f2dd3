# SPDX-License-Identifier: EUPL-1.2
"""`leerplicht reken …`: the Rekenhulp on the command line. No store, no passphrase."""

import argparse
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from leerplicht_desktop.cli.uitvoer import Uitvoer
from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import rekenhulp
from leerplicht_desktop.services.klok import SysteemKlok
from leerplicht_desktop.services.rekenhulp import Rekenuitkomst

if TYPE_CHECKING:
    from leerplicht_desktop.services.opdrachtregel import Ontleder

Sub = Callable[[str, str], "Ontleder"]

_GROOTSTE_BESTAND = 1_000_000
_SOORTEN: dict[str, Callable[[Mapping[str, str], date], Rekenuitkomst]] = {
    "leerplicht": rekenhulp.leerplicht,
    "verzuim": rekenhulp.verzuim,
    "kennisgeving": rekenhulp.kennisgeving,
    "bezwaar": rekenhulp.bezwaar,
    "halt": rekenhulp.halt,
    "bewaren": rekenhulp.bewaren,
}


def voeg_toe(sub: Sub) -> None:
    """The parsers of `reken`; values stay text, so that the service says what is wrong."""
    plicht = sub("leerplicht", "is dit kind leerplichtig op een dag?")
    _velden(plicht, "geboren", "op", verplicht=True)
    _velden(plicht, "startkwalificatie", verplicht=False)
    plicht.add_argument(
        "--uitzondering",
        choices=("pro-getuigschrift", "pro-diploma", "vso-arbeidsmarkt", "vso-dagbesteding"),
        help="uitzondering op de kwalificatieplicht",
    )
    plicht.add_argument("--schooljaren", metavar="N", help="volledige schooljaren tot die dag")
    _regio(plicht, verplicht=False)

    verzuim = sub("verzuim", "is er 16 uur verzuim in 4 lesweken?")
    verzuim.add_argument("bestand", type=Path, metavar="BESTAND.csv", help="kolommen datum;uren")
    _regio(verzuim, verplicht=True)

    bericht = sub("kennisgeving", "kwam een beroep op vrijstelling op tijd?")
    bericht.add_argument("--grond", required=True, choices=("5a", "5b", "5c", "trekkend"))
    _velden(bericht, "geboren", "dagtekening", "ontvangen", verplicht=True)
    _velden(bericht, "verzonden", verplicht=False)
    bericht.add_argument("--schooljaar", required=True, metavar="J-J", help="als 2025-2026")
    bericht.add_argument("--eerste", action="store_true", help="het eerste beroep")
    _regio(bericht, verplicht=False)

    _velden(sub("bezwaar", "tot welke dag kan bezwaar?"), "verzonden", verplicht=True)

    halt = sub("halt", "kan deze leerling naar Halt?")
    for naam in ("leeftijd", "uren", "telaat"):
        halt.add_argument(f"--{naam}", required=True, metavar="N")
    for naam in (
        "eerder-halt", "instemming-jongere", "instemming-ouders", "eigen-initiatief",
        "ernstige-problemen", "hulp",
    ):  # fmt: skip
        halt.add_argument(f"--{naam}", action="store_true")

    bewaren = sub("bewaren", "tot wanneer worden gegevens bewaard?")
    bewaren.add_argument(
        "soort", choices=("leerplicht", "kwalificatieplicht", "vrijstelling", "proces-verbaal")
    )
    bewaren.add_argument(
        "--vanaf",
        required=True,
        metavar="D",
        help="geboortedatum, einde van de plicht of eerste verwerking",
    )


def _velden(ontleder: "Ontleder", *namen: str, verplicht: bool) -> None:
    for naam in namen:
        ontleder.add_argument(f"--{naam}", required=verplicht, metavar="D", help="JJJJ-MM-DD")


def _regio(ontleder: "Ontleder", *, verplicht: bool) -> None:
    ontleder.add_argument("--regio", required=verplicht, choices=("noord", "midden", "zuid"))


def voer_uit(keuzes: argparse.Namespace, uitvoer: Uitvoer) -> int:
    """One calculation: the answer and why, or JSON; warnings on standard error."""
    vandaag: date = keuzes.vandaag or SysteemKlok().vandaag()
    uitkomst = _SOORTEN[keuzes.wat](_ruw(keuzes), vandaag)
    regels = [uitkomst.kop, *uitkomst.zinnen]
    if uitkomst.artikelen:
        regels.append(f"Artikelen: {'; '.join(uitkomst.artikelen)}")
    uitvoer.resultaat(uitkomst.als_json(), *regels)
    for zin in uitkomst.waarschuwingen:
        uitvoer.meld(f"Let op: {zin}")
    return 0


def _ruw(keuzes: argparse.Namespace) -> dict[str, str]:
    ruw = {
        naam: "ja" if waarde is True else waarde
        for naam, waarde in vars(keuzes).items()
        if isinstance(waarde, str) or waarde is True
    }
    if keuzes.wat == "verzuim":
        ruw["regels"] = _lees(keuzes.bestand)
    return ruw


def _lees(pad: Path) -> str:
    """The file as text, UTF-8 or Windows-1252."""
    try:
        with pad.open("rb") as bestand:
            inhoud = bestand.read(_GROOTSTE_BESTAND + 1)
    except OSError as fout:
        raise fouten.BestandOnleesbaar(
            "Dit bestand is er niet of mag niet gelezen worden. Kijk naar de naam en de map."
        ) from fout
    if len(inhoud) > _GROOTSTE_BESTAND:
        raise fouten.BestandOnleesbaar("Dit bestand is te groot. Geef een bestand met datum;uren.")
    try:
        return inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        return inhoud.decode("cp1252", errors="replace")
