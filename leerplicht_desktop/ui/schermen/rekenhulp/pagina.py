# SPDX-License-Identifier: EUPL-1.2
"""The Rekenhulp: a question at the left, its answer at the right while she types.

Nothing of it is kept: no draft and no line in the log, and locking empties it.
"""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from leerplicht_desktop.domain.fouten import OnjuisteInvoer, VerwachteFout
from leerplicht_desktop.ui.bouwstenen.knoppen import hoofdknop, koppeling
from leerplicht_desktop.ui.bouwstenen.pagina import Paginakop, Schuifpagina, Vel
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.bouwstenen.tweeluik import Tweeluik
from leerplicht_desktop.ui.bouwstenen.vloei import Vloei
from leerplicht_desktop.ui.klembord import klembord
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.rekenhulp import opdrachten, overname, teksten
from leerplicht_desktop.ui.schermen.rekenhulp.antwoord import Antwoord, als_tekst
from leerplicht_desktop.ui.schermen.rekenhulp.bewaren import Bewaarvraag
from leerplicht_desktop.ui.schermen.rekenhulp.bezwaar import Bezwaarvraag
from leerplicht_desktop.ui.schermen.rekenhulp.halt import Haltvraag
from leerplicht_desktop.ui.schermen.rekenhulp.kennisgeving import Kennisgevingsvraag
from leerplicht_desktop.ui.schermen.rekenhulp.leerplicht import Leerplichtvraag
from leerplicht_desktop.ui.schermen.rekenhulp.overname import Overname
from leerplicht_desktop.ui.schermen.rekenhulp.rekenaar import Rekenaar
from leerplicht_desktop.ui.schermen.rekenhulp.verzuim import Verzuimvraag
from leerplicht_desktop.ui.schermen.rekenhulp.vraag import Vraag
from leerplicht_desktop.ui.schermen.rekenhulp.vraagkeuze import Vraagkeuze

if TYPE_CHECKING:
    from leerplicht_desktop.services.rekenhulp import Rekenuitkomst

