# SPDX-License-Identifier: EUPL-1.2
"""Taking in a notice or request, and changing what was typed of one."""

from collections.abc import Callable
from typing import Any

from leerplicht_desktop.domain.fouten import VerwachteFout
from leerplicht_desktop.domain.gegevens.beroep import BeroepBeeld
from leerplicht_desktop.domain.gegevens.leerling import LeerlingBeeld
from leerplicht_desktop.domain.namen import volledig
from leerplicht_desktop.domain.vrijstelling.gronden import Familie, grond
from leerplicht_desktop.ui.bouwstenen.formulier import Formulier
from leerplicht_desktop.ui.bouwstenen.pagina import Vel
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.bewerken.bewerkpagina import Bewerkpagina, Geladen
from leerplicht_desktop.ui.schermen.kiezers import leerlingkiezer
from leerplicht_desktop.ui.schermen.melding.diensten import over_leerling
from leerplicht_desktop.ui.schermen.vrijstellingen import diensten, woorden
from leerplicht_desktop.ui.schermen.vrijstellingen.bijlagen import Bijlagenvak
from leerplicht_desktop.ui.schermen.vrijstellingen.diensten import Ingenomen, Vorm
from leerplicht_desktop.ui.schermen.vrijstellingen.formulier import Beroepsformulier
from leerplicht_desktop.ui.schermen.vrijstellingen.indieners import van_ouder


