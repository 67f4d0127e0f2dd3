# SPDX-License-Identifier: EUPL-1.2
"""She types what she knows, in any form, and the pupil she means stands first."""

import pytest

from leerplicht_desktop.services import brief, leerling, melding, ouder, school, zoeken
from leerplicht_desktop.services.kluis import OpenKluis
from tests.fixtures.sjabloonkluis import leerling_ruw, melding_ruw


def namen(kluis: OpenKluis, tekst: str, **opties: int) -> list[str]:
    return [t.naam for t in zoeken.zoek(kluis, tekst, **opties).treffers]


@pytest.mark.parametrize(
    "tekst, waarom",
    [
        ("noor", ""),
        ("noo", ""),
        ("NOOR", ""),
        ("noor van dijk", ""),
        ("dijk noor", ""),
        ("van dijk, noor", ""),
        ("noor dijk", ""),
        ("noortje maria", ""),
        ("nóór", ""),
        ("02092010", ""),
        ("2-9-2010", ""),
        ("02-09-2010", ""),
        ("2/9/2010", ""),
        ("2010-09-02", ""),
        ("noor 2-9-2010", ""),
        ("999990019", "nummer"),
        ("9999.90.019", "nummer"),
        ("M-2026-90817", "kenmerk"),
        ("2026-0001", "kenmerk"),
        ("2026-90817", "kenmerk"),
        ("Z/2026/0815", "kenmerk"),
        ("noor lindelaan", "adres"),
        ("noor plein", "school"),
        ("noor jacobs", "ouder"),
    ],
)
def test_noor_alone_is_found(volle_kluis: OpenKluis, tekst: str, waarom: str) -> None:
    treffers = zoeken.zoek(volle_kluis, tekst).treffers
    assert [t.naam for t in treffers] == ["Noor van Dijk"]
    assert treffers[0].waarom == waarom
    assert treffers[0].school == "Het Plein College"
    assert treffers[0].woonplaats == "Veldwijk"
    assert treffers[0].open_meldingen == 1
    assert treffers[0].status.startswith("leerplichtig")


@pytest.mark.parametrize(
    "tekst, waarom",
    [
        ("lindelaan", "adres"),
        ("lindelaan 12", "adres"),
        ("1234ab", "adres"),
        ("1234 AB", "adres"),
        ("het plein", "school"),
        ("12ab01", "school"),
        ("jacobs", "ouder"),
        ("anna sophia", "ouder"),
        ("pieter van dijk", "ouder"),
        ("0612345678", "ouder"),
        ("06-12345678", "ouder"),
        ("06 12 34 56 78", "ouder"),
        ("+31612345678", "ouder"),
        ("+31 (0)6 1234 5678", "ouder"),
        ("0031 6 12345678", "ouder"),
        ("06-87654321", "ouder"),
        ("061234", "ouder"),
    ],
)
def test_brother_and_sister_are_found_by_what_they_share(
    volle_kluis: OpenKluis, tekst: str, waarom: str
) -> None:
    treffers = zoeken.zoek(volle_kluis, tekst).treffers
    assert sorted(t.naam for t in treffers) == ["Daan van Dijk", "Noor van Dijk"]
    assert {t.waarom for t in treffers} == {waarom}


@pytest.mark.parametrize(
    "tekst", ["noor 3-9-2010", "noor jansen", "999990020 noor", "06-00000000", "31-02-2010", "zzz"]
)
def test_who_does_not_fit_is_not_shown(volle_kluis: OpenKluis, tekst: str) -> None:
    assert namen(volle_kluis, tekst) == []


