# SPDX-License-Identifier: EUPL-1.2
"""A melding about health or conviction: its words are in one place, and that place is sealed."""

from collections.abc import Iterator
from dataclasses import asdict

import pytest
from sqlalchemy import text
from sqlmodel import select

from leerplicht_desktop.domain import beschermd as klasse
from leerplicht_desktop.domain.gegevens.melding import MeldingRegel
from leerplicht_desktop.models import Auditregel, Wijziging
from leerplicht_desktop.services import brief, concept, leerling, melding, zoeken
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import beschermd
from tests.documents import lezer
from tests.fixtures.sjabloonkluis import melding_ruw

REDEN, UITLEG, AFWIJKING = "kanarieastma", "kanarieinhalator", "kanarieafweging"
KANARIES = (REDEN, UITLEG, AFWIJKING)


def _ruw(uids: dict[str, str], **anders: str) -> dict[str, str]:
    velden = {
        "reden": REDEN,
        "toelichting": UITLEG,
        "soort": "OVERIG",
        "afwijkreden": AFWIJKING,
        "gevoelig": "ja",
        "duo_meldingsnummer": "",
        **anders,
    }
    return melding_ruw(uids["daan"], uids["school"], **velden)


@pytest.fixture
def gevoelige(volle_kluis: OpenKluis, uids: dict[str, str]) -> str:
    return melding.neem_in(volle_kluis, _ruw(uids)).waarde


def _tabellen(kluis: OpenKluis) -> Iterator[tuple[str, str]]:
    """Every value of every table as text, the full-text index and its vocabulary included."""
    with kluis.lezen() as sessie:
        verbinding = sessie.connection()
        namen = verbinding.execute(
            text("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'")
        )
        for naam in namen.scalars().all():
            for rij in verbinding.exec_driver_sql(f'SELECT * FROM "{naam}"'):
                yield (
                    naam,
                    " ".join(w.decode("latin-1") if isinstance(w, bytes) else str(w) for w in rij),
                )


def _sporen(kluis: OpenKluis) -> set[str]:
    return {naam for naam, rij in _tabellen(kluis) if any(k in rij for k in KANARIES)}


def test_no_table_holds_a_word_of_it(volle_kluis: OpenKluis, gevoelige: str) -> None:
    assert _sporen(volle_kluis) == set()


