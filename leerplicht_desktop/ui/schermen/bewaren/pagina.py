# SPDX-License-Identifier: EUPL-1.2
"""Keeping and destroying: the list of this year, two approvals, the work, and what remains."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from leerplicht_desktop.domain.fouten import Afgebroken, VerwachteFout
from leerplicht_desktop.domain.gegevens.bewaren import Overzicht, Uitvoering
from leerplicht_desktop.domain.gegevens.uitkomst import Gewijzigd, Uitkomst
from leerplicht_desktop.ui.bouwstenen.band import Band
from leerplicht_desktop.ui.bouwstenen.knoppen import knop, koppeling
from leerplicht_desktop.ui.bouwstenen.pagina import Paginakop, Schuifpagina
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.bewaren import woorden
from leerplicht_desktop.ui.schermen.bewaren.lijstdeel import Lijstdeel
from leerplicht_desktop.ui.schermen.bewaren.resultaat import Resultaat
from leerplicht_desktop.ui.schermen.bewaren.werk import Vernietigwerk
from leerplicht_desktop.ui.schermen.importeren.bezig import Bezig
from leerplicht_desktop.ui.schermen.instellingen.werkregel import Werkregel


class Bewarenpagina(Schuifpagina):
    """Nothing here happens by one press or by one person."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving = omgeving
        self._overzicht: Overzicht | None = None
        self._focus = ""
        self.kop = Paginakop(woorden.TITEL)
        self.maak = knop(woorden.MAAK, self._maak, "list")
        self.terug = koppeling("Terug", omgeving.terug, "arrow-left")
        self.kop.knoppen(
            self.terug,
            koppeling(
                f"{woorden.PERSONEN}…", lambda: omgeving.navigeer("tweede_personen"), "users"
            ),
            self.maak,
        )
        self.eerder = koppeling("", self._toon_eerdere, "file-text")
        self.band, self.wacht = Band(sluitbaar=True), Werkregel()
        self.lijst, self.bezig = Lijstdeel(omgeving.runner), Bezig()
        self.resultaat = Resultaat(omgeving)
        self.werk = Vernietigwerk(omgeving.runner, self.bezig.zet, self)
        self.deel: QWidget = self.lijst
        self.indeling.addWidget(self.kop)
        self.indeling.addWidget(self.band)
        self.indeling.addWidget(self.wacht)
        for deel in (self.lijst, self.bezig, self.resultaat):
            self.indeling.addWidget(deel)
            deel.setVisible(deel is self.deel)
        self.indeling.addStretch(1)
        self.indeling.addWidget(self.eerder, 0, Qt.AlignmentFlag.AlignLeft)
        self._verbind()

    def _verbind(self) -> None:
        lijst, stappen = self.lijst, self.lijst.stappen
        lijst.dossier.connect(lambda uid: self._omgeving.navigeer("leerling", uid=uid))
        lijst.regel.bewaren.connect(self._bewaar_nog)
        lijst.regel.opnemen.connect(self._neem_op)
        stappen.keur_goed.connect(self._keur_goed)
        stappen.keur_goed_tweede.connect(self._keur_goed_tweede)
        stappen.voer_uit.connect(self._voer_uit)
        stappen.personen.connect(lambda: self._omgeving.navigeer("tweede_personen"))
        self.bezig.stoppen.connect(self.werk.stop)
        self.resultaat.verder.connect(self._terug_naar_lijst)
        self._omgeving.signaal.gewijzigd.connect(self._bij_wijziging)

    # --- showing -----------------------------------------------------------------------------
    def _naar(self, deel: QWidget) -> None:
        """One part at a time, read from its top."""
        self.deel = deel
        for een in (self.lijst, self.bezig, self.resultaat):
            een.setVisible(een is deel)
        self.verticalScrollBar().setValue(0)

    def toon(self, **_parameters: Any) -> None:
        """A run that is busy, and its result, stay in view."""
        if self.deel is self.lijst:
            self._focus = "lijst"
            self._laad()

    def leegmaken(self) -> None:
        self.werk.stop()
        self._overzicht = None
        self.lijst.leegmaken()
        self.resultaat.leegmaken()
        self.band.hide()
        self.kop.zet(woorden.TITEL)
        self._naar(self.lijst)

    def _laad(self) -> None:
        kluis = self._omgeving.kluis
        if kluis is None:
            return

        def lees() -> Overzicht:
            from leerplicht_desktop.services import bewaren

            return bewaren.overzicht(kluis)

        self._omgeving.runner.laatste("bewaren", lees, klaar=self._toon, eigenaar=self)

    def _toon(self, overzicht: Overzicht) -> None:
        self._overzicht = overzicht
        lijst = overzicht.lijst
        self.kop.zet(woorden.TITEL, woorden.onder(overzicht))
        begonnen = lijst is not None and lijst.begonnen
        self.maak.setText(woorden.MAAK if lijst is None else woorden.WERK_BIJ)
        self.maak.setAccessibleName(self.maak.text())
        self.maak.setVisible(
            not begonnen and (overzicht.verouderd if lijst else bool(overzicht.nu))
        )
        self.lijst.toon(overzicht)
        self.lijst.stappen.zet_met_wachtzin(aan=not _met_code_binnen(self._omgeving))
        if _toegang(self._omgeving) == "vervanger":
            self.maak.hide()
            self.lijst.stappen.hide()
            self.band.toon(woorden.VERVANGER, "let_op")
        elif begonnen:
            self.band.toon(woorden.BEGONNEN, "let_op")
        elif overzicht.verouderd:
            self.band.toon(woorden.VEROUDERD, "let_op")
        eerdere = overzicht.eerdere
        self.eerder.setVisible(bool(eerdere) and self.deel is self.lijst)
        if eerdere:
            self.eerder.setText(woorden.verklaring(eerdere[0][1]))
            self.eerder.setAccessibleName(self.eerder.text())
        self._zet_focus()

    def _zet_focus(self) -> None:
        waar, self._focus = self._focus, ""
        if waar == "lijst":
            kan = (self.lijst.lijst, self.maak, self.eerder, self.terug)
            leeg = not self.lijst.lijst.model.rowCount()
            doel = next(een for een in kan[leeg:] if not een.isHidden())
            doel.setFocus(Qt.FocusReason.OtherFocusReason)
        elif waar == "stappen":
            self.lijst.stappen.begin()
            self._in_beeld(self.lijst.stappen.huidig)

    def _in_beeld(self, widget: QWidget) -> None:
        """After the layout has settled: what just appeared has no place yet."""
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(widget, 24, 48))

    # --- the list and its approvals ----------------------------------------------------------
    def _maak(self) -> None:
        self.wacht.begin(woorden.MAAK_BEZIG)
        self._schrijf(lambda dienst, kluis: dienst.voorstel(kluis), "lijst")

    def _bewaar_nog(self, ruw: dict[str, str]) -> None:
        regel, (_uid, versie) = self.lijst.huidig, self._nu()
        if regel is not None:
            self._schrijf(
                lambda dienst, kluis: dienst.bewaar_nog(kluis, regel.uid, versie, ruw),
                "lijst",
                fout=self.lijst.regel.weiger,
                veranderd=True,
            )

    def _neem_op(self) -> None:
        regel, (_uid, versie) = self.lijst.huidig, self._nu()
        if regel is not None:
            self._schrijf(
                lambda dienst, kluis: dienst.neem_op(kluis, regel.uid, versie),
                "lijst",
                veranderd=True,
            )

    def _keur_goed(self, wachtzin: str) -> None:
        uid, versie = self._nu()
        stappen = self.lijst.stappen
        huidige = None if _met_code_binnen(self._omgeving) else wachtzin

        def geweigerd(fout: VerwachteFout) -> None:
            stappen.weiger_zelf(fout)
            self._in_beeld(stappen.zelf)

        self._schrijf(
            lambda dienst, kluis: dienst.keur_goed(kluis, uid, versie, huidige),
            "stappen",
            fout=geweigerd,
        )

    def _keur_goed_tweede(self, persoon: str, wachtzin: str) -> None:
        uid, versie = self._nu()
        stappen = self.lijst.stappen

        def geweigerd(fout: VerwachteFout) -> None:
            stappen.weiger(fout)
            # The sentence stands under the field: both must be in sight.
            self._in_beeld(stappen.tweede)

        self._schrijf(
            lambda dienst, kluis: dienst.keur_goed_tweede(kluis, uid, versie, persoon, wachtzin),
            "stappen",
            fout=geweigerd,
        )

    def _schrijf(
        self,
        doe: Callable[[Any, Any], Uitkomst[str]],
        focus: str,
        *,
        fout: Callable[[VerwachteFout], None] | None = None,
        veranderd: bool = False,
    ) -> None:
        """Write, and load again; what was approved before may have lapsed by it."""
        was = self._overzicht.lijst.eerste if self._overzicht and self._overzicht.lijst else None
        kluis, stappen = self._omgeving.kluis, self.lijst.stappen
        stappen.zet_bezig(True)
        self.maak.setEnabled(False)

        def werk() -> Uitkomst[str]:
            from leerplicht_desktop.services import bewaren

            return doe(bewaren, kluis)

        def klaar(uitkomst: Uitkomst[str]) -> None:
            self._niet_bezig()
            self.band.hide()
            if veranderd and was is not None:
                self.band.toon(woorden.GEWIJZIGD, "let_op")
            self._focus = focus
            self._omgeving.signaal.meld(uitkomst.gewijzigd)

        self._omgeving.runner.doe(
            werk,
            klaar=klaar,
            fout=fout or (lambda een: self.band.toon(een.zin, "fout")),
            na=self._niet_bezig,
            soort="schrijven",
            eigenaar=self,
        )

    def _niet_bezig(self) -> None:
        self.wacht.klaar()
        self.maak.setEnabled(True)
        self.lijst.stappen.zet_bezig(False)

    # --- carrying out ------------------------------------------------------------------------
    def _voer_uit(self) -> None:
        overzicht = self._overzicht
        if overzicht is None or overzicht.lijst is None:
            return
        self.band.hide()
        self.maak.hide()
        self.eerder.hide()
        self._naar(self.bezig)
        self.bezig.begin("Vernietigen", "", woorden.BEZIG_BELOFTE)
        self.werk.begin(
            self._omgeving.kluis, overzicht.lijst.uid, self._uitgevoerd, self._niet_uitgevoerd
        )

    def _uitgevoerd(self, uitkomst: Uitkomst[Uitvoering]) -> None:
        self._toon_resultaat(uitkomst.waarde)
        self._omgeving.signaal.meld(uitkomst.gewijzigd)

    def _niet_uitgevoerd(self, fout: VerwachteFout) -> None:
        self._naar(self.lijst)
        if self._omgeving.kluis is None:
            return
        self._focus = "stappen"
        self._laad()
        if not isinstance(fout, Afgebroken):
            self.band.toon(fout.zin, "fout")

    def _toon_resultaat(self, uitvoering: Uitvoering) -> None:
        self.band.hide()
        self.maak.hide()
        self.eerder.hide()
        self.kop.zet(woorden.TITEL)
        self._naar(self.resultaat)
        self.resultaat.toon(uitvoering)
        self.resultaat.begin()

    def _toon_eerdere(self) -> None:
        overzicht, kluis = self._overzicht, self._omgeving.kluis
        if overzicht is None or not overzicht.eerdere:
            return
        uid = overzicht.eerdere[0][0]

        def lees() -> Uitvoering:
            from leerplicht_desktop.services import bewaren

            return bewaren.resultaat(kluis, uid)

        self._omgeving.runner.doe(lees, klaar=self._toon_resultaat, eigenaar=self)

    def _terug_naar_lijst(self) -> None:
        self.resultaat.leegmaken()
        self._naar(self.lijst)
        self._focus = "lijst"
        self._laad()

    # --- small things ------------------------------------------------------------------------
    def _nu(self) -> tuple[str, int]:
        """The list that is shown, and its version."""
        lijst = self._overzicht.lijst if self._overzicht else None
        return (lijst.uid, lijst.versie) if lijst else ("", 0)

    def _bij_wijziging(self, gewijzigd: Gewijzigd) -> None:
        volgt = gewijzigd.soort in ("vernietiging", "melding", "brief", "leerling")
        if volgt and self.isVisible() and self.deel is self.lijst:
            self._laad()

    def keyPressEvent(self, gebeurtenis: QKeyEvent) -> None:
        if gebeurtenis.key() == Qt.Key.Key_Escape and self.deel is self.lijst:
            self._omgeving.terug()
        else:
            super().keyPressEvent(gebeurtenis)


def _toegang(omgeving: Omgeving) -> str:
    return str(getattr(omgeving.kluis, "toegang", ""))


def _met_code_binnen(omgeving: Omgeving) -> bool:
    """Opened with the recovery code: there is no passphrase to ask for."""
    return _toegang(omgeving) == "herstelcode"
