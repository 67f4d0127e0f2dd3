# SPDX-License-Identifier: EUPL-1.2
"""The Rekenhulp: typed text in, an answer with its reasons out, and bad input named in words."""

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from leerplicht_desktop.domain.fouten import OnjuisteInvoer
from leerplicht_desktop.domain.schoolkalender import Afwijkingen, van_school
from leerplicht_desktop.services import kalenders, rekenhulp
from leerplicht_desktop.services.rekenhulp import Rekenuitkomst

VANDAAG = date(2026, 6, 15)
Reken = Callable[[Mapping[str, str], date], Rekenuitkomst]

PLICHT = {"geboren": "15-12-2020", "op": "4-1-2026", "regio": "midden"}
BRIEF = {
    "grond": "5b", "geboren": "15-12-2020", "dagtekening": "1-12-2025", "ontvangen": "3-12-2025",
    "schooljaar": "2025-2026", "eerste": "ja",
}  # fmt: skip
HALT = {
    "leeftijd": "15", "uren": "24", "telaat": "3", "eigen_initiatief": "ja",
    "instemming_jongere": "ja", "instemming_ouders": "ja",
}  # fmt: skip
UREN = {"regio": "midden", "regels": "datum;uren\n20-4-2026;8\n20-5-2026;8\n"}


def _fouten(reken: Reken, ruw: Mapping[str, str]) -> dict[str, str]:
    with pytest.raises(OnjuisteInvoer) as fout:
        reken(ruw, VANDAAG)
    return fout.value.fouten


def test_leerplicht() -> None:
    uit = rekenhulp.leerplicht(PLICHT, VANDAAG)
    assert uit.als_json() == {
        "status": "NIET_BEREIKT",
        "leerplicht_vanaf": date(2026, 1, 5),
        "leerplicht_tot": date(2037, 7, 31),
        "kwalificatieplicht_tot": date(2038, 12, 14),
        "waarschuwingen": [],
    }
    assert uit.kop == "Op zo 4 januari 2026: nog niet leerplichtig, wel vanaf 5-1-2026."
    assert "artikel 3 lid 1" in uit.zinnen[0]
    assert uit.artikelen == ("Lpw art. 3, 4a en 4b",)
    assert uit.als_tekst().splitlines()[-1] == "Artikelen: Lpw art. 3, 4a en 4b"


def test_leerplicht_is_asked_for_today_when_no_day_is_typed() -> None:
    uit = rekenhulp.leerplicht({"geboren": "12-10-2013"}, VANDAAG)
    assert uit.kop == "Op ma 15 juni 2026: leerplichtig t/m 31-7-2030."
    assert "moet zelf ook" in uit.zinnen[1]


@pytest.mark.parametrize(
    "extra,status",
    [
        ({"startkwalificatie": "1-7-2027"}, "STARTKWALIFICATIE"),
        ({"uitzondering": "vso-dagbesteding"}, "UITGEZONDERD"),
        ({"schooljaren": "12"}, "KWALIFICATIEPLICHTIG"),
        ({}, "KWALIFICATIEPLICHTIG"),
    ],
)
def test_leerplicht_with_what_ends_it(extra: dict[str, str], status: str) -> None:
    uit = rekenhulp.leerplicht({"geboren": "5-1-2010", "op": "2-7-2027", **extra}, VANDAAG)
    assert uit.als_json()["status"] == status


def test_a_calendar_that_does_not_cover_the_year_says_so() -> None:
    uit = rekenhulp.leerplicht({"geboren": "2-9-2010", "op": "1-10-2015", "regio": "zuid"}, VANDAAG)
    assert "kent het programma geen vakanties" in uit.waarschuwingen[0]
    assert uit.als_json()["waarschuwingen"] == list(uit.waarschuwingen)
    later = rekenhulp.leerplicht({**PLICHT, "geboren": "15-12-2024", "op": "5-1-2038"}, VANDAAG)
    assert later.waarschuwingen == ()


