# SPDX-License-Identifier: EUPL-1.2
"""How hard a passphrase is to guess, in words the officer can act on.

The floor is what a thief with the disk must try. Without the keyring the passphrase is the only
lock, so the floor is a thousand times higher.
"""

from typing import Any

from leerplicht_desktop.domain.gegevens.wachtzin import Sterkte

VLOER = 10.0  # log10 of the guesses, with the secret of the keyring beside it
VLOER_ZONDER_SLEUTELBOS = 13.0
_RUIM = 4.0  # this much above the floor is "heel sterk"
_MAX_TEKENS = 100  # the estimate takes long for longer texts, and they pass the floor anyway

ADVIES = "Gebruik vijf of meer losse woorden."
# The estimator knows English only; these are what a Dutch officer types first.
_VOOR_DE_HAND = (
    "wachtwoord wachtzin welkom geheim leerplicht leerplichtambtenaar ambtenaar gemeente kluis "
    "verzuim school leerling inloggen computer kantoor vakantie zomer herfst winter lente "
    "januari februari maart april mei juni juli augustus september oktober november december "
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag nederland amsterdam rotterdam "
    "utrecht ajax feyenoord psv demo test veldwijk"
)
_WAAROM = {
    "repeat": "Er zit herhaling in.",
    "sequence": "Er zit een reeks in, zoals abc of 123.",
    "spatial": "Er zitten toetsen in die naast elkaar liggen.",
    "date": "Er zit een datum of jaartal in.",
    "regex": "Er zit een datum of jaartal in.",
    "passwords": "Dit lijkt op een wachtwoord dat veel mensen gebruiken.",
    "user_inputs": "Er zit een woord in dat voor de hand ligt.",
}
# The estimator takes a Dutch word for random letters. A thief tries words from a list of some
# 8,000 (Diceware): 3.9 on the log10 scale for each, however long the word is.
_PER_WOORD = 3.9
_LANGSTE_WOORD = 12
_TE_KORT = "Deze wachtzin is te kort."


def sterkte(wachtzin: str, *, zonder_sleutelbos: bool = False) -> Sterkte:
    """Is this passphrase good enough, how full is the meter, and what would make it better?"""
    if not wachtzin.strip():
        return Sterkte(False, 0, f"Typ een wachtzin. {ADVIES}")
    # Loaded here: the word lists cost memory that only someone who chooses a passphrase needs.
    from zxcvbn import zxcvbn

    uitslag = zxcvbn(
        wachtzin[:_MAX_TEKENS], user_inputs=_VOOR_DE_HAND.split(), max_length=_MAX_TEKENS
    )
    pogingen = min(float(uitslag["guesses_log10"]), _als_woorden(wachtzin))
    vloer = VLOER_ZONDER_SLEUTELBOS if zonder_sleutelbos else VLOER
    if pogingen >= vloer + _RUIM:
        return Sterkte(True, 4, "Deze wachtzin is heel sterk.")
    if pogingen >= vloer:
        return Sterkte(True, 3, "Deze wachtzin is sterk genoeg.")
    stappen = 2 if pogingen >= vloer * 0.6 else 1
    return Sterkte(False, stappen, f"{_reden(uitslag['sequence'])} {ADVIES}")


def _als_woorden(wachtzin: str) -> float:
    """log10 of the guesses for who knows that it is plain words; no limit for anything else."""
    woorden = set(wachtzin.casefold().split())
    if all(woord.isalpha() and len(woord) <= _LANGSTE_WOORD for woord in woorden):
        return _PER_WOORD * len(woorden)
    return float("inf")


def _reden(stukken: list[dict[str, Any]]) -> str:
    """The sentence for the longest part that the estimator recognised."""
    for stuk in sorted(stukken, key=lambda s: len(s["token"]), reverse=True):
        soort = stuk["dictionary_name"] if stuk["pattern"] == "dictionary" else stuk["pattern"]
        if soort in _WAAROM:
            return _WAAROM[soort]
    return _TE_KORT
