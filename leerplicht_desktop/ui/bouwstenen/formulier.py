# SPDX-License-Identifier: EUPL-1.2
"""Every form of the program: one column of fields, errors beside them, all by keyboard.

Enter goes to the next field, Ctrl+Enter saves, Esc leaves (the draft is the screen's business).
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from leerplicht_desktop.ui.bouwstenen import waarden
from leerplicht_desktop.ui.bouwstenen.tekst import tekst
from leerplicht_desktop.ui.bouwstenen.veld import Veld

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Formulier(QWidget):
    """Fields by name. Reading order, tab order and the order of adding are one and the same.

    Limit its width with `kolom(formulier, 420)`, not with `setMaximumWidth`.
    """

    gewijzigd = Signal(str)  # name of the field
    opslaan = Signal()
    verlaten = Signal()

    def __init__(self, ouder: QWidget | None = None, *, tussen: int = 16) -> None:
        super().__init__(ouder)
        self._velden: dict[str, Veld] = {}
        self._stil = self._gevolgd = False
        self._daarna: Callable[[], object] = self.focusNextChild
        self._rij: QHBoxLayout | None = None
        self._onder = QVBoxLayout()
        self._indeling = QVBoxLayout(self)
        self._indeling.setContentsMargins(0, 0, 0, 0)
        self._indeling.setSpacing(tussen)

    def veld(
        self,
        naam: str,
        label: str,
        widget: QWidget,
        hulp: str = "",
        verplicht: bool = True,
        *,
        naast: bool = False,
        breedte: int | None = None,
        naast_label: QWidget | None = None,
    ) -> Veld:
        """Add a field. `naast` puts it beside the previous one (two dates, street and number)."""
        # With its parent from the start: each new parent would style the whole field again.
        gemaakt = Veld(
            naam,
            label,
            widget,
            hulp=hulp,
            verplicht=verplicht,
            naast_label=naast_label,
            ouder=self,
        )
        if breedte is not None:
            gemaakt.setFixedWidth(breedte)
        if not naast or self._rij is None:
            self._rij, self._onder = self._nieuwe_rij()
        else:
            # Its sentence stands at the left, under another field: it says which one it is about.
            gemaakt.regel.zet_over(label)
        self._rij.addWidget(gemaakt, 0 if breedte else 1)
        self._onder.addWidget(gemaakt.regel)
        vorige = list(self._velden.values())
        if vorige:
            QWidget.setTabOrder(vorige[-1].widget, widget)
        self._velden[naam] = gemaakt
        waarden.verbind(widget, lambda: self._bij_wijziging(naam))
        if self._gevolgd:
            self._volg(widget)
        return gemaakt

    def _volg(self, widget: QWidget) -> None:
        for kind in (widget, *widget.findChildren(QWidget)):
            kind.installEventFilter(self)

    def showEvent(self, gebeurtenis: QShowEvent) -> None:
        """Keys are followed from now on; while it is built every event would pass by here."""
        super().showEvent(gebeurtenis)
        if not self._gevolgd:
            self._gevolgd = True
            for veld in self._velden.values():
                self._volg(veld.widget)

    def _nieuwe_rij(self) -> tuple[QHBoxLayout, QVBoxLayout]:
        rij, onder = QHBoxLayout(), QVBoxLayout()
        rij.setSpacing(12)
        onder.setSpacing(0)
        onder.addLayout(rij)
        self._indeling.addLayout(onder)
        return rij, onder

    def kop(self, titel: str, uitleg: str = "") -> None:
        """A question that groups the fields after it."""
        self._rij = None
        self._indeling.addSpacing(4)
        self._indeling.addWidget(tekst(titel, "title", afbreken=True))
        if uitleg:
            self._indeling.addWidget(tekst(uitleg, "meta", afbreken=True))

    def los(self, widget: QWidget) -> None:
        """Something between the fields that is not a field: a sentence, a band, a button."""
        self._rij = None
        self._indeling.addWidget(widget)

    def __getitem__(self, naam: str) -> Veld:
        return self._velden[naam]

    def __contains__(self, naam: object) -> bool:
        return naam in self._velden

    def ruw(self) -> dict[str, str]:
        """What was typed, by field."""
        return {naam: veld.ruw() for naam, veld in self._velden.items()}

    def vul(self, ruw: Mapping[str, str]) -> None:
        """Fill fields without a change signal; names that are no field here are left alone."""
        self._stil = True
        for naam, waarde in ruw.items():
            if naam in self._velden:
                self._velden[naam].vul(waarde)
        self._stil = False

    def wis(self) -> None:
        """Empty every field and every sentence."""
        self.vul(dict.fromkeys(self._velden, ""))
        self.zet_fouten({})

    def zet_fouten(self, fouten: Mapping[str, str], *, ga_erheen: bool = True) -> list[str]:
        """Show each sentence under its field; the first gets focus.

        Returns the sentences of fields that are not in this form: the screen shows those itself.
        """
        for naam, veld in self._velden.items():
            veld.zet_zin(fouten.get(naam, ""))
        eerste = next((v for n, v in self._velden.items() if n in fouten), None)
        if eerste is not None and ga_erheen:
            eerste.widget.setFocus(Qt.FocusReason.OtherFocusReason)
            # Its sentence has a place only once the page was laid out again.
            QTimer.singleShot(0, eerste, eerste.toon_geheel)
        return [zin for naam, zin in fouten.items() if naam not in self._velden]

    def zet_waarschuwingen(self, waarschuwingen: Mapping[str, str]) -> None:
        """Amber sentences; they never block and never replace an error."""
        for naam, veld in self._velden.items():
            if not veld.widget.property("fout"):
                veld.zet_zin(waarschuwingen.get(naam, ""), "let_op")

    def zet_daarna(self, daarna: Callable[[], object]) -> None:
        """What Enter in the last field does; without it the next control gets focus."""
        self._daarna = daarna

    def dan(self, *knoppen: QWidget) -> None:
        """Tab goes from the last field to these buttons; needed when they were made first."""
        vorige = list(self._velden.values())[-1].widget
        for knop in knoppen:
            QWidget.setTabOrder(vorige, knop)
            vorige = knop

    def begin(self) -> None:
        """Put the cursor in the first field that can be filled."""
        for veld in self._velden.values():
            if veld.widget.isEnabled() and veld.isVisibleTo(self):
                veld.widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _bij_wijziging(self, naam: str) -> None:
        if self._stil:
            return
        veld = self._velden[naam]
        if veld.widget.property("fout"):
            veld.zet_zin("")
        self.gewijzigd.emit(naam)

    def eventFilter(self, voorwerp: QObject, gebeurtenis: QEvent) -> bool:
        if gebeurtenis.type() == QEvent.Type.KeyPress and isinstance(gebeurtenis, QKeyEvent):
            return self._toets(voorwerp, gebeurtenis)
        return super().eventFilter(voorwerp, gebeurtenis)

    def keyPressEvent(self, gebeurtenis: QKeyEvent) -> None:
        if not self._toets(self, gebeurtenis):
            super().keyPressEvent(gebeurtenis)

    def _toets(self, voorwerp: QObject, gebeurtenis: QKeyEvent) -> bool:
        toets, knoppen = gebeurtenis.key(), gebeurtenis.modifiers()
        if toets == Qt.Key.Key_Escape:
            self.verlaten.emit()
            return True
        if toets not in _ENTER:
            return False
        if knoppen & Qt.KeyboardModifier.ControlModifier:
            self.opslaan.emit()
            return True
        if isinstance(voorwerp, QPlainTextEdit | QPushButton):
            return False
        if isinstance(voorwerp, QComboBox) and voorwerp.view().isVisible():
            return False
        self._ga_verder(voorwerp)
        return True

    def _ga_verder(self, voorwerp: QObject) -> None:
        """Enter answers the next question; a link between two fields is for Tab."""
        velden = list(self._velden.values())
        hier = next((nr for nr, veld in enumerate(velden) if _is_in(voorwerp, veld.widget)), -1)
        for veld in velden[hier + 1 :] if hier >= 0 else ():
            if _kan_focus(veld.widget):
                veld.widget.setFocus(Qt.FocusReason.TabFocusReason)
                return
        self._daarna()


def _is_in(voorwerp: QObject, widget: QWidget) -> bool:
    return voorwerp is widget or (isinstance(voorwerp, QWidget) and widget.isAncestorOf(voorwerp))


def _kan_focus(widget: QWidget) -> bool:
    kan = widget.focusPolicy() != Qt.FocusPolicy.NoFocus or widget.focusProxy() is not None
    return kan and widget.isVisible() and widget.isEnabled()
