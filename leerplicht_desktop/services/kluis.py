# SPDX-License-Identifier: EUPL-1.2
"""The life of the store: make, open, lock, check, and its own settings."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.controle import kluisgegevens
from leerplicht_desktop.domain.gegevens.kluis import Bevindingen, Kluisgegevens
from leerplicht_desktop.domain.gegevens.uitkomst import Uitkomst
from leerplicht_desktop.services import gemeenten
from leerplicht_desktop.services import klok as klokken
from leerplicht_desktop.services.reservekopie import herstel
from leerplicht_desktop.services.reservekopie import maak as maak_reservekopie
from leerplicht_desktop.services.wachtzin import sterkte
from leerplicht_desktop.store import (
    audit,
    bestanden,
    instellingen,
    kluisinfo,
    migreren,
    openen,
)
from leerplicht_desktop.store.bestandscontrole import controleer_bestand
from leerplicht_desktop.store.kluis import Klok, Schrijfactie
from leerplicht_desktop.store.kluis import Kluis as OpenKluis
from leerplicht_desktop.store.sleutelbos import beschikbaar as sleutelbos_beschikbaar
from leerplicht_desktop.store.sleutels import Kdf
from leerplicht_desktop.store.wpg import bestand as wpgbestand

__all__ = [
    "Kdf",
    "Klok",
    "OpenKluis",
    "herstel",
    "maak_reservekopie",
    "sleutelbos_beschikbaar",
]

DEMODAG = date(2026, 6, 15)
_VELDEN = (
    "gemeentecode",
    "gemeente",
    "ambtenaar",
    "functie",
    "afdeling",
    "telefoon",
    "email",
    "website",
    "retouradres",
    "bezoekadres",
    "vakantieregio",
    "mandaat",
    "bezwaar_adres",
    "bezwaar_digitaal",
    "rechtbank",
)
# Settings of a new store hold for the past too: old meldingen are shown with them.
BEGIN = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class NieuweKluis:
    kluis: OpenKluis
    herstelcode: str = field(repr=False)


def maak(
    map_: Path,
    wachtzin: str,
    *,
    sleutelbos: bool,
    gegevens: Mapping[str, str],
    demo: bool = False,
    kdf: Kdf | None = None,
    klok: Klok | None = None,
    draden: Iterable[int] | None = None,
) -> NieuweKluis:
    """Make the officer's store. Nothing is left behind when something is wrong."""
    klok = klok or klokken.SysteemKlok()
    gecontroleerd = kluisgegevens.controleer(gegevens, klok.vandaag())
    if gecontroleerd.waarde is None:
        raise fouten.OnjuisteInvoer(gecontroleerd.fouten)
    if not demo and not sterkte(wachtzin, zonder_sleutelbos=not sleutelbos).genoeg:
        raise fouten.WachtzinTeZwak
    waarden = _waarden(gecontroleerd.waarde)
    naam = f"Gemeente {waarden['gemeente']}"
    kluis, code = openen.maak(
        map_,
        wachtzin,
        klok,
        naam=naam,
        met_sleutelbos=sleutelbos,
        demo=demo,
        kdf=kdf,
        begin=lambda actie: _begin(actie, waarden),
    )
    if draden is not None:
        kluis.sta_toe(draden)
    return NieuweKluis(kluis, code)


def open_(
    map_: Path,
    *,
    wachtzin: str | None = None,
    herstelcode: str | None = None,
    vervanger: tuple[str, str, str] | None = None,
    erken_ouder: str = "",
    klok: Klok | None = None,
    draden: Iterable[int] | None = None,
) -> OpenKluis:
    """Unlock with one of the three ways in.

    `vervanger` is (name, reason, code of the envelope): OnjuisteInvoer with `naam` or `reden` when
    one is empty, VervangercodeOnjuist, VervangerVerlopen. `erken_ouder` is her reason to open a
    store after KluisOuder. The demo's clock stands on its own day unless another is given.
    """
    if klok is None:
        demo = openen.lees_sleutelbestand(map_).demo
        klok = klokken.DagKlok(DEMODAG) if demo else klokken.SysteemKlok()
    if vervanger is not None:
        _controleer_vervanger(vervanger)
    return openen.open_kluis(
        map_,
        klok,
        wachtzin=wachtzin,
        code=herstelcode,
        vervanger=vervanger,
        erken_ouder=erken_ouder,
        draden=draden,
    )


