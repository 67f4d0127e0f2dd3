# SPDX-License-Identifier: EUPL-1.2
"""An import says per row what it would do, does all of it or nothing, and can be repeated."""

import pytest
from sqlalchemy.exc import OperationalError

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import importeren, leerling, school, zoeken
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import importstaging
from tests.services.importeren import lijsten
from tests.services.importeren.lijsten import lees_alles_in, lees_in

TABELLEN = ("persoon", "leerling", "verblijf", "gezag", "huishoudenlid", "school", "inschrijving",
            "zoekregel", "wijziging")  # fmt: skip


def telling(kluis: OpenKluis) -> dict[str, int]:
    with kluis.lezen() as sessie:
        verbinding = sessie.connection()
        return {
            tabel: verbinding.exec_driver_sql(f"SELECT count(*) FROM {tabel}").scalar_one()
            for tabel in TABELLEN
        }


def test_the_four_lists_make_a_family_that_can_be_found(lege_kluis: OpenKluis) -> None:
    lees_alles_in(lege_kluis)
    noor = leerling.toon(lege_kluis, zoeken.zoek(lege_kluis, "noor voorbeeldsma").treffers[0].uid)
    assert [o.naam.voornamen for o in noor.ouders] == ["Marit", "Pieter"]
    assert [o.zelfde_adres for o in noor.ouders] == [True, False]
    assert noor.ouders[1].geheim
    assert [lid.naam.voornamen for lid in noor.gezin] == ["Tijn"]
    assert noor.inschrijvingen[0].school == "Veldpoort"
    assert noor.inschrijvingen[0].onderwijssoort == "VO"
    assert zoeken.zoek(lege_kluis, "06 0000 0001").treffers[0].waarom == "ouder"


def test_neighbours_without_a_shared_parent_are_no_household(lege_kluis: OpenKluis) -> None:
    lees_alles_in(lege_kluis)
    boaz = leerling.toon(lege_kluis, zoeken.zoek(lege_kluis, "boaz").treffers[0].uid)
    assert (
        boaz.adres
        == leerling.toon(lege_kluis, zoeken.zoek(lege_kluis, "tijn").treffers[0].uid).adres
    )
    assert boaz.gezin == ()


def test_one_parent_of_two_children_is_one_person(lege_kluis: OpenKluis) -> None:
    lees_alles_in(lege_kluis)
    uids = {
        ouder.uid
        for naam in ("noor", "tijn")
        for ouder in leerling.toon(lege_kluis, zoeken.zoek(lege_kluis, naam).treffers[0].uid).ouders
        if ouder.naam.voornamen == "Marit"
    }
    assert len(uids) == 1


@pytest.mark.parametrize("soort", ["scholen", "leerlingen", "ouders", "inschrijvingen"])
def test_the_same_list_again_changes_nothing(lege_kluis: OpenKluis, soort: str) -> None:
    lees_alles_in(lege_kluis)
    tekst = {
        "scholen": lijsten.SCHOLEN_BO, "leerlingen": lijsten.LEERLINGEN, "ouders": lijsten.OUDERS,
        "inschrijvingen": lijsten.INSCHRIJVINGEN,
    }[soort]  # fmt: skip
    voor = telling(lege_kluis)
    proef = lees_in(lege_kluis, soort, tekst)
    assert (proef.nieuw, proef.gewijzigd, proef.geweigerd) == (0, 0, ())
    assert proef.ongewijzigd > 0
    assert telling(lege_kluis) == voor


@pytest.mark.parametrize("volgorde", [(0, 1), (1, 0)])
def test_the_newest_school_list_wins_in_either_order(
    lege_kluis: OpenKluis, volgorde: tuple[int, int]
) -> None:
    teksten = (lijsten.SCHOLEN_BO, lijsten.SCHOLEN_GEO)
    for nummer in volgorde:
        lees_in(lege_kluis, "scholen", teksten[nummer])
    assert school.lijst(lege_kluis).totaal == 3
    (proeftuin,) = school.zoek(lege_kluis, "proeftuin")
    assert (proeftuin.adres, proeftuin.vakantieregio) == ("Proefweg 1", "MIDDEN")
    with lege_kluis.lezen() as sessie:
        lat = sessie.connection().exec_driver_sql(
            "SELECT lat FROM school WHERE vestigingscode = '99AA00'"
        )
        assert lat.scalar_one() == 52.1


