# SPDX-License-Identifier: EUPL-1.2
"""Facts about the store itself.

`generatie` grows at every opening; `uitgave` grows when a backup is put back, and is part of
every kenmerk, so that a restored store never gives out a number twice.
"""

from datetime import date, datetime

from sqlmodel import Session

from leerplicht_desktop.models import Kluisinfo, Teller


def begin(sessie: Session, uid: str, *, demo: bool) -> None:
    for sleutel, waarde in (
        ("uid", uid),
        ("generatie", "1"),
        ("uitgave", "1"),
        ("demo", "1" if demo else ""),
    ):
        sessie.add(Kluisinfo(sleutel=sleutel, waarde=waarde))


def lees(sessie: Session, sleutel: str) -> str:
    rij = sessie.get(Kluisinfo, sleutel)
    return rij.waarde if rij else ""


def zet(sessie: Session, sleutel: str, waarde: str) -> None:
    rij = sessie.get(Kluisinfo, sleutel) or Kluisinfo(sleutel=sleutel, waarde="")
    rij.waarde = waarde
    sessie.add(rij)


def tel_opening(sessie: Session) -> None:
    zet(sessie, "generatie", str(int(lees(sessie, "generatie") or 0) + 1))


def moment(sessie: Session, sleutel: str) -> datetime | None:
    """A moment kept as ISO text; None when it was never set."""
    tekst = lees(sessie, sleutel)
    return datetime.fromisoformat(tekst) if tekst else None


def volgend_kenmerk(sessie: Session, soort: str, vandaag: date) -> str:
    """The next number of a kind in a year: `2026-0447`, after a restore `2026-0447b`."""
    teller = sessie.get(Teller, (soort, vandaag.year)) or Teller(
        soort=soort, jaar=vandaag.year, laatste=0
    )
    teller.laatste += 1
    sessie.add(teller)
    sessie.flush()
    uitgave = int(lees(sessie, "uitgave") or 1)
    letter = "" if uitgave == 1 else _letters(uitgave)
    voor = {"melding": "", "brief": "B-", "beroep": "V-"}[soort]
    return f"{vandaag.year}-{voor}{teller.laatste:04d}{letter}"


def _letters(uitgave: int) -> str:
    letters = ""
    getal = uitgave
    while getal:
        getal, rest = divmod(getal - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters
