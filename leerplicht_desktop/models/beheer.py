# SPDX-License-Identifier: EUPL-1.2
"""The store's own records: settings, counters, drafts, history, audit, staging, search rows."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Column, Index, UniqueConstraint
from sqlmodel import Field

from leerplicht_desktop.models.basis import Rij, Tabel, UtcMoment


class Kluisinfo(Tabel, table=True):
    """Facts about the store itself: uid, generatie, uitgave, demo date, last backup."""

    __tablename__ = "kluisinfo"

    sleutel: str = Field(primary_key=True)
    waarde: str


class Instelling(Rij, table=True):
    """A setting per gemeente with the date since when it holds ("" = for the whole store)."""

    __tablename__ = "instelling"
    __table_args__ = (UniqueConstraint("gemeentecode", "sleutel", "geldig_van"),)

    gemeentecode: str = ""
    sleutel: str
    waarde: str
    geldig_van: date


class Teller(Tabel, table=True):
    """Last number given out, per kind and year."""

    __tablename__ = "teller"

    soort: str = Field(primary_key=True)
    jaar: int = Field(primary_key=True)
    laatste: int


class Concept(Tabel, table=True):
    """A draft: which form, of which object and version, and what was typed."""

    __tablename__ = "concept"

    formulier: str = Field(primary_key=True)
    object_uid: str = Field(default="", primary_key=True)
    object_versie: int | None = None
    schema_nummer: int
    inhoud: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    bewaard_op: datetime = Field(sa_type=UtcMoment)


class Wijziging(Tabel, table=True):
    """Before and after of one change, for undo; destroyed with its subject."""

    __tablename__ = "wijziging"
    __table_args__ = (Index("ix_wijziging_soort_uid", "soort", "onderwerp_uid"),)

    id: int | None = Field(default=None, primary_key=True)
    soort: str
    onderwerp_uid: str
    handeling: str
    voor: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    na: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    op: datetime = Field(sa_type=UtcMoment)


class Auditregel(Tabel, table=True):
    """One line of the log: ids only, each hash covers the line and the hash before it.

    Triggers refuse to change or take away a line (revision 0003).
    """

    __tablename__ = "audit"
    __table_args__ = (Index("ix_audit_handeling_op", "handeling", "op"),)

    volgnummer: int | None = Field(default=None, primary_key=True)
    op: datetime = Field(sa_type=UtcMoment)
    handeling: str
    soort: str
    uids: list[str] = Field(sa_column=Column(JSON, nullable=False))
    aantal: int
    reden: str = ""
    vorige: str
    hash: str


class Importproef(Tabel, table=True):
    """A previewed import that waits for "uitvoeren" or "annuleren"."""

    __tablename__ = "importproef"

    uid: str = Field(primary_key=True)
    soort: str
    bestandsnaam: str
    gelezen_op: datetime = Field(sa_type=UtcMoment)
    stand: int = 0  # generation of the tables the preview was made against


class Importregel(Tabel, table=True):
    """One accepted row in staging: what it is about, what it does, and the checked values."""

    __tablename__ = "importregel"

    proef_uid: str = Field(foreign_key="importproef.uid", primary_key=True)
    regel: int = Field(primary_key=True)
    actie: str  # nieuw | gewijzigd
    sleutel: str
    doel_id: int | None = None
    waarden: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))


class Zoekregel(Tabel, table=True):
    """The folded words of one pupil, equal to what the full-text index holds.

    The index is contentless: deleting needs the old values, and they stand here.
    """

    __tablename__ = "zoekregel"
    __table_args__ = (
        Index("ix_zoekregel_sorteer", "sorteer"),
        Index("ix_zoekregel_roepnaam", "roepnaam"),
    )

    leerling_id: int = Field(primary_key=True, foreign_key="leerling.id")
    naam: str
    geboren: str
    nummers: str
    adres: str
    school: str
    ouders: str
    kenmerken: str
    sorteer: str
    roepnaam: str


class Zoekwachtrij(Tabel, table=True):
    """Pupils whose search row must be made again within this transaction."""

    __tablename__ = "zoekwachtrij"

    leerling_id: int = Field(primary_key=True)


class Kopie(Rij, table=True):
    """A backup that was written: where, of which moment, and when it was last proven to open."""

    __tablename__ = "kopie"

    pad: str
    gemaakt_op: datetime = Field(sa_type=UtcMoment)
    generatie: int
    grootte: int
    sha256: str
    vanzelf: bool = False
    getest_op: datetime | None = Field(default=None, sa_type=UtcMoment)
    bevinding: str = ""


class Vervangeropening(Rij, table=True):
    """Somebody opened the store with the sealed envelope; she sees it at her next opening."""

    __tablename__ = "vervangeropening"

    naam: str
    reden: str
    geopend_op: datetime = Field(sa_type=UtcMoment)
    gezien_op: datetime | None = Field(default=None, sa_type=UtcMoment)
