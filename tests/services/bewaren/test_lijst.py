# SPDX-License-Identifier: EUPL-1.2
"""The yearly list: who is on it and why, who is held back, and that nobody approves alone."""

from datetime import date, timedelta

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import select

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.bewaren import Gegevenssoort
from leerplicht_desktop.models import Auditregel, TweedePersoon, Vernietiging
from leerplicht_desktop.services import bewaren, leerling
from leerplicht_desktop.services.kluis import Kdf, OpenKluis
from tests.documents.lezer import bladzijden
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import GEGEVENS, WACHTZIN, leerling_ruw
from tests.services.bewaren.dossiers import TWEEDE_ZIN, keur_samen_goed, maak_gezin, tel

LICHT = Kdf(geheugen_kib=8, rondes=1, banen=1)
ARCHIVARIS = {"naam": "A. Archivaris", "functie": "archivaris"}


@pytest.fixture
def kluis(lege_kluis: OpenKluis, vaste_klok: VasteKlok) -> OpenKluis:
    """One pupil, born 15-12-2010, on the day that the term ends."""
    maak_gezin(lege_kluis, 0)
    vaste_klok.zet(date(2029, 12, 15))
    return lege_kluis


@pytest.fixture
def lijst(kluis: OpenKluis) -> str:
    return bewaren.voorstel(kluis).waarde


@pytest.fixture
def persoon(kluis: OpenKluis) -> str:
    return bewaren.voeg_tweede_persoon_toe(
        kluis, ARCHIVARIS, TWEEDE_ZIN, WACHTZIN, kdf=LICHT
    ).waarde


def _versie(kluis: OpenKluis, lijst: str) -> int:
    return bewaren.toon(kluis, lijst).versie


# --- who is on it --------------------------------------------------------------------------------
def test_case_56(lege_kluis: OpenKluis, vaste_klok: VasteKlok) -> None:
    """Born 15-12-2010: not on the list of 14-12-2029, on that of 15-12-2029."""
    leerling.bewaar(lege_kluis, leerling_ruw(geboortedatum="15-12-2010"))
    vaste_klok.zet(date(2029, 12, 14))
    overzicht = bewaren.overzicht(lege_kluis)
    assert (overzicht.nu, overzicht.eerste_termijn) == (0, date(2029, 12, 15))
    with pytest.raises(fouten.NietGevonden, match="niets te vernietigen"):
        bewaren.voorstel(lege_kluis)
    vaste_klok.zet(date(2029, 12, 15))
    (regel,) = bewaren.toon(lege_kluis, bewaren.voorstel(lege_kluis).waarde).regels
    assert regel.vernietigen_op == date(2029, 12, 15)
    assert regel.soort is Gegevenssoort.LEERPLICHT
    assert "19 jaar na de geboorte" in regel.waarom
    assert regel.artikel == "Selectielijst gemeenten 2020, 12.1.3"
    assert regel.naam == "Noor van Dijk"


def test_the_list_stores_no_name(kluis: OpenKluis, lijst: str) -> None:
    with kluis.lezen() as sessie:
        rijen = sessie.connection().exec_driver_sql("SELECT * FROM vernietigingsregel").all()
    assert len(rijen) == 1
    assert "zjolpvark" not in str(rijen).casefold()
    assert bewaren.toon(kluis, lijst).regels[0].aantallen["meldingen"] == 1


@pytest.mark.parametrize(
    "verander,woord",
    [
        ("UPDATE melding SET werkstatus = 'IN_ONDERZOEK'", "loopt nog een melding"),
        ("UPDATE brief SET status = 'TE_VERZENDEN'", "niet verzonden"),
        ('UPDATE brief SET gegevens = \'{"reageren_voor": "2029-12-15"}\'', "15 december 2029"),
        (
            "UPDATE brief SET familie = 'besluit', verzonden_op = '2029-11-20 10:00:00'",
            "loopt nog een termijn",
        ),
    ],
)
def test_what_still_runs_is_held_back(kluis: OpenKluis, verander: str, woord: str) -> None:
    with kluis.bijhouden() as actie:
        actie.verbinding.exec_driver_sql(verander)
    overzicht = bewaren.overzicht(kluis)
    assert overzicht.nu == 0
    assert woord in " ".join(overzicht.tegengehouden[0].zinnen)
    with pytest.raises(fouten.NietGevonden):
        bewaren.voorstel(kluis)


