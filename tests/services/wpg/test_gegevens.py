# SPDX-License-Identifier: EUPL-1.2
"""After a year only by a targeted search with a reason (acceptance cases 56 and 57)."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import reservekopie, wpg
from leerplicht_desktop.store.wpg import gegevens, logboek
from leerplicht_desktop.store.wpg.deel import WpgDeel
from tests.documents.lezer import bladzijden as bladzijden_van
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import BSN_NOOR, BSN_VADER, WACHTZIN
from tests.services.wpg.conftest import PV, TWEEDE_WACHTZIN, open_deel


@pytest.fixture
def pv(deel: WpgDeel, uids: dict[str, str]) -> str:
    """A proces-verbaal first processed on 15 June 2026."""
    return wpg.voeg_toe(deel, PV, leerling_uid=uids["noor"])


def _na(deel: WpgDeel, klok: VasteKlok, dag: date) -> WpgDeel:
    klok.zet(dag)
    wpg.sluit(deel)
    return open_deel(deel.kluis)


def _log(deel: WpgDeel) -> list[tuple[str, str, str]]:
    with deel.lezen() as sessie:
        return [(r.handeling, r.soort, r.reden) for r in logboek.alles(sessie)]


def test_in_its_first_year_it_is_listed_and_found_by_name(deel: WpgDeel, pv: str) -> None:
    assert [rij.uid for rij in wpg.lijst(deel).rijen] == [pv]  # type: ignore[attr-defined]
    for tekst in ("noor", "DIJK noort", BSN_NOOR, "PV-2026-0417", "pv 2026 0417"):
        assert [rij.uid for rij in wpg.zoek(deel, tekst)] == [pv], tekst
    assert wpg.bekijk(deel, pv).tekst == "Verdachte verklaarde KANARIEPV."


def test_a_part_of_a_number_or_a_word_of_the_text_finds_nothing(deel: WpgDeel, pv: str) -> None:
    for tekst in ("2026", "0417", "PV-2026", "KANARIEPV", "verdachte", "", "999"):
        assert wpg.zoek(deel, tekst) == (), tekst


def test_case_57_thirteen_months_later_by_name_refused_by_number_with_a_reason_allowed(
    deel: WpgDeel, pv: str, vaste_klok: VasteKlok
) -> None:
    deel = _na(deel, vaste_klok, date(2027, 7, 15))
    assert wpg.lijst(deel).totaal == 0
    assert wpg.zoek(deel, "noor van dijk") == ()
    with pytest.raises(fouten.WpgGeweigerd, match="gericht"):
        wpg.bekijk(deel, pv, reden="zitting")
    # Saying that it was targeted is not enough: the search must have found it.
    with pytest.raises(fouten.WpgGeweigerd, match="gericht"):
        wpg.bekijk(deel, pv, gericht=True, reden="zitting")
    (gevonden,) = wpg.zoek(deel, BSN_NOOR)
    assert not gevonden.vrij
    with pytest.raises(fouten.WpgGeweigerd, match="waarom"):
        wpg.bekijk(deel, pv, gericht=True)
    assert wpg.bekijk(deel, pv, gericht=True, reden="zitting").uid == pv
    assert _log(deel)[-1] == ("raadplegen", "politiegegeven", "zitting")


def test_what_a_search_found_is_forgotten_when_she_leaves(
    deel: WpgDeel, pv: str, vaste_klok: VasteKlok
) -> None:
    deel = _na(deel, vaste_klok, date(2027, 7, 15))
    wpg.zoek(deel, "PV-2026-0417")
    wpg.sluit(deel)
    deel = open_deel(deel.kluis)
    with pytest.raises(fouten.WpgGeweigerd):
        wpg.bekijk(deel, pv, gericht=True, reden="zitting")


def test_a_parent_can_be_the_one_it_is_about(deel: WpgDeel, uids: dict[str, str]) -> None:
    uid = wpg.voeg_toe(deel, PV, leerling_uid=uids["noor"], ouder_uid=uids["vader"])
    beeld = wpg.bekijk(deel, uid)
    assert (beeld.naam.voornamen, beeld.bsn) == ("Pieter", BSN_VADER)
    erbij = wpg.voeg_toe(deel, {**PV, "soort": "NOTITIE", "pv_nummer": ""}, bij=uid)
    assert wpg.bekijk(deel, erbij).bsn == BSN_VADER
    with pytest.raises(fouten.NietGevonden):
        wpg.voeg_toe(deel, PV, leerling_uid=uids["noor"], ouder_uid="onbekend")


def test_a_scan_is_a_pdf_of_a_size_that_fits(deel: WpgDeel, pv: str, tmp_path: Path) -> None:
    scan = tmp_path / "verklaring.pdf"
    scan.write_bytes(b"%PDF-1.7 getekend")
    uid = wpg.voeg_pdf_toe(deel, pv, scan, "dossier")
    assert wpg.document(deel, uid) == b"%PDF-1.7 getekend"
    assert wpg.bekijk(deel, pv).documenten[0].titel == "verklaring"
    scan.write_bytes(b"MZ")
    with pytest.raises(fouten.BestandOnleesbaar, match="geen PDF"):
        wpg.voeg_pdf_toe(deel, pv, scan, "dossier")
    with scan.open("wb") as stroom:
        stroom.truncate(gegevens.GRENS + 1)
    with pytest.raises(fouten.BestandOnleesbaar, match="25 MB"):
        wpg.voeg_pdf_toe(deel, pv, scan, "dossier")


def test_changing_keeps_what_it_said_before(deel: WpgDeel, pv: str) -> None:
    wpg.wijzig(deel, pv, 1, {**PV, "pv_nummer": "PV-2026-0500", "tekst": "anders"})
    assert wpg.zoek(deel, "PV-2026-0417") == ()
    assert [r.uid for r in wpg.zoek(deel, "PV-2026-0500")] == [pv]
    with deel.lezen() as sessie:
        (eerder,) = gegevens.op_uid(sessie, pv).inhoud["eerder"]
    assert (eerder["pv_nummer"], eerder["tekst"]) == ("PV-2026-0417", PV["tekst"])
    with pytest.raises(fouten.IntussenGewijzigd):
        wpg.wijzig(deel, pv, 1, PV)


def test_what_was_not_opened_cannot_be_changed_disclosed_or_read(
    deel: WpgDeel, pv: str, vaste_klok: VasteKlok
) -> None:
    stuk = wpg.voeg_document_toe(deel, pv, "scan", "application/pdf", b"%PDF-1", "dossier")
    assert wpg.document(deel, stuk) == b"%PDF-1"
    deel = _na(deel, vaste_klok, date(2026, 6, 16))
    for poging in (
        lambda: wpg.wijzig(deel, pv, 1, PV),
        lambda: wpg.verstrek(deel, pv, {}),
        lambda: wpg.document(deel, stuk),
        lambda: wpg.koppel(deel, pv, "x", "reden"),
    ):
        with pytest.raises(fouten.WpgGeweigerd):
            poging()


def test_what_is_missing_is_said_beside_its_field(deel: WpgDeel, uids: dict[str, str]) -> None:
    for anders, veld in (
        ({"pv_nummer": ""}, "pv_nummer"),
        ({"grondslag": "9"}, "onderzoek_uid"),
        ({"grondslag": ""}, "grondslag"),
        ({"datum": "16-6-2026"}, "datum"),
        ({"reden": ""}, "reden"),
        ({"titel": ""}, "titel"),
    ):
        with pytest.raises(fouten.OnjuisteInvoer) as fout:
            wpg.voeg_toe(deel, {**PV, **anders}, leerling_uid=uids["noor"])
        assert set(fout.value.fouten) == {veld}


# --- keeping: 5 + 5 ------------------------------------------------------------------------------
def test_case_56_nothing_is_due_before_five_years(
    deel: WpgDeel, pv: str, vaste_klok: VasteKlok
) -> None:
    assert wpg.bekijk(deel, pv).verwijderen_op == date(2031, 6, 15)
    deel = _na(deel, vaste_klok, date(2030, 12, 31))
    assert wpg.bewaarlijst(deel) == ()
    with pytest.raises(fouten.WpgGeweigerd, match="termijn"):
        wpg.verwijder(deel, [pv], "opruimen")


@pytest.fixture
def verwijderd(deel: WpgDeel, pv: str, vaste_klok: VasteKlok) -> WpgDeel:
    """Taken out of use on 20 June 2031."""
    from tests.services.wpg.conftest import AUTORISATIE

    wpg.autoriseer(deel, {**AUTORISATIE, "van": "1-1-2031", "tot": "31-12-2035"})
    wpg.autoriseer(deel, {**AUTORISATIE, "van": "1-1-2036", "tot": "31-12-2040"})
    deel = _na(deel, vaste_klok, date(2031, 6, 20))
    (regel,) = wpg.bewaarlijst(deel)
    assert (regel.wat, regel.vanaf) == ("verwijderen", date(2031, 6, 15))
    assert wpg.verwijder(deel, [pv], "termijn om") == 1
    return deel


def test_after_five_years_it_is_out_of_search_and_opens_for_a_complaint_only(
    verwijderd: WpgDeel, pv: str
) -> None:
    deel = verwijderd
    assert wpg.zoek(deel, BSN_NOOR) == ()
    assert wpg.zoek(deel, "PV-2026-0417") == ()
    with deel.lezen() as sessie:
        woorden = sessie.connection().exec_driver_sql("SELECT count(*) FROM wpgzoekregel").scalar()
    assert woorden == 0
    with pytest.raises(fouten.OnjuisteInvoer):
        wpg.zoek(deel, BSN_NOOR, klacht=True)
    with pytest.raises(fouten.WpgGeweigerd, match="klacht"):
        wpg.bekijk(deel, pv, gericht=True, reden="nieuwsgierig")
    assert [r.uid for r in wpg.zoek(deel, BSN_NOOR, klacht=True, reden="brief van 1 juni")] == [pv]
    with pytest.raises(fouten.WpgGeweigerd, match="klacht"):
        wpg.bekijk(deel, pv, gericht=True, reden="nieuwsgierig")
    beeld = wpg.bekijk(deel, pv, gericht=True, reden="brief van 1 juni", klacht=True)
    assert beeld.vernietigen_op == date(2036, 6, 15)
    assert _log(deel)[-1][2].startswith("klacht of verantwoording: ")


def _tweede(deel: WpgDeel) -> str:
    from leerplicht_desktop.services.bewaren import tweede
    from leerplicht_desktop.services.kluis import Kdf

    return tweede.voeg_tweede_persoon_toe(
        deel.kluis,
        {"naam": "A. Archief", "functie": "archivaris"},
        TWEEDE_WACHTZIN,
        WACHTZIN,
        kdf=Kdf(8, 1, 1),
    ).waarde


def test_ten_years_later_it_is_gone_from_the_file_itself(
    verwijderd: WpgDeel, pv: str, vaste_klok: VasteKlok
) -> None:
    deel = _na(verwijderd, vaste_klok, date(2036, 6, 14))
    assert wpg.bewaarlijst(deel) == ()
    deel = _na(deel, vaste_klok, date(2036, 6, 15))
    (regel,) = wpg.bewaarlijst(deel)
    assert regel.wat == "vernietigen"
    assert wpg.oude_kopieen(deel) == ()
    stick = deel.kluis.map.parent / "oud.lpbak"
    reservekopie.maak(deel.kluis, stick)
    vaste_klok.verder(timedelta(minutes=1))
    wie = _tweede(deel)
    with pytest.raises(fouten.WachtzinOnjuist):
        wpg.vernietig(deel, [pv], "termijn om", tweede_uid=wie, tweede_wachtzin="fout")
    assert wpg.bewaarlijst(deel) == (regel,)
    assert wpg.vernietig(
        deel, [pv], "termijn om", tweede_uid=wie, tweede_wachtzin=TWEEDE_WACHTZIN
    ) == 1  # fmt: skip
    with pytest.raises(fouten.NietGevonden):
        wpg.bekijk(deel, pv, gericht=True, reden="zitting", klacht=True)
    assert _log(deel)[-1] == ("vernietigen", "politiegegeven", "termijn om (samen met A. Archief)")
    (kopie,) = wpg.oude_kopieen(deel)
    assert kopie.plek == str(stick)
    audit = " ".join(" ".join(bladzijden_van(wpg.zelfaudit(deel, 2036))).split())
    assert "kan nog staan in 1 oudere kopie van de kluis" in audit


def test_a_file_too_large_to_write_anew_is_not_held_in_memory(
    deel: WpgDeel, monkeypatch: pytest.MonkeyPatch
) -> None:
    """VACUUM takes as much memory as the file is large: the same limit as for the main store."""
    from leerplicht_desktop.store import vernietigen as hoofddeel
    from leerplicht_desktop.store.wpg import vernietigen

    assert vernietigen.ruim_op(deel)
    monkeypatch.setattr(hoofddeel, "GROOT", 1)
    assert not vernietigen.ruim_op(deel)


def test_without_room_nothing_is_destroyed(deel: WpgDeel, monkeypatch: pytest.MonkeyPatch) -> None:
    from leerplicht_desktop.store import vernietigen as hoofddeel

    monkeypatch.setattr(hoofddeel, "_RUIM", 10**18)
    with pytest.raises(fouten.SchijfVol):
        wpg.vernietig(deel, ["een"], "termijn om", tweede_uid="wie", tweede_wachtzin="fout")


def test_no_word_of_what_was_destroyed_stays_in_the_pages(
    deel: WpgDeel, uids: dict[str, str], vaste_klok: VasteKlok
) -> None:
    """Read on an unkeyed twin of the file, where pages can be searched."""
    from leerplicht_desktop.models.wpg import Politiegegeven
    from leerplicht_desktop.store.wpg import vernietigen
    from tests.services.wpg.platte_tweeling import bladzijden

    uid = wpg.voeg_toe(deel, PV, leerling_uid=uids["noor"])
    wpg.voeg_document_toe(deel, uid, "scan", "application/pdf", b"KANARIESCAN" * 99, "dossier")
    merken = (b"KANARIEPV", b"KANARIESCAN", b"noortje", b"Noortje", BSN_NOOR.encode(), b"0417")
    voor = bladzijden(deel)
    assert all(merk in voor for merk in merken)  # the control: they would be found
    with deel.schrijven() as actie:
        rij: Politiegegeven = gegevens.op_uid(actie.sessie, uid)
        vernietigen.wis(actie, [rij])
        actie.noteer("vernietigen", "politiegegeven", [uid])
    vernietigen.ruim_op(deel)
    na = bladzijden(deel)
    assert [merk for merk in merken if merk in na] == []


def test_an_investigation_keeps_its_data_until_half_a_year_after_its_end(
    deel: WpgDeel, pv: str, vaste_klok: VasteKlok
) -> None:
    onderzoek = wpg.bewaar_onderzoek(
        deel, {"titel": "Zaak", "doel": "opzet vaststellen", "begonnen_op": "10-6-2026"}
    )
    wpg.koppel(deel, pv, onderzoek, "zelfde zaak")
    assert wpg.bekijk(deel, pv).verwijderen_op is None
    wpg.bewaar_onderzoek(
        deel,
        {"titel": "Zaak", "doel": "opzet", "begonnen_op": "10-6-2026", "beeindigd_op": "15-6-2026"},
        uid=onderzoek,
        versie=1,
    )
    beeld = wpg.bekijk(deel, pv)
    assert (beeld.verwijderen_op, beeld.vernietigen_op) == (date(2026, 12, 15), date(2031, 12, 15))
    deel = _na(deel, vaste_klok, date(2026, 12, 15))
    assert [r.uid for r in wpg.bewaarlijst(deel)] == [pv]


def test_the_purpose_of_an_investigation_is_missed_after_a_week(
    deel: WpgDeel, vaste_klok: VasteKlok
) -> None:
    ruw = {"titel": "Zaak", "doel": "", "begonnen_op": "10-6-2026"}
    uid = wpg.bewaar_onderzoek(deel, ruw)
    deel = _na(deel, vaste_klok, date(2026, 6, 17))
    assert wpg.onderzoeken(deel)[0].waarschuwing == ""
    deel = _na(deel, vaste_klok, date(2026, 6, 18))
    assert "binnen een week" in wpg.onderzoeken(deel)[0].waarschuwing
    wpg.bewaar_onderzoek(deel, {**ruw, "doel": "opzet vaststellen"}, uid=uid, versie=1)
    (rij,) = wpg.onderzoeken(deel)
    assert (rij.waarschuwing, rij.doel_vastgelegd_op) == ("", date(2026, 6, 18))
