# SPDX-License-Identifier: EUPL-1.2
"""What every table shares: naming convention, time type, uid, version and moment of recording."""

import uuid
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import DateTime, MetaData
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel

NAAMREGELS = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcMoment(TypeDecorator[datetime]):
    """An aware moment, kept in UTC. SQLite has no time zone: a naive value is refused."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)


def nieuw_uid() -> str:
    """A random id for log, files and links; never derived from a person."""
    return uuid.uuid4().hex


class Tabel(SQLModel):
    """Base of all tables: one metadata with the naming convention."""

    metadata = MetaData(naming_convention=NAAMREGELS)


class Rij(Tabel):
    """A row of a record: row id, uid, version (a stale form is noticed) and when recorded."""

    id: int | None = Field(default=None, primary_key=True)
    uid: str = Field(default_factory=nieuw_uid, unique=True, max_length=32)
    versie: int = Field(default=1)
    geregistreerd_op: datetime = Field(sa_type=UtcMoment)
