# SPDX-License-Identifier: EUPL-1.2
"""The check of one vestiging of a school, as DUO publishes it or as typed."""

from collections.abc import Mapping
from datetime import date

from leerplicht_desktop.domain import codes
from leerplicht_desktop.domain.controle.velden import Velden
from leerplicht_desktop.domain.controle.vestiging import lees_brin, lees_vestigingscode
from leerplicht_desktop.domain.gegevens.school import SchoolInvoer
from leerplicht_desktop.domain.gegevens.uitkomst import Controle

# A rectangle around the European Netherlands, in degrees.
_BREEDTE = (50.0, 54.0)
_LENGTE = (3.0, 7.5)


def controleer(ruw: Mapping[str, str], vandaag: date) -> Controle[SchoolInvoer]:
    """Required: vestigingscode and name. `vandaag` is unused: schools carry no dates yet."""
    del vandaag
    velden = Velden(ruw)
    code = lees_vestigingscode(
        velden, "vestigingscode", verplicht="Vul de vestigingscode in, bijvoorbeeld 12AB01."
    )
    brin = lees_brin(velden, "brin") or code[:4]
    if brin != code[:4]:
        velden.fout("brin", "Deze BRIN hoort niet bij de vestigingscode. Kijk welke klopt.")
    naam = velden.tekst("naam", hoogstens=200, verplicht="Vul de naam van de school in.")
    soort_bron = velden.tekst("soort_bron")
    soort = velden.code("onderwijssoort", codes.ONDERWIJSSOORTEN) or "ONBEKEND"
    regio = velden.code("vakantieregio", codes.VAKANTIEREGIOS)
    if not regio:
        velden.waarschuw(
            "vakantieregio", "Zonder vakantieregio kent het programma de lesweken niet."
        )
    breedte = _graden(velden, "lat", _BREEDTE)
    lengte = _graden(velden, "lon", _LENGTE)
    invoer = SchoolInvoer(
        vestigingscode=code,
        brin=brin,
        naam=naam,
        onderwijssoort=soort,
        soort_bron=soort_bron,
        denominatie=velden.tekst("denominatie"),
        straat=velden.tekst("straat"),
        huisnummer=velden.tekst("huisnummer", hoogstens=20),
        postcode=velden.postcode("postcode"),
        plaats=velden.tekst("plaats"),
        gemeentecode=velden.gemeentecode("gemeentecode"),
        gemeente=velden.tekst("gemeente"),
        provincie=velden.tekst("provincie"),
        telefoon=velden.telefoon("telefoon"),
        website=velden.tekst("website", hoogstens=200),
        vakantieregio=regio,
        rmc_code=velden.tekst("rmc_code", hoogstens=10),
        lat=breedte,
        lon=lengte,
    )
    return velden.klaar(invoer)


def _graden(velden: Velden, veld: str, grenzen: tuple[float, float]) -> float | None:
    tekst = velden.kaal(veld).replace(",", ".")
    if not tekst:
        return None
    try:
        graden = float(tekst)
    except ValueError:
        velden.fout(veld, "Dit is geen coördinaat. Vul een getal in als 52,15, of laat leeg.")
        return None
    if not grenzen[0] <= graden <= grenzen[1]:
        velden.fout(veld, "Deze plek ligt niet in Nederland. Kijk of de getallen kloppen.")
    return graden