_LINKS, _NAAST = 408, 860
_LAAGST = 320  # so that the sheet does not jump between no answer and a short one
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Rekenhulppagina(Schuifpagina):
    """`toon(leerling_uid=)` takes a pupil over; another pupil, or none, begins empty."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving = omgeving
        self._uid = ""
        self._nu = "leerplicht"
        self._begonnen = False
        self._kopieer_straks = False
        self.uitkomst: Rekenuitkomst | None = None
        self.kop = Paginakop(teksten.TITEL, teksten.ONDER)
        self.wissen = koppeling(teksten.WISSEN, self.maak_leeg)
        self.kopieer = hoofdknop(teksten.KOPIEER, self.kopieer_tekst, "copy")
        self.kop.knoppen(self.wissen, self.kopieer)
        self.herkomst = koppeling(
            teksten.RECHTSSTAND, lambda: omgeving.navigeer("rechtsstand"), "scale"
        )
        self.keuze = Vraagkeuze()
        self.vragen: dict[str, Vraag] = {vraag.naam: vraag for vraag in _maak_vragen()}
        self.antwoord = Antwoord()
        self._vlak = QWidget()
        self.rekenaar = Rekenaar(omgeving, lambda: self.vraag.rekenvraag(), self)
        self._deel_in()
        self._verbind()
        opdrachten.voor_vragen(omgeving, self.stel)
        self.keuze.kies(self._nu)

    @property
    def vraag(self) -> Vraag:
        """The question that is asked now."""
        return self.vragen[self._nu]

    def _deel_in(self) -> None:
        vragen = QVBoxLayout(self._vlak)
        vragen.setContentsMargins(0, 0, 0, 0)
        for naam, vraag in self.vragen.items():
            vragen.addWidget(vraag)
            vraag.setHidden(naam != self._nu)
        vel = Vel(marge=0)
        self.luik = Tweeluik(self._vlak, self.antwoord, grens=_NAAST, links_breed=_LINKS)
        self.luik.setMinimumHeight(_LAAGST)
        vel.indeling.addWidget(self.luik)
        self.indeling.setSpacing(14)
        self.indeling.addWidget(self.kop)
        self.indeling.addWidget(self.keuze)
        self.indeling.addWidget(vel)
        self.indeling.addWidget(_toetsregel())
        self.indeling.addWidget(self.herkomst, 0, Qt.AlignmentFlag.AlignLeft)
        self.indeling.addStretch(1)

    def _verbind(self) -> None:
        self.keuze.gekozen.connect(self._kies)
        for vraag in self.vragen.values():
            vraag.gewijzigd.connect(self._bij_wijziging)
            vraag.opslaan.connect(self.kopieer_tekst)
            vraag.verlaten.connect(self._omgeving.terug)
        self.rekenaar.klaar.connect(self._bij_antwoord)
        self.rekenaar.fout.connect(self._bij_fout)
        for voorwerp in (self.binnen, self.antwoord):
            voorwerp.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._bij_focus)

    # --- coming and going ----------------------------------------------------------------------
    def toon(self, *, leerling_uid: str = "", **_parameters: Any) -> None:
        if not self._begonnen or leerling_uid != self._uid:
            self._begonnen = True
            self._uid = leerling_uid
            self.wis()
        self.begin()

    def leegmaken(self) -> None:
        self.rekenaar.stop()
        self._begonnen = False
        self._uid = ""
        self.kop.zet(teksten.TITEL, teksten.ONDER)
        for vraag in self.vragen.values():
            vraag.leeg()
        self._geen_antwoord("")

    def begin(self) -> None:
        self.vraag.begin()

    def stel(self, naam: str) -> None:
        """Ask another question and put the cursor in it."""
        self.keuze.kies(naam)
        self.begin()

    def maak_leeg(self) -> None:
        """Another caller: the pupil goes too."""
        self._uid = ""
        self.wis()
        self.begin()

    def wis(self) -> None:
        """All questions empty again, with what the pupil on the screen gives."""
        self.kop.zet(teksten.TITEL, teksten.ONDER)
        for vraag in self.vragen.values():
            vraag.wis(self._omgeving.vandaag())
        self._reken()
        kluis, uid = self._omgeving.kluis, self._uid
        if kluis is not None:
            self._omgeving.runner.laatste(
                "rekenhulp overname",
                lambda: overname.haal(kluis, uid),
                klaar=self._neem_over,
                eigenaar=self,
            )

    def _neem_over(self, gegevens: Overname) -> None:
        if self._omgeving.kluis is None:
            return  # locked while it was on its way
        if gegevens.naam:
            self.kop.zet(teksten.TITEL, teksten.ingevuld_voor(gegevens.naam))
        for vraag in self.vragen.values():
            vraag.neem_over(gegevens)
        self._reken()

    # --- asking and answering ------------------------------------------------------------------
    def _kies(self, naam: str) -> None:
        if naam != self._nu:
            self.vraag.hide()
            self._nu = naam
            self.vraag.show()
        if self._begonnen:
            self._reken()

    def _reken(self) -> None:
        self._geen_antwoord(teksten.nog_nodig(()))
        self.rekenaar.nu()

    def _bij_wijziging(self) -> None:
        self.uitkomst = None
        self.rekenaar.straks()

    def _bij_focus(self, oud: QObject | None, nieuw: QObject | None) -> None:
        """A field that was left may now be called wrong."""
        velden = (oud, nieuw)
        if self.isVisible() and any(
            isinstance(veld, QWidget) and self._vlak.isAncestorOf(veld) for veld in velden
        ):
            self.rekenaar.straks()

    def _bij_antwoord(self, uitkomst: "Rekenuitkomst") -> None:
        self.vraag.toon_fouten({})
        if uitkomst != self.uitkomst:
            self.antwoord.toon(uitkomst)
        self.uitkomst = uitkomst
        self.kopieer.setEnabled(True)
        if self._kopieer_straks:
            self.kopieer_tekst()

    def _bij_fout(self, fout: VerwachteFout) -> None:
        if not isinstance(fout, OnjuisteInvoer):
            self._geen_antwoord(fout.zin)
        elif self.vraag.toon_fouten(fout.fouten):
            self._geen_antwoord(teksten.EERST)
        else:
            self._geen_antwoord(teksten.nog_nodig(self.vraag.ontbreekt(fout.fouten)))

    def _geen_antwoord(self, zin: str) -> None:
        self.uitkomst = None
        self._kopieer_straks = False
        self.kopieer.setEnabled(False)
        self.antwoord.wacht(zin)

    def kopieer_tekst(self) -> None:
        """To the clipboard; when the answer is still on its way, as soon as it is there."""
        self._kopieer_straks = self.rekenaar.loopt
        if self.uitkomst is None or self._kopieer_straks:
            return
        titel = teksten.VRAGEN[self.vraag.naam].titel
        # It holds no name, and is meant for a mail: it stays until she copies or locks.
        klembord().zet(als_tekst(titel, self.uitkomst), tijdelijk=False)
        self.antwoord.meld_gekopieerd()

    # --- keys ----------------------------------------------------------------------------------
    def keyPressEvent(self, gebeurtenis: QKeyEvent) -> None:
        """The keys of the form hold on chips and buttons too."""
        ctrl = gebeurtenis.modifiers() & Qt.KeyboardModifier.ControlModifier
        if gebeurtenis.key() == Qt.Key.Key_Escape:
            self._omgeving.terug()
        elif ctrl and gebeurtenis.key() in _ENTER:
            self.kopieer_tekst()
        else:
            super().keyPressEvent(gebeurtenis)

    def eventFilter(self, voorwerp: QObject, gebeurtenis: QEvent) -> bool:
        if gebeurtenis.type() == QEvent.Type.Resize:
            self.antwoord.zet_onder(not self.luik.naast)
            self._houd_in_beeld()
        return super().eventFilter(voorwerp, gebeurtenis)

    def _houd_in_beeld(self) -> None:
        """A longer answer or an error must not push the field she types in off the screen."""
        veld = QApplication.focusWidget()
        if veld is None or not self._vlak.isAncestorOf(veld):
            return
        if self.uitkomst is not None and not self.luik.naast:
            self.ensureWidgetVisible(self.antwoord.vlak, 0, 8)
        self.ensureWidgetVisible(veld, 24, 48)

    def showEvent(self, gebeurtenis: QShowEvent) -> None:
        super().showEvent(gebeurtenis)
        opdrachten.zet_vragen(self._omgeving, True)

    def hideEvent(self, gebeurtenis: QHideEvent) -> None:
        opdrachten.zet_vragen(self._omgeving, False)
        super().hideEvent(gebeurtenis)


def _maak_vragen() -> tuple[Vraag, ...]:
    return (
        Leerplichtvraag(),
        Verzuimvraag(),
        Kennisgevingsvraag(),
        Bezwaarvraag(),
        Haltvraag(),
        Bewaarvraag(),
    )


def _toetsregel() -> QWidget:
    regel = QWidget()
    vloei = Vloei(regel, tussen=12)
    for toets, woord in teksten.TOETSEN:
        paar = QWidget()
        indeling = QHBoxLayout(paar)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(8)
        indeling.addWidget(tekst(toets, "toets"))
        indeling.addWidget(tekst(woord, "quiet"))
        vloei.addWidget(paar)
    return regel
