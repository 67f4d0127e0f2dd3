# SPDX-License-Identifier: EUPL-1.2
"""A claim is part of the dossier: it is given at inzage, holds it back, and goes with it."""

from datetime import date

from leerplicht_desktop.domain.bewaren import Gegevenssoort
from leerplicht_desktop.domain.maskeren import Bekend, Masker
from leerplicht_desktop.services import beroep
from leerplicht_desktop.services.bewaren import feiten
from leerplicht_desktop.services.inzage import vrijstellingdelen
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import dossierdelen, personen, vernietigen
from tests.services.beroep.zaken import Werkplek


def _tel(kluis: OpenKluis, tabel: str) -> int:
    with kluis.lezen() as sessie:
        vraag = f"SELECT count(*) FROM {tabel}"
        return int(sessie.connection().exec_driver_sql(vraag).scalar_one())


def test_a_claim_is_destroyed_as_a_class_of_its_own(plek: Werkplek) -> None:
    kind = plek.kind("14-8-2021")
    beeld = plek.neem_in(kind, "5b", "10-6-2026", "2026-2027", feit_toelichting="Onze leer.")
    plek.vrijstelling(kind, "5b", date(2026, 9, 1), date(2027, 7, 31))
    beroep.wijzig(plek.kluis, beeld.uid, {**beeld.invoer, "zaaknummer": "Z"}, beeld.versie)
    with plek.kluis.schrijven() as actie:
        leerling, _persoon = personen.leerling(actie.sessie, kind)
        assert leerling.id is not None
        delen = dossierdelen.delen(actie.sessie, leerling.id, date(2038, 7, 31))
        assert set(delen) == {Gegevenssoort.VRIJSTELLING}
        deel = delen[Gegevenssoort.VRIJSTELLING]
        assert (len(deel.beroepen), len(deel.documenten), len(deel.vrijstellingen)) == (1, 1, 1)
        assert dossierdelen.laatste_dag(deel) == date(2027, 7, 31)
        vernietigen.vernietig(actie, leerling, [deel], geheel=True)
        actie.noteer("vernietigd", "leerling", [kind], reden="lijst")
    for tabel in (
        "beroep", "indiener", "stuk", "vrijstelling", "document", "beschermd", "wijziging",
    ):  # fmt: skip
        assert _tel(plek.kluis, tabel) == 0, tabel
    assert _tel(plek.kluis, "leerling") == 0


def test_what_is_still_open_holds_the_dossier_back(plek: Werkplek) -> None:
    plek.neem_in(plek.kind("14-8-2021"), "5b", "10-6-2026", "2026-2027")
    with plek.kluis.lezen() as sessie:
        (dossier,) = feiten.dossiers(sessie, date(2045, 1, 1))
    assert dossier.feiten.lopend == 1


def test_inzage_gives_the_claim_and_its_facts_only_when_ticked(plek: Werkplek) -> None:
    kind = plek.kind("14-8-2021")
    plek.neem_in(kind, "5b", "10-6-2026", "2026-2027", feit_toelichting="Onze leer.")
    for gevoelig in (False, True):
        with plek.kluis.lezen() as sessie:
            leerling, _persoon = personen.leerling(sessie, kind)
            assert leerling.id is not None
            masker = Masker(Bekend(), ())
            deel = vrijstellingdelen.vrijstellingen(sessie, leerling.id, masker, gevoelig=gevoelig)
            assert vrijstellingdelen.aantal_beschermd(sessie, leerling.id) == 1
        assert "overwegende bedenkingen" in repr(deel)
        assert ("Onze leer." in repr(deel)) is gevoelig
