# SPDX-License-Identifier: EUPL-1.2
"""Adding and changing an adult beside a child."""

from collections.abc import Mapping
from typing import Any

from sqlmodel import col, select

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.controle import ouder as controle
from leerplicht_desktop.domain.gegevens.persoon import Adres, OuderInvoer
from leerplicht_desktop.domain.gegevens.uitkomst import Uitkomst
from leerplicht_desktop.domain.gezagstijdvak import Gezagstijdvak, laatste_dag
from leerplicht_desktop.domain.namen import vouw
from leerplicht_desktop.models import Gezag, Huishouden, Huishoudenlid, Leerling, Persoon
from leerplicht_desktop.services import concept
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.services.leerling import vergelijk_versie, zet_adres
from leerplicht_desktop.store import personen, wijzigingen, zoekindex
from leerplicht_desktop.store.kluis import Schrijfactie

_NAAMVELDEN = ("voornamen", "roepnaam", "tussenvoegsel", "achternaam")
_EIGEN = ("bsn", "geheim", "taal", "tolk", "telefoon", "email")


def bewaar(
    kluis: OpenKluis,
    kind_uid: str,
    ruw: Mapping[str, str],
    *,
    uid: str | None = None,
    versie: int | None = None,
) -> Uitkomst[str]:
    """Put an adult beside a child, or change the one with `uid`.

    A person with this BSN who is in the store already becomes the adult: a parent of two
    children is one person, and what was left empty here stays as it was known. Else an empty
    address means: the same as the child's.
    """
    gecontroleerd = controle.controleer(ruw, kluis.klok.vandaag())
    if gecontroleerd.waarde is None:
        raise fouten.OnjuisteInvoer(gecontroleerd.fouten)
    invoer = gecontroleerd.waarde
    with kluis.schrijven() as actie:
        leerling, kind = personen.leerling(actie.sessie, kind_uid)
        assert kind.id is not None
        ouder = _persoon(actie, invoer, uid, versie)
        assert ouder.id is not None
        if ouder.id == kind.id:
            raise fouten.OnjuisteInvoer(
                {"bsn": "Dit is het BSN van de leerling zelf. Vul het BSN van de ouder in."}
            )
        kindadres = personen.adres_van(personen.verblijf(actie.sessie, kind.id, actie.vandaag))
        # Who keeps an address secret, or is said to live elsewhere, never gets the child's.
        elders = invoer.geheim or ruw.get("zelfde_adres") == "nee"
        zelfde = not elders and (uid is not None or ouder.versie == 1)
        adres = _adres(actie, ouder.id, invoer, kindadres, leeg_is_zelfde=zelfde, elders=elders)
        zet_adres(actie, ouder.id, adres)
        _zet_gezag(actie, kind.id, ouder.id, invoer)
        if adres == kindadres and not adres.leeg:
            _zelfde_huishouden(actie, kind.id, ouder.id)
        actie.noteer("ouder_bewaard", "persoon", [ouder.uid, leerling.uid])
        actie.gewijzigd("leerling", leerling.uid, *_kinderen(actie, ouder.id))
        concept.wis_in(actie.sessie, "ouder", uid or kind_uid)
        zoekindex.bij_ouder(actie.verbinding, ouder.id, actie.vandaag)
    return Uitkomst(ouder.uid, actie.wijzigingen())


def _persoon(
    actie: Schrijfactie, invoer: OuderInvoer, uid: str | None, versie: int | None
) -> Persoon:
    bestaand = personen.persoon_op_bsn(actie.sessie, invoer.bsn) if invoer.bsn else None
    if uid is not None:
        rij = personen.persoon_op_uid(actie.sessie, uid)
        vergelijk_versie(rij.versie, versie)
        if bestaand is not None and bestaand.id != rij.id:
            raise fouten.OnjuisteInvoer(
                {"bsn": "Dit BSN hoort al bij iemand anders in de kluis. Kijk het nummer na."}
            )
    else:
        rij = bestaand or Persoon(geregistreerd_op=actie.nu, achternaam=invoer.naam.achternaam)
    voor = wijzigingen.foto(rij)
    _vul(rij, invoer, aanvullen=uid is None and bestaand is not None)
    if rij.id is not None:
        rij.versie += 1
        wijzigingen.bewaar(
            actie.sessie,
            "persoon",
            rij.uid,
            "ouder_gewijzigd",
            voor,
            wijzigingen.foto(rij),
            actie.nu,
        )
    actie.sessie.add(rij)
    actie.sessie.flush()
    return rij


