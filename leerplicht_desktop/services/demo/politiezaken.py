# SPDX-License-Identifier: EUPL-1.2
"""June 2026: two meldingen become police data (Wpg), through the services of that part.

Every day she opens the part with a reason and closes it again, so that the log reads as a real one.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date

from leerplicht_desktop.services import leerling, wpg
from leerplicht_desktop.services.demo.gevallen import Benoemd
from leerplicht_desktop.services.demo.plan import Planmelding
from leerplicht_desktop.services.demo.scholen import GEMEENTE
from leerplicht_desktop.services.demo.verloop import Verloop

# Which named cases leave the store, and since when they are police data.
LUXE, NA_HALT = 11, 13
OVERGEZET: Mapping[int, date] = {LUXE: date(2026, 6, 9), NA_HALT: date(2026, 6, 3)}
PV_NUMMER = "DEMO-PV-2026-0001"
_TEAMLEIDER = f"teamleider Leerplicht, gemeente {GEMEENTE}"
_DOEL = "opsporing van overtredingen van de Leerplichtwet 1969"
_AUTORISATIE = {
    "naam": "Noor Denkwijk",
    "functie": "leerplichtambtenaar, buitengewoon opsporingsambtenaar",
    "doel": _DOEL,
    "verleend_door": _TEAMLEIDER,
    "van": "1-1-2026",
    "tot": "31-12-2028",
}
_WAS_WAARNEMER = {
    "naam": "Bas Schetsveld",
    "functie": "leerplichtambtenaar, waarnemer",
    "doel": _DOEL,
    "verleend_door": _TEAMLEIDER,
    "van": "1-9-2025",
    "tot": "28-2-2026",
}
_ONDERZOEK = {
    "titel": "Schoolverzuim na een Halt-verwijzing die niet slaagde",
    "begonnen_op": "3-6-2026",
}
_ONDERZOEK_DOEL = (
    "Vaststellen of de jongere zonder geldige reden wegblijft, voor een proces-verbaal."
)
_ZONDER_DOEL = {
    "titel": "Verlof rond de meivakantie, Het Sjabloon",
    "begonnen_op": "5-6-2026",
}


def is_overgezet(stuk: Planmelding) -> bool:
    """Is this melding police data by the demo's own day?"""
    return stuk.geval in OVERGEZET


