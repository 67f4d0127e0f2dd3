# SPDX-License-Identifier: EUPL-1.2
"""Importing schools from the DUO files as published."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from sqlmodel import Session, select

from leerplicht_desktop import bronnen
from leerplicht_desktop.domain.controle import school as controle
from leerplicht_desktop.domain.gegevens.school import SchoolInvoer
from leerplicht_desktop.domain.gegevens.uitkomst import Controle
from leerplicht_desktop.imports import vakantieregio
from leerplicht_desktop.models import School, nieuw_uid
from leerplicht_desktop.services.importeren.soort import Bezien, eenmalig, verschil
from leerplicht_desktop.store import massa, scholen
from leerplicht_desktop.store.importstaging import Regel
from leerplicht_desktop.store.kluis import Schrijfactie

_BO = "scholen_bo"


class Scholen:
    """Key: vestigingscode. The yearly bo file wins over the older file with coordinates,

    whichever comes first: that one only fills what is empty.
    """

    gewijzigd = "school"

    def __init__(self) -> None:
        self._bestaand: dict[str, School] = {}
        self._gezien: dict[str, int] = {}
        self._bron = ""
        self._regios = vakantieregio.lees_tabel(
            bronnen.lees("vakantieregio_gesplitst.csv"), bronnen.lees("gemeenten.csv")
        )

    def laad(self, sessie: Session, soort_bron: str, vandaag: date) -> None:
        self._bron = soort_bron
        self._bestaand = {rij.vestigingscode: rij for rij in sessie.exec(select(School))}

    def controleer(self, ruw: Mapping[str, str], vandaag: date) -> Controle[SchoolInvoer]:
        gecontroleerd = controle.controleer(ruw, vandaag)
        invoer = gecontroleerd.waarde
        if invoer is None or invoer.vakantieregio:
            return gecontroleerd
        regio = vakantieregio.regio(
            invoer.gemeente or invoer.gemeentecode, invoer.plaats, self._regios
        )
        return replace(gecontroleerd, waarde=replace(invoer, vakantieregio=regio))

    def bezie(self, regel: int, invoer: SchoolInvoer) -> Bezien:
        code = invoer.vestigingscode
        eenmalig(self._gezien, code, regel, "vestigingscode", f"Vestiging {code}")
        nieuw = {**asdict(invoer), "bron": self._bron}
        oud = self._bestaand.get(code)
        if oud is None:
            return Bezien("nieuw", f"{code} {invoer.naam}", None, _compleet(nieuw))
        anders, velden = verschil(oud.model_dump(), self._toegestaan(oud, nieuw))
        if not anders:
            return Bezien("ongewijzigd", code)
        namen = {**oud.model_dump(), **anders}
        anders["zoeknaam"] = scholen.zoeknaam(namen["naam"], namen["plaats"], code)
        return Bezien("gewijzigd", f"{code} {oud.naam}", oud.id, anders, velden)

    def voer_uit(self, actie: Schrijfactie, regels: Sequence[Regel]) -> list[str]:
        rijen = [
            {"uid": nieuw_uid(), "versie": 1, "geregistreerd_op": actie.nu, **r.waarden}
            for r in regels
            if r.actie == "nieuw"
        ]
        massa.voeg_toe(actie.verbinding, "school", rijen)
        massa.werk_bij(
            actie.verbinding,
            "school",
            [(r.doel_id, r.waarden) for r in regels if r.doel_id is not None],
        )
        return [rij["uid"] for rij in rijen]

    def _toegestaan(self, oud: School, nieuw: dict[str, Any]) -> dict[str, Any]:
        if self._bron == _BO or oud.bron == self._bron:
            # The published list is the newest word on everything but the coordinates it lacks.
            return nieuw
        huidig = oud.model_dump()
        return {
            veld: w for veld, w in nieuw.items() if veld != "bron" and huidig[veld] in ("", None)
        }


def _compleet(nieuw: dict[str, Any]) -> dict[str, Any]:
    zoeknaam = scholen.zoeknaam(nieuw["naam"], nieuw["plaats"], nieuw["vestigingscode"])
    return {**nieuw, "zoeknaam": zoeknaam}
