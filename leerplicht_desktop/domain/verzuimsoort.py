# SPDX-License-Identifier: EUPL-1.2
"""Which kinds of melding fit an age, what closing one needs, and which kind the facts point to."""

import re
from datetime import date

from leerplicht_desktop.domain import codes, datum, namen
from leerplicht_desktop.domain.gegevens.melding import Soortvoorstel
from leerplicht_desktop.domain.leerplicht import Plicht, Status
from leerplicht_desktop.domain.lesweekvenster import grens, grens_lesweken, grens_minuten
from leerplicht_desktop.domain.regel import Regel
from leerplicht_desktop.domain.vast import vast
from leerplicht_desktop.domain.wetswaarden import (
    DAGEN_LANGDURIG_VERZUIM,
    LEEFTIJD_KWALIFICATIEPLICHT,
    UREN_WETTELIJK_VERZUIM,
    leeftijd_doorstroompunt,
)

# DUO wants the last day of these three; luxe and overig may stay open.
_EINDDATUM_BIJ_AFRONDEN = frozenset({"V3", "LRV", "RMC18"})

_ZIN = "{zin}"  # the sentence of a proposal is made with its facts, below
REGELS = (
    Regel("R-V3-21a", "Lpw art. 21 en 21a lid 1", _ZIN),
    Regel("R-OVERIG-21a", "Lpw art. 21a", _ZIN),
    Regel(
        "R-LRV-28", "DUO-verzuimsoorten", _ZIN,
        onzeker="het Besluit verzuimmelding van 2013 schrijft '1 maand of langer'",
    ),
    Regel("R-LUXE-11f", "Lpw art. 11 onder f en 13a", _ZIN),
    Regel("R-ABS-2", "Lpw art. 2 lid 1", _ZIN),
    Regel("R-ABS-19", "Lpw art. 19", _ZIN),
    Regel("R-RMC-4b", "Lpw art. 4b", _ZIN),
    Regel("R-GEEN-PLICHT", "Lpw art. 3, 4a en 4b", _ZIN),
)  # fmt: skip

_VAKANTIEWOORD = r"\b(?:vakantie|vakantiereis|op reis|reis|wereldreis|wintersport)\b"
# "Not back since the holiday" tells when, "a long journey to school" how: neither is a holiday.
_GEEN_OORZAAK = (
    r"\b(?:na|sinds|voor|tijdens|vanaf|tot)\s+(?:de\s+)?vakantie\b"
    r"|\breis\s+(?:naar|van)\s+(?:de\s+)?school\b"
)


def kiesbaar(leeftijd: int | None, op: date | None = None) -> tuple[str, ...]:
    """The kinds that may be chosen for a pupil of this age: RMC18 from 18, and then only that."""
    soorten = tuple(c.code for c in codes.VERZUIMSOORTEN.kiesbaar())
    if leeftijd is None:
        return soorten
    achttien = LEEFTIJD_KWALIFICATIEPLICHT.op(op).waarde
    return tuple(s for s in soorten if (s == "RMC18") == (leeftijd >= achttien))


def weigering(soort: str, geboren: date | None, begin: date, laatst: date) -> str:
    """Why a kind does not fit the age in this period, or "" (Lpw art. 4b).

    Someone who turned 18 within the period may have either: the law of both ages held.
    """
    if geboren is None:
        return ""
    achttien = LEEFTIJD_KWALIFICATIEPLICHT.op(laatst).waarde
    if soort == "RMC18" and datum.leeftijd(geboren, laatst) < achttien:
        return (
            f"De leerling is nog geen {achttien}. Kies een andere soort: verzuim vanaf 18 jaar "
            f"kan pas vanaf {datum.dag(datum.plus_jaren(geboren, achttien))}."
        )
    achttien = LEEFTIJD_KWALIFICATIEPLICHT.op(begin).waarde
    if soort != "RMC18" and datum.leeftijd(geboren, begin) >= achttien:
        return (
            f"De leerling is {achttien} of ouder en niet meer leerplichtig of "
            "kwalificatieplichtig. Kies verzuim vanaf 18 jaar."
        )
    return ""


