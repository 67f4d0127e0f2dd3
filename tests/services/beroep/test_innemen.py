# SPDX-License-Identifier: EUPL-1.2
"""What is typed is there again, wrong input gets a sentence at its field, papers are checked."""

from datetime import date
from typing import Any

import pytest

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import beroep, concept, leerling
from leerplicht_desktop.services.kluis import OpenKluis
from tests.fixtures.sjabloonkluis import leerling_ruw
from tests.services.beroep.zaken import PDF, Werkplek, staat

_HEIC = b"\x00\x00\x00\x18ftypheic" + bytes(40)


@pytest.fixture
def kind(plek: Werkplek) -> str:
    return plek.kind("31-8-2020")


@pytest.mark.parametrize(
    ("veld", "waarde", "woord"),
    [
        ("grond", "", "Kies"),
        ("grond", "7q", "niet bekend"),
        ("schooljaar", "2026-2028", "31 juli"),
        ("schooljaar", "2019-2020", "begint op"),
        ("schooljaar", "2045-2046", "niet meer"),
        ("ontvangen_op", "", "Vul"),
        ("ontvangen_op", "20-6-2026", "toekomst"),
        ("dagtekening", "12-6-2026", "na de ontvangst"),
        ("verzonden_op", "12-6-2026", "na de ontvangst"),
        ("kanaal", "duif", "Kies uit"),
        ("indieners", "{", "opnieuw"),
        ("indieners", '[{"naam": "", "rol": "GEZAG"}]', "naam"),
        ("indieners", '[{"naam": "An", "rol": "BUUR"}]', "rol"),
        ("feit_verklaring", "misschien", "ja of nee"),
        ("gemeentecode", "Veldwijk", "GM"),
    ],
)
def test_wrong_input_gets_a_sentence_at_its_field(
    plek: Werkplek, kind: str, veld: str, waarde: str, woord: str
) -> None:
    ruw = {**plek.ruw("5b", "10-6-2026", "2026-2027"), veld: waarde}
    with pytest.raises(fouten.OnjuisteInvoer) as fout:
        beroep.neem_in(plek.kluis, ruw, [kind])
    assert woord in fout.value.fouten[veld]
    assert beroep.tellingen(plek.kluis)["alles"] == 0


def test_a_child_is_needed(plek: Werkplek) -> None:
    with pytest.raises(fouten.OnjuisteInvoer) as fout:
        beroep.neem_in(plek.kluis, plek.ruw("5b", "10-6-2026", "2026-2027"), [])
    assert set(fout.value.fouten) == {"leerling_uid"}


def test_the_same_letter_twice_is_noticed(plek: Werkplek, kind: str) -> None:
    ruw = plek.ruw("5b", "10-6-2026", "2026-2027")
    beroep.neem_in(plek.kluis, ruw, [kind])
    with pytest.raises(fouten.OnjuisteInvoer) as fout:
        beroep.neem_in(plek.kluis, ruw, [kind])
    assert "2026-V-0001" in fout.value.fouten["ontvangen_op"]


def test_everything_that_was_typed_is_there_again(plek: Werkplek, kind: str) -> None:
    ruw = plek.ruw(
        "5a", "10-6-2026", "2026-2027", dagtekening="8-6-2026", verzonden_op="9-6-2026",
        op_model="nee", vaste_verblijfplaats="ja", zaaknummer="Z-1", gemeentecode="GM0246",
    )  # fmt: skip
    (uid,) = beroep.neem_in(plek.kluis, ruw, [kind]).waarde
    invoer = plek.toon(uid).invoer
    terug = {veld: invoer[veld] for veld in ruw if veld != "indieners"}
    assert terug == {veld: waarde for veld, waarde in ruw.items() if veld != "indieners"}
    assert '"naam": "Anna Proef"' in invoer["indieners"]


