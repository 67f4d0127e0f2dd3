# SPDX-License-Identifier: EUPL-1.2
"""The hours are drawn and said: weeks, holiday, sixteen, and what is over it."""

from datetime import date

from pytestqt.qtbot import QtBot

from leerplicht_desktop.domain.gegevens.melding import WeekBeeld
from leerplicht_desktop.ui.bouwstenen.weekbalk import Weekbalk
from leerplicht_desktop.ui.thema.thema import Thema

_WEKEN = (
    WeekBeeld(16, date(2026, 4, 13), 60, 60, False),
    WeekBeeld(17, date(2026, 4, 20), 180, 180, True),
    WeekBeeld(18, date(2026, 4, 27), 0, 180, True, "meivakantie"),
    WeekBeeld(19, date(2026, 5, 4), 240, 420, True),
    WeekBeeld(20, date(2026, 5, 11), 360, 780, True),
    WeekBeeld(21, date(2026, 5, 18), 300, 1080, True),
)


def test_the_picture_is_also_a_sentence(qtbot: QtBot) -> None:
    balk = Weekbalk()
    qtbot.addWidget(balk)
    balk.zet(_WEKEN, 960)
    assert balk.accessibleDescription() == (
        "week 17 3 uur; week 18 meivakantie, telt niet mee; week 19 4 uur; week 20 6 uur; "
        "week 21 5 uur. Samen 18 van 16 uur, 2 uur boven de grens."
    )


def test_excess_is_drawn_only_over_the_limit(qtbot: QtBot, licht: Thema) -> None:
    balk = Weekbalk()
    qtbot.addWidget(balk)
    balk.resize(700, 70)
    rood = licht.kleur("fillOver").rgb()

    def punten() -> int:
        beeld = balk.grab().toImage()
        rij = beeld.height() // 2
        return sum(beeld.pixelColor(x, rij).rgb() == rood for x in range(beeld.width()))

    balk.zet(_WEKEN[:5], 960)
    assert punten() == 0
    balk.zet(_WEKEN, 960)
    assert punten() > 20


def test_without_hours_it_says_so(qtbot: QtBot) -> None:
    balk = Weekbalk()
    qtbot.addWidget(balk)
    balk.zet((), 960)
    balk.grab()
    assert balk.accessibleDescription() == "Er zijn nog geen uren."
