# SPDX-License-Identifier: EUPL-1.2
"""The check of what the store says of its owner: municipality and signature block."""

import unicodedata
from collections.abc import Mapping
from datetime import date

from leerplicht_desktop.domain import codes
from leerplicht_desktop.domain.controle.velden import Velden
from leerplicht_desktop.domain.gegevens.kluis import Kluisgegevens
from leerplicht_desktop.domain.gegevens.uitkomst import Controle

# What every font of a letter has: Latin letters with all their accents, and common punctuation.
_GEDRUKT = ((0x20, 0x24F), (0x300, 0x36F), (0x1E00, 0x1EFF), (0x2010, 0x2027), (0x20AC, 0x20AC))
_OP_BESLUITEN = ("mandaat", "bezwaar_adres", "bezwaar_digitaal", "rechtbank")
_OP_DE_BRIEF = (
    "ambtenaar",
    "functie",
    "afdeling",
    "website",
    "retouradres",
    "bezoekadres",
    *_OP_BESLUITEN,
)


def niet_te_drukken(tekst: str) -> str:
    """The characters that cannot stand on a letter, each once: signs, pictures, invisible ones."""
    return "".join(dict.fromkeys(teken for teken in tekst if not _te_drukken(teken)))


def _te_drukken(teken: str) -> bool:
    binnen = any(van <= ord(teken) <= tot for van, tot in _GEDRUKT)
    return binnen and unicodedata.category(teken) not in ("Cc", "Cf", "Cn")


def _zin(vreemd: str) -> str:
    zichtbaar = " ".join(teken for teken in vreemd if teken.isprintable())
    if not zichtbaar:
        return "Er staat een onzichtbaar teken in. Typ het opnieuw, met gewone letters."
    return f"Dit kan niet op een brief staan: {zichtbaar}. Typ het opnieuw, met gewone letters."


def controleer(ruw: Mapping[str, str], vandaag: date) -> Controle[Kluisgegevens]:
    """Required: the municipality and the officer's name; letters warn about the rest.

    `demo` and `laatste_reservekopie` are no input: they stay at their empty value here.
    """
    del vandaag
    velden = Velden(ruw)
    retouradres = velden.tekst("retouradres", hoogstens=120)
    if not retouradres:
        velden.waarschuw(
            "retouradres", "Zonder retouradres komt een onbestelbare brief niet bij u terug."
        )
    gegevens = Kluisgegevens(
        gemeentecode=velden.gemeentecode("gemeentecode", verplicht="Kies uw gemeente."),
        gemeente=velden.tekst("gemeente", verplicht="Kies uw gemeente."),
        ambtenaar=velden.tekst(
            "ambtenaar", verplicht="Vul uw naam in, zoals die onder brieven staat."
        ),
        functie=velden.tekst("functie") or "leerplichtambtenaar",
        afdeling=velden.tekst("afdeling"),
        telefoon=velden.telefoon("telefoon"),
        email=velden.email("email"),
        website=velden.tekst("website", hoogstens=200),
        retouradres=retouradres,
        bezoekadres=velden.tekst("bezoekadres", hoogstens=200),
        demo=False,
        laatste_reservekopie=None,
        vakantieregio=velden.code("vakantieregio", codes.VAKANTIEREGIOS),
        **{veld: velden.tekst(veld, hoogstens=200) for veld in _OP_BESLUITEN},
    )
    for veld in _OP_DE_BRIEF:
        if vreemd := niet_te_drukken(str(getattr(gegevens, veld))):
            velden.fout(veld, _zin(vreemd))
    if not (gegevens.telefoon or gegevens.email):
        velden.waarschuw("telefoon", "Vul een telefoonnummer of e-mailadres in voor op de brieven.")
    return velden.klaar(gegevens)
