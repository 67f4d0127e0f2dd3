# SPDX-License-Identifier: EUPL-1.2
"""Who makes the demo twice gets the same demo, down to the bytes of its letters."""

from pathlib import Path
from typing import Any

import pytest

from leerplicht_desktop.models import Tabel
from leerplicht_desktop.services import demo
from leerplicht_desktop.services import kluis as kluizen
from leerplicht_desktop.services.kluis import Kdf, OpenKluis

# The log names records by their random uid, and the store's own facts count its openings.
_ANDERS = {"audit", "kluisinfo"}
_TOEVALLIG = {"uid", "onderwerp_uid"}


def _inhoud(kluis: OpenKluis) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table without its random names."""
    inhoud = {}
    with kluis.lezen() as sessie:
        for tabel in Tabel.metadata.sorted_tables:
            if tabel.name not in _ANDERS:
                kolommen = [kolom for kolom in tabel.c if kolom.name not in _TOEVALLIG]
                rijen = sessie.connection().execute(
                    tabel.select().with_only_columns(*kolommen).order_by(*tabel.primary_key)
                )
                inhoud[tabel.name] = [tuple(rij) for rij in rijen]
    return inhoud


@pytest.mark.lang
def test_making_it_twice_gives_the_same_store(
    veldwijk: OpenKluis, tmp_path: Path, kdf_licht: Kdf
) -> None:
    weer = demo.maak(tmp_path / "weer", kdf=kdf_licht)
    kluis = kluizen.open_(weer.kluis_map, wachtzin=weer.wachtzin)
    try:
        eerste, tweede = _inhoud(veldwijk), _inhoud(kluis)
    finally:
        kluizen.sluit(kluis)
    assert len(eerste["melding"]) == 600
    assert eerste["document"] != []
    for naam, rijen in eerste.items():
        assert rijen == tweede[naam], naam
