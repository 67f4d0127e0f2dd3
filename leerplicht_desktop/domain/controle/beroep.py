# SPDX-License-Identifier: EUPL-1.2
"""The check of one notice or request. What it says of health or conviction is among the facts.

The facts have names that begin with `feit_`; they are stored sealed, so they are checked here and
handed on apart from the rest.
"""

import re
from collections.abc import Mapping
from datetime import date

from leerplicht_desktop.domain import codes, datum, schooljaar
from leerplicht_desktop.domain.controle.velden import Velden
from leerplicht_desktop.domain.gegevens.beroep import BeroepInvoer, Indiener
from leerplicht_desktop.domain.gegevens.uitkomst import Controle
from leerplicht_desktop.domain.vrijstelling.formulierfeiten import (
    DAG,
    FEITEN,
    GETAL,
    TEKST,
    VINK,
    VOORVOEGSEL,
)
from leerplicht_desktop.domain.vrijstelling.gronden import GRONDEN, Beslisser, Familie, grond

VERLOF = "11g>10"
MOGELIJK = tuple(g.code for g in GRONDEN if g.familie is not Familie.GEEN)
_HOOGSTENS = 99_999
_OUD = 366
_HOOFD = (
    "Hierover beslist het hoofd van de school. Stuur de aanvraag door naar de school; u legt haar "
    "hier niet vast."
)


def controleer(ruw: Mapping[str, str], vandaag: date) -> Controle[BeroepInvoer]:
    """The fields of one form; the children of the letter stand beside it, not in it."""
    velden = Velden(ruw)
    code = _grond(velden)
    feiten = _feiten(velden)
    dagtekening, verzonden, ontvangen = _datums(velden, vandaag)
    if code == "5a" and feiten.get("verklaring") and not feiten.get("verklaring_op"):
        velden.fout(f"{VOORVOEGSEL}verklaring_op", "Vul de datum van de verklaring in.")
    van, tot = _verlof(velden, feiten) if code == VERLOF else (None, None)
    jaar = _schooljaar(velden, van if code == VERLOF else None, verplicht=code != VERLOF)
    eerder = velden.kaal("eerder_beroep")
    rest = {
        "kanaal": velden.code("kanaal", codes.KANALEN, verplicht="Kies hoe het binnenkwam."),
        "uitzondering": velden.code("uitzondering", codes.BEROEPSUITZONDERINGEN),
        "ontvangen_door": velden.tekst("ontvangen_door"),
        "gemeentecode": velden.gemeentecode("gemeentecode"),
        "zaaknummer": velden.tekst("zaaknummer", hoogstens=40),
    }
    eerste = velden.ja_nee("eerste") if velden.kaal("eerste") else None
    indieners = _indieners(velden)
    vaste = not velden.kaal("vaste_verblijfplaats") or velden.ja_nee("vaste_verblijfplaats")
    op_model = not velden.kaal("op_model") or velden.ja_nee("op_model")
    eerder_beroep = velden.ja_nee("eerder_beroep") if eerder else None
    if ontvangen is None or jaar is None:
        return velden.geweigerd()
    return velden.klaar(
        BeroepInvoer(
            code,
            jaar,
            ontvangen,
            eerste=eerste,
            dagtekening=dagtekening,
            verzonden_op=verzonden,
            op_model=op_model,
            eerder_beroep=eerder_beroep,
            vaste_verblijfplaats=vaste,
            indieners=indieners,
            van=van,
            tot=tot,
            feiten=feiten,
            **rest,
        )
    )


def _grond(velden: Velden) -> str:
    code = velden.tekst("grond", verplicht="Kies de grond.")
    bekend = {g.code for g in GRONDEN}
    if code and code not in bekend:
        velden.fout("grond", f"Deze grond is niet bekend. Kies uit: {', '.join(MOGELIJK)}.")
    elif code and code not in MOGELIJK:
        een = grond(code)
        zin = "Hierover beslist de gemeente niet." if een.beslisser is Beslisser.WET else _HOOFD
        if code == "11f":
            zin = f"{_HOOFD} Vakantieverlof is hoogstens 10 schooldagen; voor meer is er geen weg."
        velden.fout("grond", zin)
    return code


