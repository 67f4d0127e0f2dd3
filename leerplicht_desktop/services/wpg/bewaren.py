# SPDX-License-Identifier: EUPL-1.2
"""Keeping police data: after five years out of use, five years later gone for good.

Nothing goes by itself. Removing takes a record out of every list and search; destroying takes its
rows, documents and words out of the file.
"""

from collections.abc import Collection, Iterator, Sequence

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.controle import wpg as controle
from leerplicht_desktop.domain.gegevens.bewaren import Kopiebeeld
from leerplicht_desktop.domain.gegevens.wpg import Bewaarregel
from leerplicht_desktop.domain.politiegegevens import RAADPLEGEN, VERNIETIGEN, WIJZIGEN
from leerplicht_desktop.models.wpg import Politiegegeven
from leerplicht_desktop.services.bewaren import tweede
from leerplicht_desktop.store import oudekopieen
from leerplicht_desktop.store.wpg import gegevens, logboek, vernietigen, zoekindex
from leerplicht_desktop.store.wpg.deel import Wpgactie, WpgDeel

VERWIJDEREN, WEG = "verwijderen", "vernietigen"
_TE_VROEG = "Van een van deze gegevens is de bewaartermijn nog niet om. Er is niets veranderd."


def bewaarlijst(deel: WpgDeel) -> tuple[Bewaarregel, ...]:
    """What must be removed or destroyed today: numbers and days, no names."""
    with deel.schrijven() as actie:
        regels = tuple(voorstellen(actie))
        actie.noteer(RAADPLEGEN, "bewaarlijst", [r.uid for r in regels])
    return regels


def verwijder(deel: WpgDeel, uids: Collection[str], reden: str) -> int:
    """Take records out of use: from now on they are kept for complaints only."""
    waarom = _reden(reden)
    with deel.schrijven() as actie:
        rijen = _mag(actie, uids, VERWIJDEREN)
        for rij in rijen:
            dagen = gegevens.bewaardagen(actie.sessie, rij)
            assert dagen is not None
            rij.verwijderd_op, rij.vernietigen_op = actie.vandaag, dagen[1]
            rij.versie += 1
            actie.sessie.add(rij)
            actie.sessie.flush()
            zoekindex.werk_bij(actie.verbinding, rij)
        actie.noteer(WIJZIGEN, "verwijderd", uids, reden=waarom)
    return len(rijen)


def vernietig(
    deel: WpgDeel, uids: Collection[str], reden: str, *, tweede_uid: str, tweede_wachtzin: str
) -> int:
    """Destroy records whose ten years are over, with a second person at this machine.

    The file is written anew without their pages. `oude_kopieen` says where they still stand.
    """
    waarom = _reden(reden)
    with deel.lezen():
        pass  # closed already: say so before anybody types a passphrase
    vernietigen.controleer_ruimte(deel)
    tweede.controleer(deel.kluis, tweede_uid, tweede_wachtzin)
    met = next(p.naam for p in tweede.tweede_personen(deel.kluis) if p.uid == tweede_uid)
    with deel.schrijven() as actie:
        rijen = _mag(actie, uids, WEG)
        vernietigen.wis(actie, rijen)
        reden_met = f"{waarom} (samen met {met})"
        actie.noteer(VERNIETIGEN, "politiegegeven", uids, reden=reden_met)
    vernietigen.ruim_op(deel)
    return len(rijen)


def oude_kopieen(deel: WpgDeel) -> tuple[Kopiebeeld, ...]:
    """Copies of before the last destroying: what was destroyed still stands in them.

    Names of files and days, nothing of what is in them.
    """
    with deel.lezen() as sessie:
        op = logboek.laatst(sessie, VERNIETIGEN)
    if op is None:
        return ()
    with deel.kluis.lezen() as sessie:
        return oudekopieen.van_voor(sessie, deel.kluis.map, op)


def voorstellen(actie: Wpgactie) -> Iterator[Bewaarregel]:
    """The list itself, inside a running action."""
    for rij in gegevens.levend(actie.sessie):
        dagen = gegevens.bewaardagen(actie.sessie, rij)
        if dagen is not None and dagen[0] <= actie.vandaag:
            yield Bewaarregel(
                rij.uid, rij.soort, rij.pv_nummer, rij.eerste_verwerking, VERWIJDEREN, dagen[0]
            )
    for rij in gegevens.verwijderd(actie.sessie):
        if rij.vernietigen_op is not None and rij.vernietigen_op <= actie.vandaag:
            yield Bewaarregel(
                rij.uid, rij.soort, rij.pv_nummer, rij.eerste_verwerking, WEG, rij.vernietigen_op
            )


def _mag(actie: Wpgactie, uids: Collection[str], wat: str) -> Sequence[Politiegegeven]:
    """The rows, when each of them is due for this."""
    gekozen = set(uids)
    if not gekozen:
        raise fouten.OnjuisteInvoer({"uids": "Kies eerst een of meer gegevens."})
    if not gekozen <= {r.uid for r in voorstellen(actie) if r.wat == wat}:
        raise fouten.WpgGeweigerd(_TE_VROEG)
    return [gegevens.op_uid(actie.sessie, uid) for uid in sorted(gekozen)]


def _reden(reden: str) -> str:
    gecontroleerd = controle.reden({"reden": reden})
    if gecontroleerd.waarde is None:
        raise fouten.OnjuisteInvoer(gecontroleerd.fouten)
    return gecontroleerd.waarde
