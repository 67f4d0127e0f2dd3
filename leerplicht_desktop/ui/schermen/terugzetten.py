# SPDX-License-Identifier: EUPL-1.2
"""Putting a backup back before a store is open: the file, and the code of the printed sheet.

On another computer the keyring of the old one is not there: then the code is the way in, or the
passphrase of a store that works without keyring.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.ui import bestandskiezer
from leerplicht_desktop.ui.bouwstenen.keuzeband import Keuzeband
from leerplicht_desktop.ui.bouwstenen.knoppen import hoofdknop, knop, koppeling
from leerplicht_desktop.ui.bouwstenen.meldregel import Meldregel
from leerplicht_desktop.ui.bouwstenen.veld import Veld
from leerplicht_desktop.ui.bouwstenen.wachtzinveld import Wachtzinveld
from leerplicht_desktop.ui.kluisdienst import Toegang

_AAN_HET_VELD = (
    fouten.HerstelcodeOnjuist,
    fouten.WachtzinOnjuist,
    fouten.SleutelbosOntbreekt,
)
_VRAGEN = (fouten.ReservekopieOuder, fouten.ReservekopieVreemd)
_SOORTEN = "Reservekopie (*.lpbak);;Alle bestanden (*)"


class Terugzetten(QWidget):
    """`gevraagd(bestand, toegang, toch)` when a file and a way in are there."""

    gevraagd = Signal(str, object, bool)

    def __init__(self) -> None:
        super().__init__()
        self._bestand, self._met_wachtzin = "", False
        self.kies = knop("Reservekopie kiezen", self._kies_bestand, "folder")
        self._gekozen = Meldregel()
        self.code = Wachtzinveld()
        self.code.returnPressed.connect(self._zet)
        self.veld = Veld("herstelcode", "Herstelcode", self.code, naast_label=self.code.toonknop)
        self.anders = koppeling("", self._wissel, "key-round")
        self.vraag = Keuzeband("Toch terugzetten", self._toch, "Niet terugzetten", self._niet)
        self.zet = hoofdknop("Nu terugzetten", self._zet, "history")
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 8, 0, 0)
        for widget in (self.kies, self._gekozen, self.veld, self.veld.regel):
            indeling.addWidget(widget)
        indeling.addWidget(self.anders, 0, Qt.AlignmentFlag.AlignLeft)
        indeling.addWidget(self.vraag)
        indeling.addWidget(self.zet)
        self._benoem()

    @property
    def gekozen(self) -> str:
        """What is said of the file."""
        return self._gekozen.zin

    def begin(self) -> None:
        self.kies.setFocus()

    def leegmaken(self) -> None:
        """The recovery code opens the store: it does not stay in the field."""
        self._bestand, self._met_wachtzin = "", False
        self._gekozen.zet("")
        self.vraag.hide()
        self._benoem()

    def zet_bezig(self, bezig: bool) -> None:
        for widget in (self.zet, self.kies, self.vraag):
            widget.setEnabled(not bezig)
        self.zet.setText("De reservekopie wordt teruggezet…" if bezig else "Nu terugzetten")

    def zet_fout(self, fout: fouten.VerwachteFout) -> None:
        """Beside what it is about: the code, the file, or a question to be answered first."""
        self.zet_bezig(False)  # what is switched off takes no focus
        if isinstance(fout, _VRAGEN):
            self.zet.hide()
            self.vraag.toon(fout.zin)
        elif isinstance(fout, _AAN_HET_VELD):
            self.veld.zet_zin(fout.zin)
            self._naar_code()
        else:
            self._gekozen.zet(fout.zin)
            self.kies.setFocus()

    def _benoem(self) -> None:
        label = "Wachtzin" if self._met_wachtzin else "Herstelcode"
        self.veld.kop.setText(label)
        self.code.setAccessibleName(label)
        self.code.setText("")  # unlike clear(), this also forgets what Ctrl+Z would bring back
        self.code.verberg()
        if not self._met_wachtzin:
            self.code.toon()
        self.veld.zet_zin("")
        self.veld.zet_hulp(
            "Alleen bij een kluis zonder sleutelbos."
            if self._met_wachtzin
            else "De vier rijen van uw herstelvel, achter elkaar."
        )
        self.anders.setText(
            "Terugzetten met herstelcode" if self._met_wachtzin else "Terugzetten met wachtzin"
        )
        self.anders.setAccessibleName(self.anders.text())
        self.zet.show()

    def _wissel(self) -> None:
        self._met_wachtzin = not self._met_wachtzin
        self.vraag.hide()
        self._benoem()
        self.code.setFocus()

    def _kies_bestand(self) -> None:
        gekozen = bestandskiezer.open_bestand(self, "Kies uw reservekopie", _SOORTEN)
        if gekozen:
            self._bestand = gekozen
            self._gekozen.zet(gekozen, "meta")
            self.vraag.hide()
            self.zet.show()
            self._naar_code()

    def _naar_code(self) -> None:
        """What was typed is selected: typing again replaces it, which the dots would not tell."""
        self.code.setFocus()
        self.code.selectAll()

    def _zet(self) -> None:
        if not self.zet.isEnabled():
            return
        if not self._bestand:
            self._gekozen.zet("Kies eerst uw reservekopie.")
            self.kies.setFocus()
        elif not self.code.text().strip():
            wat = "wachtzin" if self._met_wachtzin else "herstelcode"
            self.veld.zet_zin(f"Typ uw {wat}.")
            self.code.setFocus()
        else:
            self._vraag(toch=False)

    def _toch(self) -> None:
        self._vraag(toch=True)

    def _niet(self) -> None:
        self.vraag.hide()
        self.zet.show()
        self.kies.setFocus()

    def _vraag(self, *, toch: bool) -> None:
        self.veld.zet_zin("")
        geheim = self.code.text()
        toegang = Toegang(wachtzin=geheim) if self._met_wachtzin else Toegang(herstelcode=geheim)
        self.gevraagd.emit(self._bestand, toegang, toch)
