# SPDX-License-Identifier: EUPL-1.2
"""Destroying what was kept long enough: a list, its lines, and who else must approve."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, Column, LargeBinary, UniqueConstraint
from sqlmodel import Field

from leerplicht_desktop.models.basis import Rij, UtcMoment


class TweedePersoon(Rij, table=True):
    """Somebody who approves with a passphrase of his own; it opens nothing."""

    __tablename__ = "tweede_persoon"

    naam: str
    functie: str
    zout: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    kdf: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    toets: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    tot: date | None = None
    mislukt: int = 0  # wrong passphrases after each other
    wacht_tot: datetime | None = Field(default=None, sa_type=UtcMoment)


class Vernietiging(Rij, table=True):
    """One list of proposals; `verklaring` is the PDF, filed when it was carried out.

    `afdruk` is the hash of the lines that were approved. The file itself refuses a list that
    went on without two people.
    """

    __tablename__ = "vernietiging"
    __table_args__ = (
        CheckConstraint("status IN ('voorstel', 'goedgekeurd', 'uitgevoerd')", name="status"),
        CheckConstraint(
            "status = 'voorstel' OR (goedgekeurd_op IS NOT NULL AND tweede_op IS NOT NULL"
            " AND goedgekeurd_door <> '' AND tweede_naam <> ''"
            " AND goedgekeurd_door <> tweede_naam)",
            name="twee_mensen",
        ),
    )

    peildatum: date
    status: str = "voorstel"
    afdruk: str = ""
    goedgekeurd_door: str = ""
    goedgekeurd_functie: str = ""
    goedgekeurd_op: datetime | None = Field(default=None, sa_type=UtcMoment)
    tweede_naam: str = ""
    tweede_functie: str = ""
    tweede_op: datetime | None = Field(default=None, sa_type=UtcMoment)
    uitgevoerd_op: datetime | None = Field(default=None, sa_type=UtcMoment)
    verklaring: bytes | None = Field(default=None, sa_column=Column(LargeBinary))


class Vernietigingsregel(Rij, table=True):
    """One pupil and class of data on a list; no name, so that the list may outlive the pupil.

    `bewaren_tot`: she keeps it until that day. `overgeslagen`: why it was not done after all.
    """

    __tablename__ = "vernietigingsregel"
    __table_args__ = (
        CheckConstraint("keuze IN ('vernietigen', 'bewaren')", name="keuze"),
        UniqueConstraint("vernietiging_id", "leerling_uid", "soort"),
    )

    vernietiging_id: int = Field(foreign_key="vernietiging.id", index=True)
    leerling_uid: str = Field(max_length=32)
    soort: str
    vernietigen_op: date
    keuze: str = "vernietigen"
    reden: str = ""
    bewaren_tot: date | None = None
    geboortejaar: int
    aantallen: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    kenmerken: list[str] = Field(sa_column=Column(JSON, nullable=False))
    overgeslagen: str = ""
    klaar: bool = False
