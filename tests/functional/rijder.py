# SPDX-License-Identifier: EUPL-1.2
"""A child process that types meldingen into the real form until it is killed.

`python -m tests.functional.rijder MAP`; the first line of standard input is the passphrase. Each
further line `rijd SEED` forks a fresh run, so that a kill costs no new loading of the libraries.
What the program acknowledges goes to standard output at the moment it does, a JSON list a line:

    ["begonnen", pid]  ["getypt", time, text]  ["concept", text]  ["opslaan"]  ["bewaard", uid]
"""

import json
import os
import sys
import time
import traceback
from pathlib import Path
from random import Random

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

# Loaded before the fork: what the program itself loads while the officer types her passphrase.
import leerplicht_desktop.services.brief
import leerplicht_desktop.services.concept
import leerplicht_desktop.services.melding
import leerplicht_desktop.services.zoeken  # noqa: F401
from leerplicht_desktop.ui.schermen.register import schermen
from tests.functional.hand import CTRL, Hand

_LETTERS = "abcdefghijklmnopqrstuvwxyz     "


def _meld(*woorden: object) -> None:
    os.write(1, (json.dumps(woorden) + "\n").encode())


def _rijd(map_: Path, wachtzin: str, zaad: int) -> None:
    toeval = Random(zaad)
    hand = Hand(map_)
    hand.ontgrendel(wachtzin)
    # The page exists from its first showing; its acknowledgements are heard from then on.
    hand.nieuwe_melding()
    hand.melding.opslag.bewaard.connect(lambda uid: _meld("bewaard", uid))
    nummer = 0
    while True:
        nummer += 1
        _melding(hand, toeval, f"z{zaad}m{nummer} ")
        hand.nieuwe_melding()


def _melding(hand: Hand, toeval: Random, begin: str) -> None:
    hand.kies_leerling("daan")
    hand.vul_feiten("18-5-2026", "3-6-2026", "4")
    feiten = hand.formulier.feiten
    feiten.vouw_duo.zet_open(True)
    veld = feiten.duo["toelichting"].widget
    assert isinstance(veld, QPlainTextEdit)
    bewaarder = hand.melding.opslag._bewaarder
    assert bewaarder is not None
    bewaarder.bewaard.connect(
        lambda _moment: _meld("concept", (bewaarder._geschreven or {}).get("toelichting", ""))
    )
    veld.setFocus(Qt.FocusReason.TabFocusReason)
    for letter in begin + "".join(toeval.choices(_LETTERS, k=toeval.randint(10, 110))):
        QTest.keyClicks(veld, letter)
        _meld("getypt", time.monotonic(), veld.toPlainText())
        hand.rust(toeval.randint(2, 25))
    _meld("opslaan")
    hand.toets(Qt.Key.Key_Return, CTRL)
    hand.wacht(lambda: hand.hoofd.navigatie.huidig != "melding", "saved")


def main() -> int:
    map_ = Path(sys.argv[1])
    wachtzin = sys.stdin.readline().rstrip("\n")
    schermen()
    for regel in sys.stdin:
        zaad = int(regel.split()[1])
        pid = os.fork()
        if pid == 0:
            try:
                _rijd(map_, wachtzin, zaad)
            except BaseException:  # noqa: BLE001 - the parent must see it
                traceback.print_exc()
            os._exit(3)
        _meld("begonnen", pid)
        _meld("gestopt", os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
