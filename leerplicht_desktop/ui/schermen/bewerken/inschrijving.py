# SPDX-License-Identifier: EUPL-1.2
"""Enrolling a pupil at a school."""

from collections.abc import Callable
from typing import Any

from leerplicht_desktop.domain import codes, fouten
from leerplicht_desktop.domain.datum import kort
from leerplicht_desktop.domain.gegevens.leerling import LeerlingBeeld
from leerplicht_desktop.domain.gegevens.persoon import InschrijvingBeeld
from leerplicht_desktop.domain.namen import volledig
from leerplicht_desktop.ui.bouwstenen.datumveld import Datumveld
from leerplicht_desktop.ui.bouwstenen.keuzeveld import Keuzeveld
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.bewerken import woorden
from leerplicht_desktop.ui.schermen.bewerken.bewerkpagina import Bewerkpagina, Geladen
from leerplicht_desktop.ui.schermen.bewerken.zijkolom import Zijkolom
from leerplicht_desktop.ui.schermen.kiezers import schoolkiezer


class InschrijvingBewerken(Bewerkpagina):
    """`toon(leerling_uid=)`; an open enrolment elsewhere ends by itself."""

    naam = "inschrijving"

    def __init__(self, omgeving: Omgeving) -> None:
        self.bekend = Zijkolom(woorden.INSCHRIJVING_ZIJ)
        super().__init__(omgeving, woorden.INSCHRIJVING_NIEUW, woorden.INSCHRIJVING_OPSLAAN)
        self.zet_zij(self.bekend)
        self._leerling_uid = ""
        self.school = schoolkiezer(omgeving)
        f = self.formulier
        f.veld("school_uid", "School", self.school, woorden.SCHOOL_HULP)
        soort = Keuzeveld.van(codes.ONDERWIJSSOORTEN, leeg="Zoals de school")
        f.veld("onderwijssoort", "Soort onderwijs", soort, verplicht=False)
        f.veld("van", "Ingeschreven vanaf", Datumveld())
        f.veld("tot", "Tot en met", Datumveld(), woorden.TOT_HULP, verplicht=False, naast=True)

    def _bij_parameters(self, **parameters: Any) -> str:
        self._leerling_uid = str(parameters["leerling_uid"])
        return self._leerling_uid

    def _haler(self) -> Callable[[], Geladen]:
        kluis, uid = self._omgeving.kluis, self._leerling_uid

        def haal() -> Geladen:
            from leerplicht_desktop.services import leerling

            beeld = leerling.toon(kluis, uid)
            onder = woorden.INSCHRIJVING_ONDER.format(volledig(beeld.naam))
            return Geladen({}, None, "", onder, beeld)

        return haal

    def _bij_geladen(self, geladen: Geladen) -> None:
        beeld: LeerlingBeeld = geladen.extra
        regels = [inschrijvingregel(i) for i in beeld.inschrijvingen]
        if regels:
            self.bekend.zet("", (*regels, woorden.INSCHRIJVING_EINDE))
        else:
            self.bekend.zet("", (woorden.INSCHRIJVING_GEEN,))

    def _bewaarfunctie(self, ruw: dict[str, str], versie: int | None) -> Callable[[], Any]:
        kluis, uid, school_uid = self._omgeving.kluis, self._leerling_uid, ruw["school_uid"]

        def bewaar() -> Any:
            from leerplicht_desktop.services import leerling

            if not school_uid:
                raise fouten.OnjuisteInvoer({"school_uid": woorden.SCHOOL_FOUT})
            return leerling.bewaar_inschrijving(kluis, uid, school_uid, ruw)

        return bewaar


def inschrijvingregel(inschrijving: InschrijvingBeeld) -> str:
    """`Basisschool De Proef, bo · sinds 1-8-2022`"""
    soort = codes.ONDERWIJSSOORTEN.woord(inschrijving.onderwijssoort)
    wanneer = f"sinds {kort(inschrijving.van)}"
    if inschrijving.tot is not None:
        wanneer = f"{kort(inschrijving.van)} t/m {kort(inschrijving.tot)}"
    naam = f"{inschrijving.school}, {soort}" if soort != "onbekend" else inschrijving.school
    return f"{naam} · {wanneer}"
