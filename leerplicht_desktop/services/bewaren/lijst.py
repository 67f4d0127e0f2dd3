# SPDX-License-Identifier: EUPL-1.2
"""The yearly list: made from today's facts, shown with names, changed only while nothing is gone.

Whatever changes a list takes its approvals away: two people approve these lines and no others.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from leerplicht_desktop.domain import bewaarvoorstel, datum, fouten
from leerplicht_desktop.domain.bewaren import Gegevenssoort
from leerplicht_desktop.domain.gegevens.bewaren import (
    Bewaarvoorstel,
    Lijstbeeld,
    Overzicht,
    Tegengehouden,
)
from leerplicht_desktop.domain.gegevens.uitkomst import Uitkomst
from leerplicht_desktop.domain.namen import volledig
from leerplicht_desktop.models import Vernietiging, Vernietigingsregel
from leerplicht_desktop.services.bewaren import feiten, lijstbeeld, tweede
from leerplicht_desktop.services.bewaren.feiten import Dossier
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.services.leerling import vergelijk_versie
from leerplicht_desktop.store import instellingen, personen
from leerplicht_desktop.store.kluis import Schrijfactie

SOORT = "vernietiging"
_BEGONNEN = "Een deel van deze lijst is al vernietigd. Maak de lijst eerst af."
_MAX_JAREN = 25


@dataclass(frozen=True, slots=True)
class _Regel:
    """What a list of today would hold on one line."""

    dossier: Dossier
    voorstel: Bewaarvoorstel

    @property
    def sleutel(self) -> tuple[str, str]:
        return self.dossier.leerling.uid, self.voorstel.soort.value


def overzicht(kluis: OpenKluis) -> Overzicht:
    """What the screen shows: the open list, what is held back, and when the next term ends."""
    vandaag = kluis.klok.vandaag()
    with kluis.lezen() as sessie:
        gelezen = feiten.dossiers(sessie, vandaag)
        regels, tegen = _verdeel(gelezen, vandaag)
        open_ = open_lijst(sessie)
        eerdere = sessie.exec(
            select(Vernietiging.uid, Vernietiging.uitgevoerd_op)
            .where(Vernietiging.status == "uitgevoerd")
            .order_by(col(Vernietiging.id).desc())
        ).all()
        beeld = lijstbeeld.van(sessie, open_) if open_ else None
        op_lijst = {(r.leerling_uid, r.soort) for r in beeld.regels} if beeld else set()
        return Overzicht(
            lijst=beeld,
            tegengehouden=tuple(t for t in tegen if (t.leerling_uid, t.soort) not in op_lijst),
            nu=len(regels),
            verouderd=open_ is not None and _anders(sessie, open_, regels),
            eerste_termijn=feiten.eerste_termijn(sessie, gelezen, vandaag),
            personen=tweede.beelden(sessie, vandaag),
            eerdere=tuple((uid, op.date()) for uid, op in eerdere if op is not None),
            ambtenaar=instellingen.lees(sessie, vandaag).get("ambtenaar", ""),
        )


def toon(kluis: OpenKluis, uid: str) -> Lijstbeeld:
    """One list, also one that was carried out: its pupils then have no name any more."""
    with kluis.lezen() as sessie:
        return lijstbeeld.van(sessie, op_uid(sessie, uid))


def voorstel(kluis: OpenKluis, peildatum: date | None = None) -> Uitkomst[str]:
    """Make the list of this day, or bring the open one up to date; returns its uid.

    A line that she excluded stays excluded. A day to come is refused: nothing is due yet.
    """
    kluis.hoofdsleutel()  # hers alone: a deputy has none
    with kluis.schrijven() as actie:
        dag = peildatum or actie.vandaag
        if dag > actie.vandaag:
            raise fouten.OnjuisteInvoer(
                {"peildatum": "Deze dag moet nog komen. Kies vandaag of een eerdere dag."}
            )
        regels, _tegen = _verdeel(feiten.dossiers(actie.sessie, dag), dag)
        rij = open_lijst(actie.sessie)
        if rij is None:
            if not regels:
                raise fouten.NietGevonden(
                    "Er is niets te vernietigen: van geen dossier is de termijn voorbij."
                )
            rij = Vernietiging(geregistreerd_op=actie.nu, peildatum=dag)
        elif lijstbeeld.begonnen(actie.sessie, rij):
            raise fouten.VerwachteFout(_BEGONNEN)
        _vul(actie, rij, dag, regels)
        actie.noteer("vernietiging_voorgesteld", SOORT, [rij.uid], aantal=len(regels))
        actie.gewijzigd(SOORT, rij.uid)
    return Uitkomst(rij.uid, actie.wijzigingen())


def bewaar_nog(
    kluis: OpenKluis, regel_uid: str, versie: int, ruw: Mapping[str, str]
) -> Uitkomst[str]:
    """Take one line out of the list: `reden` and `bewaren_tot` say why and until when.

    `versie` is that of the list she looked at.
    """
    kluis.hoofdsleutel()  # hers alone: a deputy has none
    with kluis.schrijven() as actie:
        rij, regel = _regel(actie.sessie, regel_uid, versie)
        regel.reden, regel.bewaren_tot = _lees_uitstel(ruw, actie.vandaag)
        regel.keuze = "bewaren"
        _gewijzigd(actie, rij, regel, "vernietigingsregel_bewaard")
    return Uitkomst(rij.uid, actie.wijzigingen())


def neem_op(kluis: OpenKluis, regel_uid: str, versie: int) -> Uitkomst[str]:
    """Put a line that was taken out back on the list."""
    kluis.hoofdsleutel()  # hers alone: a deputy has none
    with kluis.schrijven() as actie:
        rij, regel = _regel(actie.sessie, regel_uid, versie)
        regel.keuze, regel.reden, regel.bewaren_tot = "vernietigen", "", None
        _gewijzigd(actie, rij, regel, "vernietigingsregel_opgenomen")
    return Uitkomst(rij.uid, actie.wijzigingen())


# --- for approval and carrying out ---------------------------------------------------------------
def open_lijst(sessie: Session) -> Vernietiging | None:
    """The list that was not carried out; there is one at most."""
    return sessie.exec(
        select(Vernietiging)
        .where(Vernietiging.status != "uitgevoerd")
        .order_by(col(Vernietiging.id).desc())
    ).first()


def op_uid(sessie: Session, uid: str) -> Vernietiging:
    rij = sessie.exec(select(Vernietiging).where(Vernietiging.uid == uid)).first()
    if rij is None:
        raise fouten.NietGevonden
    return rij


def afdruk(regels: Sequence[Vernietigingsregel]) -> str:
    """What the two people approve: which pupil, which class, which day, and what stays."""
    inhoud = sorted(
        (r.leerling_uid, r.soort, r.vernietigen_op.isoformat(), r.keuze) for r in regels
    )
    return hashlib.sha256(json.dumps(inhoud).encode()).hexdigest()


def trek_in(rij: Vernietiging) -> bool:
    """Take the approvals away; False when there was none."""
    had = rij.goedgekeurd_op is not None or rij.tweede_op is not None
    rij.status, rij.afdruk = "voorstel", ""
    rij.goedgekeurd_door = rij.goedgekeurd_functie = rij.tweede_naam = rij.tweede_functie = ""
    rij.goedgekeurd_op = rij.tweede_op = None
    return had


# --- inside --------------------------------------------------------------------------------------
def _verdeel(
    gelezen: Sequence[Dossier], op: date
) -> tuple[list[_Regel], tuple[Tegengehouden, ...]]:
    """Lines for the list, and pupils whom something holds back.

    What she keeps longer by an open list is no obstacle here: it is a line of that list.
    """
    regels, tegen = [], []
    for een in gelezen:
        for een_voorstel in een.voorstellen(op):
            if not een_voorstel.beletsels:
                regels.append(_Regel(een, een_voorstel))
                continue
            tegen.append(
                Tegengehouden(
                    een.leerling.uid,
                    volledig(personen.naam_van(een.persoon)),
                    een_voorstel.soort,
                    een_voorstel.vernietigen_op,
                    een_voorstel.beletsels,
                )
            )
    return regels, tuple(tegen)


def _anders(sessie: Session, rij: Vernietiging, regels: Sequence[_Regel]) -> bool:
    oude = lijstbeeld.regels_van(sessie, rij)
    if any(regel.klaar for regel in oude):
        return False
    staat = {(r.leerling_uid, r.soort) for r in oude if r.keuze == "vernietigen"}
    return {regel.sleutel for regel in regels} - _bewaard(oude) != staat


def _bewaard(regels: Sequence[Vernietigingsregel]) -> set[tuple[str, str]]:
    return {(r.leerling_uid, r.soort) for r in regels if r.keuze == "bewaren"}


def _vul(actie: Schrijfactie, rij: Vernietiging, dag: date, nieuwe: Sequence[_Regel]) -> None:
    sessie = actie.sessie
    sessie.add(rij)
    sessie.flush()
    assert rij.id is not None
    oude = {(r.leerling_uid, r.soort): r for r in lijstbeeld.regels_van(sessie, rij)}
    was, blijft = afdruk(list(oude.values())), _bewaard(list(oude.values()))
    sleutels = {regel.sleutel for regel in nieuwe} | blijft
    for sleutel, regel in oude.items():
        if sleutel not in sleutels:
            sessie.delete(regel)
    for een in nieuwe:
        regel = oude.get(een.sleutel) or Vernietigingsregel(
            geregistreerd_op=actie.nu,
            vernietiging_id=rij.id,
            leerling_uid=een.dossier.leerling.uid,
            soort=een.voorstel.soort.value,
            vernietigen_op=een.voorstel.vernietigen_op,
            geboortejaar=een.dossier.feiten.geboren.year,
            aantallen={},
            kenmerken=[],
        )
        regel.vernietigen_op = een.voorstel.vernietigen_op
        deel = een.dossier.delen.get(een.voorstel.soort)
        regel.aantallen = deel.aantallen() if deel else {}
        sessie.add(regel)
    sessie.flush()
    if rij.peildatum != dag or afdruk(lijstbeeld.regels_van(sessie, rij)) != was:
        rij.peildatum, rij.versie = dag, rij.versie + 1
        trek_in(rij)
        sessie.add(rij)


def _regel(sessie: Session, uid: str, versie: int) -> tuple[Vernietiging, Vernietigingsregel]:
    regel = sessie.exec(select(Vernietigingsregel).where(Vernietigingsregel.uid == uid)).first()
    if regel is None:
        raise fouten.NietGevonden
    rij = sessie.get_one(Vernietiging, regel.vernietiging_id)
    vergelijk_versie(rij.versie, versie)
    if rij.status == "uitgevoerd" or lijstbeeld.begonnen(sessie, rij):
        raise fouten.VerwachteFout(_BEGONNEN)
    return rij, regel


def _gewijzigd(
    actie: Schrijfactie, rij: Vernietiging, regel: Vernietigingsregel, handeling: str
) -> None:
    """A changed list is another list: its approvals are gone."""
    if trek_in(rij):
        actie.noteer("goedkeuring_vervallen", SOORT, [rij.uid])
    rij.versie += 1
    actie.sessie.add(rij)
    actie.sessie.add(regel)
    actie.noteer(handeling, SOORT, [rij.uid, regel.leerling_uid])
    actie.gewijzigd(SOORT, rij.uid)


def _lees_uitstel(ruw: Mapping[str, str], vandaag: date) -> tuple[str, date]:
    reden = " ".join(ruw.get("reden", "").split())
    tot = datum.lees_datum(ruw.get("bewaren_tot", ""))
    zinnen = {}
    if len(reden) < 5:
        zinnen["reden"] = "Schrijf kort waarom u dit nog bewaart."
    elif len(reden) > 200:
        zinnen["reden"] = "Deze reden is te lang. Gebruik hoogstens 200 tekens."
    if tot is None:
        zinnen["bewaren_tot"] = "Vul een dag in, bijvoorbeeld 31-12-2031."
    elif not vandaag < tot <= datum.plus_jaren(vandaag, _MAX_JAREN):
        zinnen["bewaren_tot"] = f"Kies een dag na vandaag, hoogstens {_MAX_JAREN} jaar later."
    if zinnen or tot is None:
        raise fouten.OnjuisteInvoer(zinnen)
    return reden, tot


def soorten_van(regels: Sequence[Vernietigingsregel]) -> list[Gegevenssoort]:
    """The classes on these lines."""
    return [Gegevenssoort(regel.soort) for regel in regels]


def dekt_alles(dossier: Dossier, regels: Sequence[Vernietigingsregel]) -> bool:
    """Nothing else of this pupil is kept after these lines."""
    return bewaarvoorstel.laatste(dossier.feiten, soorten_van(regels))
