# SPDX-License-Identifier: EUPL-1.2
"""The notice of article 6: was it in time?"""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum

from leerplicht_desktop.domain import datum, leerplicht, schooljaar, termijnenwet
from leerplicht_desktop.domain.oordeel import Oordeel, vel
from leerplicht_desktop.domain.regel import Regel
from leerplicht_desktop.domain.termijnenwet import Eenheid, Termijn
from leerplicht_desktop.domain.vast import vast
from leerplicht_desktop.domain.wetswaarden import MAANDEN_KENNISGEVING

_ZATERDAG = 5
# Over the weekend and the Monday after: then somebody will ask whether the weekend helps.
_NET_TE_LAAT = timedelta(days=3)
# Illness and a move abroad do not wait for a date: article 6 gives them no term after the start.
_ZONDER_TERMIJN_NA_BEGIN = frozenset({"5a", "5c", "trekkend"})


class Tijdigheid(StrEnum):
    OP_TIJD = "OP_TIJD"
    GRENSGEVAL = "GRENSGEVAL"
    TE_LAAT = "TE_LAAT"
    NVT = "NVT"


R_EERSTE_OP_TIJD = Regel(
    "R-6-2A-OP-TIJD",
    "Lpw art. 6 lid 2 onder a",
    "De eerste kennisgeving moest binnen zijn op {uiterlijk}: een maand voor het begin van de "
    "leerplicht. Zij kwam binnen op {ontvangen}. Dat is op tijd.",
)
R_EERSTE_GRENS = Regel(
    "R-6-2A-GRENS",
    "Lpw art. 3 lid 1 en 6 lid 2 onder a",
    "De kennisgeving kwam binnen op {ontvangen}. Gerekend vanaf {eerste_van_maand} moest zij er "
    "zijn op {uiterlijk}; gerekend vanaf de eerste schooldag, {eerste_schooldag}, is "
    "{verdedigbaar} te verdedigen. Kies zelf en schrijf op waarom.",
    onzeker="de wet zegt niet of de maand telt vanaf de 1e of vanaf de eerste schooldag",
)
R_EERSTE_TE_LAAT = Regel(
    "R-6-2A-TE-LAAT",
    "Lpw art. 6 lid 2 onder a",
    "De eerste kennisgeving moest binnen zijn op {uiterlijk}: een maand voor het begin van de "
    "leerplicht. Zij kwam binnen op {ontvangen}. Dat is te laat.",
)
R_EERSTE_NVT = Regel(
    "R-6-NA-BEGIN",
    "Lpw art. 6",
    "De leerplicht was al begonnen. Voor deze grond geeft artikel 6 dan geen termijn. De ouders "
    "moeten het zo snel mogelijk melden.",
    onzeker="conclusie bij HR 2012:BV9201, punt 14; voor artikel 5a niet met name genoemd",
)
R_EERSTE_5B_NA_BEGIN = Regel(
    "R-6-5B-NA-BEGIN",
    "Lpw art. 6 lid 2 en 8 lid 2",
    "De leerplicht was al begonnen. Een eerste beroep op artikel 5 onder b kan dan in beginsel "
    "niet meer (HR 2012:BV9201).",
)
R_VERVOLG_OP_TIJD = Regel(
    "R-6-2B-OP-TIJD",
    "Lpw art. 6 lid 2 onder b",
    "De kennisgeving voor schooljaar {schooljaar} moest binnen zijn voor 1 juli, dus uiterlijk op "
    "{uiterlijk}. Zij kwam binnen op {ontvangen}. Dat is op tijd.",
)
R_VERVOLG_TE_LAAT = Regel(
    "R-6-2B-TE-LAAT",
    "Lpw art. 6 lid 2 onder b",
    "De kennisgeving voor schooljaar {schooljaar} moest binnen zijn voor 1 juli, dus uiterlijk op "
    "{uiterlijk}. Zij kwam binnen op {ontvangen}. Dat is te laat.",
)
R_VERVOLG_NVT = Regel(
    "R-6-3",
    "Lpw art. 6 lid 3",
    "De jongere is nooit geschikt voor school. Dan hoeft de kennisgeving niet elk jaar opnieuw.",
)
R_ALTERNATIEF = Regel(
    "R-6-ALTERNATIEF",
    "Lpw art. 6 lid 2",
    "Gerekend met {alternatief_soort} {alternatief} was zij op tijd. Het programma rekent met de "
    "dag van ontvangst.",
    onzeker="de wet noemt verzending noch ontvangst",
)
REGELS = (
    R_EERSTE_OP_TIJD, R_EERSTE_GRENS, R_EERSTE_TE_LAAT, R_EERSTE_NVT, R_EERSTE_5B_NA_BEGIN,
    R_VERVOLG_OP_TIJD, R_VERVOLG_TE_LAAT, R_VERVOLG_NVT, R_ALTERNATIEF,
)  # fmt: skip


