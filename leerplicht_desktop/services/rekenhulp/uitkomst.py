# SPDX-License-Identifier: EUPL-1.2
"""What a calculation gives: the same for the window, the clipboard and the command line."""

from collections.abc import Mapping
from dataclasses import dataclass

from leerplicht_desktop.domain.oordeel import Oordeel


@dataclass(frozen=True, slots=True)
class Rekenuitkomst:
    """`kop` answers in one line, `zinnen` say why; `gegevens` is the promised JSON."""

    kop: str
    oordeel: Oordeel
    zinnen: tuple[str, ...]
    waarschuwingen: tuple[str, ...]
    gegevens: Mapping[str, object]

    @property
    def artikelen(self) -> tuple[str, ...]:
        return self.oordeel.artikelen

    def als_json(self) -> dict[str, object]:
        """The keys that the command line promises; dates are `date`."""
        return dict(self.gegevens)

    def als_tekst(self) -> str:
        """For the clipboard: the answer, why, what to look at, and the articles."""
        regels = [self.kop, *self.zinnen]
        regels += [f"Let op: {zin}" for zin in self.waarschuwingen]
        if self.artikelen:
            regels.append(f"Artikelen: {'; '.join(self.artikelen)}")
        return "\n".join(regels)


def maak(
    kop: str,
    oordeel: Oordeel,
    gegevens: Mapping[str, object],
    extra: tuple[str, ...] = (),
) -> Rekenuitkomst:
    """The answer with the sentences of its verdict; `extra` warnings come from the input."""
    return Rekenuitkomst(
        kop, oordeel, oordeel.zinnen, (*oordeel.waarschuwingen, *extra), dict(gegevens)
    )
