# SPDX-License-Identifier: EUPL-1.2
"""What must be removed after five years, and destroyed after ten, by her and a second person."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from leerplicht_desktop.domain.fouten import OnjuisteInvoer, VerwachteFout
from leerplicht_desktop.domain.gegevens.bewaren import Kopiebeeld, TweedePersoonBeeld
from leerplicht_desktop.domain.gegevens.wpg import Bewaarregel
from leerplicht_desktop.ui.bouwstenen.formulier import Formulier
from leerplicht_desktop.ui.bouwstenen.keuzeveld import Keuzeveld
from leerplicht_desktop.ui.bouwstenen.knoppen import hoofdknop, knop, koppeling
from leerplicht_desktop.ui.bouwstenen.kolom import kolom
from leerplicht_desktop.ui.bouwstenen.leegstaat import Leegstaat
from leerplicht_desktop.ui.bouwstenen.lijst import Lijst
from leerplicht_desktop.ui.bouwstenen.meldregel import Meldregel
from leerplicht_desktop.ui.bouwstenen.pagina import Vel
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.bouwstenen.wachtzinveld import Wachtzinveld
from leerplicht_desktop.ui.schermen.wpg import woorden
from leerplicht_desktop.ui.schermen.wpg.werk import Werk

_UITLEG = (
    "Na vijf jaar gaat een politiegegeven uit gebruik: het is dan alleen nog te vinden voor een "
    "klacht. Nog vijf jaar later wordt het vernietigd. Niets gaat vanzelf."
)
_LEEG = ("Niets te verwijderen of te vernietigen", "Van geen gegeven is de termijn om.")
_HOOG = 180
_Gelezen = tuple[tuple[Bewaarregel, ...], tuple[TweedePersoonBeeld, ...], tuple[Kopiebeeld, ...]]


class Bewaarlijst(Vel):
    """All lines of a kind at once: who wants to keep one does nothing yet."""

    def __init__(self, werk: Werk) -> None:
        super().__init__()
        self.werk = werk
        self._regels: tuple[Bewaarregel, ...] = ()
        self.lijst = Lijst(
            "Verwijderen en vernietigen", Leegstaat(*_LEEG, icoon="check"),
            runner=werk.omgeving.runner, pijl=False,
        )  # fmt: skip
        self.lijst.setMinimumHeight(_HOOG)
        self.formulier = Formulier()
        self.formulier.veld("reden", woorden.REDEN_KORT, QLineEdit(), "Bijvoorbeeld: termijn om.")
        self.formulier.veld(
            "tweede_uid", "Tweede persoon", Keuzeveld((), leeg="Kies"),
            "Alleen bij vernietigen. Wie dat mag, staat bij Bewaren.", False,
        )  # fmt: skip
        self.formulier.veld(
            "wachtzin",
            "Wachtzin van de tweede persoon",
            Wachtzinveld(),
            verplicht=False,
            naast=True,
        )
        self.melding, self.kopieen = Meldregel(), Meldregel()
        self.terug = koppeling(woorden.TERUG, lambda: werk.naar("lijst"), "arrow-left")
        self.verwijderen = knop(
            "Uit gebruik nemen", lambda: self._voer_uit("verwijderen"), "eye-off"
        )
        self.vernietigen = hoofdknop(
            "Vernietigen", lambda: self._voer_uit("vernietigen"), "trash-2"
        )
        self._deel_in()

    def _deel_in(self) -> None:
        knoppen = QHBoxLayout()
        knoppen.setSpacing(8)
        knoppen.addWidget(self.terug)
        knoppen.addStretch(1)
        knoppen.addWidget(self.verwijderen)
        knoppen.addWidget(self.vernietigen)
        self.indeling.addWidget(tekst("Verwijderen en vernietigen", "title"))
        self.indeling.addWidget(tekst(_UITLEG, "meta", afbreken=True))
        self.indeling.addWidget(self.lijst, 1)
        self.indeling.addLayout(kolom(self.formulier, 640))
        self.indeling.addWidget(self.melding)
        self.indeling.addWidget(self.kopieen)
        self.indeling.addLayout(knoppen)

    def toon(self, **_parameters: Any) -> None:
        self.leegmaken()
        kluis = self.werk.omgeving.kluis

        def functie(deel: Any) -> _Gelezen:
            from leerplicht_desktop.services import wpg
            from leerplicht_desktop.services.bewaren import tweede

            return wpg.bewaarlijst(deel), tweede.tweede_personen(kluis), wpg.oude_kopieen(deel)

        self.werk.doe(functie, klaar=self._vul, eigenaar=self)
        self.lijst.setFocus(Qt.FocusReason.OtherFocusReason)

    def leegmaken(self) -> None:
        self._regels = ()
        self.lijst.leegmaken()
        self.formulier.wis()
        self.melding.zet("")
        self.kopieen.zet("")
        self._zet_knoppen()

    def _vul(self, gelezen: _Gelezen) -> None:
        self._regels, personen, oude = gelezen
        self.kopieen.zet(woorden.oude_kopieen(oude), "let_op")
        self.lijst.zet_regels([woorden.bewaarregel(rij) for rij in self._regels])
        keuze = self.formulier["tweede_uid"].widget
        assert isinstance(keuze, Keuzeveld)
        keuze.zet_keuzes(((p.uid, f"{p.naam}, {p.functie}") for p in personen), leeg="Kies")
        self._zet_knoppen()
        eerste = self.lijst if self._regels else self.terug
        eerste.setFocus(Qt.FocusReason.OtherFocusReason)

    def _zet_knoppen(self) -> None:
        for knop_, wat in ((self.verwijderen, "verwijderen"), (self.vernietigen, "vernietigen")):
            aantal = sum(rij.wat == wat for rij in self._regels)
            woord = {"verwijderen": "Uit gebruik nemen", "vernietigen": "Vernietigen"}[wat]
            knop_.setText(f"{woord} ({aantal})")
            knop_.setAccessibleName(knop_.text())
            knop_.setEnabled(aantal > 0)

    def _voer_uit(self, wat: str) -> None:
        ruw = self.formulier.ruw()
        uids = [rij.uid for rij in self._regels if rij.wat == wat]
        self.melding.zet("")

        def functie(deel: Any) -> int:
            from leerplicht_desktop.services import wpg

            if wat == "verwijderen":
                return wpg.verwijder(deel, uids, ruw["reden"])
            if not ruw["tweede_uid"]:
                raise OnjuisteInvoer({"tweede_uid": "Kies wie er meekijkt en goedkeurt."})
            return wpg.vernietig(
                deel, uids, ruw["reden"],
                tweede_uid=ruw["tweede_uid"], tweede_wachtzin=ruw["wachtzin"],
            )  # fmt: skip

        self.werk.doe(
            functie, klaar=lambda n: self._klaar(wat, n), fout=self._geweigerd, eigenaar=self
        )

    def _klaar(self, wat: str, aantal: int) -> None:
        woord = "uit gebruik genomen" if wat == "verwijderen" else "vernietigd"
        self.toon()
        self.melding.zet(f"{aantal} {woord}.", "goed")

    def _geweigerd(self, fout: VerwachteFout) -> None:
        rest = [fout.zin]
        if isinstance(fout, OnjuisteInvoer):
            rest = self.formulier.zet_fouten(fout.fouten)
        self.melding.zet(" ".join(rest))
