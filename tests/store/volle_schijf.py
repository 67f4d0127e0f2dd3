# SPDX-License-Identifier: EUPL-1.2
"""A child process whose disk is full at a chosen size, again and again, in one step of her work.

`python -m tests.store.volle_schijf MAP STEP SIZES` opens the store of MAP, and for each size lets
no file grow further than that beyond what there is, until the step says that the disk is full.
It ends with code 0 only when every time: the error was "disk full" and never "damaged", what was
acknowledged is there, the draft is what was typed last, and the step goes on once there is room.
On a small disk of its own (MAP on a tmpfs) the sizes are "echt": then the disk itself is full.
"""

import resource
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import brief, concept, importeren, leerling, melding
from leerplicht_desktop.services import kluis as dienst
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import WACHTZIN, leerling_ruw, melding_ruw

_KOP = "bsn;voornamen;achternaam;geboortedatum;straat;huisnummer;postcode;woonplaats;gemeentecode\n"
_RIJ = ";Tijn;Vol{};3-2-2017;Proefweg;12;1234AB;Veldwijk;GM0246\n"
_ONEINDIG = resource.RLIM_INFINITY


class Werk:
    """One step of her work, as often as it is asked, and whether all of it is there."""

    def __init__(self, kluis: dienst.OpenKluis, uids: dict[str, str]) -> None:
        self.kluis, self.uids, self.nummer = kluis, uids, 0

    def leerling(self) -> Callable[[], object]:
        ruw = leerling_ruw(bsn="", achternaam=f"Vol{_letters(self.nummer)}", zaaknummer="Z" * 40)
        uid = leerling.bewaar(self.kluis, ruw).waarde
        return lambda: leerling.toon(self.kluis, uid)

    def melding(self) -> Callable[[], object]:
        ruw = melding_ruw(
            self.uids["noor"],
            self.uids["school"],
            duo_meldingsnummer="",
            toelichting="t" * 1000,
            zaaknummer="",
        )
        uid = melding.neem_in(self.kluis, ruw).waarde
        return lambda: melding.toon(self.kluis, uid)

    def brief(self) -> Callable[[], object]:
        sleutel = brief.stel_op(self.kluis, self.uids["melding"]).exemplaren[0].sleutel
        op = date(2026, 6, 15)
        regels = brief.maak(
            self.kluis, self.uids["melding"], [sleutel], datum=op, reageren_voor=date(2026, 6, 29)
        ).waarde
        return lambda: brief.pdf(self.kluis, regels[0].uid)

    def concept(self) -> Callable[[], object]:
        tekst = f"Getypt{self.nummer} " * 400
        concept.bewaar(
            self.kluis, "melding", f"{self.nummer:032d}", None, 1, {"toelichting": tekst}
        )
        uid = f"{self.nummer:032d}"
        return lambda: concept.lees(self.kluis, "melding", uid).inhoud["toelichting"] == tekst  # type: ignore[union-attr]

    def importeren(self) -> Callable[[], object]:
        rijen = "".join(_RIJ.format(f"{_letters(self.nummer)}{_letters(n)}") for n in range(40))
        proef = importeren.proef(self.kluis, "leerlingen", "l.csv", (_KOP + rijen).encode())
        aantal = importeren.voer_uit(self.kluis, proef.proef_id).waarde
        return lambda: aantal == 40


def _letters(nummer: int) -> str:
    return "".join(chr(97 + int(cijfer)) for cijfer in f"{nummer:04d}")


def _grens(map_: Path, ruimte: int | None) -> None:
    grootste = max(pad.stat().st_size for pad in map_.iterdir())
    zacht = _ONEINDIG if ruimte is None else grootste + ruimte
    resource.setrlimit(resource.RLIMIT_FSIZE, (zacht, _ONEINDIG))


def _vol(werk: Werk, stap: Callable[[], Callable[[], object]], ruimte: int | None) -> int:
    """Until the disk is full; returns how often it went well before that."""
    gelukt: list[Callable[[], object]] = []
    concept.bewaar(werk.kluis, "ouder", "", None, 1, {"achternaam": "Getypt"})
    if ruimte is not None:
        _grens(werk.kluis.map, ruimte)
    for _ in range(3000):
        werk.nummer += 1
        try:
            gelukt.append(stap())
        except fouten.SchijfVol:
            break  # any other error ends this process
    else:
        raise AssertionError("the disk was never full")
    for kijk in gelukt:
        assert kijk()
    draft = concept.lees(werk.kluis, "ouder")
    assert draft is not None
    assert draft.inhoud == {"achternaam": "Getypt"}
    return len(gelukt)


def main() -> int:
    map_, naam, maten = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    kluis = dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok())
    with kluis.lezen() as sessie:
        vraag = sessie.connection().exec_driver_sql
        uids = {
            "noor": vraag(
                "SELECT l.uid FROM leerling l JOIN persoon p ON p.id = l.persoon_id "
                "WHERE p.roepnaam = 'Noor'"
            ).scalar_one(),
            "school": vraag("SELECT uid FROM school LIMIT 1").scalar_one(),
            "melding": vraag("SELECT uid FROM melding LIMIT 1").scalar_one(),
        }
    werk = Werk(kluis, uids)
    stap = getattr(werk, naam)
    if maten == "echt":
        gelukt = _vol(werk, stap, None)
        ballast = map_.parent / "ballast"
        ballast.unlink()  # somebody makes room
        assert stap()()
    else:
        gelukt = 0
        for maat in map(int, maten.split(",")):
            gelukt += _vol(werk, stap, maat)
            _grens(map_, None)
            assert stap()()
    assert dienst.controleer(kluis).in_orde
    kluis.sluit()
    sys.stdout.write(f"{gelukt}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
