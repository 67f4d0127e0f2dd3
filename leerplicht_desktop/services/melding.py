# SPDX-License-Identifier: EUPL-1.2
"""Taking in a melding: check, count, propose, freeze, number; and showing and listing them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from sqlmodel import Session, delete

from leerplicht_desktop.domain import beschermd, codes, datum, fouten, plak
from leerplicht_desktop.domain.controle import melding as controle
from leerplicht_desktop.domain.gegevens.melding import (
    Geplakt,
    MeldingBeeld,
    MeldingBerekening,
    MeldingInvoer,
    MeldingRegel,
    Soortvoorstel,
)
from leerplicht_desktop.domain.gegevens.uitkomst import Controle, Uitkomst
from leerplicht_desktop.domain.gegevens.zoek import Bladzijde
from leerplicht_desktop.domain.kalender import Kalender
from leerplicht_desktop.domain.namen import volledig, vouw
from leerplicht_desktop.models import Melding, Oordeel, Persoon, Verzuimdag
from leerplicht_desktop.services import concept, meldingbeschermd, meldingrekening
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.services.leerling import vergelijk_versie
from leerplicht_desktop.store import kluisinfo, meldingen, personen, scholen, wijzigingen, zoekindex
from leerplicht_desktop.store.kluis import Schrijfactie

_GELIJK = (
    "soort",
    "melddatum",
    "begindatum",
    "einddatum",
    "alleen_totaal",
    "totaal_minuten",
    "reden",
    "toelichting",
    "gevoelig",
    "actie_gewenst",
    "status_duo",
    "zaaknummer",
    "melder_naam",
    "melder_functie",
    "melder_email",
    "melder_telefoon",
)

# What counting needs of the form, and what recognising a melding that is there needs.
_LIJKT = frozenset({"leerling_uid", "melddatum", "begindatum", "einddatum", "duo_meldingsnummer"})
_TELT = frozenset(
    {
        "leerling_uid",
        "school_uid",
        "melddatum",
        "begindatum",
        "einddatum",
        "alleen_totaal",
        "totaal_uren",
        "dagen",
        "reden",
    }
)


def controleer(kluis: OpenKluis, ruw: Mapping[str, str]) -> Controle[MeldingInvoer]:
    """The check that the form shows while typing; nothing is written."""
    with kluis.lezen() as sessie:
        return _controleer(kluis, sessie, ruw)


def bereken(
    kluis: OpenKluis, ruw: Mapping[str, str], *, zonder_uid: str = ""
) -> MeldingBerekening | None:
    """Count what is in the form so far; None while it has no pupil or first day.

    `zonder_uid` is the melding that is being changed: its stored hours are no earlier hours.
    """
    with kluis.lezen() as sessie:
        voorlopig = _voorlopig(kluis, sessie, ruw, _TELT)
        if voorlopig.waarde is None:
            return None
        zonder = meldingen.op_uid(sessie, zonder_uid).id if zonder_uid else None
        return meldingrekening.van_invoer(kluis, sessie, voorlopig.waarde, zonder=zonder)


def neem_in(kluis: OpenKluis, ruw: Mapping[str, str]) -> Uitkomst[str]:
    """Save a melding with its days, its number and the frozen verdict; returns its uid."""
    with kluis.schrijven() as actie:
        invoer = _goed(_controleer(kluis, actie.sessie, ruw))
        _weiger_dubbel_nummer(actie.sessie, invoer, None)
        leerling, _persoon = personen.leerling(actie.sessie, invoer.leerling_uid)
        assert leerling.id is not None
        berekening = meldingrekening.van_invoer(kluis, actie.sessie, invoer)
        _vraag_afwijkreden(invoer, berekening.voorstel)
        rij = Melding(
            geregistreerd_op=actie.nu,
            ingenomen_op=actie.nu,
            leerling_id=leerling.id,
            kenmerk=kluisinfo.volgend_kenmerk(actie.sessie, "melding", actie.vandaag),
            soort=invoer.soort,
            melddatum=invoer.melddatum,
            begindatum=invoer.begindatum,
        )
        _vul(actie, rij, invoer, berekening)
        _bevries(actie, rij, invoer, berekening.voorstel)
        meldingbeschermd.leg_vast(actie.sessie, rij, invoer, actie.nu)
        concept.wis_in(actie.sessie, "melding", "")
        zoekindex.werk_bij(actie.verbinding, [leerling.id], actie.vandaag)
        actie.noteer("melding_ingenomen", "melding", [rij.uid])
        actie.gewijzigd("melding", rij.uid)
        actie.gewijzigd("leerling", leerling.uid)
    return Uitkomst(rij.uid, actie.wijzigingen())


def wijzig(kluis: OpenKluis, uid: str, versie: int, ruw: Mapping[str, str]) -> Uitkomst[str]:
    """Change a melding that still has this `versie`; a new verdict is frozen beside the old."""
    with kluis.schrijven() as actie:
        rij = meldingen.op_uid(actie.sessie, uid)
        vergelijk_versie(rij.versie, versie)
        invoer = _goed(_controleer(kluis, actie.sessie, ruw))
        _weiger_dubbel_nummer(actie.sessie, invoer, rij.id)
        leerling, _persoon = personen.leerling(actie.sessie, invoer.leerling_uid)
        assert leerling.id is not None
        voor, was_gevoelig = meldingbeschermd.foto(actie.sessie, rij), rij.gevoelig
        oude, _oude_persoon = personen.leerling_op_id(actie.sessie, rij.leerling_id)
        rij.leerling_id = leerling.id
        berekening = meldingrekening.van_invoer(kluis, actie.sessie, invoer, zonder=rij.id)
        _vraag_afwijkreden(invoer, berekening.voorstel)
        rij.versie += 1
        _vul(actie, rij, invoer, berekening)
        _bevries(actie, rij, invoer, berekening.voorstel)
        meldingbeschermd.leg_vast(actie.sessie, rij, invoer, actie.nu)
        wijzigingen.bewaar(
            actie.sessie,
            "melding",
            uid,
            "melding_gewijzigd",
            voor,
            meldingbeschermd.foto(actie.sessie, rij),
            actie.nu,
            geheim=beschermd.MELDING if rij.gevoelig or was_gevoelig else (),
        )
        concept.wis_in(actie.sessie, "melding", uid)
        zoekindex.werk_bij(actie.verbinding, [leerling.id, oude.id or 0], actie.vandaag)
        actie.noteer("melding_gewijzigd", "melding", [uid])
        actie.gewijzigd("melding", uid)
        actie.gewijzigd("leerling", leerling.uid, oude.uid)
    return Uitkomst(uid, actie.wijzigingen())


def toon(kluis: OpenKluis, uid: str) -> MeldingBeeld:
    """Everything of one melding, with the verdict as it was frozen and the count as it is.

    Of a protected melding the texts stay sealed: `toon_beschermd` opens them.
    """
    with kluis.lezen() as sessie:
        rij = meldingen.op_uid(sessie, uid)
        assert rij.id is not None
        leerling, persoon = personen.leerling_op_id(sessie, rij.leerling_id)
        invoer = meldingrekening.invoer_van(sessie, rij, leerling.uid)
        school = scholen.op_uid(sessie, invoer.school_uid) if invoer.school_uid else None
        oordeel = meldingen.laatste_oordeel(sessie, rij.id)
        return MeldingBeeld(
            uid=rij.uid,
            versie=rij.versie,
            kenmerk=rij.kenmerk,
            invoer=invoer,
            leerling=volledig(personen.naam_van(persoon)),
            school=school.naam if school else "",
            vakantieregio=school.vakantieregio if school else "",
            werkstatus=rij.werkstatus,
            ingenomen_op=rij.ingenomen_op,
            voorstel=Soortvoorstel(
                oordeel.verdict,
                oordeel.zin,
                tuple(oordeel.regels),
                {k: str(v) for k, v in oordeel.feiten.items()},
            ),
            berekening=meldingrekening.van_melding(kluis, sessie, rij),
            eerdere=tuple(
                r for r in meldingen.van_leerling(sessie, rij.leerling_id) if r.uid != uid
            ),
        )


def toon_beschermd(kluis: OpenKluis, uid: str) -> MeldingBeeld:
    """The same with protected texts in clear; reading them writes its own line in the log."""
    beeld = toon(kluis, uid)
    if not beeld.invoer.gevoelig:
        return beeld
    with kluis.schrijven() as actie:
        rij = meldingen.op_uid(actie.sessie, uid)
        invoer = meldingbeschermd.open_invoer(actie.sessie, rij, beeld.invoer)
        actie.noteer("gevoelig_gelezen", "melding", [uid])
    return replace(beeld, invoer=invoer)


def lijst(
    kluis: OpenKluis,
    *,
    filter: str = "open",
    sorteer: str = "eerste_actie",
    aflopend: bool = False,
    begin: int = 0,
    aantal: int = 100,
) -> Bladzijde:
    """A page: filter open | nieuw | onderzoek | geen_actie | afgerond | alles."""
    with kluis.lezen() as sessie:
        rijen, totaal = meldingen.lijst(
            sessie, filter_=filter, orde=sorteer, aflopend=aflopend, begin=begin, aantal=aantal
        )
    return Bladzijde(rijen, totaal, begin)


def tellingen(kluis: OpenKluis) -> dict[str, int]:
    """How many meldingen each filter of the list holds."""
    with kluis.lezen() as sessie:
        return meldingen.tellingen(sessie)


def lijkt_op(
    kluis: OpenKluis, ruw: Mapping[str, str], *, zonder_uid: str = ""
) -> tuple[MeldingRegel, ...]:
    """Meldingen of this pupil in the same days, or with the same DUO number."""
    with kluis.lezen() as sessie:
        voorlopig = _voorlopig(kluis, sessie, ruw, _LIJKT)
        if voorlopig.waarde is None:
            return ()
        invoer = voorlopig.waarde
        leerling, _persoon = personen.leerling(sessie, invoer.leerling_uid)
        assert leerling.id is not None
        return meldingen.gelijkende(
            sessie,
            leerling.id,
            invoer.begindatum,
            invoer.einddatum or max(invoer.begindatum, invoer.melddatum),
            duo_nummer=invoer.duo_meldingsnummer,
            zonder_uid=zonder_uid,
        )


def plak_tekst(kluis: OpenKluis, tekst: str) -> Geplakt:
    """Read a mail or a page of Mijn DUO; pupil and school are looked up in the store."""
    gelezen = plak.lees(tekst)
    velden = dict(gelezen.velden)
    with kluis.lezen() as sessie:
        geboren = velden.pop("geboortedatum", "")
        kandidaten = personen.kandidaten(
            sessie,
            bsn=velden.pop("bsn", ""),
            onderwijsnummer=velden.pop("onderwijsnummer", ""),
            zoeknaam=vouw(velden.pop("naam_leerling", "")),
            geboren=datum.lees_datum(geboren) if geboren else None,
        )
        brin = velden.pop("brin", "").replace(" ", "").upper()
        school = scholen.op_code(sessie, brin[:4], brin[4:]) if brin else None
        if school is None and len(kandidaten) == 1:
            school_uid = _huidige_school(sessie, kandidaten[0], kluis.klok.vandaag())
        else:
            school_uid = school.uid if school else ""
    if school_uid:
        velden["school_uid"] = school_uid
    if len(kandidaten) == 1:
        velden["leerling_uid"] = kandidaten[0]
    return replace(gelezen, velden=velden, kandidaten=tuple(kandidaten))


def kalender(kluis: OpenKluis, school_uid: str | None) -> Kalender:
    """The calendar by which the lesweken of a school are counted."""
    with kluis.lezen() as sessie:
        return meldingrekening.kalender_van(sessie, school_uid, kluis.klok.vandaag())


def _huidige_school(sessie: Session, leerling_uid: str, op: date) -> str:
    leerling, _persoon = personen.leerling(sessie, leerling_uid)
    assert leerling.id is not None
    for rij, school in personen.inschrijvingen(sessie, leerling.id):
        if rij.van <= op and (rij.tot is None or rij.tot >= op):
            return school.uid
    return ""


def _voorlopig(
    kluis: OpenKluis, sessie: Session, ruw: Mapping[str, str], velden: frozenset[str]
) -> Controle[MeldingInvoer]:
    """A form that is not finished: a fault in another field may not stop the count."""
    vandaag = f"{kluis.klok.vandaag():%d-%m-%Y}"
    gevuld = {veld: ruw[veld] for veld in velden if ruw.get(veld)}
    gecontroleerd = _controleer(kluis, sessie, {"soort": "OVERIG", "melddatum": vandaag, **gevuld})
    if set(gecontroleerd.fouten) == {"soort"}:  # OVERIG does not fit the age, RMC18 does
        return _controleer(kluis, sessie, {"melddatum": vandaag, **gevuld, "soort": "RMC18"})
    return gecontroleerd


def _controleer(
    kluis: OpenKluis, sessie: Session, ruw: Mapping[str, str]
) -> Controle[MeldingInvoer]:
    geboren = _geboren(sessie, ruw.get("leerling_uid", ""))
    vandaag = kluis.klok.vandaag()
    agenda = meldingrekening.kalender_van(sessie, ruw.get("school_uid") or None, vandaag)
    return controle.controleer(ruw, vandaag, geboren, kalender=agenda)


def _geboren(sessie: Session, leerling_uid: str) -> date | None:
    if not leerling_uid:
        return None
    persoon: Persoon = personen.leerling(sessie, leerling_uid)[1]
    return persoon.geboortedatum


def _goed(gecontroleerd: Controle[MeldingInvoer]) -> MeldingInvoer:
    if gecontroleerd.waarde is None:
        raise fouten.OnjuisteInvoer(gecontroleerd.fouten)
    return gecontroleerd.waarde


def _vraag_afwijkreden(invoer: MeldingInvoer, voorstel: Soortvoorstel) -> None:
    """She may overrule, and says why: both are frozen."""
    if invoer.soort != voorstel.soort and not invoer.afwijkreden:
        woord = codes.VERZUIMSOORTEN.woord(voorstel.soort)
        raise fouten.OnjuisteInvoer(
            {"afwijkreden": f"Het voorstel is {woord}. Schrijf kort waarom u iets anders kiest."}
        )


def _weiger_dubbel_nummer(sessie: Session, invoer: MeldingInvoer, zelf: int | None) -> None:
    if not invoer.duo_meldingsnummer:
        return
    ander = meldingen.op_duo_nummer(sessie, invoer.duo_meldingsnummer)
    if ander is not None and ander.id != zelf:
        raise fouten.OnjuisteInvoer(
            {
                "duo_meldingsnummer": f"Dit nummer hoort al bij melding {ander.kenmerk}. "
                "Open die melding."
            }
        )


def _vul(
    actie: Schrijfactie, rij: Melding, invoer: MeldingInvoer, berekening: MeldingBerekening
) -> None:
    for veld in _GELIJK:
        setattr(rij, veld, getattr(invoer, veld))
    rij.duo_meldingsnummer = invoer.duo_meldingsnummer or None
    school = scholen.op_uid(actie.sessie, invoer.school_uid) if invoer.school_uid else None
    rij.school_id = school.id if school else None
    rij.eerste_actie_uiterlijk = berekening.eerste_actie_uiterlijk
    actie.sessie.add(rij)
    actie.sessie.flush()
    assert rij.id is not None
    dagen: Any = Verzuimdag.melding_id
    actie.sessie.exec(delete(Verzuimdag).where(dagen == rij.id))
    for dag in invoer.dagen:
        actie.sessie.add(Verzuimdag(melding_id=rij.id, datum=dag.datum, minuten=dag.minuten))
    actie.sessie.flush()


def _bevries(
    actie: Schrijfactie, rij: Melding, invoer: MeldingInvoer, voorstel: Soortvoorstel
) -> None:
    assert rij.id is not None
    actie.sessie.add(
        Oordeel(
            geregistreerd_op=actie.nu,
            melding_id=rij.id,
            verdict=voorstel.soort,
            zin=voorstel.zin,
            regels=list(voorstel.regels),
            feiten=dict(voorstel.feiten),
            rechtsdatum=invoer.begindatum,
            besluit=invoer.soort,
            motivering=invoer.afwijkreden,
        )
    )
    actie.sessie.flush()