def test_the_calendar_of_years_ago_is_no_warning_for_a_child_at_school() -> None:
    """Of a child of 12 nobody asks on which day of 2018 the duty began."""
    uit = rekenhulp.leerplicht({"geboren": "12-10-2013", "regio": "midden"}, VANDAAG)
    assert uit.waarschuwingen == ()
    assert uit.als_json()["waarschuwingen"] == []


def test_a_beginning_that_lies_beyond_the_calendar_is_said() -> None:
    uit = rekenhulp.leerplicht({"geboren": "12-10-2025", "regio": "midden"}, VANDAAG)
    assert uit.als_json()["leerplicht_vanaf"] == date(2030, 11, 1)
    assert "kent het programma geen vakanties" in uit.waarschuwingen[0]


@pytest.mark.parametrize(
    "ruw,veld,woord",
    [
        ({"geboren": "1-1-1996"}, "geboren", "is 30"),
        ({"geboren": "31-2-2010"}, "geboren", "'31-2-2010'"),
        ({}, "geboren", "Vul in bij --geboren"),
        ({"geboren": "16-6-2026"}, "geboren", "ligt na 15-6-2026"),
        ({"geboren": "1-1-2027", "op": "1-1-2028"}, "geboren", "ligt na 15-6-2026"),
        ({"geboren": "1-6-2020", "op": "1-1-2020"}, "geboren", "ligt na 1-1-2020"),
        ({"geboren": "5-1-2010", "op": "31-9-2026"}, "op", "geen bestaande datum"),
        ({"geboren": "5-1-2010", "startkwalificatie": "5-1-2010"}, "startkwalificatie", "geboorte"),
        ({"geboren": "5-1-2010", "uitzondering": "zml"}, "uitzondering", "vso-arbeidsmarkt"),
        ({"geboren": "5-1-2010", "schooljaren": "-1"}, "schooljaren", "minder dan 0"),
        ({"geboren": "5-1-2010", "schooljaren": "14"}, "schooljaren", "kan niet bij 16 jaar"),
        ({"geboren": "5-1-2010", "schooljaren": "twaalf"}, "schooljaren", "een getal"),
        ({"geboren": "5-1-2010", "schooljaren": "1,5"}, "schooljaren", "heel getal"),
        ({"geboren": "5-1-2010", "regio": "oost"}, "regio", "noord, midden of zuid"),
    ],
)
def test_impossible_input_for_leerplicht(ruw: dict[str, str], veld: str, woord: str) -> None:
    assert woord in _fouten(rekenhulp.leerplicht, ruw)[veld]


def test_every_wrong_field_is_named_at_once() -> None:
    ruw = {"grond": "6", "geboren": "x", "ontvangen": "", "schooljaar": "2024", "regio": "west"}
    assert set(_fouten(rekenhulp.kennisgeving, ruw)) == {
        "grond", "geboren", "ontvangen", "schooljaar", "regio",
    }  # fmt: skip


def test_verzuim() -> None:
    """Over the meivakantie: the weeks before and after it follow each other."""
    uit = rekenhulp.verzuim(UREN, VANDAAG)
    assert uit.als_json() == {
        "wettelijk": True,
        "hoogste_uren": 16,
        "venster_van": date(2026, 4, 20),
        "venster_tot": date(2026, 5, 22),
        "grens_bereikt_op": [date(2026, 5, 20)],
    }
    assert "16 uur zijn bereikt op wo 20 mei 2026" in uit.kop
    assert uit.waarschuwingen == ()


def test_verzuim_below_the_limit_and_nothing_at_all() -> None:
    uit = rekenhulp.verzuim({**UREN, "regels": "20-4-2026;8\n20-5-2026;7,9\n\n"}, VANDAAG)
    assert (uit.als_json()["wettelijk"], uit.als_json()["hoogste_uren"]) == (False, 15.9)
    assert uit.oordeel.verdict == "OVERIG"
    niets = rekenhulp.verzuim({**UREN, "regels": "datum;uren\n20-4-2026;0"}, VANDAAG).als_json()
    assert (niets["hoogste_uren"], niets["venster_van"]) == (0, None)


