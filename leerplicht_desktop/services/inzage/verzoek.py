# SPDX-License-Identifier: EUPL-1.2
"""From what was typed to a checked request, and what the law says about it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from sqlmodel import Session

from leerplicht_desktop.domain import codes, datum, fouten, inzage
from leerplicht_desktop.domain.gegevens.inzage import Inzagekeuzes, Inzageverzoek, Keuze
from leerplicht_desktop.domain.inzage import Aanvrager, Vraagsteller
from leerplicht_desktop.domain.namen import volledig
from leerplicht_desktop.models import Gezag, Persoon
from leerplicht_desktop.services.inzage import familie
from leerplicht_desktop.store import personen

_OUDER = "ouder:"
_GEMACHTIGDE = Keuze(Aanvrager.GEMACHTIGDE, "een gemachtigde")


def keuzes(sessie: Session, leerling_uid: str, op: date) -> Inzagekeuzes:
    """The pupil and the adults beside him now: whom it can be about and who can ask."""
    _leerling, kind = personen.leerling(sessie, leerling_uid)
    assert kind.id is not None
    ouders = personen.ouders(sessie, kind.id, op)
    naam = volledig(personen.naam_van(kind))
    leeftijd = datum.leeftijd(kind.geboortedatum, op) if kind.geboortedatum else 0
    over = [Keuze(leerling_uid, f"{naam}, leerling, {leeftijd} jaar")]
    vragers = {
        leerling_uid: (
            Keuze(Aanvrager.ZELF, f"{naam} zelf"),
            *(Keuze(f"{_OUDER}{ouder.uid}", _ouder(gezag, ouder)) for gezag, ouder in ouders),
            _GEMACHTIGDE,
        )
    }
    for gezag, ouder in ouders:
        over.append(Keuze(ouder.uid, _ouder(gezag, ouder)))
        zelf = Keuze(Aanvrager.ZELF, f"{volledig(personen.naam_van(ouder))} zelf")
        vragers[ouder.uid] = (zelf, _GEMACHTIGDE)
    return Inzagekeuzes(naam, leeftijd >= inzage.LEEFTIJD_ZELF, tuple(over), vragers)


def _ouder(gezag: Gezag, ouder: Persoon) -> str:
    rol = codes.ROLLEN.woord(gezag.rol)
    soort = "gezag" if gezag.soort in codes.GEZAG_JA else "geen gezag bekend"
    return f"{volledig(personen.naam_van(ouder))}, {rol}, {soort}"


def lees(ruw: Mapping[str, str], vandaag: date) -> Inzageverzoek:
    """The request as typed; raises OnjuisteInvoer with a sentence per field."""
    fout: dict[str, str] = {}
    leerling_uid = ruw.get("leerling_uid", "")
    aanvrager, _, ouder_uid = ruw.get("aanvrager", "").partition(":")
    identiteit = ruw.get("identiteit", "")
    if not leerling_uid:
        fout["leerling_uid"] = "Kies eerst een leerling."
    if aanvrager not in set(Aanvrager):
        fout["aanvrager"] = "Kies wie om inzage vraagt."
    if identiteit and identiteit not in inzage.IDENTITEIT:
        fout["identiteit"] = "Kies hoe u keek wie het is."
    ontvangen = datum.lees_datum(ruw.get("ontvangen", ""))
    if ontvangen is None:
        fout["ontvangen"] = "Vul de dag in waarop het verzoek binnenkwam."
    elif ontvangen > vandaag:
        fout["ontvangen"] = "Deze dag is nog niet geweest. Kijk naar de datum."
    if fout or ontvangen is None:
        raise fouten.OnjuisteInvoer(fout)
    return Inzageverzoek(
        leerling_uid=leerling_uid,
        over_uid=ruw.get("over", "") or leerling_uid,
        aanvrager=Aanvrager(aanvrager),
        ouder_uid=ouder_uid,
        identiteit=identiteit,
        ontvangen=ontvangen,
        reden=" ".join(ruw.get("reden", "").split()),
        **{
            vlag: ruw.get(vlag, "") == "ja"
            for vlag in ("toestemming", "machtiging", "gevoelig", "verlengd")
        },
    )


def vraagsteller(sessie: Session, verzoek: Inzageverzoek, op: date) -> Vraagsteller:
    """The facts that the rules look at, as the store knows them on a day."""
    leerling, kind = personen.leerling(sessie, verzoek.leerling_uid)
    gezin = familie.lees(sessie, leerling, kind, op)
    feiten = Vraagsteller(
        aanvrager=verzoek.aanvrager,
        geboren=kind.geboortedatum,
        op=op,
        identiteit=verzoek.identiteit,
        volwassene=verzoek.volwassene,
        toestemming=verzoek.toestemming,
        machtiging=verzoek.machtiging,
        geheim_in_gezin=gezin.geheim,
    )
    if verzoek.volwassene:
        personen.persoon_op_uid(sessie, verzoek.over_uid)
        return feiten
    if verzoek.aanvrager is not Aanvrager.OUDER:
        return feiten
    return replace(
        feiten,
        gezag=_gezag(sessie, kind, verzoek.ouder_uid, op),
        geheim_voor_aanvrager=gezin.geheim_voor(verzoek.ouder_uid),
    )


def _gezag(sessie: Session, kind: Persoon, ouder_uid: str, op: date) -> str:
    assert kind.id is not None
    for gezag, ouder in personen.ouders(sessie, kind.id, op):
        if ouder.uid == ouder_uid:
            return gezag.soort
    return ""
