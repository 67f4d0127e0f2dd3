# SPDX-License-Identifier: EUPL-1.2
"""How long data are kept: per class of data and not per dossier.

Nothing is deleted by itself: these are days for a proposal that people approve.
"""

from datetime import date
from enum import StrEnum

from leerplicht_desktop.domain.oordeel import Oordeel, vel
from leerplicht_desktop.domain.regel import Regel
from leerplicht_desktop.domain.vast import vast
from leerplicht_desktop.domain.wetswaarden import (
    JAREN_BEWAREN_KWALIFICATIEPLICHT,
    JAREN_BEWAREN_LEERPLICHT,
    JAREN_BEWAREN_VRIJSTELLING,
    JAREN_WPG_VERNIETIGEN,
    JAREN_WPG_VERWIJDEREN,
    Wetswaarde,
    jaren_na,
)


class Gegevenssoort(StrEnum):
    LEERPLICHT = "leerplicht"
    KWALIFICATIEPLICHT = "kwalificatieplicht"
    VRIJSTELLING = "vrijstelling"
    PROCES_VERBAAL = "proces-verbaal"


R_GEBOORTE = Regel(
    "R-BEWAREN-GEBOORTE",
    "Selectielijst gemeenten 2020, 12.1.3",
    "Vernietig op {vernietigen}: {jaren} jaar na de geboorte op {vanaf}.",
)
R_EINDE = Regel(
    "R-BEWAREN-EINDE",
    "Selectielijst gemeenten 2020, 12.1.4",
    "Vernietig op {vernietigen}: {jaren} jaar na het einde op {vanaf}.",
    onzeker="de tekst was niet volledig te lezen",
)
R_WPG = Regel(
    "R-BEWAREN-WPG",
    "Wpg art. 8 lid 6 en 14",
    "Verwijder op {verwijderen}: {jaren} jaar na de eerste verwerking op {vanaf}. Vernietig op "
    "{vernietigen}.",
    onzeker="gelezen in de tekst van 2015; de Wpg is in 2019 gewijzigd",
)
REGELS = (R_GEBOORTE, R_EINDE, R_WPG)


@vast
class Bewaring:
    """`verwijderen` is earlier than `vernietigen` for police data only."""

    verwijderen: date
    vernietigen: date
    oordeel: Oordeel


def termijn(soort: Gegevenssoort, vanaf: date) -> Bewaring:
    """When data go, counted from `vanaf`.

    `vanaf`: the birth date for leerplicht and vrijstelling (12.1.3), the end of the duty for
    kwalificatieplicht (12.1.4), the first processing for a proces-verbaal (Wpg art. 8 and 14).
    """
    if soort is Gegevenssoort.PROCES_VERBAAL:
        return _wpg(vanaf)
    if soort is Gegevenssoort.KWALIFICATIEPLICHT:
        return _archief(R_EINDE, JAREN_BEWAREN_KWALIFICATIEPLICHT, vanaf)
    waarde = JAREN_BEWAREN_LEERPLICHT
    zinnen: tuple[str, ...] = ()
    if soort is Gegevenssoort.VRIJSTELLING:
        waarde = JAREN_BEWAREN_VRIJSTELLING
        zinnen = ("De selectielijst noemt vrijstellingen niet apart. Vraag het uw archivaris.",)
    return _archief(R_GEBOORTE, waarde, vanaf, zinnen)


def _archief(
    regel: Regel, waarde: Wetswaarde, vanaf: date, zinnen: tuple[str, ...] = ()
) -> Bewaring:
    vernietigen = jaren_na(vanaf, waarde)
    jaren = vernietigen.year - vanaf.year
    feiten = {"vanaf": vanaf, "jaren": jaren, "vernietigen": vernietigen}
    oordeel = vel(vernietigen.isoformat(), (regel,), feiten, zinnen)
    return Bewaring(vernietigen, vernietigen, oordeel)


def _wpg(vanaf: date) -> Bewaring:
    verwijderen = jaren_na(vanaf, JAREN_WPG_VERWIJDEREN)
    vernietigen = jaren_na(verwijderen, JAREN_WPG_VERNIETIGEN)
    feiten = {
        "vanaf": vanaf,
        "jaren": verwijderen.year - vanaf.year,
        "verwijderen": verwijderen,
        "vernietigen": vernietigen,
    }
    oordeel = vel(verwijderen.isoformat(), (R_WPG,), feiten)
    return Bewaring(verwijderen, vernietigen, oordeel)
