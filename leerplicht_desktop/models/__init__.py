# SPDX-License-Identifier: EUPL-1.2
"""SQLModel tables, one aggregate a file. No rules, no queries."""

from leerplicht_desktop.models.basis import Rij, Tabel, UtcMoment, nieuw_uid
from leerplicht_desktop.models.beheer import (
    Auditregel,
    Concept,
    Importproef,
    Importregel,
    Instelling,
    Kluisinfo,
    Kopie,
    Teller,
    Vervangeropening,
    Wijziging,
    Zoekregel,
    Zoekwachtrij,
)
from leerplicht_desktop.models.beroep import Beroep, Indiener, Stuk, Vrijstelling
from leerplicht_desktop.models.beschermd import Beschermd, Wpgwissel
from leerplicht_desktop.models.bewaren import TweedePersoon, Vernietiging, Vernietigingsregel
from leerplicht_desktop.models.document import Brief, Document, Documentdeel
from leerplicht_desktop.models.melding import Melding, Oordeel, Verzuimdag
from leerplicht_desktop.models.persoon import (
    Gezag,
    Huishouden,
    Huishoudenlid,
    Leerling,
    Persoon,
    Verblijf,
)
from leerplicht_desktop.models.school import Dagplek, Inschrijving, School
from leerplicht_desktop.models.schoolkalender import Schoolvrij

__all__ = [
    "Auditregel",
    "Beroep",
    "Beschermd",
    "Brief",
    "Concept",
    "Dagplek",
    "Document",
    "Documentdeel",
    "Gezag",
    "Huishouden",
    "Huishoudenlid",
    "Importproef",
    "Importregel",
    "Indiener",
    "Inschrijving",
    "Instelling",
    "Kluisinfo",
    "Kopie",
    "Leerling",
    "Melding",
    "Oordeel",
    "Persoon",
    "Rij",
    "School",
    "Schoolvrij",
    "Stuk",
    "Tabel",
    "Teller",
    "TweedePersoon",
    "UtcMoment",
    "Verblijf",
    "Vernietiging",
    "Vernietigingsregel",
    "Vervangeropening",
    "Vrijstelling",
    "Verzuimdag",
    "Wijziging",
    "Wpgwissel",
    "Zoekregel",
    "Zoekwachtrij",
    "nieuw_uid",
]
