# SPDX-License-Identifier: EUPL-1.2
"""Every way in is replaced only by who knows the passphrase, and the envelope opens no more."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import (
    bewaren,
    leerling,
    reservekopie,
    toegang,
    uitvoer,
    zoeken,
)
from leerplicht_desktop.services import kluis as dienst
from leerplicht_desktop.services.kluis import Kdf, OpenKluis
from leerplicht_desktop.store import bestanden, migreren, sloten
from leerplicht_desktop.store.bestanden import SLEUTELBESTAND
from tests.documents.lezer import bladzijden
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import GEGEVENS, WACHTZIN, Sjabloon, leerling_ruw
from tests.fixtures.sleutelbossen import EchtBos

NIEUW = "kaas trein lepel molen muur"
TOT = date(2026, 9, 30)
WIE = ("J. Bakker", "Vervangt tijdens ziekte")


def logregels(kluis: OpenKluis) -> list[str]:
    with kluis.lezen() as sessie:
        vraag = text("SELECT handeling FROM audit ORDER BY volgnummer")
        return list(sessie.connection().execute(vraag).scalars())


def gesloten(sjabloon: Sjabloon) -> Callable[[str], None]:
    """A check that this passphrase opens the store."""

    def opent(zin: str) -> None:
        dienst.open_(sjabloon.map, wachtzin=zin, klok=VasteKlok()).sluit()

    return opent


# --- the passphrase of today is asked -----------------------------------------------------------
def test_nothing_is_replaced_without_the_passphrase_of_today(
    lege_kluis: OpenKluis, leeg_sjabloon: Sjabloon, kdf_licht: Kdf
) -> None:
    voor = (leeg_sjabloon.map / SLEUTELBESTAND).read_bytes()
    aantal = len(logregels(lege_kluis))
    for huidige in ("iets anders", "", None):
        for doe in (
            lambda h: toegang.wijzig_wachtzin(lege_kluis, h, NIEUW, kdf=kdf_licht),
            lambda h: toegang.nieuwe_herstelcode(lege_kluis, h),
            lambda h: toegang.maak_vervanger(lege_kluis, h, TOT),
            lambda h: toegang.koppel_sleutelbos(lege_kluis, h or "", kdf=kdf_licht),
            lambda h: toegang.vernieuw_gegevenssleutels(lege_kluis, h or "", kdf=kdf_licht),
        ):
            with pytest.raises(fouten.WachtzinOnjuist):
                doe(huidige)
    assert (leeg_sjabloon.map / SLEUTELBESTAND).read_bytes() == voor
    assert len(logregels(lege_kluis)) == aantal


def test_a_new_passphrase_takes_the_place_of_the_old(
    leeg_sjabloon: Sjabloon, kdf_licht: Kdf
) -> None:
    opent = gesloten(leeg_sjabloon)
    kluis = leeg_sjabloon.open()
    with pytest.raises(fouten.WachtzinTeZwak):
        toegang.wijzig_wachtzin(kluis, WACHTZIN, "welkom01")
    toegang.wijzig_wachtzin(kluis, WACHTZIN, NIEUW, kdf=kdf_licht)
    assert logregels(kluis)[-1] == "wachtzin_gewijzigd"
    assert not toegang.wegen(kluis).sleutelbos
    with pytest.raises(fouten.WachtzinOnjuist):
        toegang.controleer(kluis, WACHTZIN)
    kluis.sluit()
    with pytest.raises(fouten.WachtzinOnjuist):
        opent(WACHTZIN)
    opent(NIEUW)
    dienst.open_(leeg_sjabloon.map, herstelcode=leeg_sjabloon.herstelcode, klok=VasteKlok()).sluit()


def test_who_came_in_by_the_code_chooses_a_new_passphrase(
    leeg_sjabloon: Sjabloon, kdf_licht: Kdf
) -> None:
    kluis = dienst.open_(leeg_sjabloon.map, herstelcode=leeg_sjabloon.herstelcode, klok=VasteKlok())
    assert kluis.toegang == "herstelcode"
    toegang.wijzig_wachtzin(kluis, None, NIEUW, kdf=kdf_licht)
    kluis.sluit()
    gesloten(leeg_sjabloon)(NIEUW)


def test_leaving_the_keyring_asks_a_stronger_passphrase_and_forgets_the_secret(
    leeg_sjabloon: Sjabloon, bos: EchtBos, kdf_licht: Kdf
) -> None:
    kluis = leeg_sjabloon.open()
    toegang.koppel_sleutelbos(kluis, WACHTZIN, kdf=kdf_licht)
    assert toegang.wegen(kluis).sleutelbos
    with pytest.raises(fouten.WachtzinTeZwak):
        toegang.wijzig_wachtzin(kluis, WACHTZIN, "fiets lamp wolk", sleutelbos=False)
    toegang.wijzig_wachtzin(kluis, WACHTZIN, NIEUW, sleutelbos=False, kdf=kdf_licht)
    kluis.sluit()
    assert not [naam for _dienst, naam in bos.inhoud if ":" not in naam]
    gesloten(leeg_sjabloon)(NIEUW)


def test_a_new_recovery_code_takes_the_place_of_the_old(leeg_sjabloon: Sjabloon) -> None:
    kluis = leeg_sjabloon.open()
    nieuw = toegang.nieuwe_herstelcode(kluis, WACHTZIN)
    (vel,) = bladzijden(toegang.herstelvel(kluis, nieuw))
    assert nieuw[:4] in vel
    assert "Gemeente Veldwijk" in vel
    kluis.sluit()
    with pytest.raises(fouten.HerstelcodeOnjuist):
        dienst.open_(leeg_sjabloon.map, herstelcode=leeg_sjabloon.herstelcode)
    dienst.open_(leeg_sjabloon.map, herstelcode=nieuw, klok=VasteKlok()).sluit()
    leeg_sjabloon.open().sluit()


def test_a_change_that_cannot_be_written_leaves_the_old_one_working(
    leeg_sjabloon: Sjabloon, kdf_licht: Kdf, monkeypatch: pytest.MonkeyPatch
) -> None:
    kluis = leeg_sjabloon.open()

    def vol(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as even:
        even.setattr(f"{bestanden.__name__}.os.replace", vol)
        for doe in (
            lambda: toegang.wijzig_wachtzin(kluis, WACHTZIN, NIEUW, kdf=kdf_licht),
            lambda: toegang.nieuwe_herstelcode(kluis, WACHTZIN),
            lambda: toegang.maak_vervanger(kluis, WACHTZIN, TOT),
            lambda: toegang.trek_vervanger_in(kluis),
        ):
            with pytest.raises(fouten.SchijfVol):
                doe()
    kluis.sluit()
    leeg_sjabloon.open().sluit()
    assert {p.name for p in leeg_sjabloon.map.iterdir()} <= {"kluis.json", "kluis.db", "kluis.slot"}


# --- the envelope ---------------------------------------------------------------------------------
@pytest.fixture
def envelop(vol_sjabloon: Sjabloon) -> str:
    """The code of an envelope that is good until 30 September."""
    kluis = vol_sjabloon.open()
    code = toegang.maak_vervanger(kluis, WACHTZIN, TOT)
    assert toegang.wegen(kluis).vervanger_tot == TOT
    (vel,) = bladzijden(toegang.vervangervel(kluis, code, TOT))
    assert code[:4] in vel
    assert "30 september 2026" in vel
    kluis.sluit()
    return code


def als_vervanger(sjabloon: Sjabloon, code: str, klok: VasteKlok | None = None) -> OpenKluis:
    return dienst.open_(sjabloon.map, vervanger=(*WIE, code), klok=klok or VasteKlok())


def test_a_deputy_works_and_she_sees_it_afterwards(vol_sjabloon: Sjabloon, envelop: str) -> None:
    kluis = als_vervanger(vol_sjabloon, envelop)
    assert (kluis.toegang, kluis.toegang_tot) == ("vervanger", date(2026, 6, 15))
    assert len(zoeken.zoek(kluis, "noor").treffers) == 1
    leerling.bewaar(kluis, leerling_ruw(bsn="", achternaam="Nieuw"))
    assert toegang.vervanger_openingen_ongezien(kluis) == ()  # not for him
    assert "geopend_door_vervanger" in logregels(kluis)
    with kluis.lezen() as sessie:
        alles = str(sessie.connection().execute(text("SELECT * FROM audit")).all())
    assert WIE[0] not in alles  # the log holds ids; the name stands in its own table
    kluis.sluit()

    kluis = vol_sjabloon.open()
    (gezien,) = toegang.vervanger_openingen_ongezien(kluis)
    assert (gezien.naam, gezien.reden, gezien.op) == (*WIE, VasteKlok().nu())
    toegang.vervanger_openingen_gezien(kluis)
    assert toegang.vervanger_openingen_ongezien(kluis) == ()
    kluis.sluit()


def test_a_deputy_hands_out_no_way_in_and_does_not_open_the_police_part(
    vol_sjabloon: Sjabloon, envelop: str, kdf_licht: Kdf
) -> None:
    kluis = als_vervanger(vol_sjabloon, envelop)
    voor = (vol_sjabloon.map / SLEUTELBESTAND).read_bytes()
    for doe in (
        lambda: kluis.sleutel("wpg"),
        kluis.hoofdsleutel,
        lambda: toegang.controleer(kluis, WACHTZIN),
        lambda: toegang.wijzig_wachtzin(kluis, WACHTZIN, NIEUW, kdf=kdf_licht),
        lambda: toegang.koppel_sleutelbos(kluis, NIEUW, kdf=kdf_licht),
        lambda: toegang.nieuwe_herstelcode(kluis, None),
        lambda: toegang.nieuwe_herstelcode(kluis, WACHTZIN),
        lambda: toegang.maak_vervanger(kluis, WACHTZIN, TOT),
        lambda: toegang.trek_vervanger_in(kluis),
        lambda: toegang.vernieuw_gegevenssleutels(kluis, WACHTZIN, kdf=kdf_licht),
        lambda: toegang.vervanger_openingen_gezien(kluis),
        lambda: sloten.vervang_herstelcode(kluis),
        lambda: sloten.vervang_wachtzin(kluis, NIEUW, kdf_licht, met_sleutelbos=False),
    ):
        with pytest.raises(fouten.VervangerMagNiet):
            doe()
    assert (vol_sjabloon.map / SLEUTELBESTAND).read_bytes() == voor
    # Not a matter of manners: the key of the police part is not in this session at all.
    assert set(kluis._sleutels) == {"avg", "gevoelig"}
    kluis.sluit()


def test_a_deputy_destroys_nothing_and_takes_nothing_along(
    vol_sjabloon: Sjabloon, envelop: str, kdf_licht: Kdf, tmp_path: Path
) -> None:
    """Approving is hers; whoever may approve beside her is a way in of its own kind; and an export
    under his own passphrase would go on after the envelope."""
    zin = "anker boter citroen dijk emmer fluit gans"
    eigen = vol_sjabloon.open()
    maat = {"naam": "P. Maatje", "functie": "teamleider"}
    uid = bewaren.voeg_tweede_persoon_toe(eigen, maat, zin, WACHTZIN, kdf=kdf_licht).waarde
    eigen.sluit()
    kluis = als_vervanger(vol_sjabloon, envelop)
    voor = logregels(kluis)
    ander = {"naam": "A. Ander", "functie": "teamleider"}
    for doe in (
        lambda: bewaren.voeg_tweede_persoon_toe(kluis, ander, zin, WACHTZIN, kdf=kdf_licht),
        lambda: bewaren.beeindig_tweede_persoon(kluis, uid),
        lambda: bewaren.keur_goed(kluis, "een lijst", 1, WACHTZIN),
        lambda: bewaren.keur_goed_tweede(kluis, "een lijst", 1, uid, zin),
        lambda: bewaren.voorstel(kluis),
        lambda: bewaren.bewaar_nog(kluis, "een regel", 1, {}),
        lambda: bewaren.neem_op(kluis, "een regel", 1),
        lambda: bewaren.voer_uit(kluis, "een lijst"),
        lambda: dienst.bewaar_gegevens(kluis, {**GEGEVENS, "bezoekadres": "Elders 1, Veldwijk"}),
        lambda: reservekopie.bewaar_plan(kluis, {"map": "", "dagen": "7"}),
        lambda: uitvoer.maak(kluis, tmp_path / "u.zip", zin, reden="alles mee"),
    ):
        with pytest.raises(fouten.VervangerMagNiet):
            doe()
    assert logregels(kluis) == voor
    assert not (tmp_path / "u.zip").exists()
    kluis.sluit()


def test_an_opening_ends_with_the_day(vol_sjabloon: Sjabloon, envelop: str) -> None:
    klok = VasteKlok()
    kluis = als_vervanger(vol_sjabloon, envelop, klok)
    klok.verder(timedelta(hours=14))  # 23:00 in Amsterdam
    zoeken.zoek(kluis, "noor")
    klok.verder(timedelta(hours=2))
    with pytest.raises(fouten.VervangerVerlopen):
        zoeken.zoek(kluis, "noor")
    kluis.sluit()
    als_vervanger(vol_sjabloon, envelop, klok).sluit()  # with the code, the next day again


def test_the_code_ends_on_its_day_and_no_clock_brings_it_back(
    vol_sjabloon: Sjabloon, envelop: str
) -> None:
    klok = VasteKlok()
    klok.zet(TOT)
    als_vervanger(vol_sjabloon, envelop, klok).sluit()
    klok.verder(timedelta(days=1))
    with pytest.raises(fouten.VervangerVerlopen):
        als_vervanger(vol_sjabloon, envelop, klok)
    vol_sjabloon.open(klok).sluit()  # the store has seen October
    klok.verder(timedelta(days=-60))
    with pytest.raises(fouten.VervangerVerlopen):
        als_vervanger(vol_sjabloon, envelop, klok)


def test_a_deputy_does_not_bring_an_older_store_up_to_date(
    vol_sjabloon: Sjabloon, envelop: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The backup before it needs every key, and the deputy has not all of them."""
    voor = (vol_sjabloon.map / "kluis.db").read_bytes()
    monkeypatch.setattr(migreren, "nieuwste", lambda *_: "9999")
    with pytest.raises(fouten.VervangerMagNiet, match="vorige versie"):
        als_vervanger(vol_sjabloon, envelop)
    assert (vol_sjabloon.map / "kluis.db").read_bytes() == voor


