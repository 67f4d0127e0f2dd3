# SPDX-License-Identifier: EUPL-1.2
"""Writes `docs/uitvoer.md`: what stands in an export, made from the tables themselves."""

from pathlib import Path

from leerplicht_desktop.domain.uitvoer import BRON_GGM, FORMAAT
from leerplicht_desktop.services.uitvoer import schema

BESTAND = Path(__file__).resolve().parent.parent / "docs" / "uitvoer.md"

KOP = f"""# Alles meenemen: de indeling van de export

Formaat {FORMAAT}. Dit bestand is gemaakt met `make uitvoer` uit de tabellen van
`leerplicht_desktop/models/` en de woorden van `leerplicht_desktop/domain/uitvoer.py`; wijzig het
niet met de hand. Dezelfde beschrijving zit als `schema.json` in elke export.

Namen volgen het {BRON_GGM} (Gemeente Delft) waar dat het begrip kent; de kolom GGM zegt welk. Alle
andere namen zijn van dit programma.

## Het bestand

- Eén zip, elk deel versleuteld met AES-256 (WinZip AE-2), te openen met onder meer 7-Zip. De
  sleutel komt met 1.000 rondes PBKDF2 uit de wachtzin: die ronde is vast in dit formaat en weinig.
  Daarom vraagt het programma een wachtzin die ook zonder sleutelbos sterk genoeg zou zijn.
- De namen van de delen en hun grootte zijn zonder wachtzin te zien. Er staat geen persoon in.
- `tabel.csv`: UTF-8 met BOM, puntkomma, dubbele aanhalingstekens, een kopregel.
- `documenten/UID.pdf`: de inhoud van elk document.
- `schema.json`: deze beschrijving. `LEESMIJ.txt`: uitleg voor wie het bestand krijgt.

## De cellen

- Begint een tekst met `=`, `+`, `-`, `@`, tab, regeleinde of NUL, dan staat er een `'` voor. Wie
  inleest, haalt precies die weg.
- Waar een kolom leeg mag zijn betekent een lege cel: niet ingevuld. Een lege tekst staat daar als
  `\\`, en een tekst die met `\\` begint krijgt er een extra.
- Dagen als `2026-06-15`, momenten in UTC, `ja` en `nee`, JSON als tekst, bytes als base64.
- Rijnummers gaan niet mee: een kolom op `_uid` verwijst naar het uid van een andere rij.

## Wat er niet in zit

- Politiegegevens (Wpg). Die verlaten de kluis alleen vanuit dat deel zelf.
- Beschermde gegevens (gezondheid, overtuiging), tenzij u daarvoor kiest. Dan staan ze leesbaar in
  de versleutelde zip; in concepten en wijzigingen onder `ontzegeld`.
- De zoekindex en half afgemaakte imports: het programma maakt ze opnieuw.

## Weer inlezen

`leerplicht kluis invoer BESTAND.zip --kluis LEGE_MAP` maakt er een nieuwe kluis van, met een eigen
sleutel, wachtzin en herstelcode. Alle rijen en uids zijn gelijk; het logboek loopt door. De nieuwe
kluis geeft nummers met een letter erachter, zodat geen kenmerk twee keer voorkomt.

## Tabellen

"""


def tekst() -> str:
    return KOP + schema.als_markdown() + "\n"


if __name__ == "__main__":
    BESTAND.write_text(tekst(), encoding="utf-8")
