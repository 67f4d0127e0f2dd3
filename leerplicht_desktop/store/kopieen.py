# SPDX-License-Identifier: EUPL-1.2
"""The register of backups that were written, and what may be removed again."""

import contextlib
from datetime import datetime
from pathlib import Path

from sqlmodel import Session, col, select

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.gegevens.reservekopie import Kopieregel
from leerplicht_desktop.models import Kopie
from leerplicht_desktop.store.kopiebestand import lees_kop


def alle(sessie: Session) -> tuple[Kopieregel, ...]:
    """Newest first."""
    rijen = sessie.exec(select(Kopie).order_by(col(Kopie.gemaakt_op).desc(), col(Kopie.id).desc()))
    return tuple(
        Kopieregel(
            uid=rij.uid,
            pad=rij.pad,
            gemaakt_op=rij.gemaakt_op,
            generatie=rij.generatie,
            grootte=rij.grootte,
            sha256=rij.sha256,
            vanzelf=rij.vanzelf,
            getest_op=rij.getest_op,
            bevinding=rij.bevinding,
        )
        for rij in rijen
    )


def voeg_toe(
    sessie: Session,
    pad: Path,
    nu: datetime,
    *,
    generatie: int,
    grootte: int,
    sha256: str,
    vanzelf: bool,
) -> None:
    """Register a backup; the same bytes under the same name are one copy.

    An equal name alone says little: two sticks take turns under one drive letter, and what is on
    the other still exists.
    """
    for rij in sessie.exec(select(Kopie).where(Kopie.pad == str(pad), Kopie.sha256 == sha256)):
        sessie.delete(rij)
    sessie.flush()
    sessie.add(
        Kopie(
            geregistreerd_op=nu,
            pad=str(pad),
            gemaakt_op=nu,
            generatie=generatie,
            grootte=grootte,
            sha256=sha256,
            vanzelf=vanzelf,
        )
    )


def zet_getest(sessie: Session, uid: str, nu: datetime, bevinding: str) -> None:
    rij = sessie.exec(select(Kopie).where(Kopie.uid == uid)).first()
    if rij is not None:  # removed meanwhile
        rij.getest_op, rij.bevinding = nu, bevinding
        sessie.add(rij)


def schrap(sessie: Session, uids: list[str]) -> None:
    """Out of the register: these files are gone."""
    for rij in sessie.exec(select(Kopie).where(col(Kopie.uid).in_(uids))):
        sessie.delete(rij)


def is_daar(kopie: Kopieregel) -> bool:
    """Can its file be reached now? The stick may be elsewhere."""
    try:
        return Path(kopie.pad).is_file()
    except OSError:
        return False


def verwijder(kopie: Kopieregel, kluis_uid: str) -> bool:
    """Remove the file of a registered backup of this store; False when it was left alone."""
    with contextlib.suppress(OSError):
        if past(kopie, kluis_uid):
            Path(kopie.pad).unlink()
            return True
    return False


def past(kopie: Kopieregel, kluis_uid: str) -> bool:
    """Is what stands there this copy, as far as its front tells? Another stick may be in."""
    pad = Path(kopie.pad)
    with contextlib.suppress(OSError, fouten.VerwachteFout):
        if pad.is_symlink() or pad.stat().st_size != kopie.grootte:
            return False
        kop = lees_kop(pad)
        return (kop.kluis_uid, kop.generatie) == (kluis_uid, kopie.generatie)
    return False
