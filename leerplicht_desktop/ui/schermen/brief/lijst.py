# SPDX-License-Identifier: EUPL-1.2
"""The list of filed letters; what must still be sent comes first."""

from typing import Any

from leerplicht_desktop.domain import codes, datum
from leerplicht_desktop.domain.gegevens.brief import BriefRegel
from leerplicht_desktop.ui.bouwstenen.filterbalk import Filterbalk
from leerplicht_desktop.ui.bouwstenen.leegstaat import Leegstaat
from leerplicht_desktop.ui.bouwstenen.lijstmodel import Regel
from leerplicht_desktop.ui.bouwstenen.lijstpagina import Lijstpagina, Lijstsoort
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.brief import teksten


def _dienst() -> Any:
    from leerplicht_desktop.services import brief

    return brief


_SOORT = Lijstsoort(
    titel="Brieven",
    record="brief",
    telt="te_verzenden",
    volgt=("brief",),
    leeg=teksten.LEEG,
    kop=teksten.kop,
    dienst=_dienst,
)


class Brievenlijst(Lijstpagina):
    """A row opens the letter as it was filed."""

    def __init__(self, omgeving: Omgeving) -> None:
        balk = Filterbalk(teksten.FILTERS, teksten.ORDEN, begin="te_verzenden")
        balk.sorteer("datum", aflopend=True)
        leeg = Leegstaat(*teksten.LEEG["te_verzenden"], icoon="mail")
        super().__init__(omgeving, _SOORT, balk, leeg, regel)


def regel(brief: BriefRegel) -> Regel:
    """`Bram Maquette · waarschuwingsbrief …` / `aan … · datum · kenmerk`"""
    onder = (f"aan {brief.aan}", datum.dag(brief.datum), f"kenmerk {brief.kenmerk}")
    return Regel(
        uid=brief.uid,
        titel=f"{brief.leerling} · {brief.titel[:1].lower()}{brief.titel[1:]}",
        onder=" · ".join(onder),
        chip=codes.BRIEFSTATUSSEN.woord(brief.status),
    )
