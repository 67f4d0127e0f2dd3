# SPDX-License-Identifier: EUPL-1.2
"""The register of people who approve beside the officer, each with a passphrase of his own."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from leerplicht_desktop.domain.fouten import OnjuisteInvoer, VerwachteFout, WachtzinOnjuist
from leerplicht_desktop.domain.gegevens.bewaren import TweedePersoonBeeld
from leerplicht_desktop.domain.gegevens.uitkomst import Uitkomst
from leerplicht_desktop.ui.bouwstenen.formulier import Formulier
from leerplicht_desktop.ui.bouwstenen.knoppen import hoofdknop, knop, koppeling
from leerplicht_desktop.ui.bouwstenen.leegstaat import Leegstaat
from leerplicht_desktop.ui.bouwstenen.lijst import Lijst
from leerplicht_desktop.ui.bouwstenen.lijstmodel import Regel
from leerplicht_desktop.ui.bouwstenen.meldregel import Meldregel
from leerplicht_desktop.ui.bouwstenen.pagina import Paginakop, Schuifpagina, Vel
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.bouwstenen.tweeluik import Tweeluik
from leerplicht_desktop.ui.bouwstenen.wachtzinveld import Wachtzinveld
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.bewaren import woorden

_HOOG = 260
_NAAST, _BREED = 860, 420


class Personenpagina(Schuifpagina):
    """Adding at the right; who is chosen at the left can be taken out again."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving = omgeving
        self._namen: dict[str, str] = {}
        self.kop = Paginakop(woorden.PERSONEN, woorden.PERSONEN_UITLEG)
        self.kop.knoppen(koppeling("Terug", omgeving.terug, "arrow-left"))
        leeg = Leegstaat(*woorden.PERSONEN_LEEG, icoon="users")
        self.lijst = Lijst(woorden.PERSONEN, leeg, runner=omgeving.runner, pijl=False)
        self.lijst.setMinimumHeight(_HOOG)
        self.weg = knop("Uit het register halen", self._vraag, "x")
        self.zeker = knop("", self._beeindig, "check")
        self.zin, self.melding = Meldregel(), Meldregel()
        self.wachtzin, self.nog_eens, self.eigen = (Wachtzinveld() for _ in range(3))
        f = self.formulier = Formulier()
        f.veld("naam", "Naam", QLineEdit())
        f.veld("functie", "Functie", QLineEdit())
        f.veld(
            "wachtzin", "Eigen wachtzin", self.wachtzin, woorden.PERSOON_WACHTZIN_HULP,
            naast_label=self.wachtzin.toonknop,
        )  # fmt: skip
        f.veld("nog_eens", "Nog een keer", self.nog_eens, naast_label=self.nog_eens.toonknop)
        self._eigenveld = f.veld(
            "huidig", woorden.EIGEN_WACHTZIN, self.eigen, woorden.PERSOON_EIGEN_HULP,
            naast_label=self.eigen.toonknop,
        )  # fmt: skip
        self.voeg_toe = hoofdknop("Toevoegen", self._voeg_toe, "user-plus")
        f.zet_daarna(self._voeg_toe)
        f.opslaan.connect(self._voeg_toe)
        f.verlaten.connect(omgeving.terug)
        self.lijst.staat_op.connect(lambda _uid: self._sluit_vraag())
        self._deel_in()

    def _deel_in(self) -> None:
        links = Qt.AlignmentFlag.AlignLeft
        register, nieuw = Vel(), Vel()
        register.indeling.addWidget(tekst("In het register", "title"))
        register.indeling.addWidget(self.lijst, 1)
        register.indeling.addWidget(self.weg, 0, links)
        register.indeling.addWidget(self.zeker, 0, links)
        register.indeling.addWidget(self.melding)
        nieuw.indeling.addWidget(tekst("Iemand toevoegen", "title"))
        nieuw.indeling.addWidget(self.formulier)
        nieuw.indeling.addWidget(self.zin)
        nieuw.indeling.addWidget(self.voeg_toe, 0, links)
        self.luik = Tweeluik(register, nieuw, grens=_NAAST, rechts_breed=_BREED, tussen=16)
        self.indeling.addWidget(self.kop)
        self.indeling.addWidget(self.luik)
        self.indeling.addStretch(1)

    def toon(self, **_parameters: Any) -> None:
        # Who opened with the recovery code has no passphrase to give.
        self._eigenveld.setHidden(self._met_code_binnen)
        self._laad()
        self.formulier.begin()

    @property
    def _met_code_binnen(self) -> bool:
        return getattr(self._omgeving.kluis, "toegang", "") == "herstelcode"

    def leegmaken(self) -> None:
        self.formulier.wis()
        for veld in (self.wachtzin, self.nog_eens, self.eigen):
            veld.verberg()
        self.lijst.leegmaken()
        self._namen = {}
        self.zin.zet("")
        self.melding.zet("")
        self._sluit_vraag()

    def _laad(self) -> None:
        kluis = self._omgeving.kluis

        def lees() -> tuple[TweedePersoonBeeld, ...]:
            from leerplicht_desktop.services import bewaren

            return bewaren.tweede_personen(kluis)

        self._omgeving.runner.laatste("tweede personen", lees, klaar=self._vul, eigenaar=self)

    def _vul(self, personen: tuple[TweedePersoonBeeld, ...]) -> None:
        self._namen = {een.uid: een.naam for een in personen}
        self.lijst.zet_regels([Regel(een.uid, een.naam, een.functie) for een in personen])
        self._sluit_vraag()

    # --- adding ------------------------------------------------------------------------------
    def _voeg_toe(self) -> None:
        if not self.voeg_toe.isEnabled():
            return
        ruw, kluis = self.formulier.ruw(), self._omgeving.kluis
        geheim, getypt = ruw.pop("wachtzin"), ruw.pop("huidig")
        huidige = None if self._met_code_binnen else getypt
        self.zin.zet("")
        if geheim != ruw.pop("nog_eens"):
            self.nog_eens.clear()
            self.formulier.zet_fouten({"nog_eens": woorden.VERSCHILT})
            return
        self.voeg_toe.setEnabled(False)

        def doe() -> Uitkomst[str]:
            from leerplicht_desktop.services import bewaren

            return bewaren.voeg_tweede_persoon_toe(kluis, ruw, geheim, huidige)

        self._omgeving.runner.doe(
            doe,
            klaar=self._toegevoegd,
            fout=self._geweigerd,
            na=lambda: self.voeg_toe.setEnabled(True),
            soort="schrijven",
            eigenaar=self,
        )

    def _toegevoegd(self, uitkomst: Uitkomst[str]) -> None:
        naam = self.formulier.ruw()["naam"].strip()
        self.formulier.wis()
        for veld in (self.wachtzin, self.nog_eens, self.eigen):
            veld.verberg()
        self.melding.zet(f"{naam} kan nu samen met u een lijst goedkeuren.", "goed")
        self._omgeving.signaal.meld(uitkomst.gewijzigd)
        self._laad()

    def _geweigerd(self, fout: VerwachteFout) -> None:
        if isinstance(fout, OnjuisteInvoer):
            self.formulier.zet_fouten(fout.fouten)
        elif isinstance(fout, WachtzinOnjuist):
            self.eigen.clear()
            self.formulier.zet_fouten({"huidig": woorden.EIGEN_ONJUIST})
        else:
            self.zin.zet(fout.zin)

    # --- taking out --------------------------------------------------------------------------
    def _vraag(self) -> None:
        naam = self._namen.get(self.lijst.uid(), "")
        if not naam:
            return
        self.zeker.setText(f"{naam} eruit halen".replace("&", "&&"))
        self.zeker.setAccessibleName(f"{naam} eruit halen")
        self.weg.hide()
        self.zeker.show()
        self.zeker.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sluit_vraag(self) -> None:
        self.zeker.hide()
        self.weg.setVisible(bool(self._namen))

    def _beeindig(self) -> None:
        uid, kluis = self.lijst.uid(), self._omgeving.kluis
        naam = self._namen.get(uid, "")

        def doe() -> Uitkomst[str]:
            from leerplicht_desktop.services import bewaren

            return bewaren.beeindig_tweede_persoon(kluis, uid)

        def klaar(uitkomst: Uitkomst[str]) -> None:
            self.melding.zet(f"{naam} staat niet meer in het register.", "goed")
            self._omgeving.signaal.meld(uitkomst.gewijzigd)
            self._laad()
            self.lijst.setFocus(Qt.FocusReason.OtherFocusReason)

        self._omgeving.runner.doe(
            doe,
            klaar=klaar,
            fout=lambda fout: self.melding.zet(fout.zin),
            soort="schrijven",
            eigenaar=self,
        )

    def keyPressEvent(self, gebeurtenis: QKeyEvent) -> None:
        if gebeurtenis.key() == Qt.Key.Key_Escape:
            self._omgeving.terug()
        else:
            super().keyPressEvent(gebeurtenis)
