# SPDX-License-Identifier: EUPL-1.2
"""Backups in sentences: how it stands, the plan, and what a trial restore found."""

from datetime import date
from zoneinfo import ZoneInfo

from leerplicht_desktop.domain import reservekopie as regels
from leerplicht_desktop.domain.gegevens.reservekopie import (
    Kopieregel,
    Kopiestand,
    Proefherstel,
)
from leerplicht_desktop.ui.schermen.instellingen.woorden import NOOIT, moment

HOE_VAAK = (("1", "Elke dag dat u werkt"), ("2", "Om de dag"), ("7", "Elke week"))
UITLEG = (
    "Alles uit de kluis in één versleuteld bestand. Bewaar het op een andere plek dan deze "
    "computer. Terugzetten doet u met uw herstelcode."
)
PLAN_UITLEG = (
    "Kies een map op een stick of een netwerkschijf. Het programma maakt daar dan zelf "
    "reservekopieën terwijl u werkt, en ruimt alleen zijn eigen oude kopieën op."
)
BEZIG = "De reservekopie wordt gemaakt en daarna gecontroleerd. U kunt gewoon doorwerken."
TEST_BEZIG = "De nieuwste reservekopie wordt op proef teruggezet. U kunt gewoon doorwerken."
TERUG_VRAAG = (
    "De kluis gaat nu op slot. Daarna kiest u de reservekopie en typt u uw herstelcode. De kluis "
    "die er nu staat, wordt bewaard."
)
GEEN_BEREIKBAAR = "Er is nu geen reservekopie te bereiken. Steek de stick erin en probeer opnieuw."
TEST_GOED = "De proef is goed gegaan: uit {} komt alles terug."
_AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def stand(stand_: Kopiestand, vandaag: date) -> tuple[str, str]:
    """How it stands in a sentence or two, and the kind of line that says it."""
    if not stand_.kopieen:
        return NOOIT, "let_op"
    _kort, toon = regels.in_het_kort(stand_, vandaag, _AMSTERDAM)
    nieuwste = stand_.kopieen[0]
    zinnen = [f"De nieuwste is van {moment(nieuwste.gemaakt_op)}."]
    oud = (vandaag - nieuwste.gemaakt_op.astimezone(_AMSTERDAM).date()).days
    if oud > regels.TEST_DAGEN:
        zinnen.append(f"Dat is {oud} dagen geleden. Maak vandaag een nieuwe.")
    zinnen.append(_test(stand_))
    return " ".join(zinnen), "let_op" if toon == regels.LET_OP else "goed"


def _test(stand_: Kopiestand) -> str:
    momenten = [(k.getest_op, k.bevinding) for k in stand_.kopieen if k.getest_op is not None]
    if not momenten:
        return "Nog niet getest: dat gebeurt vanzelf."
    op, bevinding = max(momenten)
    if bevinding:
        return f"Getest op {moment(op)}: niet goed. Maak een nieuwe op een andere plek."
    if stand_.onbekeken:
        return f"Getest op {moment(op)}: de rest komt terug. {stand_.onbekeken}"
    return f"Getest op {moment(op)}: alles komt terug."


def plan(stand_: Kopiestand) -> tuple[str, str]:
    """The plan in words; amber when something must be done."""
    plan_ = stand_.plan
    if not plan_.map:
        return "", "meta"
    if stand_.fout:
        return f"De laatste keer lukte het niet. {stand_.fout}", "let_op"
    if not plan_.bereikbaar:
        return (
            "Deze map is er nu niet. Zodra de stick erin zit of het netwerk er is, gaat het "
            "vanzelf verder.",
            "meta",
        )
    return ("De volgende wordt zo gemaakt." if stand_.tijd else "", "meta")


def regel(kopie: Kopieregel) -> str:
    """`vr 12 juni 2026 om 09.00 · 1,4 MB · vanzelf · getest`"""
    delen = [moment(kopie.gemaakt_op), regels.in_woorden(kopie.grootte)]
    if kopie.vanzelf:
        delen.append("vanzelf")
    if kopie.getest_op is not None:
        delen.append("niet goed" if kopie.bevinding else "getest")
    return " · ".join(delen)


def bevinding(proef: Proefherstel) -> str:
    """What a trial found, with the technical rest for the administrator."""
    naam = proef.pad.replace("\\", "/").rpartition("/")[2]
    if proef.onbekeken:
        return f"De proef is goed gegaan: {naam} gaat open. {proef.onbekeken}"
    if not proef.bevinding:
        return TEST_GOED.format(naam)
    return f"{naam} is niet goed. Maak een nieuwe op een andere plek. ({proef.bevinding})"
