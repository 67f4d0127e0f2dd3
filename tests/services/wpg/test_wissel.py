# SPDX-License-Identifier: EUPL-1.2
"""The switch: all of a melding goes over, nothing of it stays, and a crash halves nothing."""

import json
import os
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from sqlalchemy import text

from leerplicht_desktop import models
from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.gegevens.uitkomst import Uitkomst
from leerplicht_desktop.domain.gegevens.wpg import Wissel, WisselInvoer
from leerplicht_desktop.services import brief, concept, inzage, leerling, melding, wpg, zoeken
from leerplicht_desktop.services import kluis as dienst
from leerplicht_desktop.services import logboek as hoofdlog
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.services.wpg import overzetten as module
from leerplicht_desktop.store.wpg import gegevens, logboek, overzetten
from leerplicht_desktop.store.wpg.deel import WpgDeel
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import Sjabloon, melding_ruw
from tests.services.wpg.conftest import WISSEL, open_deel

KANARIES = ("kanariereden", "kanarietoelichting", "kanariemelder", "M-KANARIE-1", "Z/KANARIE/1")
BESCHERMD = ("kanarieziekte", "kanarieveroordeling")


@dataclass(frozen=True)
class Zaak:
    """Two meldingen of one pupil: one full of canaries with a letter, one that stays."""

    kluis: OpenKluis
    deel: WpgDeel
    uid: str
    kenmerk: str
    brieven: tuple[str, ...]
    leerling: str

    @property
    def kanaries(self) -> tuple[str, ...]:
        return (*KANARIES, *BESCHERMD, self.kenmerk, *self.brieven)


def _ruw(uids: dict[str, str], **anders: str) -> dict[str, str]:
    return melding_ruw(
        uids["noor"],
        uids["school"],
        **{
            "reden": KANARIES[0],
            "toelichting": KANARIES[1],
            "melder_naam": KANARIES[2],
            "duo_meldingsnummer": KANARIES[3],
            "zaaknummer": KANARIES[4],
            "melddatum": "9-6-2026",
            **anders,
        },
    )


@pytest.fixture
def zaak(volle_kluis: OpenKluis, uids: dict[str, str]) -> Zaak:
    kluis = volle_kluis
    uid = melding.neem_in(kluis, _ruw(uids)).waarde
    voorstel = brief.stel_op(kluis, uid)
    brieven = brief.maak(
        kluis, uid, [voorstel.exemplaren[0].sleutel],
        datum=voorstel.datum, reageren_voor=voorstel.reageren_voor,
    ).waarde  # fmt: skip
    melding.wijzig(kluis, uid, melding.toon(kluis, uid).versie, _ruw(
        uids, gevoelig="ja", reden=BESCHERMD[0], toelichting=BESCHERMD[1])
    )  # fmt: skip
    return Zaak(
        kluis, open_deel(kluis), uid, melding.toon(kluis, uid).kenmerk,
        tuple(b.kenmerk for b in brieven), uids["noor"],
    )  # fmt: skip


def zet_over(zaak: Zaak) -> Uitkomst[Wissel]:
    return wpg.wissel(zaak.kluis, zaak.deel, zaak.uid, WISSEL)


def inhoud(kluis: OpenKluis) -> str:
    """Every row of every table of the main store, as text; sealed bytes stay sealed."""
    with kluis.lezen() as sessie:
        voer_uit = sessie.connection().exec_driver_sql
        namen = voer_uit("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE TABLE%'").scalars()
        return "\n".join(
            f"{naam} {rij!r}" for naam in namen.all() for rij in voer_uit(f'SELECT * FROM "{naam}"')
        )