def test_siblings_share_a_letter_and_nothing_else(plek: Werkplek, kind: str) -> None:
    plek.klok.zet(date(2025, 7, 3))
    ouder = plek.kind("2-9-2016", voornamen="Bo", roepnaam="Bo")
    ruw = plek.ruw("5b", "3-7-2025", "2025-2026", eerder_beroep="ja")
    uids = beroep.neem_in(plek.kluis, ruw, [kind, ouder, kind]).waarde
    klein, groot = (plek.toon(uid) for uid in uids)
    assert (klein.eerste, groot.eerste) == (True, False)
    assert {klein.kenmerk, groot.kenmerk} == {"2025-V-0001", "2025-V-0002"}
    assert beroep.tellingen(plek.kluis)["alles"] == 2


def test_a_stale_form_overwrites_nothing(plek: Werkplek, kind: str) -> None:
    beeld = plek.neem_in(kind, "5b", "1-7-2025", "2025-2026")
    ruw = {**beeld.invoer, "zaaknummer": "Z-2"}
    beroep.wijzig(plek.kluis, beeld.uid, ruw, beeld.versie)
    with pytest.raises(fouten.IntussenGewijzigd):
        beroep.wijzig(plek.kluis, beeld.uid, ruw, beeld.versie)


def test_a_form_without_facts_leaves_the_facts(plek: Werkplek, kind: str) -> None:
    beeld = plek.neem_in(kind, "5b", "1-7-2025", "2025-2026")
    ruw = {v: w for v, w in beeld.invoer.items() if not v.startswith("feit_")}
    beroep.wijzig(plek.kluis, beeld.uid, {**ruw, "zaaknummer": "Z-3"}, beeld.versie)
    na = plek.toon(beeld.uid)
    assert na.invoer["zaaknummer"] == "Z-3"
    assert na.invoer["feit_verklaring"] == "ja"


def test_the_choice_at_a_grensgeval_is_hers(plek: Werkplek) -> None:
    beeld = plek.neem_in(plek.kind("28-2-2021"), "5b", "2-2-2026", "2025-2026")
    with pytest.raises(fouten.OnjuisteInvoer) as fout:
        beroep.kies_grensgeval(plek.kluis, beeld.uid, "OP_TIJD", " ")
    assert set(fout.value.fouten) == {"reden"}
    for keuze, formeel in (("OP_TIJD", "VOLDAAN"), ("TE_LAAT", "TE_LAAT")):
        beroep.kies_grensgeval(plek.kluis, beeld.uid, keuze, "Vanaf de eerste schooldag.")
        assert plek.toon(beeld.uid).formeel == formeel
    op_tijd = plek.neem_in(plek.kind("28-2-2021"), "5b", "1-2-2026", "2025-2026")
    with pytest.raises(fouten.OnjuisteInvoer):
        beroep.kies_grensgeval(plek.kluis, op_tijd.uid, "TE_LAAT", "Toch niet.")


@pytest.mark.parametrize("inhoud", [PDF, b"\xff\xd8\xff\xe0foto", b"\x89PNG\r\n\x1a\nfoto", _HEIC])
def test_scans_and_photos_are_evidence(plek: Werkplek, kind: str, inhoud: bytes) -> None:
    (uid,) = beroep.neem_in(plek.kluis, plek.ruw("5b", "10-6-2026", "2026-2027"), [kind]).waarde
    dag = date(2026, 6, 10)
    stuk = beroep.voeg_stuk_toe(
        plek.kluis, uid, "VERKLARING", inhoud, "bewijs.pdf", None, dag, "POST", "balie"
    ).waarde
    assert beroep.stuk(plek.kluis, stuk) == inhoud
    (beeld,) = plek.toon(uid).stukken
    assert beeld.grootte == len(inhoud)
    assert staat(plek.toon(uid), "B20").value == "voldoet"


