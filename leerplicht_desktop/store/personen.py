# SPDX-License-Identifier: EUPL-1.2
"""Queries over people: pupils, adults beside them, addresses, households, enrolments."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, text
from sqlmodel import Session, col, select

from leerplicht_desktop.domain import fouten, namen, telefoon
from leerplicht_desktop.domain.gegevens.persoon import Adres, Naam
from leerplicht_desktop.models import (
    Gezag,
    Huishouden,
    Huishoudenlid,
    Inschrijving,
    Leerling,
    Persoon,
    School,
    Verblijf,
)

ADRESVELDEN = tuple(veld.name for veld in fields(Adres))


def leerling(sessie: Session, uid: str) -> tuple[Leerling, Persoon]:
    """A pupil and the person behind it; raises NietGevonden."""
    rij = sessie.exec(
        select(Leerling, Persoon)
        .join(Persoon, col(Persoon.id) == Leerling.persoon_id)
        .where(Leerling.uid == uid)
    ).first()
    if rij is None:
        raise fouten.NietGevonden
    return rij[0], rij[1]


def leerling_op_id(sessie: Session, leerling_id: int) -> tuple[Leerling, Persoon]:
    """The same by row id."""
    rij = sessie.get(Leerling, leerling_id)
    if rij is None:
        raise fouten.NietGevonden
    return rij, sessie.get_one(Persoon, rij.persoon_id)


def persoon_op_bsn(sessie: Session, bsn: str) -> Persoon | None:
    return sessie.exec(select(Persoon).where(Persoon.bsn == bsn)).first()


def persoon_op_uid(sessie: Session, uid: str) -> Persoon:
    rij = sessie.exec(select(Persoon).where(Persoon.uid == uid)).first()
    if rij is None:
        raise fouten.NietGevonden
    return rij


def kandidaten(
    sessie: Session,
    *,
    bsn: str = "",
    onderwijsnummer: str = "",
    zoeknaam: str = "",
    geboren: date | None = None,
) -> list[str]:
    """Uids of pupils that fit: by number first, else by birth date and a shared name word."""
    vraag = select(Leerling, Persoon).join(Persoon, col(Persoon.id) == Leerling.persoon_id)
    for kolom, waarde in ((Persoon.bsn, bsn), (Persoon.onderwijsnummer, onderwijsnummer)):
        if waarde:
            gevonden = sessie.exec(vraag.where(col(kolom) == waarde)).all()
            if gevonden:
                return [rij[0].uid for rij in gevonden]
    if geboren is None:
        return []
    woorden = set(zoeknaam.split())
    rijen = sessie.exec(vraag.where(col(Persoon.geboortedatum) == geboren)).all()
    treffers = [(len(woorden & set(rij[1].zoeknaam.split())), rij[0].uid) for rij in rijen]
    return [uid for aantal, uid in sorted(treffers, reverse=True) if aantal]


def verblijf(sessie: Session, persoon_id: int, op: date) -> Verblijf | None:
    """The address on a day; the newest when periods overlap."""
    return sessie.exec(
        select(Verblijf)
        .where(
            Verblijf.persoon_id == persoon_id,
            (col(Verblijf.tot).is_(None)) | (col(Verblijf.tot) >= op),
            (col(Verblijf.van).is_(None)) | (col(Verblijf.van) <= op),
        )
        .order_by(col(Verblijf.van).desc(), col(Verblijf.id).desc())
    ).first()


def ouders(sessie: Session, kind_id: int, op: date) -> Sequence[tuple[Gezag, Persoon]]:
    """Adults beside a child on a day, those with gezag as entered first."""
    return sessie.exec(
        select(Gezag, Persoon)
        .join(Persoon, col(Persoon.id) == Gezag.ouder_id)
        .where(
            Gezag.kind_id == kind_id,
            (col(Gezag.tot).is_(None)) | (col(Gezag.tot) >= op),
            (col(Gezag.van).is_(None)) | (col(Gezag.van) <= op),
        )
        .order_by(col(Gezag.id))
    ).all()


def inschrijvingen(sessie: Session, leerling_id: int) -> Sequence[tuple[Inschrijving, School]]:
    """All enrolments of a pupil, newest first."""
    return sessie.exec(
        select(Inschrijving, School)
        .join(School, col(School.id) == Inschrijving.school_id)
        .where(Inschrijving.leerling_id == leerling_id)
        .order_by(col(Inschrijving.van).desc(), col(Inschrijving.id).desc())
    ).all()


_GEZIN = text(
    """
    SELECT DISTINCT l.id FROM leerling l JOIN persoon p ON p.id = l.persoon_id
    WHERE l.id <> :zelf AND p.id IN (
      SELECT g2.kind_id FROM gezag g1 JOIN gezag g2 ON g2.ouder_id = g1.ouder_id
      WHERE g1.kind_id = :persoon AND (g1.tot IS NULL OR g1.tot >= :op)
        AND (g2.tot IS NULL OR g2.tot >= :op)
      UNION
      SELECT h2.persoon_id FROM huishoudenlid h1
      JOIN huishoudenlid h2 ON h2.huishouden_id = h1.huishouden_id
      WHERE h1.persoon_id = :persoon AND (h1.tot IS NULL OR h1.tot >= :op)
        AND (h2.tot IS NULL OR h2.tot >= :op))
    ORDER BY p.geboortedatum
    """
)


def gezin(sessie: Session, leerling_id: int, persoon_id: int, op: date) -> list[int]:
    """Row ids of other pupils with a shared parent or in the same household."""
    rijen = sessie.connection().execute(
        _GEZIN, {"zelf": leerling_id, "persoon": persoon_id, "op": op.isoformat()}
    )
    return [rij[0] for rij in rijen]


_TREFFERS = text(
    """
    SELECT l.id, l.uid, p.voornamen, p.roepnaam, p.tussenvoegsel, p.achternaam,
      p.geboortedatum, l.startkwalificatie_op, l.uitzondering,
      (SELECT v.woonplaats FROM verblijf v WHERE v.persoon_id = p.id
        AND (v.tot IS NULL OR v.tot >= :op) ORDER BY v.van DESC LIMIT 1) AS woonplaats,
      (SELECT s.naam FROM inschrijving i JOIN school s ON s.id = i.school_id
        WHERE i.leerling_id = l.id AND (i.tot IS NULL OR i.tot >= :op)
        ORDER BY i.van DESC LIMIT 1) AS school,
      (SELECT count(*) FROM melding m
        WHERE m.leerling_id = l.id AND m.werkstatus <> 'AFGEROND') AS meldingen,
      z.adres, z.school AS zoekschool, z.ouders, z.kenmerken, z.nummers
    FROM leerling l JOIN persoon p ON p.id = l.persoon_id
    JOIN zoekregel z ON z.leerling_id = l.id
    WHERE l.id IN :ids
    """
).bindparams(bindparam("ids", expanding=True))


def treffers(verbinding: Connection, ids: Sequence[int], op: date) -> dict[int, Any]:
    """What a search result shows of these pupils, by row id."""
    rijen = verbinding.execute(_TREFFERS, {"ids": list(ids), "op": op.isoformat()})
    return {rij.id: rij for rij in rijen}


def zoekvelden(naam: Naam, telefoonnummer: str = "") -> dict[str, str]:
    """The folded copies that a person row keeps for searching and sorting."""
    delen = (naam.roepnaam, naam.voornamen, naam.tussenvoegsel, naam.achternaam)
    woorden: dict[str, None] = {}
    for deel in delen:
        woorden.update(dict.fromkeys(namen.vouw(deel).split()))
    return {
        "zoeknaam": " ".join(woorden),
        "sorteernaam": namen.sorteersleutel(naam),
        "zoektelefoon": telefoon.normaal(telefoonnummer),
    }


def zoekadres(adres: Adres) -> str:
    """The folded address: street, number, postcode with and without space, place."""
    postcode = namen.vouw(adres.postcode)
    kaal = postcode.replace(" ", "")
    return namen.vouw(
        f"{adres.straat} {adres.huisnummer} {adres.toevoeging} {postcode} {kaal} {adres.woonplaats}"
    )


def naam_van(persoon: Persoon) -> Naam:
    return Naam(persoon.voornamen, persoon.roepnaam, persoon.tussenvoegsel, persoon.achternaam)


def adres_van(rij: Verblijf | None) -> Adres:
    if rij is None:
        return Adres()
    return Adres(**{veld: getattr(rij, veld) for veld in ADRESVELDEN})


def lidmaatschap(sessie: Session, persoon_id: int, op: date) -> Huishoudenlid | None:
    """The household a person is in on a day."""
    return sessie.exec(
        select(Huishoudenlid).where(
            Huishoudenlid.persoon_id == persoon_id,
            (col(Huishoudenlid.tot).is_(None)) | (col(Huishoudenlid.tot) >= op),
        )
    ).first()


def verlaat_huishouden(sessie: Session, persoon_id: int, op: date) -> None:
    """Who moves leaves the household that was derived from the address; a named one stays."""
    lid = lidmaatschap(sessie, persoon_id, op)
    if lid is not None and not sessie.get_one(Huishouden, lid.huishouden_id).code:
        lid.tot = op - timedelta(days=1)
        lid.versie += 1
        sessie.add(lid)
