# SPDX-License-Identifier: EUPL-1.2
"""The form of a claim: the ground decides which questions stand here.

To the screen it is one form with plain field names. Inside, the facts of each ground have fields of
their own, made when that ground is first chosen, so that a change of ground loses nothing typed.
"""

from collections.abc import Mapping

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from leerplicht_desktop.domain import codes
from leerplicht_desktop.domain.vrijstelling.gronden import Familie, grond
from leerplicht_desktop.ui.bouwstenen.datumveld import Datumveld
from leerplicht_desktop.ui.bouwstenen.formulier import Formulier
from leerplicht_desktop.ui.bouwstenen.keuzeveld import Keuzeveld
from leerplicht_desktop.ui.bouwstenen.kiezer import Kiezer
from leerplicht_desktop.ui.bouwstenen.tekst import icoonregel, tekst
from leerplicht_desktop.ui.bouwstenen.veld import Veld
from leerplicht_desktop.ui.schermen.vrijstellingen import velden, woorden
from leerplicht_desktop.ui.schermen.vrijstellingen.indieners import Indienersvak
from leerplicht_desktop.ui.schermen.vrijstellingen.kinderen import Kinderenvak
from leerplicht_desktop.ui.schermen.vrijstellingen.velden import Feit, Soort
from leerplicht_desktop.ui.schermen.vrijstellingen.vinkenvak import Vinkenvak

_KENNISGEVING = ("eerste", "eerder_beroep", "op_model", "gemeentecode")
_TEKSTHOOG = 96


