# SPDX-License-Identifier: EUPL-1.2
"""The same program built without a key: the control that proves the leak scan can find something.

`python zonder_sleutel.py MODULE ARGUMENTS` runs a module of the program while every `PRAGMA key`
is dropped on its way to SQLite, and while the refusal of a readable store is asleep.
"""

import runpy
import sys
from pathlib import Path

from sqlcipher3 import dbapi2


class _Kaal(dbapi2.Connection):  # type: ignore[misc]
    def execute(self, sql: str, *rest: object) -> object:
        return super().execute("SELECT 1" if sql.startswith("PRAGMA key") else sql, *rest)


def main() -> None:
    echt = dbapi2.connect
    dbapi2.connect = lambda *args, **rest: echt(*args, **{**rest, "factory": _Kaal})
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    from leerplicht_desktop.store import openen, verbinding

    verbinding.controleer_versleuteld = openen.controleer_versleuteld = lambda pad: None  # type: ignore[attr-defined]
    sys.argv = sys.argv[1:]
    if sys.argv[0] == "leerplicht":
        from leerplicht_desktop.cli import main as opdracht

        sys.exit(opdracht())
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
