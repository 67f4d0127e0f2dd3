# SPDX-License-Identifier: EUPL-1.2
"""The whole of the law in the program, as one list: every figure, rule, source and doubt.

`docs/rechtsstand.md` is made from this module. Figures stand in `wetswaarden`, rules beside the
function that applies them; here they are only gathered.
"""

from collections.abc import Iterator
from datetime import date

from leerplicht_desktop.domain import (
    beslistermijn,
    bewaren,
    inzage,
    overig,
    plichten,
    verzuimsoort,
    wetswaarden,
)
from leerplicht_desktop.domain.handhaving import halt, procesverbaal
from leerplicht_desktop.domain.regel import Regel
from leerplicht_desktop.domain.vast import vast
from leerplicht_desktop.domain.vrijstelling import kennisgeving, verklaring, verlof, vervangend
from leerplicht_desktop.domain.vrijstelling.richtingbezwaar import regels as richtingbezwaar
from leerplicht_desktop.domain.wetswaarden import Wetswaarde, Wijziging


@vast
class Brontekst:
    """A text of law that was read, as it stood on `stand`."""

    naam: str
    bwb: str
    stand: date | None
    onzeker: str = ""


BRONTEKSTEN = (
    Brontekst("Leerplichtwet 1969 (Lpw)", "BWBR0002628", date(2015, 4, 30),
              "artikel 1c en 3c zijn later vervallen; sinds 2024 verwijst artikel 1 naar de WVO "
              "2020"),
    Brontekst("Algemene wet bestuursrecht (Awb)", "BWBR0005537", date(2015, 11, 26)),
    Brontekst("Algemene termijnenwet (Atw)", "BWBR0002448", date(2012, 5, 5)),
    Brontekst("Wet politiegegevens (Wpg)", "BWBR0022463", date(2015, 1, 14),
              "gewijzigd in 2019; artikel 31d en 32a zijn niet gelezen"),
    Brontekst("Algemene verordening gegevensbescherming (AVG) en UAVG", "", None,
              "niet gelezen"),
    Brontekst("Leerplichtregeling 1995", "BWBR0007471", date(2014, 2, 18),
              "de tekst spreekt nog van partiële leerplicht"),
    Brontekst("Besluit vrijstelling leerplicht trekkende bevolking", "BWBR0003830",
              date(2009, 1, 8)),
    Brontekst("Besluit verzuimmelding", "BWBR0027085", date(2013, 12, 12)),
    Brontekst("Richtlijn OM 2017R002", "Stcrt. 2017, 29777", None,
              "of een nieuwere richtlijn geldt, en de dag van ingang, zijn niet nagegaan"),
    Brontekst("Selectielijst gemeenten 2020", "", date(2020, 1, 1), "alleen twee regels gelezen"),
    Brontekst("Wet van school naar duurzaam werk (36667)", "", date(2026, 1, 1),
              "de lagere regels zijn niet gelezen"),
    Brontekst("Wetsvoorstel terugdringen schoolverzuim (36663)", "", None,
              "aanneming niet gevonden; staat uit"),
    Brontekst("Handreiking van het OM over artikel 5 onder b", "", None, "niet gelezen"),
)  # fmt: skip

_MODULES = (
    ("Leerplicht en kwalificatieplicht", plichten.REGELS),
    ("Soort verzuim", verzuimsoort.REGELS),
    ("Ziekte", overig.REGELS),
    ("Kennisgeving", kennisgeving.REGELS),
    ("Verklaringen", verklaring.REGELS),
    ("Artikel 5 onder b", richtingbezwaar.REGELS),
    ("Vervangende leerplicht en artikel 15", vervangend.REGELS),
    ("Verlof", verlof.REGELS),
    ("Halt", halt.REGELS),
    ("Waarschuwing en proces-verbaal", procesverbaal.REGELS),
    ("Termijnen", beslistermijn.REGELS),
    ("Bewaren", bewaren.REGELS),
    ("Inzage", inzage.REGELS),
)


def cijfers() -> Iterator[tuple[str, Wetswaarde]]:
    """Every figure with its name, in the order of the module."""
    for naam, waarde in vars(wetswaarden).items():
        if isinstance(waarde, Wetswaarde):
            yield naam, waarde


def regels() -> Iterator[tuple[str, Regel]]:
    """Every rule with its subject."""
    for onderwerp, groep in _MODULES:
        for regel in groep:
            yield onderwerp, regel


def aangekondigd() -> Iterator[tuple[str, Wijziging | Regel]]:
    """Changes that are known but not in force: off until somebody gives them a day."""
    for naam, waarde in cijfers():
        for wijziging in waarde.wijzigingen:
            if wijziging.sinds is None:
                yield naam, wijziging
    for _, regel in regels():
        if regel.sinds is None:
            yield regel.code, regel


def regel(code: str) -> Regel:
    """One rule by its code."""
    return next(r for _, r in regels() if r.code == code)
