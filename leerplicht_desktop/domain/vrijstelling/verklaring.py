# SPDX-License-Identifier: EUPL-1.2
"""The statements beside a notice: articles 7 (5a), 9 (5c) and the facts of article 5a."""

from datetime import date

from leerplicht_desktop.domain import datum
from leerplicht_desktop.domain.oordeel import Oordeel, vel
from leerplicht_desktop.domain.regel import Regel
from leerplicht_desktop.domain.vast import vast
from leerplicht_desktop.domain.wetswaarden import MAANDEN_VERKLARING, METERS_RIJDENDE_SCHOOL

VOLDOET, VOLDOET_NIET = "VOLDOET", "VOLDOET_NIET"

R_7_GOED = Regel("R-7", "Lpw art. 7", "De verklaring voldoet aan artikel 7.")
R_7_ONTBREEKT = Regel(
    "R-7-ONTBREEKT",
    "Lpw art. 7",
    "Er is geen verklaring van een aangewezen arts, pedagoog of psycholoog.",
)
R_7_AANGEWEZEN = Regel(
    "R-7-AANGEWEZEN",
    "Lpw art. 7",
    "De deskundige is niet aangewezen door burgemeester en wethouders.",
)
R_7_BEHANDELEND = Regel(
    "R-7-BEHANDELEND", "Lpw art. 7", "De verklaring komt van de arts die de jongere behandelt."
)
R_7_OUD = Regel(
    "R-7-OUD",
    "Lpw art. 7",
    "De verklaring is van {verklaring}. Op {dagtekening}, de datum van de kennisgeving, was zij "
    "ouder dan drie maanden.",
    onzeker="de wet zegt niet tot welke dag de drie maanden lopen",
)
R_7_CONCLUSIE = Regel(
    "R-7-CONCLUSIE",
    "Lpw art. 5 onder a en 7",
    "De verklaring zegt niet dat de jongere ongeschikt is om te worden toegelaten.",
)
R_7_PERSPECTIEF = Regel(
    "R-7-PERSPECTIEF",
    "wetsvoorstel 36663",
    "Het oordeel over het onderwijskundig perspectief ontbreekt.",
    sinds=None,
    onzeker="aanneming niet gevonden; staat uit",
)
R_9_GOED = Regel("R-9", "Lpw art. 9", "De verklaring voldoet aan artikel 9.")
R_9_ONTBREEKT = Regel(
    "R-9-ONTBREEKT", "Lpw art. 9", "Er is geen verklaring van het hoofd van de school."
)
R_9_INGESCHREVEN = Regel(
    "R-9-INGESCHREVEN", "Lpw art. 9", "De verklaring zegt niet dat de jongere is ingeschreven."
)
R_9_BEZOEKT = Regel(
    "R-9-BEZOEKT",
    "Lpw art. 9",
    "De verklaring zegt niet dat de jongere de school geregeld bezoekt.",
)
R_TREK_GOED = Regel(
    "R-5A-TREK", "Lpw art. 5a", "Het trekkend bestaan voldoet aan artikel 5a en het besluit."
)
R_TREK_BEROEP = Regel(
    "R-5A-BEROEP", "Lpw art. 5a; Besluit BWBR0003830", "Het beroep is geen kermis of circus."
)
R_TREK_MAANDEN = Regel(
    "R-5A-MAANDEN",
    "Lpw art. 5a; Besluit BWBR0003830",
    "Het gezin reist niet van maart tot en met oktober.",
)
R_TREK_MEE = Regel("R-5A-MEE", "Lpw art. 5a", "De jongere reist niet mee.")
R_TREK_SCHOOL = Regel(
    "R-5A-SCHOOL",
    "Besluit BWBR0003830",
    "Op {meter} meter staat een rijdende school. Dat is minder dan 5 kilometer.",
)
REGELS = (
    R_7_GOED, R_7_ONTBREEKT, R_7_AANGEWEZEN, R_7_BEHANDELEND, R_7_OUD, R_7_CONCLUSIE,
    R_7_PERSPECTIEF, R_9_GOED, R_9_ONTBREEKT, R_9_INGESCHREVEN, R_9_BEZOEKT, R_TREK_GOED,
    R_TREK_BEROEP, R_TREK_MAANDEN, R_TREK_MEE, R_TREK_SCHOOL,
)  # fmt: skip


def _vel(goed: Regel, mis: list[Regel], feiten: dict[str, object], zinnen: list[str]) -> Oordeel:
    return vel(VOLDOET_NIET if mis else VOLDOET, mis or (goed,), feiten, zinnen)


