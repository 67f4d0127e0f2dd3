# SPDX-License-Identifier: EUPL-1.2
"""The log speaks Dutch, an old log stays readable, and what leaves the program needs a reason."""

import re
from datetime import UTC, datetime

import pytest

from leerplicht_desktop.domain import logboek
from leerplicht_desktop.domain.logboek import Groep, Ketencontrole, Logregel


@pytest.mark.parametrize(
    ("code", "woord", "groep"),
    [
        ("geopend", "geopend", Groep.GEZIEN),
        ("melding_ingenomen", "melding ingenomen", Groep.GEWIJZIGD),
        ("brief_afgedrukt", "brief afgedrukt", Groep.AFGEDRUKT),
        ("kluis_uitgevoerd", "alles meegenomen (export)", Groep.UITGEVOERD),
        ("vernietigd", "gegevens vernietigd", Groep.VERNIETIGD),
        ("wachtzin_gewijzigd", "wachtzin gewijzigd", Groep.KLUIS),
        ("iets_van_later", "iets van later", Groep.GEWIJZIGD),
    ],
)
def test_every_act_has_words_and_a_kind_and_an_unknown_one_is_shown_as_it_stands(
    code: str, woord: str, groep: Groep
) -> None:
    assert (logboek.woord(code), logboek.groep(code)) == (woord, groep)


def test_each_act_is_listed_once_in_plain_words() -> None:
    assert len({h.code for h in logboek._ALLE}) == len(logboek._ALLE)
    for handeling in logboek.HANDELINGEN.values():
        assert re.fullmatch(r"[a-z_]+", handeling.code)
        assert handeling.woord.strip()
        assert "_" not in handeling.woord


def test_the_filters_hold_every_act_once() -> None:
    per_groep = [logboek.codes_van(groep) for groep in Groep]
    assert sum(map(len, per_groep)) == len(logboek.HANDELINGEN)
    assert set(logboek.GROEPWOORDEN) == set(Groep)
    assert logboek.codes_van(Groep.GEZIEN) == logboek.LEESHANDELINGEN


def test_what_leaves_or_destroys_needs_a_reason() -> None:
    assert logboek.codes_van(Groep.UITGEVOERD) <= logboek.REDEN_NODIG
    assert {"vernietigd", "inzage_afgedrukt", "oudere_kluis_geaccepteerd"} <= logboek.REDEN_NODIG
    assert not logboek.LEESHANDELINGEN & logboek.REDEN_NODIG


def test_a_line_is_known_by_its_number() -> None:
    op = datetime(2026, 6, 15, 9, 0, tzinfo=UTC)
    regel = Logregel(7, op, "geopend", "geopend", Groep.GEZIEN, "leerling", "", 1, "", (), "h")
    assert regel.uid == "7"


def test_a_chain_is_whole_when_no_line_breaks_it() -> None:
    assert Ketencontrole(9, None, "h").in_orde
    assert not Ketencontrole(9, 4, "h").in_orde
