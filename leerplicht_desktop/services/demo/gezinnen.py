# SPDX-License-Identifier: EUPL-1.2
"""Drawing families: how many children, who has gezag, who lives apart, who needs an interpreter."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from leerplicht_desktop.services.demo.adressen import Adressen
from leerplicht_desktop.services.demo.namen import Familienaam, Namen
from leerplicht_desktop.services.demo.nummers import Nummers
from leerplicht_desktop.services.demo.personen import Band, Demoadres, Kind, Volwassene

# Four to eighteen years old on 15 June 2026.
OUDSTE, JONGSTE = date(2007, 6, 16), date(2022, 6, 15)
_GROOTTES = {1: 30, 2: 46, 3: 20, 4: 3, 5: 0.7, 6: 0.3}
_TALEN = {
    "uk": ("Oekraïens", 0.6),
    "pl": ("Pools", 0.25),
    "tr": ("Turks", 0.06),
    "ma": ("Arabisch", 0.06),
}
_SAMEN, _APART, _ALLEEN, _VOOGD = "samen", "apart", "alleen", "voogd"
_VORMEN = {_SAMEN: 80.5, _APART: 12, _ALLEEN: 6.5, _VOOGD: 1}


class Gezinnen:
    """Makes one family after the other."""

    def __init__(self, toeval: Random, nummers: Nummers) -> None:
        self._toeval = toeval
        self._nummers = nummers
        self._namen = Namen(toeval)
        self._adressen = Adressen(toeval, nummers)

    def nieuw(self) -> list[Kind]:
        """The children of one new family, oldest first."""
        toeval = self._toeval
        familie = self._namen.familie()
        aantal = toeval.choices([*_GROOTTES], weights=[*_GROOTTES.values()])[0]
        vorm = toeval.choices([*_VORMEN], weights=[*_VORMEN.values()])[0]
        banden, adres = self._ouders(familie, vorm)
        kinderen: list[Kind] = []
        for geboren in self._geboortedata(aantal):
            kind = self._kind(familie, geboren, adres, {k.roepnaam for k in kinderen})
            kind.banden = banden
            kinderen.append(kind)
        return kinderen

    def _kind(self, familie: Familienaam, geboren: date, adres: Demoadres, bezet: set[str]) -> Kind:
        geslacht = self._toeval.choice("MV")
        voornamen, roepnaam = self._namen.voornamen(familie.groep, geslacht)
        while roepnaam in bezet:
            voornamen, roepnaam = self._namen.voornamen(familie.groep, geslacht)
        return Kind(
            bsn=self._nummers.bsn(),
            onderwijsnummer="",
            voornamen=voornamen,
            roepnaam=roepnaam,
            tussenvoegsel=familie.tussenvoegsel,
            achternaam=familie.van(geslacht),
            geboren=geboren,
            geslacht=geslacht,
            adres=adres,
        )

    def _geboortedata(self, aantal: int) -> list[date]:
        tussen = [timedelta(days=self._toeval.randint(400, 1300)) for _ in range(aantal - 1)]
        ruimte = (JONGSTE - OUDSTE - sum(tussen, timedelta())).days
        data = [OUDSTE + timedelta(days=self._toeval.randint(0, max(ruimte, 0)))]
        for stap in tussen:
            data.append(min(data[-1] + stap, JONGSTE))
        return data

    def _ouders(self, familie: Familienaam, vorm: str) -> tuple[tuple[Band, ...], Demoadres]:
        thuis = self._adressen.nieuw()
        moeder = self._volwassene(self._namen.familie(familie.groep), "V", thuis)
        if vorm == _ALLEEN:
            moeder = replace(moeder, achternaam=familie.van("V"))
            return (Band(moeder, "MOEDER", "EENHOOFDIG"),), thuis
        if vorm == _VOOGD:
            return (Band(moeder, "VERZORGER", "VOOGDIJ"),), thuis
        vader = self._volwassene(familie, "M", thuis)
        if vorm == _SAMEN:
            banden = (Band(moeder, "MOEDER", "TWEEHOOFDIG"), Band(vader, "VADER", "TWEEHOOFDIG"))
            return banden, thuis
        return self._apart(moeder, vader)

    def _apart(self, moeder: Volwassene, vader: Volwassene) -> tuple[tuple[Band, ...], Demoadres]:
        """The children live with one of them; now and then only one has gezag."""
        elders = self._adressen.nieuw()
        bij_moeder = self._toeval.random() < 0.8
        if bij_moeder:
            vader = replace(vader, adres=elders)
        else:
            moeder = replace(moeder, adres=elders)
        soorten = ("TWEEHOOFDIG", "TWEEHOOFDIG")
        if self._toeval.random() < 0.12:
            soorten = ("EENHOOFDIG", "GEEN") if bij_moeder else ("GEEN", "EENHOOFDIG")
        banden = (Band(moeder, "MOEDER", soorten[0]), Band(vader, "VADER", soorten[1]))
        return banden, (moeder if bij_moeder else vader).adres

    def _volwassene(self, familie: Familienaam, geslacht: str, adres: Demoadres) -> Volwassene:
        voornamen, roepnaam = self._namen.voornamen(familie.groep, geslacht)
        taal, kans = _TALEN.get(familie.groep, ("", 0.0))
        tolk = self._toeval.random() < kans
        telefoon = self._nummers.telefoon() if self._toeval.random() < 0.85 else ""
        post = ""
        if self._toeval.random() < 0.6 and roepnaam.isascii():
            naam = roepnaam.casefold().replace(" ", ".")
            post = f"{naam}.{telefoon[-4:] or 'thuis'}@post.example"
        return Volwassene(
            bsn=self._nummers.bsn(),
            voornamen=voornamen,
            tussenvoegsel=familie.tussenvoegsel,
            achternaam=familie.van(geslacht),
            adres=adres,
            telefoon=telefoon,
            email=post,
            taal=taal if tolk else "",
            tolk=tolk,
        )
