# SPDX-License-Identifier: EUPL-1.2
"""Warning or proces-verbaal, and who can be a suspect (Lpw art. 2, 4a, 4c, 22 and 26)."""

from datetime import date
from enum import StrEnum

from leerplicht_desktop.domain.oordeel import Oordeel, vel
from leerplicht_desktop.domain.regel import Regel
from leerplicht_desktop.domain.vast import vast
from leerplicht_desktop.domain.wetswaarden import (
    LEEFTIJD_EIGEN_PLICHT,
    LEEFTIJD_KWALIFICATIEPLICHT,
    LUXE_WAARSCHUWING_DAGEN,
)

WAARSCHUWING, PV_MOGELIJK, PV_MET_REDEN = "WAARSCHUWING", "PV_MOGELIJK", "PV_MET_REDEN"
_RICHTLIJN = "Richtlijn OM 2017R002 (Stcrt. 2017, 29777)"
_ONZEKER = "of een nieuwere richtlijn geldt, is niet nagegaan"

R_EERSTE_KEER = Regel(
    "R-LUXE-WAARSCHUWING",
    _RICHTLIJN,
    "Het is de eerste keer en hoogstens {grens} schooldag. Geef een waarschuwing; een "
    "proces-verbaal kan alleen met een reden op schrift.",
    onzeker=_ONZEKER,
)
R_MET_REDEN = Regel(
    "R-LUXE-REDEN",
    _RICHTLIJN,
    "Het is de eerste keer en hoogstens {grens} schooldag. Er is een reden opgeschreven om toch "
    "een proces-verbaal te maken.",
    onzeker=_ONZEKER,
)
R_LUXE_PV = Regel(
    "R-LUXE-PV",
    _RICHTLIJN,
    "Het gaat om {dagen} schooldagen of een herhaling. Een proces-verbaal is mogelijk.",
    onzeker=_ONZEKER,
)
R_LUXE_MEER = Regel(
    "R-LUXE-MEER-DAN-VERLOF",
    _RICHTLIJN,
    "De ouders namen meer dagen dan het verlof dat zij kregen. Een proces-verbaal is mogelijk.",
    onzeker=_ONZEKER,
)
R_LUXE_GEWAARSCHUWD = Regel(
    "R-LUXE-GEWAARSCHUWD",
    _RICHTLIJN,
    "De school heeft vooraf uitdrukkelijk gewaarschuwd. Een proces-verbaal is mogelijk.",
    onzeker="dit deel van de richtlijn was niet volledig te lezen",
)
REGELS = (R_EERSTE_KEER, R_MET_REDEN, R_LUXE_PV, R_LUXE_MEER, R_LUXE_GEWAARSCHUWD)


class Verdachte(StrEnum):
    OUDER = "ouder of verzorger"
    JONGERE = "jongere"


@vast
class LuxeVerzuim:
    schooldagen: int
    eerste_keer: bool
    meer_dan_verlof: bool = False
    vooraf_gewaarschuwd: bool = False
    reden_pv: str = ""


def luxe(zaak: LuxeVerzuim, op: date | None = None) -> Oordeel:
    """A first day away is a warning; anything more may be a proces-verbaal (2017R002)."""
    grens = LUXE_WAARSCHUWING_DAGEN.op(op).waarde
    feiten = {"dagen": zaak.schooldagen, "grens": grens}
    if zaak.meer_dan_verlof:
        return vel(PV_MOGELIJK, (R_LUXE_MEER,), feiten)
    if zaak.vooraf_gewaarschuwd:
        return vel(PV_MOGELIJK, (R_LUXE_GEWAARSCHUWD,), feiten)
    if not zaak.eerste_keer or zaak.schooldagen > grens:
        return vel(PV_MOGELIJK, (R_LUXE_PV,), feiten)
    if zaak.reden_pv.strip():
        return vel(PV_MET_REDEN, (R_MET_REDEN,), feiten)
    return vel(WAARSCHUWING, (R_EERSTE_KEER,), feiten)


def verdachten(leeftijd: int, *, absoluut: bool, op: date | None = None) -> frozenset[Verdachte]:
    """Absoluut: parents, or the adult himself; relatief: also the pupil from 12 (Lpw 2, 4c, 26).

    Each parent is a suspect of his own; an older guideline named one of them.
    """
    if leeftijd >= LEEFTIJD_KWALIFICATIEPLICHT.op(op).waarde:
        return frozenset({Verdachte.JONGERE})
    if absoluut or leeftijd < LEEFTIJD_EIGEN_PLICHT.op(op).waarde:
        return frozenset({Verdachte.OUDER})
    return frozenset({Verdachte.OUDER, Verdachte.JONGERE})


def artikelen(verdachte: Verdachte, *, absoluut: bool, kwalificatieplichtig: bool) -> str:
    """The articles of the offence (Lpw art. 26 with 2, 4a and 4c)."""
    if verdachte is Verdachte.JONGERE:
        return "artikel 4c jo. 26 Lpw" if kwalificatieplichtig else "artikel 2 lid 3 jo. 26 Lpw"
    if kwalificatieplichtig:
        return "artikel 4a jo. 26 Lpw"
    onderdeel = "inschrijving" if absoluut else "geregeld bezoek"
    return f"artikel 2 lid 1 jo. 26 Lpw ({onderdeel})"


_EISEN = (
    "nummer en schooljaar", "verbalisant met boa-nummer", "personalia van de verdachte",
    "personalia van de jongere", "tijdvak en plaats", "artikelen",
    "dat er geen vrijstelling is en waarom", "schoolloopbaan", "bevindingen met bijlagen",
    "verhoor met cautie en recht op bijstand", "verklaring van de school",
    "eerdere interventies", "of de verdachte niet verantwoordelijk kan zijn", "advies",
)  # fmt: skip


def ontbreekt(aanwezig: frozenset[str]) -> tuple[str, ...]:
    """What a proces-verbaal still needs (HR 2022:1004; Lpw art. 2 lid 2; Sv art. 27c-29)."""
    return tuple(eis for eis in _EISEN if eis not in aanwezig)
