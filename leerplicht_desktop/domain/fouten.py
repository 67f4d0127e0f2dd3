# SPDX-License-Identifier: EUPL-1.2
"""Expected errors: one class per cause, each with a Dutch sentence the officer can act on.

A bug is anything else. Messages never hold personal data.
"""


class VerwachteFout(Exception):
    """Base of all expected errors. `zin` says in B1 Dutch what is wrong and what to do."""

    standaardzin = "Dit lukt nu niet."

    def __init__(self, zin: str | None = None) -> None:
        self.zin = zin or self.standaardzin
        super().__init__(self.zin)


class OnjuisteInvoer(VerwachteFout):
    """Input was refused. `fouten` maps a field to its sentence."""

    standaardzin = "Niet alles is goed ingevuld. Kijk bij de velden met een rode melding."

    def __init__(self, fouten: dict[str, str], zin: str | None = None) -> None:
        super().__init__(zin)
        self.fouten = dict(fouten)


class NietGevonden(VerwachteFout):
    standaardzin = "Dit staat niet (meer) in de kluis. Zoek opnieuw."


class IntussenGewijzigd(VerwachteFout):
    """A stale form: the row has a newer `versie` than the form was opened with."""

    standaardzin = (
        "Dit is intussen ergens anders gewijzigd. Uw tekst is bewaard. "
        "Bekijk de nieuwe gegevens en kies wat u bewaart."
    )


class BestaatAl(VerwachteFout):
    standaardzin = "Dit staat al in de kluis."


class Afgebroken(VerwachteFout):
    standaardzin = "Gestopt. Er is niets veranderd."


class BestandOnleesbaar(VerwachteFout):
    standaardzin = "Dit bestand kan niet gelezen worden. Kies een ander bestand."


# --- the store ---------------------------------------------------------------------------
class KluisFout(VerwachteFout):
    """Base of everything that keeps the store shut."""


class KluisOntbreekt(KluisFout):
    standaardzin = (
        "In deze map staat geen kluis. Kies een andere map, of maak een nieuwe kluis "
        "met 'leerplicht kluis maak'."
    )


class KluisBestaatAl(KluisFout):
    standaardzin = "In deze map staat al een kluis. Kies een lege map."


class SleutelbestandOntbreekt(KluisFout):
    standaardzin = (
        "Het sleutelbestand van deze kluis is weg. De kluis zelf staat er nog. "
        "Zet het sleutelbestand terug of herstel een reservekopie."
    )


class SleutelbestandBeschadigd(KluisFout):
    standaardzin = (
        "Het sleutelbestand van deze kluis is beschadigd. De kluis zelf is niet aangeraakt. "
        "Herstel een reservekopie met de herstelcode."
    )


class KluisbestandOntbreekt(KluisFout):
    standaardzin = (
        "Het sleutelbestand is er, maar de kluis zelf is weg. Er is niets nieuws gemaakt. "
        "Zet het bestand terug of herstel een reservekopie."
    )


class HerstelOnderbroken(KluisFout):
    """A restore was cut off between two files: no whole store stands here, but nothing is lost."""

    standaardzin = (
        "Het terugzetten van een reservekopie is halverwege gestopt. Er is niets weg. "
        "Zet de reservekopie nog een keer terug; de kluis die hier stond wordt bewaard. "
        "Maak hier geen nieuwe kluis."
    )


class WachtzinOnjuist(KluisFout):
    standaardzin = (
        "De wachtzin klopt niet. Kijk naar hoofdletters en spaties en probeer het opnieuw."
    )


class HerstelcodeOnjuist(KluisFout):
    standaardzin = "De herstelcode klopt niet. Kijk of elk teken gelijk is aan het vel papier."


class VervangercodeOnjuist(KluisFout):
    """The code in the sealed envelope; also when there is no such way in (any more)."""

    standaardzin = (
        "De code uit de envelop klopt niet, of is ingetrokken. "
        "Kijk of elk teken gelijk is aan het vel papier."
    )


class VervangerVerlopen(KluisFout):
    standaardzin = (
        "De code uit de envelop is verlopen. Vraag de leerplichtambtenaar om een nieuwe, "
        "of open de kluis met de herstelcode."
    )


class VervangerMagNiet(KluisFout):
    """A deputy reads and works, but hands out no ways in and does not see the police part."""

    standaardzin = (
        "Dit kan niet met de code uit de envelop. Alleen de leerplichtambtenaar zelf kan dit, "
        "met haar wachtzin of de herstelcode."
    )


class SleutelbosOntbreekt(KluisFout):
    standaardzin = (
        "De sleutelbos van deze computer is er niet of geeft de sleutel niet. "
        "Ontgrendel met de herstelcode."
    )


class SleutelbosVergrendeld(SleutelbosOntbreekt):
    standaardzin = (
        "De sleutelbos van deze computer is vergrendeld. Meld u opnieuw aan bij de computer, "
        "of ontgrendel met de herstelcode."
    )


class SleutelbosGewijzigd(SleutelbosOntbreekt):
    standaardzin = (
        "Deze computer gebruikt nu een andere sleutelbos dan toen u de kluis koppelde. "
        "Ontgrendel met de herstelcode en koppel de sleutelbos opnieuw."
    )


class KluisOuder(KluisFout):
    """The store is older than the one this computer saw last: somebody put an old one back."""

    standaardzin = (
        "Deze kluis is ouder dan de kluis die hier het laatst open was. Iemand heeft een oude "
        "kluis teruggezet. Kijk of u de juiste kluis heeft, en schrijf op waarom u deze opent."
    )


