# SPDX-License-Identifier: EUPL-1.2
"""Makes the synthetic store of this program's schema, kept for the programs after it.

    python -m tests.data.maak_proefkluis

Run it once when a revision is added. The folder of an older schema is never made again: only a
store that an older program really wrote proves that it still opens.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from leerplicht_desktop.services import beroep, kluis, melding, schoolkalender
from leerplicht_desktop.store import migreren
from leerplicht_desktop.store.kluis import KLUISBESTAND, SLEUTELBESTAND
from leerplicht_desktop.store.sleutels import Kdf
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import GEGEVENS, WACHTZIN, melding_ruw, vul

HIER = Path(__file__).resolve().parent


# A notice of article 5 onder c, since revision 0004.
KENNISGEVING = {
    "grond": "5c",
    "schooljaar": "2026-2027",
    "dagtekening": "8-6-2026",
    "ontvangen_op": "10-6-2026",
    "kanaal": "POST",
    "eerder_beroep": "nee",
    "indieners": '[{"persoon_uid": "", "naam": "Anna Proef", "rol": "GEZAG", "ondertekend": true}]',
    "feit_verklaring": "ja",
    "feit_ingeschreven": "ja",
    "feit_bezoekt": "ja",
}


def map_van(revisie: str) -> Path:
    return HIER / f"kluis-{revisie}"


def beschermde_melding(uids: dict[str, str]) -> dict[str, str]:
    """A text of the protected class, since revision 0003."""
    return melding_ruw(
        uids["daan"],
        uids["school"],
        duo_meldingsnummer="",
        zaaknummer="",
        gevoelig="ja",
        toelichting="kaneelstok",
    )


def main() -> None:
    doel = map_van(migreren.nieuwste())
    if doel.exists():
        sys.exit(f"{doel.name} is er al en blijft zoals hij is.")
    with tempfile.TemporaryDirectory() as tijdelijk:
        map_ = Path(tijdelijk) / "kluis"
        nieuw = kluis.maak(
            map_,
            WACHTZIN,
            sleutelbos=False,
            gegevens=GEGEVENS,
            kdf=Kdf(geheugen_kib=8, rondes=1, banen=1),
            klok=VasteKlok(),
        )
        uids = vul(nieuw.kluis)
        week = {"soort": "vakantie", "van": "2-5-2026", "tot": "10-5-2026"}
        schoolkalender.bewaar(nieuw.kluis, uids["school"], week)
        melding.neem_in(nieuw.kluis, beschermde_melding(uids))
        beroep.neem_in(nieuw.kluis, KENNISGEVING, [uids["noor"]])
        kluis.sluit(nieuw.kluis)
        doel.mkdir()
        for naam in (KLUISBESTAND, SLEUTELBESTAND):
            shutil.copyfile(map_ / naam, doel / naam)


if __name__ == "__main__":
    main()