def alles_wat_getoond_wordt(kluis: OpenKluis, zaak: Zaak) -> Iterator[str]:
    """What lists, search, the dossier and an inzage would show."""
    for kanarie in zaak.kanaries:
        yield repr(zoeken.zoek(kluis, kanarie))
    yield repr(leerling.toon(kluis, zaak.leerling))
    for filter_ in ("open", "nieuw", "onderzoek", "geen_actie", "afgerond", "alles"):
        yield repr(melding.lijst(kluis, filter=filter_))
    yield repr(brief.lijst(kluis, filter="alles"))
    yield repr(hoofdlog.lijst(kluis))
    yield repr(melding.lijkt_op(kluis, melding_ruw(zaak.leerling, "")))
    ruw = {"leerling_uid": zaak.leerling, "aanvrager": "zelf", "ontvangen": "10-6-2026"}
    yield repr(inzage.stel_op(kluis, ruw))
    yield repr(wpg.stand(kluis))


# --- what goes, and what stays -----------------------------------------------------------------
def test_before_the_switch_the_canaries_sing(zaak: Zaak) -> None:
    """The control: without it the next tests could not fail."""
    vooraf = inhoud(zaak.kluis)
    for kanarie in (*KANARIES[2:], zaak.kenmerk, *zaak.brieven):
        assert kanarie in vooraf, kanarie
    met_uid = {regel.split()[0] for regel in vooraf.splitlines() if zaak.uid in regel}
    assert {"melding", "wijziging", "beschermd", "audit"} <= met_uid
    getoond = "\n".join(alles_wat_getoond_wordt(zaak.kluis, zaak))
    assert zaak.kenmerk in getoond
    assert zaak.brieven[0] in getoond
    assert zoeken.zoek(zaak.kluis, KANARIES[3]).treffers != ()


def test_nothing_of_it_stays_in_the_store(zaak: Zaak) -> None:
    zet_over(zaak)
    achteraf = inhoud(zaak.kluis)
    assert [k for k in zaak.kanaries if k in achteraf] == []
    assert [k for k in zaak.kanaries if k.casefold() in achteraf.casefold()] == []
    # Its history and sealed texts too: its id stands in the log and the mark of the switch alone.
    met_uid = {regel.split()[0] for regel in achteraf.splitlines() if zaak.uid in regel}
    assert met_uid == {"audit", "wpgwissel"}


def test_no_service_shows_anything_of_it(zaak: Zaak) -> None:
    zet_over(zaak)
    for getoond in alles_wat_getoond_wordt(zaak.kluis, zaak):
        assert [k for k in zaak.kanaries if k in getoond] == []
    for kanarie in zaak.kanaries:
        assert zoeken.zoek(zaak.kluis, kanarie).treffers == ()
    with pytest.raises(fouten.NietGevonden):
        melding.toon(zaak.kluis, zaak.uid)
    # The pupil and the other melding are still there.
    assert len(leerling.toon(zaak.kluis, zaak.leerling).meldingen) == 1
    assert len(zoeken.zoek(zaak.kluis, "noor").treffers) == 1


def test_every_table_that_refers_to_a_melding_is_emptied(zaak: Zaak) -> None:
    """A table that is added later and forgotten in the switch is caught here."""
    with zaak.kluis.lezen() as sessie:
        rij = sessie.connection().execute(
            text("SELECT id FROM melding WHERE uid = :uid"), {"uid": zaak.uid}
        )
        nummer = rij.scalar_one()
    zet_over(zaak)
    verwijzers = [
        (tabel.name, sleutel.parent.name)
        for tabel in models.Tabel.metadata.sorted_tables
        for sleutel in tabel.foreign_keys
        if sleutel.column.table.name == "melding"
    ]
    assert {"verzuimdag", "oordeel", "brief"} <= {naam for naam, _ in verwijzers}
    with zaak.kluis.lezen() as sessie:
        for tabel, kolom in verwijzers:
            vraag = f'SELECT count(*) FROM "{tabel}" WHERE "{kolom}" = {nummer}'
            assert sessie.connection().exec_driver_sql(vraag).scalar() == 0, tabel
        documenten = sessie.connection().exec_driver_sql("SELECT count(*) FROM documentdeel")
        assert documenten.scalar() == 0
    assert dienst.controleer(zaak.kluis).in_orde


