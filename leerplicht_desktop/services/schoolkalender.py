# SPDX-License-Identifier: EUPL-1.2
"""The calendar of one school: looking at a year, and keeping what differs from the region."""

from collections.abc import Mapping
from typing import Any

from sqlmodel import Session

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain import schooljaar as schooljaren
from leerplicht_desktop.domain.controle import schoolvrij as controle
from leerplicht_desktop.domain.gegevens.schoolkalender import (
    Kalenderregel,
    Schoolkalenderbeeld,
    SchoolvrijInvoer,
    conceptsleutel,
)
from leerplicht_desktop.domain.gegevens.uitkomst import Controle, Uitkomst
from leerplicht_desktop.domain.kalender import Kalender
from leerplicht_desktop.domain.schoolkalender import tel_schooldagen
from leerplicht_desktop.domain.schoolvrij import jaarregels
from leerplicht_desktop.models import Schoolvrij
from leerplicht_desktop.services import concept, kalenders, meldingrekening
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.services.leerling import vergelijk_versie
from leerplicht_desktop.services.school import toon as toon_school
from leerplicht_desktop.store import scholen, schoolkalender, wijzigingen

_GEEN_REGIO = (
    "De vakantieregio van deze school is niet bekend. Alleen feestdagen en de eigen dagen van "
    "de school tellen mee. Importeer de scholen opnieuw, of kies bij Instellingen uw gemeente."
)


def toon(kluis: OpenKluis, school_uid: str, schooljaar: str) -> Schoolkalenderbeeld:
    """One schooljaar of a school, for example `2025-2026`."""
    begin = schooljaren.lees(schooljaar)
    if begin is None:
        zin = f"{schooljaar} is geen schooljaar. Vul het in als 2025-2026."
        raise fouten.OnjuisteInvoer({"schooljaar": zin}, zin)
    eind = schooljaren.eind(begin)
    beeld = toon_school(kluis, school_uid)
    with kluis.lezen() as sessie:
        agenda = meldingrekening.kalender_van(sessie, school_uid, kluis.klok.vandaag())
        eigen = tuple(map(_regel, schoolkalender.van_school(sessie, school_uid)))
    regio = kalenders.van_regio(agenda.regio)
    return Schoolkalenderbeeld(
        school=beeld,
        schooljaar=schooljaren.schooljaar(begin),
        regio=agenda.regio,
        regio_van_gemeente=bool(agenda.regio) and not beeld.vakantieregio,
        regels=jaarregels(regio, agenda, eigen, begin, eind),
        lesweken=len(agenda.lesweken(begin, eind)),
        schooldagen=tel_schooldagen(agenda, begin, eind).aantal,
        waarschuwing=agenda.waarschuwing(begin, eind) if agenda.regio else _GEEN_REGIO,
    )


def lees(kluis: OpenKluis, uid: str) -> Kalenderregel:
    """One period of a school's own, for its form."""
    with kluis.lezen() as sessie:
        rij, _school = schoolkalender.op_uid(sessie, uid)
        return _regel(rij)


def controleer(
    kluis: OpenKluis, school_uid: str, ruw: Mapping[str, str], uid: str | None = None
) -> Controle[SchoolvrijInvoer]:
    """What a form can say while it is typed; nothing is saved."""
    with kluis.lezen() as sessie:
        return _controleer(kluis, sessie, school_uid, ruw, uid)


