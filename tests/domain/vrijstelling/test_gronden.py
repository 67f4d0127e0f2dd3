# SPDX-License-Identifier: EUPL-1.2
"""The table of grounds, and the two families of letters that can never be mixed."""

import pytest

from leerplicht_desktop.domain.vrijstelling import brieven
from leerplicht_desktop.domain.vrijstelling.brieven import Besluit, Bezwaarclausule, Mededeling
from leerplicht_desktop.domain.vrijstelling.gronden import (
    GRONDEN,
    Aard,
    Beslisser,
    Familie,
    grond,
)
from tests.domain.kalenders import FEESTDAGEN, d

MEDEDELINGEN = ("5a", "5b", "5c", "trekkend")
BESLUITEN = ("3a", "3b", "11g>10", "15")


def test_every_ground_once_with_its_article() -> None:
    codes = [g.code for g in GRONDEN]
    assert sorted(codes) == sorted(
        [*MEDEDELINGEN, *BESLUITEN, "11a", "11b", "11c", "11d", "11e", "11f", "11g"]
    )
    assert all(g.artikel.startswith("Lpw art. ") for g in GRONDEN)
    assert all(g.eisen for g in GRONDEN)


@pytest.mark.parametrize(
    "code,beslisser,aard,familie,termijn",
    [
        ("3a", Beslisser.COLLEGE, Aard.BESLUIT, Familie.BESLUIT, 4),
        ("3b", Beslisser.COLLEGE, Aard.BESLUIT, Familie.BESLUIT, 4),
        ("5a", Beslisser.WET, Aard.VAN_RECHTSWEGE, Familie.MEDEDELING, None),
        ("5b", Beslisser.WET, Aard.VAN_RECHTSWEGE, Familie.MEDEDELING, None),
        ("5c", Beslisser.WET, Aard.VAN_RECHTSWEGE, Familie.MEDEDELING, None),
        ("trekkend", Beslisser.WET, Aard.VAN_RECHTSWEGE, Familie.MEDEDELING, None),
        ("11d", Beslisser.WET, Aard.MELDING_HOOFD, Familie.GEEN, None),
        ("11f", Beslisser.HOOFD, Aard.BESLUIT, Familie.GEEN, None),
        ("11g", Beslisser.HOOFD, Aard.BESLUIT, Familie.GEEN, None),
        ("11g>10", Beslisser.AMBTENAAR, Aard.BESLUIT, Familie.BESLUIT, 8),
        ("15", Beslisser.COLLEGE, Aard.BESLUIT, Familie.BESLUIT, 8),
    ],
)
def test_who_decides_and_what_it_is(
    code: str, beslisser: Beslisser, aard: Aard, familie: Familie, termijn: int | None
) -> None:
    g = grond(code)
    assert (g.beslisser, g.aard, g.familie) == (beslisser, aard, familie)
    assert (g.beslistermijn.waarde if g.beslistermijn else None) == termijn


@pytest.mark.parametrize("code", MEDEDELINGEN)
def test_a_mededeling_has_no_place_for_bezwaar(code: str) -> None:
    brief = brieven.mededeling(grond(code))
    assert not hasattr(brief, "bezwaar")
    assert brief.eerste_zin.startswith("Deze brief is een mededeling en geen besluit.")
    with pytest.raises(ValueError, match="no besluit"):
        Besluit(grond(code), Bezwaarclausule("wij", d("1-1-2026")))
    with pytest.raises(ValueError, match="no besluit"):
        brieven.besluit(grond(code), d("2-3-2026"), FEESTDAGEN.keys())


@pytest.mark.parametrize("code", BESLUITEN)
def test_a_besluit_cannot_lack_its_bezwaarclausule(code: str) -> None:
    brief = brieven.besluit(grond(code), d("2-3-2026"), FEESTDAGEN.keys())
    assert brief.bezwaar.laatste_dag == d("13-4-2026")
    bij_ambtenaar = "leerplichtambtenaar" in brief.bezwaar.bij
    assert bij_ambtenaar is (code == "11g>10")
    with pytest.raises(TypeError):
        Besluit(grond(code))  # type: ignore[call-arg]
    with pytest.raises(ValueError, match="names the body"):
        Bezwaarclausule("", d("13-4-2026"))
    with pytest.raises(ValueError, match="no mededeling"):
        Mededeling(grond(code))


def test_the_button_says_what_it_becomes() -> None:
    assert "volgt de vrijstelling uit de wet" in brieven.toelichting(grond("5b"))
    assert brieven.toelichting(grond("15"), d("13-4-2026")) == (
        "Dit wordt een vrijstellingsbesluit: bezwaar mogelijk t/m 13-4-2026."
    )
    assert brieven.toelichting(grond("15")).endswith("bezwaar mogelijk.")
    assert "hoofd van de school" in brieven.toelichting(grond("11f"))
