# SPDX-License-Identifier: EUPL-1.2
"""Backups by themselves: on time, registered, tried every week, and only our own are cleared."""

import contextlib
import hashlib
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.models import Kopie
from leerplicht_desktop.services import kluis as kluisdienst
from leerplicht_desktop.services import reservekopie as dienst
from leerplicht_desktop.services import toegang
from leerplicht_desktop.services.kluis import Kdf, OpenKluis
from leerplicht_desktop.store import bestandscontrole, kopieen
from leerplicht_desktop.store import reservekopie as opslag
from leerplicht_desktop.store.terugzetten import WERKMAP
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import WACHTZIN, Sjabloon

EEN_DAG = timedelta(days=1)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    map_ = tmp_path / "stick"
    map_.mkdir()
    return map_


@pytest.fixture
def ander(_vol_sjabloon: Sjabloon, tmp_path: Path) -> Sjabloon:
    """The store of somebody else."""
    return _vol_sjabloon.kopie(tmp_path / "ander")


@pytest.fixture
def kluis(lege_kluis: OpenKluis, stick: Path) -> OpenKluis:
    """Open, with a plan for every day."""
    dienst.bewaar_plan(lege_kluis, {"map": str(stick), "dagen": "1"})
    return lege_kluis


@contextlib.contextmanager
def in_de_zak(stick: Path) -> Iterator[None]:
    """The stick is not there meanwhile."""
    weg = stick.rename(stick.with_name("in de zak"))
    try:
        yield
    finally:
        weg.rename(stick)


# --- the plan --------------------------------------------------------------------------------
def test_without_a_folder_nothing_goes_by_itself(lege_kluis: OpenKluis) -> None:
    assert not dienst.is_tijd(lege_kluis)
    assert dienst.houd_bij(lege_kluis) == ()
    assert dienst.plan(lege_kluis).dagen == 1


@pytest.mark.parametrize(
    "ruw, veld",
    [
        ({"map": "/er/is/niets", "dagen": "1"}, "map"),
        ({"map": "", "dagen": "30"}, "dagen"),
        ({"map": "", "dagen": "morgen"}, "dagen"),
    ],
)
def test_a_plan_that_cannot_be_is_refused(
    lege_kluis: OpenKluis, ruw: dict[str, str], veld: str
) -> None:
    with pytest.raises(fouten.OnjuisteInvoer) as gezegd:
        dienst.bewaar_plan(lege_kluis, ruw)
    assert set(gezegd.value.fouten) == {veld}


def test_one_a_day_and_only_when_the_folder_is_there(
    kluis: OpenKluis, stick: Path, vaste_klok: VasteKlok
) -> None:
    assert dienst.is_tijd(kluis)
    dienst.houd_bij(kluis)
    assert not dienst.is_tijd(kluis)
    vaste_klok.verder(EEN_DAG)
    with in_de_zak(stick):
        assert not dienst.is_tijd(kluis)
        assert dienst.houd_bij(kluis) == ()
        assert dienst.stand(kluis).tijd
        assert not dienst.stand(kluis).plan.bereikbaar
        assert dienst.stand(kluis).fout == ""
    assert dienst.is_tijd(kluis)
    assert {g.soort for g in dienst.houd_bij(kluis)} == {"instellingen"}
    namen = {"reservekopie-2026-06-15.lpbak", "reservekopie-2026-06-16.lpbak"}
    assert {p.name for p in stick.iterdir()} == namen


def test_what_stands_on_the_stick_already_is_never_written_over(
    kluis: OpenKluis, stick: Path
) -> None:
    van_een_ander = stick / "reservekopie-2026-06-15.lpbak"
    van_een_ander.write_bytes(b"van een ander")
    dienst.houd_bij(kluis)
    assert van_een_ander.read_bytes() == b"van een ander"
    assert Path(dienst.lijst(kluis)[0].pad).name == "reservekopie-2026-06-15-2.lpbak"


def test_what_is_registered_is_what_stands_there(kluis: OpenKluis, stick: Path) -> None:
    pad = stick / "eigen.lpbak"
    dienst.maak(kluis, pad)
    (kopie,) = dienst.lijst(kluis)
    assert kopie.sha256 == hashlib.sha256(pad.read_bytes()).hexdigest()
    assert (kopie.pad, kopie.grootte, kopie.vanzelf) == (str(pad), pad.stat().st_size, False)
    assert kopie.generatie == kluisdienst.controleer(kluis).generatie
    dienst.maak(kluis, pad, overschrijf=True)
    assert len(dienst.lijst(kluis)) == 1  # the first is gone with its file


