# SPDX-License-Identifier: EUPL-1.2
"""Step 4: the recovery code goes on paper, and the officer proves that she has it."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from leerplicht_desktop.ui import bestandskiezer
from leerplicht_desktop.ui.afdrukken import druk_af
from leerplicht_desktop.ui.bouwstenen.formulier import Formulier
from leerplicht_desktop.ui.bouwstenen.knoppen import knop
from leerplicht_desktop.ui.bouwstenen.meldregel import Meldregel
from leerplicht_desktop.ui.bouwstenen.pagina import Vel
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.kluisdienst import Kluisdienst
from leerplicht_desktop.ui.runner import Runner
from leerplicht_desktop.ui.schermen.eerste_keer.stap import Stap

_LAATSTE = 4


class StapHerstel(Stap):
    titel = "Uw herstelcode"
    uitleg = (
        "Vergeet u uw wachtzin of gaat de computer stuk, dan gaat de kluis alleen nog open met "
        "deze code. Niemand anders heeft hem. Druk het herstelvel af en berg het op."
    )
    knoptekst = "Ik heb de code veilig"
    soort = "Herstelvel"  # what is printed, as the buttons and the queue of the printer say it

    def __init__(self, runner: Runner, dienst: Kluisdienst, vandaag: date) -> None:
        super().__init__()
        self._runner, self._dienst, self._vandaag = runner, dienst, vandaag
        self._code, self._naam = "", ""
        self._toon = tekst("", "title")
        self._toon.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self._toon.setAccessibleName("Herstelcode")
        vel = Vel()
        vel.indeling.addWidget(self._toon, 0, Qt.AlignmentFlag.AlignCenter)
        self.druk = knop(f"{self.soort} afdrukken", self._druk, "printer")
        self.pdf = knop("Opslaan als PDF", self._bewaar, "download")
        self._gedaan = Meldregel()
        rij = QHBoxLayout()
        rij.addWidget(self.druk)
        rij.addWidget(self.pdf)
        rij.addStretch(1)
        self.laatste = QLineEdit()
        self.formulier = Formulier()
        self.formulier.veld(
            "laatste",
            "Typ de laatste vier tekens van de code",
            self.laatste,
            "Van het vel, met het controleteken erbij. Zo weet u zeker dat u het vel bij u hebt.",
        )
        self.formulier.opslaan.connect(self.verder)
        self.indeling.addWidget(vel)
        self.indeling.addLayout(rij)
        self.indeling.addWidget(self._gedaan)
        self.indeling.addWidget(self.formulier)

    def zet(self, code: str, naam: str) -> None:
        """Show the code in the rows in which it is printed."""
        self._code, self._naam = code, naam
        self._toon.setText("\n".join(code.split(" ")))

    def leegmaken(self) -> None:
        self._code = ""
        self._toon.setText("")
        self.laatste.clear()

    def begin(self) -> None:
        self.druk.setFocus()

    def verder(self) -> None:
        getypt = _kaal(self.laatste.text())
        if len(getypt) < _LAATSTE or not _kaal(self._code).endswith(getypt):
            zin = "Dit zijn niet de laatste vier tekens. Kijk op het vel en typ ze nog een keer."
            self.formulier.zet_fouten({"laatste": zin})
            return
        self.klaar.emit()

    def _vel(self) -> bytes:
        return self._dienst.herstelvel(self._code, self._naam, self._vandaag)

    def _druk(self) -> None:
        druk_af(self._runner, self, self._vel, self.soort, self._afgedrukt)

    def _afgedrukt(self) -> None:
        self._gedaan.zet(f"{self.soort} is naar de printer gestuurd.", "goed")
        self.laatste.setFocus()

    def _bewaar(self) -> None:
        naam = bestandskiezer.bewaar_bestand(
            self, f"{self.soort} opslaan", f"{self.soort.lower()}.pdf", "PDF (*.pdf)"
        )
        if not naam:
            return
        pad = Path(naam)

        def klaar(_resultaat: object) -> None:
            self._gedaan.zet(
                "Opgeslagen. Druk het af en verwijder het bestand: wie het heeft, kan erbij.",
                "let_op",
            )
            self.laatste.setFocus()

        self._runner.doe(
            lambda: self._dienst.schrijf(pad, self._vel()),
            klaar=klaar,
            fout=lambda fout: self._gedaan.zet(fout.zin),
            soort="schrijven",
            eigenaar=self,
        )


def _kaal(tekst_: str) -> str:
    """Letters and figures; the paper's O and I are read as the code means them."""
    kaal = "".join(teken for teken in tekst_.upper() if teken.isalnum())
    return kaal.translate(str.maketrans("OILU", "011V"))
