# SPDX-License-Identifier: EUPL-1.2
"""The yearly self-audit of police data on paper: questions, evidence, open points, plan.

It goes to people who may not see police data, so no name of a pupil or suspect is in it.
"""

from collections.abc import Sequence
from datetime import date

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer, Table, TableStyle

from leerplicht_desktop.documents import document, huisstijl
from leerplicht_desktop.documents.bouwblokken import alinea, kopje
from leerplicht_desktop.documents.briefpapier import gemeentenaam
from leerplicht_desktop.documents.paginarand import Paginarand
from leerplicht_desktop.documents.tekst import Zinnen, letterlijk
from leerplicht_desktop.domain import datum
from leerplicht_desktop.domain.gegevens.wpg import Auditvraag, Zelfauditfeiten

_TITEL = ParagraphStyle("z", huisstijl.TITEL, fontSize=20, leading=26, spaceBefore=0)
_VRAAG = ParagraphStyle(
    "vraag", huisstijl.TEKST, fontName=huisstijl.VET, spaceBefore=2, spaceAfter=2
)
_PUNT = ParagraphStyle(
    "bewijs",
    huisstijl.TEKST,
    leftIndent=4 * mm,
    bulletIndent=0,
    bulletFontName=huisstijl.NORMAAL,
    bulletFontSize=huisstijl.TEKST.fontSize,
    spaceAfter=1,
)
_OPEN = ParagraphStyle("open", huisstijl.TEKST, textColor=huisstijl.DEMO, fontName=huisstijl.VET)
_KOLOMMEN = (0.30, 0.34, 0.16, 0.20)
_CEL = (
    huisstijl.CELFONT,
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 2 * mm),
    ("RIGHTPADDING", (0, 0), (-1, -1), 2 * mm),
    ("TOPPADDING", (0, 0), (-1, -1), 3),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
)


def maak(
    feiten: Zelfauditfeiten, vragen: Sequence[Auditvraag], plan_voor: date | None, *, demo: bool
) -> bytes:
    """The self-audit as PDF; the same facts give the same bytes."""
    zinnen = Zinnen("zelfaudit", "u", "zelfaudit", _waarden(feiten, vragen, plan_voor))
    rand = Paginarand(zinnen("voet"), demo=demo)
    return document.stel_samen(
        lambda: _verhaal(vragen, plan_voor, zinnen),
        document.Eigenschappen(
            zinnen("titel"), gemeentenaam(feiten.gemeente), "Interne controle politiegegevens"
        ),
        document.Opmaak(24 * mm, 24 * mm, rand.teken, rand.teken),
    )


def _waarden(
    feiten: Zelfauditfeiten, vragen: Sequence[Auditvraag], plan_voor: date | None
) -> dict[str, str]:
    return {
        "jaar": str(feiten.jaar),
        "gemeente": gemeentenaam(feiten.gemeente),
        "gemaakt_op": datum.lang(feiten.gemaakt_op),
        "ambtenaar": feiten.ambtenaar,
        "vragen": str(len(vragen)),
        "open": str(sum(bool(v.open_punt) for v in vragen)),
        "plan_voor": datum.lang(plan_voor) if plan_voor else "",
    }


def _verhaal(
    vragen: Sequence[Auditvraag], plan_voor: date | None, zinnen: Zinnen
) -> list[Flowable]:
    open_ = [vraag for vraag in vragen if vraag.open_punt]
    verhaal: list[Flowable] = [
        alinea(zinnen("gemeente"), huisstijl.AFDELING),
        alinea(zinnen("titel"), _TITEL),
        alinea(zinnen("wie")),
        alinea(zinnen("inleiding")),
        kopje(zinnen("kop_samen")),
        alinea(zinnen("samen_open" if open_ else "samen_goed")),
        kopje(zinnen("kop_vragen")),
    ]
    for vraag in vragen:
        verhaal += _vraag(vraag, zinnen)
    verhaal.append(Spacer(0, 3 * mm))
    if plan_voor is None:
        verhaal += [kopje(zinnen("kop_plan")), alinea(zinnen("plan_leeg"))]
    else:
        verhaal += [
            kopje(zinnen("kop_plan")),
            alinea(zinnen("plan")),
            _plan(open_, plan_voor, zinnen),
        ]
    verhaal += [
        Spacer(0, 3 * mm),
        KeepTogether([kopje(zinnen("kop_teken")), _handtekeningen(zinnen)]),
        Spacer(0, 3 * mm),
        alinea(zinnen("rechtsstand"), huisstijl.KLEIN),
    ]
    return verhaal


def _vraag(vraag: Auditvraag, zinnen: Zinnen) -> list[Flowable]:
    """The question stays with its first evidence; a long list runs on to the next page."""
    regels = [_bewijs(regel) for regel in vraag.bewijs]
    einde = (
        alinea(f"{zinnen('open')}: {letterlijk(vraag.open_punt)}", _OPEN)
        if vraag.open_punt
        else alinea(zinnen("goed"), huisstijl.KLEIN)
    )
    kop = alinea(f"{vraag.nummer}. {letterlijk(vraag.kop)}", _VRAAG)
    begin = [kop, alinea(letterlijk(vraag.vraag)), *regels[:1]]
    return [KeepTogether(begin), *regels[1:], einde, Spacer(0, 2 * mm)]


def _bewijs(regel: str) -> Flowable:
    return alinea(f"<bullet>•</bullet>{letterlijk(regel)}", _PUNT)


def _plan(open_: Sequence[Auditvraag], plan_voor: date, zinnen: Zinnen) -> Table:
    kop = [
        alinea(zinnen(naam), huisstijl.CEL_KOP)
        for naam in ("plan_punt", "plan_actie", "plan_wie", "plan_op")
    ]
    rijen = [
        [
            alinea(f"{v.nummer}. {letterlijk(v.open_punt)}", huisstijl.CEL),
            alinea(letterlijk(v.actie), huisstijl.CEL),
            "",
            alinea(datum.kort(plan_voor), huisstijl.CEL),
        ]
        for v in open_
    ]
    return Table(
        [kop, *rijen],
        colWidths=[deel * huisstijl.TEKSTBREEDTE for deel in _KOLOMMEN],
        hAlign="LEFT",
        repeatRows=1,
        style=TableStyle(
            [
                *_CEL,
                ("BACKGROUND", (0, 0), (-1, 0), huisstijl.VLAK),
                ("LINEBELOW", (0, 0), (-1, -1), 0.3, huisstijl.LIJN),
                ("LINEBEFORE", (2, 1), (3, -1), 0.3, huisstijl.LIJN),
            ]
        ),
    )


def _handtekeningen(zinnen: Zinnen) -> Table:
    helft = huisstijl.TEKSTBREEDTE / 2
    cellen = [
        [
            alinea(zinnen(naam), huisstijl.ETIKET)
            for naam in ("teken_ambtenaar", "teken_functionaris")
        ]
    ]
    return Table(
        cellen,
        colWidths=[helft, helft],
        rowHeights=[20 * mm],
        style=TableStyle(
            [
                *_CEL,
                ("BOX", (0, 0), (-1, -1), 0.5, huisstijl.LIJN),
                ("INNERGRID", (0, 0), (-1, -1), 0.5, huisstijl.LIJN),
            ]
        ),
    )
