# SPDX-License-Identifier: EUPL-1.2
"""Who may ask what is kept about a person, by when the answer is due, and what he is entitled to.

A rule either stops the request, or lets it through only with a reason that she writes down, or
asks her to look twice. Nothing here decides for her that a request is honest.
"""

from collections.abc import Sequence, Set
from datetime import date
from enum import StrEnum

from leerplicht_desktop.domain import datum
from leerplicht_desktop.domain.codes import GEZAG_JA, Code, Codelijst
from leerplicht_desktop.domain.regel import Regel
from leerplicht_desktop.domain.termijnen import werkdag_op_of_na
from leerplicht_desktop.domain.vast import vast
from leerplicht_desktop.domain.wetswaarden import (
    LEEFTIJD_INZAGE_ZELF,
    MAANDEN_INZAGE,
    MAANDEN_INZAGE_EXTRA,
)

LEEFTIJD_ZELF = LEEFTIJD_INZAGE_ZELF.waarde
_AVG = date(2018, 5, 25)
_NIET_GELEZEN = "de tekst van de AVG en de UAVG is niet gelezen"


class Aanvrager(StrEnum):
    ZELF = "zelf"
    OUDER = "ouder"
    GEMACHTIGDE = "gemachtigde"


class Zwaarte(StrEnum):
    """How a finding weighs: it stops, it needs a written reason, or it asks for a second look."""

    BLOK = "blok"
    REDEN = "reden"
    LET_OP = "let_op"


IDENTITEIT = Codelijst(
    "identiteit",
    Code("BEWIJS", "identiteitsbewijs gezien"),
    Code("DIGID", "ingelogd met DigiD"),
    Code("BEKEND", "ik ken de aanvrager van gezicht"),
    Code("BALIE", "vastgesteld door de balie van de gemeente"),
    Code("NIET", "nog niet gecontroleerd"),
)

R_IDENTITEIT = Regel(
    "R-INZAGE-IDENTITEIT",
    "AVG art. 12 lid 6",
    "Controleer eerst wie het vraagt. Zonder controle geeft u niets.",
    sinds=_AVG,
    onzeker=_NIET_GELEZEN,
)
R_16 = Regel(
    "R-INZAGE-16",
    "UAVG art. 5 lid 4",
    "De leerling is 16 of ouder en vraagt zelf om inzage. Een ouder krijgt alleen inzage als de "
    "leerling dat schriftelijk goedvindt.",
    sinds=_AVG,
    onzeker=_NIET_GELEZEN,
)
R_ONDER_16 = Regel(
    "R-INZAGE-ONDER-16",
    "UAVG art. 5 lid 4",
    "De leerling is nog geen 16. Een ouder met gezag vraagt namens de leerling om inzage. "
    "Schrijf op waarom u de leerling toch zelf inzage geeft.",
    sinds=_AVG,
    onzeker=_NIET_GELEZEN,
)
R_GEZAG = Regel(
    "R-INZAGE-GEZAG",
    "UAVG art. 5 lid 4; BW 1:245 en 1:377c",
    "Deze ouder heeft nu geen gezag en kan niet namens de leerling om inzage vragen. Een ouder "
    "zonder gezag mag wel om informatie vragen. Schrijf op waarom u toch inzage geeft.",
    sinds=_AVG,
    onzeker=_NIET_GELEZEN,
)
R_MACHTIGING = Regel(
    "R-INZAGE-MACHTIGING",
    "AVG art. 15; Awb art. 2:1",
    "Er is geen schriftelijke machtiging gezien. Vraag die eerst. Onder de 16 tekent een ouder "
    "met gezag, vanaf 16 de leerling zelf.",
    sinds=_AVG,
    onzeker=_NIET_GELEZEN,
)
R_VOLWASSENE = Regel(
    "R-INZAGE-VOLWASSENE",
    "AVG art. 15 lid 1",
    "Dit gaat over een volwassene. Alleen hij of zij zelf, of iemand met een machtiging, kan dit "
    "vragen.",
    sinds=_AVG,
    onzeker=_NIET_GELEZEN,
)
R_ANDEREN = Regel(
    "R-INZAGE-ANDEREN",
    "AVG art. 15 lid 4; UAVG art. 41 lid 1 onder i",
    "Namen, adressen en nummers van anderen zijn weggelaten.",
    sinds=_AVG,
    onzeker=_NIET_GELEZEN,
)
R_GEHEIM = Regel(
    "R-INZAGE-GEHEIM",
    "AVG art. 15 lid 4; UAVG art. 41 lid 1 onder i",
    "Er is een geheim adres in dit gezin. Dat adres is weggelaten, en ook wat het kan verraden. "
    "Lees de uitvoer na voor u die geeft.",
    sinds=_AVG,
    onzeker=_NIET_GELEZEN,
)
R_GEHEIM_LEERLING = Regel(
    "R-INZAGE-GEHEIM-LEERLING",
    "AVG art. 15 lid 4; UAVG art. 41 lid 1 onder i",
    "De leerling woont op een adres dat deze ouder niet mag weten. Adres, telefoon, school en "
    "dagplek van de leerling zijn weggelaten. Lees de uitvoer na voor u die geeft.",
    sinds=_AVG,
    onzeker=_NIET_GELEZEN,
)
R_TERMIJN = Regel(
    "R-INZAGE-TERMIJN",
    "AVG art. 12 lid 3; Verordening 1182/71 art. 3",
    "Geef uiterlijk {uiterlijk} antwoord: een maand na de ontvangst op {ontvangen}.",
    sinds=_AVG,
    onzeker=_NIET_GELEZEN,
)
R_VERLENGD = Regel(
    "R-INZAGE-VERLENGD",
    "AVG art. 12 lid 3",
    "Geef uiterlijk {uiterlijk} antwoord. De termijn is met twee maanden verlengd: vertel dat de "
    "aanvrager voor {eerste}, met de reden.",
    sinds=_AVG,
    onzeker=_NIET_GELEZEN,
)
R_WPG = Regel(
    "R-INZAGE-WPG",
    "Wpg art. 25",
    "Politiegegevens zitten hier nooit bij. Wie die wil inzien, doet een apart verzoek.",
    onzeker="gelezen in de tekst van 2015; de Wpg is in 2019 gewijzigd",
)
REGELS = (
    R_IDENTITEIT, R_16, R_ONDER_16, R_GEZAG, R_MACHTIGING, R_VOLWASSENE, R_ANDEREN, R_GEHEIM,
    R_GEHEIM_LEERLING, R_TERMIJN, R_VERLENGD, R_WPG,
)  # fmt: skip