def test_all_of_it_stands_on_the_other_side(zaak: Zaak) -> None:
    assert wpg.voorstel(zaak.kluis, zaak.uid).te_verzenden == 1
    gedaan = zet_over(zaak).waarde
    beeld = wpg.bekijk(zaak.deel, gedaan.gegeven_uid)
    woorden = repr(beeld)
    for kanarie in (*BESCHERMD, *KANARIES[3:], zaak.kenmerk, zaak.brieven[0]):
        assert kanarie in woorden, kanarie
    assert beeld.eerste_verwerking == date(2026, 6, 9)
    pdf = wpg.document(zaak.deel, beeld.documenten[0].uid)
    assert pdf.startswith(b"%PDF")
    with zaak.deel.lezen() as sessie:
        rij = gegevens.op_uid(sessie, gedaan.gegeven_uid)
        vastgelegd = json.dumps(rij.inhoud)
    assert "kanariereden" in vastgelegd  # the history goes along, in clear
    assert len(rij.inhoud["dagen"]) == gedaan.dagen == 4


def test_enough_stays_to_count_it_and_no_word_more(zaak: Zaak) -> None:
    gedaan = zet_over(zaak).waarde
    with zaak.kluis.lezen() as sessie:
        rij = sessie.connection().execute(text("SELECT * FROM wpgwissel")).one()
    assert (rij.uid, rij.melding_uid, rij.op) == (gedaan.uid, zaak.uid, "2026-06-09")
    assert (rij.soort, rij.melddatum, rij.onderwijssoort) == ("V3", "2026-06-09", "VO")


def test_both_logs_have_one_line_with_the_same_id(zaak: Zaak) -> None:
    voor_hier, voor_daar = _regels(zaak)
    gedaan = zet_over(zaak).waarde
    na_hier, na_daar = _regels(zaak)
    (hier,), (daar,) = na_hier[len(voor_hier) :], na_daar[len(voor_daar) :]
    assert hier == ("wpg_overgezet", [gedaan.uid], "")
    assert daar == ("verzamelen", sorted([gedaan.uid, gedaan.gegeven_uid]), WISSEL["reden"])


def _regels(zaak: Zaak) -> tuple[list[Any], list[Any]]:
    with zaak.kluis.lezen() as sessie:
        hier = [
            (r.handeling, json.loads(r.uids), r.reden)
            for r in sessie.connection().execute(text("SELECT * FROM audit ORDER BY volgnummer"))
        ]
    with zaak.deel.lezen() as sessie:
        daar = [(r.handeling, r.uids, r.reden) for r in logboek.alles(sessie)]
    return hier, daar


def test_its_number_is_never_given_again(zaak: Zaak, uids: dict[str, str]) -> None:
    zet_over(zaak)
    nieuw = melding.neem_in(zaak.kluis, _ruw(uids)).waarde
    assert melding.toon(zaak.kluis, nieuw).kenmerk > zaak.kenmerk


# --- what is refused -----------------------------------------------------------------------------
def test_not_while_its_form_has_a_draft(zaak: Zaak) -> None:
    concept.bewaar(zaak.kluis, "melding", zaak.uid, 1, 1, {"reden": "nog niet af"})
    assert wpg.voorstel(zaak.kluis, zaak.uid).concept
    with pytest.raises(fouten.ConceptOpen):
        zet_over(zaak)
    assert melding.toon(zaak.kluis, zaak.uid).kenmerk == zaak.kenmerk
    assert wpg.lijst(zaak.deel).totaal == 0
    concept.wis(zaak.kluis, "melding", zaak.uid)
    zet_over(zaak)


def test_a_day_and_a_reason_are_needed(zaak: Zaak) -> None:
    for ruw, veld in (
        ({"op": "", "reden": "verhoor"}, "op"),
        ({"op": "16-6-2026", "reden": "verhoor"}, "op"),
        ({"op": "8-6-2026", "reden": "verhoor"}, "op"),
        ({"op": "9-6-2026", "reden": " "}, "reden"),
    ):
        with pytest.raises(fouten.OnjuisteInvoer) as fout:
            wpg.wissel(zaak.kluis, zaak.deel, zaak.uid, ruw)
        assert set(fout.value.fouten) == {veld}
    assert wpg.lijst(zaak.deel).totaal == 0


