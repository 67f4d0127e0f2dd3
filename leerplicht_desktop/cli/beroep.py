# SPDX-License-Identifier: EUPL-1.2
"""`leerplicht brief vrijstellingsbesluit`: the one lawful letter of a claim, whatever its ground.

Officers say vrijstellingsbesluit for all of them; what it becomes is told on standard error.
"""

import argparse

from leerplicht_desktop.cli.uitvoer import Uitvoer
from leerplicht_desktop.domain import codes, fouten
from leerplicht_desktop.services import beroep, kluis
from leerplicht_desktop.services import brief as brieven_dienst
from leerplicht_desktop.services.kluis import OpenKluis

_OPGEBORGEN = (
    "De brieven zijn gemaakt en opgeborgen in het dossier (kenmerk {}), maar het bestand is niet "
    "geschreven. Maak ze niet opnieuw: open het programma en kies Brieven om ze af te drukken."
)


def brief(open_kluis: OpenKluis, keuzes: argparse.Namespace, uitvoer: Uitvoer) -> int:
    """Make, file and write the letter; says which one it is and why."""
    from leerplicht_desktop.services.beroep import brieven  # draws pages: few commands need that

    uid = beroep.beroep_van(open_kluis, keuzes.voor)
    ruw = dict(_veld(tekst) for tekst in keuzes.met)
    soort, titel, wordt = brieven.vrijstellingsbrief(open_kluis, uid)
    voorstel = brieven.stel_op(open_kluis, uid, soort, ruw)
    uitvoer.meld(f"{titel}. {beroep.toon(open_kluis, uid).formeel_zin}")
    uitvoer.meld(wordt)
    for zin in (*voorstel.let_op, *(e.vlag for e in voorstel.exemplaren if e.vlag)):
        uitvoer.meld(f"Let op: {zin}")
    gemaakt = brieven.maak(
        open_kluis,
        uid,
        soort,
        [e.sleutel for e in voorstel.exemplaren],
        datum=voorstel.datum,
        reageren_voor=voorstel.reageren_voor,
        ruw=ruw,
    ).waarde
    uids = [regel.uid for regel in gemaakt]
    try:
        kluis.schrijf_bestand(keuzes.uit, brieven_dienst.bundel(open_kluis, uids))
    except (fouten.VerwachteFout, OSError) as fout:
        kenmerken = ", ".join(regel.kenmerk for regel in gemaakt)
        raise fouten.VerwachteFout(_OPGEBORGEN.format(kenmerken)) from fout
    uitvoer.resultaat(
        {
            "document": uids[0],
            "soort": soort,
            "familie": voorstel.familie,
            "bezwaarclausule": voorstel.familie == "besluit",
            "exemplaren": [
                {"document": r.uid, "kenmerk": r.kenmerk, "sha256": r.sha256} for r in gemaakt
            ],
        },
        *(f"{r.kenmerk}  {codes.BRIEFSTATUSSEN.woord(r.status)}" for r in gemaakt),
        str(keuzes.uit),
    )
    return 0


def _veld(tekst: str) -> tuple[str, str]:
    naam, teken, waarde = tekst.partition("=")
    if not teken:
        raise fouten.VerwachteFout("Geef --met als VELD=TEKST, bijvoorbeeld uitkomst=afgewezen.")
    return naam.strip(), waarde
