# SPDX-License-Identifier: EUPL-1.2
"""Queries over police data, and what one record becomes on its way to the screen."""

import hashlib
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlmodel import Session, col, select

from leerplicht_desktop.domain import fouten, politiegegevens
from leerplicht_desktop.domain.gegevens.persoon import Naam
from leerplicht_desktop.domain.gegevens.wpg import (
    AutorisatieRegel,
    OnderzoekRegel,
    VermoedenRegel,
    VerstrekkingRegel,
    Wpgregel,
)
from leerplicht_desktop.domain.namen import volledig, vouw
from leerplicht_desktop.models.wpg import (
    Autorisatie,
    Onderzoek,
    Politiegegeven,
    Vermoeden,
    Verstrekking,
    Wpgdocument,
    Wpgdocumentdeel,
)

DEEL, GRENS = 1_000_000, 25_000_000
TE_GROOT = "Dit bestand is groter dan 25 MB. Maak het kleiner of splits het, en probeer opnieuw."


# --- records -----------------------------------------------------------------------------------
def op_uid(sessie: Session, uid: str) -> Politiegegeven:
    rij = sessie.exec(select(Politiegegeven).where(Politiegegeven.uid == uid)).first()
    if rij is None:
        raise fouten.NietGevonden
    return rij


def levend(sessie: Session) -> Sequence[Politiegegeven]:
    """What is not removed and not halfway a switch, newest first."""
    return sessie.exec(
        select(Politiegegeven)
        .where(col(Politiegegeven.verwijderd_op).is_(None), col(Politiegegeven.wissel_klaar))
        .order_by(col(Politiegegeven.datum).desc(), col(Politiegegeven.id).desc())
    ).all()


def verwijderd(sessie: Session) -> Sequence[Politiegegeven]:
    """What is kept for complaints only."""
    return sessie.exec(
        select(Politiegegeven)
        .where(col(Politiegegeven.verwijderd_op).is_not(None))
        .order_by(col(Politiegegeven.id))
    ).all()


def halve_wissels(sessie: Session) -> Sequence[Politiegegeven]:
    """Copies whose switch was cut off before its last step."""
    return sessie.exec(select(Politiegegeven).where(~col(Politiegegeven.wissel_klaar))).all()


def hele_wissels(sessie: Session) -> Sequence[Politiegegeven]:
    """What came out of the store of old, and counts."""
    return sessie.exec(
        select(Politiegegeven).where(
            col(Politiegegeven.wissel_klaar), Politiegegeven.wissel_uid != ""
        )
    ).all()


def naam_van(rij: Politiegegeven) -> Naam:
    return Naam(rij.voornamen, rij.roepnaam, rij.tussenvoegsel, rij.achternaam)


def is_vrij(rij: Politiegegeven, op: date) -> bool:
    """In its first year: may be listed and opened without a targeted search."""
    return not politiegegevens.weigering_openen(rij.eerste_verwerking, op, gericht=False, reden="")


def regel(rij: Politiegegeven, op: date) -> Wpgregel:
    return Wpgregel(
        uid=rij.uid,
        naam=volledig(naam_van(rij)),
        soort=rij.soort,
        pv_nummer=rij.pv_nummer,
        titel=rij.titel,
        datum=rij.datum,
        eerste_verwerking=rij.eerste_verwerking,
        vrij=is_vrij(rij, op),
    )


def bewaardagen(sessie: Session, rij: Politiegegeven) -> tuple[date, date] | None:
    """When it is removed and destroyed; None while its investigation runs."""
    onderzoek = sessie.get(Onderzoek, rij.onderzoek_id) if rij.onderzoek_id else None
    einde = onderzoek.beeindigd_op if onderzoek else None
    return politiegegevens.bewaardagen(rij.grondslag, rij.eerste_verwerking, einde)


# --- documents ---------------------------------------------------------------------------------
def bewaar_document(
    sessie: Session,
    gegeven_id: int,
    titel: str,
    mime: str,
    inhoud: bytes,
    nu: datetime,
    *,
    kenmerk: str = "",
    gegevens: dict[str, Any] | None = None,
) -> Wpgdocument:
    """Put a document beside a record, in parts of 1 MB; at most 25 MB."""
    if len(inhoud) > GRENS:
        raise fouten.BestandOnleesbaar(TE_GROOT)
    rij = Wpgdocument(
        geregistreerd_op=nu,
        gegeven_id=gegeven_id,
        titel=titel,
        kenmerk=kenmerk,
        mime=mime,
        grootte=len(inhoud),
        sha256=hashlib.sha256(inhoud).hexdigest(),
        gegevens=gegevens or {},
    )
    sessie.add(rij)
    sessie.flush()
    assert rij.id is not None
    for nummer, plek in enumerate(range(0, len(inhoud), DEEL)):
        sessie.add(
            Wpgdocumentdeel(
                document_id=rij.id, volgnummer=nummer, inhoud=inhoud[plek : plek + DEEL]
            )
        )
    return rij


