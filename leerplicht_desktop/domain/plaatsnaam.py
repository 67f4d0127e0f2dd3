# SPDX-License-Identifier: EUPL-1.2
"""Names of places that a source writes in capitals, as a Dutch reader writes them."""

import re

_KLEIN = frozenset(
    {"aan", "bij", "d'", "de", "den", "der", "en", "het", "in", "op", "over", "te", "ten", "ter"}
    | {"van", "voor", "'s", "'t", "a/d", "a/h"}
)
_ALTIJD_KLEIN = frozenset({"'s", "'t"})
_PROVINCIES = frozenset({"DR", "FR", "GLD", "GN", "LB", "NB", "NH", "OV", "UT", "ZH", "ZLD"})
_DEEL = re.compile(r"([ \-()]+)")


def leesbaar(naam: str) -> str:
    """`BERGEN OP ZOOM` -> `Bergen op Zoom`; what is not all capitals is left as it is."""
    if not naam.isupper():
        return naam
    delen = _DEEL.split(naam)
    return "".join(_woord(deel, eerste=nr == 0) for nr, deel in enumerate(delen))


def _woord(woord: str, *, eerste: bool) -> str:
    laag = woord.replace("’", "'").lower()
    if laag in _ALTIJD_KLEIN or (laag in _KLEIN and not eerste):
        return laag
    if woord in _PROVINCIES and not eerste:
        return woord
    if laag.startswith("ij"):
        return f"IJ{laag[2:]}"
    return laag[:1].upper() + laag[1:]
