# SPDX-License-Identifier: EUPL-1.2
"""A request to see what is kept (AVG art. 15): who asks, may it, what would be given; giving it.

The package is never filed: it leaves the store as a file she chooses or on paper, and the log
keeps its hash, so that a copy that turns up later can be recognised.
"""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from sqlmodel import Session

from leerplicht_desktop.domain import datum, fouten
from leerplicht_desktop.domain import inzage as regels
from leerplicht_desktop.domain.gegevens.inzage import (
    InzageGemaakt,
    Inzagekeuzes,
    Inzagepakket,
    Inzageverzoek,
    Inzagevoorstel,
)
from leerplicht_desktop.domain.gegevens.uitkomst import Uitkomst
from leerplicht_desktop.domain.inzage import Bevinding, Inzagetermijn, Zwaarte
from leerplicht_desktop.services import kalenders
from leerplicht_desktop.services.inzage import pakket, verzuimdelen
from leerplicht_desktop.services.inzage import verzoek as verzoeken
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import bestanden, personen
from leerplicht_desktop.store.kluis import Schrijfactie

_GEMAAKT, _AFGEDRUKT, _VERLENGD = "inzage_gemaakt", "inzage_afgedrukt", "inzage_verlengd"
_REDEN = "Schrijf op waarom u dit toch doet. De reden komt in het logboek."
_VERLENGREDEN = "Schrijf op waarom u meer tijd nodig hebt, bijvoorbeeld: het dossier is groot."
_TE_LAAT = "De maand is al voorbij. Verlengen kan alleen voor {eerste}."


def keuzes(kluis: OpenKluis, leerling_uid: str) -> Inzagekeuzes:
    """Whom a request can be about, and who can ask."""
    with kluis.lezen() as sessie:
        return verzoeken.keuzes(sessie, leerling_uid, kluis.klok.vandaag())


def stel_op(kluis: OpenKluis, ruw: Mapping[str, str]) -> Inzagevoorstel:
    """May this request be answered, by when, what would be in it and what is taken out."""
    verzoek = verzoeken.lees(ruw, kluis.klok.vandaag())
    termijn = _termijn(verzoek)
    with kluis.lezen() as sessie:
        bevindingen = _bevindingen(kluis, sessie, verzoek)
        inhoud = pakket.stel_samen(kluis, sessie, verzoek, termijn.uiterlijk)
        leerling, _kind = personen.leerling(sessie, verzoek.leerling_uid)
        assert leerling.id is not None
        beschermd = 0
        if not verzoek.volwassene:
            beschermd = verzuimdelen.aantal_beschermd(sessie, leerling.id)
    return Inzagevoorstel(
        betrokkene=inhoud.betrokkene,
        bevindingen=bevindingen,
        mag=regels.mag(bevindingen, verzoek.reden),
        termijn=termijn,
        delen=tuple((deel.titel, deel.aantal) for deel in inhoud.delen),
        weggelaten=inhoud.weggelaten,
        niet_opgenomen=inhoud.niet_opgenomen,
        beschermd=beschermd,
    )


def maak(kluis: OpenKluis, ruw: Mapping[str, str], pad: Path) -> Uitkomst[InzageGemaakt]:
    """Write the package as one PDF. The file is readable for everybody who has it."""
    bestanden.controleer_schrijfbaar(pad)
    verzoek, inhoud, gemaakt = _pdf(kluis, ruw, str(pad))
    with kluis.schrijven() as actie:
        _noteer(actie, _GEMAAKT, verzoek, gemaakt.sha256)
        bestanden.schrijf_geheel(pad, inhoud)
    return Uitkomst(gemaakt, actie.wijzigingen())


def druk_af(kluis: OpenKluis, ruw: Mapping[str, str]) -> Uitkomst[bytes]:
    """The package for a printer. It counts as given from now on, whatever the printer does."""
    verzoek, inhoud, gemaakt = _pdf(kluis, ruw, "")
    with kluis.schrijven() as actie:
        _noteer(actie, _AFGEDRUKT, verzoek, gemaakt.sha256)
    return Uitkomst(inhoud, actie.wijzigingen())


def verleng(kluis: OpenKluis, ruw: Mapping[str, str]) -> Uitkomst[Inzagetermijn]:
    """Write down that and why the answer takes two months more, within the first month."""
    verzoek = verzoeken.lees(ruw, kluis.klok.vandaag())
    reden = " ".join(ruw.get("verlengreden", "").split())
    eerste = _termijn(verzoek).eerste
    if not reden:
        raise fouten.OnjuisteInvoer({"verlengreden": _VERLENGREDEN})
    if kluis.klok.vandaag() > eerste:
        raise fouten.OnjuisteInvoer(
            {"verlengreden": _TE_LAAT.format(eerste=f"{datum.kort(eerste)}")}
        )
    feestdagen = kalenders.van_regio("").feestdagen
    with kluis.schrijven() as actie:
        actie.noteer(_VERLENGD, *_over(verzoek), reden=reden)
    return Uitkomst(
        regels.termijn(verzoek.ontvangen, feestdagen, verlengd=True), actie.wijzigingen()
    )


def _pdf(
    kluis: OpenKluis, ruw: Mapping[str, str], pad: str
) -> tuple[Inzageverzoek, bytes, InzageGemaakt]:
    from leerplicht_desktop.documents import inzage as document
    from leerplicht_desktop.documents import pdftekst

    verzoek = verzoeken.lees(ruw, kluis.klok.vandaag())
    with kluis.lezen() as sessie:
        bevindingen = _bevindingen(kluis, sessie, verzoek)
        _weiger(bevindingen, verzoek.reden)
        gegevens: Inzagepakket = pakket.stel_samen(
            kluis, sessie, verzoek, _termijn(verzoek).uiterlijk
        )
    inhoud = document.maak(gegevens)
    sha256 = hashlib.sha256(inhoud).hexdigest()
    return verzoek, inhoud, InzageGemaakt(pad, sha256, pdftekst.aantal_bladzijden(inhoud))


def _weiger(bevindingen: tuple[Bevinding, ...], reden: str) -> None:
    if regels.mag(bevindingen, reden):
        return
    blok = [b.zin for b in bevindingen if b.zwaarte is Zwaarte.BLOK]
    if blok:
        raise fouten.InzageMagNiet(" ".join(blok))
    raise fouten.OnjuisteInvoer({"reden": _REDEN})


def _bevindingen(
    kluis: OpenKluis, sessie: Session, verzoek: Inzageverzoek
) -> tuple[Bevinding, ...]:
    return regels.beoordeel(verzoeken.vraagsteller(sessie, verzoek, kluis.klok.vandaag()))


def _termijn(verzoek: Inzageverzoek) -> Inzagetermijn:
    feestdagen = kalenders.van_regio("").feestdagen
    return regels.termijn(verzoek.ontvangen, feestdagen, verlengd=verzoek.verlengd)


def _over(verzoek: Inzageverzoek) -> tuple[str, list[str]]:
    return ("persoon" if verzoek.volwassene else "leerling"), [verzoek.over_uid]


def _noteer(actie: Schrijfactie, handeling: str, verzoek: Inzageverzoek, sha256: str) -> None:
    beschermd = ", met beschermde gegevens" if verzoek.gevoelig else ""
    waarom = f"; {verzoek.reden}" if verzoek.reden else ""
    reden = (
        f"verzoek van {datum.kort(verzoek.ontvangen)} door {verzoek.aanvrager}{beschermd}"
        f"{waarom}; sha256 {sha256}"
    )
    actie.noteer(handeling, *_over(verzoek), reden=reden)
