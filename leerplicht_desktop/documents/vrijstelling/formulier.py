# SPDX-License-Identifier: EUPL-1.2
"""The form for parents who rely on article 5 or 5a: two pages at most, blank or filled in ahead.

It asks all that article 6 lid 1 wants and leaves room for what parents want to say. It is an
offer, never a condition, and says so. The BSN is for the parents to write: it is never printed.
"""

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, KeepTogether, PageBreak, Spacer

from leerplicht_desktop.documents import document, huisstijl
from leerplicht_desktop.documents.bouwblokken import alinea, kopje
from leerplicht_desktop.documents.briefpapier import DEMOREGEL, gemeentenaam
from leerplicht_desktop.documents.tekst import Zinnen, schoon
from leerplicht_desktop.documents.vrijstelling.invulvelden import (
    Hokjes,
    Keuze,
    Schrijflijnen,
    keuzes,
    rooster,
    veld,
)
from leerplicht_desktop.domain import datum
from leerplicht_desktop.domain.fouten import BriefOnvolledig
from leerplicht_desktop.domain.gegevens.vrijstellingsbrief import Formulier

GRONDEN = ("5a", "5b", "5c", "trekkend")
_BREED = huisstijl.TEKSTBREEDTE
_RIJ = 12 * mm
_TEKENRIJ = 10 * mm
_UITLEG = ParagraphStyle("uitleg", huisstijl.CEL, spaceAfter=2)
_TITEL = ParagraphStyle("formuliertitel", huisstijl.TITEL, spaceBefore=0)


def maak(f: Formulier) -> bytes:
    """The form as PDF. Raises BriefOnvolledig when it cannot be sent back anywhere."""
    if f.grond not in ("", *GRONDEN):
        raise ValueError("this form is for articles 5 and 5a")
    _eis(f)
    a = f.afzender
    inleveren = " of ".join(deel for deel in (a.retouradres or a.bezoekadres, a.email) if deel)
    gemeente = gemeentenaam(a.gemeente)
    zinnen = Zinnen(
        "vrijstelling_formulier",
        "u",
        "formulier",
        {
            "gemeente": gemeente.removeprefix("Gemeente "),
            "inleveren": inleveren,
            "website": a.website,
        },
    )

    def rand(doek: Canvas, bladzijde: int, totaal: int) -> None:
        _rand(doek, f, f"Bladzijde {bladzijde} van {totaal}" if totaal else "")

    return document.stel_samen(
        lambda: _verhaal(f, zinnen),
        document.Eigenschappen(zinnen("titel"), gemeente, "Artikel 5 en 5a Leerplichtwet 1969"),
        document.Opmaak(20 * mm, 18 * mm, rand, rand),
    )


def _eis(f: Formulier) -> None:
    a = f.afzender
    ontbreekt = []
    if not a.gemeente.strip():
        ontbreekt.append("uw gemeente (bij Instellingen)")
    if not (a.retouradres or a.bezoekadres or a.email):
        ontbreekt.append("een adres om het formulier heen te sturen (bij Instellingen)")
    getypt = (f.kind, *f.ouders, *f.adres.regels(), a.gemeente, a.retouradres, a.email, a.website)
    if vreemd := huisstijl.onbekende_tekens(schoon(" ".join(getypt))):
        ontbreekt.append(
            f"een schrijfwijze zonder dit teken, dat niet gedrukt kan worden: {vreemd}"
        )
    if ontbreekt:
        raise BriefOnvolledig(tuple(ontbreekt))


def _rand(doek: Canvas, f: Formulier, bladzijde: str) -> None:
    rechts = huisstijl.BREEDTE - huisstijl.RECHTS
    doek.setFillColor(huisstijl.ACCENT)
    doek.rect(huisstijl.LINKS, huisstijl.HOOGTE - 14 * mm, 14 * mm, 1.1 * mm, stroke=0, fill=1)
    doek.setFont(huisstijl.NORMAAL, 8)
    doek.setFillColor(huisstijl.INKT_ZACHT)
    doek.drawRightString(rechts, huisstijl.VOET, bladzijde)
    if f.afzender.demo:
        doek.setFillColor(huisstijl.DEMO)
        doek.drawRightString(rechts, huisstijl.HOOGTE - 14 * mm, DEMOREGEL)


