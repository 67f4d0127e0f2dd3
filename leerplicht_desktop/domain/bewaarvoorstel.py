# SPDX-License-Identifier: EUPL-1.2
"""Which data of one pupil may go on a day, by what rule, and what holds it back.

A record belongs to the class of its own day and not to that of the dossier: what was recorded in
the years of leerplicht goes nineteen years after birth, what was recorded later goes two years
after the end of the kwalificatieplicht. Who somebody is goes with the last class that is left.
"""

from collections.abc import Collection, Iterable
from datetime import date

from leerplicht_desktop.domain import datum
from leerplicht_desktop.domain.bewaren import (
    R_EINDE,
    R_GEBOORTE,
    R_WPG,
    Bewaring,
    Gegevenssoort,
    termijn,
)
from leerplicht_desktop.domain.gegevens.bewaren import Bewaarvoorstel, Dossierfeiten

_NA_GEBOORTE = frozenset({Gegevenssoort.LEERPLICHT, Gegevenssoort.VRIJSTELLING})
WOORDEN = {
    Gegevenssoort.LEERPLICHT: "leerplicht",
    Gegevenssoort.KWALIFICATIEPLICHT: "kwalificatieplicht",
    Gegevenssoort.VRIJSTELLING: "vrijstelling",
    Gegevenssoort.PROCES_VERBAAL: "proces-verbaal",
}

BRONNEN = {
    Gegevenssoort.LEERPLICHT: R_GEBOORTE.artikel,
    Gegevenssoort.KWALIFICATIEPLICHT: R_EINDE.artikel,
    Gegevenssoort.VRIJSTELLING: R_GEBOORTE.artikel,
    Gegevenssoort.PROCES_VERBAAL: R_WPG.artikel,
}


def soort_van(dag: date, leerplicht_tot: date) -> Gegevenssoort:
    """The class of a record by the day it is about."""
    if dag <= leerplicht_tot:
        return Gegevenssoort.LEERPLICHT
    return Gegevenssoort.KWALIFICATIEPLICHT


def aanwezig(gevonden: Iterable[Gegevenssoort]) -> frozenset[Gegevenssoort]:
    """The classes of a dossier: who somebody is counts as leerplicht when nothing else is kept."""
    return frozenset(gevonden) or frozenset({Gegevenssoort.LEERPLICHT})


def termijnen(feiten: Dossierfeiten) -> dict[Gegevenssoort, Bewaring]:
    """When each class of this dossier goes; a class without its first day has no term yet.

    Police data are not among them: they lie apart and have a list of their own.
    """
    gevonden: dict[Gegevenssoort, Bewaring] = {}
    for soort in sorted(feiten.soorten):
        if soort in _NA_GEBOORTE:
            gevonden[soort] = termijn(soort, feiten.geboren)
        elif soort is Gegevenssoort.KWALIFICATIEPLICHT and feiten.einde_plicht is not None:
            gevonden[soort] = termijn(soort, feiten.einde_plicht)
    return gevonden


def voorstellen(feiten: Dossierfeiten, op: date) -> tuple[Bewaarvoorstel, ...]:
    """Every class whose term has passed on this day, with what holds it back."""
    algemeen = beletsels(feiten, op)
    return tuple(
        Bewaarvoorstel(
            soort,
            bewaring.vernietigen,
            bewaring.oordeel,
            (*algemeen, *_nog_bewaren(feiten, soort, op)),
        )
        for soort, bewaring in termijnen(feiten).items()
        if bewaring.vernietigen <= op
    )


def volgende(feiten: Dossierfeiten, op: date) -> date | None:
    """The first day after this one on which a class of the dossier may go."""
    dagen = [bewaring.vernietigen for bewaring in termijnen(feiten).values()]
    return min((dag for dag in dagen if dag > op), default=None)


def laatste(feiten: Dossierfeiten, gekozen: Collection[Gegevenssoort]) -> bool:
    """Nothing else is kept after these classes: name, address and parents go too."""
    return feiten.soorten <= frozenset(gekozen)


def beletsels(feiten: Dossierfeiten, op: date) -> tuple[str, ...]:
    """What holds back every class of a dossier, in sentences that say what to do."""
    zinnen = []
    if feiten.lopend == 1:
        zinnen.append("Er loopt nog een melding. Rond die eerst af.")
    elif feiten.lopend:
        zinnen.append(f"Er lopen nog {feiten.lopend} meldingen. Rond die eerst af.")
    if feiten.onverzonden:
        zinnen.append("Er is een brief gemaakt en niet verzonden. Verzend die eerst.")
    if feiten.termijn_tot is not None and feiten.termijn_tot >= op:
        dag = datum.lang(feiten.termijn_tot)
        zinnen.append(f"Er loopt nog een termijn tot en met {dag}. Wacht die af.")
    if feiten.inzage_sinds is not None:
        dag = datum.lang(feiten.inzage_sinds)
        zinnen.append(f"Op {dag} is om inzage gevraagd. Beantwoord dat verzoek eerst.")
    return tuple(zinnen)


def _nog_bewaren(feiten: Dossierfeiten, soort: Gegevenssoort, op: date) -> tuple[str, ...]:
    tot = (feiten.bewaren_tot or {}).get(soort)
    if tot is None or tot <= op:
        return ()
    return (f"U bewaart dit nog tot {datum.lang(tot)}.",)
