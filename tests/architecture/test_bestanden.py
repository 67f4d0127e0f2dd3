# SPDX-License-Identifier: EUPL-1.2
"""What is kept and shipped: every file licensed and accounted for, none tied to one machine."""

import ast
import re
from collections.abc import Iterator
from fnmatch import fnmatch
from importlib.metadata import distributions

import pytest

from tests.architecture.broncode import PAKKET, WORTEL, bestanden, modules

SPDX = "# SPDX-License-Identifier: EUPL-1.2"

# Written in pieces, so that this file does not find itself.
_PLEKKEN = [
    "/" + "work/", "/" + "root/", "/" + r"home/\w", "/" + r"Users/\w", "/" + "opt/",
    r"[A-Z]:\\" + "Users", "pypi" + r"\.org", "python" + "hosted", "index" + "-url",
]  # fmt: skip
_PLEK = re.compile("|".join(_PLEKKEN))
_SLEUTELBOS_LEESBAAR = "keyrings" + ".alt"


def _plekken(tekst: str) -> Iterator[str]:
    for nummer, regel in enumerate(tekst.splitlines(), start=1):
        if treffer := _PLEK.search(regel):
            yield f"{nummer} {treffer.group()}"


def test_every_python_file_names_its_licence_first() -> None:
    zonder = [m.pad for m in modules() if m.tekst.split("\n", 1)[0] != SPDX]
    assert zonder == []


def test_every_module_says_why_it_exists() -> None:
    stil = [m.pad for m in modules() if m.tekst.strip() and not ast.get_docstring(m.boom)]
    assert stil == []


def test_no_file_knows_a_machine_or_a_registry() -> None:
    fouten = []
    for bestand in bestanden():
        inhoud = (WORTEL / bestand).read_bytes()
        if b"\0" not in inhoud:
            tekst = inhoud.decode("utf-8", errors="replace")
            fouten += [f"{bestand}:{plek}" for plek in _plekken(tekst)]
    assert fouten == []


@pytest.mark.parametrize(
    "regel", ["cd /" + "work/x", "see https://pypi" + ".org/simple", "--extra-index" + "-url x"]
)
def test_a_machine_or_registry_is_found(regel: str) -> None:
    assert list(_plekken(regel)) != []


def _geleverd() -> list[str]:
    paden = [b.as_posix() for b in bestanden() if b.parts[0] == "resources"]
    return [pad.removeprefix("resources/") for pad in paden if pad != "resources/BRONNEN.md"]


def _verantwoord() -> list[str]:
    """The names in the first column; one set in one folder may be named as `folder/*.svg`."""
    tekst = (WORTEL / "resources" / "BRONNEN.md").read_text(encoding="utf-8")
    eerste_kolom = re.findall(r"^\|([^|]*)\|", tekst, re.MULTILINE)
    return [naam for cel in eerste_kolom for naam in re.findall(r"`([^`]+)`", cel)]


def test_every_shipped_file_is_accounted_for() -> None:
    verantwoord = _verantwoord()
    zonder = [n for n in _geleverd() if not any(fnmatch(n, v) for v in verantwoord)]
    assert _geleverd() != []
    assert zonder == []


def test_no_account_of_a_file_that_is_gone() -> None:
    weg = [v for v in _verantwoord() if not any(fnmatch(n, v) for n in _geleverd())]
    assert weg == []


def test_the_package_is_typed() -> None:
    assert (WORTEL / PAKKET / "py.typed").is_file()


def test_no_keyring_that_writes_readable_secrets() -> None:
    """With it present a missing key ring is silently replaced by a readable file."""
    gezet = {d.metadata["Name"].lower().replace("-", ".") for d in distributions()}
    assert _SLEUTELBOS_LEESBAAR not in gezet
    for bestand in WORTEL.glob("requirements*"):
        assert _SLEUTELBOS_LEESBAAR not in bestand.read_text(encoding="utf-8"), bestand.name


def test_every_pin_has_a_hash() -> None:
    for naam in ("requirements.txt", "requirements-dev.txt"):
        tekst = (WORTEL / naam).read_text(encoding="utf-8")
        blokken = re.split(r"^(?=[a-z0-9])", tekst, flags=re.MULTILINE)[1:]
        assert len(blokken) > 20
        assert [b.split("\n")[0] for b in blokken if "--hash=sha256:" not in b] == []
