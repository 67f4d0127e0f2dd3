# SPDX-License-Identifier: EUPL-1.2
"""The words of the pupil screen."""

from collections.abc import Sequence
from datetime import date

from leerplicht_desktop.domain import codes
from leerplicht_desktop.domain.datum import kort, uren
from leerplicht_desktop.domain.gegevens.beroep import BeroepRegel
from leerplicht_desktop.domain.gegevens.brief import BriefRegel
from leerplicht_desktop.domain.gegevens.leerling import LeerlingBeeld
from leerplicht_desktop.domain.gegevens.melding import MeldingBerekening, MeldingRegel
from leerplicht_desktop.domain.gegevens.persoon import Adres, GezinslidBeeld, OuderBeeld
from leerplicht_desktop.domain.vrijstelling.gronden import grond
from leerplicht_desktop.ui.thema.tokens import Chipstijl

NIET_GEVONDEN = "Deze leerling staat niet (meer) in de kluis. Zoek opnieuw."
WIJZIGEN = "Wijzigen"
MELDING_TOEVOEGEN = "Melding toevoegen"
MELDING_OPENEN = "Melding openen"
BRIEF_MAKEN = "Brief maken"
NU = "Nu"
NIETS_LOOPT = "Er loopt niets"
NIETS_LOOPT_UITLEG = "Komt er een melding van de school binnen, voeg die dan hier toe."
PLICHT = "Leerplicht"
GEZIN = "Gezin"
OUDER_TOEVOEGEN = "Ouder toevoegen"
GEEN_OUDERS = "Nog geen ouder bekend."
SCHOOL = "School"
INSCHRIJVEN = "Inschrijving toevoegen"
GEEN_SCHOOL = "Nog geen inschrijving bekend."
NUMMERS = "Nummers"
VRIJSTELLINGEN = "Vrijstellingen"
KENNISGEVING = "Kennisgeving toevoegen"
GEEN_BEROEP = "Geen kennisgeving of aanvraag bekend."
TOON, VERBERG = "Toon", "Verberg"
KOPIEER, GEKOPIEERD = "Kopieer", "Gekopieerd"
KOPIEER_BSN = "Kopieer het BSN"
KOPIEER_UITLEG = "Na twintig seconden is het weer van het klembord."
BSN_GEKOPIEERD = f"BSN gekopieerd. {KOPIEER_UITLEG}"
GEEN_BSN = "Geen BSN bekend"
TIJDLIJN = "Tijdlijn"
TIJDLIJN_LEEG = ("Nog geen meldingen of brieven", "Wat er met deze leerling gebeurt, komt hier.")
GEHEIM = "Geheim adres"
GEEN_ADRES = "geen adres bekend"

_LAAT = Chipstijl("red", "tri")
_BIJNA = Chipstijl("amber", "clock")
_RUSTIG = Chipstijl("neutral", "clock")


def kopregel(beeld: LeerlingBeeld) -> str:
    """`12 jaar · leerplichtig t/m 31-7-2030 · Scholengemeenschap Veldpoort, vo · Veldwijk`"""
    delen = [f"{beeld.leeftijd} jaar", beeld.plicht.kop]
    lopend = next((i for i in beeld.inschrijvingen if i.tot is None), None)
    if lopend is not None:
        soort = codes.ONDERWIJSSOORTEN.woord(lopend.onderwijssoort)
        delen.append(f"{lopend.school}, {soort}" if soort != "onbekend" else lopend.school)
    delen.append(beeld.adres.woonplaats)
    return " · ".join(deel for deel in delen if deel)


def let_op(zinnen: Sequence[str]) -> str:
    """One sentence a line; the first word says what kind of message this is."""
    return "Let op: " + "\n".join(zinnen)


