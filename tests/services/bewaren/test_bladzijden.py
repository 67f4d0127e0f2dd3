# SPDX-License-Identifier: EUPL-1.2
"""After destruction nothing is left in the bytes of the file: no row, no word of the index.

Pages of a real store are encrypted, so this store is built without its key, by the same code.
Each control leaves out one step and must find something.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from leerplicht_desktop.services import bewaren
from leerplicht_desktop.services import kluis as dienst
from leerplicht_desktop.services.kluis import Kdf, OpenKluis
from leerplicht_desktop.store import openen, verbinding, vernietigen
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import GEGEVENS, WACHTZIN
from tests.services.bewaren.dossiers import Gezin, keur_samen_goed, maak_gezin


@pytest.fixture
def zonder_sleutel(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kdf_licht: Kdf, vaste_klok: VasteKlok
) -> Iterator[OpenKluis]:
    """An open store whose every `PRAGMA key` was dropped on its way to SQLite."""

    class Kaal(dbapi2.Connection):  # type: ignore[misc]
        def execute(self, sql: str, *rest: object) -> object:
            return super().execute("SELECT 1" if sql.startswith("PRAGMA key") else sql, *rest)

    echt = dbapi2.connect
    monkeypatch.setattr(dbapi2, "connect", lambda *a, **r: echt(*a, **{**r, "factory": Kaal}))
    for module in (verbinding, openen):
        monkeypatch.setattr(module, "controleer_versleuteld", lambda _pad: None)
    nieuw = dienst.maak(
        tmp_path / "plat", WACHTZIN, sleutelbos=False, gegevens=GEGEVENS, demo=True, kdf=kdf_licht,
        klok=vaste_klok,
    )  # fmt: skip
    yield nieuw.kluis
    nieuw.kluis.sluit()


def _vernietig(kluis: OpenKluis, klok: VasteKlok) -> tuple[Gezin, Gezin]:
    weg = maak_gezin(kluis, 0, dagen=("2026-03-10", "2026-04-02"))
    blijft = maak_gezin(kluis, 1, "15-12-2015")
    klok.zet(date(2029, 12, 15))
    lijst = bewaren.voorstel(kluis).waarde
    keur_samen_goed(kluis, lijst)
    bewaren.voer_uit(kluis, lijst)
    return weg, blijft


def _gevonden(kluis: OpenKluis, woorden: list[str]) -> set[str]:
    """Which of these words stand in the store or in a file beside it."""
    bytes_ = b"".join(p.read_bytes() for p in sorted(kluis.map.glob("kluis*"))).lower()
    assert b"sqlite format 3" in bytes_
    return {woord for woord in woorden if woord.encode() in bytes_}


@pytest.mark.parametrize("grens", [vernietigen.GROOT, 0], ids=["rewritten", "too large for that"])
def test_erased_case_absent(
    zonder_sleutel: OpenKluis, vaste_klok: VasteKlok, monkeypatch: pytest.MonkeyPatch, grens: int
) -> None:
    monkeypatch.setattr(vernietigen, "GROOT", grens)
    weg, blijft = _vernietig(zonder_sleutel, vaste_klok)
    assert len(weg.woorden) > 20
    assert _gevonden(zonder_sleutel, weg.woorden) == set()
    # Who stays is found by the same search: the words of the index are readable here.
    over = _gevonden(zonder_sleutel, blijft.woorden)
    assert {"wyxo1lde", "jolpvark1", "crobwijn10", "lomkrat10"} <= over
    assert (zonder_sleutel.map / "kluis.db-wal").stat().st_size < 100_000


@pytest.mark.parametrize("zonder", ["opnieuw schrijven", "overschrijven", "woorden vergeten"])
def test_each_step_is_needed(
    zonder_sleutel: OpenKluis, vaste_klok: VasteKlok, monkeypatch: pytest.MonkeyPatch, zonder: str
) -> None:
    """The control: without the step the words of the case are still in the file."""
    if zonder == "opnieuw schrijven":
        monkeypatch.setattr(vernietigen, "ruim_op", lambda _kluis: True)
    elif zonder == "overschrijven":
        monkeypatch.setattr(vernietigen, "ruim_op", _zet_uit_en_leeg_alleen_het_logbestand)
        _laat_staan(zonder_sleutel)
    else:
        monkeypatch.setattr(vernietigen, "vergeet_woorden", lambda _verbinding: None)
        with zonder_sleutel.bijhouden() as actie:
            actie.verbinding.exec_driver_sql(
                "INSERT INTO zoek_fts(zoek_fts, rank) VALUES('secure-delete', 0)"
            )
    weg, _blijft = _vernietig(zonder_sleutel, vaste_klok)
    assert _gevonden(zonder_sleutel, weg.woorden) != set()


def _laat_staan(kluis: OpenKluis) -> None:
    """As an unkeyed connection does when nobody asks otherwise."""
    from sqlalchemy import event

    @event.listens_for(kluis.engine(), "checkout")
    def _uit(verbinding_: object, *_rest: object) -> None:
        verbinding_.execute("PRAGMA secure_delete = OFF")  # type: ignore[attr-defined]


def _zet_uit_en_leeg_alleen_het_logbestand(kluis: OpenKluis) -> bool:
    vernietigen._doe(kluis, "PRAGMA wal_checkpoint(TRUNCATE)")
    return True
