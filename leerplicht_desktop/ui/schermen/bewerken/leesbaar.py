# SPDX-License-Identifier: EUPL-1.2
"""The raw text of a field in the words the officer sees in that field."""

from PySide6.QtWidgets import QCheckBox, QWidget

from leerplicht_desktop.domain.datum import dag, lees_datum
from leerplicht_desktop.ui.bouwstenen.datumveld import Datumveld
from leerplicht_desktop.ui.bouwstenen.keuzeveld import Keuzeveld


def leesbaar(widget: QWidget, ruw: str) -> str:
    """A code becomes its word, a date is written out."""
    if isinstance(widget, Keuzeveld):
        plek = widget.findData(ruw)
        return widget.itemText(plek) if ruw and plek >= 0 else ruw
    if isinstance(widget, Datumveld):
        gelezen = lees_datum(ruw)
        return dag(gelezen) if gelezen else ruw
    if isinstance(widget, QCheckBox):
        return f"{widget.text()}: {ruw}"
    return ruw
