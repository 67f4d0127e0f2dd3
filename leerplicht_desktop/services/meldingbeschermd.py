# SPDX-License-Identifier: EUPL-1.2
"""The protected texts of a melding: reason, explanation and motivation move in and out together.

While the melding is marked `gevoelig` they stand in `beschermd` and nowhere else; the columns,
the facts of each verdict and the history hold nothing that can be read.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from sqlmodel import Session, select

from leerplicht_desktop.domain import beschermd as klasse
from leerplicht_desktop.domain.gegevens.melding import MeldingBerekening, MeldingInvoer
from leerplicht_desktop.models import Melding, Oordeel
from leerplicht_desktop.store import beschermd, meldingen, wijzigingen

_SOORT, _OORDEEL = "melding", "oordeel"
_KOLOMMEN = ("reden", "toelichting")
_MOTIVERING = "motivering"
_FEIT = "reden"  # what a verdict froze of the school's own words


def open_invoer(sessie: Session, rij: Melding, invoer: MeldingInvoer) -> MeldingInvoer:
    """The same with its protected texts in clear: for her own form and for counting."""
    if not rij.gevoelig:
        return invoer
    assert rij.id is not None
    teksten = beschermd.lees(sessie, _SOORT, rij.uid)
    oordeel = meldingen.laatste_oordeel(sessie, rij.id)
    motivering = beschermd.lees(sessie, _OORDEEL, oordeel.uid).get(_MOTIVERING, "")
    return replace(
        invoer,
        reden=teksten.get("reden", ""),
        toelichting=teksten.get("toelichting", ""),
        afwijkreden=motivering,
    )


def dichte_berekening(berekening: MeldingBerekening) -> MeldingBerekening:
    """A count without the words that it was told."""
    feiten = {naam: w for naam, w in berekening.voorstel.feiten.items() if naam != _FEIT}
    return replace(berekening, voorstel=replace(berekening.voorstel, feiten=feiten))


def leg_vast(sessie: Session, rij: Melding, invoer: MeldingInvoer, nu: datetime) -> None:
    """After the columns were filled: texts in, or back out of, the protected table."""
    if not invoer.gevoelig:
        beschermd.wis(sessie, _SOORT, rij.uid)
    else:
        for veld in _KOLOMMEN:
            beschermd.zet(sessie, _SOORT, rij.uid, veld, getattr(invoer, veld), nu)
            setattr(rij, veld, "")
        wijzigingen.verzegel(sessie, _SOORT, rij.uid, klasse.MELDING)
    for oordeel in _oordelen(sessie, rij):
        _verplaats(sessie, oordeel, dicht=invoer.gevoelig, nu=nu)
    sessie.flush()


def foto(sessie: Session, rij: Melding) -> dict[str, object]:
    """The row for its history, with the texts that the columns do not hold."""
    beeld = wijzigingen.foto(rij)
    if rij.gevoelig:
        teksten = beschermd.lees(sessie, _SOORT, rij.uid)
        beeld |= {veld: teksten.get(veld, "") for veld in _KOLOMMEN}
    return beeld


def _oordelen(sessie: Session, rij: Melding) -> Iterable[Oordeel]:
    return sessie.exec(select(Oordeel).where(Oordeel.melding_id == rij.id)).all()


def _verplaats(sessie: Session, oordeel: Oordeel, *, dicht: bool, nu: datetime) -> None:
    feiten = dict(oordeel.feiten)
    if dicht:
        open_ = {_MOTIVERING: oordeel.motivering, _FEIT: str(feiten.pop(_FEIT, ""))}
        for veld, tekst in open_.items():
            if tekst:  # sealed before: the column is empty and the seal stays
                beschermd.zet(sessie, _OORDEEL, oordeel.uid, veld, tekst, nu)
        oordeel.motivering = ""
    else:
        teksten = beschermd.lees(sessie, _OORDEEL, oordeel.uid)
        oordeel.motivering = teksten.get(_MOTIVERING, oordeel.motivering)
        if teksten.get(_FEIT):
            feiten[_FEIT] = teksten[_FEIT]
        beschermd.wis(sessie, _OORDEEL, oordeel.uid)
    if feiten != oordeel.feiten:
        oordeel.feiten = feiten
    sessie.add(oordeel)
