# SPDX-License-Identifier: EUPL-1.2
"""Importing a file: first a preview that shows per row what would happen, then one transaction.

The preview waits in staging tables inside the store, written in short batches so that drafts go
before; carrying it out merges everything at once, or nothing.
"""

from leerplicht_desktop.services.importeren.proef import (
    NIET_TE_LEZEN,
    SOORTEN,
    annuleer,
    lees_bestand,
    proef,
    voer_uit,
)

__all__ = ["NIET_TE_LEZEN", "SOORTEN", "annuleer", "lees_bestand", "proef", "voer_uit"]
