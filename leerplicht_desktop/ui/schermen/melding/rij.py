# SPDX-License-Identifier: EUPL-1.2
"""A row of the list of meldingen: what a plain row has, a warning badge and the deadline."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from leerplicht_desktop.domain import beschermd, codes, datum
from leerplicht_desktop.domain.gegevens.melding import MeldingRegel
from leerplicht_desktop.ui.bouwstenen.chip import chip_breedte, teken_chip
from leerplicht_desktop.ui.bouwstenen.lijstmodel import Regel
from leerplicht_desktop.ui.bouwstenen.lijstrij import Lijstrij
from leerplicht_desktop.ui.schermen.melding import teksten
from leerplicht_desktop.ui.thema.tokens import Chipstijl, tokens

_TERMIJN = 118.0
_SMAL = 620
_BADGE = Chipstijl("amber", "tri")
_KLAAR = "AFGEROND"


@dataclass(frozen=True, slots=True)
class Meldingrij(Regel):
    """`termijn` says how many days, `termijn_dag` until which day."""

    badge: str = ""
    termijn: str = ""
    termijn_dag: str = ""
    termijn_toon: str = ""

    @property
    def gesproken(self) -> str:
        delen = (self.titel, self.onder, self.badge, self.chip, self.termijn, self.termijn_dag)
        return ", ".join(deel for deel in delen if deel)


class Meldingtekenaar(Lijstrij):
    """Draws badge and deadline before what every row has at its end."""

    def _einde(self, schilder: QPainter, vak: QRectF, regel: Regel, gekozen: bool) -> float:
        rechts = super()._einde(schilder, vak, Regel(regel.uid, regel.titel), gekozen)
        if not isinstance(regel, Meldingrij):
            return rechts
        kolom = QRectF(rechts - _TERMIJN, vak.y(), _TERMIJN, vak.height())
        toon = regel.termijn_toon
        self._twee(schilder, kolom, regel.termijn, regel.termijn_dag, toon or "ink", toon or "ink3")
        einde = kolom.left() - 16
        boven = vak.center().y() - tokens().maten["chip"] / 2
        einde -= chip_breedte(regel.chip)
        teken_chip(schilder, QPointF(einde, boven), regel.chip, op_keuze=gekozen)
        if regel.badge and vak.width() > _SMAL:
            einde -= chip_breedte(regel.badge) + 8
            teken_chip(schilder, QPointF(einde, boven), regel.badge, _BADGE)
        return einde - 12

    @staticmethod
    def _woord(schilder: QPainter, vak: QRectF, woord: str, soort: QFont, kleur: QColor) -> None:
        """The kind stands last: of a very long name the middle is left out, not the kind."""
        schilder.setFont(soort)
        schilder.setPen(kleur)
        past = QFontMetricsF(soort).elidedText(woord, Qt.TextElideMode.ElideMiddle, vak.width())
        schilder.drawText(vak, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, past)


def rij(regel: MeldingRegel, vandaag: date) -> Meldingrij:
    """One melding as two lines: who and what, then where, when and how much."""
    klaar = regel.werkstatus == _KLAAR
    actie = None if klaar else regel.eerste_actie_uiterlijk
    termijn, toon = _termijn(actie, vandaag)
    onder = (
        regel.school or "school niet bekend",
        teksten.periode(regel.begindatum, regel.einddatum),
        f"{datum.uren(regel.minuten)} uur" if regel.minuten else "geen uren",
        *((beschermd.WOORD,) if regel.gevoelig else ()),
    )
    return Meldingrij(
        uid=regel.uid,
        titel=f"{regel.leerling} · {codes.VERZUIMSOORTEN.woord(regel.soort)}",
        onder=" · ".join(onder),
        chip=codes.WERKSTATUSSEN.woord(regel.werkstatus),
        badge=teksten.GEEN_ACTIE if regel.actie_gewenst is False and not klaar else "",
        termijn=termijn,
        termijn_dag=f"actie {_kort(actie)}" if actie else "",
        termijn_toon=toon,
    )


def _termijn(actie: date | None, vandaag: date) -> tuple[str, str]:
    """Days left or over, in words and a tone."""
    if actie is None:
        return "", ""
    dagen = (actie - vandaag).days
    if dagen < 0:
        return f"{_dagen(-dagen)} te laat", "red"
    if dagen == 0:
        return "vandaag", "amber"
    return f"nog {_dagen(dagen)}", ""


def _dagen(aantal: int) -> str:
    return "1 dag" if aantal == 1 else f"{aantal} dagen"


def _kort(d: date) -> str:
    return datum.dag(d).rsplit(" ", 1)[0]
