# SPDX-License-Identifier: EUPL-1.2
"""Small synthetic lists in the layouts that `leerplicht importeer` understands."""

from leerplicht_desktop.domain.gegevens.importeren import Importproef
from leerplicht_desktop.services import importeren
from leerplicht_desktop.services.kluis import OpenKluis

SCHOLEN_BO = (
    "PROVINCIE;INSTELLINGSCODE;VESTIGINGSCODE;VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;"
    "POSTCODE;PLAATSNAAM;GEMEENTENUMMER;GEMEENTENAAM;DENOMINATIE;VAKANTIEREGIO\n"
    "Gelderland;99AA;99AA00;Bs De Proeftuin;Proefweg;1;1234 AB;VELDWIJK;0246;"
    "HEERDE;Openbaar;Midden\n"
    "Gelderland;99AB;99AB00;Bs Het Voorbeeld;Toetslaan;2;1234 AC;VELDWIJK;0246;"
    "HEERDE;Openbaar;Midden\n"
)
SCHOLEN_GEO = (
    "vestigingscode;brin_nummer;naam;type;denominatie;straat;huisnummer;huisletter;"
    "huisnummertoevoeging;postcode;plaats;gemeente;provincie;onderwijsgebied;internetadres;"
    "leerlingen;lat;lon\n"
    "99AA00;99AA;Oude naam;basisschool;Openbaar;Oude straat;9;;;1234ZZ;Veldwijk;HEERDE;"
    "Gelderland;;;100;52.1;6.1\n"
    "99VO00;99VO;Veldpoort;HAVO/VWO;Bijzonder;Schoolplein;3;;;1234AD;Veldwijk;HEERDE;"
    "Gelderland;;;700;52.2;6.2\n"
)
KOP_LEERLINGEN = (
    "bsn;onderwijsnummer;voornamen;roepnaam;tussenvoegsel;achternaam;geboortedatum;geslacht;"
    "straat;huisnummer;toevoeging;postcode;woonplaats;gemeentecode;geheim\n"
)
NOOR = (
    "999990019;;Noortje;Noor;;Voorbeeldsma;12-10-2013;v;Proefweg;12;;1234AB;Veldwijk;GM0246;nee\n"
)
TIJN = "999990020;;Tijn;;;Voorbeeldsma;3-2-2017;m;Proefweg;12;;1234AB;Veldwijk;GM0246;nee\n"
BOAZ = "999990032;;Boaz;;;Proefstra;5-5-2015;m;Proefweg;12;;1234AB;Veldwijk;GM0246;nee\n"
LEERLINGEN = KOP_LEERLINGEN + NOOR + TIJN + BOAZ
KOP_OUDERS = (
    "bsn_kind;onderwijsnummer_kind;rol;gezag;bsn;voornamen;tussenvoegsel;achternaam;straat;"
    "huisnummer;toevoeging;postcode;woonplaats;land;geheim;taal;tolk;telefoon;email;van;tot;"
    "huishouden\n"
)
THUIS = "Proefweg;12;;1234AB;Veldwijk;"
OUDERS = KOP_OUDERS + (
    f"999990019;;moeder;12;;Marit;;Voorbeeldsma;{THUIS};nee;;;06-00000001;;;;\n"
    f"999990020;;moeder;12;;Marit;;Voorbeeldsma;{THUIS};nee;;;06-00000001;;;;\n"
    "999990019;;vader;12;999990044;Pieter;;Voorbeeldsma;Elders;3;;4321ZX;Verrewoude;;ja;;;;;;;\n"
    f"999990032;;moeder;OG1;;Ans;;Proefstra;{THUIS};nee;Pools;ja;;;;;\n"
)
INSCHRIJVINGEN = (
    "bsn;brin;vestiging;onderwijssoort;van;tot\n"
    "999990019;99VO;00;vo;1-8-2025;\n"
    "999990020;99AA;;bo;1-8-2021;\n"
)


def lees_in(kluis: OpenKluis, soort: str, tekst: str) -> Importproef:
    """Preview and carry out."""
    proef = importeren.proef(kluis, soort, f"{soort}.csv", tekst.encode())
    importeren.voer_uit(kluis, proef.proef_id)
    return proef


def lees_alles_in(kluis: OpenKluis) -> None:
    """The four lists in their order."""
    for soort, tekst in (
        ("scholen", SCHOLEN_BO), ("scholen", SCHOLEN_GEO), ("leerlingen", LEERLINGEN),
        ("ouders", OUDERS), ("inschrijvingen", INSCHRIJVINGEN),
    ):  # fmt: skip
        assert not lees_in(kluis, soort, tekst).geweigerd
