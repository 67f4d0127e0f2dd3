# SPDX-License-Identifier: EUPL-1.2
"""A notice or request as it was typed: what is taken, and the sentence at the field that is not."""

import json
from datetime import date

import pytest

from leerplicht_desktop.domain.controle import beroep
from tests.domain.kalenders import d

VANDAAG = d("15-6-2026")
ANNA = {"persoon_uid": "u1", "naam": " Anna  Proef ", "rol": "GEZAG", "ondertekend": True}
GOED = {
    "grond": "5c",
    "schooljaar": "2026-2027",
    "dagtekening": "8-6-2026",
    "verzonden_op": "9-6-2026",
    "ontvangen_op": "10-6-2026",
    "kanaal": "POST",
    "eerder_beroep": "nee",
    "eerste": "ja",
    "indieners": json.dumps([ANNA]),
    "feit_verklaring": "ja",
    "feit_ingeschreven": "nee",
}
VERLOF = {
    **GOED,
    "grond": "11g>10",
    "schooljaar": "",
    "feit_verlof_van": "22-6-2026",
    "feit_verlof_tot": "10-7-2026",
}


def test_a_whole_form_is_taken_with_its_facts_apart() -> None:
    invoer = beroep.controleer(GOED, VANDAAG).waarde
    assert invoer is not None
    assert (invoer.grond, invoer.schooljaar, invoer.ontvangen_op) == ("5c", 2026, d("10-6-2026"))
    assert (invoer.eerste, invoer.eerder_beroep) == (True, False)
    assert invoer.feiten == {"verklaring": "ja"}, "a tick that is off says nothing"
    (indiener,) = invoer.indieners
    assert (indiener.naam, indiener.ondertekend, indiener.persoon_uid) == ("Anna Proef", True, "u1")


def test_what_is_not_said_is_not_made_up() -> None:
    kaal = {naam: GOED[naam] for naam in ("grond", "schooljaar", "ontvangen_op", "kanaal")}
    invoer = beroep.controleer(kaal, VANDAAG).waarde
    assert invoer is not None
    assert (invoer.eerste, invoer.eerder_beroep, invoer.indieners) == (None, None, ())
    assert (invoer.vaste_verblijfplaats, invoer.op_model) == (True, True)
    anders = beroep.controleer({**kaal, "vaste_verblijfplaats": "nee", "op_model": "nee"}, VANDAAG)
    assert anders.waarde is not None
    assert (anders.waarde.vaste_verblijfplaats, anders.waarde.op_model) == (False, False)


@pytest.mark.parametrize(
    "anders,veld,zin",
    [
        ({"grond": ""}, "grond", "Kies de grond"),
        ({"grond": "7x"}, "grond", "niet bekend"),
        ({"grond": "11d"}, "grond", "beslist de gemeente niet"),
        ({"grond": "11g"}, "grond", "hoofd van de school"),
        ({"grond": "11f"}, "grond", "voor meer is er geen weg"),
        ({"ontvangen_op": ""}, "ontvangen_op", "Vul de dag in"),
        ({"ontvangen_op": "16-6-2026"}, "ontvangen_op", "in de toekomst"),
        ({"dagtekening": "11-6-2026"}, "dagtekening", "ligt na de ontvangst"),
        ({"verzonden_op": "11-6-2026"}, "verzonden_op", "na de ontvangst"),
        ({"schooljaar": ""}, "schooljaar", "Kies het schooljaar"),
        ({"schooljaar": "2026-2028"}, "schooljaar", "Vul het in als 2026-2027"),
        ({"kanaal": ""}, "kanaal", "Kies hoe"),
        ({"indieners": "{"}, "indieners", "niet te lezen"),
        ({"indieners": '[{"naam": "A"}]'}, "indieners", "niet te lezen"),
        ({"indieners": '[{"naam": "", "rol": "GEZAG"}]'}, "indieners", "de naam"),
        ({"indieners": '[{"naam": "A", "rol": "OOM"}]'}, "indieners", "de rol"),
        ({"grond": "5a"}, "feit_verklaring_op", "datum van de verklaring"),
        ({"grond": "5a", "feit_deskundige": "tandarts"}, "feit_deskundige", "Kies uit"),
        ({"grond": "trekkend", "feit_van_maand": "13"}, "feit_van_maand", "1 tot en met 12"),
        ({"grond": "trekkend", "feit_van_maand": "maart"}, "feit_van_maand", "heel getal"),
        ({"grond": "5a", "feit_verklaring_op": "gisteren"}, "feit_verklaring_op", ""),
    ],
)  # fmt: skip
def test_each_fault_has_its_sentence_at_its_field(
    anders: dict[str, str], veld: str, zin: str
) -> None:
    gecontroleerd = beroep.controleer({**GOED, **anders}, VANDAAG)
    assert gecontroleerd.waarde is None
    assert zin in gecontroleerd.fouten[veld]


def test_dates_that_are_odd_are_asked_about_and_taken() -> None:
    omgekeerd = beroep.controleer({**GOED, "verzonden_op": "7-6-2026"}, VANDAAG)
    assert omgekeerd.waarde is not None
    assert "verzonden_op" in omgekeerd.waarschuwingen
    oud = {**GOED, "dagtekening": "", "verzonden_op": "", "ontvangen_op": "10-6-2025"}
    lang_geleden = beroep.controleer(oud, VANDAAG)
    assert lang_geleden.waarde is not None
    assert "een jaar geleden" in lang_geleden.waarschuwingen["ontvangen_op"]


def test_leave_says_its_own_school_year() -> None:
    invoer = beroep.controleer(VERLOF, VANDAAG).waarde
    assert invoer is not None
    assert (invoer.schooljaar, invoer.van, invoer.tot) == (2025, d("22-6-2026"), date(2026, 7, 10))
    zonder = {**VERLOF, "feit_verlof_van": "", "feit_verlof_tot": ""}
    assert set(beroep.controleer(zonder, VANDAAG).fouten) == {"feit_verlof_van", "feit_verlof_tot"}
    om = beroep.controleer({**VERLOF, "feit_verlof_tot": "1-6-2026"}, VANDAAG)
    assert "vanaf" in om.fouten["feit_verlof_tot"]


def test_facts_of_each_kind_are_read() -> None:
    trekkend = beroep.controleer(
        {**GOED, "grond": "trekkend", "feit_van_maand": "03", "feit_beroep": "kermis"}, VANDAAG
    ).waarde
    assert trekkend is not None
    assert (trekkend.feiten["van_maand"], trekkend.feiten["beroep"]) == ("3", "kermis")
    arts = beroep.controleer(
        {
            **GOED,
            "grond": "5a",
            "feit_deskundige": "arts",
            "feit_verklaring_op": "1-6-2026",
            "feit_toelichting": "regel een\nregel twee",
        },
        VANDAAG,
    ).waarde
    assert arts is not None
    assert (arts.feiten["deskundige"], arts.feiten["verklaring_op"]) == ("arts", "2026-06-01")
