# SPDX-License-Identifier: EUPL-1.2
"""The Rekenhulp: the law asked for a caller on the phone, from typed text, without the store.

Every function takes the raw text of a form or command line and `vandaag`; it gives a
`Rekenuitkomst`, or raises `OnjuisteInvoer` with a sentence per field, in which a form has its own
`labels`. Nothing is kept.
"""

from leerplicht_desktop.services.rekenhulp.bewaartermijn import bereken as bewaren
from leerplicht_desktop.services.rekenhulp.haltcriteria import bereken as halt
from leerplicht_desktop.services.rekenhulp.ontvangst import bezwaar, kennisgeving
from leerplicht_desktop.services.rekenhulp.plicht import bereken as leerplicht
from leerplicht_desktop.services.rekenhulp.uitkomst import Rekenuitkomst
from leerplicht_desktop.services.rekenhulp.uren import bereken as verzuim

__all__ = ["Rekenuitkomst", "bewaren", "bezwaar", "halt", "kennisgeving", "leerplicht", "verzuim"]
