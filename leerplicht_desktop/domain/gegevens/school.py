# SPDX-License-Identifier: EUPL-1.2
"""Schools (vestigingen) as imported and shown."""

from leerplicht_desktop.domain.vast import vast


@vast
class SchoolInvoer:
    """Checked input of one vestiging (`controle.school`). Codes in upper case."""

    vestigingscode: str  # BRIN + two characters
    brin: str
    naam: str
    onderwijssoort: str  # codes.ONDERWIJSSOORTEN
    soort_bron: str = ""  # the type as the source wrote it
    denominatie: str = ""
    straat: str = ""
    huisnummer: str = ""
    postcode: str = ""
    plaats: str = ""
    gemeentecode: str = ""
    gemeente: str = ""
    provincie: str = ""
    telefoon: str = ""
    website: str = ""
    vakantieregio: str = ""  # noord | midden | zuid | ""
    rmc_code: str = ""
    lat: float | None = None
    lon: float | None = None


@vast
class SchoolBeeld:
    uid: str
    vestigingscode: str
    naam: str
    onderwijssoort: str
    denominatie: str
    adres: str
    plaats: str
    gemeente: str
    vakantieregio: str
    leerlingen: int = 0
    open_meldingen: int = 0
