# SPDX-License-Identifier: EUPL-1.2
"""Who is leerplichtig or kwalificatieplichtig on a day, since when, until when, and why."""

from datetime import date, timedelta
from enum import StrEnum

from leerplicht_desktop.domain import codes, datum, schooljaar
from leerplicht_desktop.domain.gegevens.persoon import PlichtBeeld
from leerplicht_desktop.domain.kalender import Kalender
from leerplicht_desktop.domain.vast import vast
from leerplicht_desktop.domain.wetswaarden import (
    LEEFTIJD_BEGIN,
    LEEFTIJD_EIND,
    LEEFTIJD_KWALIFICATIEPLICHT,
    SCHOOLJAREN_BASISSCHOOL,
    SCHOOLJAREN_EIND,
    jaren_na,
    leeftijd_doorstroompunt,
)

_DAG = timedelta(days=1)


class Status(StrEnum):
    """The six states of domain law; together they cover every day of a life exactly once."""

    NIET_BEREIKT = "NIET_BEREIKT"
    LEERPLICHTIG = "LEERPLICHTIG"
    KWALIFICATIEPLICHTIG = "KWALIFICATIEPLICHTIG"
    UITGEZONDERD = "UITGEZONDERD"
    STARTKWALIFICATIE = "STARTKWALIFICATIE"
    ACHTTIENPLUS = "18PLUS"


@vast
class Plicht:
    """The duty on a day. All `_tot` days are inclusive; None when that duty never comes."""

    status: Status
    leerplicht_vanaf: date
    leerplicht_tot: date
    kwalificatieplicht_tot: date | None
    waarschuwingen: tuple[str, ...] = ()
    redenen: tuple[str, ...] = ()

    @property
    def geldt(self) -> bool:
        """True when the pupil must be enrolled and attend (Lpw art. 2 and 4a)."""
        return self.status in (Status.LEERPLICHTIG, Status.KWALIFICATIEPLICHTIG)


@vast
class _Grenzen:
    """The days between which the states change, before the status of one day is asked."""

    vanaf_maand: date
    vanaf: date
    tot: date
    door_schooljaren: bool
    achttien: date


