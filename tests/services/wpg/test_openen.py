# SPDX-License-Identifier: EUPL-1.2
"""Police data open by an act with a reason, and close whatever way she leaves."""

from datetime import date, timedelta

import pytest

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import kluis as dienst
from leerplicht_desktop.services import toegang, wpg
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store.bestanden import WPGBESTAND
from leerplicht_desktop.store.verbinding import verbind
from leerplicht_desktop.store.wpg.deel import RUST, WpgDeel
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import WACHTZIN, Sjabloon
from tests.services.wpg.conftest import AUTORISATIE, PV, open_deel


def test_without_an_authorisation_it_stays_shut(volle_kluis: OpenKluis) -> None:
    assert not wpg.stand(volle_kluis).mag_open
    with pytest.raises(fouten.WpgGeenAutorisatie):
        wpg.open_(volle_kluis, "zaak voorbereiden")


def test_the_first_opening_records_hers_and_the_next_needs_only_a_reason(
    volle_kluis: OpenKluis,
) -> None:
    wpg.sluit(wpg.open_(volle_kluis, "eerste keer", autorisatie=AUTORISATIE))
    assert wpg.stand(volle_kluis).geautoriseerd_tot == date(2030, 12, 31)
    with pytest.raises(fouten.OnjuisteInvoer) as fout:
        wpg.open_(volle_kluis, "  ")
    assert set(fout.value.fouten) == {"reden"}
    assert wpg.open_(volle_kluis, "zitting").open


def test_an_authorisation_of_another_or_of_another_time_does_not_open(
    volle_kluis: OpenKluis,
) -> None:
    for veld, waarde in (
        ("naam", "Iemand Anders"), ("van", "1-7-2026"), ("tot", ""), ("verleend_door", ""),
    ):  # fmt: skip
        with pytest.raises(fouten.OnjuisteInvoer) as fout:
            wpg.open_(volle_kluis, "zitting", autorisatie={**AUTORISATIE, veld: waarde})
        assert set(fout.value.fouten) == {veld}
    with pytest.raises(fouten.OnjuisteInvoer) as fout:
        wpg.open_(volle_kluis, "", autorisatie={**AUTORISATIE, "doel": ""})
    assert set(fout.value.fouten) == {"reden", "doel"}
    assert not wpg.stand(volle_kluis).mag_open


def test_an_authorisation_that_ended_or_was_taken_back_does_not_open(
    deel: WpgDeel, vaste_klok: VasteKlok
) -> None:
    kluis = deel.kluis
    (rij,) = wpg.autorisaties(deel)
    wpg.trek_in(deel, rij.uid, "andere baan")
    wpg.sluit(deel)
    with pytest.raises(fouten.WpgGeenAutorisatie):
        wpg.open_(kluis, "toch nog even")
    deel = wpg.open_(kluis, "opnieuw", autorisatie={**AUTORISATIE, "tot": "1-7-2026"})
    wpg.sluit(deel)
    vaste_klok.zet(date(2026, 7, 2))
    with pytest.raises(fouten.WpgGeenAutorisatie):
        wpg.open_(kluis, "zitting")


def test_a_deputy_never_sees_police_data(vol_sjabloon: Sjabloon) -> None:
    kluis = vol_sjabloon.open()
    wpg.sluit(open_deel(kluis))
    code = toegang.maak_vervanger(kluis, WACHTZIN, date(2026, 9, 30))
    kluis.sluit()
    kluis = dienst.open_(
        vol_sjabloon.map, vervanger=("J. Jansen", "ziekte", code), klok=VasteKlok()
    )
    try:
        assert wpg.stand(kluis).vervanger
        with pytest.raises(fouten.WpgNietVoorVervanger):
            wpg.open_(kluis, "zitting", autorisatie=AUTORISATIE)
        assert dienst.controleer(kluis).in_orde
    finally:
        kluis.sluit()


def test_locking_closes_it(deel: WpgDeel) -> None:
    deel.kluis.sluit()
    assert not deel.open
    assert deel._engine is None  # no connection, and so no key, lives on
    with pytest.raises(fouten.Vergrendeld):
        wpg.lijst(deel)


