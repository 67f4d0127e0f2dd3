# SPDX-License-Identifier: EUPL-1.2
"""One bit of the store that is another is always seen: when it is opened, or when it is checked."""

import random

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import kluis as dienst
from leerplicht_desktop.store.bestandscontrole import controleer_bestand
from tests.fixtures.sjabloonkluis import Sjabloon

KEREN = 200


def test_bitflip(vol_sjabloon: Sjabloon) -> None:
    kluis = vol_sjabloon.open()
    pad, sleutel = kluis.pad, kluis.sleutel("avg")
    kluis.sluit()
    ruw, dobbel = pad.read_bytes(), random.Random(2026)
    assert controleer_bestand(pad, sleutel) == ()
    gezien = 0
    for _ in range(KEREN):
        stuk = bytearray(ruw)
        stuk[dobbel.randrange(len(ruw))] ^= 1 << dobbel.randrange(8)
        pad.write_bytes(stuk)
        try:
            gezien += bool(controleer_bestand(pad, sleutel))
        except fouten.KluisBeschadigd:
            gezien += 1
    assert gezien == KEREN
    pad.write_bytes(ruw)  # and as it was, it opens
    kluis = vol_sjabloon.open()
    assert dienst.controleer(kluis).in_orde
    kluis.sluit()