def test_verzuim_says_what_did_not_count() -> None:
    regels = "2026-04-28;8\n2026-07-01;8\n2040-03-05;4"
    zinnen = rekenhulp.verzuim({**UREN, "regels": regels}, VANDAAG).waarschuwingen
    assert "di 28 april 2026 is er geen les (meivakantie)" in " ".join(zinnen)
    assert "toekomst" in " ".join(zinnen)
    assert "kent het programma geen vakanties" in " ".join(zinnen)


@pytest.mark.parametrize(
    "regels,veld,woord",
    [
        ("20-4-2026;25", "regel 1", "Een dag heeft er 24"),
        ("20-4-2026;13\n20-4-2026;12", "regel 2", "staan 25 uren"),
        ("20-4-2026;-1", "regel 1", "minder dan 0"),
        ("datum;uren\n31-4-2026;8", "regel 2", "'31-4-2026' bij datum"),
        ("20-4-2026;veel", "regel 1", "'veel' bij uren"),
        ("20-4-2026", "regel 1", "puntkomma"),
        ("", "regels", "geen regels"),
        ("20-4-2026;1\n" * 5001, "regels", "meer dan 5000"),
    ],
)
def test_impossible_hours(regels: str, veld: str, woord: str) -> None:
    assert woord in _fouten(rekenhulp.verzuim, {**UREN, "regels": regels})[veld]


@pytest.mark.parametrize("dag", ["20-5", "20/05", "20 mei", "wo 20 mei"])
def test_a_day_without_a_year_is_of_this_school_year(dag: str) -> None:
    uit = rekenhulp.verzuim({**UREN, "regels": f"13-10;8\n{dag};8"}, VANDAAG)
    assert uit.waarschuwingen == ()
    dicht = rekenhulp.verzuim({**UREN, "regels": f"20-4;8\n{dag};8"}, VANDAAG)
    assert dicht.als_json()["grens_bereikt_op"] == [date(2026, 5, 20)]
    herfst = rekenhulp.verzuim({**UREN, "regels": f"20-4;8\n{dag};8"}, date(2026, 9, 1))
    assert herfst.als_json()["grens_bereikt_op"] == [date(2027, 5, 20)]


def test_a_day_that_this_school_year_does_not_have() -> None:
    assert "'29-2'" in _fouten(rekenhulp.verzuim, {**UREN, "regels": "29-2;8"})["regel 1"]
    schrikkel = rekenhulp.verzuim({**UREN, "regels": "29-2;8"}, date(2027, 9, 1))
    assert "di 29 februari 2028" in " ".join(schrikkel.waarschuwingen)


def test_verzuim_on_the_calendar_of_the_school() -> None:
    """Its studiedag does not count, and a melding of that school says the same."""
    regio = kalenders.van_regio("MIDDEN")
    eigen = van_school(regio, Afwijkingen(studiedagen=frozenset({date(2026, 5, 20)})))
    uit = rekenhulp.verzuim(UREN, VANDAAG, kalender=eigen)
    assert uit.als_json()["hoogste_uren"] == 8
    assert "wo 20 mei 2026 is er geen les (studiedag)" in uit.waarschuwingen[0]
    anders = rekenhulp.verzuim({**UREN, "regio": "noord"}, VANDAAG, kalender=eigen)
    assert anders.als_json()["hoogste_uren"] == 16, "another region is another school"


def test_a_sentence_calls_a_field_what_its_form_calls_it() -> None:
    labels = {"geboren": "Geboortedatum", "ontvangen": "Ontvangen op", "uren": "Uren verzuim"}
    zin = _fouten(lambda r, v: rekenhulp.leerplicht(r, v, labels=labels), {"geboren": "31-2-2010"})
    assert zin["geboren"].startswith("'31-2-2010' bij 'Geboortedatum' is geen bestaande datum.")
    laat = rekenhulp.kennisgeving(
        {**BRIEF, "eerste": "", "ontvangen": "20-6-2026", "schooljaar": "2026-2027"},
        VANDAAG,
        labels=labels,
    )
    assert laat.waarschuwingen[-1].startswith("De datum bij 'Ontvangen op', za 20 juni 2026")
    veel = _fouten(lambda r, v: rekenhulp.halt(r, v, labels=labels), {**HALT, "uren": "-1"})
    assert veel["uren"].startswith("Bij 'Uren verzuim' staat -1.")


