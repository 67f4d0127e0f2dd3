# SPDX-License-Identifier: EUPL-1.2
"""The acceptance table of the law: one line per case, as an officer would read it out.

Numbers are those of the domain specification; D1… are the cases added when the text of the law
was checked. What a case says about a store or a screen is tested where that lives.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from leerplicht_desktop.domain import (
    beslistermijn,
    bewaren,
    duostatus,
    politiegegevens,
    schooljaar,
    thuiszitter,
    verzuimsoort,
)
from leerplicht_desktop.domain.duostatus import Wie
from leerplicht_desktop.domain.handhaving import halt, procesverbaal
from leerplicht_desktop.domain.handhaving.halt import Haltzaak
from leerplicht_desktop.domain.handhaving.procesverbaal import LuxeVerzuim
from leerplicht_desktop.domain.leerplicht import Plicht, bepaal
from leerplicht_desktop.domain.lesweekvenster import bereikt_op, hoogste_venster, tellende
from leerplicht_desktop.domain.overig import ziekmelding
from leerplicht_desktop.domain.thuiszitter import Verzuimtijd
from leerplicht_desktop.domain.vrijstelling import brieven, geldigheid
from leerplicht_desktop.domain.vrijstelling.gronden import Familie, grond
from leerplicht_desktop.domain.vrijstelling.inhoud import Inhoud
from leerplicht_desktop.domain.vrijstelling.kennisgeving import Kennisgeving, tijdig
from leerplicht_desktop.domain.vrijstelling.richtingbezwaar.feiten import (
    Bedenking,
    Beroep,
    Keten,
    Mening,
    Over,
    Plaatsing,
    Uitzondering,
)
from leerplicht_desktop.domain.vrijstelling.richtingbezwaar.formeel import formeel
from leerplicht_desktop.domain.vrijstelling.richtingbezwaar.inhoud import inhoud, om_indicator
from leerplicht_desktop.domain.vrijstelling.verklaring import (
    BuitenlandseSchool,
    Deskundige,
    TrekkendBestaan,
    artikel_5a,
    artikel_7,
    artikel_9,
)
from leerplicht_desktop.domain.vrijstelling.verlof import Vakantieverlof, gewichtig, vakantie
from leerplicht_desktop.domain.vrijstelling.vervangend import (
    Vervangend,
    artikel_3a,
    artikel_3b,
    artikel_15,
)
from tests.domain.kalenders import FEESTDAGEN, KALENDERS, MIDDEN, d, dagen

FEEST = FEESTDAGEN.keys()


def _status(geboren: str, op: str, **rest: object) -> str:
    return bepaal(d(geboren), d(op), **rest).status.value  # type: ignore[arg-type]


def _plicht(geboren: str, op: str = "1-1-2026", **rest: object) -> Plicht:
    return bepaal(d(geboren), d(op), **rest)  # type: ignore[arg-type]


def _wettelijk(uren: Mapping[str, float]) -> bool:
    return hoogste_venster(dagen(uren), MIDDEN).wettelijk


def _keren(uren: Mapping[str, float]) -> int:
    return len(bereikt_op(tellende(dagen(uren), MIDDEN), MIDDEN))


def _eerste(geboren: str, ontvangen: str, schooldag: str = "", wat: str = "5b") -> str:
    dag = d(schooldag) if schooldag else None
    return tijdig(
        Kennisgeving(wat, d(geboren), d(ontvangen), eerste=True, eerste_schooldag=dag)
    ).verdict


def _vervolg(ontvangen: str, dagtekening: str = "") -> str:
    oordeel = tijdig(
        Kennisgeving(
            "5b", d("1-3-2016"), d(ontvangen), d(dagtekening) if dagtekening else None,
            beginjaar=2026,
        )
    )  # fmt: skip
    return oordeel.verdict + ("+ALTERNATIEF" if "R-6-ALTERNATIEF" in oordeel.regels else "")


# A first appeal in time: born 14-8-2021, received 11-6-2026, dated 10-6-2026.
BEROEP = Beroep(
    Kennisgeving("5b", d("14-8-2021"), d("11-6-2026"), eerste=True), dagtekening=d("10-6-2026")
)
OPENBAAR = frozenset({"openbaar"})


def _beroep(**rest: object) -> str:
    return formeel(replace(BEROEP, **rest)).verdict  # type: ignore[arg-type]


def _om(beroep: Beroep) -> str:
    return om_indicator(formeel(beroep), inhoud(beroep), hersteltermijn_voorbij=False).verdict


def _op_negen() -> Beroep:
    kennisgeving = Kennisgeving("5b", d("10-3-2017"), d("11-6-2026"), eerste=True)
    return replace(BEROEP, kennisgeving=kennisgeving, keten=Keten.HEEL)


def _geplaatst(richting: str, van: str, tot: str) -> tuple[Plaatsing, ...]:
    return (Plaatsing(richting, d(van), d(tot)),)


def _te_laat(**rest: object) -> Beroep:
    kennisgeving = replace(BEROEP.kennisgeving, ontvangen=d("2-8-2026"))
    return replace(BEROEP, kennisgeving=kennisgeving, **rest)  # type: ignore[arg-type]


ARTS = Deskundige("arts", d("1-6-2026"), aangewezen=True, behandelend=False, ongeschikt=True)


def _artikel_7(**rest: object) -> str:
    oordeel = artikel_7(replace(ARTS, **rest), d("30-6-2026"))  # type: ignore[arg-type]
    return oordeel.verdict + "+LET_OP" * len(oordeel.waarschuwingen)


def _artikel_9(school: BuitenlandseSchool) -> str:
    oordeel = artikel_9(school)
    return oordeel.verdict + "+LET_OP" * len(oordeel.waarschuwingen)


def _bezwaar_op_mededeling(code: str) -> str:
    try:
        brieven.besluit(grond(code), d("2-3-2026"), FEEST)
    except ValueError:
        return "onmogelijk"
    return "mogelijk"


HALT = Haltzaak(15, 24, 3, eigen_initiatief=True, instemming_jongere=True, instemming_ouders=True)


def _halt(**rest: object) -> str:
    return halt.beoordeel(replace(HALT, **rest)).verdict  # type: ignore[arg-type]


V3 = Vervangend(d("1-3-2012"), d("1-9-2026"), plan_van_aanpak=True, gehoord=True)


def _wpg(op: str, *, gericht: bool, reden: str = "") -> str:
    zin = politiegegevens.weigering_openen(d("1-3-2026"), d(op), gericht=gericht, reden=reden)
    return "geweigerd" if zin else "open"


def _11f(begin: str, eind: str, eerder: bool = False) -> str:
    return vakantie(Vakantieverlof(d(begin), d(eind), eerder), MIDDEN).verdict


TIEN_PLUS_ZES = {"9-10-2025": 5.0, "16-10-2025": 5.0, "29-10-2025": 3.0, "5-11-2025": 3.0}
VIJF_WEKEN = {f"{dag}-3-2026": 4.0 for dag in (2, 9, 16, 23)} | {"30-3-2026": 3.0}
VIJF_WEKEN["2-3-2026"] = 1.0  # 1+4+4+4 and 4+4+4+3
KERMIS = TrekkendBestaan("kermis", 3, 10, reist_mee=True)

Geval = tuple[str, str, Callable[[], object], object]
TABEL: list[Geval] = [
    # --- who is leerplichtig
    ("1a", "de dag voor het begin", lambda: _status("2-9-2010", "30-9-2015"), "NIET_BEREIKT"),
    ("1b", "de eerste dag", lambda: _status("2-9-2010", "1-10-2015"), "LEERPLICHTIG"),
    ("2", "31 augustus geboren", lambda: _plicht("31-8-2020").leerplicht_vanaf, d("1-9-2025")),
    ("3", "op de 1e geboren", lambda: _plicht("1-9-2020").leerplicht_vanaf, d("1-10-2025")),
    ("4a", "zonder kalender", lambda: _plicht("15-12-2020").leerplicht_vanaf, d("1-1-2026")),
    ("4b", "na de kerstvakantie",
     lambda: _plicht("15-12-2020", kalender=MIDDEN).leerplicht_vanaf, d("5-1-2026")),
    ("5a", "29 februari telt als 1 maart", lambda: _plicht("29-2-2020").leerplicht_vanaf,
     d("1-4-2025")),
    ("5b", "en dat wordt gezegd",
     lambda: "29 februari" in _plicht("29-2-2020").waarschuwingen[0], True),
    ("6a", "16 op 31 juli", lambda: _plicht("31-7-2009").leerplicht_tot, d("31-7-2025")),
    ("6b", "de dag erna", lambda: _status("31-7-2009", "1-8-2025"), "KWALIFICATIEPLICHTIG"),
    ("7", "een dag later jarig", lambda: _plicht("1-8-2009").leerplicht_tot, d("31-7-2026")),
    ("8a", "de dag voor 18", lambda: _status("5-1-2010", "4-1-2028"), "KWALIFICATIEPLICHTIG"),
    ("8b", "18", lambda: _status("5-1-2010", "5-1-2028"), "18PLUS"),
    ("9a", "mbo 2 gehaald",
     lambda: _status("5-1-2010", "2-7-2027", startkwalificatie_op=d("1-7-2027")),
     "STARTKWALIFICATIE"),
    ("9b", "vmbo is geen startkwalificatie", lambda: _status("5-1-2010", "2-7-2027"),
     "KWALIFICATIEPLICHTIG"),
    ("10", "mbo 1 ook niet", lambda: _status("5-1-2010", "3-9-2027"), "KWALIFICATIEPLICHTIG"),
    ("11", "12 schooljaren op 15",
     lambda: _plicht("5-1-2010", "31-7-2025", schooljaren=12).leerplicht_tot, d("31-7-2025")),
    ("12", "pro-diploma", lambda: _status("5-1-2010", "6-1-2027", uitzondering="PRO_DIPLOMA"),
     "UITGEZONDERD"),
    ("13a", "31 juli", lambda: schooljaar.schooljaar(d("31-7-2026")), "2025-2026"),
    ("13b", "1 augustus", lambda: schooljaar.schooljaar(d("1-8-2026")), "2026-2027"),
    ("14", "uit de BRP, ouders hier",
     lambda: (_status("5-1-2014", "1-3-2026", uitgeschreven_brp=True),
              "woonplaats" in _plicht("5-1-2014", "1-3-2026",
                                      uitgeschreven_brp=True).waarschuwingen[0]),
     ("LEERPLICHTIG", True)),
    # --- absence
    ("15a", "15,9 uur", lambda: _wettelijk({"2-3-2026": 8.0, "9-3-2026": 7.9}), False),
    ("15b", "16 uur", lambda: _wettelijk({"2-3-2026": 8.0, "9-3-2026": 8.0}), True),
    ("16", "over de herfstvakantie heen", lambda: _wettelijk(TIEN_PLUS_ZES), True),
    ("17", "16 uur in vijf weken", lambda: _wettelijk(VIJF_WEKEN), False),
    ("18", "twee keer 16 uur",
     lambda: _keren({"2-3-2026": 8, "3-3-2026": 8, "9-3-2026": 8, "10-3-2026": 8}), 2),
    ("19a", "zonder einddatum niet af",
     lambda: [bool(verzuimsoort.ontbreekt_bij_afronden(s, None)) for s in ("V3", "LRV", "RMC18")],
     [True, True, True]),
    ("19b", "luxe en overig wel",
     lambda: [bool(verzuimsoort.ontbreekt_bij_afronden(s, None)) for s in ("LUXE", "OVERIG")],
     [False, False]),
    ("20a", "ziek zonder twijfel", lambda: ziekmelding(twijfel=False, jeugdarts=False).verdict,
     "GEOORLOOFD"),
    ("20b", "twijfel en jeugdarts", lambda: ziekmelding(twijfel=True, jeugdarts=True).verdict,
     "OVERIG+ZIEK"),
    ("21a", "27 dagen weg",
     lambda: thuiszitter.is_thuiszitter(Verzuimtijd("LRV", d("2-3-2026")), d("29-3-2026")), False),
    ("21b", "29 dagen weg",
     lambda: thuiszitter.is_thuiszitter(Verzuimtijd("LRV", d("2-3-2026")), d("31-3-2026")), True),
    ("22a", "100 dagen",
     lambda: thuiszitter.langer_dan_drie_maanden(Verzuimtijd("ABS", d("2-2-2026")),
                                                 d("13-5-2026")), True),
    ("22b", "over de zomer heen",
     lambda: thuiszitter.langer_dan_drie_maanden(Verzuimtijd("ABS", d("20-5-2026")),
                                                 d("1-9-2026")), True),
    ("23a", "drempel 28", lambda: thuiszitter.absoluut_vanaf(d("1-3-2026"), 28), d("29-3-2026")),
    ("23b", "drempel 0", lambda: thuiszitter.absoluut_vanaf(d("1-3-2026"), 0), d("1-3-2026")),
    ("24a", "ingetrokken is van de school",
     lambda: bool(duostatus.weigering("GEREGISTREERD", "INGETROKKEN", Wie.GEMEENTE)), True),
    ("24b", "overgedragen is afgeschaft",
     lambda: bool(duostatus.weigering("GEREGISTREERD", "OVERGEDRAGEN", Wie.GEMEENTE)), True),
    ("24c", "maar mag in een import",
     lambda: duostatus.weigering("GEREGISTREERD", "OVERGEDRAGEN", Wie.IMPORT), ""),
    ("26a", "18 jaar", lambda: verzuimsoort.kiesbaar(18), ("RMC18",)),
    ("26b", "17 jaar", lambda: "RMC18" in verzuimsoort.kiesbaar(17), False),
    # --- exemptions
    ("27a", "een maand ervoor", lambda: _eerste("31-8-2020", "1-8-2025", "1-9-2025"), "OP_TIJD"),
    ("27b", "een dag later", lambda: _eerste("31-8-2020", "2-8-2025", "1-9-2025"), "TE_LAAT"),
    ("28a", "1 februari", lambda: _eerste("28-2-2021", "1-2-2026", "2-3-2026"), "OP_TIJD"),
    ("28b", "2 februari", lambda: _eerste("28-2-2021", "2-2-2026", "2-3-2026"), "GRENSGEVAL"),
    ("28c", "3 februari", lambda: _eerste("28-2-2021", "3-2-2026", "2-3-2026"), "TE_LAAT"),
    ("29a", "30 juni", lambda: _vervolg("30-6-2026"), "OP_TIJD"),
    ("29b", "1 juli", lambda: _vervolg("1-7-2026"), "TE_LAAT"),
    ("29c", "wel in juni gedateerd", lambda: _vervolg("2-7-2026", "28-6-2026"),
     "TE_LAAT+ALTERNATIEF"),
    ("30", "begin in juli: twee taken",
     lambda: [t.uiterlijk for t in geldigheid.taken_bij_begin(d("30-6-2020"))],
     [d("1-6-2025"), d("30-6-2025")]),
    ("31", "vier jaar en een maand openbaar",
     lambda: _beroep(bezwaar_tegen=OPENBAAR,
                     plaatsingen=_geplaatst("openbaar", "14-8-2025", "14-9-2025")),
     "ONGELDIG_8_2"),
    ("32", "14 maanden geleden van school",
     lambda: _beroep(plaatsingen=_geplaatst("rk", "1-9-2024", "10-4-2025")), "TE_BEVESTIGEN"),
    ("33", "en verhuisd, bevestigd",
     lambda: _beroep(plaatsingen=_geplaatst("rk", "1-9-2024", "10-4-2025"),
                     uitzondering=Uitzondering.VERHUISD, uitzondering_bevestigd=True), "VOLDAAN"),
    ("34", "een broer met vrijstelling telt niet mee",
     lambda: _beroep(plaatsingen=_geplaatst("rk", "1-9-2025", "10-4-2026")), "ONGELDIG_8_2"),
    ("35", "geen vaste verblijfplaats",
     lambda: _beroep(vaste_verblijfplaats=False, dekt_alle_scholen=True), "ONVOLLEDIG"),
    ("36", "eerste beroep op 9 jaar", lambda: formeel(_op_negen()).verdict, "KETEN_ONDERBROKEN"),
    ("37", "voldoet, maar betwist", lambda: _om(replace(BEROEP, richting=Mening.NIET_VOLDAAN)),
     "VERVOLGT_NIET"),
    ("38", "te laat", lambda: _om(_te_laat()), "VERVOLGBAAR"),
    ("39", "smartphones zijn inrichting",
     lambda: "B18" in inhoud(replace(BEROEP, bedenkingen=(Bedenking(Over.INRICHTING),))).regels,
     True),
    ("40a", "bezwaar op een mededeling",
     lambda: [_bezwaar_op_mededeling(c) for c in ("5a", "5b", "5c", "trekkend")],
     ["onmogelijk"] * 4),
    ("40b", "besluit 15 met bezwaar",
     lambda: brieven.besluit(grond("15"), d("2-3-2026"), FEEST).bezwaar.laatste_dag,
     d("13-4-2026")),
    ("41a", "verklaring 30 maart", lambda: _artikel_7(datum=d("30-3-2026")), "VOLDOET"),
    ("41b", "verklaring 29 maart", lambda: _artikel_7(datum=d("29-3-2026")), "VOLDOET_NIET"),
    ("42a", "behandelend arts", lambda: _artikel_7(behandelend=True), "VOLDOET_NIET"),
    ("42b", "psycholoog, niet aangewezen",
     lambda: _artikel_7(soort="psycholoog", aangewezen=False), "VOLDOET+LET_OP"),
    ("42c", "aangewezen psycholoog", lambda: _artikel_7(soort="psycholoog"), "VOLDOET"),
    ("43a", "ongeluk op 10 jaar, 5a", lambda: _eerste("1-3-2016", "10-3-2026", "", "5a"), "NVT"),
    ("43b", "hetzelfde met 5b", lambda: _eerste("1-3-2016", "10-3-2026"), "TE_LAAT"),
    ("44", "nooit geschikt: geen taak meer",
     lambda: geldigheid.blijvend(d("1-8-2023"), _plicht("5-1-2010")).opnieuw_voor, None),
    ("45", "artikel 15 in december",
     lambda: artikel_15(_plicht("5-1-2009"), d("7-12-2026"), gegevens_compleet=True,
                        bewijs_onderwijs=True).regels, ("R-AANVRAAG", "R-15-TERUG")),
    ("46a", "verklaring in het Spaans", lambda: _artikel_9(BuitenlandseSchool(True, True, "es")),
     "VOLDOET+LET_OP"),
    ("46b", "Wereldschool",
     lambda: _artikel_9(BuitenlandseSchool(True, True, wereldschool=True)), "VOLDOET+LET_OP"),
    ("47a", "6 dagen en nog 5", lambda: gewichtig(6, 5, d("9-3-2026")).verdict,
     "LEERPLICHTAMBTENAAR"),
    ("47b", "6 dagen en nog 4", lambda: gewichtig(6, 4, d("9-3-2026")).verdict, "HOOFD"),
    ("48a", "12 dagen vakantie", lambda: _11f("9-3-2026", "24-3-2026"), "GEWEIGERD"),
    ("48b", "in de eerste twee weken", lambda: _11f("10-9-2025", "11-9-2025"), "GEWEIGERD"),
    ("49a", "3b zonder plan", lambda: artikel_3b(replace(V3, plan_van_aanpak=False)).verdict,
     "AANVULLEN_4_5"),
    ("49b", "3b zonder horen", lambda: artikel_3b(replace(V3, gehoord=False)).verdict,
     "GEBLOKKEERD"),
    # --- enforcement, letters, keeping
    ("50", "8, 9, 60 en 61 uur", lambda: [_halt(uren=u, telaat=0) for u in (8, 9, 60, 61)],
     ["KAN_NIET", "KAN", "KAN", "OVERLEG_OVJ"]),
    ("50t", "11 en 12 keer te laat", lambda: [_halt(uren=0, telaat=n) for n in (11, 12)],
     ["KAN_NIET", "KAN"]),
    ("51", "11; 15 en 16 zonder ouders",
     lambda: [_halt(leeftijd=11), _halt(instemming_ouders=False),
              _halt(leeftijd=16, instemming_ouders=False)], ["KAN_NIET", "KAN_NIET", "KAN"]),
    ("52", "eerder bij Halt voor verzuim", lambda: _halt(eerder_halt=True), "KAN_NIET"),
    ("53a", "luxe, een dag, eerste keer", lambda: procesverbaal.luxe(LuxeVerzuim(1, True)).verdict,
     "WAARSCHUWING"),
    ("53b", "drie dagen", lambda: procesverbaal.luxe(LuxeVerzuim(3, True)).verdict, "PV_MOGELIJK"),
    ("54", "verdachten bij 11 en 13",
     lambda: [len(procesverbaal.verdachten(n, absoluut=False)) for n in (11, 13)], [1, 2]),
    ("55a", "zes weken", lambda: beslistermijn.bezwaar(d("2-3-2026"), FEEST).verdict,
     "2026-04-13"),
    ("55b", "Tweede Paasdag", lambda: beslistermijn.bezwaar(d("23-2-2026"), FEEST).verdict,
     "2026-04-07"),
    ("56a", "dossier", lambda: bewaren.termijn(bewaren.Gegevenssoort.LEERPLICHT,
                                               d("15-12-2010")).vernietigen, d("15-12-2029")),
    ("56b", "proces-verbaal", lambda: bewaren.termijn(bewaren.Gegevenssoort.PROCES_VERBAAL,
                                                      d("1-3-2026")).verwijderen, d("1-3-2031")),
    ("57", "13 maanden oud: bladeren of gericht",
     lambda: [_wpg("1-4-2027", gericht=False), _wpg("1-4-2027", gericht=True, reden="zitting")],
     ["geweigerd", "open"]),
    # --- added by the check against the text of the law
    ("D1", "3a en 3b: vier weken",
     lambda: [beslistermijn.beslis_uiterlijk(g, d("1-9-2026")).verdict for g in ("3a", "3b")],
     ["2026-09-29", "2026-09-29"]),
    ("D2", "afschrift", lambda: beslistermijn.afschrift_uiterlijk(d("29-9-2026")),
     d("13-10-2026")),
    ("D3", "11g en 15: acht weken",
     lambda: [beslistermijn.beslis_uiterlijk(g, d("1-9-2026")).verdict for g in ("11g>10", "15")],
     ["2026-10-27", "2026-10-27"]),
    ("D4", "3a zonder bevoegd gezag",
     lambda: artikel_3a(replace(V3, instemming_bevoegd_gezag=False)).verdict, "GEBLOKKEERD"),
    ("D5", "3a verlengen", lambda: beslistermijn.verlenging_vragen_uiterlijk(d("31-7-2027")),
     d("5-6-2027")),
    ("D6a", "vso vervolgonderwijs", lambda: _status("5-1-2010", "6-1-2027"),
     "KWALIFICATIEPLICHTIG"),
    ("D6b", "vso dagbesteding",
     lambda: _status("5-1-2010", "6-1-2027", uitzondering="VSO_DAGBESTEDING"), "UITGEZONDERD"),
    ("D7", "3 en nog 3 dagen vakantieverlof", lambda: _11f("9-3-2026", "11-3-2026", True),
     "GEWEIGERD"),
    ("D8a", "kermis mei tot en met september",
     lambda: artikel_5a(replace(KERMIS, van_maand=5, tot_maand=9)).verdict, "VOLDOET_NIET"),
    ("D8b", "rijdende school op 4,9 en 5,0 km",
     lambda: [artikel_5a(replace(KERMIS, meter_rijdende_school=m)).verdict for m in (4900, 5000)],
     ["VOLDOET_NIET", "VOLDOET"]),
    ("D9", "niet gezegd of er eerder een beroep was",
     lambda: _beroep(inhoud=Inhoud("1", "N", d("14-8-2021"), "V", "S 1", "P", "1234 AB", None,
                                   "5 onder b")), "ONVOLLEDIG"),
    ("D10", "bezwaar over Goede Vrijdag", lambda: beslistermijn.bezwaar(d("20-2-2026"),
                                                                       FEEST).verdict,
     "2026-04-07"),
    ("D12", "jaarverslag", lambda: beslistermijn.jaarverslag_uiterlijk(d("31-7-2026")),
     d("30-9-2026")),
    ("D13", "na 1 en voor 5 december", lambda: _eerste("15-12-2020", "3-12-2025", "5-1-2026"),
     "GRENSGEVAL"),
    ("D14", "doel niet op schrift na een week",
     lambda: bool(politiegegevens.waarschuwing_doel(d("1-3-2026"), d("9-3-2026"), "")), True),
]  # fmt: skip


@pytest.mark.parametrize("rij", [pytest.param(rij, id=f"{rij[0]} {rij[1]}") for rij in TABEL])
def test_acceptance(rij: Geval) -> None:
    _, _, reken, verwacht = rij
    assert reken() == verwacht


def test_every_case_once() -> None:
    nummers = [rij[0] for rij in TABEL]
    assert len(nummers) == len(set(nummers))


def test_grounds_by_family() -> None:
    """Case 40 for every ground: who may object follows from the table alone."""
    besluiten = {g for g in ("3a", "3b", "11g>10", "15") if grond(g).familie is Familie.BESLUIT}
    assert besluiten == {"3a", "3b", "11g>10", "15"}
    assert set(KALENDERS) == {"NOORD", "MIDDEN", "ZUID"}
