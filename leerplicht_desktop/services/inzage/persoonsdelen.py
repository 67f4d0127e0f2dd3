# SPDX-License-Identifier: EUPL-1.2
"""Who somebody is and was: person, addresses, gezag, household, schools. Others as a role only."""

from collections.abc import Callable
from datetime import date

from sqlmodel import Session, col, select

from leerplicht_desktop.domain import codes, datum
from leerplicht_desktop.domain.gegevens.inzage import Inzagedeel
from leerplicht_desktop.domain.maskeren import Masker, Wat
from leerplicht_desktop.domain.namen import officieel
from leerplicht_desktop.domain.plaatsnaam import leesbaar
from leerplicht_desktop.models import (
    Dagplek,
    Gezag,
    Huishoudenlid,
    Inschrijving,
    Leerling,
    Persoon,
    School,
    Verblijf,
)
from leerplicht_desktop.store import personen

_GEHEIM = "niet getoond: geheim adres"


def persoon(rij: Persoon, *, verberg: bool = False) -> tuple[tuple[str, str], ...]:
    """The person's own facts; empty ones are left out."""
    feiten = (
        ("Voornamen", rij.voornamen),
        ("Roepnaam", rij.roepnaam),
        ("Achternaam", f"{rij.tussenvoegsel} {rij.achternaam}".strip()),
        ("Geboortedatum", datum.lang(rij.geboortedatum) if rij.geboortedatum else ""),
        ("Geslacht", codes.GESLACHTEN.woord(rij.geslacht) if rij.geslacht else ""),
        ("Burgerservicenummer", rij.bsn or ""),
        ("Onderwijsnummer", rij.onderwijsnummer or ""),
        ("Telefoon", _GEHEIM if verberg and rij.telefoon else rij.telefoon),
        ("E-mail", _GEHEIM if verberg and rij.email else rij.email),
        ("Taal", rij.taal),
        ("Tolk nodig", "ja" if rij.tolk else ""),
        ("Geheim adres", "ja" if rij.geheim else "nee"),
        ("Vastgelegd op", datum.lang(rij.geregistreerd_op.date())),
    )
    return tuple(paar for paar in feiten if paar[1])


def leerling(rij: Leerling) -> tuple[tuple[str, str], ...]:
    startkwalificatie = rij.startkwalificatie_op
    feiten = (
        ("Gemeentecode", rij.gemeentecode),
        ("Zaaknummer", rij.zaaknummer),
        ("Startkwalificatie op", datum.lang(startkwalificatie) if startkwalificatie else ""),
        ("Uitzondering", codes.UITZONDERINGEN.woord(rij.uitzondering) if rij.uitzondering else ""),
        ("Reden niet ingeschreven", rij.reden_niet_ingeschreven),
    )
    return tuple(paar for paar in feiten if paar[1])


def adressen(sessie: Session, persoon_id: int, masker: Masker, *, verberg: bool) -> Inzagedeel:
    rijen = sessie.exec(
        select(Verblijf).where(Verblijf.persoon_id == persoon_id).order_by(col(Verblijf.id))
    ).all()
    return Inzagedeel(
        "Adressen",
        koppen=("Van", "Tot en met", "Adres"),
        rijen=tuple(
            (
                van(rij.van),
                tot(rij.tot),
                masker.tel(Wat.ADRES) if verberg else ", ".join(personen.adres_van(rij).regels()),
            )
            for rij in rijen
        ),
    )


def gezag(sessie: Session, kind: Persoon, masker: Masker, toon_uid: str) -> Inzagedeel:
    """The adults beside a child by role and period; only the asking parent by name."""
    rijen = sessie.exec(
        select(Gezag, Persoon)
        .join(Persoon, col(Persoon.id) == Gezag.ouder_id)
        .where(Gezag.kind_id == kind.id)
        .order_by(col(Gezag.id))
    ).all()
    return Inzagedeel(
        "Ouders, verzorgers en gezag",
        koppen=("Rol", "Gezag", "Van", "Tot en met", "Naam"),
        rijen=tuple(
            (
                codes.ROLLEN.woord(rij.rol),
                codes.GEZAGSSOORTEN.woord(rij.soort),
                van(rij.van),
                tot(rij.tot),
                officieel(personen.naam_van(ouder))
                if ouder.uid == toon_uid
                else masker.tel(Wat.NAAM),
            )
            for rij, ouder in rijen
        ),
    )


