# SPDX-License-Identifier: EUPL-1.2
"""Backups as the front sees them: what was made, what is planned, how it stands."""

from datetime import datetime

from leerplicht_desktop.domain.vast import vast


@vast
class Kopieregel:
    """One backup that was registered; `bevinding` is empty when the last trial went well."""

    uid: str
    pad: str
    gemaakt_op: datetime
    generatie: int
    grootte: int
    sha256: str
    vanzelf: bool
    getest_op: datetime | None
    bevinding: str


@vast
class Kopieplan:
    """Where backups go by themselves and how often; an empty folder means: only by the button."""

    map: str
    dagen: int
    bereikbaar: bool


@vast
class Kopiestand:
    """What the status bar and the settings show."""

    plan: Kopieplan
    kopieen: tuple[Kopieregel, ...]  # newest first
    tijd: bool  # an automatic one is due, whether or not the folder can be reached
    fout: str  # why the last automatic one failed; '' when it did not
    nieuwe_sleutels: bool = False  # the newest is of before the keys of now
    onbekeken: str = ""  # what the last trial could not look into; '' when nothing


@vast
class Proefherstel:
    """One trial restore: of which backup, when, and what was wrong ('' for nothing).

    `onbekeken` says what nobody could look into.
    """

    pad: str
    getest_op: datetime
    bevinding: str
    onbekeken: str = ""
