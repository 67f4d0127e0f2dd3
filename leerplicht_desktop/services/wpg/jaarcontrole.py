# SPDX-License-Identifier: EUPL-1.2
"""The yearly self-audit: facts out of the log and the registers, the answers, and the PDF."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from sqlmodel import Session, col, select

from leerplicht_desktop.domain import codes, politiegegevens
from leerplicht_desktop.domain import zelfaudit as regels
from leerplicht_desktop.domain.gegevens.kluis import Kluisgegevens
from leerplicht_desktop.domain.gegevens.wpg import AutorisatieRegel, Zelfauditfeiten
from leerplicht_desktop.domain.namen import vouw
from leerplicht_desktop.domain.politiegegevens import OPENEN, UITVOEREN, VERNIETIGEN, VERSTREKKEN
from leerplicht_desktop.models.wpg import Wpgauditregel, Zelfaudit
from leerplicht_desktop.services import kluis as kluisdienst
from leerplicht_desktop.services.wpg import bewaren
from leerplicht_desktop.store.wpg import bestand, gegevens, logboek
from leerplicht_desktop.store.wpg.deel import Wpgactie, WpgDeel


def zelfaudit(deel: WpgDeel, jaar: int) -> bytes:
    """The PDF of one year. That it was made, and its open points, are kept for the next one."""
    from leerplicht_desktop.documents import zelfaudit as papier

    eigen = kluisdienst.gegevens(deel.kluis)
    bevindingen = bestand.controleer(deel.kluis)
    kopieen = len(bewaren.oude_kopieen(deel))
    with deel.schrijven() as actie:
        feiten = replace(_feiten(actie, jaar, eigen, bevindingen), oude_kopieen=kopieen)
        alle = regels.vragen(feiten)
        punten = regels.open_punten(alle)
        plan = regels.verbeterplan_voor(actie.vandaag) if punten else None
        rij = Zelfaudit(
            geregistreerd_op=actie.nu,
            jaar=jaar,
            op=actie.vandaag,
            wie=actie.wie,
            open_punten=[vraag.nummer for vraag in punten],
            verbeterplan_voor=plan,
        )
        actie.sessie.add(rij)
        actie.sessie.flush()
        actie.noteer(UITVOEREN, "zelfaudit", [rij.uid], reden=f"jaar {jaar}")
    return papier.maak(feiten, alle, plan, demo=eigen.demo)


def _feiten(
    actie: Wpgactie, jaar: int, eigen: Kluisgegevens, bevindingen: tuple[str, ...]
) -> Zelfauditfeiten:
    sessie = actie.sessie
    log = [r for r in logboek.alles(sessie) if r.op.year == jaar]
    levend = gegevens.levend(sessie)
    autorisaties = gegevens.autorisaties(sessie, actie.vandaag)
    onderzoeken = gegevens.onderzoeken(sessie, actie.vandaag)
    vorige = _vorige(sessie)
    wat = Counter(r.wat for r in bewaren.voorstellen(actie))
    handelingen = Counter(r.handeling for r in log)
    geopend = [r for r in log if r.handeling == OPENEN]
    return Zelfauditfeiten(
        jaar=jaar,
        gemaakt_op=actie.vandaag,
        gemeente=eigen.gemeente,
        ambtenaar=eigen.ambtenaar,
        autorisaties=autorisaties,
        openingen=len(geopend),
        openingen_zonder_autorisatie=sum(not _gedekt(r, autorisaties) for r in geopend),
        logregels=tuple((h, handelingen[h]) for h in politiegegevens.HANDELINGEN),
        log_breuk=logboek.eerste_breuk(sessie),
        zonder_reden=sum(not r.reden for r in geopend),
        gegevens=len(levend),
        per_soort=_telling(codes.WPGSOORTEN, [r.soort for r in levend]),
        per_grondslag=_telling(codes.WPGGRONDSLAGEN, [r.grondslag for r in levend]),
        gericht_geopend=sum(r.soort == "gericht gezocht" for r in log),
        onderzoeken=onderzoeken,
        doel_te_laat=sum(
            bool(
                politiegegevens.waarschuwing_doel(
                    o.begonnen_op,
                    o.doel_vastgelegd_op or actie.vandaag,
                    "",
                )
            )
            for o in onderzoeken
        ),
        te_verwijderen=wat[bewaren.VERWIJDEREN],
        te_vernietigen=wat[bewaren.WEG],
        verwijderd=_verwijderd_in(sessie, jaar),
        vernietigd=sum(r.aantal for r in log if r.handeling == VERNIETIGEN),
        verstrekkingen=gegevens.verstrekkingen(sessie, jaar=jaar),
        verstrekkingen_in_log=handelingen[VERSTREKKEN],
        vermoedens=gegevens.vermoedens(sessie),
        laatste_reservekopie=eigen.laatste_reservekopie,
        bevindingen=bevindingen,
        vorige=vorige.op if vorige else None,
        vorige_open=len(vorige.open_punten) if vorige else 0,
    )


def _gedekt(regel: Wpgauditregel, autorisaties: Sequence[AutorisatieRegel]) -> bool:
    """Did an authorisation run for her on the day of opening?"""
    dag = regel.op.date()
    return any(vouw(a.naam) == vouw(regel.wie) and a.van <= dag <= a.tot for a in autorisaties)


def _telling(lijst: codes.Codelijst, waarden: Sequence[str]) -> tuple[tuple[str, int], ...]:
    aantal = Counter(waarden)
    return tuple((c.woord, aantal[c.code]) for c in lijst if aantal[c.code])


def _verwijderd_in(sessie: Session, jaar: int) -> int:
    rijen = gegevens.verwijderd(sessie)
    return sum(r.verwijderd_op is not None and r.verwijderd_op.year == jaar for r in rijen)


def _vorige(sessie: Session) -> Zelfaudit | None:
    return sessie.exec(select(Zelfaudit).order_by(col(Zelfaudit.id).desc()).limit(1)).first()
