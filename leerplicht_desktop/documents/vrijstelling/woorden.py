# SPDX-License-Identifier: EUPL-1.2
"""How articles and rules of the test are called on paper.

The test speaks to the officer, a letter to the parents: where its sentence would not do, the file
with sentences has one of its own, under the code of the rule.
"""

from collections.abc import Iterable

from leerplicht_desktop.documents.tekst import Zinnen, letterlijk
from leerplicht_desktop.domain.gegevens.beroep import Vrijstellingsbrief
from leerplicht_desktop.domain.gegevens.toets import Regellijn, Stand
from leerplicht_desktop.domain.vrijstelling.gronden import Familie, Grond

ARTIKELEN = {
    "3a": "artikel 3a",
    "3b": "artikel 3b",
    "5a": "artikel 5 onder a",
    "5b": "artikel 5 onder b",
    "5c": "artikel 5 onder c",
    "trekkend": "artikel 5a (trekkend bestaan)",
    "11g>10": "artikel 11 onder g",
    "15": "artikel 15",
}
# One sentence for all ways of being too late.
TE_LAAT = frozenset({"B05", "B06", "R-6-2A-GRENS"})
EIGEN_OORDEEL = frozenset({"B15", "B16", "B17"})
# What no paper of the parents can mend.
_NIET_AAN_TE_VULLEN = TE_LAAT | EIGEN_OORDEEL | {
    "B01", "B02", "B08", "B11", "B14", "B18", "B19", "R-3A-14", "R-3A-OORDEEL", "R-3B-LAATSTE",
    "R-3-HOREN", "R-15-4A", "R-15-TERUG", "R-11G-LPA", "R-11G-HOREN", "R-5A-BEROEP", "R-5A-MAANDEN",
    "R-5A-MEE", "R-5A-SCHOOL",
}  # fmt: skip
_OPEN_EN_TE_VRAGEN = frozenset({"B07"})


def artikel(grond: Grond) -> str:
    """Never "5a" alone: that is two different articles. Grounds of the head have no letter."""
    if grond.familie is Familie.GEEN:
        raise ValueError(f"the municipality writes no letter about {grond.code}")
    return ARTIKELEN[grond.code]


def sleutel(grond: Grond) -> str:
    """The ground in names of sentences."""
    return "11g" if grond.code == "11g>10" else grond.code


def soort_stuk(grond: Grond) -> str:
    return "kennisgeving" if grond.familie is Familie.MEDEDELING else "aanvraag"


def niet_voldaan(regels: Iterable[Regellijn]) -> tuple[Regellijn, ...]:
    return tuple(regel for regel in regels if regel.stand is Stand.VOLDOET_NIET)


def aan_te_vullen(regels: Iterable[Regellijn]) -> tuple[Regellijn, ...]:
    """What the parents can still send: what is not met, and what only they can tell."""
    return tuple(
        regel
        for regel in regels
        if regel.code not in _NIET_AAN_TE_VULLEN
        and (
            regel.stand is Stand.VOLDOET_NIET
            or (regel.stand is Stand.TE_BEOORDELEN and regel.code in _OPEN_EN_TE_VRAGEN)
        )
    )


def wat_ontbreekt(g: Vrijstellingsbrief, zinnen: Zinnen, eigen: frozenset[str]) -> tuple[str, ...]:
    """The rules that can be mended, and what she noted herself; safe for a paragraph."""
    zelf = (letterlijk(wat) for wat in g.ontbreekt if wat.strip())
    return (*zinnen_bij(aan_te_vullen(g.regels), zinnen, eigen), *zelf)


def zinnen_bij(
    regels: Iterable[Regellijn], zinnen: Zinnen, eigen: frozenset[str]
) -> tuple[str, ...]:
    """Each rule as a sentence with its article, safe for a paragraph."""
    uit = []
    for regel in regels:
        code = "B05" if regel.code in TE_LAAT else regel.code
        zin = zinnen(code) if code in eigen else letterlijk(regel.zin)
        bron = _bron(regel.artikel)
        uit.append(f"{zin.removesuffix('.')} ({letterlijk(bron)})." if bron else zin)
    return tuple(dict.fromkeys(uit))


def _bron(artikelen: str) -> str:
    """The articles of the Act as parents find them; case law is named in the sentence itself."""
    delen = []
    for deel in (stuk.strip() for stuk in artikelen.split(";")):
        if deel == "Lpw art. 5a":
            delen.append(f"{ARTIKELEN['trekkend']} Leerplichtwet")
        elif deel.startswith("Lpw art. "):
            delen.append(f"artikel {deel.removeprefix('Lpw art. ')} Leerplichtwet")
        elif deel.startswith("Awb art. "):
            delen.append(f"artikel {deel.removeprefix('Awb art. ')} Awb")
        elif deel == "Besluit BWBR0003830":
            delen.append("Besluit vrijstelling leerplicht trekkende bevolking")
    return "; ".join(delen)
