# SPDX-License-Identifier: EUPL-1.2
"""`@vast`: a frozen dataclass that is made when its first object is, or its fields are asked for.

`dataclass(frozen=True)` reads the fields and writes and compiles six methods for every class while
its module loads: most of the time it took to load the domain, and a command or the first window
makes objects of one class in five. Here a class waits; a hidden copy that is a real dataclass then
gives it everything. `fields`, `replace`, `asdict` and `match` work as ever.

A class made with `vast` has no subclasses: it is complete in itself.
"""

from dataclasses import Field, FrozenInstanceError, dataclass, field, fields
from typing import Any, NoReturn, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def vast(klasse: type[T]) -> type[T]:
    klasse.__doc__ = klasse.__doc__ or klasse.__name__
    for naam, voorlopig in _VOORLOPIG.items():
        setattr(klasse, naam, voorlopig)
    return klasse


class _Velden:
    """Stands in for the fields until the first who asks."""

    def __get__(self, ding: object, klasse: type) -> dict[str, Field[Any]]:
        _schrijf(klasse)
        velden: dict[str, Field[Any]] = vars(klasse)["__dataclass_fields__"]
        return velden


def _eerste(self: Any, *waarden: Any, **benoemd: Any) -> None:  # noqa: ANN401 - any record
    """Stands in for `__init__` until the first object of its class."""
    _schrijf(type(self))
    self.__init__(*waarden, **benoemd)


def _weiger(self: object, naam: str, waarde: object = None) -> NoReturn:
    raise FrozenInstanceError(f"{type(self).__name__}.{naam} is vast")


def _toon(self: Any) -> str:  # noqa: ANN401 - any record
    delen = (f"{veld.name}={getattr(self, veld.name)!r}" for veld in fields(self) if veld.repr)
    return f"{type(self).__name__}({', '.join(delen)})"


_VOORLOPIG = {
    "__dataclass_fields__": _Velden(),
    "__init__": _eerste,
    "__setattr__": _weiger,
    "__delattr__": _weiger,
    "__repr__": _toon,
}
# `__init__` comes last: until then another thread gets here too, and writes the same.
_GESCHREVEN = (
    "__dataclass_params__", "__match_args__", "__dataclass_fields__", "__eq__", "__hash__",
    "__init__",
)  # fmt: skip


def _schrijf(klasse: type) -> None:
    namen = ("__doc__", "__post_init__", *klasse.__annotations__)
    eigen = {naam: vars(klasse)[naam] for naam in namen if naam in vars(klasse)}
    eigen["__annotations__"] = klasse.__annotations__
    voorbeeld: type = dataclass(frozen=True, repr=False)(type(klasse.__name__, (), eigen))
    for naam in _GESCHREVEN:
        setattr(klasse, naam, vars(voorbeeld)[naam])
