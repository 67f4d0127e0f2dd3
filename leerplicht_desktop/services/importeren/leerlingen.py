# SPDX-License-Identifier: EUPL-1.2
"""Importing pupils from a BRP-style list."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlmodel import Session

from leerplicht_desktop.domain.controle import leerling as controle
from leerplicht_desktop.domain.gegevens.persoon import LeerlingInvoer
from leerplicht_desktop.domain.gegevens.uitkomst import Controle
from leerplicht_desktop.domain.namen import volledig
from leerplicht_desktop.models import nieuw_uid
from leerplicht_desktop.services.importeren import verblijven
from leerplicht_desktop.services.importeren.soort import Bezien, Weigering, eenmalig, verschil
from leerplicht_desktop.store import massa, personen, personenlijst, wijzigingen, zoekindex
from leerplicht_desktop.store.importstaging import Regel
from leerplicht_desktop.store.kluis import Schrijfactie

_PERSOON = ("voornamen", "roepnaam", "tussenvoegsel", "achternaam")
_MEER_DAN_EEN = (
    "In de kluis staat meer dan één leerling met deze naam en geboortedatum, zonder nummer. "
    "Vul het nummer eerst bij de juiste leerling in."
)
_VAN_EEN_ANDER = "Dit nummer hoort in de kluis al bij iemand anders. Kijk het nummer na."


class Leerlingen:
    """Key: BSN, else onderwijsnummer; for a pupil in the store without one: name and birth date."""

    gewijzigd = "leerling"

    def __init__(self) -> None:
        self._op_sleutel: dict[str, personenlijst.Leerlingrij] = {}
        self._zonder_nummer: dict[str, list[personenlijst.Leerlingrij]] = {}
        self._van_anderen: set[str] = set()
        self._gezien: dict[str, int] = {}

    def laad(self, sessie: Session, soort_bron: str, vandaag: date) -> None:
        for rij in personenlijst.leerlingen(sessie.connection(), vandaag):
            nummers = _nummers(rij.bsn, rij.onderwijsnummer)
            for sleutel in nummers:
                self._op_sleutel[sleutel] = rij
            if not nummers:
                naam = _naamsleutel(rij.zoeknaam, rij.geboortedatum)
                self._zonder_nummer.setdefault(naam, []).append(rij)
        self._van_anderen = personenlijst.nummers_van_anderen(sessie.connection())

    def controleer(self, ruw: Mapping[str, str], vandaag: date) -> Controle[LeerlingInvoer]:
        return controle.controleer(ruw, vandaag)

    def bezie(self, regel: int, invoer: LeerlingInvoer) -> Bezien:
        zoekvelden = personen.zoekvelden(invoer.naam)
        nummers = _nummers(invoer.bsn, invoer.onderwijsnummer)
        naam = _naamsleutel(zoekvelden["zoeknaam"], invoer.geboortedatum.isoformat())
        for sleutel in nummers or [naam]:
            eenmalig(self._gezien, sleutel, regel, _veld(sleutel), "Deze leerling")
        persoon = {
            **{veld: getattr(invoer.naam, veld) for veld in _PERSOON},
            "bsn": invoer.bsn,
            "onderwijsnummer": invoer.onderwijsnummer,
            "geboortedatum": invoer.geboortedatum.isoformat(),
            "geslacht": invoer.geslacht,
            "geheim": invoer.geheim,
        }
        adres = {veld: getattr(invoer.adres, veld) for veld in personen.ADRESVELDEN}
        leeg = invoer.adres.leeg
        bekend = self._zoek(invoer.bsn, nummers, naam)
        if bekend is None:
            waarden = {
                "persoon": {**persoon, **zoekvelden},
                "leerling": {"gemeentecode": invoer.gemeentecode},
                "adres": None if leeg else {**adres, "zoekadres": personen.zoekadres(invoer.adres)},
            }
            return Bezien("nieuw", volledig(invoer.naam), None, waarden)
        eenmalig(self._gezien, f"id {bekend.id}", regel, "achternaam", "Deze leerling")
        return self._vergelijk(bekend, invoer, persoon, {} if leeg else adres)

    def _zoek(
        self, bsn: str | None, nummers: Sequence[str], naam: str
    ) -> personenlijst.Leerlingrij | None:
        """The pupil these numbers belong to; refused when it could be two.

        Whoever came without a number (a refugee, a newborn) gets it from a later list.
        """
        if bsn in self._van_anderen:
            raise Weigering("bsn", _VAN_EEN_ANDER)
        bekend = None
        for sleutel in nummers:
            rij = self._op_sleutel.get(sleutel)
            if bekend is not None and rij is not None and rij is not bekend:
                raise Weigering(_veld(sleutel), _VAN_EEN_ANDER)
            bekend = bekend or rij
        if bekend is not None:
            return bekend
        gelijk = self._zonder_nummer.get(naam, [])
        if len(gelijk) > 1:
            raise Weigering("achternaam", _MEER_DAN_EEN)
        return gelijk[0] if gelijk else None

    def _vergelijk(
        self,
        bekend: personenlijst.Leerlingrij,
        invoer: LeerlingInvoer,
        persoon: dict[str, Any],
        adres: dict[str, Any],
    ) -> Bezien:
        anders, velden = verschil(bekend.persoon(), persoon)
        if anders.keys() & set(_PERSOON):
            anders |= personen.zoekvelden(invoer.naam, bekend.telefoon)
        gemeente, gemeentevelden = verschil(
            {"gemeentecode": bekend.gemeentecode}, {"gemeentecode": invoer.gemeentecode}
        )
        oud_adres = bekend.adres()
        # An address is one thing: a new one without toevoeging does not keep the old one's.
        verhuisd = bool(adres) and adres != oud_adres
        adresvelden = tuple(
            (veld, oud_adres[veld], adres[veld])
            for veld in personen.ADRESVELDEN
            if verhuisd and adres[veld] != oud_adres[veld]
        )
        if not (anders or gemeente or verhuisd):
            return Bezien("ongewijzigd", "")
        waarden = {
            "persoon": anders,
            "leerling": gemeente,
            "persoon_id": bekend.persoon_id,
            "verblijf_id": bekend.verblijf_id,
            "verblijf_van": bekend.verblijf_van,
            "uid": bekend.uid,
            "oud": {veld: oud for veld, oud, _ in (*velden, *gemeentevelden, *adresvelden)},
            "nieuw": {veld: nieuw for veld, _, nieuw in (*velden, *gemeentevelden, *adresvelden)},
            "adres": {**adres, "zoekadres": personen.zoekadres(invoer.adres)} if verhuisd else None,
        }
        return Bezien(
            "gewijzigd",
            volledig(invoer.naam),
            bekend.id,
            waarden,
            (*velden, *gemeentevelden, *adresvelden),
        )

    def voer_uit(self, actie: Schrijfactie, regels: Sequence[Regel]) -> list[str]:
        uids = _voeg_toe(actie, [r.waarden for r in regels if r.actie == "nieuw"])
        gewijzigd = [r for r in regels if r.doel_id is not None]
        _wijzig(actie, gewijzigd)
        massa.zet_in_zoekwachtrij(actie.verbinding, [r.doel_id for r in gewijzigd if r.doel_id])
        zoekindex.werk_wachtrij_af(actie.verbinding, actie.vandaag)
        return uids + [r.waarden["uid"] for r in gewijzigd]


def _nummers(bsn: str | None, onderwijsnummer: str | None) -> list[str]:
    """Keys of a pupil with a number, strongest first."""
    nummers = [f"bsn {bsn}"] if bsn else []
    return nummers + ([f"onderwijsnummer {onderwijsnummer}"] if onderwijsnummer else [])


def _naamsleutel(zoeknaam: str, geboren: str) -> str:
    return f"naam {' '.join(sorted(zoeknaam.split()))} {geboren}"


def _veld(sleutel: str) -> str:
    """The field that a key was taken from."""
    soort = sleutel.split(" ", 1)[0]
    return "achternaam" if soort == "naam" else soort


def _voeg_toe(actie: Schrijfactie, nieuw: Sequence[dict[str, Any]]) -> list[str]:
    verbinding = actie.verbinding
    eerste = massa.volgend_id(verbinding, "persoon")
    eerste_leerling = massa.volgend_id(verbinding, "leerling")
    personen_, leerlingen, adressen = [], [], []
    for nummer, waarden in enumerate(nieuw):
        basis = {"versie": 1, "geregistreerd_op": actie.nu}
        persoon_id = eerste + nummer
        personen_.append(
            {"id": persoon_id, "uid": nieuw_uid(), **basis, **_LEEG, **waarden["persoon"]}
        )
        leerlingen.append(
            {
                "id": eerste_leerling + nummer,
                "uid": nieuw_uid(),
                **basis,
                "persoon_id": persoon_id,
                "zaaknummer": "",
                "uitzondering": "",
                "reden_niet_ingeschreven": "",
                **waarden["leerling"],
            }
        )
        if waarden["adres"]:
            adressen.append(
                {"uid": nieuw_uid(), **basis, "persoon_id": persoon_id, **waarden["adres"]}
            )
    massa.voeg_toe(verbinding, "persoon", personen_)
    massa.voeg_toe(verbinding, "leerling", leerlingen)
    massa.voeg_toe(verbinding, "verblijf", adressen)
    massa.zet_in_zoekwachtrij(verbinding, [rij["id"] for rij in leerlingen])
    return [rij["uid"] for rij in leerlingen]


_LEEG = {"telefoon": "", "email": "", "taal": "", "tolk": 0}


def _wijzig(actie: Schrijfactie, regels: Sequence[Regel]) -> None:
    verbinding = actie.verbinding
    massa.werk_bij(
        verbinding, "persoon", [(r.waarden["persoon_id"], r.waarden["persoon"]) for r in regels]
    )
    # Every change raises the pupil's own version too: an open form must notice it.
    massa.werk_bij(
        verbinding,
        "leerling",
        [(r.doel_id, r.waarden["leerling"] or {"id": r.doel_id}) for r in regels if r.doel_id],
    )
    verblijven.verhuis(
        actie, [(r.waarden["persoon_id"], r.waarden) for r in regels if r.waarden["adres"]]
    )
    wijzigingen.bewaar_alle(
        verbinding,
        "leerling",
        "import",
        [(r.waarden["uid"], r.waarden["oud"], r.waarden["nieuw"]) for r in regels],
        actie.nu,
    )
