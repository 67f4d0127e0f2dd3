# SPDX-License-Identifier: EUPL-1.2
"""In the package stands all that is the person's own, and nothing of anybody else's."""

from datetime import date
from pathlib import Path

import pytest

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.inzage import Zwaarte
from leerplicht_desktop.models import Dagplek, Wpgwissel
from leerplicht_desktop.services import brief, inzage, leerling, melding, ouder, raadpleging, wpg
from leerplicht_desktop.services import logboek as logboekdienst
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import logboek, personen
from tests.documents import lezer
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import (
    BSN_DAAN,
    BSN_MOEDER,
    BSN_NOOR,
    BSN_VADER,
    melding_ruw,
)
from tests.services.wpg.conftest import WISSEL, open_deel

TOELICHTING = (
    "Vader Pieter van Dijk (Zonnebloempad 77, 4321 ZX Verrewoude, 06 8765 4321, BSN 999990044) "
    "haalde Noor op met mevrouw Tieleman. Broertje Daan zit op De Wilg. "
    "Oma: oma@thuis.example, 020-7654321."
)
EIGEN = (
    "Noortje Maria", "2 september 2010", BSN_NOOR, "Lindelaan 12", "1234 AB Veldwijk",
    "Het Plein College", "spijbelen", "M-2026-90817", "haalde Noor op", "Broertje",
    "Huis van Bram", "melding ingenomen", "18-5-2026: 4",
)  # fmt: skip
VAN_ANDEREN = (
    "Pieter", "Zonnebloempad", "4321 ZX", "4321ZX", "Verrewoude", BSN_VADER, BSN_MOEDER, BSN_DAAN,
    "Daan", "De Wilg", "Anna", "Sophia", "Jacobs", "12345678", "8765", "7654321", "oma@", "Klaasen",
    "mentor@", "Tieleman",
)  # fmt: skip


@pytest.fixture
def dossier(volle_kluis: OpenKluis, uids: dict[str, str]) -> OpenKluis:
    """Noor's dossier with letters, a free text full of others, a dagplek, a brother elsewhere."""
    leerling.bewaar_inschrijving(volle_kluis, uids["daan"], uids["school2"], {"van": "1-9-2025"})
    oud = melding.toon(volle_kluis, uids["melding"])
    melding.wijzig(
        volle_kluis,
        uids["melding"],
        oud.versie,
        melding_ruw(
            uids["noor"],
            uids["school"],
            toelichting=TOELICHTING,
            melder_naam="W. Klaasen",
            melder_functie="mentor",
            melder_email="mentor@plein.example",
        ),
    )
    voorstel = brief.stel_op(volle_kluis, uids["melding"])
    sleutels = [e.sleutel for e in voorstel.exemplaren]
    brief.maak(
        volle_kluis, uids["melding"], sleutels, datum=date(2026, 6, 15),
        reageren_voor=date(2026, 6, 29), verzonden=True,
    )  # fmt: skip
    vreemd = {
        "rol": "moeder", "gezag": "TWEEHOOFDIG", "voornamen": "Wilma", "achternaam": "Tieleman",
        "straat": "Lindelaan", "huisnummer": "14", "postcode": "1234 AB", "woonplaats": "Veldwijk",
    }  # fmt: skip
    ouder.bewaar(volle_kluis, uids["daan"], vreemd)
    raadpleging.noteer(volle_kluis, "geopend", "leerling", [uids["noor"]])
    with volle_kluis.bijhouden() as actie:
        rij, _persoon = personen.leerling(actie.sessie, uids["noor"])
        actie.sessie.add(
            Dagplek(
                geregistreerd_op=actie.nu,
                leerling_id=rij.id or 0,
                naam="Huis van Bram",
                van=date(2026, 3, 1),
            )
        )
    return volle_kluis


def vraag(uids: dict[str, str], **anders: str) -> dict[str, str]:
    return {
        "leerling_uid": uids["noor"],
        "aanvrager": f"ouder:{uids['moeder']}",
        "identiteit": "BEWIJS",
        "ontvangen": "10-6-2026",
        **anders,
    }