@pytest.mark.parametrize("van", ["leerling", "persoon"])
def test_a_request_for_inzage_is_answered_first(
    kluis: OpenKluis, vaste_klok: VasteKlok, van: str
) -> None:
    """Of the pupil or of a parent; and then there are six weeks to object to the answer."""
    waar = "" if van == "leerling" else " WHERE voornamen LIKE 'Ghwim%'"
    with kluis.lezen() as sessie:
        sql = f"SELECT uid FROM {van}{waar}"
        uid = sessie.connection().exec_driver_sql(sql).scalar_one()
    with kluis.schrijven() as actie:
        actie.noteer("inzage_verlengd", van, [uid], reden="het dossier is groot")
    assert "inzage" in bewaren.overzicht(kluis).tegengehouden[0].zinnen[0]
    with kluis.schrijven() as actie:
        actie.noteer("inzage_gemaakt", van, [uid], reden="verzoek")
    assert "2 februari 2030" in bewaren.overzicht(kluis).tegengehouden[0].zinnen[0]
    vaste_klok.zet(date(2030, 2, 3))
    assert bewaren.overzicht(kluis).nu == 1


def test_a_day_to_come_has_no_list(kluis: OpenKluis) -> None:
    with pytest.raises(fouten.OnjuisteInvoer):
        bewaren.voorstel(kluis, date(2031, 1, 1))


def test_a_line_that_is_kept_comes_back_after_its_day(
    kluis: OpenKluis, lijst: str, vaste_klok: VasteKlok
) -> None:
    maak_gezin(kluis, 1)
    bewaren.voorstel(kluis)
    beeld = bewaren.toon(kluis, lijst)
    ruw = {"reden": "er loopt een klacht", "bewaren_tot": "1-3-2030"}
    bewaren.bewaar_nog(kluis, beeld.regels[0].uid, beeld.versie, ruw)
    assert bewaren.voorstel(kluis).waarde == lijst
    assert [r.keuze for r in bewaren.toon(kluis, lijst).regels] == ["bewaren", "vernietigen"]
    assert not bewaren.overzicht(kluis).verouderd
    keur_samen_goed(kluis, lijst)
    bewaren.voer_uit(kluis, lijst)
    vaste_klok.zet(date(2030, 2, 28))
    assert "1 maart 2030" in bewaren.overzicht(kluis).tegengehouden[0].zinnen[0]
    vaste_klok.zet(date(2030, 3, 1))
    assert bewaren.overzicht(kluis).nu == 1


@pytest.mark.parametrize(
    "ruw,veld",
    [
        ({"reden": "", "bewaren_tot": "1-3-2031"}, "reden"),
        ({"reden": "klacht", "bewaren_tot": ""}, "bewaren_tot"),
        ({"reden": "klacht", "bewaren_tot": "15-12-2029"}, "bewaren_tot"),
        ({"reden": "klacht", "bewaren_tot": "1-1-2090"}, "bewaren_tot"),
    ],
)
def test_keeping_needs_a_reason_and_a_day(
    kluis: OpenKluis, lijst: str, ruw: dict[str, str], veld: str
) -> None:
    beeld = bewaren.toon(kluis, lijst)
    with pytest.raises(fouten.OnjuisteInvoer) as fout:
        bewaren.bewaar_nog(kluis, beeld.regels[0].uid, beeld.versie, ruw)
    assert list(fout.value.fouten) == [veld]


# --- two people ----------------------------------------------------------------------------------
def test_nothing_goes_without_approval(kluis: OpenKluis, lijst: str) -> None:
    with pytest.raises(fouten.VerwachteFout, match="twee mensen"):
        bewaren.voer_uit(kluis, lijst)
    assert tel(kluis, "leerling") == 1


def test_nothing_goes_on_her_word_alone(kluis: OpenKluis, lijst: str) -> None:
    bewaren.keur_goed(kluis, lijst, _versie(kluis, lijst), WACHTZIN)
    with pytest.raises(fouten.VerwachteFout, match="twee mensen"):
        bewaren.voer_uit(kluis, lijst)
    assert tel(kluis, "leerling") == 1


def test_the_second_person_comes_second(kluis: OpenKluis, lijst: str, persoon: str) -> None:
    with pytest.raises(fouten.VerwachteFout, match="eerst zelf"):
        bewaren.keur_goed_tweede(kluis, lijst, _versie(kluis, lijst), persoon, TWEEDE_ZIN)


