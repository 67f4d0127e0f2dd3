# SPDX-License-Identifier: EUPL-1.2
"""The verklaring van vernietiging: what went, why, who approved, how, and what copies remain.

It outlives what it is about, so it names no pupil: numbers of the log and kenmerken only.
"""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer, Table, TableStyle

from leerplicht_desktop.documents import document, huisstijl
from leerplicht_desktop.documents.bouwblokken import alinea, kopje
from leerplicht_desktop.documents.briefpapier import gemeentenaam
from leerplicht_desktop.documents.paginarand import Paginarand
from leerplicht_desktop.documents.tekst import Zinnen, letterlijk
from leerplicht_desktop.domain import datum
from leerplicht_desktop.domain.gegevens.bewaren import Goedkeuring, Kopiebeeld, Verklaring

_AMSTERDAM = ZoneInfo("Europe/Amsterdam")
_TITEL = ParagraphStyle("v", huisstijl.TITEL, fontSize=20, leading=26, spaceBefore=0)
_MAX_KENMERKEN = 40


def maak(gegevens: Verklaring) -> bytes:
    """The declaration as PDF; the same facts give the same bytes."""
    zinnen = Zinnen("verklaring", "u", "verklaring", _feiten(gegevens))
    rand = Paginarand(f"{zinnen('titel')} · lijst {gegevens.uid[:8]}", demo=gegevens.demo)
    return document.stel_samen(
        lambda: _verhaal(gegevens, zinnen),
        document.Eigenschappen(
            zinnen("titel"), gemeentenaam(gegevens.gemeente), "Vernietiging van archiefbescheiden"
        ),
        document.Opmaak(24 * mm, 24 * mm, rand.teken, rand.teken),
    )


def _feiten(gegevens: Verklaring) -> dict[str, str]:
    stukken = dict(gegevens.stukken)
    return {
        "gemeente": gemeentenaam(gegevens.gemeente),
        "uitgevoerd_op": _moment(gegevens.uitgevoerd_op),
        "peildatum": datum.lang(gegevens.peildatum),
        "geheel": str(stukken.get("dossiers", 0)),
        **{
            woord: str(stukken.get(woord, 0))
            for woord in ("meldingen", "brieven", "documenten", "volwassenen")
        },
        "wat_herschreven": (
            "zijn de zoekindex en het hele bestand" if gegevens.herschreven else "is de zoekindex"
        ),
        "bewaard": str(gegevens.bewaard),
        "overgeslagen": str(gegevens.overgeslagen),
    }


def _verhaal(gegevens: Verklaring, zinnen: Zinnen) -> list[Flowable]:
    afdeling = f" · {letterlijk(gegevens.afdeling)}" if gegevens.afdeling else ""
    verhaal: list[Flowable] = [
        alinea(zinnen("gemeente") + afdeling, huisstijl.AFDELING),
        alinea(zinnen("titel"), _TITEL),
        alinea(zinnen("inleiding")),
        kopje(zinnen("kop_wat")),
        _tellingen(gegevens, zinnen),
        alinea(zinnen("stukken")),
    ]
    if gegevens.bewaard or gegevens.overgeslagen:
        verhaal.append(alinea(zinnen("bewaard")))
    verhaal += [
        kopje(zinnen("kop_grond")),
        alinea(zinnen("grond")),
        kopje(zinnen("kop_hoe")),
        alinea(zinnen("hoe", "grens")),
        kopje(zinnen("kop_kopieen")),
        *_kopieen(gegevens.kopieen, zinnen),
        KeepTogether(
            [
                kopje(zinnen("kop_wie")),
                alinea(zinnen("wie")),
                _handtekeningen(gegevens.goedkeuringen, zinnen),
            ]
        ),
        Spacer(0, 4 * mm),
        kopje(zinnen("kop_lijst")),
        alinea(zinnen("lijst")),
        _dossiers(gegevens, zinnen),
    ]
    return verhaal


