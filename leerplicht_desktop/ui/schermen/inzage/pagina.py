# SPDX-License-Identifier: EUPL-1.2
"""One screen for one request: questions, beside them what they lead to, and giving it."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leerplicht_desktop.domain.fouten import OnjuisteInvoer, VerwachteFout
from leerplicht_desktop.domain.gegevens.inzage import (
    InzageGemaakt,
    Inzagekeuzes,
    Inzagevoorstel,
)
from leerplicht_desktop.domain.gegevens.uitkomst import Uitkomst
from leerplicht_desktop.domain.inzage import Inzagetermijn
from leerplicht_desktop.ui import afdrukken, bestandskiezer
from leerplicht_desktop.ui.bouwstenen.knoppen import hoofdknop, knop, koppeling
from leerplicht_desktop.ui.bouwstenen.meldregel import Meldregel
from leerplicht_desktop.ui.bouwstenen.pagina import Paginakop, Schuifpagina, Vel
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.bouwstenen.tweeluik import Tweeluik
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.inzage import woorden
from leerplicht_desktop.ui.schermen.inzage.overzicht import Overzicht
from leerplicht_desktop.ui.schermen.inzage.vraagvak import Vraagvak

_NAAST, _VRAAG_BREED = 900, 400
_RUST_MS = 250


class Inzagepagina(Schuifpagina):
    """`toon(leerling_uid=)` begins with that pupil. Nothing typed here is kept."""

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving = omgeving
        self._voorstel: Inzagevoorstel | None = None
        self.kop = Paginakop(woorden.TITEL, woorden.ONDER)
        self.kop.knoppen(koppeling("Terug", omgeving.terug, "arrow-left"))
        self.vraag = Vraagvak(omgeving)
        self.overzicht = Overzicht()
        self.bewaren = hoofdknop(woorden.BEWAREN, self._bewaar, "download")
        self.afdrukken = knop(woorden.AFDRUKKEN, self._druk_af, "printer")
        self.verlengen = knop(woorden.VERLENGEN, self._verleng, "calendar")
        self.uitslag = Meldregel()
        self._rust = QTimer(self)
        self._rust.setSingleShot(True)
        self._rust.setInterval(_RUST_MS)
        self._rust.timeout.connect(self.bekijk)
        self.vraag.gewijzigd.connect(self._bij_wijziging)
        self.vraag.leerling.gekozen.connect(lambda _uid: self._haal_keuzes())
        self.vraag.verlaten.connect(omgeving.terug)
        self._deel_in()
        self._zet_knoppen(None)

    def _deel_in(self) -> None:
        links = Vel()
        links.indeling.addWidget(self.vraag)
        rechts = QWidget()
        kolom = QVBoxLayout(rechts)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(12)
        knoppen = QHBoxLayout()
        for een in (self.bewaren, self.afdrukken, self.verlengen):
            knoppen.addWidget(een)
        knoppen.addStretch(1)
        kolom.addWidget(self.overzicht)
        kolom.addWidget(tekst(woorden.WAARSCHUWING, "meta", afbreken=True))
        kolom.addLayout(knoppen)
        kolom.addWidget(self.uitslag)
        kolom.addStretch(1)
        luik = Tweeluik(links, rechts, grens=_NAAST, links_breed=_VRAAG_BREED, tussen=16)
        self.indeling.addWidget(self.kop)
        self.indeling.addWidget(luik)
        self.indeling.addStretch(1)

    def toon(self, *, leerling_uid: str = "", **_parameters: Any) -> None:
        self.leegmaken()
        self.vraag.vul({"ontvangen": self._omgeving.vandaag().isoformat()})
        if leerling_uid:
            self.vraag.vul({"leerling_uid": leerling_uid})
            self._haal_keuzes()
        self.vraag.begin()

    def leegmaken(self) -> None:
        self._rust.stop()
        self.vraag.leegmaken()
        self.overzicht.leegmaken()
        self.uitslag.zet("")
        self._zet_knoppen(None)

    def bekijk(self) -> None:
        """Work out again what this request would give; nothing is written."""
        kluis, ruw = self._omgeving.kluis, self.vraag.ruw()
        if kluis is None or not ruw["leerling_uid"] or not ruw["aanvrager"]:
            self.overzicht.leegmaken(woorden.KIES_WIE if ruw["leerling_uid"] else woorden.KIES)
            self._zet_knoppen(None)
            return

        def functie() -> Inzagevoorstel:
            from leerplicht_desktop.services import inzage

            return inzage.stel_op(kluis, ruw)

        self._omgeving.runner.laatste(
            "inzage bekijken", functie, klaar=self._bekeken, fout=self._onleesbaar, eigenaar=self
        )

    def _bij_wijziging(self, naam: str) -> None:
        self.uitslag.zet("")
        if naam == "leerling_uid" and not self.vraag.leerling.ruw():
            self.overzicht.leegmaken()
        self._rust.start()

    def _haal_keuzes(self) -> None:
        kluis, uid = self._omgeving.kluis, self.vraag.leerling.ruw()

        def functie() -> Inzagekeuzes:
            from leerplicht_desktop.services import inzage

            return inzage.keuzes(kluis, uid)

        self._omgeving.runner.laatste(
            "inzage keuzes", functie, klaar=self._zet_keuzes, eigenaar=self
        )

    def _zet_keuzes(self, keuzes: Inzagekeuzes) -> None:
        self.vraag.zet_keuzes(keuzes)
        self.bekijk()

    def _bekeken(self, voorstel: Inzagevoorstel) -> None:
        self.vraag.zet_fouten({}, ga_erheen=False)
        self.overzicht.toon(voorstel)
        self._zet_knoppen(voorstel)

    def _zet_knoppen(self, voorstel: Inzagevoorstel | None) -> None:
        self._voorstel = voorstel
        kan = voorstel is not None and voorstel.mag
        self.bewaren.setEnabled(kan)
        self.afdrukken.setEnabled(kan)
        self.verlengen.setVisible(self.vraag["verlengd"].ruw() == "ja")
        self.verlengen.setEnabled(voorstel is not None)

    def _onleesbaar(self, fout: VerwachteFout) -> None:
        self._zet_knoppen(None)
        self._niet(fout)

    def _niet(self, fout: VerwachteFout) -> None:
        if isinstance(fout, OnjuisteInvoer):
            over = self.vraag.zet_fouten(fout.fouten, ga_erheen=False)
            self.uitslag.zet(" ".join(over))
        else:
            self.uitslag.zet(fout.zin)

    # --- giving --------------------------------------------------------------------------------
    def _bewaar(self) -> None:
        kluis, ruw = self._omgeving.kluis, self.vraag.ruw()
        # No name in a file name: it shows in lists of recent files.
        naam = woorden.BESTAND.format(dag=self._omgeving.vandaag().isoformat())
        gekozen = bestandskiezer.bewaar_bestand(self, "PDF bewaren", naam, "PDF (*.pdf)")
        if not gekozen:
            return

        def functie() -> InzageGemaakt:
            from leerplicht_desktop.services import inzage

            return inzage.maak(kluis, ruw, Path(gekozen)).waarde

        self._doe(functie, self._gemaakt)

    def _gemaakt(self, gemaakt: InzageGemaakt) -> None:
        naam = Path(gemaakt.pad).name
        self.uitslag.zet(woorden.gemaakt(naam, gemaakt.bladzijden, gemaakt.sha256), "goed")
        # Under the buttons, and so often under the edge of a small screen.
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self.uitslag, 24, 24))

    def _druk_af(self) -> None:
        kluis, ruw = self._omgeving.kluis, self.vraag.ruw()

        def functie() -> bytes:
            from leerplicht_desktop.services import inzage

            return inzage.druk_af(kluis, ruw).waarde

        self._doe(functie, self._naar_printer)

    def _naar_printer(self, pdf: bytes) -> None:
        afdrukken.druk_af(
            self._omgeving.runner,
            self,
            lambda: pdf,
            "Inzage",
            lambda: self.uitslag.zet("Afgedrukt. Dat staat in het logboek.", "goed"),
            lambda: self.uitslag.zet("Er is niets afgedrukt.", "meta"),
        )

    def _verleng(self) -> None:
        kluis, ruw = self._omgeving.kluis, self.vraag.ruw()

        def functie() -> Uitkomst[Inzagetermijn]:
            from leerplicht_desktop.services import inzage

            return inzage.verleng(kluis, ruw)

        self._doe(functie, lambda uitkomst: self.uitslag.zet(uitkomst.waarde.zin, "goed"))

    def _doe(self, functie: Any, klaar: Any) -> None:
        self.bewaren.setEnabled(False)
        self._omgeving.runner.doe(
            functie,
            klaar=klaar,
            fout=self._niet,
            na=lambda: self._zet_knoppen(self._voorstel),
            soort="schrijven",
            eigenaar=self,
        )
