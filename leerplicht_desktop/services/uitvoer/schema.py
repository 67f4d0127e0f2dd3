# SPDX-License-Identifier: EUPL-1.2
"""The description that goes with an export, for a reader and for a program.

`docs/uitvoer.md` is the same description (`make uitvoer`).
"""

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Date, Float, Integer, LargeBinary

from leerplicht_desktop.domain.uitvoer import (
    BRON_GGM,
    CODELIJSTEN,
    FORMAAT,
    GGM,
    NIET_TERUG,
    TABELLEN,
    bestandsnaam,
    betekenis,
    kolomnaam,
)
from leerplicht_desktop.models import Tabel, UtcMoment
from leerplicht_desktop.store.uitvoer import kolommen, tabellen, verwijst_naar

_LEESMIJ = """\
Alles meenemen: export van Leerplicht Desktop
=============================================

Dit zip-bestand is versleuteld (AES-256) met de wachtzin die u koos. Zonder die wachtzin is de
inhoud niet te lezen. De namen van de bestanden en hun grootte zijn wel te zien; daar staan geen
persoonsgegevens in. Bewaar het bestand en de wachtzin niet bij elkaar, en gooi het bestand weg
zodra u het niet meer nodig hebt.

Wat erin zit
------------
{tabellen}
documenten/            {documenten} documenten, met hun uid als naam
schema.json            wat elke tabel en elke kolom betekent, met de codelijsten

Hoe u het leest
---------------
- CSV: UTF-8, puntkomma tussen de kolommen, dubbele aanhalingstekens om tekst, een kopregel.
- Begint een cel met ' en daarna = + - @ of een tab, dan hoort die ' er niet bij: zo maakt een
  rekenblad er geen formule van.
- Waar een kolom leeg mag zijn betekent een lege cel: niet ingevuld. Een lege tekst staat daar
  als \\ en een tekst die met \\ begint krijgt er een extra.
- Dagen staan als 2026-06-15, momenten in UTC, ja/nee als ja en nee.
- Een kolom die op _uid eindigt verwijst naar de kolom uid van een andere tabel.
- Namen volgen het Gemeentelijk Gegevensmodel waar dat het begrip kent; zie schema.json.

Wat er niet in zit
------------------
{niet}
- Politiegegevens (Wpg). Die verlaten de kluis alleen vanuit dat deel zelf.
- De zoekindex en half afgemaakte imports: die maakt het programma opnieuw.

Weer inlezen: leerplicht kluis invoer BESTAND --kluis LEGE_MAP
"""
_MET = "- Niets van de beschermde gegevens is weggelaten: u koos ervoor ze mee te nemen."
_ZONDER = "- Beschermde gegevens (gezondheid, overtuiging): teksten en documenten."


def schema() -> dict[str, Any]:
    """The tables and columns as they leave."""
    return {
        "formaat": FORMAAT,
        "namen": BRON_GGM,
        "tabellen": [
            {
                "bestand": f"{bestandsnaam(tabel.name)}.csv",
                "naam": bestandsnaam(tabel.name),
                "ggm": GGM[tabel.name][0] if tabel.name in GGM else None,
                "betekenis": TABELLEN[tabel.name],
                "weer_ingelezen": tabel.name not in NIET_TERUG,
                "kolommen": [_kolom(tabel.name, kolom) for kolom in kolommen(tabel)],
            }
            for tabel in tabellen(Tabel.metadata)
        ],
        "codelijsten": {
            lijst.naam: {code.code: code.woord for code in lijst}
            for lijst in dict.fromkeys(CODELIJSTEN.values())
        },
    }


def _kolom(tabel: str, kolom: Column[Any]) -> dict[str, Any]:
    lijst = CODELIJSTEN.get((tabel, kolom.name))
    ggm = GGM.get(tabel, ("", {}))
    doel = verwijst_naar(kolom)
    return {
        "naam": kolomnaam(tabel, kolom.name),
        "type": _type(kolom),
        "mag_leeg": bool(kolom.nullable),
        "betekenis": betekenis(tabel, kolom.name),
        "ggm": f"{ggm[0]}.{ggm[1][kolom.name]}" if kolom.name in ggm[1] else None,
        "verwijst_naar": f"{bestandsnaam(doel)}.uid" if doel else None,
        "codelijst": lijst.naam if lijst else None,
    }


def _type(kolom: Column[Any]) -> str:
    if kolom.foreign_keys:
        return "uid"
    if kolom.name == "zegel":
        return "tekst"
    for soort, woord in (
        (JSON, "JSON"),
        (Boolean, "ja/nee"),
        (UtcMoment, "moment"),
        (Date, "dag"),
        (LargeBinary, "base64"),
        (Integer, "geheel getal"),
        (Float, "getal"),
    ):
        if isinstance(kolom.type, soort):
            return woord
    return "tekst"


def leesmij(rijen: Mapping[str, int], documenten: int, *, beschermd: bool) -> str:
    """LEESMIJ.txt, with what is in this export."""
    return _LEESMIJ.format(
        tabellen="\n".join(f"{naam + '.csv':<22} {aantal} rijen" for naam, aantal in rijen.items()),
        documenten=documenten,
        niet=_MET if beschermd else _ZONDER,
    )


def als_markdown() -> str:
    """The tables of `docs/uitvoer.md`."""
    return "\n".join(_regels())


def _regels() -> Iterator[str]:
    beschreven = schema()
    for tabel in beschreven["tabellen"]:
        yield f"### {tabel['bestand']}\n"
        ggm = f" GGM: {tabel['ggm']}." if tabel["ggm"] else ""
        terug = "" if tabel["weer_ingelezen"] else " Wordt niet weer ingelezen."
        yield f"{tabel['betekenis']}{ggm}{terug}\n"
        yield "| kolom | type | mag leeg | betekenis | GGM | codelijst of verwijzing |"
        yield "|---|---|---|---|---|---|"
        for kolom in tabel["kolommen"]:
            leeg = "ja" if kolom["mag_leeg"] else ""
            wijst = kolom["codelijst"] or kolom["verwijst_naar"] or ""
            yield (
                f"| `{kolom['naam']}` | {kolom['type']} | {leeg} | {kolom['betekenis']} "
                f"| {kolom['ggm'] or ''} | {wijst} |"
            )
        yield ""
    yield "## Codelijsten\n"
    for naam, codes in beschreven["codelijsten"].items():
        yield f"- **{naam}**: " + "; ".join(f"`{code}` {woord}" for code, woord in codes.items())
