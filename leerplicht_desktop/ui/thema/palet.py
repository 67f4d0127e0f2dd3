# SPDX-License-Identifier: EUPL-1.2
"""QPalette from the tokens: Fusion draws with it wherever the style sheet says nothing."""

from PySide6.QtGui import QColor, QPalette

_ROLLEN = {
    QPalette.ColorRole.Window: "page",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "page",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.PlaceholderText: "ink3",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "red",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "onAccent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accentInk",
    QPalette.ColorRole.LinkVisited: "accentInk",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "page",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "lineStrong",
    QPalette.ColorRole.Shadow: "lineStrong",
}
_UIT = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)


def palet(kleuren: dict[str, str]) -> QPalette:
    gemaakt = QPalette()
    for rol, naam in _ROLLEN.items():
        gemaakt.setColor(rol, QColor(kleuren[naam]))
    for rol in _UIT:
        gemaakt.setColor(QPalette.ColorGroup.Disabled, rol, QColor(kleuren["ink3"]))
    return gemaakt
