# SPDX-License-Identifier: EUPL-1.2
"""When a backup is due, which may go, and what the status bar says: never greener than true."""

from datetime import UTC, date, datetime, timedelta

import pytest

from leerplicht_desktop.domain import reservekopie as regels
from leerplicht_desktop.domain.gegevens.reservekopie import Kopieplan, Kopieregel, Kopiestand

NU = datetime(2026, 6, 15, 7, 0, tzinfo=UTC)
VANDAAG = NU.date()
PLAN = Kopieplan("/stick", 1, True)


def kopie(
    dagen: float, *, vanzelf: bool = True, getest: float | None = None, bevinding: str = ""
) -> Kopieregel:
    """One that was made, and perhaps tried, so many days ago."""
    gemaakt = NU - timedelta(days=dagen)
    proef = None if getest is None else NU - timedelta(days=getest)
    return Kopieregel(
        f"{dagen}", f"/stick/{dagen}.lpbak", gemaakt, 1, 1, "", vanzelf, proef, bevinding
    )


def kort(*kopieen: Kopieregel, plan: Kopieplan = PLAN, tijd: bool = False, fout: str = "") -> str:
    zin, toon = regels.in_het_kort(Kopiestand(plan, kopieen, tijd, fout), VANDAAG, UTC)
    return f"{toon}: {zin}"


@pytest.mark.parametrize(
    "laatste, dagen, verwacht",
    [
        (None, 7, True),
        (VANDAAG, 1, False),
        (VANDAAG - timedelta(days=1), 1, True),
        (VANDAAG - timedelta(days=6), 7, False),
        (VANDAAG - timedelta(days=7), 7, True),
        (VANDAAG + timedelta(days=1), 1, False),  # the clock was set back
    ],
)
def test_a_backup_is_due_after_so_many_days(
    laatste: date | None, dagen: int, verwacht: bool
) -> None:
    assert regels.is_tijd(laatste, dagen, VANDAAG) is verwacht


def test_she_chooses_every_day_every_other_day_or_every_week_and_gets_every_day() -> None:
    assert regels.DAGEN == (1, 2, 7)
    assert regels.STANDAARD_DAGEN == 1


def test_a_trial_is_due_every_week_and_after_one_that_went_wrong() -> None:
    assert regels.proef_is_tijd([], NU)
    assert regels.proef_is_tijd([kopie(1)], NU)
    assert not regels.proef_is_tijd([kopie(0), kopie(3, getest=3)], NU)
    assert regels.proef_is_tijd([kopie(9, getest=7)], NU)
    assert regels.proef_is_tijd([kopie(3, getest=3, bevinding="stuk")], NU)


def test_the_newest_ten_and_one_a_month_of_a_year_stay() -> None:
    kopieen = [kopie(dag) for dag in range(800)]
    weg = regels.op_te_ruimen(kopieen, NU)
    blijft = sorted(k.gemaakt_op for k in set(kopieen) - set(weg))
    assert blijft[-10:] == [NU - timedelta(days=dag) for dag in range(9, -1, -1)]
    maanden = [(m.year, m.month) for m in blijft[:-10]]
    assert len(maanden) == len(set(maanden)) == 12
    assert maanden[0] == (2025, 6)
    # Of each month the last one.
    assert all((m + timedelta(days=1)).month != m.month for m in blijft[:-10])


def test_what_she_made_herself_or_was_proven_is_never_cleared() -> None:
    eigen = [kopie(dag, vanzelf=False) for dag in range(40)]
    assert regels.op_te_ruimen(eigen, NU) == ()
    vanzelf = [kopie(dag, getest=1 if dag == 25 else None) for dag in range(11, 30)]
    assert "25" not in {k.uid for k in regels.op_te_ruimen(vanzelf, NU)}
    stuk = [kopie(dag, getest=1, bevinding="stuk") for dag in range(30)]
    assert "25" in {k.uid for k in regels.op_te_ruimen(stuk, NU)}


def test_the_status_bar_is_green_only_for_a_recent_tried_backup() -> None:
    assert kort(kopie(0), kopie(3, getest=3)) == "goed: reservekopie getest vr 12 juni"
    assert kort() == "let_op: nog geen reservekopie"
    assert kort(kopie(0)) == "let_op: reservekopie nog niet getest"
    assert kort(kopie(7, getest=7)) == "goed: reservekopie getest ma 8 juni"
    assert kort(kopie(0), kopie(9, getest=9)) == "let_op: reservekopie getest 9 dagen geleden"
    assert kort(kopie(8, getest=1)) == "let_op: reservekopie is 8 dagen oud"
    stuk = kopie(0, getest=0, bevinding="stuk")
    assert kort(stuk, kopie(3, getest=3)) == "let_op: reservekopie niet goed"
    assert kort(kopie(0, getest=0), fout="vol") == "let_op: reservekopie niet gelukt"


def test_a_folder_that_is_away_is_said_without_alarm() -> None:
    weg = Kopieplan("/stick", 1, False)
    goed = kopie(1, getest=1)
    assert kort(goed, plan=weg, tijd=True) == "rustig: reservekopie wacht op de map"
    assert kort(goed, plan=weg) == "goed: reservekopie getest zo 14 juni"
    assert kort(kopie(9, getest=1), plan=weg, tijd=True) == "let_op: reservekopie is 9 dagen oud"


def test_after_new_keys_the_bar_says_what_to_do_not_that_it_failed() -> None:
    stand = Kopiestand(PLAN, (kopie(1, getest=1),), False, "Uw kluis heeft nieuwe sleutels.", True)
    assert regels.in_het_kort(stand, VANDAAG, UTC) == ("maak een nieuwe reservekopie", "let_op")


@pytest.mark.parametrize(
    "bytes_, verwacht",
    [
        (12, "1 kB"),
        (99_000, "99 kB"),
        (99_999, "99 kB"),
        (100_000, "0,1 MB"),
        (1_400_000, "1,4 MB"),
        (99_999_999, "100,0 MB"),
        (100_000_000, "100,0 MB"),
        (999_949_999, "999,9 MB"),
        (999_999_999, "1,0 GB"),
        (2_340_000_000, "2,3 GB"),
    ],
)
def test_sizes_are_readable(bytes_: int, verwacht: str) -> None:
    assert regels.in_woorden(bytes_) == verwacht


def test_the_name_of_a_backup_tells_only_its_day() -> None:
    assert regels.bestandsnaam(NU) == "reservekopie-2026-06-15.lpbak"


def test_after_a_restore_she_hears_which_ways_in_are_valid_again() -> None:
    zonder = regels.gelden_weer(VANDAAG, envelop=False)
    assert zonder.endswith("gelden weer.")
    assert "envelop" not in zonder
    met = regels.gelden_weer(None, envelop=True)
    assert "van de reservekopie" in met
    assert "Trek de envelop in" in met
