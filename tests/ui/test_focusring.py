# SPDX-License-Identifier: EUPL-1.2
"""The ring shows where the keyboard is: around the control, never outside its scroll area."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from leerplicht_desktop.ui.bouwstenen.focusring import Focusring
from leerplicht_desktop.ui.bouwstenen.pagina import Schuifpagina
from tests.ui.nep import laat_zien


@pytest.fixture
def venster(qtbot: QtBot) -> QWidget:
    gemaakt = QWidget()
    qtbot.addWidget(gemaakt)
    blad = Schuifpagina()
    for nummer in range(30):
        veld = QLineEdit()
        veld.setObjectName(f"veld{nummer}")
        blad.indeling.addWidget(veld)
    QVBoxLayout(gemaakt).addWidget(blad)
    gemaakt.resize(500, 300)
    laat_zien(qtbot, gemaakt)
    return gemaakt


def test_ring_lies_around_the_focused_control(venster: QWidget, qtbot: QtBot) -> None:
    ring = Focusring(venster)
    veld = venster.findChild(QLineEdit, "veld0")
    assert veld is not None
    veld.setFocus()
    qtbot.waitUntil(ring.isVisible)
    vak = QRect(veld.mapTo(venster, QPoint(0, 0)), veld.size())
    assert ring.geometry() == vak.adjusted(-4, -4, 4, 4)


def test_focus_below_the_fold_is_scrolled_into_view(venster: QWidget, qtbot: QtBot) -> None:
    ring = Focusring(venster)
    veld = venster.findChild(QLineEdit, "veld29")
    assert veld is not None
    veld.setFocus()
    QApplication.processEvents()
    assert veld.visibleRegion().boundingRect().height() == veld.height()
    assert ring.doel is veld
    # Scrolled away again, the ring does not lie over something else.
    blad = venster.findChild(Schuifpagina)
    assert blad is not None
    blad.verticalScrollBar().setValue(0)
    QApplication.processEvents()
    assert not ring.isVisible()