@dataclass(slots=True)
class Politiezaken:
    """What she does in the police part, day by day."""

    verloop: Verloop
    benoemd: Benoemd
    _uids: dict[str, str] = field(default_factory=dict)

    def agenda(self) -> dict[date, Callable[[], None]]:
        return {
            OVERGEZET[NA_HALT]: self._casusoverleg,
            date(2026, 6, 5): self._school_belt,
            date(2026, 6, 8): self._verhoor,
            OVERGEZET[LUXE]: self._uitnodigingen,
            date(2026, 6, 10): self._proces_verbaal,
            date(2026, 6, 11): self._naar_het_om,
        }

    def _casusoverleg(self) -> None:
        """3 June: Halt did not succeed, so there will be a proces-verbaal."""
        autorisatie = None if wpg.stand(self.verloop.kluis).mag_open else _AUTORISATIE
        with self._open("casusoverleg met Halt en politie", autorisatie) as deel:
            wpg.autoriseer(deel, _WAS_WAARNEMER)
            onderzoek = self._uids["onderzoek"] = wpg.bewaar_onderzoek(deel, _ONDERZOEK)
            self._zet_over(deel, NA_HALT, "Besloten in het casusoverleg: proces-verbaal.")
            self._voeg_toe(
                deel, NA_HALT, "HALT_VERWIJZING", "11-5-2026", "Halt niet geslaagd",
                "Halt meldt op 11 mei dat het traject is gestopt. De jongere kwam twee keer niet "
                "op de afspraak.",
            )  # fmt: skip
            self._voeg_toe(
                deel, NA_HALT, "NOTITIE", "3-6-2026", "Casusoverleg",
                "Besproken met Halt en politie. Een straf via Halt kan niet meer. Er volgt een "
                "proces-verbaal.", onderzoek=onderzoek,
            )  # fmt: skip

    def _school_belt(self) -> None:
        """5 June: an investigation begins whose purpose she has still to write down."""
        with self._open("de directeur van Het Sjabloon belde over verlof") as deel:
            self._uids["zonder doel"] = wpg.bewaar_onderzoek(deel, _ZONDER_DOEL)

    def _verhoor(self) -> None:
        """8 June: the purpose of the first investigation is on paper, within its week."""
        with self._open("verhoor van de jongere") as deel:
            uid = self._uids["onderzoek"]
            (rij,) = (r for r in wpg.onderzoeken(deel) if r.uid == uid)
            wpg.bewaar_onderzoek(
                deel, {**_ONDERZOEK, "doel": _ONDERZOEK_DOEL}, uid=uid, versie=rij.versie
            )
            self._voeg_toe(
                deel, NA_HALT, "VERHOOR", "8-6-2026", "Verhoor op het gemeentehuis",
                "Vooraf verteld dat hij niet hoeft te antwoorden en dat een advocaat mee mag. Zijn "
                "moeder was erbij. Hij zegt dat school hem niets brengt.", onderzoek=uid,
            )  # fmt: skip

    def _uitnodigingen(self) -> None:
        """9 June: luxe verzuim after the head refused; both parents are invited."""
        with self._open("ouders uitnodigen voor een verhoor over luxe verzuim") as deel:
            self._zet_over(
                deel, LUXE, "Verdenking van luxe verzuim; ouders uitgenodigd voor verhoor."
            )
            for ouder in leerling.toon(self.verloop.kluis, self._kind(LUXE)).ouders:
                self._voeg_toe(
                    deel, LUXE, "UITNODIGING_VERHOOR", "9-6-2026",
                    "Uitnodiging verhoor op 18 juni 2026, 10.00 uur",
                    "U bent verdachte. U hoeft niet te antwoorden. U mag vooraf met een advocaat "
                    "praten. Het gaat om 20 tot en met 24 april. De directeur wees het verlof op "
                    "30 maart af.", ouder_uid=ouder.uid,
                )  # fmt: skip
            self._voeg_toe(
                deel, LUXE, "NOTITIE", "9-6-2026", "Tweede gezin in dezelfde week",
                "De directeur noemt een tweede gezin dat in dezelfde week weg was.",
                onderzoek=self._uids["zonder doel"],
            )  # fmt: skip

    def _proces_verbaal(self) -> None:
        with self._open("proces-verbaal opmaken") as deel:
            self._uids["pv"] = self._voeg_toe(
                deel, NA_HALT, "PROCES_VERBAAL", "10-6-2026",
                "Overtreding artikel 2 lid 3 Leerplichtwet",
                "De jongere bleef in maart zeventien uur weg zonder geldige reden. Hij kreeg "
                "eerder een waarschuwingsbrief en een Halt-verwijzing. Verhoord op 8 juni 2026.",
                onderzoek=self._uids["onderzoek"], pv_nummer=PV_NUMMER,
            )  # fmt: skip

    def _naar_het_om(self) -> None:
        with self._open("proces-verbaal verzenden") as deel:
            uid = self._uids["pv"]
            wpg.bekijk(deel, uid)
            wpg.verstrek(
                deel,
                uid,
                {
                    "ontvanger": "Officier van justitie, arrondissementsparket (fictief)",
                    "op": "11-6-2026",
                    "grondslag": "artikel 16 Wpg",
                    "doel": "beslissen over vervolging",
                    "wat": f"proces-verbaal {PV_NUMMER}",
                },
            )

    # --- parts ----------------------------------------------------------------------------------
    @contextmanager
    def _open(
        self, reden: str, autorisatie: Mapping[str, str] | None = None
    ) -> Iterator[wpg.WpgDeel]:
        deel = wpg.open_(self.verloop.kluis, reden, autorisatie=autorisatie)
        try:
            yield deel
        finally:
            wpg.sluit(deel)

    def _kind(self, geval: int) -> str:
        return self.verloop.uid(self.benoemd.kinderen[geval])

    def _zet_over(self, deel: wpg.WpgDeel, geval: int, reden: str) -> None:
        op = OVERGEZET[geval].isoformat()
        for uid in self.verloop.gevallen[geval]:
            wpg.wissel(self.verloop.kluis, deel, uid, {"op": op, "reden": reden})
        # Its letters moved along: they are not left outside the store as those of others are.
        self.verloop.brieven.pop(geval, None)

    def _voeg_toe(
        self,
        deel: wpg.WpgDeel,
        geval: int,
        soort: str,
        dag: str,
        titel: str,
        tekst: str,
        *,
        onderzoek: str = "",
        pv_nummer: str = "",
        ouder_uid: str = "",
    ) -> str:
        ruw = {
            "soort": soort,
            "grondslag": "9" if onderzoek else "8",
            "onderzoek_uid": onderzoek,
            "pv_nummer": pv_nummer,
            "datum": dag,
            "titel": titel,
            "tekst": tekst,
            "reden": titel,
        }
        return wpg.voeg_toe(deel, ruw, leerling_uid=self._kind(geval), ouder_uid=ouder_uid)
