# SPDX-License-Identifier: EUPL-1.2
"""What the store knows of one claim, gathered once for the test, the screen and the letters."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from leerplicht_desktop.domain import codes, leerplicht, schooljaar
from leerplicht_desktop.domain.kalender import Kalender
from leerplicht_desktop.domain.leerplicht import Plicht
from leerplicht_desktop.domain.namen import officieel
from leerplicht_desktop.domain.vrijstelling.gronden import Grond, grond
from leerplicht_desktop.domain.vrijstelling.inhoud import Inhoud
from leerplicht_desktop.domain.vrijstelling.richtingbezwaar.feiten import Keten, Plaatsing
from leerplicht_desktop.models import Beroep, Indiener, Leerling, Persoon
from leerplicht_desktop.services import meldingrekening
from leerplicht_desktop.services.beroep import verzegeld
from leerplicht_desktop.services.beroep.verzegeld import Verzegeld
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import beroepen, instellingen, personen, vrijstellingen


@dataclass(frozen=True, slots=True)
class Zaak:
    """The rows of one claim and what was opened for it."""

    sessie: Session
    vandaag: date
    beroep: Beroep
    leerling: Leerling
    persoon: Persoon
    grond: Grond
    dicht: Verzegeld
    indieners: tuple[Indiener, ...]
    kalender: Kalender

    @property
    def geboren(self) -> date:
        assert self.persoon.geboortedatum is not None
        return self.persoon.geboortedatum

    @property
    def feiten(self) -> dict[str, str]:
        return self.dicht.feiten

    @property
    def dagtekening(self) -> date:
        """Where a paper has no date of its own, the day it came is the only one that is known."""
        return self.beroep.dagtekening or self.beroep.ontvangen_op

    def ja(self, naam: str) -> bool:
        return self.feiten.get(naam) == "ja"

    def dag(self, naam: str) -> date | None:
        tekst = self.feiten.get(naam)
        return date.fromisoformat(tekst) if tekst else None

    def getal(self, naam: str) -> int | None:
        tekst = self.feiten.get(naam)
        return int(tekst) if tekst else None

    def plicht(self, op: date) -> Plicht:
        return plicht(self.leerling, self.persoon, self.kalender, op)


def plicht(leerling: Leerling, persoon: Persoon, kalender: Kalender, op: date) -> Plicht:
    """The duty of a pupil on a day."""
    assert persoon.geboortedatum is not None
    return leerplicht.bepaal(
        persoon.geboortedatum,
        op,
        startkwalificatie_op=leerling.startkwalificatie_op,
        uitzondering=leerling.uitzondering,
        kalender=kalender,
    )


def lees(kluis: OpenKluis, sessie: Session, beroep: Beroep) -> Zaak:
    leerling, persoon = personen.leerling_op_id(sessie, beroep.leerling_id)
    vandaag = kluis.klok.vandaag()
    assert beroep.id is not None
    return Zaak(
        sessie,
        vandaag,
        beroep,
        leerling,
        persoon,
        grond(beroep.grond),
        verzegeld.lees(sessie, beroep.uid),
        tuple(beroepen.indieners(sessie, beroep.id)),
        kalender_van(sessie, leerling, vandaag),
    )


def kalender_van(sessie: Session, leerling: Leerling, op: date) -> Kalender:
    """Of the school where the pupil is enrolled, else of the region of the municipality."""
    assert leerling.id is not None
    for rij, school in personen.inschrijvingen(sessie, leerling.id):
        if rij.van <= op and (rij.tot is None or rij.tot >= op):
            return meldingrekening.kalender_van(sessie, school.uid, op)
    return meldingrekening.kalender_van(sessie, None, op)


# --- facts the Act asks for ----------------------------------------------------------------------
def plichtig(zaak: Zaak) -> bool:
    """Is there a duty on any day of the school year that was asked? (B01)"""
    van = date(zaak.beroep.schooljaar, schooljaar.EERSTE_MAAND, 1)
    tot = schooljaar.eind(van)
    plicht_ = zaak.plicht(tot)
    laatste = plicht_.kwalificatieplicht_tot or plicht_.leerplicht_tot
    return plicht_.leerplicht_vanaf <= tot and laatste >= van


def eigen_gemeente(zaak: Zaak) -> bool:
    """Was the pupil registered here on the day of the letter? As typed, else as is known."""
    eigen = instellingen.lees(zaak.sessie, zaak.vandaag).get("gemeentecode", "")
    genoemd = zaak.beroep.gemeentecode or zaak.leerling.gemeentecode
    return not genoemd or not eigen or genoemd == eigen


def indiener_bevoegd(zaak: Zaak) -> bool:
    """Gezag or feitelijke verzorging of one of them (Lpw art. 2 lid 1)."""
    gezag = _gezag(zaak)
    return any(
        een.rol == "VERZORGING"
        or (een.rol == "GEZAG" and (een.persoon_id is None or een.persoon_id in gezag))
        for een in zaak.indieners
    )


def _gezag(zaak: Zaak) -> set[int | None]:
    assert zaak.persoon.id is not None
    rijen = personen.ouders(zaak.sessie, zaak.persoon.id, zaak.dagtekening)
    return {ouder.id for rij, ouder in rijen if rij.soort in codes.GEZAG_JA}


def inhoud(zaak: Zaak) -> Inhoud:
    """What the notice says: what the dossier holds, less what she ticked as missing in it."""
    weg = {deel.strip() for deel in zaak.feiten.get("ontbreekt", "").split(",")}
    assert zaak.persoon.id is not None
    adres = personen.adres_van(
        personen.verblijf(zaak.sessie, zaak.persoon.id, zaak.dagtekening)
        or personen.verblijf(zaak.sessie, zaak.persoon.id, zaak.vandaag)
    )
    p = zaak.persoon

    def er(naam: str, waarde: str | None) -> str:
        return "" if naam in weg else (waarde or "")

    vast = zaak.beroep.vaste_verblijfplaats
    return Inhoud(
        nummer=er("nummer", p.bsn or p.onderwijsnummer or "staat erin"),
        naam=er("naam", officieel(personen.naam_van(p))),
        geboortedatum=None if "geboortedatum" in weg else p.geboortedatum,
        geslacht=er("geslacht", p.geslacht or "staat erin"),
        adres=er("adres", adres.straat or "staat erin") if vast else "geen",
        woonplaats=er("woonplaats", adres.woonplaats or "staat erin") if vast else "geen",
        postcode=er("postcode", adres.postcode or "staat erin") if vast else "geen",
        eerder_beroep=zaak.beroep.eerder_beroep,
        grond=er("grond", zaak.beroep.grond),
        ondertekend_door=sum(een.ondertekend for een in zaak.indieners),
        gezagdragers=len(_gezag(zaak)),
        op_model=zaak.beroep.op_model,
    )


def keten(zaak: Zaak) -> Keten:
    """Was there a valid exemption for the period before? Her own finding comes first.

    Without any exemption of those days in the store, or when the family came here after they had
    begun, nothing is known: that is never "broken".
    """
    gezegd = zaak.feiten.get("keten")
    if gezegd:
        return Keten(gezegd)
    slot = date(zaak.beroep.schooljaar, 7, 31)
    assert zaak.leerling.id is not None
    eerder = vrijstellingen.van_leerling(zaak.sessie, zaak.leerling.id, zaak.beroep.grond)
    if any(rij.van <= slot <= rij.tot for rij in eerder):
        return Keten.HEEL
    if not vrijstellingen.iets_bekend(zaak.sessie, slot) or _later_gekomen(zaak, slot):
        return Keten.ONBEKEND
    return Keten.ONDERBROKEN


def _later_gekomen(zaak: Zaak, slot: date) -> bool:
    """Did the family come to this address after that school year had begun?"""
    assert zaak.persoon.id is not None
    thuis = personen.verblijf(zaak.sessie, zaak.persoon.id, zaak.vandaag)
    return thuis is not None and thuis.van is not None and thuis.van > schooljaar.begin(slot)


def plaatsingen(zaak: Zaak) -> tuple[tuple[Plaatsing, str], ...]:
    """Every enrolment with the richting of its school, oldest first, and the school's uid."""
    assert zaak.leerling.id is not None
    rijen = personen.inschrijvingen(zaak.sessie, zaak.leerling.id)
    return tuple(
        (Plaatsing(richting_van(school.richting, school.denominatie), rij.van, rij.tot), school.uid)
        for rij, school in reversed(rijen)
    )


def richting_van(met_de_hand: str, van_duo: str) -> str:
    """Typed by hand first: DUO often says only "Bijzonder"."""
    return (met_de_hand or van_duo).strip().casefold()


def eerste_beroep(
    sessie: Session,
    leerling: Leerling,
    begin: date,
    grond_: str,
    jaar: int,
    *,
    eerder_beroep: bool | None,
    zonder: int | None = None,
) -> bool:
    """First or follow-up, for each child by itself: an older brother's exemption is not his."""
    assert leerling.id is not None
    start = date(jaar, schooljaar.EERSTE_MAAND, 1)
    if any(rij.van < start for rij in vrijstellingen.van_leerling(sessie, leerling.id, grond_)):
        return False
    if any(b.schooljaar < jaar for b in beroepen.andere(sessie, leerling.id, grond_, zonder)):
        return False
    return begin >= start or eerder_beroep is False


def gehoord(zaak: Zaak) -> tuple[tuple[str, date], ...]:
    """Who was heard on which day (Lpw art. 3a, 3b lid 4 and 14 lid 3)."""
    namen: Sequence[str] = ("aanvrager", "jongere", "hoofd")
    return tuple((wie, dag) for wie in namen if (dag := zaak.dag(f"gehoord_{wie}")))
