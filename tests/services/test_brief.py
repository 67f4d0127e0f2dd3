# SPDX-License-Identifier: EUPL-1.2
"""Who gets the waarschuwingsbrief, what may never stand in it, and how it is filed."""

import hashlib
from datetime import date

import pytest

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.gegevens.brief import BriefRegel
from leerplicht_desktop.services import brief, leerling, melding, ouder
from leerplicht_desktop.services.kluis import OpenKluis
from tests.documents.lezer import tekst
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import (
    BSN_DAAN,
    BSN_MOEDER,
    BSN_NOOR,
    BSN_VADER,
    GEHEIM_ADRES,
    leerling_ruw,
    melding_ruw,
)

DAG, UITERLIJK = date(2026, 6, 15), date(2026, 6, 29)
BSNS = (BSN_NOOR, BSN_DAAN, BSN_MOEDER, BSN_VADER)


def maak(kluis: OpenKluis, melding_uid: str, *sleutels: str) -> tuple[BriefRegel, ...]:
    voorstel = brief.stel_op(kluis, melding_uid)
    gekozen = sleutels or tuple(e.sleutel for e in voorstel.exemplaren)
    return brief.maak(
        kluis, melding_uid, gekozen, datum=voorstel.datum, reageren_voor=voorstel.reageren_voor
    ).waarde


def neem_in(kluis: OpenKluis, uids: dict[str, str], **velden: str) -> tuple[str, str]:
    """Another child with a melding: (pupil, melding)."""
    kind = leerling.bewaar(kluis, leerling_ruw(bsn="", **velden)).waarde
    ruw = melding_ruw(kind, uids["school"], duo_meldingsnummer="")
    return kind, melding.neem_in(kluis, ruw).waarde


