# SPDX-License-Identifier: EUPL-1.2
"""Taking in one letter for one child or several, and changing what was typed of one claim."""

import uuid
from collections.abc import Mapping, Sequence
from datetime import date

from sqlmodel import Session

from leerplicht_desktop.domain import datum, fouten, schooljaar
from leerplicht_desktop.domain.controle import beroep as controle
from leerplicht_desktop.domain.gegevens.beroep import BeroepInvoer
from leerplicht_desktop.domain.gegevens.uitkomst import Controle, Uitkomst
from leerplicht_desktop.domain.namen import volledig
from leerplicht_desktop.domain.vrijstelling.formulierfeiten import VOORVOEGSEL
from leerplicht_desktop.domain.vrijstelling.gronden import Familie, grond
from leerplicht_desktop.models import Beroep, Indiener, Leerling, Persoon
from leerplicht_desktop.services import concept
from leerplicht_desktop.services.beroep import stand, verzegeld, zaak
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.services.leerling import vergelijk_versie
from leerplicht_desktop.store import beroepen, kluisinfo, personen, wijzigingen
from leerplicht_desktop.store.kluis import Schrijfactie

_GELIJK = (
    "grond", "schooljaar", "uitzondering", "dagtekening", "verzonden_op", "ontvangen_op", "kanaal",
    "ontvangen_door", "op_model", "eerder_beroep", "vaste_verblijfplaats", "gemeentecode",
    "zaaknummer", "van", "tot",
)  # fmt: skip


def controleer(
    kluis: OpenKluis, ruw: Mapping[str, str], kinderen: Sequence[str]
) -> Controle[BeroepInvoer]:
    """The check that the form shows while typing; nothing is written."""
    with kluis.lezen() as sessie:
        return _controleer(kluis, sessie, ruw, kinderen)


def neem_in(
    kluis: OpenKluis, ruw: Mapping[str, str], kinderen: Sequence[str]
) -> Uitkomst[tuple[str, ...]]:
    """One letter: a claim for each child, with his own number and his own eerste or vervolg.

    Raises OnjuisteInvoer with a sentence for each field; then nothing was saved.
    """
    with kluis.schrijven() as actie:
        invoer = _goed(_controleer(kluis, actie.sessie, ruw, kinderen))
        inname, uids = uuid.uuid4().hex, []
        for kind in dict.fromkeys(kinderen):
            leerling, persoon = personen.leerling(actie.sessie, kind)
            assert leerling.id is not None
            rij = Beroep(
                geregistreerd_op=actie.nu,
                kenmerk=kluisinfo.volgend_kenmerk(actie.sessie, "beroep", actie.vandaag),
                leerling_id=leerling.id,
                inname_uid=inname,
                grond=invoer.grond,
                schooljaar=invoer.schooljaar,
                ontvangen_op=invoer.ontvangen_op,
                kanaal=invoer.kanaal,
                status="TE_BEOORDELEN",
            )
            _vul(actie, rij, invoer, leerling, persoon)
            verzegeld.zet(
                actie.sessie, rij.uid, verzegeld.FEITEN, dict(invoer.feiten), actie.nu, nieuw=True
            )
            stand.werk_bij(kluis, actie, rij)
            uids.append(rij.uid)
            actie.gewijzigd("leerling", leerling.uid)
        concept.wis_in(actie.sessie, "beroep", "")
        actie.noteer("beroep_ingenomen", "beroep", uids, aantal=len(uids))
        actie.gewijzigd("beroep", *uids)
    return Uitkomst(tuple(uids), actie.wijzigingen())


def wijzig(kluis: OpenKluis, uid: str, ruw: Mapping[str, str], versie: int) -> Uitkomst[str]:
    """Change a claim that still has this `versie`.

    A form without any `feit_` field leaves the protected facts as they are.
    """
    with kluis.schrijven() as actie:
        rij = beroepen.op_uid(actie.sessie, uid)
        vergelijk_versie(rij.versie, versie)
        leerling, persoon = personen.leerling_op_id(actie.sessie, rij.leerling_id)
        invoer = _goed(_controleer(kluis, actie.sessie, ruw, [leerling.uid], rij))
        voor = wijzigingen.foto(rij)
        rij.versie += 1
        _vul(actie, rij, invoer, leerling, persoon)
        if any(veld.startswith(VOORVOEGSEL) for veld in ruw):
            verzegeld.zet(
                actie.sessie, uid, verzegeld.FEITEN, dict(invoer.feiten), actie.nu, nieuw=False
            )
        stand.werk_bij(kluis, actie, rij)
        na = wijzigingen.foto(rij)
        wijzigingen.bewaar(actie.sessie, "beroep", uid, "beroep_gewijzigd", voor, na, actie.nu)
        concept.wis_in(actie.sessie, "beroep", uid)
        actie.noteer("beroep_gewijzigd", "beroep", [uid])
        actie.gewijzigd("beroep", uid)
        actie.gewijzigd("leerling", leerling.uid)
    return Uitkomst(uid, actie.wijzigingen())


