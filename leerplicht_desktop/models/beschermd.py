# SPDX-License-Identifier: EUPL-1.2
"""Protected texts (conviction, health), and the mark that a record went to the police part."""

from datetime import date

from sqlalchemy import Column, LargeBinary, UniqueConstraint
from sqlmodel import Field

from leerplicht_desktop.models.basis import Rij


class Beschermd(Rij, table=True):
    """One field of one record, sealed under the key of its own compartment.

    The record's own column stays empty, so that no list, index or search meets the text.
    """

    __tablename__ = "beschermd"
    __table_args__ = (UniqueConstraint("soort", "onderwerp_uid", "veld"),)

    soort: str
    onderwerp_uid: str
    veld: str
    zegel: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class Wpgwissel(Rij, table=True):
    """What stays of a melding that went to the police part: enough to count it, no more."""

    __tablename__ = "wpgwissel"

    melding_uid: str = Field(unique=True, max_length=32)
    leerling_id: int = Field(foreign_key="leerling.id", index=True)
    school_id: int | None = Field(default=None, foreign_key="school.id")
    op: date
    soort: str
    melddatum: date
    onderwijssoort: str = ""
