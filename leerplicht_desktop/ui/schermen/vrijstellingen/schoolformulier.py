# SPDX-License-Identifier: EUPL-1.2
"""What she knows of one school within reach: may the child go there, what the parents say of it."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from leerplicht_desktop.domain.gegevens.beroep import SchoolInBereik
from leerplicht_desktop.ui.bouwstenen.datumveld import Datumveld
from leerplicht_desktop.ui.bouwstenen.formulier import Formulier
from leerplicht_desktop.ui.bouwstenen.keuzeveld import Keuzeveld
from leerplicht_desktop.ui.bouwstenen.knoppen import knop, koppeling
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.schermen.vrijstellingen import schoolwoorden

_BEDENKING_HULP = (
    "Alleen wat de ouders zelf schrijven. Een bedenking tegen inrichting, soort onderwijs, "
    "leerplicht of iets praktisch is geen bedenking tegen de richting."
)
_RICHTING_HULP = "DUO zegt hier niets of alleen 'Bijzonder'. Wat u invult, geldt voor deze school."
_CONTACT_HULP = "U mag contact niet verplichten. Het weegt wel mee (GHAMS 2024:2924)."
_BESCHERMD = "Wat hier staat wordt apart versleuteld, behalve de richting van de school."
_HOOG = 64


class Schoolformulier(QWidget):
    """`bewaar` carries the uid of the school and the raw text."""

    bewaar = Signal(str, object)
    dicht = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("voorstelvlak")
        self.school_uid = ""
        self.titel = tekst("", "title", afbreken=True)
        self._onder = tekst("", "meta", afbreken=True)
        self.formulier = self._maak()
        self.opslaan = knop("School opslaan", self._bewaar, "check")
        self.sluiten = koppeling("Sluiten", self.dicht.emit)
        knoppen = QHBoxLayout()
        knoppen.setSpacing(12)
        knoppen.addWidget(self.opslaan)
        knoppen.addWidget(self.sluiten)
        knoppen.addStretch(1)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(20, 14, 20, 14)
        indeling.setSpacing(10)
        indeling.addWidget(self.titel)
        indeling.addWidget(self._onder)
        indeling.addWidget(self.formulier)
        indeling.addLayout(knoppen)
        indeling.addWidget(tekst(_BESCHERMD, "quiet", afbreken=True))
        self.hide()

    def _maak(self) -> Formulier:
        f = Formulier(tussen=12)
        f.veld(
            "plaatsbaar",
            "Kan de jongere hier geplaatst worden?",
            Keuzeveld(schoolwoorden.PLAATSBAAR, leeg="Kies"),
            verplicht=False,
        )
        f.veld("genoemd", "De ouders noemen deze school", QCheckBox(), verplicht=False)
        f.veld(
            "bedenking",
            "Waarover gaat de bedenking?",
            Keuzeveld(schoolwoorden.BEDENKINGEN, leeg="Geen bedenking genoemd"),
            _BEDENKING_HULP,
            False,
        )
        f.veld(
            "concreet", "De bedenking is concreet over deze school", QCheckBox(), verplicht=False
        )
        f.veld("contact_op", "Contact met de school op", Datumveld(), "", False)
        f.veld("contact_met", "Met wie?", QLineEdit(), "", False, naast=True)
        f["contact_op"].zet_hulp(_CONTACT_HULP)
        f.veld("reistijd", "Reistijd in minuten", QLineEdit(), "", False)
        toelichting = QPlainTextEdit()
        toelichting.setTabChangesFocus(True)
        toelichting.setFixedHeight(_HOOG)
        f.veld("toelichting", "Toelichting", toelichting, "", False)
        f.veld("richting", "Richting", QLineEdit(), _RICHTING_HULP, False)
        f.opslaan.connect(self._bewaar)
        f.verlaten.connect(self.dicht)
        return f  # fmt: skip

    def toon(self, nummer: int, school: SchoolInBereik) -> None:
        """The school with this number of the map."""
        self.school_uid = school.school_uid
        self.titel.setText(f"{nummer}. {school.naam}")
        delen = (schoolwoorden.onder(school), schoolwoorden.afstand(school))
        self._onder.setText(" · ".join(d for d in delen if d))
        f = self.formulier
        f.wis()
        f.vul(ruw_van(school))
        f["richting"].setVisible(_met_de_hand(school))
        self.show()
        f.begin()

    def leegmaken(self) -> None:
        self.school_uid = ""
        self.titel.clear()
        self._onder.clear()
        self.formulier.wis()
        self.hide()

    def zet_fouten(self, fouten: Mapping[str, str]) -> list[str]:
        return self.formulier.zet_fouten(fouten)

    def _bewaar(self) -> None:
        ruw = self.formulier.ruw()
        if not self.formulier["richting"].isVisibleTo(self):
            ruw.pop("richting")
        self.bewaar.emit(self.school_uid, ruw)


def _met_de_hand(school: SchoolInBereik) -> bool:
    """May she type the richting? Only where DUO tells none."""
    return school.richting_met_de_hand or school.richting.casefold() in ("", "bijzonder")


def ruw_van(school: SchoolInBereik) -> dict[str, str]:
    """What is known of a school as raw text."""
    return {
        "plaatsbaar": school.plaatsbaar,
        "genoemd": "ja" if school.genoemd else "nee",
        "bedenking": school.bedenking,
        "concreet": "ja" if school.concreet else "nee",
        "contact_op": school.contact_op.isoformat() if school.contact_op else "",
        "contact_met": school.contact_met,
        "reistijd": str(school.reistijd) if school.reistijd is not None else "",
        "toelichting": school.toelichting,
        "richting": school.richting,
    }
