# SPDX-License-Identifier: EUPL-1.2
"""What each kind of import gives the one machine that previews and carries out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol, TypeVar

from sqlmodel import Session

from leerplicht_desktop.domain.gegevens.uitkomst import Controle
from leerplicht_desktop.store.importstaging import Regel
from leerplicht_desktop.store.kluis import Schrijfactie

T = TypeVar("T")


class Weigering(Exception):
    """A row that is well-formed but does not fit the store; never leaves this package."""

    def __init__(self, veld: str, reden: str) -> None:
        super().__init__(veld)
        self.veld = veld
        self.reden = reden


@dataclass(frozen=True, slots=True)
class Bezien:
    """What a row would do. `velden` are (field, old, new) of a change."""

    actie: str  # nieuw | gewijzigd | ongewijzigd
    sleutel: str
    doel_id: int | None = None
    waarden: dict[str, Any] = field(default_factory=dict)
    velden: tuple[tuple[str, str, str], ...] = ()


class Importsoort(Protocol[T]):
    """One kind; an object lives for one preview or one carrying out."""

    gewijzigd: str  # kind of record in the change signal

    def laad(self, sessie: Session, soort_bron: str, vandaag: date) -> None: ...

    def controleer(self, ruw: Mapping[str, str], vandaag: date) -> Controle[T]: ...

    def bezie(self, regel: int, invoer: T) -> Bezien: ...

    def voer_uit(self, actie: Schrijfactie, regels: Sequence[Regel]) -> list[str]: ...


def verschil(
    oud: Mapping[str, Any], nieuw: Mapping[str, Any]
) -> tuple[dict[str, Any], tuple[tuple[str, str, str], ...]]:
    """What changes, and the same as text. An empty cell never wipes what the store knows.

    Nor does a "nee", which an empty cell is read as: a secret address stays secret until she
    says otherwise herself.
    """
    anders = {
        veld: waarde
        for veld, waarde in nieuw.items()
        if waarde not in ("", None, False) and waarde != oud.get(veld)
    }
    return anders, tuple(
        (veld, toon(oud.get(veld)), toon(waarde)) for veld, waarde in anders.items()
    )


def toon(waarde: object) -> str:
    """A stored value as an officer reads it."""
    if waarde is None:
        return ""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    return str(waarde)


def eenmalig(gezien: dict[str, int], sleutel: str, regel: int, veld: str, wat: str) -> None:
    """Refuse a second row about the same thing."""
    eerder = gezien.setdefault(sleutel, regel)
    if eerder != regel:
        raise Weigering(veld, f"{wat} staat ook op regel {eerder}. Haal een van de twee weg.")
