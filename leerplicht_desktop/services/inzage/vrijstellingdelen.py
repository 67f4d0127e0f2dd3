# SPDX-License-Identifier: EUPL-1.2
"""Claims of exemption and the exemptions that ran, for who asks what is kept of him."""

from sqlmodel import Session, col, select

from leerplicht_desktop.domain import codes, datum
from leerplicht_desktop.domain.gegevens.inzage import Inzagedeel, Inzagetekst
from leerplicht_desktop.domain.maskeren import Masker
from leerplicht_desktop.domain.vrijstelling.gronden import grond
from leerplicht_desktop.models import Beroep, Vrijstelling
from leerplicht_desktop.store import beroepen, beschermd

_DICHT = "beschermd gegeven, niet opgenomen"
_VELDEN = {
    "feiten": "Wat er is vastgelegd",
    "scholen": "Scholen",
    "beoordeling": "Beoordeling",
    "oordeel": "Oordeel bij een brief",
}


def vrijstellingen(
    sessie: Session, leerling_id: int, masker: Masker, *, gevoelig: bool
) -> Inzagedeel:
    rijen = sessie.exec(
        select(Beroep).where(Beroep.leerling_id == leerling_id).order_by(col(Beroep.ontvangen_op))
    ).all()
    lopend = sessie.exec(
        select(Vrijstelling)
        .where(Vrijstelling.leerling_id == leerling_id)
        .order_by(col(Vrijstelling.van))
    ).all()
    teksten = [_beroep(sessie, rij, masker, gevoelig=gevoelig) for rij in rijen]
    teksten += [_vrijstelling(rij) for rij in lopend]
    return Inzagedeel("Vrijstellingen", teksten=tuple(teksten))


def aantal_beschermd(sessie: Session, leerling_id: int) -> int:
    """How many claims hold protected facts that she may tick to give along."""
    uids = sessie.exec(select(Beroep.uid).where(Beroep.leerling_id == leerling_id)).all()
    return sum(bool(beschermd.lees(sessie, "beroep", uid)) for uid in uids)


def _beroep(sessie: Session, rij: Beroep, masker: Masker, *, gevoelig: bool) -> Inzagetekst:
    assert rij.id is not None
    dicht = beschermd.lees(sessie, "beroep", rij.uid)
    stukken = "; ".join(
        f"{codes.STUKSOORTEN.woord(stuk.soort)} van {datum.kort(stuk.ontvangen_op)}"
        for stuk, _document in beroepen.stukken(sessie, rij.id)
    )
    feiten = (
        ("Grond", grond(rij.grond).omschrijving),
        ("Schooljaar", f"{rij.schooljaar}-{rij.schooljaar + 1}"),
        ("Ontvangen op", datum.kort(rij.ontvangen_op)),
        ("Dagtekening", datum.kort(rij.dagtekening) if rij.dagtekening else ""),
        ("Gedaan door", masker("; ".join(i.naam for i in beroepen.indieners(sessie, rij.id)))),
        ("Stand", codes.BEROEPSTATUSSEN.woord(rij.status)),
        ("Keuze bij een grensgeval", masker(rij.keuze_reden)),
        ("Stukken", stukken),
        *(
            (woord, masker(dicht[veld]) if gevoelig else _DICHT)
            for veld, woord in _VELDEN.items()
            if veld in dicht
        ),
    )
    return Inzagetekst(f"Beroep {rij.kenmerk}", feiten=tuple((n, w) for n, w in feiten if w))


def _vrijstelling(rij: Vrijstelling) -> Inzagetekst:
    periode = f"{datum.kort(rij.van)} t/m {datum.kort(rij.tot)}"
    return Inzagetekst(
        "Vrijstelling", feiten=(("Grond", grond(rij.grond).omschrijving), ("Periode", periode))
    )
