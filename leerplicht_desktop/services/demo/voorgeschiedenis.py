# SPDX-License-Identifier: EUPL-1.2
"""Two things that only the demo's past needs: meldingen settled before, and a place by day.

An officer cannot close a melding or enter a dagplek with a button yet; the demo writes them as a
take-over from an earlier program would, each action with its audit line.
"""

from collections.abc import Sequence
from datetime import date

from leerplicht_desktop.models import Dagplek
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import meldingen, personen, wijzigingen


def rond_af(kluis: OpenKluis, uids: Sequence[str]) -> None:
    """DUO says that these are settled, and so is the work here."""
    with kluis.schrijven() as actie:
        for uid in uids:
            rij = meldingen.op_uid(actie.sessie, uid)
            voor = wijzigingen.foto(rij)
            rij.werkstatus = "AFGEROND"
            rij.status_duo = "AFGESLOTEN" if rij.duo_meldingsnummer else rij.status_duo
            rij.versie += 1
            actie.sessie.add(rij)
            na = wijzigingen.foto(rij)
            wijzigingen.bewaar(
                actie.sessie, "melding", uid, "melding_overgenomen", voor, na, actie.nu
            )
        actie.noteer("melding_overgenomen", "melding", uids)
        actie.gewijzigd("melding", *uids)


def zet_dagplek(kluis: OpenKluis, leerling_uid: str, naam: str, van: date) -> None:
    """Where a child spends the day while it stays enrolled at its school."""
    with kluis.schrijven() as actie:
        leerling, _persoon = personen.leerling(actie.sessie, leerling_uid)
        assert leerling.id is not None
        actie.sessie.add(
            Dagplek(geregistreerd_op=actie.nu, leerling_id=leerling.id, naam=naam, van=van)
        )
        actie.noteer("dagplek_overgenomen", "leerling", [leerling_uid])
        actie.gewijzigd("leerling", leerling_uid)
