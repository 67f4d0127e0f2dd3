# SPDX-License-Identifier: EUPL-1.2
"""The type-ahead fields that forms share: the pupil and the school."""

from leerplicht_desktop.domain import codes, datum
from leerplicht_desktop.domain.gegevens.school import SchoolBeeld
from leerplicht_desktop.domain.gegevens.zoek import Zoektreffer
from leerplicht_desktop.ui.bouwstenen.kiezer import Kiezer
from leerplicht_desktop.ui.bouwstenen.lijstmodel import Regel
from leerplicht_desktop.ui.omgeving import Omgeving

_MEESTE = 12


def leerlingkiezer(omgeving: Omgeving, *, toevoegen: bool = True) -> Kiezer:
    """Finds a pupil as the global search does; the last row adds one."""

    def zoek(tekst: str) -> list[Regel]:
        from leerplicht_desktop.services import zoeken

        gevonden = zoeken.zoek(omgeving.kluis, tekst, max=_MEESTE)
        return [leerlingregel(treffer) for treffer in gevonden.treffers]

    def noem(uid: str) -> str:
        from leerplicht_desktop.domain.namen import volledig
        from leerplicht_desktop.services import leerling

        return volledig(leerling.toon(omgeving.kluis, uid).naam)

    return Kiezer(
        omgeving.runner,
        zoek,
        noem,
        niets="Geen leerling gevonden",
        toevoegen="Leerling toevoegen" if toevoegen else "",
    )


def leerlingregel(treffer: Zoektreffer) -> Regel:
    """`Noor van Dijk` / `12-10-2013 · leerplichtig t/m … · school · via ouder`"""
    delen = [datum.kort(treffer.geboortedatum), treffer.status, treffer.school]
    if treffer.waarom:
        delen.append(f"via {treffer.waarom}")
    return Regel(treffer.uid, treffer.naam, " · ".join(filter(None, delen)))


def schoolkiezer(omgeving: Omgeving) -> Kiezer:
    """Finds a school by name, place or code; those in use here come first."""

    def zoek(tekst: str) -> list[Regel]:
        from leerplicht_desktop.services import school

        return [_schoolregel(een) for een in school.zoek(omgeving.kluis, tekst, max=_MEESTE)]

    def noem(uid: str) -> str:
        from leerplicht_desktop.services import school

        return schoolnaam(school.toon(omgeving.kluis, uid))

    return Kiezer(omgeving.runner, zoek, noem, niets="Geen school gevonden")


def schoolnaam(school: SchoolBeeld) -> str:
    """`Scholengemeenschap Veldpoort (vo), Veldwijk`"""
    soort = codes.ONDERWIJSSOORTEN.woord(school.onderwijssoort)
    soort = f" ({soort})" if school.onderwijssoort != "ONBEKEND" else ""
    plaats = f", {school.plaats}" if school.plaats else ""
    return f"{school.naam}{soort}{plaats}"


def _schoolregel(school: SchoolBeeld) -> Regel:
    delen = [
        codes.ONDERWIJSSOORTEN.woord(school.onderwijssoort),
        school.adres,
        school.plaats,
        school.vestigingscode,
    ]
    return Regel(school.uid, school.naam, " · ".join(filter(None, delen)))
