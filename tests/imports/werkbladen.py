# SPDX-License-Identifier: EUPL-1.2
"""Handmade xlsx and ods files, so that a test can also make the ones no office program would."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

_KOP = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PKG = "http://schemas.openxmlformats.org/package/2006"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"


def zip_van(delen: Mapping[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archief:
        for naam, inhoud in delen.items():
            archief.writestr(naam, inhoud)
    return buffer.getvalue()


def cel(verwijzing: str, waarde: object, *, stijl: int = 0) -> str:
    if isinstance(waarde, bool):
        return f'<c r="{verwijzing}" t="b"><v>{int(waarde)}</v></c>'
    if isinstance(waarde, int | float):
        return f'<c r="{verwijzing}" s="{stijl}"><v>{waarde}</v></c>'
    return f'<c r="{verwijzing}" t="inlineStr"><is><t>{escape(str(waarde))}</t></is></c>'


def blad_xml(rijen: Sequence[Sequence[object]]) -> str:
    regels = []
    for nummer, rij in enumerate(rijen, start=1):
        cellen = "".join(
            waarde
            if isinstance(waarde, str) and waarde.startswith("<c ")
            else cel(f"{chr(65 + kolom)}{nummer}", waarde)
            for kolom, waarde in enumerate(rij)
        )
        regels.append(f'<row r="{nummer}">{cellen}</row>')
    return "".join(regels)


def xlsx_delen(sheet_data: str, *, gedeeld: Sequence[str] = (), voor: str = "") -> dict[str, str]:
    strings = "".join(f"<si><t>{escape(tekst)}</t></si>" for tekst in gedeeld)
    soort = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    return {
        "[Content_Types].xml": f'{_KOP}<Types xmlns="{_PKG}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{soort}.sheet.main+xml"/></Types>',
        "_rels/.rels": f'{_KOP}<Relationships xmlns="{_PKG}/relationships">'
        f'<Relationship Id="rId1" Type="{_REL}/officeDocument" Target="xl/workbook.xml"/>'
        "</Relationships>",
        "xl/workbook.xml": f'{_KOP}<workbook xmlns="{_MAIN}" xmlns:r="{_REL}"><sheets>'
        '<sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{_KOP}<Relationships xmlns="{_PKG}/relationships">'
        f'<Relationship Id="rId1" Type="{_REL}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{_REL}/styles" Target="styles.xml"/>'
        f'<Relationship Id="rId3" Type="{_REL}/sharedStrings" Target="sharedStrings.xml"/>'
        "</Relationships>",
        "xl/styles.xml": f'{_KOP}<styleSheet xmlns="{_MAIN}"><cellXfs count="2">'
        '<xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
        "xl/sharedStrings.xml": f'{_KOP}<sst xmlns="{_MAIN}">{strings}</sst>',
        "xl/worksheets/sheet1.xml": f'{_KOP}{voor}<worksheet xmlns="{_MAIN}"><sheetData>'
        f"{sheet_data}</sheetData></worksheet>",
    }


def xlsx(rijen: Sequence[Sequence[object]]) -> bytes:
    return zip_van(xlsx_delen(blad_xml(rijen)))


def ods_delen(tabel: str, *, voor: str = "") -> dict[str, str]:
    soort = "application/vnd.oasis.opendocument.spreadsheet"
    ruimten = " ".join(f'xmlns:{n}="{_ODF}:{n}:1.0"' for n in ("office", "table", "text"))
    return {
        "mimetype": soort,
        "META-INF/manifest.xml": f'{_KOP}<m:manifest xmlns:m="{_ODF}:manifest:1.0">'
        f'<m:file-entry m:full-path="/" m:media-type="{soort}"/></m:manifest>',
        "content.xml": f"{_KOP}{voor}<office:document-content {ruimten}><office:body>"
        f'<office:spreadsheet><table:table table:name="Blad1">{tabel}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>",
    }


def ods_tekst(tekst: str, extra: str = "") -> str:
    return (
        f'<table:table-cell office:value-type="string" {extra}><text:p>{escape(tekst)}</text:p>'
        "</table:table-cell>"
    )
