# SPDX-License-Identifier: EUPL-1.2
"""Figures of the law and of agreements that can change, each with its source and since when.

A change of the law is one `Wijziging` with its first day: an old case keeps the figure of its
own day through `op`. A change that is announced but not in force has no day and never counts.
"""

from datetime import date

from leerplicht_desktop.domain import datum
from leerplicht_desktop.domain.vast import vast

# The newest full text of the Leerplichtwet 1969 the rules were compared with.
RECHTSSTAND = date(2015, 4, 30)
# When figures and rules were last compared with their sources.
GECONTROLEERD = date(2026, 11, 22)
_AWB = date(2015, 11, 26)
_ATW = date(2012, 5, 5)
_WPG = date(2015, 1, 14)
_AVG = date(2018, 5, 25)
_ADVIES_2021 = "wetsvoorstel verlengde kwalificatieplicht (advies Raad van State, 2021)"


@vast
class Wijziging:
    """Another figure from `sinds` on; without a day it is announced only, and off."""

    sinds: date | None
    waarde: int
    bron: str


@vast
class Wetswaarde:
    """One figure. `waarde` held first; `wijzigingen` (oldest first) hold from their day on."""

    waarde: int
    eenheid: str
    bron: str
    sinds: date
    wijzigingen: tuple[Wijziging, ...] = ()
    onzeker: str = ""
    gecontroleerd: date = GECONTROLEERD

    def op(self, dag: date | None) -> "Wetswaarde":
        """The figure as it holds on a day; while the day is not known, as it first held."""
        geldend = self
        for nieuw in self.wijzigingen:
            if nieuw.sinds is not None and nieuw.sinds <= (dag or date.min):
                geldend = Wetswaarde(
                    nieuw.waarde, self.eenheid, nieuw.bron, nieuw.sinds, (), self.onzeker
                )
        return geldend


# --- the duty itself -------------------------------------------------------------------------
LEEFTIJD_BEGIN = Wetswaarde(5, "jaar", "Lpw art. 3 lid 1", RECHTSSTAND)
LEEFTIJD_EIND = Wetswaarde(16, "jaar", "Lpw art. 3 lid 1", RECHTSSTAND)
SCHOOLJAREN_EIND = Wetswaarde(12, "schooljaren", "Lpw art. 3 lid 1", RECHTSSTAND)
SCHOOLJAREN_BASISSCHOOL = Wetswaarde(8, "schooljaren", "Lpw art. 3 lid 2", RECHTSSTAND)
LEEFTIJD_KWALIFICATIEPLICHT = Wetswaarde(
    18, "jaar", "Lpw art. 4b", RECHTSSTAND, (Wijziging(None, 21, _ADVIES_2021),)
)
LEEFTIJD_EIGEN_PLICHT = Wetswaarde(12, "jaar", "Lpw art. 2 lid 3", RECHTSSTAND)
LEEFTIJD_DOORSTROOMPUNT = Wetswaarde(
    23,
    "jaar",
    "Doorstroompunt (RMC)",
    date(2000, 1, 1),
    (Wijziging(date(2026, 1, 1), 27, "Wet van school naar duurzaam werk"),),
)

# --- absence ---------------------------------------------------------------------------------
UREN_WETTELIJK_VERZUIM = Wetswaarde(16, "uur", "Lpw art. 21a lid 1", RECHTSSTAND)
LESWEKEN_WETTELIJK_VERZUIM = Wetswaarde(4, "lesweken", "Lpw art. 21a lid 1", RECHTSSTAND)
DAGEN_LANGDURIG_VERZUIM = Wetswaarde(
    28, "dagen", "DUO-verzuimsoorten; Kamerstukken II 26695, 108", date(2016, 2, 3),
    onzeker="het Besluit verzuimmelding van 2013 schrijft '1 maand of langer'",
)  # fmt: skip
DAGEN_ABSOLUUT_DREMPEL = Wetswaarde(
    28, "dagen", "werkafspraak; de wet kent geen drempel (Lpw art. 19)", RECHTSSTAND,
    onzeker="gemeenten verschillen: 0 of 28 dagen",
)  # fmt: skip
MAANDEN_THUISZITTER = Wetswaarde(
    3, "maanden", "Thuiszitterspact; Kamerstukken II 26695, 108", date(2016, 2, 3)
)
MINUTEN_ELF_A = Wetswaarde(300, "minuten per week", "Lpw art. 11a lid 1 en 2", RECHTSSTAND)
LEEFTIJD_ELF_A = Wetswaarde(6, "jaar", "Lpw art. 11a", RECHTSSTAND)
WERKDAGEN_EERSTE_ACTIE = Wetswaarde(
    5, "werkdagen", "ambtsinstructie (Lpw art. 16 lid 4), geen wettelijke termijn", RECHTSSTAND
)

