# SPDX-License-Identifier: EUPL-1.2
"""What two people approved is gone, row by row, and nothing of anybody else is."""

import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import bewaren, leerling, ouder, zoeken
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import kopieen, vernietigen
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import Sjabloon, leerling_ruw
from tests.services.bewaren.dossiers import BSN, keur_samen_goed, maak_gezin, staat, tel

# Every table in which something of a pupil may stand.
VAN_LEERLING = (
    "beschermd", "brief", "concept", "dagplek", "document", "documentdeel", "gezag", "huishouden",
    "huishoudenlid", "importproef", "importregel", "inschrijving", "leerling", "melding", "oordeel",
    "persoon", "verblijf", "verzuimdag", "wijziging", "wpgwissel", "zoekregel", "zoekwachtrij",
)  # fmt: skip
EEN_JAAR_TE_LAAT = date(2030, 12, 15)


def _vernietig_alles(kluis: OpenKluis) -> None:
    lijst = bewaren.voorstel(kluis).waarde
    keur_samen_goed(kluis, lijst)
    bewaren.voer_uit(kluis, lijst)


def test_no_row_of_any_table_is_left(lege_kluis: OpenKluis, vaste_klok: VasteKlok) -> None:
    """Also a control: every table did hold something before."""
    maak_gezin(lege_kluis, 0, dagen=("2026-03-10", "2028-10-02"))
    leeg = [t for t in VAN_LEERLING if not tel(lege_kluis, t) and t != "zoekwachtrij"]
    assert leeg == []
    vaste_klok.zet(date(2031, 3, 1))
    _vernietig_alles(lege_kluis)
    assert {tabel: tel(lege_kluis, tabel) for tabel in VAN_LEERLING} == dict.fromkeys(
        VAN_LEERLING, 0
    )
    assert tel(lege_kluis, "school") == 1


def test_whoever_stays_is_untouched(lege_kluis: OpenKluis, vaste_klok: VasteKlok) -> None:
    """Another pupil keeps every row, and can still be found; the first cannot."""
    weg = maak_gezin(lege_kluis, 0)
    tabellen = [t for t in VAN_LEERLING if t not in ("importproef", "importregel")]
    eerst = {tabel: tel(lege_kluis, tabel) for tabel in tabellen}
    blijft = maak_gezin(lege_kluis, 1, "15-12-2015")
    samen = {tabel: tel(lege_kluis, tabel) for tabel in tabellen}
    vaste_klok.zet(date(2029, 12, 15))
    _vernietig_alles(lege_kluis)
    assert {t: tel(lege_kluis, t) for t in tabellen} == {t: samen[t] - eerst[t] for t in tabellen}
    assert [t.uid for t in zoeken.zoek(lege_kluis, "Zjolpvark1").treffers] == [blijft.leerling]
    assert zoeken.zoek(lege_kluis, "Zjolpvark0").treffers == ()
    beeld = leerling.toon(lege_kluis, blijft.leerling)
    assert [o.uid for o in beeld.ouders] == [blijft.ouder]
    assert len(beeld.meldingen) == len(beeld.brieven) == 1
    with pytest.raises(fouten.NietGevonden):
        leerling.toon(lege_kluis, weg.leerling)


def test_a_shared_parent_and_the_house_stay_for_the_younger_child(
    lege_kluis: OpenKluis, vaste_klok: VasteKlok
) -> None:
    oudste = maak_gezin(lege_kluis, 0)
    jongste = leerling.bewaar(
        lege_kluis,
        leerling_ruw(bsn=BSN[2], voornamen="Jip", roepnaam="", achternaam="Zjolpvark0",
                     tussenvoegsel="", geboortedatum="1-5-2016"),
    ).waarde  # fmt: skip
    ouder_ruw = {
        "rol": "moeder", "gezag": "EENHOOFDIG", "bsn": BSN[1], "voornamen": "Ghwim0pla",
        "achternaam": "Zjolpvark0",
    }  # fmt: skip
    assert ouder.bewaar(lege_kluis, jongste, ouder_ruw).waarde == oudste.ouder
    vaste_klok.zet(date(2029, 12, 15))
    voor = leerling.toon(lege_kluis, jongste)
    _vernietig_alles(lege_kluis)
    assert leerling.toon(lege_kluis, jongste).ouders == voor.ouders
    assert tel(lege_kluis, "leerling") == 1
    assert tel(lege_kluis, "persoon") == 2


