# SPDX-License-Identifier: EUPL-1.2
"""A calendar per school: its own holidays, studiedagen, and lessons on free days."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "schoolvrij",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("geregistreerd_op", sa.DateTime(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("soort", sa.String(), nullable=False),
        sa.Column("naam", sa.String(), nullable=False),
        sa.Column("van", sa.Date(), nullable=False),
        sa.Column("tot", sa.Date(), nullable=False),
        sa.CheckConstraint(
            "soort IN ('vakantie', 'studiedag', 'les')", name=op.f("ck_schoolvrij_soort")
        ),
        sa.CheckConstraint("tot >= van", name=op.f("ck_schoolvrij_periode")),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name=op.f("fk_schoolvrij_school_id_school")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_schoolvrij")),
        sa.UniqueConstraint("uid", name=op.f("uq_schoolvrij_uid")),
    )
    with op.batch_alter_table("schoolvrij", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_schoolvrij_school_id_van"), ["school_id", "van"], unique=False
        )
