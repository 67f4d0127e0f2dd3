# SPDX-License-Identifier: EUPL-1.2
"""Documents in parts of 1 MB and the letters that were filed."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, Column, Index, LargeBinary
from sqlmodel import Field

from leerplicht_desktop.models.basis import Rij, Tabel, UtcMoment


class Document(Rij, table=True):
    """`gevoelig` (article 9 GDPR) documents are not indexed and get no thumbnail."""

    __tablename__ = "document"
    __table_args__ = (CheckConstraint("length(sha256) = 64", name="sha256"),)

    leerling_id: int = Field(foreign_key="leerling.id", index=True)
    titel: str
    mime: str
    grootte: int
    sha256: str = Field(index=True)
    gevoelig: bool = False


class Documentdeel(Tabel, table=True):
    __tablename__ = "documentdeel"

    document_id: int = Field(foreign_key="document.id", primary_key=True)
    volgnummer: int = Field(primary_key=True)
    inhoud: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class Brief(Rij, table=True):
    """One copy of a letter, about a melding or about a claim of exemption.

    `gegevens` are the facts it was made from, frozen with its hash.
    """

    __tablename__ = "brief"
    __table_args__ = (
        CheckConstraint("familie IN ('mededeling', 'besluit', 'feitelijk')", name="familie"),
        CheckConstraint("(melding_id IS NULL) <> (beroep_id IS NULL)", name="aanleiding"),
        Index("ix_brief_leerling_id_datum", "leerling_id", "datum"),
    )

    kenmerk: str = Field(unique=True)
    leerling_id: int = Field(foreign_key="leerling.id")
    melding_id: int | None = Field(default=None, foreign_key="melding.id", index=True)
    beroep_id: int | None = Field(default=None, foreign_key="beroep.id", index=True)
    document_id: int = Field(foreign_key="document.id", unique=True)
    soort: str
    familie: str
    titel: str
    aan: str
    datum: date
    status: str
    verzonden_op: datetime | None = Field(default=None, sa_type=UtcMoment)
    zaaknummer: str = ""
    gegevens: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
