# SPDX-License-Identifier: EUPL-1.2
"""FORMEEL: rules B01 to B13, which can be checked without weighing a conviction."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from leerplicht_desktop.domain import datum, leerplicht, schooljaar
from leerplicht_desktop.domain.oordeel import Oordeel, vel
from leerplicht_desktop.domain.regel import Regel
from leerplicht_desktop.domain.vrijstelling.inhoud import ontbreekt
from leerplicht_desktop.domain.vrijstelling.kennisgeving import Tijdigheid, tijdig
from leerplicht_desktop.domain.vrijstelling.richtingbezwaar import regels as r
from leerplicht_desktop.domain.vrijstelling.richtingbezwaar.feiten import (
    Beroep,
    Keten,
    Plaatsing,
    Uitzondering,
)
from leerplicht_desktop.domain.wetswaarden import JAREN_EERDERE_PLAATSING

OPENBAAR = "openbaar"


class Formeel(StrEnum):
    """In order of weight: of several, the first is the verdict."""

    DOORZENDEN = "DOORZENDEN"
    GEEN_PLICHT = "GEEN_PLICHT"
    TE_LAAT = "TE_LAAT"
    ONGELDIG_8_2 = "ONGELDIG_8_2"
    KETEN_ONDERBROKEN = "KETEN_ONDERBROKEN"
    ONVOLLEDIG = "ONVOLLEDIG"
    GRENSGEVAL = "GRENSGEVAL"
    KETEN_ONBEKEND = "KETEN_ONBEKEND"
    TE_BEVESTIGEN = "TE_BEVESTIGEN"  # article 8 lid 2 as the Hoge Raad reads it
    VOLDAAN = "VOLDAAN"


_GEWICHT = {uitslag: nr for nr, uitslag in enumerate(Formeel)}
Bevinding = tuple[Formeel, Regel]


def formeel(beroep: Beroep) -> Oordeel:
    """The formal verdict on an appeal to article 5 onder b (Lpw art. 6 and 8).

    It never says that an exemption was granted or refused: it arises from the Act or it does not.
    """
    tijd = tijdig(beroep.kennisgeving)
    gevonden = [
        *_vooraf(beroep), *_op_tijd(beroep, tijd), *_keten(beroep), *_verklaring(beroep),
        *_plaatsing(beroep),
    ]  # fmt: skip
    uitslag = min((f for f, _ in gevonden), key=_GEWICHT.__getitem__, default=Formeel.VOLDAAN)
    regels = [regel for _, regel in gevonden] or [r.VOLDAAN]
    if _bevestigd(beroep):
        regels.append(r.B08_UITZONDERING)
    if not beroep.ontvangstbewijs:
        regels.append(r.B20)
    return vel(uitslag, regels, _feiten(beroep, tijd), _waarschuwingen(beroep, tijd))


def _vooraf(beroep: Beroep) -> Iterator[Bevinding]:
    """B01 to B04."""
    if not beroep.plichtig:
        yield Formeel.GEEN_PLICHT, r.B01
    if not beroep.eigen_gemeente:
        yield Formeel.DOORZENDEN, r.B02
    if _ontbreekt(beroep):
        yield Formeel.ONVOLLEDIG, r.B03
    if not beroep.indiener_bevoegd:
        yield Formeel.ONVOLLEDIG, r.B04


def _op_tijd(beroep: Beroep, tijd: Oordeel) -> Iterator[Bevinding]:
    """B05, B06 and B08: after the first period a first appeal is a broken chain, not a late one."""
    regel = r.B05 if beroep.kennisgeving.eerste else r.B06
    if tijd.verdict == Tijdigheid.TE_LAAT:
        if not beroep.kennisgeving.eerste or not _na_begin(beroep):
            yield Formeel.TE_LAAT, regel
        elif not _bevestigd(beroep):
            buiten = _na_eerste_periode(beroep)
            yield Formeel.KETEN_ONDERBROKEN if buiten else Formeel.TE_LAAT, r.B08
    elif tijd.verdict == Tijdigheid.GRENSGEVAL and not beroep.grensgeval_op_tijd:
        keuze = beroep.grensgeval_op_tijd is None
        yield Formeel.GRENSGEVAL if keuze else Formeel.TE_LAAT, regel


def _keten(beroep: Beroep) -> Iterator[Bevinding]:
    """B07: with no data about the period before, never "broken"."""
    if beroep.kennisgeving.eerste:
        return
    if beroep.keten is Keten.ONDERBROKEN:
        yield Formeel.KETEN_ONDERBROKEN, r.B07
    elif beroep.keten is Keten.ONBEKEND:
        yield Formeel.KETEN_ONBEKEND, r.B07_ONBEKEND


def _verklaring(beroep: Beroep) -> Iterator[Bevinding]:
    """B09 and B10: all schools within reach, or of the Netherlands without a fixed abode."""
    dekt = beroep.dekt_alle_scholen if beroep.vaste_verblijfplaats else beroep.dekt_nederland
    if not beroep.verklaring:
        yield Formeel.ONVOLLEDIG, r.B09
    elif not dekt:
        yield Formeel.ONVOLLEDIG, r.B10


def _plaatsing(beroep: Beroep) -> Iterator[Bevinding]:
    """B11 to B13; a confirmed exception lifts them (HR 2015:1494, 2019:960)."""
    geraakt = [p for p in beroep.plaatsingen if _geraakt(beroep, p)]
    if not geraakt or _bevestigd(beroep):
        return
    jaren = JAREN_EERDERE_PLAATSING.op(beroep.dagtekening).waarde
    vanaf = datum.plus_jaren(beroep.dagtekening, -jaren)
    recent = any((p.tot or date.max) >= vanaf for p in geraakt)
    uitslag = Formeel.ONGELDIG_8_2 if recent else Formeel.TE_BEVESTIGEN
    yield uitslag, r.B11 if recent else r.B12
    if any(p.richting == OPENBAAR for p in geraakt):
        yield uitslag, r.B13


def _geraakt(beroep: Beroep, plaatsing: Plaatsing) -> bool:
    tegen = not beroep.bezwaar_tegen or plaatsing.richting in beroep.bezwaar_tegen
    return tegen and plaatsing.van < beroep.dagtekening


def _bevestigd(beroep: Beroep) -> bool:
    """An exception that a person confirmed; arriving from abroad helps only before any school."""
    if beroep.uitzondering is None or not beroep.uitzondering_bevestigd:
        return False
    return beroep.uitzondering is not Uitzondering.UIT_BUITENLAND or not beroep.plaatsingen


def _begin(beroep: Beroep) -> date:
    begin = leerplicht.vanaf_maand(beroep.kennisgeving.geboren)
    return max(begin, beroep.kennisgeving.eerste_schooldag or begin)


def _na_begin(beroep: Beroep) -> bool:
    return beroep.kennisgeving.ontvangen >= _begin(beroep)


def _na_eerste_periode(beroep: Beroep) -> bool:
    return beroep.kennisgeving.ontvangen > schooljaar.eind(_begin(beroep))


def _ontbreekt(beroep: Beroep) -> tuple[str, ...]:
    return ontbreekt(beroep.inhoud) if beroep.inhoud is not None else ()


def _waarschuwingen(beroep: Beroep, tijd: Oordeel) -> tuple[str, ...]:
    zinnen = list(tijd.waarschuwingen)
    if beroep.uitzondering is not None and not beroep.uitzondering_bevestigd:
        zinnen.append(
            f"Er kan een uitzondering zijn: {beroep.uitzondering.value}. Beoordeel dat en leg het "
            "vast."
        )
    if beroep.uitzondering is Uitzondering.UIT_BUITENLAND:
        zinnen.append("Over vestiging vanuit het buitenland is geen vaste rechtspraak.")
    return tuple(zinnen)


def _feiten(beroep: Beroep, tijd: Oordeel) -> dict[str, object]:
    waar = "op redelijke afstand" if beroep.vaste_verblijfplaats else "in heel Nederland"
    return {
        "dagtekening": beroep.dagtekening,
        "ontvangen": beroep.kennisgeving.ontvangen,
        "tijdig": tijd.verdict,
        "tijdig_zin": tijd.zin,
        "ontbreekt": ", ".join(_ontbreekt(beroep)),
        "keten": beroep.keten.value,
        "waar": waar,
        "uitzondering": beroep.uitzondering.value if beroep.uitzondering else "",
    }