@pytest.mark.parametrize("status", ["goedgekeurd", "uitgevoerd"])
def test_the_file_itself_refuses_one_person(kluis: OpenKluis, lijst: str, status: str) -> None:
    for verander in (
        f"UPDATE vernietiging SET status = '{status}'",
        f"UPDATE vernietiging SET status = '{status}', goedgekeurd_op = '2029-12-15',"
        " tweede_op = '2029-12-15', goedgekeurd_door = 'A', tweede_naam = 'A'",
    ):
        with pytest.raises(IntegrityError), kluis.bijhouden() as actie:
            actie.verbinding.exec_driver_sql(verander)
    assert bewaren.toon(kluis, lijst).status == "voorstel"


@pytest.mark.parametrize("naam", ["S. van den Berg", "s van den  berg", "S.VAN DEN BERG"])
def test_the_officer_is_no_second_person(kluis: OpenKluis, naam: str) -> None:
    assert GEGEVENS["ambtenaar"] == "S. van den Berg"
    with pytest.raises(fouten.OnjuisteInvoer) as fout:
        bewaren.voeg_tweede_persoon_toe(
            kluis, {"naam": naam, "functie": "ambtenaar"}, TWEEDE_ZIN, WACHTZIN, kdf=LICHT
        )
    assert "zelf niet" in fout.value.fouten["naam"]


def test_a_store_that_was_left_open_approves_nothing(kluis: OpenKluis, lijst: str) -> None:
    """Neither her own approval nor an accomplice without her own passphrase."""
    for getypt in ("niet van haar", "", None):
        with pytest.raises(fouten.WachtzinOnjuist):
            bewaren.keur_goed(kluis, lijst, _versie(kluis, lijst), getypt)
        with pytest.raises(fouten.WachtzinOnjuist):
            bewaren.voeg_tweede_persoon_toe(kluis, ARCHIVARIS, TWEEDE_ZIN, getypt, kdf=LICHT)
    assert bewaren.toon(kluis, lijst).eerste is None
    assert bewaren.tweede_personen(kluis) == ()


def test_a_second_person_who_became_the_officer(kluis: OpenKluis, lijst: str, persoon: str) -> None:
    from leerplicht_desktop.services import kluis as dienst

    bewaren.keur_goed(kluis, lijst, _versie(kluis, lijst), WACHTZIN)
    dienst.bewaar_gegevens(kluis, {**GEGEVENS, "ambtenaar": "A. Archivaris"})
    with pytest.raises(fouten.VerwachteFout, match="zelf niet"):
        bewaren.keur_goed_tweede(kluis, lijst, _versie(kluis, lijst), persoon, TWEEDE_ZIN)


def test_the_same_name_twice_is_refused(kluis: OpenKluis, persoon: str) -> None:
    with pytest.raises(fouten.OnjuisteInvoer):
        bewaren.voeg_tweede_persoon_toe(kluis, ARCHIVARIS, TWEEDE_ZIN, WACHTZIN, kdf=LICHT)


def test_a_weak_passphrase_is_refused_in_words(kluis: OpenKluis) -> None:
    with pytest.raises(fouten.OnjuisteInvoer) as fout:
        bewaren.voeg_tweede_persoon_toe(kluis, ARCHIVARIS, "welkom01", WACHTZIN, kdf=LICHT)
    assert "woorden" in fout.value.fouten["wachtzin"]


def test_only_a_verifier_is_kept(kluis: OpenKluis, persoon: str) -> None:
    with kluis.lezen() as sessie:
        rij = sessie.exec(select(TweedePersoon).where(TweedePersoon.uid == persoon)).one()
    assert TWEEDE_ZIN.encode() not in rij.toets + rij.zout
    afgeleid = LICHT.leid_af(TWEEDE_ZIN, rij.zout)
    assert afgeleid not in rij.toets
    assert all(afgeleid != kluis.sleutel(vak) for vak in ("avg", "wpg", "gevoelig"))


def test_a_wrong_passphrase_waits_longer_each_time(
    kluis: OpenKluis, lijst: str, persoon: str, vaste_klok: VasteKlok
) -> None:
    bewaren.keur_goed(kluis, lijst, _versie(kluis, lijst), WACHTZIN)

    def probeer(zin: str) -> None:
        bewaren.keur_goed_tweede(kluis, lijst, _versie(kluis, lijst), persoon, zin)

    for _ in range(2):
        with pytest.raises(fouten.WachtzinOnjuist, match="hoofdletters"):
            probeer("fout")
    with pytest.raises(fouten.WachtzinOnjuist, match="Wacht 30 seconden"):
        probeer("fout")
    with pytest.raises(fouten.WachtzinOnjuist, match="Wacht 30 seconden"):
        probeer(TWEEDE_ZIN)  # the right one waits as well
    vaste_klok.verder(timedelta(seconds=31))
    with pytest.raises(fouten.WachtzinOnjuist, match="Wacht 60 seconden"):
        probeer("fout")
    vaste_klok.verder(timedelta(seconds=61))
    probeer(TWEEDE_ZIN)
    assert bewaren.toon(kluis, lijst).status == "goedgekeurd"
    assert tel(kluis, "audit", "handeling = 'tweede_persoon_geweigerd'") == 4
    assert tel(kluis, "tweede_persoon", "mislukt = 0 AND wacht_tot IS NULL") == 1


