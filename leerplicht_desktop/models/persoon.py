# SPDX-License-Identifier: EUPL-1.2
"""People and their roles: persoon is the base, leerling and ouder are what somebody is.

Address, gezag, household and enrolment have van/tot and a moment of recording, because the
law asks how it was on a day.
"""

from datetime import date

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field

from leerplicht_desktop.models.basis import Rij

_PERIODE = "tot IS NULL OR van IS NULL OR tot >= van"


class Persoon(Rij, table=True):
    """`zoeknaam`, `zoektelefoon` are folded copies for the search index."""

    __tablename__ = "persoon"
    __table_args__ = (
        CheckConstraint("bsn IS NULL OR length(bsn) = 9", name="bsn_lengte"),
        CheckConstraint("geslacht IN ('', 'M', 'V', 'X')", name="geslacht"),
    )

    bsn: str | None = Field(default=None, unique=True)
    onderwijsnummer: str | None = Field(default=None, unique=True)
    voornamen: str = ""
    roepnaam: str = ""
    tussenvoegsel: str = ""
    achternaam: str
    geboortedatum: date | None = None
    geslacht: str = ""
    geheim: bool = False
    telefoon: str = ""
    email: str = ""
    taal: str = ""
    tolk: bool = False
    zoeknaam: str = ""
    sorteernaam: str = ""
    zoektelefoon: str = ""


class Leerling(Rij, table=True):
    __tablename__ = "leerling"

    persoon_id: int = Field(foreign_key="persoon.id", unique=True)
    gemeentecode: str = ""
    zaaknummer: str = Field(default="", index=True)
    startkwalificatie_op: date | None = None
    uitzondering: str = ""
    reden_niet_ingeschreven: str = ""


class Verblijf(Rij, table=True):
    """Where somebody lives, from – to."""

    __tablename__ = "verblijf"
    __table_args__ = (
        CheckConstraint(_PERIODE, name="periode"),
        Index("ix_verblijf_persoon_id_tot", "persoon_id", "tot"),
        Index("ix_verblijf_postcode_huisnummer", "postcode", "huisnummer"),
    )

    persoon_id: int = Field(foreign_key="persoon.id")
    straat: str = ""
    huisnummer: str = ""
    toevoeging: str = ""
    postcode: str = ""
    woonplaats: str = ""
    land: str = "Nederland"
    zoekadres: str = ""
    van: date | None = None
    tot: date | None = None


class Gezag(Rij, table=True):
    """One adult beside one child: role, kind of gezag (codes.GEZAGSSOORTEN), from – to."""

    __tablename__ = "gezag"
    __table_args__ = (
        CheckConstraint(_PERIODE, name="periode"),
        CheckConstraint("kind_id <> ouder_id", name="niet_zelf"),
        Index("ix_gezag_kind_id", "kind_id"),
        Index("ix_gezag_ouder_id", "ouder_id"),
    )

    kind_id: int = Field(foreign_key="persoon.id")
    ouder_id: int = Field(foreign_key="persoon.id")
    rol: str
    soort: str
    van: date | None = None
    tot: date | None = None


class Huishouden(Rij, table=True):
    """A household; `code` is what an import called it, empty when derived from the address."""

    __tablename__ = "huishouden"

    code: str = Field(default="", index=True)


class Huishoudenlid(Rij, table=True):
    __tablename__ = "huishoudenlid"
    __table_args__ = (
        CheckConstraint(_PERIODE, name="periode"),
        Index("ix_huishoudenlid_persoon_id", "persoon_id"),
        Index("ix_huishoudenlid_huishouden_id", "huishouden_id"),
    )

    huishouden_id: int = Field(foreign_key="huishouden.id")
    persoon_id: int = Field(foreign_key="persoon.id")
    van: date | None = None
    tot: date | None = None
