# SPDX-License-Identifier: EUPL-1.2
"""What the rooms hand each other cannot be changed on the way."""

import dataclasses
import importlib
import pkgutil
from collections.abc import Iterator
from enum import Enum

import pytest

from leerplicht_desktop.domain import gegevens


def _klassen() -> Iterator[type]:
    for info in pkgutil.iter_modules(gegevens.__path__, f"{gegevens.__name__}."):
        module = importlib.import_module(info.name)
        for waarde in vars(module).values():
            eigen = isinstance(waarde, type) and waarde.__module__ == info.name
            if eigen and not issubclass(waarde, Enum):  # a closed list cannot be changed either
                yield waarde


def test_every_record_is_frozen() -> None:
    klassen = list(_klassen())
    assert len(klassen) > 20
    assert all(dataclasses.is_dataclass(k) for k in klassen)
    for klasse in klassen:
        leeg: object = object.__new__(klasse)
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(leeg, dataclasses.fields(klasse)[0].name, None)
