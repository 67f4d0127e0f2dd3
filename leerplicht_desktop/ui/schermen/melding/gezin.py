# SPDX-License-Identifier: EUPL-1.2
"""What the form says about the chosen pupil: duty, school, and whether a letter can go out."""

from datetime import date

from leerplicht_desktop.domain.gegevens.leerling import LeerlingBeeld
from leerplicht_desktop.domain.gegevens.persoon import InschrijvingBeeld, OuderBeeld
from leerplicht_desktop.domain.namen import volledig


def kort(leerling: LeerlingBeeld) -> str:
    """`13 jaar · leerplichtig t/m 31-7-2030 · 2 meldingen`"""
    aantal = len(leerling.meldingen)
    meldingen = {0: "geen meldingen", 1: "1 melding"}.get(aantal, f"{aantal} meldingen")
    return f"{leerling.leeftijd} jaar · {leerling.plicht.kop} · {meldingen}"


def huidige_school(leerling: LeerlingBeeld, op: date) -> InschrijvingBeeld | None:
    """The enrolment of today; of more the newest."""
    for een in leerling.inschrijvingen:
        if een.van <= op and (een.tot is None or een.tot >= op):
            return een
    return None


def namen(leerling: LeerlingBeeld) -> str:
    """The adults with gezag, or why there are none."""
    met_gezag = [volledig(o.naam) for o in leerling.ouders if o.heeft_gezag]
    if met_gezag:
        return " en ".join(met_gezag)
    if leerling.ouders:
        return f"{' en '.join(volledig(o.naam) for o in leerling.ouders)} (zonder gezag)"
    return "Er is nog geen ouder bekend"


def samenvatting(leerling: LeerlingBeeld) -> str:
    """`beide gezag · zelfde adres · brief kan uit`"""
    met_gezag = [o for o in leerling.ouders if o.heeft_gezag]
    delen = [_gezag(met_gezag), _adres(met_gezag)]
    if any(o.geheim for o in leerling.ouders) or leerling.geheim:
        delen.append("geheim adres")
    delen += [f"tolk {o.taal}".strip() for o in met_gezag if o.tolk]
    if met_gezag and any(not o.adres.leeg for o in met_gezag):
        delen.append("brief kan uit")
    elif leerling.adres.leeg:
        delen.append("geen adres, er kan geen brief uit")
    elif not met_gezag:
        delen.append("de brief gaat naar het adres van de leerling")
    return " · ".join(filter(None, delen))


def _gezag(ouders: list[OuderBeeld]) -> str:
    return {0: "", 1: "gezag", 2: "beide gezag"}.get(len(ouders), f"{len(ouders)} met gezag")


def _adres(ouders: list[OuderBeeld]) -> str:
    if not ouders:
        return ""
    samen = [o for o in ouders if o.zelfde_adres]
    if len(samen) == len(ouders):
        return "zelfde adres"
    return "ander adres" if not samen else "verschillende adressen"
