# SPDX-License-Identifier: EUPL-1.2
"""How a screen tells the frame about itself; it is built on its first visit."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from leerplicht_desktop.ui.omgeving import Omgeving


@runtime_checkable
class Pagina(Protocol):
    """What the widget of a screen must be able to do."""

    def toon(self, **parameters: Any) -> None:
        """The officer comes here; `parameters` are those of `navigeer`."""

    def leegmaken(self) -> None:
        """The store was locked: show nothing from inside it any more."""


@dataclass(frozen=True, slots=True)
class Scherm:
    """`in_rail` false: reachable by `navigeer` only; `onder` then names the rail item it is of."""

    naam: str
    titel: str
    icoon: str
    maak: Callable[[Omgeving], QWidget]
    in_rail: bool = True
    onderaan: bool = False
    onder: str = ""
