# SPDX-License-Identifier: EUPL-1.2
"""Telephone numbers in one form, so that a caller is found however the number was typed."""

import re

_LANDNUMMER = re.compile(r"^(?:\+|00)31")


def normaal(tekst: str) -> str:
    """Digits only, Dutch numbers with their leading zero: `+31 (0)6-1234 5678` -> `0612345678`.

    A foreign number keeps `00` and its country code. Text without digits gives "".
    """
    kaal = tekst.replace("(0)", "") if _LANDNUMMER.match(_kaal(tekst)) else tekst
    kaal = _kaal(kaal)
    if _LANDNUMMER.match(kaal):
        return "0" + _LANDNUMMER.sub("", kaal).lstrip("0")
    return "00" + kaal[1:] if kaal.startswith("+") else kaal


def _kaal(tekst: str) -> str:
    plus = "+" if tekst.strip().lstrip("(").startswith("+") else ""
    return plus + re.sub(r"[^0-9]", "", tekst)
