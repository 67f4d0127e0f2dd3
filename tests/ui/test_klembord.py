# SPDX-License-Identifier: EUPL-1.2
"""What is copied stays out of histories, goes away by itself, and never takes her own with it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leerplicht_desktop.ui import klembord as klembord_
from leerplicht_desktop.ui.klembord import GEHEIM, Klembord, klembord
from leerplicht_desktop.ui.schermen.leerling import woorden
from leerplicht_desktop.ui.schermen.leerling.bsn import Bsn

BSN = "123456782"


@pytest.fixture
def bord(qapp: QApplication) -> Iterator[QClipboard]:
    gevonden = qapp.clipboard()
    gevonden.clear()
    yield gevonden
    klembord().neem_terug()
    gevonden.clear()


def test_clipboard_mime_and_timeout(bord: QClipboard) -> None:
    eigen = klembord()
    eigen.zet(BSN)
    gegevens = bord.mimeData()
    assert gegevens.text() == BSN
    assert gegevens.data("x-kde-passwordManagerHint").data() == b"secret"
    assert gegevens.data("CanIncludeInClipboardHistory").data() == b"\0\0\0\0"
    assert gegevens.data("CanUploadToCloudClipboard").data() == b"\0\0\0\0"
    assert gegevens.hasFormat("ExcludeClipboardContentFromMonitorProcessing")
    assert eigen.wekker.isActive()
    assert eigen.wekker.interval() == 20_000
    eigen.wekker.timeout.emit()
    assert bord.text() == ""
    assert not eigen.wekker.isActive()


def test_what_she_copied_elsewhere_meanwhile_stays(bord: QClipboard) -> None:
    eigen = klembord()
    eigen.zet(BSN)
    bord.setText("van een ander programma")
    eigen.neem_terug()
    assert bord.text() == "van een ander programma"


def test_the_same_text_of_another_program_is_not_ours(bord: QClipboard) -> None:
    """Only the mark tells: she may have copied the same number from the school's mail."""
    eigen = klembord()
    eigen.zet(BSN)
    bord.setText(BSN)
    assert not eigen.van_ons
    eigen.neem_terug()
    assert bord.text() == BSN


def test_a_second_copy_counts_from_its_own_moment(bord: QClipboard) -> None:
    eigen = klembord()
    eigen.zet("eerste")
    eigen.zet("tweede", tijdelijk=False)
    assert not eigen.wekker.isActive()
    assert bord.text() == "tweede"
    eigen.neem_terug()
    assert bord.text() == ""


class _EigenBord:
    """A desktop that tells that this program owns the clipboard; the offscreen one never does."""

    def __init__(self, bord: QClipboard) -> None:
        self._bord = bord

    def ownsClipboard(self) -> bool:
        return True

    def __getattr__(self, naam: str) -> object:
        return getattr(self._bord, naam)


def test_a_text_copied_from_a_field_with_ctrl_c_gets_the_marks_too(
    bord: QClipboard, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    eigen = Klembord()
    monkeypatch.setattr(eigen, "_bord", _EigenBord(bord))
    bord.setText("Lindelaan 4")
    assert all(bord.mimeData().hasFormat(soort) for soort in GEHEIM)
    assert bord.text() == "Lindelaan 4"
    # A paragraph that she cut out to paste it elsewhere is not taken away under her hands.
    assert not eigen.wekker.isActive()
    eigen.neem_terug()
    assert bord.text() == ""
    eigen.deleteLater()


class _EigenSelectie:
    """A desktop with a second clipboard, of what is selected, as X11 and Wayland have."""

    def __init__(self, bord: QClipboard, *, eigen: bool) -> None:
        self._bord, self._eigen = bord, eigen
        self.gewist: list[QClipboard.Mode] = []

    def supportsSelection(self) -> bool:
        return True

    def ownsSelection(self) -> bool:
        return self._eigen

    def clear(self, mode: QClipboard.Mode = QClipboard.Mode.Clipboard) -> None:
        self.gewist.append(mode)

    def __getattr__(self, naam: str) -> object:
        return getattr(self._bord, naam)


@pytest.mark.parametrize("eigen", [True, False])
def test_locking_takes_what_was_selected_here_and_only_that(
    bord: QClipboard, monkeypatch: pytest.MonkeyPatch, eigen: bool
) -> None:
    klem = Klembord()
    nep = _EigenSelectie(bord, eigen=eigen)
    monkeypatch.setattr(klem, "_bord", nep)
    klem.vergrendel()
    assert nep.gewist == ([QClipboard.Mode.Selection] if eigen else [])
    klem.deleteLater()


def test_a_picture_or_file_is_left_alone(bord: QClipboard, monkeypatch: pytest.MonkeyPatch) -> None:
    eigen = Klembord()
    monkeypatch.setattr(eigen, "_bord", _EigenBord(bord))
    gegevens = QMimeData()
    gegevens.setData("image/png", b"x")
    bord.setMimeData(gegevens)
    assert not bord.mimeData().hasFormat(klembord_.MERK)
    eigen.deleteLater()


def test_the_bsn_is_copied_without_being_shown(bord: QClipboard, qtbot: QtBot) -> None:
    blok = Bsn()
    qtbot.addWidget(blok)
    blok.show()
    blok.zet(BSN)
    blok.kopieer.click()
    assert bord.text() == BSN
    assert BSN not in blok.label.text()
    assert blok.kopieer.text() == woorden.GEKOPIEERD
    assert klembord().wekker.isActive()
    blok.zet(None)
    assert not blok.kopieer.isVisible()
    assert blok.kopieer.text() == woorden.KOPIEER
