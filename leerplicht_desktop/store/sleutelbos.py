# SPDX-License-Identifier: EUPL-1.2
"""The keyring of the operating system, by allow-list.

`keyring` can silently choose a backend that writes plain text; only the three real ones are
accepted, anything else counts as absent.
"""

import re
import secrets

from leerplicht_desktop.domain import fouten

DIENST = "Leerplicht Desktop"
_GEHEIM = re.compile(r"[0-9a-f]{64}")
_TOEGESTAAN = (
    "keyring.backends.SecretService",
    "keyring.backends.Windows",
    "keyring.backends.macOS",
)


def _bos() -> object:
    import keyring
    from keyring.backends.chainer import ChainerBackend

    gekozen = keyring.get_keyring()
    kandidaten = gekozen.backends if isinstance(gekozen, ChainerBackend) else [gekozen]
    for kandidaat in kandidaten:
        if type(kandidaat).__module__ in _TOEGESTAAN:
            return kandidaat
    raise fouten.SleutelbosOntbreekt


def beschikbaar() -> bool:
    """Is there a keyring that may be used?"""
    try:
        _bos()
    except fouten.SleutelbosOntbreekt:
        return False
    return True


def maak_geheim(kluis_uid: str) -> bytes:
    """Put 32 random bytes in the keyring under the store's uid and return them."""
    geheim = secrets.token_bytes(32)
    _roep("set_password", DIENST, kluis_uid, geheim.hex())
    return geheim


def lees_geheim(kluis_uid: str) -> bytes:
    """The secret of this store; raises SleutelbosOntbreekt or SleutelbosVergrendeld."""
    waarde = _roep("get_password", DIENST, kluis_uid)
    if not isinstance(waarde, str) or not _GEHEIM.fullmatch(waarde):
        raise fouten.SleutelbosOntbreekt
    return bytes.fromhex(waarde)


def geheim_of_nieuw(kluis_uid: str) -> bytes:
    """The secret there is, else a new one.

    A secret in use is never replaced: the key file that needs it is written later, and when
    that fails the old one must still open the store.
    """
    try:
        return lees_geheim(kluis_uid)
    except fouten.SleutelbosVergrendeld:
        raise
    except fouten.SleutelbosOntbreekt:
        return maak_geheim(kluis_uid)


def vergeet(kluis_uid: str) -> None:
    """Remove the secret, for a store that was not finished."""
    _roep("delete_password", DIENST, kluis_uid)


def _roep(naam: str, *waarden: str) -> object:
    from keyring import errors

    try:
        return getattr(_bos(), naam)(*waarden)
    except errors.KeyringLocked as fout:
        raise fouten.SleutelbosVergrendeld from fout
    except (errors.KeyringError, errors.PasswordDeleteError) as fout:
        raise fouten.SleutelbosOntbreekt from fout
