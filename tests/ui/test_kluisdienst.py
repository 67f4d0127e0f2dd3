# SPDX-License-Identifier: EUPL-1.2
"""While the officer types her passphrase, everything the first visits need is loaded."""

import importlib
import pkgutil

from leerplicht_desktop.ui import schermen
from leerplicht_desktop.ui.kluisdienst import PAGINAMODULES


def test_every_area_of_the_program_is_loaded_ahead() -> None:
    geladen = {naam.split(".")[2] for naam in PAGINAMODULES}
    gebieden = {m.name for m in pkgutil.iter_modules(schermen.__path__) if m.ispkg}
    # The wizard is for a store that is not there yet.
    assert geladen == gebieden - {"eerste_keer"}
    for naam in PAGINAMODULES:
        importlib.import_module(f"leerplicht_desktop.{naam}")
