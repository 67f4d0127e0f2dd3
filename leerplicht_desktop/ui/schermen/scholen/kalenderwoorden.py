# SPDX-License-Identifier: EUPL-1.2
"""How a period of the school year reads, and the sentences around the calendar of a school."""

from datetime import date

from leerplicht_desktop.domain import codes
from leerplicht_desktop.domain.datum import DAGEN, MAANDEN, lang
from leerplicht_desktop.domain.gegevens.schoolkalender import Kalenderregel, Schoolkalenderbeeld
from leerplicht_desktop.domain.schoolvrij import FEESTDAG, LES, REGIO, STUDIEDAG, VAKANTIE
from leerplicht_desktop.ui.bouwstenen.lijstmodel import Regel

_MAART = 3

TITEL = "Schoolkalender"
SCHOOLJAAR = "Schooljaar"
LIJST = "Vakanties en vrije dagen"
WIJZIGEN = "Wijzigen"
VERWIJDEREN = "Verwijderen"
VERWIJDERD = "{} is verwijderd."
ONGEDAAN = "Ongedaan maken"
TERUG = "{} staat weer in de kalender."
# The buttons; the form behind one has it in its title.
TOEVOEGEN = {
    STUDIEDAG: "Studiedag",
    LES: "Toch les",
    VAKANTIE: "Extra vakantieweek",
}
CHIP = {VAKANTIE: "Extra vakantie", STUDIEDAG: "Studiedag", LES: "Toch les"}
LEEG = (
    "Geen vakanties bekend",
    "Voor dit schooljaar kent het programma nog geen vakanties. Voeg ze toe, of kies een ander "
    "schooljaar.",
)
VOLGT_REGIO = (
    "De school volgt nu haar regio. Herfst- en voorjaarsvakantie zijn een advies, en een tweede "
    "week meivakantie kiest de school zelf. Kijk in de schoolgids."
)
TOETSEN = (
    ("Enter", "wijzigen, of toch les in een vakantie van de regio"),
    ("Delete", "verwijderen"),
    ("Ctrl+Z", "ongedaan maken"),
)

OPSLAAN = "Opslaan in kalender"
NIEUW = "{} toevoegen"
WIJZIG = "{} wijzigen"
VAN = "Eerste dag"
TOT = "Laatste dag"
TOT_HULP = "Laat leeg als het één dag is."
NAAM = "Naam"
NAAM_HULP = {
    VAKANTIE: "Zo heet de week bij het tellen van de uren. Leeg wordt: extra vakantie.",
    STUDIEDAG: "Leeg wordt: studiedag.",
    LES: "Bijvoorbeeld: les in de herfstvakantie. Leeg wordt: toch les.",
}
ZIJ = "Wat dit doet"
ZIJ_ZINNEN = {
    VAKANTIE: (
        "Deze dagen zijn vrij op deze school. Een week zonder les is geen lesweek: zij telt niet "
        "mee in de vier lesweken van artikel 21a.",
    ),
    STUDIEDAG: (
        "Op een studiedag zijn de leerlingen vrij. Uren op die dag zijn geen verzuim. De week "
        "blijft een lesweek zolang er een andere dag les is.",
    ),
    LES: (
        "Op deze dagen is er les, ook al is de regio vrij. De week telt mee als lesweek.",
        "Een feestdag in die tijd blijft vrij. Is er dan toch les? Voeg die ene dag apart toe.",
    ),
}


def is_eigen(uid: str) -> bool:
    """A row of the school itself; the others carry their two days instead of a uid."""
    return not uid.startswith(f"{REGIO}:")


def regel(regel_: Kalenderregel) -> Regel:
    """When it begins and ends at the left; what it is; how many days at the right."""
    uid = regel_.uid or f"{REGIO}:{regel_.van.isoformat()}:{regel_.tot.isoformat()}"
    naam = regel_.naam[:1].upper() + regel_.naam[1:]
    een = regel_.van == regel_.tot
    return Regel(
        uid,
        naam,
        _onder(regel_),
        _kort(regel_.van),
        str(regel_.van.year) if een else f"t/m {_kort(regel_.tot)}",
        chip=CHIP.get(regel_.soort, ""),
        rechts=_dagen(regel_),
    )


def _kort(dag: date) -> str:
    maand = "mrt" if dag.month == _MAART else MAANDEN[dag.month - 1][:3]
    return f"{DAGEN[dag.weekday()]} {dag.day} {maand}"


def _onder(regel_: Kalenderregel) -> str:
    if regel_.soort == FEESTDAG:
        return "feestdag, deze school heeft les" if regel_.les else "feestdag"
    if regel_.soort == REGIO:
        if not regel_.les:
            return "vakantie van de regio"
        deels = "deels " if regel_.vrij else ""
        return f"vakantie van de regio, deze school heeft {deels}les"
    return "alleen deze school"


def _dagen(regel_: Kalenderregel) -> str:
    if regel_.soort == LES:
        return _aantal(regel_.les, "dag les", "dagen les")
    return _aantal(regel_.vrij, "dag vrij", "dagen vrij") if regel_.vrij else ""


def _aantal(aantal: int, een: str, meer: str) -> str:
    return f"{aantal} {een if aantal == 1 else meer}"


def onder(beeld: Schoolkalenderbeeld) -> str:
    """The line under the name of the school."""
    soort = codes.ONDERWIJSSOORTEN.woord(beeld.school.onderwijssoort)
    regio = codes.VAKANTIEREGIOS.woord(beeld.regio)
    waar = f"vakantieregio {regio}" if regio else "vakantieregio niet bekend"
    if beeld.regio_van_gemeente:
        waar += " (van uw gemeente)"
    delen = (TITEL, waar, beeld.school.plaats, soort)
    return " · ".join(deel for deel in delen if deel)


def telling(beeld: Schoolkalenderbeeld) -> str:
    """What the whole year comes to."""
    weken = _aantal(beeld.lesweken, "lesweek", "lesweken")
    return f"{weken} · {_aantal(beeld.schooldagen, 'schooldag', 'schooldagen')}"


def vrije_dagen(soort: str, aantal: int) -> str:
    """What a period in the form comes to."""
    if soort == LES:
        return _aantal(aantal, "dag les erbij", "dagen les erbij")
    return _aantal(aantal, "schooldag vrij", "schooldagen vrij")


def periode(regel_: Kalenderregel) -> str:
    naam = regel_.naam[:1].upper() + regel_.naam[1:]
    if regel_.van == regel_.tot:
        return f"{naam} op {lang(regel_.van)}"
    return f"{naam} van {lang(regel_.van)} t/m {lang(regel_.tot)}"
