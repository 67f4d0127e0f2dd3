# SPDX-License-Identifier: EUPL-1.2
"""Everything leaves, everything comes back, and who finds the file reads nothing."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import pyzipper
from sqlalchemy import text
from sqlmodel import Session, select

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.uitvoer import NIET_MEE, NIET_TERUG, bestandsnaam
from leerplicht_desktop.models import Auditregel, Document, Tabel
from leerplicht_desktop.services import brief, concept, kluis, leerling, melding, uitvoer, zoeken
from leerplicht_desktop.services.kluis import Kdf, OpenKluis
from leerplicht_desktop.services.uitvoer import terug
from leerplicht_desktop.store import audit, beschermd, documenten, personen
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import GEGEVENS, Sjabloon, leerling_ruw, melding_ruw

EXPORTZIN = "kano brug zeven regen stoel lamp"
NIEUWE_ZIN = "molen kaars fiets anker wolk tak"
REDEN = "overstap naar een ander programma"
KANARIE = "kanarieastma"
LASTIG = '=1+1;"quote"\r\nregel twee\t\'x'


@pytest.fixture
def rijke_kluis(volle_kluis: OpenKluis, uids: dict[str, str]) -> OpenKluis:
    """With a letter, a protected melding, history, a draft, formulas and a protected scan."""
    k = volle_kluis
    naam = leerling_ruw(bsn="", voornamen="=Jan", achternaam="@Piet", roepnaam="")
    leerling.bewaar(k, naam)
    voorstel = brief.stel_op(k, uids["melding"])
    brief.maak(
        k,
        uids["melding"],
        [voorstel.exemplaren[0].sleutel],
        datum=k.klok.vandaag(),
        reageren_voor=brief.reageren_voor(k.klok.vandaag()),
    )
    ruw = melding_ruw(
        uids["daan"],
        uids["school"],
        reden=KANARIE,
        gevoelig="ja",
        duo_meldingsnummer="",
        soort="OVERIG",
        afwijkreden="eerst horen",
    )
    gevoelig = melding.neem_in(k, ruw).waarde
    melding.wijzig(k, gevoelig, 1, {**ruw, "toelichting": LASTIG})
    concept.bewaar(k, "melding", "", None, 1, {"reden": KANARIE, "gevoelig": "ja"})
    concept.bewaar(k, "ouder", "x", 3, 1, {"naam": LASTIG, "nul": None})
    with k.bijhouden() as actie:
        kind, _persoon = personen.leerling(actie.sessie, uids["noor"])
        assert kind.id is not None
        documenten.bewaar(
            actie.sessie,
            kind.id,
            "Brief van de arts",
            "text/plain",
            KANARIE.encode() * 100,
            actie.nu,
            gevoelig=True,
        )
    return k


def _rijen(kluis: OpenKluis) -> dict[str, list[dict[str, Any]]]:
    """Every row without row ids, references as uids, seals opened: what must be the same."""
    gelezen: dict[str, list[dict[str, Any]]] = {}
    with kluis.lezen() as sessie:
        verbinding = sessie.connection()
        uids: dict[str, dict[int, str]] = {
            tabel.name: {
                rij.id: rij.uid for rij in verbinding.execute(text(f"SELECT * FROM {tabel.name}"))
            }
            for tabel in Tabel.metadata.sorted_tables
            if {"id", "uid"} <= set(tabel.columns.keys())
        }
        for tabel in Tabel.metadata.sorted_tables:
            if tabel.name in NIET_MEE | NIET_TERUG:
                continue
            gelezen[tabel.name] = []
            for rij in verbinding.execute(tabel.select().order_by(*tabel.primary_key.columns)):
                waarden = dict(rij._mapping)
                waarden.pop("id", None)
                for kolom in tabel.columns:
                    for sleutel in kolom.foreign_keys:
                        doel = sleutel.column.table.name
                        waarden[kolom.name] = uids[doel].get(waarden[kolom.name])
                gelezen[tabel.name].append(_open(sessie, tabel.name, waarden))
    return gelezen


def _open(sessie: Session, tabel: str, rij: dict[str, Any]) -> dict[str, Any]:
    """What was sealed under the key of its own store, in clear."""
    if tabel == "beschermd":
        plek = beschermd.plek(rij["soort"], rij["onderwerp_uid"], rij["veld"])
        rij["zegel"] = beschermd.ontzegel(sessie, rij["zegel"], plek)
    if tabel == "concept":
        rij["inhoud"] = {
            veld: beschermd.ontzegel_waarde(
                sessie, w, beschermd.plek_concept(rij["formulier"], rij["object_uid"], veld)
            )
            for veld, w in rij["inhoud"].items()
        }
    if tabel == "wijziging":
        for kant in ("voor", "na"):
            rij[kant] = {
                veld: beschermd.ontzegel_waarde(
                    sessie,
                    w,
                    beschermd.plek_wijziging(rij["soort"], rij["onderwerp_uid"], kant, veld),
                )
                for veld, w in rij[kant].items()
            }
    if tabel == "document" and rij["gevoelig"]:
        rij["sha256"] = ""
    return rij


def _documenten(kluis: OpenKluis) -> dict[str, bytes]:
    with kluis.lezen() as sessie:
        alle = sessie.connection().execute(text("SELECT id, uid FROM document")).all()
        return {uid: documenten.lees(sessie, nummer) for nummer, uid in alle}


def _terug(bestand: Path, map_: Path, kdf: Kdf) -> OpenKluis:
    return terug.voer_in(
        bestand, EXPORTZIN, map_, NIEUWE_ZIN, sleutelbos=False, kdf=kdf, klok=VasteKlok()
    ).kluis


def _delen(bestand: Path) -> Iterator[tuple[str, bytes]]:
    with pyzipper.AESZipFile(bestand) as archief:
        archief.setpassword(EXPORTZIN.encode())
        for naam in archief.namelist():
            yield naam, archief.read(naam)


def test_every_row_and_document_comes_back(
    rijke_kluis: OpenKluis, tmp_path: Path, kdf_licht: Kdf
) -> None:
    bestand = tmp_path / "alles.zip"
    gedaan = uitvoer.maak(rijke_kluis, bestand, EXPORTZIN, reden=REDEN, beschermd=True)
    voor, papier = _rijen(rijke_kluis), _documenten(rijke_kluis)

    nieuw = _terug(bestand, tmp_path / "nieuw", kdf_licht)

    na = _rijen(nieuw)
    for tabel, rijen in voor.items():
        # The export's own line came after it was read; making the new store adds its own.
        hele = rijen[:-1] if tabel == "audit" else rijen
        assert na[tabel][: len(hele)] == hele, tabel
        assert tabel == "audit" or len(na[tabel]) == len(hele), tabel
    assert all(voor[tabel] for tabel in ("brief", "beschermd", "wijziging", "concept", "oordeel"))
    assert _documenten(nieuw) == papier
    assert gedaan.documenten == len(papier) == 2
    with nieuw.lezen() as sessie:
        assert audit.eerste_breuk(sessie) is None
    nieuw.sluit()


def test_invented_people_stay_marked_as_such(
    leeg_sjabloon: Sjabloon, tmp_path: Path, kdf_licht: Kdf
) -> None:
    wachtzin = "veldwijk demo vijf fictieve woorden"
    gemaakt = kluis.maak(
        tmp_path / "demo", wachtzin, sleutelbos=False, gegevens=GEGEVENS, demo=True, kdf=kdf_licht
    ).kluis
    uitvoer.maak(gemaakt, tmp_path / "a.zip", EXPORTZIN, reden=REDEN, beschermd=False)
    gemaakt.sluit()
    nieuw = _terug(tmp_path / "a.zip", tmp_path / "nieuw", kdf_licht)
    assert kluis.gegevens(nieuw).demo
    nieuw.sluit()
    echt = leeg_sjabloon.open()
    uitvoer.maak(echt, tmp_path / "b.zip", EXPORTZIN, reden=REDEN, beschermd=False)
    echt.sluit()
    nieuw = _terug(tmp_path / "b.zip", tmp_path / "ander", kdf_licht)
    assert not kluis.gegevens(nieuw).demo
    nieuw.sluit()


def test_the_new_store_searches_and_never_gives_out_an_old_number(
    rijke_kluis: OpenKluis, tmp_path: Path, kdf_licht: Kdf, uids: dict[str, str]
) -> None:
    uitvoer.maak(rijke_kluis, tmp_path / "a.zip", EXPORTZIN, reden=REDEN, beschermd=True)
    nieuw = _terug(tmp_path / "a.zip", tmp_path / "nieuw", kdf_licht)
    for vraag in ("noor", "2010", "jacobs", "@piet"):
        assert [t.uid for t in zoeken.zoek(nieuw, vraag).treffers] == [
            t.uid for t in zoeken.zoek(rijke_kluis, vraag).treffers
        ]
    ruw = melding_ruw(uids["noor"], uids["school2"], duo_meldingsnummer="")
    oud = melding.toon(rijke_kluis, melding.neem_in(rijke_kluis, ruw).waarde).kenmerk
    assert melding.toon(nieuw, melding.neem_in(nieuw, ruw).waarde).kenmerk != oud
    nieuw.sluit()


def test_protected_data_stays_behind_unless_it_was_ticked(
    rijke_kluis: OpenKluis, tmp_path: Path, kdf_licht: Kdf
) -> None:
    zonder, met = tmp_path / "zonder.zip", tmp_path / "met.zip"
    uitvoer.maak(rijke_kluis, zonder, EXPORTZIN, reden=REDEN)
    uitvoer.maak(rijke_kluis, met, EXPORTZIN, reden=REDEN, beschermd=True)

    assert not [naam for naam, inhoud in _delen(zonder) if KANARIE.encode() in inhoud]
    assert {naam.split("/")[0] for naam, inhoud in _delen(met) if KANARIE.encode() in inhoud} == {
        "beschermd.csv",
        "concept.csv",
        "documenten",
    }
    nieuw = _terug(zonder, tmp_path / "nieuw", kdf_licht)
    with nieuw.lezen() as sessie:
        assert not sessie.connection().execute(text("SELECT 1 FROM beschermd")).all()
        geheim = sessie.connection().execute(text("SELECT id FROM document WHERE gevoelig")).all()
        assert [documenten.lees(sessie, nummer) for (nummer,) in geheim] == [b""]
        assert sessie.get(Document, geheim[0][0])
    nieuw.sluit()


def test_who_finds_the_file_reads_nothing_and_no_name_tells_anything(
    rijke_kluis: OpenKluis, tmp_path: Path
) -> None:
    bestand = tmp_path / "a.zip"
    uitvoer.maak(rijke_kluis, bestand, EXPORTZIN, reden=REDEN, beschermd=True)
    ruw = bestand.read_bytes()
    for merk in (KANARIE, "Noortje", "999990019", "Zonnebloempad"):
        assert merk.encode() not in ruw
        assert any(merk.encode() in inhoud for _naam, inhoud in _delen(bestand)), "control"
    with pyzipper.AESZipFile(bestand) as archief:
        assert all(deel.flag_bits & 1 and deel.wz_aes_strength == 3 for deel in archief.infolist())
    with pytest.raises(fouten.WachtzinOnjuist):
        terug.voer_in(bestand, "een andere", tmp_path / "n", NIEUWE_ZIN, sleutelbos=False)
    assert not (tmp_path / "n" / "kluis.db").exists()


def test_the_log_knows_it_with_the_reason(rijke_kluis: OpenKluis, tmp_path: Path) -> None:
    uitvoer.maak(rijke_kluis, tmp_path / "a.zip", EXPORTZIN, reden=REDEN, beschermd=True)
    with rijke_kluis.lezen() as sessie:
        regel = sessie.exec(select(Auditregel)).all()[-1]
    assert regel.handeling == "kluis_uitgevoerd"
    assert regel.reden == f"{REDEN} Met beschermde gegevens."


@pytest.mark.parametrize(
    ("zin", "reden", "veld"), [("welkom01", REDEN, "wachtzin"), (EXPORTZIN, " ", "reden")]
)
def test_a_weak_passphrase_or_no_reason_writes_nothing(
    volle_kluis: OpenKluis, tmp_path: Path, zin: str, reden: str, veld: str
) -> None:
    with pytest.raises(fouten.OnjuisteInvoer) as gevangen:
        uitvoer.maak(volle_kluis, tmp_path / "a.zip", zin, reden=reden)
    assert set(gevangen.value.fouten) == {veld}
    assert not (tmp_path / "a.zip").exists()


def test_cells_open_as_text_and_a_stop_leaves_no_file(
    rijke_kluis: OpenKluis, tmp_path: Path
) -> None:
    bestand = tmp_path / "a.zip"

    def stop(gedaan: int, totaal: int, woord: str) -> None:
        raise fouten.Afgebroken

    with pytest.raises(fouten.Afgebroken):
        uitvoer.maak(rijke_kluis, bestand, EXPORTZIN, reden=REDEN, voortgang=stop)
    assert not [pad for pad in tmp_path.iterdir() if pad.suffix in {".zip", ".nieuw"}]

    uitvoer.maak(rijke_kluis, bestand, EXPORTZIN, reden=REDEN, beschermd=True)
    delen = dict(_delen(bestand))
    for naam, inhoud in delen.items():
        if naam.endswith(".csv"):
            lezer = csv.reader(io.StringIO(inhoud.decode("utf-8-sig"), newline=""), delimiter=";")
            for rij in lezer:
                assert not [cel for cel in rij if cel[:1] in set("=+-@\t\r\0") and cel]
    assert b"'=Jan" in delen["persoon.csv"]
    with pytest.raises(fouten.BestaatAl):
        uitvoer.maak(rijke_kluis, bestand, EXPORTZIN, reden=REDEN)


def test_the_schema_describes_every_table_and_column(
    rijke_kluis: OpenKluis, tmp_path: Path
) -> None:
    uitvoer.maak(rijke_kluis, tmp_path / "a.zip", EXPORTZIN, reden=REDEN)
    delen = dict(_delen(tmp_path / "a.zip"))
    beschreven = json.loads(delen["schema.json"])
    for tabel in beschreven["tabellen"]:
        kop = delen[tabel["bestand"]].decode("utf-8-sig").splitlines()[0].split(";")
        assert kop == [kolom["naam"] for kolom in tabel["kolommen"]]
        assert tabel["betekenis"]
        assert all(kolom["betekenis"] for kolom in tabel["kolommen"])
    assert {tabel["bestand"] for tabel in beschreven["tabellen"]} == {
        f"{bestandsnaam(naam)}.csv" for naam in set(Tabel.metadata.tables) - NIET_MEE
    }
    assert b"Verzuimmelding.datumStart" in delen["schema.json"]
    assert "Wpg" in delen["LEESMIJ.txt"].decode()


AANVALLEN: dict[str, Callable[[str, bytes], bytes | None]] = {
    "weg": lambda naam, inhoud: None if naam == "persoon.csv" else inhoud,
    "kolom": lambda naam, inhoud: inhoud.replace(b"bsn", b"nsb", 1),
    "verwijzing": lambda naam, inhoud: (
        inhoud.replace(b"\r\n", b"\r\n0", 1) if naam == "verzuimdag.csv" else inhoud
    ),
    "document": lambda naam, inhoud: inhoud + b"x" if naam.endswith(".pdf") else inhoud,
    "formaat": lambda naam, inhoud: inhoud.replace(b'"formaat": 1', b'"formaat": 2'),
    "getal": lambda naam, inhoud: inhoud.replace(b";240", b";veel"),
}


def test_a_changed_export_makes_no_store(
    rijke_kluis: OpenKluis, tmp_path: Path, kdf_licht: Kdf
) -> None:
    bestand = tmp_path / "a.zip"
    uitvoer.maak(rijke_kluis, bestand, EXPORTZIN, reden=REDEN, beschermd=True)
    heel = list(_delen(bestand))
    for aanval, verander in AANVALLEN.items():
        anders, map_ = tmp_path / f"{aanval}.zip", tmp_path / aanval
        with pyzipper.AESZipFile(anders, "w", compression=pyzipper.ZIP_DEFLATED) as archief:
            archief.setpassword(EXPORTZIN.encode())
            archief.setencryption(pyzipper.WZ_AES, nbits=256)
            for naam, inhoud in heel:
                nieuw = verander(naam, inhoud)
                if nieuw is not None:
                    archief.writestr(naam, nieuw)
        with pytest.raises(fouten.BestandOnleesbaar):
            _terug(anders, map_, kdf_licht)
        assert not (map_ / "kluis.db").exists(), aanval
