# SPDX-License-Identifier: EUPL-1.2
"""What each command does: one call of a service, and its result as text or JSON."""

import argparse
import os
import subprocess
import sys
from dataclasses import asdict
from datetime import date
from pathlib import Path

from leerplicht_desktop.cli import (
    beroep,
    bewaren,
    geheimen,
    inzage,
    kopieen,
    logboek,
    reken,
    toegang,
    uitvoer_kluis,
    wpg,
)
from leerplicht_desktop.cli.uitvoer import Uitvoer
from leerplicht_desktop.domain import codes, datum, fouten
from leerplicht_desktop.domain.gegevens.importeren import Importproef
from leerplicht_desktop.services import (
    brief,
    demo,
    gemeenten,
    importeren,
    kluis,
    plaatsen,
    raadpleging,
    zoeken,
)
from leerplicht_desktop.services.klok import DagKlok
from leerplicht_desktop.services.kluis import Klok, OpenKluis

GEWEIGERD = 3
_OPGEBORGEN = (
    "De brieven zijn gemaakt en opgeborgen in het dossier (kenmerk {}), maar het bestand is niet "
    "geschreven. Maak ze niet opnieuw: open het programma en kies Brieven om ze af te drukken."
)


def voer_uit(keuzes: argparse.Namespace, uitvoer: Uitvoer) -> int:
    """Run the chosen command; returns the exit code."""
    delen = keuzes.opdracht in ("bewaren", "kluis", "wpg")
    naam = f"{keuzes.opdracht} {keuzes.wat}" if delen else keuzes.opdracht
    if naam in _ZONDER_OPEN:
        return _ZONDER_OPEN[naam](keuzes, uitvoer)
    open_kluis = _open(keuzes)
    for zin in open_kluis.waarschuwingen:
        uitvoer.meld(zin)
    try:
        return _MET_OPEN[naam](open_kluis, keuzes, uitvoer)
    finally:
        kluis.sluit(open_kluis)


def _map(keuzes: argparse.Namespace) -> Path:
    gekozen: Path | None = keuzes.kluis
    return gekozen if gekozen is not None else plaatsen.standaardmap()


def _klok(keuzes: argparse.Namespace) -> Klok | None:
    dag: date | None = keuzes.vandaag
    return DagKlok(dag) if dag is not None else None


def _open(keuzes: argparse.Namespace) -> OpenKluis:
    wachtzin = herstelcode = vervanger = None
    if keuzes.vervanger_stdin:
        code = geheimen.vervangercode(keuzes)
        vervanger = (keuzes.vervanger_naam, keuzes.vervanger_reden, code)
    elif keuzes.herstelcode_stdin:
        herstelcode = geheimen.herstelcode(keuzes)
    else:
        wachtzin = geheimen.wachtzin(keuzes)
    return kluis.open_(
        _map(keuzes),
        wachtzin=wachtzin,
        herstelcode=herstelcode,
        vervanger=vervanger,
        erken_ouder=keuzes.erken_ouder,
        klok=_klok(keuzes),
    )


# --- without an open store -------------------------------------------------------------------
def _demo(keuzes: argparse.Namespace, uitvoer: Uitvoer) -> int:
    if demo.past_nog(keuzes.uit):
        gemaakt = demo.lees(keuzes.uit)
    else:
        gemaakt = demo.maak(keuzes.uit, uitvoer.voortgang)
    uitvoer.resultaat(
        {
            "kluis": str(gemaakt.kluis_map),
            "wachtzin": gemaakt.wachtzin,
            "leerlingen": gemaakt.leerlingen,
            "meldingen": gemaakt.meldingen,
            "bestanden": [str(pad) for pad in gemaakt.bestanden],
        },
        f"Demo in {gemaakt.kluis_map}",
        f"Wachtzin: {gemaakt.wachtzin}",
        f"{gemaakt.leerlingen} leerlingen, {gemaakt.meldingen} meldingen (alles fictief)",
        *(str(pad) for pad in gemaakt.bestanden),
    )
    if not keuzes.zonder_venster and _heeft_scherm():
        sys.stdout.flush()
        # The window is a process of its own: the command line never loads Qt.
        return subprocess.run(  # noqa: S603 - our own program, fixed arguments
            [sys.executable, "-m", "leerplicht_desktop", "--kluis", str(gemaakt.kluis_map)],
            check=False,
        ).returncode
    return 0


