# SPDX-License-Identifier: EUPL-1.2
"""Leave under article 11 onder f and g: who decides, and how many days are left."""

from datetime import date
from math import ceil

from leerplicht_desktop.domain import schoolkalender
from leerplicht_desktop.domain.kalender import Kalender
from leerplicht_desktop.domain.oordeel import Oordeel, vel
from leerplicht_desktop.domain.regel import Regel
from leerplicht_desktop.domain.vast import vast
from leerplicht_desktop.domain.wetswaarden import SCHOOLDAGEN_VERLOF

HOOFD, AMBTENAAR, GEWEIGERD = "HOOFD", "LEERPLICHTAMBTENAAR", "GEWEIGERD"
_VOLLE_WEEK = 5

R_G_HOOFD = Regel(
    "R-11G-HOOFD",
    "Lpw art. 11 onder g en 14 lid 1",
    "Met dit verlof zijn het dit schooljaar {totaal} schooldagen. Tot en met {grens} beslist het "
    "hoofd van de school.",
)
R_G_AMBTENAAR = Regel(
    "R-11G-LPA",
    "Lpw art. 11 onder g en 14 lid 3",
    "Met dit verlof zijn het dit schooljaar {totaal} schooldagen. Boven {grens} beslist de "
    "leerplichtambtenaar van de woongemeente, nadat het hoofd is gehoord.",
    onzeker="of de hele aanvraag overgaat, staat niet in de wet; het programma neemt dat aan",
)
R_F_HOOFD = Regel(
    "R-11F-HOOFD",
    "Lpw art. 11 onder f en 13a",
    "Het hoofd van de school beslist over {dagen} schooldagen vakantieverlof.",
)
R_F_TE_LANG = Regel(
    "R-11F-10",
    "Lpw art. 13a lid 1 onder b",
    "Vakantieverlof is hoogstens {grens} schooldagen. Dit zijn er {dagen}. Voor meer is er geen "
    "andere weg.",
)
R_F_TWEEDE = Regel(
    "R-11F-EEN-KEER",
    "Lpw art. 13a lid 1",
    "Er is dit schooljaar al vakantieverlof gegeven. Dat kan maar een keer.",
)
R_F_BEGIN = Regel(
    "R-11F-TWEE-WEKEN",
    "Lpw art. 13a lid 1 onder c",
    "Vakantieverlof mag niet in de eerste twee lesweken: tot en met {lesweken_tot}.",
)
REGELS = (R_G_HOOFD, R_G_AMBTENAAR, R_F_HOOFD, R_F_TE_LANG, R_F_TWEEDE, R_F_BEGIN)


def grens_dagen(verplichte_dagen: int | None, op: date) -> int:
    """Ten school days; for a kwalificatieplichtige in part, by the days a week he must attend.

    `verplichte_dagen` None or five is a full week (Lpw art. 13a lid 2 and 14 lid 3).
    """
    grens = SCHOOLDAGEN_VERLOF.op(op).waarde
    if verplichte_dagen is None:
        return grens
    return ceil(grens * verplichte_dagen / _VOLLE_WEEK)


def gewichtig(eerder: int, gevraagd: int, op: date, verplichte_dagen: int | None = None) -> Oordeel:
    """Who decides on 11g: all days of the school year count together (Lpw art. 14)."""
    grens = grens_dagen(verplichte_dagen, op)
    totaal = eerder + gevraagd
    feiten = {"eerder": eerder, "gevraagd": gevraagd, "totaal": totaal, "grens": grens}
    if totaal > grens:
        return vel(AMBTENAAR, (R_G_AMBTENAAR,), feiten)
    return vel(HOOFD, (R_G_HOOFD,), feiten)


@vast
class Vakantieverlof:
    """A request for 11f. `eerder_dit_schooljaar`: was any granted, however short?"""

    begin: date
    eind: date
    eerder_dit_schooljaar: bool
    verplichte_dagen: int | None = None


def vakantie(verzoek: Vakantieverlof, kalender: Kalender) -> Oordeel:
    """Once a year, ten school days, not in the first two lesweken (Lpw art. 13a)."""
    geteld = schoolkalender.tel_schooldagen(kalender, verzoek.begin, verzoek.eind)
    grens = grens_dagen(verzoek.verplichte_dagen, verzoek.begin)
    lesweken_tot = schoolkalender.eerste_lesweken_tot(kalender, verzoek.begin)
    mis = []
    if geteld.aantal > grens:
        mis.append(R_F_TE_LANG)
    if verzoek.eerder_dit_schooljaar:
        mis.append(R_F_TWEEDE)
    if verzoek.begin <= lesweken_tot:
        mis.append(R_F_BEGIN)
    feiten = {"dagen": geteld.aantal, "grens": grens, "lesweken_tot": lesweken_tot}
    zinnen = [geteld.waarschuwing] if geteld.waarschuwing else []
    return vel(GEWEIGERD if mis else HOOFD, mis or (R_F_HOOFD,), feiten, zinnen)
