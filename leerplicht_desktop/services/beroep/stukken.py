# SPDX-License-Identifier: EUPL-1.2
"""The papers of a claim: checked by their bytes, sealed, and kept with the day they came."""

import re
from datetime import date

from sqlmodel import Session

from leerplicht_desktop.domain import codes, datum, fouten
from leerplicht_desktop.domain.gegevens.brief import Voorbeeldbladzijde
from leerplicht_desktop.domain.gegevens.uitkomst import Uitkomst
from leerplicht_desktop.models import Stuk
from leerplicht_desktop.services.beroep import stand
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import beroepen, beschermd, documenten

_PDF, _JPEG, _PNG = "application/pdf", "image/jpeg", "image/png"
_KOP = 1024
_STAART = 4096
_HEIC = frozenset({b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"heim", b"heis"})
_SOORT = "Dit is geen PDF of foto (JPEG, PNG of HEIC). Scan het stuk, of bewaar het als PDF."
_ZONDER = " U kunt het stuk ook vastleggen zonder bestand: ingezien, niet bewaard."
_WACHTWOORD = (
    "Deze PDF is beveiligd met een wachtwoord. Vraag de ouders om het stuk zonder wachtwoord, of "
    "print en scan het." + _ZONDER
)
_KAPOT = "Deze PDF is kapot of niet heel. Vraag het stuk opnieuw, of scan het." + _ZONDER
_LEEG = "Dit bestand is leeg. Kies een ander bestand."


def voeg_stuk_toe(
    kluis: OpenKluis,
    uid: str,
    soort: str,
    inhoud: bytes | None,
    naam: str,
    dagtekening: date | None,
    ontvangen_op: date,
    kanaal: str,
    door: str,
) -> Uitkomst[str]:
    """One paper; without `inhoud` it was seen and not kept.

    Raises BestandOnleesbaar for what is no PDF or picture, BestaatAl for the same bytes twice.
    """
    _controleer(kluis, soort, dagtekening, ontvangen_op, kanaal)
    mime = "" if inhoud is None else soort_bestand(inhoud)
    with kluis.schrijven() as actie:
        rij = beroepen.op_uid(actie.sessie, uid)
        assert rij.id is not None
        document_id = None
        if inhoud is not None:
            _weiger_dubbel(actie.sessie, rij.id, inhoud)
            titel = " ".join(naam.split())[:100] or codes.STUKSOORTEN.woord(soort)
            document = documenten.bewaar(
                actie.sessie, rij.leerling_id, titel, mime, inhoud, actie.nu, gevoelig=True
            )
            document_id = document.id
        stuk = Stuk(
            geregistreerd_op=actie.nu,
            beroep_id=rij.id,
            document_id=document_id,
            soort=soort,
            dagtekening=dagtekening,
            ontvangen_op=ontvangen_op,
            kanaal=kanaal,
            ontvangen_door=" ".join(door.split())[:100],
        )
        actie.sessie.add(stuk)
        gevraagd = rij.aanvulling_gevraagd_op
        if gevraagd is not None and ontvangen_op >= gevraagd:
            rij.aangevuld_op = rij.aangevuld_op or ontvangen_op
        stand.werk_bij(kluis, actie, rij)
        actie.noteer("stuk_toegevoegd", "beroep", [uid])
        actie.gewijzigd("beroep", uid)
    return Uitkomst(stuk.uid, actie.wijzigingen())


def stuk(kluis: OpenKluis, stuk_uid: str) -> bytes:
    """The bytes of a paper; reading them writes its own line in the log."""
    with kluis.schrijven() as actie:
        rij = beroepen.stuk_op_uid(actie.sessie, stuk_uid)
        if rij.document_id is None:
            raise fouten.NietGevonden("Dit stuk is ingezien en niet bewaard.")
        inhoud = documenten.lees(actie.sessie, rij.document_id)
        actie.noteer("gevoelig_gelezen", "stuk", [stuk_uid])
    return inhoud


def stuk_bladzijden(
    kluis: OpenKluis, stuk_uid: str, breedte_px: int
) -> tuple[Voorbeeldbladzijde, ...]:
    """A PDF as pictures. Raises BestandOnleesbaar for a photo: take its bytes from `stuk`."""
    from leerplicht_desktop.documents import voorbeeld

    inhoud = stuk(kluis, stuk_uid)
    if soort_bestand(inhoud) != _PDF:
        raise fouten.BestandOnleesbaar("Dit stuk is een foto en geen PDF. Open het als bestand.")
    return voorbeeld.bladzijden(inhoud, breedte_px)


def soort_bestand(inhoud: bytes) -> str:
    """What it is by its bytes: a name can say anything."""
    if not inhoud:
        raise fouten.BestandOnleesbaar(_LEEG)
    if inhoud.startswith(b"\xff\xd8\xff"):
        return _JPEG
    if inhoud.startswith(b"\x89PNG\r\n\x1a\n"):
        return _PNG
    if inhoud[4:8] == b"ftyp" and inhoud[8:12] in _HEIC:
        return "image/heic"
    if b"%PDF-" not in inhoud[:_KOP]:
        raise fouten.BestandOnleesbaar(_SOORT)
    if b"startxref" not in inhoud[-_STAART:]:
        raise fouten.BestandOnleesbaar(_KAPOT)
    if re.search(rb"/Encrypt\s+\d+\s+\d+\s+R|/Encrypt\s*<<", inhoud):
        raise fouten.BestandOnleesbaar(_WACHTWOORD)
    return _PDF


def _weiger_dubbel(sessie: Session, beroep_id: int, inhoud: bytes) -> None:
    som = beschermd.vingerafdruk(beschermd.sleutel_van(sessie), inhoud)
    for rij, document in beroepen.stukken(sessie, beroep_id):
        if document is not None and document.sha256 == som:
            woord = codes.STUKSOORTEN.woord(rij.soort)
            raise fouten.BestaatAl(
                f"Dit stuk staat er al: {woord}, ontvangen op {datum.dag(rij.ontvangen_op)}."
            )


def _controleer(
    kluis: OpenKluis, soort: str, dagtekening: date | None, ontvangen_op: date, kanaal: str
) -> None:
    onjuist = {}
    if soort not in codes.STUKSOORTEN:
        onjuist["soort"] = "Kies de soort van het stuk."
    if kanaal and kanaal not in codes.KANALEN:
        onjuist["kanaal"] = "Kies hoe het binnenkwam."
    if ontvangen_op > kluis.klok.vandaag():
        onjuist["ontvangen_op"] = "De dag van ontvangst ligt in de toekomst. Kies een eerdere dag."
    if dagtekening is not None and dagtekening > ontvangen_op:
        onjuist["dagtekening"] = "De dagtekening ligt na de ontvangst. Kijk de datums na."
    if onjuist:
        raise fouten.OnjuisteInvoer(onjuist)
