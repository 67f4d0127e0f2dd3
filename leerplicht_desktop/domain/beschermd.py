# SPDX-License-Identifier: EUPL-1.2
"""Which texts belong to the protected class: health and conviction (article 9 GDPR).

A form or record that is marked `gevoelig` has the fields named here sealed wherever they are
kept: in the record, in its draft and in its history.
"""

import re

from leerplicht_desktop.domain.namen import vouw
from leerplicht_desktop.domain.vrijstelling.formulierfeiten import VELDEN

MELDING = ("reden", "toelichting", "afwijkreden")
VLAG = "gevoelig"
# Form -> its protected fields; they are sealed in a draft while its `gevoelig` is "ja".
FORMULIEREN: dict[str, tuple[str, ...]] = {"melding": MELDING, "beroep": VELDEN}
# Forms whose protected fields are so whatever anybody ticks.
ALTIJD = frozenset({"beroep"})
WOORD = "beschermd"
TITEL = "Beschermd document"

# Beginnings of words, folded. Only a proposal: she sees the mark and may take it away.
_WOORDEN = (
    "ziek",
    "ziekenhuis",
    "gezondheid",
    "medisch",
    "medicijn",
    "medicatie",
    "huisarts",
    "jeugdarts",
    "schoolarts",
    "kinderarts",
    "operatie",
    "diagnose",
    "psych",
    "therapie",
    "depressi",
    "angststoornis",
    "schoolangst",
    "eetstoornis",
    "anorexia",
    "autis",
    "adhd",
    "burn out",
    "burnout",
    "zwanger",
    "migraine",
    "hoofdpijn",
    "buikpijn",
    "griep",
    "koorts",
    "verslaving",
    "verslaafd",
    "ggz",
    "handicap",
    "geloof",
    "gelovig",
    "godsdienst",
    "religie",
    "religieu",
    "levensovertuiging",
    "levensbeschouw",
    "gewetensbezwa",
    "moskee",
    "synagoge",
    "islam",
    "moslim",
    "christelijk",
    "joods",
    "hindoe",
    "ramadan",
    "suikerfeest",
    "offerfeest",
)
_NOEMT = rf"\b(?:{'|'.join(_WOORDEN)}|(?:add|pdd|kerk)\b)"


def noemt_gevoelig(tekst: str) -> bool:
    """Does this text speak of somebody's health or conviction?"""
    return bool(re.search(_NOEMT, vouw(tekst)))