def test_without_a_name_a_reason_or_the_right_code_it_stays_shut(
    vol_sjabloon: Sjabloon, envelop: str
) -> None:
    for naam, reden, veld in ((" ", "ziek", "naam"), ("J. Bakker", "", "reden")):
        with pytest.raises(fouten.OnjuisteInvoer) as fout:
            dienst.open_(vol_sjabloon.map, vervanger=(naam, reden, envelop), klok=VasteKlok())
        assert set(fout.value.fouten) == {veld}
    anders = envelop[:-1] + ("0" if envelop[-1] != "0" else "1")
    with pytest.raises(fouten.VervangercodeOnjuist) as onjuist:
        als_vervanger(vol_sjabloon, anders)
    assert "groep 4" in onjuist.value.zin
    for code in (vol_sjabloon.herstelcode, "x"):
        with pytest.raises(fouten.VervangercodeOnjuist):
            als_vervanger(vol_sjabloon, code)
    with pytest.raises(fouten.HerstelcodeOnjuist):
        dienst.open_(vol_sjabloon.map, herstelcode=envelop, klok=VasteKlok())
    kluis = vol_sjabloon.open()
    assert toegang.vervanger_openingen_ongezien(kluis) == ()
    kluis.sluit()


def test_a_withdrawn_and_a_replaced_envelope_open_no_more(
    vol_sjabloon: Sjabloon, envelop: str
) -> None:
    kluis = vol_sjabloon.open()
    tweede = toegang.maak_vervanger(kluis, WACHTZIN, TOT)
    kluis.sluit()
    with pytest.raises(fouten.VervangercodeOnjuist):
        als_vervanger(vol_sjabloon, envelop)
    als_vervanger(vol_sjabloon, tweede).sluit()
    kluis = vol_sjabloon.open()
    toegang.trek_vervanger_in(kluis)
    assert toegang.wegen(kluis).vervanger_tot is None
    kluis.sluit()
    with pytest.raises(fouten.VervangercodeOnjuist):
        als_vervanger(vol_sjabloon, tweede)
    vol_sjabloon.open().sluit()


@pytest.mark.parametrize("dagen", [-1, 366, 4000])
def test_an_envelope_is_good_for_a_year_at_most(lege_kluis: OpenKluis, dagen: int) -> None:
    tot = lege_kluis.klok.vandaag() + timedelta(days=dagen)
    with pytest.raises(fouten.OnjuisteInvoer) as fout:
        toegang.maak_vervanger(lege_kluis, WACHTZIN, tot)
    assert set(fout.value.fouten) == {"tot"}
    assert toegang.uiterste_dag(lege_kluis) == date(2027, 6, 15)
    toegang.maak_vervanger(lege_kluis, WACHTZIN, toegang.uiterste_dag(lege_kluis))