def test_two_sticks_under_one_drive_letter_are_two_copies(
    kluis: OpenKluis, stick: Path, vaste_klok: VasteKlok
) -> None:
    """What is on the stick that is away still exists, and the trial asks the one that is in."""
    pad = stick / "eigen.lpbak"
    dienst.maak(kluis, pad)
    eerste = stick.rename(stick.with_name("eerste stick"))
    stick.mkdir()
    vaste_klok.verder(EEN_DAG)
    kluis.sluit()
    kluis = kluisdienst.open_(kluis.map, wachtzin=WACHTZIN, klok=vaste_klok)
    dienst.maak(kluis, pad)
    assert [k.pad for k in dienst.lijst(kluis)] == [str(pad), str(pad)]
    stick.rename(stick.with_name("tweede stick"))
    eerste.rename(stick)
    assert dienst.proef(kluis) is not None
    assert [bool(k.getest_op) for k in dienst.lijst(kluis)] == [False, True]
    kluis.sluit()


# --- clearing --------------------------------------------------------------------------------
def registreer(kluis: OpenKluis, bron: Path, pad: Path, dagen: int) -> None:
    """A copy of `bron` at `pad`, in the register as made so many days ago."""
    if not pad.exists():
        shutil.copy(bron, pad)
    (echt,) = [k for k in dienst.lijst(kluis) if k.pad == str(bron)]
    op = kluis.klok.nu() - timedelta(days=dagen)
    with kluis.bijhouden() as actie:
        actie.sessie.add(
            Kopie(
                geregistreerd_op=op,
                pad=str(pad),
                gemaakt_op=op,
                generatie=echt.generatie,
                grootte=pad.stat().st_size,
                sha256=echt.sha256,
                vanzelf=True,
            )
        )


def test_retention_never_deletes_a_foreign_file(
    kluis: OpenKluis, stick: Path, vaste_klok: VasteKlok, ander: Sjabloon
) -> None:
    dienst.houd_bij(kluis)
    (eigen,) = stick.iterdir()
    vreemd = {
        "foto.lpbak": b"\x89PNG" * 1000,
        "iemand-anders.lpbak": _andere_kopie(ander),
        "even-groot.lpbak": bytes(eigen.stat().st_size),
    }
    for naam, inhoud in vreemd.items():
        (stick / naam).write_bytes(inhoud)
        registreer(kluis, eigen, stick / naam, 400)
    (stick / "niet-in-het-register.lpbak").write_bytes(eigen.read_bytes())
    (stick / "koppeling.lpbak").symlink_to(stick / "niet-in-het-register.lpbak")
    registreer(kluis, eigen, stick / "koppeling.lpbak", 401)
    for dag in range(1, 400):  # far too many of our own
        if dag % 20 == 0 or dag < 15:
            registreer(kluis, eigen, stick / f"oud-{dag}.lpbak", dag)
    vaste_klok.verder(EEN_DAG)
    dienst.houd_bij(kluis)
    namen = {p.name for p in stick.iterdir()}
    assert set(vreemd) <= namen
    assert {"niet-in-het-register.lpbak", "koppeling.lpbak"} <= namen
    for naam, inhoud in vreemd.items():
        assert (stick / naam).read_bytes() == inhoud
    over = [k for k in dienst.lijst(kluis) if k.pad.rpartition("/")[2].startswith(("oud", "res"))]
    assert len(over) == 10 + 12
    assert {Path(k.pad).name for k in over} == {
        n for n in namen if n.startswith(("oud", "res"))
    }  # what is gone from the stick is gone from the register, and nothing else


def _andere_kopie(sjabloon: Sjabloon) -> bytes:
    """A whole backup of another store."""
    ander = sjabloon.open()
    dienst.maak(ander, sjabloon.map.parent / "ander.lpbak")
    ander.sluit()
    return (sjabloon.map.parent / "ander.lpbak").read_bytes()


def test_what_cannot_be_reached_stays_in_the_register(
    kluis: OpenKluis, stick: Path, tmp_path: Path, vaste_klok: VasteKlok
) -> None:
    """It exists on another stick: when data is destroyed she must know of it."""
    dienst.houd_bij(kluis)
    (eigen,) = stick.iterdir()
    registreer(kluis, eigen, stick / "elders.lpbak", 900)
    (stick / "elders.lpbak").rename(tmp_path / "elders.lpbak")
    vaste_klok.verder(EEN_DAG)
    dienst.houd_bij(kluis)
    assert "elders.lpbak" in {Path(k.pad).name for k in dienst.lijst(kluis)}


# --- trying ----------------------------------------------------------------------------------
def test_the_weekly_trial_restores_looks_and_leaves_nothing(
    kluis: OpenKluis, vaste_klok: VasteKlok, monkeypatch: pytest.MonkeyPatch
) -> None:
    dienst.houd_bij(kluis)
    eerst = dienst.lijst(kluis)[0]
    assert (eerst.getest_op, eerst.bevinding) == (vaste_klok.nu(), "")
    assert not (kluis.map / WERKMAP).exists()
    for _ in range(7):
        vaste_klok.verder(EEN_DAG)
        dienst.houd_bij(kluis)
    getest = [k.gemaakt_op for k in dienst.lijst(kluis) if k.getest_op]
    assert getest == [vaste_klok.nu(), eerst.gemaakt_op]


