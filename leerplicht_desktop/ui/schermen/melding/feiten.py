# SPDX-License-Identifier: EUPL-1.2
"""The left column of the melding: what the school reported, in the order of its mail."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from leerplicht_desktop.domain import codes
from leerplicht_desktop.domain.beschermd import noemt_gevoelig
from leerplicht_desktop.domain.gegevens.leerling import LeerlingBeeld
from leerplicht_desktop.ui.bouwstenen.datumveld import Datumveld
from leerplicht_desktop.ui.bouwstenen.formulier import Formulier
from leerplicht_desktop.ui.bouwstenen.keuzeveld import Keuzeveld
from leerplicht_desktop.ui.bouwstenen.knoppen import koppeling
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.bouwstenen.uitklap import Uitklap
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.kiezers import leerlingkiezer, schoolkiezer
from leerplicht_desktop.ui.schermen.melding import gezin, teksten

_DUO = ("toelichting", "gevoelig", "duo_meldingsnummer", "status_duo", "zaaknummer")
_MELDER = ("melder_naam", "melder_functie", "melder_email", "melder_telefoon")


class Feiten(QWidget):
    """Three forms that are one to the screen: the facts, the fold of DUO and that of the melder."""

    bewerk_leerling = Signal(str)

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving = omgeving
        self._leerling: LeerlingBeeld | None = None
        self._school_vanzelf = ""  # the school that the program filled in
        self._noemde = False  # did the texts speak of health or conviction just now?
        self.leerling = leerlingkiezer(omgeving)
        self.school = schoolkiezer(omgeving)
        self.begin, self.eind, self.gemeld = Datumveld(), Datumveld(), Datumveld()
        self.dagen = (self.begin, self.eind, self.gemeld)
        self.feiten = self._maak_feiten()
        # In reading order: the order of making is the order of Tab.
        gezinsvlak = self._maak_gezin()
        self.duo = self._maak_duo()
        self.melder = self._maak_melder()
        self.vouw_duo = Uitklap("Toelichting en DUO", self.duo, self)
        self.vouw_melder = Uitklap("Melder", self.melder, self)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(20, 18, 20, 14)
        indeling.setSpacing(8)
        indeling.addWidget(self.feiten)
        indeling.addWidget(gezinsvlak)
        indeling.addWidget(self.vouw_duo)
        indeling.addWidget(self.vouw_melder)
        indeling.addStretch(1)
        for deel in self.delen:
            deel.gewijzigd.connect(self._bij_wijziging)

    @property
    def delen(self) -> tuple[Formulier, ...]:
        return (self.feiten, self.duo, self.melder)

    def _maak_feiten(self) -> Formulier:
        formulier = Formulier(self, tussen=12)
        self.leerling.setPlaceholderText("naam, geboortedatum of BSN")
        self.school.setPlaceholderText("naam, plaats of BRIN")
        formulier.veld("leerling_uid", "Leerling", self.leerling)
        formulier.veld("school_uid", "School", self.school)
        formulier.veld("begindatum", "Eerste dag", self.begin)
        formulier.veld("einddatum", "Laatste dag", self.eind, naast=True)
        formulier.veld("melddatum", "Gemeld op", self.gemeld)
        actie = Keuzeveld(teksten.ACTIE_GEWENST, leeg=teksten.NIET_GEZEGD)
        formulier.veld("actie_gewenst", "Wat vraagt de school?", actie, naast=True)
        formulier.veld("reden", "Reden volgens school", QLineEdit(), verplicht=False)
        for veld in (self.begin, self.eind, self.gemeld, actie):
            veld.setMinimumWidth(150)
        for datum in self.dagen:
            datum.setPlaceholderText(teksten.DATUM_VOORBEELD)
        return formulier

    def _maak_duo(self) -> Formulier:
        formulier = Formulier(tussen=12)
        toelichting = QPlainTextEdit()
        toelichting.setTabChangesFocus(True)
        toelichting.setFixedHeight(76)
        formulier.veld("toelichting", "Toelichting", toelichting, verplicht=False)
        formulier.veld("gevoelig", teksten.GEVOELIG, QCheckBox(), hulp=teksten.GEVOELIG_UITLEG)
        formulier.veld("duo_meldingsnummer", "DUO-meldingsnummer", QLineEdit(), verplicht=False)
        status = Keuzeveld.van(codes.STATUSSEN_DUO, leeg="Niet bekend")
        formulier.veld("status_duo", "Status bij DUO", status, verplicht=False)
        formulier.veld("zaaknummer", "Zaaknummer", QLineEdit(), verplicht=False)
        return formulier

    def _maak_melder(self) -> Formulier:
        formulier = Formulier(tussen=12)
        formulier.veld("melder_naam", "Naam", QLineEdit(), verplicht=False)
        formulier.veld("melder_functie", "Functie", QLineEdit(), verplicht=False)
        formulier.veld("melder_email", "E-mail", QLineEdit(), verplicht=False)
        formulier.veld("melder_telefoon", "Telefoon", QLineEdit(), verplicht=False)
        return formulier

    def _maak_gezin(self) -> QWidget:
        self._gezin = QWidget(self)
        self._ouders = tekst("", afbreken=True)
        self._over_ouders = tekst("", "meta", afbreken=True)
        woorden = QVBoxLayout()
        woorden.setSpacing(1)
        woorden.addWidget(tekst("Gezin", "label"))
        woorden.addWidget(self._ouders)
        woorden.addWidget(self._over_ouders)
        indeling = QHBoxLayout(self._gezin)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.addLayout(woorden, 1)
        indeling.addWidget(koppeling("Wijzigen", self._bewerk))
        self._gezin.hide()
        return self._gezin

    def _bewerk(self) -> None:
        if self._leerling is not None:
            self.bewerk_leerling.emit(self._leerling.uid)

    @property
    def beeld(self) -> LeerlingBeeld | None:
        """The chosen pupil, once the store has given it."""
        return self._leerling

    def toon_leerling(self, leerling: LeerlingBeeld | None) -> None:
        """Say who was chosen, and fill in the school when the officer chose none."""
        self._leerling = leerling
        self._gezin.setHidden(leerling is None)
        self.feiten["leerling_uid"].zet_hulp(gezin.kort(leerling) if leerling else "")
        self.feiten["school_uid"].zet_hulp("")
        self._ouders.setText(gezin.namen(leerling) if leerling else "")
        self._over_ouders.setText(gezin.samenvatting(leerling) if leerling else "")
        if leerling is None:
            return
        nu = gezin.huidige_school(leerling, self._omgeving.vandaag())
        gekozen = self.school.ruw()
        if nu is None:
            self.feiten["school_uid"].zet_hulp("Er is geen lopende inschrijving bekend.")
        elif not gekozen or gekozen == self._school_vanzelf:
            self._school_vanzelf = nu.school_uid
            self.school.zet_ruw(nu.school_uid)
            self.feiten["school_uid"].zet_hulp("De school waar de leerling nu staat ingeschreven.")
        elif gekozen != nu.school_uid:
            self.feiten["school_uid"].zet_hulp(f"Let op: de leerling staat nu bij {nu.school}.")

    def vul(self, ruw: Mapping[str, str]) -> None:
        for deel in self.delen:
            deel.vul(ruw)
        # Her own choice comes back with the form; what was pasted is looked at anew.
        self._noemde = bool(ruw.get("gevoelig")) and self._noemt()
        self._kijk_of_gevoelig()
        self.vouw_duo.zet_open(False)
        self.vouw_melder.zet_open(False)
        self._vat_samen()

    def wis(self) -> None:
        for deel in self.delen:
            deel.wis()
        self._school_vanzelf = ""
        self.toon_leerling(None)
        self.vul({})

    def klap_open_voor(self, velden: set[str]) -> None:
        """A fold with an error in it opens."""
        if velden & set(_DUO):
            self.vouw_duo.zet_open(True)
        if velden & set(_MELDER):
            self.vouw_melder.zet_open(True)

    def periode(self, vandaag: date) -> tuple[date | None, date | None]:
        """First and last day for the grid; while it goes on the last is the day of the melding."""
        begin, eind = self.begin.datum(), self.eind.datum()
        if begin is None or begin > vandaag:
            return None, None
        if eind is None or eind < begin:
            eind = max(self.gemeld.datum() or vandaag, begin)
        return begin, min(eind, max(vandaag, begin))

    def _noemt(self) -> bool:
        ruw = {**self.feiten.ruw(), **self.duo.ruw()}
        return noemt_gevoelig(f"{ruw['reden']} {ruw['toelichting']}")

    def _kijk_of_gevoelig(self) -> None:
        """Words about health or conviction set the mark once; taking it away is hers."""
        noemt = self._noemt()
        if noemt and not self._noemde:
            self.duo.vul({"gevoelig": "ja"})
        self._noemde = noemt
        aan = self.duo["gevoelig"].ruw() == "ja"
        self.feiten["reden"].zet_hulp(teksten.REDEN_BESCHERMD if aan else "")

    def _bij_wijziging(self, naam: str) -> None:
        if naam in ("reden", "toelichting", "gevoelig"):
            self._kijk_of_gevoelig()
        self._vat_samen()

    def _vat_samen(self) -> None:
        ruw = {**self.duo.ruw(), **self.melder.ruw()}
        delen = [
            f"nummer {ruw['duo_meldingsnummer']}" if ruw["duo_meldingsnummer"] else "",
            f"bij DUO: {codes.STATUSSEN_DUO.woord(ruw['status_duo'])}" if ruw["status_duo"] else "",
            f"zaak {ruw['zaaknummer']}" if ruw["zaaknummer"] else "",
            "met toelichting" if ruw["toelichting"] else "",
            "beschermd" if ruw["gevoelig"] == "ja" else "",
        ]
        self.vouw_duo.zet_kort(" · ".join(filter(None, delen)) or "(niet verplicht)")
        melder = " · ".join(filter(None, (ruw["melder_naam"], ruw["melder_functie"])))
        self.vouw_melder.zet_kort(melder or ruw["melder_email"] or "(niet verplicht)")
