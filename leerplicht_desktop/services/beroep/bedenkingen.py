# SPDX-License-Identifier: EUPL-1.2
"""The list of schools of one claim as the test of article 8 needs it."""

from dataclasses import dataclass, field

from leerplicht_desktop.domain.vrijstelling.richtingbezwaar.feiten import Bedenking, Over
from leerplicht_desktop.services import schoolbereik
from leerplicht_desktop.services.beroep.zaak import Zaak


@dataclass(frozen=True, slots=True)
class Scholen:
    """Names, because the sentence of a rule shows them."""

    in_de_buurt: frozenset[str] = frozenset()
    genoemd: frozenset[str] = frozenset()
    bedenkingen: tuple[Bedenking, ...] = field(default_factory=tuple)


def van(zaak: Zaak) -> Scholen:
    """Which schools lie near and which the parents named; nothing before she noted any school."""
    genoteerd = zaak.dicht.scholen
    if not genoteerd:
        return Scholen()
    assert zaak.persoon.id is not None
    _thuis, dichtbij = schoolbereik.rond(zaak.sessie, zaak.persoon, zaak.vandaag)
    namen = {school.school_uid: school.naam for school in dichtbij if school.in_bereik == "ja"}
    namen |= schoolbereik.namen(zaak.sessie, [uid for uid in genoteerd if uid not in namen])
    genoemd = {uid for uid, rij in genoteerd.items() if rij.get("genoemd")}
    niet = {uid for uid, rij in genoteerd.items() if rij.get("plaatsbaar") == "nee"}
    return Scholen(
        frozenset(namen[uid] for uid in namen if uid not in niet),
        frozenset(namen[uid] for uid in genoemd if uid in namen),
        tuple(
            Bedenking(
                Over(rij["bedenking"]), bool(rij.get("concreet")), bool(rij.get("contact_op"))
            )
            for rij in genoteerd.values()
            if rij.get("bedenking")
        ),
    )
