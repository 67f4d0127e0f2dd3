# SPDX-License-Identifier: EUPL-1.2
"""What the notice of article 6 must say. Anything missing can be mended; no form is a condition."""

from datetime import date

from leerplicht_desktop.domain.vast import vast


@vast
class Inhoud:
    """What the notice says (Lpw art. 6 lid 1). `eerder_beroep` None: not said."""

    nummer: str = ""  # BSN or onderwijsnummer
    naam: str = ""
    geboortedatum: date | None = None
    geslacht: str = ""
    adres: str = ""
    woonplaats: str = ""
    postcode: str = ""
    eerder_beroep: bool | None = None
    grond: str = ""
    ondertekend_door: int = 1
    gezagdragers: int = 1
    op_model: bool = True


def ontbreekt(inhoud: Inhoud) -> tuple[str, ...]:
    """What is missing; each can be mended (Lpw art. 6 lid 1 onder a and b)."""
    velden = (
        (inhoud.nummer, "het burgerservicenummer of onderwijsnummer"),
        (inhoud.naam, "de naam van de jongere"),
        (inhoud.geboortedatum, "de geboortedatum"),
        (inhoud.geslacht, "het geslacht"),
        (inhoud.adres, "het adres"),
        (inhoud.woonplaats, "de woonplaats"),
        (inhoud.postcode, "de postcode"),
        (inhoud.eerder_beroep is not None, "of er al eerder een beroep op vrijstelling is gedaan"),
        (inhoud.grond, "de grond van de vrijstelling"),
    )
    return tuple(wat for gevuld, wat in velden if not gevuld)


def let_op(inhoud: Inhoud) -> tuple[str, ...]:
    """What never blocks but must be seen (Lpw art. 6 lid 1, 29; Leerplichtregeling art. 8)."""
    zinnen = []
    if inhoud.ondertekend_door < inhoud.gezagdragers:
        zinnen.append(
            "Niet alle ouders met gezag hebben ondertekend. De wet zegt niet of dat moet."
        )
    if not inhoud.op_model:
        zinnen.append(
            "De kennisgeving staat niet op het model van de Leerplichtregeling 1995. Weiger haar "
            "daarom niet; kijk alleen of alle gegevens erin staan."
        )
    return tuple(zinnen)
