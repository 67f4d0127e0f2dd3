# SPDX-License-Identifier: EUPL-1.2
"""A melding is taken in once, counted, frozen as it was judged, and found again in every list."""

import json
from datetime import date

import pytest

from leerplicht_desktop.domain import datum, fouten
from leerplicht_desktop.domain.gegevens.melding import MeldingRegel
from leerplicht_desktop.services import brief, concept, leerling, melding
from leerplicht_desktop.services.kluis import OpenKluis
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import DUO_NUMMER, leerling_ruw, melding_ruw


@pytest.fixture
def ruw(uids: dict[str, str]) -> dict[str, str]:
    """A second melding of Noor, later and without number."""
    return melding_ruw(
        uids["noor"],
        uids["school"],
        duo_meldingsnummer="",
        zaaknummer="",
        soort="OVERIG",
        melddatum="12-6-2026",
        begindatum="9-6-2026",
        einddatum="10-6-2026",
        dagen=json.dumps({"2026-06-09": "2", "2026-06-10": "1,5"}),
    )


def test_everything_that_was_typed_is_there_again(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    beeld = melding.toon(volle_kluis, uids["melding"])
    assert beeld.kenmerk == "2026-0001"
    assert (beeld.leerling, beeld.school) == ("Noor van Dijk", "Het Plein College")
    assert beeld.vakantieregio == "MIDDEN"
    assert beeld.werkstatus == "NIEUW"
    invoer = beeld.invoer
    assert [(d.datum, d.minuten) for d in invoer.dagen] == [
        (date(2026, 5, 18), 240),
        (date(2026, 5, 19), 240),
        (date(2026, 5, 27), 270),
        (date(2026, 6, 3), 270),
    ]
    assert invoer.totaal_minuten == 17 * 60
    assert (invoer.soort, invoer.duo_meldingsnummer, invoer.actie_gewenst) == (
        "V3",
        DUO_NUMMER,
        True,
    )
    assert beeld.voorstel.soort == "V3"
    assert beeld.voorstel.zin
    assert beeld.berekening.bereikt_op == (date(2026, 6, 3),)
    assert beeld.berekening.eerste_actie_uiterlijk == date(2026, 6, 15)


def test_counting_does_not_wait_for_the_rest_of_the_form(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    """A wrong mail address or a number half typed does not stop "n van 16 uur"."""
    ruw = melding_ruw(
        uids["daan"],
        uids["school"],
        melder_email="half@",
        soort="",
        status_duo="bestaat niet",
        melddatum="",
    )
    berekening = melding.bereken(volle_kluis, ruw)
    assert berekening is not None
    assert berekening.hoogste_minuten == 17 * 60
    assert berekening.voorstel.soort == "V3"
    for veld in ("leerling_uid", "begindatum"):
        assert melding.bereken(volle_kluis, {**ruw, veld: ""}) is None
    achttien = leerling.bewaar(volle_kluis, leerling_ruw(bsn="", geboortedatum="1-1-2008")).waarde
    berekening = melding.bereken(volle_kluis, {**ruw, "leerling_uid": achttien})
    assert berekening is not None
    assert berekening.voorstel.soort == "RMC18"


def test_hours_of_two_meldingen_count_together_and_never_twice(
    volle_kluis: OpenKluis, uids: dict[str, str], ruw: dict[str, str]
) -> None:
    daan = {**ruw, "leerling_uid": uids["daan"]}
    een = melding.neem_in(
        volle_kluis, {**daan, "begindatum": "1-6-2026", "dagen": json.dumps({"2026-06-01": "8"})}
    ).waarde
    erbij = {**daan, "dagen": json.dumps({"2026-06-09": "8"}), "soort": "V3"}
    berekening = melding.bereken(volle_kluis, erbij)
    assert berekening is not None
    assert (berekening.hoogste_minuten, berekening.voorstel.soort) == (16 * 60, "V3")
    uid = melding.neem_in(volle_kluis, erbij).waarde
    beeld = melding.toon(volle_kluis, uid)
    assert beeld.berekening.hoogste_minuten == 16 * 60  # its own days are not counted again
    assert [r.uid for r in beeld.eerdere] == [een]
    # And in changing it the old days give way to the new.
    minder = {**erbij, "dagen": json.dumps({"2026-06-09": "1"}), "soort": "OVERIG"}
    melding.wijzig(volle_kluis, uid, beeld.versie, minder)
    assert melding.toon(volle_kluis, uid).berekening.hoogste_minuten == 9 * 60


def test_hours_that_reached_the_limit_are_spent(
    volle_kluis: OpenKluis, ruw: dict[str, str]
) -> None:
    berekening = melding.bereken(volle_kluis, ruw)
    assert berekening is not None
    assert (berekening.hoogste_minuten, berekening.voorstel.soort) == (210, "OVERIG")


def test_overruling_the_proposal_asks_why_and_both_are_frozen(
    volle_kluis: OpenKluis, ruw: dict[str, str]
) -> None:
    with pytest.raises(fouten.OnjuisteInvoer) as fout:
        melding.neem_in(volle_kluis, {**ruw, "soort": "LUXE", "afwijkreden": ""})
    assert list(fout.value.fouten) == ["afwijkreden"]
    uid = melding.neem_in(
        volle_kluis, {**ruw, "soort": "LUXE", "afwijkreden": "ticket gezien"}
    ).waarde
    beeld = melding.toon(volle_kluis, uid)
    assert (beeld.voorstel.soort, beeld.invoer.soort) == ("OVERIG", "LUXE")
    assert beeld.invoer.afwijkreden == "ticket gezien"


def test_changing_freezes_a_new_verdict_beside_the_old(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    beeld = melding.toon(volle_kluis, uids["melding"])
    dagen = json.dumps({"2026-05-18": "4"})
    ruw = melding_ruw(uids["noor"], uids["school"], dagen=dagen, soort="OVERIG")
    melding.wijzig(volle_kluis, uids["melding"], beeld.versie, ruw)
    nieuw = melding.toon(volle_kluis, uids["melding"])
    assert (nieuw.kenmerk, nieuw.versie) == (beeld.kenmerk, beeld.versie + 1)
    assert nieuw.voorstel.soort == "OVERIG"
    assert nieuw.invoer.totaal_minuten == 240
    assert len(nieuw.invoer.dagen) == 1
    with volle_kluis.lezen() as sessie:
        oordelen = sessie.connection().exec_driver_sql("SELECT verdict FROM oordeel ORDER BY id")
        assert list(oordelen.scalars()) == ["V3", "OVERIG"]
    with pytest.raises(fouten.IntussenGewijzigd):
        melding.wijzig(volle_kluis, uids["melding"], beeld.versie, ruw)


def test_a_melding_put_with_the_right_pupil_tells_both_screens(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    uit = melding.wijzig(volle_kluis, uids["melding"], 1, melding_ruw(uids["daan"], uids["school"]))
    soorten = {g.soort: g.uids for g in uit.gewijzigd}
    assert soorten == {"melding": {uids["melding"]}, "leerling": {uids["noor"], uids["daan"]}}
    assert leerling.toon(volle_kluis, uids["noor"]).meldingen == ()
    assert leerling.toon(volle_kluis, uids["daan"]).meldingen[0].uid == uids["melding"]
    with volle_kluis.lezen() as sessie:
        voor, na = sessie.connection().exec_driver_sql("SELECT voor, na FROM wijziging").all()[-1]
    assert "leerling_id" in voor
    assert json.loads(voor)["leerling_id"] != json.loads(na)["leerling_id"]


def test_a_number_of_duo_is_taken_in_once(
    volle_kluis: OpenKluis, uids: dict[str, str], ruw: dict[str, str]
) -> None:
    dubbel = {**ruw, "leerling_uid": uids["daan"], "duo_meldingsnummer": DUO_NUMMER}
    voor = melding.tellingen(volle_kluis)
    with pytest.raises(fouten.OnjuisteInvoer) as fout:
        melding.neem_in(volle_kluis, dubbel)
    assert "2026-0001" in fout.value.fouten["duo_meldingsnummer"]
    assert melding.tellingen(volle_kluis) == voor
    # It is shown while typing already, though it is another pupil's and another week's.
    assert [r.uid for r in melding.lijkt_op(volle_kluis, dubbel)] == [uids["melding"]]
    uid = melding.neem_in(volle_kluis, {**dubbel, "duo_meldingsnummer": ""}).waarde
    assert melding.toon(volle_kluis, uid).kenmerk == "2026-0002"  # the refused one cost no number
    versie = melding.toon(volle_kluis, uids["melding"]).versie
    melding.wijzig(
        volle_kluis, uids["melding"], versie, melding_ruw(uids["noor"], uids["school"])
    )  # its own number is no duplicate


@pytest.mark.parametrize(
    "begin, eind, gelijk",
    [
        ("18-5-2026", "3-6-2026", True),
        ("1-6-2026", "", True),
        ("3-6-2026", "5-6-2026", True),
        ("1-5-2026", "18-5-2026", True),
        ("1-5-2026", "", True),  # still going on: it runs over the other
        ("4-6-2026", "5-6-2026", False),
        ("1-5-2026", "17-5-2026", False),
    ],
)
def test_a_melding_that_looks_like_one_that_is_there(
    volle_kluis: OpenKluis, uids: dict[str, str], begin: str, eind: str, gelijk: bool
) -> None:
    ruw = {"leerling_uid": uids["noor"], "begindatum": begin, "einddatum": eind}
    assert [r.uid for r in melding.lijkt_op(volle_kluis, ruw)] == [uids["melding"]] * gelijk
    assert melding.lijkt_op(volle_kluis, ruw, zonder_uid=uids["melding"]) == ()
    assert melding.lijkt_op(volle_kluis, {**ruw, "leerling_uid": uids["daan"]}) == ()
    assert melding.lijkt_op(volle_kluis, {**ruw, "begindatum": ""}) == ()


@pytest.mark.parametrize(
    "velden, veld",
    [
        ({"begindatum": "31-02-2026"}, "begindatum"),
        ({"begindatum": "16-6-2026", "einddatum": ""}, "begindatum"),
        ({"einddatum": "1-5-2026"}, "einddatum"),
        ({"melddatum": "16-6-2026"}, "melddatum"),
        ({"dagen": '{"2026-06-04": "3"}'}, "dagen"),
        ({"dagen": '{"2026-05-18": "25"}'}, "dagen"),
        ({"dagen": "geen json"}, "dagen"),
        ({"soort": "RMC18"}, "soort"),
        ({"soort": "V1"}, "soort"),
        ({"soort": ""}, "soort"),
        ({"leerling_uid": ""}, "leerling_uid"),
        ({"alleen_totaal": "ja"}, "totaal_uren"),
        ({"melder_email": "half@"}, "melder_email"),
    ],
)
def test_what_cannot_be_is_named_and_not_kept(
    volle_kluis: OpenKluis, uids: dict[str, str], velden: dict[str, str], veld: str
) -> None:
    voor = melding.tellingen(volle_kluis)
    ruw = {**melding_ruw(uids["noor"], uids["school"], duo_meldingsnummer=""), **velden}
    with pytest.raises(fouten.OnjuisteInvoer) as fout:
        melding.neem_in(volle_kluis, ruw)
    assert veld in fout.value.fouten
    assert melding.tellingen(volle_kluis) == voor
    assert veld in melding.controleer(volle_kluis, ruw).fouten


def test_only_the_total_is_known(volle_kluis: OpenKluis, uids: dict[str, str]) -> None:
    ruw = melding_ruw(
        uids["daan"], "", alleen_totaal="ja", totaal_uren="20", dagen="", duo_meldingsnummer="",
        afwijkreden="de school telt zelf",
    )  # fmt: skip
    uid = melding.neem_in(volle_kluis, ruw).waarde
    beeld = melding.toon(volle_kluis, uid)
    assert beeld.invoer.alleen_totaal
    assert beeld.invoer.totaal_minuten == 20 * 60
    assert beeld.invoer.dagen == ()
    assert beeld.school == ""


def test_a_draft_of_a_melding(
    volle_kluis: OpenKluis, uids: dict[str, str], ruw: dict[str, str]
) -> None:
    concept.bewaar(volle_kluis, "melding", "", None, 1, dict(ruw))
    with pytest.raises(fouten.OnjuisteInvoer):
        melding.neem_in(volle_kluis, {**ruw, "begindatum": ""})
    assert concept.lees(volle_kluis, "melding")
    melding.neem_in(volle_kluis, ruw)
    assert concept.lees(volle_kluis, "melding") is None


def rijen(kluis: OpenKluis, **opties: object) -> list[MeldingRegel]:
    return list(melding.lijst(kluis, **opties).rijen)  # type: ignore[arg-type]


def test_lists_filter_sort_and_page_in_the_store(
    volle_kluis: OpenKluis, uids: dict[str, str], ruw: dict[str, str], vaste_klok: VasteKlok
) -> None:
    tweede = melding.neem_in(volle_kluis, {**ruw, "actie_gewenst": "nee"}).waarde
    derde = melding.neem_in(
        volle_kluis, {**ruw, "leerling_uid": uids["daan"], "soort": "OVERIG"}
    ).waarde
    assert melding.tellingen(volle_kluis) == {
        "open": 3, "nieuw": 3, "onderzoek": 0, "geen_actie": 1, "afgerond": 0, "alles": 3,
    }  # fmt: skip
    assert [r.uid for r in rijen(volle_kluis, filter="geen_actie")] == [tweede]
    assert rijen(volle_kluis, sorteer="naam")[0].uid == derde
    assert rijen(volle_kluis, sorteer="uren", aflopend=True)[0].uid == uids["melding"]
    assert rijen(volle_kluis)[0].uid == uids["melding"]  # what must be done first
    pagina = melding.lijst(volle_kluis, begin=2, aantal=2)
    assert (len(pagina.rijen), pagina.totaal, pagina.begin) == (1, 3, 2)
    for sorteer in ("eerste_actie", "melddatum", "naam", "school", "soort", "uren"):
        heen = [r.uid for r in rijen(volle_kluis, sorteer=sorteer)]
        terug = [r.uid for r in rijen(volle_kluis, sorteer=sorteer, aflopend=True)]
        assert set(heen) == set(terug)
    voorstel = brief.stel_op(volle_kluis, uids["melding"])
    brief.maak(
        volle_kluis, uids["melding"], ["ouders-1"], datum=voorstel.datum,
        reageren_voor=voorstel.reageren_voor,
    )  # fmt: skip
    assert melding.tellingen(volle_kluis)["onderzoek"] == 1
    assert rijen(volle_kluis, filter="onderzoek")[0].brieven == 1


def test_pasted_text_finds_pupil_and_school(volle_kluis: OpenKluis, uids: dict[str, str]) -> None:
    tekst = (
        "BSN: 999990019\nNaam: Noor van Dijk\nBRIN: 12AB01\nMeldingsnummer: M-2026-777\n"
        "Soort: wettelijk verzuim\nBegindatum: 18-05-2026\nEinddatum: 03-06-2026\n"
    )
    geplakt = melding.plak_tekst(volle_kluis, tekst)
    assert geplakt.kandidaten == (uids["noor"],)
    assert geplakt.velden["leerling_uid"] == uids["noor"]
    assert geplakt.velden["school_uid"] == uids["school"]
    assert "bsn" not in geplakt.velden
    lopend = "Verzuim van Noor van Dijk, geboren {}, vanaf 18-05-2026."
    geboren = leerling.toon(volle_kluis, uids["noor"]).geboortedatum
    in_zin = melding.plak_tekst(volle_kluis, lopend.format(datum.kort(geboren)))
    assert in_zin.velden["leerling_uid"] == uids["noor"]
    geen = melding.plak_tekst(volle_kluis, "zomaar een mail zonder feiten")
    assert geen.kandidaten == ()
    assert "leerling_uid" not in geen.velden


def test_who_is_not_there(volle_kluis: OpenKluis, uids: dict[str, str]) -> None:
    with pytest.raises(fouten.NietGevonden):
        melding.toon(volle_kluis, "weg")
    with pytest.raises(fouten.NietGevonden):
        melding.wijzig(volle_kluis, "weg", 1, melding_ruw(uids["noor"], uids["school"]))
    with pytest.raises(fouten.NietGevonden):
        melding.neem_in(volle_kluis, melding_ruw("weg", uids["school"]))
    with pytest.raises(fouten.NietGevonden):
        melding.neem_in(volle_kluis, melding_ruw(uids["noor"], "weg", duo_meldingsnummer=""))


def test_the_calendar_is_that_of_the_school_else_of_the_municipality(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    assert melding.kalender(volle_kluis, uids["school"]).regio.upper() == "MIDDEN"
    assert melding.kalender(volle_kluis, None).regio.upper() == "MIDDEN"
