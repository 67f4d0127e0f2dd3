# SPDX-License-Identifier: EUPL-1.2
"""A store to work in."""

import pytest

from leerplicht_desktop.services.kluis import OpenKluis
from tests.fixtures.klok import VasteKlok
from tests.services.beroep.zaken import Werkplek


@pytest.fixture
def plek(lege_kluis: OpenKluis, vaste_klok: VasteKlok) -> Werkplek:
    return Werkplek(lege_kluis, vaste_klok)
