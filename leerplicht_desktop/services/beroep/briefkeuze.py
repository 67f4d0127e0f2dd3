# SPDX-License-Identifier: EUPL-1.2
"""Which letters the law allows at a claim as it stands, and why another is not possible now."""

from leerplicht_desktop.documents.vrijstelling import register
from leerplicht_desktop.documents.vrijstelling.register import Soort
from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain.gegevens.toets import Stand
from leerplicht_desktop.domain.vast import vast
from leerplicht_desktop.domain.vrijstelling.gronden import Familie
from leerplicht_desktop.domain.vrijstelling.richtingbezwaar.formeel import Formeel
from leerplicht_desktop.domain.vrijstelling.verlof import HOOFD
from leerplicht_desktop.domain.vrijstelling.vervangend import AANVULLEN
from leerplicht_desktop.services.beroep.toetsing import VOLDOET_NIET, Toets, hersteltermijn_voorbij
from leerplicht_desktop.services.beroep.zaak import Zaak
from leerplicht_desktop.store import beroepen

_GRENS = "uw keuze bij het grensgeval: op tijd of te laat"
_HOOFD = "een aanvraag waarover u beslist: hierover beslist het hoofd van de school"
_AFGEROND = frozenset(
    {Formeel.TE_LAAT, Formeel.ONGELDIG_8_2, Formeel.KETEN_ONDERBROKEN, VOLDOET_NIET}
)
_HORING = frozenset({"R-3-HOREN", "R-11G-HOREN"})
_ALTIJD = frozenset({Soort.ONTVANGSTBEVESTIGING, Soort.UITNODIGING})


@vast
class Briefkeuze:
    """One letter. `familie`: mededeling | besluit | feitelijk. `waarom_niet` "" when it can."""

    soort: str
    titel: str
    familie: str
    mogelijk: bool
    waarom_niet: str = ""


def keuzes(z: Zaak, t: Toets) -> tuple[Briefkeuze, ...]:
    """All letters of this ground, in the order of the work."""
    uit = []
    for soort in register.soorten(z.grond):
        waarom = waarom_niet(soort, z, t)
        uit.append(
            Briefkeuze(
                soort.value,
                register.titel(soort, z.grond),
                register.familie(soort),
                not waarom,
                waarom,
            )
        )
    return tuple(uit)


def enige(z: Zaak, t: Toets) -> Soort:
    """The one lawful letter for this ground and verdict; BriefOnvolledig says what is open."""
    if t.formeel == Formeel.DOORZENDEN:
        return Soort.DOORZENDING
    if t.formeel in (Formeel.ONVOLLEDIG, AANVULLEN) and not hersteltermijn_voorbij(z):
        return Soort.AANVULLING
    if z.grond.familie is Familie.MEDEDELING:
        soort = Soort.VOLDOET_NIET if _niet(z, t) else Soort.VOLDOET
    elif t.formeel == AANVULLEN:
        soort = Soort.BUITEN_BEHANDELING
    else:
        verlof = Soort.VERLOFBESLUIT in register.soorten(z.grond)
        soort = Soort.VERLOFBESLUIT if verlof else Soort.VRIJSTELLINGSBESLUIT
    if waarom := waarom_niet(soort, z, t):
        raise fouten.BriefOnvolledig((waarom,))
    return soort


def waarom_niet(soort: Soort, z: Zaak, t: Toets) -> str:
    """What is missing for this letter, as the end of "Er mist: ..."; "" when it can be made."""
    if soort in _ALTIJD:
        return ""
    if soort is Soort.ONTVANGSTBEWIJS:
        assert z.beroep.id is not None
        er_is = beroepen.stukken(z.sessie, z.beroep.id)
        return "" if er_is else "een stuk dat is ontvangen"
    if soort in (Soort.DOORZENDING, Soort.DOORGEZONDEN):
        return "" if t.formeel == Formeel.DOORZENDEN else "een andere gemeente waar dit hoort"
    if soort is Soort.AANVULLING:
        return _aanvulling(t)
    if t.formeel == HOOFD:
        return _HOOFD
    if soort is Soort.VOLDOET:
        return _voldoet(t)
    if soort is Soort.VOLDOET_NIET:
        return "" if _niet(z, t) else _open(t) or "een eis waaraan niet is voldaan"
    if soort is Soort.BUITEN_BEHANDELING:
        if t.formeel != AANVULLEN:
            return "een aanvraag die onvolledig is"
        return "" if hersteltermijn_voorbij(z) else "een termijn voor aanvulling die voorbij is"
    return _besluit(t)


def _aanvulling(t: Toets) -> str:
    kan = (Formeel.ONVOLLEDIG, Formeel.KETEN_ONBEKEND, AANVULLEN)
    return "" if t.formeel in kan else "een punt dat nog aangevuld kan worden"


def _voldoet(t: Toets) -> str:
    return "" if t.formeel == Formeel.VOLDAAN else _open(t) or f"een ander oordeel: {t.zin}"


def _niet(z: Zaak, t: Toets) -> bool:
    """A grensgeval, an unknown chain or an open question is never a "no"."""
    if t.formeel == Formeel.ONVOLLEDIG:
        return hersteltermijn_voorbij(z) and not _grens(z, t)
    return t.formeel in _AFGEROND or (t.formeel == Formeel.VOLDAAN and t.inhoud == "BETWIST")


def _grens(z: Zaak, t: Toets) -> bool:
    return t.tijdig == Formeel.GRENSGEVAL and not z.beroep.keuze_tijdig


def _open(t: Toets) -> str:
    zinnen = {
        Formeel.GRENSGEVAL.value: _GRENS,
        Formeel.KETEN_ONBEKEND.value: "bericht over de periode hiervoor",
        Formeel.TE_BEVESTIGEN.value: "uw oordeel over de uitzondering",
    }
    return zinnen.get(t.formeel, "")


def _besluit(t: Toets) -> str:
    if t.formeel == AANVULLEN:
        return "een volledige aanvraag: vraag eerst om aanvulling"
    horen = [r for r in t.regels if r.code in _HORING and r.stand is Stand.VOLDOET_NIET]
    return "de dag waarop iedereen is gehoord" if horen else ""
