# SPDX-License-Identifier: EUPL-1.2
"""Imports: what a file would do, per row."""

from leerplicht_desktop.domain.vast import vast


@vast
class GeweigerdeRegel:
    regel: int  # line in the file, header is 1
    veld: str
    reden: str  # Dutch sentence


@vast
class GewijzigdeRegel:
    regel: int
    sleutel: str
    velden: tuple[tuple[str, str, str], ...]  # field, old, new


@vast
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
