# SPDX-License-Identifier: EUPL-1.2
"""Making many search rows again goes by another road than a few; both find the same."""

import pytest

from leerplicht_desktop.domain import bsn
from leerplicht_desktop.services import importeren, zoeken
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import zoekindex

AANTAL = 120
KOP = "onderwijsnummer;voornamen;achternaam;geboortedatum"


def _importeer(kluis: OpenKluis, achternamen: dict[int, str]) -> None:
    nummers = _nummers()
    rijen = [f"{nummers[nr]};Kim;{naam};2010-01-02" for nr, naam in achternamen.items()]
    proef = importeren.proef(kluis, "leerlingen", "l.csv", "\n".join([KOP, *rijen]).encode())
    assert not proef.geweigerd
    importeren.voer_uit(kluis, proef.proef_id)


def _nummers() -> list[str]:
    """Numbers that pass the check of an onderwijsnummer."""
    kandidaten = map(str, range(100_000_000, 100_000_000 + 20 * AANTAL))
    return [nummer for nummer in kandidaten if bsn.onderwijsnummer_geldig(nummer)][:AANTAL]


def _namen(kluis: OpenKluis, tekst: str) -> set[str]:
    return {t.naam for t in zoeken.zoek(kluis, tekst, max=500).treffers}


@pytest.mark.parametrize("hoeveel", [1, 2, 4, AANTAL], ids="{} changed".format)
def test_old_words_are_gone_and_new_ones_found(lege_kluis: OpenKluis, hoeveel: int) -> None:
    _importeer(lege_kluis, {nr: f"Oudenaam{nr:03d}" for nr in range(AANTAL)})
    _importeer(lege_kluis, {nr: f"Nieuwerf{nr:03d}" for nr in range(hoeveel)})
    assert len(_namen(lege_kluis, "Kim Nieuwerf")) == hoeveel
    assert len(_namen(lege_kluis, "Kim Oudenaam")) == AANTAL - hoeveel
    with lege_kluis.bijhouden() as actie:
        # Raises when the index and its own words do not agree.
        actie.verbinding.exec_driver_sql("INSERT INTO zoek_fts(zoek_fts) VALUES('integrity-check')")
        assert actie.verbinding.exec_driver_sql("SELECT count(*) FROM zoekwachtrij").scalar() == 0


def test_both_roads_are_walked(lege_kluis: OpenKluis) -> None:
    """The sizes above lie on both sides of the border."""
    _importeer(lege_kluis, {nr: f"Oudenaam{nr:03d}" for nr in range(AANTAL)})
    with lege_kluis.bijhouden() as actie:
        for hoeveel, opnieuw in ((2, False), (4, True)):
            actie.verbinding.exec_driver_sql("DELETE FROM zoekwachtrij")
            actie.verbinding.exec_driver_sql(
                f"INSERT INTO zoekwachtrij SELECT id FROM leerling LIMIT {hoeveel}"
            )
            assert zoekindex._loont_opnieuw(actie.verbinding) is opnieuw
        actie.verbinding.exec_driver_sql("DELETE FROM zoekwachtrij")
