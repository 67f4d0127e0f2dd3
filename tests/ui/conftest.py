# SPDX-License-Identifier: EUPL-1.2
"""A themed application, an immediate runner, and services that need no store."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.gegevens.kluis import Kluisgegevens, KluisStand
from leerplicht_desktop.domain.gegevens.wachtzin import Sterkte
from leerplicht_desktop.ui.kluisdienst import Kluisdienst
from leerplicht_desktop.ui.runner import DirecteRunner
from leerplicht_desktop.ui.thema.thema import Thema, thema

WACHTZIN = "fiets kalender druif magneet zolder"
CODE = "7KQ2-M9XV-R 0ABC-D123-4 ZYXW-V987-6 PQRS-TVWX-Y"


class NepKlok:
    def vandaag(self) -> date:
        return date(2026, 6, 15)


class NepKluis:
    klok = NepKlok()


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

    def open(self, map_: Path, *, wachtzin: str | None, herstelcode: str | None) -> Any:
        if self.weiger is not None:
            raise self.weiger
        if herstelcode != CODE and wachtzin != WACHTZIN:
            raise fouten.WachtzinOnjuist if wachtzin else fouten.HerstelcodeOnjuist
        return NepKluis()

    def sluit(self, kluis: Any) -> None:
        self.gedaan.append("sluit")

    def gegevens(self, kluis: Any) -> Kluisgegevens:
        return Kluisgegevens(
            "0002", "Veldwijk", "Vera Voorbeeld", "", "", "", "", "", "", "", True, None
        )


@pytest.fixture
def runner(qapp: QApplication) -> DirecteRunner:
    return DirecteRunner()


@pytest.fixture
def dienst() -> NepDienst:
    return NepDienst()


@pytest.fixture(autouse=True)
def licht(qtbot: QtBot, qapp: QApplication) -> Iterator[Thema]:
    """Every test starts in the light theme, whatever the one before it chose."""
    uiterlijk = thema()
    uiterlijk.zet_voorkeur("licht")
    yield uiterlijk
    uiterlijk.zet_voorkeur("licht")
