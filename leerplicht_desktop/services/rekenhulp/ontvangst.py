# SPDX-License-Identifier: EUPL-1.2
"""Was the notice in time (Lpw art. 6), and until when is bezwaar possible (Awb art. 6:7)?"""

from collections.abc import Mapping
from datetime import date

from leerplicht_desktop.domain import beslistermijn, codes, datum, leerplicht, schoolkalender
from leerplicht_desktop.domain.leerplicht import Status
from leerplicht_desktop.domain.vrijstelling import kennisgeving as regels
from leerplicht_desktop.domain.vrijstelling.kennisgeving import Kennisgeving, Tijdigheid
from leerplicht_desktop.services import kalenders
from leerplicht_desktop.services.rekenhulp.invoer import Invoer
from leerplicht_desktop.services.rekenhulp.uitkomst import Rekenuitkomst, maak

GRONDEN = ("5a", "5b", "5c", "trekkend")
_TIJDIG = {Tijdigheid.OP_TIJD.value: True, Tijdigheid.TE_LAAT.value: False}
_KOP = {
    Tijdigheid.OP_TIJD.value: "Op tijd.",
    Tijdigheid.GRENSGEVAL.value: "Grensgeval: kies zelf en schrijf op waarom.",
    Tijdigheid.TE_LAAT.value: "Te laat.",
    Tijdigheid.NVT.value: "Er geldt hier geen uiterste dag.",
}


def kennisgeving(
    ruw: Mapping[str, str], vandaag: date, *, labels: Mapping[str, str] | None = None
) -> Rekenuitkomst:
    """Fields: grond geboren dagtekening verzonden ontvangen schooljaar eerste regio."""
    invoer = Invoer(ruw, vandaag, labels)
    grond = invoer.tekst("grond").casefold()
    if grond not in GRONDEN:
        invoer.fouten["grond"] = f"Kies bij {invoer.naam('grond')}: {', '.join(GRONDEN)}."
    ontvangen = invoer.dag_tot_vandaag("ontvangen")
    dagtekening = invoer.dag_of_leeg("dagtekening")
    verzonden = invoer.dag_of_leeg("verzonden")
    _volgorde(invoer, dagtekening, verzonden, ontvangen)
    geboren = invoer.geboren(ontvangen)
    beginjaar = invoer.beginjaar()
    regio = invoer.regio()
    if not invoer.fouten:
        _plicht_in(invoer, geboren, beginjaar)
    invoer.keur()
    eerste = invoer.ja("eerste")
    oordeel = regels.tijdig(
        Kennisgeving(
            grond,
            geboren,
            ontvangen,
            dagtekening,
            verzonden,
            eerste,
            beginjaar,
            eerste_schooldag=_eerste_schooldag(invoer, geboren, regio) if eerste else None,
        )
    )
    nvt = oordeel.verdict == Tijdigheid.NVT
    uiterlijk = None if nvt else date.fromisoformat(oordeel.feiten["uiterlijk"])
    waarschuwingen = tuple(invoer.waarschuwingen)
    gegevens = {
        "oordeel": str(oordeel.verdict),
        "tijdig": _TIJDIG.get(oordeel.verdict),
        "uiterlijk": uiterlijk,
        "reden": " ".join((oordeel.zin, *oordeel.waarschuwingen, *waarschuwingen)),
    }
    return maak(_KOP[oordeel.verdict], oordeel, gegevens, waarschuwingen)


def _volgorde(
    invoer: Invoer, dagtekening: date | None, verzonden: date | None, ontvangen: date
) -> None:
    """Later than received cannot be: said, because parents do misdate their letters."""
    for veld, dag in (("dagtekening", dagtekening), ("verzonden", verzonden)):
        if dag is not None and dag > ontvangen and "ontvangen" not in invoer.fouten:
            invoer.waarschuwingen.append(
                f"De datum bij {invoer.naam(veld)} ligt na de ontvangst. Kijk of beide datums "
                "kloppen."
            )


def _plicht_in(invoer: Invoer, geboren: date, beginjaar: int) -> None:
    """B01: a notice for a school year without any duty is a mistake in one of the two."""
    van, tot = date(beginjaar, 8, 1), date(beginjaar + 1, 7, 31)
    if leerplicht.vanaf_maand(geboren) > tot:
        wat = "nog niet leerplichtig"
    elif leerplicht.bepaal(geboren, van).status is Status.ACHTTIENPLUS:
        wat = "niet meer leerplichtig of kwalificatieplichtig"
    else:
        return
    invoer.fouten["schooljaar"] = (
        f"In schooljaar {beginjaar}-{beginjaar + 1} is deze leerling {wat}. Kijk naar de "
        "geboortedatum en het schooljaar."
    )


def _eerste_schooldag(invoer: Invoer, geboren: date, regio: str) -> date:
    """Of the month the duty begins in; without a region the latest, so that doubt stays doubt."""
    begin = leerplicht.vanaf_maand(geboren)
    namen = [regio] if regio else [c.code for c in codes.VAKANTIEREGIOS]
    alle = [kalenders.van_regio(naam) for naam in namen]
    dagen = schoolkalender.eerste_schooldagen(alle, begin)
    if not dagen:
        invoer.waarschuwingen.append(alle[0].waarschuwing(begin, begin))
        return kalenders.van_regio("").eerste_schooldag(begin)
    if len(dagen) > 1:
        keuze = " of ".join(datum.kort(d) for d in dagen)
        invoer.waarschuwingen.append(
            f"De eerste schooldag is {keuze}, naar de regio. Geef de regio op voor een precies "
            "antwoord."
        )
    return dagen[-1]


def bezwaar(
    ruw: Mapping[str, str], vandaag: date, *, labels: Mapping[str, str] | None = None
) -> Rekenuitkomst:
    """Field: verzonden, the day the besluit was sent or handed over."""
    invoer = Invoer(ruw, vandaag, labels)
    verzonden = invoer.dag("verzonden")
    invoer.keur()
    feestdagen = kalenders.van_regio("").feestdagen
    oordeel = beslistermijn.bezwaar(verzonden, feestdagen)
    laatste = date.fromisoformat(oordeel.verdict)
    if not min(feestdagen) <= verzonden <= laatste <= max(feestdagen):
        invoer.waarschuwingen.append(
            f"Het programma kent de feestdagen van {min(feestdagen).year} t/m "
            f"{max(feestdagen).year}. Kijk zelf of de laatste dag een feestdag is."
        )
    kop = f"Bezwaar kan tot en met {datum.dag(laatste)}."
    return maak(kop, oordeel, {"laatste_dag": laatste}, tuple(invoer.waarschuwingen))
