# SPDX-License-Identifier: EUPL-1.2
"""The services that exist before unlocking, imported at the moment they are called.

Loading the services costs more than painting the first screen; these functions run in the
runner, so the officer reads that screen meanwhile. Tests put another object in its place.
"""

import gc
import importlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from leerplicht_desktop.domain.gegevens.kluis import Kluisgegevens, KluisStand
from leerplicht_desktop.domain.gegevens.uitkomst import Gewijzigd
from leerplicht_desktop.domain.gegevens.wachtzin import Sterkte

if TYPE_CHECKING:
    from leerplicht_desktop.domain.gegevens.reservekopie import Kopiestand
    from leerplicht_desktop.services.toegang import Vervangeropening

# What the first visit of a screen would import on the UI thread.
PAGINAMODULES = tuple(
    f"ui.schermen.{naam}"
    for naam in (
        "leerlingen.scherm",
        "leerling.scherm",
        "melding.lijst",
        "melding.scherm",
        "brief.lijst",
        "brief.maken",
        "brief.brief",
        "bewerken.leerling",
        "bewerken.ouder",
        "bewerken.inschrijving",
        "importeren.pagina",
        "instellingen.pagina",
        "scholen.pagina",
        "scholen.kalender",
        "rekenhulp.pagina",
        "rechtsstand.pagina",
        "wpg.pagina",
        "wpg.wissel",
        "bewaren.pagina",
        "bewaren.personen",
        "logboek.pagina",
        "inzage.pagina",
        "vrijstellingen.lijst",
        "vrijstellingen.bewerken",
        "vrijstellingen.pagina",
        "vrijstellingen.bewijs",
        "vrijstellingen.beroepsbrief",
    )
)


@dataclass(frozen=True, slots=True, repr=False)
class Toegang:
    """What opens a store: one of three ways, and the reason when it is an older one."""

    wachtzin: str = ""
    herstelcode: str = ""
    vervanger: tuple[str, str, str] | None = None  # name, reason, code of the envelope
    erken_ouder: str = ""

    def met_reden(self, reden: str) -> "Toegang":
        return replace(self, erken_ouder=reden)


class Kluisdienst:
    """Every method may take long: call them through the runner only."""

    def __init__(self, draden: frozenset[int], vandaag: date | None = None) -> None:
        self._draden = draden
        self._vandaag = vandaag

    def laad(self) -> None:
        """Import services and screens while the officer types, so that unlocking does not wait.

        Only modules are loaded here, in the runner; widgets are made on the UI thread.
        """
        for naam in ("services.kluis", "services.wachtzin", *PAGINAMODULES):
            importlib.import_module(f"leerplicht_desktop.{naam}")
        # What was loaded stays until the end: no collection need walk through it while she types.
        gc.freeze()

    def stand(self, map_: Path) -> KluisStand:
        from leerplicht_desktop.services import kluisstand

        return kluisstand.stand(map_)

    def gemeenten(self) -> tuple[tuple[str, str], ...]:
        from leerplicht_desktop.services import gemeenten

        return gemeenten.lijst()

    def sterkte(self, wachtzin: str, zonder_sleutelbos: bool) -> Sterkte:
        from leerplicht_desktop.services import wachtzin as dienst

        return dienst.sterkte(wachtzin, zonder_sleutelbos=zonder_sleutelbos)

    def sleutelbos(self) -> bool:
        from leerplicht_desktop.services import kluis

        return kluis.sleutelbos_beschikbaar()

    def maak(
        self, map_: Path, wachtzin: str, *, sleutelbos: bool, gegevens: Mapping[str, str]
    ) -> tuple[Any, str]:
        """The new store and its recovery code."""
        from leerplicht_desktop.services import kluis

        nieuw = kluis.maak(
            map_, wachtzin, sleutelbos=sleutelbos, gegevens=gegevens, draden=self._draden
        )
        return nieuw.kluis, nieuw.herstelcode

    def open(self, map_: Path, toegang: Toegang) -> Any:
        from leerplicht_desktop.services import klok, kluis

        vast = klok.DagKlok(self._vandaag) if self._vandaag else None
        return kluis.open_(
            map_,
            wachtzin=toegang.wachtzin or None,
            herstelcode=toegang.herstelcode or None,
            vervanger=toegang.vervanger,
            erken_ouder=toegang.erken_ouder,
            draden=self._draden,
            klok=vast,
        )

    def sluit(self, kluis: Any) -> None:
        from leerplicht_desktop.services import kluis as dienst

        dienst.sluit(kluis)

    def gegevens(self, kluis: Any) -> Kluisgegevens:
        from leerplicht_desktop.services import kluis as dienst

        return dienst.gegevens(kluis)

    def vervangeropeningen(self, kluis: Any) -> tuple["Vervangeropening", ...]:
        """What the officer has not seen yet."""
        from leerplicht_desktop.services import toegang

        return toegang.vervanger_openingen_ongezien(kluis)

    def vervanger_gezien(self, kluis: Any) -> None:
        from leerplicht_desktop.services import toegang

        toegang.vervanger_openingen_gezien(kluis)

    def herstelvel(self, code: str, naam: str, op: date) -> bytes:
        from leerplicht_desktop.services import kluis

        return kluis.herstelvel(code, naam, op)

    def schrijf(self, pad: Path, inhoud: bytes) -> None:
        from leerplicht_desktop.services import kluis

        kluis.schrijf_bestand(pad, inhoud)

    def herstel(self, bestand: Path, map_: Path, toegang: Toegang, *, toch: bool) -> str:
        """Put a backup back; `toch`: she knows that it is older, or of another store.

        Returns the sentence about the ways in that are valid again.
        """
        from leerplicht_desktop.services import klok, reservekopie

        reservekopie.herstel(
            bestand,
            map_,
            wachtzin=toegang.wachtzin or None,
            herstelcode=toegang.herstelcode or None,
            toch=toch,
            klok=klok.DagKlok(self._vandaag) if self._vandaag else None,
        )
        return reservekopie.gelden_weer(bestand)

    def kopiestand(self, kluis: Any) -> "Kopiestand":
        from leerplicht_desktop.services import reservekopie

        return reservekopie.stand(kluis)

    def houd_reservekopie_bij(self, kluis: Any) -> tuple[Gewijzigd, ...]:
        """The backup of today and the weekly trial, when they are due."""
        from leerplicht_desktop.services import reservekopie

        return reservekopie.houd_bij(kluis)
