# SPDX-License-Identifier: EUPL-1.2
"""A claim as it would be typed, and small ways to make one through the real services."""

import json
from dataclasses import dataclass
from datetime import date

from leerplicht_desktop.domain.gegevens.beroep import BeroepBeeld
from leerplicht_desktop.domain.gegevens.toets import Regellijn, Stand
from leerplicht_desktop.models import School, Vrijstelling
from leerplicht_desktop.services import beroep, leerling
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import personen
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import leerling_ruw, zet_school

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n"
MOEDER = {"persoon_uid": "", "naam": "Anna Proef", "rol": "GEZAG", "ondertekend": True}
FEITEN = {
    "5a": {
        "feit_verklaring": "ja",
        "feit_deskundige": "arts",
        "feit_verklaring_op": "30-3-2026",
        "feit_aangewezen": "ja",
        "feit_ongeschikt": "ja",
    },
    "5b": {"feit_verklaring": "ja", "feit_dekt_alle_scholen": "ja"},
    "5c": {"feit_verklaring": "ja", "feit_ingeschreven": "ja", "feit_bezoekt": "ja"},
    "trekkend": {
        "feit_beroep": "kermis",
        "feit_van_maand": "3",
        "feit_tot_maand": "10",
        "feit_reist_mee": "ja",
    },
    "3a": {"feit_plan": "ja", "feit_instemming": "ja", "feit_dagonderwijs_past_niet": "ja"},
    "3b": {"feit_plan": "ja", "feit_laatste_schooljaar": "ja"},
    "15": {"feit_gegevens_compleet": "ja", "feit_bewijs_onderwijs": "ja"},
    "11g>10": {"feit_verlof_van": "22-6-2026", "feit_verlof_tot": "10-7-2026"},
}
GEHOORD = {
    "feit_gehoord_aanvrager": "1-6-2026",
    "feit_gehoord_jongere": "1-6-2026",
    "feit_gehoord_hoofd": "1-6-2026",
}


@dataclass
class Werkplek:
    """An open store whose clock follows what comes in."""

    kluis: OpenKluis
    klok: VasteKlok

    def kind(self, geboren: str, **anders: str) -> str:
        return leerling.bewaar(
            self.kluis, leerling_ruw(bsn="", geboortedatum=geboren, **anders)
        ).waarde

    def ruw(self, grond: str, ontvangen: str, schooljaar: str, **anders: str) -> dict[str, str]:
        return {
            "grond": grond,
            "schooljaar": schooljaar,
            "dagtekening": "",
            "ontvangen_op": ontvangen,
            "kanaal": "POST",
            "ontvangen_door": "S. van den Berg",
            "eerder_beroep": "nee",
            "indieners": json.dumps([MOEDER]),
            **FEITEN[grond],
            **anders,
        }

    def neem_in(
        self, kind: str, grond: str, ontvangen: str, schooljaar: str, **anders: str
    ) -> BeroepBeeld:
        """Taken in on the day it came, with the paper itself."""
        dag = _dag(ontvangen)
        self.klok.zet(dag)
        ruw = self.ruw(grond, ontvangen, schooljaar, **anders)
        (uid,) = beroep.neem_in(self.kluis, ruw, [kind]).waarde
        beroep.voeg_stuk_toe(
            self.kluis, uid, "KENNISGEVING", PDF, "brief.pdf", None, dag, "POST", ""
        )
        return self.toon(uid)

    def toon(self, uid: str) -> BeroepBeeld:
        return beroep.toon(self.kluis, uid)

    def school(self, richting: str, nr: int = 1) -> str:
        uid = zet_school(self.kluis, f"School {nr}", "VELDWIJK", nr)
        with self.kluis.bijhouden() as actie:
            rij = actie.sessie.get_one(School, nr)
            assert rij.uid == uid
            rij.denominatie = richting
            actie.sessie.add(rij)
        return uid

    def plaats(self, kind: str, school: str, van: str, tot: str = "") -> None:
        periode = {"van": van, "tot": tot, "onderwijssoort": "BO"}
        leerling.bewaar_inschrijving(self.kluis, kind, school, periode)

    def vrijstelling(self, kind: str, grond: str, van: date, tot: date) -> None:
        with self.kluis.bijhouden() as actie:
            rij, _persoon = personen.leerling(actie.sessie, kind)
            assert rij.id is not None
            actie.sessie.add(
                Vrijstelling(
                    geregistreerd_op=actie.nu, leerling_id=rij.id, grond=grond, van=van, tot=tot
                )
            )


def regel(beeld: BeroepBeeld, code: str) -> Regellijn:
    return next(r for r in beeld.regels if r.code == code)


def staat(beeld: BeroepBeeld, code: str) -> Stand:
    return regel(beeld, code).stand


def _dag(tekst: str) -> date:
    dag, maand, jaar = (int(deel) for deel in tekst.split("-"))
    return date(jaar, maand, dag)