def test_without_labels_a_field_is_called_as_on_the_command_line() -> None:
    assert "bij --geboren" in _fouten(rekenhulp.leerplicht, {})["geboren"]
    assert "bij --regio" in _fouten(rekenhulp.verzuim, {"regels": "20-4-2026;8"})["regio"]


def test_verzuim_needs_a_region() -> None:
    assert "regio" in _fouten(rekenhulp.verzuim, {"regels": "20-4-2026;8"})


def test_kennisgeving_borderline_even_without_a_region() -> None:
    uit = rekenhulp.kennisgeving(BRIEF, VANDAAG)
    assert uit.als_json()["oordeel"] == "GRENSGEVAL"
    assert uit.als_json()["tijdig"] is None
    assert uit.als_json()["uiterlijk"] == date(2025, 12, 1)
    assert "vr 5 december 2025 te verdedigen" in str(uit.als_json()["reden"])


@pytest.mark.parametrize(
    "extra,oordeel,tijdig,uiterlijk",
    [
        ({"ontvangen": "1-12-2025"}, "OP_TIJD", True, date(2025, 12, 1)),
        ({"ontvangen": "6-12-2025"}, "TE_LAAT", False, date(2025, 12, 1)),
        ({"ontvangen": "10-3-2026", "grond": "5a"}, "NVT", None, None),
        ({"ontvangen": "10-3-2026", "regio": "zuid"}, "TE_LAAT", False, date(2025, 12, 1)),
        ({"eerste": "", "ontvangen": "30-6-2026", "schooljaar": "2026-2027"}, "OP_TIJD", True,
         date(2026, 6, 30)),
        ({"eerste": "", "ontvangen": "1-7-2026", "schooljaar": "2026-2027"}, "TE_LAAT", False,
         date(2026, 6, 30)),
    ],
)  # fmt: skip
def test_kennisgeving(
    extra: dict[str, str], oordeel: str, tijdig: bool | None, uiterlijk: date | None
) -> None:
    json = rekenhulp.kennisgeving({**BRIEF, **extra}, VANDAAG).als_json()
    assert list(json) == ["oordeel", "tijdig", "uiterlijk", "reden"]
    assert (json["oordeel"], json["tijdig"], json["uiterlijk"]) == (oordeel, tijdig, uiterlijk)
    assert json["reden"]


def test_kennisgeving_in_summer_depends_on_the_region() -> None:
    """Born in July: the first school day differs, so without a region it stays in doubt."""
    zomer = {**BRIEF, "geboren": "20-7-2021", "ontvangen": "30-7-2026", "schooljaar": "2026-2027"}
    zonder = rekenhulp.kennisgeving(zomer, VANDAAG)
    assert zonder.als_json()["oordeel"] == "GRENSGEVAL"
    assert "Geef de regio op" in zonder.waarschuwingen[-1]
    noord = rekenhulp.kennisgeving({**zomer, "regio": "noord"}, VANDAAG)
    midden = rekenhulp.kennisgeving({**zomer, "regio": "midden"}, VANDAAG)
    oordelen = {noord.als_json()["oordeel"], midden.als_json()["oordeel"]}
    assert "GRENSGEVAL" in oordelen


def test_kennisgeving_says_what_is_odd() -> None:
    raar = {**BRIEF, "eerste": "", "ontvangen": "20-6-2026", "dagtekening": "21-6-2026",
            "schooljaar": "2026-2027"}  # fmt: skip
    reden = str(rekenhulp.kennisgeving(raar, VANDAAG).als_json()["reden"])
    assert "ligt in de toekomst" in reden
    assert "--dagtekening ligt na de ontvangst" in reden


def test_kennisgeving_beyond_the_calendar() -> None:
    vroeg = {**BRIEF, "geboren": "15-12-2010", "ontvangen": "1-12-2015", "schooljaar": "2015-2016",
             "dagtekening": ""}  # fmt: skip
    uit = rekenhulp.kennisgeving(vroeg, VANDAAG)
    assert uit.als_json()["oordeel"] == "OP_TIJD"
    assert "kent het programma geen vakanties" in uit.waarschuwingen[-1]


