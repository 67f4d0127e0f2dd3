# SPDX-License-Identifier: EUPL-1.2
"""Carrying out a list that two people approved: one pupil a transaction, then the file itself.

A line is `klaar` in the same transaction that destroyed it, so that a run that was stopped or
killed goes on where it was. The list is carried out only after the file was written again and the
declaration was filed.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from sqlmodel import Session, select

from leerplicht_desktop.domain import bewaarvoorstel, fouten
from leerplicht_desktop.domain.bewaren import Gegevenssoort
from leerplicht_desktop.domain.gegevens.bewaren import (
    Goedkeuring,
    Kopiebeeld,
    Uitvoering,
    Verklaring,
)
from leerplicht_desktop.domain.gegevens.uitkomst import Uitkomst
from leerplicht_desktop.models import Leerling, Persoon, Vernietiging, Vernietigingsregel
from leerplicht_desktop.services.bewaren import feiten, lijst, lijstbeeld, tweede
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import instellingen, kluisinfo, oudekopieen, vernietigen
from leerplicht_desktop.store.kluis import Schrijfactie

Voortgang = Callable[[int, int, str], None]
_NIET_GOEDGEKEURD = "Deze lijst is nog niet door twee mensen goedgekeurd. Er is niets vernietigd."
_WEG = "Het dossier stond niet meer in de kluis."
_NOG_NIET = "De termijn is volgens de gegevens van nu nog niet voorbij."
_STUKKEN = ("dossiers", "meldingen", "brieven", "documenten", "volwassenen")


def voer_uit(
    kluis: OpenKluis, uid: str, voortgang: Voortgang = lambda *_stap: None
) -> Uitkomst[Uitvoering]:
    """Destroy what is on the list and file the declaration; call again to finish what stopped.

    `voortgang` may raise Afgebroken between two pupils: who is gone is gone, the rest waits.
    """
    kluis.hoofdsleutel()  # hers alone: a deputy has none
    with kluis.lezen() as sessie:
        rij = lijst.op_uid(sessie, uid)
        _weiger_zonder_twee(sessie, rij)
        wacht = [
            regel
            for regel in lijstbeeld.regels_van(sessie, rij)
            if regel.keuze == "vernietigen" and not regel.klaar
        ]
        te_doen = [[regel.uid for regel in groep] for groep in _per_leerling(wacht)]
        # Nobody else writes while this runs: what holds somebody back is read once.
        om = feiten.omstandigheden(sessie)
    vernietigen.controleer_ruimte(kluis.pad)
    gewijzigd = []
    for gedaan, regels in enumerate(te_doen):
        voortgang(gedaan, len(te_doen) + 1, "dossier")
        with kluis.schrijven() as actie:
            _een_leerling(actie, uid, regels, om)
        gewijzigd += list(actie.wijzigingen())
    voortgang(len(te_doen), len(te_doen) + 1, "kluis opnieuw schrijven")
    herschreven = vernietigen.ruim_op(kluis)
    with kluis.schrijven() as actie:
        _rond_af(actie, kluis, uid, herschreven=herschreven)
    voortgang(len(te_doen) + 1, len(te_doen) + 1, "klaar")
    return Uitkomst(resultaat(kluis, uid), (*gewijzigd, *actie.wijzigingen()))


def resultaat(kluis: OpenKluis, uid: str) -> Uitvoering:
    """What a list that was carried out did, and which copies hold it still today."""
    with kluis.lezen() as sessie:
        rij = lijst.op_uid(sessie, uid)
        beeld = lijstbeeld.van(sessie, rij)
        gedaan = [r for r in beeld.regels if r.klaar and not r.overgeslagen]
        return Uitvoering(
            uid,
            len({regel.leerling_uid for regel in gedaan}),
            tuple(regel for regel in beeld.regels if regel.overgeslagen),
            _kopieen(sessie, kluis, rij),
        )


def lees_verklaring(kluis: OpenKluis, uid: str) -> bytes:
    """The declaration as PDF, as it was filed; reading it is written down."""
    with kluis.schrijven() as actie:
        rij = lijst.op_uid(actie.sessie, uid)
        if rij.verklaring is None:
            raise fouten.NietGevonden("Van deze lijst is nog geen verklaring gemaakt.")
        actie.noteer("verklaring_gelezen", lijst.SOORT, [uid])
        return rij.verklaring


def _weiger_zonder_twee(sessie: Session, rij: Vernietiging) -> None:
    """Both approvals, of these very lines, by two different people."""
    twee = rij.goedgekeurd_op is not None and rij.tweede_op is not None
    zelfde = rij.afdruk == lijst.afdruk(lijstbeeld.regels_van(sessie, rij))
    if rij.status != "goedgekeurd" or not twee or not zelfde:
        raise fouten.VerwachteFout(_NIET_GOEDGEKEURD)


def _per_leerling(regels: Sequence[Vernietigingsregel]) -> Iterator[list[Vernietigingsregel]]:
    gesorteerd = sorted(regels, key=lambda regel: (regel.leerling_uid, regel.soort))
    for _uid, groep in groupby(gesorteerd, key=lambda regel: regel.leerling_uid):
        yield list(groep)


def _een_leerling(
    actie: Schrijfactie, lijst_uid: str, regel_uids: Sequence[str], om: feiten.Omstandigheden
) -> None:
    """All lines of one pupil; what came up since the approval still holds it back."""
    sessie = actie.sessie
    rij = lijst.op_uid(sessie, lijst_uid)
    regels = [
        sessie.exec(select(Vernietigingsregel).where(Vernietigingsregel.uid == een)).one()
        for een in regel_uids
    ]
    leerling_uid = regels[0].leerling_uid
    gevonden = sessie.exec(
        select(Leerling, Persoon)
        .join(Persoon, Persoon.id == Leerling.persoon_id)  # type: ignore[arg-type]
        .where(Leerling.uid == leerling_uid)
    ).first()
    if gevonden is None:
        _sla_over(actie, regels, _WEG)
        return
    dossier = feiten.dossier(sessie, *gevonden, rij.peildatum, om)
    mag = {een.soort for een in dossier.voorstellen(rij.peildatum) if not een.beletsels}
    te_doen = [regel for regel in regels if Gegevenssoort(regel.soort) in mag]
    over = [regel for regel in regels if regel not in te_doen]
    if over:
        beletsels = bewaarvoorstel.beletsels(dossier.feiten, actie.vandaag)
        _sla_over(actie, over, " ".join(beletsels) or _NOG_NIET)
    if not te_doen:
        return
    soorten = [Gegevenssoort(regel.soort) for regel in te_doen]
    geheel = bewaarvoorstel.laatste(dossier.feiten, soorten)
    delen = [dossier.delen[soort] for soort in soorten if soort in dossier.delen]
    for regel in te_doen:
        deel = dossier.delen.get(Gegevenssoort(regel.soort))
        regel.aantallen = deel.aantallen() if deel else {}
        regel.kenmerken = deel.kenmerken() if deel else []
    volwassenen = vernietigen.vernietig(actie, dossier.leerling, delen, geheel=geheel)
    if geheel:
        te_doen[-1].aantallen = {
            **te_doen[-1].aantallen, "dossiers": 1, "volwassenen": volwassenen,
        }  # fmt: skip
    for regel in te_doen:
        regel.klaar = True
        sessie.add(regel)
    actie.noteer("vernietigd", "leerling", [leerling_uid], reden=", ".join(sorted(soorten)))
    actie.gewijzigd("leerling", leerling_uid)
    for soort in ("melding", "brief"):
        actie.gewijzigd(soort)


def _sla_over(actie: Schrijfactie, regels: Sequence[Vernietigingsregel], zin: str) -> None:
    for regel in regels:
        regel.klaar, regel.overgeslagen = True, zin
        actie.sessie.add(regel)
    actie.noteer("vernietiging_overgeslagen", lijst.SOORT, [regels[0].leerling_uid])


def _rond_af(actie: Schrijfactie, kluis: OpenKluis, uid: str, *, herschreven: bool) -> None:
    from leerplicht_desktop.documents import verklaring

    rij = lijst.op_uid(actie.sessie, uid)
    rij.status, rij.uitgevoerd_op, rij.versie = "uitgevoerd", actie.nu, rij.versie + 1
    rij.verklaring = verklaring.maak(
        replace(_verklaring(actie.sessie, kluis, rij), herschreven=herschreven)
    )
    actie.sessie.add(rij)
    actie.noteer("vernietiging_uitgevoerd", lijst.SOORT, [uid])
    actie.gewijzigd(lijst.SOORT, uid)


def _kopieen(sessie: Session, kluis: OpenKluis, rij: Vernietiging) -> tuple[Kopiebeeld, ...]:
    if rij.uitgevoerd_op is None:
        return ()
    return oudekopieen.van_voor(sessie, kluis.map, rij.uitgevoerd_op)


def _verklaring(sessie: Session, kluis: OpenKluis, rij: Vernietiging) -> Verklaring:
    assert rij.uitgevoerd_op is not None
    assert rij.goedgekeurd_op is not None
    assert rij.tweede_op is not None
    alle = lijstbeeld.regels_van(sessie, rij)
    gedaan = [regel for regel in alle if regel.klaar and not regel.overgeslagen]
    waarden = instellingen.lees(sessie, kluis.klok.vandaag())
    return Verklaring(
        gemeente=waarden.get("gemeente", ""),
        afdeling=waarden.get("afdeling", ""),
        demo=bool(kluisinfo.lees(sessie, "demo")),
        uid=rij.uid,
        peildatum=rij.peildatum,
        uitgevoerd_op=rij.uitgevoerd_op,
        tellingen=_tellingen(gedaan),
        stukken=tuple(
            (woord, sum(int(regel.aantallen.get(woord, 0)) for regel in gedaan))
            for woord in _STUKKEN
        ),
        goedkeuringen=(
            Goedkeuring(rij.goedgekeurd_door, rij.goedgekeurd_functie, rij.goedgekeurd_op),
            Goedkeuring(
                rij.tweede_naam,
                rij.tweede_functie,
                rij.tweede_op,
                tweede.sinds(sessie, rij.tweede_naam, rij.tweede_op),
            ),
        ),
        dossiers=tuple(
            (groep[0].leerling_uid, ", ".join(k for regel in groep for k in regel.kenmerken))
            for groep in _per_leerling(gedaan)
        ),
        bewaard=sum(regel.keuze == "bewaren" for regel in alle),
        overgeslagen=sum(bool(regel.overgeslagen) for regel in alle),
        kopieen=_kopieen(sessie, kluis, rij),
    )


def _tellingen(gedaan: Sequence[Vernietigingsregel]) -> tuple[tuple[str, str, int, str], ...]:
    """Per class: its word, its source, how many dossiers, the years of birth."""
    rijen = []
    for soort in Gegevenssoort:
        jaren = sorted(regel.geboortejaar for regel in gedaan if regel.soort == soort)
        if jaren:
            periode = f"{jaren[0]}" if jaren[0] == jaren[-1] else f"{jaren[0]} t/m {jaren[-1]}"
            bron = bewaarvoorstel.BRONNEN[soort]
            rijen.append((bewaarvoorstel.WOORDEN[soort], bron, len(jaren), periode))
    return tuple(rijen)
