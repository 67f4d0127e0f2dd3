# SPDX-License-Identifier: EUPL-1.2
"""Paper, margins, colours, fonts and text styles of every document, in one place.

The font is shipped and always embedded, so that a letter looks the same in twenty years and
names in Latin Extended or Cyrillic come out as they are written.
"""

from functools import cache

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from leerplicht_desktop import bronnen

BREEDTE, HOOGTE = A4
LINKS = 25 * mm
RECHTS = 22 * mm
BOVEN = 16 * mm
ONDER = 16 * mm
VOET = 10 * mm  # baseline of the page number
TEKSTBREEDTE = BREEDTE - LINKS - RECHTS

NORMAAL = "NotoSans"
VET = "NotoSans-SemiBold"
_BESTANDEN = {
    NORMAAL: "fonts/NotoSans-Regular.ttf",
    VET: "fonts/NotoSans-SemiBold.ttf",
}

INKT = HexColor("#162022")
INKT_ZACHT = HexColor("#44524F")
ACCENT = HexColor("#0B5A61")
LIJN = HexColor("#C3CDCE")
VLAK = HexColor("#F3F6F6")
DEMO = HexColor("#7E4B00")
DEMO_VLAK = HexColor("#FCEFD6")


@cache
def lettertypen() -> None:
    """Make the shipped fonts known to ReportLab; needed before any width is measured."""
    for naam, bestand in _BESTANDEN.items():
        pdfmetrics.registerFont(TTFont(naam, str(bronnen.pad(bestand))))
    pdfmetrics.registerFontFamily(NORMAAL, normal=NORMAAL, bold=VET, italic=NORMAAL, boldItalic=VET)


def breedte(tekst: str, lettertype: str, punten: float) -> float:
    """Width of one line of text in points."""
    lettertypen()
    return float(pdfmetrics.stringWidth(tekst, lettertype, punten))


def onbekende_tekens(tekst: str) -> str:
    """The characters the font has no shape for, each once; they would print as boxes."""
    lettertypen()
    bekend = pdfmetrics.getFont(NORMAAL).face.charToGlyph
    return "".join(sorted({ch for ch in tekst if ord(ch) not in bekend and not ch.isspace()}))


def _stijl(naam: str, punten: float, regel: float, **anders: object) -> ParagraphStyle:
    vast = {
        "fontName": NORMAAL,
        "fontSize": punten,
        "leading": regel,
        "textColor": INKT,
        "allowWidows": 0,
        "allowOrphans": 0,
        "splitLongWords": 1,
        "uriWasteReduce": 0,
    }
    return ParagraphStyle(naam, **{**vast, **anders})


TEKST = _stijl("tekst", 9.5, 13, spaceAfter=4)
AANHEF = _stijl("aanhef", 9.5, 13.2, spaceBefore=7, spaceAfter=5)
TITEL = _stijl("titel", 13, 17, fontName=VET, spaceBefore=3.5 * mm, spaceAfter=1)
KOP = _stijl(
    "kop", 10, 13.4, fontName=VET, textColor=ACCENT, spaceBefore=4.5, spaceAfter=1, keepWithNext=1
)
KLEIN = _stijl("klein", 8, 11, textColor=INKT_ZACHT)
ETIKET = _stijl("etiket", 7.5, 10, textColor=INKT_ZACHT)
KOLOM = _stijl("kolom", 8.5, 11, spaceAfter=4)
KOLOM_ETIKET = _stijl("kolom etiket", 7.5, 9.5, textColor=INKT_ZACHT)
RETOUR = _stijl("retour", 7, 8.4, textColor=INKT_ZACHT)
ADRES = _stijl("adres", 10, 13)
WAARDE = _stijl("waarde", 9, 12)
CEL = _stijl("cel", 9, 11.5)
CEL_RECHTS = _stijl("cel rechts", 9, 11.5, alignment=TA_RIGHT)
CEL_VET = _stijl("cel vet", 9, 11.5, fontName=VET)
CEL_VET_RECHTS = _stijl("cel vet rechts", 9, 11.5, fontName=VET, alignment=TA_RIGHT)
CEL_KOP = _stijl("cel kop", 8, 11, textColor=INKT_ZACHT)
CEL_KOP_RECHTS = _stijl("cel kop rechts", 8, 11, textColor=INKT_ZACHT, alignment=TA_RIGHT)
GEMEENTE = _stijl("gemeente", 15, 19, fontName=VET, textColor=ACCENT)
AFDELING = _stijl("afdeling", 9, 12, textColor=INKT_ZACHT)
# A table names Helvetica for every cell unless told otherwise, and Helvetica is not embedded.
CELFONT = ("FONTNAME", (0, 0), (-1, -1), NORMAAL)