def ontbreekt_bij_afronden(soort: str, einddatum: date | None) -> str:
    """Why a melding cannot be closed yet, or "": DUO wants the last day of some kinds."""
    if einddatum is None and soort in _EINDDATUM_BIJ_AFRONDEN:
        woord = codes.VERZUIMSOORTEN.woord(soort)
        return f"Vul eerst de laatste dag in. Bij {woord} is die nodig om af te ronden."
    return ""


def noemt_vakantie(reden: str) -> bool:
    """Does the school's reason name a holiday or journey as the cause?"""
    return bool(re.search(_VAKANTIEWOORD, re.sub(_GEEN_OORZAAK, " ", namen.vouw(reden))))


@vast
class Feiten:
    """What is known of one melding, counted; the input of `stel_voor`."""

    hoogste_minuten: int = 0
    lesweken: str = ""  # "week 21 t/m 24"
    bereikt_op: tuple[date, ...] = ()
    wettelijk: bool = False
    aaneengesloten_dagen: int = 0
    leeftijd: int | None = None
    op: date | None = None
    plicht: Plicht | None = None
    ingeschreven: bool = True
    reden: str = ""
    waarschuwingen: tuple[str, ...] = ()


def stel_voor(feiten: Feiten, langdurig_dagen: int | None = None) -> Soortvoorstel:
    """The kind the facts point to, with the rules, the facts and one sentence why.

    Order: age first, then enrolment, then the reason, then length, then hours. A holiday is
    luxe verzuim however many hours it took (DUO-verzuimsoorten). `langdurig_dagen`: the
    municipality's own figure, else that of the day.
    """
    achttien = LEEFTIJD_KWALIFICATIEPLICHT.op(feiten.op).waarde
    if feiten.leeftijd is not None and feiten.leeftijd >= achttien:
        return _rmc18(feiten)
    if feiten.plicht is not None and not feiten.plicht.geldt:
        return _geen_plicht(feiten, feiten.plicht.status)
    if not feiten.ingeschreven:
        return _voorstel(
            feiten,
            "ABS",
            ("R-ABS-2", "R-ABS-19"),
            "De leerling is niet ingeschreven op een school. Dat is absoluut verzuim "
            "(artikel 2 lid 1 Leerplichtwet).",
            "Kijk eerst of er een vrijstelling is of een andere geldige reden.",
        )
    if noemt_vakantie(feiten.reden):
        return _luxe(feiten)
    if langdurig_dagen is None:
        langdurig_dagen = DAGEN_LANGDURIG_VERZUIM.op(feiten.op).waarde
    if feiten.aaneengesloten_dagen > langdurig_dagen:
        return _voorstel(
            feiten,
            "LRV",
            ("R-LRV-28",),
            f"De leerling is {feiten.aaneengesloten_dagen} dagen achter elkaar weg en wel "
            f"ingeschreven. Meer dan {langdurig_dagen} dagen is langdurig verzuim.",
        )
    if feiten.wettelijk:
        return _wettelijk(feiten)
    return _overig(feiten)


def _wettelijk(feiten: Feiten) -> Soortvoorstel:
    uren = UREN_WETTELIJK_VERZUIM.op(feiten.op).waarde
    zin = f"{_uren_in_weken(feiten)}."
    if feiten.bereikt_op:
        zin += f" De {uren} uur zijn bereikt op {datum.dag(feiten.bereikt_op[0])}"
    else:
        zin += f" De {uren} uur zijn dus bereikt"
    zin += ", dus dit is wettelijk verzuim (artikel 21a Leerplichtwet)."
    extra: tuple[str, ...] = ()
    if len(feiten.bereikt_op) > 1:
        keren = ", ".join(datum.dag(d) for d in feiten.bereikt_op)
        extra = (
            f"De {uren} uur zijn {len(feiten.bereikt_op)} keer bereikt: {keren}. "
            "Elke keer is een eigen melding. Splits deze melding.",
        )
    return _voorstel(feiten, "V3", ("R-V3-21a",), zin, *extra)


