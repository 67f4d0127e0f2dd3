# SPDX-License-Identifier: EUPL-1.2
"""What all letters about a claim share: required parts, facts, head, lists and end."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Protocol

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from leerplicht_desktop.documents import bouwblokken, briefpapier, document, huisstijl
from leerplicht_desktop.documents.bouwblokken import alinea, kopje
from leerplicht_desktop.documents.briefpapier import Briefpapier, gemeentenaam
from leerplicht_desktop.documents.tekst import Zinnen, letterlijk, schoon
from leerplicht_desktop.documents.vrijstelling import woorden
from leerplicht_desktop.domain import datum, wetswaarden
from leerplicht_desktop.domain.fouten import BriefOnvolledig
from leerplicht_desktop.domain.gegevens.beroep import Vrijstellingsbrief
from leerplicht_desktop.domain.gegevens.brief import Afzender, Exemplaar
from leerplicht_desktop.domain.vrijstelling.gronden import Familie, Grond

PUNT = ParagraphStyle(
    "punt",
    huisstijl.TEKST,
    leftIndent=4.5 * mm,
    bulletIndent=1 * mm,
    bulletFontName=huisstijl.NORMAAL,
    bulletFontSize=huisstijl.TEKST.fontSize,
    spaceAfter=2,
)
_WEGEN = {(True, True): "bel_en_mail", (True, False): "bel", (False, True): "mail"}
Eis = tuple[object, str]


class Poststuk(Protocol):
    """What goes in an envelope."""

    @property
    def afzender(self) -> Afzender: ...
    @property
    def exemplaar(self) -> Exemplaar: ...
    @property
    def kenmerk(self) -> str: ...
    @property
    def datum(self) -> date: ...


def maak(stuk: Poststuk, onderwerp: str, verhaal: document.Verhaal) -> bytes:
    """The PDF of one copy on letter paper."""
    gemeente = gemeentenaam(stuk.afzender.gemeente)
    papier = Briefpapier(
        stuk.afzender,
        (*stuk.exemplaar.aan, *stuk.exemplaar.adres.regels()),
        " · ".join(deel for deel in (gemeente, stuk.kenmerk, datum.lang(stuk.datum)) if deel),
    )
    return document.stel_samen(
        verhaal,
        document.Eigenschappen(onderwerp, gemeente, f"Kenmerk {schoon(stuk.kenmerk)}"),
        document.Opmaak(
            briefpapier.TEKST_BOVEN, briefpapier.VERVOLG_BOVEN, papier.eerste, papier.vervolg
        ),
    )


def eis(stuk: Poststuk, getypt: Mapping[str, Sequence[str]], *eisen: Eis) -> None:
    """Raise BriefOnvolledig with all that is missing: each `eis` is a fact and its name."""
    e, a = stuk.exemplaar, stuk.afzender
    algemeen: tuple[Eis, ...] = (
        (any(regel.strip() for regel in e.aan), "de naam van de ontvanger"),
        (not e.adres.leeg, "het adres van de ontvanger"),
        (a.gemeente.strip() and a.ambtenaar.strip(), "uw gemeente en uw naam (bij Instellingen)"),
        (stuk.kenmerk.strip(), "het kenmerk"),
    )
    plekken = {
        "bij de leerling of de ouder": (*e.aan, *e.adres.regels(), e.aanhef),
        "bij Instellingen": (
            a.gemeente, a.afdeling, a.retouradres, a.bezoekadres, a.telefoon, a.email, a.website,
            a.ambtenaar, a.functie,
        ),
        **{f"bij {plek}": tuple(teksten) for plek, teksten in getypt.items()},
    }  # fmt: skip
    ontbreekt = [woord for feit, woord in (*algemeen, *eisen) if not feit]
    for plek, teksten in plekken.items():
        if vreemd := huisstijl.onbekende_tekens(schoon(" ".join(teksten))):
            ontbreekt.append(
                f"een schrijfwijze {plek} zonder dit teken, dat niet gedrukt kan worden: {vreemd}"
            )
    if ontbreekt:
        raise BriefOnvolledig(tuple(ontbreekt))


def eis_zaak(g: Vrijstellingsbrief, *eisen: Eis) -> None:
    """As `eis`, for a letter about one claim. A child under 12 gets no letter of its own."""
    ouder_genoeg = datum.leeftijd(g.geboortedatum, g.datum) >= _eigen_brief_vanaf(g.datum)
    if g.exemplaar.vorm == "je" and not ouder_genoeg:
        raise ValueError("a letter to the youngster needs an age of 12 or over")
    getypt = {
        "de naam van het kind": (g.jongere, g.roepnaam),
        "het beroep": (
            g.kenmerk, g.andere_gemeente, g.gesprek_tijd, g.gesprek_plaats, g.mandaat,
            g.motivering, g.belangen, g.voorwaarden, g.bezwaar_adres, g.bezwaar_digitaal,
            g.rechtbank, *g.ontbreekt, *(naam for naam, _, _ in g.stukken),
            *(regel.zin for regel in g.regels),
        ),
    }  # fmt: skip
    eis(g, getypt, (g.jongere.strip(), "de naam van de jongere"), *eisen)


def _eigen_brief_vanaf(op: date) -> int:
    return wetswaarden.LEEFTIJD_EIGEN_PLICHT.op(op).waarde


def zinnen_voor(stuk: Poststuk, bestand: str, soort: str, feiten: Mapping[str, str]) -> Zinnen:
    """The sentences, with the sender's facts and the way to react."""
    a = stuk.afzender
    eigen = {
        "kenmerk": stuk.kenmerk,
        "telefoon": a.telefoon.replace(" ", "\u00a0"),  # a number stays on one line
        "email": a.email,
        "website": a.website,
        "gemeente": gemeentenaam(a.gemeente).replace("Gemeente ", "gemeente ", 1),
        "college": f"burgemeester en wethouders van {_plaats(a.gemeente)}",
    }
    zinnen = Zinnen(bestand, stuk.exemplaar.vorm, soort, {**eigen, **feiten})
    zinnen.vul_aan("contact", zinnen(_WEGEN.get((bool(a.telefoon), bool(a.email)), "schrijf")))
    return zinnen


