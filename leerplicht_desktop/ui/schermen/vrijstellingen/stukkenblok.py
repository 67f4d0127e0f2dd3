# SPDX-License-Identifier: EUPL-1.2
"""The papers of a claim: what each is, when it came, its fingerprint, and opening it here."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from leerplicht_desktop.domain import codes
from leerplicht_desktop.domain.datum import dag, kort
from leerplicht_desktop.domain.gegevens.beroep import Stuk
from leerplicht_desktop.ui.bouwstenen.knoppen import Knop, koppeling
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.schermen.leerling.blok import Blok, rij

_GEEN = "Er is nog geen stuk bij. Zonder stuk is later niet te zien wat u ontving."
_NIET_BEWAARD = "ingezien, niet bewaard"
OPENEN = "Bewijs openen"


class Stukkenblok(Blok):
    """`open_stuk` carries a uid."""

    open_stuk = Signal(str)
    toevoegen = Signal()

    def __init__(self) -> None:
        super().__init__("Stukken", "Stuk toevoegen", lambda: self.toevoegen.emit())
        self.knoppen: dict[str, Knop] = {}

    def leegmaken(self) -> None:
        self.knoppen = {}
        super().leegmaken()

    def zet(self, stukken: tuple[Stuk, ...]) -> None:
        self.leegmaken()
        if not stukken:
            self.voeg_toe(tekst(_GEEN, "meta", afbreken=True))
        for stuk in stukken:
            self.voeg_toe(self._rij(stuk))

    def pak(self) -> None:
        """Come here from a rule about the papers."""
        self.actie.setFocus()

    def _rij(self, stuk: Stuk) -> QWidget:
        soort = codes.STUKSOORTEN.woord(stuk.soort)
        titel = f"{soort[:1].upper()}{soort[1:]}"
        if stuk.dagtekening is not None:
            titel = f"{titel} van {kort(stuk.dagtekening)}"
        kanaal = codes.KANALEN.woord(stuk.kanaal)
        regels = [
            tekst(titel, "row", afbreken=True),
            tekst(_gekomen(stuk, kanaal), "meta", afbreken=True),
        ]
        if not stuk.document_uid:
            regels.append(tekst(_NIET_BEWAARD, "quiet"))
            return rij(*regels)
        if stuk.vingerafdruk:
            afdruk = tekst(f"vingerafdruk {stuk.vingerafdruk} · {_grootte(stuk.grootte)}", "quiet")
            afdruk.setWordWrap(True)
            regels.append(afdruk)
        knop = koppeling(OPENEN, lambda: self.open_stuk.emit(stuk.uid))
        knop.setAccessibleName(f"{OPENEN}: {titel}")
        self.knoppen[stuk.uid] = knop
        return rij(*regels, rechts=knop)


def _gekomen(stuk: Stuk, kanaal: str) -> str:
    door = f", door {stuk.ontvangen_door}" if stuk.ontvangen_door else ""
    return f"ontvangen {dag(stuk.ontvangen_op)}, {kanaal}{door}"


def _grootte(bytes_: int) -> str:
    if bytes_ >= 1_000_000:
        return f"{bytes_ / 1_000_000:.1f} MB".replace(".", ",")
    return f"{max(1, bytes_ // 1000)} kB"
