# SPDX-License-Identifier: EUPL-1.2
"""What came in about the named children, to the day and the hour."""

from datetime import date, timedelta
from typing import Protocol

from leerplicht_desktop.domain import datum
from leerplicht_desktop.domain.kalender import Kalender
from leerplicht_desktop.services.demo import plan
from leerplicht_desktop.services.demo.gevallen import Benoemd
from leerplicht_desktop.services.demo.nummers import Nummers
from leerplicht_desktop.services.demo.personen import Plek
from leerplicht_desktop.services.demo.plan import Planmelding
from leerplicht_desktop.services.demo.verzuimpatroon import aaneen

_JAAR = 2026


def _dag(dag: int, maand: int) -> date:
    return date(_JAAR, maand, dag)


def _uren(**dagen: float) -> dict[date, int]:
    """`_uren(d21_4=3)`: three hours on 21 April."""
    uit = {}
    for naam, uren in dagen.items():
        dag, maand = naam.removeprefix("d").split("_")
        uit[_dag(int(dag), int(maand))] = round(uren * 60)
    return uit


def maak(benoemd: Benoemd, nummers: Nummers, kalender: Kalender) -> list[Planmelding]:
    """The meldingen of the named cases; the one of today comes in by itself."""

    def melding(
        geval: int,
        soort: str,
        gemeld: date,
        dagen: dict[date, int],
        *,
        loopt: bool = False,
        brief_op: date | None = None,
        **rest: str,
    ) -> Planmelding:
        kind = benoemd.kinderen[geval]
        assert kind.plek is not None
        rest.setdefault("actie_gewenst", "ja")
        velden = plan.velden(
            nummers,
            soort,
            gemeld,
            begin=min(dagen),
            eind=None if loopt else max(dagen),
            dagen=dagen,
            totaal=0,
            brin=kind.plek.brin,
            **rest,
        )
        return Planmelding(kind, gemeld, velden, kind.plek.brin, brief_op, geval=geval)

    return [
        *_wettelijk(melding),
        *_langdurig(melding, kalender),
        *_luxe(melding),
        *_overig(melding),
        *_absoluut(benoemd, nummers),
    ]


class _Maker(Protocol):
    def __call__(
        self,
        geval: int,
        soort: str,
        gemeld: date,
        dagen: dict[date, int],
        *,
        loopt: bool = False,
        brief_op: date | None = None,
        **rest: str,
    ) -> Planmelding: ...


def _wettelijk(melding: _Maker) -> list[Planmelding]:
    eerste = _uren(d21_4=3, d23_4=2, d6_5=3.5, d12_5=3, d18_5=2, d20_5=3)
    opnieuw = _uren(d28_5=3, d1_6=4, d4_6=3, d8_6=3.5, d10_6=3)
    plusplek = _uren(d2_3=5, d5_3=3.5, d10_3=4, d17_3=2, d19_3=3)
    halt = _uren(d21_4=5, d23_4=3, d7_5=4, d12_5=3.5, d13_5=2.5, d18_5=3, d19_5=3)
    na_halt = _uren(d2_3=4, d4_3=3.5, d9_3=3, d12_3=3.5, d17_3=3)
    apart = _uren(d11_5=2.5, d13_5=4, d19_5=3.5, d26_5=3, d29_5=4)
    return [
        melding(1, "V3", _dag(21, 5), eerste, brief_op=_dag(28, 5), reden="spijbelen"),
        melding(1, "V3", _dag(11, 6), opnieuw, loopt=True, reden="spijbelen",
                toelichting="Tweede melding binnen een maand."),
        melding(9, "V3", _dag(24, 3), plusplek, brief_op=_dag(31, 3), loopt=True,
                reden="komt moeilijk naar school",
                toelichting="School zoekt met ouders een plek in een Plusvoorziening."),
        melding(12, "V3", _dag(21, 5), halt, brief_op=_dag(28, 5), reden="spijbelen",
                toelichting="Samen met een vriendin in het winkelcentrum gezien."),
        melding(13, "V3", _dag(19, 3), na_halt, brief_op=_dag(26, 3), reden="spijbelen",
                toelichting="School ziet hem alleen nog bij de gymles."),
        melding(16, "V3", _dag(1, 6), apart, brief_op=_dag(8, 6), reden="komt te laat of niet",
                toelichting="Ouders wonen apart. Moeder spreekt nog weinig Nederlands."),
    ]  # fmt: skip


