# SPDX-License-Identifier: EUPL-1.2
"""Putting a backup back: complete and checked beside what stands there, then swapped at once."""

import contextlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2
from sqlmodel import Session

from leerplicht_desktop.domain import datum, fouten
from leerplicht_desktop.domain.logboek import Groep, codes_van
from leerplicht_desktop.store import (
    audit,
    hersleutelen,
    kopieregister,
    migreren,
    sleutels,
    sloten,
    terugzetten,
    versheid,
)
from leerplicht_desktop.store.bestanden import (
    KLUISBESTAND,
    SLEUTELBESTAND,
    WPGBESTAND,
    maak_map,
    schijffouten,
    schrijf_geheel,
)
from leerplicht_desktop.store.bestandscontrole import aantallen, controleer_bestand
from leerplicht_desktop.store.kluis import Klok, neem_slot
from leerplicht_desktop.store.kopiebestand import (
    Deel,
    Kop,
    Meld,
    controleer_sommen,
    lees_kop,
    ontzegel,
    stil,
)
from leerplicht_desktop.store.reservekopie import (
    eis_ruimte,
    kopieer,
    pak_uit,
    pak_uit_met_log,
    ruim_op,
)
from leerplicht_desktop.store.sleutels import Sleutelbestand
from leerplicht_desktop.store.verbinding import maak_engine, verbind, vertaal, zout
from leerplicht_desktop.store.wpg import bestand as wpgbestand
from leerplicht_desktop.store.wpg import dubbel

# What makes no store newer: looking, printing, opening, and keeping it safe.
_NIETS_NIEUWS = frozenset().union(
    *(codes_van(g) for g in (Groep.GEZIEN, Groep.AFGEDRUKT, Groep.UITGEVOERD, Groep.KLUIS))
)
_RUIMTE = 2.2  # one copy taken out of the file, and one under the store's own key
_AMSTERDAM = ZoneInfo("Europe/Amsterdam")
_OUDER = (
    "Deze reservekopie is ouder dan de kluis die hier staat. De reservekopie gaat tot {tot}. "
    "Daarna is hier nog {keer} iets veranderd, het laatst op {laatst}. Dat staat niet in de "
    "reservekopie. Er is nog niets teruggezet; als u doorgaat, blijft de kluis van nu bewaard."
)


def herstel(
    doel: Path,
    map_: Path,
    klok: Klok,
    *,
    wachtzin: str | None = None,
    code: str | None = None,
    toch: bool = False,
    meld: Meld = stil,
) -> Path | None:
    """Put a backup back in `map_`; returns where the old store was kept, if there was one.

    `toch`: also one that is older than the store that stands here, or of another store. A restore
    that was cut off is undone first, also when this one is refused: then the old store is back.
    """
    if terugzetten.is_onderbroken(map_):
        with neem_slot(map_):
            terugzetten.rond_af(map_)
    kop = lees_kop(doel)
    bestand = kop.sleutelbestand
    vakken = _ontsluit(bestand, wachtzin, code)
    ontzegel(kop, vakken["avg"])
    som = controleer_sommen(doel, kop, meld)
    if migreren.is_nieuwer(kop.schema):
        raise fouten.ReservekopieNieuwer
    if not toch:
        _weiger_vreemd(map_, bestand)
    maak_map(map_)
    slot = neem_slot(map_)
    nieuw = {naam: map_ / tijdelijk for naam, tijdelijk in terugzetten.NIEUW.items()}
    werk = (map_ / terugzetten.NIEUWE_SLEUTELS, map_ / terugzetten.LICHAAM, *nieuw.values())
    try:
        terugzetten.rond_af(map_)
        hersleutelen.rond_af(map_)
        ruim_op(*werk)
        terugzetten.ruim_werk_op(map_)
        with schijffouten():
            eis_ruimte(map_, int(kop.grootte * _RUIMTE))
        _maak_klaar(doel, kop, map_, nieuw, vakken, meld)
        kluis = nieuw[KLUISBESTAND]
        if not toch:
            _weiger_ouder(map_ / KLUISBESTAND, kluis, vakken["avg"])
        if WPGBESTAND in {deel.naam for deel in kop.delen}:
            _haal_dubbele_weg(nieuw, vakken, klok)
        (_nummer, tot), _later = _laatste(kluis, vakken["avg"])
        zelf = kopieregister.Regel(str(doel.absolute()), tot, kop.generatie, kop.grootte, som)
        kopieregister.neem_over(map_ / KLUISBESTAND, kluis, vakken["avg"], zelf)
        _noteer(kluis, vakken["avg"], klok, kop.kluis_uid, met_code=code is not None)
        _zet_uitgave(kluis, vakken["avg"], _hoogste_uitgave(map_, kluis, vakken["avg"]) + 1)
        _controleer(nieuw, kop, vakken, meld)
        schrijf_geheel(werk[0], replace(bestand, dbzout=zout(kluis)).naar_json())
        oud = terugzetten.plaats(map_)
    finally:
        # The key file first: it may never lie there without the store that it belongs to.
        ruim_op(*werk)
        slot.release()
    # She put it back herself: no surprise at the next opening.
    versheid.vergeet(kop.kluis_uid)
    return oud


