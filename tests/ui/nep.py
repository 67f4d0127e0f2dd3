# SPDX-License-Identifier: EUPL-1.2
"""Services of the first screen that need no store, and how a window is put before a test."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.gegevens.kluis import Kluisgegevens, KluisStand
from leerplicht_desktop.domain.gegevens.reservekopie import Kopieplan, Kopiestand
from leerplicht_desktop.domain.gegevens.uitkomst import Gewijzigd
from leerplicht_desktop.domain.gegevens.wachtzin import Sterkte
from leerplicht_desktop.ui.kluisdienst import Kluisdienst, Toegang
from tests.fixtures.klok import VasteKlok

WACHTZIN = "fiets kalender druif magneet zolder"
CODE = "7KQ2-M9XV-R 0ABC-D123-4 ZYXW-V987-6 PQRS-TVWX-Y"


class NepKluis:
    klok = VasteKlok()


class NepDienst(Kluisdienst):
    """Answers as the services do, from memory; `gedaan` tells what was asked."""

    def __init__(self) -> None:
        super().__init__(frozenset())
        self.gedaan: list[str] = []
        self.weiger: fouten.VerwachteFout | None = None
        self.gevraagd: list[Toegang] = []
        self.openingen: list[Any] = []

    def laad(self) -> None:
        self.gedaan.append("laad")

    def stand(self, map_: Path) -> KluisStand:
        return KluisStand("geen_kluis", str(map_), "", False, False)

    def gemeenten(self) -> tuple[tuple[str, str], ...]:
        return (("0001", "Proefstad"), ("0002", "Veldwijk"))

    def sterkte(self, wachtzin: str, zonder_sleutelbos: bool) -> Sterkte:
        genoeg = len(wachtzin.split()) >= 5
        return Sterkte(genoeg, 4 if genoeg else 1, "Sterk." if genoeg else "Te makkelijk.")

    def sleutelbos(self) -> bool:
        return False

    def maak(
        self, map_: Path, wachtzin: str, *, sleutelbos: bool, gegevens: Mapping[str, str]
    ) -> tuple[Any, str]:
        if self.weiger is not None:
            raise self.weiger
        self.gedaan.append(f"maak {gegevens['gemeente']} {sleutelbos}")
        return NepKluis(), CODE

    def open(self, map_: Path, toegang: Toegang) -> NepKluis:
        self.gevraagd.append(toegang)
        if self.weiger is not None and not toegang.erken_ouder:
            raise self.weiger
        if toegang.vervanger is not None:
            if toegang.vervanger[2] != CODE:
                raise fouten.VervangercodeOnjuist
        elif toegang.herstelcode != CODE and toegang.wachtzin != WACHTZIN:
            raise fouten.WachtzinOnjuist if toegang.wachtzin else fouten.HerstelcodeOnjuist
        return NepKluis()

    def vervangeropeningen(self, kluis: object) -> tuple[Any, ...]:
        return tuple(self.openingen)

    def vervanger_gezien(self, kluis: object) -> None:
        self.openingen.clear()

    def sluit(self, kluis: object) -> None:
        self.gedaan.append("sluit")

    def kopiestand(self, kluis: object) -> Kopiestand:
        return Kopiestand(Kopieplan("", 1, False), (), False, "")

    def houd_reservekopie_bij(self, kluis: object) -> tuple[Gewijzigd, ...]:
        self.gedaan.append("houd bij")
        return ()

    def gegevens(self, kluis: object) -> Kluisgegevens:
        return Kluisgegevens(
            "0002", "Veldwijk", "Vera Voorbeeld", "", "", "", "", "", "", "", True, None
        )


def laat_zien(qtbot: QtBot, widget: QWidget) -> None:
    """Show a window and make it the active one: keys go to the active window only."""
    qtbot.addWidget(widget)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
