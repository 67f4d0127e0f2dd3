# SPDX-License-Identifier: EUPL-1.2
"""The check of one pupil: from a form, an import row or the command line."""

from collections.abc import Mapping
from datetime import date

from leerplicht_desktop.domain import codes, datum
from leerplicht_desktop.domain.controle.velden import Velden
from leerplicht_desktop.domain.gegevens.persoon import LeerlingInvoer
from leerplicht_desktop.domain.gegevens.uitkomst import Controle

# Until 27 the Doorstroompunt may still be involved; older is a typing error or a parent.
OUDSTE = 27


def controleer(ruw: Mapping[str, str], vandaag: date) -> Controle[LeerlingInvoer]:
    """Required: achternaam, a first name and geboortedatum. A child may have no number at all."""
    velden = Velden(ruw)
    naam = velden.naam()
    if not (naam.voornamen or naam.roepnaam):
        velden.fout("voornamen", "Vul de voornamen of de roepnaam in.")
    geboren = _geboortedatum(velden, vandaag)
    bsn, onderwijsnummer = velden.bsn("bsn"), velden.onderwijsnummer("onderwijsnummer")
    if not velden.kaal("bsn") and not onderwijsnummer:
        velden.waarschuw(
            "bsn", "Zonder BSN of onderwijsnummer is dit kind alleen op naam te herkennen."
        )
    adres = velden.adres()
    if adres.leeg:
        velden.waarschuw("straat", "Zonder adres kan er geen brief naar dit kind of dit gezin.")
    elif not (adres.straat and adres.huisnummer and adres.postcode and adres.woonplaats):
        velden.waarschuw(
            "straat", "Het adres is niet compleet. Een brief komt dan misschien niet aan."
        )
    geslacht = velden.code("geslacht", codes.GESLACHTEN)
    gemeentecode = velden.gemeentecode("gemeentecode")
    geheim = velden.ja_nee("geheim")
    startkwalificatie_op = _startkwalificatie(velden, geboren, vandaag)
    uitzondering = velden.code("uitzondering", codes.UITZONDERINGEN)
    zaaknummer = velden.tekst("zaaknummer", hoogstens=40)

    if geboren is None:
        return velden.geweigerd()
    return velden.klaar(
        LeerlingInvoer(
            naam,
            geboren,
            geslacht,
            adres,
            bsn,
            onderwijsnummer,
            gemeentecode,
            geheim,
            startkwalificatie_op,
            uitzondering,
            zaaknummer,
        )
    )


def _geboortedatum(velden: Velden, vandaag: date) -> date | None:
    geboren = velden.datum("geboortedatum", verplicht="Vul de geboortedatum in.")
    if geboren is None:
        return None
    if geboren > vandaag:
        velden.fout(
            "geboortedatum",
            "De geboortedatum ligt in de toekomst. "
            f"Kies een dag t/m vandaag, {datum.dag(vandaag)}.",
        )
    elif (jaren := datum.leeftijd(geboren, vandaag)) > OUDSTE:
        velden.fout(
            "geboortedatum",
            f"Deze leerling zou {jaren} jaar zijn. Kijk of het geboortejaar klopt.",
        )
    return geboren


def _startkwalificatie(velden: Velden, geboren: date | None, vandaag: date) -> date | None:
    gehaald = velden.datum("startkwalificatie_op")
    if gehaald is not None and gehaald > vandaag:
        velden.fout(
            "startkwalificatie_op",
            "Deze dag ligt in de toekomst. Vul de dag in waarop het diploma is gehaald.",
        )
    if gehaald is not None and geboren is not None and datum.leeftijd(geboren, gehaald) < 14:
        velden.fout(
            "startkwalificatie_op",
            "De leerling was toen jonger dan 14. Kijk of deze dag klopt.",
        )
    return gehaald
