# SPDX-License-Identifier: EUPL-1.2
"""Schools within reach on a real store: found by the home, noted for this claim, kept sealed."""

from typing import TYPE_CHECKING

import pytest
from sqlmodel import select

from leerplicht_desktop.models import School, Verblijf
from leerplicht_desktop.services import beroep
from tests.fixtures.sjabloonkluis import zet_school
from tests.ui.huis import Blad, Huis

if TYPE_CHECKING:
    from leerplicht_desktop.services.kluis import OpenKluis

_POSTCODE = "8011 AA"  # an area that is in the list of the program
_KANARIE = "zwavelgele kanarie"


def _plaats(kluis: "OpenKluis", uid: str, lat: float, lon: float, richting: str) -> None:
    with kluis.bijhouden() as actie:
        school = actie.sessie.exec(select(School).where(School.uid == uid)).one()
        school.lat, school.lon, school.denominatie = lat, lon, richting
        actie.sessie.add(school)
        for verblijf in actie.sessie.exec(select(Verblijf)).all():
            verblijf.postcode = _POSTCODE
            actie.sessie.add(verblijf)


@pytest.fixture
def pagina(kantoor: Huis) -> Blad:
    ver = zet_school(kantoor.kluis, "Scholengemeenschap Verzonnen", "ZWOLLE", nr=77)
    _plaats(kantoor.kluis, kantoor.uids["school"], 52.52, 6.10, "Openbaar")
    _plaats(kantoor.kluis, ver, 52.54, 6.12, "Bijzonder")
    blad = kantoor.ga("beroep_bewerken", leerling_uid=kantoor.uids["noor"])
    blad.vorm.grond.zet_code("5b")
    blad.vorm.vul({"ontvangen_op": "10-6-2026", "kanaal": "POST", "schooljaar": "2026-2027"})
    blad.opslaan.click()
    assert kantoor.waar == "beroep"
    return kantoor.blad


def _namen(blad: Blad) -> list[str]:
    return [school.naam for school in blad.scholen.lijst.scholen.scholen]


def test_the_nearest_school_comes_first_and_the_margin_is_told(pagina: Blad) -> None:
    assert _namen(pagina) == ["Het Plein College", "Scholengemeenschap Verzonnen"]
    assert "nauwkeurig" in pagina.scholen.onder.text()
    assert pagina.scholen.kaart.isVisible()


def test_a_school_where_the_pupil_was_placed_stands_out(pagina: Blad) -> None:
    assert pagina.scholen.lijst.scholen.scholen[0].eerder_geplaatst


def test_a_smaller_ring_leaves_the_far_school_out(pagina: Blad) -> None:
    pagina.scholen.grens.zet_code("2000")
    assert _namen(pagina) == ["Het Plein College"]


def test_what_was_noted_of_a_school_comes_back(kantoor: Huis, pagina: Blad) -> None:
    pagina.scholen.open(1)
    vorm = pagina.scholen.formulier
    vorm.formulier.vul(
        {
            "genoemd": "ja",
            "bedenking": "richting",
            "toelichting": _KANARIE,
            "richting": "vrijeschool",
        }
    )
    vorm.opslaan.click()
    school = kantoor.blad.scholen.lijst.scholen.scholen[1]
    assert (school.genoemd, school.bedenking, school.richting) == (True, "richting", "vrijeschool")
    pagina.scholen.open(1)
    assert vorm.formulier.ruw()["toelichting"] == _KANARIE
    assert vorm.formulier["richting"].isVisible()  # typed by hand, so it may be changed


def test_a_refused_date_of_contact_is_told_at_its_field(kantoor: Huis, pagina: Blad) -> None:
    pagina.scholen.open(1)
    vorm = pagina.scholen.formulier
    vorm.formulier.vul({"contact_op": "1-1-2027"})
    vorm.opslaan.click()
    assert "toekomst" in vorm.formulier["contact_op"].zin
    uid = kantoor.blad.beeld.uid
    assert not beroep.scholen(kantoor.kluis, uid)[1][1].genoemd


def test_without_a_known_home_the_page_says_what_to_do(kantoor: Huis, pagina: Blad) -> None:
    with kantoor.kluis.bijhouden() as actie:
        for verblijf in actie.sessie.exec(select(Verblijf)).all():
            verblijf.postcode = ""
            actie.sessie.add(verblijf)
    pagina.laad()
    assert _namen(pagina) == []
    assert not pagina.scholen.kaart.isVisible()
    assert "postcode" in pagina.scholen._leeg.text()
