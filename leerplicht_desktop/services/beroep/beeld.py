# SPDX-License-Identifier: EUPL-1.2
"""Showing and listing claims, with every rule tested as the dossier stands now."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlmodel import Session, col, select

from leerplicht_desktop.domain import beslistermijn, datum, schooljaar
from leerplicht_desktop.domain.afstand import Punt
from leerplicht_desktop.domain.gegevens.beroep import (
    Beoordeling,
    BeroepBeeld,
    BeroepRegel,
    SchoolInBereik,
)
from leerplicht_desktop.domain.gegevens.beroep import Indiener as IndienerBeeld
from leerplicht_desktop.domain.gegevens.beroep import Stuk as StukBeeld
from leerplicht_desktop.domain.gegevens.zoek import Bladzijde
from leerplicht_desktop.domain.namen import volledig
from leerplicht_desktop.domain.vrijstelling import brieven as families
from leerplicht_desktop.domain.vrijstelling.formulierfeiten import DAG, FEITEN, VOORVOEGSEL
from leerplicht_desktop.domain.vrijstelling.gronden import Familie
from leerplicht_desktop.models import Brief, Persoon
from leerplicht_desktop.services import kalenders, schoolbereik
from leerplicht_desktop.services.beroep import termijn, zaak
from leerplicht_desktop.services.beroep.toetsing import Toets, toets
from leerplicht_desktop.services.beroep.zaak import Zaak
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import beroepen, personen, vrijstellingen

DELEN = {"i": "overtuiging", "ii": "richting", "iii": "zwaarwegend"}
_KORT = 12


def toon(kluis: OpenKluis, uid: str) -> BeroepBeeld:
    """Everything of one claim for its screen and its form, the protected facts too.

    Who shows it notes `gevoelig_gelezen` through `services.raadpleging`, once it has settled.
    """
    with kluis.lezen() as sessie:
        z = zaak.lees(kluis, sessie, beroepen.op_uid(sessie, uid))
        return _beeld(z, toets(z))


def lijst(
    kluis: OpenKluis,
    *,
    filter: str = "te_beoordelen",
    sorteer: str = "uiterlijk",
    aflopend: bool = False,
    begin: int = 0,
    aantal: int = 100,
) -> Bladzijde:
    """A page: filter te_beoordelen | onvolledig | voldoet | voldoet_niet | alles.

    `sorteer`: uiterlijk | ontvangen | naam | grond. Nothing protected is in a row.
    """
    with kluis.lezen() as sessie:
        rijen, totaal = beroepen.lijst(
            sessie,
            kluis.klok.vandaag(),
            filter_=filter,
            orde=sorteer,
            aflopend=aflopend,
            begin=begin,
            aantal=aantal,
        )
    return Bladzijde(rijen, totaal, begin)


def tellingen(kluis: OpenKluis) -> dict[str, int]:
    """How many claims each filter of the list holds."""
    with kluis.lezen() as sessie:
        return beroepen.tellingen(sessie)


def van_leerling(kluis: OpenKluis, leerling_uid: str) -> tuple[BeroepRegel, ...]:
    """The claims of one pupil, newest first."""
    with kluis.lezen() as sessie:
        leerling, _persoon = personen.leerling(sessie, leerling_uid)
        assert leerling.id is not None
        return beroepen.van_leerling(sessie, leerling.id, kluis.klok.vandaag())


def beroep_van(kluis: OpenKluis, aanduiding: str) -> str:
    """The uid of the claim that a uid or kenmerk names."""
    with kluis.lezen() as sessie:
        return beroepen.op_aanduiding(sessie, aanduiding).uid


def scholen(
    kluis: OpenKluis,
    uid: str,
    grens_meter: int = schoolbereik.GRENS,
    onderwijssoorten: Sequence[str] | None = None,
) -> tuple[Punt | None, tuple[SchoolInBereik, ...]]:
    """The schools around the home with what she noted of each for this claim."""
    with kluis.lezen() as sessie:
        z = zaak.lees(kluis, sessie, beroepen.op_uid(sessie, uid))
        thuis, gevonden = schoolbereik.rond(
            sessie, z.persoon, z.vandaag, grens_meter, onderwijssoorten
        )
        eerder = {school for _plaatsing, school in zaak.plaatsingen(z)}
        return thuis, tuple(_genoteerd(school, z, eerder) for school in gevonden)


def _genoteerd(school: SchoolInBereik, z: Zaak, eerder: set[str]) -> SchoolInBereik:
    rij = z.dicht.scholen.get(school.school_uid, {})
    op = rij.get("contact_op")
    return replace(
        school,
        plaatsbaar=rij.get("plaatsbaar", ""),
        genoemd=bool(rij.get("genoemd")),
        bedenking=rij.get("bedenking", ""),
        concreet=bool(rij.get("concreet")),
        contact_op=date.fromisoformat(op) if op else None,
        contact_met=rij.get("contact_met", ""),
        reistijd=rij.get("reistijd"),
        eerder_geplaatst=school.school_uid in eerder,
        toelichting=rij.get("toelichting", ""),
    )


def _beeld(z: Zaak, t: Toets) -> BeroepBeeld:
    b = z.beroep
    assert b.id is not None
    assert z.persoon.id is not None
    thuis = personen.verblijf(z.sessie, z.persoon.id, z.vandaag)
    dag, waarom = termijn.uiterlijk(z)
    rij = vrijstellingen.van_beroep(z.sessie, b.id)
    periode = termijn.geldig(z)
    vakantie = termijn.vakantie_bij(z, b.aanvulling_tot) if b.aanvulling_tot else ""
    return BeroepBeeld(
        uid=b.uid,
        versie=b.versie,
        kenmerk=b.kenmerk,
        leerling_uid=z.leerling.uid,
        leerling=volledig(personen.naam_van(z.persoon)),
        leeftijd=datum.leeftijd(z.geboren, z.vandaag),
        geboortedatum=z.geboren,
        adres=personen.adres_van(thuis),
        geheim=z.persoon.geheim,
        grond=b.grond,
        artikel=z.grond.artikel,
        omschrijving=z.grond.omschrijving,
        schooljaar=b.schooljaar,
        eerste=b.eerste,
        status=b.status,
        formeel=t.formeel,
        formeel_zin=t.zin,
        inhoud=t.inhoud,
        om=t.om,
        regels=t.regels,
        waarschuwingen=(*t.waarschuwingen, *((vakantie,) if vakantie else ())),
        invoer=invoer(z),
        indieners=_indieners(z),
        stukken=stukken(z.sessie, b.id),
        broers_zussen=tuple(
            r for r in beroepen.van_inname(z.sessie, b.inname_uid, z.vandaag) if r.uid != b.uid
        ),
        beoordelingen=_beoordelingen(z),
        uiterlijk=dag,
        uiterlijk_waarom=waarom,
        aanvulling_gevraagd_op=b.aanvulling_gevraagd_op,
        aanvulling_tot=b.aanvulling_tot,
        geldig_van=rij.van if rij else periode.van,
        geldig_tot=rij.tot if rij else periode.tot,
        opnieuw_voor=periode.opnieuw_voor,
        brieven=tuple(
            z.sessie.exec(
                select(Brief.uid).where(Brief.beroep_id == b.id).order_by(col(Brief.id))
            ).all()
        ),
        brief_wordt=brief_wordt(z),
        duo_op=rij.duo_op if rij else None,
        bijgewerkt_op=b.geregistreerd_op,
    )


def brief_wordt(z: Zaak) -> str:
    """What one button "Vrijstellingsbrief maken" becomes, said under it."""
    laatste = None
    if z.grond.familie is Familie.BESLUIT:
        verdict = beslistermijn.bezwaar(z.vandaag, frozenset(kalenders.van_regio("").feestdagen))
        laatste = date.fromisoformat(verdict.verdict)
    return families.toelichting(z.grond, laatste)


def invoer(z: Zaak) -> dict[str, str]:
    """The fields of the form as they would be typed."""
    b = z.beroep
    velden = {
        "leerling_uid": z.leerling.uid,
        "grond": b.grond,
        "schooljaar": schooljaar.schooljaar(date(b.schooljaar, schooljaar.EERSTE_MAAND, 1)),
        "eerste": _ja(b.eerste),
        "uitzondering": b.uitzondering,
        "dagtekening": _dag(b.dagtekening),
        "verzonden_op": _dag(b.verzonden_op),
        "ontvangen_op": _dag(b.ontvangen_op),
        "kanaal": b.kanaal,
        "ontvangen_door": b.ontvangen_door,
        "op_model": _ja(b.op_model),
        "eerder_beroep": "" if b.eerder_beroep is None else _ja(b.eerder_beroep),
        "vaste_verblijfplaats": _ja(b.vaste_verblijfplaats),
        "gemeentecode": b.gemeentecode,
        "zaaknummer": b.zaaknummer,
        "indieners": json.dumps(
            [
                {
                    "persoon_uid": een.persoon_uid,
                    "naam": een.naam,
                    "rol": een.rol,
                    "ondertekend": een.ondertekend,
                }
                for een in _indieners(z)
            ],
            ensure_ascii=False,
        ),
    }
    for naam, waarde in z.feiten.items():
        is_dag = FEITEN.get(naam) == DAG
        velden[f"{VOORVOEGSEL}{naam}"] = _dag(date.fromisoformat(waarde)) if is_dag else waarde
    return velden


def _indieners(z: Zaak) -> tuple[IndienerBeeld, ...]:
    return tuple(
        IndienerBeeld(
            een.naam,
            een.rol,
            een.ondertekend,
            z.sessie.get_one(Persoon, een.persoon_id).uid if een.persoon_id else "",
        )
        for een in z.indieners
    )


def stukken(sessie: Session, beroep_id: int) -> tuple[StukBeeld, ...]:
    """The papers of a claim, without a word of what is in them."""
    return tuple(
        StukBeeld(
            rij.uid,
            rij.soort,
            rij.dagtekening,
            rij.ontvangen_op,
            rij.kanaal,
            rij.ontvangen_door,
            document.uid if document else "",
            document.sha256[:_KORT] if document else "",
            document.grootte if document else 0,
        )
        for rij, document in beroepen.stukken(sessie, beroep_id)
    )


def _beoordelingen(z: Zaak) -> tuple[Beoordeling, ...]:
    gegeven = z.dicht.beoordeling
    return tuple(
        Beoordeling(
            deel,
            rij["uitkomst"],
            rij.get("motivering", ""),
            rij.get("door", ""),
            _iso(rij.get("op", "")),
            rij.get("tweede_lezer", ""),
            _iso(rij.get("tweede_op", "")),
        )
        for deel, naam in DELEN.items()
        if (rij := gegeven.get(naam)) is not None
    )


def _iso(tekst: str) -> date | None:
    return date.fromisoformat(tekst) if tekst else None


def _dag(dag: date | None) -> str:
    return f"{dag.day}-{dag.month}-{dag.year}" if dag else ""


def _ja(waarde: bool) -> str:
    return "ja" if waarde else "nee"