class KluisBeschadigd(KluisFout):
    standaardzin = (
        "De kluis is beschadigd en wordt niet geopend. Er is niets aan veranderd. "
        "Herstel de laatste reservekopie."
    )


class KluisVreemd(KluisFout):
    standaardzin = (
        "Dit bestand hoort niet bij dit sleutelbestand of is geen kluis. "
        "Er is niets aan veranderd. Kies de juiste map."
    )


class KluisOpNetwerk(KluisFout):
    standaardzin = (
        "Deze map staat op een netwerk. Daar kan de kluis beschadigd raken. "
        "Kies een map op deze computer."
    )


class KluisNieuwer(KluisFout):
    standaardzin = (
        "Deze kluis is gemaakt met een nieuwere versie van het programma. "
        "Installeer de nieuwste versie en open de kluis opnieuw."
    )


class KluisInGebruik(KluisFout):
    standaardzin = (
        "De kluis is al geopend in een ander venster. Gebruik dat venster of sluit het eerst."
    )


class SchijfVol(KluisFout):
    standaardzin = (
        "De schijf is vol. Wat u typte staat nog in het scherm. "
        "Maak ruimte vrij en probeer het opnieuw."
    )


class SchijfAlleenLezen(KluisFout):
    standaardzin = (
        "In deze map kan niet geschreven worden. Wat u typte staat nog in het scherm. "
        "Vraag uw beheerder om schrijfrechten of kies een andere map."
    )


class Vergrendeld(KluisFout):
    standaardzin = "De kluis is vergrendeld. Ontgrendel eerst."


class ReservekopieOnjuist(KluisFout):
    standaardzin = (
        "Deze reservekopie is beschadigd of niet van dit programma. "
        "Er is niets teruggezet. Kies een andere reservekopie."
    )


class GeenReservekopie(ReservekopieOnjuist):
    standaardzin = (
        "Dit bestand is geen reservekopie van dit programma. Er is niets teruggezet. "
        "Kies een bestand dat eindigt op '.lpbak'."
    )


class ReservekopieNieuwer(KluisNieuwer):
    standaardzin = (
        "Deze reservekopie is gemaakt met een nieuwere versie van het programma. "
        "Er is niets teruggezet. Installeer de nieuwste versie en probeer het opnieuw."
    )


class ReservekopieVreemd(KluisFout):
    """A backup of another store than the one that stands here: possible, but to be confirmed."""

    standaardzin = (
        "Deze reservekopie is van een andere kluis dan de kluis die hier staat. "
        "Er is nog niets teruggezet."
    )


class ReservekopieOuder(KluisFout):
    """The store that stands here went on after this backup: possible, but to be confirmed."""

    standaardzin = (
        "Deze reservekopie is ouder dan de kluis die hier staat. Er is nog niets teruggezet."
    )


class ReservekopieMislukt(KluisFout):
    """What was written could not be read back as it was sent."""

    standaardzin = (
        "De reservekopie is niet goed op deze schijf aangekomen en is weggegooid. "
        "Uw kluis is in orde. Gebruik een andere stick of een andere map."
    )


class TeWeinigRuimte(SchijfVol):
    """Said before anything is written."""


class WachtzinTeZwak(VerwachteFout):
    standaardzin = "Deze wachtzin is te makkelijk te raden. Gebruik vijf of meer losse woorden."


# --- police data (Wpg) -----------------------------------------------------------------------
class WpgDicht(KluisFout):
    standaardzin = (
        "De politiegegevens zijn gesloten. Open ze opnieuw en schrijf op waarom u dat doet."
    )


class WpgbestandOntbreekt(KluisFout):
    """The main store knows of a police part that is not there; no new one is made instead."""

    standaardzin = (
        "Het bestand met politiegegevens is weg. Er is niets nieuws gemaakt. "
        "Zet het bestand terug of herstel een reservekopie."
    )


class WpgOuder(KluisFout):
    """The police part is older than the main store saw it last."""

    standaardzin = (
        "Het bestand met politiegegevens is ouder dan de kluis die erbij hoort. Iemand heeft een "
        "oud bestand teruggezet. Zet het juiste bestand terug of herstel een reservekopie."
    )


class WpgNietVoorVervanger(VerwachteFout):
    standaardzin = (
        "Met de envelop van de vervanger gaan politiegegevens niet open. Daarvoor is een eigen "
        "autorisatie nodig."
    )


class WpgGeenAutorisatie(VerwachteFout):
    standaardzin = (
        "Er loopt geen autorisatie op uw naam. Leg eerst vast wie u toestemming gaf, waarvoor en "
        "tot wanneer."
    )


class WpgGeweigerd(VerwachteFout):
    """A record that may not be opened this way; the sentence is the one of the domain."""

    standaardzin = "Dit gegeven mag u zo niet openen. Zoek het gericht en schrijf op waarom."


class ConceptOpen(VerwachteFout):
    """What would be moved or destroyed still has words in a form that were not saved."""

    standaardzin = (
        "Bij deze melding staat nog een concept dat niet is opgeslagen. Sla het op of gooi het "
        "weg, en probeer het opnieuw."
    )


class InzageMagNiet(VerwachteFout):
    """Who asks has no right to it; the sentence is the one of the domain."""

    standaardzin = "Deze aanvrager heeft geen recht op inzage. Er is niets gemaakt."


# --- letters -----------------------------------------------------------------------------
class BriefOnvolledig(VerwachteFout):
    """A letter whose required parts are missing cannot be made. `ontbreekt` lists them."""

    def __init__(self, ontbreekt: tuple[str, ...]) -> None:
        super().__init__(
            "De brief kan nog niet gemaakt worden. Er mist: " + "; ".join(ontbreekt) + "."
        )
        self.ontbreekt = ontbreekt
