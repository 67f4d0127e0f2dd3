# SPDX-License-Identifier: EUPL-1.2
"""Protected texts, the police mark, destruction, backups that were written, the replacement."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
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


def upgrade() -> None:
    with op.batch_alter_table("melding", schema=None) as batch_op:
        batch_op.add_column(sa.Column("gevoelig", sa.Boolean(), nullable=False, server_default="0"))
    _beschermd()
    _wpgwissel()
    _bewaren()
    _vernietigingsregel()
    _beheer()
    _audit()


def _beschermd() -> None:
    op.create_table(
        "beschermd",
        *_rij(),
        sa.Column("soort", sa.String(), nullable=False),
        sa.Column("onderwerp_uid", sa.String(), nullable=False),
        sa.Column("veld", sa.String(), nullable=False),
        sa.Column("zegel", sa.LargeBinary(), nullable=False),
        *_sleutels("beschermd"),
        sa.UniqueConstraint(
            "soort", "onderwerp_uid", "veld", name=op.f("uq_beschermd_soort_onderwerp_uid_veld")
        ),
    )


def _wpgwissel() -> None:
    op.create_table(
        "wpgwissel",
        *_rij(),
        sa.Column("melding_uid", sa.String(length=32), nullable=False),
        sa.Column("leerling_id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=True),
        sa.Column("op", sa.Date(), nullable=False),
        sa.Column("soort", sa.String(), nullable=False),
        sa.Column("melddatum", sa.Date(), nullable=False),
        sa.Column("onderwijssoort", sa.String(), nullable=False),
        *_sleutels("wpgwissel"),
        sa.UniqueConstraint("melding_uid", name=op.f("uq_wpgwissel_melding_uid")),
        sa.ForeignKeyConstraint(
            ["leerling_id"], ["leerling.id"], name=op.f("fk_wpgwissel_leerling_id_leerling")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name=op.f("fk_wpgwissel_school_id_school")
        ),
    )
    op.create_index(op.f("ix_wpgwissel_leerling_id"), "wpgwissel", ["leerling_id"])


def _bewaren() -> None:
    op.create_table(
        "tweede_persoon",
        *_rij(),
        sa.Column("naam", sa.String(), nullable=False),
        sa.Column("functie", sa.String(), nullable=False),
        sa.Column("zout", sa.LargeBinary(), nullable=False),
        sa.Column("kdf", sa.JSON(), nullable=False),
        sa.Column("toets", sa.LargeBinary(), nullable=False),
        sa.Column("tot", sa.Date(), nullable=True),
        sa.Column("mislukt", sa.Integer(), nullable=False),
        sa.Column("wacht_tot", sa.DateTime(), nullable=True),
        *_sleutels("tweede_persoon"),
    )
    op.create_table(
        "vernietiging",
        *_rij(),
        sa.Column("peildatum", sa.Date(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("afdruk", sa.String(), nullable=False),
        sa.Column("goedgekeurd_door", sa.String(), nullable=False),
        sa.Column("goedgekeurd_functie", sa.String(), nullable=False),
        sa.Column("goedgekeurd_op", sa.DateTime(), nullable=True),
        sa.Column("tweede_naam", sa.String(), nullable=False),
        sa.Column("tweede_functie", sa.String(), nullable=False),
        sa.Column("tweede_op", sa.DateTime(), nullable=True),
        sa.Column("uitgevoerd_op", sa.DateTime(), nullable=True),
        sa.Column("verklaring", sa.LargeBinary(), nullable=True),
        *_sleutels("vernietiging"),
        sa.CheckConstraint(
            "status IN ('voorstel', 'goedgekeurd', 'uitgevoerd')",
            name=op.f("ck_vernietiging_status"),
        ),
        sa.CheckConstraint(
            "status = 'voorstel' OR (goedgekeurd_op IS NOT NULL AND tweede_op IS NOT NULL"
            " AND goedgekeurd_door <> '' AND tweede_naam <> ''"
            " AND goedgekeurd_door <> tweede_naam)",
            name=op.f("ck_vernietiging_twee_mensen"),
        ),
    )


def _vernietigingsregel() -> None:
    op.create_table(
        "vernietigingsregel",
        *_rij(),
        sa.Column("vernietiging_id", sa.Integer(), nullable=False),
        sa.Column("leerling_uid", sa.String(length=32), nullable=False),
        sa.Column("soort", sa.String(), nullable=False),
        sa.Column("vernietigen_op", sa.Date(), nullable=False),
        sa.Column("keuze", sa.String(), nullable=False),
        sa.Column("reden", sa.String(), nullable=False),
        sa.Column("bewaren_tot", sa.Date(), nullable=True),
        sa.Column("geboortejaar", sa.Integer(), nullable=False),
        sa.Column("aantallen", sa.JSON(), nullable=False),
        sa.Column("kenmerken", sa.JSON(), nullable=False),
        sa.Column("overgeslagen", sa.String(), nullable=False),
        sa.Column("klaar", sa.Boolean(), nullable=False),
        *_sleutels("vernietigingsregel"),
        sa.UniqueConstraint(
            "vernietiging_id",
            "leerling_uid",
            "soort",
            name=op.f("uq_vernietigingsregel_vernietiging_id_leerling_uid_soort"),
        ),
        sa.CheckConstraint(
            "keuze IN ('vernietigen', 'bewaren')", name=op.f("ck_vernietigingsregel_keuze")
        ),
        sa.ForeignKeyConstraint(
            ["vernietiging_id"],
            ["vernietiging.id"],
            name=op.f("fk_vernietigingsregel_vernietiging_id_vernietiging"),
        ),
    )
    op.create_index(
        op.f("ix_vernietigingsregel_vernietiging_id"), "vernietigingsregel", ["vernietiging_id"]
    )


def _beheer() -> None:
    op.create_table(
        "kopie",
        *_rij(),
        sa.Column("pad", sa.String(), nullable=False),
        sa.Column("gemaakt_op", sa.DateTime(), nullable=False),
        sa.Column("generatie", sa.Integer(), nullable=False),
        sa.Column("grootte", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("vanzelf", sa.Boolean(), nullable=False),
        sa.Column("getest_op", sa.DateTime(), nullable=True),
        sa.Column("bevinding", sa.String(), nullable=False),
        *_sleutels("kopie"),
    )
    op.create_table(
        "vervangeropening",
        *_rij(),
        sa.Column("naam", sa.String(), nullable=False),
        sa.Column("reden", sa.String(), nullable=False),
        sa.Column("geopend_op", sa.DateTime(), nullable=False),
        sa.Column("gezien_op", sa.DateTime(), nullable=True),
        *_sleutels("vervangeropening"),
    )


def _audit() -> None:
    """From here on the log refuses to be changed, and is read by moment and by act.

    A later revision that rebuilds `audit` loses its triggers and must lay them again. A test that
    breaks the chain on purpose drops them first.
    """
    op.create_index(op.f("ix_audit_handeling_op"), "audit", ["handeling", "op"])
    for gebeurtenis, naam in (("UPDATE", "wijziging"), ("DELETE", "verwijdering")):
        op.execute(
            f"CREATE TRIGGER audit_geen_{naam} BEFORE {gebeurtenis} ON audit "
            "BEGIN SELECT RAISE(ABORT, 'audit: append only'); END"
        )
    op.execute(
        "CREATE TRIGGER audit_geen_vervanging BEFORE INSERT ON audit "
        "WHEN EXISTS (SELECT 1 FROM audit WHERE volgnummer = NEW.volgnummer) "
        "BEGIN SELECT RAISE(ABORT, 'audit: append only'); END"
    )
