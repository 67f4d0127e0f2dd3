# SPDX-License-Identifier: EUPL-1.2
"""The yearly self-audit of police data: the questions, the evidence, and what must be mended.

Pure: the facts come in, the answers go out. The questions follow the law as it was read (Wpg
2015, and the log of article 32a); the audit that an independent auditor makes every four years
stays another one.
"""

from datetime import date

from leerplicht_desktop.domain import datum
from leerplicht_desktop.domain.gegevens.wpg import Auditvraag, Zelfauditfeiten
from leerplicht_desktop.domain.wetswaarden import MAANDEN_VERBETERPLAN

_DAGEN_RESERVEKOPIE = 7


def verbeterplan_voor(gemaakt_op: date) -> date:
    """The plan for the open points is due within three months."""
    return datum.plus_maanden(gemaakt_op, MAANDEN_VERBETERPLAN.op(gemaakt_op).waarde)


def vragen(f: Zelfauditfeiten) -> tuple[Auditvraag, ...]:
    """All questions in their order."""
    return (
        _autorisaties(f),
        _doelbinding(f),
        _grondslagen(f),
        _logging(f),
        _toegang(f),
        _bewaren(f),
        _verstrekken(f),
        _beveiliging(f),
        _onrechtmatig(f),
        _vorige(f),
    )


def open_punten(alle: tuple[Auditvraag, ...]) -> tuple[Auditvraag, ...]:
    return tuple(v for v in alle if v.open_punt)


def _autorisaties(f: Zelfauditfeiten) -> Auditvraag:
    in_jaar = [a for a in f.autorisaties if a.van.year <= f.jaar <= a.tot.year]
    lopend = [a for a in f.autorisaties if a.loopt]
    bewijs = [
        f"{a.naam}, {a.functie}: {datum.kort(a.van)} t/m {datum.kort(a.tot)}. Doel: {a.doel}. "
        f"Verleend door: {a.verleend_door}."
        for a in in_jaar
    ]
    bewijs = bewijs or [f"In {f.jaar} liep geen enkele autorisatie."]
    bewijs.append(_geopend(f))
    punt = actie = ""
    if f.openingen_zonder_autorisatie:
        punt = f"{_keer(f.openingen_zonder_autorisatie)} geopend zonder lopende autorisatie."
        actie = "Zoek in het logboek uit wie dit was en waarom. Leg de autorisaties opnieuw vast."
    elif not lopend:
        punt = "Vandaag loopt geen enkele autorisatie."
        actie = "Laat de autorisatie verlengen, of leg vast dat niemand toegang heeft."
    return Auditvraag(
        "1", "Autorisaties", "Heeft ieder die politiegegevens ziet daarvoor een autorisatie met "
        "een doel en een einddatum?", tuple(bewijs), punt, actie,
    )  # fmt: skip


def _geopend(f: Zelfauditfeiten) -> str:
    return (
        f"De politiegegevens zijn in {f.jaar} {_keer(f.openingen)} geopend, waarvan "
        f"{_keer(f.openingen_zonder_autorisatie)} zonder lopende autorisatie."
    )


def _doelbinding(f: Zelfauditfeiten) -> Auditvraag:
    bewijs = []
    for o in f.onderzoeken:
        vast = datum.kort(o.doel_vastgelegd_op) if o.doel_vastgelegd_op else "nog niet"
        einde = f", beëindigd {datum.kort(o.beeindigd_op)}" if o.beeindigd_op else ""
        bewijs.append(
            f"Onderzoek begonnen op {datum.kort(o.begonnen_op)}: doel op schrift: {vast}{einde}."
        )
    punt = actie = ""
    if f.doel_te_laat:
        aantal = _stuks(f.doel_te_laat, "onderzoek", "onderzoeken")
        punt = f"Van {aantal} stond het doel niet binnen een week op schrift."
        actie = "Leg het doel alsnog vast en spreek af wie dit bij een nieuw onderzoek bewaakt."
    return Auditvraag(
        "2", "Doelbinding", "Staat het doel van elk onderzoek (artikel 9) binnen een week op "
        "schrift?", tuple(bewijs) or ("Er zijn geen onderzoeken op grond van artikel 9.",),
        punt, actie,
    )  # fmt: skip


