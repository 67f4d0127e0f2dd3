# SPDX-License-Identifier: EUPL-1.2
"""The self-audit on paper: every question with its evidence, a plan for what is open, A4."""

from datetime import date

from leerplicht_desktop.documents import zelfaudit as papier
from leerplicht_desktop.domain import zelfaudit
from leerplicht_desktop.domain.gegevens.wpg import VerstrekkingRegel, Zelfauditfeiten
from tests.documents.lezer import bladzijden


def feiten(**anders: object) -> Zelfauditfeiten:
    waarden: dict[str, object] = {
        "jaar": 2026,
        "gemaakt_op": date(2026, 12, 1),
        "gemeente": "Veldwijk",
        "ambtenaar": "S. van den Berg",
        "autorisaties": (),
        "openingen": 3,
        "openingen_zonder_autorisatie": 0,
        "logregels": (("raadplegen", 12),),
        "log_breuk": None,
        "zonder_reden": 0,
        "gegevens": 2,
        "per_soort": (("melding", 2),),
        "per_grondslag": (("artikel 8: dagelijkse taak", 2),),
        "gericht_geopend": 1,
        "onderzoeken": (),
        "doel_te_laat": 0,
        "te_verwijderen": 0,
        "te_vernietigen": 0,
        "verwijderd": 0,
        "vernietigd": 0,
        "verstrekkingen": (),
        "verstrekkingen_in_log": 0,
        "vermoedens": (),
        "laatste_reservekopie": None,
        "bevindingen": (),
        "vorige": None,
        "vorige_open": 0,
        **anders,
    }
    return Zelfauditfeiten(**waarden)  # type: ignore[arg-type]


def maak(gegevens: Zelfauditfeiten, plan: date | None = date(2027, 3, 1)) -> bytes:
    return papier.maak(gegevens, zelfaudit.vragen(gegevens), plan, demo=False)


def woorden(pdf: bytes) -> str:
    return " ".join(" ".join(bladzijden(pdf)).split())


def test_the_same_facts_give_the_same_bytes() -> None:
    assert maak(feiten()) == maak(feiten())


def test_every_question_is_there_with_its_open_point_and_the_plan() -> None:
    gelezen = woorden(maak(feiten(log_breuk=7)))
    for nummer, kop in enumerate(
        ("Autorisaties", "Doelbinding", "Rechtmatigheid", "Logboek", "Toegang na een jaar",
         "Bewaren", "Verstrekkingen", "Beveiliging", "Onrechtmatige verwerking", "Vorige audit"), 1,
    ):  # fmt: skip
        assert f"{nummer}. {kop}" in gelezen
    assert "Open punt: Het logboek is niet heel: regel 7" in gelezen
    assert "Verbeterplan" in gelezen
    assert "1 maart 2027" in gelezen
    assert "Opgesteld door" in gelezen


def test_without_open_points_there_is_no_plan() -> None:
    gelezen = woorden(maak(feiten(), None))
    assert "geen verbeterplan nodig" in gelezen


def test_many_disclosures_run_on_over_pages_and_markup_stays_text() -> None:
    rij = VerstrekkingRegel("u", "<b>OM</b> & parket", date(2026, 6, 1), "artikel 16", "doel", "pv")
    vol = maak(feiten(verstrekkingen=(rij,) * 120, verstrekkingen_in_log=120))
    assert len(bladzijden(vol)) > 3
    assert "<b>OM</b> & parket" in woorden(vol)