def test_five_silent_minutes_close_it(deel: WpgDeel, vaste_klok: VasteKlok) -> None:
    vaste_klok.verder(RUST)
    wpg.lijst(deel)
    vaste_klok.verder(RUST + timedelta(seconds=1))
    with pytest.raises(fouten.WpgDicht):
        wpg.lijst(deel)
    assert not deel.open


def test_leaving_closes_it(deel: WpgDeel) -> None:
    wpg.sluit(deel)
    with pytest.raises(fouten.WpgDicht):
        wpg.lijst(deel)
    wpg.sluit(deel)  # twice is no fault


def test_another_thread_may_not_touch_it(deel: WpgDeel) -> None:
    deel.kluis.sta_toe([1])
    with pytest.raises(RuntimeError, match="thread"):
        wpg.lijst(deel)


def test_the_file_does_not_open_with_the_key_of_the_store(deel: WpgDeel) -> None:
    kluis = deel.kluis
    pad = kluis.map / WPGBESTAND
    verbind(pad, kluis.sleutel("wpg")).close()
    with pytest.raises(fouten.KluisBeschadigd):
        verbind(pad, kluis.sleutel("avg"))
    assert not pad.read_bytes().startswith(b"SQLite format 3")


def test_a_file_that_is_gone_is_missed_and_not_made_again(deel: WpgDeel) -> None:
    kluis = deel.kluis
    wpg.sluit(deel)
    for bestand in kluis.map.glob(f"{WPGBESTAND}*"):
        bestand.unlink()
    with pytest.raises(fouten.WpgbestandOntbreekt):
        wpg.open_(kluis, "zitting")
    assert not (kluis.map / WPGBESTAND).exists()
    assert not dienst.controleer(kluis).in_orde


def test_an_older_file_that_was_put_back_is_noticed(deel: WpgDeel) -> None:
    kluis = deel.kluis
    wpg.sluit(deel)
    oud = (kluis.map / WPGBESTAND).read_bytes()
    deel = wpg.open_(kluis, "verhoor")
    wpg.voeg_toe(deel, PV, leerling_uid=_noor(kluis))
    wpg.sluit(deel)
    for bestand in kluis.map.glob(f"{WPGBESTAND}*"):
        bestand.unlink()
    (kluis.map / WPGBESTAND).write_bytes(oud)
    with pytest.raises(fouten.WpgOuder):
        wpg.open_(kluis, "zitting")
    assert any("ouder" in zin for zin in dienst.controleer(kluis).bevindingen)


def test_the_file_of_another_store_is_refused(
    deel: WpgDeel, tmp_path_factory: pytest.TempPathFactory
) -> None:
    kluis = deel.kluis
    pad = kluis.map / WPGBESTAND
    wpg.sluit(deel)
    with_other = verbind(pad, kluis.sleutel("wpg"))
    with_other.execute("UPDATE wpginfo SET waarde = 'ander'")
    with_other.close()
    with pytest.raises(fouten.KluisVreemd):
        wpg.open_(kluis, "zitting")


def test_a_half_made_file_is_finished(volle_kluis: OpenKluis) -> None:
    (volle_kluis.map / WPGBESTAND).touch(mode=0o600)
    assert open_deel(volle_kluis).open


def _noor(kluis: OpenKluis) -> str:
    from leerplicht_desktop.services import zoeken

    return zoeken.zoek(kluis, "noor").treffers[0].uid


def test_check_of_the_store_looks_into_the_police_part_too(deel: WpgDeel) -> None:
    kluis = deel.kluis
    wpg.sluit(deel)
    assert dienst.controleer(kluis).in_orde
    pad = kluis.map / WPGBESTAND
    inhoud = bytearray(pad.read_bytes())
    inhoud[len(inhoud) // 2] ^= 1
    pad.write_bytes(inhoud)
    for naast in kluis.map.glob(f"{WPGBESTAND}-*"):
        naast.unlink()
    gevonden = dienst.controleer(kluis)
    assert not gevonden.in_orde
    assert all(zin.startswith("politiegegevens, ") for zin in gevonden.bevindingen)
