# SPDX-License-Identifier: EUPL-1.2
"""The file of the police part: made at its first use, never again in place of one that is gone."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from sqlmodel import Session

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.models.wpg import Wpginfo
from leerplicht_desktop.store import bestandscontrole, kluisinfo, migreren, reservekopie, sloten
from leerplicht_desktop.store.bestanden import WPGBESTAND, schijffouten
from leerplicht_desktop.store.kluis import Kluis, vertaald
from leerplicht_desktop.store.verbinding import controleer_versleuteld, maak_engine, verbind
from leerplicht_desktop.store.wpg import logboek, zoekindex

MIGRATIES = Path(__file__).parent / "migraties"
_GEMAAKT, _GETUIGE = "wpg_gemaakt", "wpg_getuige"


def pad_van(kluis: Kluis) -> Path:
    return kluis.map / WPGBESTAND


def bestaat(kluis: Kluis) -> bool:
    """Was a police part ever made for this store?"""
    with kluis.lezen() as sessie:
        return bool(kluisinfo.lees(sessie, _GEMAAKT))


def zorg_voor(kluis: Kluis) -> None:
    """Make the file at its first use, bring an older one to this schema, check whose it is."""
    pad = pad_van(kluis)
    if bestaat(kluis):
        if not pad.exists():
            raise fouten.WpgbestandOntbreekt
        controleer_versleuteld(pad)
        _migreer(kluis, pad)
        _controleer_eigenaar(kluis)
        return
    # A file without the mark was cut off while it was made: nothing was in it yet.
    if not pad.exists():
        with schijffouten():
            pad.touch(mode=0o600)
    verbind(pad, kluis.sleutel("wpg"), nieuw=True).close()
    migreren.migreer(pad, kluis.sleutel("wpg"), map_=MIGRATIES)
    controleer_versleuteld(pad)
    with contextlib.closing(verbind(pad, kluis.sleutel("wpg"))) as verbinding:
        verbinding.execute("INSERT OR REPLACE INTO wpginfo VALUES ('kluis', ?)", (kluis.uid,))
    with kluis.schrijven() as actie:
        kluisinfo.zet(actie.sessie, _GEMAAKT, actie.nu.isoformat())
        actie.noteer("wpg_gemaakt", "kluis", [kluis.uid])


def _migreer(kluis: Kluis, pad: Path) -> None:
    sleutel = kluis.sleutel("wpg")
    with contextlib.closing(verbind(pad, sleutel)) as verbinding:
        revisie = verbinding.execute("SELECT version_num FROM alembic_version").fetchone()[0]
    if revisie == migreren.nieuwste(MIGRATIES):
        return
    if migreren.is_nieuwer(revisie, MIGRATIES):
        raise fouten.KluisNieuwer
    # As for the main store: the way back is a backup that was made and checked before.
    reservekopie.schrijf(
        kluis.map,
        {"avg": kluis.sleutel("avg"), "wpg": sleutel},
        sloten.lees(kluis.map),
        kluis.map / f"voor-bijwerken-{revisie}.lpbak",
        overschrijf=True,
    )
    migreren.migreer(pad, sleutel, map_=MIGRATIES)


def _controleer_eigenaar(kluis: Kluis) -> None:
    """The file belongs to this store, and is not older than the store saw it last."""
    with kluis.lezen() as sessie:
        getuige = kluisinfo.lees(sessie, _GETUIGE)
    with kort(kluis) as sessie:
        rij = sessie.get(Wpginfo, "kluis")
        if rij is None or rij.waarde != kluis.uid:
            raise fouten.KluisVreemd
        nummer, _, hash_ = getuige.partition(":")
        if getuige and not logboek.bevat(sessie, int(nummer), hash_):
            raise fouten.WpgOuder


def betuig(kluis: Kluis) -> None:
    """Write the head of the police log in the main store: an older file put back is noticed."""
    with kort(kluis) as sessie:
        nummer, hash_ = logboek.stand(sessie)
    if nummer:
        with kluis.bijhouden() as actie:
            kluisinfo.zet(actie.sessie, _GETUIGE, f"{nummer}:{hash_}")


def controleer(kluis: Kluis) -> tuple[str, ...]:
    """What is wrong with the police part: pages, structure, log, index; nothing when it is absent.

    Reads without opening the part: it says numbers of lines and pages, never what is in them.
    """
    if not bestaat(kluis) or kluis.toegang == "vervanger":
        return ()
    pad = pad_van(kluis)
    if not pad.exists():
        return (fouten.WpgbestandOntbreekt.standaardzin,)
    bevindingen = [*bestandscontrole.controleer_bestand(pad, kluis.sleutel("wpg"))]
    if not bevindingen:
        bevindingen += _inhoud(kluis)
    return tuple(f"politiegegevens, {een}" for een in bevindingen)


def _inhoud(kluis: Kluis) -> list[str]:
    with kort(kluis) as sessie:
        breuk = logboek.eerste_breuk(sessie)
        zinnen = [f"logboek: regel {breuk} klopt niet"] if breuk is not None else []
        if not zoekindex.klopt(sessie.connection()):
            zinnen.append("zoekindex: niet gelijk aan de gegevens")
    try:
        _controleer_eigenaar(kluis)
    except fouten.KluisFout as fout:
        zinnen.append(fout.zin)
    return zinnen


@contextlib.contextmanager
def kort(kluis: Kluis) -> Iterator[Session]:
    """A short look at the file itself, without opening the part."""
    kluis.engine()
    engine = maak_engine(pad_van(kluis), kluis.sleutel("wpg"))
    try:
        with vertaald(), Session(engine) as sessie:
            yield sessie
    finally:
        engine.dispose()
