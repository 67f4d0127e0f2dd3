# SPDX-License-Identifier: EUPL-1.2
"""The kinds of files that are read, by the name under which the services ask for them."""

from collections.abc import Callable

from leerplicht_desktop.imports import inschrijvingen, leerlingen, ouders, scholen
from leerplicht_desktop.imports.tabel import Bronbestand

LEZERS: dict[str, Callable[..., Bronbestand]] = {
    "scholen": scholen.rijen,
    "leerlingen": leerlingen.rijen,
    "ouders": ouders.rijen,
    "inschrijvingen": inschrijvingen.rijen,
}
