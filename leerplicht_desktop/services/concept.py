# SPDX-License-Identifier: EUPL-1.2
"""Drafts: what was typed and not yet saved, kept inside the encrypted store."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session

from leerplicht_desktop.domain import beschermd as klasse
from leerplicht_desktop.models import Concept as ConceptRij
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import beschermd


@dataclass(frozen=True, slots=True)
class Concept:
    """`schema` is the form's own number: a newer program reads an older draft."""

    inhoud: dict[str, Any]
    object_versie: int | None
    schema: int
    bewaard_op: datetime


def bewaar(
    kluis: OpenKluis,
    formulier: str,
    object_uid: str,
    object_versie: int | None,
    schema: int,
    inhoud: dict[str, Any],
) -> datetime:
    """Keep a draft in place of the one before; returns when it was on disk."""
    with kluis.bijhouden() as actie:
        rij = actie.sessie.get(ConceptRij, (formulier, object_uid)) or ConceptRij(
            formulier=formulier,
            object_uid=object_uid,
            schema_nummer=schema,
            inhoud={},
            bewaard_op=actie.nu,
        )
        rij.object_versie = object_versie
        rij.schema_nummer = schema
        rij.inhoud = _dicht(actie.sessie, formulier, object_uid, inhoud)
        rij.bewaard_op = actie.nu
        actie.sessie.add(rij)
    return actie.nu


def lees(kluis: OpenKluis, formulier: str, object_uid: str = "") -> Concept | None:
    """The draft of a form; None when there is none."""
    with kluis.lezen() as sessie:
        rij = sessie.get(ConceptRij, (formulier, object_uid))
        if rij is None:
            return None
        inhoud = {
            veld: beschermd.ontzegel_waarde(
                sessie, waarde, beschermd.plek_concept(formulier, object_uid, veld)
            )
            for veld, waarde in rij.inhoud.items()
        }
        return Concept(inhoud, rij.object_versie, rij.schema_nummer, rij.bewaard_op)


def wis(kluis: OpenKluis, formulier: str, object_uid: str = "") -> None:
    """Throw a draft away."""
    with kluis.bijhouden() as actie:
        wis_in(actie.sessie, formulier, object_uid)


def wis_in(sessie: Session, formulier: str, object_uid: str) -> None:
    """Throw a draft away inside the transaction that saved its form."""
    rij = sessie.get(ConceptRij, (formulier, object_uid))
    if rij is not None:
        sessie.delete(rij)


def _dicht(
    sessie: Session, formulier: str, object_uid: str, inhoud: dict[str, Any]
) -> dict[str, Any]:
    """The draft with its protected fields sealed, when the form is marked so.

    Without a mark, yes or no, the words decide, as they do when the form is saved.
    """
    geheim = klasse.FORMULIEREN.get(formulier, ())
    vlag = inhoud.get(klasse.VLAG)
    noemt = not vlag and any(klasse.noemt_gevoelig(str(inhoud.get(v) or "")) for v in geheim)
    if formulier not in klasse.ALTIJD and vlag != "ja" and not noemt:
        return inhoud
    return {
        veld: beschermd.verzegel_waarde(
            sessie, waarde, beschermd.plek_concept(formulier, object_uid, veld)
        )
        if veld in geheim and waarde
        else waarde
        for veld, waarde in inhoud.items()
    }
