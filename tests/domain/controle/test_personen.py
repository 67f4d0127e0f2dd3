# SPDX-License-Identifier: EUPL-1.2
"""Pupil, parent and enrolment: what is required, what warns, what is refused."""

import pytest

from leerplicht_desktop.domain.controle import inschrijving, leerling, ouder
from tests.domain.kalenders import d

VANDAAG = d("15-6-2026")
ONDERWIJSNUMMER = "100000016"
LEERLING = {
    "voornamen": "Noortje Maria", "roepnaam": "Noor", "tussenvoegsel": "van", "achternaam": "Dijk",
    "geboortedatum": "12-10-2013", "geslacht": "meisje", "bsn": "111222333",
    "straat": "Dorpsstraat", "huisnummer": "1", "postcode": "8181ab", "woonplaats": "Veldwijk",
    "gemeentecode": "GM0246", "geheim": "nee", "zaaknummer": "Z-2026-1",
}  # fmt: skip


def test_a_good_pupil() -> None:
    uitkomst = leerling.controleer(LEERLING, VANDAAG)
    assert uitkomst.goed
    assert uitkomst.waarschuwingen == {}
    invoer = uitkomst.waarde
    assert invoer is not None
    assert (invoer.naam.achternaam, invoer.geboortedatum) == ("Dijk", d("12-10-2013"))
    assert (invoer.geslacht, invoer.bsn, invoer.adres.postcode) == ("V", "111222333", "8181 AB")
    assert (invoer.gemeentecode, invoer.geheim, invoer.zaaknummer) == ("GM0246", False, "Z-2026-1")


def test_little_is_enough_for_a_pupil_and_warns() -> None:
    uitkomst = leerling.controleer(
        {"roepnaam": "Ali", "achternaam": "Kaya", "geboortedatum": "2-9-2010"}, VANDAAG
    )
    assert uitkomst.goed
    assert set(uitkomst.waarschuwingen) == {"bsn", "straat"}


def test_an_onderwijsnummer_is_as_good_as_a_bsn() -> None:
    ruw = {**LEERLING, "bsn": "", "onderwijsnummer": ONDERWIJSNUMMER}
    uitkomst = leerling.controleer(ruw, VANDAAG)
    assert uitkomst.fouten == {}
    assert uitkomst.waarschuwingen == {}


def test_an_empty_form_names_every_required_field() -> None:
    uitkomst = leerling.controleer({}, VANDAAG)
    assert not uitkomst.goed
    assert set(uitkomst.fouten) == {"achternaam", "voornamen", "geboortedatum"}


@pytest.mark.parametrize(
    "veld,tekst,zin",
    [
        ("geboortedatum", "31-02-2013", "bestaat niet"),
        ("geboortedatum", "16-6-2026", "in de toekomst"),
        ("geboortedatum", "14-6-1996", "30 jaar"),
        ("bsn", "111222334", "klopt niet"),
        ("onderwijsnummer", "111222333", "klopt niet"),
        ("postcode", "818 AB", "1234 AB"),
        ("geslacht", "?", "Kies uit"),
        ("uitzondering", "zml", "Kies uit"),
        ("startkwalificatie_op", "16-6-2026", "in de toekomst"),
        ("startkwalificatie_op", "1-6-2020", "jonger dan 14"),
        ("geheim", "soms", "ja of nee"),
    ],
)
def test_refused_with_a_sentence(veld: str, tekst: str, zin: str) -> None:
    uitkomst = leerling.controleer({**LEERLING, veld: tekst}, VANDAAG)
    assert list(uitkomst.fouten) == [veld]
    assert zin in uitkomst.fouten[veld]
    assert uitkomst.waarde is None


def test_a_youngster_of_27_still_fits() -> None:
    assert leerling.controleer({**LEERLING, "geboortedatum": "15-6-1999"}, VANDAAG).goed


