# SPDX-License-Identifier: EUPL-1.2
"""How large a sheet becomes in memory, counted from its XML without building it.

The real reader makes a full rectangle and copies a shared or repeated text for every cell;
both formats can ask for billions of cells in a few bytes.
"""

import re
from typing import Protocol

MAX_CELLEN = 5_000_000
MAX_TEKENS = 100_000_000
_KOLOM = re.compile(r"[A-Za-z]{1,3}")
_GETAL = re.compile(r"[0-9]{1,10}")
_CIJFERS = "0123456789"
_INHOUD = frozenset(
    {
        "value-type",
        "value",
        "string-value",
        "date-value",
        "time-value",
        "boolean-value",
        "formula",
    }
)


class Maatfout(Exception):
    """The sheet would become too large, or hides how large it is."""


class Bladmaat(Protocol):
    """Listens to the XML of every part in turn."""

    bladen: bool  # are sheets separate parts?

    def nieuw_deel(self) -> None: ...
    def begin(self, naam: str, kenmerken: dict[str, str]) -> None: ...
    def einde(self, naam: str) -> None: ...
    def tekst(self, tekst: str) -> None: ...


def _getal(tekst: str) -> int:
    if not _GETAL.fullmatch(tekst):
        raise Maatfout
    return int(tekst)


def _keur(rijen: int, kolommen: int, tekens: int) -> None:
    if rijen * kolommen > MAX_CELLEN or tekens > MAX_TEKENS:
        raise Maatfout


class XlsxMaat:
    """Shared texts first, then the sheets: the farthest cell and all text that is copied."""

    bladen = True

    def __init__(self) -> None:
        self._lengten: list[int] = []
        self._kolommen: dict[str, int] = {}
        self.nieuw_deel()

    def nieuw_deel(self) -> None:
        self._rij = self._kolom = self._laatste_rij = self._laatste_kolom = 0
        self._tekens = 0
        self._gedeeld = False
        self._verwijzing = ""
        self._in_gedeelde_tekst = False

    def begin(self, naam: str, kenmerken: dict[str, str]) -> None:
        if ":" in naam:
            naam = naam.rpartition(":")[2]
        if naam == "c":
            self._cel(kenmerken.get("r"))
            self._gedeeld = kenmerken.get("t") == "s"
        elif naam == "v":
            self._verwijzing = ""
        elif naam == "row":
            self._rij = _getal(kenmerken["r"]) if "r" in kenmerken else self._rij + 1
            self._kolom = 0
        elif naam == "si":
            self._lengten.append(0)
            self._in_gedeelde_tekst = True

    def _cel(self, verwijzing: str | None) -> None:
        if verwijzing is None:
            self._kolom += 1
        else:
            letters = verwijzing.rstrip(_CIJFERS)
            self._kolom = self._kolommen.get(letters) or self._kolomnummer(letters)
            self._rij = _getal(verwijzing[len(letters) :])
        groter = self._rij > self._laatste_rij or self._kolom > self._laatste_kolom
        if groter:
            self._laatste_rij = max(self._laatste_rij, self._rij)
            self._laatste_kolom = max(self._laatste_kolom, self._kolom)
            _keur(self._laatste_rij, self._laatste_kolom, self._tekens)

    def _kolomnummer(self, letters: str) -> int:
        if not _KOLOM.fullmatch(letters):
            raise Maatfout
        nummer = 0
        for letter in letters.upper():
            nummer = nummer * 26 + ord(letter) - 64
        self._kolommen[letters] = nummer
        return nummer

    def tekst(self, tekst: str) -> None:
        if self._gedeeld:
            self._verwijzing += tekst
        elif self._in_gedeelde_tekst:
            self._lengten[-1] += len(tekst)

    def einde(self, naam: str) -> None:
        if ":" in naam:
            naam = naam.rpartition(":")[2]
        if naam == "v" and self._gedeeld:
            wijzer = self._verwijzing.strip()
            if wijzer:
                nummer = _getal(wijzer)
                if nummer >= len(self._lengten):
                    raise Maatfout
                self._tekens += self._lengten[nummer]
                _keur(self._laatste_rij, self._laatste_kolom, self._tekens)
        elif naam == "si":
            self._in_gedeelde_tekst = False


class OdsMaat:
    """Cells and rows are repeated by a number; empty ones count only when something follows."""

    bladen = False

    def __init__(self) -> None:
        self._in_tabel = False
        self._in_cel = False
        self._tekens = 0
        self._nieuwe_tabel()

    def nieuw_deel(self) -> None:
        self._in_tabel = self._in_cel = False

    def _nieuwe_tabel(self) -> None:
        self._rijen = self._lege_rijen = self._breedte = 0
        self._nieuwe_rij(1)

    def _nieuwe_rij(self, herhaald: int) -> None:
        self._rij_herhaald = herhaald
        self._kolom = self._lege_cellen = self._rij_tekens = 0

    def begin(self, naam: str, kenmerken: dict[str, str]) -> None:
        soort = naam.rpartition(":")[2]
        if soort == "table":
            if self._in_tabel:
                raise Maatfout
            self._in_tabel = True
            self._nieuwe_tabel()
        elif soort == "table-row":
            self._nieuwe_rij(self._herhaald(kenmerken, "rows"))
        elif soort in {"table-cell", "covered-table-cell"}:
            self._in_cel = True
            self._cel_herhaald = self._herhaald(kenmerken, "columns")
            namen = {kenmerk.rpartition(":")[2] for kenmerk in kenmerken}
            self._gevuld = not namen.isdisjoint(_INHOUD)
            self._cel_tekens = sum(map(len, kenmerken.values()))
        elif self._in_cel and soort == "s":
            # One element that stands for many spaces.
            self._cel_tekens += max(map(_getal, kenmerken.values()), default=1)

    @staticmethod
    def _herhaald(kenmerken: dict[str, str], soort: str) -> int:
        gezocht = f"number-{soort}-repeated"
        waarden = (w for naam, w in kenmerken.items() if naam.rpartition(":")[2] == gezocht)
        return max(map(_getal, waarden), default=1)

    def tekst(self, tekst: str) -> None:
        if self._in_cel:
            self._cel_tekens += len(tekst)
            self._gevuld = self._gevuld or not tekst.isspace()

    def einde(self, naam: str) -> None:
        soort = naam.rpartition(":")[2]
        if soort == "table":
            self._in_tabel = False
        elif soort in {"table-cell", "covered-table-cell"}:
            self._in_cel = False
            if self._gevuld:
                self._kolom += self._lege_cellen + self._cel_herhaald
                self._lege_cellen = 0
                self._rij_tekens += self._cel_tekens * self._cel_herhaald
            else:
                self._lege_cellen += self._cel_herhaald
        elif soort == "table-row":
            self._sluit_rij()

    def _sluit_rij(self) -> None:
        if not self._kolom:
            self._lege_rijen += self._rij_herhaald
            return
        self._rijen += self._lege_rijen + self._rij_herhaald
        self._lege_rijen = 0
        self._breedte = max(self._breedte, self._kolom)
        self._tekens += self._rij_tekens * self._rij_herhaald
        _keur(self._rijen, self._breedte, self._tekens)