def _vul(
    actie: Schrijfactie, rij: Beroep, invoer: BeroepInvoer, leerling: Leerling, persoon: Persoon
) -> None:
    for veld in _GELIJK:
        setattr(rij, veld, getattr(invoer, veld))
    if invoer.eerste is not None:
        rij.eerste = invoer.eerste
    else:
        kalender = zaak.kalender_van(actie.sessie, leerling, actie.vandaag)
        begin = zaak.plicht(leerling, persoon, kalender, actie.vandaag).leerplicht_vanaf
        rij.eerste = zaak.eerste_beroep(
            actie.sessie, leerling, begin, invoer.grond, invoer.schooljaar,
            eerder_beroep=invoer.eerder_beroep, zonder=rij.id,
        )  # fmt: skip
    actie.sessie.add(rij)
    actie.sessie.flush()
    assert rij.id is not None
    nieuw = []
    for een in invoer.indieners:
        mens = personen.persoon_op_uid(actie.sessie, een.persoon_uid) if een.persoon_uid else None
        naam = een.naam or (volledig(personen.naam_van(mens)) if mens else "")
        nieuw.append(
            Indiener(
                geregistreerd_op=actie.nu,
                beroep_id=rij.id,
                persoon_id=mens.id if mens else None,
                naam=naam,
                rol=een.rol,
                ondertekend=een.ondertekend,
            )
        )
    beroepen.vervang_indieners(actie.sessie, rij.id, nieuw)


def _controleer(
    kluis: OpenKluis,
    sessie: Session,
    ruw: Mapping[str, str],
    kinderen: Sequence[str],
    zelf: Beroep | None = None,
) -> Controle[BeroepInvoer]:
    vandaag = kluis.klok.vandaag()
    gecontroleerd = controle.controleer(ruw, vandaag)
    onjuist = dict(gecontroleerd.fouten)
    if not kinderen:
        onjuist.setdefault("leerling_uid", "Kies een leerling.")
    if gecontroleerd.waarde is not None:
        for kind in dict.fromkeys(kinderen):
            for veld, zin in _kind(sessie, gecontroleerd.waarde, kind, vandaag, zelf).items():
                onjuist.setdefault(veld, zin)
    if onjuist == gecontroleerd.fouten:
        return gecontroleerd
    return Controle(None, onjuist, gecontroleerd.waarschuwingen)


def _kind(
    sessie: Session, invoer: BeroepInvoer, kind: str, vandaag: date, zelf: Beroep | None
) -> dict[str, str]:
    """What this child cannot have: a year without duty, or the same claim twice."""
    leerling, persoon = personen.leerling(sessie, kind)
    naam = volledig(personen.naam_van(persoon))
    kalender = zaak.kalender_van(sessie, leerling, vandaag)
    van = date(invoer.schooljaar, schooljaar.EERSTE_MAAND, 1)
    tot = schooljaar.eind(van)
    plicht = zaak.plicht(leerling, persoon, kalender, tot)
    laatste = plicht.kwalificatieplicht_tot or plicht.leerplicht_tot
    jaar = schooljaar.schooljaar(van)
    if plicht.leerplicht_vanaf > tot:
        begint = datum.dag(plicht.leerplicht_vanaf)
        return {"schooljaar": f"{naam} is in {jaar} nog niet leerplichtig: dat begint op {begint}."}
    if laatste < van:
        return {
            "schooljaar": f"{naam} is in {jaar} niet meer leerplichtig of kwalificatieplichtig."
        }
    assert leerling.id is not None
    dubbel = [
        b
        for b in beroepen.andere(sessie, leerling.id, invoer.grond, zelf.id if zelf else None)
        if b.schooljaar == invoer.schooljaar
        and b.ontvangen_op == invoer.ontvangen_op
        and b.status != "INGETROKKEN"
    ]
    if dubbel and grond(invoer.grond).familie is Familie.MEDEDELING:
        return {"ontvangen_op": f"Voor {naam} staat dit al vast: {dubbel[0].kenmerk}. Open dat."}
    return {}


def _goed(gecontroleerd: Controle[BeroepInvoer]) -> BeroepInvoer:
    if gecontroleerd.waarde is None:
        raise fouten.OnjuisteInvoer(gecontroleerd.fouten)
    return gecontroleerd.waarde
