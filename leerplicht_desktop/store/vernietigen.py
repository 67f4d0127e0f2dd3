# SPDX-License-Identifier: EUPL-1.2
"""Real destruction of one pupil's data: rows, documents, words of the index, drafts, history.

What is deleted is overwritten in its page (`secure_delete`), the index forgets its words
(`secure-delete`, then `optimize`), and `VACUUM` writes the file again without free pages. The log
stays: it holds ids only.
"""

import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, bindparam, text
from sqlcipher3 import dbapi2
from sqlmodel import Session, col, delete, select

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.models import (
    Beroep,
    Beschermd,
    Brief,
    Dagplek,
    Document,
    Documentdeel,
    Gezag,
    Huishouden,
    Huishoudenlid,
    Indiener,
    Inschrijving,
    Leerling,
    Melding,
    Oordeel,
    Persoon,
    Rij,
    Stuk,
    Tabel,
    Verblijf,
    Vernietigingsregel,
    Verzuimdag,
    Vrijstelling,
    Wijziging,
    Wpgwissel,
)
from leerplicht_desktop.store import importstaging, zoekindex
from leerplicht_desktop.store.dossierdelen import Deel
from leerplicht_desktop.store.kluis import Kluis, Schrijfactie
from leerplicht_desktop.store.verbinding import vertaal

_RUIM = 16 * 1024 * 1024
_VOL = (
    "Er is te weinig ruimte op de schijf om de kluis opnieuw te schrijven: er is {} MB nodig. "
    "Maak ruimte vrij en ga dan verder."
)
_GELEZEN = (
    "De kluis wordt nu ook gelezen, dus het oude logbestand kan nog niet leeg. "
    "Wacht even en ga dan verder."
)
_BLOK = 500
# VACUUM makes its copy in memory, because a temporary file would be readable: measured, as much
# as the store is large. Above this the pages that were overwritten in place must do.
GROOT = 1_000_000_000


def vernietig(
    actie: Schrijfactie, leerling: Leerling, delen: Sequence[Deel], *, geheel: bool
) -> int:
    """Delete these classes of one pupil; `geheel`: also who the pupil is. Returns the adults gone.

    A brother, a sister and the parents they share are left as they are.
    """
    sessie = actie.sessie
    assert leerling.id is not None
    uids: set[str] = set()
    for deel in delen:
        _wis_deel(sessie, deel, uids)
    volwassenen = 0
    if geheel:
        uids.add(leerling.uid)
        volwassenen = _wis_kern(actie, leerling, uids)
    _wis_sporen(sessie, uids)
    # A preview may hold the rows of a file about anybody; it does not outlive this.
    importstaging.wis(sessie)
    if not geheel:
        zoekindex.werk_bij(actie.verbinding, [leerling.id], actie.vandaag)
    return volwassenen


def _wis_deel(sessie: Session, deel: Deel, uids: set[str]) -> None:
    uids |= {rij.uid for rij in deel.rijen()} | {w.melding_uid for w in deel.wissels}
    meldingen, documenten = _ids(deel.meldingen), _ids(deel.documenten)
    for blok in _blokken(meldingen):
        rijen = sessie.exec(select(Oordeel.uid).where(col(Oordeel.melding_id).in_(blok)))
        uids |= set(rijen)
    beroepen = _ids(deel.beroepen)
    uids |= set(_uids(sessie, Stuk, Stuk.beroep_id, beroepen))
    _wis(sessie, Brief, Brief.id, _ids(deel.brieven))
    _wis(sessie, Stuk, Stuk.beroep_id, beroepen)
    _wis(sessie, Indiener, Indiener.beroep_id, beroepen)
    _wis(sessie, Vrijstelling, Vrijstelling.id, _ids(deel.vrijstellingen))
    _wis(sessie, Beroep, Beroep.id, beroepen)
    _wis(sessie, Oordeel, Oordeel.melding_id, meldingen)
    _wis(sessie, Verzuimdag, Verzuimdag.melding_id, meldingen)
    _wis(sessie, Melding, Melding.id, meldingen)
    _wis(sessie, Documentdeel, Documentdeel.document_id, documenten)
    _wis(sessie, Document, Document.id, documenten)
    _wis(sessie, Inschrijving, Inschrijving.id, _ids(deel.inschrijvingen))
    _wis(sessie, Dagplek, Dagplek.id, _ids(deel.dagplekken))
    _wis(sessie, Wpgwissel, Wpgwissel.id, _ids(deel.wissels))


