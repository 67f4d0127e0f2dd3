# SPDX-License-Identifier: EUPL-1.2
"""What the rooms hand each other cannot be changed on the way."""

import dataclasses
import importlib
import pkgutil
from collections.abc import Iterator

from leerplicht_desktop.domain import gegevens


def _klassen() -> Iterator[type]:
    for info in pkgutil.iter_modules(gegevens.__path__, f"{gegevens.__name__}."):
        module = importlib.import_module(info.name)
        for waarde in vars(module).values():
            if isinstance(waarde, type) and waarde.__module__ == info.name:
                yield waarde


def test_every_record_is_frozen() -> None:
    klassen = list(_klassen())
    assert len(klassen) > 20
    los = [k.__name__ for k in klassen if not k.__dataclass_params__.frozen]  # type: ignore[attr-defined]
    assert los == []
    assert all(dataclasses.is_dataclass(k) for k in klassen)
