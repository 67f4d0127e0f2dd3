# SPDX-License-Identifier: EUPL-1.2
"""From passphrase to key: Argon2id, as heavy as this computer carries in half a second.

A thief tries passphrases on a faster machine; only the weight of one try slows him down. The
floor is RFC 9106's second choice and is never gone under.
"""

import os
import time
import unicodedata
from collections.abc import Callable
from dataclasses import asdict, dataclass

from leerplicht_desktop.domain import fouten

_GEHEUGEN = (
    "Er is te weinig vrij geheugen om de wachtzin na te rekenen. Er is niets veranderd. "
    "Sluit andere programma's en probeer het opnieuw, of gebruik de herstelcode."
)


@dataclass(frozen=True, slots=True)
class Kdf:
    """Argon2id parameters; memory in KiB."""

    geheugen_kib: int = 262_144
    rondes: int = 3
    banen: int = 4

    @property
    def kan(self) -> bool:
        """Could this program have written it? A changed file may not ask for all memory."""
        return (
            all(type(waarde) is int for waarde in asdict(self).values())
            and 1 <= self.banen <= 64
            and 8 * self.banen <= self.geheugen_kib <= 4 * 1024 * 1024
            and 1 <= self.rondes <= 64
        )

    def onder(self, vloer: "Kdf") -> bool:
        """Is this weaker than the floor? Memory counts first: it is what a thief pays for."""
        return self.geheugen_kib < vloer.geheugen_kib or self.rondes < vloer.rondes

    def leid_af(self, wachtzin: str, zout: bytes) -> bytes:
        from argon2.exceptions import HashingError
        from argon2.low_level import Type, hash_secret_raw

        # The same letter with its accent apart or not, by another keyboard or system.
        tekst = unicodedata.normalize("NFC", wachtzin)
        try:
            return hash_secret_raw(
                tekst.encode(), zout, self.rondes, self.geheugen_kib, self.banen, 32, Type.ID
            )
        except HashingError as fout:  # the only cause with sound parameters: memory
            raise fouten.KluisFout(_GEHEUGEN) from fout


VLOER = Kdf(65_536, 3, 4)
BEGIN = Kdf(262_144, 3, 4)
DOEL = 0.5  # seconds
_MEESTE_RONDES = 8


def ijk(
    klok_perf: Callable[[], float] = time.process_time,
    *,
    probeer: Callable[[Kdf], object] | None = None,
    kernen: int | None = None,
) -> Kdf:
    """Parameters that cost about half a second here; the floor where memory is short.

    Measured at the starting point; time goes by memory and rounds in proportion. It counts the
    processor's own time, shared by the lanes that run side by side: a computer that is busy with
    something else is not a slow one. The better of two counts.
    """
    probeer = probeer or _probeer
    naast_elkaar = min(BEGIN.banen, kernen or os.cpu_count() or 1)
    try:
        probeer(VLOER)  # loads the library; what that costs is not what a try costs
        duur = min(_duur(klok_perf, probeer) for _ in range(2)) / naast_elkaar
    except MemoryError:
        return VLOER
    if duur > 2 * DOEL:
        stappen = int(BEGIN.geheugen_kib * DOEL / duur) // 1024
        return Kdf(max(stappen * 1024, VLOER.geheugen_kib), BEGIN.rondes, BEGIN.banen)
    return Kdf(
        BEGIN.geheugen_kib,
        min(max(BEGIN.rondes, round(BEGIN.rondes * DOEL / duur)), _MEESTE_RONDES),
        BEGIN.banen,
    )


def _duur(klok_perf: Callable[[], float], probeer: Callable[[Kdf], object]) -> float:
    begin = klok_perf()
    probeer(BEGIN)
    return max(klok_perf() - begin, 1e-6)


def _probeer(kdf: Kdf) -> None:
    try:
        kdf.leid_af("ijken", bytes(16))
    except fouten.KluisFout as fout:
        raise MemoryError from fout