def stelling(melding: MeldingRegel, berekening: MeldingBerekening) -> str:
    """`Wettelijk verzuim, 18 van 16 uur`; the limit only where it is what counts."""
    soort = codes.VERZUIMSOORTEN.woord(melding.soort)
    soort = soort[:1].upper() + soort[1:]
    if melding.soort in ("V3", "OVERIG"):
        minuten = berekening.hoogste_minuten or melding.minuten
        return f"{soort}, {uren(minuten)} van {uren(berekening.grens_minuten)} uur"
    return f"{soort}, {uren(melding.minuten)} uur" if melding.minuten else soort


def nog(uiterlijk: date, vandaag: date) -> tuple[str, Chipstijl]:
    """How long until a day, in words and a shape."""
    dagen = (uiterlijk - vandaag).days
    if dagen < 0:
        return ("1 dag te laat" if dagen == -1 else f"{-dagen} dagen te laat"), _LAAT
    if dagen == 0:
        return "vandaag", _BIJNA
    woord = "nog 1 dag" if dagen == 1 else f"nog {dagen} dagen"
    return woord, _BIJNA if dagen <= 3 else _RUSTIG


def ouderregel(ouder: OuderBeeld) -> str:
    """`moeder, gezag met de andere ouder`"""
    return f"{codes.ROLLEN.woord(ouder.rol)}, {codes.GEZAGSSOORTEN.woord(ouder.gezag)}"


def ouderbereik(ouder: OuderBeeld) -> str:
    """How to reach an adult, and in which language."""
    tolk = ""  # the e-mail address has a line of its own
    if ouder.tolk:
        tolk = f"tolk nodig: {ouder.taal}" if ouder.taal else "tolk nodig"
    elif ouder.taal:
        tolk = f"spreekt {ouder.taal}"
    delen = (ouder.telefoon, tolk, "zelfde adres" if ouder.zelfde_adres else "")
    return " · ".join(deel for deel in delen if deel)


def ouderadres(ouder: OuderBeeld) -> str:
    """The own address in one line; empty when it is that of the child."""
    if ouder.zelfde_adres:
        return ""
    return adresregel(ouder.adres)


def adresregel(adres: Adres) -> str:
    """`Proefstraat 12, 1234 AB Veldwijk`; the post wants two spaces, a screen does not."""
    return " ".join(", ".join(adres.regels()).split()) or GEEN_ADRES


def gezinsregel(lid: GezinslidBeeld) -> str:
    """`broer, 8 jaar`"""
    return f"{lid.relatie}, {lid.leeftijd} jaar"


def gezinsschool(lid: GezinslidBeeld) -> str:
    """The school and what runs."""
    lopend = {0: "geen open meldingen", 1: "1 open melding"}.get(
        lid.open_meldingen, f"{lid.open_meldingen} open meldingen"
    )
    return " · ".join(deel for deel in (lid.school, lopend) if deel)


def periode(melding: MeldingRegel) -> str:
    """`18-5 t/m 12-6-2026`"""
    begin, eind = melding.begindatum, melding.einddatum
    if eind is None:
        return f"{kort(begin)} en loopt nog"
    if eind == begin:
        return kort(begin)
    van = f"{begin.day}-{begin.month}" if begin.year == eind.year else kort(begin)
    return f"{van} t/m {kort(eind)}"


def meldingtitel(melding: MeldingRegel) -> str:
    return f"Melding {melding.kenmerk} · {codes.VERZUIMSOORTEN.woord(melding.soort)}"


def meldingonder(melding: MeldingRegel) -> str:
    delen = [f"{uren(melding.minuten)} uur" if melding.minuten else "", periode(melding)]
    if melding.status_duo:
        delen.append(f"bij DUO: {codes.STATUSSEN_DUO.woord(melding.status_duo)}")
    delen.append(melding.school)
    return " · ".join(deel for deel in delen if deel)


def briefonder(brief: BriefRegel) -> str:
    return f"Aan {brief.aan} · {brief.kenmerk}"


def beroep(regel: BeroepRegel) -> str:
    """`Artikel 5 onder b`"""
    artikel = grond(regel.grond).artikel.replace("Lpw art.", "Artikel")
    return artikel.split(" en ")[0]
