# SPDX-License-Identifier: EUPL-1.2
"""A school found while typing: the field speaks uids, the officer sees a name and a place."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit

from leerplicht_desktop.domain import codes
from leerplicht_desktop.domain.gegevens.school import SchoolBeeld
from leerplicht_desktop.ui.omgeving import Omgeving

_UID = int(Qt.ItemDataRole.UserRole) + 1
# Text that is no school yet: a draft keeps it, and the service never sees it as a uid.
GETYPT = "getypt:"


def schoolwoord(school: SchoolBeeld) -> str:
    """`Scholengemeenschap Veldpoort, Veldwijk (vo)`"""
    soort = codes.ONDERWIJSSOORTEN.woord(school.onderwijssoort)
    plaats = school.plaats.title() if school.plaats.isupper() else school.plaats
    naam = ", ".join(deel for deel in (school.naam, plaats) if deel)
    return f"{naam} ({soort})" if school.onderwijssoort != "ONBEKEND" else naam


class Schoolveld(QLineEdit):
    """`ruw()` is the uid of the chosen school, or the typed text behind `getypt:`."""

    gekozen = Signal(object)  # SchoolBeeld

    def __init__(self, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving = omgeving
        self._uid = ""
        self._scholen: dict[str, SchoolBeeld] = {}
        self._model = QStandardItemModel(self)
        self.setPlaceholderText("bijvoorbeeld veldpoort")
        self.setClearButtonEnabled(False)
        aanvuller = QCompleter(self._model, self)
        aanvuller.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        aanvuller.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        aanvuller.setMaxVisibleItems(10)
        aanvuller.activated[QModelIndex].connect(self._kies)
        self.aanvuller = aanvuller
        self.setCompleter(aanvuller)
        self.textEdited.connect(self._getypt)

    def ruw(self) -> str:
        tekst = self.text().strip()
        return self._uid or (f"{GETYPT}{tekst}" if tekst else "")

    def zet_ruw(self, tekst: str) -> None:
        """A uid is looked up for its name; a name that is known already is shown at once."""
        self._uid = ""
        if not tekst or tekst.startswith(GETYPT):
            self.setText(tekst.removeprefix(GETYPT))
            return
        self._uid = tekst
        if tekst in self._scholen:
            self.zet_school(self._scholen[tekst])
            return
        kluis = self._omgeving.kluis

        def haal() -> SchoolBeeld:
            from leerplicht_desktop.services import school

            return school.toon(kluis, tekst)

        self._omgeving.runner.laatste(
            f"school {id(self)}", haal, klaar=self.zet_school, eigenaar=self
        )

    def zet_school(self, school: SchoolBeeld) -> None:
        """Show a school without a change signal: nobody typed."""
        self._scholen[school.uid] = school
        self._uid = school.uid
        self.blockSignals(True)
        self.setText(schoolwoord(school))
        self.blockSignals(False)
        self.setCursorPosition(0)

    def school(self) -> SchoolBeeld | None:
        """The chosen school, when its name was looked up already."""
        return self._scholen.get(self._uid)

    def _getypt(self, tekst: str) -> None:
        self._uid = ""
        kluis = self._omgeving.kluis
        if not tekst.strip() or kluis is None:
            self._model.clear()
            return

        def zoek() -> Sequence[SchoolBeeld]:
            from leerplicht_desktop.services import school

            return school.zoek(kluis, tekst)

        self._omgeving.runner.laatste(
            f"school {id(self)}", zoek, klaar=self._toon_lijst, eigenaar=self
        )

    def _toon_lijst(self, scholen: Sequence[SchoolBeeld]) -> None:
        self._model.clear()
        for school in scholen:
            self._scholen[school.uid] = school
            rij = QStandardItem(schoolwoord(school))
            rij.setData(school.uid, _UID)
            rij.setEditable(False)
            self._model.appendRow(rij)
        if scholen and self.hasFocus():
            self.aanvuller.complete()

    def _kies(self, index: QModelIndex) -> None:
        uid = str(index.data(_UID))
        school = self._scholen[uid]
        # After Qt itself wrote the line of the list into the field.
        QTimer.singleShot(0, self, lambda: self._neem(school))

    def _neem(self, school: SchoolBeeld) -> None:
        self.zet_school(school)
        self.textChanged.emit(self.text())
        self.gekozen.emit(school)

    def focusOutEvent(self, gebeurtenis: QFocusEvent) -> None:
        """One hit left is what she meant; more than one asks for a choice."""
        if (
            not self._uid
            and self._model.rowCount() == 1
            and self.text().strip()
            and gebeurtenis.reason() != Qt.FocusReason.PopupFocusReason
        ):
            self._neem(self._scholen[str(self._model.item(0).data(_UID))])
        super().focusOutEvent(gebeurtenis)
