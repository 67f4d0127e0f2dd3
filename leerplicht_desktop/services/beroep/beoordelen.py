# SPDX-License-Identifier: EUPL-1.2
"""What a person decides or notes, apart from what the program computes."""

from collections.abc import Mapping

from leerplicht_desktop.domain import codes, fouten
from leerplicht_desktop.domain.controle.velden import Velden
from leerplicht_desktop.domain.gegevens.uitkomst import Uitkomst
from leerplicht_desktop.domain.vrijstelling.richtingbezwaar.feiten import Mening, Over
from leerplicht_desktop.services.beroep import stand, verzegeld, zaak
from leerplicht_desktop.services.beroep.beeld import DELEN
from leerplicht_desktop.services.beroep.toetsing import toets
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import beroepen, instellingen, personen, scholen, wijzigingen
from leerplicht_desktop.store.kluis import Schrijfactie

_PLAATSBAAR = ("ja", "nee", "onbekend")


def kies_grensgeval(kluis: OpenKluis, uid: str, keuze: str, reden: str) -> Uitkomst[str]:
    """Her choice OP_TIJD or TE_LAAT, with why; only while the day is a grensgeval."""
    onjuist = {}
    if keuze not in ("OP_TIJD", "TE_LAAT"):
        onjuist["keuze"] = "Kies: op tijd of te laat."
    if not reden.strip():
        onjuist["reden"] = "Schrijf op waarom u dit kiest."
    with kluis.schrijven() as actie:
        rij = beroepen.op_uid(actie.sessie, uid)
        if not onjuist and toets(zaak.lees(kluis, actie.sessie, rij)).tijdig != "GRENSGEVAL":
            onjuist["keuze"] = "Dit is geen grensgeval. De datums beslissen zelf."
        if onjuist:
            raise fouten.OnjuisteInvoer(onjuist)
        voor = wijzigingen.foto(rij)
        rij.keuze_tijdig, rij.keuze_reden = keuze, " ".join(reden.split())[:500]
        rij.versie += 1
        stand.werk_bij(kluis, actie, rij)
        na = wijzigingen.foto(rij)
        wijzigingen.bewaar(actie.sessie, "beroep", uid, "grensgeval_gekozen", voor, na, actie.nu)
        actie.noteer("grensgeval_gekozen", "beroep", [uid])
        actie.gewijzigd("beroep", uid)
    return Uitkomst(uid, actie.wijzigingen())


def beoordeel(
    kluis: OpenKluis,
    uid: str,
    onderdeel: str,
    uitkomst: str,
    motivering: str,
    tweede_lezer: str = "",
) -> Uitkomst[str]:
    """Part i, ii or iii of the test of HR 2019:1925, with reasons and perhaps a second reader."""
    naam = DELEN.get(onderdeel, onderdeel)
    onjuist = {}
    if uitkomst not in [m.value for m in Mening]:
        onjuist["uitkomst"] = "Kies: voldaan, niet voldaan of niet beoordeeld."
    if naam not in DELEN.values():
        onjuist["onderdeel"] = "Kies onderdeel i, ii of iii."
    if uitkomst != Mening.NIET_BEOORDEELD and not motivering.strip():
        onjuist["motivering"] = "Schrijf op waarom u dit vindt."
    with kluis.schrijven() as actie:
        rij = beroepen.op_uid(actie.sessie, uid)
        if rij.grond != "5b":
            onjuist["onderdeel"] = "Deze beoordeling hoort alleen bij artikel 5 onder b."
        if onjuist:
            raise fouten.OnjuisteInvoer(onjuist)
        ambtenaar = instellingen.lees(actie.sessie, actie.vandaag).get("ambtenaar", "")
        delen = dict(verzegeld.lees(actie.sessie, uid).beoordeling)
        tweede = " ".join(tweede_lezer.split())[:100]
        delen[naam] = {
            "uitkomst": uitkomst,
            "motivering": motivering.strip()[:4000],
            "door": ambtenaar,
            "op": actie.vandaag.isoformat(),
            "tweede_lezer": tweede,
            "tweede_op": actie.vandaag.isoformat() if tweede else "",
        }
        _bewaar(kluis, actie, uid, verzegeld.BEOORDELING, delen, "beroep_beoordeeld")
    return Uitkomst(uid, actie.wijzigingen())


