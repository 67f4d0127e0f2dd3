# SPDX-License-Identifier: EUPL-1.2
"""What the melding form asks of the services in one go, on the runner's threads."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from leerplicht_desktop.domain.gegevens.melding import (
    Geplakt,
    MeldingBeeld,
    MeldingBerekening,
    MeldingInvoer,
    MeldingRegel,
)
from leerplicht_desktop.domain.gegevens.uitkomst import Controle, Uitkomst
from leerplicht_desktop.ui.bouwstenen.lijstmodel import Regel

_MEESTE_KANDIDATEN = 6
_ZOALS_HET_IS = (
    "reden",
    "toelichting",
    "duo_meldingsnummer",
    "status_duo",
    "zaaknummer",
    "melder_naam",
    "melder_functie",
    "melder_email",
    "melder_telefoon",
)


@dataclass(frozen=True, slots=True)
class Meekijk:
    """What the form shows while the officer types."""

    controle: Controle[MeldingInvoer]
    berekening: MeldingBerekening | None
    lijkt_op: tuple[MeldingRegel, ...]


@dataclass(frozen=True, slots=True)
class Plakresultaat:
    geplakt: Geplakt
    kandidaten: tuple[Regel, ...]
    leerling: dict[str, str]  # what the text says of the pupil, for adding one


def kijk_mee(kluis: Any, ruw: Mapping[str, str], uid: str) -> Meekijk:
    """Check, count and compare."""
    from leerplicht_desktop.services import melding

    return Meekijk(
        melding.controleer(kluis, ruw),
        melding.bereken(kluis, ruw, zonder_uid=uid),
        melding.lijkt_op(kluis, ruw, zonder_uid=uid),
    )


def bewaar(kluis: Any, ruw: Mapping[str, str], uid: str, versie: int | None) -> Uitkomst[str]:
    """Save; the kind is her own choice, else what the program proposes at this moment."""
    from leerplicht_desktop.services import melding

    velden = dict(ruw)
    if not velden.get("soort"):
        berekening = melding.bereken(kluis, velden, zonder_uid=uid)
        velden["soort"] = berekening.voorstel.soort if berekening else ""
        velden["afwijkreden"] = ""
    if uid:
        return melding.wijzig(kluis, uid, versie or 0, velden)
    return melding.neem_in(kluis, velden)


def lees_tekst(kluis: Any, tekst: str) -> Plakresultaat:
    """Fields from pasted text, the pupils that fit, and the school when only one has that name."""
    from leerplicht_desktop.domain import plak
    from leerplicht_desktop.services import melding, school

    geplakt = melding.plak_tekst(kluis, tekst)
    naam = geplakt.velden.get("school", "")
    if naam and not geplakt.velden.get("school_uid"):
        gevonden = school.zoek(kluis, naam, max=2)
        if len(gevonden) == 1:
            geplakt.velden["school_uid"] = gevonden[0].uid
    kandidaten = tuple(_kandidaat(kluis, uid) for uid in geplakt.kandidaten[:_MEESTE_KANDIDATEN])
    return Plakresultaat(geplakt, kandidaten, over_leerling(plak.lees(tekst).velden))


def ruw_van(beeld: MeldingBeeld) -> dict[str, str]:
    """A stored melding as the form writes it."""
    import json

    from leerplicht_desktop.domain import datum

    invoer = beeld.invoer
    afwijking = invoer.soort != beeld.voorstel.soort
    gewenst = {True: "ja", False: "nee", None: ""}[invoer.actie_gewenst]
    return {
        **{veld: str(getattr(invoer, veld)) for veld in _ZOALS_HET_IS},
        "leerling_uid": invoer.leerling_uid,
        "school_uid": invoer.school_uid or "",
        "begindatum": invoer.begindatum.isoformat(),
        "einddatum": invoer.einddatum.isoformat() if invoer.einddatum else "",
        "melddatum": invoer.melddatum.isoformat(),
        "alleen_totaal": "ja" if invoer.alleen_totaal else "nee",
        "totaal_uren": datum.uren(invoer.totaal_minuten) if invoer.alleen_totaal else "",
        "dagen": json.dumps({d.datum.isoformat(): datum.uren(d.minuten) for d in invoer.dagen}),
        "actie_gewenst": gewenst,
        "gevoelig": "ja" if invoer.gevoelig else "nee",
        "soort": invoer.soort if afwijking else "",
        "afwijkreden": invoer.afwijkreden if afwijking else "",
    }


def _kandidaat(kluis: Any, uid: str) -> Regel:
    from leerplicht_desktop.domain import datum
    from leerplicht_desktop.domain.namen import volledig
    from leerplicht_desktop.services import leerling

    beeld = leerling.toon(kluis, uid)
    school = beeld.inschrijvingen[0].school if beeld.inschrijvingen else ""
    delen = (datum.kort(beeld.geboortedatum), school, beeld.adres.woonplaats)
    return Regel(uid, volledig(beeld.naam), " · ".join(filter(None, delen)))


def over_leerling(velden: Mapping[str, str]) -> dict[str, str]:
    """The name in its parts: small words between the first and the last are a tussenvoegsel."""
    gelezen = {v: velden[v] for v in ("geboortedatum", "bsn", "onderwijsnummer") if velden.get(v)}
    woorden = velden.get("naam_leerling", "").split()
    if not woorden:
        return gelezen
    eerste, rest = woorden[0], woorden[1:]
    klein = 0
    while klein < len(rest) - 1 and rest[klein].islower():
        klein += 1
    return {
        "voornamen": eerste if rest else "",
        "roepnaam": eerste if rest else "",
        "tussenvoegsel": " ".join(rest[:klein]),
        "achternaam": " ".join(rest[klein:]) or eerste,
        **gelezen,
    }
