# SPDX-License-Identifier: EUPL-1.2
"""The log as she and an auditor read it: pages with words, the check of the chain, an export.

Names are looked up while reading: the log itself holds ids, and an export holds nothing else.
"""

import csv
import hashlib
import io
import json
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from sqlmodel import Session

from leerplicht_desktop.domain import datum, fouten, logboek
from leerplicht_desktop.domain.celtekst import veilig
from leerplicht_desktop.domain.gegevens.uitkomst import Uitkomst
from leerplicht_desktop.domain.gegevens.zoek import Bladzijde
from leerplicht_desktop.domain.logboek import Ketencontrole, Logregel
from leerplicht_desktop.domain.vast import vast
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import audit, bestanden
from leerplicht_desktop.store import logboek as opslag
from leerplicht_desktop.store.audit import Voortgang
from leerplicht_desktop.store.logboek import Row

_KOLOMMEN = (
    "nummer", "moment_utc", "handeling", "omschrijving", "soort", "aantal", "reden", "ids",
    "vorige_hash", "hash",
)  # fmt: skip
_STAP = 2_000
WEG = "vernietigd"
_DOEL_KORT = "Schrijf waarvoor u het logboek uitvoert, bijvoorbeeld: controle door de auditor."


@vast
class Loguitvoer:
    """What was written: `hoofd` is the hash of the last line of the log at that moment."""

    pad: str
    regels: int
    sha256: str
    hoofd: str


def lijst(
    kluis: OpenKluis,
    *,
    filter: str = "alles",
    sorteer: str = "nieuwste",
    aflopend: bool = False,
    begin: int = 0,
    aantal: int = 100,
    zoek: Mapping[str, str] | None = None,
) -> Bladzijde:
    """A page of lines. `filter` is a kind of act; `zoek`: van, tot, leerling_uid, reden.

    `sorteer` is nieuwste | oudste; `aflopend` turns it round.
    """
    oudste_eerst = (sorteer == "oudste") != aflopend
    with kluis.lezen() as sessie:
        vraag = _vraag(sessie, filter, zoek or {})
        rijen, totaal = opslag.bladzijde(
            sessie, vraag, oudste_eerst=oudste_eerst, begin=begin, aantal=aantal
        )
        namen = opslag.benoem(sessie, (uid for rij in rijen for uid in json.loads(rij.uids)))
    return Bladzijde(tuple(_regel(rij, namen) for rij in rijen), totaal, begin)


def tellingen(kluis: OpenKluis, *, zoek: Mapping[str, str] | None = None) -> dict[str, int]:
    """How many lines each kind of act holds, within `zoek`."""
    with kluis.lezen() as sessie:
        return opslag.tellingen(sessie, _vraag(sessie, "alles", zoek or {}))


def controleer(kluis: OpenKluis, voortgang: Voortgang | None = None) -> Ketencontrole:
    """Walk the whole chain; `voortgang` may raise Afgebroken."""
    with kluis.lezen() as sessie:
        return audit.controleer(sessie, voortgang)


def voer_uit(
    kluis: OpenKluis,
    pad: Path,
    ruw: Mapping[str, str],
    voortgang: Voortgang | None = None,
) -> Uitkomst[Loguitvoer]:
    """Write the log for an auditor as CSV; the purpose (`doel`) goes into the log with its hash.

    `ruw`: doel, and van and tot when only a period is asked. The last line holds the head of the
    chain, so that whoever has the file can see whether lines were taken away since.
    """
    doel = " ".join(ruw.get("doel", "").split())
    if len(doel) < 5:
        raise fouten.OnjuisteInvoer({"doel": _DOEL_KORT})
    with kluis.lezen() as sessie:
        vraag = _vraag(sessie, "alles", ruw)
        keten = audit.controleer(sessie)
        rijen = opslag.regels(sessie, vraag)
        inhoud, aantal = _csv(rijen, keten, voortgang)
    sha256 = hashlib.sha256(inhoud).hexdigest()
    bestanden.controleer_schrijfbaar(pad)
    with kluis.schrijven() as actie:
        # First the line, then the file: a file without its line would be an unseen export.
        actie.noteer(
            "logboek_uitgevoerd", "logboek", [kluis.uid], aantal=aantal,
            reden=f"{doel}; sha256 {sha256}",
        )  # fmt: skip
        bestanden.schrijf_geheel(pad, inhoud)
    return Uitkomst(Loguitvoer(str(pad), aantal, sha256, keten.hoofd), actie.wijzigingen())


