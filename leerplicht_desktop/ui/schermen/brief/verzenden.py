# SPDX-License-Identifier: EUPL-1.2
"""Printing filed letters and marking them as sent: only what really went to a printer is sent."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from leerplicht_desktop.domain.gegevens.uitkomst import Uitkomst
from leerplicht_desktop.ui import afdrukken
from leerplicht_desktop.ui.omgeving import Omgeving
from leerplicht_desktop.ui.schermen.brief import diensten


def markeer(
    omgeving: Omgeving,
    uids: Sequence[str],
    klaar: Callable[[], None],
    *,
    afgedrukt: bool = False,
) -> None:
    """These letters were sent; `afgedrukt`: by the printer of this computer."""
    kluis, gekozen = omgeving.kluis, list(uids)

    def verzend() -> Uitkomst[int]:
        from leerplicht_desktop.services import brief

        return brief.verzend(kluis, gekozen, afgedrukt=afgedrukt)

    def gedaan(uitkomst: Uitkomst[int]) -> None:
        omgeving.signaal.meld(uitkomst.gewijzigd)
        klaar()

    omgeving.runner.doe(verzend, klaar=gedaan, soort="schrijven")


def druk_af_en_markeer(
    omgeving: Omgeving,
    ouder: QWidget,
    uids: Sequence[str],
    klaar: Callable[[], None],
    anders: Callable[[], None],
) -> None:
    """One choice of printer for all of them; when it was stopped they stay to be sent."""
    kluis, gekozen = omgeving.kluis, list(uids)
    pdfs = [lambda uid=uid: diensten.pdf(kluis, uid) for uid in gekozen]
    afdrukken.druk_af(
        omgeving.runner,
        ouder,
        pdfs,
        "Brief" if len(gekozen) == 1 else "Brieven",
        lambda: markeer(omgeving, gekozen, klaar, afgedrukt=True),
        anders,
    )
