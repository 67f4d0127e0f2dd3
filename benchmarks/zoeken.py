# SPDX-License-Identifier: EUPL-1.2
"""Search: the bare query with and without a key, the service, and from key to painted list."""

import contextlib
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random

from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from benchmarks.maat import Meting, percentiel
from benchmarks.werkplek import Werkplek, neem_in
from leerplicht_desktop.services import zoeken
from leerplicht_desktop.store import zoekindex

_ONDERDEEL = "zoeken"
_VRAGEN = 1500
_MAX = 50
_MELDINGEN = 100
# How often each kind of question is asked; letters while typing are most of them.
_MENGSEL = {
    "1 letter": 12,
    "2 letters": 12,
    "3 letters": 14,
    "achternaam voornaam": 14,
    "voornaam achternaam": 14,
    "geboortedatum": 9,
    "deel van BSN": 8,
    "telefoon ouder": 6,
    "straat": 6,
    "kenmerk": 5,
}


def meet(plek: Werkplek) -> list[Meting]:
    with plek.open(plek.volle_map) as open_kluis:
        kenmerken = [kenmerk for _uid, kenmerk in neem_in(open_kluis, _MELDINGEN)]
        vragen = mengsel(plek, kenmerken)
        kaal = plek.zonder_sleutel(open_kluis)
        with _zonder_sleutel(kaal) as zonder, open_kluis.engine().connect() as met:
            tijden = _om_en_om(vragen, {"met": _vraag(met), "zonder": _vraag(zonder)})
        for _soort, tekst in vragen[:100]:
            zoeken.zoek(open_kluis, tekst, max=_MAX)
        dienst = _om_en_om(vragen, {"dienst": lambda t: zoeken.zoek(open_kluis, t, max=_MAX)})
    return [*_query(vragen, tijden), *_dienst(vragen, dienst["dienst"])]


def mengsel(plek: Werkplek, kenmerken: Sequence[str]) -> list[tuple[str, str]]:
    """Questions as an officer types them, drawn from people that are there."""
    toeval = Random(7)
    soorten = toeval.choices(list(_MENGSEL), weights=list(_MENGSEL.values()), k=_VRAGEN)
    return [(soort, _tekst(soort, toeval, plek, kenmerken)) for soort in soorten]


def _tekst(soort: str, toeval: Random, plek: Werkplek, kenmerken: Sequence[str]) -> str:
    kind = toeval.choice(plek.bestanden.kinderen)
    jaar, maand, dag = kind[6].split("-")
    maken: dict[str, Callable[[], str]] = {
        "1 letter": lambda: kind[5][:1],
        "2 letters": lambda: toeval.choice((kind[5], kind[3]))[:2],
        "3 letters": lambda: toeval.choice((kind[5], kind[3]))[:3],
        "achternaam voornaam": lambda: f"{kind[5]} {kind[3][: toeval.randint(1, 9)]}",
        "voornaam achternaam": lambda: f"{kind[3]} {kind[5][: toeval.randint(1, 9)]}",
        "geboortedatum": lambda: toeval.choice(
            (f"{dag}{maand}{jaar}", f"{int(dag)}-{maand}-{jaar}")
        ),
        "deel van BSN": lambda: kind[0][: toeval.randint(5, 9)],
        "telefoon ouder": lambda: toeval.choice(plek.bestanden.telefoons),
        "straat": lambda: f"{kind[8]} {kind[9]}",
        "kenmerk": lambda: toeval.choice(kenmerken),
    }
    return maken[soort]()


@contextlib.contextmanager
def _zonder_sleutel(pad: Path) -> Iterator[Connection]:
    def maker() -> dbapi2.Connection:
        verbinding = dbapi2.connect(str(pad), isolation_level=None, check_same_thread=False)
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "cache_size = -32768"):
            verbinding.execute(f"PRAGMA {pragma}")
        return verbinding

    engine: Engine = create_engine("sqlite://", creator=maker, module=dbapi2, poolclass=StaticPool)
    with engine.connect() as verbinding:
        yield verbinding
    engine.dispose()


def _vraag(verbinding: Connection) -> Callable[[str], object]:
    return lambda tekst: zoekindex.zoek(verbinding, zoekindex.ontleed(tekst), _MAX)


def _om_en_om(
    vragen: Sequence[tuple[str, str]], kanten: dict[str, Callable[[str], object]]
) -> dict[str, list[float]]:
    """Each question to each side in turn, after a first round that nobody counts."""
    tijden: dict[str, list[float]] = {kant: [] for kant in kanten}
    for nummer, (_soort, tekst) in enumerate((*vragen[:200], *vragen)):
        for kant, functie in kanten.items():
            begin = time.perf_counter()
            functie(tekst)
            if nummer >= 200:
                tijden[kant].append((time.perf_counter() - begin) * 1000)
    return tijden


def _query(vragen: Sequence[tuple[str, str]], tijden: dict[str, list[float]]) -> list[Meting]:
    met, zonder = tijden["met"], tijden["zonder"]
    naast = "zonder sleutel"
    uit = [
        Meting(
            _ONDERDEEL,
            f"zoekvraag p{p}",
            percentiel(met, p),
            "ms",
            hoogstens,
            naast,
            percentiel(met, p) / percentiel(zonder, p),
            1.5,
        )
        for p, hoogstens in ((50, None), (99, 3.0))
    ]
    for soort in _MENGSEL:
        welke = [i for i, (s, _) in enumerate(vragen) if s == soort]
        deel = percentiel([met[i] for i in welke], 99)
        kaal = percentiel([zonder[i] for i in welke], 99)
        uit.append(
            Meting(_ONDERDEEL, f"zoekvraag {soort} p99", deel, "ms", None, naast, deel / kaal)
        )
    return uit


def _dienst(vragen: Sequence[tuple[str, str]], tijden: list[float]) -> list[Meting]:
    return [
        Meting(_ONDERDEEL, "dienst p50", percentiel(tijden, 50)),
        Meting(_ONDERDEEL, "dienst p99", percentiel(tijden, 99), "ms", 15),
    ]