def test_who_left_the_register_approves_no_more(kluis: OpenKluis, lijst: str, persoon: str) -> None:
    bewaren.keur_goed(kluis, lijst, _versie(kluis, lijst), WACHTZIN)
    bewaren.beeindig_tweede_persoon(kluis, persoon)
    assert bewaren.tweede_personen(kluis) == ()
    with pytest.raises(fouten.NietGevonden, match="mag niet meer"):
        bewaren.keur_goed_tweede(kluis, lijst, _versie(kluis, lijst), persoon, TWEEDE_ZIN)


@pytest.mark.parametrize("hoe", ["bewaren", "opnemen", "nieuwe leerling"])
def test_a_changed_list_loses_its_approvals(kluis: OpenKluis, lijst: str, hoe: str) -> None:
    maak_gezin(kluis, 1)
    bewaren.voorstel(kluis)
    ruw = {"reden": "er loopt een klacht", "bewaren_tot": "1-3-2030"}
    regel = bewaren.toon(kluis, lijst).regels[0].uid
    if hoe == "opnemen":
        bewaren.bewaar_nog(kluis, regel, _versie(kluis, lijst), ruw)
    keur_samen_goed(kluis, lijst)
    if hoe == "bewaren":
        bewaren.bewaar_nog(kluis, regel, _versie(kluis, lijst), ruw)
    elif hoe == "opnemen":
        bewaren.neem_op(kluis, regel, _versie(kluis, lijst))
    else:
        maak_gezin(kluis, 2)
        bewaren.voorstel(kluis)
    beeld = bewaren.toon(kluis, lijst)
    assert (beeld.status, beeld.eerste, beeld.tweede) == ("voorstel", None, None)
    with pytest.raises(fouten.VerwachteFout, match="twee mensen"):
        bewaren.voer_uit(kluis, lijst)


def test_a_line_changed_behind_the_list_is_not_carried_out(kluis: OpenKluis, lijst: str) -> None:
    keur_samen_goed(kluis, lijst)
    with kluis.bijhouden() as actie:
        actie.verbinding.exec_driver_sql("UPDATE vernietigingsregel SET leerling_uid = 'ander'")
    with pytest.raises(fouten.VerwachteFout, match="twee mensen"):
        bewaren.voer_uit(kluis, lijst)


def test_a_list_that_did_not_change_keeps_its_approvals(kluis: OpenKluis, lijst: str) -> None:
    keur_samen_goed(kluis, lijst)
    bewaren.voorstel(kluis)
    assert bewaren.toon(kluis, lijst).status == "goedgekeurd"


def test_an_old_screen_approves_nothing(kluis: OpenKluis, lijst: str) -> None:
    versie = _versie(kluis, lijst)
    bewaren.keur_goed(kluis, lijst, versie, WACHTZIN)
    with pytest.raises(fouten.IntussenGewijzigd):
        bewaren.keur_goed(kluis, lijst, versie, WACHTZIN)


def test_every_step_stands_in_the_log(kluis: OpenKluis, lijst: str) -> None:
    keur_samen_goed(kluis, lijst)
    bewaren.voer_uit(kluis, lijst)
    blad = " ".join(" ".join(bladzijden(bewaren.lees_verklaring(kluis, lijst))).split())
    assert "In het register als tweede persoon sinds" in blad
    with kluis.lezen() as sessie:
        gedaan = [r.handeling for r in sessie.exec(select(Auditregel))]
        rij = sessie.exec(select(Vernietiging)).one()
    for handeling in (
        "vernietiging_voorgesteld", "tweede_persoon_toegevoegd", "vernietiging_goedgekeurd",
        "tweede_persoon_herkend", "vernietiging_tweede_goedgekeurd", "vernietigd",
        "vernietiging_uitgevoerd", "verklaring_gelezen",
    ):  # fmt: skip
        assert handeling in gedaan
    assert (rij.goedgekeurd_door, rij.tweede_naam) == ("S. van den Berg", "A. Archivaris")
