# SPDX-License-Identifier: EUPL-1.2
"""A verdict frozen with what it rests on, so that years later it can still be explained."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from leerplicht_desktop.domain.gegevens.melding import Soortvoorstel
from leerplicht_desktop.domain.wetswaarden import RECHTSSTAND


@dataclass(frozen=True, slots=True)
class Oordeel:
    """`verdict` by the rules `regels`, from `feiten`, as the law stood on `rechtsdatum`.

    The officer's own decision is recorded beside it, never in it.
    """

    verdict: str
    regels: tuple[str, ...]
    feiten: Mapping[str, str]
    rechtsdatum: date

    def __post_init__(self) -> None:
        object.__setattr__(self, "feiten", MappingProxyType(dict(self.feiten)))


def van_voorstel(voorstel: Soortvoorstel, rechtsdatum: date = RECHTSSTAND) -> Oordeel:
    """The program's proposal of a kind as a verdict; the sentence is one of its facts."""
    feiten = {**voorstel.feiten, "zin": voorstel.zin}
    return Oordeel(voorstel.soort, voorstel.regels, feiten, rechtsdatum)
