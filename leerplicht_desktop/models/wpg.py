# SPDX-License-Identifier: EUPL-1.2
"""The tables of the police part (Wpg): another file, another key, another metadata.

Nothing here refers to a table of the main store: `leerling_uid` and `melding_uid` are only uids.
Names and numbers are frozen as they were, so that this part can be read on its own.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, Column, Index, LargeBinary, MetaData
from sqlmodel import Field, SQLModel

from leerplicht_desktop.models.basis import NAAMREGELS, UtcMoment, nieuw_uid


class Wpgtabel(SQLModel):
    """Base of the tables of the police part."""

    metadata = MetaData(naming_convention=NAAMREGELS)


class Wpgrij(Wpgtabel):
    """A row of a record, as `models.Rij` has it."""

    id: int | None = Field(default=None, primary_key=True)
    uid: str = Field(default_factory=nieuw_uid, unique=True, max_length=32)
    versie: int = Field(default=1)
    geregistreerd_op: datetime = Field(sa_type=UtcMoment)


class Wpginfo(Wpgtabel, table=True):
    """Facts about this file: whose store it belongs to."""

    __tablename__ = "wpginfo"

    sleutel: str = Field(primary_key=True)
    waarde: str


class Onderzoek(Wpgrij, table=True):
    """An investigation (art. 9): its purpose must be on paper within a week."""

    __tablename__ = "onderzoek"

    titel: str
    doel: str = ""
    begonnen_op: date
    doel_vastgelegd_op: date | None = None
    beeindigd_op: date | None = None


class Politiegegeven(Wpgrij, table=True):
    """One record. `verwijderd_op`: kept for complaints only, in no list and no index.

    `wissel_uid` is shared with the log line in the main store of the melding that came from
    there; `wissel_klaar` is false between the copy here and the deleting there.
    """

    __tablename__ = "politiegegeven"
    __table_args__ = (
        CheckConstraint("grondslag IN ('8', '9', '13')", name="grondslag"),
        CheckConstraint(
            "soort IN ('MELDING', 'UITNODIGING_VERHOOR', 'VERHOOR', 'HALT_VERWIJZING', "
            "'PROCES_VERBAAL', 'NOTITIE', 'DOCUMENT')",
            name="soort",
        ),
        CheckConstraint("bsn IS NULL OR length(bsn) = 9", name="bsn_lengte"),
        CheckConstraint("verwijderd_op IS NULL OR vernietigen_op IS NOT NULL", name="verwijderd"),
        Index("ix_politiegegeven_eerste_verwerking", "eerste_verwerking"),
    )

    leerling_uid: str = Field(default="", max_length=32, index=True)
    melding_uid: str = Field(default="", max_length=32, index=True)
    wissel_uid: str = Field(default="", max_length=32)
    wissel_klaar: bool = True
    voornamen: str = ""
    roepnaam: str = ""
    tussenvoegsel: str = ""
    achternaam: str
    geboortedatum: date | None = None
    bsn: str | None = Field(default=None, index=True)
    soort: str
    pv_nummer: str = Field(default="", index=True)
    grondslag: str
    onderzoek_id: int | None = Field(default=None, foreign_key="onderzoek.id", index=True)
    datum: date
    eerste_verwerking: date
    titel: str
    inhoud: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    verwijderd_op: date | None = None
    vernietigen_op: date | None = None


class Wpgdocument(Wpgrij, table=True):
    """A letter or scan of one record; `gegevens` are the facts of the letter as it was filed."""

    __tablename__ = "wpgdocument"
    __table_args__ = (CheckConstraint("length(sha256) = 64", name="sha256"),)

    gegeven_id: int = Field(foreign_key="politiegegeven.id", index=True)
    titel: str
    kenmerk: str = ""
    mime: str
    grootte: int
    sha256: str
    gegevens: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))


class Wpgdocumentdeel(Wpgtabel, table=True):
    __tablename__ = "wpgdocumentdeel"

    document_id: int = Field(foreign_key="wpgdocument.id", primary_key=True)
    volgnummer: int = Field(primary_key=True)
    inhoud: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class Wpgzoekregel(Wpgtabel, table=True):
    """The folded words of one record, equal to what the full-text index holds."""

    __tablename__ = "wpgzoekregel"

    gegeven_id: int = Field(primary_key=True, foreign_key="politiegegeven.id")
    naam: str
    nummers: str


class Autorisatie(Wpgrij, table=True):
    """Who may see police data, as what, what for, from – to (Wpg art. 6)."""

    __tablename__ = "autorisatie"
    __table_args__ = (CheckConstraint("tot >= van", name="periode"),)

    naam: str
    functie: str
    doel: str
    verleend_door: str
    van: date
    tot: date
    ingetrokken_op: date | None = None


class Verstrekking(Wpgrij, table=True):
    """One line of the register: what went to whom, when, on what ground, what for."""

    __tablename__ = "verstrekking"

    gegeven_uid: str = Field(max_length=32, index=True)
    ontvanger: str
    op: date
    grondslag: str
    doel: str
    wat: str


class Vermoeden(Wpgrij, table=True):
    """A suspicion of unlawful processing (Wpg art. 32 of 2015), and what was done."""

    __tablename__ = "vermoeden"

    ontdekt_op: date
    omschrijving: str
    maatregel: str = ""
    afgehandeld_op: date | None = None


class Zelfaudit(Wpgrij, table=True):
    """A yearly self-audit that was made, and its open points by number of the question."""

    __tablename__ = "zelfaudit"

    jaar: int
    op: date
    wie: str
    open_punten: list[str] = Field(sa_column=Column(JSON, nullable=False))
    verbeterplan_voor: date | None = None


class Wpgauditregel(Wpgtabel, table=True):
    """One line of this log: what, who, why, to whom; each hash covers the line before it."""

    __tablename__ = "wpgaudit"

    volgnummer: int | None = Field(default=None, primary_key=True)
    op: datetime = Field(sa_type=UtcMoment)
    handeling: str
    soort: str
    uids: list[str] = Field(sa_column=Column(JSON, nullable=False))
    aantal: int
    reden: str = ""
    wie: str = ""
    ontvanger: str = ""
    vorige: str
    hash: str
