# SPDX-License-Identifier: EUPL-1.2
"""Claims of exemption, who made them, what came with them, and the exemptions that run.

What shows a conviction or health (statements, the list of schools, the assessment) is no column
here: it is sealed in `beschermd`, as JSON under the claim's uid.
"""

from datetime import date

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field

from leerplicht_desktop.models.basis import Rij


class Beroep(Rij, table=True):
    """One child and one ground; the children of one letter share `inname_uid`.

    Four dates apart (Lpw art. 6): written, sent, received, recorded. `schooljaar` is the year in
    which it begins. `status` follows codes.BEROEPSTATUSSEN.
    """

    __tablename__ = "beroep"
    __table_args__ = (
        CheckConstraint("keuze_tijdig IN ('', 'OP_TIJD', 'TE_LAAT')", name="keuze_tijdig"),
        Index("ix_beroep_leerling_id_schooljaar", "leerling_id", "schooljaar"),
        Index("ix_beroep_status_uiterlijk", "status", "uiterlijk"),
        Index("ix_beroep_inname_uid", "inname_uid"),
    )

    kenmerk: str = Field(unique=True)
    leerling_id: int = Field(foreign_key="leerling.id")
    inname_uid: str = Field(max_length=32)
    grond: str
    schooljaar: int
    eerste: bool = False
    uitzondering: str = ""
    dagtekening: date | None = None
    verzonden_op: date | None = None
    ontvangen_op: date
    kanaal: str
    ontvangen_door: str = ""
    gemeentecode: str = ""
    op_model: bool = True
    eerder_beroep: bool | None = None
    vaste_verblijfplaats: bool = True
    keuze_tijdig: str = ""
    keuze_reden: str = ""
    van: date | None = None
    tot: date | None = None
    status: str
    uiterlijk: date | None = None
    aanvulling_gevraagd_op: date | None = None
    aanvulling_tot: date | None = None
    aangevuld_op: date | None = None
    besloten_op: date | None = None
    zaaknummer: str = Field(default="", index=True)


class Indiener(Rij, table=True):
    """Who claims: gezag or feitelijke verzorging (Lpw art. 2 lid 1), and whether he signed."""

    __tablename__ = "indiener"
    __table_args__ = (CheckConstraint("rol IN ('GEZAG', 'VERZORGING', 'ANDERS')", name="rol"),)

    beroep_id: int = Field(foreign_key="beroep.id", index=True)
    persoon_id: int | None = Field(default=None, foreign_key="persoon.id", index=True)
    naam: str
    rol: str
    ondertekend: bool = False


class Stuk(Rij, table=True):
    """One paper that came in. Without document: seen and not kept (art. 7)."""

    __tablename__ = "stuk"

    beroep_id: int = Field(foreign_key="beroep.id", index=True)
    document_id: int | None = Field(default=None, foreign_key="document.id", index=True)
    soort: str
    dagtekening: date | None = None
    ontvangen_op: date
    kanaal: str
    ontvangen_door: str = ""


class Vrijstelling(Rij, table=True):
    """An exemption that runs or ran, out of a claim or from the list of the first year."""

    __tablename__ = "vrijstelling"
    __table_args__ = (
        CheckConstraint("tot >= van", name="periode"),
        Index("ix_vrijstelling_leerling_id_tot", "leerling_id", "tot"),
        Index("ix_vrijstelling_tot", "tot"),
    )

    leerling_id: int = Field(foreign_key="leerling.id")
    beroep_id: int | None = Field(default=None, foreign_key="beroep.id", unique=True)
    grond: str
    van: date
    tot: date
    blijvend: bool = False
    bron: str = ""
    eerste_kennisgeving: date | None = None
    ontvangen_op: date | None = None
    duo_op: date | None = None
    arbeidsinspectie_op: date | None = None
