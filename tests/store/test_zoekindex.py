# SPDX-License-Identifier: EUPL-1.2
"""The index says what the tables say after every change, and keeps no word that was deleted."""

import contextlib
import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerplicht_desktop.domain import fouten, telefoon
from leerplicht_desktop.domain.namen import vouw
from leerplicht_desktop.services import brief, leerling, melding, ouder, zoeken
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import zoekindex
from tests.fixtures.sjabloonkluis import leerling_ruw, melding_ruw

KOLOMMEN = ("naam", "geboren", "nummers", "adres", "school", "ouders", "kenmerken")
TABELLEN = (
    "leerling", "persoon", "verblijf", "inschrijving", "school", "gezag", "melding", "brief",
)  # fmt: skip
NAAM = ("voornamen", "roepnaam", "tussenvoegsel", "achternaam")
SCHOOL = ("naam", "plaats", "vestigingscode")
ACHTERNAMEN = ("Dijk", "Jansen", "de Vries", "Çelik", "Bakker-Jansen", "Ait Said", "O'Brien")
VOORNAMEN = ("Noor", "Daan", "Zoë", "Anne-Fleur", "Jan", "Şule")
STRATEN = ("Lindelaan", "Dorpsstraat", "'s-Gravenweg", "Plein 1940-1945")


Rij = dict[str, Any]


def naief(kluis: OpenKluis) -> dict[int, dict[str, set[str]]]:
    """What should be findable, taken from the tables row by row without any cleverness."""
    op = kluis.klok.vandaag().isoformat()
    with kluis.lezen() as sessie:
        voer_uit = sessie.connection().exec_driver_sql
        alle: dict[str, list[Rij]] = {
            tabel: [dict(rij) for rij in voer_uit(f"SELECT * FROM {tabel}").mappings()]
            for tabel in TABELLEN
        }
    loopt = {
        tabel: [r for r in alle[tabel] if r["tot"] is None or r["tot"] >= op]
        for tabel in ("verblijf", "inschrijving", "gezag")
    }
    return {kind["id"]: _woorden(kind, alle, loopt) for kind in alle["leerling"]}


def _woorden(
    kind: Rij, alle: dict[str, list[Rij]], loopt: dict[str, list[Rij]]
) -> dict[str, set[str]]:
    personen = {p["id"]: p for p in alle["persoon"]}
    scholen = {s["id"]: s for s in alle["school"]}
    zelf = personen[kind["persoon_id"]]
    jaar, maand, dag = zelf["geboortedatum"].split("-")
    delen: dict[str, list[str | None]] = {k: [] for k in KOLOMMEN}
    delen["naam"] += [zelf[v] for v in NAAM]
    delen["geboren"] += [dag + maand + jaar, jaar + maand + dag]
    delen["nummers"] += [zelf["bsn"], zelf["onderwijsnummer"]]
    for v in loopt["verblijf"]:
        if v["persoon_id"] == zelf["id"]:
            delen["adres"] += [v["straat"], v["huisnummer"], v["toevoeging"], v["postcode"]]
            delen["adres"] += [v["postcode"].replace(" ", ""), v["woonplaats"]]
    for i in loopt["inschrijving"]:
        if i["leerling_id"] == kind["id"]:
            delen["school"] += [scholen[i["school_id"]][v] for v in SCHOOL]
    for g in loopt["gezag"]:
        if g["kind_id"] == zelf["id"]:
            ander = personen[g["ouder_id"]]
            delen["ouders"] += [ander[v] for v in NAAM] + [telefoon.normaal(ander["telefoon"])]
    delen["kenmerken"] += [kind["zaaknummer"]]
    for m in alle["melding"]:
        if m["leerling_id"] == kind["id"]:
            delen["kenmerken"] += [m["kenmerk"], m["zaaknummer"], m["duo_meldingsnummer"]]
    delen["kenmerken"] += [b["kenmerk"] for b in alle["brief"] if b["leerling_id"] == kind["id"]]
    return {k: set(vouw(" ".join(d or "" for d in w)).split()) for k, w in delen.items()}


def werkelijk(kluis: OpenKluis) -> dict[int, dict[str, set[str]]]:
    with kluis.lezen() as sessie:
        rijen = sessie.connection().exec_driver_sql("SELECT * FROM zoekregel").mappings().all()
    return {rij["leerling_id"]: {k: set(vouw(rij[k]).split()) for k in KOLOMMEN} for rij in rijen}


