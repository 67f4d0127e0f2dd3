# SPDX-License-Identifier: EUPL-1.2
"""Queries over meldingen."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import text
from sqlmodel import Session, col, select

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.gegevens.melding import MeldingRegel
from leerplicht_desktop.domain.gegevens.persoon import Naam
from leerplicht_desktop.domain.namen import volledig
from leerplicht_desktop.models import Melding, Oordeel, Verzuimdag

# The first action is due until there was one: a letter moves the melding on from "nieuw".
_TERMIJN = "CASE WHEN m.werkstatus = 'NIEUW' THEN m.eerste_actie_uiterlijk END"
_LIJST = """
SELECT m.uid, m.kenmerk, l.uid AS leerling_uid, p.voornamen, p.roepnaam, p.tussenvoegsel,
  p.achternaam, p.geboortedatum, m.soort, coalesce(s.naam, '') AS school, m.melddatum,
  m.begindatum, m.einddatum, m.totaal_minuten, m.werkstatus, m.status_duo, m.actie_gewenst,
  {termijn} AS eerste_actie_uiterlijk,
  (SELECT count(*) FROM brief b WHERE b.melding_id = m.id) AS brieven, m.gevoelig
FROM melding m JOIN leerling l ON l.id = m.leerling_id JOIN persoon p ON p.id = l.persoon_id
LEFT JOIN school s ON s.id = m.school_id
WHERE {waar} ORDER BY {orde} LIMIT :aantal OFFSET :begin
"""
_FILTERS = {
    "open": "m.werkstatus <> 'AFGEROND'",
    "nieuw": "m.werkstatus = 'NIEUW'",
    "onderzoek": "m.werkstatus = 'IN_ONDERZOEK'",
    "geen_actie": "m.werkstatus <> 'AFGEROND' AND m.actie_gewenst = 0",
    "afgerond": "m.werkstatus = 'AFGEROND'",
    "alles": "1",
}
_ORDEN = {
    "eerste_actie": f"{_TERMIJN} IS NULL, {_TERMIJN} {{r}}, m.melddatum {{r}}, m.id {{r}}",
    "melddatum": "m.melddatum {r}, m.id {r}",
    "naam": "p.sorteernaam {r}, m.id {r}",
    "school": "school {r}, m.id {r}",
    "soort": "m.soort {r}, m.id {r}",
    "uren": "m.totaal_minuten {r}, m.id {r}",
}


def lijst(
    sessie: Session,
    *,
    filter_: str = "open",
    orde: str = "eerste_actie",
    aflopend: bool = False,
    begin: int = 0,
    aantal: int = 100,
) -> tuple[tuple[MeldingRegel, ...], int]:
    """A page of meldingen, sorted and filtered in SQL, and how many there are."""
    waar = _FILTERS[filter_]
    verbinding = sessie.connection()
    totaal = verbinding.execute(text(f"SELECT count(*) FROM melding m WHERE {waar}")).scalar_one()
    sql = _LIJST.format(
        termijn=_TERMIJN, waar=waar, orde=_ORDEN[orde].format(r="DESC" if aflopend else "ASC")
    )
    rijen = verbinding.execute(text(sql), {"aantal": aantal, "begin": begin})
    return tuple(regel(rij) for rij in rijen), totaal


def tellingen(sessie: Session) -> dict[str, int]:
    """How many meldingen each filter holds."""
    delen = ", ".join(f"sum({waar}) AS {naam}" for naam, waar in _FILTERS.items())
    rij = sessie.connection().execute(text(f"SELECT {delen} FROM melding m")).one()
    return {naam: int(getattr(rij, naam) or 0) for naam in _FILTERS}


def van_leerling(sessie: Session, leerling_id: int) -> tuple[MeldingRegel, ...]:
    """All meldingen of a pupil, newest first."""
    sql = _LIJST.format(
        termijn=_TERMIJN, waar="m.leerling_id = :leerling", orde="m.begindatum DESC, m.id DESC"
    )
    rijen = sessie.connection().execute(
        text(sql), {"leerling": leerling_id, "aantal": 1000, "begin": 0}
    )
    return tuple(regel(rij) for rij in rijen)


def op_uid(sessie: Session, uid: str) -> Melding:
    rij = sessie.exec(select(Melding).where(Melding.uid == uid)).first()
    if rij is None:
        raise fouten.NietGevonden
    return rij


def op_aanduiding(sessie: Session, aanduiding: str) -> Melding:
    """A melding by uid or by kenmerk, as typed on the command line."""
    rij = sessie.exec(
        select(Melding).where((Melding.uid == aanduiding) | (Melding.kenmerk == aanduiding))
    ).first()
    if rij is None:
        raise fouten.NietGevonden("Deze melding staat niet in de kluis. Kijk naar het kenmerk.")
    return rij


def op_duo_nummer(sessie: Session, nummer: str) -> Melding | None:
    return sessie.exec(select(Melding).where(Melding.duo_meldingsnummer == nummer)).first()


def dagen(sessie: Session, melding_id: int) -> Sequence[Verzuimdag]:
    return sessie.exec(
        select(Verzuimdag)
        .where(Verzuimdag.melding_id == melding_id)
        .order_by(col(Verzuimdag.datum))
    ).all()


def laatste_oordeel(sessie: Session, melding_id: int) -> Oordeel:
    return sessie.exec(
        select(Oordeel)
        .where(Oordeel.melding_id == melding_id)
        .order_by(col(Oordeel.id).desc())
        .limit(1)
    ).one()


def gelijkende(
    sessie: Session,
    leerling_id: int,
    begin: date,
    eind: date,
    *,
    duo_nummer: str = "",
    zonder_uid: str = "",
) -> tuple[MeldingRegel, ...]:
    """Meldingen of a pupil whose period overlaps, or with this DUO number: maybe the same one."""
    sql = _LIJST.format(
        termijn=_TERMIJN,
        waar="m.uid <> :zonder AND (m.duo_meldingsnummer = :duo OR (m.leerling_id = :leerling"
        " AND m.begindatum <= :eind"
        " AND coalesce(m.einddatum, max(m.melddatum, m.begindatum)) >= :van))",
        orde="m.duo_meldingsnummer = :duo DESC, m.begindatum DESC, m.id DESC",
    )
    rijen = sessie.connection().execute(
        text(sql),
        {
            "leerling": leerling_id,
            "zonder": zonder_uid,
            "van": begin.isoformat(),
            "eind": eind.isoformat(),
            "duo": duo_nummer or None,
            "aantal": 10,
            "begin": 0,
        },
    )
    return tuple(regel(rij) for rij in rijen)


def regel(rij: Any) -> MeldingRegel:
    """A row of the list query as the windows see it."""
    return MeldingRegel(
        uid=rij.uid,
        kenmerk=rij.kenmerk,
        leerling_uid=rij.leerling_uid,
        leerling=volledig(Naam(rij.voornamen, rij.roepnaam, rij.tussenvoegsel, rij.achternaam)),
        geboortedatum=_datum(rij.geboortedatum),
        soort=rij.soort,
        school=rij.school,
        melddatum=_datum(rij.melddatum),
        begindatum=_datum(rij.begindatum),
        einddatum=_datum_of_leeg(rij.einddatum),
        minuten=rij.totaal_minuten,
        werkstatus=rij.werkstatus,
        status_duo=rij.status_duo,
        actie_gewenst=None if rij.actie_gewenst is None else bool(rij.actie_gewenst),
        eerste_actie_uiterlijk=_datum_of_leeg(rij.eerste_actie_uiterlijk),
        brieven=rij.brieven,
        gevoelig=bool(rij.gevoelig),
    )


def _datum(tekst: str) -> date:
    return date.fromisoformat(tekst)


def _datum_of_leeg(tekst: str | None) -> date | None:
    return date.fromisoformat(tekst) if tekst else None
