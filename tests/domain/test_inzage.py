# SPDX-License-Identifier: EUPL-1.2
"""Who may ask for inzage, and by when: a table of the law."""

from dataclasses import replace
from datetime import date

import pytest

from leerplicht_desktop.domain import inzage
from leerplicht_desktop.domain.inzage import Aanvrager, Vraagsteller, Zwaarte

OP = date(2026, 6, 10)
KIND = Vraagsteller(Aanvrager.ZELF, date(2008, 1, 1), OP, "BEWIJS")
JONG = replace(KIND, geboren=date(2014, 1, 1))
OUDER = replace(JONG, aanvrager=Aanvrager.OUDER, gezag="TWEEHOOFDIG")


@pytest.mark.parametrize(
    ("vraag", "regels"),
    [
        (KIND, []),
        (replace(KIND, geboren=date(2010, 6, 10)), []),
        (replace(KIND, geboren=date(2010, 6, 11)), [(inzage.R_ONDER_16, Zwaarte.REDEN)]),
        (replace(KIND, identiteit="NIET"), [(inzage.R_IDENTITEIT, Zwaarte.BLOK)]),
        (replace(KIND, identiteit=""), [(inzage.R_IDENTITEIT, Zwaarte.BLOK)]),
        (
            replace(OUDER, identiteit="", geboren=date(2008, 1, 1)),
            [(inzage.R_IDENTITEIT, Zwaarte.BLOK), (inzage.R_16, Zwaarte.BLOK)],
        ),
        (OUDER, []),
        (replace(OUDER, gezag="VOOGDIJ"), []),
        (replace(OUDER, gezag="GEEN"), [(inzage.R_GEZAG, Zwaarte.REDEN)]),
        (replace(OUDER, gezag="TIJDELIJK_GEEN"), [(inzage.R_GEZAG, Zwaarte.REDEN)]),
        (replace(OUDER, gezag=""), [(inzage.R_GEZAG, Zwaarte.REDEN)]),
        (replace(OUDER, geboren=date(2010, 6, 10)), [(inzage.R_16, Zwaarte.BLOK)]),
        (replace(OUDER, geboren=date(2010, 6, 10), toestemming=True), []),
        (replace(OUDER, aanvrager=Aanvrager.GEMACHTIGDE), [(inzage.R_MACHTIGING, Zwaarte.BLOK)]),
        (replace(OUDER, aanvrager=Aanvrager.GEMACHTIGDE, machtiging=True), []),
        (replace(KIND, volwassene=True, geboren=None), []),
        (replace(OUDER, volwassene=True, geboren=None), [(inzage.R_VOLWASSENE, Zwaarte.BLOK)]),
        (replace(OUDER, geheim_in_gezin=True), [(inzage.R_GEHEIM, Zwaarte.LET_OP)]),
        (
            replace(OUDER, geheim_in_gezin=True, geheim_voor_aanvrager=True, gezag="GEEN"),
            [(inzage.R_GEZAG, Zwaarte.REDEN), (inzage.R_GEHEIM_LEERLING, Zwaarte.LET_OP)],
        ),
    ],
)
def test_who_may_ask(vraag: Vraagsteller, regels: list[tuple[object, Zwaarte]]) -> None:
    assert [(b.regel, b.zwaarte) for b in inzage.beoordeel(vraag)] == regels


def test_a_finding_speaks_the_sentence_of_its_rule() -> None:
    (gevonden,) = inzage.beoordeel(replace(KIND, identiteit="NIET"))
    assert gevonden.zin == "Controleer eerst wie het vraagt. Zonder controle geeft u niets."


def test_a_block_stays_a_block_whatever_is_written() -> None:
    blok = inzage.beoordeel(replace(OUDER, geboren=date(2008, 1, 1)))
    assert not inzage.mag(blok, "de ouder dringt aan")
    reden = inzage.beoordeel(replace(OUDER, gezag="GEEN"))
    assert not inzage.mag(reden, "  ")
    assert inzage.mag(reden, "de rechter heeft het bepaald")
    assert inzage.mag(inzage.beoordeel(replace(OUDER, geheim_in_gezin=True)), "")


@pytest.mark.parametrize(
    ("ontvangen", "eerste", "verlengd"),
    [
        (date(2026, 6, 10), date(2026, 7, 10), date(2026, 9, 10)),
        (date(2026, 1, 31), date(2026, 3, 2), date(2026, 4, 30)),  # 28 February is a Saturday
        (date(2026, 3, 27), date(2026, 4, 28), date(2026, 6, 29)),  # Koningsdag; a Saturday
        (date(2026, 4, 5), date(2026, 5, 6), date(2026, 7, 6)),
    ],
)
def test_the_answer_is_due_in_a_month_or_three(
    ontvangen: date, eerste: date, verlengd: date
) -> None:
    vrij = {date(2026, 4, 27), date(2026, 5, 5)}
    assert inzage.termijn(ontvangen, vrij).uiterlijk == eerste
    lang = inzage.termijn(ontvangen, vrij, verlengd=True)
    assert (lang.eerste, lang.uiterlijk) == (eerste, verlengd)
    assert "verlengd" in lang.zin
