# SPDX-License-Identifier: EUPL-1.2
"""The questions of one request: about whom, by whom, checked how, received when."""

from collections.abc import Mapping

from PySide6.QtWidgets import QCheckBox, QPlainTextEdit

from leerplicht_desktop.domain.gegevens.inzage import Inzagekeuzes
from leerplicht_desktop.domain.inzage import IDENTITEIT, Aanvrager
from leerplicht_desktop.ui.bouwstenen.datumveld import Datumveld
from leerplicht_desktop.ui.bouwstenen.formulier import Formulier
from leerplicht_desktop.ui.bouwstenen.keuzeveld import Keuzeveld
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.kiezers import leerlingkiezer

_REDEN_HOOG = 64


class Vraagvak(Formulier):
    """What does not apply to who asks is not shown."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._keuzes: Inzagekeuzes | None = None
        self.leerling = leerlingkiezer(omgeving, toevoegen=False)
        self.over, self.aanvrager = Keuzeveld(), Keuzeveld()
        self.identiteit = Keuzeveld.van(IDENTITEIT, leeg="Kies…")
        self.ontvangen = Datumveld()
        self.reden, self.verlengreden = QPlainTextEdit(), QPlainTextEdit()
        for vak in (self.reden, self.verlengreden):
            vak.setTabChangesFocus(True)
            vak.setFixedHeight(_REDEN_HOOG)
        self.veld("leerling_uid", "Leerling", self.leerling)
        self.veld("over", "Over wie gaat het verzoek?", self.over)
        self.veld("aanvrager", "Wie vraagt het?", self.aanvrager)
        self.veld("identiteit", "Hoe keek u wie het is?", self.identiteit)
        self.veld("ontvangen", "Wanneer kwam het verzoek binnen?", self.ontvangen)
        self.veld(
            "toestemming", "De leerling vindt het schriftelijk goed", QCheckBox(), verplicht=False
        )
        self.veld("machtiging", "Ik zag een schriftelijke machtiging", QCheckBox(), verplicht=False)
        self.veld(
            "gevoelig",
            "Ook beschermde gegevens opnemen",
            QCheckBox(),
            "Over gezondheid of overtuiging, van deze persoon zelf.",
            verplicht=False,
        )
        self.veld("reden", "Reden", self.reden, "Komt in het logboek.", verplicht=False)
        self.veld("verlengd", "De termijn is verlengd", QCheckBox(), verplicht=False)
        self.veld("verlengreden", "Waarom is er meer tijd nodig?", self.verlengreden)
        self.gewijzigd.connect(lambda _naam: self.schik())
        self.schik()

    def zet_keuzes(self, keuzes: Inzagekeuzes) -> None:
        """Whom it can be about, once the pupil is known."""
        self._keuzes = keuzes
        self.over.zet_keuzes((k.code, k.woord) for k in keuzes.over)
        if not self.over.code():
            self.over.setCurrentIndex(0)
        self.schik()

    def schik(self) -> None:
        """The choices of who asks follow from whom it is about; so do the other questions."""
        if self._keuzes is not None and self.over.code():
            vragers = self._keuzes.aanvragers[self.over.code()]
            codes = [str(k.code) for k in vragers]
            if codes != [self.aanvrager.itemData(n) for n in range(1, self.aanvrager.count())]:
                self.aanvrager.zet_keuzes(((str(k.code), k.woord) for k in vragers), leeg="Kies…")
        wie = self.aanvrager.code().partition(":")[0]
        for naam, aan in (
            ("over", self._keuzes is not None),
            ("aanvrager", self._keuzes is not None),
            ("toestemming", wie == Aanvrager.OUDER and self._zestien()),
            ("machtiging", wie == Aanvrager.GEMACHTIGDE),
            ("verlengreden", self["verlengd"].ruw() == "ja"),
        ):
            self[naam].setVisible(aan)

    def _zestien(self) -> bool:
        return self._keuzes is not None and self._keuzes.zestien

    def ruw(self) -> dict[str, str]:
        """What does not apply is not ticked, whatever was ticked before."""
        getypt = super().ruw()
        for naam in ("toestemming", "machtiging"):
            if self[naam].isHidden():
                getypt[naam] = "nee"
        return getypt

    def vul(self, ruw: Mapping[str, str]) -> None:
        super().vul(ruw)
        self.schik()

    def leegmaken(self) -> None:
        self._keuzes = None
        self.wis()
        self.over.zet_keuzes(())
        self.aanvrager.zet_keuzes(())
        self.schik()