def _verhaal(f: Formulier, zinnen: Zinnen) -> list[Flowable]:
    return [
        alinea(zinnen("titel"), _TITEL),
        alinea(zinnen("ondertitel"), huisstijl.AFDELING),
        Spacer(0, 1.5 * mm),
        alinea(zinnen("vrij"), _UITLEG),
        alinea(zinnen("geen_aanvraag"), _UITLEG),
        alinea(zinnen("wanneer", "inleveren"), _UITLEG),
        *_kind(f, zinnen),
        *_grond(f, zinnen),
        *_jaar(f, zinnen),
        PageBreak(),
        kopje(zinnen("kop_verklaring")),
        Keuze(zinnen("verklaring")),
        kopje(zinnen("kop_onderbouwing")),
        alinea(zinnen("onderbouwing"), _UITLEG),
        Schrijflijnen(10),
        kopje(zinnen("kop_bijlagen")),
        rooster([[veld(zinnen("bijlagen"))]], [_BREED], 15 * mm),
        KeepTogether(_teken(f, zinnen)),
    ]


def _kind(f: Formulier, zinnen: Zinnen) -> list[Flowable]:
    geslachten = [
        (zinnen(woord), f.geslacht == code)
        for woord, code in (("jongen", "M"), ("meisje", "V"), ("anders", "X"))
    ]
    vast = [(zinnen("ja"), False), (zinnen("nee"), False)]
    geboren = datum.lang(f.geboortedatum) if f.geboortedatum else ""
    half, derde = _BREED / 2, _BREED / 3
    return [
        kopje(zinnen("kop_kind")),
        rooster([[veld(zinnen("voornamen"), f.kind)]], [_BREED], _RIJ),
        rooster(
            [[veld(zinnen("geboren"), geboren),
              [*veld(zinnen("geslacht")), keuzes(geslachten, 2 * derde - 4 * mm)]]],
            [derde, 2 * derde], _RIJ,
        ),
        rooster(
            [[[*veld(zinnen("nummer")), Spacer(0, 0.6 * mm), Hokjes(9)],
              [*veld(zinnen("vaste_plek")), keuzes(vast, half - 4 * mm)]]],
            [half, half], _RIJ,
        ),
        rooster([[veld(zinnen("straat"), f.adres.straatregel)]], [_BREED], _RIJ),
        rooster(
            [[veld(zinnen("postcode"), f.adres.postcode),
              veld(zinnen("woonplaats"), f.adres.woonplaats)]],
            [derde, 2 * derde], _RIJ,
        ),
    ]  # fmt: skip


def _grond(f: Formulier, zinnen: Zinnen) -> list[Flowable]:
    delen: list[Flowable] = [kopje(zinnen("kop_grond"))]
    for code in GRONDEN:
        delen.append(Keuze(zinnen(f"grond_{code}"), f.grond == code))
        delen.append(Spacer(0, 1.2 * mm))
    return delen


def _jaar(f: Formulier, zinnen: Zinnen) -> list[Flowable]:
    eerste = [(zinnen("ja"), f.eerste is True), (zinnen("nee"), f.eerste is False)]
    school = [(zinnen("ja"), False), (zinnen("nee"), False)]
    smal, breed = 45 * mm, _BREED - 45 * mm
    return [
        kopje(zinnen("kop_jaar")),
        rooster(
            [[veld(zinnen("schooljaar"), f.schooljaar),
              [*veld(zinnen("eerste")), keuzes(eerste, 50 * mm)]]],
            [smal, breed], _RIJ,
        ),
        rooster([[veld(zinnen("eerdere"))]], [_BREED], 17 * mm),
        rooster(
            [[[*veld(zinnen("school")), keuzes(school, 50 * mm)]], [veld(zinnen("welke"))]],
            [_BREED], 11 * mm, 18 * mm,
        ),
    ]  # fmt: skip


def _teken(f: Formulier, zinnen: Zinnen) -> list[Flowable]:
    privacy = "privacy" if f.afzender.website else "privacy_zonder_website"
    delen: list[Flowable] = [kopje(zinnen("kop_teken")), alinea(zinnen("teken"), _UITLEG)]
    half = _BREED / 2
    rollen = [(zinnen(rol), False) for rol in ("ouder", "voogd", "verzorger")]
    for nummer in range(2):
        naam = f.ouders[nummer] if nummer < len(f.ouders) else ""
        delen += [
            rooster(
                [
                    [veld(zinnen("naam"), naam), [keuzes(rollen, half - 4 * mm)]],
                    [veld(zinnen("bereikbaar")), veld(zinnen("datum"))],
                ],
                [half, half],
                _TEKENRIJ,
            ),
            rooster([[veld(zinnen("handtekening"))]], [_BREED], 15 * mm),
            Spacer(0, 1.5 * mm),
        ]
    derde = _BREED / 3
    return [
        *delen,
        alinea(zinnen(privacy), huisstijl.KLEIN),
        Spacer(0, 1.5 * mm),
        alinea(zinnen("ontvangst"), huisstijl.ETIKET),
        rooster(
            [[veld(zinnen(naam)) for naam in ("ontvangen_op", "ontvangen_door", "kanaal")]],
            [derde, derde, derde], _TEKENRIJ,
        ),
    ]  # fmt: skip
