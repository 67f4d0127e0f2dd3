# SPDX-License-Identifier: EUPL-1.2
"""Gezag in an import: the same rule of periods as on the form, and how it was is kept."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from leerplicht_desktop.domain.gegevens.persoon import OuderInvoer
from leerplicht_desktop.domain.gezagstijdvak import Gezagstijdvak, laatste_dag
from leerplicht_desktop.models import nieuw_uid
from leerplicht_desktop.services.importeren.soort import Weigering, toon, verschil
from leerplicht_desktop.store import massa, personenlijst, wijzigingen
from leerplicht_desktop.store.importstaging import Regel
from leerplicht_desktop.store.kluis import Schrijfactie

_VELDEN = ("rol", "soort", "van", "tot")


def rij(invoer: OuderInvoer) -> dict[str, Any]:
    """The columns of a row of gezag."""
    return {
        "rol": invoer.rol,
        "soort": invoer.gezag,
        "van": invoer.van.isoformat() if invoer.van else None,
        "tot": invoer.tot.isoformat() if invoer.tot else None,
    }


def vergelijk(
    bestaand: personenlijst.Gezagrij, invoer: OuderInvoer, leeg: frozenset[str]
) -> tuple[dict[str, Any], tuple[tuple[str, str, str], ...]]:
    """What the list changes in what was known, and the same as text.

    `leeg` are the columns that the check filled in for an empty cell. `oud` of the answer is the
    change of the known row, `nieuw` a period that begins after it; either may be None.
    """
    bekend = {veld: getattr(bestaand, veld) for veld in _VELDEN}
    gelezen = {veld: waarde for veld, waarde in rij(invoer).items() if veld not in leeg}
    anders, velden = verschil(bekend, gelezen)
    einde = laatste_dag(
        _tijdvak(bekend), Gezagstijdvak(gelezen.get("soort", bestaand.soort), invoer.van, None)
    )
    if einde is not None:
        nieuw = {**bekend, **gelezen}
        na = {"tot": einde.isoformat()} if einde.isoformat() != bestaand.tot else {}
        tekst = tuple(
            (veld, toon(bekend[veld]), toon(nieuw[veld]))
            for veld in _VELDEN
            if nieuw[veld] != bekend[veld]
        )
        return {"oud": _wijziging(bestaand, bekend, na), "nieuw": nieuw}, tekst
    straks = {**bekend, **anders}
    if straks["van"] and straks["tot"] and straks["tot"] < straks["van"]:
        raise Weigering(
            "tot",
            "Het einde van het gezag ligt vóór het begin dat in de kluis staat. "
            "Vul ook het begin in, of kijk de datum na.",
        )
    return {"oud": _wijziging(bestaand, bekend, anders), "nieuw": None}, velden


def schrijf(actie: Schrijfactie, regels: Sequence[Regel], ids: Mapping[str, int]) -> None:
    """Change and add the rows of gezag; `ids` has the row id of each adult."""
    massa.voeg_toe(
        actie.verbinding,
        "gezag",
        [
            {
                "uid": nieuw_uid(),
                "versie": 1,
                "geregistreerd_op": actie.nu,
                "kind_id": r.waarden["kind_id"],
                "ouder_id": ids[r.waarden["ouder"]],
                **r.waarden["gezag"]["nieuw"],
            }
            for r in regels
            if r.waarden["gezag"]["nieuw"]
        ],
    )
    oud = [r.waarden["gezag"]["oud"] for r in regels if r.waarden["gezag"]["oud"]]
    massa.werk_bij(actie.verbinding, "gezag", [(w["id"], w["na"]) for w in oud])
    wijzigingen.bewaar_alle(
        actie.verbinding, "gezag", "import", [(w["uid"], w["voor"], w["na"]) for w in oud], actie.nu
    )


def _wijziging(
    bestaand: personenlijst.Gezagrij, bekend: Mapping[str, Any], na: Mapping[str, Any]
) -> dict[str, Any] | None:
    if not na:
        return None
    voor = {veld: bekend[veld] for veld in na}
    return {"id": bestaand.id, "uid": bestaand.uid, "voor": voor, "na": dict(na)}


def _tijdvak(bekend: Mapping[str, Any]) -> Gezagstijdvak:
    van, tot = (date.fromisoformat(dag) if dag else None for dag in (bekend["van"], bekend["tot"]))
    return Gezagstijdvak(bekend["soort"], van, tot)
