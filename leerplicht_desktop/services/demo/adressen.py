# SPDX-License-Identifier: EUPL-1.2
"""Addresses in streets that are nowhere, with one postcode for one side of a block."""

from random import Random

from leerplicht_desktop.services.demo.nummers import Nummers
from leerplicht_desktop.services.demo.personen import Demoadres

_STRATEN = {
    "Veldwijk": (
        "Proefweg", "Voorbeeldlaan", "Sjabloonstraat", "Schetspad", "Blauwdrukhof",
        "Maquettelaan", "Denkplein", "Plattegrondweg", "Prototypestraat", "Verbeeldingshof",
        "Denkbeeldweg", "Fictiepad", "Zandloperweg", "Passerlaan", "Collegelaan", "Liniaalweg",
        "Tekenhaakstraat", "Gradenboogweg", "Kladblokhof", "Krijtlijnpad", "Schaalmodelstraat",
        "Luchtkasteellaan", "Spiegelbeeldweg", "Ontwerpstraat", "Kartonnagehof", "Stippellijn",
        "Meetlatstraat", "Decorlaan", "Coulissenweg", "Souffleurspad",
    ),
    "Proefdorp": (
        "Testweg", "Oefenstraat", "Repetitiehof", "Generalelaan", "Proefbaan", "Monsterweg",
        "Staalkaartpad", "Toetssteenweg", "Peillood", "Waterpasweg",
    ),
    "Schetsum": (
        "Potloodlaan", "Gumweg", "Penseelpad", "Paletstraat", "Ezelhof", "Inktweg",
        "Houtskoolpad", "Pastelhof",
    ),
}  # fmt: skip
_HOOGSTE_NUMMER = 140
_BLOK = 28


class Adressen:
    """Gives every address to one household."""

    def __init__(self, toeval: Random, nummers: Nummers) -> None:
        self._toeval = toeval
        self._nummers = nummers
        self._straten = [(s, plaats) for plaats, namen in _STRATEN.items() for s in namen]
        self._postcodes: dict[tuple[str, int, int], str] = {}
        self._bezet: set[Demoadres] = set()

    def nieuw(self) -> Demoadres:
        while True:
            straat, plaats = self._toeval.choice(self._straten)
            nummer = self._toeval.randint(1, _HOOGSTE_NUMMER)
            toevoeging = self._toeval.choice(("A", "B", "C")) if self._kans(0.06) else ""
            adres = Demoadres(
                straat, str(nummer), toevoeging, self._postcode(straat, nummer), plaats
            )
            if adres not in self._bezet:
                self._bezet.add(adres)
                return adres

    def _postcode(self, straat: str, nummer: int) -> str:
        blok = (straat, nummer // _BLOK, nummer % 2)
        if blok not in self._postcodes:
            self._postcodes[blok] = self._nummers.postcode()
        return self._postcodes[blok]

    def _kans(self, deel: float) -> bool:
        return self._toeval.random() < deel