def test_parents_apart_each_have_a_copy_and_who_is_12_too(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    voorstel = brief.stel_op(volle_kluis, uids["melding"])
    assert [(e.sleutel, e.aan, e.vorm) for e in voorstel.exemplaren] == [
        ("ouders-1", ("Mevrouw Anna Sophia Jacobs",), "u"),
        ("ouders-2", ("De heer Pieter van Dijk",), "u"),
        ("jongere", ("Noor van Dijk",), "je"),
    ]
    moeder, vader, jongere = voorstel.exemplaren
    assert moeder.adres.straat == jongere.adres.straat == "Lindelaan"
    assert vader.adres.straat == GEHEIM_ADRES["straat"]
    assert vader.geheim
    assert "Geheim adres" in vader.vlag
    assert not moeder.geheim
    assert moeder.aanhef == "Geachte mevrouw Jacobs,"
    assert vader.aanhef == "Geachte heer Van Dijk,"
    assert jongere.aanhef == "Beste Noor,"
    assert voorstel.ontbreekt == ()
    assert voorstel.let_op
    assert (voorstel.datum, voorstel.reageren_voor) == (DAG, UITERLIJK)


def test_no_copy_shows_the_others_secret_address_or_any_bsn(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    regels = maak(volle_kluis, uids["melding"])
    teksten = [tekst(brief.pdf(volle_kluis, r.uid)) for r in regels]
    moeder, vader, jongere = teksten
    assert "Zonnebloempad 77" in vader  # the check can fail
    geheimen = ("Zonnebloempad", "4321", "Verrewoude", "Pieter", "Anna", "Jacobs")
    for anderen in (moeder, jongere):
        assert not [g for g in geheimen[:4] if g in anderen]
    assert not [g for g in ("Anna", "Jacobs", "Lindelaan", "1234 AB") if g in vader]
    for inhoud in teksten:
        kaal = "".join(t for t in inhoud if t.isdigit())
        assert not [b for b in BSNS if b in inhoud or b in kaal]
        assert "Noor" in inhoud
        assert "17" in inhoud
        assert "29 juni 2026" in inhoud
    assert " je " in jongere.lower()
    assert " u " in moeder.lower()


def test_parents_of_one_address_have_one_copy(volle_kluis: OpenKluis, uids: dict[str, str]) -> None:
    kind, uid = neem_in(volle_kluis, uids, roepnaam="Bo", geboortedatum="14-3-2016")
    for rol, naam, tussen in (("moeder", "Zwart", ""), ("vader", "Vries", "de")):
        velden = {"rol": rol, "achternaam": naam, "tussenvoegsel": tussen, "gezag": "TWEEHOOFDIG"}
        ouder.bewaar(volle_kluis, kind, velden)
    (samen,) = brief.stel_op(volle_kluis, uid).exemplaren  # and under 12 no copy of her own
    assert samen.aan == ("Mevrouw Zwart", "De heer de Vries")
    assert samen.aanhef == "Geachte mevrouw Zwart en heer De Vries,"


def test_without_a_known_parent_it_goes_to_the_address_and_is_flagged(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    kind, uid = neem_in(volle_kluis, uids, roepnaam="Bo", geboortedatum="14-3-2016")
    ouder.bewaar(volle_kluis, kind, {"achternaam": "Oom", "rol": "ouder", "gezag": "GEEN"})
    (onbekend,) = brief.stel_op(volle_kluis, uid).exemplaren
    assert onbekend.aan == ("Aan de ouder(s)/verzorger(s) van Noortje Maria van Dijk",)
    assert onbekend.aanhef == "Geachte ouder(s)/verzorger(s),"
    assert "geen ouder bekend" in onbekend.vlag
    (regel,) = maak(volle_kluis, uid)
    assert "Aan de ouder(s)/verzorger(s) van Noortje" in tekst(brief.pdf(volle_kluis, regel.uid))


def test_a_carer_without_gezag_at_home_has_the_duty_too(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    kind, uid = neem_in(volle_kluis, uids, roepnaam="Bo", geboortedatum="14-3-2016")
    ouder.bewaar(volle_kluis, kind, {"achternaam": "Pleeg", "rol": "verzorger", "gezag": "GEEN"})
    assert brief.stel_op(volle_kluis, uid).exemplaren[0].aan == ("Pleeg",)


def test_without_any_address_no_letter_can_be_made(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    leeg = {"straat": "", "huisnummer": "", "postcode": "", "woonplaats": ""}
    kind, uid = neem_in(volle_kluis, uids, roepnaam="Bo", **leeg)
    for verwacht in (
        "een adres van de leerling of van een ouder",
        "een adres van een ouder met gezag",
    ):
        assert brief.stel_op(volle_kluis, uid).ontbreekt == (verwacht,)
        with pytest.raises(fouten.BriefOnvolledig) as fout:
            brief.maak(volle_kluis, uid, ["ouders-1"], datum=DAG, reageren_voor=UITERLIJK)
        assert fout.value.ontbreekt == (verwacht,)
        ouder.bewaar(
            volle_kluis, kind, {"rol": "moeder", "achternaam": "Ver", "gezag": "EENHOOFDIG"}
        )
    assert brief.tellingen(volle_kluis)["alles"] == 0


@pytest.mark.parametrize(
    "op, uiterlijk, veld",
    [
        (date(2026, 7, 17), date(2026, 7, 30), "datum"),
        (date(2026, 5, 17), date(2026, 6, 29), "datum"),
        (date(2026, 6, 15), date(2026, 6, 15), "reageren_voor"),
        (date(2026, 6, 15), date(2026, 6, 1), "reageren_voor"),
    ],
)
def test_dates_that_cannot_be(
    volle_kluis: OpenKluis, uids: dict[str, str], op: date, uiterlijk: date, veld: str
) -> None:
    with pytest.raises(fouten.OnjuisteInvoer) as fout:
        brief.maak(volle_kluis, uids["melding"], ["ouders-1"], datum=op, reageren_voor=uiterlijk)
    assert list(fout.value.fouten) == [veld]
    assert brief.tellingen(volle_kluis)["alles"] == 0


def test_the_age_is_that_of_the_day_of_the_letter(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    """Twelve since last Friday: a letter dated before has no copy for the child."""
    _kind, uid = neem_in(volle_kluis, uids, roepnaam="Bo", geboortedatum="12-6-2014")
    assert [e.vorm for e in brief.stel_op(volle_kluis, uid).exemplaren] == ["u", "je"]
    with pytest.raises(fouten.NietGevonden):
        brief.maak(volle_kluis, uid, ["jongere"], datum=date(2026, 6, 11), reageren_voor=UITERLIJK)
    assert maak(volle_kluis, uid, "jongere")


def test_what_was_filed_stays_as_it_was(
    volle_kluis: OpenKluis, uids: dict[str, str], vaste_klok: VasteKlok
) -> None:
    regel = maak(volle_kluis, uids["melding"], "ouders-1")[0]
    pdf = brief.pdf(volle_kluis, regel.uid)
    assert pdf.startswith(b"%PDF")
    assert hashlib.sha256(pdf).hexdigest() == regel.sha256
    assert regel.kenmerk in tekst(pdf)
    leerling.bewaar(volle_kluis, leerling_ruw(achternaam="Anders"), uid=uids["noor"])
    assert brief.pdf(volle_kluis, regel.uid) == pdf
    (bladzijde, *_rest) = brief.bladzijden(volle_kluis, regel.uid, 300)
    assert bladzijde.breedte == 300
    assert len(bladzijde.rgb) == 3 * bladzijde.breedte * bladzijde.hoogte


def test_a_filed_letter_that_was_changed_is_not_shown(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    regel = maak(volle_kluis, uids["melding"], "ouders-1")[0]
    with volle_kluis.bijhouden() as actie:
        actie.verbinding.exec_driver_sql("UPDATE documentdeel SET inhoud = x'25504446'")
    with pytest.raises(fouten.KluisBeschadigd):
        brief.pdf(volle_kluis, regel.uid)


def test_making_counts_marks_and_tells(volle_kluis: OpenKluis, uids: dict[str, str]) -> None:
    uit = brief.maak(
        volle_kluis, uids["melding"], ["ouders-1", "ouders-2", "ouders-1"], datum=DAG,
        reageren_voor=UITERLIJK,
    )  # fmt: skip
    assert [r.kenmerk for r in uit.waarde] == [
        "2026-B-0001",
        "2026-B-0002",
    ]  # chosen twice, made once
    assert {g.soort for g in uit.gewijzigd} == {"brief", "melding", "leerling"}
    assert melding.toon(volle_kluis, uids["melding"]).werkstatus == "IN_ONDERZOEK"
    assert brief.tellingen(volle_kluis) == {"te_verzenden": 2, "verzonden": 0, "alles": 2}
    eerste = uit.waarde[0].uid
    assert brief.verzend(volle_kluis, [eerste]).waarde == 1
    assert brief.verzend(volle_kluis, [eerste]).waarde == 0
    assert brief.toon(volle_kluis, eerste).status == "VERZONDEN"
    assert [r.uid for r in brief.lijst(volle_kluis, filter="verzonden").rijen] == [eerste]  # type: ignore[attr-defined]
    assert len(leerling.toon(volle_kluis, uids["noor"]).brieven) == 2
    assert "al een brief gemaakt" in brief.stel_op(volle_kluis, uids["melding"]).let_op[-1]
    with pytest.raises(fouten.NietGevonden):
        brief.verzend(volle_kluis, [uit.waarde[1].uid, "weg"])
    assert brief.tellingen(volle_kluis)["te_verzenden"] == 1  # all of it or nothing


def test_a_preview_files_nothing(volle_kluis: OpenKluis, uids: dict[str, str]) -> None:
    beelden = brief.voorbeeld(
        volle_kluis, uids["melding"], "ouders-1", datum=DAG, reageren_voor=UITERLIJK, breedte_px=200
    )
    assert beelden[0].breedte == 200
    assert brief.tellingen(volle_kluis)["alles"] == 0
    with pytest.raises(fouten.NietGevonden):
        brief.maak(volle_kluis, uids["melding"], ["zus"], datum=DAG, reageren_voor=UITERLIJK)
    with pytest.raises(fouten.BriefOnvolledig):
        brief.maak(volle_kluis, uids["melding"], [], datum=DAG, reageren_voor=UITERLIJK)
    with pytest.raises(fouten.NietGevonden):
        brief.toon(volle_kluis, "weg")


def test_not_for_who_is_18(volle_kluis: OpenKluis, uids: dict[str, str]) -> None:
    kind = leerling.bewaar(volle_kluis, leerling_ruw(bsn="", geboortedatum="1-1-2008")).waarde
    ruw = melding_ruw(kind, uids["school"], duo_meldingsnummer="", soort="RMC18")
    uid = melding.neem_in(volle_kluis, ruw).waarde
    assert brief.stel_op(volle_kluis, uid).ontbreekt == (
        "een soort verzuim waar deze brief voor is",
    )


def test_the_day_to_react_is_two_weeks_later_on_a_working_day() -> None:
    assert brief.reageren_voor(date(2026, 6, 15)) == date(2026, 6, 29)
    assert brief.reageren_voor(date(2026, 6, 13)) == date(2026, 6, 29)  # a Saturday
    assert brief.reageren_voor(date(2026, 12, 11)) == date(2026, 12, 28)  # Christmas and weekend