def test_an_address_with_a_gap_warns() -> None:
    uitkomst = leerling.controleer({**LEERLING, "huisnummer": ""}, VANDAAG)
    assert uitkomst.goed
    assert "niet compleet" in uitkomst.waarschuwingen["straat"]


OUDER = {
    "rol": "moeder", "gezag": "TweehoofdigOuderlijkGezag", "voornamen": "Anna",
    "achternaam": "Proef", "telefoon": "06-12345678", "email": "anna@proef.example.nl",
    "van": "1-1-2020", "taal": "Pools", "tolk": "ja",
}  # fmt: skip


def test_a_good_parent() -> None:
    uitkomst = ouder.controleer(OUDER, VANDAAG)
    assert uitkomst.goed
    assert uitkomst.waarschuwingen == {}
    assert uitkomst.waarde is not None
    assert (uitkomst.waarde.rol, uitkomst.waarde.gezag) == ("MOEDER", "TWEEHOOFDIG")
    assert uitkomst.waarde.tolk


def test_of_a_parent_a_surname_is_enough() -> None:
    uitkomst = ouder.controleer({"achternaam": "Proef"}, VANDAAG)
    assert uitkomst.waarde is not None
    assert (uitkomst.waarde.rol, uitkomst.waarde.gezag) == ("OUDER", "NIET_TE_BEPALEN")
    assert "gezag" in uitkomst.waarschuwingen


@pytest.mark.parametrize(
    "veld,tekst", [("tot", "31-12-2019"), ("rol", "buurman"), ("gezag", "half"), ("email", "x")]
)
def test_a_parent_refused(veld: str, tekst: str) -> None:
    assert list(ouder.controleer({**OUDER, veld: tekst}, VANDAAG).fouten) == [veld]


def test_a_parent_warned() -> None:
    uitkomst = ouder.controleer({**OUDER, "taal": "", "van": "1-8-2026"}, VANDAAG)
    assert uitkomst.goed
    assert set(uitkomst.waarschuwingen) == {"taal", "van"}


RIJ = {
    "bsn": "111222333",
    "brin": "12ab",
    "vestiging": "1",
    "onderwijssoort": "vo",
    "van": "1-8-2025",
}


@pytest.mark.parametrize(
    "vestiging,verwacht",
    [("1", "01"), ("01", "01"), ("", "00"), ("12AB02", "02"), ("12ab|03", "03")],
)
def test_vestiging_in_any_form(vestiging: str, verwacht: str) -> None:
    invoer = inschrijving.controleer({**RIJ, "vestiging": vestiging}, VANDAAG).waarde
    assert invoer is not None
    assert (invoer.brin, invoer.vestiging, invoer.onderwijssoort) == ("12AB", verwacht, "VO")


@pytest.mark.parametrize(
    "veld,tekst,zin",
    [
        ("bsn", "", "BSN"), ("brin", "", "BRIN"), ("brin", "ABCD", "twee cijfers en twee letters"),
        ("vestiging", "34CD01", "hoort niet bij BRIN 12AB"), ("vestiging", "0/1", "twee tekens"),
        ("van", "", "ingeschreven"), ("tot", "31-7-2025", "vr 1 augustus 2025"),
        ("onderwijssoort", "kunst", "Kies uit"),
    ],
)  # fmt: skip
def test_an_enrolment_refused(veld: str, tekst: str, zin: str) -> None:
    uitkomst = inschrijving.controleer({**RIJ, veld: tekst}, VANDAAG)
    assert zin in uitkomst.fouten[veld]
    assert uitkomst.waarde is None


def test_a_form_knows_pupil_and_school_already() -> None:
    uitkomst = inschrijving.controleer({"van": "1-8-2026"}, VANDAAG, met_sleutels=False)
    assert uitkomst.waarde is not None
    assert uitkomst.waarde.onderwijssoort == "ONBEKEND"
    assert "pas in op" in uitkomst.waarschuwingen["van"]
