# SPDX-License-Identifier: EUPL-1.2
"""All pupils and adults at once, as an import compares them with its file."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection

from leerplicht_desktop.store.personen import ADRESVELDEN

_PERSOON = "p.voornamen, p.roepnaam, p.tussenvoegsel, p.achternaam"
_VERBLIJF = """
LEFT JOIN verblijf v ON v.id = (
  SELECT w.id FROM verblijf w WHERE w.persoon_id = p.id
    AND (w.tot IS NULL OR w.tot >= :op) AND (w.van IS NULL OR w.van <= :op)
  ORDER BY w.van DESC, w.id DESC LIMIT 1)
"""
_ADRES = """v.id, v.van, coalesce(v.straat, ''), coalesce(v.huisnummer, ''),
  coalesce(v.toevoeging, ''), coalesce(v.postcode, ''), coalesce(v.woonplaats, ''),
  coalesce(v.land, '')"""


@dataclass(slots=True)
class _Bewoner:
    """Where somebody lives now, as the columns of `_ADRES`; `verblijf_van` is ISO text."""

    verblijf_id: int | None
    verblijf_van: str | None
    straat: str
    huisnummer: str
    toevoeging: str
    postcode: str
    woonplaats: str
    land: str

    def adres(self) -> dict[str, str]:
        return {veld: getattr(self, veld) for veld in ADRESVELDEN}


@dataclass(slots=True)
class Leerlingrij(_Bewoner):
    """One pupil with the current address, in columns."""

    id: int
    uid: str
    persoon_id: int
    voornamen: str
    roepnaam: str
    tussenvoegsel: str
    achternaam: str
    bsn: str | None
    onderwijsnummer: str | None
    geboortedatum: str
    geslacht: str
    geheim: bool
    telefoon: str
    zoeknaam: str
    gemeentecode: str

    def persoon(self) -> dict[str, Any]:
        velden = (
            "voornamen",
            "roepnaam",
            "tussenvoegsel",
            "achternaam",
            "bsn",
            "onderwijsnummer",
            "geboortedatum",
            "geslacht",
        )
        return {**{veld: getattr(self, veld) for veld in velden}, "geheim": bool(self.geheim)}


def leerlingen(verbinding: Connection, op: date) -> Iterator[Leerlingrij]:
    """Every pupil."""
    rijen = verbinding.exec_driver_sql(
        f"SELECT {_ADRES}, l.id, l.uid, p.id, {_PERSOON}, p.bsn, p.onderwijsnummer,"
        f" p.geboortedatum, p.geslacht, p.geheim, p.telefoon, p.zoeknaam, l.gemeentecode"
        f" FROM leerling l JOIN persoon p ON p.id = l.persoon_id {_VERBLIJF}",
        {"op": op.isoformat()},
    )
    return (Leerlingrij(*rij) for rij in rijen)


@dataclass(slots=True)
class Ouderrij(_Bewoner):
    """One adult with the current address, in columns."""

    persoon_id: int
    uid: str
    voornamen: str
    roepnaam: str
    tussenvoegsel: str
    achternaam: str
    bsn: str | None
    geheim: bool
    telefoon: str
    email: str
    taal: str
    tolk: bool
    zoeknaam: str

    def persoon(self) -> dict[str, Any]:
        velden = ("voornamen", "tussenvoegsel", "achternaam", "bsn", "telefoon", "email", "taal")
        platte = {veld: getattr(self, veld) for veld in velden}
        return {**platte, "geheim": bool(self.geheim), "tolk": bool(self.tolk)}


def ouders(verbinding: Connection, op: date) -> Iterator[Ouderrij]:
    """Every person who is or was an adult beside a child, and every other with a BSN."""
    rijen = verbinding.exec_driver_sql(
        f"SELECT {_ADRES}, p.id, p.uid, {_PERSOON}, p.bsn, p.geheim, p.telefoon, p.email,"
        f" p.taal, p.tolk, p.zoeknaam FROM persoon p {_VERBLIJF}"
        " WHERE p.bsn IS NOT NULL OR EXISTS (SELECT 1 FROM gezag g WHERE g.ouder_id = p.id)",
        {"op": op.isoformat()},
    )
    return (Ouderrij(*rij) for rij in rijen)


@dataclass(slots=True)
class Gezagrij:
    id: int
    uid: str
    kind_id: int
    ouder_id: int
    rol: str
    soort: str
    van: str | None
    tot: str | None


def gezag(verbinding: Connection) -> Iterator[Gezagrij]:
    """Every row of gezag, oldest first."""
    rijen = verbinding.exec_driver_sql(
        "SELECT id, uid, kind_id, ouder_id, rol, soort, van, tot FROM gezag ORDER BY id"
    )
    return (Gezagrij(*rij) for rij in rijen)


def huishoudens(verbinding: Connection, op: date) -> tuple[dict[int, int], dict[str, int]]:
    """Household of each person today, and household by code."""
    leden = verbinding.exec_driver_sql(
        "SELECT persoon_id, huishouden_id FROM huishoudenlid WHERE tot IS NULL OR tot >= ?",
        (op.isoformat(),),
    )
    codes = verbinding.exec_driver_sql("SELECT code, id FROM huishouden WHERE code <> ''")
    return {rij[0]: rij[1] for rij in leden}, {rij[0]: rij[1] for rij in codes}


def nummers_van_anderen(verbinding: Connection) -> set[str]:
    """The BSNs of who is no pupil: each number stands once in the store."""
    rijen = verbinding.exec_driver_sql(
        "SELECT p.bsn FROM persoon p WHERE p.bsn IS NOT NULL"
        " AND NOT EXISTS (SELECT 1 FROM leerling l WHERE l.persoon_id = p.id)"
    )
    return {rij[0] for rij in rijen}
