# SPDX-License-Identifier: EUPL-1.2
"""The check of one period in a school's own calendar."""

from collections.abc import Iterable, Mapping
from datetime import date

from leerplicht_desktop.domain import codes, datum, schooljaar
from leerplicht_desktop.domain.controle.velden import Velden
from leerplicht_desktop.domain.gegevens.schoolkalender import SchoolvrijInvoer
from leerplicht_desktop.domain.gegevens.uitkomst import Controle
from leerplicht_desktop.domain.kalender import Kalender
from leerplicht_desktop.domain.schoolkalender import van_school
from leerplicht_desktop.domain.schoolvrij import (
    LES,
    STUDIEDAG,
    VAKANTIE,
    afwijkingen,
    lesdagen_van,
    weekdagen,
)

# In days. Longer than the summer, or than a week of studiedagen, is a wrong year or a wrong kind.
_HOOGSTENS = {VAKANTIE: 63, STUDIEDAG: 7, LES: 63}


def controleer(
    ruw: Mapping[str, str], regio: Kalender, eigen: Iterable[SchoolvrijInvoer] = ()
) -> Controle[SchoolvrijInvoer]:
    """`eigen` are the other rows of the school. Without a last day it is one day.

    With a `schooljaar` in the input the period must lie in it at least in part: a summer holiday
    runs on past 31 July.
    """
    velden = Velden(ruw)
    soort = velden.code("soort", codes.SCHOOLDAGSOORTEN, verplicht="Kies wat voor dag het is.")
    naam = velden.tekst("naam", hoogstens=60)
    van = velden.datum("van", verplicht="Vul de eerste dag in.")
    tot = velden.datum("tot")
    velden.volgorde(
        van, tot, "tot", "De laatste dag ligt vóór de eerste. Kies een dag vanaf {}, of laat leeg."
    )
    begin = _begin(velden)
    if van is None or velden.fouten:
        return velden.geweigerd()
    naam = naam or codes.SCHOOLDAGSOORTEN.woord(soort)
    invoer = SchoolvrijInvoer(soort, naam, van, tot or van)
    _in_schooljaar(velden, invoer, begin)
    _duur(velden, invoer)
    eigen = tuple(eigen)
    _dubbel(velden, invoer, eigen)
    if not velden.fouten:
        _waarschuw(velden, invoer, regio, eigen)
    return velden.klaar(invoer)


def _begin(velden: Velden) -> date | None:
    tekst = velden.kaal("schooljaar")
    begin = schooljaar.lees(tekst)
    if tekst and begin is None:
        velden.fout("schooljaar", f"{tekst} is geen schooljaar. Vul het in als 2025-2026.")
    return begin


def _in_schooljaar(velden: Velden, invoer: SchoolvrijInvoer, begin: date | None) -> None:
    if begin is None:
        return
    eind = schooljaar.eind(begin)
    if invoer.tot < begin or invoer.van > eind:
        velden.fout(
            "van",
            f"Dit valt buiten schooljaar {schooljaar.schooljaar(begin)}. Kies een dag van "
            f"{datum.lang(begin)} t/m {datum.lang(eind)}, of kies eerst een ander schooljaar.",
        )


def _duur(velden: Velden, invoer: SchoolvrijInvoer) -> None:
    dagen, hoogstens = (invoer.tot - invoer.van).days + 1, _HOOGSTENS[invoer.soort]
    if dagen > hoogstens:
        velden.fout(
            "tot",
            f"Dit zijn {dagen} dagen. Meer dan {hoogstens} kan hier niet. "
            "Kijk naar de maand en het jaar van beide dagen.",
        )
    elif not weekdagen(invoer.van, invoer.tot):
        velden.fout("van", f"{datum.dag(invoer.van)} valt in het weekend. Kies een schooldag.")


def _dubbel(velden: Velden, invoer: SchoolvrijInvoer, eigen: tuple[SchoolvrijInvoer, ...]) -> None:
    """The same days twice, or free and lessons at once; a weekend between two may be in both."""
    for ander in eigen:
        botst = ander.soort == invoer.soort or {ander.soort, invoer.soort} == {VAKANTIE, LES}
        van, tot = max(ander.van, invoer.van), min(ander.tot, invoer.tot)
        if botst and weekdagen(van, tot):
            zin = f"{_noem(ander)} staat al in deze kalender. Wijzig die, of kies andere dagen."
            velden.fout("van", zin)


def _noem(rij: SchoolvrijInvoer) -> str:
    naam = rij.naam[0].upper() + rij.naam[1:]
    if rij.van == rij.tot:
        return f"{naam} ({datum.lang(rij.van)})"
    return f"{naam} ({datum.lang(rij.van)} t/m {datum.lang(rij.tot)})"


def _waarschuw(
    velden: Velden, invoer: SchoolvrijInvoer, regio: Kalender, eigen: tuple[SchoolvrijInvoer, ...]
) -> None:
    dagen = weekdagen(invoer.van, invoer.tot)
    if invoer.soort == LES:
        _waarschuw_les(velden, invoer, regio, dagen)
    else:
        school = van_school(regio, afwijkingen(eigen, regio.feestdagen))
        vrij = [dag for dag in dagen if not school.is_schooldag(dag)]
        if vrij:
            redenen = ", ".join(dict.fromkeys(school.vrij_reden(dag) for dag in vrij))
            zin = f"{_hoeveel(len(vrij), len(dagen))} al vrij: {redenen}. Elke dag telt één keer."
            velden.waarschuw("van", zin)
    if regio.regio:
        zin = regio.waarschuwing(invoer.van, invoer.tot)
        if zin:
            velden.waarschuw("tot", zin)


def _hoeveel(vrij: int, dagen: int) -> str:
    if dagen == 1:
        return "Deze dag is"
    if vrij == dagen:
        return "Al deze dagen zijn"
    return f"{vrij} van de {dagen} dagen {'is' if vrij == 1 else 'zijn'}"


def _waarschuw_les(
    velden: Velden, invoer: SchoolvrijInvoer, regio: Kalender, dagen: tuple[date, ...]
) -> None:
    if all(map(regio.is_schooldag, dagen)):
        velden.waarschuw("van", "In de regio is er dan ook les. Deze regel verandert niets.")
    blijft = [dag for dag in dagen if dag not in lesdagen_van(invoer, regio.feestdagen)]
    if blijft:
        namen = ", ".join(regio.feestdagnamen.get(dag, "feestdag") for dag in blijft)
        velden.waarschuw(
            "tot", f"Blijft vrij: {namen}. Is er dan toch les? Voeg die dag apart toe."
        )
