# SPDX-License-Identifier: EUPL-1.2
"""The first schema: people, schools, meldingen, letters, and the store's own records."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _audit()
    _concept()
    _huishouden()
    _importproef()
    _instelling()
    _kluisinfo()
    _persoon()
    _school()
    _teller()
    _wijziging()
    _zoekwachtrij()
    _gezag()
    _huishoudenlid()
    _importregel()
    _leerling()
    _verblijf()
    _dagplek()
    _document()
    _inschrijving()
    _melding()
    _zoekregel()
    _brief()
    _documentdeel()
    _oordeel()
    _verzuimdag()
    _zoek_fts()


def _audit() -> None:
    op.create_table(
        "audit",
        sa.Column("volgnummer", sa.Integer(), nullable=False),
        sa.Column("op", sa.DateTime(), nullable=False),
        sa.Column("handeling", sa.String(), nullable=False),
        sa.Column("soort", sa.String(), nullable=False),
        sa.Column("uids", sa.JSON(), nullable=False),
        sa.Column("aantal", sa.Integer(), nullable=False),
        sa.Column("reden", sa.String(), nullable=False),
        sa.Column("vorige", sa.String(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("volgnummer", name=op.f("pk_audit")),
    )


def _concept() -> None:
    op.create_table(
        "concept",
        sa.Column("formulier", sa.String(), nullable=False),
        sa.Column("object_uid", sa.String(), nullable=False),
        sa.Column("object_versie", sa.Integer(), nullable=True),
        sa.Column("schema_nummer", sa.Integer(), nullable=False),
        sa.Column("inhoud", sa.JSON(), nullable=False),
        sa.Column("bewaard_op", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("formulier", "object_uid", name=op.f("pk_concept")),
    )


def _huishouden() -> None:
    op.create_table(
        "huishouden",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("geregistreerd_op", sa.DateTime(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_huishouden")),
        sa.UniqueConstraint("uid", name=op.f("uq_huishouden_uid")),
    )
    with op.batch_alter_table("huishouden", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_huishouden_code"), ["code"], unique=False)


def _importproef() -> None:
    op.create_table(
        "importproef",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("soort", sa.String(), nullable=False),
        sa.Column("bestandsnaam", sa.String(), nullable=False),
        sa.Column("gelezen_op", sa.DateTime(), nullable=False),
        sa.Column("stand", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_importproef")),
    )


def _instelling() -> None:
    op.create_table(
        "instelling",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("geregistreerd_op", sa.DateTime(), nullable=False),
        sa.Column("gemeentecode", sa.String(), nullable=False),
        sa.Column("sleutel", sa.String(), nullable=False),
        sa.Column("waarde", sa.String(), nullable=False),
        sa.Column("geldig_van", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_instelling")),
        sa.UniqueConstraint(
            "gemeentecode",
            "sleutel",
            "geldig_van",
            name=op.f("uq_instelling_gemeentecode_sleutel_geldig_van"),
        ),
        sa.UniqueConstraint("uid", name=op.f("uq_instelling_uid")),
    )


def _kluisinfo() -> None:
    op.create_table(
        "kluisinfo",
        sa.Column("sleutel", sa.String(), nullable=False),
        sa.Column("waarde", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("sleutel", name=op.f("pk_kluisinfo")),
    )


def _persoon() -> None:
    op.create_table(
        "persoon",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("geregistreerd_op", sa.DateTime(), nullable=False),
        sa.Column("bsn", sa.String(), nullable=True),
        sa.Column("onderwijsnummer", sa.String(), nullable=True),
        sa.Column("voornamen", sa.String(), nullable=False),
        sa.Column("roepnaam", sa.String(), nullable=False),
        sa.Column("tussenvoegsel", sa.String(), nullable=False),
        sa.Column("achternaam", sa.String(), nullable=False),
        sa.Column("geboortedatum", sa.Date(), nullable=True),
        sa.Column("geslacht", sa.String(), nullable=False),
        sa.Column("geheim", sa.Boolean(), nullable=False),
        sa.Column("telefoon", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("taal", sa.String(), nullable=False),
        sa.Column("tolk", sa.Boolean(), nullable=False),
        sa.Column("zoeknaam", sa.String(), nullable=False),
        sa.Column("sorteernaam", sa.String(), nullable=False),
        sa.Column("zoektelefoon", sa.String(), nullable=False),
        sa.CheckConstraint("geslacht IN ('', 'M', 'V', 'X')", name=op.f("ck_persoon_geslacht")),
        sa.CheckConstraint("bsn IS NULL OR length(bsn) = 9", name=op.f("ck_persoon_bsn_lengte")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_persoon")),
        sa.UniqueConstraint("bsn", name=op.f("uq_persoon_bsn")),
        sa.UniqueConstraint("onderwijsnummer", name=op.f("uq_persoon_onderwijsnummer")),
        sa.UniqueConstraint("uid", name=op.f("uq_persoon_uid")),
    )


def _school() -> None:
    op.create_table(
        "school",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("geregistreerd_op", sa.DateTime(), nullable=False),
        sa.Column("vestigingscode", sa.String(), nullable=False),
        sa.Column("brin", sa.String(), nullable=False),
        sa.Column("naam", sa.String(), nullable=False),
        sa.Column("onderwijssoort", sa.String(), nullable=False),
        sa.Column("soort_bron", sa.String(), nullable=False),
        sa.Column("denominatie", sa.String(), nullable=False),
        sa.Column("straat", sa.String(), nullable=False),
        sa.Column("huisnummer", sa.String(), nullable=False),
        sa.Column("postcode", sa.String(), nullable=False),
        sa.Column("plaats", sa.String(), nullable=False),
        sa.Column("gemeentecode", sa.String(), nullable=False),
        sa.Column("gemeente", sa.String(), nullable=False),
        sa.Column("provincie", sa.String(), nullable=False),
        sa.Column("telefoon", sa.String(), nullable=False),
        sa.Column("website", sa.String(), nullable=False),
        sa.Column("vakantieregio", sa.String(), nullable=False),
        sa.Column("rmc_code", sa.String(), nullable=False),
        sa.Column("lat", sa.Float(), nullable=True),
        sa.Column("lon", sa.Float(), nullable=True),
        sa.Column("bron", sa.String(), nullable=False),
        sa.Column("zoeknaam", sa.String(), nullable=False),
        sa.CheckConstraint(
            "vakantieregio IN ('', 'NOORD', 'MIDDEN', 'ZUID')", name=op.f("ck_school_vakantieregio")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_school")),
        sa.UniqueConstraint("uid", name=op.f("uq_school_uid")),
        sa.UniqueConstraint("vestigingscode", name=op.f("uq_school_vestigingscode")),
    )
    with op.batch_alter_table("school", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_school_brin"), ["brin"], unique=False)
        batch_op.create_index(batch_op.f("ix_school_gemeentecode"), ["gemeentecode"], unique=False)
        batch_op.create_index(batch_op.f("ix_school_zoeknaam"), ["zoeknaam"], unique=False)


def _teller() -> None:
    op.create_table(
        "teller",
        sa.Column("soort", sa.String(), nullable=False),
        sa.Column("jaar", sa.Integer(), nullable=False),
        sa.Column("laatste", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("soort", "jaar", name=op.f("pk_teller")),
    )


def _wijziging() -> None:
    op.create_table(
        "wijziging",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("soort", sa.String(), nullable=False),
        sa.Column("onderwerp_uid", sa.String(), nullable=False),
        sa.Column("handeling", sa.String(), nullable=False),
        sa.Column("voor", sa.JSON(), nullable=False),
        sa.Column("na", sa.JSON(), nullable=False),
        sa.Column("op", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wijziging")),
    )
    with op.batch_alter_table("wijziging", schema=None) as batch_op:
        batch_op.create_index("ix_wijziging_soort_uid", ["soort", "onderwerp_uid"], unique=False)


def _zoekwachtrij() -> None:
    op.create_table(
        "zoekwachtrij",
        sa.Column("leerling_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("leerling_id", name=op.f("pk_zoekwachtrij")),
    )


def _gezag() -> None:
    op.create_table(
        "gezag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("geregistreerd_op", sa.DateTime(), nullable=False),
        sa.Column("kind_id", sa.Integer(), nullable=False),
        sa.Column("ouder_id", sa.Integer(), nullable=False),
        sa.Column("rol", sa.String(), nullable=False),
        sa.Column("soort", sa.String(), nullable=False),
        sa.Column("van", sa.Date(), nullable=True),
        sa.Column("tot", sa.Date(), nullable=True),
        sa.CheckConstraint("kind_id <> ouder_id", name=op.f("ck_gezag_niet_zelf")),
        sa.CheckConstraint(
            "tot IS NULL OR van IS NULL OR tot >= van", name=op.f("ck_gezag_periode")
        ),
        sa.ForeignKeyConstraint(["kind_id"], ["persoon.id"], name=op.f("fk_gezag_kind_id_persoon")),
        sa.ForeignKeyConstraint(
            ["ouder_id"], ["persoon.id"], name=op.f("fk_gezag_ouder_id_persoon")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gezag")),
        sa.UniqueConstraint("uid", name=op.f("uq_gezag_uid")),
    )
    with op.batch_alter_table("gezag", schema=None) as batch_op:
        batch_op.create_index("ix_gezag_kind_id", ["kind_id"], unique=False)
        batch_op.create_index("ix_gezag_ouder_id", ["ouder_id"], unique=False)


def _huishoudenlid() -> None:
    op.create_table(
        "huishoudenlid",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("geregistreerd_op", sa.DateTime(), nullable=False),
        sa.Column("huishouden_id", sa.Integer(), nullable=False),
        sa.Column("persoon_id", sa.Integer(), nullable=False),
        sa.Column("van", sa.Date(), nullable=True),
        sa.Column("tot", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "tot IS NULL OR van IS NULL OR tot >= van", name=op.f("ck_huishoudenlid_periode")
        ),
        sa.ForeignKeyConstraint(
            ["huishouden_id"],
            ["huishouden.id"],
            name=op.f("fk_huishoudenlid_huishouden_id_huishouden"),
        ),
        sa.ForeignKeyConstraint(
            ["persoon_id"], ["persoon.id"], name=op.f("fk_huishoudenlid_persoon_id_persoon")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_huishoudenlid")),
        sa.UniqueConstraint("uid", name=op.f("uq_huishoudenlid_uid")),
    )
    with op.batch_alter_table("huishoudenlid", schema=None) as batch_op:
        batch_op.create_index("ix_huishoudenlid_huishouden_id", ["huishouden_id"], unique=False)
        batch_op.create_index("ix_huishoudenlid_persoon_id", ["persoon_id"], unique=False)


def _importregel() -> None:
    op.create_table(
        "importregel",
        sa.Column("proef_uid", sa.String(), nullable=False),
        sa.Column("regel", sa.Integer(), nullable=False),
        sa.Column("actie", sa.String(), nullable=False),
        sa.Column("sleutel", sa.String(), nullable=False),
        sa.Column("doel_id", sa.Integer(), nullable=True),
        sa.Column("waarden", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["proef_uid"], ["importproef.uid"], name=op.f("fk_importregel_proef_uid_importproef")
        ),
        sa.PrimaryKeyConstraint("proef_uid", "regel", name=op.f("pk_importregel")),
    )


def _leerling() -> None:
    op.create_table(
        "leerling",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("geregistreerd_op", sa.DateTime(), nullable=False),
        sa.Column("persoon_id", sa.Integer(), nullable=False),
        sa.Column("gemeentecode", sa.String(), nullable=False),
        sa.Column("zaaknummer", sa.String(), nullable=False),
        sa.Column("startkwalificatie_op", sa.Date(), nullable=True),
        sa.Column("uitzondering", sa.String(), nullable=False),
        sa.Column("reden_niet_ingeschreven", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["persoon_id"], ["persoon.id"], name=op.f("fk_leerling_persoon_id_persoon")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leerling")),
        sa.UniqueConstraint("persoon_id", name=op.f("uq_leerling_persoon_id")),
        sa.UniqueConstraint("uid", name=op.f("uq_leerling_uid")),
    )
    with op.batch_alter_table("leerling", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_leerling_zaaknummer"), ["zaaknummer"], unique=False)


def _verblijf() -> None:
    op.create_table(
        "verblijf",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("geregistreerd_op", sa.DateTime(), nullable=False),
        sa.Column("persoon_id", sa.Integer(), nullable=False),
        sa.Column("straat", sa.String(), nullable=False),
        sa.Column("huisnummer", sa.String(), nullable=False),
        sa.Column("toevoeging", sa.String(), nullable=False),
        sa.Column("postcode", sa.String(), nullable=False),
        sa.Column("woonplaats", sa.String(), nullable=False),
        sa.Column("land", sa.String(), nullable=False),
        sa.Column("zoekadres", sa.String(), nullable=False),
        sa.Column("van", sa.Date(), nullable=True),
        sa.Column("tot", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "tot IS NULL OR van IS NULL OR tot >= van", name=op.f("ck_verblijf_periode")
        ),
        sa.ForeignKeyConstraint(
            ["persoon_id"], ["persoon.id"], name=op.f("fk_verblijf_persoon_id_persoon")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verblijf")),
        sa.UniqueConstraint("uid", name=op.f("uq_verblijf_uid")),
    )
    with op.batch_alter_table("verblijf", schema=None) as batch_op:
        batch_op.create_index("ix_verblijf_persoon_id_tot", ["persoon_id", "tot"], unique=False)
        batch_op.create_index(
            "ix_verblijf_postcode_huisnummer", ["postcode", "huisnummer"], unique=False
        )


def _dagplek() -> None:
    op.create_table(
        "dagplek",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("geregistreerd_op", sa.DateTime(), nullable=False),
        sa.Column("leerling_id", sa.Integer(), nullable=False),
        sa.Column("naam", sa.String(), nullable=False),
        sa.Column("van", sa.Date(), nullable=False),
        sa.Column("tot", sa.Date(), nullable=True),
        sa.CheckConstraint("tot IS NULL OR tot >= van", name=op.f("ck_dagplek_periode")),
        sa.ForeignKeyConstraint(
            ["leerling_id"], ["leerling.id"], name=op.f("fk_dagplek_leerling_id_leerling")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dagplek")),
        sa.UniqueConstraint("uid", name=op.f("uq_dagplek_uid")),
    )
    with op.batch_alter_table("dagplek", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_dagplek_leerling_id"), ["leerling_id"], unique=False)


def _document() -> None:
    op.create_table(
        "document",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("geregistreerd_op", sa.DateTime(), nullable=False),
        sa.Column("leerling_id", sa.Integer(), nullable=False),
        sa.Column("titel", sa.String(), nullable=False),
        sa.Column("mime", sa.String(), nullable=False),
        sa.Column("grootte", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("gevoelig", sa.Boolean(), nullable=False),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_document_sha256")),
        sa.ForeignKeyConstraint(
            ["leerling_id"], ["leerling.id"], name=op.f("fk_document_leerling_id_leerling")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document")),
        sa.UniqueConstraint("uid", name=op.f("uq_document_uid")),
    )
    with op.batch_alter_table("document", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_document_leerling_id"), ["leerling_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_document_sha256"), ["sha256"], unique=False)


def _inschrijving() -> None:
    op.create_table(
        "inschrijving",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("geregistreerd_op", sa.DateTime(), nullable=False),
        sa.Column("leerling_id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("onderwijssoort", sa.String(), nullable=False),
        sa.Column("van", sa.Date(), nullable=False),
        sa.Column("tot", sa.Date(), nullable=True),
        sa.CheckConstraint("tot IS NULL OR tot >= van", name=op.f("ck_inschrijving_periode")),
        sa.ForeignKeyConstraint(
            ["leerling_id"], ["leerling.id"], name=op.f("fk_inschrijving_leerling_id_leerling")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name=op.f("fk_inschrijving_school_id_school")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inschrijving")),
        sa.UniqueConstraint("uid", name=op.f("uq_inschrijving_uid")),
    )
    with op.batch_alter_table("inschrijving", schema=None) as batch_op:
        batch_op.create_index(
            "ix_inschrijving_leerling_id_tot", ["leerling_id", "tot"], unique=False
        )
        batch_op.create_index("ix_inschrijving_school_id", ["school_id"], unique=False)


def _melding() -> None:
    op.create_table(
        "melding",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("geregistreerd_op", sa.DateTime(), nullable=False),
        sa.Column("kenmerk", sa.String(), nullable=False),
        sa.Column("leerling_id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=True),
        sa.Column("soort", sa.String(), nullable=False),
        sa.Column("melddatum", sa.Date(), nullable=False),
        sa.Column("begindatum", sa.Date(), nullable=False),
        sa.Column("einddatum", sa.Date(), nullable=True),
        sa.Column("alleen_totaal", sa.Boolean(), nullable=False),
        sa.Column("totaal_minuten", sa.Integer(), nullable=False),
        sa.Column("reden", sa.String(), nullable=False),
        sa.Column("toelichting", sa.String(), nullable=False),
        sa.Column("actie_gewenst", sa.Boolean(), nullable=True),
        sa.Column("duo_meldingsnummer", sa.String(), nullable=True),
        sa.Column("status_duo", sa.String(), nullable=False),
        sa.Column("zaaknummer", sa.String(), nullable=False),
        sa.Column("melder_naam", sa.String(), nullable=False),
        sa.Column("melder_functie", sa.String(), nullable=False),
        sa.Column("melder_email", sa.String(), nullable=False),
        sa.Column("melder_telefoon", sa.String(), nullable=False),
        sa.Column("werkstatus", sa.String(), nullable=False),
        sa.Column("eerste_actie_uiterlijk", sa.Date(), nullable=True),
        sa.Column("ingenomen_op", sa.DateTime(), nullable=False),
        sa.CheckConstraint(
            "einddatum IS NULL OR einddatum >= begindatum", name=op.f("ck_melding_periode")
        ),
        sa.CheckConstraint("totaal_minuten >= 0", name=op.f("ck_melding_minuten")),
        sa.ForeignKeyConstraint(
            ["leerling_id"], ["leerling.id"], name=op.f("fk_melding_leerling_id_leerling")
        ),
        sa.ForeignKeyConstraint(
            ["school_id"], ["school.id"], name=op.f("fk_melding_school_id_school")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_melding")),
        sa.UniqueConstraint("duo_meldingsnummer", name=op.f("uq_melding_duo_meldingsnummer")),
        sa.UniqueConstraint("kenmerk", name=op.f("uq_melding_kenmerk")),
        sa.UniqueConstraint("uid", name=op.f("uq_melding_uid")),
    )
    with op.batch_alter_table("melding", schema=None) as batch_op:
        batch_op.create_index(
            "ix_melding_leerling_id_begindatum", ["leerling_id", "begindatum"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_melding_school_id"), ["school_id"], unique=False)
        batch_op.create_index(
            "ix_melding_werkstatus_uiterlijk",
            ["werkstatus", "eerste_actie_uiterlijk"],
            unique=False,
        )
        batch_op.create_index(batch_op.f("ix_melding_zaaknummer"), ["zaaknummer"], unique=False)


def _zoekregel() -> None:
    op.create_table(
        "zoekregel",
        sa.Column("leerling_id", sa.Integer(), nullable=False),
        sa.Column("naam", sa.String(), nullable=False),
        sa.Column("geboren", sa.String(), nullable=False),
        sa.Column("nummers", sa.String(), nullable=False),
        sa.Column("adres", sa.String(), nullable=False),
        sa.Column("school", sa.String(), nullable=False),
        sa.Column("ouders", sa.String(), nullable=False),
        sa.Column("kenmerken", sa.String(), nullable=False),
        sa.Column("sorteer", sa.String(), nullable=False),
        sa.Column("roepnaam", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["leerling_id"], ["leerling.id"], name=op.f("fk_zoekregel_leerling_id_leerling")
        ),
        sa.PrimaryKeyConstraint("leerling_id", name=op.f("pk_zoekregel")),
    )
    with op.batch_alter_table("zoekregel", schema=None) as batch_op:
        batch_op.create_index("ix_zoekregel_roepnaam", ["roepnaam"], unique=False)
        batch_op.create_index("ix_zoekregel_sorteer", ["sorteer"], unique=False)


def _brief() -> None:
    op.create_table(
        "brief",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("geregistreerd_op", sa.DateTime(), nullable=False),
        sa.Column("kenmerk", sa.String(), nullable=False),
        sa.Column("leerling_id", sa.Integer(), nullable=False),
        sa.Column("melding_id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("soort", sa.String(), nullable=False),
        sa.Column("familie", sa.String(), nullable=False),
        sa.Column("titel", sa.String(), nullable=False),
        sa.Column("aan", sa.String(), nullable=False),
        sa.Column("datum", sa.Date(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("verzonden_op", sa.DateTime(), nullable=True),
        sa.Column("zaaknummer", sa.String(), nullable=False),
        sa.Column("gegevens", sa.JSON(), nullable=False),
        sa.CheckConstraint(
            "familie IN ('mededeling', 'besluit', 'feitelijk')", name=op.f("ck_brief_familie")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_brief_document_id_document")
        ),
        sa.ForeignKeyConstraint(
            ["leerling_id"], ["leerling.id"], name=op.f("fk_brief_leerling_id_leerling")
        ),
        sa.ForeignKeyConstraint(
            ["melding_id"], ["melding.id"], name=op.f("fk_brief_melding_id_melding")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_brief")),
        sa.UniqueConstraint("document_id", name=op.f("uq_brief_document_id")),
        sa.UniqueConstraint("kenmerk", name=op.f("uq_brief_kenmerk")),
        sa.UniqueConstraint("uid", name=op.f("uq_brief_uid")),
    )
    with op.batch_alter_table("brief", schema=None) as batch_op:
        batch_op.create_index("ix_brief_leerling_id_datum", ["leerling_id", "datum"], unique=False)
        batch_op.create_index(batch_op.f("ix_brief_melding_id"), ["melding_id"], unique=False)


def _documentdeel() -> None:
    op.create_table(
        "documentdeel",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("volgnummer", sa.Integer(), nullable=False),
        sa.Column("inhoud", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_documentdeel_document_id_document")
        ),
        sa.PrimaryKeyConstraint("document_id", "volgnummer", name=op.f("pk_documentdeel")),
    )


def _oordeel() -> None:
    op.create_table(
        "oordeel",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("geregistreerd_op", sa.DateTime(), nullable=False),
        sa.Column("melding_id", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("zin", sa.String(), nullable=False),
        sa.Column("regels", sa.JSON(), nullable=False),
        sa.Column("feiten", sa.JSON(), nullable=False),
        sa.Column("rechtsdatum", sa.Date(), nullable=False),
        sa.Column("besluit", sa.String(), nullable=False),
        sa.Column("motivering", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["melding_id"], ["melding.id"], name=op.f("fk_oordeel_melding_id_melding")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_oordeel")),
        sa.UniqueConstraint("uid", name=op.f("uq_oordeel_uid")),
    )
    with op.batch_alter_table("oordeel", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_oordeel_melding_id"), ["melding_id"], unique=False)


def _verzuimdag() -> None:
    op.create_table(
        "verzuimdag",
        sa.Column("melding_id", sa.Integer(), nullable=False),
        sa.Column("datum", sa.Date(), nullable=False),
        sa.Column("minuten", sa.Integer(), nullable=False),
        sa.CheckConstraint("minuten > 0 AND minuten <= 1440", name=op.f("ck_verzuimdag_minuten")),
        sa.ForeignKeyConstraint(
            ["melding_id"], ["melding.id"], name=op.f("fk_verzuimdag_melding_id_melding")
        ),
        sa.PrimaryKeyConstraint("melding_id", "datum", name=op.f("pk_verzuimdag")),
    )
    # ### end Alembic commands ###


def _zoek_fts() -> None:
    """Contentless full text; secure-delete so that no deleted word stays in the pages."""
    op.execute(
        "CREATE VIRTUAL TABLE zoek_fts USING fts5("
        "naam, geboren, nummers, adres, school, ouders, kenmerken, "
        "content='', columnsize=0, prefix='1 2 3', "
        "tokenize='unicode61 remove_diacritics 2')"
    )
    op.execute("INSERT INTO zoek_fts(zoek_fts, rank) VALUES('secure-delete', 1)")
