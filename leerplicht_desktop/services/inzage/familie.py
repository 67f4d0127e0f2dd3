# SPDX-License-Identifier: EUPL-1.2
"""Who there is around a pupil, then and now, so that they can be taken out of his papers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, or_, select

from leerplicht_desktop.domain.gegevens.persoon import Adres
from leerplicht_desktop.domain.maskeren import Bekend, Masker, volle_vormen
from leerplicht_desktop.domain.namen import vouw
from leerplicht_desktop.models import (
    Dagplek,
    Gezag,
    Huishoudenlid,
    Inschrijving,
    Leerling,
    Melding,
    Persoon,
    School,
    Verblijf,
)
from leerplicht_desktop.store import personen


@dataclass(frozen=True, slots=True)
class Familie:
    """`leden` are all others ever beside the pupil: adults, brothers, sisters, household."""

    kind: Persoon
    kind_bekend: Bekend
    leden: tuple[tuple[Persoon, Bekend], ...]
    woont: dict[str, Adres]  # uid of a person -> address on the day
    ouders: frozenset[str]
    melders: tuple[Bekend, ...]

    @property
    def geheim(self) -> bool:
        return self.kind.geheim or any(lid.geheim for lid, _ in self.leden)

    def geheim_voor(self, ouder_uid: str) -> bool:
        """Does the pupil live where this parent may not know of?"""
        hier = self.woont.get(self.kind.uid, Adres())
        if hier.leeg or self.woont.get(ouder_uid) == hier:
            return False
        return self.kind.geheim or any(
            lid.geheim and lid.uid != ouder_uid and self.woont.get(lid.uid) == hier
            for lid, _ in self.leden
        )


def lees(sessie: Session, leerling: Leerling, kind: Persoon, op: date) -> Familie:
    assert kind.id is not None
    ouders = sessie.exec(
        select(Persoon).join(Gezag, col(Gezag.ouder_id) == Persoon.id).where(
            Gezag.kind_id == kind.id
        )
    ).all()  # fmt: skip
    ouder_ids = [ouder.id for ouder in ouders]
    huishoudens = select(Huishoudenlid.huishouden_id).where(Huishoudenlid.persoon_id == kind.id)
    broers = select(Gezag.kind_id).where(col(Gezag.ouder_id).in_(ouder_ids))
    samen = select(Huishoudenlid.persoon_id).where(
        col(Huishoudenlid.huishouden_id).in_(huishoudens)
    )
    # The adults beside brothers and sisters too: a step-parent of another household.
    naast = select(Gezag.ouder_id).where(col(Gezag.kind_id).in_(broers))
    leden = sessie.exec(
        select(Persoon).where(
            or_(
                col(Persoon.id).in_(ouder_ids),
                col(Persoon.id).in_(broers),
                col(Persoon.id).in_(samen),
                col(Persoon.id).in_(naast),
            ),
            Persoon.id != kind.id,
        )
    ).all()
    allen = (kind, *leden)
    woont = {p.uid: personen.adres_van(personen.verblijf(sessie, p.id, op)) for p in allen if p.id}
    return Familie(
        kind,
        bekend(sessie, kind),
        tuple((lid, bekend(sessie, lid)) for lid in leden),
        woont,
        frozenset(ouder.uid for ouder in ouders),
        _melders(sessie, leerling),
    )


def bekend(sessie: Session, persoon: Persoon) -> Bekend:
    """Everything by which somebody can be recognised, of all times."""
    adressen = sessie.exec(select(Verblijf).where(Verblijf.persoon_id == persoon.id)).all()
    return Bekend(
        namen=(personen.naam_van(persoon),),
        adressen=tuple(personen.adres_van(rij) for rij in adressen),
        telefoons=(persoon.telefoon,),
        emails=(persoon.email,),
        nummers=tuple(n for n in (persoon.bsn, persoon.onderwijsnummer) if n),
        plekken=_plekken(sessie, persoon),
    )


def masker(
    sessie: Session, eigen: Bekend, anderen: Sequence[Bekend], zonder: frozenset[int]
) -> Masker:
    """A masker that also knows everybody else in the store by full name."""
    rijen = sessie.exec(select(Persoon).where(col(Persoon.id).not_in(zonder)))
    vol = (vorm for persoon in rijen for vorm in volle_vormen(personen.naam_van(persoon)))
    return Masker(eigen, anderen, volle_namen=vol)


def _plekken(sessie: Session, persoon: Persoon) -> tuple[str, ...]:
    scholen = sessie.exec(
        select(School.naam)
        .join(Inschrijving, col(Inschrijving.school_id) == School.id)
        .join(Leerling, col(Leerling.id) == Inschrijving.leerling_id)
        .where(Leerling.persoon_id == persoon.id)
    ).all()
    dagplekken = sessie.exec(
        select(Dagplek.naam)
        .join(Leerling, col(Leerling.id) == Dagplek.leerling_id)
        .where(Leerling.persoon_id == persoon.id)
    ).all()
    return tuple(dict.fromkeys((*scholen, *dagplekken)))


def _melders(sessie: Session, leerling: Leerling) -> tuple[Bekend, ...]:
    rijen = sessie.exec(select(Melding).where(Melding.leerling_id == leerling.id)).all()
    return tuple(
        Bekend(
            losse_namen=_delen(rij.melder_naam),
            emails=(rij.melder_email,),
            telefoons=(rij.melder_telefoon,),
        )
        for rij in rijen
        if rij.melder_naam or rij.melder_email or rij.melder_telefoon
    )


def _delen(naam: str) -> tuple[str, ...]:
    """A name that was typed in one piece: whole, and without initials its last part."""
    woorden = naam.split()
    los = {naam, " ".join(woorden[1:]), woorden[-1]} if len(woorden) > 1 else {naam}
    return tuple(sorted(deel for deel in los if len(vouw(deel)) > 2))
