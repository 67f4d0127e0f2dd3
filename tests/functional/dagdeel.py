# SPDX-License-Identifier: EUPL-1.2
"""A part of the officer's day in the real window: one melding saved, one left half typed.

`python -m tests.functional.dagdeel MAP`; standard input gives the passphrase, then one line of
JSON with what she types. Then a bug happens with her words in it, as bugs do. At the end it waits
to be killed, with the draft and the log of that bug on the disk. Acknowledges on standard output:

    ["bewaard", uid]  ["brief", [new files]]  ["concept"]  ["fout"]
"""

import json
import os
import sys
import traceback
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt

from leerplicht_desktop.ui.schermen.brief.maken import BriefMaken
from tests.functional.hand import CTRL, Hand


def _meld(*woorden: object) -> None:
    os.write(1, (json.dumps(woorden) + "\n").encode())


def _typ(hand: Hand, velden: Mapping[str, str]) -> None:
    feiten = hand.formulier.feiten
    for vouw in (feiten.vouw_duo, feiten.vouw_melder):
        vouw.zet_open(True)
    for naam, tekst in velden.items():
        deel = next(deel for deel in feiten.delen if naam in deel.ruw())
        hand.typ(deel[naam].widget, tekst)


def _dagdeel(hand: Hand, plan: Mapping[str, str], melding: Mapping[str, str]) -> None:
    hand.open_leerling(plan["leerling"])
    hand.zoek(plan["telefoon"])
    hand.nieuwe_melding()
    uids: list[str] = []
    hand.melding.opslag.bewaard.connect(uids.append)
    hand.melding.opslag.bewaard.connect(lambda uid: _meld("bewaard", uid))
    hand.kies_leerling(plan["leerling"])
    hand.vul_feiten("18-5-2026", "3-6-2026", "9")
    _typ(hand, melding)
    hand.toets(Qt.Key.Key_Return, CTRL)
    hand.wacht(lambda: hand.hoofd.navigatie.huidig != "melding", "saved")
    voor = _bestanden()
    _brief(hand, uids[0])
    _meld("brief", sorted(_bestanden() - voor))
    hand.nieuwe_melding()
    _typ(hand, {"toelichting": plan["concept"]})
    bewaarder = hand.melding.opslag._bewaarder
    assert bewaarder is not None
    geschreven = [""]
    bewaarder.bewaard.connect(
        lambda _moment: geschreven.append((bewaarder._geschreven or {})["toelichting"])
    )
    hand.wacht(lambda: geschreven[-1] == plan["concept"], "draft")
    _meld("concept")
    haak: list[BaseException] = []
    hand.venster._runner.bug.connect(haak.append)
    hand.venster._runner.doe(lambda: int(plan["concept"]))
    hand.wacht(lambda: haak, "bug")
    _meld("fout")
    hand.app.exec()


def _brief(hand: Hand, uid: str) -> None:
    """Previewed and filed, and looked at again from the list."""
    hand.hoofd.navigatie.navigeer("brief_maken", melding_uid=uid)
    blad = hand.pagina("brief_maken", BriefMaken)
    hand.wacht(lambda: "van" in blad.voorbeeld.teller, "preview")
    blad.opbergen.click()
    hand.scherm("brieven")


def _bestanden() -> set[str]:
    """Everything on the disk of this day: the folder that holds her home folder."""
    schijf = Path(os.environ["HOME"]).parent
    return {str(pad.relative_to(schijf)) for pad in schijf.rglob("*") if pad.is_file()}


def main() -> int:
    wachtzin = sys.stdin.readline().rstrip("\n")
    plan = json.loads(sys.stdin.readline())
    try:
        hand = Hand(Path(sys.argv[1]))
        hand.ontgrendel(wachtzin)
        _dagdeel(hand, plan["plan"], plan["melding"])
    except BaseException:  # noqa: BLE001 - whatever it is, the parent must see it
        # The program's own hook would keep this for its log: here it is a fault of the driver.
        traceback.print_exc()
        os._exit(3)
    return 0


if __name__ == "__main__":
    sys.exit(main())
