# SPDX-License-Identifier: EUPL-1.2
"""Strength of a passphrase, in words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sterkte:
    genoeg: bool
    stappen: int  # 0..4 filled parts of the meter
    zin: str
