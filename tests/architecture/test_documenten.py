# SPDX-License-Identifier: EUPL-1.2
"""What a newcomer reads first is true: links lead somewhere and commands exist."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.broncode import WORTEL, bestanden

_VERWIJZING = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")


def _documenten() -> Iterator[tuple[Path, str]]:
    for bestand in bestanden():
        if bestand.suffix == ".md":
            yield bestand, (WORTEL / bestand).read_text(encoding="utf-8")


def test_every_link_between_files_leads_somewhere() -> None:
    dood = [
        f"{bestand}: {doel}"
        for bestand, tekst in _documenten()
        for doel in _VERWIJZING.findall(tekst)
        if "://" not in doel and not (WORTEL / bestand.parent / doel).exists()
    ]
    assert dood == []


def test_every_make_command_in_a_document_exists() -> None:
    doelen = set(re.findall(r"^([a-z]+):", (WORTEL / "Makefile").read_text(), re.MULTILINE))
    genoemd = {
        (str(bestand), doel)
        for bestand, tekst in _documenten()
        for doel in re.findall(r"(?:`|^)make ([a-z]+)", tekst, re.MULTILINE)
    }
    assert len(genoemd) > 5
    assert [plek for plek in sorted(genoemd) if plek[1] not in doelen] == []


def test_the_readme_is_one_page() -> None:
    assert len((WORTEL / "README.md").read_text(encoding="utf-8").splitlines()) < 90


def test_every_decision_is_in_the_list() -> None:
    map_ = WORTEL / "docs" / "besluiten"
    lijst = (map_ / "README.md").read_text(encoding="utf-8")
    records = sorted(pad.name for pad in map_.glob("0*.md"))
    assert records
    assert [naam for naam in records if f"({naam})" not in lijst] == []
    delen = ("**Context.**", "**Decision.**", "**Consequences.**", "**Alternatives.**")
    for naam in records:
        tekst = (map_ / naam).read_text(encoding="utf-8")
        assert [deel for deel in delen if deel not in tekst] == [], naam