def test_a_young_parent_stays_as_a_parent(lege_kluis: OpenKluis, vaste_klok: VasteKlok) -> None:
    moeder = maak_gezin(lege_kluis, 0)
    vaste_klok.zet(date(2029, 12, 15))
    kind = leerling.bewaar(
        lege_kluis,
        leerling_ruw(bsn=BSN[2], voornamen="Jip", roepnaam="", geboortedatum="1-5-2028"),
    ).waarde
    ruw = {
        "rol": "moeder", "gezag": "EENHOOFDIG", "bsn": BSN[0], "voornamen": "Qwyxo0lde",
        "achternaam": "Zjolpvark0",
    }  # fmt: skip
    ouder.bewaar(lege_kluis, kind, ruw)
    _vernietig_alles(lege_kluis)
    assert [o.naam.achternaam for o in leerling.toon(lege_kluis, kind).ouders] == ["Zjolpvark0"]
    with pytest.raises(fouten.NietGevonden):
        leerling.toon(lege_kluis, moeder.leerling)


def test_each_class_goes_on_its_own_day(lege_kluis: OpenKluis, vaste_klok: VasteKlok) -> None:
    """Born 15-12-2010: leerplicht until 31-7-2027, kwalificatieplicht until 14-12-2028."""
    gezin = maak_gezin(lege_kluis, 0, dagen=("2026-03-10", "2028-10-02"))
    vaste_klok.zet(date(2029, 12, 15))
    _vernietig_alles(lege_kluis)
    beeld = leerling.toon(lege_kluis, gezin.leerling)
    assert [m.begindatum for m in beeld.meldingen] == [date(2028, 10, 2)]
    assert [b.datum for b in beeld.brieven] == [date(2028, 10, 2)]
    assert [i.tot for i in beeld.inschrijvingen] == [None]
    assert tel(lege_kluis, "document") == 1
    assert tel(lege_kluis, "wpgwissel") == 0
    assert [o.uid for o in beeld.ouders] == [gezin.ouder]
    vaste_klok.zet(date(2030, 12, 13))
    assert bewaren.overzicht(lege_kluis).nu == 0
    vaste_klok.zet(date(2030, 12, 14))
    _vernietig_alles(lege_kluis)
    assert tel(lege_kluis, "persoon") == 0


def test_a_run_that_was_cut_off_goes_on_where_it_was(
    lege_kluis: OpenKluis, vaste_klok: VasteKlok, monkeypatch: pytest.MonkeyPatch
) -> None:
    for nr in range(3):
        maak_gezin(lege_kluis, nr)
    vaste_klok.zet(EEN_JAAR_TE_LAAT)
    lijst = bewaren.voorstel(lege_kluis).waarde
    keur_samen_goed(lege_kluis, lijst)
    echt, keren = vernietigen.vernietig, []

    def tweede_valt_om(*args: object, **rest: object) -> int:
        keren.append(1)
        gedaan = echt(*args, **rest)  # type: ignore[arg-type]
        if len(keren) == 2:
            raise KeyboardInterrupt  # the process is ended with the rows deleted, not committed
        return gedaan

    monkeypatch.setattr(vernietigen, "vernietig", tweede_valt_om)
    with pytest.raises(KeyboardInterrupt):
        bewaren.voer_uit(lege_kluis, lijst)
    assert tel(lege_kluis, "leerling") == 2
    beeld = bewaren.toon(lege_kluis, lijst)
    assert (beeld.status, sum(r.klaar for r in beeld.regels)) == ("goedgekeurd", 1)
    uitkomst = bewaren.voer_uit(lege_kluis, lijst).waarde
    assert (uitkomst.vernietigd, tel(lege_kluis, "leerling")) == (3, 0)
    assert bewaren.toon(lege_kluis, lijst).status == "uitgevoerd"


