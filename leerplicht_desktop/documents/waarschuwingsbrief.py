# SPDX-License-Identifier: EUPL-1.2
"""The waarschuwingsbrief: what was reported, what the Act says, what is expected, what can follow.

It is a factual letter: it decides nothing. Facts come in as a dataclass; the sentences are in
`resources/brieven/waarschuwingsbrief.nl.toml`; here is only which sentence goes when.
"""

from reportlab.platypus import Flowable

from leerplicht_desktop.documents import bouwblokken, briefpapier, document, huisstijl
from leerplicht_desktop.documents.briefpapier import Briefpapier, gemeentenaam
from leerplicht_desktop.documents.tekst import Zinnen, lesweek, letterlijk, periode, schoon
from leerplicht_desktop.domain import datum, wetswaarden
from leerplicht_desktop.domain.fouten import BriefOnvolledig
from leerplicht_desktop.domain.gegevens.brief import Waarschuwingsbrief

SOORTEN = ("V3", "LRV", "LUXE", "OVERIG", "ABS")
_HALT_SOORTEN = ("V3", "OVERIG")


def maak(gegevens: Waarschuwingsbrief) -> bytes:
    """The PDF of one copy. Raises BriefOnvolledig when a required part is missing."""
    _eis_volledig(gegevens)
    zinnen = _zinnen(gegevens)
    afzender = gegevens.afzender
    gemeente = gemeentenaam(afzender.gemeente)
    papier = Briefpapier(
        afzender,
        (*gegevens.exemplaar.aan, *gegevens.exemplaar.adres.regels()),
        " · ".join(
            deel for deel in (gemeente, gegevens.kenmerk, datum.lang(gegevens.datum)) if deel
        ),
    )
    onderwerp = zinnen("onderwerp")
    return document.stel_samen(
        lambda: _verhaal(gegevens, zinnen),
        document.Eigenschappen(onderwerp, gemeente, f"Kenmerk {schoon(gegevens.kenmerk)}"),
        document.Opmaak(
            briefpapier.TEKST_BOVEN, briefpapier.VERVOLG_BOVEN, papier.eerste, papier.vervolg
        ),
    )


def _eis_volledig(g: Waarschuwingsbrief) -> None:
    if g.exemplaar.vorm == "je" and g.leeftijd < 12:
        raise ValueError("a letter to the pupil needs an age of 12 or over")
    ontbreekt = []
    if g.soort not in SOORTEN:
        ontbreekt.append("een soort verzuim waar deze brief voor is")
    if not any(regel.strip() for regel in g.exemplaar.aan):
        ontbreekt.append("de naam van de ontvanger")
    if g.exemplaar.adres.leeg:
        ontbreekt.append("het adres van de ontvanger")
    if not g.afzender.gemeente.strip() or not g.afzender.ambtenaar.strip():
        ontbreekt.append("uw gemeente en uw naam (vul ze in bij Instellingen)")
    for plek, woorden in _getypt(g).items():
        if vreemd := huisstijl.onbekende_tekens(schoon(" ".join(woorden))):
            ontbreekt.append(
                f"een schrijfwijze {plek} zonder dit teken, dat niet gedrukt kan worden: {vreemd}"
            )
    if ontbreekt:
        raise BriefOnvolledig(tuple(ontbreekt))


def _getypt(g: Waarschuwingsbrief) -> dict[str, tuple[str, ...]]:
    """Everything people typed that ends up on paper, by the place where it is changed."""
    e, a = g.exemplaar, g.afzender
    return {
        "bij de leerling of de ouder": (*e.aan, *e.adres.regels(), e.aanhef, g.jongere, g.roepnaam),
        "bij de school": (g.school, g.plaats_school),
        "bij de melding": (g.kenmerk, g.uw_kenmerk),
        "bij Instellingen": (
            a.gemeente,
            a.afdeling,
            a.retouradres,
            a.bezoekadres,
            a.telefoon,
            a.email,
            a.website,
            a.ambtenaar,
            a.functie,
        ),
    }


