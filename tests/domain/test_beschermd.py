# SPDX-License-Identifier: EUPL-1.2
"""The program sees by itself that a text is about health or conviction, in any spelling."""

import pytest

from leerplicht_desktop.domain import beschermd
from leerplicht_desktop.domain.controle.melding import controleer
from tests.domain.kalenders import d


@pytest.mark.parametrize(
    "tekst",
    [
        "Al een week ziek thuis",
        "ZIEKENHUISOPNAME",
        "Wacht op een diagnose",
        "mogelijk ADHD",
        "heeft ADD.",
        "burn-out bij moeder",
        "in behandeling bij psycholoog",
        "is gelovig opgevoed",
        "na de kerk",
        "viert het Suikerfeest",
        "gewetensbezwaren tegen de school",
    ],
)
def test_health_and_conviction_are_seen(tekst: str) -> None:
    assert beschermd.noemt_gevoelig(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "Verslapen",
        "bus te laat",
        "muziekles",
        "woont aan de Kerkstraat",
        "addertje",
        "vakantie",
    ],
)
def test_ordinary_words_are_not(tekst: str) -> None:
    assert not beschermd.noemt_gevoelig(tekst)


@pytest.mark.parametrize(
    ("vlag", "reden", "gevoelig"),
    [
        ("", "ziek thuis", True),
        ("", "verslapen", False),
        ("nee", "ziek thuis", False),
        ("ja", "verslapen", True),
    ],
)
def test_her_own_choice_goes_before_the_words(vlag: str, reden: str, gevoelig: bool) -> None:
    ruw = {
        "leerling_uid": "L1",
        "soort": "V3",
        "melddatum": "12-6-2026",
        "begindatum": "18-5-2026",
        "reden": reden,
        "gevoelig": vlag,
    }
    invoer = controleer(ruw, d("15-6-2026")).waarde
    assert invoer is not None
    assert invoer.gevoelig is gevoelig


def test_every_protected_field_of_a_melding_is_named() -> None:
    assert beschermd.FORMULIEREN["melding"] == ("reden", "toelichting", "afwijkreden")