def _datums(velden: Velden, vandaag: date) -> tuple[date | None, date | None, date | None]:
    dagtekening = velden.datum("dagtekening")
    verzonden = velden.datum("verzonden_op")
    ontvangen = velden.datum("ontvangen_op", verplicht="Vul de dag in waarop het binnenkwam.")
    for veld, dag in (
        ("dagtekening", dagtekening),
        ("verzonden_op", verzonden),
        ("ontvangen_op", ontvangen),
    ):
        if dag is not None and dag > vandaag:
            velden.fout(
                veld, f"Deze dag ligt in de toekomst. Kies een dag t/m {datum.dag(vandaag)}."
            )
    if ontvangen is not None:
        if dagtekening is not None and dagtekening > ontvangen:
            velden.fout(
                "dagtekening",
                f"De dagtekening ligt na de ontvangst op {datum.dag(ontvangen)}. Kijk na welke van "
                "de twee niet klopt. Staat dit zo op de brief, laat de dagtekening dan leeg.",
            )
        if verzonden is not None and verzonden > ontvangen:
            velden.fout("verzonden_op", "De verzending ligt na de ontvangst. Kijk de datums na.")
        if (vandaag - ontvangen).days > _OUD:
            velden.waarschuw("ontvangen_op", "Dit is meer dan een jaar geleden. Klopt het jaar?")
    if dagtekening is not None and verzonden is not None and verzonden < dagtekening:
        velden.waarschuw("verzonden_op", "De verzending ligt voor de dagtekening. Klopt dat?")
    return dagtekening, verzonden, ontvangen


def _schooljaar(velden: Velden, van: date | None, *, verplicht: bool) -> int | None:
    if van is not None:
        return schooljaar.beginjaar(van)
    tekst = velden.tekst("schooljaar", verplicht="Kies het schooljaar." if verplicht else "")
    if not tekst:
        return None
    begin = schooljaar.lees(tekst)
    if begin is None:
        velden.fout(
            "schooljaar",
            "Een schooljaar loopt van 1 augustus tot en met 31 juli. Vul het in als 2026-2027.",
        )
        return None
    return begin.year


def _verlof(velden: Velden, feiten: Mapping[str, str]) -> tuple[date | None, date | None]:
    van, tot = (_iso(feiten.get(naam, "")) for naam in ("verlof_van", "verlof_tot"))
    if van is None:
        velden.fout(f"{VOORVOEGSEL}verlof_van", "Vul de eerste dag van het verlof in.")
    if tot is None:
        velden.fout(f"{VOORVOEGSEL}verlof_tot", "Vul de laatste dag van het verlof in.")
    velden.volgorde(
        van, tot, f"{VOORVOEGSEL}verlof_tot",
        "De laatste dag ligt voor de eerste. Kies een dag vanaf {}.",
    )  # fmt: skip
    return van, tot


def _feiten(velden: Velden) -> dict[str, str]:
    gelezen = {naam: _feit(velden, f"{VOORVOEGSEL}{naam}", hoe) for naam, hoe in FEITEN.items()}
    return {naam: waarde for naam, waarde in gelezen.items() if waarde}


def _feit(velden: Velden, veld: str, hoe: str | tuple[str, ...]) -> str:
    if not velden.kaal(veld):
        return ""
    if isinstance(hoe, tuple):
        return _keuze(velden, veld, hoe)
    if hoe == VINK:
        return "ja" if velden.ja_nee(veld) else ""
    if hoe == DAG:
        dag = velden.datum(veld)
        return dag.isoformat() if dag else ""
    if hoe == GETAL:
        return _getal(velden, veld)
    return velden.alinea(veld) if hoe == TEKST else velden.tekst(veld, hoogstens=300)


def _keuze(velden: Velden, veld: str, keuzes: tuple[str, ...]) -> str:
    waarde = velden.kaal(veld)
    if waarde in keuzes:
        return waarde
    velden.fout(veld, f"Kies uit: {', '.join(keuzes)}.")
    return ""


def _getal(velden: Velden, veld: str) -> str:
    kaal = velden.kaal(veld)
    if not re.fullmatch(r"[0-9]{1,5}", kaal) or int(kaal) > _HOOGSTENS:
        velden.fout(veld, "Vul hier een heel getal in, zonder punt of letters.")
        return ""
    maand = veld.removeprefix(VOORVOEGSEL) in ("van_maand", "tot_maand")
    if maand and not 1 <= int(kaal) <= 12:
        velden.fout(veld, "Een maand is een getal van 1 tot en met 12.")
        return ""
    return str(int(kaal))


def _indieners(velden: Velden) -> tuple[Indiener, ...]:
    tekst = velden.kaal("indieners")
    if not tekst:
        return ()
    import json  # here, because few who load the law read a list of people

    try:
        lijst = [_indiener(een) for een in json.loads(tekst)]
    except (ValueError, TypeError, AttributeError, KeyError):
        velden.fout("indieners", "De indieners zijn niet te lezen. Vul ze opnieuw in.")
        return ()
    for een in lijst:
        if not een.naam and not een.persoon_uid:
            velden.fout("indieners", "Vul van elke indiener de naam in.")
        if een.rol not in codes.INDIENERROLLEN:
            velden.fout("indieners", "Kies van elke indiener de rol.")
    return tuple(lijst)


def _indiener(een: Mapping[str, object]) -> Indiener:
    getekend = een.get("ondertekend") in (True, "ja", "1")
    return Indiener(
        " ".join(str(een.get("naam") or "").split())[:100],
        str(een["rol"]),
        getekend,
        str(een.get("persoon_uid") or ""),
    )


def _iso(tekst: str) -> date | None:
    return date.fromisoformat(tekst) if tekst else None
