# SPDX-License-Identifier: EUPL-1.2
"""The place where a file is dropped; the button of the screen does the same by keyboard."""

from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leerplicht_desktop.ui.bouwstenen.tekst import Icoon, tekst
from leerplicht_desktop.ui.schermen.importeren import woorden
from leerplicht_desktop.ui.thema.thema import thema
from leerplicht_desktop.ui.thema.tokens import tokens


class Neervak(QWidget):
    """`gevallen` carries the path of one local file, `geweigerd` the sentence why not."""

    gevallen = Signal(str)
    geweigerd = Signal(str)

    def __init__(self, onder: str = "CSV, Excel (.xlsx) of OpenDocument (.ods)") -> None:
        super().__init__()
        self._erboven = False
        self.setAcceptDrops(True)
        self.setAccessibleName("Vak om een bestand op te laten vallen")
        midden = Qt.AlignmentFlag.AlignHCenter
        self._zin = tekst("Sleep het bestand hierheen", "row")
        self._onder = tekst(onder, "meta")
        indeling = QVBoxLayout(self)
        indeling.setContentsMargins(24, 24, 24, 24)
        indeling.setSpacing(4)
        indeling.addStretch(1)
        indeling.addWidget(Icoon("download", "accentInk", 28), 0, midden)
        indeling.addSpacing(8)
        indeling.addWidget(self._zin, 0, midden)
        indeling.addWidget(self._onder, 0, midden)
        indeling.addStretch(1)

    def dragEnterEvent(self, gebeurtenis: QDragEnterEvent) -> None:
        if gebeurtenis.mimeData().hasUrls():
            gebeurtenis.acceptProposedAction()
            self._zet_erboven(True)

    def dragLeaveEvent(self, gebeurtenis: QDragLeaveEvent) -> None:
        self._zet_erboven(False)

    def dropEvent(self, gebeurtenis: QDropEvent) -> None:
        self._zet_erboven(False)
        gebeurtenis.acceptProposedAction()
        paden = [url.toLocalFile() for url in gebeurtenis.mimeData().urls()]
        if len(paden) != 1:
            self.geweigerd.emit(woorden.EEN_BESTAND)
        elif not paden[0] or Path(paden[0]).is_dir():
            self.geweigerd.emit(woorden.GEEN_BESTAND)
        else:
            self.gevallen.emit(paden[0])

    def _zet_erboven(self, erboven: bool) -> None:
        self._erboven = erboven
        self._zin.setText("Laat los om te lezen" if erboven else "Sleep het bestand hierheen")
        self.update()

    def paintEvent(self, gebeurtenis: QPaintEvent) -> None:
        straal = tokens().maten["radius_sheet"]
        schilder = QPainter(self)
        schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
        rand = "accent" if self._erboven else "lineStrong"
        schilder.setPen(QPen(thema().kleur(rand), 1.5, Qt.PenStyle.DashLine))
        schilder.setBrush(thema().kleur("accentSoft" if self._erboven else "surface"))
        schilder.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), straal, straal)
        schilder.end()
