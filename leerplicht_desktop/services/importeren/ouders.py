# SPDX-License-Identifier: EUPL-1.2
"""Importing adults: one row for each child and adult."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlmodel import Session

from leerplicht_desktop.domain import bsn as bsns
from leerplicht_desktop.domain.controle import ouder as controle
from leerplicht_desktop.domain.gegevens.persoon import Adres, OuderInvoer
from leerplicht_desktop.domain.gegevens.uitkomst import Controle
from leerplicht_desktop.domain.namen import volledig
from leerplicht_desktop.models import nieuw_uid
from leerplicht_desktop.services.importeren import gezag, huishoudens, verblijven
from leerplicht_desktop.services.importeren.soort import Bezien, Weigering, eenmalig, verschil
from leerplicht_desktop.store import massa, personen, personenlijst, wijzigingen, zoekindex
from leerplicht_desktop.store.importstaging import Regel
from leerplicht_desktop.store.kluis import Schrijfactie

_INGEVULD = {"rol": "rol", "soort": "gezag"}


@dataclass(frozen=True, slots=True)
class Ouderrij:
    """A checked row, the number of the child it is about, and what the file left empty."""

    invoer: OuderInvoer
    kind: str
    leeg: frozenset[str]  # columns of gezag that the check filled in by itself


class Ouders:
    """Adult: by BSN, else by name beside the same child, else by name and address in the file."""

    gewijzigd = "leerling"

    def __init__(self) -> None:
        self._kinderen: dict[str, personenlijst.Leerlingrij] = {}
        self._op_bsn: dict[str, personenlijst.Ouderrij] = {}
        self._op_id: dict[int, personenlijst.Ouderrij] = {}
        self._gezag: dict[int, list[personenlijst.Gezagrij]] = {}
        self._gezien: dict[str, int] = {}
        self._met_bsn: dict[str, str] = {}

    def laad(self, sessie: Session, soort_bron: str, vandaag: date) -> None:
        verbinding = sessie.connection()
        for kind in personenlijst.leerlingen(verbinding, vandaag):
            for nummer in filter(None, (kind.bsn, kind.onderwijsnummer)):
                self._kinderen[nummer] = kind
        for ouder in personenlijst.ouders(verbinding, vandaag):
            self._op_id[ouder.persoon_id] = ouder
            if ouder.bsn:
                self._op_bsn[ouder.bsn] = ouder
        for rij in personenlijst.gezag(verbinding):
            self._gezag.setdefault(rij.kind_id, []).append(rij)

    def controleer(self, ruw: Mapping[str, str], vandaag: date) -> Controle[Ouderrij]:
        gecontroleerd = controle.controleer(ruw, vandaag)
        nummer = bsns.lees(ruw.get("bsn_kind", "")) or ruw.get("onderwijsnummer_kind", "").strip()
        fouten = dict(gecontroleerd.fouten)
        if not nummer:
            fouten["bsn_kind"] = "Vul het BSN of het onderwijsnummer van het kind in."
        if fouten or gecontroleerd.waarde is None:
            return Controle(None, fouten, gecontroleerd.waarschuwingen)
        leeg = frozenset(
            kolom for kolom, veld in _INGEVULD.items() if not ruw.get(veld, "").strip()
        )
        rij = Ouderrij(gecontroleerd.waarde, nummer, leeg)
        return Controle(rij, {}, gecontroleerd.waarschuwingen)

    def bezie(self, regel: int, rij: Ouderrij) -> Bezien:
        invoer = rij.invoer
        kind = self._kinderen.get(rij.kind)
        if kind is None:
            raise Weigering(
                "bsn_kind", "Dit kind staat niet in de kluis. Importeer eerst de leerlingen."
            )
        # An empty address means the child's, but not for who keeps hers secret.
        thuis = invoer.adres.leeg and not invoer.geheim
        adres = Adres(**kind.adres()) if thuis else invoer.adres
        zoekvelden = personen.zoekvelden(invoer.naam, invoer.telefoon)
        bekend = self._zoek(kind, invoer, zoekvelden["zoeknaam"])
        if bekend is not None and bekend.persoon_id == kind.persoon_id:
            raise Weigering("bsn", "Dit is het BSN van het kind zelf. Vul het BSN van de ouder in.")
        sleutel = _sleutel(invoer, adres, zoekvelden["zoeknaam"], bekend)
        if invoer.bsn and self._met_bsn.setdefault(invoer.bsn, sleutel) != sleutel:
            raise Weigering(
                "bsn", "Dit BSN staat in dit bestand ook bij een andere ouder. Kijk het na."
            )
        eenmalig(
            self._gezien,
            f"{kind.persoon_id} {sleutel}",
            regel,
            "achternaam",
            "Deze ouder bij dit kind",
        )
        waarden = {
            "kind_id": kind.persoon_id,
            "kind_uid": kind.uid,
            "leerling_id": kind.id,
            "ouder": sleutel,
            "ouder_id": bekend.persoon_id if bekend else None,
            "persoon": {**_persoon(invoer), **zoekvelden},
            "adres": {**_adres(adres), "zoekadres": personen.zoekadres(adres)},
            "verblijf_id": bekend.verblijf_id if bekend else None,
            "verblijf_van": bekend.verblijf_van if bekend else None,
            "verhuisd": bekend is None,
            "zelfde_adres": not adres.leeg and _adres(adres) == kind.adres(),
            "huishouden": invoer.huishouden,
            "persoon_wijziging": None,
            "gezag": {"oud": None, "nieuw": gezag.rij(invoer)},
        }
        if bekend is None:
            return Bezien("nieuw", volledig(invoer.naam), None, waarden)
        return self._vergelijk(kind, bekend, rij, waarden)

    def voer_uit(self, actie: Schrijfactie, regels: Sequence[Regel]) -> list[str]:
        ids = _personen(actie, regels)
        _verblijven(actie, regels, ids)
        gezag.schrijf(actie, regels, ids)
        huishoudens.werk_bij(actie, [(r.waarden, ids[r.waarden["ouder"]]) for r in regels])
        kinderen = massa.kinderen_van(actie.verbinding, ids.values())
        massa.zet_in_zoekwachtrij(actie.verbinding, [id_ for id_, _uid in kinderen])
        zoekindex.werk_wachtrij_af(actie.verbinding, actie.vandaag)
        return [uid for _id, uid in kinderen]

    def _zoek(
        self, kind: personenlijst.Leerlingrij, invoer: OuderInvoer, zoeknaam: str
    ) -> personenlijst.Ouderrij | None:
        if invoer.bsn:
            op_bsn = self._op_bsn.get(invoer.bsn)
            if op_bsn is not None:
                return op_bsn
        for beide in self._gezag.get(kind.persoon_id, ()):
            ouder = self._op_id[beide.ouder_id]
            zelfde_nummer = not (invoer.bsn and ouder.bsn)
            if zelfde_nummer and set(ouder.zoeknaam.split()) == set(zoeknaam.split()):
                return ouder
        return None

    def _vergelijk(
        self,
        kind: personenlijst.Leerlingrij,
        bekend: personenlijst.Ouderrij,
        rij: Ouderrij,
        waarden: dict[str, Any],
    ) -> Bezien:
        invoer, oud = rij.invoer, bekend.persoon()
        anders, velden = verschil(oud, _persoon(invoer))
        waarden["persoon"] = {**anders, **(_zoek_opnieuw(bekend, invoer) if anders else {})}
        if anders:
            voor = {veld: oud[veld] for veld in anders}
            waarden["persoon_wijziging"] = {"uid": bekend.uid, "voor": voor, "na": anders}
        oud_adres = bekend.adres()
        if not invoer.adres.leeg and _adres(invoer.adres) != oud_adres:
            waarden["verhuisd"] = True
            velden += tuple(
                (veld, oud_adres[veld], nieuw)
                for veld, nieuw in _adres(invoer.adres).items()
                if nieuw != oud_adres[veld]
            )
        bestaand = next(
            (
                g
                for g in reversed(self._gezag.get(kind.persoon_id, []))
                if g.ouder_id == bekend.persoon_id
            ),
            None,
        )
        if bestaand is None:
            return Bezien("nieuw", volledig(invoer.naam), None, waarden)
        waarden["gezag"], gezagvelden = gezag.vergelijk(bestaand, invoer, rij.leeg)
        if not (anders or gezagvelden or waarden["verhuisd"]):
            return Bezien("ongewijzigd", "")
        return Bezien(
            "gewijzigd", volledig(invoer.naam), bestaand.id, waarden, (*velden, *gezagvelden)
        )


def _sleutel(
    invoer: OuderInvoer, adres: Adres, zoeknaam: str, bekend: personenlijst.Ouderrij | None
) -> str:
    """One adult in several rows of the file is one person."""
    if bekend is not None:
        return f"id {bekend.persoon_id}"
    if invoer.bsn:
        return f"bsn {invoer.bsn}"
    return f"naam {zoeknaam} {adres.postcode} {adres.huisnummer} {adres.toevoeging}"


def _persoon(invoer: OuderInvoer) -> dict[str, Any]:
    return {
        "voornamen": invoer.naam.voornamen,
        "tussenvoegsel": invoer.naam.tussenvoegsel,
        "achternaam": invoer.naam.achternaam,
        "bsn": invoer.bsn,
        "geheim": invoer.geheim,
        "telefoon": invoer.telefoon,
        "email": invoer.email,
        "taal": invoer.taal,
        "tolk": invoer.tolk,
    }


def _zoek_opnieuw(bekend: personenlijst.Ouderrij, invoer: OuderInvoer) -> dict[str, str]:
    return personen.zoekvelden(invoer.naam, invoer.telefoon or bekend.telefoon)


def _adres(adres: Adres) -> dict[str, str]:
    return {veld: getattr(adres, veld) for veld in personen.ADRESVELDEN}


def _personen(actie: Schrijfactie, regels: Sequence[Regel]) -> dict[str, int]:
    """Row id of each adult by key; new ones are added, known ones updated once."""
    volgend = massa.volgend_id(actie.verbinding, "persoon")
    ids: dict[str, int] = {}
    nieuw: list[dict[str, Any]] = []
    anders: list[tuple[int, dict[str, Any]]] = []
    was: list[tuple[str, dict[str, Any], dict[str, Any]]] = []
    for waarden in (r.waarden for r in regels):
        sleutel = waarden["ouder"]
        if waarden["ouder_id"] is not None:
            if sleutel not in ids:
                anders.append((waarden["ouder_id"], waarden["persoon"]))
                if wijziging := waarden["persoon_wijziging"]:
                    was.append((wijziging["uid"], wijziging["voor"], wijziging["na"]))
            ids[sleutel] = waarden["ouder_id"]
        elif sleutel not in ids:
            ids[sleutel] = volgend + len(nieuw)
            nieuw.append(
                {
                    "id": ids[sleutel],
                    "uid": nieuw_uid(),
                    "versie": 1,
                    "geregistreerd_op": actie.nu,
                    "roepnaam": "",
                    "geslacht": "",
                    **waarden["persoon"],
                }
            )
    massa.voeg_toe(actie.verbinding, "persoon", nieuw)
    massa.werk_bij(actie.verbinding, "persoon", anders)
    wijzigingen.bewaar_alle(actie.verbinding, "persoon", "import", was, actie.nu)
    return ids


def _verblijven(actie: Schrijfactie, regels: Sequence[Regel], ids: dict[str, int]) -> None:
    verhuizingen: dict[int, dict[str, Any]] = {}
    for waarden in (r.waarden for r in regels):
        persoon_id = ids[waarden["ouder"]]
        if waarden["verhuisd"] and waarden["adres"]["zoekadres"]:
            verhuizingen.setdefault(persoon_id, waarden)
    verblijven.verhuis(actie, list(verhuizingen.items()))
