# SPDX-License-Identifier: EUPL-1.2
"""The check of one enrolment at a school (Lpw art. 2 and 10)."""

from collections.abc import Mapping
from datetime import date

from leerplicht_desktop.domain import codes, datum
from leerplicht_desktop.domain.controle.velden import Velden
from leerplicht_desktop.domain.controle.vestiging import lees_brin, lees_volgnummer
from leerplicht_desktop.domain.gegevens.persoon import InschrijvingInvoer
from leerplicht_desktop.domain.gegevens.uitkomst import Controle


def controleer(
    ruw: Mapping[str, str], vandaag: date, *, met_sleutels: bool = True
) -> Controle[InschrijvingInvoer]:
    """A list names pupil and school by number; a form knows both (`met_sleutels=False`)."""
    velden = Velden(ruw)
    bsn = velden.bsn("bsn") or ""
    brin = lees_brin(
        velden, "brin", verplicht="Vul de BRIN van de school in." if met_sleutels else ""
    )
    if met_sleutels and not bsn:
        velden.fout("bsn", "Vul het BSN van de leerling in.")
    vestiging = lees_volgnummer(velden, "vestiging", brin)
    onderwijssoort = velden.code("onderwijssoort", codes.ONDERWIJSSOORTEN) or "ONBEKEND"
    van = velden.datum("van", verplicht="Vul in vanaf wanneer de leerling is ingeschreven.")
    tot = velden.datum("tot")
    velden.volgorde(
        van,
        tot,
        "tot",
        "De uitschrijving ligt vóór de inschrijving. Kies een dag vanaf {}, "
        "of laat leeg als de leerling er nog staat.",
    )
    if van is not None and van > vandaag:
        velden.waarschuw("van", f"De inschrijving gaat pas in op {datum.dag(van)}.")

    if van is None:
        return velden.geweigerd()
    return velden.klaar(InschrijvingInvoer(bsn, brin, vestiging, onderwijssoort, van, tot))
