# SPDX-License-Identifier: EUPL-1.2
"""What belongs to another municipality goes there, with the first day of receipt."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from leerplicht_desktop.documents.vrijstelling import doorzending
from leerplicht_desktop.domain.fouten import BriefOnvolledig
from leerplicht_desktop.domain.gegevens.beroep import Vrijstellingsbrief
from leerplicht_desktop.domain.gegevens.brief import Exemplaar
from leerplicht_desktop.domain.gegevens.persoon import Adres
from leerplicht_desktop.domain.vrijstelling.gronden import Grond, grond
from tests.documents.conftest import OUDERS
from tests.documents.lezer import tekst
from tests.documents.vrijstelling import zaken
from tests.documents.vrijstelling.onderdelen import Onderdelen, controleer

GEMEENTE = Exemplaar(
    "gemeente", ("Gemeente Oudewater", "team Leerplicht"),
    Adres("Kade", "1", "", "0000 ZZ", "Oudewater"), "Geachte collega", "u",
)  # fmt: skip
Maker = Callable[[Vrijstellingsbrief, Grond], bytes]
TABEL: dict[Maker, Onderdelen] = {
    doorzending.maak_gemeente: Onderdelen(
        ("artikel 2:3, eerste lid", "artikel 5 onder b"), ("geen besluit",),
        ("gedateerd op 9 juni 2026", "Wie de stukken instuurde, weet"),
        ("De dag waarop wij de stukken ontvingen, 11 juni 2026, blijft de dag van ontvangst.",),
        ("vrijstelling van", "voldoet")),
    doorzending.maak_ouders: Onderdelen(
        ("artikel 2:3, eerste lid", "artikel 5 onder b"), ("zegt niets over de inhoud",),
        ("naar de gemeente Oudewater gestuurd", "hoeft niets opnieuw te sturen",
         "gedateerd op 9 juni 2026"),
        ("De dag waarop wij de stukken ontvingen, 11 juni 2026, blijft de dag van ontvangst.",),
        ("afgewezen", "voldoet")),
}  # fmt: skip


@pytest.mark.parametrize(
    ("maak", "exemplaar"),
    [(doorzending.maak_gemeente, GEMEENTE), (doorzending.maak_ouders, OUDERS)],
    ids=["gemeente", "ouders"],
)
def test_both_letters_have_their_parts(maak: Maker, exemplaar: Exemplaar) -> None:
    inhoud = tekst(maak(replace(zaken.ZAAK, exemplaar=exemplaar), grond("5b")))
    controleer(inhoud, TABEL[maak], *exemplaar.aan)


@pytest.mark.parametrize("voor", zaken.BESLUITGRONDEN, ids=lambda g: g.code)
def test_an_aanvraag_is_called_an_aanvraag(voor: Grond) -> None:
    for maak in (doorzending.maak_gemeente, doorzending.maak_ouders):
        inhoud = tekst(maak(replace(zaken.ZAAK, stukken=(("brief", None, zaken.ZAAK.datum),)),
                            voor))  # fmt: skip
        assert "aanvraag" in inhoud
        assert "kennisgeving" not in inhoud


@pytest.mark.parametrize("maak", [doorzending.maak_gemeente, doorzending.maak_ouders])
@pytest.mark.parametrize(
    ("anders", "woord"),
    [({"andere_gemeente": " "}, "de gemeente waar"), ({"stukken": ()}, "stukken die meegaan")],
)
def test_a_letter_that_lacks_a_part_is_refused(
    maak: Maker, anders: dict[str, object], woord: str
) -> None:
    with pytest.raises(BriefOnvolledig, match=woord):
        maak(replace(zaken.ZAAK, **anders), grond("5b"))  # type: ignore[arg-type]