def vanaf_maand(geboren: date) -> date:
    """The first day of the month after the month of the fifth birthday (Lpw art. 3 lid 1)."""
    vijf = jaren_na(geboren, LEEFTIJD_BEGIN)
    return date(vijf.year + vijf.month // 12, vijf.month % 12 + 1, 1)


def leerplicht_vanaf(geboren: date, kalender: Kalender | None = None) -> date:
    """The first school day of that month or later (Lpw art. 3 lid 1).

    Without a calendar that knows the holidays of those days: the first of the month.
    """
    return _schooldag(vanaf_maand(geboren), kalender)


def _schooldag(eerste: date, kalender: Kalender | None) -> date:
    if kalender is None or not kalender.dekt(eerste, eerste):
        return eerste
    return kalender.eerste_schooldag(eerste)


def einde_op_leeftijd(geboren: date) -> date:
    """The last day of the school year in which the jongere turns 16 (Lpw art. 3 lid 1)."""
    return schooljaar.eind(jaren_na(geboren, LEEFTIJD_EIND))


def einde_op_schooljaren(op: date, schooljaren: int, basisschool_jaren: int | None = None) -> date:
    """The last day of the twelfth full school year (Lpw art. 3 lid 1), counted from `op`.

    `schooljaren` were completed on `op`; years to come are taken as full. A basisschool
    finished in fewer than eight years counts as eight (Lpw art. 3 lid 2).
    """
    acht = SCHOOLJAREN_BASISSCHOOL.op(op).waarde
    if basisschool_jaren is not None and basisschool_jaren < acht:
        schooljaren += acht - basisschool_jaren
    laatste = schooljaar.eind(op) if op == schooljaar.eind(op) else schooljaar.begin(op) - _DAG
    return laatste.replace(year=laatste.year + SCHOOLJAREN_EIND.op(op).waarde - schooljaren)


def bepaal(
    geboren: date,
    op: date,
    *,
    startkwalificatie_op: date | None = None,
    uitzondering: str = "",
    schooljaren: int | None = None,
    basisschool_jaren: int | None = None,
    kalender: Kalender | None = None,
    uitgeschreven_brp: bool = False,
) -> Plicht:
    """The duty of one child on one day (Lpw art. 3, 4a and 4b).

    `uitzondering` is one of `codes.UITZONDERINGEN` (Lpw art. 4a lid 2), set by a person, never
    taken from the kind of school. `schooljaren`: full school years completed on `op`.
    """
    grenzen = _grenzen(geboren, op, schooljaren, basisschool_jaren, kalender)
    status = _status(grenzen, op, startkwalificatie_op, uitzondering)
    kwalificatie_tot = _kwalificatieplicht_tot(grenzen, startkwalificatie_op, uitzondering)
    return Plicht(
        status,
        grenzen.vanaf,
        grenzen.tot,
        kwalificatie_tot,
        _waarschuwingen(geboren, op, grenzen, kalender, uitgeschreven_brp),
        _redenen(geboren, op, grenzen, status, startkwalificatie_op, uitzondering),
    )


def _grenzen(
    geboren: date,
    op: date,
    schooljaren: int | None,
    basisschool_jaren: int | None,
    kalender: Kalender | None,
) -> _Grenzen:
    tot = einde_op_leeftijd(geboren)
    eerder = None
    if schooljaren is not None:
        eerder = einde_op_schooljaren(op, schooljaren, basisschool_jaren)
    maand = vanaf_maand(geboren)
    vanaf = _schooldag(maand, kalender)
    door_schooljaren = eerder is not None and vanaf <= eerder < tot
    return _Grenzen(
        maand,
        vanaf,
        eerder if eerder is not None and door_schooljaren else tot,
        door_schooljaren,
        datum.plus_jaren(geboren, LEEFTIJD_KWALIFICATIEPLICHT.op(op).waarde),
    )


def _status(
    grenzen: _Grenzen, op: date, startkwalificatie_op: date | None, uitzondering: str
) -> Status:
    # A diploma ends the kwalificatieplicht only: a pupil of 15 who has one stays leerplichtig.
    if op < grenzen.vanaf:
        return Status.NIET_BEREIKT
    if op <= grenzen.tot:
        return Status.LEERPLICHTIG
    if startkwalificatie_op is not None and startkwalificatie_op <= op:
        return Status.STARTKWALIFICATIE
    if uitzondering:
        return Status.UITGEZONDERD
    return Status.KWALIFICATIEPLICHTIG if op < grenzen.achttien else Status.ACHTTIENPLUS


def _kwalificatieplicht_tot(
    grenzen: _Grenzen, startkwalificatie_op: date | None, uitzondering: str
) -> date | None:
    if uitzondering:
        return None
    einde = grenzen.achttien
    if startkwalificatie_op is not None:
        einde = min(einde, startkwalificatie_op)
    return einde - _DAG if einde - _DAG > grenzen.tot else None


def _waarschuwingen(
    geboren: date, op: date, grenzen: _Grenzen, kalender: Kalender | None, uitgeschreven_brp: bool
) -> tuple[str, ...]:
    zinnen = []
    if (geboren.month, geboren.day) == (2, 29):
        zinnen.append(
            "Deze leerling is geboren op 29 februari. De wet zegt niet welke dag telt in een jaar "
            "zonder 29 februari. Het programma rekent met 1 maart."
        )
    net_begonnen = grenzen.vanaf_maand <= op <= grenzen.vanaf_maand + 60 * _DAG
    if kalender is not None and net_begonnen:
        zin = kalender.waarschuwing(grenzen.vanaf_maand, grenzen.vanaf_maand)
        zinnen += [zin] if zin else []
    if uitgeschreven_brp and grenzen.vanaf <= op < grenzen.achttien:
        zinnen.append(
            "Het kind staat niet in de BRP, maar de leerplicht volgt de woonplaats. Wonen de "
            "ouders nog hier, dan blijft de leerplicht gelden. Zoek uit waar het kind woont."
        )
    return tuple(zinnen)


def _redenen(
    geboren: date,
    op: date,
    grenzen: _Grenzen,
    status: Status,
    startkwalificatie_op: date | None,
    uitzondering: str,
) -> tuple[str, ...]:
    vijf = jaren_na(geboren, LEEFTIJD_BEGIN)
    werd = "werd" if vijf <= op else "wordt"
    begon = "begon" if grenzen.vanaf <= op else "begint"
    begin = (
        f"De leerling {werd} {vijf.year - geboren.year} op {datum.kort(vijf)}. De leerplicht "
        f"{begon} op de eerste schooldag van de maand daarna: {datum.dag(grenzen.vanaf)} "
        "(artikel 3 lid 1 Leerplichtwet)."
    )
    if status is Status.NIET_BEREIKT:
        return (begin,)
    if grenzen.door_schooljaren:
        eind = (
            f"De leerplicht duurt t/m {datum.kort(grenzen.tot)}: dan zijn "
            f"{SCHOOLJAREN_EIND.op(op).waarde} volledige schooljaren voorbij (artikel 3 lid 1 "
            "Leerplichtwet)."
        )
    else:
        eind = (
            f"De leerplicht duurt t/m {datum.kort(grenzen.tot)}: het einde van het schooljaar "
            f"waarin de leerling {jaren_na(geboren, LEEFTIJD_EIND).year - geboren.year} wordt "
            "(artikel 3 lid 1 Leerplichtwet)."
        )
    if status is Status.LEERPLICHTIG:
        return (begin, eind)
    return (eind, _reden_daarna(op, grenzen, status, startkwalificatie_op, uitzondering))


def _reden_daarna(
    op: date,
    grenzen: _Grenzen,
    status: Status,
    startkwalificatie_op: date | None,
    uitzondering: str,
) -> str:
    if status is Status.STARTKWALIFICATIE and startkwalificatie_op is not None:
        return (
            "De kwalificatieplicht geldt niet: er is een startkwalificatie sinds "
            f"{datum.kort(startkwalificatie_op)} (artikel 4b Leerplichtwet)."
        )
    if status is Status.UITGEZONDERD:
        return (
            f"De kwalificatieplicht geldt niet: {codes.UITZONDERINGEN.woord(uitzondering)} "
            "(artikel 4a lid 2 Leerplichtwet)."
        )
    if status is Status.KWALIFICATIEPLICHTIG:
        return (
            "Daarna geldt de kwalificatieplicht, tot de leerling "
            f"{LEEFTIJD_KWALIFICATIEPLICHT.op(op).waarde} wordt op "
            f"{datum.kort(grenzen.achttien)} of een startkwalificatie haalt "
            "(artikel 4a en 4b Leerplichtwet)."
        )
    return (
        f"De leerling werd {LEEFTIJD_KWALIFICATIEPLICHT.op(op).waarde} op "
        f"{datum.kort(grenzen.achttien)} en is niet meer "
        "kwalificatieplichtig (artikel 4b Leerplichtwet). Zonder startkwalificatie helpt het "
        f"Doorstroompunt tot {leeftijd_doorstroompunt(op).waarde} jaar."
    )


def beeld(plicht: Plicht, op: date) -> PlichtBeeld:
    """The duty as the pupil screen shows it, on the day it was asked for."""
    return PlichtBeeld(
        plicht.status.value,
        _kop(plicht, op),
        plicht.redenen,
        plicht.leerplicht_vanaf,
        plicht.leerplicht_tot,
        plicht.kwalificatieplicht_tot,
        plicht.waarschuwingen,
    )


# Close enough to the end that the officer must act before the duty changes.
_BIJNA = timedelta(days=31)


def _kop(plicht: Plicht, op: date) -> str:
    if plicht.status is Status.NIET_BEREIKT:
        return f"nog niet leerplichtig, wel vanaf {datum.kort(plicht.leerplicht_vanaf)}"
    if plicht.status is Status.LEERPLICHTIG:
        return f"leerplichtig {_tot_en_met(plicht.leerplicht_tot, op)}"
    if plicht.status is Status.KWALIFICATIEPLICHTIG and plicht.kwalificatieplicht_tot:
        return f"kwalificatieplichtig {_tot_en_met(plicht.kwalificatieplicht_tot, op)}"
    return {
        Status.STARTKWALIFICATIE: "niet meer leerplichtig, heeft een startkwalificatie",
        Status.UITGEZONDERD: "uitgezonderd van de kwalificatieplicht",
        Status.ACHTTIENPLUS: "18 jaar of ouder, niet meer kwalificatieplichtig",
    }[plicht.status]


def _tot_en_met(laatste: date, op: date) -> str:
    dagen = (laatste - op).days
    if laatste - op > _BIJNA:
        return f"t/m {datum.kort(laatste)}"
    nog = (
        "vandaag de laatste dag"
        if dagen == 0
        else f"nog {dagen} {'dag' if dagen == 1 else 'dagen'}"
    )
    return f"t/m {datum.kort(laatste)} ({nog})"