def test_the_control_an_ordinary_melding_is_found_in_its_tables(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    melding.neem_in(volle_kluis, _ruw(uids, gevoelig="nee"))
    assert _sporen(volle_kluis) == {"melding", "oordeel"}


def test_reading_it_is_an_act_of_its_own_with_a_line(
    volle_kluis: OpenKluis, gevoelige: str
) -> None:
    dicht = melding.toon(volle_kluis, gevoelige)
    assert dicht.invoer.gevoelig
    assert not any(kanarie in repr(asdict(dicht)) for kanarie in KANARIES)

    open_ = melding.toon_beschermd(volle_kluis, gevoelige)

    assert (open_.invoer.reden, open_.invoer.toelichting) == (REDEN, UITLEG)
    assert open_.invoer.afwijkreden == AFWIJKING
    with volle_kluis.lezen() as sessie:
        regels = sessie.exec(select(Auditregel)).all()
    assert (regels[-1].handeling, regels[-1].uids) == ("gevoelig_gelezen", [gevoelige])
    assert not any(kanarie in repr(regels) for kanarie in KANARIES)


def test_the_flag_moves_the_words_both_ways(volle_kluis: OpenKluis, uids: dict[str, str]) -> None:
    uid = melding.neem_in(volle_kluis, _ruw(uids, gevoelig="nee")).waarde
    # A first change leaves the words in the history too.
    melding.wijzig(volle_kluis, uid, 1, _ruw(uids, gevoelig="nee", reden=REDEN + "2"))
    assert _sporen(volle_kluis) == {"melding", "oordeel", "wijziging"}

    melding.wijzig(volle_kluis, uid, 2, _ruw(uids))
    assert _sporen(volle_kluis) == set()
    assert melding.toon_beschermd(volle_kluis, uid).invoer.reden == REDEN

    melding.wijzig(volle_kluis, uid, 3, _ruw(uids, gevoelig="nee"))
    assert _sporen(volle_kluis) == {"melding", "oordeel"}
    terug = melding.toon(volle_kluis, uid).invoer
    assert (terug.reden, terug.toelichting, terug.afwijkreden) == KANARIES
    with volle_kluis.lezen() as sessie:
        assert beschermd.lees(sessie, "melding", uid) == {}


def test_the_history_keeps_the_words_sealed_and_they_can_be_opened(
    volle_kluis: OpenKluis, uids: dict[str, str], gevoelige: str
) -> None:
    melding.wijzig(volle_kluis, gevoelige, 1, _ruw(uids, reden="kanarieastma anders"))
    with volle_kluis.lezen() as sessie:
        rij = sessie.exec(select(Wijziging)).one()
        assert REDEN not in repr(rij)
        waarden = [
            beschermd.ontzegel_waarde(
                sessie,
                getattr(rij, kant)["reden"],
                beschermd.plek_wijziging("melding", gevoelige, kant, "reden"),
            )
            for kant in ("voor", "na")
        ]
    assert waarden == [REDEN, "kanarieastma anders"]


def test_a_draft_holds_the_words_sealed_and_gives_them_back(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    ruw = _ruw(uids)
    concept.bewaar(volle_kluis, "melding", "", None, 1, dict(ruw))

    assert _sporen(volle_kluis) == set()
    gelezen = concept.lees(volle_kluis, "melding")
    assert gelezen is not None
    assert gelezen.inhoud == ruw

    concept.bewaar(volle_kluis, "melding", "", None, 1, {**ruw, "gevoelig": "nee"})
    assert _sporen(volle_kluis) == {"concept"}
    for zonder in ({**ruw, "gevoelig": ""}, {v: w for v, w in ruw.items() if v != "gevoelig"}):
        # Nobody was asked yet: the words decide, as when it is saved.
        met_woord = {**zonder, "toelichting": f"{ruw['toelichting']} ziek"}
        concept.bewaar(volle_kluis, "melding", "", None, 1, met_woord)
        assert _sporen(volle_kluis) == set()


def test_no_list_search_summary_or_letter_shows_it(
    volle_kluis: OpenKluis, uids: dict[str, str], gevoelige: str
) -> None:
    lijsten = (
        melding.lijst(volle_kluis, filter="alles"),
        melding.lijkt_op(volle_kluis, _ruw(uids, gevoelig="nee")),
        leerling.toon(volle_kluis, uids["daan"]),
        brief.stel_op(volle_kluis, gevoelige),
        melding.tellingen(volle_kluis),
    )
    assert not any(kanarie in repr(deel) for kanarie in KANARIES for deel in lijsten)
    regels = melding.lijst(volle_kluis, filter="alles").rijen
    assert [r.uid for r in regels if isinstance(r, MeldingRegel) and r.gevoelig] == [gevoelige]
    for kanarie in KANARIES:
        assert not zoeken.zoek(volle_kluis, kanarie).treffers


def test_no_letter_takes_a_word_of_it_along(volle_kluis: OpenKluis, gevoelige: str) -> None:
    voorstel = brief.stel_op(volle_kluis, gevoelige)
    gemaakt = brief.maak(
        volle_kluis,
        gevoelige,
        [voorstel.exemplaren[0].sleutel],
        datum=voorstel.datum,
        reageren_voor=voorstel.reageren_voor,
    ).waarde
    papier = lezer.tekst(brief.pdf(volle_kluis, gemaakt[0].uid))
    assert "Daan" in papier
    assert not any(kanarie in papier for kanarie in KANARIES)
    assert _sporen(volle_kluis) == set()


def test_the_hours_of_a_protected_melding_are_counted_with_its_reason(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    ruw = _ruw(uids, reden="op vakantie", soort="LUXE", afwijkreden="")
    uid = melding.neem_in(volle_kluis, ruw).waarde

    beeld = melding.toon(volle_kluis, uid)

    assert beeld.berekening.voorstel.soort == "LUXE"
    assert "reden" not in beeld.voorstel.feiten | beeld.berekening.voorstel.feiten


@pytest.mark.parametrize(
    ("tekst", "gevoelig"),
    [
        ("ziek sinds maandag", True),
        ("Ziekteverzuim", True),
        ("gesprek met de jeugdarts", True),
        ("heeft ADD", True),
        ("vanwege het geloof", True),
        ("Suikerfeest", True),
        ("burn-out", True),
        ("spijbelen", False),
        ("additionele uren", False),
        ("woont in de Kerkstraat", False),
        ("", False),
    ],
)
def test_where_nobody_was_asked_the_words_decide(
    volle_kluis: OpenKluis, uids: dict[str, str], tekst: str, gevoelig: bool
) -> None:
    assert klasse.noemt_gevoelig(tekst) is gevoelig
    ruw = _ruw(uids, reden=tekst, toelichting="", gevoelig="", afwijkreden="anders")
    invoer = melding.controleer(volle_kluis, ruw).waarde
    assert invoer is not None
    assert invoer.gevoelig is gevoelig
