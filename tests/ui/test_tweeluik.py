# SPDX-License-Identifier: EUPL-1.2
"""Two parts of a page: beside each other, or in a pile where there is no room."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from leerplicht_desktop.ui.bouwstenen.tweeluik import Tweeluik


def deel(smalst: int) -> QWidget:
    widget = QWidget()
    widget.setMinimumSize(smalst, 40)
    return widget


def _luik(vast: str, links: QWidget, rechts: QWidget) -> Tweeluik:
    if vast == "links":
        return Tweeluik(links, rechts, grens=800, tussen=20, links_breed=300)
    return Tweeluik(links, rechts, grens=800, tussen=20, rechts_breed=300)


def staat_naast(luik: Tweeluik) -> bool:
    return luik.naast


@pytest.mark.parametrize("vast", ["links", "rechts"])
def test_one_part_keeps_its_width_and_both_fill_a_narrow_page(qtbot: QtBot, vast: str) -> None:
    links, rechts = deel(100), deel(100)
    luik = _luik(vast, links, rechts)
    qtbot.addWidget(luik)
    luik.resize(900, 400)
    luik.show()
    QApplication.processEvents()
    assert staat_naast(luik)
    vaste, vrije = (links, rechts) if vast == "links" else (rechts, links)
    assert (vaste.width(), vrije.width()) == (300, 580)
    luik.resize(799, 400)
    QApplication.processEvents()
    assert not staat_naast(luik)
    assert (links.width(), rechts.width()) == (799, 799)
    assert rechts.y() >= links.geometry().bottom()
    luik.resize(900, 400)
    QApplication.processEvents()
    assert (vaste.width(), vrije.width()) == (300, 580)


@pytest.mark.parametrize("vast", ["links", "rechts"])
def test_the_page_may_shrink_until_they_stand_in_a_pile(qtbot: QtBot, vast: str) -> None:
    luik = _luik(vast, deel(100), deel(100))
    qtbot.addWidget(luik)
    assert luik.minimumSizeHint().width() <= 300