@pytest.mark.parametrize(
    "extra,veld,woord",
    [
        ({"schooljaar": "2024-2026"}, "schooljaar", "Bedoelt u 2024-2025?"),
        ({"schooljaar": "2025"}, "schooljaar", "zoals 2025-2026"),
        ({"schooljaar": "0001-0002"}, "schooljaar", "kan niet kloppen"),
        ({"schooljaar": "2023-2024"}, "schooljaar", "nog niet leerplichtig"),
        ({"schooljaar": "2040-2041"}, "schooljaar", "niet meer leerplichtig"),
        ({"grond": "15"}, "grond", "5a, 5b, 5c, trekkend"),
        ({"ontvangen": "30-2-2026"}, "ontvangen", "geen bestaande datum"),
        ({"geboren": "1-1-1990"}, "geboren", "Voorbij 27 jaar"),
    ],
)
def test_impossible_kennisgeving(extra: dict[str, str], veld: str, woord: str) -> None:
    assert woord in _fouten(rekenhulp.kennisgeving, {**BRIEF, **extra})[veld]


def test_bezwaar() -> None:
    uit = rekenhulp.bezwaar({"verzonden": "20-2-2026"}, VANDAAG)
    assert uit.als_json() == {"laatste_dag": date(2026, 4, 7)}
    assert uit.kop == "Bezwaar kan tot en met di 7 april 2026."
    assert uit.waarschuwingen == ()
    ver = rekenhulp.bezwaar({"verzonden": "20-2-2090"}, VANDAAG)
    assert "feestdagen van" in ver.waarschuwingen[0]
    assert "verzonden" in _fouten(rekenhulp.bezwaar, {})


def test_halt() -> None:
    assert rekenhulp.halt(HALT, VANDAAG).als_json() == {"mogelijk": True, "redenen": []}
    veel = rekenhulp.halt({**HALT, "uren": "61"}, VANDAAG)
    assert veel.als_json()["mogelijk"] is False
    assert "officier van justitie" in veel.kop
    weinig = rekenhulp.halt({**HALT, "uren": "8,5", "telaat": ""}, VANDAAG).als_json()
    assert weinig["redenen"] == [
        "Het verzuim is te weinig: 8,5 uur en 0 keer te laat. Nodig is 9 uur of 12 keer te laat."
    ]


@pytest.mark.parametrize(
    "extra,veld,woord",
    [
        ({"leeftijd": "30"}, "leeftijd", "Meer dan 27"),
        ({"leeftijd": ""}, "leeftijd", "getal"),
        ({"uren": "-1"}, "uren", "minder dan 0"),
        ({"uren": "veel"}, "uren", "getal"),
        ({"telaat": "1,5"}, "telaat", "heel getal"),
    ],
)
def test_impossible_halt(extra: dict[str, str], veld: str, woord: str) -> None:
    assert woord in _fouten(rekenhulp.halt, {**HALT, **extra})[veld]


def test_bewaren() -> None:
    uit = rekenhulp.bewaren({"soort": "proces-verbaal", "vanaf": "1-3-2026"}, VANDAAG)
    assert uit.als_json() == {
        "verwijderen_na": date(2031, 3, 1), "vernietigen_na": date(2036, 3, 1),
    }  # fmt: skip
    assert uit.kop == "Vernietigen op za 1 maart 2036."
    toekomst = rekenhulp.bewaren({"soort": "kwalificatieplicht", "vanaf": "4-1-2028"}, VANDAAG)
    assert "toekomst" in toekomst.waarschuwingen[0]
    assert set(_fouten(rekenhulp.bewaren, {"soort": "foto"})) == {"soort", "vanaf"}


def test_the_text_for_the_clipboard_has_warnings() -> None:
    tekst = rekenhulp.leerplicht({"geboren": "29-2-2020"}, VANDAAG).als_tekst()
    assert "Let op: Deze leerling is geboren op 29 februari." in tekst
    assert "Artikelen:" in tekst
