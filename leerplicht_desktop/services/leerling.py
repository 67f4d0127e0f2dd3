# SPDX-License-Identifier: EUPL-1.2
"""Adding and changing a pupil and an enrolment."""

from collections.abc import Mapping
from datetime import timedelta

from sqlmodel import Session, select

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.controle import inschrijving as controle_inschrijving
from leerplicht_desktop.domain.controle import leerling as controle_leerling
from leerplicht_desktop.domain.gegevens.persoon import Adres, LeerlingInvoer
from leerplicht_desktop.domain.gegevens.uitkomst import Uitkomst
from leerplicht_desktop.models import Inschrijving, Leerling, Persoon, Verblijf
from leerplicht_desktop.services import concept
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.services.leerlingbeeld import toon
from leerplicht_desktop.store import personen, scholen, wijzigingen, zoekindex
from leerplicht_desktop.store.kluis import Schrijfactie

__all__ = ["bewaar", "bewaar_inschrijving", "toon"]

_AL_INGESCHREVEN = (
    "De leerling staat vanaf deze dag al op deze school ingeschreven. Kijk de dag na."
)


def bewaar(
    kluis: OpenKluis, ruw: Mapping[str, str], *, uid: str | None = None, versie: int | None = None
) -> Uitkomst[str]:
    """Add a pupil, or change the one with `uid` when it still has this `versie`."""
    gecontroleerd = controle_leerling.controleer(ruw, kluis.klok.vandaag())
    if gecontroleerd.waarde is None:
        raise fouten.OnjuisteInvoer(gecontroleerd.fouten)
    invoer = gecontroleerd.waarde
    with kluis.schrijven() as actie:
        if uid is None:
            leerling, persoon = _nieuw(actie, invoer)
            actie.noteer("leerling_toegevoegd", "leerling", [leerling.uid])
        else:
            leerling, persoon = personen.leerling(actie.sessie, uid)
            vergelijk_versie(leerling.versie, versie)
            _wijzig(actie, leerling, persoon, invoer)
            actie.noteer("leerling_gewijzigd", "leerling", [leerling.uid])
        assert leerling.id is not None
        concept.wis_in(actie.sessie, "leerling", uid or "")
        zoekindex.werk_bij(actie.verbinding, [leerling.id], actie.vandaag)
        actie.gewijzigd("leerling", leerling.uid)
    return Uitkomst(leerling.uid, actie.wijzigingen())


def bewaar_inschrijving(
    kluis: OpenKluis, leerling_uid: str, school_uid: str, ruw: Mapping[str, str]
) -> Uitkomst[str]:
    """Enrol a pupil; an open enrolment elsewhere ends the day before."""
    with kluis.schrijven() as actie:
        leerling, _persoon = personen.leerling(actie.sessie, leerling_uid)
        school = scholen.op_uid(actie.sessie, school_uid)
        velden = {
            "onderwijssoort": ruw.get("onderwijssoort") or school.onderwijssoort,
            "van": ruw.get("van", ""),
            "tot": ruw.get("tot", ""),
        }
        gecontroleerd = controle_inschrijving.controleer(velden, actie.vandaag, met_sleutels=False)
        if gecontroleerd.waarde is None:
            raise fouten.OnjuisteInvoer(gecontroleerd.fouten)
        invoer = gecontroleerd.waarde
        assert leerling.id is not None
        assert school.id is not None
        for rij, _school in personen.inschrijvingen(actie.sessie, leerling.id):
            if rij.school_id == school.id and rij.van == invoer.van:
                raise fouten.OnjuisteInvoer({"van": _AL_INGESCHREVEN})
            if rij.tot is None and rij.van < invoer.van:
                rij.tot = invoer.van - timedelta(days=1)
                rij.versie += 1
                actie.sessie.add(rij)
        nieuw = Inschrijving(
            geregistreerd_op=actie.nu,
            leerling_id=leerling.id,
            school_id=school.id,
            onderwijssoort=invoer.onderwijssoort,
            van=invoer.van,
            tot=invoer.tot,
        )
        actie.sessie.add(nieuw)
        actie.sessie.flush()
        zoekindex.werk_bij(actie.verbinding, [leerling.id], actie.vandaag)
        concept.wis_in(actie.sessie, "inschrijving", leerling_uid)
        actie.noteer("inschrijving_toegevoegd", "leerling", [leerling.uid])
        actie.gewijzigd("leerling", leerling.uid)
    return Uitkomst(nieuw.uid, actie.wijzigingen())


