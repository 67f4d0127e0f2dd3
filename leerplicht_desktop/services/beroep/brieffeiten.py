# SPDX-License-Identifier: EUPL-1.2
"""The facts of one letter about a claim, gathered from the dossier and from what she typed."""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date, timedelta

from leerplicht_desktop.documents.vrijstelling.register import Aard, Soort, familie
from leerplicht_desktop.domain import beslistermijn, codes, datum, leerplicht, schooljaar, termijnen
from leerplicht_desktop.domain.controle.beroep import VERLOF
from leerplicht_desktop.domain.gegevens.beroep import Vrijstellingsbrief
from leerplicht_desktop.domain.gegevens.brief import Afzender, Exemplaar
from leerplicht_desktop.domain.leerplicht import Status
from leerplicht_desktop.domain.namen import officieel
from leerplicht_desktop.domain.vrijstelling import brieven, kennisgeving
from leerplicht_desktop.domain.vrijstelling.gronden import Familie
from leerplicht_desktop.services import kalenders
from leerplicht_desktop.services.beroep import beeld, termijn, zaak
from leerplicht_desktop.services.beroep.toetsing import Toets, eerder_dagen, schooldagen
from leerplicht_desktop.services.beroep.zaak import Zaak
from leerplicht_desktop.store import instellingen, kluisinfo, personen

_INSCHRIJVEN = timedelta(days=14)
TEKSTEN = (
    "uitkomst", "motivering", "belangen", "voorwaarden", "mandaat", "bezwaar_adres",
    "bezwaar_digitaal", "rechtbank", "gesprek_tijd", "gesprek_plaats", "andere_gemeente",
)  # fmt: skip
DAGEN = ("reageren_voor", "gesprek_op", "verleend_van", "verleend_tot", "geldig_van", "geldig_tot")


def reageren_voor(soort: Soort, op: date) -> date:
    """The day that a letter names when she chose none: two weeks, never in a weekend."""
    feestdagen = frozenset(kalenders.van_regio("").feestdagen)
    if soort is Soort.AANVULLING:
        return beslistermijn.hersteltermijn(op, feestdagen)
    return termijnen.werkdag_op_of_na(op + _INSCHRIJVEN, feestdagen)


def aard(z: Zaak, soort: Soort, op: date) -> Aard:
    """The type of the family: a mededeling has no place for a bezwaarclausule."""
    if familie(soort) == "mededeling":
        return brieven.mededeling(z.grond)
    if familie(soort) == "besluit":
        return brieven.besluit(z.grond, op, frozenset(kalenders.van_regio("").feestdagen))
    return z.grond


def stel_samen(
    z: Zaak,
    t: Toets,
    soort: Soort,
    exemplaar: Exemplaar,
    kenmerk: str,
    op: date,
    ruw: Mapping[str, str],
) -> Vrijstellingsbrief:
    b = z.beroep
    assert b.id is not None
    dagen = {naam: datum.lees_datum(ruw.get(naam, "")) for naam in DAGEN}
    teksten = _teksten(z, ruw)
    reageren = dagen["reageren_voor"] or reageren_voor(soort, op)
    periode = termijn.geldig(z)
    naam = personen.naam_van(z.persoon)
    brief = Vrijstellingsbrief(
        afzender=_afzender(z),
        exemplaar=exemplaar,
        kenmerk=kenmerk,
        datum=op,
        jongere=officieel(naam),
        roepnaam=naam.roepnaam or naam.voornamen,
        geboortedatum=z.geboren,
        ontvangen_op=b.ontvangen_op,
        schooljaar=schooljaar.schooljaar(date(b.schooljaar, schooljaar.EERSTE_MAAND, 1)),
        dagtekening=b.dagtekening,
        kwalificatieplichtig=z.plicht(periode.van).status is Status.KWALIFICATIEPLICHTIG,
        stukken=tuple(
            (codes.STUKSOORTEN.woord(s.soort), s.dagtekening, s.ontvangen_op)
            for s in beeld.stukken(z.sessie, b.id)
        ),
        bericht_voor=dagen["reageren_voor"] or termijn.uiterlijk(z)[0],
        regels=t.regels,
        uiterlijk=_uiterlijk(z),
        geldig_van=dagen["geldig_van"] or periode.van,
        geldig_tot=dagen["geldig_tot"] or periode.tot,
        opnieuw_voor=periode.opnieuw_voor,
        blijvend=z.ja("nooit_geschikt") and b.grond == "5a",
        plicht_tot=periode.tot if periode.opnieuw_voor is None else None,
        aanvulling_gevraagd_op=b.aanvulling_gevraagd_op,
        aanvullen_voor=reageren if soort is Soort.AANVULLING else b.aanvulling_tot,
        aangevuld_op=b.aangevuld_op,
        inschrijven_voor=reageren,
        gesprek_op=dagen["gesprek_op"],
        gehoord=zaak.gehoord(z),
        uitkomst=teksten["uitkomst"],
        motivering=teksten["motivering"],
        belangen=teksten["belangen"],
        voorwaarden=teksten["voorwaarden"],
        mandaat=teksten["mandaat"],
        bezwaar_adres=teksten["bezwaar_adres"],
        bezwaar_digitaal=teksten["bezwaar_digitaal"],
        rechtbank=teksten["rechtbank"],
        gesprek_tijd=teksten["gesprek_tijd"],
        gesprek_plaats=teksten["gesprek_plaats"],
        andere_gemeente=teksten["andere_gemeente"],
    )
    return _met_verlof(z, brief, dagen, ruw) if b.grond == VERLOF else brief


def _teksten(z: Zaak, ruw: Mapping[str, str]) -> dict[str, str]:
    """What she typed; the standing words of the municipality where she typed nothing."""
    teksten = {veld: ruw.get(veld, "").strip() for veld in TEKSTEN}
    gemeente = instellingen.lees(z.sessie, z.vandaag)
    for veld in ("mandaat", "bezwaar_adres", "bezwaar_digitaal", "rechtbank"):
        teksten[veld] = teksten[veld] or gemeente.get(veld, "")
    return teksten


def _met_verlof(
    z: Zaak,
    brief: Vrijstellingsbrief,
    dagen: Mapping[str, date | None],
    ruw: Mapping[str, str],
) -> Vrijstellingsbrief:
    verleend = ruw.get("verleende_dagen", "")
    return replace(
        brief,
        verlof_van=z.beroep.van,
        verlof_tot=z.beroep.tot,
        schooldagen=schooldagen(z),
        eerder_dagen=eerder_dagen(z),
        verleend_van=dagen["verleend_van"],
        verleend_tot=dagen["verleend_tot"],
        verleende_dagen=int(verleend) if verleend.isdigit() else None,
    )


def _uiterlijk(z: Zaak) -> date | None:
    """The last day on which the notice could come in."""
    if z.grond.familie is not Familie.MEDEDELING:
        return None
    if z.beroep.eerste:
        return kennisgeving.uiterlijk_eerste(leerplicht.vanaf_maand(z.geboren))
    return kennisgeving.uiterlijk_vervolg(z.beroep.schooljaar)


def _afzender(z: Zaak) -> Afzender:
    waarden = instellingen.lees(z.sessie, z.vandaag)
    velden = [veld.name for veld in fields(Afzender) if veld.name != "demo"]
    return Afzender(
        **{veld: waarden.get(veld, "") for veld in velden},
        demo=bool(kluisinfo.lees(z.sessie, "demo")),
    )
