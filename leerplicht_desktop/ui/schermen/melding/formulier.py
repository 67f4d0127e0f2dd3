# SPDX-License-Identifier: EUPL-1.2
"""The whole melding as one form: facts at the left, counting at the right."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from leerplicht_desktop.domain.gegevens.leerling import LeerlingBeeld
from leerplicht_desktop.domain.kalender import Kalender
from leerplicht_desktop.ui.bouwstenen.formulier import Formulier
from leerplicht_desktop.ui.bouwstenen.pagina import Vel
from leerplicht_desktop.ui.bouwstenen.tekst import herstijl
from leerplicht_desktop.ui.bouwstenen.tweeluik import Tweeluik
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.melding.diensten import Meekijk
from leerplicht_desktop.ui.schermen.melding.feiten import Feiten
from leerplicht_desktop.ui.schermen.melding.telling import Telling
from leerplicht_desktop.ui.schermen.melding.week import te_lang

_TEKSTEN = {"leerling_tekst": "leerling_uid", "school_tekst": "school_uid"}
_KIES = {
    "leerling_uid": "Kies een leerling uit de lijst, of voeg de leerling toe.",
    "school_uid": "Kies een school uit de lijst, of maak dit veld leeg.",
}
_PERIODE = frozenset({"begindatum", "einddatum", "melddatum"})
# Beside each other only where the grid needs no sideways scrolling.
_LINKS, _NAAST = 436, 1008


class MeldingFormulier(Vel):
    """Raw text in and out; it asks no service anything but the names of pupil and school."""

    gewijzigd = Signal(str)
    opslaan = Signal()
    verlaten = Signal()

    def __init__(self, omgeving: Omgeving, ouder: QWidget | None = None) -> None:
        super().__init__(ouder, marge=0)
        self._omgeving = omgeving
        self._geweigerd: set[str] = set()
        self.feiten = Feiten(omgeving)
        self.telling = Telling()
        self.luik = Tweeluik(
            self.feiten, self.telling, grens=_NAAST, links_breed=_LINKS, ouder=self
        )
        self.indeling.addWidget(self.luik)
        for deel in self.delen:
            deel.gewijzigd.connect(self._bij_wijziging)
            deel.opslaan.connect(self.opslaan)
            deel.verlaten.connect(self.verlaten)
        for veld in self.feiten.dagen:
            veld.editingFinished.connect(self.zet_periode)
        self.feiten.feiten.zet_daarna(self.telling.begin)
        self.feiten.leerling.gekozen.connect(lambda _uid: self.gewijzigd.emit("leerling_uid"))
        self.feiten.school.gekozen.connect(lambda _uid: self.gewijzigd.emit("school_uid"))
        self.telling.voorstel.anders.connect(lambda _open: self.gewijzigd.emit("soort"))

    @property
    def delen(self) -> tuple[Formulier, ...]:
        return (*self.feiten.delen, *self.telling.delen)

    def ruw(self) -> dict[str, str]:
        """What the services read."""
        feiten = {k: v for deel in self.feiten.delen for k, v in deel.ruw().items()}
        return {**feiten, **self.telling.ruw()}

    def concept(self) -> dict[str, str]:
        """The same with what was typed to find a pupil or a school and not yet chosen."""
        return {
            **self.ruw(),
            "leerling_tekst": self.feiten.leerling.text(),
            "school_tekst": self.feiten.school.text(),
        }

    def vul(self, ruw: Mapping[str, str]) -> None:
        """Replace everything; a field that is not in `ruw` becomes empty."""
        self.wis_fouten()
        leeg = dict.fromkeys((naam for deel in self.delen for naam in deel.ruw()), "")
        volledig = {**leeg, **ruw}
        self.feiten.vul(volledig)
        self.telling.vul(volledig)
        for tekst, veld in _TEKSTEN.items():
            if ruw.get(tekst) and not ruw.get(veld):
                self._stel_tekst(veld, ruw[tekst])
        self.zet_periode()

    def vul_bij(self, ruw: Mapping[str, str]) -> None:
        """Fill in what was pasted; other fields keep what they have."""
        aanvulling = {k: v for k, v in ruw.items() if v and k not in ("soort", "afwijkreden")}
        huidig = self.telling.ruw()
        if "dagen" in aanvulling:
            huidig["alleen_totaal"] = "nee"
        if "begindatum" in aanvulling:
            aanvulling.setdefault("einddatum", "")
        self.feiten.vul(aanvulling)
        self.telling.vul({**huidig, **aanvulling})
        self.zet_periode()

    def _stel_tekst(self, veld: str, tekst: str) -> None:
        kiezer = self.feiten.leerling if veld == "leerling_uid" else self.feiten.school
        kiezer.blockSignals(True)
        kiezer.setText(tekst)
        kiezer.blockSignals(False)

    def wis(self) -> None:
        self._geweigerd = set()
        self.feiten.wis()
        self.telling.wis()

    def begin(self) -> None:
        """The cursor in the first question that is still open."""
        if self.feiten.leerling.ruw():
            self.feiten.begin.setFocus()
        else:
            self.feiten.leerling.setFocus()

    def toon_leerling(self, leerling: LeerlingBeeld | None) -> None:
        self.feiten.toon_leerling(leerling)

    def zet_kalender(self, kalender: Kalender) -> None:
        self.telling.zet_kalender(kalender)

    def zet_periode(self) -> None:
        self.telling.rooster.zet_periode(*self.feiten.periode(self._omgeving.vandaag()))

    def zet_fouten(self, fouten: Mapping[str, str]) -> list[str]:
        """After a refused save: every sentence beside its field, the first field focused."""
        fouten = self._in_woorden(fouten)
        self._geweigerd = set(fouten)
        self.feiten.klap_open_voor(set(fouten))
        if {"soort", "afwijkreden"} & set(fouten):
            self.telling.voorstel.open_keuze()
        eerste = next((d for d in self.delen if set(d.ruw()) & set(fouten)), None)
        rest = set(fouten)
        for deel in self.delen:
            deel.zet_fouten(
                {k: v for k, v in fouten.items() if k in deel}, ga_erheen=deel is eerste
            )
            rest -= set(deel.ruw())
        return [fouten[naam] for naam in fouten if naam in rest]

    def wis_fouten(self) -> None:
        self._geweigerd = set()
        for deel in self.delen:
            deel.zet_fouten({})

    def toon_meekijk(self, gezien: Meekijk) -> None:
        """Faults of what was typed, warnings, and the count; an empty field is left in peace."""
        ruw = self.concept()
        bezig = self._veld_met_focus()
        fouten = {
            naam: zin
            for naam, zin in self._in_woorden(gezien.controle.fouten).items()
            if naam in self._geweigerd or (ruw.get(naam) and naam != bezig and naam != "soort")
        }
        for deel in self.delen:
            deel.zet_fouten({k: v for k, v in fouten.items() if k in deel}, ga_erheen=False)
            deel.zet_waarschuwingen(gezien.controle.waarschuwingen)
        kan_niet = any(
            ruw.get(naam) and naam in gezien.controle.fouten for naam in (*_PERIODE, "dagen")
        )
        self.telling.zet_berekening(gezien.berekening, kan_niet=kan_niet)

    def _in_woorden(self, fouten: Mapping[str, str]) -> dict[str, str]:
        """No kind is asked for while the facts it follows from are wrong."""
        gekregen = dict(fouten)
        if {"begindatum", "einddatum"} & set(gekregen):
            gekregen.pop("dagen", None)  # the days are right or wrong by those two
        if len(gekregen) > 1 and not self.telling.voorstel.wijkt_af:
            gekregen.pop("soort", None)
        concept = self.concept()
        for tekst, veld in _TEKSTEN.items():
            if concept[tekst] and not concept[veld]:
                gekregen[veld] = _KIES[veld]
        return {
            veld: gekregen[veld] for deel in self.delen for veld in deel.ruw() if veld in gekregen
        } | gekregen

    def _veld_met_focus(self) -> str:
        nu = QApplication.focusWidget()
        while nu is not None and nu is not self:
            naam = nu.objectName()
            if any(naam in deel for deel in self.delen):
                return naam
            nu = nu.parentWidget()
        return ""

    def _half_getypt(self) -> bool:
        """On the way to 2026 stands 20: thirty weeks that are gone at the next key."""
        typt = any(veld.hasFocus() for veld in self.feiten.dagen)
        return typt and te_lang(*self.feiten.periode(self._omgeving.vandaag()))

    def _bij_wijziging(self, naam: str) -> None:
        if naam in _PERIODE and not self._half_getypt():
            self.zet_periode()
        self.gewijzigd.emit(naam)

    def resizeEvent(self, gebeurtenis: QResizeEvent) -> None:
        super().resizeEvent(gebeurtenis)
        onder = not self.luik.naast
        if bool(self.telling.property("onder")) != onder:
            self.telling.setProperty("onder", onder)
            herstijl(self.telling)