def documenten(sessie: Session, gegeven_id: int) -> Sequence[Wpgdocument]:
    return sessie.exec(
        select(Wpgdocument)
        .where(Wpgdocument.gegeven_id == gegeven_id)
        .order_by(col(Wpgdocument.id))
    ).all()


def document_op_uid(sessie: Session, uid: str) -> Wpgdocument:
    rij = sessie.exec(select(Wpgdocument).where(Wpgdocument.uid == uid)).first()
    if rij is None:
        raise fouten.NietGevonden
    return rij


def lees_document(sessie: Session, rij: Wpgdocument) -> bytes:
    """The whole document; raises KluisBeschadigd when it does not fit its hash."""
    delen = sessie.exec(
        select(Wpgdocumentdeel.inhoud)
        .where(Wpgdocumentdeel.document_id == rij.id)
        .order_by(col(Wpgdocumentdeel.volgnummer))
    )
    inhoud = b"".join(delen)
    if hashlib.sha256(inhoud).hexdigest() != rij.sha256:
        raise fouten.KluisBeschadigd
    return inhoud


# --- registers ---------------------------------------------------------------------------------
def autorisaties(sessie: Session, op: date) -> tuple[AutorisatieRegel, ...]:
    rijen = sessie.exec(select(Autorisatie).order_by(col(Autorisatie.van), col(Autorisatie.id)))
    return tuple(
        AutorisatieRegel(
            rij.uid,
            rij.naam,
            rij.functie,
            rij.doel,
            rij.verleend_door,
            rij.van,
            laatste_dag(rij),
            loopt(rij, op),
        )
        for rij in rijen
    )


def laatste_dag(rij: Autorisatie) -> date:
    """The last day it holds: what was taken back holds to the day of taking back."""
    return min(rij.tot, rij.ingetrokken_op) if rij.ingetrokken_op else rij.tot


def loopt(rij: Autorisatie, op: date) -> bool:
    return rij.van <= op <= rij.tot and not (rij.ingetrokken_op and rij.ingetrokken_op <= op)


def lopende_autorisatie(sessie: Session, naam: str, op: date) -> Autorisatie | None:
    """The one that runs for this name and holds longest."""
    zelfde = (
        rij
        for rij in sessie.exec(select(Autorisatie))
        if vouw(rij.naam) == vouw(naam) and loopt(rij, op)
    )
    return max(zelfde, key=lambda rij: rij.tot, default=None)


def autorisatie_op_uid(sessie: Session, uid: str) -> Autorisatie:
    rij = sessie.exec(select(Autorisatie).where(Autorisatie.uid == uid)).first()
    if rij is None:
        raise fouten.NietGevonden
    return rij


def verstrekkingen(
    sessie: Session, *, gegeven_uid: str = "", jaar: int = 0
) -> tuple[VerstrekkingRegel, ...]:
    vraag = select(Verstrekking).order_by(col(Verstrekking.op), col(Verstrekking.id))
    if gegeven_uid:
        vraag = vraag.where(Verstrekking.gegeven_uid == gegeven_uid)
    return tuple(
        VerstrekkingRegel(r.uid, r.ontvanger, r.op, r.grondslag, r.doel, r.wat)
        for r in sessie.exec(vraag)
        if not jaar or r.op.year == jaar
    )


def onderzoeken(sessie: Session, op: date) -> tuple[OnderzoekRegel, ...]:
    rijen = sessie.exec(select(Onderzoek).order_by(col(Onderzoek.begonnen_op), col(Onderzoek.id)))
    return tuple(
        OnderzoekRegel(
            r.uid,
            r.versie,
            r.titel,
            r.doel,
            r.begonnen_op,
            r.doel_vastgelegd_op,
            r.beeindigd_op,
            politiegegevens.waarschuwing_doel(r.begonnen_op, op, r.doel),
        )
        for r in rijen
    )


def onderzoek_op_uid(sessie: Session, uid: str) -> Onderzoek:
    rij = sessie.exec(select(Onderzoek).where(Onderzoek.uid == uid)).first()
    if rij is None:
        raise fouten.NietGevonden
    return rij


def vermoedens(sessie: Session) -> tuple[VermoedenRegel, ...]:
    rijen = sessie.exec(select(Vermoeden).order_by(col(Vermoeden.ontdekt_op), col(Vermoeden.id)))
    return tuple(
        VermoedenRegel(r.uid, r.ontdekt_op, r.omschrijving, r.maatregel, r.afgehandeld_op)
        for r in rijen
    )


def vermoeden_op_uid(sessie: Session, uid: str) -> Vermoeden:
    rij = sessie.exec(select(Vermoeden).where(Vermoeden.uid == uid)).first()
    if rij is None:
        raise fouten.NietGevonden
    return rij
