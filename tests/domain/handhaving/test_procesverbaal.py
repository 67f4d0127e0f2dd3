# SPDX-License-Identifier: EUPL-1.2
"""Warning or proces-verbaal, against whom, and what must be in it."""

import pytest

from leerplicht_desktop.domain.handhaving.procesverbaal import (
    LuxeVerzuim,
    Verdachte,
    artikelen,
    luxe,
    ontbreekt,
    verdachten,
)

OUDER, JONGERE = Verdachte.OUDER, Verdachte.JONGERE


@pytest.mark.parametrize(
    "zaak,verdict,regel",
    [
        (LuxeVerzuim(1, True), "WAARSCHUWING", "R-LUXE-WAARSCHUWING"),
        (LuxeVerzuim(1, True, reden_pv="  "), "WAARSCHUWING", "R-LUXE-WAARSCHUWING"),
        (LuxeVerzuim(1, True, reden_pv="recht naar de zon"), "PV_MET_REDEN", "R-LUXE-REDEN"),
        (LuxeVerzuim(1, False), "PV_MOGELIJK", "R-LUXE-PV"),
        (LuxeVerzuim(2, True), "PV_MOGELIJK", "R-LUXE-PV"),
        (LuxeVerzuim(3, True), "PV_MOGELIJK", "R-LUXE-PV"),
        (LuxeVerzuim(1, True, meer_dan_verlof=True), "PV_MOGELIJK", "R-LUXE-MEER-DAN-VERLOF"),
        (LuxeVerzuim(1, True, vooraf_gewaarschuwd=True), "PV_MOGELIJK", "R-LUXE-GEWAARSCHUWD"),
    ],
)
def test_luxe(zaak: LuxeVerzuim, verdict: str, regel: str) -> None:
    """Case 53."""
    oordeel = luxe(zaak)
    assert (oordeel.verdict, oordeel.regels) == (verdict, (regel,))
    assert oordeel.zin


@pytest.mark.parametrize(
    "leeftijd,absoluut,wie",
    [
        (11, False, {OUDER}), (12, False, {OUDER, JONGERE}), (13, False, {OUDER, JONGERE}),
        (13, True, {OUDER}), (17, False, {OUDER, JONGERE}), (18, True, {JONGERE}),
    ],
)  # fmt: skip
def test_who_can_be_suspect(leeftijd: int, absoluut: bool, wie: set[Verdachte]) -> None:
    """Case 54."""
    assert verdachten(leeftijd, absoluut=absoluut) == wie


@pytest.mark.parametrize(
    "wie,absoluut,kwalificatie,artikel",
    [
        (OUDER, True, False, "artikel 2 lid 1 jo. 26 Lpw (inschrijving)"),
        (OUDER, False, False, "artikel 2 lid 1 jo. 26 Lpw (geregeld bezoek)"),
        (OUDER, False, True, "artikel 4a jo. 26 Lpw"),
        (JONGERE, False, False, "artikel 2 lid 3 jo. 26 Lpw"),
        (JONGERE, False, True, "artikel 4c jo. 26 Lpw"),
    ],
)
def test_articles(wie: Verdachte, absoluut: bool, kwalificatie: bool, artikel: str) -> None:
    assert artikelen(wie, absoluut=absoluut, kwalificatieplichtig=kwalificatie) == artikel


def test_what_a_proces_verbaal_still_needs() -> None:
    alle = ontbreekt(frozenset())
    assert "verhoor met cautie en recht op bijstand" in alle
    assert ontbreekt(frozenset(alle) - {"advies"}) == ("advies",)
    assert ontbreekt(frozenset(alle)) == ()
