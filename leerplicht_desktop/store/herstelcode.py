# SPDX-License-Identifier: EUPL-1.2
"""The recovery code: 160 random bits that a person can type from paper.

Crockford's base32 (no I, L, O, U), four rows of eight characters, each with a ninth that
checks the row, so that a typing error is found before any key is tried.
"""

import hashlib
import secrets

_TEKENS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LEES = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})
_RIJ = 8


def maak() -> str:
    """A new code as printed: `XXXX-XXXX-C XXXX-XXXX-C ...`."""
    return toon(secrets.token_bytes(20))


def toon(geheim: bytes) -> str:
    """The printed form of 20 secret bytes."""
    getal = int.from_bytes(geheim, "big")
    tekens = "".join(_TEKENS[(getal >> (5 * plek)) & 31] for plek in range(31, -1, -1))
    rijen = [tekens[i : i + _RIJ] for i in range(0, 32, _RIJ)]
    return " ".join(f"{r[:4]}-{r[4:]}-{_controle(nr, r)}" for nr, r in enumerate(rijen))


def lees(tekst: str) -> bytes | None:
    """The secret bytes of a typed code; None when it has not the right length or a bad row."""
    kaal = _kaal(tekst)
    if len(kaal) != 4 * (_RIJ + 1) or foute_rijen(tekst):
        return None
    tekens = "".join(kaal[i : i + _RIJ] for i in range(0, len(kaal), _RIJ + 1))
    getal = 0
    for teken in tekens:
        getal = getal << 5 | _TEKENS.index(teken)
    return getal.to_bytes(20, "big")


def foute_rijen(tekst: str) -> tuple[int, ...]:
    """Numbers (1–4) of rows whose check character does not fit."""
    kaal = _kaal(tekst)
    rijen = [kaal[i : i + _RIJ + 1] for i in range(0, 4 * (_RIJ + 1), _RIJ + 1)]
    return tuple(nr + 1 for nr, rij in enumerate(rijen) if not _rij_klopt(nr, rij))


def _rij_klopt(nummer: int, rij: str) -> bool:
    return (
        len(rij) == _RIJ + 1
        and all(t in _TEKENS for t in rij)
        and rij[_RIJ] == _controle(nummer, rij[:_RIJ])
    )


def _kaal(tekst: str) -> str:
    return "".join(t for t in tekst.upper().translate(_LEES) if t.isalnum())


def _controle(nummer: int, rij: str) -> str:
    return _TEKENS[hashlib.sha256(f"{nummer}{rij}".encode()).digest()[0] & 31]
