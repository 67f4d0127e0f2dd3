# SPDX-License-Identifier: EUPL-1.2
"""One claim on one screen: what the Act asks and what is met, the schools and the papers."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent

from leerplicht_desktop.domain.datum import dag, lees_datum
from leerplicht_desktop.domain.fouten import OnjuisteInvoer, VerwachteFout
from leerplicht_desktop.domain.gegevens.beroep import BeroepBeeld
from leerplicht_desktop.domain.gegevens.uitkomst import Gewijzigd, Uitkomst
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.vrijstellingen import (
    briefdiensten,
    diensten,
    opdrachten,
    velden,
    woorden,
)
from leerplicht_desktop.ui.schermen.vrijstellingen.beroepvlak import Beroepvlak
from leerplicht_desktop.ui.schermen.vrijstellingen.briefdiensten import Brieven
from leerplicht_desktop.ui.schermen.vrijstellingen.diensten import Bereik
from leerplicht_desktop.ui.schermen.vrijstellingen.oordeelvak import GRENSGEVAL

RUST_MS = 2000
# Rules name what they are about; in the form that question has another name.
_VELD = {
    "maanden": "feit_van_maand",
    "gehoord": "feit_gehoord_aanvrager",
    "plaatsingen": "uitzondering",
}
_GEWOON = (
    "schooljaar",
    "gemeentecode",
    "indieners",
    "ontvangen_op",
    "uitzondering",
    "eerder_beroep",
)


class BeroepPagina(Beroepvlak):
    """`toon(uid=)`."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving = omgeving
        self._uid = self._brief_soort = ""
        self.beeld: BeroepBeeld | None = None
        self.rust = QTimer(self)
        self.rust.setSingleShot(True)
        self.rust.setInterval(RUST_MS)
        self.rust.timeout.connect(self._noteer)
        opdrachten.van_beroep(omgeving, self.brief.click, partial(self._brief, "ONTVANGSTBEWIJS"))
        self._verbind()

    def _verbind(self) -> None:
        ga = self._omgeving.navigeer
        self.naar_leerling.clicked.connect(lambda _aan=False: self._leerling())
        self.brief.clicked.connect(lambda _aan=False: self._brief(self._brief_soort))
        self.wijzigen.clicked.connect(lambda _aan=False: self._wijzig(""))
        self.regels.naar.connect(self._spring)
        self.regels.geopend.connect(self.in_beeld)
        self.scholen.geopend.connect(self.in_beeld)
        self.regels.bewaar.connect(self._oordeel)
        self.scholen.vraag.connect(self._haal_scholen)
        self.scholen.bewaar.connect(self._zet_school)
        self.zijde.open_beroep.connect(lambda uid: ga("beroep", uid=uid))
        self.zijde.open_brief.connect(lambda uid: ga("brief", uid=uid))
        self.zijde.stukken.open_stuk.connect(lambda uid: ga("beroep_stuk", uid=uid))
        self.zijde.stukken.toevoegen.connect(self.open_stukvak)
        self.stukvak.bewaar.connect(self._voeg_stukken_toe)
        self.stukvak.dicht.connect(self.sluit_stukvak)
        self._omgeving.signaal.gewijzigd.connect(self._bij_wijziging)

    # --- coming and going ----------------------------------------------------------------------
    def toon(self, *, uid: str, **_parameters: Any) -> None:
        if uid != self._uid:
            self._vergeet()
            self.verticalScrollBar().setValue(0)
        self._uid = uid
        self.laad(eerste=True)
        self.rust.start()

    def leegmaken(self) -> None:
        self.rust.stop()
        self._uid = ""
        self._vergeet()

    def _vergeet(self) -> None:
        self.beeld = None
        self._brief_soort = ""
        self.brief.setEnabled(False)
        self.brief_zin.clear()
        self.andere.menu().clear()
        self.kop.zet("")
        self.fout_band.hide()
        self.lichaam.hide()
        self.stukvak.leegmaken()
        for deel in (self.regels, self.scholen, self.zijde):
            deel.leegmaken()

    @property
    def leerling_uid(self) -> str:
        """The pupil of this claim, for commands that work from anywhere."""
        return self.beeld.leerling_uid if self.beeld is not None else ""

    def laad(self, *, eerste: bool = False) -> None:
        kluis, uid = self._omgeving.kluis, self._uid
        if kluis is None or not uid:
            return
        self._omgeving.runner.laatste(
            "beroep",
            lambda: diensten.toon(kluis, uid),
            klaar=lambda beeld: self._zet(beeld, eerste),
            fout=self._fout,
            eigenaar=self,
        )

    def _zet(self, beeld: BeroepBeeld, eerste: bool) -> None:
        if self._omgeving.kluis is None:
            return  # locked while it was on its way
        self.beeld = beeld
        self.kop.zet(woorden.titel(beeld.grond), _onder(beeld))
        self.fout_band.hide()
        self.regels.zet(beeld)
        self.zijde.zet(beeld)
        self.schik(schoolvak=beeld.grond == velden.VIJF_B)
        self.lichaam.show()
        if beeld.grond == velden.VIJF_B:
            self._haal_scholen()
        self._haal_brieven()
        if eerste and self.isVisible() and not self.regels.begin():
            self.wijzigen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fout(self, fout: VerwachteFout) -> None:
        self._vergeet()
        self.rust.stop()
        self.fout_band.toon(fout.zin, "fout")

    def _bij_wijziging(self, gewijzigd: Gewijzigd) -> None:
        if self.isVisible() and gewijzigd.soort in ("beroep", "leerling", "brief", "school"):
            self.laad()

    def _noteer(self) -> None:
        kluis, beeld = self._omgeving.kluis, self.beeld
        if kluis is None or beeld is None or not self.isVisible():
            return

        def noteer() -> None:
            from leerplicht_desktop.services import raadpleging

            raadpleging.noteer(kluis, "gevoelig_gelezen", "beroep", [beeld.uid])

        self._omgeving.runner.doe(noteer, soort="schrijven")

    def showEvent(self, gebeurtenis: QShowEvent) -> None:
        super().showEvent(gebeurtenis)
        opdrachten.zet_aan(self._omgeving, True)

    def hideEvent(self, gebeurtenis: QHideEvent) -> None:
        opdrachten.zet_aan(self._omgeving, False)
        self.rust.stop()
        super().hideEvent(gebeurtenis)

    # --- ways on -------------------------------------------------------------------------------
    def _leerling(self) -> None:
        if self.beeld is not None:
            self._omgeving.navigeer("leerling", uid=self.beeld.leerling_uid)

    def _wijzig(self, veld: str) -> None:
        self._omgeving.navigeer("beroep_bewerken", uid=self._uid, veld=veld)

    def _spring(self, veld: str) -> None:
        """A line of the verdict leads to what it is about."""
        if veld == "scholen":
            self.scholen.pak()
        elif veld == "stukken":
            self.open_stukvak()
        else:
            doel = _inhoud(self.beeld) if veld == "inhoud" else _VELD.get(veld, veld)
            gewoon = doel in _GEWOON or doel.startswith(velden.VOORVOEGSEL)
            self._wijzig(doel if gewoon else f"{velden.VOORVOEGSEL}{doel}")

    # --- letters -------------------------------------------------------------------------------
    def _haal_brieven(self) -> None:
        kluis, uid = self._omgeving.kluis, self._uid
        self._omgeving.runner.laatste(
            "beroep brieven",
            lambda: briefdiensten.brieven(kluis, uid),
            klaar=self._toon_brieven,
            eigenaar=self,
        )

    def _toon_brieven(self, brieven: Brieven) -> None:
        if self.beeld is None:
            return  # locked while it was on its way
        self._brief_soort = brieven.soort
        self.brief.setEnabled(bool(brieven.soort))
        self.brief.setAccessibleDescription(brieven.zin)
        self.brief_zin.setText(brieven.zin)
        menu = self.andere.menu()
        menu.clear()
        menu.setToolTipsVisible(True)
        for een in brieven.alle:
            actie = menu.addAction(een.titel, partial(self._brief, een.soort))
            actie.setEnabled(not een.waarom_niet)
            actie.setToolTip(f"Er mist: {een.waarom_niet}" if een.waarom_niet else een.titel)

    def _brief(self, soort: str) -> None:
        if soort:
            self._omgeving.navigeer("beroepsbrief", beroep_uid=self._uid, soort=soort)

    # --- schools -------------------------------------------------------------------------------
    def _haal_scholen(self) -> None:
        kluis, beeld = self._omgeving.kluis, self.beeld
        if kluis is None or beeld is None:
            return
        meter, soorten = self.scholen.meter, self.scholen.soorten
        self._omgeving.runner.laatste(
            "beroep scholen",
            lambda: diensten.scholen(kluis, beeld, meter, soorten),
            klaar=self._toon_scholen,
            fout=lambda fout: self.fout_band.toon(fout.zin, "fout"),
            eigenaar=self,
        )

    def _toon_scholen(self, bereik: Bereik) -> None:
        if self._omgeving.kluis is not None:
            self.scholen.zet(bereik.scholen, bereik.marge)

    # --- changing ------------------------------------------------------------------------------
    def _doe(
        self,
        functie: Callable[[], Uitkomst[Any]],
        klaar: Callable[[], object],
        velden_: Callable[[dict[str, str]], list[str]],
    ) -> None:
        """A change by a service; refused fields are told beside them."""

        def gedaan(uitkomst: Uitkomst[Any]) -> None:
            klaar()
            self._omgeving.signaal.meld(uitkomst.gewijzigd)

        def fout(fout: VerwachteFout) -> None:
            rest = [fout.zin]
            if isinstance(fout, OnjuisteInvoer):
                rest = velden_(dict(fout.fouten))
            if rest:
                self.fout_band.toon(" ".join(rest), "fout")
                self.ensureWidgetVisible(self.fout_band)

        self.fout_band.hide()
        self._omgeving.runner.doe(
            functie, klaar=gedaan, fout=fout, soort="schrijven", eigenaar=self
        )

    def _oordeel(self, onderdeel: str, ruw: dict[str, str]) -> None:
        kluis, uid, vak = self._omgeving.kluis, self._uid, self.regels.vak
        if kluis is None or vak is None:
            return

        def bewaar() -> Uitkomst[Any]:
            if onderdeel == GRENSGEVAL:
                return diensten.kies_grensgeval(kluis, uid, ruw)
            return diensten.beoordeel(kluis, uid, onderdeel, ruw)

        self._doe(bewaar, self.regels.sluit, vak.zet_fouten)

    def _zet_school(self, school_uid: str, ruw: dict[str, str]) -> None:
        kluis, uid = self._omgeving.kluis, self._uid
        self._doe(
            lambda: diensten.zet_school(kluis, uid, school_uid, ruw),
            self.scholen.sluit,
            self.scholen.zet_fouten,
        )

    def _voeg_stukken_toe(self, bijlagen: Any, ruw: dict[str, str]) -> None:
        kluis, uid = self._omgeving.kluis, self._uid
        self._doe(
            lambda: diensten.voeg_stukken_toe(kluis, uid, bijlagen, ruw),
            self.sluit_stukvak,
            self.stukvak.zet_fouten,
        )


def _inhoud(beeld: BeroepBeeld | None) -> str:
    """Where the content of the notice is typed: what article 15 wants is another question."""
    if beeld is not None and beeld.grond == "15":
        return "feit_gegevens_compleet"
    leeg = beeld is not None and not beeld.invoer.get("eerder_beroep")
    return "eerder_beroep" if leeg else "feit_ontbreekt"


def _onder(beeld: BeroepBeeld) -> str:
    """`Lise Verzonnen · 7 jaar · ontvangen wo 10 juni 2026 · 2026-V-0003`"""
    ontvangen = beeld.invoer.get("ontvangen_op", "")
    return " · ".join(
        deel
        for deel in (
            beeld.leerling,
            f"{beeld.leeftijd} jaar",
            _dag("dagtekening", beeld.invoer.get("dagtekening", "")),
            _dag("ontvangen", ontvangen),
            beeld.kenmerk,
        )
        if deel
    )


def _dag(woord: str, ruw: str) -> str:
    gelezen = lees_datum(ruw)
    return f"{woord} {dag(gelezen)}" if gelezen else ""