def _wis_kern(actie: Schrijfactie, leerling: Leerling, uids: set[str]) -> int:
    """The person, the adults and the household that nobody else in the store needs."""
    sessie, persoon_id = actie.sessie, leerling.persoon_id
    assert leerling.id is not None
    ouders = set(sessie.exec(select(Gezag.ouder_id).where(Gezag.kind_id == persoon_id)))
    huizen = set(
        sessie.exec(
            select(Huishoudenlid.huishouden_id).where(Huishoudenlid.persoon_id == persoon_id)
        )
    )
    buren = {
        lid
        for huis in huizen
        for lid in sessie.exec(
            select(Huishoudenlid.persoon_id).where(Huishoudenlid.huishouden_id == huis)
        )
    }
    zoekindex.verwijder(actie.verbinding, [leerling.id])
    for soort, kolom in ((Inschrijving, Inschrijving.leerling_id), (Dagplek, Dagplek.leerling_id)):
        uids |= set(_uids(sessie, soort, kolom, [leerling.id]))
        _wis(sessie, soort, kolom, [leerling.id])
    uids |= set(_uids(sessie, Gezag, Gezag.kind_id, [persoon_id]))
    _wis(sessie, Gezag, Gezag.kind_id, [persoon_id])
    _wis(sessie, Leerling, Leerling.id, [leerling.id])
    weg = [
        een
        for een in sorted({persoon_id} | ouders | buren)
        if not _nog_nodig(sessie, een, alleen_verwant=een == persoon_id)
    ]
    for een in weg:
        _wis_persoon(sessie, een, uids)
    for huis in huizen:
        if not list(_uids(sessie, Huishoudenlid, Huishoudenlid.huishouden_id, [huis])):
            _wis(sessie, Huishouden, Huishouden.id, [huis])
    return len(set(weg) - {persoon_id})


_NODIG = text(
    """
    SELECT EXISTS (SELECT 1 FROM leerling WHERE persoon_id = :persoon)
        OR EXISTS (SELECT 1 FROM gezag WHERE ouder_id = :persoon OR kind_id = :persoon)
        OR EXISTS (SELECT 1 FROM indiener WHERE persoon_id = :persoon)
    """
)
_MET_LEERLING = text(
    """
    SELECT EXISTS (
      SELECT 1 FROM huishoudenlid zelf
      JOIN huishoudenlid ander ON ander.huishouden_id = zelf.huishouden_id
      JOIN leerling l ON l.persoon_id = ander.persoon_id
      WHERE zelf.persoon_id = :persoon)
    """
)


def _nog_nodig(sessie: Session, persoon_id: int, *, alleen_verwant: bool) -> bool:
    """A pupil, a parent of another child, or an adult in the house of another pupil.

    `alleen_verwant`: the pupil itself, who stays only as the parent of a child.
    """
    feiten = {"persoon": persoon_id}
    verbinding = sessie.connection()
    if verbinding.execute(_NODIG, feiten).scalar():
        return True
    return not alleen_verwant and bool(verbinding.execute(_MET_LEERLING, feiten).scalar())


def _wis_persoon(sessie: Session, persoon_id: int, uids: set[str]) -> None:
    uids.add(sessie.exec(select(Persoon.uid).where(Persoon.id == persoon_id)).one())
    for soort, kolom in (
        (Verblijf, Verblijf.persoon_id),
        (Huishoudenlid, Huishoudenlid.persoon_id),
    ):
        uids |= set(_uids(sessie, soort, kolom, [persoon_id]))
        _wis(sessie, soort, kolom, [persoon_id])
    _wis(sessie, Persoon, Persoon.id, [persoon_id])


