# SPDX-License-Identifier: EUPL-1.2
"""Texts of the protected class (article 9 GDPR): sealed under a key of their own.

A seal is AES-256-GCM with a random nonce, and the place where it stands as associated data: a
seal that was moved to another record or field does not open. Who has the store's own key but not
this one reads nothing here. The key is only ever borrowed from the session.
"""

import base64
import hashlib
import hmac
import json
import os
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlmodel import Session, col, delete, select

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.models import Beschermd

_FORMAAT = b"\x01"
_NONCE = 12
_ZEGEL = "zegel"


# --- one seal ----------------------------------------------------------------------------------
def verzegel(sessie: Session, plat: bytes, plek: str) -> bytes:
    """Seal bytes for one place, `soort|uid|veld`; raises Vergrendeld without the key."""
    return verzegel_met(sleutel_van(sessie), plat, plek)


def ontzegel(sessie: Session, zegel: bytes, plek: str) -> bytes:
    """What was sealed for this place; raises KluisBeschadigd when the seal does not fit it."""
    return ontzegel_met(sleutel_van(sessie), zegel, plek)


def sleutel_van(sessie: Session) -> bytes:
    """The key of this session, for one expression: nobody keeps it."""
    sleutel = sessie.info.get("gevoelig")
    if not isinstance(sleutel, bytes):
        raise fouten.Vergrendeld
    return sleutel


def verzegel_met(sleutel: bytes, plat: bytes, plek: str) -> bytes:
    """As `verzegel`, under a key that is no session's (yet): the road of a new key."""
    nonce = os.urandom(_NONCE)
    return _FORMAAT + nonce + AESGCM(sleutel).encrypt(nonce, plat, plek.encode())


def ontzegel_met(sleutel: bytes, zegel: bytes, plek: str) -> bytes:
    """As `ontzegel`, under a key that is no session's."""
    kop = len(_FORMAAT)
    if not zegel.startswith(_FORMAAT):
        raise fouten.KluisBeschadigd
    nonce, rest = zegel[kop : kop + _NONCE], zegel[kop + _NONCE :]
    try:
        return AESGCM(sleutel).decrypt(nonce, rest, plek.encode())
    except (InvalidTag, ValueError) as fout:
        raise fouten.KluisBeschadigd from fout


def vingerafdruk(sleutel: bytes, inhoud: bytes) -> str:
    """Recognises a sensitive content without a plain hash that others could compare with."""
    return hmac.new(sleutel, inhoud, hashlib.sha256).hexdigest()


# --- a value inside JSON (draft, history) --------------------------------------------------------
def verzegel_waarde(sessie: Session, waarde: Any, plek: str) -> dict[str, str]:
    """A JSON value as `{"zegel": base64}`."""
    return _als_waarde(verzegel(sessie, json.dumps(waarde).encode(), plek))


def ontzegel_waarde(sessie: Session, waarde: Any, plek: str) -> Any:
    """The value again; one that was never sealed is given back as it is."""
    if not is_zegel(waarde):
        return waarde
    return json.loads(ontzegel(sessie, _zegel_van(waarde), plek))


def herverzegel_waarde(oud: bytes, nieuw: bytes, waarde: Any, plek: str) -> Any:
    """A sealed JSON value under another key; what is not sealed stays as it is."""
    if not is_zegel(waarde):
        return waarde
    return _als_waarde(verzegel_met(nieuw, ontzegel_met(oud, _zegel_van(waarde), plek), plek))


def is_zegel(waarde: Any) -> bool:
    """Is this value of a draft or of the history sealed?"""
    return isinstance(waarde, Mapping) and set(waarde) == {_ZEGEL}


def _als_waarde(zegel: bytes) -> dict[str, str]:
    return {_ZEGEL: base64.b64encode(zegel).decode()}


def _zegel_van(waarde: Mapping[str, str]) -> bytes:
    try:
        return base64.b64decode(waarde[_ZEGEL], validate=True)
    except ValueError as fout:
        raise fouten.KluisBeschadigd from fout


# --- the fields of a record ----------------------------------------------------------------------
def plek(soort: str, uid: str, veld: str) -> str:
    """Where a seal belongs."""
    return f"{soort}|{uid}|{veld}"


def plek_concept(formulier: str, object_uid: str, veld: str) -> str:
    """Where a sealed value of a draft belongs."""
    return plek("concept", f"{formulier}.{object_uid}", veld)


def plek_deel(document_uid: str, volgnummer: int) -> str:
    """Where a sealed part of a document belongs."""
    return plek("document", document_uid, f"deel.{volgnummer}")


def plek_wijziging(soort: str, uid: str, kant: str, veld: str) -> str:
    """Where a sealed value of the history belongs; `kant` is voor or na."""
    return plek(f"wijziging.{kant}", f"{soort}.{uid}", veld)


def zet(sessie: Session, soort: str, uid: str, veld: str, tekst: str, nu: datetime) -> None:
    """Put one field in the protected table; an empty text leaves no row."""
    rij = sessie.exec(
        select(Beschermd).where(
            Beschermd.soort == soort, Beschermd.onderwerp_uid == uid, Beschermd.veld == veld
        )
    ).first()
    if not tekst:
        if rij is not None:
            sessie.delete(rij)
            sessie.flush()
        return
    zegel = verzegel(sessie, tekst.encode(), plek(soort, uid, veld))
    if rij is None:
        rij = Beschermd(geregistreerd_op=nu, soort=soort, onderwerp_uid=uid, veld=veld, zegel=zegel)
    else:
        rij.zegel = zegel
        rij.versie += 1
    sessie.add(rij)
    sessie.flush()


def lees(sessie: Session, soort: str, uid: str) -> dict[str, str]:
    """The protected fields of a record in clear: only for the form, or after an explicit act."""
    rijen = sessie.exec(
        select(Beschermd.veld, Beschermd.zegel)
        .where(Beschermd.soort == soort, Beschermd.onderwerp_uid == uid)
        .order_by(col(Beschermd.veld))
    )
    return {veld: ontzegel(sessie, zegel, plek(soort, uid, veld)).decode() for veld, zegel in rijen}


def wis(sessie: Session, soort: str, uid: str) -> None:
    """Destroy the protected fields of a record."""
    sessie.exec(
        delete(Beschermd).where(col(Beschermd.soort) == soort, col(Beschermd.onderwerp_uid) == uid)
    )
