# SPDX-License-Identifier: EUPL-1.2
"""Reading typed fields: every wrong one is named at once, in a sentence."""

import re
from collections.abc import Mapping
from datetime import date

from leerplicht_desktop.domain import codes, datum, fouten

OUDSTE = 27  # the Doorstroompunt lets go at 27; beyond it no rule of this program holds
_SCHOOLJAAR = re.compile(r"(\d{4})\s*[-/]\s*(\d{4})")
_GETAL = re.compile(r"-?\d{1,4}(?:[.,]\d{1,2})?")
_JA = frozenset({"ja", "j", "1", "true"})


class Invoer:
    """Raw text by field; `keur` raises with a sentence for each field that was wrong.

    `labels` are the words beside the fields of a form; without them a field is called as on the
    command line.
    """

    def __init__(
        self, ruw: Mapping[str, str], vandaag: date, labels: Mapping[str, str] | None = None
    ) -> None:
        self._ruw = ruw
        self._labels = labels or {}
        self.vandaag = vandaag
        self.fouten: dict[str, str] = {}
        self.waarschuwingen: list[str] = []

    def keur(self) -> None:
        if self.fouten:
            raise fouten.OnjuisteInvoer(self.fouten)

    def naam(self, veld: str) -> str:
        """A field as a sentence calls it."""
        label = self._labels.get(veld)
        return f"'{label}'" if label else f"--{veld.replace('_', '-')}"

    def tekst(self, veld: str) -> str:
        return self._ruw.get(veld, "").strip()

    def ja(self, veld: str) -> bool:
        return self.tekst(veld).casefold() in _JA

    def dag(self, veld: str) -> date:
        """A required day; a wrong one is noted and read as today, which `keur` never lets by."""
        gelezen = self.dag_of_leeg(veld)
        if gelezen is None:
            self.fouten.setdefault(veld, f"Vul in bij {self.naam(veld)}: een datum als 31-12-2025.")
        return gelezen or self.vandaag

    def dag_of_leeg(self, veld: str) -> date | None:
        tekst = self.tekst(veld)
        gelezen = datum.lees_datum(tekst)
        if tekst and gelezen is None:
            self.fouten[veld] = (
                f"'{tekst}' bij {self.naam(veld)} is geen bestaande datum. Schrijf hem als "
                "31-12-2025."
            )
        return gelezen

    def dag_tot_vandaag(self, veld: str) -> date:
        """A day that should have been; in the future it is calculated, but said."""
        gelezen = self.dag(veld)
        self.let_op_toekomst(self.naam(veld), gelezen)
        return gelezen

    def let_op_toekomst(self, naam: str, dag: date) -> None:
        if dag > self.vandaag:
            self.waarschuwingen.append(
                f"De datum bij {naam}, {datum.dag(dag)}, ligt in de toekomst. Klopt dat?"
            )

    def geboren(self, op: date) -> date:
        """A birth date of somebody who is at most 27 on `op` and born before it."""
        geboren = self.dag("geboren")
        if "geboren" in self.fouten:
            return geboren
        if geboren > self.vandaag or geboren > op:
            self.fouten["geboren"] = (
                f"De geboortedatum, {datum.kort(geboren)}, ligt na "
                f"{datum.kort(min(op, self.vandaag))}. Kijk naar het jaar."
            )
        elif (leeftijd := datum.leeftijd(geboren, op)) > OUDSTE:
            self.fouten["geboren"] = (
                f"De leerling is {leeftijd} op {datum.kort(op)}. Voorbij {OUDSTE} jaar geldt geen "
                "regel van dit programma. Kijk naar het jaar van de geboortedatum."
            )
        return geboren

    def getal(self, veld: str, hoogste: int, *, standaard: str = "") -> float:
        """A number from 0 up to and including `hoogste`."""
        tekst = self.tekst(veld) or standaard
        if not _GETAL.fullmatch(tekst):
            self.fouten[veld] = f"Vul bij {self.naam(veld)} een getal in, zoals 9 of 8,5."
            return 0
        waarde = float(tekst.replace(",", "."))
        if waarde < 0:
            self.fouten[veld] = (
                f"Bij {self.naam(veld)} staat {tekst}. Dat kan niet minder dan 0 zijn."
            )
        elif waarde > hoogste:
            self.fouten[veld] = f"Bij {self.naam(veld)} staat {tekst}. Meer dan {hoogste} kan niet."
        return waarde

    def geheel(self, veld: str, hoogste: int, *, standaard: str = "") -> int:
        waarde = self.getal(veld, hoogste, standaard=standaard)
        if waarde != int(waarde):
            self.fouten[veld] = f"Vul bij {self.naam(veld)} een heel getal in."
        return int(waarde)

    def beginjaar(self, veld: str = "schooljaar") -> int:
        """The first year of `2025-2026`; both years are read and must follow each other."""
        gevonden = _SCHOOLJAAR.fullmatch(self.tekst(veld))
        if gevonden is None:
            self.fouten[veld] = f"Vul bij {self.naam(veld)} een schooljaar in, zoals 2025-2026."
            return self.vandaag.year
        eerste, tweede = int(gevonden[1]), int(gevonden[2])
        if tweede != eerste + 1:
            self.fouten[veld] = (
                f"{self.tekst(veld)} is geen schooljaar: het loopt van 1 augustus tot en met 31 "
                f"juli. Bedoelt u {eerste}-{eerste + 1}?"
            )
        elif datum.maak(eerste, 8, 1) is None:
            self.fouten[veld] = f"Het jaar {eerste} bij {self.naam(veld)} kan niet kloppen."
        return eerste

    def regio(self, *, verplicht: bool = False) -> str:
        """The code of a vakantieregio, or "" when none was given."""
        tekst = self.tekst("regio")
        gevonden = codes.VAKANTIEREGIOS.herken(tekst)
        if gevonden is None and (tekst or verplicht):
            self.fouten["regio"] = f"Kies bij {self.naam('regio')}: noord, midden of zuid."
        return gevonden.code if gevonden else ""
