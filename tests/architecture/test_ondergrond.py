# SPDX-License-Identifier: EUPL-1.2
"""Faults of libraries that were met once and must not come back with a new pin."""

import socket
import sys
from pathlib import Path

import pytest
import sqlcipher3
from PySide6.QtWidgets import QLabel
from pytest_socket import SocketConnectBlockedError
from pytestqt.qtbot import QtBot


def test_qt_does_not_use_up_none(qtbot: QtBot) -> None:
    """PySide6 6.12.0 on Python 3.11 drops a reference to None at each call, until it aborts."""
    label = QLabel()
    qtbot.addWidget(label)
    voor = sys.getrefcount(None)
    for _ in range(500):
        label.setText("x")
    assert sys.getrefcount(None) - voor > -50


def test_the_store_library_encrypts_and_searches(tmp_path: Path) -> None:
    """A wheel without SQLCipher would keep everything readable and say nothing."""
    verbinding = sqlcipher3.connect(tmp_path / "proef.db")
    try:
        verbinding.execute(f"PRAGMA key = \"x'{'00' * 32}'\"")
        assert verbinding.execute("PRAGMA cipher_version").fetchone()
        assert verbinding.execute("PRAGMA cipher_provider_version").fetchone()
        verbinding.execute("CREATE VIRTUAL TABLE proef USING fts5(naam, content='')")
    finally:
        verbinding.close()


def test_tests_reach_no_network() -> None:
    with socket.socket() as lijn, pytest.raises(SocketConnectBlockedError):
        lijn.connect(("192.0.2.1", 443))
