# SPDX-License-Identifier: EUPL-1.2
"""Readable in light, dark and high contrast; one type; every icon there."""

import re
import sys

import pytest
from PySide6.QtGui import QColor, QFontInfo
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from leerplicht_desktop import bronnen
from leerplicht_desktop.ui.bouwstenen.vormen import VORMEN
from leerplicht_desktop.ui.thema import iconen, lettertype
from leerplicht_desktop.ui.thema.thema import Thema, zet_icoon
from leerplicht_desktop.ui.thema.tokens import DONKER, LICHT, tokens

_TEKST = [
    ("ink", "page"),
    ("ink", "surface"),
    ("ink", "rail"),
    ("ink2", "page"),
    ("ink2", "surface"),
    ("ink2", "rail"),
    ("ink3", "page"),
    ("ink3", "surface"),
    ("ink3", "accentSoft"),
    ("accentInk", "page"),
    ("accentInk", "rail"),
    ("accentInk", "surface"),
    ("onAccent", "accent"),
    ("onAccent", "accentHover"),
    ("red", "page"),
    ("red", "surface"),
    ("red", "accentSoft"),
    ("amber", "page"),
    ("amber", "surface"),
    ("amber", "accentSoft"),
    ("green", "page"),
    ("green", "surface"),
    ("green", "rail"),
    ("demoInk", "demo"),
    ("panelInk", "panel"),
    ("panelInk2", "panel"),
    ("onFill", "fill"),
    ("onFill", "fillOver"),
]
_VORM = [
    ("lineStrong", "surface"),
    ("lineStrong", "page"),
    ("focus", "page"),
    ("focus", "surface"),
    ("focus", "rail"),
    ("fill", "track"),
    ("fillOver", "track"),
    ("accent", "rail"),
]


def _licht(kleur: str) -> float:
    vol = QColor(kleur)
    delen = [
        kanaal / 12.92 if kanaal <= 0.03928 else ((kanaal + 0.055) / 1.055) ** 2.4
        for kanaal in (vol.redF(), vol.greenF(), vol.blueF())
    ]
    return 0.2126 * delen[0] + 0.7152 * delen[1] + 0.0722 * delen[2]


def _contrast(een: str, ander: str) -> float:
    hoog, laag = sorted((_licht(een), _licht(ander)), reverse=True)
    return (hoog + 0.05) / (laag + 0.05)


@pytest.mark.parametrize("scherp", [False, True])
@pytest.mark.parametrize("modus", [LICHT, DONKER])
def test_text_and_shapes_stand_out(modus: str, scherp: bool) -> None:
    kleuren = tokens().palet(modus, meer_contrast=scherp)
    te_zwak = [
        (voor, achter)
        for grens, paren in ((4.5, _TEKST), (3.0, _VORM))
        for voor, achter in paren
        if _contrast(kleuren[voor], kleuren[achter]) < grens
    ]
    te_zwak += [
        (inkt, achter)
        for achter, inkt in tokens().tonen.values()
        if _contrast(kleuren[inkt], kleuren[achter]) < 4.5
    ]
    assert te_zwak == []


def test_every_chip_has_a_known_tone_and_shape() -> None:
    for woord, stijl in tokens().chips.items():
        assert stijl.toon in tokens().tonen, woord
        assert stijl.vorm in VORMEN, woord


def test_amber_and_red_are_for_deadlines_and_faults_only() -> None:
    gekleurd = {w for w, stijl in tokens().chips.items() if stijl.toon in ("amber", "red")}
    assert "Te beoordelen" not in gekleurd
    assert "Te laat" in gekleurd


@pytest.mark.parametrize("maat", ["meta", "body", "title", "display"])
def test_the_bundled_type_is_used_with_true_weights(qtbot: QtBot, maat: str) -> None:
    assert lettertype.laad()
    for gewicht in (lettertype.GEWOON, lettertype.MEDIUM, lettertype.HALFVET):
        gevonden = QFontInfo(lettertype.letter(maat, gewicht))
        assert gevonden.family() == "Noto Sans"
        assert gevonden.weight() == gewicht.value


def test_every_icon_named_in_the_program_exists() -> None:
    map_ = bronnen.pad("ui/iconen")
    bestaand = {pad.stem for pad in map_.glob("*.svg")}
    bron = bronnen.pad("ui").parent.parent / "leerplicht_desktop" / "ui"
    patroon = re.compile(r"""(?:icoon=|Icoon\(|icoonregel\(|zet_icoon\(\w+, )"([a-z-]+)""")
    genoemd = {n for pad in bron.rglob("*.py") for n in patroon.findall(pad.read_text())}
    assert genoemd
    assert genoemd <= bestaand
    for naam in bestaand:
        assert iconen.tekening(naam, "#123456").isValid(), naam


def test_the_override_wins_and_recolours_what_is_on_screen(qtbot: QtBot, licht: Thema) -> None:
    knop = QPushButton("Opslaan")
    qtbot.addWidget(knop)
    zet_icoon(knop, "check", "ink")
    was = knop.icon().pixmap(20).toImage()
    with qtbot.waitSignal(licht.gewijzigd):
        licht.zet_voorkeur("donker")
    assert licht.modus == DONKER
    assert knop.icon().pixmap(20).toImage() != was
    assert knop.palette().buttonText().color() == licht.kleur("ink")


def test_qt_calls_do_not_lose_references_to_none(qtbot: QtBot) -> None:
    """One version of the Qt binding dropped a reference per call and then ended the program."""
    label = QLabel()
    qtbot.addWidget(label)
    label.setText("warm")
    voor = sys.getrefcount(None)
    for _keer in range(500):
        label.setText("x")
    assert sys.getrefcount(None) - voor > -50
