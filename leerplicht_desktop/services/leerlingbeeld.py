# SPDX-License-Identifier: EUPL-1.2
"""The pupil screen in one reading transaction."""

from collections.abc import Sequence
from datetime import date

from sqlmodel import Session, col, select

from leerplicht_desktop.domain import codes, datum, leerplicht
from leerplicht_desktop.domain.gegevens.leerling import LeerlingBeeld
from leerplicht_desktop.domain.gegevens.melding import MeldingBerekening, MeldingRegel
from leerplicht_desktop.domain.gegevens.persoon import (
    Adres,
    GezinslidBeeld,
    InschrijvingBeeld,
    OuderBeeld,
    PlichtBeeld,
)
from leerplicht_desktop.domain.plaatsnaam import leesbaar
from leerplicht_desktop.models import Dagplek, Gezag, Leerling, Persoon
from leerplicht_desktop.services import meldingrekening
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import beroepen, documenten, meldingen, personen

_BROERZUS = {"M": "broer", "V": "zus"}


def toon(kluis: OpenKluis, uid: str) -> LeerlingBeeld:
    """Everything the store knows of one pupil today."""
    vandaag = kluis.klok.vandaag()
    with kluis.lezen() as sessie:
        leerling, persoon = personen.leerling(sessie, uid)
        assert leerling.id is not None
        assert persoon.id is not None
        assert persoon.geboortedatum is not None
        adres = personen.adres_van(personen.verblijf(sessie, persoon.id, vandaag))
        regels = meldingen.van_leerling(sessie, leerling.id)
        plicht = plicht_van(sessie, leerling, persoon, vandaag)
        inschrijvingen = _inschrijvingen(sessie, leerling.id)
        ouders = ouders_van(sessie, persoon, adres, vandaag)
        return LeerlingBeeld(
            uid=leerling.uid,
            versie=leerling.versie,
            naam=personen.naam_van(persoon),
            geboortedatum=persoon.geboortedatum,
            leeftijd=datum.leeftijd(persoon.geboortedatum, vandaag),
            geslacht=persoon.geslacht,
            bsn=persoon.bsn,
            onderwijsnummer=persoon.onderwijsnummer,
            adres=adres,
            gemeentecode=leerling.gemeentecode,
            geheim=persoon.geheim,
            zaaknummer=leerling.zaaknummer,
            startkwalificatie_op=leerling.startkwalificatie_op,
            uitzondering=leerling.uitzondering,
            plicht=plicht,
            inschrijvingen=inschrijvingen,
            dagplekken=_dagplekken(sessie, leerling.id, vandaag),
            ouders=ouders,
            gezin=_gezin(sessie, leerling.id, persoon, vandaag),
            meldingen=regels,
            brieven=documenten.brieven_van(sessie, leerling.id),
            nu=_nu(kluis, sessie, regels),
            let_op=_let_op(adres, ouders, inschrijvingen, plicht, vandaag),
            beroepen=beroepen.van_leerling(sessie, leerling.id, vandaag),
        )


def plicht_van(sessie: Session, leerling: Leerling, persoon: Persoon, op: date) -> PlichtBeeld:
    """The duty on a day, from what the store knows and the municipality's school holidays."""
    assert persoon.geboortedatum is not None
    plicht = leerplicht.bepaal(
        persoon.geboortedatum,
        op,
        startkwalificatie_op=leerling.startkwalificatie_op,
        uitzondering=leerling.uitzondering,
        kalender=meldingrekening.kalender_van(sessie, None, op),
    )
    return leerplicht.beeld(plicht, op)


def ouders_van(sessie: Session, kind: Persoon, adres: Adres, op: date) -> tuple[OuderBeeld, ...]:
    """The adults beside a child on a day; those with gezag first."""
    assert kind.id is not None
    rijen = personen.ouders(sessie, kind.id, op)
    beelden = [_ouder(sessie, gezag, ouder, adres, op) for gezag, ouder in rijen]
    return tuple(sorted(beelden, key=lambda o: not o.heeft_gezag))