class BeroepBewerken(Bewerkpagina):
    """`toon(uid=, veld=)` changes one; `leerling_uid` or `grond` begins a new one."""

    naam = "beroep"

    def __init__(self, omgeving: Omgeving) -> None:
        self.leerling = leerlingkiezer(omgeving)
        self.leerling.setPlaceholderText("naam, geboortedatum of BSN")
        super().__init__(omgeving, woorden.NIEUW, woorden.OPSLAAN)
        self._uid = self._leerling_uid = self._grond = self._veld = ""
        self._vorm: Vorm | None = None
        self.bijlagen = Bijlagenvak()
        self.stukkenvel = Vel(marge=24)
        self.stukkenvel.indeling.addWidget(tekst(woorden.STUKKEN, "title"))
        self.stukkenvel.indeling.addWidget(self.bijlagen)
        self.zij_erbij(self.stukkenvel)
        self.leerling.gekozen.connect(lambda _uid: self.haal_gezin())
        self.leerling.nieuw_gevraagd.connect(self._voeg_leerling_toe)

    def _maak_formulier(self) -> Formulier:
        return Beroepsformulier(self.leerling)

    @property
    def vorm(self) -> Beroepsformulier:
        """The form as its own kind."""
        assert isinstance(self.formulier, Beroepsformulier)
        return self.formulier

    def zij_erbij(self, vel: Vel) -> None:
        """The papers stand beside the questions, and under them on a narrow window."""
        self._zij.addWidget(vel)
        self._zij.addStretch(1)

    # --- coming and filling --------------------------------------------------------------------
    def _bij_parameters(self, **parameters: Any) -> str:
        self._uid = str(parameters.get("uid", ""))
        self._leerling_uid = str(parameters.get("leerling_uid", ""))
        self._grond = str(parameters.get("grond", ""))
        self._veld = str(parameters.get("veld", ""))
        self.bijlagen.wis()
        return self._uid or self._leerling_uid

    def _haler(self) -> Callable[[], Geladen]:
        kluis, uid, leerling_uid = self._omgeving.kluis, self._uid, self._leerling_uid
        begin = {**self._nieuw(), "grond": self._grond, "leerling_uid": leerling_uid}

        def haal() -> Geladen:
            vorm = diensten.haal_vorm(kluis, uid, leerling_uid)
            if vorm.beeld is None:
                eigen = {"gemeentecode": vorm.gemeente, "ontvangen_door": vorm.ambtenaar}
                return Geladen({**begin, **eigen}, extra=vorm)
            titel = f"{woorden.WIJZIGEN}, {woorden.artikel(vorm.beeld.grond)}"
            onder = f"{vorm.beeld.leerling} · {vorm.beeld.kenmerk}"
            return Geladen(ruw_van(vorm.beeld), vorm.beeld.versie, titel, onder, vorm)

        return haal

    def _nieuw(self) -> dict[str, str]:
        vandaag = self._omgeving.vandaag()
        return {
            "schooljaar": woorden.schooljaar_nu(vandaag),
            "ontvangen_op": vandaag.isoformat(),
            "eerste": "",
            "vaste_verblijfplaats": "ja",
            "op_model": "nee",
        }

    def _bij_geladen(self, geladen: Geladen) -> None:
        vorm: Vorm = geladen.extra
        self._vorm = vorm
        f = self.vorm
        f.gemeente.zet_keuzes(vorm.gemeenten)
        f.schooljaar.zet_keuzes(
            woorden.schooljaren(self._omgeving.vandaag(), geladen.ruw.get("schooljaar", ""))
        )
        bestaand = vorm.beeld is not None
        self.stukkenvel.setHidden(bestaand)
        f.grond.setEnabled(not bestaand)
        f.leerling.setEnabled(not bestaand)
        if vorm.leerling is not None:
            f.leerling.zet_keuze(vorm.leerling.uid, volledig(vorm.leerling.naam))
        self._toon_gezin(vorm.leerling)

    def _na_wijziging(self, veld: str) -> None:
        """The draft brought another pupil than the store did, or the fields are filled now."""
        gekozen = self.leerling.ruw()
        bekend = self._vorm.leerling.uid if self._vorm and self._vorm.leerling else ""
        if gekozen and gekozen != bekend:
            self.haal_gezin()
        elif veld == "leerling_uid" and not gekozen:
            self._toon_gezin(None)
        code = self.vorm.code
        kennisgeving = not code or grond(code).familie is Familie.MEDEDELING
        self.bijlagen.standaard = "KENNISGEVING" if kennisgeving else "AANVRAAG"
        if veld == "" and self._veld:
            self.vorm.ga_naar(self._veld)

    def _vul(self, geladen: Geladen, sleutel: str) -> None:
        super()._vul(geladen, sleutel)
        if self._veld:
            self.vorm.ga_naar(self._veld)

    def leegmaken(self) -> None:
        super().leegmaken()
        self._vorm = None
        self._uid = self._leerling_uid = self._veld = ""

    def _stil_leeg(self) -> None:
        super()._stil_leeg()
        self.bijlagen.wis()

    # --- the pupil and the family --------------------------------------------------------------
    def haal_gezin(self) -> None:
        """The adults and the other children of the chosen pupil."""
        kluis, uid = self._omgeving.kluis, self.leerling.ruw()
        if kluis is None or not uid:
            return

        def haal() -> LeerlingBeeld:
            from leerplicht_desktop.services import leerling

            return leerling.toon(kluis, uid)

        self._omgeving.runner.laatste("beroep gezin", haal, klaar=self._toon_gezin, eigenaar=self)

    def _toon_gezin(self, leerling: LeerlingBeeld | None) -> None:
        f = self.vorm
        if leerling is None:
            f.indieners.zet_mensen(None)
            f.kinderen.zet_kinderen(())
        else:
            f.indieners.zet_mensen([van_ouder(ouder) for ouder in leerling.ouders])
            f.kinderen.zet_kinderen(() if self._uid else leerling.gezin)
        if leerling is not None and self._vorm is not None and not self._uid:
            self._vorm = Vorm(
                self._vorm.gemeente,
                self._vorm.gemeenten,
                self._vorm.ambtenaar,
                self._vorm.beeld,
                leerling,
            )
        f.toon_kinderen()

    def _voeg_leerling_toe(self, getypt: str) -> None:
        """The form for a pupil comes back here with who was added."""
        ruw = over_leerling({"naam_leerling": getypt})
        if self.bewaarder is not None:
            self.bewaarder.bewaar_nu()
        self._omgeving.navigeer("leerling_bewerken", ruw=ruw, bij_klaar=self._kies)

    def _kies(self, uid: str) -> None:
        self.leerling.zet_ruw(uid)
        self._geraakt("leerling_uid")

    # --- saving --------------------------------------------------------------------------------
    def _bewaarfunctie(self, ruw: dict[str, str], versie: int | None) -> Callable[[], Any]:
        kluis, uid = self._omgeving.kluis, self._uid
        bijlagen = self.bijlagen.bijlagen()
        kinderen = tuple(een for een in (ruw["leerling_uid"], *self.vorm.kinderen.uids()) if een)

        def bewaar() -> Any:
            if not uid:
                return diensten.neem_in(kluis, ruw, kinderen, bijlagen)
            from leerplicht_desktop.services import beroep

            return beroep.wijzig(kluis, uid, ruw, versie or 0)

        return bewaar

    def _niet_opgeslagen(self, fout: VerwachteFout) -> None:
        super()._niet_opgeslagen(fout)
        if not self.leerling.ruw() and self.leerling.text().strip():
            self.formulier["leerling_uid"].zet_zin(woorden.LEERLING_FOUT)

    def _klaar(self, uid: Any) -> None:
        if not isinstance(uid, Ingenomen):
            self._omgeving.terug()
            return
        self.bijlagen.wis()
        aantal = len(uid.uids)
        self._omgeving.terug()
        self._omgeving.navigeer("beroep", uid=uid.uids[0])
        if uid.zinnen:
            self._omgeving.status.meld(" ".join(uid.zinnen), toon="fout")
        else:
            zin = "Opgeslagen." if aantal == 1 else f"Opgeslagen: {aantal} kinderen, elk een zaak."
            self._omgeving.status.meld(zin, toon="goed")


def ruw_van(beeld: BeroepBeeld) -> dict[str, str]:
    """A stored claim as the form writes it."""
    return {**beeld.invoer, "grond": beeld.grond, "leerling_uid": beeld.leerling_uid}
