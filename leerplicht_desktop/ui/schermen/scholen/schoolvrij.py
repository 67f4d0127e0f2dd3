# SPDX-License-Identifier: EUPL-1.2
"""The form of one period in a school's calendar: two days and a name."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit

from leerplicht_desktop.domain.gegevens.schoolkalender import SchoolvrijInvoer, conceptsleutel
from leerplicht_desktop.domain.gegevens.uitkomst import Controle
from leerplicht_desktop.domain.schoolvrij import VAKANTIE, weekdagen
from leerplicht_desktop.ui.bouwstenen.datumveld import Datumveld
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.bewerken.bewerkpagina import Bewerkpagina, Geladen
from leerplicht_desktop.ui.schermen.bewerken.zijkolom import Zijkolom
from leerplicht_desktop.ui.schermen.scholen import kalenderwoorden as woorden

_RUST_MS = 150


class SchoolvrijBewerken(Bewerkpagina):
    """`toon(school_uid=, soort=, schooljaar=)` adds, with `uid` it changes; `ruw` fills ahead."""

    naam = "schoolvrij"

    def __init__(self, omgeving: Omgeving) -> None:
        self.gevolg = Zijkolom(woorden.ZIJ)
        super().__init__(omgeving, woorden.TITEL, woorden.OPSLAAN)
        self.zet_zij(self.gevolg)
        self._school_uid, self._soort, self._schooljaar = "", VAKANTIE, ""
        self._rij_uid: str | None = None
        self._vooraf: dict[str, str] = {}
        f = self.formulier
        f.veld("van", woorden.VAN, Datumveld())
        f.veld("tot", woorden.TOT, Datumveld(), woorden.TOT_HULP, verplicht=False, naast=True)
        f.veld("naam", woorden.NAAM, QLineEdit(), woorden.NAAM_HULP[VAKANTIE], verplicht=False)
        self.rust = QTimer(self)
        self.rust.setSingleShot(True)
        self.rust.setInterval(_RUST_MS)
        self.rust.timeout.connect(self._kijk_mee)

    def _bij_parameters(self, **parameters: Any) -> str:
        self._school_uid = str(parameters["school_uid"])
        self._soort = str(parameters["soort"])
        self._schooljaar = str(parameters["schooljaar"])
        self._rij_uid = parameters.get("uid")
        self._vooraf = dict(parameters.get("ruw") or {})
        return self._rij_uid or conceptsleutel(self._school_uid, self._soort, self._schooljaar)

    def _haler(self) -> Callable[[], Geladen]:
        kluis, school_uid, jaar = self._omgeving.kluis, self._school_uid, self._schooljaar
        uid, vooraf = self._rij_uid, self._vooraf
        titel = woorden.NIEUW if uid is None else woorden.WIJZIG
        titel = titel.format(woorden.TOEVOEGEN[self._soort])

        def haal() -> Geladen:
            from leerplicht_desktop.services import school, schoolkalender

            onder = f"{school.toon(kluis, school_uid).naam} · schooljaar {jaar}"
            if uid is None:
                return Geladen(vooraf, None, titel, onder)
            rij = schoolkalender.lees(kluis, uid)
            tot = rij.tot.isoformat() if rij.tot != rij.van else ""
            ruw = {"van": rij.van.isoformat(), "tot": tot, "naam": rij.naam}
            return Geladen(ruw, rij.versie, titel, onder)

        return haal

    def _bij_geladen(self, geladen: Geladen) -> None:
        self.formulier["naam"].zet_hulp(woorden.NAAM_HULP[self._soort])
        self.gevolg.zet("", woorden.ZIJ_ZINNEN[self._soort])

    def _bewaarfunctie(self, ruw: dict[str, str], versie: int | None) -> Callable[[], Any]:
        kluis, school_uid, uid = self._omgeving.kluis, self._school_uid, self._rij_uid
        heel = self._heel(ruw)

        def bewaar() -> Any:
            from leerplicht_desktop.services import schoolkalender

            return schoolkalender.bewaar(kluis, school_uid, heel, uid, versie)

        return bewaar

    def _heel(self, ruw: dict[str, str]) -> dict[str, str]:
        return {**ruw, "soort": self._soort, "schooljaar": self._schooljaar}

    def leegmaken(self) -> None:
        self.rust.stop()
        super().leegmaken()

    # --- looking along while typing ------------------------------------------------------------
    def _na_wijziging(self, veld: str) -> None:
        if veld:
            self.rust.start()
        else:
            self._kijk_mee()

    def _kijk_mee(self) -> None:
        """What this would do, in words beside and under the fields; faults wait for saving."""
        self.rust.stop()
        kluis, school_uid, uid = self._omgeving.kluis, self._school_uid, self._rij_uid
        if kluis is None:
            return
        heel = self._heel(self.formulier.ruw())

        def kijk() -> Controle[SchoolvrijInvoer]:
            from leerplicht_desktop.services import schoolkalender

            return schoolkalender.controleer(kluis, school_uid, heel, uid)

        self._omgeving.runner.laatste(
            "schoolvrij meekijken", kijk, klaar=self._gezien, eigenaar=self
        )

    def _gezien(self, controle: Controle[SchoolvrijInvoer]) -> None:
        if self.bewaarder is None:
            return  # left meanwhile
        self.formulier.zet_waarschuwingen(controle.waarschuwingen)
        invoer, hoofd = controle.waarde, ""
        if invoer is not None and not controle.waarschuwingen:
            hoofd = woorden.vrije_dagen(invoer.soort, len(weekdagen(invoer.van, invoer.tot)))
        self.gevolg.zet(hoofd, woorden.ZIJ_ZINNEN[self._soort])
