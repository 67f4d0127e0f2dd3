# SPDX-License-Identifier: EUPL-1.2
"""Requests that are decided upon by B&W: vervangende leerplicht (3a, 3b) and article 15."""

from datetime import date

from leerplicht_desktop.domain import datum
from leerplicht_desktop.domain.leerplicht import Plicht, Status
from leerplicht_desktop.domain.oordeel import Oordeel, vel
from leerplicht_desktop.domain.regel import Regel
from leerplicht_desktop.domain.vast import vast
from leerplicht_desktop.domain.wetswaarden import LEEFTIJD_VERVANGEND

KAN, AANVULLEN, GEBLOKKEERD = "KAN_BESLIST", "AANVULLEN_4_5", "GEBLOKKEERD"

R_VOLLEDIG = Regel("R-AANVRAAG", "Awb art. 4:2", "De aanvraag is volledig. U kunt beslissen.")
R_LEEFTIJD = Regel(
    "R-3A-14", "Lpw art. 3a lid 1", "De jongere is jonger dan 14 jaar op {ontvangen}."
)
R_OORDEEL = Regel(
    "R-3A-OORDEEL",
    "Lpw art. 3a lid 1",
    "Het eigen oordeel ontbreekt dat volledig dagonderwijs niet past.",
)
R_INSTEMMING = Regel(
    "R-3A-GEZAG", "Lpw art. 3a", "De instemming van het bevoegd gezag van de school ontbreekt."
)
R_PLAN = Regel(
    "R-3-PLAN", "Lpw art. 3a en 3b lid 3", "Het plan van aanpak van de {plan_van} ontbreekt."
)
R_VERKLARING_HOOFD = Regel(
    "R-3-HOOFD", "Lpw art. 3a en 3b", "De verklaring van het hoofd van de school ontbreekt."
)
R_LAATSTE_JAAR = Regel(
    "R-3B-LAATSTE", "Lpw art. 3b lid 1", "Het is niet het laatste schooljaar van de leerplicht."
)
R_HOREN = Regel(
    "R-3-HOREN",
    "Lpw art. 3a en 3b lid 4",
    "Nog niet iedereen is gehoord: de aanvrager, de jongere en het hoofd van de school.",
)
R_15_PLICHT = Regel(
    "R-15-4A",
    "Lpw art. 15 lid 1",
    "Artikel 15 geldt alleen bij kwalificatieplicht. De jongere is op {ontvangen} niet "
    "kwalificatieplichtig.",
)
R_15_GEGEVENS = Regel(
    "R-15-2", "Lpw art. 15 lid 2", "De gegevens van artikel 15 lid 2 zijn niet compleet."
)
R_15_ONDERWIJS = Regel(
    "R-15-ONDERWIJS", "Lpw art. 15 lid 1", "Het bewijs van het andere onderwijs ontbreekt."
)
R_15_TERUG = Regel(
    "R-15-TERUG",
    "Lpw art. 15; RBMNE 2017:1004",
    "Een aanvraag na 1 juli is niet te laat. De vrijstelling kan met een motivering ook eerder "
    "beginnen dan {ontvangen}.",
)
REGELS = (
    R_VOLLEDIG, R_LEEFTIJD, R_OORDEEL, R_INSTEMMING, R_PLAN, R_VERKLARING_HOOFD, R_LAATSTE_JAAR,
    R_HOREN, R_15_PLICHT, R_15_GEGEVENS, R_15_ONDERWIJS, R_15_TERUG,
)  # fmt: skip


@vast
class Vervangend:
    """One request for 3a or 3b and what the file holds."""

    geboren: date
    ontvangen: date
    plan_van_aanpak: bool
    gehoord: bool
    instemming_bevoegd_gezag: bool = True  # 3a
    dagonderwijs_past_niet: bool = True  # 3a: the college's own judgement
    laatste_schooljaar: bool = True  # 3b
    nu_in_3a: bool = False
    verklaring_hoofd: bool = False


def _vel(blok: list[Regel], ontbreekt: list[Regel], horen: bool, **feiten: object) -> Oordeel:
    """First what can never be mended, then what can, then the hearing of all."""
    if blok:
        return vel(GEBLOKKEERD, (*blok, *ontbreekt), feiten)
    if ontbreekt:
        return vel(AANVULLEN, ontbreekt, feiten)
    if horen:
        return vel(GEBLOKKEERD, (R_HOREN,), feiten)
    return vel(KAN, (R_VOLLEDIG,), feiten)


def _papieren(v: Vervangend) -> list[Regel]:
    ontbreekt = []
    if not v.plan_van_aanpak:
        ontbreekt.append(R_PLAN)
    if v.nu_in_3a and not v.verklaring_hoofd:
        ontbreekt.append(R_VERKLARING_HOOFD)
    return ontbreekt


def artikel_3a(v: Vervangend) -> Oordeel:
    """14 or over, own judgement, agreement of the bevoegd gezag, plan, hearing (Lpw art. 3a)."""
    blok = []
    if datum.leeftijd(v.geboren, v.ontvangen) < LEEFTIJD_VERVANGEND.op(v.ontvangen).waarde:
        blok.append(R_LEEFTIJD)
    if not v.instemming_bevoegd_gezag:
        blok.append(R_INSTEMMING)
    if not v.dagonderwijs_past_niet:
        blok.append(R_OORDEEL)
    feiten = {"ontvangen": v.ontvangen, "plan_van": "school", "gehoord": v.gehoord}
    return _vel(blok, _papieren(v), not v.gehoord, **feiten)


def artikel_3b(v: Vervangend) -> Oordeel:
    """Last school year, plan of the instelling, everybody heard (Lpw art. 3b lid 1, 3 and 4)."""
    blok = []
    if not v.laatste_schooljaar:
        blok.append(R_LAATSTE_JAAR)
    feiten = {"ontvangen": v.ontvangen, "plan_van": "instelling", "gehoord": v.gehoord}
    return _vel(blok, _papieren(v), not v.gehoord, **feiten)


def artikel_15(
    plicht: Plicht, ontvangen: date, *, gegevens_compleet: bool, bewijs_onderwijs: bool
) -> Oordeel:
    """Exempts from article 4a only; 1 July does not bind it (Lpw art. 15; RBMNE 2017:1004).

    `plicht`: the duty on the day the request came.
    """
    geldt = plicht.status is Status.KWALIFICATIEPLICHTIG
    ontbreekt = []
    if not gegevens_compleet:
        ontbreekt.append(R_15_GEGEVENS)
    if not bewijs_onderwijs:
        ontbreekt.append(R_15_ONDERWIJS)
    feiten = {"ontvangen": ontvangen}
    if not geldt:
        return vel(GEBLOKKEERD, (R_15_PLICHT, *ontbreekt), feiten)
    if ontbreekt:
        return vel(AANVULLEN, (*ontbreekt, R_15_TERUG), feiten)
    return vel(KAN, (R_VOLLEDIG, R_15_TERUG), feiten)