def _tellingen(gegevens: Verklaring, zinnen: Zinnen) -> Table:
    kop = ("tabel_soort", "tabel_bron", "tabel_dossiers", "tabel_jaren")
    rijen = [
        (soort[:1].upper() + soort[1:], bron, str(aantal), jaren)
        for soort, bron, aantal, jaren in gegevens.tellingen
    ]
    return _tabel([zinnen(naam) for naam in kop], rijen, (0.24, 0.40, 0.14, 0.22))


def _kopieen(kopieen: Sequence[Kopiebeeld], zinnen: Zinnen) -> list[Flowable]:
    if not kopieen:
        return [alinea(zinnen("kopieen_geen"))]
    rijen = [
        (kopie.plek, _moment(kopie.gemaakt_op) if kopie.gemaakt_op else zinnen("onbekend"))
        for kopie in kopieen
    ]
    return [
        alinea(zinnen("kopieen")),
        _tabel([zinnen("tabel_kopie"), zinnen("tabel_gemaakt")], rijen, (0.68, 0.32)),
    ]


def _dossiers(gegevens: Verklaring, zinnen: Zinnen) -> Table:
    rijen: list[tuple[str, str]] = []
    for uid, kenmerken in gegevens.dossiers:
        losse = kenmerken.split(", ")
        # A row may not be higher than a page.
        for plek in range(0, len(losse), _MAX_KENMERKEN):
            deel = ", ".join(losse[plek : plek + _MAX_KENMERKEN])
            rijen.append((uid, deel or "geen meldingen of brieven"))
    return _tabel([zinnen("tabel_nummer"), zinnen("tabel_kenmerken")], rijen, (0.42, 0.58))


def _handtekeningen(goedkeuringen: Sequence[Goedkeuring], zinnen: Zinnen) -> Table:
    """Who approved and when, each with room to sign on paper."""
    cellen = [
        [
            alinea(f"<b>{letterlijk(een.naam)}</b>", huisstijl.CEL),
            alinea(letterlijk(een.functie), huisstijl.CEL),
            *_momenten(een),
            Spacer(0, 2 * mm),
            alinea(zinnen("handtekening"), huisstijl.ETIKET),
        ]
        for een in goedkeuringen
    ]
    helft = huisstijl.TEKSTBREEDTE / 2
    return Table(
        [cellen],
        colWidths=[helft] * len(cellen),
        rowHeights=[36 * mm],
        style=TableStyle(
            [
                huisstijl.CELFONT,
                ("BOX", (0, 0), (-1, -1), 0.5, huisstijl.LIJN),
                ("INNERGRID", (0, 0), (-1, -1), 0.5, huisstijl.LIJN),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 3 * mm),
                ("TOPPADDING", (0, 0), (-1, -1), 2 * mm),
            ]
        ),
    )


def _momenten(een: Goedkeuring) -> list[Flowable]:
    regels = [f"Goedgekeurd op {_moment(een.op)}"]
    if een.sinds is not None:
        regels.append(f"In het register als tweede persoon sinds {_moment(een.sinds)}")
    return [alinea(regel, huisstijl.ETIKET) for regel in regels]


def _tabel(kop: Sequence[str], rijen: Sequence[Sequence[str]], verdeling: Sequence[float]) -> Table:
    cellen = [
        [alinea(tekst, huisstijl.CEL_KOP) for tekst in kop],
        *([alinea(letterlijk(waarde), huisstijl.CEL) for waarde in rij] for rij in rijen),
    ]
    return Table(
        cellen,
        colWidths=[deel * huisstijl.TEKSTBREEDTE for deel in verdeling],
        hAlign="LEFT",
        repeatRows=1,
        spaceAfter=6,
        style=TableStyle(
            [
                huisstijl.CELFONT,
                ("BACKGROUND", (0, 0), (-1, 0), huisstijl.VLAK),
                ("LINEBELOW", (0, 1), (-1, -1), 0.3, huisstijl.LIJN),
                ("LEFTPADDING", (0, 0), (-1, -1), 2 * mm),
                ("RIGHTPADDING", (0, 0), (-1, -1), 2 * mm),
                ("TOPPADDING", (0, 0), (-1, -1), 1.2),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ]
        ),
    )


def _moment(moment: datetime) -> str:
    hier = moment.astimezone(_AMSTERDAM)
    return f"{datum.lang(hier.date())} om {hier:%H.%M} uur"