def _ontsluit(bestand: Sleutelbestand, wachtzin: str | None, code: str | None) -> dict[str, bytes]:
    try:
        return sleutels.ontsluit(
            bestand,
            wachtzin=wachtzin,
            code=code,
            bosgeheim=lambda: sloten.bosgeheimen(bestand),
        ).vakken
    except fouten.SleutelbestandBeschadigd as fout:  # that of the backup, not of a store here
        raise fouten.ReservekopieOnjuist from fout


def _maak_klaar(
    doel: Path,
    kop: Kop,
    map_: Path,
    nieuw: Mapping[str, Path],
    vakken: Mapping[str, bytes],
    meld: Meld,
) -> None:
    geheimen = ontzegel(kop, vakken["avg"])
    lichaam = map_ / terugzetten.LICHAAM
    for deel in kop.delen:
        geheim = geheimen[deel.naam]
        if geheim.ongeopend:
            if deel.naam == WPGBESTAND:
                _zet_ongeopend_klaar(doel, kop, deel, nieuw[deel.naam], vakken[deel.vak], meld)
            continue
        pak_uit(doel, kop, deel, lichaam, meld)
        kopieer(lichaam, geheim.sleutel, nieuw[deel.naam], vakken[deel.vak], meld)
        ruim_op(lichaam)
        # Counted before anything of our own is written in it.
        geteld = aantallen(nieuw[deel.naam], vakken[deel.vak])
        if geheim.aantallen and geteld != dict(geheim.aantallen):
            raise fouten.ReservekopieOnjuist
        if deel.naam == WPGBESTAND:
            _weiger_nieuwer_wpg(nieuw[deel.naam], vakken[deel.vak])


def _zet_ongeopend_klaar(
    doel: Path, kop: Kop, deel: Deel, nieuw: Path, sleutel: bytes, meld: Meld
) -> None:
    """A police part of which a deputy took the bytes along, with its log worked into it.

    He could not see whether it was whole. One that does not open keeps nobody from the rest: it is
    put back as it was, and says so when the officer opens it.
    """
    lichaam = nieuw.with_name(terugzetten.LICHAAM)
    try:
        pak_uit_met_log(doel, kop, deel, lichaam, meld)
        kopieer(lichaam, sleutel, nieuw, sleutel, meld)
        _weiger_nieuwer_wpg(nieuw, sleutel)
    except (fouten.KluisBeschadigd, fouten.KluisVreemd):
        ruim_op(nieuw)
        pak_uit(doel, kop, deel, nieuw, meld)
    finally:
        ruim_op(lichaam)


def _haal_dubbele_weg(nieuw: Mapping[str, Path], vakken: Mapping[str, bytes], klok: Klok) -> None:
    """End a switch during which the backup was made; a police part that does not open waits."""
    with contextlib.suppress(fouten.KluisBeschadigd, fouten.KluisVreemd):
        dubbel.haal_weg(nieuw[KLUISBESTAND], nieuw[WPGBESTAND], vakken, klok)


def _weiger_nieuwer_wpg(pad: Path, sleutel: bytes) -> None:
    """The header names the revision of the store; the police part has one of its own."""
    with contextlib.closing(verbind(pad, sleutel)) as verbinding:
        heeft = verbinding.execute(
            "SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"
        ).fetchone()
        vraag = "SELECT version_num FROM alembic_version"
        rij = verbinding.execute(vraag).fetchone() if heeft else None
    if migreren.is_nieuwer(rij[0] if rij else None, wpgbestand.MIGRATIES):
        raise fouten.ReservekopieNieuwer


def _controleer(
    nieuw: Mapping[str, Path], kop: Kop, vakken: Mapping[str, bytes], meld: Meld
) -> None:
    geheimen = ontzegel(kop, vakken["avg"])
    for deel in kop.delen:
        if geheimen[deel.naam].ongeopend:
            continue  # looked at, and put back as it was
        if controleer_bestand(nieuw[deel.naam], vakken[deel.vak], meld):
            raise fouten.ReservekopieOnjuist


