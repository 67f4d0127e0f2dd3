# SPDX-License-Identifier: EUPL-1.2
"""Imports: what a file would do, per row."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GeweigerdeRegel:
    regel: int  # line in the file, header is 1
    veld: str
    reden: str  # Dutch sentence


@dataclass(frozen=True, slots=True)
class GewijzigdeRegel:
    regel: int
    sleutel: str
    velden: tuple[tuple[str, str, str], ...]  # field, old, new


@dataclass(frozen=True, slots=True)
class Importproef:
    """Preview: nothing was written yet. `proef_id` is given to `voer_uit` or `annuleer`."""

    proef_id: str
    soort: str
    bestandsnaam: str
    nieuw: int
    gewijzigd: int
    ongewijzigd: int
    geweigerd: tuple[GeweigerdeRegel, ...]
    voorbeelden_nieuw: tuple[str, ...] = ()
    voorbeelden_gewijzigd: tuple[GewijzigdeRegel, ...] = ()
    onbekende_kolommen: tuple[str, ...] = ()
