# SPDX-License-Identifier: EUPL-1.2
"""The theme of the running program: follows the computer, unless the officer chose otherwise.

Widgets that paint themselves ask `thema()` for a colour by its token name at every paint, so a
change of theme needs no bookkeeping: everything repaints.
"""

import string

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QAbstractButton, QApplication, QStyleFactory

from leerplicht_desktop import bronnen
from leerplicht_desktop.ui.thema import iconen, lettertype
from leerplicht_desktop.ui.thema.palet import palet
from leerplicht_desktop.ui.thema.tokens import DONKER, LICHT, tokens

SYSTEEM = "systeem"
VOORKEUREN = (SYSTEEM, LICHT, DONKER)
_SCHEMA = {
    SYSTEEM: Qt.ColorScheme.Unknown,
    LICHT: Qt.ColorScheme.Light,
    DONKER: Qt.ColorScheme.Dark,
}


class _Sjabloon(string.Template):
    delimiter = "@"


class Thema(QObject):
    """Colours by token name, icons in those colours, and the override."""

    gewijzigd = Signal()
    gekozen = Signal()  # the officer chose; to be remembered

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.setObjectName("thema")
        self._app = app
        self._voorkeur = SYSTEEM
        self._kleuren: dict[str, str] = {}
        self._modus = LICHT
        app.setStyle(QStyleFactory.create("Fusion"))
        lettertype.laad()
        app.setFont(lettertype.letter())
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._pas_toe)
        hints.accessibility().contrastPreferenceChanged.connect(self._pas_toe)
        self._pas_toe()

    @property
    def modus(self) -> str:
        return self._modus

    @property
    def voorkeur(self) -> str:
        return self._voorkeur

    def zet_voorkeur(self, voorkeur: str) -> None:
        """`systeem`, `licht` or `donker`."""
        anders = voorkeur != self._voorkeur
        self._voorkeur = voorkeur
        self._app.styleHints().setColorScheme(_SCHEMA[voorkeur])
        self._pas_toe()
        if anders:
            self.gekozen.emit()

    def code(self, naam: str) -> str:
        """The colour of a token as #rrggbb."""
        return self._kleuren[naam]

    def kleur(self, naam: str) -> QColor:
        return QColor(self._kleuren[naam])

    def toon(self, naam: str) -> tuple[QColor, QColor]:
        """Background and ink of a tone: accent, amber, red, green, neutral."""
        achter, inkt = tokens().tonen[naam]
        return self.kleur(achter), self.kleur(inkt)

    def icoon(self, naam: str, kleur: str = "ink", maat: int = 20, rechts: int = 0) -> QIcon:
        """`rechts` is empty room beside the icon: Qt leaves only 4 px before the word."""
        return iconen.icoon(naam, self._kleuren[kleur], self._kleuren["ink3"], maat, rechts)

    def _pas_toe(self) -> None:
        hints = self._app.styleHints()
        donker = hints.colorScheme() == Qt.ColorScheme.Dark
        if self._voorkeur != SYSTEEM:
            donker = self._voorkeur == DONKER
        scherp = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
        kleuren = tokens().palet(DONKER if donker else LICHT, meer_contrast=scherp)
        if kleuren == self._kleuren:
            return
        self._modus = DONKER if donker else LICHT
        self._kleuren = kleuren
        self._app.setPalette(palet(kleuren))
        self._app.setStyleSheet(self._stijl())
        for widget in self._app.allWidgets():
            if isinstance(widget, QAbstractButton) and widget.property("icoon"):
                kleur_icoon(widget)
        self.gewijzigd.emit()

    def _stijl(self) -> str:
        bron = bronnen.lees("ui/style.qss").decode()
        waarden: dict[str, object] = dict(tokens().maten)
        waarden |= self._kleuren
        waarden["familie"] = tokens().familie
        waarden["vlak"] = bronnen.pad("ui/vlak").as_posix()
        waarden["modus"] = self._modus
        return _Sjabloon(bron).substitute(waarden)


def thema() -> Thema:
    """The theme of the running application, made on first use."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("a theme needs a QApplication")
    gevonden = app.findChild(Thema, "thema")
    return gevonden if isinstance(gevonden, Thema) else Thema(app)


def zet_icoon(knop: QAbstractButton, naam: str, kleur: str = "ink", maat: int = 20) -> None:
    """Give a button an icon that keeps following the theme."""
    knop.setProperty("icoon", naam)
    knop.setProperty("icoonkleur", kleur)
    knop.setProperty("icoonmaat", maat)
    kleur_icoon(knop)


def kleur_icoon(knop: QAbstractButton) -> None:
    naam, kleur = str(knop.property("icoon")), str(knop.property("icoonkleur"))
    maat, rechts = int(knop.property("icoonmaat")), 4 if knop.text() else 0
    knop.setIconSize(QSize(maat + rechts, maat))
    knop.setIcon(thema().icoon(naam, kleur, maat, rechts))
