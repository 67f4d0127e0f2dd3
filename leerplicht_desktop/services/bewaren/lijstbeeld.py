# SPDX-License-Identifier: EUPL-1.2
"""A list as she sees it: names and reasons are looked up now, and stand in no row of the list."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from leerplicht_desktop.domain import bewaarvoorstel
from leerplicht_desktop.domain.bewaren import R_EINDE, Gegevenssoort
from leerplicht_desktop.domain.gegevens.bewaren import (
    Goedkeuring,
    Lijstbeeld,
    Regelbeeld,
)
from leerplicht_desktop.domain.namen import volledig
from leerplicht_desktop.models import Leerling, Persoon, Vernietiging, Vernietigingsregel
from leerplicht_desktop.services.bewaren import feiten
from leerplicht_desktop.store import personen

WEG = "vernietigd dossier"
_NIET_MEER = "De termijn is volgens de gegevens van nu nog niet voorbij. Werk de lijst bij."


def van(sessie: Session, rij: Vernietiging) -> Lijstbeeld:
    """The list with its lines, in the order of their days."""
    om = feiten.omstandigheden(sessie)
    return Lijstbeeld(
        uid=rij.uid,
        versie=rij.versie,
        peildatum=rij.peildatum,
        status=rij.status,
        regels=tuple(_regel(sessie, rij, een, om) for een in regels_van(sessie, rij)),
        eerste=_goedkeuring(rij.goedgekeurd_door, rij.goedgekeurd_functie, rij.goedgekeurd_op),
        tweede=_goedkeuring(rij.tweede_naam, rij.tweede_functie, rij.tweede_op),
        uitgevoerd_op=rij.uitgevoerd_op,
    )


def regels_van(sessie: Session, rij: Vernietiging) -> Sequence[Vernietigingsregel]:
    return sessie.exec(
        select(Vernietigingsregel)
        .where(Vernietigingsregel.vernietiging_id == rij.id)
        .order_by(
            col(Vernietigingsregel.vernietigen_op),
            col(Vernietigingsregel.leerling_uid),
            col(Vernietigingsregel.soort),
        )
    ).all()


def begonnen(sessie: Session, rij: Vernietiging) -> bool:
    """Was something of it destroyed already?"""
    return any(regel.klaar for regel in regels_van(sessie, rij))


def _regel(
    sessie: Session, rij: Vernietiging, regel: Vernietigingsregel, om: feiten.Omstandigheden
) -> Regelbeeld:
    soort = Gegevenssoort(regel.soort)
    naam, waarom, artikel, let_op = _van_nu(sessie, rij, regel, om)
    return Regelbeeld(
        uid=regel.uid,
        leerling_uid=regel.leerling_uid,
        naam=naam,
        geboortejaar=regel.geboortejaar,
        soort=soort,
        vernietigen_op=regel.vernietigen_op,
        waarom=waarom,
        artikel=artikel,
        let_op=let_op,
        keuze=regel.keuze,
        reden=regel.reden,
        bewaren_tot=regel.bewaren_tot,
        aantallen={naam: int(aantal) for naam, aantal in regel.aantallen.items()},
        klaar=regel.klaar,
        overgeslagen=regel.overgeslagen,
    )


def _van_nu(
    sessie: Session, rij: Vernietiging, regel: Vernietigingsregel, om: feiten.Omstandigheden
) -> tuple[str, str, str, tuple[str, ...]]:
    gevonden = sessie.exec(
        select(Leerling, Persoon)
        .join(Persoon, col(Persoon.id) == Leerling.persoon_id)
        .where(Leerling.uid == regel.leerling_uid)
    ).first()
    if gevonden is None:
        return WEG, "", "", ()
    naam = volledig(personen.naam_van(gevonden[1]))
    if regel.klaar:
        return naam, "", "", ()
    soort = Gegevenssoort(regel.soort)
    dossier = feiten.dossier(sessie, *gevonden, rij.peildatum, om)
    bewaring = bewaarvoorstel.termijnen(dossier.feiten).get(soort)
    if bewaring is None or bewaring.vernietigen > rij.peildatum:
        return naam, _NIET_MEER, "", ()
    oordeel = bewaring.oordeel
    beletsels = (
        () if regel.keuze == "bewaren" else bewaarvoorstel.beletsels(dossier.feiten, rij.peildatum)
    )
    let_op = (*oordeel.waarschuwingen, *_onzeker(soort), *beletsels)
    return naam, oordeel.zin, ", ".join(oordeel.artikelen), let_op


def _onzeker(soort: Gegevenssoort) -> tuple[str, ...]:
    """A rule of which the text could not be read wholly is no surprise afterwards."""
    if soort is Gegevenssoort.KWALIFICATIEPLICHT:
        return (f"Vraag het uw archivaris: {R_EINDE.onzeker}.",)
    return ()


def _goedkeuring(naam: str, functie: str, op: datetime | None) -> Goedkeuring | None:
    return Goedkeuring(naam, functie, op) if op is not None else None
