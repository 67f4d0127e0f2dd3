# SPDX-License-Identifier: EUPL-1.2
"""Queries over schools."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import text
from sqlmodel import Session, col, select

from leerplicht_desktop.domain import fouten, namen
from leerplicht_desktop.models import School


def op_uid(sessie: Session, uid: str) -> School:
    rij = sessie.exec(select(School).where(School.uid == uid)).first()
    if rij is None:
        raise fouten.NietGevonden
    return rij


def op_code(sessie: Session, brin: str, vestiging: str) -> School | None:
    """A vestiging by BRIN and vestiging ("00" or "25PV00"); the BRIN alone when it has one."""
    code = vestiging if len(vestiging) == 6 else f"{brin}{vestiging}"
    gevonden = sessie.exec(select(School).where(School.vestigingscode == code.upper())).first()
    if gevonden is None and not vestiging:
        rijen = sessie.exec(select(School).where(School.brin == brin.upper())).all()
        gevonden = rijen[0] if len(rijen) == 1 else None
    return gevonden


_LIJST = """
SELECT s.uid, s.vestigingscode, s.naam, s.onderwijssoort, s.denominatie, s.straat, s.huisnummer,
  s.plaats, s.gemeente, s.vakantieregio,
  (SELECT count(*) FROM inschrijving i WHERE i.school_id = s.id
     AND (i.tot IS NULL OR i.tot >= :op)) AS leerlingen,
  (SELECT count(*) FROM melding m WHERE m.school_id = s.id
     AND m.werkstatus <> 'AFGEROND') AS meldingen
FROM school s {waar} ORDER BY {orde} LIMIT :aantal OFFSET :begin
"""
_ORDEN = {
    "gebruik": "leerlingen DESC, s.gemeentecode = :gemeente DESC, s.zoeknaam, s.id",
    "naam": "s.zoeknaam, s.id",
    "plaats": "s.plaats, s.zoeknaam, s.id",
}


def lijst(
    sessie: Session,
    zoektekst: str,
    op: date,
    *,
    gemeentecode: str = "",
    orde: str = "gebruik",
    begin: int = 0,
    aantal: int = 100,
) -> tuple[Sequence[Any], int]:
    """A page of schools and how many fit. Every typed word must stand in name, place or code."""
    woorden = namen.vouw(zoektekst).split()
    waar, waarden = "", {}
    if woorden:
        delen = []
        for nr, woord in enumerate(woorden):
            delen.append(f"s.zoeknaam LIKE :w{nr}")
            waarden[f"w{nr}"] = f"%{woord}%"
        waar = "WHERE " + " AND ".join(delen)
    verbinding = sessie.connection()
    totaal = verbinding.execute(
        text(f"SELECT count(*) FROM school s {waar}"),
        waarden,
    ).scalar_one()
    rijen = verbinding.execute(
        text(_LIJST.format(waar=waar, orde=_ORDEN[orde])),
        {
            **waarden,
            "op": op.isoformat(),
            "gemeente": gemeentecode,
            "aantal": aantal,
            "begin": begin,
        },
    ).all()
    return rijen, totaal


def zoeknaam(naam: str, plaats: str, vestigingscode: str) -> str:
    """The folded words a school is found by."""
    return namen.vouw(f"{naam} {plaats} {vestigingscode}")


def regio_van(sessie: Session, school_uid: str) -> str:
    rij = sessie.exec(select(School.vakantieregio).where(col(School.uid) == school_uid)).first()
    return rij or ""