# --- exemption and leave ---------------------------------------------------------------------
MAANDEN_KENNISGEVING = Wetswaarde(1, "maand", "Lpw art. 6 lid 2 onder a", RECHTSSTAND)
MAANDEN_VERKLARING = Wetswaarde(
    3, "maanden", "Lpw art. 7; GHARL 2015:5814", RECHTSSTAND,
    onzeker="de wet zegt niet tot welke dag; de rechter rekende tot de dagtekening",
)  # fmt: skip
JAREN_EERDERE_PLAATSING = Wetswaarde(1, "jaar", "Lpw art. 8 lid 2", RECHTSSTAND)
METERS_RIJDENDE_SCHOOL = Wetswaarde(5000, "meter", "Besluit BWBR0003830", date(2009, 1, 8))
SCHOOLDAGEN_VERLOF = Wetswaarde(10, "schooldagen", "Lpw art. 13a en 14 lid 3", RECHTSSTAND)
LESWEKEN_ZONDER_VAKANTIEVERLOF = Wetswaarde(2, "lesweken", "Lpw art. 13a", RECHTSSTAND)
LEEFTIJD_VERVANGEND = Wetswaarde(14, "jaar", "Lpw art. 3a lid 1", RECHTSSTAND)
WEKEN_VERLENGING_VERVANGEND = Wetswaarde(8, "weken", "Lpw art. 3a", RECHTSSTAND)

# --- terms -----------------------------------------------------------------------------------
WEKEN_BEZWAAR = Wetswaarde(6, "weken", "Awb art. 6:7", _AWB)
WEKEN_BESLISSING_VERVANGEND = Wetswaarde(4, "weken", "Lpw art. 3a lid 4, 3b lid 5", RECHTSSTAND)
WEKEN_AFSCHRIFT = Wetswaarde(2, "weken", "Lpw art. 3a lid 4, 3b lid 5", RECHTSSTAND)
WEKEN_BESLISSING = Wetswaarde(8, "weken", "Awb art. 4:13", _AWB)
WEKEN_BUITEN_BEHANDELING = Wetswaarde(4, "weken", "Awb art. 4:5 lid 4", _AWB)
WEKEN_HERSTEL = Wetswaarde(
    2, "weken", "keuze van het programma; Awb art. 4:5 zegt geen getal", _AWB,
    onzeker="geen wettelijke termijn",
)  # fmt: skip
WEKEN_ARBEIDSINSPECTIE = Wetswaarde(
    2, "weken", "Leerplichtregeling 1995 art. 5", date(2014, 2, 18),
    onzeker="of deze regel nog geldt, is niet nagegaan",
)  # fmt: skip
LEEFTIJD_ARBEIDSINSPECTIE = Wetswaarde(
    16, "jaar", "Leerplichtregeling 1995 art. 5", date(2014, 2, 18)
)
ATW_WEKEN = Wetswaarde(12, "weken", "Atw art. 4", _ATW)
ATW_MAANDEN = Wetswaarde(3, "maanden", "Atw art. 4", _ATW)
ATW_DAGEN = Wetswaarde(90, "dagen", "Atw art. 4", _ATW)
ATW_KORTSTE = Wetswaarde(3, "dagen", "Atw art. 2", _ATW)
ATW_WERKDAGEN = Wetswaarde(2, "dagen", "Atw art. 2", _ATW)

