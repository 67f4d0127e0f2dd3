# SPDX-License-Identifier: EUPL-1.2
"""What one school does otherwise than its vakantieregio."""

from datetime import date

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field

from leerplicht_desktop.models.basis import Rij


class Schoolvrij(Rij, table=True):
    """Days of one school; `les` means lessons on days that the region has free."""

    __tablename__ = "schoolvrij"
    __table_args__ = (
        CheckConstraint("soort IN ('vakantie', 'studiedag', 'les')", name="soort"),
        CheckConstraint("tot >= van", name="periode"),
        Index("ix_schoolvrij_school_id_van", "school_id", "van"),
    )

    school_id: int = Field(foreign_key="school.id")
    soort: str
    naam: str
    van: date
    tot: date
