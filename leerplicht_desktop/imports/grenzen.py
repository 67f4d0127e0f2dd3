# SPDX-License-Identifier: EUPL-1.2
"""What the process that reads a file of somebody else may use, and what it gives up beforehand."""

import contextlib
import faulthandler
import importlib
import sys

MAX_GEHEUGEN = 1 << 30  # bytes of address space; a full sheet of 5 million cells fits
MAX_REKENTIJD = 60  # seconds of the processor
MAX_WACHTTIJD = 300  # seconds by the clock, with the time in which the store takes the rows
MAX_REGELTEKENS = 1_000_000
MAX_BERICHT = 16 << 20  # bytes of one line between the two processes

# Loaded before the files are closed to it: afterwards nothing more can be opened.
_VOORAF = (
    "encodings.cp1252",
    "encodings.cp437",
    "encodings.utf_16",
    "encodings.utf_16_be",
    "encodings.utf_16_le",
    "encodings.utf_8_sig",
)
_REKENBLAD = "python_calamine"


def sluit_op(*, rekenblad: bool) -> None:
    """Give up memory, time, files, network and other processes, for good.

    Windows has none of these limits: there only the clock is kept.
    """
    for naam in (*_VOORAF, *((_REKENBLAD,) if rekenblad else ())):
        importlib.import_module(naam)
    faulthandler.dump_traceback_later(MAX_WACHTTIJD, exit=True)
    if sys.platform == "win32":
        return
    import resource

    # Three files are open: in, out and nowhere. A socket would be the fourth.
    for grens, waarde in (
        (resource.RLIMIT_AS, MAX_GEHEUGEN),
        (resource.RLIMIT_CPU, MAX_REKENTIJD),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NPROC, 0),
        (resource.RLIMIT_NOFILE, 3),
    ):
        # macOS knows not every limit.
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(grens, (waarde, waarde))
