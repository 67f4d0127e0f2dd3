# SPDX-License-Identifier: EUPL-1.2
"""The design tokens as typed values, so that a misspelt name fails at once and not on screen."""

import json
from dataclasses import dataclass
from functools import cache

from leerplicht_desktop import bronnen

LICHT = "licht"
DONKER = "donker"
_SLEUTEL = {LICHT: "light", DONKER: "dark"}
# People who ask their computer for more contrast get the quiet greys and lines as ink.
_MEER_CONTRAST = {"ink2": "ink", "ink3": "ink", "line": "lineStrong", "hatch": "ink2"}


@dataclass(frozen=True, slots=True)
class Chipstijl:
    toon: str
    vorm: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """All tokens; `kleuren` per mode, `maten` in px at 100 %."""

    kleuren: dict[str, dict[str, str]]
    maten: dict[str, int]
    familie: str
    chips: dict[str, Chipstijl]
    tonen: dict[str, tuple[str, str]]

    def palet(self, modus: str, *, meer_contrast: bool = False) -> dict[str, str]:
        basis = dict(self.kleuren[modus])
        if meer_contrast:
            origineel = dict(basis)
            basis.update({naam: origineel[bron] for naam, bron in _MEER_CONTRAST.items()})
        return basis

    def chip(self, woord: str) -> Chipstijl:
        """The tone and shape of a status word; an unknown word is quiet."""
        return self.chips.get(woord, Chipstijl("neutral", "dot"))


@cache
def tokens() -> Tokens:
    """Read once; the file is part of the program."""
    ruw = json.loads(bronnen.lees("ui/tokens.json"))
    maten = {naam: int(waarde) for naam, waarde in ruw["size"].items()}
    maten |= {f"radius_{naam}": int(waarde) for naam, waarde in ruw["radius"].items()}
    maten |= {n: int(ruw["type"][n]) for n in ("meta", "body", "title", "display")}
    return Tokens(
        kleuren={modus: dict(ruw["colour"][sleutel]) for modus, sleutel in _SLEUTEL.items()},
        maten=maten,
        familie=str(ruw["type"]["family"]),
        chips={w: Chipstijl(c["tone"], c["shape"]) for w, c in ruw["chip"].items()},
        tonen={n: (t["background"], t["ink"]) for n, t in ruw["tones"].items()},
    )