def tekst_van(kluis: OpenKluis, ruw: dict[str, str], tmp_path: Path) -> str:
    pad = tmp_path / "inzage.pdf"
    inzage.maak(kluis, ruw, pad)
    return lezer.tekst(pad.read_bytes())


def laatste(kluis: OpenKluis) -> tuple[str, str, str]:
    with kluis.lezen() as sessie:
        rij = list(logboek.regels(sessie, logboek.Vraag()))[-1]
    return rij.handeling, rij.soort, rij.reden


def test_a_gemachtigde_gets_all_of_the_pupil_and_nothing_of_others(
    dossier: OpenKluis, uids: dict[str, str], tmp_path: Path
) -> None:
    gelezen = tekst_van(dossier, vraag(uids, aanvrager="gemachtigde", machtiging="ja"), tmp_path)
    assert [eigen for eigen in EIGEN if eigen not in gelezen] == []
    assert [ander for ander in VAN_ANDEREN if ander in gelezen] == []
    assert "[naam weggelaten]" in gelezen
    assert "[adres weggelaten]" in gelezen


def test_the_pupil_of_16_gets_the_same(
    dossier: OpenKluis, uids: dict[str, str], tmp_path: Path, vaste_klok: VasteKlok
) -> None:
    vaste_klok.zet(date(2026, 9, 2))
    ruw = vraag(uids, aanvrager="zelf", ontvangen="1-9-2026")
    gelezen = tekst_van(dossier, ruw, tmp_path)
    assert [eigen for eigen in EIGEN if eigen not in gelezen] == []
    assert [ander for ander in VAN_ANDEREN if ander in gelezen] == []
    assert "over jou bewaart" in gelezen


def test_the_asking_parent_sees_her_own_name_and_not_the_other_parent(
    dossier: OpenKluis, uids: dict[str, str], tmp_path: Path
) -> None:
    gelezen = tekst_van(dossier, vraag(uids), tmp_path)
    eigen = {"Anna", "Sophia", "Jacobs", "12345678"}
    assert "Anna Sophia Jacobs" in gelezen
    assert [ander for ander in VAN_ANDEREN if ander in gelezen and ander not in eigen] == []
    assert [e for e in EIGEN if e not in gelezen] == []


def test_a_parent_who_may_not_know_where_the_pupil_lives(
    dossier: OpenKluis, uids: dict[str, str], tmp_path: Path
) -> None:
    """The mother is at a secret address with the child; the father asks."""
    with dossier.bijhouden() as actie:
        for wie, geheim in (("moeder", True), ("vader", False)):
            rij = personen.persoon_op_uid(actie.sessie, uids[wie])
            rij.geheim = geheim
            actie.sessie.add(rij)
    ruw = vraag(uids, aanvrager=f"ouder:{uids['vader']}")
    voorstel = inzage.stel_op(dossier, ruw)
    assert any("niet mag weten" in b.zin for b in voorstel.bevindingen)
    gelezen = tekst_van(dossier, ruw, tmp_path)
    for verraadt in ("Lindelaan", "1234 AB", "Het Plein College", "Huis van Bram", "Jacobs"):
        assert verraadt not in gelezen
    for van_wie_vraagt in ("Pieter van Dijk", "Zonnebloempad 77"):
        assert van_wie_vraagt in gelezen
    assert "Daan" not in gelezen


def test_nothing_of_the_police_part_by_its_mark_alone(
    dossier: OpenKluis, uids: dict[str, str], tmp_path: Path
) -> None:
    with dossier.schrijven() as actie:
        leerling_rij, _persoon = personen.leerling(actie.sessie, uids["noor"])
        actie.sessie.add(
            Wpgwissel(
                geregistreerd_op=actie.nu,
                melding_uid=uids["melding"],
                leerling_id=leerling_rij.id or 0,
                op=actie.vandaag,
                soort="V3",
                melddatum=date(2026, 6, 8),
            )
        )
        actie.noteer("wpg_overgezet", "melding", [uids["melding"], uids["noor"]], reden="pv")
    gelezen = tekst_van(dossier, vraag(uids), tmp_path)
    for politie in ("M-2026-90817", "spijbelen", "overgezet", "18-5-2026", "Waarschuwingsbrief"):
        assert politie not in gelezen, politie
    assert "melding ingenomen" not in gelezen


