# SPDX-License-Identifier: EUPL-1.2
"""The one way from this program to the clipboard: kept out of histories and taken back in time.

Windows and KDE remember what was copied unless it is marked; a marked text is still there to
paste. After a while, and when the store is locked, it is taken away, but only while it is still
ours: what the officer copied elsewhere meanwhile is hers.
"""

import secrets

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

WEG_NA_MS = 20_000
# What says "ours", also where the desktop gives the data back as another object.
MERK = "application/x-leerplicht-desktop"
_NAAM = "klembord"
_NUL = b"\x00\x00\x00\x00"
# Which program looks at which format: all are harmless to the others.
GEHEIM = {
    "x-kde-passwordManagerHint": b"secret",
    "ExcludeClipboardContentFromMonitorProcessing": b"1",
    "CanIncludeInClipboardHistory": _NUL,
    "CanUploadToCloudClipboard": _NUL,
    "application/x-nspasteboard-concealed-type": b"1",
}


def _gemerkt(tekst: str, merk: bytes) -> QMimeData:
    gegevens = QMimeData()
    gegevens.setText(tekst)
    gegevens.setData(MERK, merk)
    for soort, waarde in GEHEIM.items():
        gegevens.setData(soort, waarde)
    return gegevens


class Klembord(QObject):
    """Copies with marks, and takes back."""

    def __init__(self, ouder: QObject | None = None) -> None:
        super().__init__(ouder)
        self.setObjectName(_NAAM)
        self._merk = b""
        self._eigen = False
        self._bord: QClipboard = QGuiApplication.clipboard()
        self.wekker = QTimer(self)
        self.wekker.setSingleShot(True)
        self.wekker.setInterval(WEG_NA_MS)
        self.wekker.timeout.connect(self.neem_terug)
        self._bord.dataChanged.connect(self._bij_wijziging)

    def zet(self, tekst: str, *, tijdelijk: bool = True) -> None:
        """Copy. `tijdelijk`: gone after twenty seconds; without it only locking takes it away."""
        self._merk = secrets.token_hex(8).encode()
        self.wekker.stop()
        self._eigen = True
        try:
            self._bord.setMimeData(_gemerkt(tekst, self._merk))
        finally:
            self._eigen = False
        if tijdelijk:
            self.wekker.start()

    @property
    def van_ons(self) -> bool:
        """What is on the clipboard was put there by this program and by nothing after it."""
        if not self._merk:
            return False
        gegevens = self._bord.mimeData()
        # Qt's own description forgets that an empty clipboard gives nothing.
        return bool(gegevens) and bytes(gegevens.data(MERK).data()) == self._merk

    def neem_terug(self) -> None:
        """Empty the clipboard while it is still ours."""
        self.wekker.stop()
        if self.van_ons:
            self._bord.clear()
        self._merk = b""

    def vergrendel(self) -> None:
        """Also what was only selected: X11 and Wayland paste that with the middle button."""
        self.neem_terug()
        if self._bord.supportsSelection() and self._bord.ownsSelection():
            self._bord.clear(QClipboard.Mode.Selection)

    def _bij_wijziging(self) -> None:
        """A text copied from a field of ours (Ctrl+C) gets the same marks, and goes at locking."""
        if self._eigen or not self._uit_eigen_veld():
            return
        self.zet(self._bord.text(), tijdelijk=False)

    def _uit_eigen_veld(self) -> bool:
        if not self._bord.ownsClipboard():
            return False
        gegevens = self._bord.mimeData()
        return bool(gegevens) and gegevens.hasText() and not gegevens.hasFormat(MERK)


def klembord() -> Klembord:
    """The one of the running application, made on first use."""
    app = QGuiApplication.instance()
    if app is None:
        raise RuntimeError("a clipboard needs a QGuiApplication")
    gevonden = app.findChild(Klembord, _NAAM)
    return gevonden if isinstance(gevonden, Klembord) else Klembord(app)
