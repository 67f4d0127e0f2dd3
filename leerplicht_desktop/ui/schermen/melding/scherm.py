# SPDX-License-Identifier: EUPL-1.2
"""The screen of one melding, new or existing: title, bands, pasting, the form and its keys."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leerplicht_desktop.domain import codes
from leerplicht_desktop.domain.fouten import IntussenGewijzigd, OnjuisteInvoer, VerwachteFout
from leerplicht_desktop.domain.gegevens.melding import MeldingBeeld
from leerplicht_desktop.domain.gegevens.uitkomst import Gewijzigd
from leerplicht_desktop.ui.bouwstenen.band import Band
from leerplicht_desktop.ui.bouwstenen.conceptbewaarder import dag_en_tijd
from leerplicht_desktop.ui.bouwstenen.keuzeband import Keuzeband
from leerplicht_desktop.ui.bouwstenen.knoppen import hoofdknop, knop, koppeling
from leerplicht_desktop.ui.bouwstenen.pagina import Paginakop, Schuifpagina
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.melding import diensten, opdrachten, teksten
from leerplicht_desktop.ui.schermen.melding.diensten import Meekijk
from leerplicht_desktop.ui.schermen.melding.formulier import MeldingFormulier
from leerplicht_desktop.ui.schermen.melding.meekijker import Meekijker
from leerplicht_desktop.ui.schermen.melding.opslag import Opslag
from leerplicht_desktop.ui.schermen.melding.plakker import Plakker
from leerplicht_desktop.ui.schermen.melding.plakpaneel import Plakpaneel


class MeldingScherm(QWidget):
    """`toon(uid=)` opens one; `leerling_uid`, `school_uid` and `plak` begin a new one."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving = omgeving
        self._volgende = False
        self._gevraagd: dict[str, str] = {}
        self.kop = Paginakop(teksten.NIEUW)
        self.annuleren = koppeling(teksten.ANNULEREN, self.ga_weg)
        self.annuleren.setToolTip(teksten.ANNULEREN_UITLEG)
        self.brief = knop(
            teksten.BRIEF_MAKEN,
            lambda: omgeving.navigeer("brief_maken", melding_uid=self.melding_uid),
            "mail",
        )
        self.plakken = knop(teksten.PLAK, lambda: self.plakker.open(), "clipboard-paste")
        self.opslaan_volgende = knop(teksten.OPSLAAN_VOLGENDE, self.sla_op_en_volgende)
        self.opslaan = hoofdknop(teksten.OPSLAAN, self.sla_op, "check")
        self.opslaan.setToolTip(f"{teksten.OPSLAAN} (Ctrl+Enter)")
        self.kop.knoppen(
            self.annuleren, self.brief, self.plakken, self.opslaan_volgende, self.opslaan
        )
        self.overzetten = koppeling(
            teksten.OVERZETTEN,
            lambda: omgeving.navigeer("wpg_wissel", uid=self.melding_uid),
            "shield",
        )
        self.concept_band, self.lijkt_band, self.fout_band = Band(), Band(), Band()
        self.keuze_band = Keuzeband(
            teksten.BEKIJK,
            lambda: self.opslag.haal_beeld(lambda nu: toon_verschil(self, nu)),
            teksten.TOCH,
            lambda: self.opslag.sla_toch_op(),
        )
        self.plak = Plakpaneel()
        self.blad = Schuifpagina()
        self._deel_in()
        # From the outside in: each new parent would style all that hangs under it again.
        self.formulier = MeldingFormulier(omgeving, self.blad.binnen)
        self.blad.indeling.insertWidget(1, self.formulier)
        self.plakker = Plakker(omgeving, self.formulier, self.plak, self)
        self.opslag = Opslag(omgeving, self.formulier, self)
        self.meekijker = Meekijker(omgeving, self.formulier.ruw, self)
        self._verbind()
        opdrachten.brief_bij(omgeving, self)

    def _verbind(self) -> None:
        self.formulier.gewijzigd.connect(lambda _naam: self._bij_wijziging())
        self.formulier.opslaan.connect(self.sla_op)
        self.formulier.verlaten.connect(self.ga_weg)
        self.formulier.feiten.bewerk_leerling.connect(
            lambda uid: self._omgeving.navigeer("leerling", uid=uid)
        )
        # After the last hour there is nothing left to ask: Enter, Enter saves.
        self.formulier.telling.rooster.voorbij.connect(self.opslaan.setFocus)
        self.meekijker.gezien.connect(self._toon_meekijk)
        self.meekijker.leerling.connect(self.formulier.toon_leerling)
        self.meekijker.kalender.connect(self.formulier.zet_kalender)
        self.plakker.gewijzigd.connect(self._bij_wijziging)
        self.plakker.gelezen.connect(lambda onder: self.kop.zet(teksten.NIEUW, onder))
        self.plakker.weg.connect(self.opslag.bewaar_concept)
        self.opslag.geladen.connect(self._bij_geladen)
        self.opslag.teruggezet.connect(self._bij_concept)
        self.opslag.bewaard.connect(self._bij_bewaard)
        self.opslag.geweigerd.connect(self._bij_weigering)
        self.opslag.bezig.connect(lambda bezig: self.opslaan.setDisabled(bezig))
        self._omgeving.signaal.gewijzigd.connect(self._bij_verandering)

    def _deel_in(self) -> None:
        boven = QVBoxLayout()
        boven.setContentsMargins(24, 14, 24, 0)
        boven.setSpacing(8)
        bands = (self.concept_band, self.lijkt_band, self.fout_band, self.keuze_band)
        for widget in (self.kop, *bands):
            boven.addWidget(widget)
        self.blad.indeling.setContentsMargins(24, 4, 24, 16)
        self.blad.indeling.setSpacing(12)
        self.blad.indeling.addWidget(self.plak)
        self.blad.indeling.addLayout(_toetsregel())
        self.blad.indeling.addWidget(self.overzetten, 0, Qt.AlignmentFlag.AlignLeft)
        self.blad.indeling.addStretch(1)
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(4)
        indeling.addLayout(boven)
        indeling.addWidget(self.blad, 1)

    # --- coming and going ----------------------------------------------------------------------
    def toon(
        self, *, uid: str = "", plak: bool = False, leerling_uid: str = "", school_uid: str = ""
    ) -> None:
        """Coming back to the same melding (from adding a pupil) leaves the form as it was."""
        gevraagd = {"leerling_uid": leerling_uid, "school_uid": school_uid}
        zelfde = self.opslag.open and self.opslag.uid == uid and gevraagd == self._gevraagd
        if not zelfde:
            self._gevraagd = gevraagd
            self._stil_leeg()
            if uid:
                self.opslag.begin_bestaand(uid)
            else:
                self.opslag.begin_nieuw(
                    {**gevraagd, "melddatum": self._omgeving.vandaag().isoformat()}
                )
        if plak:
            self.plakker.open()
        elif not uid:
            self.formulier.begin()

    def leegmaken(self) -> None:
        """Locked: the last words go to the draft first."""
        self.meekijker.stop()
        self.opslag.neem_afscheid()
        self._stil_leeg()
        self.kop.zet(teksten.NIEUW)

    def ga_weg(self) -> None:
        """Esc: the draft is kept."""
        self.meekijker.stop()
        self.opslag.neem_afscheid()
        self._terug()

    def _terug(self) -> None:
        self._omgeving.terug()
        if self.isVisible():
            self._omgeving.navigeer("meldingen")

    def keyPressEvent(self, gebeurtenis: QKeyEvent) -> None:
        """The keys of the form hold on its buttons too; Esc closes the paste panel first."""
        ctrl = gebeurtenis.modifiers() & Qt.KeyboardModifier.ControlModifier
        if gebeurtenis.key() == Qt.Key.Key_Escape:
            if self.plak.isVisible():
                self.plak.sluit()
                self.formulier.begin()
            else:
                self.ga_weg()
        elif ctrl and gebeurtenis.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.sla_op()
        else:
            super().keyPressEvent(gebeurtenis)

    def showEvent(self, gebeurtenis: QShowEvent) -> None:
        super().showEvent(gebeurtenis)
        opdrachten.zet_brief(self._omgeving, self, True)

    def hideEvent(self, gebeurtenis: QHideEvent) -> None:
        opdrachten.zet_brief(self._omgeving, self, False)
        self.opslag.bewaar_concept()
        super().hideEvent(gebeurtenis)

    def _stil_leeg(self) -> None:
        self.formulier.wis()
        self.plak.sluit()
        for band in (self.concept_band, self.lijkt_band, self.fout_band, self.keuze_band):
            band.hide()

    # --- filling -------------------------------------------------------------------------------
    def _bij_geladen(self, beeld: MeldingBeeld | None) -> None:
        bestaand = beeld is not None
        self.brief.setVisible(bestaand)
        self.overzetten.setVisible(bestaand)
        for een in (self.plakken, self.opslaan_volgende):
            een.setVisible(not bestaand)
        if beeld is None:
            self.kop.zet(teksten.NIEUW)
        else:
            status = codes.WERKSTATUSSEN.woord(beeld.werkstatus)
            self.kop.zet(f"Melding {beeld.kenmerk}", f"{beeld.leerling} · {status}")
            self.formulier.feiten.begin.setFocus()
        self.meekijker.begin(self.opslag.uid)

    def _bij_concept(self, moment: datetime) -> None:
        self.meekijker.begin(self.opslag.uid)
        zin = f"Uw concept van {dag_en_tijd(moment)} staat er weer."
        gevraagd, nu = self._gevraagd["leerling_uid"], self.formulier.ruw()["leerling_uid"]
        ander = bool(gevraagd) and gevraagd != nu
        if ander:
            zin += " Het gaat over een andere leerling dan u koos."
        actie = teksten.TOCH_NIEUW if ander else teksten.OPNIEUW
        soort = "let_op" if ander else "info"
        self.concept_band.toon(zin, soort, actie=actie, bij_actie=self._begin_opnieuw)

    def _begin_opnieuw(self) -> None:
        uid = self.opslag.uid
        self.opslag.gooi_weg()
        self._stil_leeg()
        if uid:
            self.opslag.begin_bestaand(uid)
        else:
            self.opslag.begin_nieuw(
                {**self._gevraagd, "melddatum": self._omgeving.vandaag().isoformat()}
            )
            self.formulier.begin()

    def _bij_wijziging(self) -> None:
        self.opslag.geraakt()
        self.meekijker.geraakt()

    def _toon_meekijk(self, gezien: Meekijk) -> None:
        self.formulier.toon_meekijk(gezien)
        if not gezien.lijkt_op:
            self.lijkt_band.hide()
            return
        eerste, meer = gezien.lijkt_op[0], len(gezien.lijkt_op) - 1
        self.lijkt_band.toon(
            teksten.lijkt_op(eerste, meer),
            "let_op",
            actie="Openen",
            bij_actie=lambda: self._omgeving.navigeer("melding", uid=eerste.uid),
        )

    def _bij_verandering(self, gewijzigd: Gewijzigd) -> None:
        gekozen = self.formulier.feiten.leerling.ruw()
        if gewijzigd.soort == "leerling" and gekozen in gewijzigd.uids and self.opslag.open:
            self.meekijker.haal_leerling()
        school = self.formulier.ruw()["school_uid"]
        if gewijzigd.soort == "school" and school in gewijzigd.uids and self.opslag.open:
            self.meekijker.begin(self.opslag.uid)  # its calendar may count other weeks

    # --- saving ----------------------------------------------------------------------------------
    def sla_op(self) -> None:
        """Ctrl+Enter."""
        self._volgende = False
        self._sla_op()

    def sla_op_en_volgende(self) -> None:
        """The next melding of the same mail: the school and the day stay."""
        self._volgende = True
        self._sla_op()

    def _sla_op(self) -> None:
        self.fout_band.hide()
        self.keuze_band.hide()
        self.opslag.sla_op()

    def _bij_bewaard(self, uid: str) -> None:
        ruw, nieuw = self.formulier.ruw(), self._volgende
        self.meekijker.stop()
        self._stil_leeg()
        if nieuw:
            self._gevraagd = {"leerling_uid": "", "school_uid": ruw["school_uid"]}
            self.opslag.begin_nieuw({**self._gevraagd, "melddatum": ruw["melddatum"]})
        else:
            self._terug()
        self._omgeving.status.meld(
            teksten.BEWAARD,
            toon="goed",
            actie=teksten.BRIEF_MAKEN,
            bij_actie=lambda: self._omgeving.navigeer("brief_maken", melding_uid=uid),
        )
        if nieuw:
            self.formulier.begin()  # the next one, not the letter

    def _bij_weigering(self, fout: VerwachteFout) -> None:
        if isinstance(fout, OnjuisteInvoer):
            rest = self.formulier.zet_fouten(fout.fouten)
            if rest:
                self.fout_band.toon(" ".join(rest), "fout")
        elif isinstance(fout, IntussenGewijzigd):
            self.keuze_band.toon(fout.zin)
        else:
            self.fout_band.toon(fout.zin, "fout")

    @property
    def melding_uid(self) -> str:
        """The melding that a letter would be made from; '' while it is new."""
        return self.opslag.uid

    @property
    def leerling_uid(self) -> str:
        """The pupil that was chosen; '' while nobody is."""
        return self.formulier.ruw()["leerling_uid"]


def toon_verschil(scherm: MeldingScherm, beeld: MeldingBeeld) -> None:
    """What the store holds now, in amber beside each field that differs."""
    nu, getypt = diensten.ruw_van(beeld), scherm.formulier.ruw()
    verschil = {
        veld: teksten.in_de_kluis(veld, waarde)
        for veld, waarde in nu.items()
        if getypt.get(veld, "") != waarde
    }
    for deel in scherm.formulier.delen:
        deel.zet_waarschuwingen(verschil)
    scherm.keuze_band.toon(teksten.BEKEKEN)
    scherm.keuze_band.tweede.setFocus(Qt.FocusReason.OtherFocusReason)


def _toetsregel() -> QHBoxLayout:
    regel = QHBoxLayout()
    regel.setSpacing(8)
    for toets, woord in teksten.TOETSEN:
        regel.addWidget(tekst(toets, "toets"))
        regel.addWidget(tekst(woord, "quiet"))
        regel.addSpacing(8)
    regel.addStretch(1)
    return regel