def _grondslagen(f: Zelfauditfeiten) -> Auditvraag:
    soorten = "; ".join(f"{naam}: {aantal}" for naam, aantal in f.per_soort)
    gronden = "; ".join(f"{naam}: {aantal}" for naam, aantal in f.per_grondslag)
    bewijs = [f"In gebruik op {datum.kort(f.gemaakt_op)}: {f.gegevens}."]
    if f.gegevens:
        bewijs += [f"Per soort: {soorten}.", f"Per grondslag: {gronden}."]
    bewijs.append("Zonder soort en grondslag kan een gegeven niet bewaard worden.")
    return Auditvraag(
        "3", "Rechtmatigheid", "Heeft elk gegeven een grondslag, en staan de politiegegevens los "
        "van de rest van het dossier?",
        (*bewijs, "De politiegegevens staan in een eigen bestand met een eigen sleutel."),
    )  # fmt: skip


def _logging(f: Zelfauditfeiten) -> Auditvraag:
    aantallen = "; ".join(f"{naam}: {aantal}" for naam, aantal in f.logregels)
    heel = "Het logboek is heel." if f.log_breuk is None else f"Regel {f.log_breuk} klopt niet."
    punt = actie = ""
    if f.log_breuk is not None:
        punt = f"Het logboek is niet heel: regel {f.log_breuk} past niet in de keten."
        actie = "Laat uitzoeken wat er gebeurd is en leg het vast als vermoeden van misbruik."
    elif f.zonder_reden:
        punt = f"{_keer(f.zonder_reden)} staat een opening zonder reden in het logboek."
        actie = "Spreek af dat iedere opening een reden krijgt."
    return Auditvraag(
        "4", "Logboek", "Legt het logboek vast wie wat wanneer deed, waarom, en aan wie is "
        "verstrekt?",
        (heel, f"Regels in {f.jaar}: {aantallen or 'geen'}.",
         f"Openingen zonder reden: {f.zonder_reden}."), punt, actie,
    )  # fmt: skip


def _toegang(f: Zelfauditfeiten) -> Auditvraag:
    return Auditvraag(
        "5", "Toegang na een jaar", "Worden gegevens na het eerste jaar alleen nog gericht "
        "gezocht, met een reden?",
        (f"In {f.jaar} zijn {f.gericht_geopend} keer gegevens gericht gezocht, op BSN of op het "
         "nummer van het proces-verbaal.",
         "Zoeken op naam geeft alleen gegevens uit het eerste jaar."),
    )  # fmt: skip


def _bewaren(f: Zelfauditfeiten) -> Auditvraag:
    punt = actie = ""
    if f.te_verwijderen or f.te_vernietigen:
        punt = (
            f"Er wachten {f.te_verwijderen} gegevens op verwijderen en {f.te_vernietigen} op "
            "vernietigen."
        )
        actie = "Loop de bewaarlijst na en voer haar uit."
    return Auditvraag(
        "6", "Bewaren", "Zijn gegevens op tijd verwijderd (na 5 jaar) en vernietigd (na 10 jaar)?",
        (f"In {f.jaar} verwijderd: {f.verwijderd}. In {f.jaar} vernietigd: {f.vernietigd}.",
         f"Op {datum.kort(f.gemaakt_op)} nog te verwijderen: {f.te_verwijderen}. Nog te "
         f"vernietigen: {f.te_vernietigen}.", *_kopieen(f)), punt, actie,
    )  # fmt: skip


def _kopieen(f: Zelfauditfeiten) -> tuple[str, ...]:
    """What was destroyed is not gone while a backup of before lies somewhere."""
    if not f.oude_kopieen:
        return ()
    woord = "oudere kopie" if f.oude_kopieen == 1 else "oudere kopieën"
    return (
        f"Wat het laatst vernietigd is, kan nog staan in {f.oude_kopieen} {woord} van de kluis.",
    )