def test_a_preview_writes_no_record_and_can_be_thrown_away(lege_kluis: OpenKluis) -> None:
    voor = telling(lege_kluis)
    proef = importeren.proef(lege_kluis, "leerlingen", "l.csv", lijsten.LEERLINGEN.encode())
    assert proef.nieuw == 3
    assert telling(lege_kluis) == voor
    importeren.annuleer(lege_kluis, proef.proef_id)
    with pytest.raises(fouten.NietGevonden):
        importeren.voer_uit(lege_kluis, proef.proef_id)
    assert telling(lege_kluis) == voor


def test_stopping_half_way_leaves_nothing_behind(lege_kluis: OpenKluis) -> None:
    def stop(gedaan: int, totaal: int, woord: str) -> None:
        raise fouten.Afgebroken

    regels = "".join(
        f"{nummer};;Kind;;;Proefstra;1-1-2014;m;Weg;1;;1234AB;Dorp;GM0246;nee\n"
        for nummer in range(100_000_000, 100_030_000)
    )
    inhoud = (lijsten.KOP_LEERLINGEN + regels).encode()
    with pytest.raises(fouten.Afgebroken):
        importeren.proef(lege_kluis, "leerlingen", "l.csv", inhoud, stop)
    with lege_kluis.lezen() as sessie:
        for tabel in ("importproef", "importregel", "persoon"):
            gevonden = sessie.connection().exec_driver_sql(f"SELECT count(*) FROM {tabel}")
            assert gevonden.scalar_one() == 0


def test_a_change_shows_old_and_new_and_keeps_how_it_was(lege_kluis: OpenKluis) -> None:
    lees_alles_in(lege_kluis)
    verhuisd = lijsten.NOOR.replace("Proefweg;12;;1234AB", "Nieuwstraat;5;a;1234CD")
    proef = lees_in(lege_kluis, "leerlingen", lijsten.KOP_LEERLINGEN + verhuisd)
    (regel,) = proef.voorbeelden_gewijzigd
    assert ("straat", "Proefweg", "Nieuwstraat") in regel.velden
    noor = leerling.toon(lege_kluis, zoeken.zoek(lege_kluis, "noor").treffers[0].uid)
    assert noor.adres.straatregel == "Nieuwstraat 5 a"
    assert noor.versie == 2
    assert zoeken.zoek(lege_kluis, "noor nieuwstraat").treffers
    assert not zoeken.zoek(lege_kluis, "noor proefweg").treffers
    with lege_kluis.lezen() as sessie:
        oud = sessie.connection().exec_driver_sql(
            "SELECT count(*) FROM verblijf WHERE straat = 'Proefweg' AND tot IS NOT NULL"
        )
        assert oud.scalar_one() == 1


def test_an_empty_cell_never_wipes_what_the_store_knows(lege_kluis: OpenKluis) -> None:
    lees_alles_in(lege_kluis)
    kaal = "999990019;;Noortje;;;Voorbeeldsma;12-10-2013;;;;;;;;\n"
    proef = lees_in(lege_kluis, "leerlingen", lijsten.KOP_LEERLINGEN + kaal)
    assert proef.ongewijzigd == 1
    noor = leerling.toon(lege_kluis, zoeken.zoek(lege_kluis, "noor").treffers[0].uid)
    assert (noor.naam.roepnaam, noor.geslacht, noor.adres.straat) == ("Noor", "V", "Proefweg")


@pytest.mark.parametrize("soort", ["leerlingen", "ouders"])
def test_an_address_may_be_corrected_on_the_day_of_the_move(
    lege_kluis: OpenKluis, soort: str
) -> None:
    lees_alles_in(lege_kluis)
    kop, rij, oud = {
        "leerlingen": (lijsten.KOP_LEERLINGEN, lijsten.NOOR, "Proefweg;12;"),
        "ouders": (lijsten.KOP_OUDERS, lijsten.OUDERS.splitlines(keepends=True)[3], "Elders;3;"),
    }[soort]
    for nieuw in ("Nieuwstraat;5;", "Nieuwstraat;6;"):
        assert lees_in(lege_kluis, soort, kop + rij.replace(oud, nieuw)).gewijzigd == 1
    noor = leerling.toon(lege_kluis, zoeken.zoek(lege_kluis, "noor").treffers[0].uid)
    adres = noor.adres if soort == "leerlingen" else noor.ouders[1].adres
    assert adres.straatregel == "Nieuwstraat 6"
    with lege_kluis.lezen() as sessie:
        telling = "SELECT count(*) FROM verblijf WHERE straat = 'Nieuwstraat'"
        assert sessie.connection().exec_driver_sql(telling).scalar_one() == 1


