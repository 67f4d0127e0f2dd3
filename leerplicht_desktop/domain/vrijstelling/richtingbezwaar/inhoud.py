# SPDX-License-Identifier: EUPL-1.2
"""INHOUD and OM: what a person found (B15 to B17), what to look at (B14, B18, B19), and the OM."""

from enum import StrEnum

from leerplicht_desktop.domain.oordeel import Oordeel, vel
from leerplicht_desktop.domain.vrijstelling.richtingbezwaar import regels as r
from leerplicht_desktop.domain.vrijstelling.richtingbezwaar.feiten import Beroep, Mening, Over
from leerplicht_desktop.domain.vrijstelling.richtingbezwaar.formeel import Formeel

_GEEN_RICHTING = frozenset({Over.INRICHTING, Over.SOORT, Over.LEERPLICHT})
_VERVOLGBAAR = frozenset({Formeel.TE_LAAT, Formeel.ONGELDIG_8_2, Formeel.KETEN_ONDERBROKEN})


class Inhoud(StrEnum):
    NIET_BEOORDEELD = "NIET_BEOORDEELD"
    AANNEMELIJK = "AANNEMELIJK"
    BETWIST = "BETWIST"


class OM(StrEnum):
    VERVOLGBAAR = "VERVOLGBAAR"
    VERVOLGT_NIET = "VERVOLGT_NIET"
    OPEN = "OPEN"


def inhoud(beroep: Beroep) -> Oordeel:
    """The test of HR 2019:1925 as a person recorded it: failing one part ends it."""
    meningen = (beroep.overtuiging, beroep.richting, beroep.zwaarwegend)
    if Mening.NIET_VOLDAAN in meningen:
        uitslag = Inhoud.BETWIST
    elif Mening.NIET_BEOORDEELD in meningen:
        uitslag = Inhoud.NIET_BEOORDEELD
    else:
        uitslag = Inhoud.AANNEMELIJK
    gemist = beroep.scholen_in_de_buurt - beroep.scholen_van_ouders
    regels = [r.B15, r.B16, r.B17]
    if gemist:
        regels.append(r.B14)
    if beroep.bedenkingen and all(b.over in _GEEN_RICHTING for b in beroep.bedenkingen):
        regels.append(r.B18)
    if beroep.bedenkingen and not any(
        b.concreet or b.contact_met_school for b in beroep.bedenkingen
    ):
        regels.append(r.B19)
    feiten = {
        "b15": beroep.overtuiging.value,
        "b16": beroep.richting.value,
        "b17": beroep.zwaarwegend.value,
        "ontbrekende_scholen": ", ".join(sorted(gemist)),
    }
    return vel(uitslag, regels, feiten)


def om_indicator(formeel: Oordeel, gewogen: Oordeel, *, hersteltermijn_voorbij: bool) -> Oordeel:
    """The line of the OM of spring 2025: only late or formally deficient appeals."""
    feiten = {"formeel": formeel.verdict, "inhoud": gewogen.verdict}
    onvolledig = formeel.verdict == Formeel.ONVOLLEDIG and hersteltermijn_voorbij
    if formeel.verdict in _VERVOLGBAAR or onvolledig:
        return vel(OM.VERVOLGBAAR, (r.OM_VERVOLGBAAR,), feiten)
    if formeel.verdict == Formeel.VOLDAAN and gewogen.verdict == Inhoud.BETWIST:
        return vel(OM.VERVOLGT_NIET, (r.OM_NIET,), feiten)
    return vel(OM.OPEN, (r.OM_OPEN,), feiten)
