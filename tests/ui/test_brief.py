# SPDX-License-Identifier: EUPL-1.2
"""Making, filing, printing and finding back a letter, as the officer does."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.gegevens.brief import BriefRegel
from leerplicht_desktop.services import brief
from leerplicht_desktop.ui import afdrukken
from leerplicht_desktop.ui.schermen.brief import diensten, teksten
from leerplicht_desktop.ui.schermen.brief.lijst import regel
from leerplicht_desktop.ui.schermen.brief.maken import BriefMaken
from tests.ui.huis import Huis


def _maak(huis: Huis) -> BriefMaken:
    blad = huis.ga("brief_maken", melding_uid=huis.uids["melding"])
    assert isinstance(blad, BriefMaken)
    return blad


def _brieven(huis: Huis, filter_: str = "alles") -> list[BriefRegel]:
    return list(brief.lijst(huis.kluis, filter=filter_).rijen)  # type: ignore[arg-type]


def _printer(monkeypatch: pytest.MonkeyPatch, doel: Path | None) -> None:
    """What the officer chooses in the dialog: a printer that writes a file, or Annuleren."""

    def kies(_ouder: QWidget, titel: str) -> QPrinter | None:
        if doel is None:
            return None
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        afdrukken.stel_in(printer, titel)
        printer.setResolution(72)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(doel))
        return printer

    monkeypatch.setattr(afdrukken, "kies_printer", kies)


def test_each_copy_has_its_own_address_and_the_pages_are_shown(kantoor: Huis) -> None:
    blad = _maak(kantoor)
    assert [rij.exemplaar.vorm for rij in blad.exemplaren.rijen] == ["u", "u", "je"]
    assert [rij.exemplaar.geheim for rij in blad.exemplaren.rijen] == [False, True, False]
    assert blad.voorbeeld.blad.aantal >= 1
    assert blad.voorbeeld.teller.startswith("Bladzijde 1 van")
    assert blad.kop._titel.text() == "Waarschuwingsbrief wettelijk verzuim"


def test_another_copy_gives_another_preview(kantoor: Huis) -> None:
    blad = _maak(kantoor)
    voor = blad.voorbeeld.blad._papier._beelden[0].copy()
    blad.exemplaren.bekijk("jongere")
    assert blad.voorbeeld.blad._papier._beelden[0] != voor


def test_the_button_says_how_many_letters_it_files(kantoor: Huis) -> None:
    blad = _maak(kantoor)
    assert blad.afdrukken.text() == "3 brieven opbergen en afdrukken"
    blad.exemplaren.rijen[1].vakje.setChecked(False)
    blad.exemplaren.rijen[2].vakje.setChecked(False)
    assert blad.afdrukken.text() == "Brief opbergen en afdrukken"
    blad.exemplaren.rijen[0].vakje.setChecked(False)
    assert not blad.afdrukken.isEnabled()


def test_filing_gives_rows_to_send_in_the_list(kantoor: Huis) -> None:
    blad = _maak(kantoor)
    blad.exemplaren.rijen[2].vakje.setChecked(False)
    blad.opbergen.click()
    assert kantoor.waar == "brieven"
    assert kantoor.blad.balk.filter == "te_verzenden"
    assert kantoor.blad.lijst.model.rowCount() == 2
    assert {rij.status for rij in _brieven(kantoor)} == {"TE_VERZENDEN"}
    assert "Te verzenden" in kantoor.programma.hoofd.band.zin


def test_printed_letters_are_sent(
    kantoor: Huis, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    doel = tmp_path / "afdruk.pdf"
    _printer(monkeypatch, doel)
    _maak(kantoor).afdrukken.click()
    assert doel.read_bytes().startswith(b"%PDF")
    assert [rij.status for rij in _brieven(kantoor)] == ["VERZONDEN"] * 3
    assert "afgedrukt" in kantoor.programma.hoofd.band.zin


def test_stopping_at_the_printer_leaves_them_to_be_sent(
    kantoor: Huis, monkeypatch: pytest.MonkeyPatch
) -> None:
    _printer(monkeypatch, None)
    _maak(kantoor).afdrukken.click()
    assert [rij.status for rij in _brieven(kantoor)] == ["TE_VERZENDEN"] * 3
    assert kantoor.waar == "brieven"


def test_a_last_day_before_the_letter_is_refused_beside_its_field(kantoor: Huis) -> None:
    blad = _maak(kantoor)
    blad.formulier["reageren_voor"].vul("2026-06-01")
    blad.opbergen.click()
    assert "ligt niet na de datum van de brief" in blad.formulier["reageren_voor"].zin
    assert _brieven(kantoor) == []
    assert blad.afdrukken.isEnabled()


def test_another_date_moves_the_last_day_until_she_chose_it(kantoor: Huis) -> None:
    blad = _maak(kantoor)
    assert blad.formulier.ruw()["reageren_voor"] == "2026-06-29"
    blad._datum.setText("16-6-2026")
    assert blad.formulier.ruw()["reageren_voor"] == "2026-06-30"
    blad._uiterlijk.setText("10-7-2026")
    blad._datum.setText("17-6-2026")
    assert blad.formulier.ruw()["reageren_voor"] == "2026-07-10"


def test_what_is_missing_is_said_with_what_to_do(kantoor: Huis) -> None:
    from leerplicht_desktop.services import leerling, melding

    kind = leerling.bewaar(
        kantoor.kluis, {"voornamen": "Sem", "achternaam": "Proefstra", "geboortedatum": "3-3-2014"}
    ).waarde
    uid = melding.neem_in(
        kantoor.kluis,
        {
            "leerling_uid": kind,
            "soort": "OVERIG",
            "begindatum": "1-6-2026",
            "melddatum": "2-6-2026",
            "school_uid": kantoor.uids["school"],
        },
    ).waarde
    blad = kantoor.ga("brief_maken", melding_uid=uid)
    assert any("Vul dat aan bij de leerling of de ouder" in zin for zin in blad.nagekeken.zinnen)
    assert not blad.afdrukken.isEnabled()
    assert blad.voorbeeld.blad.aantal == 0


def test_a_filed_letter_shows_its_own_bytes_and_is_marked_as_sent(kantoor: Huis) -> None:
    _maak(kantoor).opbergen.click()
    kantoor.druk(Qt.Key.Key_Return)
    blad = kantoor.blad
    assert kantoor.waar == "brief"
    assert blad.voorbeeld.blad.aantal >= 1
    assert blad.chip.woord == "Te verzenden"
    blad.markeer.click()
    assert blad.chip.woord == "Verzonden"
    assert not blad.markeer.isVisible()
    assert len(_brieven(kantoor, "verzonden")) == 1
    assert kantoor.logboek("brief_bekeken") != []


def test_a_letter_that_cannot_be_printed_says_why_beside_the_preview(
    kantoor: Huis, monkeypatch: pytest.MonkeyPatch
) -> None:
    blad = _maak(kantoor)

    def weiger(*_alles: object) -> None:
        raise fouten.BriefOnvolledig(("een ander teken",))

    monkeypatch.setattr(diensten, "bekijk", weiger)
    blad.exemplaren.bekijk("jongere")
    assert blad.fout_band.isVisible()
    assert "een ander teken" in blad.fout_band.zin
    assert blad.voorbeeld.blad.aantal == 0
    assert blad.voorbeeld._leeg._titel.text() == teksten.NIETS_TE_TONEN
    monkeypatch.undo()
    blad.exemplaren.bekijk("jongere")
    assert not blad.fout_band.isVisible()
    assert blad.voorbeeld.blad.aantal == 1


def test_page_down_reads_on_from_the_main_button(kantoor: Huis) -> None:
    blad = _maak(kantoor)
    assert blad.afdrukken.hasFocus()
    balk = blad.voorbeeld.blad.verticalScrollBar()
    assert balk.value() == 0
    kantoor.druk(Qt.Key.Key_PageDown)
    assert balk.value() > 0
    kantoor.druk(Qt.Key.Key_PageUp)
    assert balk.value() == 0


def test_zoom_by_keys_and_back_to_the_width(kantoor: Huis) -> None:
    weergave = _maak(kantoor).voorbeeld.blad
    weergave.setFocus()
    kantoor.ctrl(Qt.Key.Key_Plus)
    assert weergave.zoom > 1
    breed = weergave._papier.width()
    kantoor.ctrl(Qt.Key.Key_0)
    assert weergave.zoom == 1
    assert weergave._papier.width() < breed


def test_a_row_names_the_letter_its_reader_and_its_state(kantoor: Huis) -> None:
    _maak(kantoor).opbergen.click()
    rijen = [regel(een) for een in _brieven(kantoor)]
    assert all(rij.titel.endswith("waarschuwingsbrief wettelijk verzuim") for rij in rijen)
    assert all(rij.chip == "Te verzenden" for rij in rijen)


def test_locking_forgets_the_letter(kantoor: Huis) -> None:
    blad = _maak(kantoor)
    blad.leegmaken()
    assert blad.voorbeeld.blad.aantal == 0
    assert blad.exemplaren.rijen == []
    assert blad.formulier.ruw()["datum"] == ""
