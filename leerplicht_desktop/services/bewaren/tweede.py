# SPDX-License-Identifier: EUPL-1.2
"""The register of people who may approve beside the officer, each with his own passphrase.

Kept is what checks a passphrase and no more: it opens nothing. After a few wrong ones the next
must wait, and each time longer.
"""

import hashlib
import hmac
import os
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime, timedelta

from sqlmodel import Session, col, select

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.gegevens.bewaren import TweedePersoonBeeld
from leerplicht_desktop.domain.gegevens.uitkomst import Uitkomst
from leerplicht_desktop.domain.namen import vouw
from leerplicht_desktop.models import TweedePersoon
from leerplicht_desktop.services import toegang
from leerplicht_desktop.services import wachtzin as sterktes
from leerplicht_desktop.services.kluis import Kdf, OpenKluis
from leerplicht_desktop.store import instellingen
from leerplicht_desktop.store.kluis import Schrijfactie

SOORT = "tweede_persoon"
ZELF = "U kunt zelf niet de tweede persoon zijn. Vraag een collega of uw leidinggevende."
_VRIJ = 3  # wrong passphrases before the next must wait
_WACHT = timedelta(seconds=30)
_LANGST = timedelta(hours=1)


def tweede_personen(kluis: OpenKluis) -> tuple[TweedePersoonBeeld, ...]:
    """Who may approve today."""
    with kluis.lezen() as sessie:
        return beelden(sessie, kluis.klok.vandaag())


def voeg_tweede_persoon_toe(
    kluis: OpenKluis,
    ruw: Mapping[str, str],
    wachtzin: str,
    huidige: str | None,
    *,
    kdf: Kdf | None = None,
) -> Uitkomst[str]:
    """`naam`, `functie` and a passphrase of his own, which he types himself; returns the uid.

    `huidige` is the officer's own: who finds her store open adds no accomplice. WachtzinOnjuist.
    """
    kluis.hoofdsleutel()  # hers alone: a deputy has none
    naam, functie = (" ".join(ruw.get(veld, "").split()) for veld in ("naam", "functie"))
    zinnen = {}
    if len(naam) < 3:
        zinnen["naam"] = "Vul de naam in van wie mag goedkeuren."
    if len(functie) < 3:
        zinnen["functie"] = "Vul de functie in, bijvoorbeeld teamleider of archivaris."
    sterkte = sterktes.sterkte(wachtzin, zonder_sleutelbos=True)
    if not sterkte.genoeg:
        zinnen["wachtzin"] = sterkte.zin
    if zinnen:
        raise fouten.OnjuisteInvoer(zinnen)
    toegang.controleer(kluis, huidige)
    gekozen, zout = kdf or Kdf(), os.urandom(16)
    toets = _toets(gekozen, wachtzin, zout)
    with kluis.schrijven() as actie:
        weiger_zelf(actie.sessie, naam, actie.vandaag, veld="naam")
        if any(zelfde_naam(een.naam, naam) for een in geldige(actie.sessie, actie.vandaag)):
            raise fouten.OnjuisteInvoer({"naam": "Deze persoon staat al in het register."})
        rij = TweedePersoon(
            geregistreerd_op=actie.nu,
            naam=naam,
            functie=functie,
            zout=zout,
            kdf=asdict(gekozen),
            toets=toets,
        )
        actie.sessie.add(rij)
        actie.noteer("tweede_persoon_toegevoegd", SOORT, [rij.uid])
        actie.gewijzigd("vernietiging", rij.uid)
    return Uitkomst(rij.uid, actie.wijzigingen())


def beeindig_tweede_persoon(kluis: OpenKluis, uid: str) -> Uitkomst[str]:
    """From today this person approves no more; what was approved stays on paper."""
    kluis.hoofdsleutel()  # hers alone: a deputy has none
    with kluis.schrijven() as actie:
        rij = op_uid(actie.sessie, uid)
        rij.tot, rij.versie = actie.vandaag - timedelta(days=1), rij.versie + 1
        actie.sessie.add(rij)
        actie.noteer("tweede_persoon_beeindigd", SOORT, [uid])
        actie.gewijzigd("vernietiging", uid)
    return Uitkomst(uid, actie.wijzigingen())