def zinnen_zaak(g: Vrijstellingsbrief, bestand: str, soort: str, grond: Grond) -> Zinnen:
    """As `zinnen_voor`, with the facts of one claim."""
    feiten = {
        "jongere": g.jongere,
        "roepnaam": g.roepnaam or g.jongere,
        "geboren": datum.lang(g.geboortedatum),
        "artikel": woorden.artikel(grond),
        "schooljaar": g.schooljaar,
        "ontvangen": datum.lang(g.ontvangen_op),
        "dagtekening": dag(g.dagtekening),
    }
    zinnen = zinnen_voor(g, bestand, soort, feiten)
    if grond.familie is Familie.BESLUIT:
        zinnen.vul_aan("waarom", zinnen(f"waarom_{woorden.sleutel(grond)}"))
    return zinnen


def _plaats(gemeente: str) -> str:
    return gemeentenaam(gemeente)[len("Gemeente ") :]


def dag(op: date | None) -> str:
    return datum.lang(op) if op else ""


def hoofd(stuk: Poststuk, zinnen: Zinnen, titel: str, onder_titel: str = "") -> list[Flowable]:
    """Date and reference, title, an opening line when the nature asks it, whom it is about."""
    return [
        bouwblokken.kenmerkrij((("Datum", datum.lang(stuk.datum)), ("Ons kenmerk", stuk.kenmerk))),
        alinea(titel, huisstijl.TITEL),
        *([alinea(f"<b>{onder_titel}</b>")] if onder_titel else []),
        alinea(zinnen("betreft")),
        alinea(letterlijk(stuk.exemplaar.aanhef).rstrip(",") + ",", huisstijl.AANHEF),
    ]


def lijst(regels: Sequence[str]) -> list[Flowable]:
    """Points under each other; their text is already safe."""
    return [alinea(f"<bullet>•</bullet>{regel}", PUNT) for regel in regels]


def stukken(g: Vrijstellingsbrief, zinnen: Zinnen) -> list[Flowable]:
    """Every paper with its own date and the day it came."""
    regels = []
    for naam, gedateerd, ontvangen in g.stukken:
        zinnen.vul_aan("stuk", letterlijk(naam))
        zinnen.vul_aan("stuk_datum", dag(gedateerd))
        zinnen.vul_aan("stuk_ontvangen", dag(ontvangen))
        regels.append(zinnen("stuk_gedateerd" if gedateerd else "stuk"))
    return lijst(regels)


def getypte_alineas(tekst: str) -> list[Flowable]:
    """What she typed, a paragraph a line."""
    return [alinea(letterlijk(regel)) for regel in tekst.splitlines() if regel.strip()]


def slot(
    stuk: Poststuk,
    zinnen: Zinnen,
    groet: str,
    *kleine_zinnen: str,
    kop: str = "kop_hulp",
    hulp: str = "hulp",
) -> Flowable:
    """The last paragraph (help, unless told otherwise), greeting, signature, legal basis."""
    privacy = "privacy" if stuk.afzender.website else "privacy_zonder_website"
    return bouwblokken.slot(
        [kopje(zinnen(kop)), alinea(zinnen(hulp))],
        zinnen(groet),
        (stuk.afzender.ambtenaar, stuk.afzender.functie),
        (zinnen(*kleine_zinnen, privacy),),
    )
