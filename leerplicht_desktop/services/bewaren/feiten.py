# SPDX-License-Identifier: EUPL-1.2
"""From the records of a pupil to the facts by which the rules of keeping are applied."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sqlmodel import Session, col, select

from leerplicht_desktop.domain import bewaarvoorstel, codes, leerplicht
from leerplicht_desktop.domain.bewaren import Gegevenssoort
from leerplicht_desktop.domain.datum import plus_jaren
from leerplicht_desktop.domain.gegevens.bewaren import Bewaarvoorstel, Dossierfeiten
from leerplicht_desktop.domain.wetswaarden import WEKEN_BEZWAAR
from leerplicht_desktop.models import Auditregel, Gezag, Leerling, Persoon, Vernietigingsregel
from leerplicht_desktop.store import dossierdelen
from leerplicht_desktop.store.dossierdelen import Delen

# Before this age no class of a dossier can be due.
_JONGSTE = 18
# An objection that came in on the last day may still be in the post.
_BEZWAAR = timedelta(weeks=WEKEN_BEZWAAR.waarde + 1)
# What the log calls a request for inzage that waits, and one that was answered.
_VERLENGD, _BEANTWOORD = "inzage_verlengd", ("inzage_gemaakt", "inzage_afgedrukt")


@dataclass(frozen=True, slots=True)
class Dossier:
    """One pupil with the records per class and what the rules say of them."""

    leerling: Leerling
    persoon: Persoon
    delen: Delen
    feiten: Dossierfeiten

    def voorstellen(self, op: date) -> tuple[Bewaarvoorstel, ...]:
        return bewaarvoorstel.voorstellen(self.feiten, op)


@dataclass(frozen=True, slots=True)
class Omstandigheden:
    """What holds a dossier back and stands outside it; read once for many pupils."""

    uitstel: Mapping[str, Mapping[Gegevenssoort, date]]
    inzage: Mapping[str, date]
    beantwoord: Mapping[str, date]


def omstandigheden(sessie: Session) -> Omstandigheden:
    return Omstandigheden(_uitstel(sessie), *_inzage(sessie))


def dossiers(sessie: Session, op: date) -> list[Dossier]:
    """Every pupil old enough that some class may be due on this day."""
    om = omstandigheden(sessie)
    return [
        dossier(sessie, leerling, persoon, op, om)
        for leerling, persoon in dossierdelen.kandidaten(sessie, plus_jaren(op, -_JONGSTE))
    ]


def eerste_termijn(sessie: Session, gelezen: list[Dossier], op: date) -> date | None:
    """The first day after this one on which a term ends; None when there is no pupil."""
    dagen = [bewaarvoorstel.volgende(een.feiten, op) for een in gelezen]
    jonger = dossierdelen.oudste_na(sessie, plus_jaren(op, -_JONGSTE))
    if jonger is not None:
        kaal = Dossierfeiten(jonger, frozenset({Gegevenssoort.LEERPLICHT}))
        dagen.append(bewaarvoorstel.volgende(kaal, op))
    return min((dag for dag in dagen if dag is not None), default=None)


def _inzage(sessie: Session) -> tuple[dict[str, date], dict[str, date]]:
    """Requests that wait, and the day of the last answer, by the uid they are about.

    The log is the only register of requests: one that was prolonged waits until it was answered.
    """
    wacht: dict[str, date] = {}
    gegeven: dict[str, date] = {}
    for regel in sessie.exec(
        select(Auditregel)
        .where(col(Auditregel.handeling).in_((_VERLENGD, *_BEANTWOORD)))
        .order_by(col(Auditregel.volgnummer))
    ):
        for uid in regel.uids:
            if regel.handeling == _VERLENGD:
                wacht.setdefault(uid, regel.op.date())
            else:
                wacht.pop(uid, None)
                gegeven[uid] = regel.op.date()
    return wacht, gegeven


def _laatste(gevonden: Mapping[str, date], uids: Iterable[str]) -> date | None:
    return max((gevonden[uid] for uid in uids if uid in gevonden), default=None)


def _betrokkenen(sessie: Session, leerling: Leerling, om: Omstandigheden) -> list[str]:
    """The pupil and the adults beside it: a request of either is about this dossier."""
    if not om.inzage and not om.beantwoord:
        return [leerling.uid]
    ouders = sessie.exec(
        select(Persoon.uid)
        .join(Gezag, col(Gezag.ouder_id) == Persoon.id)
        .where(Gezag.kind_id == leerling.persoon_id)
    )
    return [leerling.uid, *ouders]


def _uitstel(sessie: Session) -> Mapping[str, Mapping[Gegevenssoort, date]]:
    """What she kept on an earlier list, and until when; the last word counts."""
    gevonden: dict[str, dict[Gegevenssoort, date]] = {}
    for regel in sessie.exec(select(Vernietigingsregel).order_by(col(Vernietigingsregel.id))):
        soorten = gevonden.setdefault(regel.leerling_uid, {})
        if regel.keuze == "bewaren" and regel.bewaren_tot is not None:
            soorten[Gegevenssoort(regel.soort)] = regel.bewaren_tot
        else:
            soorten.pop(Gegevenssoort(regel.soort), None)
    return gevonden


def dossier(
    sessie: Session, leerling: Leerling, persoon: Persoon, op: date, om: Omstandigheden
) -> Dossier:
    """One pupil, as the store has it now."""
    assert leerling.id is not None
    assert persoon.geboortedatum is not None
    plicht = leerplicht.bepaal(
        persoon.geboortedatum,
        op,
        startkwalificatie_op=leerling.startkwalificatie_op,
        uitzondering=leerling.uitzondering,
    )
    delen = dossierdelen.delen(sessie, leerling.id, plicht.leerplicht_tot)
    meldingen = [melding for deel in delen.values() for melding in deel.meldingen]
    brieven = [brief for deel in delen.values() for brief in deel.brieven]
    einde = plicht.kwalificatieplicht_tot or plicht.leerplicht_tot
    later = delen.get(Gegevenssoort.KWALIFICATIEPLICHT)
    laatste = dossierdelen.laatste_dag(later) if later else None
    wie = _betrokkenen(sessie, leerling, om)
    gegeven = _laatste(om.beantwoord, wie)
    termijnen = (
        dossierdelen.antwoord_tot(brieven, _BEZWAAR),
        gegeven + _BEZWAAR if gegeven else None,
    )
    feiten = Dossierfeiten(
        geboren=persoon.geboortedatum,
        soorten=bewaarvoorstel.aanwezig(delen),
        einde_plicht=max(einde, laatste) if laatste else einde,
        lopend=sum(melding.werkstatus != "AFGEROND" for melding in meldingen)
        + sum(beroep.status in codes.BEROEP_OPEN for d in delen.values() for beroep in d.beroepen),
        onverzonden=sum(brief.status == "TE_VERZENDEN" for brief in brieven),
        termijn_tot=max((dag for dag in termijnen if dag is not None), default=None),
        inzage_sinds=_laatste(om.inzage, wie),
        bewaren_tot=dict(om.uitstel.get(leerling.uid, {})),
    )
    return Dossier(leerling, persoon, delen, feiten)
