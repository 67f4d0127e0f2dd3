# SPDX-License-Identifier: EUPL-1.2
"""Importing a file: first a preview that shows per row what would happen, then one transaction.

The preview waits in staging tables inside the store, written in short batches so that drafts go
before; carrying it out merges everything at once, or nothing.
"""

from leerplicht_desktop.services.importeren.proef import (
    SOORTEN,
    annuleer,
    proef,
    voer_uit,
)

__all__ = ["SOORTEN", "annuleer", "proef", "voer_uit"]