def test_a_list_never_makes_a_secret_address_public(lege_kluis: OpenKluis) -> None:
    lees_alles_in(lege_kluis)
    for geheim in ("ja", "", "nee"):
        lees_in(
            lege_kluis,
            "leerlingen",
            lijsten.KOP_LEERLINGEN + lijsten.NOOR.replace(";nee\n", f";{geheim}\n"),
        )
        lees_in(lege_kluis, "ouders", lijsten.OUDERS.replace(";;ja;;;;;;;", f";;{geheim};;;;;;;"))
    noor = leerling.toon(lege_kluis, zoeken.zoek(lege_kluis, "noor").treffers[0].uid)
    assert noor.geheim
    assert noor.ouders[1].geheim


GEEN_NUMMER_TWEE_KEER = [
    # the number of an adult who is in the store
    ("leerlingen", lijsten.KOP_LEERLINGEN + lijsten.NOOR.replace("999990019", "999990044"), "bsn"),
    # numbers of two pupils in one row
    (
        "leerlingen",
        lijsten.KOP_LEERLINGEN + lijsten.NOOR.replace("999990019;", "999990019;100000004"),
        "onderwijsnummer",
    ),
    # one number for two adults
    (
        "ouders",
        lijsten.KOP_OUDERS
        + f"999990019;;moeder;12;999990056;Marit;;Voorbeeldsma;{lijsten.THUIS};nee;;;;;;;\n"
        + f"999990032;;moeder;OG1;999990056;Ans;;Proefstra;{lijsten.THUIS};nee;;;;;;;\n",
        "bsn",
    ),
]


@pytest.mark.parametrize(("soort", "tekst", "veld"), GEEN_NUMMER_TWEE_KEER)
def test_a_number_that_two_people_would_have_is_refused(
    lege_kluis: OpenKluis, soort: str, tekst: str, veld: str
) -> None:
    lees_alles_in(lege_kluis)
    jan = ";100000004;Jan;;;Testman;1-3-2016;m;Proefweg;1;;1234AB;Veldwijk;GM0246;nee\n"
    lees_in(lege_kluis, "leerlingen", lijsten.KOP_LEERLINGEN + jan)
    proef = lees_in(lege_kluis, soort, tekst)
    assert [r.veld for r in proef.geweigerd] == [veld]


def test_the_other_number_twice_in_one_file_is_refused(lege_kluis: OpenKluis) -> None:
    jan = ";100000004;Jan;;;Testman;1-3-2016;m;Proefweg;1;;1234AB;Veldwijk;GM0246;nee\n"
    beide = lijsten.NOOR.replace("999990019;", "999990019;100000004")
    proef = lees_in(lege_kluis, "leerlingen", lijsten.KOP_LEERLINGEN + beide + jan)
    assert proef.nieuw == 1
    assert [(r.regel, r.veld) for r in proef.geweigerd] == [(3, "onderwijsnummer")]


def test_a_preview_is_refused_after_the_store_changed(lege_kluis: OpenKluis) -> None:
    lees_alles_in(lege_kluis)
    nieuw = lijsten.NOOR.replace("999990019", "999990056").replace("Noor", "Lotte")
    proef = importeren.proef(
        lege_kluis, "leerlingen", "l.csv", (lijsten.KOP_LEERLINGEN + nieuw).encode()
    )
    leerling.bewaar(
        lege_kluis, {"bsn": "999990056", "voornamen": "Lotte", "achternaam": "Voorbeeldsma",
                     "geboortedatum": "12-10-2013"},
    )  # fmt: skip
    with pytest.raises(fouten.IntussenGewijzigd):
        importeren.voer_uit(lege_kluis, proef.proef_id)
    assert len(zoeken.zoek(lege_kluis, "lotte").treffers) == 1


