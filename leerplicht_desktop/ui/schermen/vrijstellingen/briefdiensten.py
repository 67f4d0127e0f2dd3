# SPDX-License-Identifier: EUPL-1.2
"""What the screens ask of the services about letters of a claim, on the runner's threads."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtGui import QImage

from leerplicht_desktop.domain.fouten import BriefOnvolledig, VerwachteFout
from leerplicht_desktop.domain.gegevens.brief import BriefRegel, Briefvoorstel
from leerplicht_desktop.domain.gegevens.uitkomst import Uitkomst
from leerplicht_desktop.ui.bouwstenen.blad import BREEDTE_PX
from leerplicht_desktop.ui.schermen.brief.diensten import Opzet
from leerplicht_desktop.ui.schermen.brief.voorbeeld import beelden

_WORDT = {
    "AANVULLING": "Er ontbreekt nog iets: dit wordt eerst een verzoek om aanvulling.",
    "DOORZENDING": "Dit wordt een doorzending aan de gemeente waar de kennisgeving hoort.",
}


@dataclass(frozen=True, slots=True)
class Brief:
    """One letter that can be chosen; `waarom_niet` is empty when it can be made."""

    soort: str
    titel: str
    waarom_niet: str = ""


@dataclass(frozen=True, slots=True)
class Brieven:
    """The one lawful letter (`soort` empty: not yet), what it becomes, and all the others."""

    soort: str
    zin: str
    alle: tuple[Brief, ...]


@dataclass(frozen=True, slots=True)
class Proef:
    """A letter as it would be now: its pages, or what stops them."""

    voorstel: Briefvoorstel
    plaatjes: list[QImage]
    fout: VerwachteFout | None = None


def brieven(kluis: Any, uid: str) -> Brieven:
    from leerplicht_desktop.services.beroep import brieven as dienst

    alle = tuple(Brief(k.soort, k.titel, k.waarom_niet) for k in dienst.brieven_bij(kluis, uid))
    try:
        soort, _titel, zin = dienst.vrijstellingsbrief(kluis, uid)
    except BriefOnvolledig as fout:
        return Brieven("", fout.zin, alle)
    return Brieven(soort, _WORDT.get(soort, zin), alle)


def zet_op(kluis: Any, uid: str, soort: str) -> Opzet:
    from leerplicht_desktop.services import beroep
    from leerplicht_desktop.services.beroep import brieven as dienst

    beeld = beroep.toon(kluis, uid)
    voorstel = dienst.stel_op(kluis, uid, soort)
    return Opzet(voorstel, beeld.leerling_uid, beeld.leerling, beeld.kenmerk)


def bekijk(
    kluis: Any,
    uid: str,
    soort: str,
    sleutel: str,
    op: date,
    reageren_voor: date,
    ruw: Mapping[str, str],
) -> Proef:
    """The pages of one copy as it would be made now, and what is still missing."""
    from leerplicht_desktop.services.beroep import brieven as dienst

    voorstel = dienst.stel_op(kluis, uid, soort, ruw)
    try:
        bladen = dienst.voorbeeld(
            kluis,
            uid,
            soort,
            sleutel,
            datum=op,
            reageren_voor=reageren_voor,
            breedte_px=BREEDTE_PX,
            ruw=ruw,
        )
    except VerwachteFout as fout:
        return Proef(voorstel, [], fout)
    return Proef(voorstel, beelden(bladen))


def maak(
    kluis: Any,
    uid: str,
    soort: str,
    sleutels: Sequence[str],
    op: date,
    reageren_voor: date,
    ruw: Mapping[str, str],
) -> Uitkomst[tuple[BriefRegel, ...]]:
    from leerplicht_desktop.services.beroep import brieven as dienst

    return dienst.maak(kluis, uid, soort, sleutels, datum=op, reageren_voor=reageren_voor, ruw=ruw)
