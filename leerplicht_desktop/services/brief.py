# SPDX-License-Identifier: EUPL-1.2
"""Making the waarschuwingsbrief: who gets it, a preview, filing with hash, sending."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date, timedelta

from sqlmodel import Session

from leerplicht_desktop.domain import datum as datums
from leerplicht_desktop.domain import fouten, schooljaar, termijnen
from leerplicht_desktop.domain.gegevens.brief import (
    Afzender,
    BriefRegel,
    Briefvoorstel,
    Exemplaar,
    Verzuimweek,
    Voorbeeldbladzijde,
    Waarschuwingsbrief,
)
from leerplicht_desktop.domain.gegevens.uitkomst import Uitkomst
from leerplicht_desktop.domain.gegevens.zoek import Bladzijde
from leerplicht_desktop.domain.namen import in_een_zin, officieel
from leerplicht_desktop.domain.plaatsnaam import leesbaar
from leerplicht_desktop.models import Brief, Leerling, Melding, Persoon, School
from leerplicht_desktop.services import briefontvangers, kalenders, meldingrekening
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.services.leerlingbeeld import ouders_van, plicht_van
from leerplicht_desktop.store import (
    documenten,
    instellingen,
    kluisinfo,
    meldingen,
    personen,
    zoekindex,
)
from leerplicht_desktop.store.kluis import Schrijfactie

SOORT = "waarschuwingsbrief"
FAMILIE = "feitelijk"
_REACTIE = timedelta(days=14)
_SOORTEN = frozenset({"V3", "LRV", "LUXE", "OVERIG", "ABS"})
_TITELS = {
    "V3": "Waarschuwingsbrief wettelijk verzuim",
    "LRV": "Waarschuwingsbrief langdurig verzuim",
    "LUXE": "Waarschuwingsbrief luxe verzuim",
    "OVERIG": "Waarschuwingsbrief overig verzuim",
    "ABS": "Waarschuwingsbrief absoluut verzuim",
}


@dataclass(frozen=True, slots=True)
class _Zaak:
    """The rows one letter is made from."""

    melding: Melding
    leerling: Leerling
    persoon: Persoon
    voorstel: Briefvoorstel


def stel_op(kluis: OpenKluis, melding_uid: str) -> Briefvoorstel:
    """What "Brief maken" would make: the copies, and what is missing or odd."""
    with kluis.lezen() as sessie:
        return _zaak(kluis, sessie, melding_uid).voorstel


def voorbeeld(
    kluis: OpenKluis,
    melding_uid: str,
    sleutel: str,
    *,
    datum: date,
    reageren_voor: date,
    breedte_px: int,
) -> tuple[Voorbeeldbladzijde, ...]:
    """One copy as pictures; nothing is filed, so it has no number yet."""
    from leerplicht_desktop.documents import voorbeeld as plaatjes
    from leerplicht_desktop.documents import waarschuwingsbrief

    with kluis.lezen() as sessie:
        zaak = _zaak(kluis, sessie, melding_uid, datum)
        exemplaar = _exemplaar(zaak.voorstel, sleutel)
        gegevens = _gegevens(
            kluis, sessie, zaak, exemplaar, "volgt bij opbergen", datum, reageren_voor
        )
    return plaatjes.bladzijden(waarschuwingsbrief.maak(gegevens), breedte_px)


def maak(
    kluis: OpenKluis,
    melding_uid: str,
    sleutels: Sequence[str],
    *,
    datum: date,
    reageren_voor: date,
    verzonden: bool = False,
) -> Uitkomst[tuple[BriefRegel, ...]]:
    """File these copies in the dossier: encrypted, numbered, with their hash."""
    with kluis.schrijven() as actie:
        zaak = _zaak(kluis, actie.sessie, melding_uid, datum)
        if zaak.voorstel.ontbreekt:
            raise fouten.BriefOnvolledig(zaak.voorstel.ontbreekt)
        if not sleutels:
            raise fouten.BriefOnvolledig(("een gekozen ontvanger",))
        _controleer_datums(actie, zaak.melding, datum, reageren_voor)
        uids = []
        for sleutel in dict.fromkeys(sleutels):
            exemplaar = _exemplaar(zaak.voorstel, sleutel)
            uids.append(_berg_op(kluis, actie, zaak, exemplaar, datum, reageren_voor, verzonden))
        if zaak.melding.werkstatus == "NIEUW":
            zaak.melding.werkstatus = "IN_ONDERZOEK"
            zaak.melding.versie += 1
            actie.sessie.add(zaak.melding)
        assert zaak.leerling.id is not None
        actie.sessie.flush()
        zoekindex.werk_bij(actie.verbinding, [zaak.leerling.id], actie.vandaag)
        actie.noteer("brief_gemaakt", "brief", uids)
        actie.gewijzigd("brief", *uids)
        actie.gewijzigd("melding", zaak.melding.uid)
        actie.gewijzigd("leerling", zaak.leerling.uid)
        regels = documenten.brieven_op_uid(actie.sessie, uids)
    return Uitkomst(regels, actie.wijzigingen())


def verzend(
    kluis: OpenKluis, brief_uids: Sequence[str], *, afgedrukt: bool = False
) -> Uitkomst[int]:
    """Mark letters as sent now; returns how many were not sent before.

    `afgedrukt`: they went to a printer, perhaps again; the log says so in its one line.
    """
    with kluis.schrijven() as actie:
        aantal = 0
        for uid in brief_uids:
            rij = documenten.brief_op_uid(actie.sessie, uid)
            if rij.status == "VERZONDEN":
                continue
            rij.status, rij.verzonden_op = "VERZONDEN", actie.nu
            rij.versie += 1
            actie.sessie.add(rij)
            aantal += 1
            actie.gewijzigd("leerling", actie.sessie.get_one(Leerling, rij.leerling_id).uid)
        handeling = "brief_afgedrukt" if afgedrukt else "brief_verzonden"
        actie.noteer(handeling, "brief", brief_uids, aantal=len(brief_uids))
        actie.gewijzigd("brief", *brief_uids)
    return Uitkomst(aantal, actie.wijzigingen())


def lijst(
    kluis: OpenKluis,
    *,
    filter: str = "alles",
    sorteer: str = "datum",
    aflopend: bool = True,
    begin: int = 0,
    aantal: int = 100,
) -> Bladzijde:
    """A page of filed letters: filter te_verzenden | verzonden | alles."""
    with kluis.lezen() as sessie:
        rijen, totaal = documenten.brieven(
            sessie, filter_=filter, orde=sorteer, aflopend=aflopend, begin=begin, aantal=aantal
        )
    return Bladzijde(rijen, totaal, begin)


def tellingen(kluis: OpenKluis) -> dict[str, int]:
    """How many letters each filter of the list holds."""
    with kluis.lezen() as sessie:
        return documenten.brieftellingen(sessie)


def toon(kluis: OpenKluis, brief_uid: str) -> BriefRegel:
    """One filed letter."""
    with kluis.lezen() as sessie:
        documenten.brief_op_uid(sessie, brief_uid)
        return documenten.brieven_op_uid(sessie, [brief_uid])[0]


def pdf(kluis: OpenKluis, brief_uid: str) -> bytes:
    """The filed bytes, checked against their hash."""
    with kluis.lezen() as sessie:
        return documenten.lees(sessie, documenten.brief_op_uid(sessie, brief_uid).document_id)


def bundel(kluis: OpenKluis, brief_uids: Sequence[str]) -> bytes:
    """Several filed letters as one file to print."""
    from leerplicht_desktop.documents import bundel as bundels

    return bundels.voeg_samen([pdf(kluis, uid) for uid in brief_uids])


def melding_van(kluis: OpenKluis, aanduiding: str) -> str:
    """The uid of the melding that a uid or kenmerk names."""
    with kluis.lezen() as sessie:
        return meldingen.op_aanduiding(sessie, aanduiding).uid


def bladzijden(kluis: OpenKluis, brief_uid: str, breedte_px: int) -> tuple[Voorbeeldbladzijde, ...]:
    """A filed letter as pictures, for the screen and for printing."""
    from leerplicht_desktop.documents import voorbeeld as plaatjes

    return plaatjes.bladzijden(pdf(kluis, brief_uid), breedte_px)


def reageren_voor(op: date) -> date:
    """Two weeks after the letter, on a working day."""
    feestdagen = kalenders.van_regio("").feestdagen
    return termijnen.werkdag_op_of_na(op + _REACTIE, feestdagen)


def _zaak(
    kluis: OpenKluis, sessie: Session, melding_uid: str, briefdatum: date | None = None
) -> _Zaak:
    vandaag = kluis.klok.vandaag()
    melding = meldingen.op_uid(sessie, melding_uid)
    leerling, persoon = personen.leerling_op_id(sessie, melding.leerling_id)
    assert persoon.id is not None
    assert persoon.geboortedatum is not None
    adres = personen.adres_van(personen.verblijf(sessie, persoon.id, vandaag))
    exemplaren, ontbreekt, let_op = briefontvangers.bepaal(
        personen.naam_van(persoon),
        adres,
        ouders_van(sessie, persoon, adres, vandaag),
        datums.leeftijd(persoon.geboortedatum, briefdatum or vandaag),
        kind_geheim=persoon.geheim,
    )
    if melding.soort not in _SOORTEN:
        ontbreekt += ("een soort verzuim waar deze brief voor is",)
    eerder = [
        b
        for b in documenten.brieven_van(sessie, melding.leerling_id)
        if b.melding_uid == melding_uid
    ]
    if eerder:
        let_op += (f"Bij deze melding is al een brief gemaakt op {datums.lang(eerder[0].datum)}.",)
    voorstel = Briefvoorstel(
        melding_uid=melding_uid,
        soort=SOORT,
        titel=_TITELS.get(melding.soort, "Waarschuwingsbrief"),
        familie=FAMILIE,
        exemplaren=exemplaren,
        ontbreekt=ontbreekt,
        let_op=let_op,
        datum=vandaag,
        reageren_voor=reageren_voor(vandaag),
    )
    return _Zaak(melding, leerling, persoon, voorstel)


def _exemplaar(voorstel: Briefvoorstel, sleutel: str) -> Exemplaar:
    for exemplaar in voorstel.exemplaren:
        if exemplaar.sleutel == sleutel:
            return exemplaar
    raise fouten.NietGevonden


def _controleer_datums(actie: Schrijfactie, melding: Melding, op: date, uiterlijk: date) -> None:
    fout = {}
    if op < min(melding.begindatum, melding.melddatum):
        fout["datum"] = "De datum van de brief ligt vóór de melding. Kies een latere dag."
    if op > actie.vandaag + timedelta(days=31):
        fout["datum"] = (
            "De datum van de brief ligt meer dan een maand vooruit. Kies een eerdere dag."
        )
    if uiterlijk <= op:
        fout["reageren_voor"] = (
            "De laatste dag om te reageren ligt niet na de datum van de brief. Kies een latere dag."
        )
    if fout:
        raise fouten.OnjuisteInvoer(fout)


def _berg_op(
    kluis: OpenKluis,
    actie: Schrijfactie,
    zaak: _Zaak,
    exemplaar: Exemplaar,
    op: date,
    uiterlijk: date,
    verzonden: bool,
) -> str:
    from leerplicht_desktop.documents import waarschuwingsbrief

    assert zaak.leerling.id is not None
    assert zaak.melding.id is not None
    kenmerk = kluisinfo.volgend_kenmerk(actie.sessie, "brief", actie.vandaag)
    gegevens = _gegevens(kluis, actie.sessie, zaak, exemplaar, kenmerk, op, uiterlijk)
    document = documenten.bewaar(
        actie.sessie,
        zaak.leerling.id,
        zaak.voorstel.titel,
        "application/pdf",
        waarschuwingsbrief.maak(gegevens),
        actie.nu,
    )
    assert document.id is not None
    rij = Brief(
        geregistreerd_op=actie.nu,
        kenmerk=kenmerk,
        leerling_id=zaak.leerling.id,
        melding_id=zaak.melding.id,
        document_id=document.id,
        soort=SOORT,
        familie=FAMILIE,
        titel=zaak.voorstel.titel,
        aan=in_een_zin(exemplaar.aan),
        datum=op,
        status="VERZONDEN" if verzonden else "TE_VERZENDEN",
        verzonden_op=actie.nu if verzonden else None,
        zaaknummer=zaak.melding.zaaknummer,
        gegevens=_bevroren(gegevens),
    )
    actie.sessie.add(rij)
    actie.sessie.flush()
    return rij.uid


def _gegevens(
    kluis: OpenKluis,
    sessie: Session,
    zaak: _Zaak,
    exemplaar: Exemplaar,
    kenmerk: str,
    op: date,
    uiterlijk: date,
) -> Waarschuwingsbrief:
    melding, persoon = zaak.melding, zaak.persoon
    assert persoon.geboortedatum is not None
    assert melding.id is not None
    berekening = meldingrekening.van_melding(kluis, sessie, melding)
    dagen = meldingen.dagen(sessie, melding.id)
    school = sessie.get(School, melding.school_id) if melding.school_id else None
    plicht = plicht_van(sessie, zaak.leerling, persoon, melding.begindatum)
    naam = personen.naam_van(persoon)
    return Waarschuwingsbrief(
        afzender=_afzender(kluis, sessie),
        exemplaar=exemplaar,
        kenmerk=kenmerk,
        uw_kenmerk="",
        datum=op,
        jongere=officieel(naam),
        roepnaam=naam.roepnaam or naam.voornamen,
        geboortedatum=persoon.geboortedatum,
        leeftijd=datums.leeftijd(persoon.geboortedatum, op),
        soort=melding.soort,
        kwalificatieplichtig=plicht.status == "KWALIFICATIEPLICHTIG",
        school=school.naam if school else "",
        plaats_school=leesbaar(school.plaats) if school else "",
        begindatum=melding.begindatum,
        einddatum=melding.einddatum,
        minuten=melding.totaal_minuten,
        alleen_totaal=melding.alleen_totaal,
        weken=_weken({dag.datum: dag.minuten for dag in dagen}),
        bereikt_op=berekening.bereikt_op[0] if berekening.bereikt_op else None,
        eerder_dit_schooljaar=_eerder(sessie, melding),
        reageren_voor=uiterlijk,
    )


def _weken(per_dag: dict[date, int]) -> tuple[Verzuimweek, ...]:
    weken: dict[date, int] = {}
    for dag, minuten in sorted(per_dag.items()):
        maandag = dag - timedelta(days=dag.weekday())
        weken[maandag] = weken.get(maandag, 0) + minuten
    return tuple(Verzuimweek(m, m + timedelta(days=4), som) for m, som in weken.items())


def _eerder(sessie: Session, melding: Melding) -> int:
    begin = schooljaar.begin(melding.begindatum)
    return sum(
        1
        for rij in meldingen.van_leerling(sessie, melding.leerling_id)
        if rij.uid != melding.uid and begin <= rij.begindatum < melding.begindatum
    )


def _afzender(kluis: OpenKluis, sessie: Session) -> Afzender:
    waarden = instellingen.lees(sessie, kluis.klok.vandaag())
    velden = [veld.name for veld in fields(Afzender) if veld.name != "demo"]
    return Afzender(
        **{veld: waarden.get(veld, "") for veld in velden},
        demo=bool(kluisinfo.lees(sessie, "demo")),
    )


def _bevroren(gegevens: Waarschuwingsbrief) -> dict[str, object]:
    return {veld: _plat(waarde) for veld, waarde in asdict(gegevens).items()}


def _plat(waarde: object) -> object:
    """The frozen facts as JSON can hold them."""
    if isinstance(waarde, dict):
        return {k: _plat(v) for k, v in waarde.items()}
    if isinstance(waarde, list | tuple):
        return [_plat(v) for v in waarde]
    return waarde.isoformat() if isinstance(waarde, date) else waarde
