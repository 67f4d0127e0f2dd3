# SPDX-License-Identifier: EUPL-1.2
"""The rules of backups: when one is due, which ones stay, and how it stands in a few words."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta, tzinfo

from leerplicht_desktop.domain import datum
from leerplicht_desktop.domain.gegevens.reservekopie import Kopieregel, Kopiestand

DAGEN = (1, 2, 7)
STANDAARD_DAGEN = 1
TEST_DAGEN = 7
NIEUWSTE = 10
MAANDEN = 12

GOED, LET_OP, RUSTIG = "goed", "let_op", "rustig"
NIET_BEKEKEN = (
    "De politiegegevens zitten er versleuteld in, maar zijn niet nagekeken. Dat gebeurt als de "
    "leerplichtambtenaar de kluis zelf opent."
)


def is_tijd(laatste: date | None, dagen: int, vandaag: date) -> bool:
    """Is a backup due? Every day on which she works, or when so many days have passed."""
    return laatste is None or (vandaag - laatste).days >= dagen


def proef_is_tijd(kopieen: Iterable[Kopieregel], nu: datetime) -> bool:
    """Has a week passed since a backup was proven to open?"""
    grens = nu - timedelta(days=TEST_DAGEN)
    return not any(k.getest_op and k.getest_op > grens and not k.bevinding for k in kopieen)


def op_te_ruimen(kopieen: Iterable[Kopieregel], nu: datetime) -> tuple[Kopieregel, ...]:
    """Automatic backups beyond the newest ten and the last one of each month of a year.

    The last one that was proven to open always stays.
    """
    vanzelf = sorted(
        (k for k in kopieen if k.vanzelf), key=lambda k: (k.gemaakt_op, k.uid), reverse=True
    )
    blijft = {k.uid for k in vanzelf[:NIEUWSTE]}
    maanden: set[tuple[int, int]] = set()
    for kopie in vanzelf:
        maand = (kopie.gemaakt_op.year, kopie.gemaakt_op.month)
        if maand not in maanden and _maanden_terug(kopie.gemaakt_op, nu) <= MAANDEN:
            maanden.add(maand)
            blijft.add(kopie.uid)
    bewezen = next((k for k in vanzelf if k.getest_op and not k.bevinding), None)
    if bewezen is not None:
        blijft.add(bewezen.uid)
    return tuple(k for k in vanzelf if k.uid not in blijft)


def _maanden_terug(van: datetime, tot: datetime) -> int:
    return (tot.year - van.year) * 12 + tot.month - van.month


def in_het_kort(stand: Kopiestand, vandaag: date, zone: tzinfo) -> tuple[str, str]:
    """The words of the status bar and their tone: goed, let_op or rustig.

    Green only when the newest is at most a week old and one was tried in the last week.
    """
    if stand.nieuwe_sleutels:
        return "maak een nieuwe reservekopie", LET_OP
    if stand.fout:
        return "reservekopie niet gelukt", LET_OP
    zin, toon = _over_de_kopieen(stand.kopieen, vandaag, zone)
    if toon == GOED and stand.tijd and not stand.plan.bereikbaar:
        return "reservekopie wacht op de map", RUSTIG
    return zin, toon


def _over_de_kopieen(kopieen: Sequence[Kopieregel], vandaag: date, zone: tzinfo) -> tuple[str, str]:
    if not kopieen:
        return "nog geen reservekopie", LET_OP
    momenten = [(k.getest_op, k.bevinding) for k in kopieen if k.getest_op is not None]
    if not momenten:
        return "reservekopie nog niet getest", LET_OP
    getest_op, bevinding = max(momenten)
    if bevinding:
        return "reservekopie niet goed", LET_OP
    op = getest_op.astimezone(zone).date()
    geleden = (vandaag - op).days
    if geleden > TEST_DAGEN:
        return f"reservekopie getest {geleden} dagen geleden", LET_OP
    oud = (vandaag - kopieen[0].gemaakt_op.astimezone(zone).date()).days
    if oud > TEST_DAGEN:
        return f"reservekopie is {oud} dagen oud", LET_OP
    return f"reservekopie getest {datum.dag(op).rpartition(' ')[0]}", GOED


def in_woorden(bytes_: int) -> str:
    """`84 kB`, `0,8 MB`, `100,0 MB`, `2,3 GB`"""
    for grens, vanaf, woord in ((10**9, 999_950_000, "GB"), (10**6, 10**5, "MB")):
        if bytes_ >= vanaf:
            return f"{bytes_ / grens:.1f} {woord}".replace(".", ",")
    return f"{max(1, bytes_ // 1000)} kB"


def gelden_weer(dag: date | None, *, envelop: bool) -> str:
    """After a restore: which ways in are valid again, also one that was taken in since."""
    van = f"van {datum.dag(dag)}" if dag is not None else "van de reservekopie"
    if not envelop:
        return f"De wachtzin en de herstelcode {van} gelden weer."
    return (
        f"De wachtzin, de herstelcode en de envelop {van} gelden weer. Trek de envelop in of maak "
        "een nieuwe, bij Instellingen, Toegang."
    )


def bestandsnaam(moment: datetime) -> str:
    """A name without any person or place in it."""
    return f"reservekopie-{moment:%Y-%m-%d}.lpbak"