def _langdurig(melding: _Maker, kalender: Kalender) -> list[Planmelding]:
    bijna_18 = aaneen(kalender, _dag(11, 5), _dag(8, 6), 300)
    thuis = aaneen(kalender, _dag(2, 3), _dag(30, 3), 300)
    return [
        melding(4, "LRV", _dag(9, 6), bijna_18, loopt=True, reden="komt niet meer op school",
                toelichting="Wordt op 22 juni 18 jaar."),
        melding(5, "LRV", _dag(31, 3), thuis, loopt=True, brief_op=_dag(7, 4),
                reden="zit thuis, geen passende plek", actie_gewenst="ja",
                toelichting="School kan de zorg niet meer bieden en zoekt een andere school."),
    ]  # fmt: skip


def _luxe(melding: _Maker) -> list[Planmelding]:
    week = _uren(d20_4=5.5, d21_4=5.5, d22_4=5.5, d23_4=5.5, d24_4=5.5)
    return [
        melding(10, "LUXE", _dag(26, 5), _uren(d22_5=5.5), brief_op=_dag(2, 6),
                reden="lang weekend op vakantie"),
        melding(11, "LUXE", _dag(4, 5), week, reden="op vakantie zonder toestemming",
                toelichting="De directeur wees het verlof af op 30 maart."),
    ]  # fmt: skip


def _overig(melding: _Maker) -> list[Planmelding]:
    bijna = _uren(d6_5=3, d11_5=2.5, d13_5=4, d18_5=3, d21_5=3)
    return [
        melding(3, "OVERIG", _dag(27, 5), bijna, brief_op=_dag(3, 6), reden="losse uren afwezig"),
        melding(14, "OVERIG", _dag(4, 5), _uren(d14_4=2, d20_4=3, d22_4=2),
                actie_gewenst="nee", reden="vaak ziek gemeld"),
        melding(14, "OVERIG", _dag(8, 6), _uren(d19_5=3, d28_5=2.5, d2_6=3),
                actie_gewenst="nee", reden="vaak ziek gemeld", gevoelig="ja",
                toelichting="Thuis is het onrustig: vader is opgenomen met een depressie. De "
                            "mentor heeft contact met moeder."),
    ]  # fmt: skip


def _absoluut(benoemd: Benoemd, nummers: Nummers) -> list[Planmelding]:
    wachtlijst = plan.velden(
        nummers, "ABS", _dag(29, 5), begin=_dag(1, 5), reden="staat op de wachtlijst van de ISK",
        toelichting="Sinds 1 mei in de BRP. Er is op dit moment geen plaats in de ISK.",
    )  # fmt: skip
    tikfout = plan.velden(
        nummers, "ABS", _dag(29, 4), begin=_dag(1, 4), reden="niet ingeschreven na verhuizing",
        toelichting="Sinds 1 april in de BRP. De school schreef de naam als 'van de Makette'.",
    )  # fmt: skip
    op_school = Plek("99AB", "BO", _dag(1, 4))
    return [
        Planmelding(benoemd.kinderen[6], _dag(29, 5), wachtlijst, geval=6),
        Planmelding(
            benoemd.kinderen[7], _dag(29, 4), tikfout, afgerond_op=_dag(4, 5), terug=op_school,
            geval=7,
        ),
    ]  # fmt: skip


def geplakt(benoemd: Benoemd) -> str:
    """The text of a mail of this morning: the melding that the officer takes in today."""
    kind = benoemd.kinderen[0]
    dagen = _uren(d26_5=3.5, d29_5=2, d3_6=4, d5_6=2.5, d9_6=3, d11_6=2.5)
    regels = [
        "Melding verzuim",
        f"Naam leerling: {kind.roepnaam} {kind.achternaam}",
        f"Geboortedatum: {datum.kort(kind.geboren)}",
        f"BSN: {kind.bsn}",
        "BRIN: 99AR 00",
        "Soort verzuim: 16 uur in 4 weken",
        f"Melddatum: {datum.kort(plan.DEMODAG)}",
        f"Eerste dag: {datum.kort(min(dagen))}",
        f"Laatste dag: {datum.kort(max(dagen))}",
        *(f"{datum.kort(dag)}: {datum.uren(minuten)} uur" for dag, minuten in dagen.items()),
        "Reden: spijbelen",
        "Actie gewenst: ja",
        "Melder: K. Meldsma",
        "Functie: teamleider",
        "E-mail: verzuim@veldwijk-college.example",
    ]
    return "\n".join(regels)


def van_vandaag(benoemd: Benoemd) -> Planmelding:
    """The place of today's melding in the count of the year."""
    kind = benoemd.kinderen[0]
    begin = plan.DEMODAG - timedelta(days=20)
    return Planmelding(kind, plan.DEMODAG, {"soort": "V3", "begindatum": begin.isoformat()}, "99AR")
