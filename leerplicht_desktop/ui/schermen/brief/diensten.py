# SPDX-License-Identifier: EUPL-1.2
"""What the letter screens ask of the services, on the runner's threads."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtGui import QImage

from leerplicht_desktop.domain.gegevens.brief import BriefRegel, Briefvoorstel
from leerplicht_desktop.ui.bouwstenen.blad import BREEDTE_PX
from leerplicht_desktop.ui.schermen.brief.voorbeeld import beelden


@dataclass(frozen=True, slots=True)
class Opzet:
    """A letter to be made and whose it is."""

    voorstel: Briefvoorstel
    leerling_uid: str
    leerling: str
    melding: str  # its kenmerk


@dataclass(frozen=True, slots=True)
class Inzage:
    """A filed letter and its pages."""

    regel: BriefRegel
    plaatjes: list[QImage]


def zet_op(kluis: Any, melding_uid: str) -> Opzet:
    from leerplicht_desktop.services import brief, melding

    beeld = melding.toon(kluis, melding_uid)
    voorstel = brief.stel_op(kluis, melding_uid)
    return Opzet(voorstel, beeld.invoer.leerling_uid, beeld.leerling, beeld.kenmerk)


def bekijk(
    kluis: Any, melding_uid: str, sleutel: str, op: date, reageren_voor: date
) -> list[QImage]:
    """The pages of one copy as it would be made now."""
    from leerplicht_desktop.services import brief

    return beelden(
        brief.voorbeeld(
            kluis,
            melding_uid,
            sleutel,
            datum=op,
            reageren_voor=reageren_voor,
            breedte_px=BREEDTE_PX,
        )
    )


def zie_in(kluis: Any, uid: str) -> Inzage:
    """The filed bytes as pictures; that somebody looked is written down."""
    from leerplicht_desktop.services import brief, raadpleging

    regel = brief.toon(kluis, uid)
    plaatjes = beelden(brief.bladzijden(kluis, uid, BREEDTE_PX))
    raadpleging.noteer(kluis, "brief_bekeken", "brief", [uid])
    return Inzage(regel, plaatjes)


def pdf(kluis: Any, uid: str) -> bytes:
    from leerplicht_desktop.services import brief

    return brief.pdf(kluis, uid)
