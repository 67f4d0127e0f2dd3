# SPDX-License-Identifier: EUPL-1.2
"""What a newcomer reads first is true: links lead somewhere and commands exist."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.broncode import WORTEL, bestanden

_VERWIJZING = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
_PROEF = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
_VET = re.compile(r"\*\*(.+?)\*\*")
_BEVEILIGING, _HANDLEIDING = Path("docs/beveiliging.md"), Path("docs/handleiding")


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


def test_every_test_that_a_document_names_exists() -> None:
    genoemd = {(str(b), *paar) for b, tekst in _documenten() for paar in _PROEF.findall(tekst)}
    assert len(genoemd) > 60
    assert [
        f"{bestand}: {pad}::{naam}"
        for bestand, pad, naam in sorted(genoemd)
        if not (WORTEL / pad).exists() or f"def {naam}(" not in (WORTEL / pad).read_text("utf-8")
    ] == []


def test_every_threat_has_a_test() -> None:
    tekst = (WORTEL / _BEVEILIGING).read_text(encoding="utf-8")
    rijen = re.findall(r"^\| (\d+) \|(.*)$", tekst, re.MULTILINE)
    assert [int(nummer) for nummer, _rij in rijen] == list(range(1, 20))
    # Nothing is sent yet: there is no receiver that could be malicious.
    assert [nummer for nummer, rij in rijen if not _PROEF.search(rij)] == ["12"]


def test_the_versions_that_are_named_are_those_that_are_checked() -> None:
    tekst = (WORTEL / _BEVEILIGING).read_text(encoding="utf-8")
    controle = (WORTEL / "packaging" / "maak_sbom.py").read_text(encoding="utf-8")
    gevonden = re.search(r"^BEKEKEN = (\{.*\})$", controle, re.MULTILINE)
    assert gevonden
    versies = ast.literal_eval(gevonden[1])
    assert len(versies) == 3
    assert [versie for versie in versies.values() if f"| {versie} |" not in tekst] == []


def test_the_words_of_the_manual_are_on_the_screen() -> None:
    """What is bold in the manual is what a button, a field or a title says, letter for letter."""
    ramen = [
        *(WORTEL / "leerplicht_desktop").rglob("*.py"),
        *(WORTEL / "resources").rglob("*.toml"),
    ]
    # A long sentence is written in pieces below each other.
    stukken = (re.sub(r'"\s*\n\s*f?"', "", pad.read_text(encoding="utf-8")) for pad in ramen)
    woorden = " ".join(stukken).casefold()
    genoemd = {
        (str(bestand), woord)
        for bestand, tekst in _documenten()
        if bestand.parent == _HANDLEIDING
        for woord in _VET.findall(" ".join(tekst.split()))
    }
    assert len(genoemd) > 150
    assert [paar for paar in sorted(genoemd) if paar[1].casefold() not in woorden] == []
