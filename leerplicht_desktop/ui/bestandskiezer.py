# SPDX-License-Identifier: EUPL-1.2
"""Choosing a file or a folder: the one place that opens such a window.

Where the desktop has no window of its own Qt shows one, and its Dutch translation lacks two words.
"""

from PySide6.QtWidgets import QFileDialog, QWidget

_WOORDEN = (
    (QFileDialog.DialogLabel.LookIn, "&Zoeken in:"),
    (QFileDialog.DialogLabel.FileType, "Soort &bestand:"),
)


def open_bestand(ouder: QWidget, titel: str, soorten: str = "") -> str:
    """A file that exists; '' when nothing was chosen."""
    venster = maak(ouder, titel, soorten=soorten)
    venster.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _vraag(venster)


def bewaar_bestand(ouder: QWidget, titel: str, naam: str, soorten: str = "") -> str:
    """Where a file called `naam` goes; '' when nothing was chosen."""
    venster = maak(ouder, titel, soorten=soorten)
    venster.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    venster.setFileMode(QFileDialog.FileMode.AnyFile)
    venster.selectFile(naam)
    return _vraag(venster)


def kies_map(ouder: QWidget, titel: str, map_: str = "") -> str:
    """A folder that exists; '' when nothing was chosen."""
    venster = maak(ouder, titel, map_)
    venster.setFileMode(QFileDialog.FileMode.Directory)
    venster.setOption(QFileDialog.Option.ShowDirsOnly)
    return _vraag(venster)


def maak(ouder: QWidget, titel: str, map_: str = "", *, soorten: str = "") -> QFileDialog:
    """The window with its missing words; a window of the desktop itself does not use them."""
    venster = QFileDialog(ouder, titel, map_, soorten)
    for deel, woord in _WOORDEN:
        venster.setLabelText(deel, woord)
    return venster


def _vraag(venster: QFileDialog) -> str:
    gekozen = venster.selectedFiles() if venster.exec() else []
    venster.deleteLater()
    return gekozen[0] if gekozen else ""
