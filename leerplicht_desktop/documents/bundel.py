# SPDX-License-Identifier: EUPL-1.2
"""Several PDFs as one file, for printing in one go."""

import io
from collections.abc import Sequence

import pypdfium2

from leerplicht_desktop.documents.voorbeeld import SLOT


def voeg_samen(pdfs: Sequence[bytes]) -> bytes:
    """The pages of all, in order."""
    with SLOT:
        geheel = pypdfium2.PdfDocument.new()
        try:
            for inhoud in pdfs:
                deel = pypdfium2.PdfDocument(inhoud)
                try:
                    geheel.import_pages(deel)
                finally:
                    deel.close()
            uit = io.BytesIO()
            geheel.save(uit)
            return uit.getvalue()
        finally:
            geheel.close()
