# SPDX-License-Identifier: EUPL-1.2
"""What happened: meldingen with their days and verdicts, and the letters with their words."""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from leerplicht_desktop.documents import pdftekst
from leerplicht_desktop.domain import codes, datum
from leerplicht_desktop.domain.gegevens.inzage import Inzagedeel, Inzagetekst
from leerplicht_desktop.domain.maskeren import Masker, Wat
from leerplicht_desktop.models import Brief, Document, Melding, Oordeel, School, Wpgwissel
from leerplicht_desktop.store import beschermd, documenten
from leerplicht_desktop.store import meldingen as opslag

_ACTIE = {True: "ja", False: "nee", None: ""}
_BESCHERMD = "beschermd gegeven, niet opgenomen"


def naar_politie(sessie: Session) -> frozenset[str]:
    """Meldingen that went to the police part: nothing about them is given here."""
    return frozenset(sessie.exec(select(Wpgwissel.melding_uid)).all())


def meldingen(
    sessie: Session, leerling_id: int, masker: Masker, *, gevoelig: bool, verberg: bool
) -> Inzagedeel:
    weg = naar_politie(sessie)
    rijen = sessie.exec(
        select(Melding)
        .where(Melding.leerling_id == leerling_id, col(Melding.uid).not_in(weg))
        .order_by(col(Melding.begindatum), col(Melding.id))
    ).all()
    return Inzagedeel(
        "Meldingen van verzuim",
        teksten=tuple(
            _melding(sessie, rij, masker, gevoelig=gevoelig, verberg=verberg) for rij in rijen
        ),
    )


def aantal_beschermd(sessie: Session, leerling_id: int) -> int:
    """How many records hold protected texts that she may tick to give along."""
    meld = sessie.exec(
        select(Melding.uid).where(Melding.leerling_id == leerling_id, col(Melding.gevoelig))
    ).all()
    stukken = sessie.exec(
        select(Document.uid).where(Document.leerling_id == leerling_id, col(Document.gevoelig))
    ).all()
    return len(set(meld) - naar_politie(sessie)) + len(stukken)


def _melding(
    sessie: Session, rij: Melding, masker: Masker, *, gevoelig: bool, verberg: bool
) -> Inzagetekst:
    assert rij.id is not None
    school = sessie.get(School, rij.school_id) if rij.school_id else None
    schoolnaam = school.naam if school else ""
    dagen = opslag.dagen(sessie, rij.id)
    tot = f" t/m {datum.kort(rij.einddatum)}" if rij.einddatum else ""
    teksten = {"reden": rij.reden, "toelichting": rij.toelichting}
    if rij.gevoelig:
        teksten = beschermd.lees(sessie, "melding", rij.uid) if gevoelig else {}
    dicht = _BESCHERMD if rij.gevoelig and not gevoelig else ""
    feiten = (
        ("Soort", codes.VERZUIMSOORTEN.woord(rij.soort)),
        ("School", masker.tel(Wat.PLEK) if verberg and schoolnaam else schoolnaam),
        ("Gemeld op", datum.kort(rij.melddatum)),
        ("Verzuim", f"{datum.kort(rij.begindatum)}{tot}"),
        ("Uren", datum.uren(rij.totaal_minuten) if rij.totaal_minuten else ""),
        ("Per dag", "; ".join(f"{datum.kort(d.datum)}: {datum.uren(d.minuten)}" for d in dagen)),
        ("Reden", dicht or masker(teksten.get("reden", ""))),
        ("Toelichting", dicht or masker(teksten.get("toelichting", ""))),
        ("Gemeld door", _melder(rij, masker)),
        ("Nummer bij DUO", rij.duo_meldingsnummer or ""),
        ("Status bij DUO", codes.STATUSSEN_DUO.woord(rij.status_duo) if rij.status_duo else ""),
        ("Actie gewenst", _ACTIE[rij.actie_gewenst]),
        ("Stand", codes.WERKSTATUSSEN.woord(rij.werkstatus)),
        ("Zaaknummer", rij.zaaknummer),
        ("Vastgelegd op", datum.kort(rij.ingenomen_op.date())),
    )
    kop = f"Melding {rij.kenmerk}"
    gevuld = tuple(paar for paar in feiten if paar[1])
    return Inzagetekst(kop, gevuld, _oordelen(sessie, rij, masker, gevoelig=gevoelig))


def _melder(rij: Melding, masker: Masker) -> str:
    delen = [masker.tel(Wat.NAAM)] if rij.melder_naam else []
    delen += [masker(rij.melder_functie)] if rij.melder_functie else []
    delen += [masker.tel(Wat.EMAIL)] if rij.melder_email else []
    delen += [masker.tel(Wat.TELEFOON)] if rij.melder_telefoon else []
    return ", ".join(delen)


def _oordelen(
    sessie: Session, melding: Melding, masker: Masker, *, gevoelig: bool
) -> tuple[str, ...]:
    rijen: Sequence[Oordeel] = sessie.exec(
        select(Oordeel).where(Oordeel.melding_id == melding.id).order_by(col(Oordeel.id))
    ).all()
    zinnen = []
    for rij in rijen:
        motivering = rij.motivering
        if melding.gevoelig:
            eigen = beschermd.lees(sessie, "oordeel", rij.uid) if gevoelig else {}
            motivering = eigen.get("motivering", "" if gevoelig else _BESCHERMD)
        besluit = codes.VERZUIMSOORTEN.woord(rij.besluit)
        waarom = f" Waarom: {masker(motivering)}" if motivering else ""
        zinnen.append(
            f"Beoordeling op {datum.kort(rij.geregistreerd_op.date())}: {masker(rij.zin)} "
            f"Gekozen: {besluit}.{waarom}"
        )
    return tuple(zinnen)


def brieven(
    sessie: Session, rijen: Sequence[Brief], masker: Masker, *, met_tekst: bool
) -> Inzagedeel:
    """Each filed letter: to whom, when, its hash, and its words without others."""
    return Inzagedeel(
        "Brieven", teksten=tuple(_brief(sessie, rij, masker, met_tekst) for rij in rijen)
    )


def brieven_van(sessie: Session, leerling_id: int) -> Sequence[Brief]:
    weg = naar_politie(sessie)
    politie = select(Melding.id).where(col(Melding.uid).in_(weg))
    return sessie.exec(
        select(Brief)
        .where(
            Brief.leerling_id == leerling_id,
            col(Brief.melding_id).is_(None) | col(Brief.melding_id).not_in(politie),
        )
        .order_by(col(Brief.datum), col(Brief.id))
    ).all()


def _brief(sessie: Session, rij: Brief, masker: Masker, met_tekst: bool) -> Inzagetekst:
    stuk = sessie.get_one(Document, rij.document_id)
    verzonden = datum.kort(rij.verzonden_op.date()) if rij.verzonden_op else "nog niet"
    feiten = (
        ("Wat", masker(rij.titel)),
        ("Aan", masker(rij.aan)),
        ("Datum", datum.kort(rij.datum)),
        ("Verzonden", verzonden),
        ("Controlegetal", stuk.sha256),
    )
    alineas: tuple[str, ...] = ()
    if stuk.gevoelig:
        alineas = (_BESCHERMD.capitalize() + ".",)
    elif met_tekst:
        regels = pdftekst.lees(documenten.lees(sessie, rij.document_id))
        alineas = tuple(masker("\n".join(regels)).split("\n"))
    return Inzagetekst(f"Brief {rij.kenmerk}", feiten, alineas)
