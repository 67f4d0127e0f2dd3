# SPDX-License-Identifier: EUPL-1.2
"""A verdict frozen with what it rests on, so that years later it can still be explained."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from leerplicht_desktop.domain import datum
from leerplicht_desktop.domain.gegevens.melding import Soortvoorstel
from leerplicht_desktop.domain.regel import Regel
from leerplicht_desktop.domain.vast import vast
from leerplicht_desktop.domain.wetswaarden import RECHTSSTAND

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_NAAM = re.compile(r"\{(\w+)\}")


@vast
class Oordeel:
    """`verdict` by the rules `regels`, from `feiten`, as the law stood on `rechtsdatum`.

    The officer's own decision is recorded beside it, never in it. Form, letter, import and
    command line all show `zinnen`.
    """

    verdict: str
    regels: tuple[str, ...]
    feiten: Mapping[str, str]
    rechtsdatum: date
    artikelen: tuple[str, ...] = ()
    waarschuwingen: tuple[str, ...] = ()
    sjablonen: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "feiten", MappingProxyType(dict(self.feiten)))

    @property
    def zinnen(self) -> tuple[str, ...]:
        """One Dutch sentence per rule, made when somebody reads it."""
        return tuple(
            _NAAM.sub(lambda naam: leesbaar(self.feiten[naam[1]]), sjabloon)
            for sjabloon in self.sjablonen
        )

    @property
    def zin(self) -> str:
        return " ".join(self.zinnen)


def leesbaar(feit: str) -> str:
    """A fact as people read it: `2026-03-10` becomes `di 10 maart 2026`."""
    return datum.dag(date.fromisoformat(feit)) if _ISO.fullmatch(feit) else feit


def vel(
    verdict: str,
    regels: Sequence[Regel],
    feiten: Mapping[str, object],
    waarschuwingen: Sequence[str] = (),
    rechtsdatum: date = RECHTSSTAND,
) -> Oordeel:
    """A verdict by these rules; dates among the facts are kept as ISO 8601."""
    return Oordeel(
        verdict,
        tuple(regel.code for regel in regels),
        {naam: str(waarde) for naam, waarde in feiten.items()},
        rechtsdatum,
        tuple(dict.fromkeys(regel.artikel for regel in regels if regel.artikel)),
        tuple(waarschuwingen),
        tuple(regel.zin for regel in regels),
    )


def van_voorstel(voorstel: Soortvoorstel, rechtsdatum: date = RECHTSSTAND) -> Oordeel:
    """The program's proposal of a kind as a verdict; the sentence is one of its facts."""
    feiten = {**voorstel.feiten, "zin": voorstel.zin}
    return Oordeel(
        voorstel.soort,
        voorstel.regels,
        feiten,
        rechtsdatum,
        waarschuwingen=voorstel.waarschuwingen,
        sjablonen=("{zin}",),
    )