def test_protected_texts_only_when_she_ticks_it(
    dossier: OpenKluis, uids: dict[str, str], tmp_path: Path
) -> None:
    beeld = melding.toon(dossier, uids["melding"])
    ruw = melding_ruw(
        uids["noor"], uids["school"], reden="diagnose kantklos", toelichting="", gevoelig="ja"
    )
    melding.wijzig(dossier, uids["melding"], beeld.versie, ruw)
    zonder = tekst_van(dossier, vraag(uids), tmp_path)
    assert "kantklos" not in zonder
    assert "Beschermde gegevens: 1" in zonder
    met = tekst_van(dossier, vraag(uids, gevoelig="ja"), tmp_path)
    assert "kantklos" in met
    assert "met beschermde gegevens" in laatste(dossier)[2]


def test_an_adult_gets_his_own_data_and_nobody_elses(
    dossier: OpenKluis, uids: dict[str, str], tmp_path: Path
) -> None:
    ruw = vraag(uids, over=uids["vader"], aanvrager="zelf")
    gelezen = tekst_van(dossier, ruw, tmp_path)
    for eigen in ("Pieter", BSN_VADER, "Zonnebloempad 77", "Verrewoude", "Noortje Maria van Dijk"):
        assert eigen in gelezen, eigen
    assert "Gemeente Veldwijk, Postbus 100, 1234 AA Veldwijk" in gelezen
    for ander in ("Jacobs", BSN_MOEDER, BSN_NOOR, "Lindelaan", "Klaasen", "12345678"):
        assert ander not in gelezen, ander


def test_under_16_the_pupil_needs_a_reason_and_from_16_a_parent_gets_nothing(
    dossier: OpenKluis, uids: dict[str, str], tmp_path: Path, vaste_klok: VasteKlok
) -> None:
    pad = tmp_path / "x.pdf"
    with pytest.raises(fouten.OnjuisteInvoer) as fout:
        inzage.maak(dossier, vraag(uids, aanvrager="zelf"), pad)
    assert set(fout.value.fouten) == {"reden"}
    inzage.maak(dossier, vraag(uids, aanvrager="zelf", reden="ouders zijn het eens"), pad)
    assert "ouders zijn het eens" in laatste(dossier)[2]
    pad.unlink()
    vaste_klok.zet(date(2026, 9, 2))
    ouder_vraagt = vraag(uids, reden="zij dringt aan")
    voorstel = inzage.stel_op(dossier, ouder_vraagt)
    assert not voorstel.mag
    assert voorstel.bevindingen[0].zwaarte is Zwaarte.BLOK
    with pytest.raises(fouten.InzageMagNiet, match="16 of ouder"):
        inzage.maak(dossier, ouder_vraagt, pad)
    assert not pad.exists()
    inzage.maak(dossier, {**ouder_vraagt, "toestemming": "ja"}, pad)


def test_a_parent_without_gezag_needs_a_written_reason(
    dossier: OpenKluis, uids: dict[str, str], tmp_path: Path
) -> None:
    zonder = {"rol": "vader", "gezag": "GEEN", "voornamen": "Koos", "achternaam": "Zwart"}
    uid = ouder.bewaar(dossier, uids["noor"], zonder).waarde
    ruw = vraag(uids, aanvrager=f"ouder:{uid}")
    with pytest.raises(fouten.OnjuisteInvoer):
        inzage.maak(dossier, ruw, tmp_path / "x.pdf")
    inzage.maak(dossier, {**ruw, "reden": "uitspraak van de rechter"}, tmp_path / "x.pdf")


def test_each_package_is_one_line_with_its_hash(
    dossier: OpenKluis, uids: dict[str, str], tmp_path: Path
) -> None:
    pad = tmp_path / "inzage.pdf"
    gemaakt = inzage.maak(dossier, vraag(uids), pad).waarde
    handeling, soort, reden = laatste(dossier)
    assert (handeling, soort) == ("inzage_gemaakt", "leerling")
    assert gemaakt.sha256 in reden
    assert gemaakt.bladzijden == len(lezer.bladzijden(pad.read_bytes()))
    gedrukt = inzage.druk_af(dossier, vraag(uids)).waarde
    assert laatste(dossier)[0] == "inzage_afgedrukt"
    assert lezer.bladzijden(gedrukt)


