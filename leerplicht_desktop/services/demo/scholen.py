# SPDX-License-Identifier: EUPL-1.2
"""The schools of Veldwijk, as a small file in the layout in which DUO publishes schools.

Their BRINs begin with 99, which DUO has given to no school.
"""

from dataclasses import dataclass

from leerplicht_desktop.services.demo import tabel

GEMEENTECODE = "GM9990"
GEMEENTE = "Veldwijk"


@dataclass(frozen=True, slots=True)
class Demoschool:
    brin: str
    naam: str
    soort: str  # codes.ONDERWIJSSOORTEN
    bron: str  # the type in DUO's words
    denominatie: str
    straat: str
    gewicht: int = 1  # how many pupils, compared with the others of its kind

    @property
    def domein(self) -> str:
        return self.naam.casefold().replace(" ", "-").replace("é", "e")


_OPENBAAR, _RK, _PC = "Openbaar", "Rooms-Katholiek", "Protestants-Christelijk"
SCHOLEN = (
    Demoschool("99AA", "De Proefballon", "BO", "basisschool", _OPENBAAR, "Proefweg", 3),
    Demoschool("99AB", "De Maquette", "BO", "basisschool", _RK, "Maquettelaan", 3),
    Demoschool("99AC", "Het Sjabloon", "BO", "basisschool", _PC, "Sjabloonstraat", 2),
    Demoschool("99AD", "De Schets", "BO", "basisschool", _OPENBAAR, "Schetspad", 2),
    Demoschool("99AE", "De Blauwdruk", "BO", "basisschool", _RK, "Blauwdrukhof", 2),
    Demoschool("99AF", "Het Voorbeeld", "BO", "basisschool", _PC, "Voorbeeldlaan", 2),
    Demoschool("99AG", "De Plattegrond", "BO", "basisschool", _OPENBAAR, "Plattegrondweg", 2),
    Demoschool("99AH", "De Luchtspiegel", "BO", "basisschool", "Algemeen bijzonder", "Denkplein"),
    Demoschool("99AJ", "Het Prototype", "BO", "basisschool", _RK, "Prototypestraat"),
    Demoschool("99AK", "De Verbeelding", "BO", "basisschool", "Montessori", "Verbeeldingshof"),
    Demoschool("99AL", "De Denkbeelden", "BO", "basisschool", "Islamitisch", "Denkbeeldweg"),
    Demoschool("99AM", "De Fictie", "BO", "basisschool", _PC, "Fictiepad"),
    Demoschool("99AN", "De Zandloper", "SBO", "SBAO", _OPENBAAR, "Zandloperweg"),
    Demoschool("99AP", "De Passer", "SOVSO", "(V)SO", "Algemeen bijzonder", "Passerlaan"),
    Demoschool("99AR", "Veldwijk College", "VO", "VBO/MAVO/HAVO/VWO", _OPENBAAR, "Collegelaan", 3),
    Demoschool("99AS", "Lyceum De Liniaal", "VO", "HAVO/VWO", _RK, "Liniaalweg", 2),
    Demoschool("99AT", "mbo Proeftuin", "MBO", "mbo", "Algemeen bijzonder", "Proeftuinplein"),
)
OP_BRIN = {school.brin: school for school in SCHOLEN}

_KOLOMMEN = (
    "PROVINCIE",
    "BEVOEGD GEZAG NUMMER",
    "INSTELLINGSCODE",
    "VESTIGINGSCODE",
    "VESTIGINGSNAAM",
    "STRAATNAAM",
    "HUISNUMMER-TOEVOEGING",
    "POSTCODE",
    "PLAATSNAAM",
    "GEMEENTENUMMER",
    "GEMEENTENAAM",
    "DENOMINATIE",
    "TELEFOONNUMMER",
    "INTERNETADRES",
    "ONDERWIJSSTRUCTUUR",
    "RMC-REGIO CODE",
    "VAKANTIEREGIO",
)


def bestand() -> bytes:
    """The schools as the file an officer would import."""
    rijen = [
        (
            "Fictief",
            "99999",
            school.brin,
            f"{school.brin}00",
            school.naam,
            school.straat,
            str(2 * nummer + 1),
            f"89{50 + nummer % 10} AA",
            GEMEENTE.upper(),
            GEMEENTECODE.removeprefix("GM"),
            GEMEENTE.upper(),
            school.denominatie,
            f"06-0000{9000 + nummer}",
            f"www.{school.domein}.example",
            school.bron,
            "",
            "Midden",
        )
        for nummer, school in enumerate(SCHOLEN)
    ]
    return tabel.csv_bytes(_KOLOMMEN, rijen)
