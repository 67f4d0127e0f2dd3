# SPDX-License-Identifier: EUPL-1.2
"""Letters about a claim: which can be made, who gets them, and what follows when one is filed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlmodel import Session

from leerplicht_desktop.documents.vrijstelling import register
from leerplicht_desktop.documents.vrijstelling.register import Soort
from leerplicht_desktop.domain import datum as datums
from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.gegevens.beroep import Vrijstellingsbrief
from leerplicht_desktop.domain.gegevens.brief import (
    BriefRegel,
    Briefvoorstel,
    Exemplaar,
    Voorbeeldbladzijde,
)
from leerplicht_desktop.domain.gegevens.persoon import Adres
from leerplicht_desktop.domain.gegevens.uitkomst import Uitkomst
from leerplicht_desktop.domain.namen import in_een_zin
from leerplicht_desktop.models import Brief
from leerplicht_desktop.services import briefontvangers
from leerplicht_desktop.services.beroep import (
    beeld,
    brieffeiten,
    briefgevolg,
    briefkeuze,
    termijn,
    zaak,
)
from leerplicht_desktop.services.beroep.briefkeuze import Briefkeuze
from leerplicht_desktop.services.beroep.toetsing import Toets, toets
from leerplicht_desktop.services.beroep.zaak import Zaak
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.services.leerlingbeeld import ouders_van
from leerplicht_desktop.store import beroepen, documenten, kluisinfo, personen, zoekindex
from leerplicht_desktop.store.kluis import Schrijfactie

GEMEENTE = "gemeente"
_VOORUIT = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class _Brief:
    """One letter in the making."""

    zaak: Zaak
    toets: Toets
    soort: Soort
    voorstel: Briefvoorstel
    ruw: Mapping[str, str]


def brieven_bij(kluis: OpenKluis, uid: str) -> tuple[Briefkeuze, ...]:
    """Every letter of this ground: soort, titel, familie, mogelijk, waarom_niet."""
    with kluis.lezen() as sessie:
        z = zaak.lees(kluis, sessie, beroepen.op_uid(sessie, uid))
        return briefkeuze.keuzes(z, toets(z))


def vrijstellingsbrief(kluis: OpenKluis, uid: str) -> tuple[str, str, str]:
    """The one lawful letter: its soort, its title, and the sentence that says what it becomes.

    Raises BriefOnvolledig with what is open, such as her choice at a grensgeval.
    """
    with kluis.lezen() as sessie:
        z = zaak.lees(kluis, sessie, beroepen.op_uid(sessie, uid))
        soort = briefkeuze.enige(z, toets(z))
        return soort.value, register.titel(soort, z.grond), beeld.brief_wordt(z)


def stel_op(
    kluis: OpenKluis, uid: str, soort: str, ruw: Mapping[str, str] | None = None
) -> Briefvoorstel:
    """What "Brief maken" would make: the copies, and what is missing or odd.

    `ruw` holds what only she knows: uitkomst, motivering, belangen, voorwaarden, mandaat,
    bezwaar_adres, bezwaar_digitaal, rechtbank, gesprek_op, gesprek_tijd, gesprek_plaats,
    andere_gemeente, verleend_van, verleend_tot, verleende_dagen, geldig_van, geldig_tot.
    """
    with kluis.lezen() as sessie:
        return _begin(kluis, sessie, uid, soort, ruw or {}).voorstel


def voorbeeld(
    kluis: OpenKluis,
    uid: str,
    soort: str,
    sleutel: str,
    *,
    datum: date,
    reageren_voor: date,
    breedte_px: int,
    ruw: Mapping[str, str] | None = None,
) -> tuple[Voorbeeldbladzijde, ...]:
    """One copy as pictures; nothing is filed, so it has no number yet."""
    from leerplicht_desktop.documents import voorbeeld as plaatjes

    with kluis.lezen() as sessie:
        brief = _begin(kluis, sessie, uid, soort, _met(ruw, reageren_voor))
        _gegevens, pdf = _teken(brief, sleutel, "volgt bij opbergen", datum)
    return plaatjes.bladzijden(pdf, breedte_px)


def maak(
    kluis: OpenKluis,
    uid: str,
    soort: str,
    sleutels: Sequence[str],
    *,
    datum: date,
    reageren_voor: date,
    ruw: Mapping[str, str] | None = None,
    verzonden: bool = False,
) -> Uitkomst[tuple[BriefRegel, ...]]:
    """File these copies, freeze the verdict beside them, and do what the letter brings about."""
    with kluis.schrijven() as actie:
        brief = _begin(kluis, actie.sessie, uid, soort, _met(ruw, reageren_voor))
        if brief.voorstel.ontbreekt:
            raise fouten.BriefOnvolledig(brief.voorstel.ontbreekt)
        if not sleutels:
            raise fouten.BriefOnvolledig(("een gekozen ontvanger",))
        _controleer(brief, datum, reageren_voor)
        uids, laatste = [], None
        for sleutel in dict.fromkeys(sleutels):
            kenmerk = kluisinfo.volgend_kenmerk(actie.sessie, "brief", actie.vandaag)
            laatste, pdf = _teken(brief, sleutel, kenmerk, datum)
            uids.append(_berg_op(actie, brief, laatste, pdf, verzonden=verzonden))
        assert laatste is not None
        briefgevolg.voer_door(kluis, actie, brief.zaak, brief.toets, brief.soort, laatste, uids)
        leerling = brief.zaak.leerling
        assert leerling.id is not None
        zoekindex.werk_bij(actie.verbinding, [leerling.id], actie.vandaag)
        actie.noteer("brief_gemaakt", "brief", uids)
        actie.gewijzigd("brief", *uids)
        actie.gewijzigd("beroep", uid)
        actie.gewijzigd("leerling", leerling.uid)
        regels = documenten.brieven_op_uid(actie.sessie, uids)
    return Uitkomst(regels, actie.wijzigingen())


def _met(ruw: Mapping[str, str] | None, reageren_voor: date) -> dict[str, str]:
    return {**(ruw or {}), "reageren_voor": reageren_voor.isoformat()}


def _begin(
    kluis: OpenKluis, sessie: Session, uid: str, soort: str, ruw: Mapping[str, str]
) -> _Brief:
    z = zaak.lees(kluis, sessie, beroepen.op_uid(sessie, uid))
    t = toets(z)
    welke = Soort(soort)
    if welke not in register.soorten(z.grond):
        raise fouten.BriefOnvolledig(("een brief die bij deze grond hoort",))
    exemplaren, ontbreekt, let_op = _ontvangers(z, welke, ruw)
    if waarom := briefkeuze.waarom_niet(welke, z, t):
        ontbreekt = (waarom, *ontbreekt)
    uiterlijk = brieffeiten.reageren_voor(welke, z.vandaag)
    vrij = termijn.vakantie_bij(z, uiterlijk)
    eerder = [
        b for b in documenten.brieven_van(sessie, z.beroep.leerling_id) if b.beroep_uid == uid
    ]
    if any(b.soort == welke.value for b in eerder):
        let_op += ("Deze brief is bij dit beroep al gemaakt.",)
    voorstel = Briefvoorstel(
        melding_uid="",
        soort=welke.value,
        titel=register.titel(welke, z.grond),
        familie=register.familie(welke),
        exemplaren=exemplaren,
        ontbreekt=ontbreekt,
        let_op=(*let_op, *((vrij,) if vrij else ())),
        datum=z.vandaag,
        reageren_voor=uiterlijk,
    )
    return _Brief(z, t, welke, voorstel, ruw)


def _ontvangers(
    z: Zaak, soort: Soort, ruw: Mapping[str, str]
) -> tuple[tuple[Exemplaar, ...], tuple[str, ...], tuple[str, ...]]:
    if soort is Soort.DOORZENDING:
        naam = ruw.get("andere_gemeente", "").strip()
        adres = Adres(
            ruw.get("gemeente_straat", ""),
            postcode=ruw.get("gemeente_postcode", ""),
            woonplaats=ruw.get("gemeente_plaats", ""),
        )
        ontbreekt = () if naam else ("de gemeente waar dit hoort",)
        aan = (f"Gemeente {naam}", "Leerplicht")
        return (Exemplaar(GEMEENTE, aan, adres, "Geachte collega,", "u"),), ontbreekt, ()
    assert z.persoon.id is not None
    adres = personen.adres_van(personen.verblijf(z.sessie, z.persoon.id, z.vandaag))
    return briefontvangers.bepaal(
        personen.naam_van(z.persoon),
        adres,
        ouders_van(z.sessie, z.persoon, adres, z.vandaag),
        datums.leeftijd(z.geboren, z.vandaag),
        kind_geheim=z.persoon.geheim,
    )


def _teken(brief: _Brief, sleutel: str, kenmerk: str, op: date) -> tuple[Vrijstellingsbrief, bytes]:
    for exemplaar in brief.voorstel.exemplaren:
        if exemplaar.sleutel == sleutel:
            g = brieffeiten.stel_samen(
                brief.zaak, brief.toets, brief.soort, exemplaar, kenmerk, op, brief.ruw
            )
            return g, register.maak(brief.soort, g, brieffeiten.aard(brief.zaak, brief.soort, op))
    raise fouten.NietGevonden


def _controleer(brief: _Brief, op: date, uiterlijk: date) -> None:
    onjuist = {}
    if op < brief.zaak.beroep.ontvangen_op:
        onjuist["datum"] = "De datum van de brief ligt voor de ontvangst. Kies een latere dag."
    if op > brief.zaak.vandaag + _VOORUIT:
        onjuist["datum"] = (
            "De datum van de brief ligt meer dan een maand vooruit. Kies een eerdere dag."
        )
    if uiterlijk <= op:
        onjuist["reageren_voor"] = "Deze dag ligt niet na de datum van de brief. Kies een latere."
    if onjuist_besluit := briefgevolg.weigering(brief.toets, brief.soort, brief.ruw):
        onjuist["uitkomst"] = onjuist_besluit
    if onjuist:
        raise fouten.OnjuisteInvoer(onjuist)


def _berg_op(
    actie: Schrijfactie, brief: _Brief, g: Vrijstellingsbrief, pdf: bytes, *, verzonden: bool
) -> str:
    z = brief.zaak
    assert z.leerling.id is not None
    # A besluit holds her reasons, which are about health or conviction as often as not.
    besluit = brief.voorstel.familie == "besluit"
    document = documenten.bewaar(
        actie.sessie, z.leerling.id, brief.voorstel.titel, "application/pdf", pdf, actie.nu,
        gevoelig=besluit,
    )  # fmt: skip
    assert document.id is not None
    rij = Brief(
        geregistreerd_op=actie.nu,
        kenmerk=g.kenmerk,
        leerling_id=z.leerling.id,
        beroep_id=z.beroep.id,
        document_id=document.id,
        soort=brief.soort.value,
        familie=brief.voorstel.familie,
        titel=brief.voorstel.titel,
        aan=in_een_zin(g.exemplaar.aan),
        datum=g.datum,
        status="VERZONDEN" if verzonden else "TE_VERZENDEN",
        verzonden_op=actie.nu if verzonden else None,
        zaaknummer=z.beroep.zaaknummer,
        gegevens=briefgevolg.bevroren(brief.soort, g),
    )
    actie.sessie.add(rij)
    actie.sessie.flush()
    return rij.uid
