# SPDX-License-Identifier: EUPL-1.2
"""When gezag that is read begins a period of its own, and when it corrects what was known."""

from datetime import date

import pytest

from leerplicht_desktop.domain.gezagstijdvak import Gezagstijdvak, laatste_dag

A, B, C = date(2026, 5, 31), date(2026, 6, 1), date(2026, 6, 2)


@pytest.mark.parametrize(
    ("bekend", "nieuw", "einde"),
    [
        (("X", None, None), ("Y", None, None), None),  # no day: a correction
        (("X", None, None), ("Y", B, None), A),
        (("X", A, None), ("Y", B, None), A),
        (("X", B, None), ("Y", B, None), None),  # of the same day
        (("X", C, None), ("Y", B, None), None),  # of a later one
        (("X", None, None), ("X", B, None), None),  # the same gezag goes on
        (("X", None, A), ("X", B, None), A),  # the same gezag comes back
        (("X", None, B), ("X", B, None), None),
        (("X", None, C), ("Y", B, None), A),
        (("X", None, A), ("Y", C, None), A),
    ],
)
def test_a_period_that_is_over_keeps_its_last_day(
    bekend: tuple[str, date | None, date | None],
    nieuw: tuple[str, date | None, date | None],
    einde: date | None,
) -> None:
    assert laatste_dag(Gezagstijdvak(*bekend), Gezagstijdvak(*nieuw)) == einde
