# SPDX-License-Identifier: EUPL-1.2
"""May this pupil be sent to Halt? (Halt, criteria voor leerplichtambtenaren)"""

from datetime import date

from leerplicht_desktop.domain.oordeel import Oordeel, vel
from leerplicht_desktop.domain.regel import Regel
from leerplicht_desktop.domain.vast import vast
from leerplicht_desktop.domain.wetswaarden import (
    GECONTROLEERD,
    HALT_LEEFTIJD_TOT,
    HALT_LEEFTIJD_VANAF,
    HALT_LEEFTIJD_ZELF,
    HALT_TELAAT_HOOGSTENS,
    HALT_TELAAT_MINSTENS,
    HALT_UREN_HOOGSTENS,
    HALT_UREN_MINSTENS,
)

KAN, KAN_NIET, OVERLEG = "KAN", "KAN_NIET", "OVERLEG_OVJ"
_BRON = "Halt-criteria schoolverzuim"

R_KAN = Regel("R-HALT", _BRON, "De leerling voldoet aan de criteria van Halt.")
R_LEEFTIJD = Regel(
    "R-HALT-LEEFTIJD",
    _BRON,
    "De leerling is {leeftijd}. Halt is voor leerlingen van {jongste} tot {oudste} jaar.",
)
R_PLICHT = Regel("R-HALT-PLICHT", _BRON, "Er geldt geen leerplicht of kwalificatieplicht.")
R_WEINIG = Regel(
    "R-HALT-MINSTENS",
    _BRON,
    "Het verzuim is te weinig: {uren} uur en {telaat} keer te laat. Nodig is {minste_uren} uur of "
    "{minste_telaat} keer te laat.",
)
R_VEEL = Regel(
    "R-HALT-HOOGSTENS",
    _BRON,
    "Het verzuim is meer dan {meeste_uren} uur of {meeste_telaat} keer te laat. Overleg met de "
    "officier van justitie.",
)
R_INITIATIEF = Regel("R-HALT-INITIATIEF", _BRON, "Het verzuim komt niet van de leerling zelf.")
R_PROBLEMEN = Regel(
    "R-HALT-PROBLEMEN", _BRON, "Er zijn ernstige problemen waarvoor nog geen goede hulp is."
)
R_EERDER = Regel(
    "R-HALT-EERDER", _BRON, "De leerling was al eerder bij Halt voor schoolverzuim. Dat kan 1 keer."
)
R_JONGERE = Regel("R-HALT-JONGERE", _BRON, "De leerling stemt niet in.")
R_OUDERS = Regel(
    "R-HALT-OUDERS", _BRON, "De ouders stemmen niet in. Onder {zelf} jaar is dat nodig."
)
REGELS = (
    R_KAN, R_LEEFTIJD, R_PLICHT, R_WEINIG, R_VEEL, R_INITIATIEF, R_PROBLEMEN, R_EERDER, R_JONGERE,
    R_OUDERS,
)  # fmt: skip


@vast
class Haltzaak:
    """`eerder_halt`: for schoolverzuim; Halt for anything else does not count."""

    leeftijd: int
    uren: float
    telaat: int
    plichtig: bool = True
    eigen_initiatief: bool = False
    ernstige_problemen: bool = False
    hulp: bool = False
    eerder_halt: bool = False
    instemming_jongere: bool = False
    instemming_ouders: bool = False


def beoordeel(zaak: Haltzaak, op: date = GECONTROLEERD) -> Oordeel:
    """All criteria at once: KAN, KAN_NIET, or OVERLEG_OVJ when only the amount is too high."""
    feiten = {
        "leeftijd": zaak.leeftijd,
        "uren": f"{zaak.uren:g}".replace(".", ","),
        "telaat": zaak.telaat,
        "jongste": HALT_LEEFTIJD_VANAF.op(op).waarde,
        "oudste": HALT_LEEFTIJD_TOT.op(op).waarde,
        "zelf": HALT_LEEFTIJD_ZELF.op(op).waarde,
        "minste_uren": HALT_UREN_MINSTENS.op(op).waarde,
        "minste_telaat": HALT_TELAAT_MINSTENS.op(op).waarde,
        "meeste_uren": HALT_UREN_HOOGSTENS.op(op).waarde,
        "meeste_telaat": HALT_TELAAT_HOOGSTENS.op(op).waarde,
    }
    mis = _mis(zaak, op)
    if not mis:
        return vel(KAN, (R_KAN,), feiten, (), op)
    return vel(OVERLEG if mis == [R_VEEL] else KAN_NIET, mis, feiten, (), op)


def _mis(zaak: Haltzaak, op: date) -> list[Regel]:
    vanaf, tot = HALT_LEEFTIJD_VANAF.op(op).waarde, HALT_LEEFTIJD_TOT.op(op).waarde
    genoeg = (
        zaak.uren >= HALT_UREN_MINSTENS.op(op).waarde
        or zaak.telaat >= HALT_TELAAT_MINSTENS.op(op).waarde
    )
    te_veel = (
        zaak.uren > HALT_UREN_HOOGSTENS.op(op).waarde
        or zaak.telaat > HALT_TELAAT_HOOGSTENS.op(op).waarde
    )
    zelf = zaak.leeftijd >= HALT_LEEFTIJD_ZELF.op(op).waarde
    eisen = (
        (vanaf <= zaak.leeftijd < tot, R_LEEFTIJD),
        (zaak.plichtig, R_PLICHT),
        (genoeg, R_WEINIG),
        (not te_veel, R_VEEL),
        (zaak.eigen_initiatief, R_INITIATIEF),
        (not zaak.ernstige_problemen or zaak.hulp, R_PROBLEMEN),
        (not zaak.eerder_halt, R_EERDER),
        (zaak.instemming_jongere, R_JONGERE),
        (zelf or zaak.instemming_ouders, R_OUDERS),
    )
    return [regel for gehaald, regel in eisen if not gehaald]
