# SPDX-License-Identifier: EUPL-1.2
"""What stands in the rechtsstand as lines to read: figures, rules, grounds and texts.

Everything comes from `domain`, so the screen cannot say anything else than the program does.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from leerplicht_desktop.domain import datum, namen, rechtsstand
from leerplicht_desktop.domain.regel import Regel
from leerplicht_desktop.domain.vrijstelling.gronden import GRONDEN, Grond
from leerplicht_desktop.domain.wetswaarden import Wetswaarde, Wijziging
from leerplicht_desktop.ui.bouwstenen import lijstmodel
from leerplicht_desktop.ui.schermen.rechtsstand import woorden
from leerplicht_desktop.ui.schermen.rekenhulp.teksten import voluit

Velden = tuple[tuple[str, str], ...]
_INVUL = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Vermelding:
    """`velden` are label and value in reading order; an empty value is left out on the screen."""

    uid: str
    soort: str
    onderwerp: str
    tekst: str
    bron: str
    velden: Velden
    waarde: str = ""
    onzeker: str = ""
    uit: bool = False

    @property
    def gevouwen(self) -> str:
        """Everything that can be searched, without capitals and accents."""
        delen = (self.tekst, self.bron, voluit(self.bron), self.waarde, self.onderwerp, self.uid)
        return namen.vouw(" ".join((*delen, self.onzeker, *(v for _, v in self.velden))))

    def past(self, filter_: str, gezocht: str) -> bool:
        """Every word that was typed stands in it."""
        bij = {"alles": True, "onzeker": bool(self.onzeker), "uit": self.uit}
        gevouwen = self.gevouwen
        woorden_ = namen.vouw(gezocht).split()
        return bij.get(filter_, self.soort == filter_) and all(w in gevouwen for w in woorden_)

    def regel(self) -> lijstmodel.Regel:
        chip = woorden.UIT if self.uit else woorden.ONZEKER if self.onzeker else ""
        onder = " · ".join(deel for deel in (voluit(self.bron), self.onderwerp) if deel)
        onder = onder[:1].upper() + onder[1:]
        return lijstmodel.Regel(self.uid, self.tekst, onder, chip=chip, rechts=self.waarde)


def alle(vandaag: date) -> tuple[Vermelding, ...]:
    """The figures as they hold today, the rules, the grounds and the texts that were read."""
    return (*_cijfers(vandaag), *_regels(), *map(_grond, GRONDEN), *_bronnen())


def _cijfers(vandaag: date) -> Iterator[Vermelding]:
    for naam, waarde in rechtsstand.cijfers():
        yield _cijfer(naam, waarde, vandaag)
        for wijziging in waarde.wijzigingen:
            if wijziging.sinds is None:
                yield _aangekondigd(naam, waarde, wijziging)


def _cijfer(naam: str, waarde: Wetswaarde, vandaag: date) -> Vermelding:
    nu = waarde.op(vandaag)
    verloop = [
        f"{w.waarde} {waarde.eenheid} vanaf {datum.kort(w.sinds)} ({w.bron})"
        for w in waarde.wijzigingen
        if w.sinds is not None
    ]
    eerst = f"eerst {waarde.waarde} {waarde.eenheid}"
    return Vermelding(
        naam, "cijfer", "", woorden.CIJFERS[naam], nu.bron,
        (
            ("Cijfer", f"{nu.waarde} {nu.eenheid}"),
            ("Waar het staat", voluit(nu.bron)),
            ("Gelezen in de stand van", datum.lang(nu.sinds)),
            ("Wijzigingen", "; ".join((eerst, *verloop)) if verloop else ""),
            ("Nagekeken op", datum.lang(nu.gecontroleerd)),
        ),
        f"{nu.waarde} {nu.eenheid}",
        waarde.onzeker,
    )  # fmt: skip


def _aangekondigd(naam: str, waarde: Wetswaarde, wijziging: Wijziging) -> Vermelding:
    nieuw = f"{wijziging.waarde} {waarde.eenheid}"
    return Vermelding(
        f"{naam} aangekondigd", "cijfer", "", woorden.CIJFERS[naam], wijziging.bron,
        (
            ("Aangekondigd", nieuw),
            ("Nu geldt", f"{waarde.waarde} {waarde.eenheid}"),
            ("Waar het staat", wijziging.bron),
            ("Nagekeken op", datum.lang(waarde.gecontroleerd)),
        ),
        nieuw,
        waarde.onzeker,
        uit=True,
    )  # fmt: skip


def _regels() -> Iterator[Vermelding]:
    for onderwerp, regel in rechtsstand.regels():
        yield Vermelding(
            regel.code,
            "regel",
            onderwerp,
            _zin(regel),
            regel.artikel,
            (
                ("Waar het staat", voluit(regel.artikel)),
                ("Gelezen in de stand van", datum.lang(regel.sinds) if regel.sinds else ""),
                ("Gold tot en met", datum.lang(regel.tot) if regel.tot else ""),
                ("Nagekeken op", datum.lang(regel.gecontroleerd)),
                ("Code", regel.code),
            ),
            onzeker=regel.onzeker,
            uit=regel.sinds is None,
        )


def _zin(regel: Regel) -> str:
    """`‹van›` is what the case fills in."""
    if regel.code in woorden.GAAT_OVER:
        return woorden.GAAT_OVER[regel.code]
    return _INVUL.sub(lambda naam: f"‹{naam[1].replace('_', ' ')}›", regel.zin)


def _grond(grond: Grond) -> Vermelding:
    termijn = grond.beslistermijn
    return Vermelding(
        f"grond {grond.code}",
        "grond",
        "Vrijstelling en verlof",
        grond.omschrijving[:1].upper() + grond.omschrijving[1:],
        grond.artikel,
        (
            ("Waar het staat", voluit(grond.artikel)),
            ("Wie beslist", grond.beslisser.value),
            ("Aard", grond.aard.value),
            ("Brief", grond.familie.value),
            ("Hoe lang", grond.periode.value),
            ("Eisen", "; ".join(grond.eisen)),
            ("Bewijs", "; ".join(grond.bewijs)),
            ("Beslistermijn", f"{termijn.waarde} {termijn.eenheid}" if termijn else ""),
        ),
    )


def _bronnen() -> Iterator[Vermelding]:
    for nummer, bron in enumerate(rechtsstand.BRONTEKSTEN, 1):
        stand = datum.lang(bron.stand) if bron.stand else "geen datum gevonden"
        yield Vermelding(
            f"bron {nummer}",
            "bron",
            "",
            bron.naam,
            bron.bwb,
            (("Vindplaats", bron.bwb), ("Stand", stand)),
            onzeker=bron.onzeker,
        )
