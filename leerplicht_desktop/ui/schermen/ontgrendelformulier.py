# SPDX-License-Identifier: EUPL-1.2
"""The form of the unlock screen: one field that has the focus, one button, one other way in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leerplicht_desktop.domain.fouten import VerwachteFout
from leerplicht_desktop.domain.gegevens.kluis import KluisStand
from leerplicht_desktop.ui.bouwstenen.knoppen import hoofdknop, koppeling
from leerplicht_desktop.ui.bouwstenen.tekst import icoonregel, streep, tekst
from leerplicht_desktop.ui.bouwstenen.veld import Veld
from leerplicht_desktop.ui.bouwstenen.wachtzinveld import Wachtzinveld

_INTRO = "Alles staat versleuteld op deze computer."
_TERUGGEZET = "De reservekopie is teruggezet. Ontgrendel nu de kluis."
_TERUGGEZET_CODE = (
    "De reservekopie is teruggezet. Typ de herstelcode nog een keer. Op uw eigen computer mag het "
    "ook met uw wachtzin."
)
_CAPS = "Caps Lock staat aan. Hoofdletters tellen mee."


class Ontgrendelformulier(QWidget):
    """`gevraagd(wachtzin, herstelcode)`: one of the two is empty."""

    gevraagd = Signal(str, str)
    andere_map = Signal()
    vervanger = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._met_code = False
        self._intro = tekst(_INTRO, afbreken=True)
        self._map = tekst("", afbreken=True)
        self.ander = koppeling("Andere map", self.andere_map.emit)
        self.invoer = Wachtzinveld()
        self.veld = Veld("wachtzin", "Wachtzin", self.invoer, naast_label=self.invoer.toonknop)
        self.knop = hoofdknop("Ontgrendelen", self._vraag, "lock-open")
        self.anders = koppeling("Ontgrendelen met herstelcode", self._wissel, "key-round")
        self.als_vervanger = koppeling("Ik ben de vervanger", self.vervanger.emit, "user")
        self._sleutelbos = tekst("", "meta", afbreken=True)
        self._vergrendeld = tekst("", "meta", afbreken=True)
        self._regel_vergrendeld = icoonregel("clock", self._vergrendeld)
        self.invoer.returnPressed.connect(self._vraag)
        self.invoer.textEdited.connect(lambda _tekst: self._wis_fout())
        self.invoer.capslock.connect(self._toon_capslock)
        self._deel_in()

    def _deel_in(self) -> None:
        maprij = QHBoxLayout()
        maprij.addWidget(self._map, 1)
        maprij.addWidget(self.ander)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(0)
        indeling.addWidget(tekst("Ontgrendelen", "display"))
        indeling.addSpacing(4)
        indeling.addWidget(self._intro)
        indeling.addSpacing(24)
        indeling.addWidget(tekst("Kluis", "label"))
        indeling.addLayout(maprij)
        indeling.addSpacing(16)
        indeling.addWidget(self.veld)
        indeling.addWidget(self.veld.regel)
        indeling.addSpacing(14)
        indeling.addWidget(self.knop)
        indeling.addSpacing(8)
        indeling.addWidget(self.anders, 0, Qt.AlignmentFlag.AlignLeft)
        indeling.addWidget(self.als_vervanger, 0, Qt.AlignmentFlag.AlignLeft)
        indeling.addSpacing(24)
        indeling.addWidget(streep())
        indeling.addSpacing(20)
        indeling.addWidget(icoonregel("shield", self._sleutelbos))
        indeling.addSpacing(12)
        indeling.addWidget(self._regel_vergrendeld)

    def toon(self, stand: KluisStand, vergrendeld_om: str = "") -> None:
        self._intro.setText(_INTRO)
        self.ververs(stand)
        self._vergrendeld.setText(f"Vergrendeld om {vergrendeld_om}. Concepten zijn bewaard.")
        self._regel_vergrendeld.setHidden(not vergrendeld_om)
        self.met_code(False)

    def ververs(self, stand: KluisStand) -> None:
        """What is known of the store; the field keeps what is being typed."""
        self._map.setText(stand.naam)
        self._map.setToolTip(stand.map)
        # From the demo no button leads to a real store.
        self.ander.setHidden(stand.demo)
        self.als_vervanger.setHidden(not stand.vervanger)
        self._sleutelbos.setText(
            "Wachtzin en sleutelbos van deze computer zijn samen nodig."
            if stand.sleutelbos
            else "Deze kluis werkt zonder sleutelbos. De wachtzin is genoeg."
        )

    def zet_teruggezet(self, gelden_weer: str, *, met_code: bool) -> None:
        """It went well, and the same paper opens it: a new computer has not the old keyring."""
        self.met_code(met_code)
        zin = _TERUGGEZET_CODE if met_code else _TERUGGEZET
        self._intro.setText(f"{zin} {gelden_weer}")

    def leegmaken(self) -> None:
        """No secret stays in the field, nor in what Ctrl+Z would bring back."""
        self.invoer.setText("")
        self.invoer.verberg()
        self.veld.zet_zin("")

    def zet_bezig(self, bezig: bool) -> None:
        self.invoer.setReadOnly(bezig)
        self.knop.setEnabled(not bezig)
        self.knop.setText("De kluis gaat open…" if bezig else "Ontgrendelen")

    def zet_fout(self, fout: VerwachteFout) -> None:
        """Say it under the field; what was typed is selected, ready to be typed over."""
        self.veld.zet_zin(fout.zin)
        self.invoer.setFocus()
        self.invoer.selectAll()

    def _vraag(self) -> None:
        if not self.knop.isEnabled():
            return
        geheim = self.invoer.text()
        if not geheim.strip():
            wat = "herstelcode" if self._met_code else "wachtzin"
            self.veld.zet_zin(f"Typ uw {wat}.")
            self.invoer.setFocus()
            return
        self.gevraagd.emit("" if self._met_code else geheim, geheim if self._met_code else "")

    def _wissel(self) -> None:
        self.met_code(not self._met_code)

    def met_code(self, aan: bool) -> None:
        """Ask for the recovery code instead of the passphrase, or the other way round."""
        self._met_code = aan
        label = "Herstelcode" if self._met_code else "Wachtzin"
        self.veld.kop.setText(label)
        self.invoer.setAccessibleName(label)
        uitleg = "De vier rijen van het herstelvel, achter elkaar."
        self.veld.zet_hulp(uitleg if self._met_code else "")
        self.anders.setText(
            "Ontgrendelen met wachtzin" if self._met_code else "Ontgrendelen met herstelcode"
        )
        self.anders.setAccessibleName(self.anders.text())
        self.leegmaken()
        if aan:
            self.invoer.toon()
        self.invoer.setFocus()

    def _wis_fout(self) -> None:
        if self.veld.widget.property("fout"):
            self.veld.zet_zin("")

    def _toon_capslock(self, aan: bool) -> None:
        if not self._met_code and not self.veld.widget.property("fout"):
            self.veld.zet_zin(_CAPS if aan else "", "let_op")