def kinderen(
    sessie: Session, ouder: Persoon, masker: Masker, mag_naam: Callable[[Persoon, Gezag], bool]
) -> Inzagedeel:
    """The children beside an adult; by name only where he acts for the child anyway."""
    rijen = sessie.exec(
        select(Gezag, Persoon)
        .join(Persoon, col(Persoon.id) == Gezag.kind_id)
        .where(Gezag.ouder_id == ouder.id)
        .order_by(col(Gezag.id))
    ).all()
    return Inzagedeel(
        "Kinderen en gezag",
        koppen=("Rol", "Gezag", "Van", "Tot en met", "Kind"),
        rijen=tuple(
            (
                codes.ROLLEN.woord(rij.rol),
                codes.GEZAGSSOORTEN.woord(rij.soort),
                van(rij.van),
                tot(rij.tot),
                officieel(personen.naam_van(kind)) if mag_naam(kind, rij) else masker.tel(Wat.NAAM),
            )
            for rij, kind in rijen
        ),
    )


def huishouden(
    sessie: Session,
    zelf: Persoon,
    masker: Masker,
    ouders: frozenset[str],
    toon_uid: str = "",
) -> Inzagedeel:
    eigen = select(Huishoudenlid.huishouden_id).where(Huishoudenlid.persoon_id == zelf.id)
    rijen = sessie.exec(
        select(Huishoudenlid, Persoon)
        .join(Persoon, col(Persoon.id) == Huishoudenlid.persoon_id)
        .where(col(Huishoudenlid.huishouden_id).in_(eigen))
        .order_by(col(Huishoudenlid.id))
    ).all()
    delen = []
    for rij, lid in rijen:
        if lid.id == zelf.id:
            delen.append((van(rij.van), tot(rij.tot), "zelf"))
        else:
            wie = "ouder of verzorger" if lid.uid in ouders else "ander lid van het huishouden"
            zichtbaar = lid.uid == toon_uid
            naam = officieel(personen.naam_van(lid)) if zichtbaar else masker.tel(Wat.NAAM)
            delen.append((van(rij.van), tot(rij.tot), f"{wie} {naam}"))
    return Inzagedeel("Huishouden", koppen=("Van", "Tot en met", "Wie"), rijen=tuple(delen))


def scholen(sessie: Session, leerling_id: int, masker: Masker, *, verberg: bool) -> Inzagedeel:
    rijen = sessie.exec(
        select(Inschrijving, School)
        .join(School, col(School.id) == Inschrijving.school_id)
        .where(Inschrijving.leerling_id == leerling_id)
        .order_by(col(Inschrijving.van))
    ).all()
    plekken = sessie.exec(
        select(Dagplek).where(Dagplek.leerling_id == leerling_id).order_by(col(Dagplek.van))
    ).all()
    delen = [
        (
            van(rij.van),
            tot(rij.tot),
            masker.tel(Wat.PLEK) if verberg else f"{school.naam}, {leesbaar(school.plaats)}",
            codes.ONDERWIJSSOORTEN.woord(rij.onderwijssoort),
        )
        for rij, school in rijen
    ]
    delen += [
        (van(p.van), tot(p.tot), masker.tel(Wat.PLEK) if verberg else p.naam, "dagplek")
        for p in plekken
    ]
    return Inzagedeel(
        "Scholen en dagplekken",
        koppen=("Van", "Tot en met", "Waar", "Soort"),
        rijen=tuple(delen),
    )


def van(d: date | None) -> str:
    return datum.kort(d) if d else "onbekend"


def tot(d: date | None) -> str:
    return datum.kort(d) if d else "heden"
