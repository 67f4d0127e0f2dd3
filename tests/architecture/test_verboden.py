# SPDX-License-Identifier: EUPL-1.2
"""What the code may not do anywhere, or in one place only: each ban guards a promise.

The wall clock and files have one owner each, so that a day can be replayed and nothing readable
reaches the disk; boxes and records on screen are made one way.
"""

from collections.abc import Callable, Iterator

import pytest

from tests.architecture.broncode import PAKKET, Module, modules, ontleed
from tests.architecture.verboden import (
    gevaarlijke_pragmas,
    klokken,
    namen,
    print_aanroepen,
    schrijvers,
)

# Where a ban does not hold, and why. A path that ends in "/" is a whole room.
KLOK_EIGENAAR = {f"{PAKKET}/services/klok.py": "the one reader of the clock"}
SCHRIJF_EIGENAREN = {
    f"{PAKKET}/store/": "owns the folder of the store",
    f"{PAKKET}/ui/fouthaak.py": "the log of bugs, which may lean on nothing of the program",
    f"{PAKKET}/cli.py": "writes where the user points: --uit and reservekopie",
    f"{PAKKET}/cli/": "writes where the user points: --uit and reservekopie",
}
BERICHTEN = {f"{PAKKET}/ui/berichten.py": "the one maker of a box"}
KIEZERS = {f"{PAKKET}/ui/bestandskiezer.py": "the one window to choose a file, in Dutch"}
NOOIT = frozenset({"QTableWidget", "QDataWidgetMapper", "QSortFilterProxyModel", "QSettings"})

Vinder = Callable[[Module], Iterator[str]]


def _buiten(vinder: Vinder, eigenaren: dict[str, str]) -> list[str]:
    """What the finder finds in the package outside the owners."""
    return [
        fout
        for module in modules(f"{PAKKET}/")
        if not any(
            module.pad == eigenaar or (eigenaar.endswith("/") and module.pad.startswith(eigenaar))
            for eigenaar in eigenaren
        )
        for fout in vinder(module)
    ]


def _boxen(module: Module) -> Iterator[str]:
    yield from namen(module, frozenset({"QMessageBox"}))


def _kiezers(module: Module) -> Iterator[str]:
    yield from namen(module, frozenset({"QFileDialog"}))


def _nooit(module: Module) -> Iterator[str]:
    yield from namen(module, NOOIT)


def test_nothing_prints() -> None:
    assert _buiten(print_aanroepen, {}) == []


def test_only_the_clock_reads_the_clock() -> None:
    assert _buiten(klokken, KLOK_EIGENAAR) == []


def test_only_one_place_makes_boxes() -> None:
    assert _buiten(_boxen, BERICHTEN) == []


def test_only_one_place_asks_for_a_file() -> None:
    assert _buiten(_kiezers, KIEZERS) == []


def test_only_the_store_writes_files() -> None:
    assert _buiten(schrijvers, SCHRIJF_EIGENAREN) == []


def test_lists_settings_and_forms_go_the_one_way() -> None:
    assert _buiten(_nooit, {}) == []


def test_no_setting_undoes_the_encryption_or_locks_out_the_pool() -> None:
    assert _buiten(gevaarlijke_pragmas, {}) == []


@pytest.mark.parametrize(
    "vinder, tekst",
    [
        (print_aanroepen, "print('x')"),
        (klokken, "from datetime import datetime\nx = datetime.now(tz=None)"),
        (klokken, "import datetime\nx = datetime.date.today()"),
        (klokken, "import time\nx = time.time()"),
        (klokken, "x = QDate.currentDate()"),
        (_boxen, "from PySide6.QtWidgets import QMessageBox"),
        (_boxen, "QtWidgets.QMessageBox.warning(None, '', '')"),
        (_kiezers, "from PySide6.QtWidgets import QFileDialog"),
        (schrijvers, "open('x', 'w')"),
        (schrijvers, "open('x', mode='ab')"),
        (schrijvers, "pad.open('x')"),
        (schrijvers, "pad.open('w' if vol else 'a')"),
        (schrijvers, "pad.write_bytes(b'')"),
        (schrijvers, "(map_ / 'x').mkdir()"),
        (schrijvers, "import shutil\nshutil.copy('a', 'b')"),
        (schrijvers, "import tempfile\ntempfile.mkdtemp()"),
        (_nooit, "lijst = QtWidgets.QTableWidget()"),
        (gevaarlijke_pragmas, "c.execute('PRAGMA temp_store = FILE')"),
        (gevaarlijke_pragmas, "c.execute('pragma temp_store=1')"),
        (gevaarlijke_pragmas, "c.execute(f'PRAGMA locking_mode=EXCLUSIVE')"),
    ],
)
def test_each_ban_bites(vinder: Vinder, tekst: str) -> None:
    assert list(vinder(ontleed(tekst))) != []


@pytest.mark.parametrize(
    "vinder, tekst",
    [
        (klokken, "import time\nx = time.monotonic()"),
        (klokken, "x = klok.vandaag()"),
        (schrijvers, "open('x')"),
        (schrijvers, "pad.open()"),
        (schrijvers, "pad.open('rb')"),
        (gevaarlijke_pragmas, "def f():\n    '''Never temp_store=FILE.'''"),
        (gevaarlijke_pragmas, "c.execute('PRAGMA temp_store')"),
    ],
)
def test_what_is_allowed_is_left_alone(vinder: Vinder, tekst: str) -> None:
    assert list(vinder(ontleed(tekst))) == []
