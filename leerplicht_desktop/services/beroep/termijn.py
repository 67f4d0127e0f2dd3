# SPDX-License-Identifier: EUPL-1.2
"""The day by which she must act on a claim, and the period an exemption runs."""

from dataclasses import replace
from datetime import date

from leerplicht_desktop.domain import beslistermijn, codes, datum, schooljaar, termijnen
from leerplicht_desktop.domain.beslistermijn import Opschorting
from leerplicht_desktop.domain.controle.beroep import VERLOF
from leerplicht_desktop.domain.vrijstelling import geldigheid
from leerplicht_desktop.domain.vrijstelling.geldigheid import Geldigheid
from leerplicht_desktop.domain.vrijstelling.gronden import Familie
from leerplicht_desktop.services import kalenders
from leerplicht_desktop.services.beroep.zaak import Zaak

_NORM = "de norm van vijf werkdagen voor de eerste stap"


def uiterlijk(z: Zaak) -> tuple[date | None, str]:
    """The day and why; None when there is nothing left to do."""
    b = z.beroep
    if b.status not in codes.BEROEP_OPEN:
        return None, ""
    if b.aanvulling_tot is not None and b.aangevuld_op is None and z.vandaag <= b.aanvulling_tot:
        return b.aanvulling_tot, "de laatste dag om aan te vullen"
    if z.grond.familie is not Familie.BESLUIT:
        feestdagen = kalenders.van_regio("").feestdagen
        return termijnen.eerste_actie(b.ontvangen_op, feestdagen), _NORM
    dag = beslis_uiterlijk(z)
    if b.grond == VERLOF and b.van is not None and b.van < dag:
        return b.van, "de eerste dag van het verlof"
    return dag, "de laatste dag om te beslissen"


def beslis_uiterlijk(z: Zaak) -> date:
    """By the Act, with the days of a request to complete left out (Awb 4:15)."""
    b, stil = z.beroep, []
    if b.aanvulling_gevraagd_op is not None and b.aanvulling_tot is not None:
        hersteld = min(b.aangevuld_op or b.aanvulling_tot, b.aanvulling_tot)
        stil = [Opschorting(b.aanvulling_gevraagd_op, hersteld)]
    return date.fromisoformat(beslistermijn.beslis_uiterlijk(b.grond, b.ontvangen_op, stil).verdict)


def vakantie_bij(z: Zaak, dag: date) -> str:
    """A term that ends in a holiday: say so (nobody can be reached)."""
    vrij = z.kalender.vrij_reden(dag)
    if not vrij:
        return ""
    return f"{datum.dag(dag)[0].upper()}{datum.dag(dag)[1:]} valt in een vakantie ({vrij})."


def geldig(z: Zaak) -> Geldigheid:
    """From when to when the exemption runs; never past the end of the duty."""
    b = z.beroep
    begin = date(b.schooljaar, schooljaar.EERSTE_MAAND, 1)
    plicht = z.plicht(max(begin, b.ontvangen_op))
    laatste = plicht.kwalificatieplicht_tot or plicht.leerplicht_tot
    if b.grond == VERLOF:
        return Geldigheid(b.van or b.ontvangen_op, b.tot or b.van or b.ontvangen_op, None)
    if z.grond.familie is Familie.BESLUIT:
        van = b.van or max(begin, b.ontvangen_op)
        return Geldigheid(van, min(b.tot or schooljaar.eind(begin), laatste), None)
    if b.eerste:
        start = max(plicht.leerplicht_vanaf, begin)
        if b.ontvangen_op > start:
            start = b.ontvangen_op
        periode = geldigheid.eerste(start)
    else:
        periode = geldigheid.vervolg(b.schooljaar)
    if b.grond == "5a" and z.ja("nooit_geschikt"):
        return geldigheid.blijvend(periode.van, plicht)
    if periode.tot >= laatste:
        return replace(periode, tot=laatste, opnieuw_voor=None)
    return periode