_DOOD = """
import os, signal, sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from datetime import date
from leerplicht_desktop.services import bewaren
from leerplicht_desktop.store import kopieen, vernietigen
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import Sjabloon
klok = VasteKlok()
klok.zet(date(2030, 12, 15))
echt, keren = vernietigen.vernietig, []
def sterf(*a, **r):
    keren.append(echt(*a, **r))
    if len(keren) == 2:
        os.kill(os.getpid(), signal.SIGKILL)
    return keren[-1]
vernietigen.vernietig = sterf
kluis = Sjabloon(Path(sys.argv[2]), "").open(klok)
bewaren.voer_uit(kluis, sys.argv[3])
"""


def test_a_killed_process_goes_on_where_it_was(
    leeg_sjabloon: Sjabloon, vaste_klok: VasteKlok
) -> None:
    """Killed with the rows of the second pupil deleted and not yet committed."""
    kluis = leeg_sjabloon.open(vaste_klok)
    for nr in range(3):
        maak_gezin(kluis, nr)
    vaste_klok.zet(EEN_JAAR_TE_LAAT)
    lijst = bewaren.voorstel(kluis).waarde
    keur_samen_goed(kluis, lijst)
    kluis.sluit()
    wortel = Path(__file__).resolve().parents[3]
    gedood = subprocess.run(
        [sys.executable, "-c", _DOOD, str(wortel), str(leeg_sjabloon.map), lijst],
        cwd=wortel, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert gedood.returncode == -signal.SIGKILL, gedood.stderr
    kluis = leeg_sjabloon.open(vaste_klok)
    assert tel(kluis, "leerling") == 2
    assert bewaren.voer_uit(kluis, lijst).waarde.vernietigd == 3
    assert tel(kluis, "leerling") == 0
    kluis.sluit()


def test_stopping_between_two_pupils(lege_kluis: OpenKluis, vaste_klok: VasteKlok) -> None:
    for nr in range(2):
        maak_gezin(lege_kluis, nr)
    vaste_klok.zet(EEN_JAAR_TE_LAAT)
    lijst = bewaren.voorstel(lege_kluis).waarde
    keur_samen_goed(lege_kluis, lijst)

    def stop(gedaan: int, _totaal: int, _woord: str) -> None:
        if gedaan == 1:
            raise fouten.Afgebroken

    with pytest.raises(fouten.Afgebroken):
        bewaren.voer_uit(lege_kluis, lijst, stop)
    assert tel(lege_kluis, "leerling") == 1
    with pytest.raises(fouten.VerwachteFout, match="Maak de lijst eerst af"):
        bewaren.voorstel(lege_kluis)
    bewaren.voer_uit(lege_kluis, lijst)
    assert tel(lege_kluis, "leerling") == 0


def test_no_room_on_the_disk_destroys_nothing(
    lege_kluis: OpenKluis, vaste_klok: VasteKlok, monkeypatch: pytest.MonkeyPatch
) -> None:
    maak_gezin(lege_kluis, 0)
    vaste_klok.zet(EEN_JAAR_TE_LAAT)
    lijst = bewaren.voorstel(lege_kluis).waarde
    keur_samen_goed(lege_kluis, lijst)
    vol = type("Vol", (), {"free": 1000})()
    monkeypatch.setattr("leerplicht_desktop.store.vernietigen.shutil.disk_usage", lambda _pad: vol)
    with pytest.raises(fouten.SchijfVol, match="MB"):
        bewaren.voer_uit(lege_kluis, lijst)
    assert tel(lege_kluis, "leerling") == 1


def test_what_came_up_after_the_approval_still_holds_it_back(
    lege_kluis: OpenKluis, vaste_klok: VasteKlok
) -> None:
    gezin = maak_gezin(lege_kluis, 0)
    vaste_klok.zet(EEN_JAAR_TE_LAAT)
    lijst = bewaren.voorstel(lege_kluis).waarde
    keur_samen_goed(lege_kluis, lijst)
    with lege_kluis.schrijven() as actie:
        actie.noteer("inzage_verlengd", "leerling", [gezin.leerling], reden="groot dossier")
    uitkomst = bewaren.voer_uit(lege_kluis, lijst).waarde
    assert uitkomst.vernietigd == 0
    assert "inzage" in uitkomst.overgeslagen[0].overgeslagen
    assert tel(lege_kluis, "melding") == 1


def test_the_log_keeps_ids_and_its_chain(lege_kluis: OpenKluis, vaste_klok: VasteKlok) -> None:
    from leerplicht_desktop.store import audit

    gezin = maak_gezin(lege_kluis, 0)
    vaste_klok.zet(EEN_JAAR_TE_LAAT)
    _vernietig_alles(lege_kluis)
    assert tel(lege_kluis, "audit", "handeling = 'vernietigd'") == 1
    regels = staat(lege_kluis, "audit", "vernietiging", "vernietigingsregel").casefold()
    assert gezin.leerling in regels
    assert [woord for woord in gezin.woorden if woord in regels] == []
    with lege_kluis.lezen() as sessie:
        assert audit.eerste_breuk(sessie) is None


def test_the_reason_of_an_earlier_list_goes_with_the_pupil(
    lege_kluis: OpenKluis, vaste_klok: VasteKlok
) -> None:
    maak_gezin(lege_kluis, 0)
    maak_gezin(lege_kluis, 1)
    vaste_klok.zet(date(2029, 12, 15))
    lijst = bewaren.voorstel(lege_kluis).waarde
    beeld = bewaren.toon(lege_kluis, lijst)
    uitstel = {"reden": "de rechter kijkt er nog naar", "bewaren_tot": "1-6-2030"}
    bewaren.bewaar_nog(lege_kluis, beeld.regels[0].uid, beeld.versie, uitstel)
    keur_samen_goed(lege_kluis, lijst)
    bewaren.voer_uit(lege_kluis, lijst)
    assert tel(lege_kluis, "leerling") == 1
    assert "rechter" in staat(lege_kluis, "vernietigingsregel")
    vaste_klok.zet(date(2030, 6, 1))
    _vernietig_alles(lege_kluis)
    assert tel(lege_kluis, "leerling") == 0
    assert "rechter" not in staat(lege_kluis, "vernietigingsregel")


def test_older_copies_are_listed_with_what_to_do(
    lege_kluis: OpenKluis, vaste_klok: VasteKlok
) -> None:
    """By her hand, by the program itself, and what a restore or a new version left behind."""
    maak_gezin(lege_kluis, 0)
    with lege_kluis.bijhouden() as actie:
        for pad, vanzelf in (("/stick/een.lpbak", False), ("/map/twee.lpbak", True)):
            kopieen.voeg_toe(
                actie.sessie, Path(pad), actie.nu, generatie=1, grootte=1, sha256="0" * 64,
                vanzelf=vanzelf,
            )  # fmt: skip
    (lege_kluis.map / "voor-bijwerken-0002.lpbak").write_bytes(b"oud")
    (lege_kluis.map / "oude-kluis-1").mkdir()
    (lege_kluis.map / "voor-hersleutelen").mkdir()
    vaste_klok.zet(EEN_JAAR_TE_LAAT)
    lijst = bewaren.voorstel(lege_kluis).waarde
    keur_samen_goed(lege_kluis, lijst)
    over = bewaren.voer_uit(lege_kluis, lijst).waarde.kopieen
    assert {(k.plek, k.vanzelf) for k in over} == {
        ("/stick/een.lpbak", False),
        ("/map/twee.lpbak", True),
        ("oude-kluis-1", False),
        ("voor-bijwerken-0002.lpbak", False),
        ("voor-hersleutelen", True),
    }
    assert all("ernietig" in kopie.zin or "ruimt" in kopie.zin for kopie in over)
    with lege_kluis.bijhouden() as actie:
        vaste_klok.zet(date(2031, 1, 2))
        kopieen.voeg_toe(
            actie.sessie, Path("/stick/nieuw.lpbak"), vaste_klok.nu(), generatie=2, grootte=1,
            sha256="0" * 64, vanzelf=False,
        )  # fmt: skip
    assert bewaren.resultaat(lege_kluis, lijst).kopieen == over