def _controleer_vervanger(vervanger: tuple[str, str, str]) -> None:
    naam, reden, _code = vervanger
    onjuist = {}
    if not naam.strip():
        onjuist["naam"] = "Vul uw naam in."
    if not reden.strip():
        onjuist["reden"] = "Vul in waarom u de kluis opent."
    if onjuist:
        raise fouten.OnjuisteInvoer(onjuist)


def sluit(kluis: OpenKluis) -> None:
    """Lock: keys and connections are dropped."""
    kluis.sluit()


def gegevens(kluis: OpenKluis) -> Kluisgegevens:
    """The officer, her municipality and the state of the backup."""
    with kluis.lezen() as sessie:
        waarden = instellingen.lees(sessie, kluis.klok.vandaag())
        return Kluisgegevens(
            **{veld: waarden.get(veld, "") for veld in _VELDEN},
            demo=bool(kluisinfo.lees(sessie, "demo")),
            laatste_reservekopie=kluisinfo.moment(sessie, "laatste_reservekopie"),
        )


def bewaar_gegevens(kluis: OpenKluis, ruw: Mapping[str, str]) -> Uitkomst[Kluisgegevens]:
    """Change name, signature block or municipality; holds from today."""
    kluis.hoofdsleutel()  # hers alone: a deputy has none
    gecontroleerd = kluisgegevens.controleer(ruw, kluis.klok.vandaag())
    if gecontroleerd.waarde is None:
        raise fouten.OnjuisteInvoer(gecontroleerd.fouten)
    waarden = _waarden(gecontroleerd.waarde)
    with kluis.schrijven() as actie:
        anders = instellingen.zet(actie.sessie, waarden, actie.vandaag, actie.nu)
        actie.noteer("instellingen_gezet", "kluis", [kluis.uid], reden=", ".join(sorted(anders)))
        actie.gewijzigd("instellingen", kluis.uid)
    return Uitkomst(gegevens(kluis), actie.wijzigingen())


def controleer(kluis: OpenKluis) -> Bevindingen:
    """Check every page, the structure, references and the log."""
    kluis.engine()
    fouten_ = [*controleer_bestand(kluis.pad, kluis.sleutel("avg"))]
    with kluis.lezen() as sessie:
        keten = audit.controleer(sessie)
        if not keten.in_orde:
            fouten_.append(f"logboek: regel {keten.breuk} klopt niet")
    fouten_ += wpgbestand.controleer(kluis)
    with kluis.lezen() as sessie:
        schema = migreren.huidige(sessie.connection()) or ""
        generatie = int(kluisinfo.lees(sessie, "generatie"))
    return Bevindingen(not fouten_, tuple(fouten_), schema, generatie, keten.regels)


def herstelvel(code: str, kluisnaam: str, op: date) -> bytes:
    """The printed recovery sheet as PDF."""
    from leerplicht_desktop.documents import herstelvel as vel

    return vel.maak(code, kluisnaam, op)


def controleer_schrijfbaar(pad: Path) -> None:
    """Refuse a place where `schrijf_bestand` could not write."""
    bestanden.controleer_schrijfbaar(pad)


def schrijf_bestand(pad: Path, inhoud: bytes) -> None:
    """Write a file the officer asked for (a PDF, a sheet), whole or not at all."""
    bestanden.schrijf_geheel(pad, inhoud)


def _begin(actie: Schrijfactie, waarden: dict[str, str]) -> None:
    instellingen.zet(actie.sessie, waarden, BEGIN, actie.nu)


def _waarden(invoer: Kluisgegevens) -> dict[str, str]:
    waarden = {veld: str(getattr(invoer, veld)) for veld in _VELDEN}
    waarden["vakantieregio"] = waarden["vakantieregio"] or gemeenten.vakantieregio(
        waarden["gemeentecode"]
    )
    return waarden
