# SPDX-License-Identifier: EUPL-1.2
"""Counting a melding with what the store knows: calendar, duty, enrolment, earlier hours."""

from collections.abc import Sequence
from datetime import date

from sqlmodel import Session, col, select

from leerplicht_desktop.domain import leerplicht, verzuim
from leerplicht_desktop.domain.gegevens.melding import MeldingBerekening, MeldingInvoer, Verzuimdag
from leerplicht_desktop.domain.kalender import Kalender
from leerplicht_desktop.domain.schoolkalender import van_school
from leerplicht_desktop.domain.schoolvrij import afwijkingen
from leerplicht_desktop.models import Leerling, Melding, Persoon
from leerplicht_desktop.models import Verzuimdag as VerzuimdagRij
from leerplicht_desktop.services import kalenders, meldingbeschermd
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import instellingen, meldingen, personen, scholen, schoolkalender


def kalender_van(sessie: Session, school_uid: str | None, op: date) -> Kalender:
    """The school's own calendar: its region (else the municipality's) with its own days."""
    regio = scholen.regio_van(sessie, school_uid) if school_uid else ""
    basis = kalenders.van_regio(regio or instellingen.lees(sessie, op).get("vakantieregio", ""))
    eigen = schoolkalender.van_school(sessie, school_uid) if school_uid else ()
    if not eigen:
        return basis
    return van_school(basis, afwijkingen(map(schoolkalender.invoer_van, eigen), basis.feestdagen))


def van_invoer(
    kluis: OpenKluis, sessie: Session, invoer: MeldingInvoer, *, zonder: int | None = None
) -> MeldingBerekening:
    """Count what is in a form. `zonder` is the row of the melding itself when it is changed."""
    vandaag = kluis.klok.vandaag()
    leerling, persoon = personen.leerling(sessie, invoer.leerling_uid)
    return _bereken(sessie, leerling, persoon, invoer, vandaag, zonder)


def van_melding(kluis: OpenKluis, sessie: Session, melding: Melding) -> MeldingBerekening:
    """Count a melding that is in the store; protected words count and are not passed on."""
    leerling, persoon = personen.leerling_op_id(sessie, melding.leerling_id)
    invoer = meldingbeschermd.open_invoer(
        sessie, melding, invoer_van(sessie, melding, leerling.uid)
    )
    geteld = _bereken(sessie, leerling, persoon, invoer, kluis.klok.vandaag(), melding.id)
    return meldingbeschermd.dichte_berekening(geteld) if melding.gevoelig else geteld


def invoer_van(sessie: Session, melding: Melding, leerling_uid: str) -> MeldingInvoer:
    """A stored melding in the shape of the form; its protected texts stay sealed."""
    from leerplicht_desktop.models import School

    assert melding.id is not None
    school = sessie.get(School, melding.school_id) if melding.school_id else None
    return MeldingInvoer(
        leerling_uid=leerling_uid,
        school_uid=school.uid if school else None,
        soort=melding.soort,
        melddatum=melding.melddatum,
        begindatum=melding.begindatum,
        einddatum=melding.einddatum,
        alleen_totaal=melding.alleen_totaal,
        totaal_minuten=melding.totaal_minuten,
        dagen=tuple(
            Verzuimdag(rij.datum, rij.minuten) for rij in meldingen.dagen(sessie, melding.id)
        ),
        reden=melding.reden,
        toelichting=melding.toelichting,
        actie_gewenst=melding.actie_gewenst,
        duo_meldingsnummer=melding.duo_meldingsnummer or "",
        status_duo=melding.status_duo,
        zaaknummer=melding.zaaknummer,
        melder_naam=melding.melder_naam,
        melder_functie=melding.melder_functie,
        melder_email=melding.melder_email,
        melder_telefoon=melding.melder_telefoon,
        afwijkreden=meldingen.laatste_oordeel(sessie, melding.id).motivering,
        gevoelig=melding.gevoelig,
    )


def _bereken(
    sessie: Session,
    leerling: Leerling,
    persoon: Persoon,
    invoer: MeldingInvoer,
    vandaag: date,
    zonder: int | None,
) -> MeldingBerekening:
    assert leerling.id is not None
    assert persoon.geboortedatum is not None
    plicht = leerplicht.bepaal(
        persoon.geboortedatum,
        invoer.begindatum,
        startkwalificatie_op=leerling.startkwalificatie_op,
        uitzondering=leerling.uitzondering,
        kalender=kalender_van(sessie, None, vandaag),
    )
    return verzuim.bereken(
        invoer.dagen,
        kalender_van(sessie, invoer.school_uid, vandaag),
        begindatum=invoer.begindatum,
        einddatum=invoer.einddatum,
        melddatum=invoer.melddatum,
        alleen_totaal=invoer.alleen_totaal,
        totaal_minuten=invoer.totaal_minuten,
        geboortedatum=persoon.geboortedatum,
        plicht=plicht,
        ingeschreven=_ingeschreven(sessie, leerling.id, invoer),
        reden=invoer.reden,
        eerdere=_eerdere(sessie, leerling.id, invoer, zonder),
    )


def _ingeschreven(sessie: Session, leerling_id: int, invoer: MeldingInvoer) -> bool:
    """A school that reports a pupil has it enrolled; without a school the enrolments decide."""
    if invoer.school_uid:
        return True
    return any(
        rij.van <= invoer.begindatum and (rij.tot is None or rij.tot >= invoer.begindatum)
        for rij, _school in personen.inschrijvingen(sessie, leerling_id)
    )


def _eerdere(
    sessie: Session, leerling_id: int, invoer: MeldingInvoer, zonder: int | None
) -> Sequence[Verzuimdag]:
    """Days of earlier meldingen of this pupil, up to the end of this one."""
    rijen = sessie.exec(
        select(VerzuimdagRij)
        .join(Melding, col(Melding.id) == VerzuimdagRij.melding_id)
        .where(
            Melding.leerling_id == leerling_id,
            col(Melding.id) != (zonder or 0),
            col(VerzuimdagRij.datum) <= (invoer.einddatum or invoer.melddatum),
            col(Melding.begindatum) <= invoer.begindatum,
        )
    )
    return [Verzuimdag(rij.datum, rij.minuten) for rij in rijen]