def _heeft_scherm() -> bool:
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _kluis_maak(keuzes: argparse.Namespace, uitvoer: Uitvoer) -> int:
    gegevens = {
        "gemeentecode": keuzes.gemeente,
        "gemeente": gemeenten.naam(keuzes.gemeente.upper()),
        "ambtenaar": keuzes.ambtenaar,
    }
    nieuw = kluis.maak(
        _map(keuzes),
        geheimen.nieuwe_wachtzin(keuzes),
        sleutelbos=not keuzes.zonder_sleutelbos,
        gegevens=gegevens,
        klok=_klok(keuzes),
    )
    try:
        toegang.geef_code(nieuw.kluis, nieuw.herstelcode, keuzes, uitvoer)
    finally:
        kluis.sluit(nieuw.kluis)
    return 0


def _kluis_herstel(keuzes: argparse.Namespace, uitvoer: Uitvoer) -> int:
    met_code = keuzes.herstelcode_stdin
    oud = kluis.herstel(
        keuzes.bestand,
        _map(keuzes),
        wachtzin=None if met_code else geheimen.wachtzin(keuzes),
        herstelcode=geheimen.herstelcode(keuzes) if met_code else None,
        toch=keuzes.toch,
        klok=_klok(keuzes),
    )
    regels = [f"De reservekopie is teruggezet in {_map(keuzes)}."]
    if oud is not None:
        regels.append(f"De oude kluis is bewaard in {oud}.")
    weer = kopieen.gelden_weer(keuzes.bestand)
    uitvoer.resultaat(
        {
            "kluis": str(_map(keuzes)),
            "oude_kluis": str(oud) if oud else None,
            "gelden_weer": weer,
        },
        *regels,
        weer,
    )
    return 0


def _kluis_invoer(keuzes: argparse.Namespace, uitvoer: Uitvoer) -> int:
    return uitvoer_kluis.zet_terug(_map(keuzes), _klok(keuzes), keuzes, uitvoer)


# --- with an open store ----------------------------------------------------------------------
def _kluis_controleer(open_kluis: OpenKluis, keuzes: argparse.Namespace, uitvoer: Uitvoer) -> int:
    gevonden = kluis.controleer(open_kluis)
    regels = ["De kluis is in orde."] if gevonden.in_orde else list(gevonden.bevindingen)
    heel = not any(zin.startswith("logboek:") for zin in gevonden.bevindingen)
    regels.append(f"Logboek: {'in orde' if heel else 'niet in orde'}, {gevonden.logregels} regels.")
    waarden = asdict(gevonden)
    del waarden["logregels"]  # for people; the keys of the document are a promise
    uitvoer.resultaat(waarden, *regels)
    return 0 if gevonden.in_orde else 1


def _importeer(open_kluis: OpenKluis, keuzes: argparse.Namespace, uitvoer: Uitvoer) -> int:
    inhoud = importeren.lees_bestand(keuzes.bestand)
    proef = importeren.proef(
        open_kluis, keuzes.soort, keuzes.bestand.name, inhoud, uitvoer.voortgang
    )
    if keuzes.proef:
        importeren.annuleer(open_kluis, proef.proef_id)
    else:
        importeren.voer_uit(open_kluis, proef.proef_id, uitvoer.voortgang)
    _toon_import(proef, uitvoer, gedaan=not keuzes.proef)
    return GEWEIGERD if proef.geweigerd else 0


def _toon_import(proef: Importproef, uitvoer: Uitvoer, *, gedaan: bool) -> None:
    uitvoer.resultaat(
        {
            "nieuw": proef.nieuw,
            "gewijzigd": proef.gewijzigd,
            "ongewijzigd": proef.ongewijzigd,
            "geweigerd": [asdict(regel) for regel in proef.geweigerd],
        },
        f"nieuw: {proef.nieuw}",
        f"gewijzigd: {proef.gewijzigd}",
        f"ongewijzigd: {proef.ongewijzigd}",
        f"geweigerd: {len(proef.geweigerd)}",
        *(f"regel {r.regel}, {r.veld}: {r.reden}" for r in proef.geweigerd),
    )
    if not gedaan:
        uitvoer.meld("Dit was een proef. Er is niets geïmporteerd.")


