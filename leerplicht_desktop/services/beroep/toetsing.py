# SPDX-License-Identifier: EUPL-1.2
"""Running the law over one claim: the verdicts, and every rule of them as a line."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from leerplicht_desktop.domain import schooljaar, schoolkalender
from leerplicht_desktop.domain.gegevens.toets import Regellijn
from leerplicht_desktop.domain.oordeel import Oordeel
from leerplicht_desktop.domain.vrijstelling import inhoud as inhouden
from leerplicht_desktop.domain.vrijstelling import kennisgeving, verklaring, vervangend
from leerplicht_desktop.domain.vrijstelling import toets as eisen
from leerplicht_desktop.domain.vrijstelling import verlof as verloven
from leerplicht_desktop.domain.vrijstelling.richtingbezwaar.feiten import (
    Beroep,
    Mening,
    Uitzondering,
)
from leerplicht_desktop.domain.vrijstelling.richtingbezwaar.formeel import Formeel, formeel
from leerplicht_desktop.domain.vrijstelling.richtingbezwaar.inhoud import inhoud, om_indicator
from leerplicht_desktop.services.beroep import bedenkingen, zaak
from leerplicht_desktop.services.beroep.zaak import Zaak
from leerplicht_desktop.store import beroepen, vrijstellingen

VOLDOET_NIET = "VOLDOET_NIET"
_ZINNEN = {
    Formeel.VOLDAAN: "De kennisgeving voldoet aan de eisen van vorm en tijd.",
    Formeel.ONVOLLEDIG: "De kennisgeving is onvolledig. Dat kan nog hersteld worden.",
    Formeel.TE_LAAT: "De kennisgeving kwam te laat.",
    Formeel.GRENSGEVAL: "Of de kennisgeving op tijd kwam, is een grensgeval. U kiest.",
    Formeel.ONGELDIG_8_2: "Artikel 8 lid 2 staat in de weg: er was een plaatsing.",
    Formeel.KETEN_ONDERBROKEN: "De keten van eerdere jaren is onderbroken.",
    Formeel.KETEN_ONBEKEND: "Over het jaar hiervoor is niets bekend. Vraag het na.",
    Formeel.TE_BEVESTIGEN: "Er was eerder een plaatsing. Beoordeel of er een uitzondering is.",
    Formeel.DOORZENDEN: "De kennisgeving hoort bij een andere gemeente. Stuur haar door.",
    Formeel.GEEN_PLICHT: "In dit schooljaar is er geen leerplicht of kwalificatieplicht.",
}
_OVERIG = {
    VOLDOET_NIET: "De kennisgeving voldoet niet aan de eisen van de wet.",
    vervangend.KAN: "De aanvraag is volledig. U kunt beslissen.",
    vervangend.AANVULLEN: "De aanvraag is onvolledig. Vraag om aanvulling (artikel 4:5 Awb).",
    vervangend.GEBLOKKEERD: "Er kan nog niets worden toegekend: aan een eis is niet voldaan.",
    verloven.HOOFD: "Hierover beslist het hoofd van de school. Stuur de aanvraag door.",
}


@dataclass(frozen=True, slots=True)
class Toets:
    """`formeel` is the verdict; `tijdig` that of article 6 lid 2, "" where it has no part."""

    formeel: str
    zin: str
    regels: tuple[Regellijn, ...]
    oordelen: tuple[Oordeel, ...]
    waarschuwingen: tuple[str, ...] = ()
    inhoud: str = ""
    om: str = ""
    tijdig: str = ""


def toets(z: Zaak) -> Toets:
    """Everything the law says about this claim as it stands today."""
    return _PER_GROND[z.beroep.grond](z)


# --- notices (article 5 and 5a) ------------------------------------------------------------------
def _kennisgeving(z: Zaak) -> kennisgeving.Kennisgeving:
    b = z.beroep
    begin = z.plicht(z.vandaag).leerplicht_vanaf
    return kennisgeving.Kennisgeving(
        b.grond,
        z.geboren,
        b.ontvangen_op,
        dagtekening=b.dagtekening,
        verzonden=b.verzonden_op,
        eerste=b.eerste,
        beginjaar=b.schooljaar,
        nooit_geschikt=z.ja("nooit_geschikt"),
        eerste_schooldag=begin,
    )


def _feiten(z: Zaak) -> Beroep:
    b = z.beroep
    return Beroep(
        kennisgeving=_kennisgeving(z),
        dagtekening=z.dagtekening,
        plichtig=zaak.plichtig(z),
        eigen_gemeente=zaak.eigen_gemeente(z),
        inhoud=zaak.inhoud(z),
        indiener_bevoegd=zaak.indiener_bevoegd(z),
        ontvangstbewijs=bool(b.id and beroepen.stukken(z.sessie, b.id)),
        grensgeval_op_tijd=_keuze(b.keuze_tijdig),
        vaste_verblijfplaats=b.vaste_verblijfplaats,
    )


def _keuze(keuze: str) -> bool | None:
    return None if not keuze else keuze == "OP_TIJD"


def _richtingsbezwaar(z: Zaak) -> Toets:
    b = z.beroep
    scholen = bedenkingen.van(z)
    feiten = replace(
        _feiten(z),
        keten=zaak.keten(z),
        uitzondering=Uitzondering[b.uitzondering] if b.uitzondering else None,
        uitzondering_bevestigd=z.ja("uitzondering_bevestigd"),
        verklaring=z.ja("verklaring"),
        dekt_alle_scholen=z.ja("dekt_alle_scholen"),
        dekt_nederland=z.ja("dekt_nederland"),
        plaatsingen=tuple(p for p, _school in zaak.plaatsingen(z)),
        bezwaar_tegen=_richtingen(z),
        scholen_in_de_buurt=scholen.in_de_buurt,
        scholen_van_ouders=scholen.genoemd,
        bedenkingen=scholen.bedenkingen,
        overtuiging=_mening(z, "overtuiging"),
        richting=_mening(z, "richting"),
        zwaarwegend=_mening(z, "zwaarwegend"),
    )
    vorm, gewogen = formeel(feiten), inhoud(feiten)
    om = om_indicator(vorm, gewogen, hersteltermijn_voorbij=hersteltermijn_voorbij(z))
    regels = (
        *toets_lijnen(eisen.RICHTINGSBEZWAAR, vorm, b.keuze_tijdig),
        *toets_lijnen(eisen.INHOUD, gewogen),
    )
    return Toets(
        vorm.verdict,
        _ZINNEN[Formeel(vorm.verdict)],
        regels,
        (vorm, gewogen, om),
        (*vorm.waarschuwingen, *_let_op(z), *_onbekende_richting(z)),
        gewogen.verdict,
        om.zin,
        vorm.feiten["tijdig"],
    )


def _deskundige(z: Zaak) -> Toets:
    gegeven = None
    op = z.dag("verklaring_op")
    if z.ja("verklaring") and op is not None:
        gegeven = verklaring.Deskundige(
            z.feiten.get("deskundige", "arts"),
            op,
            z.ja("aangewezen"),
            z.ja("behandelend"),
            z.ja("ongeschikt"),
        )
    return _met(z, eisen.DESKUNDIGE, verklaring.artikel_7(gegeven, z.dagtekening))


def _buitenland(z: Zaak) -> Toets:
    gegeven = None
    if z.ja("verklaring"):
        gegeven = verklaring.BuitenlandseSchool(
            z.ja("ingeschreven"),
            z.ja("bezoekt"),
            z.feiten.get("taal", "nl"),
            wereldschool=z.ja("wereldschool"),
        )
    return _met(z, eisen.BUITENLAND, verklaring.artikel_9(gegeven))


def _trekkend(z: Zaak) -> Toets:
    bestaan = verklaring.TrekkendBestaan(
        z.feiten.get("beroep", ""),
        z.getal("van_maand") or 12,
        z.getal("tot_maand") or 1,
        z.ja("reist_mee"),
        z.getal("rijdende_school"),
    )
    oordeel = verklaring.artikel_5a(bestaan, z.dagtekening)
    return _met(z, eisen.TREKKEND, oordeel, herstelbaar=False)


def _met(
    z: Zaak, van_grond: tuple[eisen.Eis, ...], eigen: Oordeel, *, herstelbaar: bool = True
) -> Toets:
    """The notice of article 6 and the requirements of the ground itself."""
    vorm = formeel(_feiten(z))
    uitslag = vorm.verdict
    if eigen.verdict == verklaring.VOLDOET_NIET and uitslag in (
        Formeel.VOLDAAN,
        Formeel.GRENSGEVAL,
    ):
        uitslag = Formeel.ONVOLLEDIG if herstelbaar else VOLDOET_NIET
    zin = _ZINNEN[Formeel(uitslag)] if uitslag in _ZINNEN else _OVERIG[uitslag]
    regels = (
        *toets_lijnen(eisen.KENNISGEVING, vorm, z.beroep.keuze_tijdig),
        *toets_lijnen(van_grond, eigen),
    )
    return Toets(
        uitslag,
        zin,
        regels,
        (vorm, eigen),
        (*vorm.waarschuwingen, *_let_op(z), *eigen.waarschuwingen),
        tijdig=vorm.feiten["tijdig"],
    )


# --- requests (3a, 3b, 15 and 14 lid 3) ----------------------------------------------------------
def _vervangend(z: Zaak) -> Toets:
    drie_a = z.beroep.grond == "3a"
    gehoord = {wie for wie, _dag in zaak.gehoord(z)}
    verzoek = vervangend.Vervangend(
        z.geboren,
        z.beroep.ontvangen_op,
        z.ja("plan"),
        {"aanvrager", "jongere", "hoofd"} <= gehoord,
        instemming_bevoegd_gezag=z.ja("instemming"),
        dagonderwijs_past_niet=z.ja("dagonderwijs_past_niet"),
        laatste_schooljaar=z.ja("laatste_schooljaar"),
        nu_in_3a=z.ja("nu_in_3a"),
        verklaring_hoofd=z.ja("verklaring_hoofd"),
    )
    oordeel = vervangend.artikel_3a(verzoek) if drie_a else vervangend.artikel_3b(verzoek)
    return _aanvraag(oordeel, eisen.VERVANGEND_3A if drie_a else eisen.VERVANGEND_3B)


def _artikel_15(z: Zaak) -> Toets:
    oordeel = vervangend.artikel_15(
        z.plicht(z.beroep.ontvangen_op),
        z.beroep.ontvangen_op,
        gegevens_compleet=z.ja("gegevens_compleet"),
        bewijs_onderwijs=z.ja("bewijs_onderwijs"),
    )
    return _aanvraag(oordeel, eisen.ARTIKEL_15)


def _verlof(z: Zaak) -> Toets:
    oordeel = verloven.gewichtig(
        eerder_dagen(z),
        schooldagen(z),
        z.beroep.van or z.beroep.ontvangen_op,
        z.getal("dagen_per_week"),
    )
    gehoord = any(wie == "hoofd" for wie, _dag in zaak.gehoord(z))
    regels = eisen.verlof(oordeel, gehoord=gehoord)
    if oordeel.verdict == verloven.HOOFD:
        return Toets(verloven.HOOFD, _OVERIG[verloven.HOOFD], regels, (oordeel,))
    uitslag = vervangend.KAN if gehoord else vervangend.GEBLOKKEERD
    return Toets(uitslag, _OVERIG[uitslag], regels, (oordeel,))


def _aanvraag(oordeel: Oordeel, van_grond: tuple[eisen.Eis, ...]) -> Toets:
    return Toets(
        oordeel.verdict,
        _OVERIG[oordeel.verdict],
        toets_lijnen(van_grond, oordeel),
        (oordeel,),
        oordeel.waarschuwingen,
    )


def schooldagen(z: Zaak) -> int:
    """Asked: as typed, else counted in the calendar of the school."""
    if typed := z.getal("schooldagen"):
        return typed
    if z.beroep.van is None or z.beroep.tot is None:
        return 0
    return schoolkalender.tel_schooldagen(z.kalender, z.beroep.van, z.beroep.tot).aantal


def eerder_dagen(z: Zaak) -> int:
    """Leave of 11 onder g earlier in the school year: as the head says, or as given here."""
    assert z.leerling.id is not None
    van = date(z.beroep.schooljaar, schooljaar.EERSTE_MAAND, 1)
    eigen = sum(
        schoolkalender.tel_schooldagen(z.kalender, rij.van, rij.tot).aantal
        for rij in vrijstellingen.van_leerling(z.sessie, z.leerling.id, z.beroep.grond)
        if rij.beroep_id != z.beroep.id and van <= rij.van <= schooljaar.eind(van)
    )
    return max(eigen, z.getal("eerder_dagen") or 0)


# --- pieces ------------------------------------------------------------------------------------
def toets_lijnen(
    van_grond: tuple[eisen.Eis, ...], oordeel: Oordeel, keuze: str = ""
) -> tuple[Regellijn, ...]:
    """The lines of a verdict; a grensgeval without a choice stays open whatever else fails."""
    open_ = oordeel.feiten.get("tijdig") == kennisgeving.Tijdigheid.GRENSGEVAL and not keuze
    return eisen.lijnen(van_grond, oordeel, grens_open=open_)


def hersteltermijn_voorbij(z: Zaak) -> bool:
    b = z.beroep
    return b.aanvulling_tot is not None and b.aangevuld_op is None and z.vandaag > b.aanvulling_tot


def _let_op(z: Zaak) -> tuple[str, ...]:
    return inhouden.let_op(zaak.inhoud(z))


def _richtingen(z: Zaak) -> frozenset[str]:
    delen = z.feiten.get("bezwaar_tegen", "").casefold().replace(";", ",").split(",")
    return frozenset(deel.strip() for deel in delen if deel.strip())


def _onbekende_richting(z: Zaak) -> tuple[str, ...]:
    if any(not plaatsing.richting for plaatsing, _school in zaak.plaatsingen(z)):
        return (
            "Van een school waar de jongere stond is de richting niet bekend. Vul die in bij de "
            "school.",
        )
    return ()


def _mening(z: Zaak, deel: str) -> Mening:
    return Mening(z.dicht.beoordeling.get(deel, {}).get("uitkomst", Mening.NIET_BEOORDEELD))


_PER_GROND: dict[str, Callable[[Zaak], Toets]] = {
    "3a": _vervangend,
    "3b": _vervangend,
    "5a": _deskundige,
    "5b": _richtingsbezwaar,
    "5c": _buitenland,
    "trekkend": _trekkend,
    "11g>10": _verlof,
    "15": _artikel_15,
}
