# SPDX-License-Identifier: EUPL-1.2
"""What is kept of one pupil, told apart by the class of data it belongs to."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from leerplicht_desktop.domain import bewaarvoorstel
from leerplicht_desktop.domain.bewaren import Gegevenssoort
from leerplicht_desktop.models import (
    Beroep,
    Brief,
    Dagplek,
    Document,
    Inschrijving,
    Leerling,
    Melding,
    Persoon,
    Rij,
    Stuk,
    Vrijstelling,
    Wpgwissel,
)

_AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@dataclass(slots=True)
class Deel:
    """The records of one class.

    A letter goes with its melding or claim, a document with its letter or claim.
    """

    meldingen: list[Melding] = field(default_factory=list)
    beroepen: list[Beroep] = field(default_factory=list)
    vrijstellingen: list[Vrijstelling] = field(default_factory=list)
    brieven: list[Brief] = field(default_factory=list)
    documenten: list[Document] = field(default_factory=list)
    inschrijvingen: list[Inschrijving] = field(default_factory=list)
    dagplekken: list[Dagplek] = field(default_factory=list)
    wissels: list[Wpgwissel] = field(default_factory=list)

    def rijen(self) -> Iterator[Rij]:
        yield from self.meldingen
        yield from self.beroepen
        yield from self.vrijstellingen
        yield from self.brieven
        yield from self.documenten
        yield from self.inschrijvingen
        yield from self.dagplekken
        yield from self.wissels

    def aantallen(self) -> dict[str, int]:
        return {
            "meldingen": len(self.meldingen),
            "beroepen": len(self.beroepen),
            "brieven": len(self.brieven),
            "documenten": len(self.documenten),
        }

    def kenmerken(self) -> list[str]:
        kenmerken = [m.kenmerk for m in self.meldingen] + [b.kenmerk for b in self.beroepen]
        return sorted(kenmerken + [b.kenmerk for b in self.brieven])


Delen = dict[Gegevenssoort, Deel]


def kandidaten(sessie: Session, geboren_tot: date) -> list[tuple[Leerling, Persoon]]:
    """Pupils born on or before a day, oldest first."""
    return list(
        sessie.exec(
            select(Leerling, Persoon)
            .join(Persoon, col(Persoon.id) == Leerling.persoon_id)
            .where(col(Persoon.geboortedatum) <= geboren_tot)
            .order_by(col(Persoon.geboortedatum), col(Leerling.id))
        )
    )


def oudste_na(sessie: Session, geboren_na: date) -> date | None:
    """The first birth date of a pupil after a day."""
    rij = sessie.exec(
        select(Persoon)
        .join(Leerling, col(Leerling.persoon_id) == Persoon.id)
        .where(col(Persoon.geboortedatum) > geboren_na)
        .order_by(col(Persoon.geboortedatum))
        .limit(1)
    ).first()
    return rij.geboortedatum if rij else None


def delen(sessie: Session, leerling_id: int, leerplicht_tot: date) -> Delen:
    """Each record in the class of its own day; an enrolment that still runs stays with the person.

    `leerplicht_tot` is the last day of the leerplicht.
    """
    gevonden: Delen = {}

    def deel(dag: date) -> Deel:
        return gevonden.setdefault(bewaarvoorstel.soort_van(dag, leerplicht_tot), Deel())

    per_melding: dict[int | None, Deel] = {}
    for melding in sessie.exec(select(Melding).where(Melding.leerling_id == leerling_id)):
        per_melding[melding.id] = deel(melding.begindatum)
        per_melding[melding.id].meldingen.append(melding)
    per_beroep, van_brief = _vrijstellingen(sessie, leerling_id, gevonden)
    for brief in sessie.exec(select(Brief).where(Brief.leerling_id == leerling_id)):
        bij = per_melding.get(brief.melding_id) or per_beroep.get(brief.beroep_id)
        bij = bij or deel(brief.datum)
        bij.brieven.append(brief)
        van_brief[brief.document_id] = bij
    for document in sessie.exec(select(Document).where(Document.leerling_id == leerling_id)):
        assert document.id is not None
        bij = van_brief.get(document.id) or deel(_dag(document.geregistreerd_op))
        bij.documenten.append(document)
    for wissel in sessie.exec(select(Wpgwissel).where(Wpgwissel.leerling_id == leerling_id)):
        deel(wissel.melddatum).wissels.append(wissel)
    _plekken(sessie, leerling_id, leerplicht_tot, deel(leerplicht_tot))
    return {soort: een for soort, een in gevonden.items() if any(een.rijen())}


def _vrijstellingen(
    sessie: Session, leerling_id: int, gevonden: Delen
) -> tuple[dict[int | None, Deel], dict[int, Deel]]:
    """Claims and exemptions are a class of their own; gives where their letters and papers go."""
    deel = Deel()
    deel.beroepen += sessie.exec(select(Beroep).where(Beroep.leerling_id == leerling_id))
    deel.vrijstellingen += sessie.exec(
        select(Vrijstelling).where(Vrijstelling.leerling_id == leerling_id)
    )
    if deel.beroepen or deel.vrijstellingen:
        gevonden[Gegevenssoort.VRIJSTELLING] = deel
    ids = [beroep.id for beroep in deel.beroepen]
    stukken = sessie.exec(select(Stuk).where(col(Stuk.beroep_id).in_(ids)))
    papieren = {stuk.document_id: deel for stuk in stukken if stuk.document_id is not None}
    return dict.fromkeys(ids, deel), papieren


def _plekken(sessie: Session, leerling_id: int, leerplicht_tot: date, deel: Deel) -> None:
    """Schools and places that were left in the years of leerplicht; later ones go with the rest."""
    for rij in sessie.exec(select(Inschrijving).where(Inschrijving.leerling_id == leerling_id)):
        if rij.tot is not None and rij.tot <= leerplicht_tot:
            deel.inschrijvingen.append(rij)
    for plek in sessie.exec(select(Dagplek).where(Dagplek.leerling_id == leerling_id)):
        if plek.tot is not None and plek.tot <= leerplicht_tot:
            deel.dagplekken.append(plek)


def laatste_dag(deel: Deel) -> date | None:
    """The last day that the records of a class are about."""
    dagen = [m.einddatum or m.melddatum for m in deel.meldingen] + [b.datum for b in deel.brieven]
    dagen += [b.ontvangen_op for b in deel.beroepen] + [v.tot for v in deel.vrijstellingen]
    return max(dagen, default=None)


def antwoord_tot(brieven: list[Brief], bezwaar: timedelta) -> date | None:
    """The last day of a term that a letter opened: to answer, or to object to a decision."""
    dagen = []
    for brief in brieven:
        if gevraagd := brief.gegevens.get("reageren_voor"):
            dagen.append(date.fromisoformat(str(gevraagd)))
        if brief.familie == "besluit" and brief.verzonden_op is not None:
            dagen.append(_dag(brief.verzonden_op) + bezwaar)
    return max(dagen, default=None)


def _dag(moment: datetime) -> date:
    return moment.astimezone(UTC).astimezone(_AMSTERDAM).date()