@vast
class Vraagsteller:
    """The facts of a request. `gezag` is what the store knows of the asking parent on that day."""

    aanvrager: Aanvrager
    geboren: date | None
    op: date
    identiteit: str
    volwassene: bool = False
    gezag: str = ""
    toestemming: bool = False
    machtiging: bool = False
    geheim_in_gezin: bool = False
    geheim_voor_aanvrager: bool = False


@vast
class Bevinding:
    regel: Regel
    zwaarte: Zwaarte

    @property
    def zin(self) -> str:
        return self.regel.zin


@vast
class Inzagetermijn:
    """`uiterlijk` is the last day for an answer, `eerste` that of the month without extension."""

    ontvangen: date
    eerste: date
    uiterlijk: date
    zin: str


def beoordeel(vraag: Vraagsteller) -> tuple[Bevinding, ...]:
    """Everything that stands in the way of this request or asks for attention, gravest first."""
    gevonden = [*_wie(vraag), *_geheim(vraag)]
    if vraag.identiteit in ("", "NIET"):
        gevonden.insert(0, Bevinding(R_IDENTITEIT, Zwaarte.BLOK))
    orde = list(Zwaarte)
    return tuple(sorted(gevonden, key=lambda b: orde.index(b.zwaarte)))


def _wie(vraag: Vraagsteller) -> list[Bevinding]:
    """UAVG art. 5 lid 4: under 16 a holder of gezag asks, from 16 on the pupil himself."""
    if vraag.aanvrager is Aanvrager.GEMACHTIGDE:
        return [] if vraag.machtiging else [Bevinding(R_MACHTIGING, Zwaarte.BLOK)]
    if vraag.volwassene:
        zelf = vraag.aanvrager is Aanvrager.ZELF
        return [] if zelf else [Bevinding(R_VOLWASSENE, Zwaarte.BLOK)]
    oud_genoeg = vraag.geboren is not None and (
        datum.leeftijd(vraag.geboren, vraag.op) >= LEEFTIJD_ZELF
    )
    if vraag.aanvrager is Aanvrager.ZELF:
        return [] if oud_genoeg else [Bevinding(R_ONDER_16, Zwaarte.REDEN)]
    if oud_genoeg:
        return [] if vraag.toestemming else [Bevinding(R_16, Zwaarte.BLOK)]
    return [] if vraag.gezag in GEZAG_JA else [Bevinding(R_GEZAG, Zwaarte.REDEN)]


def _geheim(vraag: Vraagsteller) -> list[Bevinding]:
    if vraag.geheim_voor_aanvrager:
        return [Bevinding(R_GEHEIM_LEERLING, Zwaarte.LET_OP)]
    return [Bevinding(R_GEHEIM, Zwaarte.LET_OP)] if vraag.geheim_in_gezin else []


def mag(bevindingen: Sequence[Bevinding], reden: str) -> bool:
    """Nothing stops it, and where a reason is needed there is one."""
    zwaarten = {bevinding.zwaarte for bevinding in bevindingen}
    if Zwaarte.BLOK in zwaarten:
        return False
    return Zwaarte.REDEN not in zwaarten or bool(reden.strip())


def termijn(ontvangen: date, feestdagen: Set[date], *, verlengd: bool = False) -> Inzagetermijn:
    """One month after receipt, or three when it was extended in time (AVG art. 12 lid 3).

    Regulation 1182/71 art. 3: the day of receipt does not count, and a term that would end on a
    Saturday, Sunday or holiday ends with the next working day.
    """
    eerste = werkdag_op_of_na(datum.plus_maanden(ontvangen, MAANDEN_INZAGE.waarde), feestdagen)
    uiterlijk, regel = eerste, R_TERMIJN
    if verlengd:
        totaal = datum.plus_maanden(ontvangen, MAANDEN_INZAGE.waarde + MAANDEN_INZAGE_EXTRA.waarde)
        uiterlijk, regel = werkdag_op_of_na(totaal, feestdagen), R_VERLENGD
    zin = regel.zin.format(
        uiterlijk=datum.dag(uiterlijk), ontvangen=datum.lang(ontvangen), eerste=datum.lang(eerste)
    )
    return Inzagetermijn(ontvangen, eerste, uiterlijk, zin)