def in_index(kluis: OpenKluis, woord: str) -> set[int]:
    """Row ids that the full-text index itself gives for a word."""
    with kluis.lezen() as sessie:
        return set(
            sessie.connection()
            .exec_driver_sql("SELECT rowid FROM zoek_fts WHERE zoek_fts MATCH ?", (f'"{woord}"',))
            .scalars()
        )


def klopt(kluis: OpenKluis) -> None:
    """Tables, kept rows and index say the same; no word is left of what is no more."""
    bedoeld = naief(kluis)
    assert werkelijk(kluis) == bedoeld
    with kluis.bijhouden() as actie:  # every word of the index, by way of its own vocabulary
        actie.verbinding.exec_driver_sql(
            "CREATE VIRTUAL TABLE temp.woorden USING fts5vocab('main', 'zoek_fts', 'instance')"
        )
        rijen = actie.verbinding.exec_driver_sql("SELECT DISTINCT term, doc, col FROM temp.woorden")
        gevonden: dict[int, dict[str, set[str]]] = {
            nr: {k: set() for k in KOLOMMEN} for nr in bedoeld
        }
        for term, nummer, kolom in rijen.all():
            gevonden[nummer][kolom].add(term)
        actie.verbinding.exec_driver_sql("DROP TABLE temp.woorden")
    # The index takes words apart at every mark; names here have none left but / and -.
    losse = {
        nr: {k: set(" ".join(w).replace("/", " ").replace("-", " ").split()) for k, w in r.items()}
        for nr, r in bedoeld.items()
    }
    assert gevonden == losse


class Willekeur:
    """An officer who does anything, drawn from a seed."""

    def __init__(self, kluis: OpenKluis, uids: dict[str, str], zaad: int) -> None:
        self.kluis, self.uids, self.dobbel = kluis, uids, random.Random(zaad)
        self.kinderen, self.bekend = [uids["noor"], uids["daan"]], [uids["melding"]]

    def kies(self, *keuzes: str) -> str:
        return self.dobbel.choice(keuzes)

    def ruw(self) -> dict[str, str]:
        return leerling_ruw(
            bsn="",
            achternaam=self.kies(*ACHTERNAMEN),
            roepnaam=self.kies(*VOORNAMEN),
            straat=self.kies(*STRATEN),
            zaaknummer=self.kies("", "Z-77", "ZK2026/9"),
        )

    def nieuw(self) -> None:
        self.kinderen.append(leerling.bewaar(self.kluis, self.ruw()).waarde)

    def anders(self) -> None:
        leerling.bewaar(self.kluis, self.ruw(), uid=self.kies(*self.kinderen))

    def ouder(self) -> None:
        velden = {
            "rol": "ouder",
            "gezag": "GEEN",
            "achternaam": self.kies(*ACHTERNAMEN),
            "telefoon": self.kies("", "06-11112222", "+31 20 1234567"),
            "tot": self.kies("", "1-1-2026"),
        }
        kind = self.kies(*self.kinderen)
        uids = [o.uid for o in leerling.toon(self.kluis, kind).ouders]
        uid = self.kies(*uids) if uids and self.dobbel.random() < 0.5 else None
        ouder.bewaar(self.kluis, kind, velden, uid=uid)

    def school(self) -> None:
        dag = f"{self.dobbel.randrange(1, 28)}-{self.dobbel.randrange(1, 6)}-2026"
        velden = {"van": dag, "tot": self.kies("", "1-6-2026")}
        school = self.uids[self.kies("school", "school2")]
        with contextlib.suppress(fouten.OnjuisteInvoer):  # twice from the same day
            leerling.bewaar_inschrijving(self.kluis, self.kies(*self.kinderen), school, velden)

    def _melding(self) -> dict[str, str]:
        return melding_ruw(
            self.kies(*self.kinderen),
            self.uids["school"],
            duo_meldingsnummer="",
            zaaknummer=self.kies("", "Z/1", "ZAAK-2"),
            afwijkreden="zo gekozen",
        )

    def gemeld(self) -> None:
        self.bekend.append(melding.neem_in(self.kluis, self._melding()).waarde)

    def verplaatst(self) -> None:
        beeld = melding.toon(self.kluis, self.kies(*self.bekend))
        melding.wijzig(self.kluis, beeld.uid, beeld.versie, self._melding())

    def geschreven(self) -> None:
        v = brief.stel_op(self.kluis, self.kies(*self.bekend))
        if not v.ontbreekt:
            sleutels = [v.exemplaren[0].sleutel]
            brief.maak(
                self.kluis, v.melding_uid, sleutels, datum=v.datum, reageren_voor=v.reageren_voor
            )