def test_what_is_shown_before_is_what_is_made(
    dossier: OpenKluis, uids: dict[str, str], tmp_path: Path
) -> None:
    voorstel = inzage.stel_op(dossier, vraag(uids))
    assert voorstel.mag
    gelezen = tekst_van(dossier, vraag(uids), tmp_path)
    for titel, _aantal in voorstel.delen:
        assert titel in gelezen
    assert dict(voorstel.delen)["Brieven"] == 3
    assert dict(voorstel.weggelaten)["[naam weggelaten]"] > 3
    assert voorstel.termijn.uiterlijk == date(2026, 7, 10)


def test_extending_is_written_down_with_its_reason_and_only_in_time(
    dossier: OpenKluis, uids: dict[str, str], vaste_klok: VasteKlok
) -> None:
    with pytest.raises(fouten.OnjuisteInvoer):
        inzage.verleng(dossier, vraag(uids))
    termijn = inzage.verleng(dossier, vraag(uids, verlengreden="groot dossier")).waarde
    assert termijn.uiterlijk == date(2026, 9, 10)
    assert laatste(dossier) == ("inzage_verlengd", "leerling", "groot dossier")
    vaste_klok.zet(date(2026, 7, 11))
    with pytest.raises(fouten.OnjuisteInvoer, match="ingevuld"):
        inzage.verleng(dossier, vraag(uids, verlengreden="groot dossier"))


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"leerling_uid": ""}, "leerling_uid"),
        ({"aanvrager": "buurvrouw"}, "aanvrager"),
        ({"identiteit": "GEROEPEN"}, "identiteit"),
        ({"ontvangen": "31-2-2026"}, "ontvangen"),
        ({"ontvangen": "16-6-2026"}, "ontvangen"),
    ],
)
def test_a_request_that_cannot_be_read_says_which_field(
    dossier: OpenKluis, uids: dict[str, str], anders: dict[str, str], veld: str
) -> None:
    with pytest.raises(fouten.OnjuisteInvoer) as fout:
        inzage.stel_op(dossier, vraag(uids, **anders))
    assert veld in fout.value.fouten


def test_the_choices_name_the_pupil_and_each_adult(
    dossier: OpenKluis, uids: dict[str, str]
) -> None:
    keuzes = inzage.keuzes(dossier, uids["noor"])
    assert [k.code for k in keuzes.over] == [uids["noor"], uids["moeder"], uids["vader"]]
    codes = [k.code for k in keuzes.aanvragers[uids["noor"]]]
    assert codes == ["zelf", f"ouder:{uids['moeder']}", f"ouder:{uids['vader']}", "gemachtigde"]
    assert [k.code for k in keuzes.aanvragers[uids["vader"]]] == ["zelf", "gemachtigde"]


def test_nothing_of_a_melding_that_really_went_to_the_police_part(
    dossier: OpenKluis, uids: dict[str, str], tmp_path: Path
) -> None:
    """Switched by the service itself, with its letters and its log behind it."""
    voor = tekst_van(dossier, vraag(uids), tmp_path)
    weg = ("M-2026-90817", "spijbelen", "18-5-2026", "Waarschuwingsbrief", "haalde Noor op")
    assert [woord for woord in weg if woord not in voor] == []
    deel = open_deel(dossier)
    wpg.wissel(dossier, deel, uids["melding"], WISSEL)
    gelezen = tekst_van(dossier, vraag(uids), tmp_path)
    assert [woord for woord in (*weg, "overgezet", "verhoor") if woord in gelezen] == []
    log = logboekdienst.lijst(dossier, zoek={"reden": "verhoor"})
    assert log.totaal == 0
    regels = logboekdienst.lijst(dossier, filter="gewijzigd", sorteer="oudste").rijen
    onderwerpen = [r.onderwerp for r in regels if r.handeling.startswith("melding_")]  # type: ignore[attr-defined]
    assert set(onderwerpen) == {"politiegegevens"}
