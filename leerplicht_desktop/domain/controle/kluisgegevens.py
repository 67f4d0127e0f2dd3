# SPDX-License-Identifier: EUPL-1.2
"""The check of what the store says of its owner: municipality and signature block."""

from collections.abc import Mapping
from datetime import date

from leerplicht_desktop.domain import codes
from leerplicht_desktop.domain.controle.velden import Velden
from leerplicht_desktop.domain.gegevens.kluis import Kluisgegevens
from leerplicht_desktop.domain.gegevens.uitkomst import Controle


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
    )
    if not (gegevens.telefoon or gegevens.email):
        velden.waarschuw("telefoon", "Vul een telefoonnummer of e-mailadres in voor op de brieven.")
    return velden.klaar(gegevens)
