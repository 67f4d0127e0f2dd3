# SPDX-License-Identifier: EUPL-1.2
"""How each service that writes is called once: what must be there first, and the call itself.

A new service without a recipe here fails `test_audit_complete`. `ANDERS` holds the few that may
write another number of lines, and why.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from leerplicht_desktop.services import (
    bewaren,
    brief,
    importeren,
    inzage,
    kluis,
    leerling,
    logboek,
    melding,
    ouder,
    raadpleging,
    reservekopie,
    schoolkalender,
    toegang,
    uitvoer,
    wpg,
)
from leerplicht_desktop.services.kluis import Kdf, OpenKluis
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import GEGEVENS, WACHTZIN, leerling_ruw, melding_ruw
from tests.services.audit import beroeprecepten
from tests.services.bewaren import dossiers
from tests.services.importeren import lijsten
from tests.services.wpg.conftest import WISSEL, open_deel

NIEUW = "kaas trein lepel molen muur zolder"
ARCHIVARIS = {"naam": "A. Archivaris", "functie": "archivaris"}
STUDIEDAG = {"soort": "studiedag", "naam": "Studiedag", "van": "9-6-2026", "tot": "9-6-2026"}
Doe = Callable[[], object]


@dataclass(frozen=True)
class Gereed:
    """The filled store, open, and what a recipe may need."""

    kluis: OpenKluis
    uids: dict[str, str]
    map: Path
    kdf: Kdf
    klok: VasteKlok


def _lijst(g: Gereed) -> str:
    """A list to destroy with one pupil on it."""
    dossiers.maak_gezin(g.kluis, 0)
    g.klok.zet(date(2029, 12, 15))
    return bewaren.voorstel(g.kluis).waarde


def _versie(g: Gereed, lijst: str) -> int:
    return bewaren.toon(g.kluis, lijst).versie


def _tweede(g: Gereed) -> str:
    return bewaren.voeg_tweede_persoon_toe(
        g.kluis, ARCHIVARIS, dossiers.TWEEDE_ZIN, WACHTZIN, kdf=g.kdf
    ).waarde


def _keur_goed(g: Gereed) -> Doe:
    lijst = _lijst(g)
    return lambda: bewaren.keur_goed(g.kluis, lijst, _versie(g, lijst), WACHTZIN)


def _keur_goed_tweede(g: Gereed) -> Doe:
    lijst, persoon = _lijst(g), _tweede(g)
    bewaren.keur_goed(g.kluis, lijst, _versie(g, lijst), WACHTZIN)
    return lambda: bewaren.keur_goed_tweede(
        g.kluis, lijst, _versie(g, lijst), persoon, dossiers.TWEEDE_ZIN
    )


def _bewaar_nog(g: Gereed) -> Doe:
    beeld = bewaren.toon(g.kluis, _lijst(g))
    ruw = {"reden": "er loopt een klacht", "bewaren_tot": "1-3-2030"}
    return lambda: bewaren.bewaar_nog(g.kluis, beeld.regels[0].uid, beeld.versie, ruw)


def _neem_op(g: Gereed) -> Doe:
    lijst = _lijst(g)
    regel = bewaren.toon(g.kluis, lijst).regels[0].uid
    ruw = {"reden": "er loopt een klacht", "bewaren_tot": "1-3-2030"}
    bewaren.bewaar_nog(g.kluis, regel, _versie(g, lijst), ruw)
    return lambda: bewaren.neem_op(g.kluis, regel, _versie(g, lijst))


def _voorstel(g: Gereed) -> Doe:
    dossiers.maak_gezin(g.kluis, 0)
    g.klok.zet(date(2029, 12, 15))
    return lambda: bewaren.voorstel(g.kluis)


def _vernietig(g: Gereed) -> Doe:
    lijst = _lijst(g)
    dossiers.keur_samen_goed(g.kluis, lijst)
    return lambda: bewaren.voer_uit(g.kluis, lijst)


def _verklaring(g: Gereed) -> Doe:
    lijst = _lijst(g)
    dossiers.keur_samen_goed(g.kluis, lijst)
    bewaren.voer_uit(g.kluis, lijst)
    return lambda: bewaren.lees_verklaring(g.kluis, lijst)


def _controleer_tweede(g: Gereed) -> Doe:
    from leerplicht_desktop.services.bewaren import tweede

    persoon = _tweede(g)
    return lambda: tweede.controleer(g.kluis, persoon, dossiers.TWEEDE_ZIN)


def _beeindig(g: Gereed) -> Doe:
    persoon = _tweede(g)
    return lambda: bewaren.beeindig_tweede_persoon(g.kluis, persoon)


def _maak_brief(g: Gereed) -> tuple[str, ...]:
    sleutels = [e.sleutel for e in brief.stel_op(g.kluis, g.uids["melding"]).exemplaren]
    gemaakt = brief.maak(
        g.kluis, g.uids["melding"], sleutels, datum=date(2026, 6, 15),
        reageren_voor=date(2026, 6, 29),
    )  # fmt: skip
    return tuple(regel.uid for regel in gemaakt.waarde)


def _verzend(g: Gereed) -> Doe:
    uids = _maak_brief(g)
    return lambda: brief.verzend(g.kluis, uids, afgedrukt=True)


def _importeer(g: Gereed) -> Doe:
    tekst = (lijsten.KOP_LEERLINGEN + lijsten.BOAZ).encode()
    proef = importeren.proef(g.kluis, "leerlingen", "l.csv", tekst)
    return lambda: importeren.voer_uit(g.kluis, proef.proef_id)


def _verzoek(g: Gereed) -> dict[str, str]:
    return {
        "leerling_uid": g.uids["noor"], "aanvrager": f"ouder:{g.uids['moeder']}",
        "identiteit": "BEWIJS", "ontvangen": "10-6-2026", "verlengreden": "groot dossier",
    }  # fmt: skip


def _wijzig_melding(g: Gereed) -> Doe:
    beeld = melding.toon(g.kluis, g.uids["melding"])
    ruw = melding_ruw(g.uids["noor"], g.uids["school"], toelichting="Bleef thuis.")
    return lambda: melding.wijzig(g.kluis, g.uids["melding"], beeld.versie, ruw)


def _toon_beschermd(g: Gereed) -> Doe:
    beeld = melding.toon(g.kluis, g.uids["melding"])
    ruw = melding_ruw(g.uids["noor"], g.uids["school"], gevoelig="ja")
    melding.wijzig(g.kluis, g.uids["melding"], beeld.versie, ruw)
    return lambda: melding.toon_beschermd(g.kluis, g.uids["melding"])


def _studiedag(g: Gereed) -> str:
    return schoolkalender.bewaar(g.kluis, g.uids["school"], STUDIEDAG).waarde


def _zet_terug(g: Gereed) -> Doe:
    uid = _studiedag(g)
    schoolkalender.verwijder(g.kluis, uid)
    return lambda: schoolkalender.zet_terug(g.kluis, g.uids["school"], uid)


def _plan(g: Gereed) -> Doe:
    stick = g.map / "stick"
    stick.mkdir()
    return lambda: reservekopie.bewaar_plan(g.kluis, {"map": str(stick), "dagen": "1"})


def _vanzelf(g: Gereed) -> Doe:
    _plan(g)()
    return lambda: reservekopie.maak_vanzelf(g.kluis)


def _houd_bij(g: Gereed) -> Doe:
    _plan(g)()
    return lambda: reservekopie.houd_bij(g.kluis)


def _gekoppeld(g: Gereed, doe: Doe) -> Doe:
    toegang.koppel_sleutelbos(g.kluis, WACHTZIN, kdf=g.kdf)
    return doe


def _vervanger(g: Gereed, doe: Doe) -> Doe:
    toegang.maak_vervanger(g.kluis, WACHTZIN, date(2026, 9, 30))
    return doe


def _wissel(g: Gereed) -> Doe:
    deel = open_deel(g.kluis)
    return lambda: wpg.wissel(g.kluis, deel, g.uids["melding"], WISSEL)


RECEPTEN: dict[str, Callable[[Gereed], Doe]] = {
    **beroeprecepten.RECEPTEN,
    "bewaren.keur_goed": _keur_goed,
    "bewaren.keur_goed_tweede": _keur_goed_tweede,
    "bewaren.bewaar_nog": _bewaar_nog,
    "bewaren.neem_op": _neem_op,
    "bewaren.voorstel": _voorstel,
    "bewaren.beeindig_tweede_persoon": _beeindig,
    "bewaren.controleer": _controleer_tweede,
    "bewaren.voeg_tweede_persoon_toe": lambda g: lambda: _tweede(g),
    "bewaren.lees_verklaring": _verklaring,
    "bewaren.voer_uit": _vernietig,
    "brief.maak": lambda g: lambda: _maak_brief(g),
    "brief.verzend": _verzend,
    "importeren.voer_uit": _importeer,
    "inzage.druk_af": lambda g: lambda: inzage.druk_af(g.kluis, _verzoek(g)),
    "inzage.maak": lambda g: lambda: inzage.maak(g.kluis, _verzoek(g), g.map / "inzage.pdf"),
    "inzage.verleng": lambda g: lambda: inzage.verleng(g.kluis, _verzoek(g)),
    "kluis.bewaar_gegevens": lambda g: (
        lambda: kluis.bewaar_gegevens(g.kluis, {**GEGEVENS, "afdeling": "Jeugd"})
    ),
    "leerling.bewaar": lambda g: (
        lambda: leerling.bewaar(g.kluis, leerling_ruw(bsn="", achternaam="Nieuwkomer"))
    ),
    "leerling.bewaar_inschrijving": lambda g: (
        lambda: leerling.bewaar_inschrijving(
            g.kluis, g.uids["daan"], g.uids["school2"], {"van": "1-9-2025"}
        )
    ),
    "logboek.voer_uit": lambda g: (
        lambda: logboek.voer_uit(g.kluis, g.map / "log.csv", {"doel": "controle door de auditor"})
    ),
    "melding.neem_in": lambda g: (
        lambda: melding.neem_in(
            g.kluis,
            melding_ruw(g.uids["daan"], g.uids["school"], duo_meldingsnummer="M-1", zaaknummer=""),
        )
    ),
    "melding.toon_beschermd": _toon_beschermd,
    "melding.wijzig": _wijzig_melding,
    "ouder.bewaar": lambda g: (
        lambda: ouder.bewaar(
            g.kluis,
            g.uids["daan"],
            {"rol": "verzorger", "gezag": "GEEN", "voornamen": "Wil", "achternaam": "Proef"},
        )
    ),
    "raadpleging.noteer": lambda g: (
        lambda: raadpleging.noteer(g.kluis, "geopend", "leerling", [g.uids["noor"]])
    ),
    "reservekopie.bewaar_plan": _plan,
    "reservekopie.houd_bij": _houd_bij,
    "reservekopie.maak": lambda g: lambda: reservekopie.maak(g.kluis, g.map / "kopie.lpbak"),
    "reservekopie.maak_vanzelf": _vanzelf,
    "schoolkalender.bewaar": lambda g: lambda: _studiedag(g),
    "schoolkalender.verwijder": lambda g: (
        lambda uid: lambda: schoolkalender.verwijder(g.kluis, uid)
    )(_studiedag(g)),
    "schoolkalender.zet_terug": _zet_terug,
    "toegang.koppel_sleutelbos": lambda g: (
        lambda: toegang.koppel_sleutelbos(g.kluis, WACHTZIN, kdf=g.kdf)
    ),
    "toegang.maak_vervanger": lambda g: (
        lambda: toegang.maak_vervanger(g.kluis, WACHTZIN, g.klok.vandaag() + timedelta(days=30))
    ),
    "toegang.nieuwe_herstelcode": lambda g: lambda: toegang.nieuwe_herstelcode(g.kluis, WACHTZIN),
    "toegang.trek_vervanger_in": lambda g: _vervanger(
        g, lambda: toegang.trek_vervanger_in(g.kluis)
    ),
    "toegang.vernieuw_gegevenssleutels": lambda g: (
        lambda: toegang.vernieuw_gegevenssleutels(g.kluis, WACHTZIN, kdf=g.kdf)
    ),
    "toegang.vernieuw_sleutelbos": lambda g: _gekoppeld(
        g, lambda: toegang.vernieuw_sleutelbos(g.kluis, WACHTZIN, kdf=g.kdf)
    ),
    "toegang.vervanger_openingen_gezien": lambda g: (
        lambda: toegang.vervanger_openingen_gezien(g.kluis)
    ),
    "toegang.wijzig_wachtzin": lambda g: (
        lambda: toegang.wijzig_wachtzin(g.kluis, WACHTZIN, NIEUW, kdf=g.kdf)
    ),
    "uitvoer.maak": lambda g: (
        lambda: uitvoer.maak(
            g.kluis, g.map / "alles.zip", NIEUW, reden="overstap naar een ander programma"
        )
    ),
    "wpg.open_": lambda g: lambda: open_deel(g.kluis),
    "wpg.stand": lambda g: lambda: wpg.stand(g.kluis),
    "wpg.wissel": _wissel,
}

# How many lines else, and why.
ANDERS = {
    "bewaren.voer_uit": (2, "one for each pupil that is destroyed and one for the list"),
    "bewaren.keur_goed_tweede": (2, "his passphrase is a line of its own, also when it is wrong"),
    "wpg.stand": (0, "says whether there is a police part and writes nothing"),
}