# --- for approval --------------------------------------------------------------------------------
def controleer(kluis: OpenKluis, uid: str, wachtzin: str) -> None:
    """Raises WachtzinOnjuist, and counts; right sets the counter to nothing."""
    with kluis.lezen() as sessie:
        rij = op_uid(sessie, uid)
        _weiger_wachten(rij, kluis.klok.nu())
        if rij not in geldige(sessie, kluis.klok.vandaag()):
            raise fouten.NietGevonden("Deze persoon mag niet meer goedkeuren. Kies iemand anders.")
    goed = hmac.compare_digest(_toets(Kdf(**rij.kdf), wachtzin, rij.zout), rij.toets)
    with kluis.schrijven() as actie:
        vers = op_uid(actie.sessie, uid)
        _weiger_wachten(vers, actie.nu)
        if goed:
            vers.mislukt, vers.wacht_tot = 0, None
            actie.noteer("tweede_persoon_herkend", SOORT, [uid])
        else:
            _tel_mislukt(actie, vers)
        actie.sessie.add(vers)
    if not goed:
        raise fouten.WachtzinOnjuist(_onjuist(vers))


def weiger_zelf(sessie: Session, naam: str, op: date, *, veld: str = "") -> None:
    """The officer approves once, not twice."""
    ambtenaar = instellingen.lees(sessie, op).get("ambtenaar", "")
    if zelfde_naam(naam, ambtenaar):
        raise fouten.OnjuisteInvoer({veld: ZELF}) if veld else fouten.VerwachteFout(ZELF)


def zelfde_naam(een: str, ander: str) -> bool:
    """The same person as far as a name tells, however it is written."""
    eerste, tweede = ("".join(ch for ch in vouw(n) if ch.isalnum()) for n in (een, ander))
    return eerste == tweede


def op_uid(sessie: Session, uid: str) -> TweedePersoon:
    rij = sessie.exec(select(TweedePersoon).where(TweedePersoon.uid == uid)).first()
    if rij is None:
        raise fouten.NietGevonden
    return rij


def geldige(sessie: Session, op: date) -> list[TweedePersoon]:
    """Who may approve on a day, by name."""
    rijen = sessie.exec(select(TweedePersoon).order_by(col(TweedePersoon.naam)))
    return [rij for rij in rijen if rij.tot is None or rij.tot >= op]


def sinds(sessie: Session, naam: str, op: datetime) -> datetime | None:
    """Since when somebody who approved at `op` stood in the register."""
    momenten = [
        rij.geregistreerd_op
        for rij in sessie.exec(select(TweedePersoon).where(TweedePersoon.naam == naam))
        if rij.geregistreerd_op <= op
    ]
    return max(momenten, default=None)


def beelden(sessie: Session, op: date) -> tuple[TweedePersoonBeeld, ...]:
    return tuple(
        TweedePersoonBeeld(rij.uid, rij.naam, rij.functie, rij.tot, rij.wacht_tot)
        for rij in geldige(sessie, op)
    )


def _toets(kdf: Kdf, wachtzin: str, zout: bytes) -> bytes:
    return hmac.new(kdf.leid_af(wachtzin, zout), b"tweede persoon", hashlib.sha256).digest()


def _tel_mislukt(actie: Schrijfactie, rij: TweedePersoon) -> None:
    rij.mislukt += 1
    if rij.mislukt >= _VRIJ:
        rij.wacht_tot = actie.nu + min(_WACHT * 2 ** (rij.mislukt - _VRIJ), _LANGST)
    actie.noteer("tweede_persoon_geweigerd", SOORT, [rij.uid], aantal=rij.mislukt)


def _weiger_wachten(rij: TweedePersoon, nu: datetime) -> None:
    if rij.wacht_tot is not None and nu < rij.wacht_tot:
        raise fouten.WachtzinOnjuist(_wachten(rij.wacht_tot - nu))


def _wachten(duur: timedelta) -> str:
    seconden = max(1, round(duur.total_seconds()))
    woord = f"{seconden} seconden" if seconden < 120 else f"{-(-seconden // 60)} minuten"
    return f"Er is te vaak een verkeerde wachtzin getypt. Wacht {woord} en probeer het opnieuw."


def _onjuist(rij: TweedePersoon) -> str:
    if rij.mislukt < _VRIJ:
        return fouten.WachtzinOnjuist.standaardzin
    wacht = min(_WACHT * 2 ** (rij.mislukt - _VRIJ), _LANGST)
    return f"De wachtzin klopt niet. {_wachten(wacht)}"
