# SPDX-License-Identifier: EUPL-1.2
"""Importing on the real screen, with a real store: nothing is written before she says so."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sqlmodel import select

from leerplicht_desktop.domain.gegevens.importeren import GewijzigdeRegel
from leerplicht_desktop.domain.gegevens.importeren import Importproef as Proef
from leerplicht_desktop.domain.gegevens.uitkomst import Uitkomst
from leerplicht_desktop.models import Importproef, Importregel
from leerplicht_desktop.services import importeren, leerling, zoeken
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.ui import bestandskiezer
from leerplicht_desktop.ui.bouwstenen.lijstmodel import REGEL_ROL, Regel
from leerplicht_desktop.ui.runner import DirecteRunner
from leerplicht_desktop.ui.schermen.importeren import woorden
from leerplicht_desktop.ui.schermen.importeren.pagina import Importpagina
from leerplicht_desktop.ui.schermen.importeren.regellijst import Regellijst
from leerplicht_desktop.ui.schermen.importeren.werk import Voortgang
from tests.fixtures.sjabloonkluis import BSN_NOOR, leerling_ruw
from tests.ui.nep import laat_zien
from tests.ui.omgeving import Opname, maak_omgeving

KOP = (
    "bsn;voornamen;roepnaam;tussenvoegsel;achternaam;geboortedatum;geslacht;straat;huisnummer;"
    "postcode;woonplaats;gemeentecode;klas"
)
NOOR_VERHUISD = (
    f"{BSN_NOOR};Noortje Maria;Noor;van;Dijk;2-9-2010;V;Kerkweg;12;1234 AB;Veldwijk;GM0246;2b"
)
NIEUW = ";Quirine;;;Nieuwkind;5-6-2013;V;Kerkweg;3;1234 AB;Veldwijk;GM0246;1a"
FOUT = "123456789;Kees;;;Fout;31-02-2012;M;Kerkweg;4;1234 AB;Veldwijk;GM0246;1a"


@pytest.fixture
def alles(
    qtbot: QtBot, runner: DirecteRunner, volle_kluis: OpenKluis
) -> tuple[Importpagina, Opname]:
    venster = QWidget()
    qtbot.addWidget(venster)
    omgeving, opname = maak_omgeving(runner, volle_kluis, venster)
    pagina = Importpagina(omgeving)
    pagina.resize(1100, 640)
    laat_zien(qtbot, pagina)
    pagina.toon(soort="leerlingen")
    pagina.setProperty("venster", venster)
    return pagina, opname


@pytest.fixture
def pagina(alles: tuple[Importpagina, Opname]) -> Importpagina:
    return alles[0]


@pytest.fixture
def bestand(tmp_path: Path) -> Callable[..., str]:
    def schrijf(*regels: str, naam: str = "leerlingen.csv") -> str:
        pad = tmp_path / naam
        pad.write_text("\n".join(regels), encoding="utf-8")
        return str(pad)

    return schrijf


def _regels(lijst: Regellijst) -> list[Regel]:
    model = lijst.model
    return [model.data(model.index(nr), REGEL_ROL) for nr in range(model.rowCount())]


def _deel(pagina: Importpagina) -> QWidget:
    return pagina.deel


def _klaargezet(kluis: OpenKluis) -> int:
    with kluis.lezen() as sessie:
        return len(sessie.exec(select(Importproef)).all()) + len(
            sessie.exec(select(Importregel)).all()
        )


def _staat_erin(kluis: OpenKluis, naam: str) -> bool:
    return bool(zoeken.zoek(kluis, naam).treffers)


def test_a_preview_says_what_would_happen_and_writes_nothing(
    pagina: Importpagina, bestand: Callable[..., str], volle_kluis: OpenKluis
) -> None:
    pagina.keuze.vak.gevallen.emit(bestand(KOP, NOOR_VERHUISD, NIEUW, FOUT))
    assert _deel(pagina) is pagina.voorbeeld
    beeld = pagina.voorbeeld
    assert beeld.knop.text() == "1 leerling toevoegen, 1 wijzigen"
    assert [chip.text() for chip in beeld.filters.values()] == [
        "Geweigerd 1",
        "Gewijzigd 1",
        "Nieuw 1",
        "Ongewijzigd 0",
    ]
    geweigerd = _regels(beeld.lijst)
    assert {r.links for r in geweigerd} == {"regel 4"}
    assert {"BSN", "Geboortedatum"} <= {r.titel for r in geweigerd}
    assert all(r.onder for r in geweigerd)
    assert "klas" in beeld.onbekend.zin

    beeld.filters["Gewijzigd"].click()
    (regel,) = _regels(beeld.lijst)
    assert "Dijk" in regel.titel
    assert regel.onder == "straat: Lindelaan → Kerkweg"
    beeld.filters["Nieuw"].click()
    assert "Nieuwkind" in _regels(beeld.lijst)[0].titel
    assert not _staat_erin(volle_kluis, "nieuwkind")


def test_the_button_does_what_it_says_and_points_to_the_next_step(
    alles: tuple[Importpagina, Opname],
    bestand: Callable[..., str],
    volle_kluis: OpenKluis,
    uids: dict[str, str],
) -> None:
    pagina, opname = alles
    pagina.keuze.vak.gevallen.emit(bestand(KOP, NOOR_VERHUISD, NIEUW, FOUT))
    pagina.voorbeeld.knop.click()
    assert _deel(pagina) is pagina.resultaat
    assert _staat_erin(volle_kluis, "nieuwkind")
    noor = leerling.toon(volle_kluis, uids["noor"])
    assert "Kerkweg" in str(noor)
    assert "leerling" in {g.soort for g in opname.gewijzigd}
    assert {r.links for r in _regels(pagina.resultaat.lijst)} == {"regel 4"}

    assert pagina.resultaat.knop.text() == "Volgende: ouders importeren"
    pagina.resultaat.knop.click()
    assert _deel(pagina) is pagina.keuze
    assert pagina.keuze.soorten.soort == "ouders"


def test_cancel_throws_the_preview_away(
    pagina: Importpagina, bestand: Callable[..., str], volle_kluis: OpenKluis
) -> None:
    pagina.keuze.vak.gevallen.emit(bestand(KOP, NIEUW))
    assert _klaargezet(volle_kluis) > 0
    pagina.voorbeeld.weg.click()
    assert _deel(pagina) is pagina.keuze
    assert pagina.keuze.band.zin == woorden.WEGGEGOOID
    assert _klaargezet(volle_kluis) == 0
    assert not _staat_erin(volle_kluis, "nieuwkind")


@pytest.mark.parametrize(
    ("naam", "inhoud", "woord"),
    [
        ("leerlingen.csv", "naam;plaats", "kolom"),
        ("foto.jpg", "x", ".csv"),
        ("leeg.csv", "", "leeg"),
    ],
)
def test_a_refused_file_says_why_where_it_was_chosen(
    pagina: Importpagina, bestand: Callable[..., str], naam: str, inhoud: str, woord: str
) -> None:
    pagina.keuze.vak.gevallen.emit(bestand(inhoud, naam=naam))
    assert _deel(pagina) is pagina.keuze
    assert woord in pagina.keuze.fout.zin
    assert pagina.keuze.knop.hasFocus()


def test_a_file_that_is_gone_says_so(pagina: Importpagina, tmp_path: Path) -> None:
    pagina.keuze.vak.gevallen.emit(str(tmp_path / "weg.csv"))
    assert pagina.keuze.fout.zin == importeren.NIET_TE_LEZEN


def test_stopping_while_reading_leaves_nothing(
    pagina: Importpagina,
    bestand: Callable[..., str],
    volle_kluis: OpenKluis,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # The first sign of progress is when she presses the button.
    monkeypatch.setattr(pagina.werk, "_voortgang", lambda *_stap: pagina.bezig.knop.click())
    pagina.keuze.vak.gevallen.emit(bestand(KOP, NIEUW))
    assert _deel(pagina) is pagina.keuze
    assert pagina.keuze.band.zin == woorden.GESTOPT
    assert _klaargezet(volle_kluis) == 0


def test_stopping_just_as_reading_ends_leaves_nothing(
    pagina: Importpagina,
    bestand: Callable[..., str],
    volle_kluis: OpenKluis,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    echt = importeren.proef

    def proef(
        kluis: OpenKluis, soort: str, naam: str, inhoud: bytes, voortgang: Voortgang
    ) -> Proef:
        gelezen = echt(kluis, soort, naam, inhoud, voortgang)
        pagina.bezig.knop.click()
        return gelezen

    monkeypatch.setattr(importeren, "proef", proef)
    pagina.keuze.vak.gevallen.emit(bestand(KOP, NIEUW))
    assert pagina.keuze.band.zin == woorden.GESTOPT
    assert _klaargezet(volle_kluis) == 0


def test_stopping_before_writing_changes_nothing_and_keeps_the_preview(
    pagina: Importpagina,
    bestand: Callable[..., str],
    volle_kluis: OpenKluis,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pagina.keuze.vak.gevallen.emit(bestand(KOP, NIEUW))
    echt = importeren.voer_uit

    def voer_uit(kluis: OpenKluis, proef_id: str, voortgang: Voortgang) -> Uitkomst[int]:
        pagina.bezig.knop.click()
        return echt(kluis, proef_id, voortgang)

    monkeypatch.setattr(importeren, "voer_uit", voer_uit)
    pagina.voorbeeld.knop.click()
    assert _deel(pagina) is pagina.voorbeeld
    assert pagina.voorbeeld.band.zin == woorden.GESTOPT
    assert not _staat_erin(volle_kluis, "nieuwkind")
    monkeypatch.setattr(importeren, "voer_uit", echt)
    pagina.voorbeeld.knop.click()
    assert _staat_erin(volle_kluis, "nieuwkind")


def test_locking_forgets_the_preview(
    pagina: Importpagina, bestand: Callable[..., str], volle_kluis: OpenKluis
) -> None:
    pagina.keuze.vak.gevallen.emit(bestand(KOP, NIEUW))
    pagina.leegmaken()
    assert _deel(pagina) is pagina.keuze
    assert _regels(pagina.voorbeeld.lijst) == []
    assert _klaargezet(volle_kluis) == 0


def test_a_store_that_changed_meanwhile_is_read_again(
    pagina: Importpagina, bestand: Callable[..., str], volle_kluis: OpenKluis
) -> None:
    pagina.keuze.vak.gevallen.emit(bestand(KOP, NIEUW))
    leerling.bewaar(volle_kluis, leerling_ruw(bsn="", roepnaam="", voornamen="Tussendoor"))
    pagina.voorbeeld.knop.click()
    assert _deel(pagina) is pagina.voorbeeld
    assert "opnieuw" in pagina.voorbeeld.band.zin
    assert not _staat_erin(volle_kluis, "nieuwkind")
    pagina._opnieuw()
    pagina.voorbeeld.knop.click()
    assert _staat_erin(volle_kluis, "nieuwkind")


def test_a_file_with_nothing_to_do_offers_another_one(
    pagina: Importpagina, bestand: Callable[..., str], volle_kluis: OpenKluis
) -> None:
    pagina.keuze.vak.gevallen.emit(bestand(KOP, FOUT))
    assert pagina.voorbeeld.knop.text() == "Ander bestand kiezen"
    assert "geweigerd" in pagina.voorbeeld.band.zin
    assert pagina.voorbeeld.weg.isHidden()
    pagina.voorbeeld.knop.click()
    assert _deel(pagina) is pagina.keuze
    assert _klaargezet(volle_kluis) == 0


def test_a_file_is_chosen_and_imported_by_keyboard(
    qtbot: QtBot,
    pagina: Importpagina,
    bestand: Callable[..., str],
    volle_kluis: OpenKluis,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pad = bestand(KOP, NIEUW)
    monkeypatch.setattr(bestandskiezer, "open_bestand", lambda *_keuze: pad)
    pagina.toon(soort="scholen")
    knop = pagina.focusWidget()
    assert knop is not None
    qtbot.keyClick(knop, Qt.Key.Key_Down)
    assert pagina.keuze.soorten.soort == "leerlingen"
    knop = pagina.focusWidget()
    assert knop is not None
    qtbot.keyClick(knop, Qt.Key.Key_Return)
    assert pagina.voorbeeld.knop.hasFocus()
    qtbot.keyClick(pagina.voorbeeld.knop, Qt.Key.Key_Return)
    assert pagina.resultaat.knop.hasFocus()
    assert _staat_erin(volle_kluis, "nieuwkind")


def _val(pagina: Importpagina, *paden: str) -> None:
    gegevens = QMimeData()
    gegevens.setUrls([QUrl.fromLocalFile(pad) for pad in paden])
    pagina.keuze.vak.dropEvent(
        QDropEvent(
            QPointF(10, 10),
            Qt.DropAction.CopyAction,
            gegevens,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def test_a_dropped_file_is_read(pagina: Importpagina, bestand: Callable[..., str]) -> None:
    _val(pagina, bestand(KOP, NIEUW))
    assert _deel(pagina) is pagina.voorbeeld


def test_dropping_two_files_or_a_folder_says_what_to_do(
    pagina: Importpagina, bestand: Callable[..., str], tmp_path: Path
) -> None:
    _val(pagina, bestand(KOP), str(tmp_path))
    assert pagina.keuze.fout.zin == woorden.EEN_BESTAND
    _val(pagina, str(tmp_path))
    assert pagina.keuze.fout.zin == woorden.GEEN_BESTAND


def test_a_row_with_three_faults_is_one_refused_row(
    pagina: Importpagina, bestand: Callable[..., str]
) -> None:
    pagina.keuze.vak.gevallen.emit(bestand(KOP, FOUT))
    assert len(_regels(pagina.voorbeeld.lijst)) > 1
    assert pagina.voorbeeld.filters["Geweigerd"].text() == "Geweigerd 1"


def test_a_long_reason_can_be_read_whole(pagina: Importpagina, bestand: Callable[..., str]) -> None:
    fout = FOUT.rstrip(";")
    pagina.keuze.vak.gevallen.emit(bestand(KOP, fout, *[NIEUW] * 2))
    lijst = pagina.voorbeeld.lijst
    for nummer, regel in enumerate(_regels(lijst)):
        lijst.weergave.setCurrentIndex(lijst.model.index(nummer))
        verwacht = regel.onder if len(regel.onder) > 60 else ""
        assert pagina.voorbeeld.hele_zin.zin == verwacht
    assert any(len(regel.onder) > 60 for regel in _regels(lijst))


def test_the_order_ends_with_enrolments() -> None:
    assert [s.code for s in woorden.SOORTEN] == list(importeren.SOORTEN)
    assert woorden.volgende("inschrijvingen") is None


def test_what_does_not_fit_in_the_list_is_said(qtbot: QtBot, runner: DirecteRunner) -> None:
    velden = (("straat", "A", "B"), ("huisnummer", "1", "2"))
    proef = Proef(
        "x",
        "leerlingen",
        "leerlingen.csv",
        nieuw=9000,
        gewijzigd=3000,
        ongewijzigd=0,
        geweigerd=(),
        voorbeelden_nieuw=tuple(f"Kind {nr}" for nr in range(5000)),
        voorbeelden_gewijzigd=tuple(GewijzigdeRegel(nr, "Kind", velden) for nr in range(3000)),
    )
    lijst = Regellijst(runner)
    qtbot.addWidget(lijst)
    assert lijst.toon(proef, "Gewijzigd") == "Hier staan de eerste 1.000 van 3.000."
    assert lijst.toon(proef, "Nieuw") == "Hier staan de eerste 2.000 van 9.000."
    assert lijst.toon(proef, "Geweigerd") == ""
    assert woorden.daad(proef) == "9.000 leerlingen toevoegen, 3.000 wijzigen"
