# SPDX-License-Identifier: EUPL-1.2
"""Importing enrolments: which pupil is at which school, from – to."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlmodel import Session, select

from leerplicht_desktop.domain.controle import inschrijving as controle
from leerplicht_desktop.domain.gegevens.persoon import InschrijvingInvoer
from leerplicht_desktop.domain.gegevens.uitkomst import Controle
from leerplicht_desktop.models import Inschrijving, School, nieuw_uid
from leerplicht_desktop.services.importeren.soort import Bezien, Weigering, eenmalig, verschil
from leerplicht_desktop.store import massa, personenlijst, zoekindex
from leerplicht_desktop.store.importstaging import Regel
from leerplicht_desktop.store.kluis import Schrijfactie


class Inschrijvingen:
    """Key: pupil, school and first day."""

    gewijzigd = "leerling"

    def __init__(self) -> None:
        self._leerlingen: dict[str, tuple[int, str]] = {}
        self._scholen: dict[str, tuple[int, str, str]] = {}
        self._per_brin: dict[str, list[str]] = {}
        self._bestaand: dict[tuple[int, int, str], Inschrijving] = {}
        self._gezien: dict[str, int] = {}

    def laad(self, sessie: Session, soort_bron: str, vandaag: date) -> None:
        for rij in personenlijst.leerlingen(sessie.connection(), vandaag):
            for nummer in filter(None, (rij.bsn, rij.onderwijsnummer)):
                self._leerlingen[nummer] = (rij.id, rij.uid)
        for school in sessie.exec(select(School)):
            assert school.id is not None
            self._scholen[school.vestigingscode] = (school.id, school.naam, school.onderwijssoort)
            self._per_brin.setdefault(school.brin, []).append(school.vestigingscode)
        for inschrijving in sessie.exec(select(Inschrijving)):
            sleutel = (
                inschrijving.leerling_id,
                inschrijving.school_id,
                inschrijving.van.isoformat(),
            )
            self._bestaand[sleutel] = inschrijving

    def controleer(self, ruw: Mapping[str, str], vandaag: date) -> Controle[InschrijvingInvoer]:
        return controle.controleer(ruw, vandaag)

    def bezie(self, regel: int, invoer: InschrijvingInvoer) -> Bezien:
        leerling = self._leerlingen.get(invoer.bsn)
        if leerling is None:
            raise Weigering(
                "bsn", "Deze leerling staat niet in de kluis. Importeer eerst de leerlingen."
            )
        school_id, naam, soort = self._school(invoer)
        leerling_id, uid = leerling
        van = invoer.van.isoformat()
        eenmalig(
            self._gezien, f"{leerling_id} {school_id} {van}", regel, "bsn", "Deze inschrijving"
        )
        if invoer.onderwijssoort != "ONBEKEND":
            soort = invoer.onderwijssoort
        nieuw = {"onderwijssoort": soort, "tot": invoer.tot.isoformat() if invoer.tot else None}
        waarden: dict[str, Any] = {"leerling_id": leerling_id, "leerling_uid": uid}
        oud = self._bestaand.get((leerling_id, school_id, van))
        if oud is None:
            rij = {"leerling_id": leerling_id, "school_id": school_id, "van": van, **nieuw}
            return Bezien("nieuw", naam, None, {**waarden, "rij": rij})
        huidig = {
            "onderwijssoort": oud.onderwijssoort,
            "tot": oud.tot.isoformat() if oud.tot else None,
        }
        anders, velden = verschil(huidig, nieuw)
        if not anders:
            return Bezien("ongewijzigd", "")
        return Bezien("gewijzigd", naam, oud.id, {**waarden, "rij": anders}, velden)

    def voer_uit(self, actie: Schrijfactie, regels: Sequence[Regel]) -> list[str]:
        nieuw = [
            {"uid": nieuw_uid(), "versie": 1, "geregistreerd_op": actie.nu, **r.waarden["rij"]}
            for r in regels
            if r.actie == "nieuw"
        ]
        massa.voeg_toe(actie.verbinding, "inschrijving", nieuw)
        massa.werk_bij(
            actie.verbinding,
            "inschrijving",
            [(r.doel_id, r.waarden["rij"]) for r in regels if r.doel_id is not None],
        )
        massa.zet_in_zoekwachtrij(actie.verbinding, [r.waarden["leerling_id"] for r in regels])
        zoekindex.werk_wachtrij_af(actie.verbinding, actie.vandaag)
        return sorted({r.waarden["leerling_uid"] for r in regels})

    def _school(self, invoer: InschrijvingInvoer) -> tuple[int, str, str]:
        code = (
            invoer.vestiging if len(invoer.vestiging) == 6 else f"{invoer.brin}{invoer.vestiging}"
        )
        enige = self._per_brin.get(invoer.brin, [])
        if not invoer.vestiging and len(enige) == 1:
            code = enige[0]
        if code in self._scholen:
            return self._scholen[code]
        if not invoer.vestiging and enige:
            raise Weigering(
                "vestiging",
                f"School {invoer.brin} heeft {len(enige)} vestigingen. Vul de vestiging in.",
            )
        raise Weigering(
            "brin", f"School {code} staat niet in de kluis. Importeer eerst de scholen."
        )
