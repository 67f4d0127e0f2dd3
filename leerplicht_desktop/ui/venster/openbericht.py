# SPDX-License-Identifier: EUPL-1.2
"""What the officer must know right after opening: how it was opened, and by whom meanwhile."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QApplication

from leerplicht_desktop.domain.datum import dag
from leerplicht_desktop.ui.kluisdienst import Kluisdienst
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.venster.hoofdvenster import Hoofdvenster

if TYPE_CHECKING:
    from leerplicht_desktop.services.toegang import Vervangeropening

_AMSTERDAM = ZoneInfo("Europe/Amsterdam")
MET_CODE = (
    "U opende met de herstelcode. Kies een nieuwe wachtzin en koppel zo nodig de sleutelbos, "
    "anders hebt u de volgende keer weer de code nodig."
)


def moment(op: datetime) -> str:
    """`ma 15 juni 2026 om 10:32`"""
    hier = op.astimezone(_AMSTERDAM)
    return f"{dag(hier.date())} om {hier:%H:%M}"


def vervangerzin(openingen: Sequence["Vervangeropening"]) -> str:
    """Who, when and why, one line an opening."""
    kop = "Uw kluis is geopend door een vervanger:"
    return "\n".join([kop, *(f"{moment(o.op)}, {o.naam}: {o.reden}" for o in openingen)])


class Openbericht:
    """Two bands that stay on every screen until they are seen."""

    def __init__(self, hoofd: Hoofdvenster, omgeving: Omgeving, dienst: Kluisdienst) -> None:
        self._hoofd, self._omgeving, self._dienst = hoofd, omgeving, dienst

    def toon(self, kluis: Any, wie: str = "") -> None:
        """`wie` is the deputy, as he named himself."""
        toegang = getattr(kluis, "toegang", "wachtzin")
        if toegang == "vervanger":
            self._hoofd.vast.toon(_als_vervanger(wie, kluis.toegang_tot), "let_op")
            return
        if toegang == "herstelcode":
            self._hoofd.vast.toon(
                MET_CODE, "let_op", actie="Nieuwe wachtzin kiezen", bij_actie=self._naar_toegang
            )
        waarschuwingen = "\n".join(getattr(kluis, "waarschuwingen", ()))
        if waarschuwingen:
            self._hoofd.bericht.toon(waarschuwingen, "let_op")
        self._omgeving.runner.doe(
            lambda: self._dienst.vervangeropeningen(kluis),
            klaar=self._toon_openingen,
            eigenaar=self._hoofd,
        )

    def _naar_toegang(self) -> None:
        self._omgeving.navigeer("instellingen", deel="toegang")

    def _toon_openingen(self, openingen: Sequence["Vervangeropening"]) -> None:
        if openingen and self._omgeving.kluis is not None:
            # A warning of this opening that stands there already stays.
            zin = "\n".join(filter(None, [vervangerzin(openingen), self._hoofd.bericht.zin]))
            self._hoofd.bericht.toon(zin, "let_op", actie="Gezien", bij_actie=self._gezien)
            self._hoofd.bericht.pak()

    def _gezien(self) -> None:
        kluis = self._omgeving.kluis
        self._hoofd.bericht.hide()
        blad = self._hoofd.navigatie.blad
        if blad is not None:
            blad.setFocus()
        if blad is None or not blad.isAncestorOf(QApplication.focusWidget()):
            self._hoofd.zoekveld.pak()  # a page with nothing in it takes no cursor
        if kluis is not None:
            self._omgeving.runner.doe(
                lambda: self._dienst.vervanger_gezien(kluis), soort="schrijven"
            )


def _als_vervanger(wie: str, tot: date | None) -> str:
    zin = f"Geopend door vervanger {wie}".rstrip()
    if tot is not None:
        zin += f", tot en met {dag(tot)}"
    return f"{zin}. Wat u opent en wijzigt, staat in het logboek."