def uiterlijk_eerste(begin: date) -> date:
    """A month before the duty begins, counted back and never extended (Lpw 6 lid 2 a; Atw 1)."""
    termijn = Termijn(MAANDEN_KENNISGEVING.op(begin).waarde, Eenheid.MAANDEN)
    return termijnenwet.terug_van(begin, termijn)


def uiterlijk_vervolg(beginjaar: int) -> date:
    """30 June before the school year that begins in `beginjaar` (Lpw art. 6 lid 2 onder b)."""
    return date(beginjaar, 6, 30)


@vast
class Kennisgeving:
    """What timeliness is judged on. `eerste_schooldag`: of the month the duty begins in."""

    grond: str
    geboren: date
    ontvangen: date
    dagtekening: date | None = None
    verzonden: date | None = None
    eerste: bool = False
    beginjaar: int = 0  # of the school year of a renewal
    nooit_geschikt: bool = False
    eerste_schooldag: date | None = None


def tijdig(k: Kennisgeving) -> Oordeel:
    """OP_TIJD, GRENSGEVAL, TE_LAAT or NVT (Lpw art. 6 lid 2 and 3)."""
    return _eerste(k) if k.eerste else _vervolg(k)


def _eerste(k: Kennisgeving) -> Oordeel:
    begin = leerplicht.vanaf_maand(k.geboren)
    schooldag = max(begin, k.eerste_schooldag or begin)
    uiterlijk, verdedigbaar = uiterlijk_eerste(begin), uiterlijk_eerste(schooldag)
    feiten: dict[str, object] = {
        "ontvangen": k.ontvangen,
        "uiterlijk": uiterlijk,
        "verdedigbaar": verdedigbaar,
        "eerste_van_maand": begin,
        "eerste_schooldag": schooldag,
    }
    if k.ontvangen <= uiterlijk:
        return vel(Tijdigheid.OP_TIJD, (R_EERSTE_OP_TIJD,), feiten)
    if k.ontvangen <= verdedigbaar:
        return vel(Tijdigheid.GRENSGEVAL, (R_EERSTE_GRENS,), feiten)
    if k.ontvangen >= schooldag and k.grond in _ZONDER_TERMIJN_NA_BEGIN:
        return vel(Tijdigheid.NVT, (R_EERSTE_NVT,), feiten)
    regels = [R_EERSTE_TE_LAAT]
    if k.ontvangen >= schooldag:
        regels.append(R_EERSTE_5B_NA_BEGIN)
    return _te_laat(k, uiterlijk, regels, feiten)


def _vervolg(k: Kennisgeving) -> Oordeel:
    uiterlijk = uiterlijk_vervolg(k.beginjaar)
    feiten: dict[str, object] = {
        "ontvangen": k.ontvangen,
        "uiterlijk": uiterlijk,
        "schooljaar": schooljaar.schooljaar(date(k.beginjaar, 8, 1)),
    }
    if k.nooit_geschikt and k.grond == "5a":
        return vel(Tijdigheid.NVT, (R_VERVOLG_NVT,), feiten)
    if k.ontvangen > uiterlijk:
        return _te_laat(k, uiterlijk, [R_VERVOLG_TE_LAAT], feiten)
    return vel(Tijdigheid.OP_TIJD, (R_VERVOLG_OP_TIJD,), feiten, _weekend(uiterlijk))


def _te_laat(
    k: Kennisgeving, grens: date, regels: list[Regel], feiten: dict[str, object]
) -> Oordeel:
    """Too late, with the other day that would have been in time, and a weekend as a warning."""
    anders = (("de verzending op", k.verzonden), ("de dagtekening van", k.dagtekening))
    for soort, dag in anders:
        if dag is not None and dag <= grens:
            feiten |= {"alternatief": dag, "alternatief_soort": soort}
            regels.append(R_ALTERNATIEF)
            break
    net_te_laat = k.ontvangen - grens <= _NET_TE_LAAT
    return vel(Tijdigheid.TE_LAAT, regels, feiten, _weekend(grens) if net_te_laat else ())


def _weekend(uiterlijk: date) -> Sequence[str]:
    if uiterlijk.weekday() < _ZATERDAG:
        return ()
    return (
        f"De laatste dag, {datum.dag(uiterlijk)}, valt in het weekend. De wet geeft geen uitstel.",
    )
