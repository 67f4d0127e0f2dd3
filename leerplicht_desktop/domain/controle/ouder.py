# SPDX-License-Identifier: EUPL-1.2
"""The check of one adult beside one child: role, gezag, address, how to reach."""

from collections.abc import Mapping
from datetime import date

from leerplicht_desktop.domain import codes, datum
from leerplicht_desktop.domain.controle.velden import Velden
from leerplicht_desktop.domain.gegevens.persoon import OuderInvoer
from leerplicht_desktop.domain.gegevens.uitkomst import Controle


def controleer(ruw: Mapping[str, str], vandaag: date) -> Controle[OuderInvoer]:
    """Only the surname is required: of a feitelijke verzorger often little more is known."""
    velden = Velden(ruw)
    naam = velden.naam()
    rol = velden.code("rol", codes.ROLLEN) or "OUDER"
    gezag = velden.code("gezag", codes.GEZAGSSOORTEN) or "NIET_TE_BEPALEN"
    if not velden.kaal("gezag"):
        velden.waarschuw(
            "gezag", "Het gezag is niet bekend. Kijk in de BRP of in het gezagsregister."
        )
    bsn, adres = velden.bsn("bsn"), velden.adres()
    geheim, tolk = velden.ja_nee("geheim"), velden.ja_nee("tolk")
    taal = velden.tekst("taal", hoogstens=40)
    if tolk and not taal:
        velden.waarschuw("taal", "Er is een tolk nodig. Vul in voor welke taal.")
    telefoon, email = velden.telefoon("telefoon"), velden.email("email")
    van, tot = velden.datum("van"), velden.datum("tot")
    velden.volgorde(
        van, tot, "tot", "Het einde ligt vóór het begin. Kies een dag vanaf {}, of laat leeg."
    )
    if van is not None and van > vandaag:
        velden.waarschuw("van", f"Dit gaat pas in op {datum.dag(van)}.")
    huishouden = velden.tekst("huishouden", hoogstens=40)
    return velden.klaar(
        OuderInvoer(
            naam,
            rol,
            gezag,
            adres,
            bsn,
            geheim,
            taal,
            tolk,
            telefoon,
            email,
            van,
            tot,
            huishouden,
        )
    )
