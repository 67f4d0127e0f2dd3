# SPDX-License-Identifier: EUPL-1.2
"""Writes `docs/rechtsstand.md`: what of the law is in the program, and what is uncertain.

Made from the code, so that the list cannot differ from what the program does.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from pathlib import Path

from leerplicht_desktop.domain import datum, rechtsstand
from leerplicht_desktop.domain.vrijstelling.gronden import GRONDEN
from leerplicht_desktop.domain.wetswaarden import GECONTROLEERD

BESTAND = Path(__file__).resolve().parent.parent / "docs" / "rechtsstand.md"

KOP = f"""# Rechtsstand

Alles wat het programma van de wet weet: elk cijfer, elke regel, waar het gelezen is en wat
onzeker is. Laatst nagekeken op {datum.lang(GECONTROLEERD)}. Dit bestand is gemaakt met
`make rechtsstand` uit de code van `leerplicht_desktop/domain/`; wijzig het niet met de hand.

Een wijziging van de wet is een regel met een datum. Een oude zaak houdt het recht van haar eigen
dag. Wat alleen is aangekondigd, staat uit.
"""


def _dag(d: date | None) -> str:
    return datum.kort(d) if d else "–"


def _tabel(kop: str, rijen: Iterable[tuple[str, ...]]) -> Iterator[str]:
    velden = [v.strip() for v in kop.split("|")]
    yield "| " + " | ".join(velden) + " |"
    yield "|---" * len(velden) + "|"
    for rij in rijen:
        yield "| " + " | ".join(veld.replace("|", "\\|") for veld in rij) + " |"
    yield ""


def _bronnen() -> Iterator[str]:
    yield "## Gelezen teksten\n"
    yield from _tabel(
        "tekst | vindplaats | stand | onzeker",
        ((b.naam, b.bwb, _dag(b.stand), b.onzeker) for b in rechtsstand.BRONTEKSTEN),
    )


def _cijfers() -> Iterator[str]:
    yield "## Cijfers\n"
    rijen = []
    for naam, w in rechtsstand.cijfers():
        later = "; ".join(
            f"{wijziging.waarde} vanaf {datum.kort(wijziging.sinds)} ({wijziging.bron})"
            for wijziging in w.wijzigingen
            if wijziging.sinds is not None
        )
        woord = naam.lower().replace("_", " ")
        rijen.append((
            woord, f"{w.waarde} {w.eenheid}", later, w.bron, _dag(w.sinds), _dag(w.gecontroleerd),
            w.onzeker,
        ))  # fmt: skip
    yield from _tabel(
        "cijfer | waarde | later | bron | gelezen in de stand van | nagekeken | onzeker", rijen
    )


def _aangekondigd() -> Iterator[str]:
    yield "## Aangekondigd, staat uit\n"
    rijen = [
        (f"`{naam}`", getattr(wat, "bron", "") or getattr(wat, "artikel", ""), "uit")
        for naam, wat in rechtsstand.aangekondigd()
    ]
    yield from _tabel("wat | bron | stand", rijen)


def _gronden() -> Iterator[str]:
    yield "## Gronden voor vrijstelling en verlof\n"
    rijen = (
        (
            g.code, g.artikel, g.omschrijving, g.beslisser.value, g.aard.value, g.familie.value,
            g.periode.value, "; ".join(g.eisen), "; ".join(g.bewijs),
            f"{g.beslistermijn.waarde} {g.beslistermijn.eenheid}" if g.beslistermijn else "",
        )
        for g in GRONDEN
    )  # fmt: skip
    yield from _tabel(
        "grond | artikel | wat | wie beslist | aard | brief | periode | eisen | bewijs | "
        "beslistermijn",
        rijen,
    )


def _regels() -> Iterator[str]:
    yield "## Regels\n"
    for onderwerp, groep in groupby(rechtsstand.regels(), key=lambda paar: paar[0]):
        yield f"### {onderwerp}\n"
        rijen = (
            (
                f"`{r.code}`", r.artikel, re.sub(r"\{(\w+)\}", r"‹\1›", r.zin), _dag(r.sinds),
                _dag(r.tot), _dag(r.gecontroleerd), r.onzeker,
            )
            for _, r in groep
        )  # fmt: skip
        yield from _tabel(
            "regel | artikel | zin | gelezen in de stand van | tot | nagekeken | onzeker", rijen
        )


def tekst() -> str:
    """The whole document."""
    delen = (_bronnen(), _cijfers(), _aangekondigd(), _gronden(), _regels())
    return KOP + "\n" + "\n".join(regel for deel in delen for regel in deel)


if __name__ == "__main__":
    BESTAND.write_text(tekst(), encoding="utf-8")
