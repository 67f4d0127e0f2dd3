# SPDX-License-Identifier: EUPL-1.2
"""Police records: list, search, open, add, change. Each call is one line in the log."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from leerplicht_desktop.domain import bsn, codes, datum, fouten, politiegegevens
from leerplicht_desktop.domain.controle import wpg as controle
from leerplicht_desktop.domain.gegevens.persoon import Naam
from leerplicht_desktop.domain.gegevens.wpg import (
    Wpgbeeld,
    Wpgdocumentregel,
    WpgInvoer,
    Wpgregel,
)
from leerplicht_desktop.domain.gegevens.zoek import Bladzijde
from leerplicht_desktop.domain.politiegegevens import (
    COMBINEREN,
    RAADPLEGEN,
    VERZAMELEN,
    WIJZIGEN,
)
from leerplicht_desktop.models import Persoon
from leerplicht_desktop.models.wpg import Onderzoek, Politiegegeven
from leerplicht_desktop.services.leerling import vergelijk_versie
from leerplicht_desktop.store import bestanden, personen
from leerplicht_desktop.store.wpg import gegevens, zoekindex
from leerplicht_desktop.store.wpg.deel import Wpgactie, WpgDeel

_SOORT = "politiegegeven"
_REDEN_KLACHT = "Schrijf op om welke klacht of verantwoording het gaat. Dat komt in het logboek."
_ALLEEN_KLACHT = (
    "Dit gegeven is verwijderd. Het wordt alleen nog bewaard voor een klacht of verantwoording."
)


def lijst(deel: WpgDeel, *, begin: int = 0, aantal: int = 100) -> Bladzijde:
    """The records of the last year; older ones are found by a targeted search only."""
    with deel.schrijven() as actie:
        vrij = [
            gegevens.regel(rij, actie.vandaag)
            for rij in gegevens.levend(actie.sessie)
            if gegevens.is_vrij(rij, actie.vandaag)
        ]
        actie.noteer(RAADPLEGEN, "lijst", [], aantal=len(vrij))
    return Bladzijde(tuple(vrij[begin : begin + aantal]), len(vrij), begin)


def zoek(
    deel: WpgDeel, tekst: str, *, klacht: bool = False, reden: str = ""
) -> tuple[Wpgregel, ...]:
    """By BSN or number of the proces-verbaal: all; by name: only those of the last year.

    `klacht`: what was removed is found too, by its number and with a reason.
    """
    if klacht and not reden.strip():
        raise fouten.OnjuisteInvoer({"reden": _REDEN_KLACHT})
    with deel.schrijven() as actie:
        gericht = _op_nummer(actie, tekst, klacht=klacht)
        rijen = gericht or [
            rij for rij in _op_naam(actie, tekst) if gegevens.is_vrij(rij, actie.vandaag)
        ]
        uids = [rij.uid for rij in rijen]
        soort = "gericht gezocht" if gericht else "gezocht op naam"
        actie.noteer(RAADPLEGEN, soort, uids, reden=_met_klacht(reden, klacht))
        gevonden = tuple(gegevens.regel(rij, actie.vandaag) for rij in rijen)
    if gericht:
        deel.gericht_gevonden.update(uids)
    return gevonden


def bekijk(
    deel: WpgDeel, uid: str, *, gericht: bool = False, reden: str = "", klacht: bool = False
) -> Wpgbeeld:
    """Open one record. After its first year only when a targeted search found it, with a reason.

    Raises WpgGeweigerd; what was removed opens for a complaint only.
    """
    with deel.schrijven() as actie:
        rij = gegevens.op_uid(actie.sessie, uid)
        gericht = gericht and uid in deel.gericht_gevonden
        if rij.verwijderd_op is not None and not (klacht and gericht):
            raise fouten.WpgGeweigerd(_ALLEEN_KLACHT)
        weigering = politiegegevens.weigering_openen(
            rij.eerste_verwerking, actie.vandaag, gericht=gericht, reden=reden
        )
        if weigering:
            raise fouten.WpgGeweigerd(weigering)
        actie.noteer(RAADPLEGEN, _SOORT, [uid], reden=_met_klacht(reden, klacht))
        beeld = _beeld(actie, rij)
    deel.bekeken.add(uid)
    return beeld


def voeg_toe(
    deel: WpgDeel,
    ruw: Mapping[str, str],
    *,
    leerling_uid: str = "",
    ouder_uid: str = "",
    bij: str = "",
) -> str:
    """A new record about a pupil, one of the parents, or the person of the record `bij`."""
    invoer = _invoer(deel, ruw)
    bron = None if bij else _persoon(deel, leerling_uid, ouder_uid)
    with deel.schrijven() as actie:
        rij = Politiegegeven(
            geregistreerd_op=actie.nu,
            achternaam="",
            soort=invoer.soort,
            grondslag=invoer.grondslag,
            datum=invoer.datum,
            eerste_verwerking=actie.vandaag,
            titel=invoer.titel,
            inhoud={"tekst": invoer.tekst},
        )
        voorbeeld = bron or gegevens.op_uid(actie.sessie, bij)
        for veld in (
            "voornamen",
            "roepnaam",
            "tussenvoegsel",
            "achternaam",
            "geboortedatum",
            "bsn",
        ):
            setattr(rij, veld, getattr(voorbeeld, veld))
        rij.leerling_uid = (
            voorbeeld.leerling_uid if isinstance(voorbeeld, Politiegegeven) else leerling_uid
        )
        _vul(actie, rij, invoer)
        actie.noteer(VERZAMELEN, _SOORT, [rij.uid], reden=invoer.reden)
    deel.bekeken.add(rij.uid)
    return rij.uid


def wijzig(deel: WpgDeel, uid: str, versie: int, ruw: Mapping[str, str]) -> None:
    """Change a record that was opened; what it said before stays in the record itself."""
    _eis_bekeken(deel, uid)
    invoer = _invoer(deel, ruw)
    with deel.schrijven() as actie:
        rij = gegevens.op_uid(actie.sessie, uid)
        vergelijk_versie(rij.versie, versie)
        if rij.soort == "MELDING":
            invoer = _blijft_melding(invoer)
        eerder = {
            "op": actie.nu.isoformat(),
            "wie": actie.wie,
            "titel": rij.titel,
            "tekst": rij.inhoud.get("tekst", ""),
            "pv_nummer": rij.pv_nummer,
            "grondslag": rij.grondslag,
            "soort": rij.soort,
            "datum": rij.datum.isoformat(),
        }
        rij.inhoud = {
            **rij.inhoud,
            "tekst": invoer.tekst,
            "eerder": [*rij.inhoud.get("eerder", []), eerder],
        }
        rij.versie += 1
        rij.soort, rij.titel, rij.datum = invoer.soort, invoer.titel, invoer.datum
        rij.grondslag = invoer.grondslag
        _vul(actie, rij, invoer)
        actie.noteer(WIJZIGEN, _SOORT, [uid], reden=invoer.reden)


def koppel(deel: WpgDeel, uid: str, onderzoek_uid: str, reden: str) -> None:
    """Bring a record together with the others of an investigation (art. 9)."""
    _eis_bekeken(deel, uid)
    waarom = _reden(reden)
    with deel.schrijven() as actie:
        rij = gegevens.op_uid(actie.sessie, uid)
        onderzoek = gegevens.onderzoek_op_uid(actie.sessie, onderzoek_uid)
        rij.onderzoek_id = onderzoek.id
        rij.grondslag = politiegegevens.GRONDSLAG_ONDERZOEK
        rij.versie += 1
        actie.sessie.add(rij)
        actie.noteer(COMBINEREN, _SOORT, [uid, onderzoek_uid], reden=waarom)


def voeg_document_toe(
    deel: WpgDeel, uid: str, titel: str, mime: str, inhoud: bytes, reden: str
) -> str:
    """A scan or file beside a record that was opened."""
    _eis_bekeken(deel, uid)
    waarom = _reden(reden)
    with deel.schrijven() as actie:
        rij = gegevens.op_uid(actie.sessie, uid)
        assert rij.id is not None
        document_ = gegevens.bewaar_document(actie.sessie, rij.id, titel, mime, inhoud, actie.nu)
        actie.noteer(VERZAMELEN, "document", [uid, document_.uid], reden=waarom)
    return document_.uid


def voeg_pdf_toe(deel: WpgDeel, uid: str, pad: Path, reden: str) -> str:
    """A scan out of a file; its name is the title. Only PDF: that can be shown here again."""
    with bestanden.schijffouten():
        if pad.stat().st_size > gegevens.GRENS:
            raise fouten.BestandOnleesbaar(gegevens.TE_GROOT)
        inhoud = pad.read_bytes()
    if not inhoud.startswith(b"%PDF-"):
        raise fouten.BestandOnleesbaar("Dit is geen PDF. Scan of bewaar het als PDF.")
    return voeg_document_toe(deel, uid, pad.stem, "application/pdf", inhoud, reden)


def document(deel: WpgDeel, document_uid: str) -> bytes:
    """The bytes of a document of a record that was opened."""
    with deel.schrijven() as actie:
        rij = gegevens.document_op_uid(actie.sessie, document_uid)
        gegeven = actie.sessie.get_one(Politiegegeven, rij.gegeven_id)
        _eis_bekeken(deel, gegeven.uid)
        inhoud = gegevens.lees_document(actie.sessie, rij)
        actie.noteer(RAADPLEGEN, "document", [gegeven.uid, document_uid])
    return inhoud


# --- parts ---------------------------------------------------------------------------------------
def _op_nummer(actie: Wpgactie, tekst: str, *, klacht: bool) -> list[Politiegegeven]:
    """Exactly this BSN or number of a proces-verbaal."""
    nummer = bsn.lees(tekst)
    gezocht = zoekindex.woorden_van(tekst)
    ids = set(zoekindex.op_nummer(actie.verbinding, nummer or tekst))
    rijen = [rij for rij in gegevens.levend(actie.sessie) if rij.id in ids]
    if klacht:
        rijen += gegevens.verwijderd(actie.sessie)
    return [
        rij
        for rij in rijen
        if (nummer and rij.bsn == nummer)
        or (gezocht and zoekindex.woorden_van(rij.pv_nummer) == gezocht)
    ]


def _op_naam(actie: Wpgactie, tekst: str) -> list[Politiegegeven]:
    ids = set(zoekindex.op_naam(actie.verbinding, tekst))
    return [rij for rij in gegevens.levend(actie.sessie) if rij.id in ids]


def _met_klacht(reden: str, klacht: bool) -> str:
    kaal = " ".join(reden.split())
    return f"klacht of verantwoording: {kaal}" if klacht else kaal


def _eis_bekeken(deel: WpgDeel, uid: str) -> None:
    if uid not in deel.bekeken:
        raise fouten.WpgGeweigerd("Open dit gegeven eerst.")


def _reden(reden: str) -> str:
    gecontroleerd = controle.reden({"reden": reden})
    if gecontroleerd.waarde is None:
        raise fouten.OnjuisteInvoer(gecontroleerd.fouten)
    return gecontroleerd.waarde


def _invoer(deel: WpgDeel, ruw: Mapping[str, str]) -> WpgInvoer:
    gecontroleerd = controle.gegeven(ruw, deel.klok.vandaag())
    if gecontroleerd.waarde is None:
        raise fouten.OnjuisteInvoer(gecontroleerd.fouten)
    return gecontroleerd.waarde


def _blijft_melding(invoer: WpgInvoer) -> WpgInvoer:
    from dataclasses import replace

    return replace(invoer, soort="MELDING")


def _persoon(deel: WpgDeel, leerling_uid: str, ouder_uid: str) -> Persoon:
    """Names and numbers out of the main store, as they are today."""
    with deel.kluis.lezen() as sessie:
        _leerling, persoon = personen.leerling(sessie, leerling_uid)
        if not ouder_uid:
            return persoon
        assert persoon.id is not None
        for _gezag, ouder in personen.ouders(sessie, persoon.id, deel.klok.vandaag()):
            if ouder.uid == ouder_uid:
                return ouder
    raise fouten.NietGevonden


def _vul(actie: Wpgactie, rij: Politiegegeven, invoer: WpgInvoer) -> None:
    rij.pv_nummer = invoer.pv_nummer
    rij.onderzoek_id = None
    if invoer.onderzoek_uid:
        rij.onderzoek_id = gegevens.onderzoek_op_uid(actie.sessie, invoer.onderzoek_uid).id
    actie.sessie.add(rij)
    actie.sessie.flush()
    zoekindex.werk_bij(actie.verbinding, rij)


def _beeld(actie: Wpgactie, rij: Politiegegeven) -> Wpgbeeld:
    assert rij.id is not None
    onderzoek = actie.sessie.get(Onderzoek, rij.onderzoek_id) if rij.onderzoek_id else None
    dagen = gegevens.bewaardagen(actie.sessie, rij)
    return Wpgbeeld(
        uid=rij.uid,
        versie=rij.versie,
        naam=Naam(rij.voornamen, rij.roepnaam, rij.tussenvoegsel, rij.achternaam),
        geboortedatum=rij.geboortedatum,
        bsn=rij.bsn or "",
        soort=rij.soort,
        grondslag=rij.grondslag,
        onderzoek_uid=onderzoek.uid if onderzoek else "",
        onderzoek=onderzoek.titel if onderzoek else "",
        pv_nummer=rij.pv_nummer,
        datum=rij.datum,
        eerste_verwerking=rij.eerste_verwerking,
        titel=rij.titel,
        tekst=str(rij.inhoud.get("tekst", "")),
        regels=_meldingregels(rij.inhoud),
        documenten=tuple(
            Wpgdocumentregel(d.uid, d.titel, d.kenmerk, d.grootte)
            for d in gegevens.documenten(actie.sessie, rij.id)
        ),
        verstrekkingen=gegevens.verstrekkingen(actie.sessie, gegeven_uid=rij.uid),
        verwijderen_op=dagen[0] if dagen else None,
        vernietigen_op=rij.vernietigen_op or (dagen[1] if dagen else None),
        verwijderd_op=rij.verwijderd_op,
    )


def _meldingregels(inhoud: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """The frozen facts of a melding, as words."""
    melding = inhoud.get("melding")
    if melding is None:
        return ()
    beschermd = inhoud.get("beschermd", {}).get(melding["uid"], {})
    van, tot = melding["begindatum"], melding["einddatum"]
    periode = datum.kort(date.fromisoformat(van))
    if tot and tot != van:
        periode += f" t/m {datum.kort(date.fromisoformat(tot))}"
    oordelen = inhoud.get("oordelen", [])
    paren = (
        ("Soort verzuim", codes.VERZUIMSOORTEN.woord(melding["soort"])),
        ("School", inhoud.get("school", "")),
        ("Periode", periode),
        ("Uren", datum.uren(melding["totaal_minuten"])),
        ("Reden van de school", beschermd.get("reden") or melding["reden"]),
        ("Toelichting", beschermd.get("toelichting") or melding["toelichting"]),
        ("DUO-meldingsnummer", melding["duo_meldingsnummer"] or ""),
        ("Zaaknummer", melding["zaaknummer"]),
        ("Oordeel", oordelen[-1]["zin"] if oordelen else ""),
    )
    return tuple((etiket, str(waarde)) for etiket, waarde in paren if waarde)