def _verstrekken(f: Zelfauditfeiten) -> Auditvraag:
    bewijs = [
        f"{datum.kort(v.op)}: aan {v.ontvanger}, {v.grondslag}. Doel: {v.doel}."
        for v in f.verstrekkingen
    ]
    punt = actie = ""
    if len(f.verstrekkingen) > f.verstrekkingen_in_log:
        punt = "Het register telt meer verstrekkingen dan het logboek."
        actie = "Vergelijk het register met het logboek en leg vast wat er ontbreekt."
    return Auditvraag(
        "7", "Verstrekkingen", "Is elke verstrekking vastgelegd: aan wie, wanneer, op welke "
        "grondslag, met welk doel en wat?",
        (f"In het register van {f.jaar}: {len(f.verstrekkingen)}. In het logboek: "
         f"{f.verstrekkingen_in_log}.", *bewijs), punt, actie,
    )  # fmt: skip


def _beveiliging(f: Zelfauditfeiten) -> Auditvraag:
    bewijs = [
        "Het bestand is versleuteld met een eigen sleutel en gaat dicht bij vergrendelen, bij "
        "verlaten en na vijf minuten stilte.",
        "Een vervanger met de envelop kan het niet openen.",
    ]
    kopie = f.laatste_reservekopie
    bewijs.append(
        f"Laatste reservekopie: {datum.kort(kopie.date())}." if kopie else "Geen reservekopie."
    )
    bewijs += list(f.bevindingen) or ["De controle van het bestand vond geen fouten."]
    punt = actie = ""
    if f.bevindingen:
        punt = "De controle van het bestand vond fouten."
        actie = "Herstel een reservekopie en laat uitzoeken wat er gebeurd is."
    elif kopie is None or (f.gemaakt_op - kopie.date()).days > _DAGEN_RESERVEKOPIE:
        punt = "Er is geen reservekopie van de laatste week."
        actie = "Maak een reservekopie en stel in dat dit vanzelf gebeurt."
    return Auditvraag(
        "8", "Beveiliging", "Is het bestand beveiligd, heel, en terug te halen?",
        tuple(bewijs), punt, actie,
    )  # fmt: skip


def _onrechtmatig(f: Zelfauditfeiten) -> Auditvraag:
    in_jaar = [v for v in f.vermoedens if v.ontdekt_op.year == f.jaar]
    los = [v for v in f.vermoedens if v.afgehandeld_op is None]
    bewijs = [
        f"Ontdekt op {datum.kort(v.ontdekt_op)}, "
        + (f"afgehandeld op {datum.kort(v.afgehandeld_op)}." if v.afgehandeld_op else "staat open.")
        for v in in_jaar
    ]
    punt = actie = ""
    if los:
        punt = f"{_stuks(len(los), 'vermoeden staat', 'vermoedens staan')} nog open."
        actie = "Handel ze af en leg vast welke maatregel is genomen."
    return Auditvraag(
        "9", "Onrechtmatige verwerking", "Is elk vermoeden van onrechtmatige verwerking vastgelegd "
        "en afgehandeld?", tuple(bewijs) or (f"In {f.jaar} is er geen vastgelegd.",), punt, actie,
    )  # fmt: skip


def _vorige(f: Zelfauditfeiten) -> Auditvraag:
    bewijs = "Dit is de eerste zelfaudit in dit programma."
    if f.vorige is not None:
        bewijs = (
            f"De vorige zelfaudit is van {datum.kort(f.vorige)} en had "
            f"{_stuks(f.vorige_open, 'open punt', 'open punten')}."
        )
    return Auditvraag(
        "10", "Vorige audit", "Is de zelfaudit elk jaar gedaan en zijn de open punten opgepakt?",
        (bewijs, "Eens in de vier jaar komt er een externe audit door een onafhankelijke auditor."),
    )  # fmt: skip


def _keer(aantal: int) -> str:
    return f"{aantal} keer"


def _stuks(aantal: int, een: str, meer: str) -> str:
    return f"{aantal} {een if aantal == 1 else meer}"
