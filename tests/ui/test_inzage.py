# SPDX-License-Identifier: EUPL-1.2
"""An inzageverzoek on screen: the questions decide what may be given, before anything is made."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from leerplicht_desktop.ui import afdrukken, bestandskiezer
from leerplicht_desktop.ui.schermen.inzage.pagina import Inzagepagina
from tests.documents import lezer
from tests.fixtures.klok import VasteKlok
from tests.ui.huis import Huis


@pytest.fixture
def pagina(kantoor: Huis) -> Inzagepagina:
    blad: Inzagepagina = kantoor.ga("inzage", leerling_uid=kantoor.uids["noor"])
    return blad


def vul(pagina: Inzagepagina, **velden: str) -> None:
    """As typed: the form tells, and the page looks again once it rests."""
    pagina.vraag.vul(velden)
    pagina.bekijk()


def ouder(kantoor: Huis, wie: str = "moeder") -> str:
    return f"ouder:{kantoor.uids[wie]}"


def test_nothing_can_be_given_before_the_questions_are_answered(pagina: Inzagepagina) -> None:
    assert not pagina.bewaren.isEnabled()
    assert pagina.vraag["over"].isVisible()
    assert pagina.vraag.over.count() == 3
    assert not pagina.vraag["machtiging"].isVisible()


def test_a_parent_with_gezag_sees_what_will_be_in_it_and_what_is_left_out(
    pagina: Inzagepagina, kantoor: Huis
) -> None:
    vul(pagina, aanvrager=ouder(kantoor), identiteit="BEWIJS")
    assert pagina.bewaren.isEnabled()
    assert pagina.overzicht.mag.zin == "U mag dit verzoek beantwoorden."
    assert "geheim adres" in pagina.overzicht.bevindingen[0].zin
    assert "wo 15 juli 2026" in pagina.overzicht.termijn.zin
    assert "Wpg" in pagina.overzicht.niet.text()


def test_without_a_check_of_who_it_is_nothing_is_given(pagina: Inzagepagina, kantoor: Huis) -> None:
    vul(pagina, aanvrager=ouder(kantoor), identiteit="NIET")
    assert not pagina.bewaren.isEnabled()
    assert "Zonder controle" in pagina.overzicht.bevindingen[0].zin


def test_from_16_a_parent_needs_the_pupils_consent(
    pagina: Inzagepagina, kantoor: Huis, vaste_klok: VasteKlok
) -> None:
    vaste_klok.zet(date(2026, 9, 2))
    pagina.toon(leerling_uid=kantoor.uids["noor"])
    vul(pagina, aanvrager=ouder(kantoor), identiteit="BEWIJS", reden="zij dringt aan")
    assert not pagina.bewaren.isEnabled()
    assert "16 of ouder" in pagina.overzicht.bevindingen[0].zin
    assert pagina.vraag["toestemming"].isVisible()
    vul(pagina, toestemming="ja")
    assert pagina.bewaren.isEnabled()
    # A tick that no longer applies does not count.
    vul(pagina, aanvrager="gemachtigde")
    assert not pagina.vraag["toestemming"].isVisible()
    assert pagina.vraag.ruw()["toestemming"] == "nee"


def test_a_reason_opens_what_needs_a_reason(pagina: Inzagepagina) -> None:
    vul(pagina, aanvrager="zelf", identiteit="BEWIJS")
    assert not pagina.bewaren.isEnabled()
    assert "Schrijf eerst een reden" in pagina.overzicht.mag.zin
    vul(pagina, reden="ouders en leerling zijn het eens")
    assert pagina.bewaren.isEnabled()


def test_it_is_written_where_she_chooses_with_no_name_in_the_file_name(
    pagina: Inzagepagina, kantoor: Huis, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pad = tmp_path / "inzage.pdf"
    gevraagd: list[str] = []

    def kies(_ouder: object, _titel: str, naam: str, _soort: str) -> str:
        gevraagd.append(naam)
        return str(pad)

    monkeypatch.setattr(bestandskiezer, "bewaar_bestand", kies)
    vul(pagina, aanvrager=ouder(kantoor), identiteit="BEWIJS")
    pagina.bewaren.click()
    assert gevraagd == ["inzage-2026-06-15.pdf"]
    assert "Noortje Maria" in lezer.tekst(pad.read_bytes())
    assert "Bewaard als inzage.pdf" in pagina.uitslag.zin
    assert len(kantoor.logboek("inzage_gemaakt")) == 1


def test_printing_is_in_the_log(
    pagina: Inzagepagina, kantoor: Huis, monkeypatch: pytest.MonkeyPatch
) -> None:
    gedrukt: list[bytes] = []

    def druk_af(_runner: object, _ouder: object, pdf: object, *_rest: object) -> None:
        assert callable(pdf)
        gedrukt.append(pdf())

    monkeypatch.setattr(afdrukken, "druk_af", druk_af)
    vul(pagina, aanvrager=ouder(kantoor), identiteit="BEWIJS")
    pagina.afdrukken.click()
    assert gedrukt[0].startswith(b"%PDF")
    assert len(kantoor.logboek("inzage_afgedrukt")) == 1


def test_an_extension_is_written_down_with_its_reason(pagina: Inzagepagina, kantoor: Huis) -> None:
    vul(pagina, aanvrager=ouder(kantoor), identiteit="BEWIJS", verlengd="ja")
    assert pagina.verlengen.isVisible()
    pagina.verlengen.click()
    assert "meer tijd" in pagina.vraag["verlengreden"].zin
    assert kantoor.logboek("inzage_verlengd") == []
    vul(pagina, verlengreden="het dossier is groot")
    pagina.verlengen.click()
    assert len(kantoor.logboek("inzage_verlengd")) == 1


def test_an_adult_asks_only_for_himself(pagina: Inzagepagina, kantoor: Huis) -> None:
    vul(pagina, over=kantoor.uids["vader"])
    keuzes = [pagina.vraag.aanvrager.itemData(n) for n in range(pagina.vraag.aanvrager.count())]
    assert keuzes == ["", "zelf", "gemachtigde"]
    vul(pagina, aanvrager="zelf", identiteit="DIGID")
    assert pagina.bewaren.isEnabled()


def test_escape_goes_back_and_locking_forgets_everything(
    pagina: Inzagepagina, kantoor: Huis
) -> None:
    vul(pagina, aanvrager=ouder(kantoor), identiteit="BEWIJS", reden="een reden")
    pagina.leegmaken()
    assert pagina.vraag.ruw()["reden"] == ""
    assert pagina.vraag.over.count() == 0
    assert pagina.overzicht.niet.text() == ""
    pagina.vraag.begin()
    kantoor.druk(Qt.Key.Key_Escape)
    assert kantoor.waar != "inzage"
