# SPDX-License-Identifier: EUPL-1.2
"""The command line: the same services without a window, for the administrator and for rescue."""

import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from leerplicht_desktop.cli import opdrachten
from leerplicht_desktop.cli.ontleder import maak_ontleder
from leerplicht_desktop.cli.uitvoer import Uitvoer
from leerplicht_desktop.domain import fouten

GOED, FOUT, PROGRAMMAFOUT, ONDERBROKEN = 0, 1, 70, 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is a promise (see `leerplicht --help`)."""
    keuzes = maak_ontleder().parse_args(argv)
    uitvoer = Uitvoer(json_gewenst=keuzes.json)
    try:
        return opdrachten.voer_uit(keuzes, uitvoer)
    except fouten.OnjuisteInvoer as fout:
        for veld, zin in fout.fouten.items():
            uitvoer.meld(f"{veld}: {zin}")
        return FOUT
    except fouten.VerwachteFout as fout:
        uitvoer.meld(fout.zin)
        return FOUT
    except KeyboardInterrupt:
        uitvoer.meld("Gestopt.")
        return ONDERBROKEN
    except BrokenPipeError:
        sys.stderr.close()
        return GOED
    except Exception as fout:  # noqa: BLE001 - the one place where a bug becomes a sentence
        uitvoer.meld(_beschrijf(fout))
        return PROGRAMMAFOUT


def _beschrijf(fout: Exception) -> str:
    """Where a bug happened, without any value that could be about a person."""
    plek = traceback.extract_tb(fout.__traceback__)[-1]
    return (
        f"Er ging iets mis in het programma ({type(fout).__name__}, {Path(plek.filename).name} "
        f"regel {plek.lineno}). Er is niets half bewaard. Geef dit door aan uw beheerder."
    )
