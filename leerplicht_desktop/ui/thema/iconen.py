# SPDX-License-Identifier: EUPL-1.2
"""Line icons drawn from SVG in a colour of the theme, sharp at every scale of the screen."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from leerplicht_desktop import bronnen


@cache
def tekening(naam: str, kleur: str) -> QSvgRenderer:
    """The icon `naam` with its lines in `kleur` (#rrggbb)."""
    bron = bronnen.lees(f"ui/iconen/{naam}.svg").decode()
    bron = bron.replace("currentColor", kleur).replace('stroke-width="2"', 'stroke-width="1.75"')
    return QSvgRenderer(QByteArray(bron.encode()))


def teken(schilder: QPainter, naam: str, kleur: str, vak: QRectF) -> None:
    tekening(naam, kleur).render(schilder, vak)


@cache
def plaatje(naam: str, kleur: str, maat: int, schaal: float, rechts: int = 0) -> QPixmap:
    zijde = round(maat * schaal)
    beeld = QPixmap(zijde + round(rechts * schaal), zijde)
    beeld.fill(Qt.GlobalColor.transparent)
    schilder = QPainter(beeld)
    schilder.setRenderHint(QPainter.RenderHint.Antialiasing)
    teken(schilder, naam, kleur, QRectF(0, 0, zijde, zijde))
    schilder.end()
    beeld.setDevicePixelRatio(schaal)
    return beeld


@cache
def _schalen() -> tuple[float, ...]:
    """The scales of the screens there are, and the whole ones for a screen plugged in later."""
    schermen = {scherm.devicePixelRatio() for scherm in QGuiApplication.screens()}
    return tuple(sorted({1.0, 2.0} | schermen))


@cache
def icoon(naam: str, kleur: str, uit: str, maat: int = 20, rechts: int = 0) -> QIcon:
    """An icon for a button; `uit` is the colour while the button is disabled."""
    samengesteld = QIcon()
    for schaal in _schalen():
        samengesteld.addPixmap(plaatje(naam, kleur, maat, schaal, rechts), QIcon.Mode.Normal)
        samengesteld.addPixmap(plaatje(naam, uit, maat, schaal, rechts), QIcon.Mode.Disabled)
    return samengesteld