def _weiger_vreemd(map_: Path, bestand: Sleutelbestand) -> None:
    """Another store stands here: she may want that, but not by mistake."""
    try:
        ruw = (map_ / SLEUTELBESTAND).read_bytes()
        hier = Sleutelbestand.van_json(ruw)
    except (OSError, fouten.KluisFout):
        return  # nothing here, or nothing that still says what it was
    if hier.kluis_uid != bestand.kluis_uid:
        raise fouten.ReservekopieVreemd(
            f"Deze reservekopie is van een andere kluis ({bestand.naam}) dan de kluis die hier "
            f"staat ({hier.naam}). Er is nog niets teruggezet; als u doorgaat, blijft de kluis "
            "van nu bewaard."
        )


def _weiger_ouder(staand: Path, nieuw: Path, sleutel: bytes) -> None:
    """Say what the store that stands here has more than the backup."""
    if not staand.exists():
        return
    tot, _ = _laatste(nieuw, sleutel)
    try:
        _, hier = _laatste(staand, sleutel, na=tot[0])
    except fouten.KluisFout:
        return  # damaged, or under other keys: there is nothing to compare with
    if not hier:
        return
    raise fouten.ReservekopieOuder(
        _OUDER.format(
            tot=_moment(tot[1]),
            keer="één keer" if len(hier) == 1 else f"{len(hier)} keer",
            laatst=_moment(hier[-1]),
        )
    )


def _laatste(pad: Path, sleutel: bytes, na: int = 0) -> tuple[tuple[int, str], list[str]]:
    """Number and moment of the last log line, and when things changed after line `na`."""
    namen = ", ".join(f"'{handeling}'" for handeling in sorted(_NIETS_NIEUWS))
    with contextlib.closing(verbind(pad, sleutel)) as verbinding:
        try:
            laatste = verbinding.execute(
                "SELECT volgnummer, op FROM audit ORDER BY volgnummer DESC LIMIT 1"
            ).fetchone()
            rijen = verbinding.execute(
                f"SELECT op FROM audit WHERE volgnummer > ? AND handeling NOT IN ({namen})"
                " ORDER BY volgnummer",
                (na,),
            ).fetchall()
        except dbapi2.Error as fout:
            raise vertaal(fout) or fouten.KluisBeschadigd from fout
    return laatste or (0, ""), [rij[0] for rij in rijen]


def _moment(tekst: str) -> str:
    op = datetime.fromisoformat(tekst).replace(tzinfo=UTC).astimezone(_AMSTERDAM)
    return f"{datum.dag(op.date())} om {op:%H.%M}"


def _hoogste_uitgave(map_: Path, nieuw: Path, sleutel: bytes) -> int:
    """Of the backup, the store that stands here and those kept aside.

    Putting the same backup back twice must not give the same numbers twice.
    """
    uitgaven = [_uitgave(nieuw, sleutel)]
    for pad in (map_ / KLUISBESTAND, *sorted(map_.glob(f"oude-kluis-*/{KLUISBESTAND}"))):
        with contextlib.suppress(fouten.KluisFout):  # another's store, or a damaged one
            uitgaven.append(_uitgave(pad, sleutel))
    return max(uitgaven)


def _uitgave(pad: Path, sleutel: bytes) -> int:
    with contextlib.closing(verbind(pad, sleutel)) as verbinding:
        try:
            rij = verbinding.execute(
                "SELECT waarde FROM kluisinfo WHERE sleutel = 'uitgave'"
            ).fetchone()
        except dbapi2.Error as fout:
            raise fouten.KluisBeschadigd from fout
    return int(rij[0]) if rij else 0


def _noteer(pad: Path, sleutel: bytes, klok: Klok, uid: str, *, met_code: bool) -> None:
    """The log says that everything after this line happened in a store that was put back."""
    engine = maak_engine(pad, sleutel)
    try:
        with Session(engine) as sessie:
            sessie.connection(execution_options={"schrijft": True})
            reden = "herstelcode" if met_code else ""
            audit.schrijf(sessie, klok.nu(), "kluis_hersteld", "kluis", [uid], reden=reden)
            sessie.commit()
    except DBAPIError as fout:
        raise vertaal(fout) or fouten.KluisBeschadigd from fout
    finally:
        engine.dispose()


def _zet_uitgave(pad: Path, sleutel: bytes, uitgave: int) -> None:
    with contextlib.closing(verbind(pad, sleutel)) as verbinding:
        verbinding.execute(
            "UPDATE kluisinfo SET waarde = ? WHERE sleutel = 'uitgave'", (str(uitgave),)
        )
        verbinding.execute("PRAGMA wal_checkpoint(TRUNCATE)")
