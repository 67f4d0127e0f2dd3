# SPDX-License-Identifier: EUPL-1.2
"""What came in on which day is confirmed by letter, or at the counter on half a page."""

from dataclasses import replace
from datetime import date

import pytest

from leerplicht_desktop.documents.vrijstelling import ontvangstbevestiging, ontvangstbewijs
from leerplicht_desktop.domain.fouten import BriefOnvolledig
from leerplicht_desktop.domain.gegevens.brief import Exemplaar
from leerplicht_desktop.domain.vrijstelling.gronden import grond
from tests.documents.conftest import JONGERE, OUDERS
from tests.documents.lezer import bladzijden, tekens, tekst
from tests.documents.vrijstelling import zaken
from tests.documents.vrijstelling.onderdelen import Onderdelen, controleer

_STUKKEN = (
    "kennisgeving, gedateerd op 9 juni 2026, ontvangen op 11 juni 2026",
    "verklaring bij de kennisgeving, ontvangen op 11 juni 2026",
)
_AARD_5 = ("volgt uit de wet zelf", "De gemeente beslist daar niet over", "geen besluit")
_TERMIJN = ("uiterlijk op 9 juli 2026",)
TABEL = {
    "5a": Onderdelen(("artikel 5 onder a", "artikel 6"), _AARD_5, _STUKKEN, _TERMIJN),
    "5b": Onderdelen(("artikel 5 onder b", "artikel 6"), _AARD_5, _STUKKEN, _TERMIJN),
    "5c": Onderdelen(("artikel 5 onder c", "artikel 6"), _AARD_5, _STUKKEN, _TERMIJN),
    "trekkend": Onderdelen(("artikel 5a (trekkend bestaan)",), _AARD_5, _STUKKEN, _TERMIJN),
    "3a": Onderdelen(("artikel 3a",), ("Burgemeester en wethouders beslissen",), _STUKKEN,
                     _TERMIJN, ("kennisgeving voor schooljaar", "volgt uit de wet")),
    "3b": Onderdelen(("artikel 3b",), ("Burgemeester en wethouders beslissen",), _STUKKEN,
                     _TERMIJN, ("volgt uit de wet",)),
    "15": Onderdelen(("artikel 15",), ("Burgemeester en wethouders beslissen",), _STUKKEN,
                     _TERMIJN, ("volgt uit de wet", "vóór 1 juli")),
    "11g>10": Onderdelen(("artikel 11 onder g",), ("De leerplichtambtenaar beslist",
                         "nadat het hoofd van de school is gehoord"), _STUKKEN, _TERMIJN,
                         ("Burgemeester en wethouders beslissen",)),
}  # fmt: skip


def test_the_table_knows_every_ground() -> None:
    assert set(TABEL) == {voor.code for voor in zaken.VRIJSTELLINGSGRONDEN}


@pytest.mark.parametrize("exemplaar", [OUDERS, JONGERE], ids=["u", "je"])
@pytest.mark.parametrize("code", TABEL)
def test_the_confirmation_has_its_parts(code: str, exemplaar: Exemplaar) -> None:
    g = replace(zaken.ZAAK, exemplaar=exemplaar)
    inhoud = tekst(ontvangstbevestiging.maak(g, grond(code)))
    controleer(inhoud, TABEL[code], *exemplaar.aan, "11 juni 2026", "9 juni 2026")


@pytest.mark.parametrize(
    ("anders", "woord"),
    [
        ({"stukken": ()}, "lijst van ontvangen stukken"),
        ({"bericht_voor": None}, "uiterlijk antwoord"),
        ({"schooljaar": ""}, "schooljaar"),
    ],
)
def test_a_confirmation_that_lacks_a_part_is_refused(anders: dict[str, object], woord: str) -> None:
    with pytest.raises(BriefOnvolledig, match=woord):
        ontvangstbevestiging.maak(
            replace(zaken.ZAAK, **anders),  # type: ignore[arg-type]
            grond("5b"),
        )


@pytest.mark.parametrize("code", TABEL)
def test_the_slip_names_the_papers_and_judges_nothing(code: str) -> None:
    inhoud = tekst(ontvangstbewijs.maak(zaken.ZAAK, grond(code)))
    for deel in ("Ontvangstbewijs", "Gemeente Veldwijk", "Lotte de Test", *_STUKKEN,
                 TABEL[code].artikel[0], "Afgegeven door Aangenomen door S. van den Berg",
                 "Mevrouw A. Proefman", "De inhoud is nog niet bekeken"):  # fmt: skip
        assert deel in inhoud
    for woord in ("voldoet", "bezwaar", "besluit"):
        assert woord not in inhoud


def test_the_slip_fits_on_half_a_page_to_cut_off() -> None:
    (pagina,) = tekens(ontvangstbewijs.maak(zaken.ZAAK, grond("5b")))
    assert min(teken.onder for teken in pagina) > 842 / 2


def test_a_slip_with_very_many_papers_goes_on() -> None:
    dag = date(2026, 6, 11)
    stukken = tuple((f"bijlage nummer {n}.", None, dag) for n in range(70))
    paginas = bladzijden(ontvangstbewijs.maak(replace(zaken.ZAAK, stukken=stukken), grond("5b")))
    assert len(paginas) == 2
    assert all(f"bijlage nummer {n}." in " ".join(paginas) for n in range(70))
    assert "Afgegeven door" in paginas[1]


def test_a_slip_without_papers_is_refused() -> None:
    with pytest.raises(BriefOnvolledig, match="ontvangen stukken"):
        ontvangstbewijs.maak(replace(zaken.ZAAK, stukken=()), grond("5b"))