def _zinnen(g: Waarschuwingsbrief) -> Zinnen:
    school = f"{g.school} in {g.plaats_school}" if g.school and g.plaats_school else g.school
    feiten = {
        "jongere": g.jongere,
        "roepnaam": g.roepnaam or g.jongere,
        "geboren": datum.lang(g.geboortedatum),
        "school": school or "De school",
        "begin": datum.lang(g.begindatum),
        "periode": periode(g.begindatum, g.einddatum or g.begindatum),
        "uren": datum.uren(g.minuten),
        "bereikt": datum.lang(g.bereikt_op) if g.bereikt_op else "",
        "eerder": str(g.eerder_dit_schooljaar),
        "reageren_voor": datum.lang(g.reageren_voor),
        "telefoon": g.afzender.telefoon.replace(" ", "\u00a0"),  # a number stays on one line
        "email": g.afzender.email,
        "website": g.afzender.website,
    }
    zinnen = Zinnen("waarschuwingsbrief", g.exemplaar.vorm, g.soort, feiten)
    wegen = {(True, True): "bel_en_mail", (True, False): "bel", (False, True): "mail"}
    weg = wegen.get((bool(g.afzender.telefoon), bool(g.afzender.email)), "schrijf")
    zinnen.vul_aan("contact", zinnen(weg))
    return zinnen


def _verhaal(g: Waarschuwingsbrief, zinnen: Zinnen) -> list[Flowable]:
    alinea, kopje = bouwblokken.alinea, bouwblokken.kopje
    return [
        bouwblokken.kenmerkrij(
            (
                ("Datum", datum.lang(g.datum)),
                ("Ons kenmerk", g.kenmerk),
                ("Uw kenmerk", g.uw_kenmerk),
            )
        ),
        alinea(zinnen("onderwerp"), huisstijl.TITEL),
        alinea(zinnen("betreft")),
        alinea(letterlijk(g.exemplaar.aanhef).rstrip(",") + ",", huisstijl.AANHEF),
        kopje(zinnen("kop_feiten")),
        *_feiten(g, zinnen),
        kopje(zinnen("kop_wet")),
        alinea(zinnen(*_plicht(g))),
        kopje(zinnen("kop_verwacht")),
        alinea(zinnen("verwacht", "reageren")),
        kopje(zinnen("kop_gevolg")),
        alinea(zinnen(*_gevolg(g))),
        bouwblokken.slot(
            [kopje(zinnen("kop_hulp")), alinea(zinnen("hulp"))],
            zinnen("groet"),
            (g.afzender.ambtenaar, g.afzender.functie),
            (zinnen(_grondslag(g), "aard", _privacy(g)),),
        ),
    ]


def _feiten(g: Waarschuwingsbrief, zinnen: Zinnen) -> list[Flowable]:
    wat = ["feiten_periode" if g.einddatum else "feiten_open"]
    per_week = bool(g.weken) and not g.alleen_totaal
    if g.soort != "ABS" and g.minuten and not per_week:
        wat.append("alleen_totaal" if g.alleen_totaal else "totaal")
    daarna = []
    if g.soort == "V3":
        daarna.append("grens_op" if g.bereikt_op else "grens")
    if g.eerder_dit_schooljaar:
        daarna.append("eerder_een" if g.eerder_dit_schooljaar == 1 else "eerder_meer")
    if not per_week:
        return [bouwblokken.alinea(zinnen(*wat, *daarna))]
    rijen = [(lesweek(w.van, w.tot), datum.uren(w.minuten)) for w in g.weken]
    tabel = bouwblokken.tabel(
        (zinnen("kolom_week"), zinnen("kolom_uren")),
        rijen,
        (zinnen("kolom_totaal"), datum.uren(g.minuten)),
    )
    delen = [bouwblokken.alinea(zinnen(*wat, "per_week")), tabel]
    return [*delen, bouwblokken.alinea(zinnen(*daarna))] if daarna else delen


def _plicht(g: Waarschuwingsbrief) -> tuple[str, ...]:
    if g.kwalificatieplichtig:
        return ("kwalificatieplicht",)
    if g.exemplaar.vorm == "u" and g.leeftijd >= 12:
        return ("leerplicht", "vanaf_12")
    return ("leerplicht",)


def _gevolg(g: Waarschuwingsbrief) -> tuple[str, ...]:
    uren = wetswaarden.HALT_UREN_HOOGSTENS.op(g.begindatum).waarde
    halt = 12 <= g.leeftijd < 18 and g.soort in _HALT_SOORTEN and g.minuten <= 60 * uren
    return ("gevolg", "halt", "proces_verbaal") if halt else ("gevolg", "proces_verbaal")


def _grondslag(g: Waarschuwingsbrief) -> str:
    if g.kwalificatieplichtig:
        return "grondslag_kwalificatieplicht"
    return "grondslag_leerplicht_12" if g.leeftijd >= 12 else "grondslag_leerplicht"


def _privacy(g: Waarschuwingsbrief) -> str:
    return "privacy" if g.afzender.website else "privacy_zonder_website"
