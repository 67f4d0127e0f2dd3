# SPDX-License-Identifier: EUPL-1.2
"""Reading single fields of raw input: every check says in one sentence what to do."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar

from leerplicht_desktop.domain import bsn, datum
from leerplicht_desktop.domain.codes import Codelijst
from leerplicht_desktop.domain.gegevens.persoon import Adres, Naam
from leerplicht_desktop.domain.gegevens.uitkomst import Controle

T = TypeVar("T")

JA = frozenset({"ja", "j", "1", "true", "waar"})
NEE = frozenset({"nee", "n", "0", "false", "onwaar", ""})

_POSTCODE = re.compile(r"([1-9][0-9]{3})\s*([A-Z]{2})")
_NOOIT_UITGEGEVEN = frozenset({"SA", "SD", "SS"})
_EMAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>.]{2,}")
_TELEFOON = re.compile(r"[0-9+()/.\s-]+")
_GEMEENTECODE = re.compile(r"(?:GM)?([0-9]{1,4})")


class Velden:
    """Raw input being read; collects a sentence per field and gives a `Controle` at the end."""

    def __init__(self, ruw: Mapping[str, str]) -> None:
        self._ruw = ruw
        self.fouten: dict[str, str] = {}
        self.waarschuwingen: dict[str, str] = {}

    def fout(self, veld: str, zin: str) -> None:
        """The first sentence of a field stays: it is the one to mend first."""
        self.fouten.setdefault(veld, zin)

    def waarschuw(self, veld: str, zin: str) -> None:
        self.waarschuwingen.setdefault(veld, zin)

    def klaar(self, waarde: T) -> Controle[T]:
        """The checked value, or the faults when there are any."""
        return Controle(None if self.fouten else waarde, self.fouten, self.waarschuwingen)

    def geweigerd(self) -> Controle[Any]:
        """A required value is missing, so there is nothing to build."""
        return Controle(None, self.fouten, self.waarschuwingen)

    def kaal(self, veld: str) -> str:
        """The text as typed, control characters and outer blanks away."""
        return schoon(self._ruw.get(veld) or "")

    def tekst(self, veld: str, *, hoogstens: int = 100, verplicht: str = "") -> str:
        """One line of text; `verplicht` is the sentence shown when it is empty."""
        waarde = " ".join(self.kaal(veld).split())
        return self._lengte(veld, waarde, hoogstens, verplicht)

    def alinea(self, veld: str, *, hoogstens: int = 2000) -> str:
        """Text that may have more lines."""
        return self._lengte(veld, self.kaal(veld), hoogstens, "")

    def datum(self, veld: str, *, verplicht: str = "") -> date | None:
        tekst = self.kaal(veld)
        if not tekst:
            if verplicht:
                self.fout(veld, verplicht)
            return None
        gelezen = datum.lees_datum(tekst)
        if gelezen is None:
            self.fout(veld, _datumzin(tekst))
        return gelezen

    def ja_nee(self, veld: str) -> bool:
        tekst = self.kaal(veld).casefold()
        if tekst not in JA | NEE:
            self.fout(veld, "Vul hier ja of nee in.")
        return tekst in JA

    def code(
        self, veld: str, lijst: Codelijst, *, verplicht: str = "", ook_vervallen: bool = False
    ) -> str:
        """The code that a code, a Dutch word or an outside word means; "" when left empty."""
        tekst = self.kaal(veld)
        if not tekst:
            if verplicht:
                self.fout(veld, verplicht)
            return ""
        gevonden = lijst.herken(tekst)
        if gevonden is None:
            woorden = ", ".join(c.woord for c in lijst.kiesbaar())
            self.fout(veld, f"Deze {lijst.naam} is niet bekend. Kies uit: {woorden}.")
            return ""
        if not gevonden.invoer and not ook_vervallen:
            self.fout(veld, f"'{gevonden.woord}' bestaat niet meer. Kies een andere {lijst.naam}.")
        return gevonden.code

    def bsn(self, veld: str) -> str | None:
        return self._nummer(veld, "BSN", bsn.geldig)

    def onderwijsnummer(self, veld: str) -> str | None:
        return self._nummer(veld, "onderwijsnummer", bsn.onderwijsnummer_geldig)

    def email(self, veld: str) -> str:
        tekst = self.tekst(veld, hoogstens=200)
        if tekst and not _EMAIL.fullmatch(tekst):
            self.fout(veld, "Dit is geen e-mailadres. Vul het in als naam@voorbeeld.nl.")
        return tekst

    def telefoon(self, veld: str) -> str:
        tekst = self.tekst(veld, hoogstens=40)
        cijfers = sum(teken.isdigit() for teken in tekst)
        if tekst and not (_TELEFOON.fullmatch(tekst) and 7 <= cijfers <= 15):
            self.fout(veld, "Dit is geen telefoonnummer. Vul het in als 06 12345678.")
        return tekst

    def gemeentecode(self, veld: str, *, verplicht: str = "") -> str:
        tekst = self.tekst(veld, verplicht=verplicht).upper()
        gevonden = _GEMEENTECODE.fullmatch(tekst)
        if tekst and not gevonden:
            self.fout(veld, "Een gemeentecode is GM met vier cijfers, bijvoorbeeld GM0246.")
        return f"GM{int(gevonden[1]):04d}" if gevonden else ""

    def postcode(self, veld: str, *, buitenland: bool = False) -> str:
        """`1234 AB`; a foreign postcode is kept as typed."""
        tekst = self.tekst(veld, hoogstens=20).upper()
        gevonden = _POSTCODE.fullmatch(tekst)
        if gevonden and gevonden[2] not in _NOOIT_UITGEGEVEN:
            return f"{gevonden[1]} {gevonden[2]}"
        if tekst and not buitenland:
            self.fout(veld, "Een postcode heeft vier cijfers en twee letters: 1234 AB.")
        return tekst

    def adres(self) -> Adres:
        land = self.tekst("land") or "Nederland"
        buitenland = land.casefold() not in ("nederland", "nl")
        return Adres(
            self.tekst("straat"),
            self.tekst("huisnummer", hoogstens=20),
            self.tekst("toevoeging", hoogstens=20),
            self.postcode("postcode", buitenland=buitenland),
            self.tekst("woonplaats"),
            land if buitenland else "Nederland",
        )

    def naam(self) -> Naam:
        return Naam(
            self.tekst("voornamen"),
            self.tekst("roepnaam"),
            self.tekst("tussenvoegsel", hoogstens=40),
            self.tekst("achternaam", verplicht="Vul de achternaam in."),
        )

    def volgorde(self, van: date | None, tot: date | None, veld: str, zin: str) -> None:
        """An end before its beginning: `zin` gets the earliest day that is good."""
        if van is not None and tot is not None and tot < van:
            self.fout(veld, zin.format(datum.dag(van)))

    def _lengte(self, veld: str, waarde: str, hoogstens: int, verplicht: str) -> str:
        if not waarde and verplicht:
            self.fout(veld, verplicht)
        if len(waarde) > hoogstens:
            self.fout(
                veld,
                f"Dit is te lang: {len(waarde)} tekens. Er passen er {hoogstens}. Maak het korter.",
            )
        return waarde

    def _nummer(self, veld: str, woord: str, geldig: Callable[[str], bool]) -> str | None:
        tekst = self.kaal(veld)
        if not tekst:
            return None
        cijfers = bsn.cijfers(tekst)
        if cijfers is None:
            self.fout(veld, f"Een {woord} heeft negen cijfers. Tel de cijfers na.")
            return None
        if not geldig(cijfers):
            self.fout(veld, f"Dit {woord} klopt niet. Kijk of er een cijfer verkeerd is getypt.")
            return None
        return cijfers


def schoon(tekst: str) -> str:
    """Line ends kept, other control characters away: they come with pasted text."""
    # Nearly every field of an import is plain: a hundred thousand rows pay for this line.
    if tekst.isascii() and tekst.isprintable():
        return tekst.strip()
    recht = tekst.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").replace("\xa0", " ")
    zichtbaar = (t for t in recht if t == "\n" or unicodedata.category(t) not in ("Cc", "Cs", "Co"))
    return unicodedata.normalize("NFC", "".join(zichtbaar)).strip()


def _datumzin(tekst: str) -> str:
    delen = re.fullmatch(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", tekst)
    if delen and 1 <= int(delen[2]) <= 12 and 1 <= int(delen[1]) <= 31:
        if datum.maak(int(delen[3]), 1, 1) is None:
            return f"Het jaar {delen[3]} kan niet kloppen. Vul de dag in als 31-12-2025."
        maand = datum.MAANDEN[int(delen[2]) - 1]
        return f"{int(delen[1])} {maand} {delen[3]} bestaat niet. Kies een dag die bestaat."
    return "Dit is geen datum. Vul de dag in als 31-12-2025."