_CONCEPT_OP = text("DELETE FROM concept WHERE object_uid IN :uids").bindparams(
    bindparam("uids", expanding=True)
)
_CONCEPT_OVER = text("DELETE FROM concept WHERE instr(inhoud, :uid) OR instr(object_uid, :uid)")


def _wis_sporen(sessie: Session, uids: set[str]) -> None:
    """Drafts, history and sealed texts of what went; the log and the lists hold ids only."""
    alle = sorted(uids)
    for blok in _blokken(alle):
        _wis(sessie, Wijziging, Wijziging.onderwerp_uid, blok)
        _wis(sessie, Beschermd, Beschermd.onderwerp_uid, blok)
        sessie.connection().execute(_CONCEPT_OP, {"uids": list(blok)})
        for regel in sessie.exec(
            select(Vernietigingsregel).where(
                col(Vernietigingsregel.leerling_uid).in_(blok), Vernietigingsregel.reden != ""
            )
        ):
            regel.reden = ""
            sessie.add(regel)
    for uid in alle:
        sessie.connection().execute(_CONCEPT_OVER, {"uid": uid})


def _ids(rijen: Iterable[Any]) -> list[int]:
    return [rij.id for rij in rijen]


def _blokken(waarden: Sequence[Any]) -> list[Sequence[Any]]:
    return [waarden[plek : plek + _BLOK] for plek in range(0, len(waarden), _BLOK)]


def _uids(sessie: Session, soort: type[Rij], kolom: Any, waarden: Sequence[Any]) -> Iterable[str]:
    return sessie.exec(select(soort.uid).where(col(kolom).in_(waarden)))


def _wis(sessie: Session, soort: type[Tabel], kolom: Any, waarden: Sequence[Any]) -> None:
    for blok in _blokken(waarden):
        vraag = delete(soort).where(col(kolom).in_(blok))
        sessie.exec(vraag.execution_options(synchronize_session=False))


# --- the file itself -----------------------------------------------------------------------------
def controleer_ruimte(pad: Path) -> None:
    """Writing the store again needs its own size twice; refuse before anything is destroyed."""
    nodig = 2 * pad.stat().st_size + _RUIM
    if shutil.disk_usage(pad.parent).free < nodig:
        raise fouten.SchijfVol(_VOL.format(nodig // 1_000_000 + 1))


def ruim_op(kluis: Kluis) -> bool:
    """Write index and file again without what was deleted, and empty the log file beside it.

    False: the file is too large for that, and only what was deleted was overwritten in its place.
    """
    controleer_ruimte(kluis.pad)
    with kluis.bijhouden() as actie:
        vergeet_woorden(actie.verbinding)
    herschreven = kluis.pad.stat().st_size <= GROOT
    if herschreven:
        _doe(kluis, "PRAGMA secure_delete = ON", "VACUUM")
    # Older versions of pages wait in the log file; after this it holds nothing.
    if _doe(kluis, "PRAGMA wal_checkpoint(TRUNCATE)")[0]:
        raise fouten.KluisInGebruik(_GELEZEN)
    return herschreven


def _doe(kluis: Kluis, *opdrachten: str) -> Any:
    """Statements that cannot stand in a transaction; gives the row of the last one."""
    verbinding = kluis.engine().raw_connection()
    try:
        cursor = verbinding.cursor()
        for opdracht in opdrachten:
            cursor.execute(opdracht)
        return cursor.fetchone()
    except dbapi2.Error as fout:
        verwacht = vertaal(fout)
        if verwacht is None:
            raise
        raise verwacht from None
    finally:
        verbinding.close()


def vergeet_woorden(verbinding: Connection) -> None:
    """Merge the index into one piece: words that only deleted rows had are not written again."""
    verbinding.exec_driver_sql("INSERT INTO zoek_fts(zoek_fts, rank) VALUES('secure-delete', 1)")
    verbinding.exec_driver_sql("INSERT INTO zoek_fts(zoek_fts) VALUES('optimize')")
