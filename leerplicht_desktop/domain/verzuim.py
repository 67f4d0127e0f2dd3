# SPDX-License-Identifier: EUPL-1.2
"""One melding counted: the weeks, the highest window, when 16 uur was reached, and the kind.

The form shows all of it while the officer types, the letter takes its facts from it, and the
proposal is frozen beside her own choice.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from math import ceil

from leerplicht_desktop.domain import datum, termijnen
from leerplicht_desktop.domain.gegevens.melding import (
    MeldingBerekening,
    Verzuimdag,
    WeekBeeld,
)
from leerplicht_desktop.domain.kalender import Kalender, Lesweek
from leerplicht_desktop.domain.leerplicht import Plicht
from leerplicht_desktop.domain.lesweekvenster import (
    Venster,
    bereikt_op,
    grens,
    grens_lesweken,
    grens_minuten,
    hoogste_venster,
    tellende,
    weekbeelden,
)
from leerplicht_desktop.domain.vast import vast
from leerplicht_desktop.domain.verzuimsoort import Feiten, stel_voor
from leerplicht_desktop.domain.wetswaarden import DAGEN_LANGDURIG_VERZUIM

__all__ = ["bereken", "hoogste_venster", "langste_reeks"]

# An average school day missed for at least this long counts as a day away when only a total is
# known: half a school day. The sentence of the proposal tells the officer to check it.
_DAG_WEG_MINUTEN = 180
# A year and a bit: a wrong year in a date must not build a thousand weeks.
_LANGSTE_BEELD = timedelta(weeks=56)


@vast
class _Telling:
    """The counted part of a melding, by days or by its total."""

    per_dag: dict[date, int]
    venster: Venster
    bereikt: tuple[date, ...]
    wettelijk: bool
    reeks: int
    waarschuwingen: tuple[str, ...]


def bereken(
    dagen: Sequence[Verzuimdag],
    kalender: Kalender,
    *,
    begindatum: date | None = None,
    einddatum: date | None = None,
    melddatum: date | None = None,
    alleen_totaal: bool = False,
    totaal_minuten: int = 0,
    geboortedatum: date | None = None,
    plicht: Plicht | None = None,
    ingeschreven: bool = True,
    reden: str = "",
    eerdere: Sequence[Verzuimdag] = (),
    langdurig_dagen: int | None = None,
    norm_werkdagen: int | None = None,
) -> MeldingBerekening:
    """Count one melding (Lpw art. 21a) and propose its kind.

    `eerdere`: days of earlier meldingen of this pupil. Hours that reached the limit before are
    spent; later ones count on. A day in both is taken from this melding. `plicht` is the duty on
    `begindatum`; age is taken on that day too, because the law of that day held. The last two are
    the municipality's own figures, else those of the law on its day.
    """
    begin = begindatum or min((d.datum for d in dagen), default=None)
    eind = einddatum or melddatum or max((d.datum for d in dagen), default=begin)
    if alleen_totaal:
        telling = _tel_totaal(totaal_minuten, kalender, begin, eind)
    else:
        telling = _tel_dagen(dagen, eerdere, kalender, begin, eind)
    leeftijd = datum.leeftijd(geboortedatum, begin) if geboortedatum and begin else None
    minuten = telling.venster.minuten
    voorstel = stel_voor(
        Feiten(
            minuten,
            _weeknamen(telling.venster.lesweken),
            telling.bereikt,
            telling.wettelijk,
            telling.reeks,
            leeftijd,
            begin,
            plicht,
            ingeschreven,
            reden,
            telling.waarschuwingen,
        ),
        langdurig_dagen,
    )
    return MeldingBerekening(
        _beeld(telling, kalender, begin, eind),
        grens_minuten(eind),
        minuten,
        telling.venster.van,
        telling.venster.tot,
        telling.bereikt,
        voorstel,
        _eerste_actie(melddatum, kalender, norm_werkdagen),
        _over_kalender(dagen, kalender, begin, eind),
    )


def _eerste_actie(melddatum: date | None, kalender: Kalender, dagen: int | None) -> date | None:
    if melddatum is None:
        return None
    return termijnen.eerste_actie(melddatum, kalender.feestdagen, dagen)


def langste_reeks(per_dag: dict[date, int], kalender: Kalender) -> int:
    """Calendar days of the longest stretch in which every school day was missed, ends included.

    Holidays and weekends do not break a stretch; a school day without missed hours does. Days of
    a school holiday do not lengthen it: two missed days around the summer are no six weeks.
    """
    langste = 0
    begin = vorige = None
    for dag in sorted(per_dag):
        if begin is None or vorige is None or kalender.volgende_schooldag(vorige) != dag:
            begin = dag
        vorige = dag
        langste = max(langste, kalender.dagen_buiten_vakantie(begin, dag))
    return langste


def _tel_dagen(
    dagen: Sequence[Verzuimdag],
    eerdere: Sequence[Verzuimdag],
    kalender: Kalender,
    begin: date | None,
    eind: date | None,
) -> _Telling:
    eigen = {d.datum for d in dagen}
    alle = tellende([*(d for d in eerdere if d.datum not in eigen), *dagen], kalender)
    bereikt = bereikt_op(alle, kalender)
    verbruikt = max((d for d in bereikt if d not in eigen), default=date.min)
    over = {dag: minuten for dag, minuten in alle.items() if dag > verbruikt}
    nieuw = tuple(d for d in bereikt if d > verbruikt)
    venster = hoogste_venster([Verzuimdag(d, m) for d, m in over.items()], kalender)
    reeks, zinnen = langste_reeks(over, kalender), _niet_geteld(dagen, kalender)
    if not dagen and begin is not None and eind is not None:
        reeks = kalender.dagen_buiten_vakantie(begin, eind)
        if reeks > DAGEN_LANGDURIG_VERZUIM.op(begin).waarde:
            zinnen += (
                "Er zijn geen uren bekend. Het voorstel gaat ervan uit dat de leerling in deze "
                "tijd alle lessen miste. Vraag dat na bij de school.",
            )
    return _Telling(over, venster, nieuw, bool(nieuw), reeks, zinnen)


def _tel_totaal(totaal: int, kalender: Kalender, begin: date | None, eind: date | None) -> _Telling:
    """Only a total and a period are known.

    Over n lesweken the total surely holds a window of 16 uur when it is 16 uur for every four
    lesweken begun: some four of them then have at least the average.
    """
    if begin is None or eind is None or eind < begin:
        return _Telling({}, Venster((), totaal), (), False, 0, ())
    lesweken = kalender.lesweken(begin, eind)
    delen = max(1, ceil(len(lesweken) / grens_lesweken(eind)))
    zeker = bool(lesweken) and totaal >= grens_minuten(eind) * delen
    zinnen: tuple[str, ...] = ()
    if totaal >= grens_minuten(eind) and not zeker:
        zinnen = (
            f"Het totaal is {datum.uren(totaal)} uur in {len(lesweken)} lesweken. Daaruit blijkt "
            f"niet of er {grens(eind)} zit. Vraag de school om de uren per dag.",
        )
    schooldagen = sum(begin <= d <= eind for week in lesweken for d in week.schooldagen)
    reeks = 0
    if schooldagen and totaal >= schooldagen * _DAG_WEG_MINUTEN:
        reeks = kalender.dagen_buiten_vakantie(begin, eind)
    return _Telling({}, Venster(lesweken, totaal), (), zeker, reeks, zinnen)


def _beeld(
    telling: _Telling, kalender: Kalender, begin: date | None, eind: date | None
) -> tuple[WeekBeeld, ...]:
    grenzen = [d for d in (begin, eind, telling.venster.van, telling.venster.tot) if d]
    grenzen += [*telling.per_dag]
    if not grenzen:
        return ()
    tot = max(grenzen)
    van = max(min(grenzen), tot - _LANGSTE_BEELD)
    return weekbeelden(telling.per_dag, kalender, van, tot, telling.venster)


def _niet_geteld(dagen: Sequence[Verzuimdag], kalender: Kalender) -> tuple[str, ...]:
    return tuple(
        f"Op {datum.dag(d.datum)} is er geen les ({kalender.vrij_reden(d.datum)}). "
        "Deze uren tellen niet mee. Had de school toch les? Vraag het na."
        for d in dagen
        if d.minuten > 0 and not kalender.is_schooldag(d.datum)
    )


def _over_kalender(
    dagen: Sequence[Verzuimdag], kalender: Kalender, begin: date | None, eind: date | None
) -> tuple[str, ...]:
    grenzen = [d for d in (begin, eind) if d] + [d.datum for d in dagen]
    if not grenzen:
        return ()
    if not kalender.vakanties:
        return (
            "De vakanties van deze school zijn niet bekend. Het programma telt nu elke week als "
            "lesweek. Kies een school met een vakantieregio.",
        )
    zin = kalender.waarschuwing(min(grenzen), max(grenzen))
    return (zin,) if zin else ()


def _weeknamen(lesweken: tuple[Lesweek, ...]) -> str:
    if not lesweken:
        return "de gemelde tijd"
    eerste, laatste = lesweken[0].nummer, lesweken[-1].nummer
    return f"lesweek {eerste}" if len(lesweken) == 1 else f"lesweek {eerste} t/m {laatste}"
