# SPDX-License-Identifier: EUPL-1.2
"""Finding a pupil while typing."""

from datetime import date
from typing import Any

from sqlalchemy import Row

from leerplicht_desktop.domain import leerplicht
from leerplicht_desktop.domain.gegevens.persoon import Naam
from leerplicht_desktop.domain.gegevens.zoek import Zoekresultaat, Zoektreffer
from leerplicht_desktop.domain.kalender import Kalender
from leerplicht_desktop.domain.namen import volledig
from leerplicht_desktop.services import meldingrekening
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import personen, zoekindex
from leerplicht_desktop.store.zoekindex import Vraag

_WAAROM = (
    ("ouders", "ouder"),
    ("kenmerken", "kenmerk"),
    ("nummers", "nummer"),
    ("adres", "adres"),
    ("zoekschool", "school"),
)


def zoek(kluis: OpenKluis, tekst: str, *, max: int = 50) -> Zoekresultaat:
    """Pupils that fit, best first: names in any order, birth date, numbers, parent, address."""
    vraag = zoekindex.ontleed(tekst)
    if vraag.leeg and tekst.strip():
        return Zoekresultaat((), meer=False)  # nothing but signs: not a question for everybody
    vandaag = kluis.klok.vandaag()
    with kluis.lezen() as sessie:
        ids, meer = zoekindex.zoek(sessie.connection(), vraag, max)
        rijen = personen.treffers(sessie.connection(), ids, vandaag)
        agenda = meldingrekening.kalender_van(sessie, None, vandaag)
    gevonden = (_treffer(rijen[i], vraag, vandaag, agenda) for i in ids if i in rijen)
    return Zoekresultaat(tuple(gevonden), meer)


def _treffer(rij: Row[Any], vraag: Vraag, vandaag: date, agenda: Kalender) -> Zoektreffer:
    naam = Naam(rij.voornamen, rij.roepnaam, rij.tussenvoegsel, rij.achternaam)
    geboren = date.fromisoformat(rij.geboortedatum)
    start = rij.startkwalificatie_op
    plicht = leerplicht.bepaal(
        geboren,
        vandaag,
        startkwalificatie_op=date.fromisoformat(start) if start else None,
        uitzondering=rij.uitzondering,
        kalender=agenda,
    )
    return Zoektreffer(
        uid=rij.uid,
        naam=volledig(naam),
        geboortedatum=geboren,
        woonplaats=rij.woonplaats or "",
        school=rij.school or "",
        status=leerplicht.beeld(plicht, vandaag).kop,
        waarom=_waarom(rij, vraag, naam, geboren),
        open_meldingen=rij.meldingen,
        plicht=plicht.status.value,
    )


def _waarom(rij: Row[Any], vraag: Vraag, naam: Naam, geboren: date) -> str:
    """Which field made this a hit, when it is not the name or the birth date."""
    eigen = f"{personen.zoekvelden(naam)['zoeknaam']} {geboren:%d%m%Y} {geboren:%Y%m%d}".split()
    for woord in (*vraag.woorden, *vraag.vast):
        if any(deel.startswith(woord) for deel in eigen):
            continue
        for kolom, uitleg in _WAAROM:
            if f" {woord}" in f" {zoekindex.losse_woorden(getattr(rij, kolom))}":
                return uitleg
    return ""