@vast
class Deskundige:
    """The statement of article 7, without any diagnosis. `soort`: arts, pedagoog, psycholoog."""

    soort: str
    datum: date
    aangewezen: bool
    behandelend: bool
    ongeschikt: bool
    perspectief: bool = False


def artikel_7(verklaring: Deskundige | None, dagtekening: date) -> Oordeel:
    """Designated, not the treating doctor, at most three months old, unfit (Lpw art. 7).

    The bar on who treats stands with the arts only; a treating pedagoog or psycholoog is a
    warning. Three months count to the dagtekening (GHARL 2015:5814).
    """
    if verklaring is None:
        return _vel(R_7_GOED, [R_7_ONTBREEKT], {"dagtekening": dagtekening}, [])
    mis, zinnen = [], []
    arts = verklaring.soort == "arts"
    if not verklaring.aangewezen and arts:
        mis.append(R_7_AANGEWEZEN)
    elif not verklaring.aangewezen:
        zinnen.append(
            f"De {verklaring.soort} is niet aangewezen. Vraag burgemeester en wethouders of zij "
            "deze deskundige aanwijzen."
        )
    if verklaring.behandelend and arts:
        mis.append(R_7_BEHANDELEND)
    elif verklaring.behandelend:
        zinnen.append(
            f"De {verklaring.soort} behandelt de jongere. De wet verbiedt dat alleen bij een arts."
        )
    oudste = datum.plus_maanden(dagtekening, -MAANDEN_VERKLARING.op(dagtekening).waarde)
    if verklaring.datum < oudste:
        mis.append(R_7_OUD)
    if verklaring.datum > dagtekening:
        zinnen.append("De verklaring is jonger dan de kennisgeving. Kijk of de datums kloppen.")
    if not verklaring.ongeschikt:
        mis.append(R_7_CONCLUSIE)
    if R_7_PERSPECTIEF.geldt(dagtekening) and not verklaring.perspectief:
        mis.append(R_7_PERSPECTIEF)
    feiten: dict[str, object] = {"verklaring": verklaring.datum, "dagtekening": dagtekening}
    return _vel(R_7_GOED, mis, feiten, zinnen)


@vast
class BuitenlandseSchool:
    """The statement of article 9, by the head of a school abroad."""

    ingeschreven: bool
    bezoekt_geregeld: bool
    taal: str = "nl"
    wereldschool: bool = False


def artikel_9(
    verklaring: BuitenlandseSchool | None,
    talen: frozenset[str] = frozenset({"nl", "en", "de", "fr"}),
) -> Oordeel:
    """Enrolled and attending regularly (Lpw art. 9); language is local practice, never a block."""
    if verklaring is None:
        return _vel(R_9_GOED, [R_9_ONTBREEKT], {}, [])
    mis, zinnen = [], []
    if not verklaring.ingeschreven:
        mis.append(R_9_INGESCHREVEN)
    if not verklaring.bezoekt_geregeld:
        mis.append(R_9_BEZOEKT)
    if verklaring.taal not in talen:
        zinnen.append("Vraag om een vertaling van de verklaring (afspraak van de gemeente).")
    if verklaring.wereldschool:
        zinnen.append(
            "De Wereldschool is volgens de rechtbank Den Bosch geen school in de zin van de wet "
            "(RBSHE 2011:BP2276). Een andere rechter oordeelde anders. Beslis zelf."
        )
    return _vel(R_9_GOED, mis, {"taal": verklaring.taal}, zinnen)


@vast
class TrekkendBestaan:
    """`meter_rijdende_school`: shortest safe road; None when there is none."""

    beroep: str  # "kermis", "circus" or another
    van_maand: int
    tot_maand: int
    reist_mee: bool
    meter_rijdende_school: int | None = None


def artikel_5a(bestaan: TrekkendBestaan, op: date | None = None) -> Oordeel:
    """Kermis or circus, March to October, child along, no school within 5 km (Lpw art. 5a)."""
    mis = []
    if bestaan.beroep not in ("kermis", "circus"):
        mis.append(R_TREK_BEROEP)
    if bestaan.van_maand > 3 or bestaan.tot_maand < 10:
        mis.append(R_TREK_MAANDEN)
    if not bestaan.reist_mee:
        mis.append(R_TREK_MEE)
    meter = bestaan.meter_rijdende_school
    if meter is not None and meter < METERS_RIJDENDE_SCHOOL.op(op).waarde:
        mis.append(R_TREK_SCHOOL)
    zin = "Deze vrijstelling geldt alleen voor een school, niet voor een instelling (mbo)."
    return _vel(R_TREK_GOED, mis, {"meter": meter}, [zin])