@pytest.mark.parametrize("waar", ["midden", "einde"])
def test_a_backup_that_went_bad_is_noticed(kluis: OpenKluis, waar: str) -> None:
    dienst.houd_bij(kluis)
    pad = Path(dienst.lijst(kluis)[0].pad)
    ruw = bytearray(pad.read_bytes())
    ruw[len(ruw) // 2 if waar == "midden" else -1] ^= 1
    pad.write_bytes(ruw)
    uitkomst = dienst.proef(kluis)
    assert uitkomst is not None
    assert uitkomst.waarde.bevinding == "Het bestand is anders dan toen het geschreven werd."
    assert dienst.lijst(kluis)[0].bevinding == uitkomst.waarde.bevinding
    assert not (kluis.map / WERKMAP).exists()


def test_rows_that_did_not_come_along_are_noticed(
    kluis: OpenKluis, monkeypatch: pytest.MonkeyPatch
) -> None:
    dienst.houd_bij(kluis)
    echt = bestandscontrole.aantallen

    def een_minder(pad: Path, sleutel: bytes) -> dict[str, int]:
        return {**echt(pad, sleutel), "audit": 0}

    monkeypatch.setattr(opslag, "aantallen", een_minder)
    uitkomst = dienst.proef(kluis)
    assert uitkomst is not None
    assert "niet zo veel regels" in uitkomst.waarde.bevinding


def test_a_backup_of_before_new_keys_is_explained(
    kluis: OpenKluis, monkeypatch: pytest.MonkeyPatch
) -> None:
    dienst.houd_bij(kluis)
    monkeypatch.setitem(kluis._sleutels, "avg", bytes(32))
    uitkomst = dienst.proef(kluis)
    assert uitkomst is not None
    assert "van voor de nieuwe sleutels" in uitkomst.waarde.bevinding


def test_new_keys_ask_for_a_new_backup_and_call_no_older_one_wrong(
    kluis: OpenKluis, vaste_klok: VasteKlok, kdf_licht: Kdf
) -> None:
    dienst.houd_bij(kluis)
    vaste_klok.verder(timedelta(minutes=5))
    toegang.vernieuw_gegevenssleutels(kluis, WACHTZIN, kdf=kdf_licht)
    assert dienst.is_tijd(kluis)  # also when today has one
    assert "nieuwe sleutels" in dienst.stand(kluis).fout
    vaste_klok.verder(timedelta(days=8))
    assert not dienst.proef_is_tijd(kluis)  # the older one opens with the older code only
    dienst.houd_bij(kluis)
    nieuwste, oude = dienst.lijst(kluis)
    assert nieuwste.getest_op == vaste_klok.nu()
    assert (nieuwste.bevinding, oude.bevinding) == ("", "")
    assert dienst.stand(kluis).fout == ""
    assert not dienst.is_tijd(kluis)


def test_without_any_backup_within_reach_nothing_is_tried(kluis: OpenKluis, stick: Path) -> None:
    assert dienst.proef(kluis) is None
    dienst.houd_bij(kluis)
    with in_de_zak(stick):
        assert dienst.proef(kluis) is None


def test_a_failure_is_kept_until_it_goes_well(
    kluis: OpenKluis, vaste_klok: VasteKlok, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol(*_waarden: object, **_namen: object) -> None:
        raise fouten.SchijfVol

    with monkeypatch.context() as even:
        even.setattr(opslag, "schrijf", vol)
        assert {g.soort for g in dienst.houd_bij(kluis)} == {"instellingen"}
        assert dienst.stand(kluis).fout == fouten.SchijfVol.standaardzin
    dienst.houd_bij(kluis)
    assert dienst.stand(kluis).fout == ""
    assert kopieen.is_daar(dienst.lijst(kluis)[0])


def test_what_copies_there_are_is_still_known_after_a_restore(
    kluis: OpenKluis, stick: Path, vaste_klok: VasteKlok
) -> None:
    """What is destroyed later stands in them too: each must be on the list that is then given."""
    eerste, tweede = stick / "eerste.lpbak", stick / "tweede.lpbak"
    dienst.maak(kluis, eerste)
    vaste_klok.verder(timedelta(hours=1))
    dienst.maak(kluis, tweede)
    map_ = kluis.map
    kluis.sluit()
    dienst.herstel(eerste, map_, wachtzin=WACHTZIN, toch=True, klok=vaste_klok)
    weer = kluisdienst.open_(map_, wachtzin=WACHTZIN, klok=vaste_klok)
    try:
        gevonden = {Path(kopie.pad): kopie for kopie in dienst.lijst(weer)}
        assert set(gevonden) == {eerste, tweede}
        assert gevonden[eerste].sha256 == hashlib.sha256(eerste.read_bytes()).hexdigest()
        # As old as what is in it, and not as new as its being put back.
        assert gevonden[eerste].gemaakt_op == vaste_klok.nu() - timedelta(hours=1)
        uitkomst = dienst.proef(weer)
        assert uitkomst is not None
        assert uitkomst.waarde.bevinding == ""
    finally:
        weer.sluit()
