# SPDX-License-Identifier: EUPL-1.2
"""BRIN and vestiging: `12AB` and `12AB01`, in whatever form a list or a mail gives them."""

import re

from leerplicht_desktop.domain.controle.velden import Velden

_BRIN = re.compile(r"[0-9]{2}[A-Z]{2}")
_VESTIGING = re.compile(r"([0-9]{2}[A-Z]{2})[\s|/-]*([0-9A-Z]{2})")
_BRINZIN = "Een BRIN heeft twee cijfers en twee letters, bijvoorbeeld 12AB."


def lees_brin(velden: Velden, veld: str, *, verplicht: str = "") -> str:
    """The four characters of a school in upper case."""
    tekst = velden.tekst(veld, verplicht=verplicht).upper()
    if tekst and not _BRIN.fullmatch(tekst):
        velden.fout(veld, _BRINZIN)
    return tekst


def lees_vestigingscode(velden: Velden, veld: str, *, verplicht: str = "") -> str:
    """The six characters of a vestiging; a bare BRIN means its first vestiging, 00."""
    tekst = velden.tekst(veld, verplicht=verplicht).upper()
    if _BRIN.fullmatch(tekst):
        return f"{tekst}00"
    gevonden = _VESTIGING.fullmatch(tekst)
    if tekst and not gevonden:
        velden.fout(
            veld, "Een vestigingscode is de BRIN met twee tekens erachter, bijvoorbeeld 12AB01."
        )
    return f"{gevonden[1]}{gevonden[2]}" if gevonden else tekst


def lees_volgnummer(velden: Velden, veld: str, brin: str) -> str:
    """The two characters after the BRIN: from `1`, `01`, `12AB01` or nothing (00)."""
    tekst = velden.tekst(veld).upper()
    if gevonden := _VESTIGING.fullmatch(tekst):
        if brin and gevonden[1] != brin:
            velden.fout(
                veld, f"Deze vestiging hoort niet bij BRIN {brin}. Kijk welke van de twee klopt."
            )
        return gevonden[2]
    if not re.fullmatch(r"[0-9A-Z]{0,2}", tekst):
        velden.fout(veld, "Een vestiging heeft twee tekens, bijvoorbeeld 01.")
    return tekst.zfill(2)
