# SPDX-License-Identifier: EUPL-1.2
"""The recipes of claims of exemption: what must be there first, and the call itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from leerplicht_desktop.services import beroep
from leerplicht_desktop.services.beroep import brieven
from tests.fixtures.sjabloonkluis import leerling_ruw
from tests.services.beroep.zaken import PDF, Werkplek

if TYPE_CHECKING:
    from tests.services.audit.recepten import Gereed

Doe = Callable[[], object]


def _beroep(g: Gereed) -> str:
    """A claim that came on the very day of a grensgeval, with its paper."""
    plek = Werkplek(g.kluis, g.klok)
    g.klok.zet(date(2026, 2, 2))
    return plek.neem_in(plek.kind("28-2-2021"), "5b", "2-2-2026", "2025-2026").uid


def _neem_in(g: Gereed) -> Doe:
    plek = Werkplek(g.kluis, g.klok)
    ruw = plek.ruw("5b", "10-6-2026", "2026-2027")
    return lambda: beroep.neem_in(g.kluis, ruw, [g.uids["daan"]])


def _wijzig(g: Gereed) -> Doe:
    beeld = beroep.toon(g.kluis, _beroep(g))
    ruw = {**beeld.invoer, "zaaknummer": "Z-9"}
    return lambda: beroep.wijzig(g.kluis, beeld.uid, ruw, beeld.versie)


def _met(doe: Callable[[Gereed, str], object]) -> Callable[[Gereed], Doe]:
    def maak(g: Gereed) -> Doe:
        uid = _beroep(g)
        return lambda: doe(g, uid)

    return maak


def _voeg_toe(g: Gereed, uid: str) -> object:
    inhoud = PDF + leerling_ruw()["bsn"].encode()
    return beroep.voeg_stuk_toe(
        g.kluis, uid, "VERKLARING", inhoud, "Noor.pdf", None, date(2026, 2, 2), "POST", "balie"
    )


def _stuk(g: Gereed, uid: str) -> str:
    return beroep.toon(g.kluis, uid).stukken[0].uid


def _bladzijden(g: Gereed) -> Doe:
    from leerplicht_desktop.documents import herstelvel

    uid = _beroep(g)
    pdf = herstelvel.maak("abcd-efgh", "Gemeente", date(2026, 2, 2))
    stuk = beroep.voeg_stuk_toe(
        g.kluis, uid, "OVERIG", pdf, "x.pdf", None, date(2026, 2, 2), "POST", ""
    ).waarde
    return lambda: beroep.stuk_bladzijden(g.kluis, stuk, 200)


def _brief(g: Gereed, uid: str) -> object:
    voorstel = brieven.stel_op(g.kluis, uid, "UITNODIGING")
    return brieven.maak(
        g.kluis, uid, "ONTVANGSTBEVESTIGING", [voorstel.exemplaren[0].sleutel],
        datum=voorstel.datum, reageren_voor=voorstel.reageren_voor,
    )  # fmt: skip


def _duo(g: Gereed) -> Doe:
    plek = Werkplek(g.kluis, g.klok)
    uid = plek.neem_in(plek.kind("14-8-2021"), "5b", "10-6-2026", "2026-2027").uid
    voorstel = brieven.stel_op(g.kluis, uid, "VOLDOET")
    brieven.maak(
        g.kluis, uid, "VOLDOET", [voorstel.exemplaren[0].sleutel],
        datum=voorstel.datum, reageren_voor=voorstel.reageren_voor,
    )  # fmt: skip
    return lambda: beroep.verwerk_duo(g.kluis, uid, date(2026, 6, 10))


RECEPTEN: dict[str, Callable[[Gereed], Doe]] = {
    "beroep.neem_in": _neem_in,
    "beroep.wijzig": _wijzig,
    "beroep.voeg_stuk_toe": _met(_voeg_toe),
    "beroep.stuk": lambda g: (lambda stuk: lambda: beroep.stuk(g.kluis, stuk))(
        _stuk(g, _beroep(g))
    ),
    "beroep.stuk_bladzijden": _bladzijden,
    "beroep.kies_grensgeval": _met(
        lambda g, uid: beroep.kies_grensgeval(g.kluis, uid, "OP_TIJD", "Eerste schooldag.")
    ),
    "beroep.beoordeel": _met(
        lambda g, uid: beroep.beoordeel(g.kluis, uid, "i", "voldaan", "Gesprek met Noor.")
    ),
    "beroep.zet_school": _met(
        lambda g, uid: beroep.zet_school(g.kluis, uid, g.uids["school"], {"genoemd": "ja"})
    ),
    "beroep.trek_in": _met(lambda g, uid: beroep.trek_in(g.kluis, uid)),
    "beroep.zend_door": _met(lambda g, uid: beroep.zend_door(g.kluis, uid)),
    "beroep.maak": _met(_brief),
    "beroep.verwerk_duo": _duo,
}