def _ouder(sessie: Session, gezag: Gezag, ouder: Persoon, adres: Adres, op: date) -> OuderBeeld:
    assert ouder.id is not None
    eigen = personen.adres_van(personen.verblijf(sessie, ouder.id, op))
    return OuderBeeld(
        uid=ouder.uid,
        versie=ouder.versie,
        naam=personen.naam_van(ouder),
        rol=gezag.rol,
        gezag=gezag.soort,
        heeft_gezag=gezag.soort in codes.GEZAG_JA,
        adres=eigen,
        zelfde_adres=not eigen.leeg and eigen == adres,
        geheim=ouder.geheim,
        telefoon=ouder.telefoon,
        email=ouder.email,
        taal=ouder.taal,
        tolk=ouder.tolk,
        bsn=ouder.bsn,
        van=gezag.van,
        tot=gezag.tot,
    )


def _inschrijvingen(sessie: Session, leerling_id: int) -> tuple[InschrijvingBeeld, ...]:
    return tuple(
        InschrijvingBeeld(
            rij.uid,
            school.uid,
            school.naam,
            leesbaar(school.plaats),
            rij.onderwijssoort,
            rij.van,
            rij.tot,
        )
        for rij, school in personen.inschrijvingen(sessie, leerling_id)
    )


def _dagplekken(sessie: Session, leerling_id: int, op: date) -> tuple[str, ...]:
    rijen = sessie.exec(
        select(Dagplek)
        .where(
            Dagplek.leerling_id == leerling_id,
            (col(Dagplek.tot).is_(None)) | (col(Dagplek.tot) >= op),
        )
        .order_by(col(Dagplek.van).desc())
    )
    return tuple(f"{rij.naam}, sinds {datum.kort(rij.van)}" for rij in rijen)


def _gezin(
    sessie: Session, leerling_id: int, persoon: Persoon, op: date
) -> tuple[GezinslidBeeld, ...]:
    assert persoon.id is not None
    ids = personen.gezin(sessie, leerling_id, persoon.id, op)
    rijen = personen.treffers(sessie.connection(), ids, op)
    leden = []
    for lid_id in ids:
        leerling, lid = personen.leerling_op_id(sessie, lid_id)
        assert lid.geboortedatum is not None
        rij = rijen[lid_id]
        leden.append(
            GezinslidBeeld(
                leerling.uid,
                personen.naam_van(lid),
                lid.geboortedatum,
                datum.leeftijd(lid.geboortedatum, op),
                _BROERZUS.get(lid.geslacht, "kind in het gezin"),
                rij.school or "",
                rij.meldingen,
            )
        )
    return tuple(leden)


def _nu(
    kluis: OpenKluis, sessie: Session, regels: Sequence[MeldingRegel]
) -> MeldingBerekening | None:
    lopend = [regel for regel in regels if regel.werkstatus != "AFGEROND"]
    if not lopend:
        return None
    return meldingrekening.van_melding(kluis, sessie, meldingen.op_uid(sessie, lopend[0].uid))


def _let_op(
    adres: Adres,
    ouders: Sequence[OuderBeeld],
    inschrijvingen: Sequence[InschrijvingBeeld],
    plicht: PlichtBeeld,
    vandaag: date,
) -> tuple[str, ...]:
    zinnen = list(plicht.waarschuwingen)
    if adres.leeg:
        zinnen.append("Er is geen adres bekend. Een brief kan nog niet verstuurd worden.")
    if not any(ouder.heeft_gezag for ouder in ouders):
        zinnen.append("Er is geen ouder met gezag bekend. Voeg een ouder toe.")
    if any(ouder.geheim for ouder in ouders):
        zinnen.append("Een ouder heeft een geheim adres. Noem het aan niemand.")
    moet = plicht.status in ("LEERPLICHTIG", "KWALIFICATIEPLICHTIG")
    if moet and not any(i.tot is None or i.tot >= vandaag for i in inschrijvingen):
        zinnen.append("Er is geen lopende inschrijving op een school bekend.")
    return tuple(zinnen)