def zet_school(
    kluis: OpenKluis, uid: str, school_uid: str, ruw: Mapping[str, str]
) -> Uitkomst[str]:
    """What she knows of one school for this claim: plaatsbaar, genoemd, bedenking and so on.

    `richting` is of the school itself and not personal: it is stored with the school.
    """
    velden = Velden(ruw)
    plaatsbaar, over = velden.kaal("plaatsbaar"), velden.kaal("bedenking")
    if plaatsbaar and plaatsbaar not in _PLAATSBAAR:
        velden.fout("plaatsbaar", "Kies: ja, nee of niet bekend.")
    if over and over not in [o.value for o in Over]:
        velden.fout("bedenking", "Kies waarover de bedenking gaat.")
    contact = velden.datum("contact_op")
    if contact is not None and contact > kluis.klok.vandaag():
        velden.fout("contact_op", "Het contact ligt in de toekomst. Kies een eerdere dag.")
    reistijd = velden.kaal("reistijd")
    if reistijd and not (reistijd.isdigit() and int(reistijd) <= 600):
        velden.fout("reistijd", "Vul de reistijd in als een heel aantal minuten.")
    waarden = {
        "plaatsbaar": plaatsbaar,
        "genoemd": velden.ja_nee("genoemd"),
        "bedenking": over,
        "concreet": velden.ja_nee("concreet"),
        "contact_op": contact.isoformat() if contact else "",
        "contact_met": velden.tekst("contact_met"),
        "reistijd": int(reistijd) if reistijd.isdigit() else None,
        "toelichting": velden.alinea("toelichting"),
    }
    richting = velden.tekst("richting")
    if velden.fouten:
        raise fouten.OnjuisteInvoer(velden.fouten)
    with kluis.schrijven() as actie:
        school = scholen.op_uid(actie.sessie, school_uid)
        if "richting" in ruw and richting != school.richting:
            school.richting = richting
            school.versie += 1
            actie.sessie.add(school)
            actie.gewijzigd("school", school_uid)
        lijst = dict(verzegeld.lees(actie.sessie, uid).scholen)
        lijst[school_uid] = {naam: w for naam, w in waarden.items() if w not in ("", None, False)}
        _bewaar(kluis, actie, uid, verzegeld.SCHOLEN, lijst, "beroep_school_gezet")
    return Uitkomst(uid, actie.wijzigingen())


def _bewaar(
    kluis: OpenKluis,
    actie: Schrijfactie,
    uid: str,
    veld: str,
    waarde: dict[str, dict[str, object]] | dict[str, dict[str, str]],
    handeling: str,
) -> None:
    rij = beroepen.op_uid(actie.sessie, uid)
    verzegeld.zet(actie.sessie, uid, veld, dict(waarde), actie.nu, nieuw=False)
    rij.versie += 1
    stand.werk_bij(kluis, actie, rij)
    actie.noteer(handeling, "beroep", [uid])
    actie.gewijzigd("beroep", uid)


def trek_in(kluis: OpenKluis, uid: str) -> Uitkomst[str]:
    """The parents took it back; nothing that came in is lost."""
    return _sluit(kluis, uid, "INGETROKKEN")


def zend_door(kluis: OpenKluis, uid: str) -> Uitkomst[str]:
    """It belongs to another municipality or to the head; the day it came stays."""
    return _sluit(kluis, uid, "DOORGEZONDEN")


def _sluit(kluis: OpenKluis, uid: str, status: str) -> Uitkomst[str]:
    with kluis.schrijven() as actie:
        rij = beroepen.op_uid(actie.sessie, uid)
        if rij.status not in codes.BEROEP_OPEN:
            woord = codes.BEROEPSTATUSSEN.woord(rij.status)
            raise fouten.BestaatAl(f"Dit beroep is al afgerond: {woord}.")
        voor = wijzigingen.foto(rij)
        rij.status, rij.besloten_op = status, actie.vandaag
        rij.versie += 1
        stand.werk_bij(kluis, actie, rij)
        na = wijzigingen.foto(rij)
        wijzigingen.bewaar(actie.sessie, "beroep", uid, "beroep_afgerond", voor, na, actie.nu)
        leerling, _persoon = personen.leerling_op_id(actie.sessie, rij.leerling_id)
        if status == "INGETROKKEN":
            actie.noteer("beroep_ingetrokken", "beroep", [uid])
        else:
            actie.noteer("beroep_doorgezonden", "beroep", [uid])
        actie.gewijzigd("beroep", uid)
        actie.gewijzigd("leerling", leerling.uid)
    return Uitkomst(uid, actie.wijzigingen())
