# SPDX-License-Identifier: EUPL-1.2
"""The first schema of the police part: records, documents, registers, log, full text."""

import sqlalchemy as sa
from alembic import op

revision = "w0001"
down_revision = None
branch_labels = None
depends_on = None


def _rij() -> tuple[sa.Column, ...]:  # type: ignore[type-arg]
    return (
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("geregistreerd_op", sa.DateTime(), nullable=False),
    )


def upgrade() -> None:
    _autorisatie()
    _onderzoek()
    _vermoeden()
    _verstrekking()
    _wpgaudit()
    _wpginfo()
    _zelfaudit()
    _politiegegeven()
    _wpgdocument()
    _wpgzoekregel()
    _wpgdocumentdeel()
    _wpg_fts()
    _alleen_erbij()


def _autorisatie() -> None:
    op.create_table(
        "autorisatie",
        *_rij(),
        sa.Column("naam", sa.String(), nullable=False),
        sa.Column("functie", sa.String(), nullable=False),
        sa.Column("doel", sa.String(), nullable=False),
        sa.Column("verleend_door", sa.String(), nullable=False),
        sa.Column("van", sa.Date(), nullable=False),
        sa.Column("tot", sa.Date(), nullable=False),
        sa.Column("ingetrokken_op", sa.Date(), nullable=True),
        sa.CheckConstraint("tot >= van", name=op.f("ck_autorisatie_periode")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_autorisatie")),
        sa.UniqueConstraint("uid", name=op.f("uq_autorisatie_uid")),
    )


def _onderzoek() -> None:
    op.create_table(
        "onderzoek",
        *_rij(),
        sa.Column("titel", sa.String(), nullable=False),
        sa.Column("doel", sa.String(), nullable=False),
        sa.Column("begonnen_op", sa.Date(), nullable=False),
        sa.Column("doel_vastgelegd_op", sa.Date(), nullable=True),
        sa.Column("beeindigd_op", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_onderzoek")),
        sa.UniqueConstraint("uid", name=op.f("uq_onderzoek_uid")),
    )


def _vermoeden() -> None:
    op.create_table(
        "vermoeden",
        *_rij(),
        sa.Column("ontdekt_op", sa.Date(), nullable=False),
        sa.Column("omschrijving", sa.String(), nullable=False),
        sa.Column("maatregel", sa.String(), nullable=False),
        sa.Column("afgehandeld_op", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vermoeden")),
        sa.UniqueConstraint("uid", name=op.f("uq_vermoeden_uid")),
    )


def _verstrekking() -> None:
    op.create_table(
        "verstrekking",
        *_rij(),
        sa.Column("gegeven_uid", sa.String(length=32), nullable=False),
        sa.Column("ontvanger", sa.String(), nullable=False),
        sa.Column("op", sa.Date(), nullable=False),
        sa.Column("grondslag", sa.String(), nullable=False),
        sa.Column("doel", sa.String(), nullable=False),
        sa.Column("wat", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verstrekking")),
        sa.UniqueConstraint("uid", name=op.f("uq_verstrekking_uid")),
    )
    op.create_index(
        op.f("ix_verstrekking_gegeven_uid"), "verstrekking", ["gegeven_uid"], unique=False
    )


def _wpgaudit() -> None:
    op.create_table(
        "wpgaudit",
        sa.Column("volgnummer", sa.Integer(), nullable=False),
        sa.Column("op", sa.DateTime(), nullable=False),
        sa.Column("handeling", sa.String(), nullable=False),
        sa.Column("soort", sa.String(), nullable=False),
        sa.Column("uids", sa.JSON(), nullable=False),
        sa.Column("aantal", sa.Integer(), nullable=False),
        sa.Column("reden", sa.String(), nullable=False),
        sa.Column("wie", sa.String(), nullable=False),
        sa.Column("ontvanger", sa.String(), nullable=False),
        sa.Column("vorige", sa.String(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("volgnummer", name=op.f("pk_wpgaudit")),
    )


def _wpginfo() -> None:
    op.create_table(
        "wpginfo",
        sa.Column("sleutel", sa.String(), nullable=False),
        sa.Column("waarde", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("sleutel", name=op.f("pk_wpginfo")),
    )


def _zelfaudit() -> None:
    op.create_table(
        "zelfaudit",
        *_rij(),
        sa.Column("jaar", sa.Integer(), nullable=False),
        sa.Column("op", sa.Date(), nullable=False),
        sa.Column("wie", sa.String(), nullable=False),
        sa.Column("open_punten", sa.JSON(), nullable=False),
        sa.Column("verbeterplan_voor", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_zelfaudit")),
        sa.UniqueConstraint("uid", name=op.f("uq_zelfaudit_uid")),
    )


def _persoon() -> tuple[sa.Column, ...]:  # type: ignore[type-arg]
    """Whom a record is about, frozen."""
    return (
        sa.Column("voornamen", sa.String(), nullable=False),
        sa.Column("roepnaam", sa.String(), nullable=False),
        sa.Column("tussenvoegsel", sa.String(), nullable=False),
        sa.Column("achternaam", sa.String(), nullable=False),
        sa.Column("geboortedatum", sa.Date(), nullable=True),
        sa.Column("bsn", sa.String(), nullable=True),
    )


def _politiegegeven() -> None:
    op.create_table(
        "politiegegeven",
        *_rij(),
        sa.Column("leerling_uid", sa.String(length=32), nullable=False),
        sa.Column("melding_uid", sa.String(length=32), nullable=False),
        sa.Column("wissel_uid", sa.String(length=32), nullable=False),
        sa.Column("wissel_klaar", sa.Boolean(), nullable=False),
        *_persoon(),
        sa.Column("soort", sa.String(), nullable=False),
        sa.Column("pv_nummer", sa.String(), nullable=False),
        sa.Column("grondslag", sa.String(), nullable=False),
        sa.Column("onderzoek_id", sa.Integer(), nullable=True),
        sa.Column("datum", sa.Date(), nullable=False),
        sa.Column("eerste_verwerking", sa.Date(), nullable=False),
        sa.Column("titel", sa.String(), nullable=False),
        sa.Column("inhoud", sa.JSON(), nullable=False),
        sa.Column("verwijderd_op", sa.Date(), nullable=True),
        sa.Column("vernietigen_op", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "grondslag IN ('8', '9', '13')", name=op.f("ck_politiegegeven_grondslag")
        ),
        sa.CheckConstraint(
            "soort IN ('MELDING', 'UITNODIGING_VERHOOR', 'VERHOOR', 'HALT_VERWIJZING', "
            "'PROCES_VERBAAL', 'NOTITIE', 'DOCUMENT')",
            name=op.f("ck_politiegegeven_soort"),
        ),
        sa.CheckConstraint(
            "bsn IS NULL OR length(bsn) = 9", name=op.f("ck_politiegegeven_bsn_lengte")
        ),
        sa.CheckConstraint(
            "verwijderd_op IS NULL OR vernietigen_op IS NOT NULL",
            name=op.f("ck_politiegegeven_verwijderd"),
        ),
        sa.ForeignKeyConstraint(
            ["onderzoek_id"],
            ["onderzoek.id"],
            name=op.f("fk_politiegegeven_onderzoek_id_onderzoek"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_politiegegeven")),
        sa.UniqueConstraint("uid", name=op.f("uq_politiegegeven_uid")),
    )
    op.create_index(op.f("ix_politiegegeven_bsn"), "politiegegeven", ["bsn"], unique=False)
    op.create_index(
        "ix_politiegegeven_eerste_verwerking", "politiegegeven", ["eerste_verwerking"], unique=False
    )
    op.create_index(
        op.f("ix_politiegegeven_leerling_uid"), "politiegegeven", ["leerling_uid"], unique=False
    )
    op.create_index(
        op.f("ix_politiegegeven_melding_uid"), "politiegegeven", ["melding_uid"], unique=False
    )
    op.create_index(
        op.f("ix_politiegegeven_onderzoek_id"), "politiegegeven", ["onderzoek_id"], unique=False
    )
    op.create_index(
        op.f("ix_politiegegeven_pv_nummer"), "politiegegeven", ["pv_nummer"], unique=False
    )


def _wpgdocument() -> None:
    op.create_table(
        "wpgdocument",
        *_rij(),
        sa.Column("gegeven_id", sa.Integer(), nullable=False),
        sa.Column("titel", sa.String(), nullable=False),
        sa.Column("kenmerk", sa.String(), nullable=False),
        sa.Column("mime", sa.String(), nullable=False),
        sa.Column("grootte", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("gegevens", sa.JSON(), nullable=False),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_wpgdocument_sha256")),
        sa.ForeignKeyConstraint(
            ["gegeven_id"],
            ["politiegegeven.id"],
            name=op.f("fk_wpgdocument_gegeven_id_politiegegeven"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wpgdocument")),
        sa.UniqueConstraint("uid", name=op.f("uq_wpgdocument_uid")),
    )
    op.create_index(op.f("ix_wpgdocument_gegeven_id"), "wpgdocument", ["gegeven_id"], unique=False)


def _wpgzoekregel() -> None:
    op.create_table(
        "wpgzoekregel",
        sa.Column("gegeven_id", sa.Integer(), nullable=False),
        sa.Column("naam", sa.String(), nullable=False),
        sa.Column("nummers", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["gegeven_id"],
            ["politiegegeven.id"],
            name=op.f("fk_wpgzoekregel_gegeven_id_politiegegeven"),
        ),
        sa.PrimaryKeyConstraint("gegeven_id", name=op.f("pk_wpgzoekregel")),
    )


def _wpgdocumentdeel() -> None:
    op.create_table(
        "wpgdocumentdeel",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("volgnummer", sa.Integer(), nullable=False),
        sa.Column("inhoud", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["wpgdocument.id"],
            name=op.f("fk_wpgdocumentdeel_document_id_wpgdocument"),
        ),
        sa.PrimaryKeyConstraint("document_id", "volgnummer", name=op.f("pk_wpgdocumentdeel")),
    )


def _wpg_fts() -> None:
    """Contentless full text; secure-delete so that no deleted word stays in the pages."""
    op.execute(
        "CREATE VIRTUAL TABLE wpg_fts USING fts5(naam, nummers, content='', columnsize=0, "
        "prefix='1 2 3', tokenize='unicode61 remove_diacritics 2')"
    )
    op.execute("INSERT INTO wpg_fts(wpg_fts, rank) VALUES('secure-delete', 1)")


def _alleen_erbij() -> None:
    """The log refuses to be changed: INSERT OR REPLACE fires no trigger for what it deletes."""
    for wat in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER wpgaudit_geen_{wat.lower()} BEFORE {wat} ON wpgaudit "
            "BEGIN SELECT RAISE(ABORT, 'wpgaudit: append only'); END"
        )
    op.execute(
        "CREATE TRIGGER wpgaudit_geen_vervanging BEFORE INSERT ON wpgaudit "
        "WHEN EXISTS (SELECT 1 FROM wpgaudit WHERE volgnummer = NEW.volgnummer) "
        "BEGIN SELECT RAISE(ABORT, 'wpgaudit: append only'); END"
    )
