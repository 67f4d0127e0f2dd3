# SPDX-License-Identifier: EUPL-1.2
"""The three steps under the list: she approves, somebody else approves, and only then it goes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leerplicht_desktop.domain.fouten import VerwachteFout, WachtzinOnjuist
from leerplicht_desktop.domain.gegevens.bewaren import Overzicht
from leerplicht_desktop.ui.bouwstenen.formulier import Formulier
from leerplicht_desktop.ui.bouwstenen.keuzeveld import Keuzeveld
from leerplicht_desktop.ui.bouwstenen.knoppen import Knop, hoofdknop, knop, koppeling
from leerplicht_desktop.ui.bouwstenen.kolom import kolom
from leerplicht_desktop.ui.bouwstenen.meldregel import Meldregel
from leerplicht_desktop.ui.bouwstenen.pagina import Vel
from leerplicht_desktop.ui.bouwstenen.tekst import streep, tekst
from leerplicht_desktop.ui.bouwstenen.wachtzinveld import Wachtzinveld
from leerplicht_desktop.ui.schermen.bewaren import woorden

_BREED = 460


class Stappen(Vel):
    """One step is open at a time; what was done stays in view with who and when."""

    keur_goed = Signal(str)  # her own passphrase
    keur_goed_tweede = Signal(str, str)  # uid of the person, his passphrase
    voer_uit = Signal()
    personen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._mag_zelf, self._met_wachtzin = False, True
        self.zelf: Knop = hoofdknop("Ik keur deze lijst goed", self._stuur_zelf, "check")
        self.eigen, self.eigen_formulier = Wachtzinveld(), Formulier()
        self.eigen_formulier.veld(
            "huidig", woorden.EIGEN_WACHTZIN, self.eigen, naast_label=self.eigen.toonknop
        )
        self.eigen_formulier.zet_daarna(self._stuur_zelf)
        self.eigen_formulier.opslaan.connect(self._stuur_zelf)
        self.persoon = Keuzeveld()
        self.wachtzin = Wachtzinveld()
        self.formulier = Formulier()
        self.formulier.veld("persoon", "Tweede persoon", self.persoon)
        self.formulier.veld(
            "wachtzin", "Eigen wachtzin", self.wachtzin, naast_label=self.wachtzin.toonknop
        )
        self.tweede: Knop = hoofdknop("Ik keur deze lijst ook goed", self._stuur, "check")
        self.register: Knop = koppeling("Tweede personen…", self.personen.emit, "users")
        self.doe: Knop = hoofdknop("", self.vraag_zeker, "trash-2")
        self.zeker: Knop = knop("Nu definitief vernietigen", self._zeker, "trash-2")
        self.niet: Knop = koppeling("Toch niet", self._toch_niet, "x")
        self.eerste_regel, self.tweede_regel = Meldregel(), Meldregel()
        self.capslock, self.fout = Meldregel(), Meldregel()
        for veld in (self.eigen, self.wachtzin):
            veld.capslock.connect(
                lambda aan: self.capslock.zet("Caps Lock staat aan." if aan else "", "let_op")
            )
        self.formulier.zet_daarna(self._stuur)
        self.formulier.opslaan.connect(self._stuur)
        self._deel_in()

    def _deel_in(self) -> None:
        links = Qt.AlignmentFlag.AlignLeft
        self.deel_zelf, self.deel_tweede, self.deel_doe = QWidget(), QWidget(), QWidget()
        indelingen = [QVBoxLayout(d) for d in (self.deel_zelf, self.deel_tweede, self.deel_doe)]
        for een in indelingen:
            een.setContentsMargins(0, 0, 0, 0)
            een.setSpacing(10)
        indelingen[0].addWidget(tekst(woorden.ZELF_UITLEG, "meta", afbreken=True))
        indelingen[0].addLayout(kolom(self.eigen_formulier, _BREED))
        indelingen[0].addWidget(self.zelf, 0, links)
        self.uitleg_tweede = tekst(woorden.TWEEDE_UITLEG, "meta", afbreken=True)
        indelingen[1].addWidget(self.uitleg_tweede)
        indelingen[1].addLayout(kolom(self.formulier, _BREED))
        indelingen[1].addWidget(self.tweede, 0, links)
        indelingen[1].addWidget(self.register, 0, links)
        indelingen[2].addWidget(tekst(woorden.UITVOEREN_UITLEG, "meta", afbreken=True))
        indelingen[2].addWidget(self.doe, 0, links)
        indelingen[2].addWidget(self.zeker, 0, links)
        indelingen[2].addWidget(self.niet, 0, links)
        delen = (
            ("1. Uw goedkeuring", self.eerste_regel, self.deel_zelf),
            ("2. De tweede persoon", self.tweede_regel, self.deel_tweede),
            ("3. Vernietigen", None, self.deel_doe),
        )
        for nummer, (titel, regel, deel) in enumerate(delen):
            if nummer:
                self.indeling.addWidget(streep())
            self.indeling.addWidget(tekst(titel, "label"))
            if regel is not None:
                self.indeling.addWidget(regel)
            self.indeling.addWidget(deel)
        self.indeling.addWidget(self.capslock)
        self.indeling.addWidget(self.fout)

    def zet_met_wachtzin(self, *, aan: bool) -> None:
        """Who opened with the recovery code has no passphrase to give."""
        self._met_wachtzin = aan
        self.eigen_formulier.setVisible(aan)

    def vul(self, overzicht: Overzicht) -> None:
        """Show the step that is due."""
        lijst = overzicht.lijst
        if lijst is None:
            return
        self.leegmaken()
        eerste, tweede = lijst.eerste, lijst.tweede
        self.eerste_regel.zet(woorden.goedgekeurd(eerste) if eerste else "", "goed")
        self.tweede_regel.zet(woorden.goedgekeurd(tweede) if tweede else "", "goed")
        personen = [(p.uid, f"{p.naam}, {p.functie}") for p in overzicht.personen]
        self.persoon.zet_keuzes(personen)
        if personen:
            self.persoon.zet_code(personen[0][0])
        self.uitleg_tweede.setText(woorden.TWEEDE_UITLEG if personen else woorden.GEEN_PERSOON)
        self.formulier.setVisible(bool(personen))
        self.tweede.setVisible(bool(personen))
        self.deel_zelf.setVisible(eerste is None)
        self.deel_tweede.setVisible(eerste is not None and tweede is None)
        self.deel_doe.setVisible(tweede is not None)
        over = any(regel.keuze == "vernietigen" for regel in lijst.regels)
        self._mag_zelf = over and not overzicht.verouderd
        self.eigen.setEnabled(self._mag_zelf)
        self.zet_bezig(False)
        self.doe.setText(woorden.vernietig(lijst))
        self.doe.setAccessibleName(woorden.vernietig(lijst))

    def leegmaken(self) -> None:
        """No passphrase stays in a field."""
        for veld in (self.eigen, self.wachtzin):
            veld.clear()
            veld.verberg()
        for formulier in (self.eigen_formulier, self.formulier):
            formulier.zet_fouten({}, ga_erheen=False)
        for regel in (self.eerste_regel, self.tweede_regel, self.capslock, self.fout):
            regel.zet("")
        self._vraag_weg()

    def _vraag_weg(self) -> None:
        self.zeker.hide()
        self.niet.hide()
        self.doe.show()

    def _toch_niet(self) -> None:
        self._vraag_weg()
        self.doe.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def huidig(self) -> QWidget:
        """The button of the step that is due."""
        if not self.deel_zelf.isHidden():
            return self.zelf
        if not self.deel_tweede.isHidden():
            return self.register if self.tweede.isHidden() else self.tweede
        return self.doe

    def begin(self) -> None:
        """The cursor on the step that is due; a passphrase is typed before its button."""
        doel = self.wachtzin if self.huidig is self.tweede else self.huidig
        if doel is self.zelf and self._mag_zelf and self._met_wachtzin:
            doel = self.eigen
        doel.setFocus(Qt.FocusReason.OtherFocusReason)

    def vraag_zeker(self) -> None:
        """The last step takes two presses on two places: Enter twice destroys nothing."""
        self.doe.hide()
        self.zeker.show()
        self.niet.show()
        self.niet.setFocus(Qt.FocusReason.OtherFocusReason)

    def zet_bezig(self, bezig: bool) -> None:
        self.zelf.setEnabled(self._mag_zelf and not bezig)
        for een in (self.tweede, self.doe, self.zeker, self.niet):
            een.setEnabled(not bezig)

    def weiger_zelf(self, fout: VerwachteFout) -> None:
        """Her own approval was refused; her passphrase is typed again."""
        self.eigen.clear()
        if isinstance(fout, WachtzinOnjuist):
            self.eigen_formulier.zet_fouten({"huidig": woorden.EIGEN_ONJUIST})
        else:
            self.fout.zet(fout.zin)

    def weiger(self, fout: VerwachteFout) -> None:
        """The second approval was refused; a passphrase is typed again."""
        self.wachtzin.clear()
        if isinstance(fout, WachtzinOnjuist):
            self.formulier.zet_fouten({"wachtzin": fout.zin})
        else:
            self.fout.zet(fout.zin)

    def _stuur_zelf(self) -> None:
        if not self.zelf.isEnabled():
            return
        self.fout.zet("")
        if self._met_wachtzin and not self.eigen.text():
            self.eigen_formulier.zet_fouten({"huidig": woorden.EIGEN_LEEG})
            return
        self.keur_goed.emit(self.eigen.text())

    def _stuur(self) -> None:
        if not self.tweede.isEnabled():
            return
        self.fout.zet("")
        if not self.wachtzin.text():
            self.formulier.zet_fouten({"wachtzin": "Typ de eigen wachtzin van deze persoon."})
            return
        self.keur_goed_tweede.emit(self.persoon.code(), self.wachtzin.text())

    def _zeker(self) -> None:
        self.zeker.setEnabled(False)
        self.voer_uit.emit()
