# SPDX-License-Identifier: EUPL-1.2
"""A choice from a list with type-ahead; the value is a code, the officer sees its word."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QCompleter, QLineEdit, QListView

from leerplicht_desktop.domain.codes import Codelijst


class Keuzeveld(QComboBox):
    """`keuzes` are (code, word) pairs; `leeg` adds a first row with code ''."""

    def __init__(
        self,
        keuzes: Iterable[tuple[str, str]] = (),
        *,
        leeg: str | None = None,
        typen: bool = False,
    ) -> None:
        super().__init__()
        self.setView(QListView(self))
        self.setMaxVisibleItems(14)
        self._typen = typen
        if typen:
            self._maak_typbaar()
        self.zet_keuzes(keuzes, leeg=leeg)

    @classmethod
    def van(cls, lijst: Codelijst, *, leeg: str | None = None) -> "Keuzeveld":
        """A field for a code list of the domain."""
        return cls(((c.code, c.woord) for c in lijst.kiesbaar()), leeg=leeg)

    def zet_keuzes(self, keuzes: Iterable[tuple[str, str]], *, leeg: str | None = None) -> None:
        """Replace the choices and keep the chosen code when it is still there."""
        gekozen = self.code()
        self.blockSignals(True)
        self.clear()
        if leeg is not None:
            self.addItem(leeg, "")
        for code, woord in keuzes:
            self.addItem(woord, code)
        self.setCurrentIndex(-1 if self._typen or leeg is None else 0)
        self.zet_code(gekozen)
        self.blockSignals(False)

    def zet_voorbeeld(self, tekst: str) -> None:
        """Grey text in an empty field that can be typed in."""
        regel = self.lineEdit()
        if regel is not None:
            regel.setPlaceholderText(tekst)

    def code(self) -> str:
        """The chosen code; '' when nothing (valid) was chosen."""
        if self._typen:
            gevonden = self.findText(self.currentText().strip(), Qt.MatchFlag.MatchFixedString)
            return str(self.itemData(gevonden)) if gevonden >= 0 else ""
        return str(self.currentData() or "")

    def zet_code(self, code: str) -> None:
        gevonden = self.findData(code)
        if gevonden >= 0:
            self.setCurrentIndex(gevonden)
        elif not code and self._typen:
            self.setCurrentIndex(-1)
            self.setEditText("")

    def wheelEvent(self, gebeurtenis: QWheelEvent) -> None:
        # Scrolling a page must not change an answer that happens to lie under the mouse.
        gebeurtenis.ignore()

    def _maak_typbaar(self) -> None:
        regel = QLineEdit()
        regel.setProperty("kaal", "true")
        self.setLineEdit(regel)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        aanvuller = QCompleter(self.model(), self)
        aanvuller.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        aanvuller.setFilterMode(Qt.MatchFlag.MatchContains)
        aanvuller.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(aanvuller)
        if (lijst := aanvuller.popup()) is not None:
            lijst.installEventFilter(self)
        regel.editingFinished.connect(self._maak_af)

    def _maak_af(self) -> None:
        """Leaving the field with the beginning of one word only means that word."""
        getypt = self.currentText().strip().casefold()
        if not getypt or self.code():
            return
        woorden = [self.itemText(nr) for nr in range(self.count())]
        past = [woord for woord in woorden if woord.casefold().startswith(getypt)]
        if len(past) == 1:
            self.setCurrentText(past[0])

    def eventFilter(self, voorwerp: QObject, gebeurtenis: QEvent) -> bool:
        """Enter in the words that fit takes the first when none was chosen with the arrows."""
        if (
            gebeurtenis.type() == QEvent.Type.KeyPress
            and isinstance(gebeurtenis, QKeyEvent)
            and gebeurtenis.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and isinstance(voorwerp, QAbstractItemView)
            and not voorwerp.currentIndex().isValid()
        ):
            voorwerp.setCurrentIndex(voorwerp.model().index(0, 0))
        return super().eventFilter(voorwerp, gebeurtenis)
