# SPDX-License-Identifier: EUPL-1.2
"""Claims of exemption and the exemptions that run; letters about a claim; a school's richting."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def _rij() -> tuple[sa.Column, ...]:  # type: ignore[type-arg]
    return (
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("geregistreerd_op", sa.DateTime(), nullable=False),
    )


def _sleutels(tabel: str) -> tuple[sa.Constraint, ...]:
    return (
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{tabel}")),
        sa.UniqueConstraint("uid", name=op.f(f"uq_{tabel}_uid")),
    )


def _verwijst(tabel: str, kolom: str, naar: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([kolom], [f"{naar}.id"], name=op.f(f"fk_{tabel}_{kolom}_{naar}"))


def upgrade() -> None:
    _beroep()
    _indiener()
    _stuk()
    _vrijstelling()
    with op.batch_alter_table("brief", schema=None) as batch_op:
        batch_op.alter_column("melding_id", existing_type=sa.Integer(), nullable=True)
        batch_op.add_column(sa.Column("beroep_id", sa.Integer(), nullable=True))
        batch_op.create_index(batch_op.f("ix_brief_beroep_id"), ["beroep_id"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_brief_beroep_id_beroep"), "beroep", ["beroep_id"], ["id"]
        )
        batch_op.create_check_constraint(
            batch_op.f("ck_brief_aanleiding"), "(melding_id IS NULL) <> (beroep_id IS NULL)"
        )
    with op.batch_alter_table("school", schema=None) as batch_op:
        batch_op.add_column(sa.Column("richting", sa.String(), nullable=False, server_default=""))


def _beroep() -> None:
    op.create_table(
        "beroep",
        *_rij(),
        sa.Column("kenmerk", sa.String(), nullable=False),
        sa.Column("leerling_id", sa.Integer(), nullable=False),
        sa.Column("inname_uid", sa.String(length=32), nullable=False),
        sa.Column("grond", sa.String(), nullable=False),
        sa.Column("schooljaar", sa.Integer(), nullable=False),
        sa.Column("eerste", sa.Boolean(), nullable=False),
        sa.Column("uitzondering", sa.String(), nullable=False),
        sa.Column("dagtekening", sa.Date(), nullable=True),
        sa.Column("verzonden_op", sa.Date(), nullable=True),
        sa.Column("ontvangen_op", sa.Date(), nullable=False),
        sa.Column("kanaal", sa.String(), nullable=False),
        sa.Column("ontvangen_door", sa.String(), nullable=False),
        sa.Column("gemeentecode", sa.String(), nullable=False),
        sa.Column("op_model", sa.Boolean(), nullable=False),
        sa.Column("eerder_beroep", sa.Boolean(), nullable=True),
        sa.Column("vaste_verblijfplaats", sa.Boolean(), nullable=False),
        sa.Column("keuze_tijdig", sa.String(), nullable=False),
        sa.Column("keuze_reden", sa.String(), nullable=False),
        sa.Column("van", sa.Date(), nullable=True),
        sa.Column("tot", sa.Date(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("uiterlijk", sa.Date(), nullable=True),
        sa.Column("aanvulling_gevraagd_op", sa.Date(), nullable=True),
        sa.Column("aanvulling_tot", sa.Date(), nullable=True),
        sa.Column("aangevuld_op", sa.Date(), nullable=True),
        sa.Column("besloten_op", sa.Date(), nullable=True),
        sa.Column("zaaknummer", sa.String(), nullable=False),
        *_sleutels("beroep"),
        sa.UniqueConstraint("kenmerk", name=op.f("uq_beroep_kenmerk")),
        _verwijst("beroep", "leerling_id", "leerling"),
        sa.CheckConstraint(
            "keuze_tijdig IN ('', 'OP_TIJD', 'TE_LAAT')", name=op.f("ck_beroep_keuze_tijdig")
        ),
    )
    op.create_index("ix_beroep_leerling_id_schooljaar", "beroep", ["leerling_id", "schooljaar"])
    op.create_index("ix_beroep_status_uiterlijk", "beroep", ["status", "uiterlijk"])
    op.create_index("ix_beroep_inname_uid", "beroep", ["inname_uid"])
    op.create_index(op.f("ix_beroep_zaaknummer"), "beroep", ["zaaknummer"])


def _indiener() -> None:
    op.create_table(
        "indiener",
        *_rij(),
        sa.Column("beroep_id", sa.Integer(), nullable=False),
        sa.Column("persoon_id", sa.Integer(), nullable=True),
        sa.Column("naam", sa.String(), nullable=False),
        sa.Column("rol", sa.String(), nullable=False),
        sa.Column("ondertekend", sa.Boolean(), nullable=False),
        *_sleutels("indiener"),
        _verwijst("indiener", "beroep_id", "beroep"),
        _verwijst("indiener", "persoon_id", "persoon"),
        sa.CheckConstraint(
            "rol IN ('GEZAG', 'VERZORGING', 'ANDERS')", name=op.f("ck_indiener_rol")
        ),
    )
    op.create_index(op.f("ix_indiener_beroep_id"), "indiener", ["beroep_id"])
    op.create_index(op.f("ix_indiener_persoon_id"), "indiener", ["persoon_id"])


def _stuk() -> None:
    op.create_table(
        "stuk",
        *_rij(),
        sa.Column("beroep_id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=True),
        sa.Column("soort", sa.String(), nullable=False),
        sa.Column("dagtekening", sa.Date(), nullable=True),
        sa.Column("ontvangen_op", sa.Date(), nullable=False),
        sa.Column("kanaal", sa.String(), nullable=False),
        sa.Column("ontvangen_door", sa.String(), nullable=False),
        *_sleutels("stuk"),
        _verwijst("stuk", "beroep_id", "beroep"),
        _verwijst("stuk", "document_id", "document"),
    )
    op.create_index(op.f("ix_stuk_beroep_id"), "stuk", ["beroep_id"])
    op.create_index(op.f("ix_stuk_document_id"), "stuk", ["document_id"])


def _vrijstelling() -> None:
    op.create_table(
        "vrijstelling",
        *_rij(),
        sa.Column("leerling_id", sa.Integer(), nullable=False),
        sa.Column("beroep_id", sa.Integer(), nullable=True),
        sa.Column("grond", sa.String(), nullable=False),
        sa.Column("van", sa.Date(), nullable=False),
        sa.Column("tot", sa.Date(), nullable=False),
        sa.Column("blijvend", sa.Boolean(), nullable=False),
        sa.Column("bron", sa.String(), nullable=False),
        sa.Column("eerste_kennisgeving", sa.Date(), nullable=True),
        sa.Column("ontvangen_op", sa.Date(), nullable=True),
        sa.Column("duo_op", sa.Date(), nullable=True),
        sa.Column("arbeidsinspectie_op", sa.Date(), nullable=True),
        *_sleutels("vrijstelling"),
        sa.UniqueConstraint("beroep_id", name=op.f("uq_vrijstelling_beroep_id")),
        _verwijst("vrijstelling", "leerling_id", "leerling"),
        _verwijst("vrijstelling", "beroep_id", "beroep"),
        sa.CheckConstraint("tot >= van", name=op.f("ck_vrijstelling_periode")),
    )
    op.create_index("ix_vrijstelling_leerling_id_tot", "vrijstelling", ["leerling_id", "tot"])
    op.create_index("ix_vrijstelling_tot", "vrijstelling", ["tot"])
