# SPDX-License-Identifier: EUPL-1.2
"""Pupils of whom everything is kept that can be kept, with words that are found nowhere else."""

import json
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from sqlmodel import select

from leerplicht_desktop.models import (
    Beschermd,
    Brief,
    Concept,
    Dagplek,
    Huishouden,
    Huishoudenlid,
    Importproef,
    Importregel,
    Inschrijving,
    Leerling,
    Melding,
    Oordeel,
    Persoon,
    School,
    Verzuimdag,
    Wijziging,
    Wpgwissel,
)
from leerplicht_desktop.services import bewaren, leerling, ouder
from leerplicht_desktop.services.kluis import Kdf, OpenKluis
from leerplicht_desktop.store import documenten, zoekindex
from leerplicht_desktop.store.kluis import Schrijfactie
from tests.fixtures.sjabloonkluis import WACHTZIN, leerling_ruw

BSN = ("999990056", "999990068", "999990081", "999990093", "999990111", "999990123")
TWEEDE_ZIN = "karper lantaarn zesde wolkje boomstam fluit"
LEERPLICHT, LATER = "leerplicht", "kwalificatieplicht"


@dataclass
class Gezin:
    """The uids of one pupil, and words of which nothing may be left."""

    leerling: str
    ouder: str = ""
    woorden: list[str] = field(default_factory=list)


def maak_gezin(
    kluis: OpenKluis,
    nr: int,
    geboren: str = "15-12-2010",
    *,
    dagen: tuple[str, ...] = ("2026-03-10",),
) -> Gezin:
    """Pupil `nr` with a parent of its own; on each day a melding with a letter and a document."""
    ruw = leerling_ruw(
        bsn=BSN[2 * nr], voornamen=f"Qwyxo{nr}lde", roepnaam="", tussenvoegsel="",
        achternaam=f"Zjolpvark{nr}", geboortedatum=geboren, zaaknummer=f"Z/XVRQ/{nr}",
        straat=f"Vrijksploet{nr}laan",
    )  # fmt: skip
    uid = leerling.bewaar(kluis, ruw).waarde
    volwassene = {
        "rol": "moeder", "gezag": "EENHOOFDIG", "bsn": BSN[2 * nr + 1],
        "voornamen": f"Ghwim{nr}pla", "achternaam": f"Zjolpvark{nr}", "zelfde_adres": "ja",
    }  # fmt: skip
    gezin = Gezin(
        uid,
        ouder.bewaar(kluis, uid, volwassene).waarde,
        [f"wyxo{nr}lde", f"jolpvark{nr}", f"rijksploet{nr}laan", f"hwim{nr}pla"],
    )
    with kluis.schrijven() as actie:
        _vul(actie, gezin, nr, dagen)
        actie.noteer("melding_ingenomen", "melding", [uid])
    return gezin


def _vul(actie: Schrijfactie, gezin: Gezin, nr: int, dagen: tuple[str, ...]) -> None:
    sessie = actie.sessie
    rij = sessie.exec(select(Leerling).where(Leerling.uid == gezin.leerling)).one()
    school = sessie.exec(select(School)).first()
    if school is None:
        school = School(
            geregistreerd_op=actie.nu, vestigingscode="12AB01", brin="12AB", naam="Het Plein",
            onderwijssoort="VO",
        )  # fmt: skip
        sessie.add(school)
    sessie.flush()
    assert rij.id is not None
    assert school.id is not None
    nu: Any = {"geregistreerd_op": actie.nu}
    for volg, dag in enumerate(dagen):
        _melding(actie, gezin, rij, school, f"{nr}{volg}", date.fromisoformat(dag))
    for van, tot in ((date(2016, 8, 1), date(2020, 7, 31)), (date(2025, 8, 1), None)):
        sessie.add(
            Inschrijving(
                leerling_id=rij.id, school_id=school.id, onderwijssoort="VO", van=van, tot=tot, **nu
            )
        )
        sessie.add(Dagplek(leerling_id=rij.id, naam=f"Ktulzboer{nr}", van=van, tot=tot, **nu))
    _los(actie, gezin, rij, nr, school.id)
    _huis(actie, gezin, rij)
    sessie.flush()
    zoekindex.werk_bij(actie.verbinding, [rij.id], actie.vandaag)


def _melding(
    actie: Schrijfactie, gezin: Gezin, rij: Leerling, school: School, code: str, dag: date
) -> None:
    sessie = actie.sessie
    nu: Any = {"geregistreerd_op": actie.nu}
    assert rij.id is not None
    melding = Melding(
        kenmerk=f"{dag.year}-9{code}", leerling_id=rij.id, school_id=school.id, soort="V3",
        melddatum=dag, begindatum=dag, einddatum=dag, toelichting=f"Xcrobwijn{code} vertelde",
        werkstatus="AFGEROND", ingenomen_op=actie.nu, **nu,
    )  # fmt: skip
    sessie.add(melding)
    sessie.flush()
    assert melding.id is not None
    sessie.add(Verzuimdag(melding_id=melding.id, datum=dag, minuten=60))
    sessie.add(
        Oordeel(
            melding_id=melding.id, verdict="V3", zin="zestien uur", regels=[], feiten={},
            rechtsdatum=dag, besluit="V3", motivering=f"Pdwelzak{code} is de reden", **nu,
        )
    )  # fmt: skip
    stuk = documenten.bewaar(
        sessie, rij.id, f"Brief {code}", "application/pdf", f"Vlomkrat{code} inhoud".encode(),
        datetime(dag.year, dag.month, dag.day, 12, tzinfo=UTC),
    )  # fmt: skip
    assert stuk.id is not None
    sessie.add(
        Brief(
            kenmerk=f"{dag.year}-B-9{code}", leerling_id=rij.id, melding_id=melding.id,
            document_id=stuk.id, soort="waarschuwingsbrief", familie="feitelijk",
            titel="Waarschuwing", aan=f"De heer Tsnorbeul{code}", datum=dag, status="VERZONDEN",
            gegevens={"aan": f"Tsnorbeul{code}"}, **nu,
        )
    )  # fmt: skip
    sessie.add(
        Wijziging(
            soort="melding", onderwerp_uid=melding.uid, handeling="melding_gewijzigd",
            voor={"reden": f"Hgrimpaard{code}"}, na={"reden": ""}, op=actie.nu,
        )
    )  # fmt: skip
    sessie.add(
        Beschermd(
            soort="melding", onderwerp_uid=melding.uid, veld="reden",
            zegel=f"Jzwelmoot{code}".encode(), **nu,
        )
    )  # fmt: skip
    sessie.add(
        Concept(
            formulier="melding", object_uid=melding.uid, schema_nummer=1, bewaard_op=actie.nu,
            inhoud={"toelichting": f"Fplonkduif{code}"},
        )
    )  # fmt: skip
    gezin.woorden += [
        f"{woord}{code}"
        for woord in ("crobwijn", "dwelzak", "lomkrat", "snorbeul", "grimpaard", "zwelmoot")
    ] + [f"plonkduif{code}"]


