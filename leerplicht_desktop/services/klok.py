# SPDX-License-Identifier: EUPL-1.2
"""The only place that asks the time."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


class SysteemKlok:
    """The clock of the computer; "today" is the day in Amsterdam."""

    def nu(self) -> datetime:
        return datetime.now(UTC)

    def vandaag(self) -> date:
        return self.nu().astimezone(AMSTERDAM).date()


class DagKlok:
    """A standing day with the real time of day: the demo, and `--vandaag`."""

    def __init__(self, dag: date) -> None:
        self._dag = dag

    def nu(self) -> datetime:
        tijd = datetime.now(UTC).astimezone(AMSTERDAM).time()
        return datetime.combine(self._dag, tijd, AMSTERDAM).astimezone(UTC)

    def vandaag(self) -> date:
        return self._dag