def _zoek(open_kluis: OpenKluis, keuzes: argparse.Namespace, uitvoer: Uitvoer) -> int:
    gevonden = zoeken.zoek(open_kluis, " ".join(keuzes.tekst), max=keuzes.max).treffers
    raadpleging.noteer(open_kluis, "gezocht", "leerling", [], aantal=len(gevonden))
    uitvoer.resultaat(
        [
            {
                "id": t.uid,
                "naam": t.naam,
                "geboortedatum": t.geboortedatum,
                "woonplaats": t.woonplaats,
                "status": t.plicht,
            }
            for t in gevonden
        ],
        *(
            f"{t.uid}  {t.naam}, {datum.kort(t.geboortedatum)}, {t.woonplaats}, {t.status}"
            for t in gevonden
        ),
    )
    if not gevonden:
        uitvoer.meld("Niets gevonden.")
    return 0


def _brief(open_kluis: OpenKluis, keuzes: argparse.Namespace, uitvoer: Uitvoer) -> int:
    kluis.controleer_schrijfbaar(keuzes.uit)
    if keuzes.soort == "vrijstellingsbesluit":
        return beroep.brief(open_kluis, keuzes, uitvoer)
    melding = brief.melding_van(open_kluis, keuzes.voor)
    voorstel = brief.stel_op(open_kluis, melding)
    for zin in (*voorstel.let_op, *(e.vlag for e in voorstel.exemplaren if e.vlag)):
        uitvoer.meld(f"Let op: {zin}")
    gemaakt = brief.maak(
        open_kluis,
        melding,
        [e.sleutel for e in voorstel.exemplaren],
        datum=voorstel.datum,
        reageren_voor=voorstel.reageren_voor,
    ).waarde
    uids = [regel.uid for regel in gemaakt]
    try:
        kluis.schrijf_bestand(keuzes.uit, brief.bundel(open_kluis, uids))
    except (fouten.VerwachteFout, OSError) as fout:
        kenmerken = ", ".join(regel.kenmerk for regel in gemaakt)
        raise fouten.VerwachteFout(_OPGEBORGEN.format(kenmerken)) from fout
    uitvoer.resultaat(
        {
            "document": uids[0],
            "familie": voorstel.familie,
            "bezwaarclausule": False,
            "exemplaren": [
                {"document": r.uid, "kenmerk": r.kenmerk, "sha256": r.sha256} for r in gemaakt
            ],
        },
        *(f"{r.kenmerk}  {codes.BRIEFSTATUSSEN.woord(r.status)}" for r in gemaakt),
        str(keuzes.uit),
    )
    return 0


_ZONDER_OPEN = {
    "demo": _demo,
    "kluis maak": _kluis_maak,
    "kluis herstel": _kluis_herstel,
    "kluis invoer": _kluis_invoer,
    "reken": reken.voer_uit,
}
_MET_OPEN = {
    "kluis uitvoer": uitvoer_kluis.neem_mee,
    "kluis controleer": _kluis_controleer,
    "kluis wachtzin": toegang.wachtzin,
    "kluis herstelcode": toegang.herstelcode,
    "kluis vervanger": toegang.vervanger,
    "kluis sleutels": toegang.sleutels,
    "kluis reservekopie": kopieen.maak,
    "kluis reservekopieen": kopieen.toon,
    "importeer": _importeer,
    "zoek": _zoek,
    "brief": _brief,
    "bewaren voorstel": bewaren.voorstel,
    "bewaren lijst": bewaren.lijst,
    "bewaren voer-uit": bewaren.voer_uit,
    "logboek": logboek.voer_uit,
    "inzage": inzage.voer_uit,
    "wpg controleer": wpg.controleer,
    "wpg zelfaudit": wpg.zelfaudit,
}
