# SPDX-License-Identifier: EUPL-1.2
"""Every word that the running window holds anywhere: shown, hidden, remembered or copied.

Properties of all Qt objects, every role of every model, text documents, the clipboard, and what
the Python side of each widget keeps in its attributes.
"""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

_ROLLEN = (*range(15), *range(Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 24))
_WOORDEN = ("QString", "QStringList", "QVariant")
_EIGEN = "leerplicht_desktop.ui"
# Handles of the program that lead to the store itself, which is another's promise.
_OVERSLAAN = frozenset({"_omgeving", "omgeving", "_runner", "runner", "kluis", "_dienst"})


def voorwerpen() -> list[QObject]:
    """All objects under all windows, each once."""
    gevonden: dict[int, QObject] = {}
    for venster in QApplication.topLevelWidgets():
        for voorwerp in (venster, *venster.findChildren(QObject)):
            gevonden[id(voorwerp)] = voorwerp
    return list(gevonden.values())


def _eigenschappen(voorwerp: QObject) -> Iterator[str]:
    soort = voorwerp.metaObject()
    for nummer in range(soort.propertyCount()):
        eigenschap = soort.property(nummer)
        if eigenschap.isReadable() and str(eigenschap.typeName()) in _WOORDEN:
            yield str(voorwerp.property(str(eigenschap.name())) or "")
    for naam in (str(naam.data(), "utf-8") for naam in voorwerp.dynamicPropertyNames()):
        if not naam.startswith("_"):  # Qt's own, of kinds that Python does not know
            yield str(voorwerp.property(naam) or "")


def _model(model: QAbstractItemModel, ouder: QModelIndex, diep: int = 0) -> Iterator[str]:
    plat = isinstance(model, QAbstractListModel)
    for rij in range(model.rowCount(ouder)):
        for kolom in range(1 if plat else model.columnCount(ouder)):
            index = model.index(rij, kolom, ouder)
            yield from (str(model.data(index, rol) or "") for rol in _ROLLEN)
            if not plat and diep < 3 and model.hasChildren(index):
                yield from _model(model, index, diep + 1)


def _modellen(voorwerp: QObject) -> Iterator[str]:
    kandidaten = [voorwerp]
    for naam in ("model", "completer"):
        haal = getattr(voorwerp, naam, None)
        if callable(haal):
            kandidaten.append(haal())
    for kandidaat in kandidaten:
        if hasattr(kandidaat, "completionModel"):
            kandidaat = kandidaat.completionModel()
        if isinstance(kandidaat, QAbstractItemModel):
            yield from _model(kandidaat, QModelIndex())


def _documenten(voorwerp: QObject) -> Iterator[str]:
    document = getattr(voorwerp, "document", None)
    document = document() if callable(document) else voorwerp
    if isinstance(document, QTextDocument):
        yield document.toPlainText()
        while document.isUndoAvailable():
            document.undo()
            yield document.toPlainText()
        while document.isRedoAvailable():
            document.redo()


def _ongedaan(voorwerp: QObject) -> Iterator[str]:
    """What Ctrl+Z would bring back, also in a field that shows dots now."""
    if isinstance(voorwerp, QLineEdit):
        modus = voorwerp.echoMode()
        voorwerp.setEchoMode(QLineEdit.EchoMode.Normal)
        voorwerp.blockSignals(True)
        stappen = 0
        while voorwerp.isUndoAvailable():
            voorwerp.undo()
            stappen += 1
            yield voorwerp.text()
        for _stap in range(stappen):
            voorwerp.redo()
        voorwerp.blockSignals(False)
        voorwerp.setEchoMode(modus)


def _delen(waarde: object) -> list[tuple[str, Any]]:
    if isinstance(waarde, dict):
        return [("{}", deel) for deel in (*waarde.keys(), *waarde.values())]
    if isinstance(waarde, list | tuple | set | frozenset):
        return [("[]", deel) for deel in waarde]
    if is_dataclass(waarde) and not isinstance(waarde, type):
        return [(veld.name, getattr(waarde, veld.name, None)) for veld in fields(waarde)]
    if type(waarde).__module__.startswith(_EIGEN) and hasattr(waarde, "__dict__"):
        return [(naam, deel) for naam, deel in vars(waarde).items() if naam not in _OVERSLAAN]
    return []


def _attributen(
    waarde: object, gezien: set[int], waar: str, diep: int = 0
) -> Iterator[tuple[str, str]]:
    if isinstance(waarde, str):
        yield waar, waarde
    elif diep < 8 and id(waarde) not in gezien:
        gezien.add(id(waarde))
        for naam, deel in _delen(waarde):
            yield from _attributen(deel, gezien, f"{waar}.{naam}", diep + 1)


def woorden() -> Iterator[tuple[str, str]]:
    """(where, text) of everything."""
    gezien: set[int] = set()
    for voorwerp in voorwerpen():
        waar = type(voorwerp).__name__
        for bron in (_eigenschappen, _modellen, _documenten, _ongedaan):
            yield from ((f"{waar}.{bron.__name__}", tekst) for tekst in bron(voorwerp))
        yield from _attributen(voorwerp, gezien, f"{waar} attribuut")
    bord = QApplication.clipboard().mimeData()
    for soort in bord.formats() if bool(bord) else ():
        yield f"klembord {soort}", str(bord.data(soort).data(), "utf-8", "replace")


def kanaries(gezocht: tuple[str, ...]) -> list[str]:
    """Where one of these words still is, whole: Noordwijk is no Noor."""
    vorm = re.compile("|".join(rf"\b{re.escape(woord)}\b" for woord in gezocht))
    return sorted(
        {f"{waar}: {vondst}" for waar, tekst in woorden() for vondst in vorm.findall(tekst)}
    )


def beeld(widget: QWidget) -> bytes:
    """What a widget paints now."""
    plaatje = widget.grab().toImage()
    return bytes(plaatje.constBits())
