# SPDX-License-Identifier: EUPL-1.2
"""Tags of overig verzuim. Illness is permitted absence; only doubt about it is work.

Lpw art. 11 onder d: illness is a valid reason, so it never counts as wettelijk verzuim.
"""

from leerplicht_desktop.domain.oordeel import Oordeel, vel
from leerplicht_desktop.domain.regel import Regel

R_ZIEK = Regel(
    "R-ZIEK-11d",
    "Lpw art. 11 onder d en 12",
    "Ziekte is een geldige reden. Dit is geen ongeoorloofd verzuim.",
)
R_ZIEK_TWIJFEL = Regel(
    "R-ZIEK-TWIJFEL",
    "Lpw art. 11 onder d",
    "Er is twijfel over de ziekte en er is overleg geweest met ouders en jeugdarts. "
    "Dit is overig verzuim met het label ziek.",
)
R_ZIEK_ARTS = Regel(
    "R-ZIEK-ARTS",
    "Lpw art. 11 onder d",
    "Er is twijfel over de ziekte. Overleg eerst met ouders en met de jeugdarts van de GGD.",
)
REGELS = (R_ZIEK, R_ZIEK_TWIJFEL, R_ZIEK_ARTS)


def ziekmelding(*, twijfel: bool, jeugdarts: bool) -> Oordeel:
    """What a notice of illness may become: nothing, or overig with tag ZIEK (Lpw art. 11 d)."""
    feiten = {"twijfel": twijfel, "jeugdarts": jeugdarts}
    if not twijfel:
        return vel("GEOORLOOFD", (R_ZIEK,), feiten)
    if not jeugdarts:
        return vel("EERST_OVERLEG", (R_ZIEK_ARTS,), feiten)
    return vel("OVERIG+ZIEK", (R_ZIEK_TWIJFEL,), feiten)
