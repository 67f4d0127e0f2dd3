# SPDX-License-Identifier: EUPL-1.2
"""Finding a police record: what is of the last year stands in the list, the rest is searched."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from leerplicht_desktop.domain.fouten import OnjuisteInvoer, VerwachteFout
from leerplicht_desktop.domain.gegevens.wpg import Wpgbeeld, Wpgregel
from leerplicht_desktop.domain.gegevens.zoek import Bladzijde
from leerplicht_desktop.ui.bouwstenen.formulier import Formulier
from leerplicht_desktop.ui.bouwstenen.knoppen import hoofdknop, knop, menuknop
from leerplicht_desktop.ui.bouwstenen.kolom import kolom
from leerplicht_desktop.ui.bouwstenen.leegstaat import Leegstaat
from leerplicht_desktop.ui.bouwstenen.lijst import Lijst
from leerplicht_desktop.ui.bouwstenen.meldregel import Meldregel
from leerplicht_desktop.ui.bouwstenen.pagina import Vel
from leerplicht_desktop.ui.schermen.wpg import woorden
from leerplicht_desktop.ui.schermen.wpg.werk import Werk

_LIJST_HOOG = 300
_MENU = (
    ("autorisaties", "Autorisaties"),
    ("onderzoeken", "Onderzoeken (artikel 9)"),
    ("vermoedens", "Vermoedens van onrechtmatige verwerking"),
    ("bewaarlijst", "Verwijderen en vernietigen"),
    ("zelfaudit", "Zelfaudit en logboek"),
)


class _Zoekformulier(Formulier):
    """Enter searches, wherever it is pressed; in other forms it goes to the next field."""

    def eventFilter(self, voorwerp: QObject, gebeurtenis: QEvent) -> bool:
        if (
            isinstance(voorwerp, QLineEdit)
            and isinstance(gebeurtenis, QKeyEvent)
            and gebeurtenis.type() == QEvent.Type.KeyPress
            and gebeurtenis.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            self.opslaan.emit()
            return True
        return super().eventFilter(voorwerp, gebeurtenis)


class Lijstvlak(QWidget):
    """A search is done on Enter and not per letter: each one is a line in the log."""

    def __init__(self, werk: Werk) -> None:
        super().__init__()
        self.werk = werk
        self._gevonden: dict[str, Wpgregel] = {}
        self._gericht = False
        self.formulier = _Zoekformulier(tussen=8)
        self.formulier.veld("tekst", woorden.ZOEK, QLineEdit(), woorden.ZOEK_HULP)
        self.formulier.veld(
            "reden", woorden.ZOEK_REDEN, QLineEdit(), woorden.ZOEK_REDEN_HULP, False, naast=True
        )
        self.formulier.veld("klacht", woorden.KLACHT, QCheckBox(), verplicht=False)
        self.zoek_knop = knop("Zoeken", self.zoek, "search")
        self.toevoegen = hoofdknop("Toevoegen", lambda: werk.naar("toevoegen"), "plus")
        self.meer = menuknop("Meer", [self._actie(*paar) for paar in _MENU])
        self.melding = Meldregel()
        self.leeg = Leegstaat(*woorden.LEEG, icoon="shield")
        self.lijst = Lijst(woorden.TITEL, self.leeg, runner=werk.omgeving.runner)
        self.lijst.setMinimumHeight(_LIJST_HOOG)
        self.lijst.gekozen.connect(self.open)
        self.formulier.opslaan.connect(self.zoek)
        self._deel_in()

    def _actie(self, naam: str, woord: str) -> QAction:
        actie = QAction(woord, self)
        actie.triggered.connect(lambda _aan=False: self.werk.naar(naam))
        return actie

    def _deel_in(self) -> None:
        boven = Vel()
        boven.indeling.addLayout(kolom(self.formulier, 900))
        knoppen = QHBoxLayout()
        knoppen.setSpacing(8)
        knoppen.addWidget(self.zoek_knop)
        knoppen.addStretch(1)
        knoppen.addWidget(self.meer)
        knoppen.addWidget(self.toevoegen)
        boven.indeling.addWidget(self.melding)
        boven.indeling.addLayout(knoppen)
        onder = Vel(marge=8)
        onder.indeling.addWidget(self.lijst)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(12)
        indeling.addWidget(boven)
        indeling.addWidget(onder, 1)

    def toon(self, **_parameters: Any) -> None:
        self.leegmaken()
        self.laad()
        self.formulier.begin()

    def leegmaken(self) -> None:
        self.formulier.wis()
        self.melding.zet("")
        self._gevonden.clear()
        self.lijst.leegmaken()

    def laad(self) -> None:
        """The list of the last year."""

        def functie(deel: Any) -> Bladzijde:
            from leerplicht_desktop.services import wpg

            return wpg.lijst(deel, aantal=200)

        self._gericht = False
        self.leeg.zet(*woorden.LEEG)
        self.werk.doe(functie, klaar=lambda b: self._vul(list(b.rijen)), eigenaar=self)

    def zoek(self) -> None:
        ruw = self.formulier.ruw()
        if not ruw["tekst"].strip():
            self.laad()
            return
        klacht = ruw["klacht"] == "ja"

        def functie(deel: Any) -> tuple[Wpgregel, ...]:
            from leerplicht_desktop.services import wpg

            return wpg.zoek(deel, ruw["tekst"], klacht=klacht, reden=ruw["reden"])

        self._gericht = True
        self.leeg.zet(*woorden.NIET_GEVONDEN)
        self.werk.doe(
            functie, klaar=lambda rijen: self._vul(list(rijen)), fout=self._geweigerd, eigenaar=self
        )

    def open(self, uid: str) -> None:
        """Open a row; what is older asks for a reason, which stands beside the search."""
        ruw, gericht = self.formulier.ruw(), self._gericht
        klacht = ruw["klacht"] == "ja"

        def functie(deel: Any) -> Wpgbeeld:
            from leerplicht_desktop.services import wpg

            return wpg.bekijk(deel, uid, gericht=gericht, reden=ruw["reden"], klacht=klacht)

        self.werk.doe(functie, klaar=self._geopend, fout=self._geweigerd, eigenaar=self)

    def _geopend(self, beeld: Wpgbeeld) -> None:
        self.melding.zet("")
        self.werk.naar("gegeven", beeld=beeld)

    def _vul(self, rijen: list[Wpgregel]) -> None:
        self.formulier.zet_fouten({})
        self.melding.zet("")
        self._gevonden = {rij.uid: rij for rij in rijen}
        self.lijst.zet_regels([woorden.regel(rij) for rij in rijen])
        if self._gericht and rijen:
            self.lijst.setFocus(Qt.FocusReason.OtherFocusReason)

    def _geweigerd(self, fout: VerwachteFout) -> None:
        if isinstance(fout, OnjuisteInvoer):
            self.formulier.zet_fouten(fout.fouten)
            return
        self.melding.zet(fout.zin)
        if not self.formulier.ruw()["reden"]:
            self.formulier["reden"].widget.setFocus(Qt.FocusReason.OtherFocusReason)
