# SPDX-License-Identifier: EUPL-1.2
"""Adding and changing a pupil, an enrolment and the adults: right, once, and never silently."""

from datetime import date

import pytest

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.gegevens.leerling import LeerlingBeeld
from leerplicht_desktop.services import concept, leerling, melding, ouder, raadpleging
from leerplicht_desktop.services.kluis import OpenKluis
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import (
    BSN_DAAN,
    BSN_MOEDER,
    BSN_NOOR,
    BSN_VADER,
    GEHEIM_ADRES,
    THUIS,
    leerling_ruw,
    zet_school,
)


def regels(kluis: OpenKluis) -> list[str]:
    with kluis.lezen() as sessie:
        sql = "SELECT handeling FROM audit ORDER BY volgnummer"
        return list(sessie.connection().exec_driver_sql(sql).scalars())


def tel(kluis: OpenKluis, tabel: str) -> int:
    with kluis.lezen() as sessie:
        return int(
            sessie.connection().exec_driver_sql(f"SELECT count(*) FROM {tabel}").scalar_one()
        )


def toon(kluis: OpenKluis, uid: str) -> LeerlingBeeld:
    return leerling.toon(kluis, uid)


def test_the_screen_of_a_pupil(volle_kluis: OpenKluis, uids: dict[str, str]) -> None:
    noor = toon(volle_kluis, uids["noor"])
    assert (noor.naam.roepnaam, noor.leeftijd, noor.bsn) == ("Noor", 15, BSN_NOOR)
    assert noor.plicht.status == "LEERPLICHTIG"
    assert noor.plicht.redenen
    assert noor.adres.regels() == ("Lindelaan 12", "1234 AB  Veldwijk")
    assert [(o.naam.achternaam, o.heeft_gezag, o.zelfde_adres, o.geheim) for o in noor.ouders] == [
        ("Jacobs", True, True, False),
        ("Dijk", True, False, True),
    ]
    assert [(g.naam.voornamen, g.relatie, g.school) for g in noor.gezin] == [
        ("Daan", "broer", "Het Plein College")
    ]
    assert [i.school for i in noor.inschrijvingen] == ["Het Plein College"]
    assert [m.uid for m in noor.meldingen] == [uids["melding"]]
    assert noor.nu is not None
    assert noor.nu.hoogste_minuten == 17 * 60
    assert "Een ouder heeft een geheim adres. Noem het aan niemand." in noor.let_op


def test_a_child_of_which_little_is_known(lege_kluis: OpenKluis) -> None:
    uid = leerling.bewaar(
        lege_kluis, {"roepnaam": "Kim", "achternaam": "Los", "geboortedatum": "1-1-2015"}
    ).waarde
    kim = toon(lege_kluis, uid)
    assert kim.bsn is None
    assert kim.adres.leeg
    assert len(kim.let_op) == 3  # no address, no parent, no school
    leerling.bewaar(
        lege_kluis, {"roepnaam": "Bo", "achternaam": "Los", "geboortedatum": "1-1-2015"}
    )  # a second child without number is no duplicate


def test_what_changed_is_told_to_the_lists(volle_kluis: OpenKluis, uids: dict[str, str]) -> None:
    uit = leerling.bewaar(volle_kluis, leerling_ruw(), uid=uids["noor"])
    assert [(g.soort, g.uids) for g in uit.gewijzigd] == [("leerling", frozenset({uids["noor"]}))]
    uit = ouder.bewaar(volle_kluis, uids["noor"], {"achternaam": "Jacobs", "bsn": BSN_MOEDER})
    assert uit.gewijzigd[0].uids == {uids["noor"], uids["daan"]}


def test_wrong_fields_are_named_and_nothing_is_kept(lege_kluis: OpenKluis) -> None:
    voor = regels(lege_kluis)
    with pytest.raises(fouten.OnjuisteInvoer) as fout:
        leerling.bewaar(
            lege_kluis,
            leerling_ruw(bsn="123456789", geboortedatum="31-02-2010", postcode="12", achternaam=""),
        )
    assert set(fout.value.fouten) == {"bsn", "geboortedatum", "postcode", "achternaam"}
    assert regels(lege_kluis) == voor
    assert tel(lege_kluis, "persoon") == 0


@pytest.mark.parametrize("bsn", [BSN_DAAN, BSN_MOEDER])
def test_a_number_that_is_somebody_elses(
    volle_kluis: OpenKluis, uids: dict[str, str], bsn: str
) -> None:
    voor = toon(volle_kluis, uids["noor"])
    for uid in (None, uids["noor"]):
        with pytest.raises(fouten.OnjuisteInvoer) as fout:
            leerling.bewaar(volle_kluis, leerling_ruw(bsn=bsn, achternaam="Anders"), uid=uid)
        assert list(fout.value.fouten) == ["bsn"]
        assert bsn not in str(fout.value.fouten)
    assert toon(volle_kluis, uids["noor"]) == voor


