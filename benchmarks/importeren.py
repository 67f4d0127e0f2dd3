# SPDX-License-Identifier: EUPL-1.2
"""Import: what preview, checks and diff cost above writing the same rows bare."""

import csv
import io
import time
import uuid
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, event
from sqlcipher3 import dbapi2

from benchmarks.maat import Meting, klok
from benchmarks.werkplek import Werkplek
from leerplicht_desktop.services import importeren, kluis
from leerplicht_desktop.services.kluis import OpenKluis

_ONDERDEEL = "importeren"
_MOMENT = "2026-06-15 07:00:00.000000"
_SQL = {
    "persoon": "id, uid, versie, geregistreerd_op, bsn, onderwijsnummer, voornamen, roepnaam,"
    " tussenvoegsel, achternaam, geboortedatum, geslacht, geheim, telefoon, email, taal, tolk,"
    " zoeknaam, sorteernaam, zoektelefoon",
    "leerling": "id, uid, versie, geregistreerd_op, persoon_id, gemeentecode, zaaknummer,"
    " uitzondering, reden_niet_ingeschreven",
    "verblijf": "uid, versie, geregistreerd_op, persoon_id, straat, huisnummer, toevoeging,"
    " postcode, woonplaats, land, zoekadres",
    "zoekregel": "leerling_id, naam, geboren, nummers, adres, school, ouders, kenmerken, sorteer,"
    " roepnaam",
    "zoek_fts": "rowid, naam, geboren, nummers, adres, school, ouders, kenmerken",
}


def meet(plek: Werkplek) -> list[Meting]:
    """All pupils of a big municipality into an empty store, ours and bare."""
    inhoud = plek.bestanden.leerlingen
    kaal_ms = _kaal(plek, inhoud)
    open_kluis = plek.leeg("import")
    vast: list[float] = []
    _klok_schrijven(open_kluis, vast)
    proef_ms, proef = klok(
        lambda: importeren.proef(open_kluis, "leerlingen", "leerlingen.csv", inhoud)
    )
    partijen = max(vast)
    vast.clear()
    uit_ms, _ = klok(lambda: importeren.voer_uit(open_kluis, proef.proef_id))
    kluis.sluit(open_kluis)
    naast = "csv.reader + executemany"
    duizend = f"{plek.aantal:,} leerlingen".replace(",", ".")
    return [
        Meting(_ONDERDEEL, f"{duizend} kaal", kaal_ms / 1000, "s"),
        Meting(
            _ONDERDEEL,
            f"{duizend} wegschrijven",
            uit_ms / 1000,
            "s",
            naast=naast,
            verhouding=uit_ms / kaal_ms,
            verhouding_hoogstens=4,
        ),
        Meting(
            _ONDERDEEL,
            f"{duizend} voorbeeld en wegschrijven",
            (proef_ms + uit_ms) / 1000,
            "s",
            naast=naast,
            verhouding=(proef_ms + uit_ms) / kaal_ms,
            verhouding_hoogstens=8,
        ),
        Meting(_ONDERDEEL, "langste schrijftransactie van het voorbeeld", partijen, "ms", 2000),
        Meting(_ONDERDEEL, "schrijftransactie van het wegschrijven", max(vast), "ms", 2000),
    ]


def _klok_schrijven(open_kluis: OpenKluis, vast: list[float]) -> None:
    """Milliseconds that each write transaction held the one writer."""
    begin = [0.0]

    def na_begin(verbinding: Connection) -> None:
        begin[0] = time.perf_counter()

    def bij_einde(verbinding: Connection) -> None:
        if verbinding.get_execution_options().get("schrijft", False):
            vast.append((time.perf_counter() - begin[0]) * 1000)

    event.listen(open_kluis.engine(), "begin", na_begin)
    # The hook runs before COMMIT itself, which writes no page: the time is a little short.
    event.listen(open_kluis.engine(), "commit", bij_einde)


def _kaal(plek: Werkplek, inhoud: bytes) -> float:
    """The same rows into the same schema with the same key and pragmas, and no check at all."""
    open_kluis = plek.leeg("kaal")
    pad, sleutel = open_kluis.pad, open_kluis.sleutel("avg")
    kluis.sluit(open_kluis)
    ms, aantal = klok(lambda: _schrijf_kaal(pad, sleutel, inhoud))
    assert aantal == plek.aantal
    return ms


def _schrijf_kaal(pad: Path, sleutel: bytes, inhoud: bytes) -> int:
    verbinding = dbapi2.connect(str(pad), isolation_level=None)
    verbinding.execute(f"PRAGMA key = \"x'{sleutel.hex()}'\"")
    pragmas = "foreign_keys = ON", "synchronous = FULL", "secure_delete = ON", "cache_size = -32768"
    for pragma in pragmas:
        verbinding.execute(f"PRAGMA {pragma}")
    rijen: dict[str, list[tuple[Any, ...]]] = {tabel: [] for tabel in _SQL}
    lezer = csv.reader(io.StringIO(inhoud.decode()), delimiter=";")
    next(lezer)
    for nr, rij in enumerate(lezer, 1):
        _verdeel(rijen, nr, rij)
    verbinding.execute("BEGIN IMMEDIATE")
    for tabel, kolommen in _SQL.items():
        plekken = ", ".join("?" * (kolommen.count(",") + 1))
        verbinding.executemany(f"INSERT INTO {tabel}({kolommen}) VALUES ({plekken})", rijen[tabel])
    verbinding.execute("COMMIT")
    aantal = int(verbinding.execute("SELECT count(*) FROM leerling").fetchone()[0])
    verbinding.close()
    return aantal


def _verdeel(rijen: dict[str, list[tuple[Any, ...]]], nr: int, rij: list[str]) -> None:
    """One line of the file as a row of each table, folded no further than to lower case."""
    (bsn, _, voornamen, roepnaam, tussen, achternaam, geboren, geslacht, *adres, gemeente, _) = rij
    straat, huisnummer, toevoeging, postcode, plaats = adres
    naam = f"{roepnaam} {voornamen} {tussen} {achternaam}".lower()
    sorteer = f"{achternaam}  {roepnaam}  {tussen}".lower()
    zoekadres = f"{straat} {huisnummer} {postcode} {postcode.replace(' ', '')} {plaats}".lower()
    jaar, maand, dag = geboren.split("-")
    basis = (uuid.uuid4().hex, 1, _MOMENT)
    rijen["persoon"].append(
        (
            nr,
            *basis,
            bsn,
            None,
            voornamen,
            roepnaam,
            tussen,
            achternaam,
            geboren,
            geslacht,
            0,
            "",
            "",
            "",
            0,
            naam,
            sorteer,
            "",
        )
    )
    rijen["leerling"].append((nr, uuid.uuid4().hex, 1, _MOMENT, nr, gemeente, "", "", ""))
    rijen["verblijf"].append(
        (
            uuid.uuid4().hex,
            1,
            _MOMENT,
            nr,
            straat,
            huisnummer,
            toevoeging,
            postcode,
            plaats,
            "Nederland",
            zoekadres,
        )
    )
    dagen = f"{dag}{maand}{jaar} {jaar}{maand}{dag}"
    zoek = (nr, naam, dagen, bsn, zoekadres, "", "", "")
    rijen["zoekregel"].append((*zoek, sorteer, naam))
    rijen["zoek_fts"].append(zoek)
