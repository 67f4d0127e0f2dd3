# SPDX-License-Identifier: EUPL-1.2
"""After destroying, the screen goes on naming the copies that still hold it."""

from datetime import UTC, datetime

import pytest

from leerplicht_desktop.domain.gegevens.bewaren import Kopiebeeld
from leerplicht_desktop.domain.gegevens.reservekopie import Proefherstel
from leerplicht_desktop.ui.runner import DirecteRunner
from leerplicht_desktop.ui.schermen.instellingen import kopiewoorden
from leerplicht_desktop.ui.schermen.wpg.bewaarlijst import Bewaarlijst

OP = datetime(2036, 6, 15, 9, tzinfo=UTC)
KOPIE = Kopiebeeld("/stick/oud.lpbak", OP, False, "Vernietig deze kopie.")


@pytest.fixture
def blad(qtbot: object, runner: DirecteRunner) -> Bewaarlijst:
    from types import SimpleNamespace

    werk = SimpleNamespace(omgeving=SimpleNamespace(runner=runner), naar=lambda _waar: None)
    blad = Bewaarlijst(werk)  # type: ignore[arg-type]
    qtbot.addWidget(blad)  # type: ignore[attr-defined]
    return blad


def test_older_copies_are_named_with_what_to_do(blad: Bewaarlijst) -> None:
    blad._vul(((), (), (KOPIE,)))
    assert "/stick/oud.lpbak, van 15 juni 2036. Vernietig deze kopie." in blad.kopieen.zin
    blad._vul(((), (), ()))
    assert blad.kopieen.isHidden()


def test_a_trial_of_a_deputy_does_not_say_that_everything_comes_back() -> None:
    proef = Proefherstel("/stick/een.lpbak", OP, "", "De politiegegevens zijn niet nagekeken.")
    zin = kopiewoorden.bevinding(proef)
    assert "niet nagekeken" in zin
    assert "alles" not in zin
