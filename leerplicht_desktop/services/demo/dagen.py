# SPDX-License-Identifier: EUPL-1.2
"""The clock while the demo is made: it is set to a day, and every action takes a moment."""

from datetime import date, datetime, time, timedelta

from leerplicht_desktop.services.klok import AMSTERDAM

_BEGIN_VAN_DE_DAG = time(8, 30)
_HANDELING = timedelta(seconds=20)


class Dagenklok:
    """The same moments every time the demo is made: it never reads the real clock."""

    def __init__(self, dag: date) -> None:
        self._nu = datetime.combine(dag, _BEGIN_VAN_DE_DAG, AMSTERDAM)

    def zet(self, dag: date) -> None:
        """The morning of another day; a day that has begun goes on."""
        if dag != self._nu.date():
            self._nu = datetime.combine(dag, _BEGIN_VAN_DE_DAG, AMSTERDAM)

    def nu(self) -> datetime:
        self._nu += _HANDELING
        return self._nu

    def vandaag(self) -> date:
        return self._nu.date()