def _los(actie: Schrijfactie, gezin: Gezin, rij: Leerling, nr: int, school_id: int) -> None:
    """Records that hang on the pupil and on no melding."""
    sessie = actie.sessie
    assert rij.id is not None
    documenten.bewaar(
        sessie, rij.id, f"Scan {nr}", "application/pdf", f"Bqwarshoed{nr}".encode(),
        datetime(2024, 3, 1, 12, tzinfo=UTC), gevoelig=True,
    )  # fmt: skip
    sessie.add(
        Wijziging(
            soort="leerling", onderwerp_uid=rij.uid, handeling="leerling_gewijzigd",
            voor={"straat": f"Mnirkdal{nr}"}, na={"straat": ""}, op=actie.nu,
        )
    )  # fmt: skip
    sessie.add(
        Concept(
            formulier="melding", object_uid=f"nieuw{nr}", schema_nummer=1, bewaard_op=actie.nu,
            inhoud={"leerling_uid": rij.uid, "toelichting": f"Lzwomphek{nr}"},
        )
    )  # fmt: skip
    sessie.add(
        Wpgwissel(
            geregistreerd_op=actie.nu, melding_uid=f"{nr}" * 32, leerling_id=rij.id,
            school_id=school_id, op=date(2026, 4, 1), soort="V3", melddatum=date(2026, 3, 10),
        )
    )  # fmt: skip
    proef = f"proef{nr}"
    sessie.add(
        Importproef(uid=proef, soort="leerlingen", bestandsnaam="lijst.csv", gelezen_op=actie.nu)
    )
    sessie.flush()
    sessie.add(
        Importregel(
            proef_uid=proef, regel=1, actie="nieuw", sleutel="x",
            waarden={"naam": f"Nkluftig{nr}"},
        )
    )  # fmt: skip
    gezin.woorden += [
        f"qwarshoed{nr}", f"nirkdal{nr}", f"zwomphek{nr}", f"tulzboer{nr}", f"kluftig{nr}"
    ]  # fmt: skip


def _huis(actie: Schrijfactie, gezin: Gezin, rij: Leerling) -> None:
    """A household of the two, when the address did not make one."""
    sessie = actie.sessie
    ouder_ = sessie.exec(select(Persoon).where(Persoon.uid == gezin.ouder)).one()
    huis = Huishouden(geregistreerd_op=actie.nu, code=f"H-{rij.uid[:6]}")
    sessie.add(huis)
    sessie.flush()
    assert huis.id is not None
    for persoon_id in (rij.persoon_id, ouder_.id):
        assert persoon_id is not None
        sessie.add(
            Huishoudenlid(geregistreerd_op=actie.nu, huishouden_id=huis.id, persoon_id=persoon_id)
        )


def keur_samen_goed(kluis: OpenKluis, lijst_uid: str) -> None:
    """Both approvals, as two people would."""
    licht = Kdf(geheugen_kib=8, rondes=1, banen=1)
    personen = bewaren.tweede_personen(kluis)
    if personen:
        persoon = personen[0].uid
    else:
        ruw = {"naam": "A. Archivaris", "functie": "archivaris"}
        persoon = bewaren.voeg_tweede_persoon_toe(
            kluis, ruw, TWEEDE_ZIN, WACHTZIN, kdf=licht
        ).waarde
    bewaren.keur_goed(kluis, lijst_uid, bewaren.toon(kluis, lijst_uid).versie, WACHTZIN)
    versie = bewaren.toon(kluis, lijst_uid).versie
    bewaren.keur_goed_tweede(kluis, lijst_uid, versie, persoon, TWEEDE_ZIN)


def tel(kluis: OpenKluis, tabel: str, waar: str = "1") -> int:
    with kluis.lezen() as sessie:
        sql = f"SELECT count(*) FROM {tabel} WHERE {waar}"
        return int(sessie.connection().exec_driver_sql(sql).scalar() or 0)


def staat(kluis: OpenKluis, *tabellen: str) -> str:
    """Every row of some tables, to compare before and after."""
    with kluis.lezen() as sessie:
        verbinding = sessie.connection()
        rijen = {
            tabel: [list(map(str, rij)) for rij in verbinding.exec_driver_sql(
                f"SELECT * FROM {tabel} ORDER BY 1"
            )]
            for tabel in tabellen
        }  # fmt: skip
    return json.dumps(rijen)
