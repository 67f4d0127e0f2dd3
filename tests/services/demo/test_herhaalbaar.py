# SPDX-License-Identifier: EUPL-1.2
"""Who makes the demo twice gets the same demo, down to the bytes of its letters."""

import re
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import MetaData
from sqlmodel import Session

from leerplicht_desktop.models import Tabel
from leerplicht_desktop.models.wpg import Wpgtabel
from leerplicht_desktop.services import demo
from leerplicht_desktop.services import kluis as kluizen
from leerplicht_desktop.services.kluis import Kdf, OpenKluis
from leerplicht_desktop.store.wpg import bestand

# The logs name records by their random uid, and the store's own facts count its openings.
_ANDERS = {"audit", "kluisinfo", "wpgaudit", "wpginfo"}
_TOEVALLIG = {
    "uid", "onderwerp_uid", "leerling_uid", "melding_uid", "wissel_uid", "gegeven_uid",
    "zegel", "zout", "toets",
}  # fmt: skip


def _inhoud(kluis: OpenKluis) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table of both files, without random names, salts and seals."""
    with kluis.lezen() as sessie:
        inhoud = _rijen(sessie, Tabel.metadata)
    with bestand.kort(kluis) as sessie:
        return inhoud | _rijen(sessie, Wpgtabel.metadata)


def _rijen(sessie: Session, tabellen: MetaData) -> dict[str, list[tuple[Any, ...]]]:
    inhoud = {}
    for tabel in tabellen.sorted_tables:
        if tabel.name not in _ANDERS:
            kolommen = [kolom for kolom in tabel.c if kolom.name not in _TOEVALLIG]
            rijen = sessie.connection().execute(
                tabel.select().with_only_columns(*kolommen).order_by(*tabel.primary_key)
            )
            inhoud[tabel.name] = [tuple(_zonder_uids(cel) for cel in rij) for rij in rijen]
    return inhoud


def _zonder_uids(cel: object) -> object:
    """What was frozen of a record holds its uid, and the hash over it, as well."""
    if isinstance(cel, dict):
        return {
            _zonder_uids(naam): _zonder_uids(waarde)
            for naam, waarde in cel.items()
            if naam != "vinger"
        }
    if isinstance(cel, list):
        return [_zonder_uids(een) for een in cel]
    return "uid" if isinstance(cel, str) and re.fullmatch("[0-9a-f]{32}", cel) else cel


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
    assert len(eerste["politiegegeven"]) == 9
    assert eerste["beschermd"] != []
    for naam, rijen in eerste.items():
        assert rijen == tweede[naam], naam
