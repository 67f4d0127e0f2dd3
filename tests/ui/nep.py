# SPDX-License-Identifier: EUPL-1.2
"""Services of the first screen that need no store, and how a window is put before a test."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.gegevens.kluis import Kluisgegevens, KluisStand
from leerplicht_desktop.domain.gegevens.wachtzin import Sterkte
from leerplicht_desktop.ui.kluisdienst import Kluisdienst
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

    def open(self, map_: Path, *, wachtzin: str | None, herstelcode: str | None) -> NepKluis:
        if self.weiger is not None:
            raise self.weiger
        if herstelcode != CODE and wachtzin != WACHTZIN:
            raise fouten.WachtzinOnjuist if wachtzin else fouten.HerstelcodeOnjuist
        return NepKluis()

    def sluit(self, kluis: object) -> None:
        self.gedaan.append("sluit")

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
