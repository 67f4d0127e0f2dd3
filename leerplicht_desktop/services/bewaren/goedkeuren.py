# SPDX-License-Identifier: EUPL-1.2
"""Two people approve the same lines: first the officer, then somebody else with his passphrase."""

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.gegevens.uitkomst import Uitkomst
from leerplicht_desktop.models import Vernietiging
from leerplicht_desktop.services import toegang
from leerplicht_desktop.services.bewaren import lijst, lijstbeeld, tweede
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.services.leerling import vergelijk_versie
from leerplicht_desktop.store import instellingen

_NIETS = "Op deze lijst staat niets om te vernietigen. Neem een regel op of maak een nieuwe lijst."
_EERST = "U keurt de lijst eerst zelf goed. Daarna de tweede persoon."
_ANDERS = "De lijst is veranderd na uw goedkeuring. Kijk de lijst na en keur opnieuw goed."
_AF = "Deze lijst is al uitgevoerd."


def keur_goed(kluis: OpenKluis, uid: str, versie: int, huidige: str | None) -> Uitkomst[str]:
    """Her own approval of the lines as they are now; alone it lets nothing happen.

    `huidige` is her passphrase, as `toegang.controleer` asks it: WachtzinOnjuist when it is not.
    """
    toegang.controleer(kluis, huidige)
    with kluis.schrijven() as actie:
        rij = lijst.op_uid(actie.sessie, uid)
        vergelijk_versie(rij.versie, versie)
        _weiger_uitgevoerd(rij.status)
        regels = lijstbeeld.regels_van(actie.sessie, rij)
        if not any(regel.keuze == "vernietigen" for regel in regels):
            raise fouten.VerwachteFout(_NIETS)
        waarden = instellingen.lees(actie.sessie, actie.vandaag)
        lijst.trek_in(rij)
        rij.afdruk = lijst.afdruk(regels)
        rij.goedgekeurd_door = waarden.get("ambtenaar", "")
        rij.goedgekeurd_functie = waarden.get("functie", "")
        rij.goedgekeurd_op = actie.nu
        rij.versie += 1
        actie.sessie.add(rij)
        actie.noteer("vernietiging_goedgekeurd", lijst.SOORT, [uid], aantal=len(regels))
        actie.gewijzigd(lijst.SOORT, uid)
    return Uitkomst(uid, actie.wijzigingen())


def keur_goed_tweede(
    kluis: OpenKluis, uid: str, versie: int, persoon_uid: str, wachtzin: str
) -> Uitkomst[str]:
    """The second approval, by somebody else, of the same lines; then the list may be carried out.

    Raises WachtzinOnjuist when it is not his passphrase.
    """
    kluis.hoofdsleutel()  # hers alone: a deputy has none
    with kluis.lezen() as sessie:
        _weiger_te_vroeg(lijst.op_uid(sessie, uid), versie)
    tweede.controleer(kluis, persoon_uid, wachtzin)
    with kluis.schrijven() as actie:
        rij = lijst.op_uid(actie.sessie, uid)
        _weiger_te_vroeg(rij, versie)
        persoon = tweede.op_uid(actie.sessie, persoon_uid)
        tweede.weiger_zelf(actie.sessie, persoon.naam, actie.vandaag)
        if tweede.zelfde_naam(persoon.naam, rij.goedgekeurd_door):
            raise fouten.VerwachteFout(tweede.ZELF)
        if rij.afdruk != lijst.afdruk(lijstbeeld.regels_van(actie.sessie, rij)):
            raise fouten.IntussenGewijzigd(_ANDERS)
        rij.tweede_naam, rij.tweede_functie = persoon.naam, persoon.functie
        rij.tweede_op, rij.status = actie.nu, "goedgekeurd"
        rij.versie += 1
        actie.sessie.add(rij)
        actie.noteer("vernietiging_tweede_goedgekeurd", lijst.SOORT, [uid, persoon_uid])
        actie.gewijzigd(lijst.SOORT, uid)
    return Uitkomst(uid, actie.wijzigingen())


def _weiger_te_vroeg(rij: Vernietiging, versie: int) -> None:
    vergelijk_versie(rij.versie, versie)
    _weiger_uitgevoerd(rij.status)
    if rij.goedgekeurd_op is None:
        raise fouten.VerwachteFout(_EERST)


def _weiger_uitgevoerd(status: str) -> None:
    if status == "uitgevoerd":
        raise fouten.VerwachteFout(_AF)
