# SPDX-License-Identifier: EUPL-1.2
"""A claim as the mock of the design shows it, and services that remember what they were asked."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from types import ModuleType
from typing import Any

import pytest

from leerplicht_desktop import services
from leerplicht_desktop.domain.afstand import Punt
from leerplicht_desktop.domain.fouten import BriefOnvolledig
from leerplicht_desktop.domain.gegevens.beroep import (
    Beoordeling,
    BeroepBeeld,
    BeroepRegel,
    Indiener,
    SchoolInBereik,
    Stuk,
)
from leerplicht_desktop.domain.gegevens.persoon import Adres
from leerplicht_desktop.domain.gegevens.toets import Regellijn, Stand
from leerplicht_desktop.domain.gegevens.uitkomst import Gewijzigd, Uitkomst
from leerplicht_desktop.domain.gegevens.zoek import Bladzijde
from leerplicht_desktop.services.beroep.briefkeuze import Briefkeuze

REGELS = (
    Regellijn("B11", Stand.VOLDOET_NIET, "Niet geplaatst op een school met deze richting",
              "Openbare school t/m 15-10-2025, binnen een jaar voor 9-6-2026.",
              "Lpw art. 8 lid 2", "plaatsingen"),
    Regellijn("B05", Stand.TE_BEOORDELEN, "Op tijd ontvangen",
              "Gerekend vanaf de eerste schooldag is 1-8-2026 te verdedigen.",
              "Lpw art. 6 lid 2", "ontvangen_op"),
    Regellijn("B16", Stand.TE_BEOORDELEN, "De bezwaren gaan over de richting",
              "Gericht tegen de richting: niet beoordeeld.", "HR 2019:1925, onder ii", "richting"),
    Regellijn("B14", Stand.LET_OP, "De lijst van de ouders is compleet",
              "In de lijst van de ouders ontbreken scholen in de buurt: Vrije School Testa.",
              "Lpw art. 8 lid 1", "scholen"),
    Regellijn("B09", Stand.VOLDOET, "Verklaring van bedenkingen aanwezig",
              "De verklaring over de bedenkingen is er.", "Lpw art. 8 lid 1", "verklaring"),
    Regellijn("B04", Stand.VOLDOET, "De indiener mag dit doen",
              "De indiener heeft gezag of verzorgt de jongere.",
              "Lpw art. 2 lid 1 en 6 lid 1", "indieners"),
)  # fmt: skip


def school(nr: int, naam: str, oost: float, noord: float, **anders: object) -> SchoolInBereik:
    meter = round((oost**2 + noord**2) ** 0.5 * 1000)
    velden: dict[str, Any] = {
        "school_uid": f"s{nr}",
        "naam": naam,
        "plaats": "Veldwijk",
        "onderwijssoort": "BO",
        "richting": "openbaar",
        "richting_met_de_hand": False,
        "meter": meter,
        "marge": 350,
        "in_bereik": "ja" if meter < 5650 else "grensgeval",
        "oost": oost,
        "noord": noord,
    }
    return SchoolInBereik(**{**velden, **anders})


SCHOLEN = (
    school(1, "Obs De Veldpoort", 1.9, 0.6, eerder_geplaatst=True, genoemd=True),
    school(2, "Pcbs De Maquette", 1.4, -1.7, richting="prot.-chr.", genoemd=True,
           plaatsbaar="ja", bedenking="inrichting"),
    school(3, "Rkbs Proefakker", -1.5, 1.9, richting="rooms-kath.", genoemd=True),
    school(4, "Vrije School Testa met een heel lange naam in het buitengebied", -2.6, -1.5,
           richting="Bijzonder", richting_met_de_hand=True),
    school(5, "Obs Het Ontwerp", 4.0, 3.2, genoemd=True),
    school(6, "Bs Al-Model", -4.7, -3.2, richting="islamitisch"),
)  # fmt: skip


def beeld(**anders: object) -> BeroepBeeld:
    velden: dict[str, Any] = {
        "uid": "b1",
        "versie": 1,
        "kenmerk": "2026-V-0001",
        "leerling_uid": "l1",
        "leerling": "Lise Verzonnen",
        "leeftijd": 7,
        "geboortedatum": date(2018, 9, 30),
        "adres": Adres("Kerkstraat", "1", "", "7201 AA", "Veldwijk"),
        "geheim": False,
        "grond": "5b",
        "artikel": "Lpw art. 5 onder b",
        "omschrijving": "overwegende bedenkingen tegen de richting",
        "schooljaar": 2026,
        "eerste": True,
        "status": "TE_BEOORDELEN",
        "formeel": "ONGELDIG_8_2",
        "formeel_zin": "",
        "inhoud": "NIET_BEOORDEELD",
        "om": "Vervolgbaar volgens de OM-lijn van 2025. Kijk in de handreiking.",
        "regels": REGELS,
        "waarschuwingen": ("Er kan een uitzondering zijn: verhuizing.",),
        "invoer": {
            "grond": "5b",
            "schooljaar": "2026-2027",
            "eerste": "ja",
            "dagtekening": "2026-06-09",
            "ontvangen_op": "2026-06-10",
            "kanaal": "POST",
            "feit_verklaring": "ja",
            "feit_dekt_alle_scholen": "ja",
            "feit_toelichting": "Onze overtuiging staat in de brief.",
        },
        "indieners": (Indiener("Anna Verzonnen", "GEZAG", True, "p1"),),
        "stukken": (
            Stuk("st1", "KENNISGEVING", date(2026, 6, 9), date(2026, 6, 10), "POST", "Vera",
                 "d1", "3f2a 91bc", 248_000),
            Stuk("st2", "VERKLARING", None, date(2026, 6, 10), "BALIE", "", "", "", 0),
        ),
        "broers_zussen": (regel(uid="b2", leerling="Tim Verzonnen", leeftijd=5),),
        "beoordelingen": (
            Beoordeling("ii", "niet voldaan", "Het gaat over groepsgrootte.", "Vera",
                        date(2026, 6, 12)),
        ),
        "uiterlijk": date(2026, 6, 24),
        "uiterlijk_waarom": "twee weken na ontvangst",
        "aanvulling_gevraagd_op": None,
        "aanvulling_tot": None,
        "geldig_van": None,
        "geldig_tot": None,
        "opnieuw_voor": None,
        "brieven": (),
        "brief_wordt": "Dit wordt een mededeling: bij dit artikel volgt de vrijstelling uit de "
        "wet.",
        "duo_op": None,
        "bijgewerkt_op": datetime(2026, 6, 12, tzinfo=UTC),
    }  # fmt: skip
    return BeroepBeeld(**{**velden, **anders})


def regel(**anders: object) -> BeroepRegel:
    velden: dict[str, Any] = {
        "uid": "b1",
        "kenmerk": "2026-V-0001",
        "leerling_uid": "l1",
        "leerling": "Lise Verzonnen",
        "leeftijd": 7,
        "grond": "5b",
        "schooljaar": "2026-2027",
        "ontvangen_op": date(2026, 6, 10),
        "status": "TE_BEOORDELEN",
        "uiterlijk": date(2026, 6, 24),
        "dagen": 9,
        "inname_uid": "i1",
    }
    return BeroepRegel(**{**velden, **anders})


class NepBrieven:
    """One letter can be made, one cannot."""

    def brieven_bij(self, _kluis: object, _uid: str) -> tuple[Briefkeuze, ...]:
        return (
            Briefkeuze("UITNODIGING", "Uitnodiging voor een gesprek", "feitelijk", True),
            Briefkeuze("AANVULLING", "Verzoek om aanvulling", "feitelijk", False, "een punt"),
        )

    def vrijstellingsbrief(self, _kluis: object, _uid: str) -> tuple[str, str, str]:
        raise BriefOnvolledig(("uw keuze bij het grensgeval",))


@dataclass
class NepBeroep:
    """The services of a claim; `gevraagd` tells what the screens asked, `weiger` what they hear."""

    beeld: BeroepBeeld = field(default_factory=beeld)
    rijen: list[BeroepRegel] = field(default_factory=lambda: [regel()])
    gevraagd: list[tuple[Any, ...]] = field(default_factory=list)
    weiger: Exception | None = None

    def _gewijzigd(self, *wat: object) -> Uitkomst[Any]:
        self.gevraagd.append(wat)
        if self.weiger is not None:
            raise self.weiger
        return Uitkomst("b1", (Gewijzigd("beroep", frozenset({"b1"})),))

    def toon(self, _kluis: object, uid: str) -> BeroepBeeld:
        return replace(self.beeld, uid=uid)

    def lijst(self, _kluis: object, **anders: object) -> Bladzijde:
        return Bladzijde(tuple(self.rijen), len(self.rijen), 0)

    def tellingen(self, _kluis: object) -> dict[str, int]:
        return {"alles": len(self.rijen), "te_beoordelen": len(self.rijen)}

    def neem_in(
        self, _kluis: object, ruw: Mapping[str, str], kinderen: Sequence[str]
    ) -> Uitkomst[Any]:
        uit = self._gewijzigd("neem_in", dict(ruw), tuple(kinderen))
        return Uitkomst(tuple(f"b-{een}" for een in kinderen), uit.gewijzigd)

    def wijzig(
        self, _kluis: object, uid: str, ruw: Mapping[str, str], versie: int
    ) -> Uitkomst[Any]:
        return self._gewijzigd("wijzig", uid, dict(ruw), versie)

    def voeg_stuk_toe(self, _kluis: object, *wat: object) -> Uitkomst[Any]:
        return self._gewijzigd("voeg_stuk_toe", *wat)

    def kies_grensgeval(self, _kluis: object, *wat: object) -> Uitkomst[Any]:
        return self._gewijzigd("kies_grensgeval", *wat)

    def beoordeel(self, _kluis: object, *wat: object) -> Uitkomst[Any]:
        return self._gewijzigd("beoordeel", *wat)

    def zet_school(self, _kluis: object, *wat: object) -> Uitkomst[Any]:
        return self._gewijzigd("zet_school", *wat)

    def scholen(
        self, _kluis: object, _uid: str, meter: int, soorten: Sequence[str] | None
    ) -> tuple[Punt | None, tuple[SchoolInBereik, ...]]:
        self.gevraagd.append(("scholen", meter, soorten))
        return Punt(52.1, 6.2, 350), SCHOLEN


def zet_in(monkeypatch: pytest.MonkeyPatch, nep: NepBeroep) -> None:
    """In the place of the real services, for who imports them from now on."""
    module = ModuleType("leerplicht_desktop.services.beroep")
    for naam in dir(nep):
        if not naam.startswith("_"):
            setattr(module, naam, getattr(nep, naam))
    module.brieven = NepBrieven()  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "leerplicht_desktop.services.beroep", module)
    monkeypatch.setattr(services, "beroep", module, raising=False)
