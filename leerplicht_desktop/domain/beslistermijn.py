# SPDX-License-Identifier: EUPL-1.2
"""How long B&W or the officer may take over a request, and what stops that clock."""

from collections.abc import Sequence, Set
from datetime import date, timedelta

from leerplicht_desktop.domain import datum, schooljaar, termijnenwet
from leerplicht_desktop.domain.oordeel import Oordeel, vel
from leerplicht_desktop.domain.regel import Regel
from leerplicht_desktop.domain.termijnenwet import weken
from leerplicht_desktop.domain.vast import vast
from leerplicht_desktop.domain.wetswaarden import (
    LEEFTIJD_ARBEIDSINSPECTIE,
    WEKEN_AFSCHRIFT,
    WEKEN_ARBEIDSINSPECTIE,
    WEKEN_BESLISSING,
    WEKEN_BESLISSING_VERVANGEND,
    WEKEN_BEZWAAR,
    WEKEN_BUITEN_BEHANDELING,
    WEKEN_HERSTEL,
    WEKEN_VERLENGING_VERVANGEND,
)

_DAG = timedelta(days=1)
_EIGEN_TERMIJN = frozenset({"3a", "3b"})
_ARBEIDSINSPECTIE = frozenset({"5a", "5b"})

R_BEZWAAR = Regel(
    "R-BEZWAAR",
    "Awb art. 6:7, 6:8 en 6:9; Atw art. 1 en 3",
    "Het besluit is bekendgemaakt op {bekendgemaakt}. Bezwaar kan tot en met {laatste_dag}: zes "
    "weken, en nooit eindigend in een weekend of op een feestdag.",
)
R_BESLIS_VERVANGEND = Regel(
    "R-BESLIS-3",
    "Lpw art. 3a lid 4 en 3b lid 5",
    "Het verzoek kwam binnen op {ontvangen}. Beslis uiterlijk op {uiterlijk}: vier weken.",
)
R_BESLIS = Regel(
    "R-BESLIS-4:13",
    "Awb art. 4:13 en 4:14",
    "De aanvraag kwam binnen op {ontvangen}. Beslis uiterlijk op {uiterlijk}: acht weken.",
)
R_OPSCHORTING = Regel(
    "R-OPSCHORTING",
    "Awb art. 4:5 en 4:15",
    "De termijn stond {dagen} dagen stil.",
)
REGELS = (R_BEZWAAR, R_BESLIS_VERVANGEND, R_BESLIS, R_OPSCHORTING)


@vast
class Opschorting:
    """The clock stops from the day after `gevraagd` up to and including `hersteld`.

    `hersteld`: the day it was completed, or the last day to complete it when that passed unused.
    """

    gevraagd: date
    hersteld: date

    @property
    def dagen(self) -> int:
        return max(0, (self.hersteld - self.gevraagd).days)


def bezwaar(bekendgemaakt: date, feestdagen: Set[date]) -> Oordeel:
    """The last day for bezwaar, six weeks after notification (Awb 6:7 and 6:8; Atw 1)."""
    termijn = weken(WEKEN_BEZWAAR.op(bekendgemaakt).waarde)
    laatste = termijnenwet.laatste_dag(bekendgemaakt, termijn, feestdagen)
    feiten = {"bekendgemaakt": bekendgemaakt, "laatste_dag": laatste}
    return vel(laatste.isoformat(), (R_BEZWAAR,), feiten)


def beslis_uiterlijk(
    grond: str, ontvangen: date, opschortingen: Sequence[Opschorting] = ()
) -> Oordeel:
    """The last day to decide: 4 weeks for 3a and 3b (Lpw 3a lid 4, 3b lid 5), else 8 (Awb 4:13).

    The days of a request to complete do not count (Awb 4:15). The program does not move the day
    on over a weekend: deciding on the Friday before is always in time.
    """
    eigen = grond in _EIGEN_TERMIJN
    waarde = (WEKEN_BESLISSING_VERVANGEND if eigen else WEKEN_BESLISSING).op(ontvangen)
    stil = sum(o.dagen for o in opschortingen)
    uiterlijk = weken(waarde.waarde).na(ontvangen) + stil * _DAG
    regels = (R_BESLIS_VERVANGEND if eigen else R_BESLIS, *((R_OPSCHORTING,) if stil else ()))
    feiten = {"grond": grond, "ontvangen": ontvangen, "uiterlijk": uiterlijk, "dagen": stil}
    return vel(uiterlijk.isoformat(), regels, feiten)


def afschrift_uiterlijk(besloten: date) -> date:
    """The copy to the parents, two weeks after the decision (Lpw art. 3a lid 4, 3b lid 5)."""
    return weken(WEKEN_AFSCHRIFT.op(besloten).waarde).na(besloten)


def hersteltermijn(gevraagd: date, feestdagen: Set[date]) -> date:
    """The last day to complete a request or notice (Awb art. 4:5 lid 1: a reasonable time)."""
    return termijnenwet.laatste_dag(gevraagd, weken(WEKEN_HERSTEL.op(gevraagd).waarde), feestdagen)


def buiten_behandeling_uiterlijk(hersteld: date) -> date:
    """Not dealing with it must be told within four weeks after completion (Awb 4:5 lid 4)."""
    return weken(WEKEN_BUITEN_BEHANDELING.op(hersteld).waarde).na(hersteld)


def verlenging_vragen_uiterlijk(eind: date) -> date:
    """A 3a extension is asked at least eight weeks before the end (Lpw art. 3a)."""
    termijn = weken(WEKEN_VERLENGING_VERVANGEND.op(eind).waarde)
    return termijnenwet.terug_van(eind, termijn)


def jaarverslag_uiterlijk(afgesloten: date) -> date:
    """Before 1 October after the school year that holds `afgesloten` (Lpw art. 25 lid 1)."""
    return date(schooljaar.eind(afgesloten).year, 9, 30)


def arbeidsinspectie_uiterlijk(grond: str, geboren: date, verleend: date) -> date | None:
    """Names to the labour inspectorate within two weeks (Leerplichtregeling 1995 art. 5).

    For 3b always, for 5 onder a and b from 16 on; None when nothing has to be told.
    """
    oud_genoeg = datum.leeftijd(geboren, verleend) >= LEEFTIJD_ARBEIDSINSPECTIE.op(verleend).waarde
    if grond == "3b" or (grond in _ARBEIDSINSPECTIE and oud_genoeg):
        return weken(WEKEN_ARBEIDSINSPECTIE.op(verleend).waarde).na(verleend)
    return None