def _vraag(sessie: Session, filter_: str, zoek: Mapping[str, str]) -> opslag.Vraag:
    fout = {}
    dagen: dict[str, date | None] = {"van": None, "tot": None}
    for veld in dagen:
        getypt = zoek.get(veld, "").strip()
        dagen[veld] = datum.lees_datum(getypt) if getypt else None
        if getypt and dagen[veld] is None:
            fout[veld] = "Dit is geen datum. Typ bijvoorbeeld 10-3-2026."
    if dagen["van"] and dagen["tot"] and dagen["tot"] < dagen["van"]:
        fout["tot"] = "De laatste dag ligt vóór de eerste. Kies een latere dag."
    if fout:
        raise fouten.OnjuisteInvoer(fout)
    leerling = zoek.get("leerling_uid", "")
    uids = opslag.uids_van(sessie, leerling) if leerling else None
    return opslag.Vraag(filter_, dagen["van"], dagen["tot"], zoek.get("reden", ""), uids)


def _regel(rij: Row, namen: opslag.Namen) -> Logregel:
    uids = tuple(json.loads(rij.uids))
    return Logregel(
        nummer=rij.volgnummer,
        op=opslag.moment(rij),
        handeling=rij.handeling,
        woord=logboek.woord(rij.handeling),
        groep=logboek.groep(rij.handeling),
        soort=rij.soort,
        onderwerp=_onderwerp(rij, uids, namen),
        aantal=rij.aantal,
        reden=rij.reden,
        uids=uids,
        hash=rij.hash,
        leerling_uid=next((namen.leerling[u] for u in uids if u in namen.leerling), ""),
    )


def _onderwerp(rij: Row, uids: tuple[str, ...], namen: opslag.Namen) -> str:
    """Who or what it was about, as far as that is still there."""
    soort: str = logboek.SOORTWOORDEN.get(rij.soort, rij.soort)
    if rij.soort in ("kluis", "logboek"):
        return soort
    if not uids:
        return f"{soort}: {rij.aantal}"
    bekend = list(dict.fromkeys(namen.woorden[uid] for uid in uids if uid in namen.woorden))
    if not bekend:
        return f"{soort}: {WEG}"
    meer = max(rij.aantal, len(uids)) - len(uids[:2]) if len(bekend) > 2 else 0
    return ", ".join(bekend[:2]) + (f" en {meer} meer" if meer > 0 else "")


def _csv(
    rijen: Iterable[Row], keten: Ketencontrole, voortgang: Voortgang | None
) -> tuple[bytes, int]:
    doel = io.StringIO(newline="")
    schrijver = csv.writer(doel, delimiter=";", lineterminator="\r\n")
    schrijver.writerow(_KOLOMMEN)
    aantal = 0
    for aantal, rij in enumerate(rijen, 1):
        uids = " ".join(json.loads(rij.uids))
        cellen = (
            opslag.moment(rij).isoformat(), rij.handeling, logboek.woord(rij.handeling),
            rij.soort, str(rij.aantal), rij.reden, uids, rij.vorige, rij.hash,
        )  # fmt: skip
        schrijver.writerow([str(rij.volgnummer), *(veilig(cel) for cel in cellen)])
        if voortgang is not None and aantal % _STAP == 0:
            voortgang(aantal, keten.regels, "logboek")
    stand = "in orde" if keten.in_orde else f"regel {keten.breuk} klopt niet"
    slot = ["einde", "", "keten", stand, "", str(keten.regels), "", "", "", keten.hoofd]
    schrijver.writerow(slot)
    return b"\xef\xbb\xbf" + doel.getvalue().encode(), aantal