def test_the_own_number_is_no_duplicate(volle_kluis: OpenKluis, uids: dict[str, str]) -> None:
    leerling.bewaar(volle_kluis, leerling_ruw(roepnaam="Noortje"), uid=uids["noor"], versie=1)
    assert toon(volle_kluis, uids["noor"]).naam.roepnaam == "Noortje"


def test_a_form_opened_before_another_change_is_not_saved(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    versie = toon(volle_kluis, uids["noor"]).versie
    leerling.bewaar(volle_kluis, leerling_ruw(roepnaam="Eerst"), uid=uids["noor"], versie=versie)
    with pytest.raises(fouten.IntussenGewijzigd):
        leerling.bewaar(
            volle_kluis, leerling_ruw(roepnaam="Te laat"), uid=uids["noor"], versie=versie
        )
    assert toon(volle_kluis, uids["noor"]).naam.roepnaam == "Eerst"
    moeder = toon(volle_kluis, uids["noor"]).ouders[0]
    velden = {"achternaam": "Jacobs", "gezag": "TWEEHOOFDIG", "rol": "moeder"}
    ouder.bewaar(volle_kluis, uids["noor"], velden, uid=moeder.uid, versie=moeder.versie)
    with pytest.raises(fouten.IntussenGewijzigd):
        ouder.bewaar(volle_kluis, uids["noor"], velden, uid=moeder.uid, versie=moeder.versie)


def test_who_is_not_there(lege_kluis: OpenKluis) -> None:
    with pytest.raises(fouten.NietGevonden):
        toon(lege_kluis, "weg")
    with pytest.raises(fouten.NietGevonden):
        leerling.bewaar(lege_kluis, leerling_ruw(), uid="weg")
    with pytest.raises(fouten.NietGevonden):
        ouder.bewaar(lege_kluis, "weg", {"achternaam": "X"})
    with pytest.raises(fouten.NietGevonden):
        leerling.bewaar_inschrijving(lege_kluis, "weg", "weg", {"van": "1-8-2025"})


def test_before_and_after_of_a_change_are_kept(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    leerling.bewaar(volle_kluis, leerling_ruw(roepnaam="Nora", straat="Kade"), uid=uids["noor"])
    with volle_kluis.lezen() as sessie:
        rij = (
            sessie.connection()
            .exec_driver_sql("SELECT voor, na FROM wijziging ORDER BY id DESC LIMIT 1")
            .one()
        )
    assert '"roepnaam": "Noor"' in rij[0]
    assert '"roepnaam": "Nora"' in rij[1]
    assert "Kade" in rij[1]
    assert "Dijk" not in rij[1]  # only what differs


def test_a_move_keeps_the_old_address_for_the_days_it_held(
    volle_kluis: OpenKluis, uids: dict[str, str], vaste_klok: VasteKlok
) -> None:
    vaste_klok.zet(date(2026, 9, 1))
    leerling.bewaar(volle_kluis, leerling_ruw(straat="Kade"), uid=uids["noor"])
    leerling.bewaar(volle_kluis, leerling_ruw(straat="Kaai"), uid=uids["noor"])  # the same day
    with volle_kluis.lezen() as sessie:
        rijen = sessie.connection().exec_driver_sql(
            "SELECT straat, van, tot FROM verblijf v JOIN leerling l ON l.persoon_id = v.persoon_id"
            " WHERE l.uid = ? ORDER BY v.id",
            (uids["noor"],),
        )
        assert [tuple(r) for r in rijen] == [
            ("Lindelaan", None, "2026-08-31"),
            ("Kaai", "2026-09-01", None),
        ]
    assert toon(volle_kluis, uids["noor"]).adres.straat == "Kaai"


def test_a_new_school_ends_the_old_enrolment_the_day_before(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    leerling.bewaar_inschrijving(volle_kluis, uids["noor"], uids["school2"], {"van": "1-6-2026"})
    nieuw, oud = toon(volle_kluis, uids["noor"]).inschrijvingen
    assert (nieuw.school, nieuw.onderwijssoort, nieuw.tot) == ("De Wilg", "VO", None)
    assert (oud.school, oud.tot) == ("Het Plein College", date(2026, 5, 31))


@pytest.mark.parametrize(
    "velden, veld",
    [({}, "van"), ({"van": "31-2-2026"}, "van"), ({"van": "1-6-2026", "tot": "1-5-2026"}, "tot"),
     ({"van": "1-8-2025"}, "van")],
)  # fmt: skip
def test_an_enrolment_that_cannot_be(
    volle_kluis: OpenKluis, uids: dict[str, str], velden: dict[str, str], veld: str
) -> None:
    voor = toon(volle_kluis, uids["noor"])
    with pytest.raises(fouten.OnjuisteInvoer) as fout:
        leerling.bewaar_inschrijving(volle_kluis, uids["noor"], uids["school"], velden)
    assert list(fout.value.fouten) == [veld]
    assert toon(volle_kluis, uids["noor"]) == voor


# --- the adults -----------------------------------------------------------------------------
def test_a_parent_of_two_children_is_one_person(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    assert tel(volle_kluis, "persoon") == 4
    velden = {"achternaam": "Jacobs", "bsn": BSN_MOEDER, "telefoon": "06-99999999", "rol": "moeder"}
    ouder.bewaar(volle_kluis, uids["noor"], velden)
    assert toon(volle_kluis, uids["daan"]).ouders[0].telefoon == "06-99999999"
    assert tel(volle_kluis, "persoon") == 4


def test_adding_a_known_parent_to_another_child_loses_nothing(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    """Left empty is not taken away: least of all that an address is geheim."""
    derde = leerling.bewaar(volle_kluis, leerling_ruw(bsn="", roepnaam="Bo")).waarde
    ouder.bewaar(volle_kluis, derde, {"achternaam": "Dijk", "bsn": BSN_VADER, "rol": "vader"})
    vader = next(o for o in toon(volle_kluis, derde).ouders if o.bsn == BSN_VADER)
    assert vader.geheim
    assert vader.adres.straat == GEHEIM_ADRES["straat"]
    assert not vader.zelfde_adres
    assert vader.telefoon
    assert vader.naam.voornamen == "Pieter"


def test_a_bsn_of_someone_with_another_name_is_not_taken_over(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    voor = toon(volle_kluis, uids["daan"])
    with pytest.raises(fouten.OnjuisteInvoer) as fout:
        ouder.bewaar(volle_kluis, uids["noor"], {"achternaam": "Smit", "bsn": BSN_DAAN})
    assert list(fout.value.fouten) == ["bsn"]
    with pytest.raises(fouten.OnjuisteInvoer):  # nor the child's own
        ouder.bewaar(volle_kluis, uids["noor"], {"achternaam": "Dijk", "bsn": BSN_NOOR})
    with pytest.raises(fouten.OnjuisteInvoer):  # nor the other parent's
        ouder.bewaar(
            volle_kluis,
            uids["noor"],
            {"achternaam": "Jacobs", "bsn": BSN_VADER},
            uid=uids["moeder"],
        )
    assert toon(volle_kluis, uids["daan"]) == voor


def test_an_empty_address_is_that_of_the_child(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    oma = ouder.bewaar(
        volle_kluis, uids["noor"], {"achternaam": "Oma", "rol": "verzorger", "gezag": "GEEN"}
    ).waarde
    beeld = next(o for o in toon(volle_kluis, uids["noor"]).ouders if o.uid == oma)
    assert beeld.zelfde_adres
    assert not beeld.heeft_gezag
    assert toon(volle_kluis, uids["noor"]).ouders[-1].uid == oma  # those with gezag come first


def test_household_is_the_same_address_and_a_shared_parent(lege_kluis: OpenKluis) -> None:
    een = leerling.bewaar(lege_kluis, leerling_ruw()).waarde
    ander_adres = {**THUIS, "huisnummer": "99"}
    buur = leerling.bewaar(
        lege_kluis, leerling_ruw(bsn="", roepnaam="Buur", achternaam="Ander")
    ).waarde
    ver = leerling.bewaar(lege_kluis, leerling_ruw(bsn="", roepnaam="Ver", **ander_adres)).waarde
    moeder = {"achternaam": "Jacobs", "bsn": BSN_MOEDER, "rol": "moeder", "gezag": "EENHOOFDIG"}
    ouder.bewaar(lege_kluis, een, moeder)
    ouder.bewaar(lege_kluis, buur, {"achternaam": "Ander", "rol": "vader"})
    # The same address alone makes no household, a shared parent does make brothers and sisters.
    assert toon(lege_kluis, een).gezin == ()
    ouder.bewaar(lege_kluis, ver, {**moeder, **THUIS})
    assert [g.uid for g in toon(lege_kluis, een).gezin] == [ver]
    with lege_kluis.lezen() as sessie:
        rijen = sessie.connection().exec_driver_sql(
            "SELECT h.huishouden_id, l.uid FROM huishoudenlid h JOIN leerling l USING (persoon_id)"
        )
        leden = {uid: huis for huis, uid in rijen}
    assert set(leden) == {een, buur}
    assert leden[een] != leden[buur]


def test_who_moves_out_no_longer_belongs_to_the_household(
    lege_kluis: OpenKluis, vaste_klok: VasteKlok
) -> None:
    """The child of a parent's new partner is no sister of the child at the old address."""
    een = leerling.bewaar(lege_kluis, leerling_ruw()).waarde
    vader = {"achternaam": "Dijk", "bsn": BSN_VADER, "rol": "vader", "gezag": "TWEEHOOFDIG"}
    ouder.bewaar(lege_kluis, een, vader)
    vaste_klok.zet(date(2026, 9, 1))
    nieuw = {**THUIS, "huisnummer": "99"}
    ouder.bewaar(lege_kluis, een, {**vader, **nieuw})
    ander = leerling.bewaar(
        lege_kluis, leerling_ruw(bsn="", roepnaam="Mila", achternaam="Smit", **nieuw)
    ).waarde
    partner = {"achternaam": "Smit", "rol": "moeder", "gezag": "EENHOOFDIG"}
    ouder.bewaar(lege_kluis, ander, partner)
    ouder.bewaar(lege_kluis, ander, {**vader, "rol": "verzorger", "gezag": "GEEN", "bsn": ""})
    assert toon(lege_kluis, een).gezin == ()
    assert toon(lege_kluis, ander).gezin == ()


# --- drafts and the log ---------------------------------------------------------------------
def test_a_draft_stays_until_its_form_is_saved(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    getypt = {"achternaam": "Half", "geboortedatum": "31-02"}
    op = concept.bewaar(volle_kluis, "leerling", uids["noor"], 1, 3, getypt)
    concept.bewaar(volle_kluis, "leerling", "", None, 3, {"achternaam": "Nieuw"})
    gevonden = concept.lees(volle_kluis, "leerling", uids["noor"])
    assert gevonden == concept.Concept(getypt, 1, 3, op)
    with pytest.raises(fouten.OnjuisteInvoer):
        leerling.bewaar(volle_kluis, leerling_ruw(**getypt), uid=uids["noor"])
    assert concept.lees(volle_kluis, "leerling", uids["noor"])  # refused: still there
    leerling.bewaar(volle_kluis, leerling_ruw(), uid=uids["noor"])
    assert concept.lees(volle_kluis, "leerling", uids["noor"]) is None
    assert concept.lees(volle_kluis, "leerling")  # of another form
    concept.wis(volle_kluis, "leerling")
    concept.wis(volle_kluis, "leerling")  # twice is no error
    assert concept.lees(volle_kluis, "leerling") is None


def test_a_draft_writes_no_line_and_the_last_one_counts(lege_kluis: OpenKluis) -> None:
    voor = regels(lege_kluis)
    for nummer in range(3):
        concept.bewaar(lege_kluis, "melding", "", None, 1, {"reden": str(nummer)})
    assert regels(lege_kluis) == voor
    gevonden = concept.lees(lege_kluis, "melding")
    assert gevonden is not None
    assert gevonden.inhoud == {"reden": "2"}


def test_every_change_writes_exactly_one_line_and_reading_none(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    from leerplicht_desktop.services import brief, kluis, school, zoeken

    voor = regels(volle_kluis)
    toon(volle_kluis, uids["noor"])
    melding.toon(volle_kluis, uids["melding"])
    melding.lijst(volle_kluis)
    brief.stel_op(volle_kluis, uids["melding"])
    school.lijst(volle_kluis)
    zoeken.zoek(volle_kluis, "noor")
    kluis.gegevens(volle_kluis)
    assert regels(volle_kluis) == voor
    leerling.bewaar(volle_kluis, leerling_ruw(), uid=uids["noor"])
    leerling.bewaar(volle_kluis, leerling_ruw(bsn=""))
    ouder.bewaar(volle_kluis, uids["noor"], {"achternaam": "Oma"})
    leerling.bewaar_inschrijving(
        volle_kluis, uids["noor"], zet_school(volle_kluis, nr=5), {"van": "1-6-2026"}
    )
    raadpleging.noteer(volle_kluis, "geopend", "leerling", [uids["noor"]])
    assert regels(volle_kluis)[len(voor) :] == [
        "leerling_gewijzigd",
        "leerling_toegevoegd",
        "ouder_bewaard",
        "school_toegevoegd",
        "inschrijving_toegevoegd",
        "geopend",
    ]
