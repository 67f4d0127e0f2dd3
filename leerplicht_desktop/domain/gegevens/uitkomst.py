# SPDX-License-Identifier: EUPL-1.2
"""What every changing service returns: its value and what changed."""

from typing import Generic, TypeVar

from leerplicht_desktop.domain.vast import vast

T = TypeVar("T")


@vast
class Gewijzigd:
    """One kind of record and the uids that changed; open lists decide whether to reload."""

    soort: str
    uids: frozenset[str]


@vast
class Uitkomst(Generic[T]):
    waarde: T
    gewijzigd: tuple[Gewijzigd, ...] = ()


@vast
class Controle(Generic[T]):
    """Result of a check: `waarde` when all is well, else `fouten` (field -> sentence).

    `waarschuwingen` never block; they are shown beside the field in amber.
    """

    waarde: T | None
    fouten: dict[str, str]
    waarschuwingen: dict[str, str]

    @property
    def goed(self) -> bool:
        return self.waarde is not None and not self.fouten
