# SPDX-License-Identifier: EUPL-1.2
"""A melding with all that hangs on it: packed for the police part, and taken out of the store.

The pack has a fingerprint: nothing is deleted here that is not, word for word, over there.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import or_
from sqlmodel import Session, col, delete, select

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.models import (
    Beschermd,
    Brief,
    Concept,
    Document,
    Documentdeel,
    Melding,
    Oordeel,
    Persoon,
    School,
    Verzuimdag,
    Wijziging,
    Wpgwissel,
)
from leerplicht_desktop.models.wpg import Politiegegeven
from leerplicht_desktop.store import beschermd, documenten, meldingen, personen, zoekindex
from leerplicht_desktop.store.kluis import Schrijfactie
from leerplicht_desktop.store.wpg import gegevens
from leerplicht_desktop.store.wpg.deel import Wpgactie

FORMULIER = "melding"
Overgezet = tuple[str, str, date, str]


@dataclass(frozen=True, slots=True)
class Stuk:
    """One letter with its bytes and the facts it was made from."""

    titel: str
    kenmerk: str
    mime: str
    inhoud: bytes
    gegevens: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Pak:
    """Everything of one melding, in clear, as it is at this moment."""

    melding: Melding
    leerling_uid: str
    persoon: Persoon
    inhoud: dict[str, Any]
    stukken: tuple[Stuk, ...]
    uids: frozenset[str] = field(default=frozenset())

    @property
    def vinger(self) -> str:
        tekst = json.dumps(self.inhoud, sort_keys=True, ensure_ascii=False)
        som = hashlib.sha256(tekst.encode())
        for stuk in self.stukken:
            som.update(json.dumps([stuk.kenmerk, stuk.gegevens], sort_keys=True).encode())
            som.update(hashlib.sha256(stuk.inhoud).digest())
        return som.hexdigest()


def heeft_concept(sessie: Session, melding_uid: str) -> bool:
    """Are there words in its form that were not saved?"""
    return sessie.get(Concept, (FORMULIER, melding_uid)) is not None


def pak(sessie: Session, melding_uid: str) -> Pak:
    """Read all of a melding; raises NietGevonden when it is not (any more) in the store."""
    rij = meldingen.op_uid(sessie, melding_uid)
    assert rij.id is not None
    leerling, persoon = personen.leerling_op_id(sessie, rij.leerling_id)
    oordelen = sessie.exec(
        select(Oordeel).where(Oordeel.melding_id == rij.id).order_by(col(Oordeel.id))
    ).all()
    brieven = sessie.exec(
        select(Brief).where(Brief.melding_id == rij.id).order_by(col(Brief.id))
    ).all()
    stukken, documentuids = [], set()
    for brief in brieven:
        document = sessie.get_one(Document, brief.document_id)
        documentuids.add(document.uid)
        inhoud = documenten.lees(sessie, brief.document_id)
        titel = documenten.titel_van(sessie, document)
        stukken.append(Stuk(titel, brief.kenmerk, document.mime, inhoud, _plat(brief)))
    uids = {rij.uid, *(o.uid for o in oordelen), *(b.uid for b in brieven), *documentuids}
    school = sessie.get(School, rij.school_id) if rij.school_id else None
    return Pak(
        melding=rij,
        leerling_uid=leerling.uid,
        persoon=persoon,
        inhoud={
            "melding": _plat(rij),
            "school": school.naam if school else "",
            "dagen": [[d.datum.isoformat(), d.minuten] for d in meldingen.dagen(sessie, rij.id)],
            "oordelen": [_plat(oordeel) for oordeel in oordelen],
            "beschermd": _beschermd(sessie, rij, oordelen),
            "wijzigingen": _wijzigingen(sessie, uids),
        },
        stukken=tuple(stukken),
        uids=frozenset(uids),
    )


def leg_neer(
    actie: Wpgactie, pak_: Pak, wissel_uid: str, op: date, grondslag: str
) -> Politiegegeven:
    """Write the copy; it counts only once `wissel_klaar` is set."""
    persoon, melding = pak_.persoon, pak_.melding
    rij = Politiegegeven(
        geregistreerd_op=actie.nu,
        leerling_uid=pak_.leerling_uid,
        melding_uid=melding.uid,
        wissel_uid=wissel_uid,
        wissel_klaar=False,
        voornamen=persoon.voornamen,
        roepnaam=persoon.roepnaam,
        tussenvoegsel=persoon.tussenvoegsel,
        achternaam=persoon.achternaam,
        geboortedatum=persoon.geboortedatum,
        bsn=persoon.bsn,
        soort="MELDING",
        grondslag=grondslag,
        datum=melding.melddatum,
        eerste_verwerking=op,
        titel=f"Melding {melding.kenmerk}",
        inhoud={**pak_.inhoud, "tekst": "", "vinger": pak_.vinger},
    )
    actie.sessie.add(rij)
    actie.sessie.flush()
    assert rij.id is not None
    for stuk in pak_.stukken:
        gegevens.bewaar_document(
            actie.sessie,
            rij.id,
            stuk.titel,
            stuk.mime,
            stuk.inhoud,
            actie.nu,
            kenmerk=stuk.kenmerk,
            gegevens=stuk.gegevens,
        )
    return rij


def haal_weg(actie: Schrijfactie, melding_uid: str, vinger: str, wissel_uid: str, op: date) -> None:
    """Take the melding out of the store, when it still is what was copied; leave what counts."""
    sessie = actie.sessie
    if heeft_concept(sessie, melding_uid):
        raise fouten.ConceptOpen
    pak_ = pak(sessie, melding_uid)
    if pak_.vinger != vinger:
        raise fouten.IntussenGewijzigd
    melding = pak_.melding
    leerling_id = melding.leerling_id
    sessie.add(
        Wpgwissel(
            uid=wissel_uid,
            geregistreerd_op=actie.nu,
            melding_uid=melding.uid,
            leerling_id=leerling_id,
            school_id=melding.school_id,
            op=op,
            soort=melding.soort,
            melddatum=melding.melddatum,
            onderwijssoort=_onderwijssoort(sessie, melding),
        )
    )
    documentids = sessie.exec(select(Brief.document_id).where(Brief.melding_id == melding.id)).all()
    brieven = sessie.exec(select(Brief.uid).where(Brief.melding_id == melding.id)).all()
    for opdracht in (
        delete(Verzuimdag).where(col(Verzuimdag.melding_id) == melding.id),
        delete(Oordeel).where(col(Oordeel.melding_id) == melding.id),
        delete(Brief).where(col(Brief.melding_id) == melding.id),
        delete(Documentdeel).where(col(Documentdeel.document_id).in_(documentids)),
        delete(Document).where(col(Document.id).in_(documentids)),
        delete(Wijziging).where(col(Wijziging.onderwerp_uid).in_(pak_.uids)),
        delete(Beschermd).where(col(Beschermd.onderwerp_uid).in_(pak_.uids)),
        delete(Concept).where(or_(*(col(Concept.object_uid) == uid for uid in pak_.uids))),
        delete(Melding).where(col(Melding.id) == melding.id),
    ):
        sessie.exec(opdracht)
    zoekindex.werk_bij(actie.verbinding, [leerling_id], actie.vandaag)
    # The reason stands in the log of the police part alone; the id is in both.
    actie.noteer("wpg_overgezet", "wpgwissel", [wissel_uid])
    actie.gewijzigd("melding", melding.uid)
    actie.gewijzigd("overgezet", melding.uid)  # what still shows it must forget it
    actie.gewijzigd("leerling", pak_.leerling_uid)
    if brieven:
        actie.gewijzigd("brief", *brieven)


def is_weg(sessie: Session, wissel_uid: str) -> bool:
    """Did the deleting in the main store happen?"""
    return sessie.exec(select(Wpgwissel).where(Wpgwissel.uid == wissel_uid)).first() is not None


def overgezet(wpgsessie: Session) -> list[Overgezet]:
    """Every switch that was done: melding, switch, the day, and the fingerprint of the copy."""
    return [
        (r.melding_uid, r.wissel_uid, r.eerste_verwerking, str(r.inhoud["vinger"]))
        for r in gegevens.hele_wissels(wpgsessie)
    ]


def is_dubbel(sessie: Session, melding_uid: str, wissel_uid: str) -> bool:
    """Does the melding of a switch that was done still stand in the main store?"""
    staat = sessie.exec(select(Melding.uid).where(Melding.uid == melding_uid)).first()
    return staat is not None and not is_weg(sessie, wissel_uid)


def _onderwijssoort(sessie: Session, melding: Melding) -> str:
    for rij, _school in personen.inschrijvingen(sessie, melding.leerling_id):
        if rij.van <= melding.melddatum and (rij.tot is None or rij.tot >= melding.melddatum):
            return rij.onderwijssoort
    school = sessie.get(School, melding.school_id) if melding.school_id else None
    return school.onderwijssoort if school else ""


def _beschermd(
    sessie: Session, melding: Melding, oordelen: Sequence[Oordeel]
) -> dict[str, dict[str, str]]:
    onderwerpen = [("melding", melding.uid), *(("oordeel", o.uid) for o in oordelen)]
    teksten = {uid: beschermd.lees(sessie, soort, uid) for soort, uid in onderwerpen}
    return {uid: velden for uid, velden in teksten.items() if velden}


def _wijzigingen(sessie: Session, uids: set[str]) -> list[dict[str, Any]]:
    rijen = sessie.exec(
        select(Wijziging).where(col(Wijziging.onderwerp_uid).in_(uids)).order_by(col(Wijziging.id))
    )
    return [_open_wijziging(sessie, rij) for rij in rijen]


def _open_wijziging(sessie: Session, rij: Wijziging) -> dict[str, Any]:
    plat = _plat(rij)
    for kant in ("voor", "na"):
        plat[kant] = {
            veld: beschermd.ontzegel_waarde(
                sessie,
                waarde,
                beschermd.plek_wijziging(rij.soort, rij.onderwerp_uid, kant, veld),
            )
            for veld, waarde in plat[kant].items()
        }
    return plat


def _plat(rij: Any) -> dict[str, Any]:
    """Every column of a row, as JSON can hold it."""
    return {
        naam: waarde.isoformat() if isinstance(waarde, date | datetime) else waarde
        for naam, waarde in rij.model_dump().items()
    }
