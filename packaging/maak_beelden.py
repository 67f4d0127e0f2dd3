# SPDX-License-Identifier: EUPL-1.2
"""Pictures of the real window on the demo: the three of the README, or every screen to judge.

    python packaging/maak_beelden.py docs/beelden            the README's three
    python packaging/maak_beelden.py MAP --alles [--donker]  every screen
    QT_SCALE_FACTOR=1.5 … --formaat 1280x720                 as on a laptop at 150 %

The window runs offscreen with its real threads; each picture waits until nothing is running.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
WORTEL = Path(__file__).resolve().parent.parent
DEMO = WORTEL / "build" / "demo"
sys.path.insert(0, str(WORTEL))

from PySide6.QtCore import QEvent  # noqa: E402 - after the platform was chosen
from PySide6.QtWidgets import QApplication  # noqa: E402

from leerplicht_desktop import app as voordeur  # noqa: E402
from leerplicht_desktop.services import demo  # noqa: E402
from leerplicht_desktop.services.klok import DagKlok  # noqa: E402
from leerplicht_desktop.ui.thema.thema import thema as uiterlijk  # noqa: E402


class Fotograaf:
    """Drives one window and takes pictures of it."""

    def __init__(self, map_: Path, formaat: tuple[int, int], thema: str) -> None:
        self._map = map_
        self._app = QApplication.instance() or voordeur._maak_qt(["beelden"])
        opties = argparse.Namespace(kluis=DEMO / "kluis")
        self.venster = voordeur.bouw(self._app, opties)  # type: ignore[arg-type]
        uiterlijk().zet_voorkeur(thema)
        self.venster.resize(*formaat)
        self.venster.show()
        self.rust()

    def rust(self, tot: Callable[[], bool] = lambda: True, seconden: float = 20) -> None:
        """Let the window work until the runner is idle and `tot` holds."""
        einde = time.monotonic() + seconden
        stil = 0
        while time.monotonic() < einde:
            self._app.processEvents()
            self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            time.sleep(0.01)
            stil = stil + 1 if tot() else 0
            if stil > 60:
                return
        raise SystemExit("het venster werd niet klaar")

    def foto(self, naam: str) -> None:
        """One picture of the whole window."""
        self.rust()
        self._map.mkdir(parents=True, exist_ok=True)
        self.venster.grab().save(str(self._map / f"{naam}.png"))

    def ontgrendel(self) -> None:
        formulier = self.venster.ontgrendel.formulier
        formulier.invoer.setText(demo.WACHTZIN)
        self.foto("ontgrendelen")
        formulier.knop.click()
        self.rust(
            lambda: (
                self.venster.hoofd is not None
                and self.venster.omgeving is not None
                and self.venster.omgeving.kluis is not None
            )
        )

    def ga(self, naam: str, **parameters: str) -> None:
        self.venster.hoofd.navigatie.navigeer(naam, **parameters)
        self.rust()

    def sluit(self) -> None:
        self.venster.close()
        self._app.processEvents()


def _uids() -> dict[str, str]:
    """The pupil and the meldingen that the pictures show: the first of the named cases."""
    from leerplicht_desktop.services import brief, kluis, leerling, melding, zoeken

    open_ = kluis.open_(DEMO / "kluis", wachtzin=demo.WACHTZIN, klok=DagKlok(kluis.DEMODAG))
    try:
        sanne = zoeken.zoek(open_, "sanne voorbeeldsma").treffers[0].uid
        gevonden = leerling.toon(open_, sanne)
        return {
            "leerling": sanne,
            "melding": gevonden.meldingen[0].uid,
            "brief": gevonden.brieven[-1].uid,
            "ouder": gevonden.ouders[0].uid,
            "open": melding.lijst(open_).rijen[0].uid,  # type: ignore[attr-defined]
            "laatste_brief": brief.lijst(open_).rijen[0].uid,  # type: ignore[attr-defined]
        }
    finally:
        kluis.sluit(open_)


def _maak(keuzes: argparse.Namespace) -> None:
    if not demo.past_nog(DEMO):
        demo.maak(DEMO)
    uids = _uids()
    breed, hoog = (int(deel) for deel in keuzes.formaat.split("x"))
    fotograaf = Fotograaf(keuzes.map, (breed, hoog), "donker" if keuzes.donker else "licht")
    fotograaf.ontgrendel()
    fotograaf.ga("leerling", uid=uids["leerling"])
    fotograaf.foto("leerling")
    fotograaf.ga("melding", uid=uids["melding"])
    fotograaf.foto("melding")
    if keuzes.alles:
        for naam in fotograaf.venster.hoofd.rail.namen:
            fotograaf.ga(naam)
            fotograaf.foto(f"rail-{naam}")
        fotograaf.ga("brief_maken", melding_uid=uids["melding"])
        fotograaf.foto("brief_maken")
        fotograaf.ga("brief", uid=uids["brief"])
        fotograaf.foto("brief")
        fotograaf.ga("leerling_bewerken", uid=uids["leerling"])
        fotograaf.foto("leerling_bewerken")
        fotograaf.ga("melding")
        fotograaf.foto("melding_nieuw")
        fotograaf.venster.hoofd.zoekveld.pak()
        fotograaf.venster.hoofd.zoekveld.regel.setText("voorb")
        fotograaf.foto("zoeken")
    fotograaf.sluit()


def main() -> None:
    ontleder = argparse.ArgumentParser(description=__doc__)
    ontleder.add_argument("map", type=Path)
    ontleder.add_argument("--alles", action="store_true")
    ontleder.add_argument("--donker", action="store_true")
    ontleder.add_argument("--formaat", default="1366x768")
    # The window's own preferences must not follow from, or change, those of who runs this.
    with tempfile.TemporaryDirectory() as thuis:
        for naam in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            os.environ[naam] = thuis
        _maak(ontleder.parse_args())


if __name__ == "__main__":
    main()
