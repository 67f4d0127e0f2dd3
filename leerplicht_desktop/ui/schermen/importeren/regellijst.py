# SPDX-License-Identifier: EUPL-1.2
"""The rows of a preview, one kind at a time: refused, changed, new or unchanged."""

from itertools import islice

from leerplicht_desktop.domain.gegevens.importeren import (
    GeweigerdeRegel,
    GewijzigdeRegel,
    Importproef,
)
from leerplicht_desktop.ui.bouwstenen.leegstaat import Leegstaat
from leerplicht_desktop.ui.bouwstenen.lijst import Lijst
from leerplicht_desktop.ui.bouwstenen.lijstmodel import GRENS, Regel
from leerplicht_desktop.ui.runner import Runner
from leerplicht_desktop.ui.schermen.importeren import woorden

SOORTEN = ("Geweigerd", "Gewijzigd", "Nieuw", "Ongewijzigd")
_LEEG = {
    "Geweigerd": ("Geen regel geweigerd", "Alles in dit bestand kan de kluis in."),
    "Gewijzigd": ("Niets verandert", "Wat al in de kluis staat is gelijk aan dit bestand."),
    "Nieuw": ("Niets nieuws", "Alles in dit bestand staat al in de kluis."),
    "Ongewijzigd": ("Geen regel is al zo bekend", "Elke regel is nieuw, anders of geweigerd."),
}


# Shorter lines surely fit beside the line number in the narrowest window, in characters.
_PAST = 60


def aantal(proef: Importproef, soort: str) -> int:
    """How many rows of the file are of this kind."""
    return {
        "Geweigerd": woorden.aantal_geweigerd(proef),
        "Gewijzigd": proef.gewijzigd,
        "Nieuw": proef.nieuw,
        "Ongewijzigd": proef.ongewijzigd,
    }[soort]


class Regellijst(Lijst):
    """Rows stand here as the service gave them; nothing opens."""

    def __init__(self, runner: Runner) -> None:
        self._leegte = Leegstaat("", icoon="check")
        super().__init__("Regels van het bestand", self._leegte, runner=runner, pijl=False)
        self._zinnen: dict[str, str] = {}

    def hele_zin(self, uid: str) -> str:
        """What may not fit in the row; "" when it surely does."""
        return self._zinnen.get(uid, "")

    def toon(self, proef: Importproef, soort: str) -> str:
        """Show one kind; returns the sentence that says what is left out, if anything is."""
        self._leegte.zet(*_LEEG[soort])
        totaal = aantal(proef, soort)
        if soort == "Geweigerd":
            regels = [_geweigerd(nr, r) for nr, r in enumerate(proef.geweigerd[:GRENS])]
            getoond = len({r.regel for r in proef.geweigerd[:GRENS]})
        elif soort == "Gewijzigd":
            rijen = (r for regel in proef.voorbeelden_gewijzigd for r in _gewijzigd(regel))
            regels = list(islice(rijen, GRENS))
            getoond = len({r.links for r in regels})
        elif soort == "Nieuw":
            namen = enumerate(proef.voorbeelden_nieuw[:GRENS])
            regels = [Regel(f"nieuw-{nr}", naam) for nr, naam in namen]
            getoond = len(regels)
        else:
            regels, getoond = [], totaal
            if totaal:
                self._leegte.zet(
                    f"{woorden.regels(totaal)} staan al zo in de kluis"
                    if totaal > 1
                    else "1 regel staat al zo in de kluis",
                    "Daar verandert niets aan.",
                )
        self._zinnen = {r.uid: r.onder for r in regels if len(r.onder) > _PAST}
        self.zet_regels(regels)
        if getoond >= totaal:
            return ""
        return f"Hier staan de eerste {woorden.getal(getoond)} van {woorden.getal(totaal)}."


def _geweigerd(nummer: int, regel: GeweigerdeRegel) -> Regel:
    naam = woorden.veld(regel.veld)
    titel = f"{naam[:1].upper()}{naam[1:]}"
    return Regel(f"geweigerd-{nummer}", titel, regel.reden, links=f"regel {regel.regel}")


def _gewijzigd(regel: GewijzigdeRegel) -> list[Regel]:
    """A row for each field, so that no change disappears behind an ellipsis."""
    return [
        Regel(
            f"gewijzigd-{regel.regel}-{naam}",
            regel.sleutel,
            f"{woorden.veld(naam)}: {oud or '(leeg)'} → {nieuw or '(leeg)'}",
            links=f"regel {regel.regel}",
        )
        for naam, oud, nieuw in regel.velden
    ]