def _vul(rij: Persoon, invoer: OuderInvoer, *, aanvullen: bool) -> None:
    """`aanvullen`: found by BSN from another child's form, so nothing known may get lost."""
    if aanvullen and vouw(rij.achternaam) != vouw(invoer.naam.achternaam):
        raise fouten.OnjuisteInvoer(
            {"bsn": "Dit BSN hoort al bij iemand met een andere achternaam. Kijk het nummer na."}
        )
    waarden: dict[str, Any] = {
        **{veld: getattr(invoer.naam, veld) for veld in _NAAMVELDEN},
        **{veld: getattr(invoer, veld) for veld in _EIGEN},
    }
    for veld, waarde in waarden.items():
        if waarde or not aanvullen:
            setattr(rij, veld, waarde)
    for veld, waarde in personen.zoekvelden(personen.naam_van(rij), rij.telefoon).items():
        setattr(rij, veld, waarde)


def _adres(
    actie: Schrijfactie,
    ouder_id: int,
    invoer: OuderInvoer,
    kindadres: Adres,
    *,
    leeg_is_zelfde: bool,
    elders: bool,
) -> Adres:
    if not invoer.adres.leeg:
        return invoer.adres
    if leeg_is_zelfde:
        return kindadres
    eigen = personen.adres_van(personen.verblijf(actie.sessie, ouder_id, actie.vandaag))
    return kindadres if eigen.leeg and not elders else eigen


def _zet_gezag(actie: Schrijfactie, kind_id: int, ouder_id: int, invoer: OuderInvoer) -> None:
    rij = actie.sessie.exec(
        select(Gezag)
        .where(Gezag.kind_id == kind_id, Gezag.ouder_id == ouder_id)
        .order_by(col(Gezag.id).desc())
    ).first()
    if rij is None or _is_ander_tijdvak(actie, rij, invoer):
        rij = Gezag(
            geregistreerd_op=actie.nu,
            kind_id=kind_id,
            ouder_id=ouder_id,
            rol=invoer.rol,
            soort=invoer.gezag,
            van=invoer.van,
            tot=invoer.tot,
        )
    else:
        voor = wijzigingen.foto(rij)
        rij.rol, rij.soort, rij.van, rij.tot = invoer.rol, invoer.gezag, invoer.van, invoer.tot
        _noteer_gezag(actie, rij, voor)
    actie.sessie.add(rij)
    actie.sessie.flush()


def _is_ander_tijdvak(actie: Schrijfactie, rij: Gezag, invoer: OuderInvoer) -> bool:
    """Does this begin after what `rij` says? Then that row keeps how it was until the day before.

    The law asks who had gezag on a day: a period that is over is never written over.
    """
    einde = laatste_dag(
        Gezagstijdvak(rij.soort, rij.van, rij.tot),
        Gezagstijdvak(invoer.gezag, invoer.van, invoer.tot),
    )
    if einde is None:
        return False
    voor, rij.tot = wijzigingen.foto(rij), einde
    _noteer_gezag(actie, rij, voor)
    return True


def _noteer_gezag(actie: Schrijfactie, rij: Gezag, voor: Mapping[str, Any]) -> None:
    na = wijzigingen.foto(rij)
    if wijzigingen.bewaar(actie.sessie, "gezag", rij.uid, "gezag_gewijzigd", voor, na, actie.nu):
        rij.versie += 1
        actie.sessie.add(rij)


def _zelfde_huishouden(actie: Schrijfactie, kind_id: int, ouder_id: int) -> None:
    lid_kind = personen.lidmaatschap(actie.sessie, kind_id, actie.vandaag)
    lid_ouder = personen.lidmaatschap(actie.sessie, ouder_id, actie.vandaag)
    if lid_kind and lid_ouder:
        return
    bestaand = lid_kind or lid_ouder
    if bestaand is None:
        huis = Huishouden(geregistreerd_op=actie.nu)
        actie.sessie.add(huis)
        actie.sessie.flush()
        assert huis.id is not None
        huis_id = huis.id
    else:
        huis_id = bestaand.huishouden_id
    for persoon_id, lid in ((kind_id, lid_kind), (ouder_id, lid_ouder)):
        if lid is None:
            actie.sessie.add(
                Huishoudenlid(
                    geregistreerd_op=actie.nu, huishouden_id=huis_id, persoon_id=persoon_id
                )
            )


def _kinderen(actie: Schrijfactie, ouder_id: int) -> list[str]:
    return list(
        actie.sessie.exec(
            select(Leerling.uid)
            .join(Gezag, col(Gezag.kind_id) == Leerling.persoon_id)
            .where(Gezag.ouder_id == ouder_id)
        )
    )
