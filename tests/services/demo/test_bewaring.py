# SPDX-License-Identifier: EUPL-1.2
"""What the demo has to destroy, to protect, and who helps with it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from leerplicht_desktop.services import bewaren, demo, leerling, melding, zoeken
from leerplicht_desktop.services import kluis as kluizen
from leerplicht_desktop.services.kluis import OpenKluis


@pytest.fixture
def eigen(kopie: Path) -> Iterator[OpenKluis]:
    """A demo that may be changed."""
    kluis = kluizen.open_(kopie / "kluis", wachtzin=demo.WACHTZIN)
    yield kluis
    kluizen.sluit(kluis)


def test_six_old_dossiers_wait_for_the_yearly_list(veldwijk: OpenKluis) -> None:
    overzicht = bewaren.overzicht(veldwijk)
    assert (overzicht.nu, overzicht.tegengehouden, overzicht.lijst) == (6, (), None)


def test_the_list_runs_to_the_end_with_the_passphrase_of_the_demo(eigen: OpenKluis) -> None:
    uid = bewaren.voorstel(eigen).waarde
    beeld = bewaren.toon(eigen, uid)
    assert {r.naam.split()[-1] for r in beeld.regels} == {
        "Archiefstra", "Bewaarder", "Kartonnage", "Oudermap", "Papierman", "Nietmachine"
    }  # fmt: skip
    assert {r.geboortejaar for r in beeld.regels} == {2006, 2007}
    bewaren.keur_goed(eigen, uid, beeld.versie, demo.WACHTZIN)
    (tweede,) = bewaren.tweede_personen(eigen)
    assert "verzonnen" in tweede.functie
    bewaren.keur_goed_tweede(eigen, uid, bewaren.toon(eigen, uid).versie, tweede.uid, demo.WACHTZIN)
    assert bewaren.toon(eigen, uid).status == "goedgekeurd"


def test_one_melding_speaks_of_health_and_shows_it_on_asking_only(veldwijk: OpenKluis) -> None:
    ravi = leerling.toon(veldwijk, zoeken.zoek(veldwijk, "Ravi Modelman").treffers[0].uid)
    laatste = max(ravi.meldingen, key=lambda regel: regel.melddatum)
    beeld = melding.toon(veldwijk, laatste.uid)
    assert beeld.invoer.gevoelig
    assert "depressie" not in repr((ravi, beeld))
    assert not zoeken.zoek(veldwijk, "depressie").treffers
