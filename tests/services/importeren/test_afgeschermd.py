# SPDX-License-Identifier: EUPL-1.2
"""The process that reads the file dies halfway: one sentence, and the store as it was."""

import sys

import pytest
from sqlalchemy import text

from leerplicht_desktop.domain.fouten import BestandOnleesbaar
from leerplicht_desktop.imports import afgeschermd
from leerplicht_desktop.services import importeren
from leerplicht_desktop.services.kluis import OpenKluis

# More rows than one batch of staging, and then no last word.
_HALF = """
import json, os, signal, sys
sys.stdin.buffer.read()
print(json.dumps({"bron": "leerlingen", "onbekend": []}))
print(json.dumps({"velden": ["voornamen", "achternaam", "geboortedatum"]}))
for begin in range(0, 5000, 500):
    rijen = [[n + 2, "", "Noor", f"Dijk{n}", "2-9-2010"] for n in range(begin, begin + 500)]
    print(json.dumps({"rijen": rijen}), flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_process_that_dies_halfway_leaves_nothing(
    volle_kluis: OpenKluis, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(afgeschermd, "_opdracht", lambda: [sys.executable, "-c", _HALF])

    with pytest.raises(BestandOnleesbaar, match="Er is niets veranderd"):
        importeren.proef(volle_kluis, "leerlingen", "l.csv", b"x")

    with volle_kluis.lezen() as sessie:
        for tabel, aantal in (("leerling", 2), ("importproef", 0), ("importregel", 0)):
            geteld = sessie.connection().execute(text(f"SELECT count(*) FROM {tabel}"))
            assert geteld.scalar_one() == aantal
