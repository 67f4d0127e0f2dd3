# SPDX-License-Identifier: EUPL-1.2
"""Stores to measure on, made once in a run through the program's own services."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from sqlcipher3 import dbapi2

from benchmarks import bevolking
from leerplicht_desktop.services import importeren, kluis, melding, school, zoeken
from leerplicht_desktop.services.klok import DagKlok
from leerplicht_desktop.services.kluis import DEMODAG, Kdf, OpenKluis

AANTAL = 100_000
KLEIN = 2_600
WACHTZIN = "fiets lamp wolk gras deur"
GEGEVENS = {
    "gemeentecode": "GM9990",
    "gemeente": "Veldwijk",
    "ambtenaar": "S. van den Berg",
    "functie": "leerplichtambtenaar",
    "telefoon": "000 000 00 00",
    "email": "leerplicht@veldwijk.example",
    "retouradres": "Gemeente Veldwijk, Postbus 100, 8950 AA Veldwijk",
    "vakantieregio": "midden",
}
# The KDF is not what is measured here; its price is known and deliberate.
KDF = Kdf(geheugen_kib=8, rondes=1, banen=1)


@dataclass
class Werkplek:
    """One temporary folder for a whole run. Everything in it is made when first asked for."""

    map: Path
    aantal: int = AANTAL

    @cached_property
    def bestanden(self) -> bevolking.Bestanden:
        return bevolking.maak(self.aantal)

    def leeg(self, naam: str) -> OpenKluis:
        """A new store with the schools in it, open."""
        klok = DagKlok(DEMODAG)
        nieuw = kluis.maak(
            self.map / naam, WACHTZIN, sleutelbos=False, gegevens=GEGEVENS, kdf=KDF, klok=klok
        )
        self.importeer(nieuw.kluis, "scholen", self.bestanden.scholen)
        return nieuw.kluis

    @staticmethod
    def importeer(open_kluis: OpenKluis, soort: str, inhoud: bytes) -> None:
        bestand = "scholen_bo.csv" if soort == "scholen" else f"{soort}.csv"
        proef = importeren.proef(open_kluis, soort, bestand, inhoud)
        if proef.geweigerd:
            raise RuntimeError(f"{soort}: {proef.geweigerd[0].reden}")
        importeren.voer_uit(open_kluis, proef.proef_id)

    @cached_property
    def volle_map(self) -> Path:
        """A closed store with every pupil, parent and enrolment."""
        open_kluis = self.leeg("vol")
        for soort in ("leerlingen", "ouders", "inschrijvingen"):
            self.importeer(open_kluis, soort, getattr(self.bestanden, soort))
        kluis.sluit(open_kluis)
        return self.map / "vol"

    @cached_property
    def kleine_map(self) -> Path:
        """A closed store of one municipality, the size of the demo."""
        klein = Werkplek(self.map / "klein", KLEIN)
        klein.map.mkdir()
        return klein.volle_map

    def kopie(self, van: Path, naam: str) -> Path:
        """The same closed store in a folder of its own."""
        return Path(shutil.copytree(van, self.map / naam))

    @contextmanager
    def open(self, map_: Path) -> Iterator[OpenKluis]:
        open_kluis = kluis.open_(map_, wachtzin=WACHTZIN, klok=DagKlok(DEMODAG))
        try:
            yield open_kluis
        finally:
            kluis.sluit(open_kluis)

    def zonder_sleutel(self, open_kluis: OpenKluis) -> Path:
        """The same tables and rows in a plain file of the same build."""
        doel = self.map / "zonder_sleutel.db"
        bron = dbapi2.connect(str(open_kluis.pad), isolation_level=None)
        try:
            bron.execute(f"PRAGMA key = \"x'{open_kluis.sleutel('avg').hex()}'\"")
            bron.execute("ATTACH DATABASE ? AS kaal KEY ''", (str(doel),))
            bron.execute("SELECT sqlcipher_export('kaal')").fetchone()
        finally:
            bron.close()
        return doel


def neem_in(open_kluis: OpenKluis, aantal: int) -> list[tuple[str, str]]:
    """Meldingen of seventeen hours through the real service: their uids and kenmerken."""
    school_uid = school.zoek(open_kluis, "college")[0].uid
    genomen = []
    for treffer in zoeken.zoek(open_kluis, "", max=aantal).treffers:
        ruw = {
            "leerling_uid": treffer.uid,
            "school_uid": school_uid,
            "soort": "V3",
            "melddatum": "8-6-2026",
            "begindatum": "18-5-2026",
            "einddatum": "21-5-2026",
            "dagen": '{"2026-05-18": "5", "2026-05-19": "6", "2026-05-20": "6"}',
            "reden": "spijbelen",
            "actie_gewenst": "ja",
            "status_duo": "GEREGISTREERD",
        }
        uid = melding.neem_in(open_kluis, ruw).waarde
        genomen.append((uid, melding.toon(open_kluis, uid).kenmerk))
    return genomen


@contextmanager
def werkplek(aantal: int = AANTAL) -> Iterator[Werkplek]:
    map_ = Path(tempfile.mkdtemp(prefix="leerplicht-benchmark-"))
    try:
        yield Werkplek(map_, aantal)
    finally:
        shutil.rmtree(map_)
