# SPDX-License-Identifier: EUPL-1.2
"""What a letter about a claim asks of her that the dossier does not know, by kind of letter."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from leerplicht_desktop.ui.bouwstenen.datumveld import Datumveld
from leerplicht_desktop.ui.bouwstenen.formulier import Formulier
from leerplicht_desktop.ui.bouwstenen.keuzeveld import Keuzeveld

_UITKOMSTEN = (
    ("toegekend", "Toegekend"),
    ("deels toegekend", "Deels toegekend"),
    ("afgewezen", "Afgewezen"),
)
_CLAUSULE = ("mandaat", "bezwaar_adres", "bezwaar_digitaal", "rechtbank")
_PER_SOORT = {
    "VRIJSTELLINGSBESLUIT": (
        "uitkomst", "motivering", "belangen", "voorwaarden", "geldig_van", "geldig_tot", *_CLAUSULE,
    ),
    "VERLOFBESLUIT": (
        "uitkomst", "motivering", "belangen", "voorwaarden", "verleend_van", "verleend_tot",
        "verleende_dagen", *_CLAUSULE[1:],
    ),
    "BUITEN_BEHANDELING": ("motivering", *_CLAUSULE),
    "UITNODIGING": ("gesprek_op", "gesprek_tijd", "gesprek_plaats"),
    "DOORZENDING": ("andere_gemeente", "gemeente_straat", "gemeente_postcode", "gemeente_plaats"),
    "DOORGEZONDEN": ("andere_gemeente",),
}  # fmt: skip
# Where the cursor goes first: a letter that cannot be made without an answer.
VRAGEND = {soort: vragen[0] for soort, vragen in _PER_SOORT.items()}
# The letters that name a last day, and what that day is for.
_UITERLIJK = {
    "AANVULLING": "Aanvullen vóór",
    "VOLDOET_NIET": "Inschrijven vóór",
    "ONTVANGSTBEVESTIGING": "Bericht vóór",
}
_GELEZEN = "Wat u hier typt staat in de brief. Het besluit wordt beschermd bewaard."


def voeg_toe(formulier: Formulier) -> tuple[str, ...]:
    """All questions of all letters, hidden until `toon` says which; returns their names."""
    f = formulier
    f.veld("uitkomst", "Uitkomst", Keuzeveld(_UITKOMSTEN, leeg="Kies"))
    f.veld("motivering", "Motivering", _vak(), _GELEZEN)
    f.veld("belangen", "Afweging van belangen", _vak(), "", False)
    f.veld("voorwaarden", "Voorwaarden", QLineEdit(), "", False)
    f.veld("geldig_van", "Geldt vanaf", Datumveld(), "", False)
    f.veld("geldig_tot", "Geldt tot en met", Datumveld(), "", False)
    f.veld("verleend_van", "Verlof vanaf", Datumveld(), "", False)
    f.veld("verleend_tot", "Verlof tot en met", Datumveld(), "", False)
    f.veld("verleende_dagen", "Aantal schooldagen verlof", QLineEdit(), "", False)
    f.veld("mandaat", "Mandaat", QLineEdit(), "Het besluit dat u bevoegd maakt.", False)
    f.veld("bezwaar_adres", "Bezwaar naar dit adres", QLineEdit(), "", False)
    f.veld("bezwaar_digitaal", "Digitaal bezwaar", QLineEdit(), "", False)
    f.veld("rechtbank", "Rechtbank voor een voorlopige voorziening", QLineEdit(), "", False)
    f.veld("gesprek_op", "Dag van het gesprek", Datumveld())
    f.veld("gesprek_tijd", "Tijd", QLineEdit())
    f.veld("gesprek_plaats", "Plaats", QLineEdit())
    f.veld("andere_gemeente", "Gemeente waar dit hoort", QLineEdit())
    f.veld("gemeente_straat", "Adres van die gemeente", QLineEdit(), "", False)
    f.veld("gemeente_postcode", "Postcode", QLineEdit(), "", False)
    f.veld("gemeente_plaats", "Plaats", QLineEdit(), "", False)
    return tuple(naam for naam in f.ruw() if naam not in ("datum", "reageren_voor"))


def toon(formulier: Formulier, namen: tuple[str, ...], soort: str) -> None:
    """Only the questions of this kind of letter."""
    gevraagd = _PER_SOORT.get(soort, ())
    uiterlijk = formulier["reageren_voor"]
    uiterlijk.setVisible(noemt_dag(soort))
    uiterlijk.zet_label(_UITERLIJK.get(soort, uiterlijk.label))
    for naam in namen:
        formulier[naam].setVisible(naam in gevraagd)


def noemt_dag(soort: str) -> bool:
    """Is there a last day in this kind of letter?"""
    return soort in _UITERLIJK


def _vak() -> QWidget:
    vak = QPlainTextEdit()
    vak.setTabChangesFocus(True)
    vak.setFixedHeight(84)
    return vak
