# SPDX-License-Identifier: EUPL-1.2
"""Writing down that something was read, once it has settled: never per keystroke."""

from collections.abc import Iterable

from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import audit


def noteer(
    kluis: OpenKluis, handeling: str, soort: str, uids: Iterable[str], *, aantal: int | None = None
) -> None:
    """One line: a record opened, a list shown (with its count), a search after two seconds' rest.

    `handeling` is one of `audit.LEESHANDELINGEN`.
    """
    if handeling not in audit.LEESHANDELINGEN:
        raise ValueError(handeling)
    with kluis.schrijven() as actie:
        actie.noteer(handeling, soort, uids, aantal=aantal)