@pytest.mark.parametrize(
    ("inhoud", "woord"),
    [
        (b"MZ\x90\x00 program", "geen PDF of foto"),
        (b"", "leeg"),
        (b"%PDF-1.7 half", "kapot"),
        (PDF.replace(b"<<>>", b"<</Encrypt 5 0 R>>"), "wachtwoord"),
        (b"%PDF-1.7" + bytes(25_000_001) + b"startxref", "25 MB"),
    ],
)
def test_what_is_no_paper_is_refused_with_a_sentence(
    plek: Werkplek, kind: str, inhoud: bytes, woord: str
) -> None:
    (uid,) = beroep.neem_in(plek.kluis, plek.ruw("5b", "10-6-2026", "2026-2027"), [kind]).waarde
    with pytest.raises(fouten.BestandOnleesbaar, match=woord):
        beroep.voeg_stuk_toe(
            plek.kluis, uid, "VERKLARING", inhoud, "brief.pdf", None, date(2026, 6, 10), "POST", ""
        )
    assert plek.toon(uid).stukken == ()


def test_the_same_paper_twice_is_noticed(plek: Werkplek, kind: str) -> None:
    beeld = plek.neem_in(kind, "5b", "1-7-2025", "2025-2026")
    with pytest.raises(fouten.BestaatAl, match="kennisgeving"):
        beroep.voeg_stuk_toe(
            plek.kluis, beeld.uid, "OVERIG", PDF, "x.pdf", None, date(2025, 7, 1), "POST", ""
        )


def test_seen_and_not_kept(plek: Werkplek, kind: str) -> None:
    beeld = plek.neem_in(kind, "5b", "1-7-2025", "2025-2026")
    stuk = beroep.voeg_stuk_toe(
        plek.kluis, beeld.uid, "VERKLARING", None, "", None, date(2025, 7, 1), "BALIE", ""
    ).waarde
    assert plek.toon(beeld.uid).stukken[1].document_uid == ""
    with pytest.raises(fouten.NietGevonden):
        beroep.stuk(plek.kluis, stuk)


def test_lists_sort_and_filter(plek: Werkplek, kind: str) -> None:
    plek.neem_in(kind, "5b", "1-7-2025", "2025-2026", vaste_verblijfplaats="nee")
    plek.neem_in(plek.kind("31-8-2020", achternaam="Aa"), "5b", "4-7-2025", "2025-2026")
    assert beroep.tellingen(plek.kluis) == {
        "te_beoordelen": 1, "onvolledig": 1, "voldoet": 0, "voldoet_niet": 0, "alles": 2,
    }  # fmt: skip
    for sorteer in ("uiterlijk", "ontvangen", "naam", "grond"):
        assert beroep.lijst(plek.kluis, filter="alles", sorteer=sorteer).totaal == 2
    rijen: Any = beroep.lijst(plek.kluis, filter="alles", sorteer="naam").rijen
    assert [rij.leerling for rij in rijen] == ["Noor van Aa", "Noor van Dijk"]
    rijen = beroep.lijst(plek.kluis, filter="onvolledig").rijen
    assert [rij.schooljaar for rij in rijen] == ["2025-2026"]


def test_a_draft_is_sealed_whatever_is_ticked(lege_kluis: OpenKluis) -> None:
    kind = leerling.bewaar(lege_kluis, leerling_ruw()).waarde
    typed = {"leerling_uid": kind, "feit_toelichting": "Wij volgen een leer", "grond": "5b"}
    concept.bewaar(lege_kluis, "beroep", "", None, 1, {**typed, "gevoelig": "nee"})
    gelezen = concept.lees(lege_kluis, "beroep")
    assert gelezen is not None
    assert gelezen.inhoud["feit_toelichting"] == "Wij volgen een leer"
    with lege_kluis.lezen() as sessie:
        rauw = sessie.connection().exec_driver_sql("SELECT inhoud FROM concept").scalar_one()
    assert 'leer"' not in rauw
    assert "Wij volgen" not in rauw
