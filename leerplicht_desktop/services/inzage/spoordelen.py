# SPDX-License-Identifier: EUPL-1.2
"""The traces beside the records: documents, drafts, what was changed, and the log in words."""

import json
from collections.abc import Mapping, Sequence

from sqlmodel import Session, col, select

from leerplicht_desktop.domain import datum
from leerplicht_desktop.domain import logboek as woorden
from leerplicht_desktop.domain.gegevens.inzage import Inzagedeel, Inzagetekst
from leerplicht_desktop.domain.maskeren import Masker
from leerplicht_desktop.models import Brief, Concept, Document, Wijziging
from leerplicht_desktop.services.inzage import verzuimdelen
from leerplicht_desktop.store import beschermd, documenten, logboek

_BESCHERMD = "(beschermd, niet opgenomen)"
_STIL = frozenset({"versie", "gemeentecode"})
_FORMULIEREN = {"melding": "melding", "leerling": "leerling", "ouder": "ouder"}


def stukken(sessie: Session, leerling_id: int, masker: Masker, *, gevoelig: bool) -> Inzagedeel:
    """Filed documents that are no letter; their content is for her to read and hand out."""
    brieven = select(Brief.document_id).where(Brief.leerling_id == leerling_id)
    rijen = sessie.exec(
        select(Document)
        .where(Document.leerling_id == leerling_id, col(Document.id).not_in(brieven))
        .order_by(col(Document.id))
    ).all()
    delen = []
    for rij in rijen:
        if rij.gevoelig and not gevoelig:
            continue
        titel = masker(documenten.titel_van(sessie, rij))
        op = datum.kort(rij.geregistreerd_op.date())
        delen.append((op, titel, f"{max(1, rij.grootte // 1024)} kB", rij.sha256))
    return Inzagedeel(
        "Andere documenten",
        koppen=("Opgeborgen", "Wat", "Grootte", "Controlegetal"),
        rijen=tuple(delen),
    )


def concepten(
    sessie: Session, uids: Sequence[str], masker: Masker, *, gevoelig: bool
) -> Inzagedeel:
    """Drafts about this person that were not saved yet."""
    eigen = set(uids)
    teksten = []
    for rij in sessie.exec(select(Concept).order_by(col(Concept.bewaard_op))):
        over = {rij.object_uid, *(str(v) for v in rij.inhoud.values() if isinstance(v, str))}
        if not eigen & over:
            continue
        feiten = []
        for veld, waarde in rij.inhoud.items():
            plek = beschermd.plek_concept(rij.formulier, rij.object_uid, veld)
            tekst = _tekst(sessie, waarde, plek, masker, gevoelig=gevoelig)
            if tekst and not veld.endswith("uid"):
                feiten.append((_veld(veld), tekst))
        soort = _FORMULIEREN.get(rij.formulier, rij.formulier.replace("_", " "))
        kop = f"Concept van een {soort}, bewaard op {datum.kort(rij.bewaard_op.date())}"
        teksten.append(Inzagetekst(kop, tuple(feiten)))
    return Inzagedeel("Concepten", teksten=tuple(teksten))


def eerder(
    sessie: Session, uids: Sequence[str], masker: Masker, *, gevoelig: bool, dicht: frozenset[str]
) -> Inzagedeel:
    """What was changed, before and after. Fields in `dicht` show that they changed, no more."""
    rijen = sessie.exec(
        select(Wijziging)
        .where(col(Wijziging.onderwerp_uid).in_(list(uids)))
        .order_by(col(Wijziging.id))
    ).all()
    delen = []
    for rij in rijen:
        for veld in sorted({*rij.voor, *rij.na} - _STIL):
            if veld.endswith("_id"):
                continue
            waarden = []
            for kant, bron in (("voor", rij.voor), ("na", rij.na)):
                plek = beschermd.plek_wijziging(rij.soort, rij.onderwerp_uid, kant, veld)
                waarde = _BESCHERMD if veld in dicht else bron.get(veld)
                waarden.append(_tekst(sessie, waarde, plek, masker, gevoelig=gevoelig))
            delen.append((datum.kort(rij.op.date()), _veld(veld), *waarden))
    return Inzagedeel(
        "Eerdere gegevens", koppen=("Gewijzigd", "Gegeven", "Was", "Werd"), rijen=tuple(delen)
    )


def gebruik(sessie: Session, uids: Sequence[str], masker: Masker) -> Inzagedeel:
    """Every line of the log about this person, but for what went to the police part."""
    politie = verzuimdelen.naar_politie(sessie)
    delen = []
    for rij in logboek.regels(sessie, logboek.Vraag(uids=tuple(uids))):
        namen = f"{rij.handeling} {rij.soort}"
        if "wpg" in namen or politie & set(_uids(rij)):
            continue
        op = logboek.moment(rij).astimezone(logboek.AMSTERDAM)
        delen.append(
            (
                f"{datum.kort(op.date())} {op:%H:%M}",
                woorden.woord(rij.handeling),
                woorden.SOORTWOORDEN.get(rij.soort, rij.soort),
                masker(rij.reden),
            )
        )
    return Inzagedeel(
        "Logboek: wie keek en wat er gebeurde",
        koppen=("Wanneer", "Wat", "Waarvan", "Reden"),
        rijen=tuple(delen),
        noot="Alles hieronder deed de leerplichtambtenaar die bovenaan staat, of haar vervanger.",
    )


def _uids(rij: logboek.Row) -> Sequence[str]:
    gelezen: list[str] = json.loads(rij.uids)
    return gelezen


def _tekst(sessie: Session, waarde: object, plek: str, masker: Masker, *, gevoelig: bool) -> str:
    if beschermd.is_zegel(waarde):
        if not gevoelig:
            return _BESCHERMD
        waarde = beschermd.ontzegel_waarde(sessie, waarde, plek)
    if waarde is None or isinstance(waarde, Mapping):
        return ""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    return masker(str(waarde))


def _veld(naam: str) -> str:
    return naam.replace("_", " ").capitalize()
