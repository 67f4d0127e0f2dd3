# SPDX-License-Identifier: EUPL-1.2
"""The state of a claim that is open: computed from the test after every act, never typed."""

from leerplicht_desktop.domain import codes
from leerplicht_desktop.domain.vrijstelling.richtingbezwaar.formeel import Formeel
from leerplicht_desktop.domain.vrijstelling.vervangend import AANVULLEN
from leerplicht_desktop.models import Beroep
from leerplicht_desktop.services.beroep import termijn, zaak
from leerplicht_desktop.services.beroep.toetsing import Toets, toets
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store.kluis import Schrijfactie

_ONVOLLEDIG = frozenset({Formeel.ONVOLLEDIG.value, AANVULLEN})


def werk_bij(kluis: OpenKluis, actie: Schrijfactie, rij: Beroep) -> Toets:
    """Test again and keep the state and the day to act by; a settled claim keeps its state."""
    actie.sessie.add(rij)
    actie.sessie.flush()
    z = zaak.lees(kluis, actie.sessie, rij)
    uitslag = toets(z)
    if rij.status in codes.BEROEP_OPEN:
        rij.status = "ONVOLLEDIG" if uitslag.formeel in _ONVOLLEDIG else "TE_BEOORDELEN"
    rij.uiterlijk = termijn.uiterlijk(z)[0]
    actie.sessie.add(rij)
    actie.sessie.flush()
    return uitslag