def test_the_number_of_a_letter_finds_the_pupil(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    voorstel = brief.stel_op(volle_kluis, uids["melding"])
    (regel,) = brief.maak(
        volle_kluis,
        uids["melding"],
        [voorstel.exemplaren[0].sleutel],
        datum=voorstel.datum,
        reageren_voor=voorstel.reageren_voor,
    ).waarde
    assert namen(volle_kluis, regel.kenmerk) == ["Noor van Dijk"]


def zet(kluis: OpenKluis, roepnaam: str, achternaam: str, **anders: str) -> str:
    velden = {"bsn": "", "straat": "", "huisnummer": "", "postcode": "", "woonplaats": ""}
    velden |= {"roepnaam": roepnaam, "voornamen": roepnaam, "tussenvoegsel": "", **anders}
    return leerling.bewaar(kluis, leerling_ruw(achternaam=achternaam, **velden)).waarde


def test_best_hit_first(lege_kluis: OpenKluis) -> None:
    """The exact surname, then the exact first name, then beginnings, then all the rest."""
    zet(lege_kluis, "Anna", "Pieters", straat="Jansenstraat", huisnummer="1")
    kind = zet(lege_kluis, "Bram", "Zwart")
    ouder.bewaar(lege_kluis, kind, {"achternaam": "Jansen", "rol": "moeder"})
    zet(lege_kluis, "Jansen", "Abbas")
    zet(lege_kluis, "Karel", "Jansens")
    zet(lege_kluis, "Els", "Jansen")
    zet(lege_kluis, "Dirk", "Jansen")
    assert namen(lege_kluis, "jansen") == [
        "Dirk Jansen",
        "Els Jansen",
        "Jansen Abbas",
        "Karel Jansens",
        "Anna Pieters",
        "Bram Zwart",
    ]
    assert namen(lege_kluis, "jansen els") == ["Els Jansen"]
    assert namen(lege_kluis, "jansens") == ["Karel Jansens", "Anna Pieters"]


@pytest.mark.parametrize(
    "achternaam, tussenvoegsel, zoals",
    [
        ("Çelik", "", ("celik", "çelik", "CELIK")),
        ("Łukasiewicz", "", ("lukasiewicz", "łuk")),
        ("O’Brien", "", ("o'brien", "obrien o", "brien")),
        ("Bakker-Jansen", "", ("bakker jansen", "bakker-jansen", "jansen bakker")),
        ("Gravenzande", "van 's-", ("gravenzande", "van s gravenzande", "van 's-gravenzande")),
        ("Nguyễn", "", ("nguyen", "nguyễn")),
        ("Strauß", "", ("strauss", "strauß")),
        ("Møller", "", ("moller", "møller")),
    ],
)
def test_accents_marks_and_prefixes_do_not_matter(
    lege_kluis: OpenKluis, achternaam: str, tussenvoegsel: str, zoals: tuple[str, ...]
) -> None:
    zet(lege_kluis, "Kim", achternaam, tussenvoegsel=tussenvoegsel)
    for tekst in (*zoals, f"kim {zoals[0]}"):
        if tekst != "obrien o":
            assert len(namen(lege_kluis, tekst)) == 1, tekst


def test_nothing_typed_gives_the_first_names_of_the_list(lege_kluis: OpenKluis) -> None:
    for naam in ("Zwart", "Abbas", "Mulder"):
        zet(lege_kluis, "Kim", naam, tussenvoegsel="van" if naam == "Abbas" else "")
    alle = zoeken.zoek(lege_kluis, "", max=2)
    assert [t.naam for t in alle.treffers] == ["Kim van Abbas", "Kim Mulder"]
    assert alle.meer
    assert not zoeken.zoek(lege_kluis, "   ").meer


def test_one_or_two_letters_look_at_the_surname_first(lege_kluis: OpenKluis) -> None:
    zet(lege_kluis, "Mo", "Zwart")
    zet(lege_kluis, "Anna", "Mol")
    assert namen(lege_kluis, "mo") == ["Anna Mol", "Mo Zwart"]
    assert namen(lege_kluis, "m") == ["Anna Mol", "Mo Zwart"]


def test_more_than_fits_is_said(lege_kluis: OpenKluis) -> None:
    for nummer in range(7):
        zet(lege_kluis, f"Kim{'abcdefg'[nummer]}", "Mulder")
    vijf = zoeken.zoek(lege_kluis, "mulder", max=5)
    assert len(vijf.treffers) == 5
    assert vijf.meer
    assert not zoeken.zoek(lege_kluis, "mulder", max=7).meer


def test_what_was_changed_is_found_at_once(volle_kluis: OpenKluis, uids: dict[str, str]) -> None:
    leerling.bewaar(volle_kluis, leerling_ruw(straat="Vijverhof"), uid=uids["noor"])
    assert namen(volle_kluis, "vijverhof") == ["Noor van Dijk"]
    melding.neem_in(
        volle_kluis, melding_ruw(uids["daan"], uids["school2"], duo_meldingsnummer="77-XY")
    )
    assert namen(volle_kluis, "77-xy") == ["Daan van Dijk"]
    ouder.bewaar(volle_kluis, uids["daan"], {"achternaam": "Oma", "rol": "verzorger"})
    assert namen(volle_kluis, "oma") == ["Daan van Dijk"]


def test_schools_by_any_words(volle_kluis: OpenKluis, uids: dict[str, str]) -> None:
    for tekst in ("plein", "college plein", "veldwijk", "12ab01", "PLEIN veld"):
        assert [s.uid for s in school.zoek(volle_kluis, tekst)] == [uids["school"]]
    assert school.zoek(volle_kluis, "bestaat niet") == ()
    alle = school.lijst(volle_kluis)
    assert alle.totaal == 2
    eerste = alle.rijen[0]
    assert (eerste.naam, eerste.leerlingen, eerste.open_meldingen) == ("Het Plein College", 2, 1)  # type: ignore[attr-defined]
    op_naam = school.lijst(volle_kluis, sorteer="naam", begin=1, aantal=1)
    assert [s.naam for s in op_naam.rijen] == ["Het Plein College"]  # type: ignore[attr-defined]
    assert school.toon(volle_kluis, uids["school"]).vakantieregio == "MIDDEN"


@pytest.mark.parametrize("tekst", ["%", "!?", "\U0001f600"])
def test_signs_alone_find_nobody(volle_kluis: OpenKluis, tekst: str) -> None:
    assert zoeken.zoek(volle_kluis, tekst).treffers == ()
    assert zoeken.zoek(volle_kluis, "  ").treffers != ()
