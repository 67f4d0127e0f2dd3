# SPDX-License-Identifier: EUPL-1.2
"""The calendar of one school: what its region has, and what it does otherwise."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from leerplicht_desktop.domain import schooljaar as schooljaren
from leerplicht_desktop.domain.gegevens.schoolkalender import Kalenderregel, Schoolkalenderbeeld
from leerplicht_desktop.domain.gegevens.uitkomst import Gewijzigd, Uitkomst
from leerplicht_desktop.domain.schoolvrij import LES, REGIO, VAKANTIE
from leerplicht_desktop.ui.bouwstenen.band import Band
from leerplicht_desktop.ui.bouwstenen.keuzeveld import Keuzeveld
from leerplicht_desktop.ui.bouwstenen.knoppen import hoofdknop, knop, koppeling
from leerplicht_desktop.ui.bouwstenen.leegstaat import Leegstaat
from leerplicht_desktop.ui.bouwstenen.lijst import Lijst
from leerplicht_desktop.ui.bouwstenen.pagina import Paginakop, Schuifpagina, Vel
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.bouwstenen.vloei import Vloei
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.scholen import kalenderwoorden as woorden
from leerplicht_desktop.ui.schermen.scholen.kalenderrij import Kalenderrij
from leerplicht_desktop.ui.thema.tokens import tokens

_LEEG = 240
_JAREN = range(-2, 3)  # around this one
_JAAR_BREED = 136


class Schoolkalender(Schuifpagina):
    """`toon(uid=)` opens the calendar of a school; coming back keeps the year that was chosen."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving = omgeving
        self._uid = ""
        self._weg = ""  # the row that was removed last
        self._naar = ""  # the row that was saved last, once the list has it
        self.beeld: Schoolkalenderbeeld | None = None
        self.kop = Paginakop(woorden.TITEL)
        self.toevoegen = {
            soort: (hoofdknop if soort == VAKANTIE else knop)(
                woord,
                lambda s=soort: self._naar_formulier(s),  # type: ignore[misc]
                "plus",
            )
            for soort, woord in woorden.TOEVOEGEN.items()
        }
        self.kop.knoppen(*self.toevoegen.values())
        self.schooljaar = Keuzeveld()
        self.schooljaar.setFixedWidth(_JAAR_BREED)
        self.telling = tekst("", "meta")
        self.wijzigen = koppeling(woorden.WIJZIGEN, lambda: self._open(self.lijst.uid()), "pencil")
        self.verwijderen = koppeling(woorden.VERWIJDEREN, self._verwijder, "trash-2")
        self.let_op, self.undo = Band(), Band()
        self.volgt = tekst(woorden.VOLGT_REGIO, "meta", afbreken=True)
        self.lijst = Lijst(
            woorden.LIJST,
            Leegstaat(*woorden.LEEG, icoon="calendar-days"),
            runner=omgeving.runner,
            pijl=False,
            klik_opent=False,
        )
        # Kept here: a view does not own its delegate.
        self._rij = Kalenderrij()
        self.lijst.weergave.setItemDelegate(self._rij)
        self._deel_in()
        self.schooljaar.activated.connect(lambda _nr: self.laad(vooraan=True))
        self.lijst.gekozen.connect(self._open)
        self.lijst.staat_op.connect(self._bij_rij)
        omgeving.signaal.gewijzigd.connect(self._bij_wijziging)

    def _deel_in(self) -> None:
        label = tekst(woorden.SCHOOLJAAR, "label")
        label.setBuddy(self.schooljaar)
        self.schooljaar.setAccessibleName(woorden.SCHOOLJAAR)
        for woord in (label, self.telling):
            woord.setFixedHeight(tokens().maten["control"])
        balk = QWidget()
        vloei = Vloei(balk, tussen=12)
        for deel in (label, self.schooljaar, self.telling, _naast(self.wijzigen, self.verwijderen)):
            vloei.addWidget(deel)
        vel = Vel(marge=8)
        vel.indeling.addWidget(self.lijst)
        for widget in (self.kop, self.let_op, balk, self.volgt, self.undo, vel):
            self.indeling.addWidget(widget)
        self.indeling.addWidget(_toetsregel())
        self.indeling.addStretch(1)

    # --- coming and going ----------------------------------------------------------------------
    def toon(self, *, uid: str, **_parameters: Any) -> None:
        if uid != self._uid:
            self.leegmaken()
            self._uid = uid
        if not self.schooljaar.count():
            self._vul_jaren()
        self.laad(vooraan=self.beeld is None)

    def leegmaken(self) -> None:
        self._uid, self._weg, self._naar, self.beeld = "", "", "", None
        self.schooljaar.clear()
        self.kop.zet(woorden.TITEL)
        self.telling.setText("")
        self.lijst.leegmaken()
        self.let_op.hide()
        self.undo.hide()

    def _vul_jaren(self) -> None:
        nu = schooljaren.beginjaar(self._omgeving.vandaag())
        jaren = [f"{nu + n}-{nu + n + 1}" for n in _JAREN]
        self.schooljaar.zet_keuzes((jaar, jaar) for jaar in jaren)
        self.schooljaar.zet_code(f"{nu}-{nu + 1}")

    def laad(self, *, vooraan: bool = False) -> None:
        """Fetch the year; `vooraan` begins at its first row."""
        kluis, uid, jaar = self._omgeving.kluis, self._uid, self.schooljaar.code()
        if kluis is None or not uid:
            return

        def haal() -> Schoolkalenderbeeld:
            from leerplicht_desktop.services import schoolkalender

            return schoolkalender.toon(kluis, uid, jaar)

        self._omgeving.runner.laatste(
            "schoolkalender",
            haal,
            klaar=lambda beeld: self._zet(beeld, vooraan=vooraan),
            eigenaar=self,
        )

    def _zet(self, beeld: Schoolkalenderbeeld, *, vooraan: bool) -> None:
        if self._omgeving.kluis is None or beeld.school.uid != self._uid:
            return  # locked, or another school was opened, while it was on its way
        self.beeld = beeld
        self.kop.zet(beeld.school.naam, woorden.onder(beeld))
        self.telling.setText(woorden.telling(beeld))
        self.volgt.setHidden(bool(beeld.eigen) or not beeld.regio)
        if beeld.waarschuwing:
            self.let_op.toon(beeld.waarschuwing, "let_op")
        else:
            self.let_op.hide()
        oud, nummer = self.lijst.uid(), self.lijst.weergave.currentIndex().row()
        regels = [woorden.regel(regel) for regel in beeld.regels]
        self.lijst.zet_regels(regels)
        hoog = len(regels) * tokens().maten["row"] + 2 if regels else _LEEG
        self.lijst.setFixedHeight(hoog)
        self._zet_rij("" if vooraan else oud, 0 if vooraan else nummer)
        if vooraan:
            self.lijst.setFocus()
            self.verticalScrollBar().setValue(0)
        self._bij_rij(self.lijst.uid())

    def _zet_rij(self, oud: str, nummer: int) -> None:
        """What was saved, else the row that was current, else the one that took its place."""
        doel, self._naar = self._naar or oud, ""
        if not (doel and self.lijst.ga_naar(doel)):
            model = self.lijst.model
            self.lijst.weergave.setCurrentIndex(model.index(min(nummer, model.rowCount() - 1)))

    def _opgeslagen(self, uid: str) -> None:
        """Make this row current; it may be in the list already, or still on its way."""
        if not self.lijst.ga_naar(uid):
            self._naar = uid

    # --- what can be done with a row -------------------------------------------------------------
    def _bij_rij(self, uid: str) -> None:
        eigen = bool(uid) and woorden.is_eigen(uid)
        for een in (self.wijzigen, self.verwijderen):
            een.setEnabled(eigen)
        weergave = self.lijst.weergave
        if weergave.hasFocus():
            vak = weergave.visualRect(weergave.currentIndex())
            punt: QPoint = weergave.viewport().mapTo(self.binnen, vak.center())
            self.ensureVisible(punt.x(), punt.y(), 24, tokens().maten["row"])

    def _regel(self, uid: str) -> Kalenderregel | None:
        regels = self.beeld.regels if self.beeld is not None else ()
        return next((regel for regel in regels if woorden.regel(regel).uid == uid), None)

    def _open(self, uid: str) -> None:
        """Change what is the school's own; in a holiday of the region there may be lessons."""
        regel = self._regel(uid)
        if regel is None:
            return
        if regel.eigen:
            self._naar_formulier(regel.soort, uid=regel.uid)
        else:
            van, tot = regel.van.isoformat(), regel.tot.isoformat()
            naam = f"les in de {regel.naam}" if regel.soort == REGIO else ""
            ruw = {"van": van, "tot": tot if tot != van else "", "naam": naam}
            self._naar_formulier(LES, ruw=ruw)

    def _naar_formulier(self, soort: str, **parameters: Any) -> None:
        if self._uid:
            self._omgeving.navigeer(
                "schoolvrij",
                school_uid=self._uid,
                soort=soort,
                schooljaar=self.schooljaar.code(),
                bij_klaar=self._opgeslagen,
                **parameters,
            )

    def _verwijder(self) -> None:
        regel = self._regel(self.lijst.uid())
        if regel is None or not regel.eigen:
            return
        kluis, uid, versie = self._omgeving.kluis, regel.uid, regel.versie
        zin = woorden.VERWIJDERD.format(woorden.periode(regel))

        def weg() -> Uitkomst[str]:
            from leerplicht_desktop.services import schoolkalender

            return schoolkalender.verwijder(kluis, uid, versie)

        def klaar() -> None:
            self._weg = uid
            self.undo.toon(zin, actie=woorden.ONGEDAAN, bij_actie=self.maak_ongedaan)

        self._schrijf(weg, klaar)

    def maak_ongedaan(self) -> None:
        """Ctrl+Z or the link in the band."""
        if not self._weg:
            return
        kluis, school_uid, uid = self._omgeving.kluis, self._uid, self._weg
        self._weg = ""

        def terug() -> Uitkomst[str]:
            from leerplicht_desktop.services import schoolkalender

            return schoolkalender.zet_terug(kluis, school_uid, uid)

        def klaar() -> None:
            self.undo.hide()
            self._opgeslagen(uid)
            self.lijst.setFocus()

        self._schrijf(terug, klaar)

    def _schrijf(self, werk: Callable[[], Uitkomst[str]], klaar: Callable[[], None]) -> None:
        def gedaan(uitkomst: Uitkomst[str]) -> None:
            self._omgeving.signaal.meld(uitkomst.gewijzigd)
            klaar()

        self._omgeving.runner.doe(
            werk,
            klaar=gedaan,
            fout=lambda fout: self.undo.toon(fout.zin, "fout"),
            soort="schrijven",
            eigenaar=self,
        )

    def keyPressEvent(self, gebeurtenis: QKeyEvent) -> None:
        if gebeurtenis.key() == Qt.Key.Key_Delete and self.lijst.weergave.hasFocus():
            self._verwijder()
        elif gebeurtenis.matches(QKeySequence.StandardKey.Undo):
            self.maak_ongedaan()
        else:
            super().keyPressEvent(gebeurtenis)

    def _bij_wijziging(self, gewijzigd: Gewijzigd) -> None:
        if gewijzigd.soort == "school" and self._uid in gewijzigd.uids and self.isVisible():
            self.laad()


def _toetsregel() -> QWidget:
    regel = QWidget()
    vloei = Vloei(regel, tussen=16)
    for toets, woord in woorden.TOETSEN:
        vloei.addWidget(_naast(tekst(toets, "toets"), tekst(woord, "quiet")))
    return regel


def _naast(*widgets: QWidget) -> QWidget:
    """Widgets that go to the next line together."""
    gemaakt = QWidget()
    rij = QHBoxLayout(gemaakt)
    rij.setContentsMargins(0, 0, 0, 0)
    rij.setSpacing(8)
    for een in widgets:
        rij.addWidget(een)
    return gemaakt
