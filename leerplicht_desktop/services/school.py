# SPDX-License-Identifier: EUPL-1.2
"""Schools: finding one for a form, and the list."""

from typing import Any

from sqlalchemy import Row

from leerplicht_desktop.domain.gegevens.school import SchoolBeeld
from leerplicht_desktop.domain.gegevens.zoek import Bladzijde
from leerplicht_desktop.domain.plaatsnaam import leesbaar
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import instellingen, scholen


def zoek(kluis: OpenKluis, tekst: str, *, max: int = 20) -> tuple[SchoolBeeld, ...]:
    """Schools by words of name, place or code; the ones in use here first."""
    return tuple(lijst(kluis, tekst, aantal=max).rijen)  # type: ignore[arg-type]


def lijst(
    kluis: OpenKluis,
    tekst: str = "",
    *,
    sorteer: str = "gebruik",
    begin: int = 0,
    aantal: int = 100,
) -> Bladzijde:
    """A page of schools; `sorteer` is gebruik | naam | plaats."""
    vandaag = kluis.klok.vandaag()
    with kluis.lezen() as sessie:
        gemeente = instellingen.lees(sessie, vandaag).get("gemeentecode", "")
        rijen, totaal = scholen.lijst(
            sessie, tekst, vandaag, gemeentecode=gemeente, orde=sorteer, begin=begin, aantal=aantal
        )
    return Bladzijde(tuple(_beeld(rij) for rij in rijen), totaal, begin)


def toon(kluis: OpenKluis, uid: str) -> SchoolBeeld:
    """One school."""
    with kluis.lezen() as sessie:
        rij = scholen.op_uid(sessie, uid)
        return SchoolBeeld(
            rij.uid,
            rij.vestigingscode,
            rij.naam,
            rij.onderwijssoort,
            rij.denominatie,
            f"{rij.straat} {rij.huisnummer}".strip(),
            leesbaar(rij.plaats),
            leesbaar(rij.gemeente),
            rij.vakantieregio,
        )


def _beeld(rij: Row[Any]) -> SchoolBeeld:
    return SchoolBeeld(
        uid=rij.uid,
        vestigingscode=rij.vestigingscode,
        naam=rij.naam,
        onderwijssoort=rij.onderwijssoort,
        denominatie=rij.denominatie,
        adres=f"{rij.straat} {rij.huisnummer}".strip(),
        plaats=leesbaar(rij.plaats),
        gemeente=leesbaar(rij.gemeente),
        vakantieregio=rij.vakantieregio,
        leerlingen=rij.leerlingen,
        open_meldingen=rij.meldingen,
    )
