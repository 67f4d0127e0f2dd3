# SPDX-License-Identifier: EUPL-1.2
"""Police data as they cross rooms: what is typed, what a list shows, what one record holds."""

from datetime import date, datetime

from leerplicht_desktop.domain.gegevens.persoon import Naam
from leerplicht_desktop.domain.vast import vast


# --- what is typed -----------------------------------------------------------------------------
@vast
class AutorisatieInvoer:
    naam: str
    functie: str
    doel: str
    verleend_door: str
    van: date
    tot: date


@vast
class WpgInvoer:
    """A new record, or one that is changed."""

    soort: str
    grondslag: str
    onderzoek_uid: str
    pv_nummer: str
    datum: date
    titel: str
    tekst: str
    reden: str


@vast
class VerstrekkingInvoer:
    ontvanger: str
    op: date
    grondslag: str
    doel: str
    wat: str


@vast
class OnderzoekInvoer:
    titel: str
    doel: str
    begonnen_op: date
    beeindigd_op: date | None


@vast
class VermoedenInvoer:
    ontdekt_op: date
    omschrijving: str
    maatregel: str
    afgehandeld_op: date | None


@vast
class WisselInvoer:
    op: date
    reden: str


# --- what is shown -----------------------------------------------------------------------------
@vast
class Wpgstand:
    """What may be known before opening: is there a part, and may the officer open it?"""

    bestaat: bool
    ambtenaar: str
    functie: str
    geautoriseerd_tot: date | None
    vervanger: bool

    @property
    def mag_open(self) -> bool:
        return self.geautoriseerd_tot is not None and not self.vervanger


@vast
class Wpgregel:
    """One row of a list or of what was found."""

    uid: str
    naam: str
    soort: str
    pv_nummer: str
    titel: str
    datum: date
    eerste_verwerking: date
    vrij: bool  # in its first year


@vast
class Wpgdocumentregel:
    uid: str
    titel: str
    kenmerk: str
    grootte: int


@vast
class VerstrekkingRegel:
    uid: str
    ontvanger: str
    op: date
    grondslag: str
    doel: str
    wat: str


@vast
class Wpgbeeld:
    """One record in full. `regels` are the frozen facts of a melding, label and text."""

    uid: str
    versie: int
    naam: Naam
    geboortedatum: date | None
    bsn: str
    soort: str
    grondslag: str
    onderzoek_uid: str
    onderzoek: str
    pv_nummer: str
    datum: date
    eerste_verwerking: date
    titel: str
    tekst: str
    regels: tuple[tuple[str, str], ...]
    documenten: tuple[Wpgdocumentregel, ...]
    verstrekkingen: tuple[VerstrekkingRegel, ...]
    verwijderen_op: date | None
    vernietigen_op: date | None
    verwijderd_op: date | None


@vast
class AutorisatieRegel:
    uid: str
    naam: str
    functie: str
    doel: str
    verleend_door: str
    van: date
    tot: date
    loopt: bool


@vast
class OnderzoekRegel:
    uid: str
    versie: int
    titel: str
    doel: str
    begonnen_op: date
    doel_vastgelegd_op: date | None
    beeindigd_op: date | None
    waarschuwing: str


@vast
class VermoedenRegel:
    uid: str
    ontdekt_op: date
    omschrijving: str
    maatregel: str
    afgehandeld_op: date | None


@vast
class Bewaarregel:
    """A proposal: a record that must be removed, or that was removed and must be destroyed."""

    uid: str
    soort: str
    pv_nummer: str
    eerste_verwerking: date
    wat: str  # verwijderen | vernietigen
    vanaf: date


@vast
class Wissel:
    """What a switch did, in numbers; `uid` stands in both logs."""

    uid: str
    gegeven_uid: str
    leerling_uid: str
    dagen: int
    oordelen: int
    brieven: int


@vast
class Wisselvoorstel:
    """What will be moved, for the screen that asks."""

    melding_uid: str
    kenmerk: str
    leerling: str
    melddatum: date
    dagen: int
    brieven: int
    te_verzenden: int
    concept: bool


# --- the yearly self-audit -----------------------------------------------------------------------
@vast
class Zelfauditfeiten:
    """Counts and dates of one year, without any name of whom the data are about."""

    jaar: int
    gemaakt_op: date
    gemeente: str
    ambtenaar: str
    autorisaties: tuple[AutorisatieRegel, ...]
    openingen: int
    openingen_zonder_autorisatie: int
    logregels: tuple[tuple[str, int], ...]  # act -> number
    log_breuk: int | None
    zonder_reden: int
    gegevens: int
    per_soort: tuple[tuple[str, int], ...]
    per_grondslag: tuple[tuple[str, int], ...]
    gericht_geopend: int
    onderzoeken: tuple[OnderzoekRegel, ...]
    doel_te_laat: int
    te_verwijderen: int
    te_vernietigen: int
    verwijderd: int
    vernietigd: int
    verstrekkingen: tuple[VerstrekkingRegel, ...]
    verstrekkingen_in_log: int
    vermoedens: tuple[VermoedenRegel, ...]
    laatste_reservekopie: datetime | None
    bevindingen: tuple[str, ...]
    vorige: date | None
    vorige_open: int
    oude_kopieen: int = 0  # of before the last destroying: they still hold it


@vast
class Auditvraag:
    """One question with its evidence. `open_punt` is what must be mended, or ""."""

    nummer: str
    kop: str
    vraag: str
    bewijs: tuple[str, ...]
    open_punt: str = ""
    actie: str = ""
