# SPDX-License-Identifier: EUPL-1.2
"""The pages of the police part without their encryption, to look for words that must be gone."""

import contextlib
import tempfile
from pathlib import Path

from leerplicht_desktop.store.verbinding import verbind
from leerplicht_desktop.store.wpg.bestand import pad_van
from leerplicht_desktop.store.wpg.deel import WpgDeel


def bladzijden(deel: WpgDeel) -> bytes:
    """Every page as the file holds it, free ones too, decrypted where it lies."""
    with tempfile.TemporaryDirectory() as map_:
        kopie = Path(map_) / "tweeling.db"
        with contextlib.closing(
            verbind(pad_van(deel.kluis), deel.kluis.sleutel("wpg"))
        ) as verbinding:
            verbinding.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        kopie.write_bytes(pad_van(deel.kluis).read_bytes())
        return ontsleutel(kopie, deel.kluis.sleutel("wpg"))


def ontsleutel(pad: Path, sleutel: bytes) -> bytes:
    """Decrypt page by page, as SQLCipher 4 lays them: AES-256-CBC, the IV in the reserve."""
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    inhoud = pad.read_bytes()
    maat, reserve, iv = 4096, 80, 16
    uit = bytearray()
    for nummer, plek in enumerate(range(0, len(inhoud), maat)):
        blad = inhoud[plek : plek + maat]
        begin = 16 if nummer == 0 else 0  # the salt of the file stands before the first page
        versleuteld = blad[begin : maat - reserve]
        ontcijfer = Cipher(
            algorithms.AES256(sleutel), modes.CBC(blad[maat - reserve : maat - reserve + iv])
        ).decryptor()
        uit += ontcijfer.update(versleuteld) + ontcijfer.finalize()
    return bytes(uit)