def bewaar(
    kluis: OpenKluis,
    school_uid: str,
    ruw: Mapping[str, str],
    uid: str | None = None,
    versie: int | None = None,
) -> Uitkomst[str]:
    """Add a period, or change the one with `uid` when it still has this `versie`."""
    with kluis.schrijven() as actie:
        school = scholen.op_uid(actie.sessie, school_uid)
        gecontroleerd = _controleer(kluis, actie.sessie, school_uid, ruw, uid)
        if gecontroleerd.waarde is None:
            raise fouten.OnjuisteInvoer(gecontroleerd.fouten)
        invoer = gecontroleerd.waarde
        assert school.id is not None
        if uid is None:
            rij = Schoolvrij(geregistreerd_op=actie.nu, school_id=school.id, **_velden(invoer))
            handeling = "schoolvrij_toegevoegd"
            sleutel = conceptsleutel(school_uid, invoer.soort, ruw.get("schooljaar", ""))
        else:
            rij, _school = schoolkalender.op_uid(actie.sessie, uid)
            vergelijk_versie(rij.versie, versie)
            handeling, sleutel = "schoolvrij_gewijzigd", uid
            voor = wijzigingen.foto(rij)
            for veld, waarde in _velden(invoer).items():
                setattr(rij, veld, waarde)
            rij.versie += 1
            na = wijzigingen.foto(rij)
            wijzigingen.bewaar(actie.sessie, "schoolvrij", uid, handeling, voor, na, actie.nu)
        actie.sessie.add(rij)
        actie.sessie.flush()
        concept.wis_in(actie.sessie, "schoolvrij", sleutel)
        actie.noteer(handeling, "school", [school_uid, rij.uid])
        actie.gewijzigd("school", school_uid)
    return Uitkomst(rij.uid, actie.wijzigingen())


def verwijder(kluis: OpenKluis, uid: str, versie: int | None = None) -> Uitkomst[str]:
    """Take a period out of the calendar; `zet_terug` with the same uid brings it back."""
    with kluis.schrijven() as actie:
        rij, school = schoolkalender.op_uid(actie.sessie, uid)
        vergelijk_versie(rij.versie, versie)
        voor = {**wijzigingen.foto(rij), "versie": rij.versie}
        wijzigingen.bewaar(
            actie.sessie, "schoolvrij", uid, schoolkalender.VERWIJDERD, voor, {}, actie.nu
        )
        actie.sessie.delete(rij)
        concept.wis_in(actie.sessie, "schoolvrij", uid)
        actie.noteer(schoolkalender.VERWIJDERD, "school", [school.uid, uid])
        actie.gewijzigd("school", school.uid)
    return Uitkomst(uid, actie.wijzigingen())


def zet_terug(kluis: OpenKluis, school_uid: str, uid: str) -> Uitkomst[str]:
    """Undo a removal, unless other rows took its days meanwhile."""
    with kluis.schrijven() as actie:
        waarden = dict(schoolkalender.verwijderde(actie.sessie, uid))
        versie = waarden.pop("versie") + 1
        ruw = {k: str(waarden[k]) for k in ("soort", "naam", "van", "tot")}
        gecontroleerd = _controleer(kluis, actie.sessie, school_uid, ruw, None)
        if gecontroleerd.waarde is None:
            zin = " ".join(gecontroleerd.fouten.values())
            raise fouten.OnjuisteInvoer(gecontroleerd.fouten, zin)
        rij = Schoolvrij(geregistreerd_op=actie.nu, uid=uid, versie=versie, **waarden)
        wijzigingen.bewaar(
            actie.sessie,
            "schoolvrij",
            uid,
            "schoolvrij_teruggezet",
            {},
            wijzigingen.foto(rij),
            actie.nu,
        )
        actie.sessie.add(rij)
        actie.noteer("schoolvrij_teruggezet", "school", [school_uid, uid])
        actie.gewijzigd("school", school_uid)
    return Uitkomst(uid, actie.wijzigingen())


def _controleer(
    kluis: OpenKluis, sessie: Session, school_uid: str, ruw: Mapping[str, str], uid: str | None
) -> Controle[SchoolvrijInvoer]:
    agenda: Kalender = meldingrekening.kalender_van(sessie, school_uid, kluis.klok.vandaag())
    rijen = schoolkalender.van_school(sessie, school_uid)
    anderen = [schoolkalender.invoer_van(rij) for rij in rijen if rij.uid != uid]
    return controle.controleer(ruw, kalenders.van_regio(agenda.regio), anderen)


def _velden(invoer: SchoolvrijInvoer) -> dict[str, Any]:
    return {"soort": invoer.soort, "naam": invoer.naam, "van": invoer.van, "tot": invoer.tot}


def _regel(rij: Schoolvrij) -> Kalenderregel:
    return Kalenderregel(rij.soort, rij.naam, rij.van, rij.tot, uid=rij.uid, versie=rij.versie)