class Beroepsformulier(Formulier):
    """`ruw()` gives the general fields and the facts of the chosen ground only."""

    def __init__(self, leerling: Kiezer) -> None:
        super().__init__()
        self._gemaakt: dict[str, tuple[Feit, ...]] = {}
        self._koppen: dict[str, QWidget] = {}
        self.grond = Keuzeveld(((g, woorden.grondnaam(g)) for g in velden.GRONDEN), leeg="Kies")
        self.leerling = leerling
        self.kinderen, self.indieners = Kinderenvak(), Indienersvak()
        self.schooljaar, self.gemeente = Keuzeveld(), Keuzeveld(typen=True)
        self._waarover()
        self._wanneer()
        self._wie()
        self._eerder()
        self.gewijzigd.connect(self._bij_veld)
        self._toon_velden()

    # --- building ------------------------------------------------------------------------------
    def _waarover(self) -> None:
        self.kop(woorden.WAAROVER)
        self.veld("grond", woorden.GROND, self.grond, woorden.GROND_HULP)
        self.veld("leerling_uid", "Leerling", self.leerling)
        self.veld("kinderen", woorden.KINDEREN, self.kinderen, woorden.KINDEREN_HULP, False)
        self.veld("schooljaar", woorden.SCHOOLJAAR, self.schooljaar)

    def _wanneer(self) -> None:
        self.kop(woorden.WANNEER, woorden.WANNEER_UITLEG)
        self.veld("dagtekening", woorden.DAGTEKENING, Datumveld(), woorden.DAGTEKENING_HULP)
        self.veld("verzonden_op", woorden.VERZONDEN, Datumveld(), "", False, naast=True)
        self.veld("ontvangen_op", woorden.ONTVANGEN, Datumveld(), woorden.ONTVANGEN_HULP)
        self.veld("kanaal", woorden.KANAAL, Keuzeveld.van(codes.KANALEN, leeg="Kies"), naast=True)
        self.veld("ontvangen_door", woorden.DOOR, QLineEdit(), verplicht=False)

    def _wie(self) -> None:
        self.kop(woorden.WIE)
        self.veld("indieners", "Indieners", self.indieners, woorden.INDIENERS_HULP)

    def _eerder(self) -> None:
        self.eerderkop = _kop(self, woorden.EERDER)
        eerste = Keuzeveld(woorden.EERSTE_KEUZES, leeg=woorden.EERSTE_LEEG)
        self.veld("eerste", woorden.EERSTE, eerste, woorden.EERSTE_HULP)
        self.veld(
            "eerder_beroep",
            woorden.EERDER_BEROEP,
            Keuzeveld(woorden.EERDER_KEUZES, leeg=woorden.EERDER_LEEG),
            woorden.EERDER_HULP,
            naast=True,
        )
        lijst = codes.BEROEPSUITZONDERINGEN
        uitzondering = Keuzeveld.van(lijst, leeg=woorden.UITZONDERING_LEEG)
        self.veld(
            "uitzondering", woorden.UITZONDERING, uitzondering, woorden.UITZONDERING_HULP, False
        )
        self.veld("vaste_verblijfplaats", woorden.VAST, QCheckBox(), verplicht=False)
        self.veld("op_model", woorden.OP_MODEL, QCheckBox(), woorden.OP_MODEL_HULP, False)
        self.veld("gemeentecode", woorden.GEMEENTE, self.gemeente, woorden.GEMEENTE_HULP)
        self.veld("zaaknummer", woorden.ZAAKNUMMER, QLineEdit(), verplicht=False)

    def _maak_feiten(self, code: str) -> None:
        """The questions of a ground, once."""
        if not code or code in self._gemaakt:
            return
        self._gemaakt[code] = velden.feiten(code)
        self._koppen[code] = _kop(self, woorden.FEITENKOP[code], woorden.BESCHERMD)
        for feit in self._gemaakt[code]:
            verplicht = feit.soort is Soort.KEUZE and feit.leeg == "Kies"
            self.veld(
                f"{code}/{feit.veld}",
                feit.label,
                _widget(feit),
                feit.hulp,
                verplicht or feit.soort is Soort.VINK,
                naast=feit.naast,
            )

    # --- the form as the screen sees it --------------------------------------------------------
    @property
    def code(self) -> str:
        """The chosen ground; '' while there is none."""
        return self.grond.code()

    def _intern(self, naam: str) -> str:
        return f"{self.code}/{naam}" if naam.startswith(velden.VOORVOEGSEL) else naam

    def __getitem__(self, naam: str) -> Veld:
        return super().__getitem__(self._intern(naam))

    def __contains__(self, naam: object) -> bool:
        return super().__contains__(self._intern(str(naam)))

    def ruw(self) -> dict[str, str]:
        eigen, voor = super().ruw(), f"{self.code}/"
        gewoon = {naam: waarde for naam, waarde in eigen.items() if "/" not in naam}
        feiten = {n.removeprefix(voor): w for n, w in eigen.items() if n.startswith(voor)}
        # The facts are of the protected class whatever they say: a draft keeps them sealed.
        return {**gewoon, **feiten, "gevoelig": "ja"}

    def vul(self, ruw: Mapping[str, str]) -> None:
        super().vul({naam: w for naam, w in ruw.items() if "/" not in naam})
        self._maak_feiten(self.code)
        feiten = {n: w for n, w in ruw.items() if n.startswith(velden.VOORVOEGSEL)}
        super().vul({self._intern(naam): waarde for naam, waarde in feiten.items()})
        self._toon_velden()

    def wis(self) -> None:
        """Also what was typed for a ground that was chosen before."""
        super().vul(dict.fromkeys(self._velden, ""))
        self.zet_fouten({})
        self.kinderen.zet_kinderen(())
        self.indieners.zet_mensen(None)
        self._toon_velden()

    def zet_fouten(self, fouten: Mapping[str, str], *, ga_erheen: bool = True) -> list[str]:
        intern = {self._intern(naam): zin for naam, zin in fouten.items()}
        return super().zet_fouten(intern, ga_erheen=ga_erheen)

    def zet_waarschuwingen(self, waarschuwingen: Mapping[str, str]) -> None:
        super().zet_waarschuwingen({self._intern(n): z for n, z in waarschuwingen.items()})

    def ga_naar(self, naam: str) -> bool:
        """Put the cursor in a field, for a line of the verdict that jumps here."""
        if naam not in self or not self[naam].isVisibleTo(self):
            return False
        self[naam].widget.setFocus()
        return True

    # --- what is shown -------------------------------------------------------------------------
    def _bij_veld(self, naam: str) -> None:
        if naam == "grond":
            self._maak_feiten(self.code)
        if naam == "grond" or "/" in naam:
            self._toon_velden()

    def _toon_velden(self) -> None:
        code = self.code
        kennisgeving = bool(code) and grond(code).familie is Familie.MEDEDELING
        vijf_b = code == velden.VIJF_B
        self.eerderkop.setVisible(kennisgeving)
        for naam in _KENNISGEVING:
            super().__getitem__(naam).setVisible(kennisgeving)
        super().__getitem__("uitzondering").setVisible(vijf_b)
        super().__getitem__("vaste_verblijfplaats").setVisible(vijf_b)
        super().__getitem__("schooljaar").setVisible(code != "11g>10")
        super().__getitem__("kinderen").setVisible(bool(self.kinderen.vinken))
        for ander, vragen in self._gemaakt.items():
            self._koppen[ander].setVisible(ander == code)
            for feit in vragen:
                self._toon_feit(ander, feit, hier=ander == code)

    def _toon_feit(self, code: str, feit: Feit, *, hier: bool) -> None:
        na = f"{code}/{velden.VOORVOEGSEL}{feit.na}" if feit.na else ""
        kan = not na or super().__getitem__(na).ruw() == "ja"
        super().__getitem__(f"{code}/{feit.veld}").setVisible(hier and kan)

    def toon_kinderen(self) -> None:
        """The family of another pupil came in."""
        self._toon_velden()


def _widget(feit: Feit) -> QWidget:
    if feit.soort is Soort.VINK:
        return QCheckBox()
    if feit.soort is Soort.KEUZE:
        return Keuzeveld(feit.keuzes, leeg=feit.leeg)
    if feit.soort is Soort.DATUM:
        return Datumveld()
    if feit.soort is Soort.VINKEN:
        return Vinkenvak(feit.keuzes)
    if feit.soort is Soort.TEKST:
        vak = QPlainTextEdit()
        vak.setTabChangesFocus(True)
        vak.setFixedHeight(_TEKSTHOOG)
        return vak
    return QLineEdit()


def _kop(formulier: Formulier, titel: str, beschermd: str = "") -> QWidget:
    """A heading that can be hidden, with the sentence about the protected class under it."""
    kop = QWidget()
    indeling = QVBoxLayout(kop)
    indeling.setContentsMargins(0, 4, 0, 0)
    indeling.setSpacing(8)
    indeling.addWidget(tekst(titel, "title", afbreken=True))
    if beschermd:
        indeling.addWidget(icoonregel("lock", tekst(beschermd, "meta", afbreken=True)))
    formulier.los(kop)
    return kop
