# SPDX-License-Identifier: EUPL-1.2
"""The log can be read by a person, filtered, checked and handed to an auditor, without names."""

import csv
import hashlib
import io
from datetime import timedelta
from pathlib import Path

import pytest

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.logboek import Groep, Logregel
from leerplicht_desktop.services import logboek, raadpleging
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import audit
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import BSN_NOOR

DOEL = "controle door de auditor"


def regels(kluis: OpenKluis, **keuze: object) -> tuple[Logregel, ...]:
    return logboek.lijst(kluis, **keuze).rijen  # type: ignore[arg-type, return-value]


def test_the_newest_line_comes_first_and_says_who_it_was_about(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    raadpleging.noteer(volle_kluis, "geopend", "leerling", [uids["noor"]])
    eerste = regels(volle_kluis)[0]
    assert (eerste.woord, eerste.onderwerp) == ("geopend", "Noor van Dijk")
    assert eerste.groep is Groep.GEZIEN
    assert eerste.leerling_uid == uids["noor"]
    melding = next(r for r in regels(volle_kluis) if r.handeling == "melding_ingenomen")
    assert melding.onderwerp.startswith("melding ")
    assert melding.onderwerp.endswith(" van Noor van Dijk")
    omgekeerd = regels(volle_kluis, sorteer="oudste")
    assert [r.nummer for r in omgekeerd] == sorted(r.nummer for r in omgekeerd)


def test_who_is_gone_from_the_store_is_called_destroyed(volle_kluis: OpenKluis) -> None:
    raadpleging.noteer(volle_kluis, "geopend", "leerling", ["f" * 32])
    assert regels(volle_kluis)[0].onderwerp == "leerling: vernietigd"


def test_an_act_of_a_newer_program_is_still_shown(volle_kluis: OpenKluis) -> None:
    with volle_kluis.schrijven() as actie:
        actie.noteer("iets_nieuws_gedaan", "ding", ["0" * 32])
    eerste = regels(volle_kluis, filter="gewijzigd")[0]
    assert eerste.woord == "iets nieuws gedaan"


def test_each_filter_shows_what_its_count_says(volle_kluis: OpenKluis) -> None:
    raadpleging.noteer(volle_kluis, "gezocht", "leerling", [], aantal=3)
    geteld = logboek.tellingen(volle_kluis)
    for filter_, aantal in geteld.items():
        assert logboek.lijst(volle_kluis, filter=filter_).totaal == aantal, filter_
    assert geteld["gezien"] == 1
    assert geteld["kluis"] >= 2
    assert geteld["alles"] == sum(n for naam, n in geteld.items() if naam != "alles")


def test_the_lines_of_one_pupil_include_his_meldingen(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    gevonden = regels(volle_kluis, zoek={"leerling_uid": uids["noor"]})
    handelingen = {r.handeling for r in gevonden}
    assert {"leerling_toegevoegd", "melding_ingenomen", "ouder_bewaard"} <= handelingen
    daan = regels(volle_kluis, zoek={"leerling_uid": uids["daan"]})
    assert "melding_ingenomen" not in {r.handeling for r in daan}


def test_a_period_is_of_whole_days_in_amsterdam(
    volle_kluis: OpenKluis, vaste_klok: VasteKlok
) -> None:
    vaste_klok.verder(timedelta(hours=14, minutes=59))  # 23:59 on 15 June, 21:59 in UTC
    raadpleging.noteer(volle_kluis, "gezocht", "leerling", [], aantal=1)
    vaste_klok.verder(timedelta(minutes=2))
    raadpleging.noteer(volle_kluis, "gezocht", "leerling", [], aantal=2)
    op_16 = regels(volle_kluis, zoek={"van": "16-6-2026", "tot": "16-6-2026"})
    assert [r.aantal for r in op_16] == [2]
    tot_15 = regels(volle_kluis, zoek={"tot": "15 juni 2026"}, filter="gezien")
    assert [r.aantal for r in tot_15] == [1]


def test_a_date_that_is_none_is_said_beside_its_field(volle_kluis: OpenKluis) -> None:
    with pytest.raises(fouten.OnjuisteInvoer) as fout:
        regels(volle_kluis, zoek={"van": "31-2-2026"})
    assert set(fout.value.fouten) == {"van"}
    with pytest.raises(fouten.OnjuisteInvoer):
        regels(volle_kluis, zoek={"van": "2-2-2026", "tot": "1-2-2026"})


def test_the_text_of_a_reason_is_found(volle_kluis: OpenKluis, tmp_path: Path) -> None:
    logboek.voer_uit(volle_kluis, tmp_path / "a.csv", {"doel": "Voor de Auditor"})
    gevonden = regels(volle_kluis, zoek={"reden": "de auditor"})
    assert [r.handeling for r in gevonden] == ["logboek_uitgevoerd"]


def test_the_export_holds_ids_reasons_and_the_head_of_the_chain(
    volle_kluis: OpenKluis, tmp_path: Path
) -> None:
    pad = tmp_path / "log.csv"
    with volle_kluis.lezen() as sessie:
        nummer, hoofd = audit.stand(sessie)
    gemaakt = logboek.voer_uit(volle_kluis, pad, {"doel": DOEL}).waarde
    inhoud = pad.read_bytes()
    assert inhoud.startswith(b"\xef\xbb\xbf")
    rijen = list(csv.DictReader(io.StringIO(inhoud.decode("utf-8-sig")), delimiter=";"))
    assert gemaakt.regels == nummer == len(rijen) - 1
    assert rijen[-1] | {"hash": hoofd, "nummer": "einde", "aantal": str(nummer)} == rijen[-1]
    assert gemaakt.hoofd == hoofd
    assert hashlib.sha256(inhoud).hexdigest() == gemaakt.sha256
    tekst = inhoud.decode()
    for persoonlijk in ("Noor", "Dijk", BSN_NOOR, "Jacobs", "Lindelaan"):
        assert persoonlijk not in tekst
    zelf = regels(volle_kluis)[0]
    assert (zelf.handeling, zelf.aantal) == ("logboek_uitgevoerd", nummer)
    assert DOEL in zelf.reden
    assert gemaakt.sha256 in zelf.reden


def test_an_export_needs_a_purpose_and_leaves_nothing_without_one(
    volle_kluis: OpenKluis, tmp_path: Path
) -> None:
    voor = logboek.tellingen(volle_kluis)
    with pytest.raises(fouten.OnjuisteInvoer) as fout:
        logboek.voer_uit(volle_kluis, tmp_path / "log.csv", {"doel": " x "})
    assert "doel" in fout.value.fouten
    assert list(tmp_path.glob("*.csv")) == []
    assert logboek.tellingen(volle_kluis) == voor


def test_an_export_that_cannot_be_written_is_not_in_the_log(
    volle_kluis: OpenKluis, tmp_path: Path
) -> None:
    voor = logboek.tellingen(volle_kluis)
    with pytest.raises(fouten.VerwachteFout):
        logboek.voer_uit(volle_kluis, tmp_path / "weg" / "log.csv", {"doel": DOEL})
    assert logboek.tellingen(volle_kluis) == voor


def test_export_escapes_formula_in_a_reason(volle_kluis: OpenKluis, tmp_path: Path) -> None:
    logboek.voer_uit(volle_kluis, tmp_path / "een.csv", {"doel": "=HYPERLINK(1)"})
    logboek.voer_uit(volle_kluis, tmp_path / "twee.csv", {"doel": DOEL})
    tekst = (tmp_path / "twee.csv").read_text("utf-8-sig")
    redenen = [rij["reden"] for rij in csv.DictReader(io.StringIO(tekst), delimiter=";")]
    assert [reden[:14] for reden in redenen if "HYPER" in reden] == ["'=HYPERLINK(1)"]


def test_the_check_counts_every_line(volle_kluis: OpenKluis) -> None:
    gevonden = logboek.controleer(volle_kluis)
    assert gevonden.in_orde
    assert gevonden.regels == logboek.tellingen(volle_kluis)["alles"]