@pytest.mark.parametrize("zaad", range(3))
def test_after_any_row_of_changes_index_and_tables_agree(
    volle_kluis: OpenKluis, uids: dict[str, str], zaad: int
) -> None:
    wie = Willekeur(volle_kluis, uids, zaad)
    daden = [wie.nieuw, wie.anders, wie.ouder, wie.school, wie.gemeld, wie.verplaatst]
    for daad in [*daden, wie.geschreven, *wie.dobbel.choices(daden, k=18)]:
        daad()
    klopt(volle_kluis)


def bladen(kluis: OpenKluis) -> list[bytes]:
    """The pages behind the index, as who has the key could read them."""
    with kluis.lezen() as sessie:
        vraag = "SELECT block FROM zoek_fts_data"
        return list(sessie.connection().exec_driver_sql(vraag).scalars())


def test_an_old_name_is_found_nowhere_after_a_change(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    assert in_index(volle_kluis, "dijk")
    leerling.bewaar(volle_kluis, leerling_ruw(achternaam="Xylofoon"), uid=uids["noor"])
    assert any(b"xylofoon" in blad for blad in bladen(volle_kluis))
    for kind in ("noor", "daan"):
        leerling.bewaar(volle_kluis, leerling_ruw(bsn="", achternaam="Hoog"), uid=uids[kind])
    vader = next(
        o for o in leerling.toon(volle_kluis, uids["noor"]).ouders if o.uid == uids["vader"]
    )
    velden = {"rol": "vader", "gezag": "TWEEHOOFDIG", "achternaam": "Hoog", "straat": "Laan"}
    ouder.bewaar(volle_kluis, uids["noor"], velden, uid=uids["vader"], versie=vader.versie)
    assert in_index(volle_kluis, "dijk") == set()
    assert zoeken.zoek(volle_kluis, "dijk").treffers == ()
    assert zoeken.zoek(volle_kluis, "87654321").treffers == ()
    with volle_kluis.bijhouden() as actie:
        actie.verbinding.exec_driver_sql(
            "CREATE VIRTUAL TABLE temp.woorden USING fts5vocab('main', 'zoek_fts', 'row')"
        )
        woorden = set(actie.verbinding.exec_driver_sql("SELECT term FROM temp.woorden").scalars())
        actie.verbinding.exec_driver_sql("DROP TABLE temp.woorden")
    assert "dijk" not in woorden
    assert not any(b"xylof" in blad for blad in bladen(volle_kluis))


def test_an_action_that_fails_leaves_the_index_as_it_was(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    voor = werkelijk(volle_kluis)

    def mislukt() -> None:
        with volle_kluis.schrijven() as actie:
            actie.verbinding.exec_driver_sql("UPDATE persoon SET zoeknaam = 'weg'")
            zoekindex.werk_bij(actie.verbinding, voor, actie.vandaag)
            raise KeyError

    with pytest.raises(KeyError):
        mislukt()
    assert werkelijk(volle_kluis) == voor
    assert in_index(volle_kluis, "weg") == set()


@given(st.text(max_size=40))
def test_any_text_can_be_typed(tekst: str) -> None:
    vraag = zoekindex.ontleed(tekst)
    for woord in (*vraag.woorden, *vraag.vast):
        assert woord
        assert '"' not in woord


RAAR = ['"', "*", "a*", "NOT", "a OR b", "naam:noor", "(", "^", "-", "'; DROP", "\x00", "%", "_"]


@pytest.mark.parametrize("tekst", [*RAAR, "a" * 500, "1 2 3 4 5 6 7 8", "٣٤", "名前", "🙂"])
def test_no_typed_sign_breaks_the_query(volle_kluis: OpenKluis, tekst: str) -> None:
    zoeken.zoek(volle_kluis, tekst)
    assert zoeken.zoek(volle_kluis, f"noor {tekst}").treffers is not None
