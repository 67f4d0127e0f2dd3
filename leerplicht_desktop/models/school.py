# SPDX-License-Identifier: EUPL-1.2
"""Schools and where a pupil is enrolled or spends the day."""

from datetime import date

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field

from leerplicht_desktop.models.basis import Rij


class School(Rij, table=True):
    """One vestiging. `bron` says which import brought it; `zoeknaam` is folded.

    `richting` is typed by hand, where DUO only says "Bijzonder"; an import leaves it.
    """

    __tablename__ = "school"
    __table_args__ = (
        CheckConstraint("vakantieregio IN ('', 'NOORD', 'MIDDEN', 'ZUID')", name="vakantieregio"),
    )

    vestigingscode: str = Field(unique=True)
    brin: str = Field(index=True)
    naam: str
    onderwijssoort: str
    soort_bron: str = ""
    denominatie: str = ""
    straat: str = ""
    huisnummer: str = ""
    postcode: str = ""
    plaats: str = ""
    gemeentecode: str = Field(default="", index=True)
    gemeente: str = ""
    provincie: str = ""
    telefoon: str = ""
    website: str = ""
    vakantieregio: str = ""
    rmc_code: str = ""
    lat: float | None = None
    lon: float | None = None
    bron: str = ""
    zoeknaam: str = Field(default="", index=True)
    richting: str = Field(default="", sa_column_kwargs={"server_default": ""})


class Inschrijving(Rij, table=True):
    __tablename__ = "inschrijving"
    __table_args__ = (
        CheckConstraint("tot IS NULL OR tot >= van", name="periode"),
        Index("ix_inschrijving_leerling_id_tot", "leerling_id", "tot"),
        Index("ix_inschrijving_school_id", "school_id"),
    )

    leerling_id: int = Field(foreign_key="leerling.id")
    school_id: int = Field(foreign_key="school.id")
    onderwijssoort: str
    van: date
    tot: date | None = None


class Dagplek(Rij, table=True):
    """A place where a pupil spends the day that is no school (it has no BRIN)."""

    __tablename__ = "dagplek"
    __table_args__ = (CheckConstraint("tot IS NULL OR tot >= van", name="periode"),)

    leerling_id: int = Field(foreign_key="leerling.id", index=True)
    naam: str
    van: date
    tot: date | None = None
