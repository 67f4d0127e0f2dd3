# SPDX-License-Identifier: EUPL-1.2
"""What must still be typed into Mijn DUO, and the tick that it was."""

from datetime import date

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.gegevens.persoon import Naam
from leerplicht_desktop.domain.gegevens.uitkomst import Uitkomst
from leerplicht_desktop.domain.namen import officieel
from leerplicht_desktop.domain.vast import vast
from leerplicht_desktop.domain.vrijstelling.gronden import grond
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import beroepen, vrijstellingen


@vast
class DuoRegel:
    """One exemption as Mijn DUO asks for it; each field has its copy button."""

    beroep_uid: str
    leerling_uid: str
    leerling: str
    nummer: str  # BSN, else onderwijsnummer
    grond: str
    artikel: str
    van: date
    tot: date


def in_te_voeren(kluis: OpenKluis) -> tuple[DuoRegel, ...]:
    """Exemptions that arose or were granted here and are not yet at DUO, the earliest first."""
    with kluis.lezen() as sessie:
        rijen = vrijstellingen.zonder_duo(sessie)
    return tuple(
        DuoRegel(
            rij.beroep_uid,
            rij.leerling_uid,
            officieel(Naam(rij.voornamen, rij.roepnaam, rij.tussenvoegsel, rij.achternaam)),
            rij.bsn or rij.onderwijsnummer or "",
            rij.grond,
            grond(rij.grond).artikel,
            date.fromisoformat(rij.van),
            date.fromisoformat(rij.tot),
        )
        for rij in rijen
    )


def verwerk_duo(kluis: OpenKluis, uid: str, op: date | None) -> Uitkomst[str]:
    """Typed into Mijn DUO on that day; None takes the tick away."""
    if op is not None and op > kluis.klok.vandaag():
        raise fouten.OnjuisteInvoer({"op": "Deze dag ligt in de toekomst. Kies een eerdere dag."})
    with kluis.schrijven() as actie:
        beroep = beroepen.op_uid(actie.sessie, uid)
        assert beroep.id is not None
        rij = vrijstellingen.van_beroep(actie.sessie, beroep.id)
        if rij is None:
            raise fouten.NietGevonden("Bij dit beroep loopt geen vrijstelling.")
        rij.duo_op = op
        rij.versie += 1
        actie.sessie.add(rij)
        actie.noteer("duo_verwerkt", "beroep", [uid])
        actie.gewijzigd("beroep", uid)
    return Uitkomst(uid, actie.wijzigingen())