def test_what_changed_between_the_steps_is_not_thrown_away(
    zaak: Zaak, uids: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    echt: Callable[..., object] = module._haal_weg

    def tussendoor(*alles: object) -> object:
        versie = melding.toon(zaak.kluis, zaak.uid).versie
        melding.wijzig(zaak.kluis, zaak.uid, versie, _ruw(uids, reden="toch anders"))
        return echt(*alles)

    monkeypatch.setattr(module, "_haal_weg", tussendoor)
    with pytest.raises(fouten.IntussenGewijzigd):
        zet_over(zaak)
    assert melding.toon(zaak.kluis, zaak.uid).invoer.reden == "toch anders"
    assert wpg.lijst(zaak.deel).totaal == 0


# --- cut off in between --------------------------------------------------------------------------
STAPPEN = ("_kopieer", "_haal_weg", "_rond_af")


def _sterf_na(stap: str, sjabloon: Sjabloon, uid: str) -> None:
    """In a process of its own: kill -9 right after this step, with nothing closed."""
    kind = os.fork()
    if kind:
        _, stand = os.waitpid(kind, 0)
        assert os.WIFSIGNALED(stand)
        assert os.WTERMSIG(stand) == signal.SIGKILL
        return
    try:
        kluis = sjabloon.open(VasteKlok())
        deel = wpg.open_(kluis, "verhoor")
        echt = getattr(module, stap)

        def en_dood(*alles: object) -> None:
            echt(*alles)
            os.kill(os.getpid(), signal.SIGKILL)

        setattr(module, stap, en_dood)
        wpg.wissel(kluis, deel, uid, WISSEL)
    finally:
        os._exit(1)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is killed by its copy")
@pytest.mark.parametrize("stap", STAPPEN)
def test_killed_between_the_steps_the_next_opening_finishes_it(
    stap: str, vol_sjabloon: Sjabloon
) -> None:
    uid = vol_sjabloon.uids["melding"]
    kluis = vol_sjabloon.open()
    wpg.sluit(open_deel(kluis))
    kluis.sluit()
    _sterf_na(stap, vol_sjabloon, uid)

    kluis = vol_sjabloon.open()
    try:
        for _keer in range(2):  # once more changes nothing
            deel = wpg.open_(kluis, "weer terug")
            (rij,) = wpg.lijst(deel).rijen
            assert wpg.bekijk(deel, rij.uid).titel == "Melding 2026-0001"  # type: ignore[attr-defined]
            assert len(wpg.zoek(deel, "noor")) == 1
            wpg.sluit(deel)
        with pytest.raises(fouten.NietGevonden):
            melding.toon(kluis, uid)
        with kluis.lezen() as sessie:
            aantal = sessie.connection().exec_driver_sql("SELECT count(*) FROM wpgwissel").scalar()
        assert aantal == 1
        assert dienst.controleer(kluis).in_orde
    finally:
        kluis.sluit()


def test_a_half_switch_is_undone_when_the_melding_was_changed_since(
    vol_sjabloon: Sjabloon,
) -> None:
    uids = vol_sjabloon.uids
    kluis = vol_sjabloon.open()
    deel = open_deel(kluis)
    with kluis.lezen() as sessie:
        pak = overzetten.pak(sessie, uids["melding"])
    module._kopieer(deel, pak, "f" * 32, WisselInvoer(date(2026, 6, 9), "verhoor"))
    assert wpg.lijst(deel).totaal == 0  # half a switch does not count
    assert wpg.zoek(deel, "noor") == ()
    ruw = melding_ruw(uids["noor"], uids["school"], reden="toch anders")
    melding.wijzig(kluis, uids["melding"], 1, ruw)
    module.maak_af(deel)
    assert melding.toon(kluis, uids["melding"]).invoer.reden == "toch anders"
    with deel.lezen() as sessie:
        assert gegevens.halve_wissels(sessie) == []
    kluis.sluit()
