# SPDX-License-Identifier: EUPL-1.2
"""Rows of a day and its hours. There is always one empty row more; Enter goes on."""

import csv
import io
from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.schermen.rekenhulp import teksten
from leerplicht_desktop.ui.schermen.rekenhulp.urenregel import DATUM_BREED, Urenregel

_HULP = (
    "Het jaar mag u weglaten. Laat de datum leeg voor de volgende dag. U kunt ook regels plakken."
)


class Urenlijst(QWidget):
    """Raw text is `datum;uren` per line, as the command line reads it from a file."""

    gewijzigd = Signal()
    opslaan = Signal()
    verlaten = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._stil = False
        self._vandaag = date.min
        self.regels: list[Urenregel] = []
        self._samen = tekst("", "label")
        self._rijen = QVBoxLayout()
        self._rijen.setSpacing(6)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(5)
        indeling.addLayout(self._koppen())
        indeling.addLayout(self._rijen)
        indeling.addWidget(tekst(_HULP, "quiet", afbreken=True))
        indeling.addWidget(self._samen)
        self._maak_regel()

    @staticmethod
    def _koppen() -> QHBoxLayout:
        koppen = QHBoxLayout()
        koppen.setSpacing(12)
        dag = tekst("Datum", "label")
        dag.setFixedWidth(DATUM_BREED)
        koppen.addWidget(dag)
        koppen.addWidget(tekst("Uren", "label"), 1)
        return koppen

    def zet_vandaag(self, vandaag: date) -> None:
        """A day that is typed without a year is of the school year of this day."""
        self._vandaag = vandaag
        for regel in self.regels:
            regel.datum.zonder_jaar_in(vandaag)

    def begin(self) -> None:
        """The cursor in the first row that is still empty."""
        self.regels[-1].datum.setFocus(Qt.FocusReason.OtherFocusReason)

    def ruw(self) -> str:
        """Every row on its own line, so that line numbers are row numbers."""
        if not any(regel.gevuld for regel in self.regels):
            return ""
        uit = io.StringIO()
        schrijver = csv.writer(uit, delimiter=";", lineterminator="\n")
        schrijver.writerows(regel.cellen() for regel in self.regels)
        return uit.getvalue()

    def zet_ruw(self, tekst_: str) -> None:
        """Replace all rows."""
        self._stil = True
        self._vul(self.regels[0], [])
        for regel in self.regels[1:]:
            self._rijen.removeWidget(regel)
            regel.hide()
            regel.deleteLater()
        del self.regels[1:]
        self._plak(self.regels[0], tekst_)
        self._stil = False
        self._bij()

    def zet_regelfouten(self, fouten: Mapping[str, str]) -> bool:
        """Sentences by `regel N`; a row that is being typed is left in peace."""
        iets = False
        for nummer, regel in enumerate(self.regels, 1):
            iets = regel.zet_fout(fouten.get(f"regel {nummer}", "")) or iets
        return iets

    def _maak_regel(self) -> Urenregel:
        regel = Urenregel(len(self.regels) + 1)
        regel.datum.zonder_jaar_in(self._vandaag)
        self._rijen.addWidget(regel)
        regel.show()
        if self.regels:
            QWidget.setTabOrder(self.regels[-1].uren, regel.datum)
        QWidget.setTabOrder(regel.datum, regel.uren)
        regel.gewijzigd.connect(self._bij)
        regel.geplakt.connect(lambda inhoud: self._bij_plakken(regel, inhoud))
        regel.opslaan.connect(self.opslaan)
        regel.verlaten.connect(self.verlaten)
        regel.verder.connect(self.focusNextChild)
        self.regels.append(regel)
        return regel

    def _bij(self) -> None:
        """After any change: an empty row at the end, dates to go on with, and the sum."""
        if self._stil:
            return
        if self.regels[-1].gevuld:
            self._maak_regel()
        vorige = None
        for regel in self.regels:
            regel.zet_voorstel(vorige)
            vorige = regel.dag or vorige
        minuten = [regel.minuten for regel in self.regels if regel.dag and regel.minuten]
        self._samen.setText(teksten.samen(len(minuten), sum(minuten)))
        self.gewijzigd.emit()

    def _bij_plakken(self, vanaf: Urenregel, inhoud: str) -> None:
        self._stil = True
        self._plak(vanaf, inhoud)
        self._stil = False
        self._bij()
        self.begin()

    def _plak(self, vanaf: Urenregel, inhoud: str) -> None:
        """Lines of a mail or a spreadsheet; its heading and empty lines are left out."""
        plek = self.regels.index(vanaf)
        for lijn in inhoud.splitlines():
            cellen = [cel.strip() for cel in lijn.replace("\t", ";").split(";")]
            kop = [cel.casefold() for cel in cellen[:2]] == ["datum", "uren"]
            if kop or not any(cellen):
                continue
            if plek == len(self.regels):
                self._maak_regel()
            self._vul(self.regels[plek], cellen)
            plek += 1

    @staticmethod
    def _vul(regel: Urenregel, cellen: list[str]) -> None:
        dag, uren = (*cellen[:2], "", "")[:2]
        regel.datum.zet_ruw(dag)
        regel.uren.setText(uren)
