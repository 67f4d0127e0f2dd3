# SPDX-License-Identifier: EUPL-1.2
"""Strength of a passphrase, in words."""

from leerplicht_desktop.domain.vast import vast


@vast
class Sterkte:
    genoeg: bool
    stappen: int  # 0..4 filled parts of the meter
    zin: str