def _overig(feiten: Feiten) -> Soortvoorstel:
    if feiten.hoogste_minuten == 0:
        zin = "Er zijn nog geen uren bekend. Zonder uren is dit overig verzuim."
    elif feiten.hoogste_minuten >= grens_minuten(feiten.op):
        zin = (
            f"{_uren_in_weken(feiten)}, maar het is niet zeker dat er {grens(feiten.op)} zit. "
            "Zonder die zekerheid is dit overig verzuim."
        )
    else:
        zin = (
            f"{_uren_in_weken(feiten)}. Dat is minder dan {grens(feiten.op)}, "
            "dus dit is overig verzuim (artikel 21a Leerplichtwet)."
        )
    return _voorstel(feiten, "OVERIG", ("R-OVERIG-21a",), zin)


def _luxe(feiten: Feiten) -> Soortvoorstel:
    zin = (
        "De school noemt een vakantie of reis als reden. Vakantie buiten de schoolvakantie "
        "zonder toestemming is luxe verzuim (artikel 11 onder f en 13a Leerplichtwet)."
    )
    extra = ["Vraag de school of er verlof is gevraagd en gegeven. Met verlof is er geen verzuim."]
    if feiten.wettelijk:
        uren, weken = UREN_WETTELIJK_VERZUIM.op(feiten.op).waarde, grens_lesweken(feiten.op)
        extra.append(f"Er zijn ook {uren} uur of meer gemist in {weken} lesweken.")
    return _voorstel(feiten, "LUXE", ("R-LUXE-11f",), zin, *extra)


def _rmc18(feiten: Feiten) -> Soortvoorstel:
    zin = (
        f"De leerling is {feiten.leeftijd} jaar en niet meer kwalificatieplichtig "
        "(artikel 4b Leerplichtwet). Dit is verzuim vanaf 18 jaar, voor het Doorstroompunt."
    )
    extra = []
    if feiten.plicht is not None and feiten.plicht.status is Status.STARTKWALIFICATIE:
        extra.append("Er is al een startkwalificatie. Dan hoeft dit verzuim niet gemeld te worden.")
    grens = leeftijd_doorstroompunt(feiten.op).waarde if feiten.op else None
    if grens is not None and feiten.leeftijd is not None and feiten.leeftijd >= grens:
        extra.append(f"Het Doorstroompunt helpt tot {grens} jaar. Deze leerling is ouder.")
    return _voorstel(feiten, "RMC18", ("R-RMC-4b",), zin, *extra)


def _geen_plicht(feiten: Feiten, status: Status) -> Soortvoorstel:
    zin = {
        Status.NIET_BEREIKT: "De leerling is nog niet leerplichtig (artikel 3 Leerplichtwet).",
        Status.STARTKWALIFICATIE: (
            "De leerling heeft een startkwalificatie en is niet meer kwalificatieplichtig "
            "(artikel 4b Leerplichtwet)."
        ),
        Status.UITGEZONDERD: (
            "De leerling is uitgezonderd van de kwalificatieplicht (artikel 4a lid 2 "
            "Leerplichtwet)."
        ),
        Status.ACHTTIENPLUS: (
            "De leerling is 18 geweest en niet meer kwalificatieplichtig (artikel 4b "
            "Leerplichtwet)."
        ),
    }[status]
    return _voorstel(
        feiten,
        "OVERIG",
        ("R-GEEN-PLICHT",),
        f"{zin} Er is dus geen wettelijk verzuim.",
        "Er geldt geen leerplicht. Vraag de school waarom zij dit meldt.",
    )


def _uren_in_weken(feiten: Feiten) -> str:
    return f"{datum.uren(feiten.hoogste_minuten)} uur in {feiten.lesweken}"


def _voorstel(
    feiten: Feiten, soort: str, regels: tuple[str, ...], zin: str, *extra: str
) -> Soortvoorstel:
    bekend = {
        "hoogste_minuten": str(feiten.hoogste_minuten),
        "lesweken": feiten.lesweken,
        "bereikt_op": ", ".join(d.isoformat() for d in feiten.bereikt_op),
        "aaneengesloten_dagen": str(feiten.aaneengesloten_dagen or ""),
        "leeftijd": "" if feiten.leeftijd is None else str(feiten.leeftijd),
        "status": feiten.plicht.status.value if feiten.plicht else "",
        "ingeschreven": "ja" if feiten.ingeschreven else "nee",
        "reden": feiten.reden,
    }
    return Soortvoorstel(
        soort,
        zin,
        regels,
        {naam: waarde for naam, waarde in bekend.items() if waarde},
        (*feiten.waarschuwingen, *extra),
    )
