# SPDX-License-Identifier: EUPL-1.2
"""Who lives in one household: the same address and a shared parent, or the code in the file."""

from collections.abc import Mapping, Sequence
from typing import Any

from leerplicht_desktop.models import nieuw_uid
from leerplicht_desktop.store import massa, personenlijst
from leerplicht_desktop.store.kluis import Schrijfactie


def werk_bij(actie: Schrijfactie, rijen: Sequence[tuple[Mapping[str, Any], int]]) -> None:
    """Add adults and children of an import to households. Who is in one already stays there.

    `rijen`: the values of each row and the row id of its adult.
    """
    van, op_code = personenlijst.huishoudens(actie.verbinding, actie.vandaag)
    volgend = massa.volgend_id(actie.verbinding, "huishouden")
    nieuw: list[dict[str, Any]] = []
    leden: list[dict[str, Any]] = []

    def maak(code: str) -> int:
        huis_id = volgend + len(nieuw)
        nieuw.append({"id": huis_id, "uid": nieuw_uid(), **_basis(actie), "code": code})
        return huis_id

    def neem_op(persoon_id: int, huis_id: int) -> None:
        if persoon_id not in van:
            van[persoon_id] = huis_id
            leden.append(
                {
                    "uid": nieuw_uid(),
                    **_basis(actie),
                    "huishouden_id": huis_id,
                    "persoon_id": persoon_id,
                }
            )

    # Rows with a code first: what the file says goes before what is derived.
    for waarden, ouder_id in sorted(rijen, key=lambda rij: not rij[0]["huishouden"]):
        kind_id, code = waarden["kind_id"], waarden["huishouden"]
        if code:
            huis_id = op_code.get(code)
            if huis_id is None:
                huis_id = op_code[code] = maak(code)
            neem_op(ouder_id, huis_id)
            if waarden["zelfde_adres"]:
                neem_op(kind_id, huis_id)
        elif waarden["zelfde_adres"]:
            huis_id = van.get(ouder_id) or van.get(kind_id) or maak("")
            neem_op(ouder_id, huis_id)
            neem_op(kind_id, huis_id)
    massa.voeg_toe(actie.verbinding, "huishouden", nieuw)
    massa.voeg_toe(actie.verbinding, "huishoudenlid", leden)


def _basis(actie: Schrijfactie) -> dict[str, Any]:
    return {"versie": 1, "geregistreerd_op": actie.nu}
