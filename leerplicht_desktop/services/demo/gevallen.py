# SPDX-License-Identifier: EUPL-1.2
"""The children with a name of their own: each shows one situation from an officer's work.

The numbers are those of the list of situations the program is made for; what needs more than
meldingen and letters is not here yet.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from leerplicht_desktop.services.demo.nummers import Nummers
from leerplicht_desktop.services.demo.personen import Band, Demoadres, Kind, Plek, Volwassene


@dataclass(frozen=True, slots=True)
class Benoemd:
    """The named children by the number of their case; case 0 is the melding of today."""

    kinderen: Mapping[int, Kind]

    def alle(self) -> list[Kind]:
        return [*self.kinderen.values()]


_PLAATS = "Veldwijk"
DAGPLEK = (9, "Plusvoorziening De Proeftuin", date(2026, 4, 13))
# Who came to live here during the year, and when that was entered.
LATER = {6: date(2026, 5, 4), 7: date(2026, 4, 7)}


class _BurgerlijkeStand:
    def __init__(self, nummers: Nummers) -> None:
        self._nummers = nummers

    def adres(self, straat: str, nummer: int, postcode: str) -> Demoadres:
        return Demoadres(straat, str(nummer), "", postcode, _PLAATS)

    def ouder(self, voornaam: str, achternaam: str, adres: Demoadres) -> Volwassene:
        tussen, _, achter = achternaam.rpartition(" ")
        return Volwassene(
            bsn=self._nummers.bsn(),
            voornamen=voornaam,
            tussenvoegsel=tussen,
            achternaam=achter,
            adres=adres,
            telefoon=self._nummers.telefoon(),
        )

    def kind(
        self,
        naam: tuple[str, str],
        geslacht: str,
        geboren: date,
        adres: Demoadres,
        ouders: tuple[Volwassene, Volwassene],
        plek: Plek | None,
    ) -> Kind:
        roepnaam, achternaam = naam
        tussen, _, achter = achternaam.rpartition(" ")
        moeder, vader = ouders
        return Kind(
            bsn=self._nummers.bsn(),
            onderwijsnummer="",
            voornamen=roepnaam,
            roepnaam=roepnaam,
            tussenvoegsel=tussen,
            achternaam=achter,
            geboren=geboren,
            geslacht=geslacht,
            adres=adres,
            banden=(Band(moeder, "MOEDER", "TWEEHOOFDIG"), Band(vader, "VADER", "TWEEHOOFDIG")),
            plek=plek,
        )


@dataclass(frozen=True, slots=True)
class _Gezin:
    """One line of the table below."""

    geval: int
    kind: tuple[str, str]
    geslacht: str
    geboren: date
    moeder: tuple[str, str]
    vader: tuple[str, str]
    adres: tuple[str, int, str]
    plek: Plek | None


def _vo(jaar: int, brin: str = "99AR") -> Plek:
    return Plek(brin, "VO", date(jaar, 8, 1))


def _bo(brin: str, van: date) -> Plek:
    return Plek(brin, "BO", van)


_GEZINNEN = (
    _Gezin(0, ("Mees", "Proefman"), "M", date(2011, 3, 8), ("Iris", "Kladsma"),
           ("Joris", "Proefman"), ("Proefweg", 201, "8950 AA"), _vo(2023)),
    _Gezin(1, ("Sanne", "Voorbeeldsma"), "V", date(2013, 10, 12), ("Karin", "de Schets"),
           ("Peter", "Voorbeeldsma"), ("Voorbeeldlaan", 202, "8951 AB"), _vo(2025)),
    _Gezin(3, ("Bram", "Proefstra"), "M", date(2011, 11, 20), ("Anouk", "Modelman"),
           ("Wouter", "Proefstra"), ("Sjabloonstraat", 203, "8951 CD"), _vo(2024, "99AS")),
    _Gezin(4, ("Lotte", "Demoer"), "V", date(2008, 6, 22), ("Monique", "van Testen"),
           ("Erik", "Demoer"), ("Proefweg", 204, "8950 AA"),
           Plek("99AT", "MBO", date(2025, 8, 1))),
    _Gezin(5, ("Daan", "Verzonnen"), "M", date(2015, 9, 14), ("Linda", "Denkbeeld"),
           ("Mark", "Verzonnen"), ("Denkplein", 205, "8952 AK"), _bo("99AB", date(2019, 9, 14))),
    _Gezin(6, ("Aylin", "Örneksoy"), "V", date(2010, 12, 3), ("Elif", "Denek"),
           ("Mehmet", "Örneksoy"), ("Testweg", 206, "8953 AL"), None),
    _Gezin(7, ("Milan", "van der Maquette"), "M", date(2018, 8, 30), ("Sophie", "Blauwdruk"),
           ("Tom", "van der Maquette"), ("Maquettelaan", 207, "8952 BX"), None),
    _Gezin(9, ("Jesse", "Testman"), "M", date(2011, 10, 5), ("Petra", "Testman"),
           ("Hans", "Testman"), ("Schetspad", 208, "8954 AM"), _vo(2024)),
    _Gezin(10, ("Fleur", "van Sjabloon"), "V", date(2017, 10, 19), ("Inge", "Oefenaar"),
           ("Bas", "van Sjabloon"), ("Sjabloonstraat", 209, "8951 CD"),
           _bo("99AA", date(2021, 10, 19))),
    _Gezin(11, ("Thijs", "Denkbeeld"), "M", date(2016, 12, 1), ("Marloes", "de Fictie"),
           ("Rik", "Denkbeeld"), ("Denkbeeldweg", 210, "8954 BN"),
           _bo("99AC", date(2020, 12, 1))),
    _Gezin(12, ("Noor", "El Voorbeeld"), "V", date(2010, 10, 27), ("Samira", "Ben Proef"),
           ("Karim", "El Voorbeeld"), ("Passerlaan", 211, "8955 AP"), _vo(2023)),
    _Gezin(13, ("Timo", "Schetsman"), "M", date(2010, 1, 28), ("Ellen", "Proefdam"),
           ("Ron", "Schetsman"), ("Schaalmodelstraat", 215, "8957 WB"), _vo(2022)),
    _Gezin(14, ("Ravi", "Modelman"), "M", date(2012, 12, 16), ("Asha", "Modelman"),
           ("Sunil", "Modelman"), ("Liniaalweg", 212, "8955 BR"), _vo(2025, "99AS")),
    _Gezin(16, ("Zofia", "Testowska"), "V", date(2016, 10, 2), ("Agnieszka", "Testowska"),
           ("Marek", "Testowski"), ("Kladblokhof", 213, "8956 AT"),
           _bo("99AE", date(2020, 10, 2))),
)  # fmt: skip


def maak(nummers: Nummers) -> Benoemd:
    """The named children with their parents; those who come later are not in the first import."""
    stand = _BurgerlijkeStand(nummers)
    kinderen: dict[int, Kind] = {}
    for gezin in _GEZINNEN:
        adres = stand.adres(*gezin.adres)
        moeder = stand.ouder(*gezin.moeder, adres)
        vader = stand.ouder(*gezin.vader, adres)
        if gezin.geval == 16:
            moeder = replace(moeder, taal="Pools", tolk=True)
            vader = replace(
                vader, geheim=True, adres=stand.adres("Luchtkasteellaan", 214, "8957 VZ")
            )
        kinderen[gezin.geval] = stand.kind(
            gezin.kind, gezin.geslacht, gezin.geboren, adres, (moeder, vader), gezin.plek
        )
    for nummer in LATER:
        kinderen[nummer].in_import = False
    return Benoemd(kinderen)