# --- enforcement -----------------------------------------------------------------------------
_HALT = "Halt, criteria voor leerplichtambtenaren"
_HALT_SINDS = date(2017, 3, 1)
HALT_LEEFTIJD_VANAF = Wetswaarde(12, "jaar", _HALT, _HALT_SINDS)
HALT_LEEFTIJD_TOT = Wetswaarde(18, "jaar", _HALT, _HALT_SINDS)
HALT_LEEFTIJD_ZELF = Wetswaarde(16, "jaar", _HALT, _HALT_SINDS)
HALT_UREN_MINSTENS = Wetswaarde(9, "uur", _HALT, _HALT_SINDS)
HALT_UREN_HOOGSTENS = Wetswaarde(60, "uur", _HALT, _HALT_SINDS)
HALT_TELAAT_MINSTENS = Wetswaarde(12, "keer", _HALT, _HALT_SINDS)
HALT_TELAAT_HOOGSTENS = Wetswaarde(60, "keer", _HALT, _HALT_SINDS)
LUXE_WAARSCHUWING_DAGEN = Wetswaarde(
    1, "schooldag", "Richtlijn OM 2017R002 (Stcrt. 2017, 29777)", date(2017, 6, 1),
    onzeker="of een nieuwere richtlijn geldt, en de dag van ingang, zijn niet nagegaan",
)  # fmt: skip

# --- seeing what is kept -----------------------------------------------------------------------
LEEFTIJD_INZAGE_ZELF = Wetswaarde(16, "jaar", "UAVG art. 5 lid 4", _AVG)
MAANDEN_INZAGE = Wetswaarde(1, "maand", "AVG art. 12 lid 3", _AVG)
MAANDEN_INZAGE_EXTRA = Wetswaarde(2, "maanden", "AVG art. 12 lid 3", _AVG)

# --- keeping ---------------------------------------------------------------------------------
JAREN_BEWAREN_LEERPLICHT = Wetswaarde(
    19, "jaar na de geboorte", "Selectielijst gemeenten 2020, 12.1.3", date(2020, 1, 1)
)
JAREN_BEWAREN_VRIJSTELLING = Wetswaarde(
    19, "jaar na de geboorte", "instelling; geen eigen regel gevonden", date(2020, 1, 1),
    onzeker="de selectielijst noemt vrijstellingen niet apart",
)  # fmt: skip
JAREN_BEWAREN_KWALIFICATIEPLICHT = Wetswaarde(
    2, "jaar na het einde", "Selectielijst gemeenten 2020, 12.1.4", date(2020, 1, 1),
    onzeker="de tekst was niet volledig te lezen",
)  # fmt: skip
JAREN_WPG_VERWIJDEREN = Wetswaarde(5, "jaar na de eerste verwerking", "Wpg art. 8 lid 6", _WPG)
JAREN_WPG_VERNIETIGEN = Wetswaarde(5, "jaar na het verwijderen", "Wpg art. 14", _WPG)
JAREN_WPG_VRIJ = Wetswaarde(1, "jaar na de eerste verwerking", "Wpg art. 8 lid 1", _WPG)
DAGEN_WPG_DOEL = Wetswaarde(7, "dagen", "Wpg art. 9 lid 2", _WPG)
MAANDEN_WPG_HERKIJK = Wetswaarde(6, "maanden na het einde van een onderzoek", "Wpg art. 9", _WPG)
MAANDEN_VERBETERPLAN = Wetswaarde(
    3, "maanden na een audit", "Regeling periodieke audit politiegegevens", date(2012, 12, 20)
)


def jaren_na(dag: date, jaren: Wetswaarde) -> date:
    """So many years after a day, by the law as it holds when they have passed.

    A law that changes a number of years says itself what it means for who is halfway.
    """
    later = datum.plus_jaren(dag, jaren.waarde)
    geldend = jaren.op(later)
    return later if geldend is jaren else datum.plus_jaren(dag, geldend.waarde)


def leeftijd_doorstroompunt(op: date) -> Wetswaarde:
    """The age at which the Doorstroompunt lets go: 23, and 27 from 1 January 2026."""
    return LEEFTIJD_DOORSTROOMPUNT.op(op)
