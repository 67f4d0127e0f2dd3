# SPDX-License-Identifier: EUPL-1.2
"""What is kept and shipped: every file licensed and accounted for, none tied to one machine."""

import ast
import re
from collections.abc import Iterator
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


def test_every_shipped_file_is_accounted_for() -> None:
    paden = [b.as_posix() for b in bestanden() if b.parts[0] == "resources"]
    geleverd = [pad.removeprefix("resources/") for pad in paden]
    assert "BRONNEN.md" in geleverd
    verantwoord = set(re.findall(r"`([^`\n]+)`", _bronnen()))
    assert [naam for naam in geleverd if naam != "BRONNEN.md" and naam not in verantwoord] == []


def test_no_account_of_a_file_that_is_gone() -> None:
    genoemd = set(re.findall(r"`([a-z_0-9]+/[^`\n]+\.[a-z0-9]+)`", _bronnen()))
    assert [n for n in sorted(genoemd) if not (WORTEL / "resources" / n).is_file()] == []


def _bronnen() -> str:
    return (WORTEL / "resources" / "BRONNEN.md").read_text(encoding="utf-8")


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