@pytest.mark.parametrize(
    "fout", [fouten.SchijfVol(), fouten.Vergrendeld(), OperationalError("", {}, Exception("?"))]
)
def test_an_import_that_was_done_is_no_error_when_its_preview_stays(
    lege_kluis: OpenKluis, monkeypatch: pytest.MonkeyPatch, fout: Exception
) -> None:
    proef = importeren.proef(lege_kluis, "leerlingen", "l.csv", lijsten.LEERLINGEN.encode())

    def wis(*_: object) -> None:
        raise fout

    monkeypatch.setattr(importstaging, "wis", wis)
    assert importeren.voer_uit(lege_kluis, proef.proef_id).waarde == 3
    assert zoeken.zoek(lege_kluis, "noor").treffers
    with pytest.raises(fouten.IntussenGewijzigd):  # and it cannot be carried out twice
        importeren.voer_uit(lege_kluis, proef.proef_id)


REGELS = [
    ("leerlingen", lijsten.NOOR.replace("12-10-2013", "31-02-2013"), "geboortedatum"),
    ("leerlingen", lijsten.NOOR.replace("999990019", "999990018"), "bsn"),
    ("leerlingen", lijsten.NOOR.replace("Voorbeeldsma", ""), "achternaam"),
]


@pytest.mark.parametrize(("soort", "regel", "veld"), REGELS)
def test_a_bad_row_is_refused_with_its_line_and_field(
    lege_kluis: OpenKluis, soort: str, regel: str, veld: str
) -> None:
    proef = lees_in(lege_kluis, soort, lijsten.KOP_LEERLINGEN + lijsten.TIJN + regel)
    assert proef.nieuw == 1
    assert [(r.regel, r.veld) for r in proef.geweigerd] == [(3, veld)]
    assert proef.geweigerd[0].reden.endswith(".")


def test_the_same_pupil_twice_in_one_file_is_refused(lege_kluis: OpenKluis) -> None:
    proef = lees_in(lege_kluis, "leerlingen", lijsten.LEERLINGEN + lijsten.NOOR)
    assert proef.nieuw == 3
    assert proef.geweigerd[0].regel == 5
    assert "regel 2" in proef.geweigerd[0].reden


def test_rows_about_unknown_children_and_schools_say_what_to_do(lege_kluis: OpenKluis) -> None:
    ouders = lees_in(lege_kluis, "ouders", lijsten.OUDERS)
    assert ouders.nieuw == 0
    assert "Importeer eerst de leerlingen" in ouders.geweigerd[0].reden
    lees_in(lege_kluis, "leerlingen", lijsten.LEERLINGEN)
    inschrijvingen = lees_in(lege_kluis, "inschrijvingen", lijsten.INSCHRIJVINGEN)
    assert inschrijvingen.nieuw == 0
    assert "Importeer eerst de scholen" in inschrijvingen.geweigerd[0].reden


def test_a_child_without_bsn_is_known_by_its_other_number(lege_kluis: OpenKluis) -> None:
    rij = ";100000004;Jan;;;Testman;1-3-2016;m;Proefweg;1;;1234AB;Veldwijk;GM0246;nee\n"
    for verwacht in (1, 0):
        proef = lees_in(lege_kluis, "leerlingen", lijsten.KOP_LEERLINGEN + rij)
        assert not proef.geweigerd
        assert proef.nieuw == verwacht


def test_an_ended_enrolment_closes_the_running_one(lege_kluis: OpenKluis) -> None:
    lees_alles_in(lege_kluis)
    einde = lijsten.INSCHRIJVINGEN.replace("1-8-2025;\n", "1-8-2025;31-1-2026\n")
    proef = lees_in(lege_kluis, "inschrijvingen", einde)
    assert (proef.nieuw, proef.gewijzigd, proef.ongewijzigd) == (0, 1, 1)
    noor = leerling.toon(lege_kluis, zoeken.zoek(lege_kluis, "noor").treffers[0].uid)
    assert noor.inschrijvingen[0].tot is not None
    assert "Er is geen lopende inschrijving op een school bekend." in noor.let_op
