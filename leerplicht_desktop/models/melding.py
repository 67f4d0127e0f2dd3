# SPDX-License-Identifier: EUPL-1.2
"""Meldingen, their days, and the frozen verdict beside the officer's own decision."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, Column, Index
from sqlmodel import Field

from leerplicht_desktop.models.basis import Rij, Tabel, UtcMoment


class Melding(Rij, table=True):
    """`status_duo` is what others told; `werkstatus` follows from her acts.

    `gevoelig`: reason, explanation and motivation are sealed in `beschermd` and empty here.
    """

    __tablename__ = "melding"
    __table_args__ = (
        CheckConstraint("einddatum IS NULL OR einddatum >= begindatum", name="periode"),
        CheckConstraint("totaal_minuten >= 0", name="minuten"),
        Index("ix_melding_leerling_id_begindatum", "leerling_id", "begindatum"),
        Index("ix_melding_werkstatus_uiterlijk", "werkstatus", "eerste_actie_uiterlijk"),
    )

    kenmerk: str = Field(unique=True)
    leerling_id: int = Field(foreign_key="leerling.id")
    school_id: int | None = Field(default=None, foreign_key="school.id", index=True)
    soort: str
    melddatum: date
    begindatum: date
    einddatum: date | None = None
    alleen_totaal: bool = False
    totaal_minuten: int = 0
    reden: str = ""
    toelichting: str = ""
    gevoelig: bool = Field(default=False, sa_column_kwargs={"server_default": "0"})
    actie_gewenst: bool | None = None
    duo_meldingsnummer: str | None = Field(default=None, unique=True)
    status_duo: str = ""
    zaaknummer: str = Field(default="", index=True)
    melder_naam: str = ""
    melder_functie: str = ""
    melder_email: str = ""
    melder_telefoon: str = ""
    werkstatus: str = "NIEUW"
    eerste_actie_uiterlijk: date | None = None
    ingenomen_op: datetime = Field(sa_type=UtcMoment)


class Verzuimdag(Tabel, table=True):
    __tablename__ = "verzuimdag"
    __table_args__ = (CheckConstraint("minuten > 0 AND minuten <= 1440", name="minuten"),)

    melding_id: int = Field(foreign_key="melding.id", primary_key=True)
    datum: date = Field(primary_key=True)
    minuten: int


class Oordeel(Rij, table=True):
    """Verdict, rules and facts as they were, with the date of the law, and what she decided."""

    __tablename__ = "oordeel"

    melding_id: int = Field(foreign_key="melding.id", index=True)
    verdict: str
    zin: str
    regels: list[str] = Field(sa_column=Column(JSON, nullable=False))
    feiten: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    rechtsdatum: date
    besluit: str
    motivering: str = ""
