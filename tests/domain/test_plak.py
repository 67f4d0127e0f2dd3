# SPDX-License-Identifier: EUPL-1.2
"""Pasted mails and pages become a filled form; what was not understood comes back."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerplicht_desktop.domain.plak import lees

DUO_MAIL = """\
Geachte leerplichtambtenaar,

Hierbij een verzuimmelding.

Meldingsnummer: 2026-00412345
Naam leerling: Maquette, Bram
Geboortedatum: 12-10-2013
BSN: 1112.22.333
Onderwijsnummer:
Verzuimsoort: 16 uur in 4 weken
Datum melding: vr 12 juni 2026
Begindatum verzuim: 18-05-2026
Einddatum: 11 juni 2026
Aantal uren: 16,5 uur
Vermoedelijke reden: Verslapen, daarna lessen gemist
Actie gewenst: Ja, graag een gesprek
Melder: M. Proef
Functie: verzuimcoördinator
E-mail: Mieke <m.proef@veldpoort.example.nl>
Telefoon: 0570-123456
Status: Geregistreerd
BRIN/Vestiging: 12AB|01
18-05-2026: 3,5 uur
di 19-05-2026  4 uur
- 26-05-2026: 3:30
"""

PAGINA = """\
Naam leerling
Noor van Dijk
Geboren op
2-9-2012
Soort verzuim
Langdurig relatief verzuim
Begindatum
3 maart 2026
Einddatum
onbekend
"""

LOS = """\
Hoi, Bram (geb. 12-10-2013, BSN 111222333) is sinds 18-05-2026 t/m 05-06-2026 afwezig, 17,5 uur.
Piet Proef, p.proef@school.example.nl
Tot ziens!
"""


def test_a_mail_with_labels() -> None:
    geplakt = lees(DUO_MAIL)
    dagen = json.loads(geplakt.velden.pop("dagen"))
    assert dagen == {"2026-05-18": "3,5", "2026-05-19": "4", "2026-05-26": "3,5"}
    assert geplakt.velden == {
        "duo_meldingsnummer": "2026-00412345",
        "naam_leerling": "Bram Maquette",
        "geboortedatum": "12-10-2013",
        "bsn": "111222333",
        "soort": "V3",
        "melddatum": "12-6-2026",
        "begindatum": "18-5-2026",
        "einddatum": "11-6-2026",
        "totaal_uren": "16,5",
        "reden": "Verslapen, daarna lessen gemist",
        "actie_gewenst": "ja",
        "melder_naam": "M. Proef",
        "melder_functie": "verzuimcoördinator",
        "melder_email": "m.proef@veldpoort.example.nl",
        "melder_telefoon": "0570-123456",
        "status_duo": "GEREGISTREERD",
        "brin": "12AB01",
    }
    assert geplakt.niet_herkend == ("Geachte leerplichtambtenaar,", "Hierbij een verzuimmelding.")


def test_a_page_with_the_value_under_its_label() -> None:
    geplakt = lees(PAGINA)
    assert geplakt.velden == {
        "naam_leerling": "Noor van Dijk",
        "geboortedatum": "2-9-2012",
        "soort": "LRV",
        "begindatum": "3-3-2026",
    }
    assert geplakt.niet_herkend == ()


def test_running_text() -> None:
    geplakt = lees(LOS)
    assert geplakt.velden == {
        "naam_leerling": "Bram",
        "geboortedatum": "12-10-2013",
        "bsn": "111222333",
        "begindatum": "18-5-2026",
        "einddatum": "5-6-2026",
        "totaal_uren": "17,5",
        "alleen_totaal": "ja",
        "melder_email": "p.proef@school.example.nl",
    }
    assert geplakt.niet_herkend == ("Tot ziens!",)


@pytest.mark.parametrize(
    "regel,veld,waarde",
    [
        ("**Leerling:** Ali Kaya", "naam_leerling", "Ali Kaya"),
        ("> Leerling = Ali Kaya (12-10-2013)", "naam_leerling", "Ali Kaya"),
        ("Naam (volledig): Ali Kaya, geboren 1-2-2012", "naam_leerling", "Ali Kaya"),
        ("Leerling\tAli Kaya", "naam_leerling", "Ali Kaya"),
        ("Leerling:\xa0Ali Kaya", "naam_leerling", "Ali Kaya"),
        ("T/m: 5-6-2026", "einddatum", "5-6-2026"),
        ("Uren verzuim: 3:20", "totaal_uren", "3:20"),
        ("Totaal: 12", "totaal_uren", "12"),
        ("Actie gewenst: geen", "actie_gewenst", "nee"),
        ("Soort: 16 uur in 4 lesweken, artikel 21a (wettelijk verzuim)", "soort", "V3"),
        ("Soort melding: luxeverzuim", "soort", "LUXE"),
        ("Status: in behandeling sinds maandag", "status_duo", "IN_BEHANDELING"),
        ("Vestiging: 12ab 01", "brin", "12AB01"),
        ("BRIN: 12ab", "brin", "12AB"),
        ("Zaaknummer: Z-12", "zaaknummer", "Z-12"),
    ],
)
def test_tolerant_labels(regel: str, veld: str, waarde: str) -> None:
    assert lees(regel).velden[veld] == waarde


def test_a_name_in_parts() -> None:
    tekst = "Voornamen: Noor\nTussenvoegsel: van\nAchternaam: Dijk"
    assert lees(tekst).velden == {"naam_leerling": "Noor van Dijk"}


def test_a_birth_date_behind_the_name_is_used() -> None:
    velden = lees("Leerling: Ali Kaya (12-10-2013)").velden
    assert velden == {"naam_leerling": "Ali Kaya", "geboortedatum": "12-10-2013"}
    onmogelijk = lees("Leerling: Ali Kaya (31-02-2013)").velden
    assert onmogelijk == {"naam_leerling": "Ali Kaya"}


@pytest.mark.parametrize(
    "regel",
    [
        "Begindatum: 31-02-2026", "Soort: onzin", "Status: kwijt", "Aantal uren: veel",
        "Actie gewenst: wie weet", "BSN: onbekend", "E-mail: geen", "BRIN: de school",
    ],
)  # fmt: skip
def test_a_value_that_makes_no_sense_comes_back(regel: str) -> None:
    geplakt = lees(regel)
    assert geplakt.velden == {}
    assert geplakt.niet_herkend == (regel.split(": ")[1],)


def test_days_win_from_a_total_in_the_text() -> None:
    geplakt = lees("18-5-2026: 3\nSamen 17 uur gemist\n")
    assert "totaal_uren" not in geplakt.velden
    assert geplakt.velden["begindatum"] == "18-5-2026"
    assert geplakt.niet_herkend == ("Samen 17 uur gemist",)


def test_a_day_that_does_not_exist_is_no_day() -> None:
    assert "dagen" not in lees("31-02-2026: 3,5 uur").velden


def test_the_rule_itself_is_no_number_of_hours() -> None:
    assert lees("Hij miste 16 uur in 4 weken.").velden == {}


def test_the_first_of_two_values_stays() -> None:
    assert lees("Melder: Een\nMelder: Twee").velden == {"melder_naam": "Een"}
    assert lees("E-mail: a@b.nl\nc@d.nl").niet_herkend == ("c@d.nl",)


def test_an_unanswered_label_takes_no_other_label_for_its_value() -> None:
    assert lees("Toelichting:\nMelder: Proef").velden == {"melder_naam": "Proef"}


def test_a_whole_book_is_read_in_part_and_the_rest_shown() -> None:
    geplakt = lees("\n".join(["bla"] * 400 + ["Melder: Proef", ""]))
    assert geplakt.velden == {}
    assert geplakt.niet_herkend[-1] == "Melder: Proef"


@given(st.text(max_size=300))
def test_no_text_whatever_breaks_reading(tekst: str) -> None:
    assert isinstance(lees(tekst).velden, dict)


LABELS = st.sampled_from(["Naam", "BSN", "Begindatum", "Uren", "Soort", "Status", "BRIN", "Actie"])


@given(st.lists(st.tuples(LABELS, st.text(max_size=20)), max_size=6))
def test_no_value_whatever_breaks_reading(regels: list[tuple[str, str]]) -> None:
    geplakt = lees("\n".join(f"{label}: {waarde}" for label, waarde in regels))
    assert all(w for w in geplakt.velden.values())


def test_one_date_in_running_text_is_the_first_day() -> None:
    assert lees("Zij is afwezig sinds 18-5-2026.").velden == {"begindatum": "18-5-2026"}


@pytest.mark.parametrize(
    ("zin", "naam"),
    [
        ("Hierbij het verzuim van Bram Maquette, geboren 12-10-2013, groep 8.", "Bram Maquette"),
        ("Noor van der Dijk (geb. 2-9-2010) komt niet meer.", "Noor van der Dijk"),
        ("Onze leerling Zoë El Bouazzaoui-Öz is geboren op 3 maart 2012.", "Zoë El Bouazzaoui-Öz"),
        ("Leerling Sanne, geboren op 1-1-2012", "Sanne"),
        ("Het gaat om een kind, geboren op 1-1-2012", None),
    ],
)
def test_the_name_before_a_birth_date_in_running_text(zin: str, naam: str | None) -> None:
    velden = lees(zin).velden
    assert velden.get("naam_leerling") == naam
    assert "geboortedatum" in velden


def test_a_name_with_a_label_wins_from_running_text() -> None:
    velden = lees("Naam: Bram Maquette\nZijn zus Noor, geboren 1-1-2012, is er wel.").velden
    assert velden["naam_leerling"] == "Bram Maquette"


@pytest.mark.timeout(20)
@pytest.mark.parametrize("zaad", ["@", "a@", "a.", "(", "van ", "geb.", "1-1-2020 ", "12AB "])
def test_a_pasted_page_of_signs_keeps_nobody_waiting(zaad: str) -> None:
    """Without bounds in the pattern of an e-mail address this took more than a minute."""
    regel = (zaad * 3000)[:1000]
    lees("\n".join([regel] * 400))
