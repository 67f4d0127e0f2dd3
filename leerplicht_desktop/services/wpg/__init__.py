# SPDX-License-Identifier: EUPL-1.2
"""Police data (Wpg): opened by an act with a reason, apart from everything else.

Every call that shows or changes something writes exactly one line in the log of this part.
"""

from leerplicht_desktop.services.wpg.bewaren import bewaarlijst, oude_kopieen, vernietig, verwijder
from leerplicht_desktop.services.wpg.gegevens import (
    bekijk,
    document,
    koppel,
    lijst,
    voeg_document_toe,
    voeg_pdf_toe,
    voeg_toe,
    wijzig,
    zoek,
)
from leerplicht_desktop.services.wpg.jaarcontrole import zelfaudit
from leerplicht_desktop.services.wpg.logboek import logboek_csv
from leerplicht_desktop.services.wpg.openen import controleer, open_, sluit, stand
from leerplicht_desktop.services.wpg.overzetten import voorstel, wissel
from leerplicht_desktop.services.wpg.registers import (
    autorisaties,
    autoriseer,
    bewaar_onderzoek,
    bewaar_vermoeden,
    onderzoeken,
    trek_in,
    vermoedens,
    verstrek,
)
from leerplicht_desktop.store.wpg.deel import WpgDeel

__all__ = [
    "WpgDeel",
    "autorisaties",
    "autoriseer",
    "bekijk",
    "bewaar_onderzoek",
    "bewaar_vermoeden",
    "bewaarlijst",
    "controleer",
    "document",
    "koppel",
    "lijst",
    "logboek_csv",
    "onderzoeken",
    "open_",
    "oude_kopieen",
    "sluit",
    "stand",
    "trek_in",
    "vermoedens",
    "vernietig",
    "verstrek",
    "verwijder",
    "voeg_document_toe",
    "voeg_pdf_toe",
    "voeg_toe",
    "voorstel",
    "wijzig",
    "wissel",
    "zelfaudit",
    "zoek",
]
