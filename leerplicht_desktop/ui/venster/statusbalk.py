# SPDX-License-Identifier: EUPL-1.2
"""The bar that tells the truth about the lock, the draft and the backup."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from leerplicht_desktop.ui.bouwstenen.tekst import Icoon, tekst, zet_rol
from leerplicht_desktop.ui.thema.tokens import tokens

_RAND, _TUSSEN = 24, 26


class _Stuk(QWidget):
    """An icon and a word; hidden while there is nothing to say."""

    def __init__(self, icoon: str) -> None:
        super().__init__()
        self._naam = icoon
        self._icoon = Icoon(icoon, "ink2", 16)
        self._tekst: QLabel = tekst("", "meta")
        indeling = QHBoxLayout(self)
        indeling.setContentsMargins(0, 0, 0, 0)
        indeling.setSpacing(7)
        indeling.addWidget(self._icoon)
        indeling.addWidget(self._tekst)
        self.hide()

    @property
    def inhoud(self) -> str:
        return self._tekst.text()

    def zet(self, inhoud: str, *, icoon: str = "", goed: bool = False) -> None:
        self._icoon.zet(icoon or self._naam, "green" if goed else "ink2")
        zet_rol(self._tekst, "goed" if goed else "meta")
        self._tekst.setText(inhoud)
        self.setAccessibleName(inhoud)
        self.setHidden(not inhoud)


class Statusbalk(QWidget):
    """Each part says one thing; strings come from who knows them."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statusbalk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Toestand")
        self.setFixedHeight(tokens().maten["statusbar"])
        self._slot = _Stuk("lock-open")
        self._concept = _Stuk("check")
        self._reservekopie = _Stuk("save")
        self._bezig = _Stuk("refresh-cw")
        indeling = QHBoxLayout(self)
        indeling.setContentsMargins(_RAND, 0, _RAND, 0)
        indeling.setSpacing(_TUSSEN)
        self._stukken = (self._slot, self._concept, self._reservekopie, self._bezig)
        for stuk in self._stukken:
            indeling.addWidget(stuk)
        indeling.addStretch(1)
        self._hulp = tekst("F1 sneltoetsen · F2 Rekenhulp", "meta")
        indeling.addWidget(self._hulp)

    def minimumSizeHint(self) -> QSize:
        """The reminder of the keys never makes a window wider: it goes first."""
        return QSize(self._nodig(), self.height())

    def _nodig(self) -> int:
        breed = [stuk.sizeHint().width() for stuk in self._stukken if not stuk.isHidden()]
        return sum(breed) + _TUSSEN * len(breed) + 2 * _RAND

    def _pas(self) -> None:
        self._hulp.setVisible(self._nodig() + self._hulp.sizeHint().width() <= self.width())

    def resizeEvent(self, gebeurtenis: QResizeEvent) -> None:
        super().resizeEvent(gebeurtenis)
        self._pas()

    def event(self, gebeurtenis: QEvent) -> bool:
        if gebeurtenis.type() == QEvent.Type.LayoutRequest:
            self._pas()
        return super().event(gebeurtenis)

    def zet_slot(self, open_: bool) -> None:
        woord, icoon = ("Ontgrendeld", "lock-open") if open_ else ("Vergrendeld", "lock")
        self._slot.zet(woord, icoon=icoon)

    def zet_concept(self, inhoud: str) -> None:
        """For example `concept bewaard 10:32`."""
        self._concept.zet(inhoud)

    def zet_reservekopie(self, inhoud: str, *, goed: bool = False) -> None:
        """For example `reservekopie getest vr 12 juni`; green only when tested and good."""
        self._reservekopie.zet(inhoud, goed=goed)

    def zet_bezig(self, inhoud: str) -> None:
        """A long piece of work in its own word, for example `importeren 40 %`."""
        self._bezig.zet(inhoud)

    def leegmaken(self) -> None:
        for stuk in (self._concept, self._reservekopie, self._bezig):
            stuk.zet("")
