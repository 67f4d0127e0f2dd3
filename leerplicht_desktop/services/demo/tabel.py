# SPDX-License-Identifier: EUPL-1.2
"""Tables as CSV, the way this program reads and gives them."""

import csv
import io
from collections.abc import Iterable, Sequence


def csv_bytes(kolommen: Sequence[str], rijen: Iterable[Sequence[str]]) -> bytes:
    """Semicolons and UTF-8, one header row."""
    uit = io.StringIO()
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\n")
    schrijver.writerow(kolommen)
    schrijver.writerows(rijen)
    return uit.getvalue().encode()
