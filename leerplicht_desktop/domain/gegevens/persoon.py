# SPDX-License-Identifier: EUPL-1.2
"""People as the windows see them."""

from datetime import date

from leerplicht_desktop.domain.vast import vast


@vast
class Adres:
    straat: str = ""
    huisnummer: str = ""
    toevoeging: str = ""
    postcode: str = ""
    woonplaats: str = ""
    land: str = "Nederland"

    @property
    def leeg(self) -> bool:
        return not (self.straat or self.postcode or self.woonplaats)

    @property
    def straatregel(self) -> str:
        nummer = f"{self.huisnummer}{self._toevoeging()}"
        return f"{self.straat} {nummer}".strip()

    @property
    def plaatsregel(self) -> str:
        return f"{self.postcode}  {self.woonplaats}".strip()

    def regels(self) -> tuple[str, ...]:
        """Lines of a postal address, without the name; the country only when abroad."""
        regels = [self.straatregel, self.plaatsregel]
        if self.land and self.land.casefold() != "nederland":
            regels.append(self.land.upper())
        return tuple(r for r in regels if r)

    def _toevoeging(self) -> str:
        if not self.toevoeging:
            return ""
        return f"-{self.toevoeging}" if self.toevoeging[0].isdigit() else f" {self.toevoeging}"


@vast
class Naam:
    voornamen: str = ""
    roepnaam: str = ""
    tussenvoegsel: str = ""
    achternaam: str = ""


@vast
class LeerlingInvoer:
    """Checked input of one pupil (`controle.leerling`)."""

    naam: Naam
    geboortedatum: date
    geslacht: str  # m | v | x | ""
    adres: Adres
    bsn: str | None = None
    onderwijsnummer: str | None = None
    gemeentecode: str = ""
    geheim: bool = False
    startkwalificatie_op: date | None = None
    uitzondering: str = ""  # codes.UITZONDERINGEN
    zaaknummer: str = ""


@vast
class OuderInvoer:
    """Checked input of one adult of one child (`controle.ouder`)."""

    naam: Naam
    rol: str  # codes.ROLLEN
    gezag: str  # codes.GEZAGSSOORTEN
    adres: Adres
    bsn: str | None = None
    geheim: bool = False
    taal: str = ""
    tolk: bool = False
    telefoon: str = ""
    email: str = ""
    van: date | None = None
    tot: date | None = None
    huishouden: str = ""


@vast
class InschrijvingInvoer:
    """Checked input of one enrolment (`controle.inschrijving`)."""

    bsn: str
    brin: str
    vestiging: str
    onderwijssoort: str  # codes.ONDERWIJSSOORTEN
    van: date
    tot: date | None = None


@vast
class InschrijvingBeeld:
    uid: str
    school_uid: str
    school: str
    plaats: str
    onderwijssoort: str
    van: date
    tot: date | None


@vast
class OuderBeeld:
    """One adult beside one child. `adres` is the own address; `zelfde_adres` as the child."""

    uid: str
    versie: int
    naam: Naam
    rol: str
    gezag: str
    heeft_gezag: bool
    adres: Adres
    zelfde_adres: bool
    geheim: bool
    telefoon: str
    email: str
    taal: str
    tolk: bool
    bsn: str | None
    van: date | None = None
    tot: date | None = None
    huishouden: str = ""


@vast
class GezinslidBeeld:
    """A brother, sister or other child in the household."""

    uid: str
    naam: Naam
    geboortedatum: date
    leeftijd: int
    relatie: str  # "broer", "zus", "kind in het gezin"
    school: str
    open_meldingen: int


@vast
class PlichtBeeld:
    """The duty on a day, computed, with its reason as sentences."""

    status: str  # leerplicht.Status value
    kop: str  # "leerplichtig t/m 31-7-2030"
    redenen: tuple[str, ...]
    vanaf: date | None
    leerplicht_tot: date | None
    kwalificatieplicht_tot: date | None
    waarschuwingen: tuple[str, ...] = ()
