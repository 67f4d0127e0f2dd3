# SPDX-License-Identifier: EUPL-1.2
"""'Wachtzin wijzigen' and 'Sleutelbos koppelen': the two halves of the daily way in."""

from leerplicht_desktop.domain.fouten import VerwachteFout, WachtzinTeZwak
from leerplicht_desktop.ui.kluisdienst import Kluisdienst
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.eerste_keer.stap_wachtzin import StapWachtzin
from leerplicht_desktop.ui.schermen.instellingen import toegangwoorden as woorden
from leerplicht_desktop.ui.schermen.instellingen.toegangsdeel import Toegangsdeel


class Wachtzindeel(Toegangsdeel):
    """A new passphrase, typed twice, with or without the keyring."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__(omgeving, woorden.WACHTZIN, "pencil", woorden.WACHTZIN)
        self.stap = StapWachtzin(omgeving.runner, Kluisdienst(omgeving.runner.draden()))
        eerste = self.stap.indeling.itemAt(0)
        kop = eerste.widget() if eerste is not None else None
        if kop is not None:
            kop.hide()
        self.stap.formulier["wachtzin"].zet_label(woorden.NIEUW)
        self.stap.formulier["herhaling"].zet_label(woorden.NIEUW_HERHALING)
        self.indeling.insertWidget(1, self.stap)
        self.stap.klaar.connect(self._wijzig)
        self.stap.formulier.verlaten.connect(self.sluit)
        self.formulier.zet_daarna(self.stap.formulier.begin)
        self._gekoppeld = True

    def zet(self, gekoppeld: bool) -> None:
        """How it opens now is what stays, unless she chooses otherwise."""
        self._gekoppeld = gekoppeld

    def open(self) -> None:
        super().open()
        bos = self.stap.sleutelbos
        bos.setChecked(bos.isEnabled() and (self._gekoppeld or self.met_code_binnen))

    def _zet_tabvolgorde(self) -> None:
        self.formulier.dan(self.stap.eerste)
        self.stap.formulier.dan(self.bevestig, self.annuleer)

    def begin(self) -> None:
        if self.met_code_binnen:
            self.stap.begin()
        else:
            self.formulier.begin()

    def leegmaken(self) -> None:
        super().leegmaken()
        self.stap.leegmaken()
        self.stap.formulier.zet_fouten({}, ga_erheen=False)

    def vraag(self) -> None:
        if not self.huidige_ontbreekt():
            self.stap.verder()

    def _wijzig(self) -> None:
        kluis, huidige = self._omgeving.kluis, self.huidige()
        nieuwe, bos = self.stap.wachtzin, self.stap.met_sleutelbos

        def functie() -> None:
            from leerplicht_desktop.services import toegang

            toegang.wijzig_wachtzin(kluis, huidige, nieuwe, sleutelbos=bos)

        self.doe(functie, self._gewijzigd, bezig=woorden.WACHTZIN_BEZIG)

    def _gewijzigd(self, _niets: object) -> None:
        self.sluit()
        self.melding.zet(woorden.WACHTZIN_GEWIJZIGD, "goed")

    def bij_fout(self, fout: VerwachteFout) -> None:
        if isinstance(fout, WachtzinTeZwak):
            self.stap.formulier.zet_fouten({"wachtzin": fout.zin})
        else:
            super().bij_fout(fout)


class Sleutelbosdeel(Toegangsdeel):
    """Tie the store to the keyring of this computer; also after it was lost or changed."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__(omgeving, woorden.BOS, "key-round", woorden.BOS, woorden.BOS_UITLEG)

    def zet(self, gekoppeld: bool) -> None:
        self.link.setText(woorden.BOS_OPNIEUW if gekoppeld else woorden.BOS)
        self.link.setAccessibleName(self.link.text())

    def open(self) -> None:
        """By the recovery code she says which passphrase it will be; else it is that of today."""
        super().open()
        self._huidigveld.show()
        self._huidigveld.zet_label(woorden.BOS_KEUZE if self.met_code_binnen else woorden.HUIDIG)
        self._huidigveld.zet_hulp(woorden.BOS_KEUZE_UITLEG if self.met_code_binnen else "")
        self.formulier.begin()

    def vraag(self) -> None:
        kluis, wachtzin = self._omgeving.kluis, self.huidig.text()
        if not wachtzin:
            self.formulier.zet_fouten({"huidig": woorden.HUIDIG_LEEG})
            return

        def functie() -> None:
            from leerplicht_desktop.services import toegang

            toegang.koppel_sleutelbos(kluis, wachtzin)

        self.doe(functie, self._gekoppeld, bezig=woorden.BOS_BEZIG)

    def _gekoppeld(self, _niets: object) -> None:
        self.sluit()
        self.melding.zet(woorden.BOS_KLAAR, "goed")

    def bij_fout(self, fout: VerwachteFout) -> None:
        if isinstance(fout, WachtzinTeZwak):
            self.formulier.zet_fouten({"huidig": fout.zin})
        else:
            super().bij_fout(fout)
