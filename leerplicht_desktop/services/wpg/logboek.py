# SPDX-License-Identifier: EUPL-1.2
"""The log of police data as a file for an auditor: who, when, what, why, to whom."""

import csv
import io

from leerplicht_desktop.domain.celtekst import veilig
from leerplicht_desktop.domain.politiegegevens import UITVOEREN
from leerplicht_desktop.store.wpg import logboek
from leerplicht_desktop.store.wpg.deel import WpgDeel

KOLOMMEN = (
    "nummer", "moment_utc", "handeling", "soort", "ids", "aantal", "wie", "reden", "ontvanger",
    "vorige", "hash",
)  # fmt: skip


def logboek_csv(deel: WpgDeel, *, jaar: int = 0) -> bytes:
    """All lines, or those of one year, with the line of this export itself as the last."""
    with deel.schrijven() as actie:
        actie.noteer(UITVOEREN, "logboek", [], reden=f"jaar {jaar}" if jaar else "alles")
        regels = [r for r in logboek.alles(actie.sessie) if not jaar or r.op.year == jaar]
        stroom = io.StringIO(newline="")
        schrijver = csv.writer(stroom, delimiter=";")
        schrijver.writerow(KOLOMMEN)
        for r in regels:
            cellen = (
                r.volgnummer, r.op.isoformat(), r.handeling, r.soort, " ".join(r.uids), r.aantal,
                r.wie, r.reden, r.ontvanger, r.vorige, r.hash,
            )  # fmt: skip
            schrijver.writerow([veilig(str(cel)) for cel in cellen])
    return stroom.getvalue().encode("utf-8-sig")
