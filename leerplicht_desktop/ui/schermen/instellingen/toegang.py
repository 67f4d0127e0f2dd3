# SPDX-License-Identifier: EUPL-1.2
"""'Wachtzin en herstelcode': the two ways in, each replaced here and never shown."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leerplicht_desktop.domain.fouten import OnjuisteInvoer, VerwachteFout, WachtzinTeZwak
from leerplicht_desktop.ui.bouwstenen.knoppen import Knop, knop, koppeling
from leerplicht_desktop.ui.bouwstenen.kolom import kolom
from leerplicht_desktop.ui.bouwstenen.meldregel import Meldregel
from leerplicht_desktop.ui.bouwstenen.tekst import streep, tekst
from leerplicht_desktop.ui.kluisdienst import Kluisdienst
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.eerste_keer.stap import Stap
from leerplicht_desktop.ui.schermen.eerste_keer.stap_herstel import StapHerstel
from leerplicht_desktop.ui.schermen.eerste_keer.stap_wachtzin import StapWachtzin
from leerplicht_desktop.ui.schermen.instellingen import woorden
from leerplicht_desktop.ui.schermen.instellingen.vouw import Vouw

_BREED = 560


class _Deel(QWidget):
    """One step of the wizard, used again here: closed until she asks for it."""

    def __init__(self, stap: Stap, bevestig: str) -> None:
        super().__init__()
        self.stap = stap
        self.knop: Knop = knop(bevestig, stap.verder, "check")
        eerste = stap.indeling.itemAt(0)
        kop = eerste.widget() if eerste is not None else None
        if kop is not None:
            kop.hide()  # the section has a title already
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(12)
        indeling.addWidget(stap)
        indeling.addWidget(self.knop, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()


class ToegangVouw(Vouw):
    """Both parts take effect at once; what stops working is said before it happens."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__("Wachtzin en herstelcode", "key-round")
        self._omgeving = omgeving
        dienst = Kluisdienst(omgeving.runner.draden())
        self.wachtzin = StapWachtzin(omgeving.runner, dienst)
        self.code = StapHerstel(omgeving.runner, dienst, omgeving.vandaag())
        self.wachtzindeel = _Deel(self.wachtzin, "Wachtzin wijzigen")
        self.codedeel = _Deel(self.code, "Ik heb de nieuwe code veilig")
        self.wijzig = koppeling("Wachtzin wijzigen", self._open_wachtzin, "pencil")
        self.vervang = koppeling("Nieuwe herstelcode maken", self._vraag_code, "refresh-cw")
        self.zeker = knop("Oude herstelcode nu vervangen", self._maak_code, "check")
        self.uitleg = tekst(woorden.CODE_UITLEG, "meta", afbreken=True)
        self.melding_wachtzin, self.melding_code = Meldregel(), Meldregel()
        self.wachtzin.klaar.connect(self._wijzig_wachtzin)
        self.wachtzin.formulier.verlaten.connect(self._sluit_wachtzin)
        self.code.klaar.connect(self._code_veilig)
        self.zeker.hide()
        self._deel_in()

    def _deel_in(self) -> None:
        links = Qt.AlignmentFlag.AlignLeft
        self.indeling.addWidget(self.wijzig, 0, links)
        self.indeling.addLayout(kolom(self.wachtzindeel, _BREED))
        self.indeling.addWidget(self.melding_wachtzin)
        self.indeling.addWidget(streep())
        self.indeling.addWidget(self.uitleg)
        self.indeling.addWidget(self.vervang, 0, links)
        self.indeling.addWidget(self.zeker, 0, links)
        self.indeling.addLayout(kolom(self.codedeel, _BREED))
        self.indeling.addWidget(self.melding_code)

    def leegmaken(self) -> None:
        """No secret stays on a locked screen."""
        self._sluit_wachtzin()
        self.code.leegmaken()
        self.codedeel.hide()
        self.zeker.hide()
        self.uitleg.show()
        self.vervang.show()
        self.melding_wachtzin.zet("")
        self.melding_code.zet("")

    # --- the passphrase --------------------------------------------------------------------
    def _open_wachtzin(self) -> None:
        self.melding_wachtzin.zet("")
        self.wijzig.hide()
        self.wachtzindeel.show()
        self.wachtzin.begin()

    def _sluit_wachtzin(self) -> None:
        self.wachtzin.leegmaken()
        self.wachtzin.formulier.zet_fouten({}, ga_erheen=False)
        self.wachtzindeel.hide()
        self.wijzig.show()

    def _wijzig_wachtzin(self) -> None:
        kluis, geheim = self._omgeving.kluis, self.wachtzin.wachtzin
        bos = self.wachtzin.met_sleutelbos
        self.wachtzindeel.knop.setEnabled(False)

        def functie() -> None:
            from leerplicht_desktop.services import kluis as dienst

            dienst.wijzig_wachtzin(kluis, geheim, sleutelbos=bos)

        self._omgeving.runner.doe(
            functie,
            klaar=self._gewijzigd,
            fout=self._niet_gewijzigd,
            na=lambda: self.wachtzindeel.knop.setEnabled(True),
            soort="schrijven",
            eigenaar=self,
        )

    def _gewijzigd(self, _niets: object) -> None:
        self._sluit_wachtzin()
        self.melding_wachtzin.zet(woorden.WACHTZIN_GEWIJZIGD, "goed")
        self.wijzig.setFocus()

    def _niet_gewijzigd(self, fout: VerwachteFout) -> None:
        if isinstance(fout, OnjuisteInvoer | WachtzinTeZwak):
            self.wachtzin.formulier.zet_fouten({"wachtzin": fout.zin})
        else:
            self.melding_wachtzin.zet(fout.zin)

    # --- the recovery code -----------------------------------------------------------------
    def _vraag_code(self) -> None:
        self.melding_code.zet("")
        self.vervang.hide()
        self.zeker.show()
        self.zeker.setFocus()

    def _maak_code(self) -> None:
        kluis = self._omgeving.kluis
        self.zeker.setEnabled(False)

        def functie() -> tuple[str, str]:
            from leerplicht_desktop.services import kluis as dienst

            naam = f"Gemeente {dienst.gegevens(kluis).gemeente}"
            return dienst.nieuwe_herstelcode(kluis), naam

        self._omgeving.runner.doe(
            functie,
            klaar=self._toon_code,
            fout=lambda fout: self.melding_code.zet(fout.zin),
            na=lambda: self.zeker.setEnabled(True),
            soort="schrijven",
            eigenaar=self,
        )

    def _toon_code(self, uitkomst: tuple[str, str]) -> None:
        self.code.zet(*uitkomst)
        self.zeker.hide()
        self.uitleg.hide()
        self.codedeel.show()
        self.code.begin()

    def _code_veilig(self) -> None:
        self.code.leegmaken()
        self.codedeel.hide()
        self.uitleg.show()
        self.vervang.show()
        self.melding_code.zet(woorden.CODE_OPGEBORGEN, "goed")
        self.vervang.setFocus()