def vergelijk_versie(huidig: int, versie: int | None) -> None:
    """A form that was opened on an older version gives a choice, never a silent overwrite."""
    if versie is not None and versie != huidig:
        raise fouten.IntussenGewijzigd


def zet_adres(actie: Schrijfactie, persoon_id: int, adres: Adres) -> bool:
    """Let somebody live at another address from today; today's own entry is corrected in place."""
    huidig = personen.verblijf(actie.sessie, persoon_id, actie.vandaag)
    if personen.adres_van(huidig) == adres or (huidig is None and adres.leeg):
        return False
    if huidig is not None and huidig.van == actie.vandaag:
        rij = huidig
        rij.versie += 1
    else:
        if huidig is not None:
            huidig.tot = actie.vandaag - timedelta(days=1)
            huidig.versie += 1
            actie.sessie.add(huidig)
            personen.verlaat_huishouden(actie.sessie, persoon_id, actie.vandaag)
        rij = Verblijf(
            geregistreerd_op=actie.nu, persoon_id=persoon_id, van=actie.vandaag if huidig else None
        )
    for veld in personen.ADRESVELDEN:
        setattr(rij, veld, getattr(adres, veld))
    rij.zoekadres = personen.zoekadres(adres)
    actie.sessie.add(rij)
    actie.sessie.flush()
    return True


def _nieuw(actie: Schrijfactie, invoer: LeerlingInvoer) -> tuple[Leerling, Persoon]:
    _weiger_dubbel(actie.sessie, invoer, None)
    persoon = Persoon(geregistreerd_op=actie.nu, achternaam=invoer.naam.achternaam)
    _vul_persoon(persoon, invoer)
    actie.sessie.add(persoon)
    actie.sessie.flush()
    assert persoon.id is not None
    leerling = Leerling(geregistreerd_op=actie.nu, persoon_id=persoon.id)
    _vul_leerling(leerling, invoer)
    actie.sessie.add(leerling)
    actie.sessie.flush()
    zet_adres(actie, persoon.id, invoer.adres)
    return leerling, persoon


def _wijzig(
    actie: Schrijfactie, leerling: Leerling, persoon: Persoon, invoer: LeerlingInvoer
) -> None:
    assert persoon.id is not None
    _weiger_dubbel(actie.sessie, invoer, persoon.id)
    adres = personen.adres_van(personen.verblijf(actie.sessie, persoon.id, actie.vandaag))
    voor = {**wijzigingen.foto(persoon), **wijzigingen.foto(leerling), "adres": adres.regels()}
    _vul_persoon(persoon, invoer)
    _vul_leerling(leerling, invoer)
    persoon.versie += 1
    leerling.versie += 1
    actie.sessie.add_all([persoon, leerling])
    zet_adres(actie, persoon.id, invoer.adres)
    na = {**wijzigingen.foto(persoon), **wijzigingen.foto(leerling), "adres": invoer.adres.regels()}
    wijzigingen.bewaar(
        actie.sessie, "leerling", leerling.uid, "leerling_gewijzigd", voor, na, actie.nu
    )


def _weiger_dubbel(sessie: Session, invoer: LeerlingInvoer, zelf: int | None) -> None:
    for veld, waarde in (("bsn", invoer.bsn), ("onderwijsnummer", invoer.onderwijsnummer)):
        if not waarde:
            continue
        ander = sessie.exec(select(Persoon).where(getattr(Persoon, veld) == waarde)).first()
        if ander is not None and ander.id != zelf:
            zin = (
                "Dit nummer hoort al bij iemand in de kluis. Zoek op het nummer en kijk wie dat is."
            )
            raise fouten.OnjuisteInvoer({veld: zin})


def _vul_persoon(persoon: Persoon, invoer: LeerlingInvoer) -> None:
    for veld in ("voornamen", "roepnaam", "tussenvoegsel", "achternaam"):
        setattr(persoon, veld, getattr(invoer.naam, veld))
    for veld in ("bsn", "onderwijsnummer", "geboortedatum", "geslacht", "geheim"):
        setattr(persoon, veld, getattr(invoer, veld))
    for veld, waarde in personen.zoekvelden(invoer.naam, persoon.telefoon).items():
        setattr(persoon, veld, waarde)


def _vul_leerling(leerling: Leerling, invoer: LeerlingInvoer) -> None:
    for veld in ("gemeentecode", "zaaknummer", "startkwalificatie_op", "uitzondering"):
        setattr(leerling, veld, getattr(invoer, veld))
