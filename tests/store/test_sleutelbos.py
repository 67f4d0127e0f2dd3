# SPDX-License-Identifier: EUPL-1.2
"""With a keyring both are needed; without one the recovery code always gets her in."""

from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import pytest
from keyring import errors
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import kluis as dienst
from leerplicht_desktop.services import kluisstand
from leerplicht_desktop.services.kluis import Kdf
from leerplicht_desktop.store import openen, sleutelbos
from leerplicht_desktop.store.kluis import SLEUTELBESTAND
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import GEGEVENS, WACHTZIN


class NepBos(KeyringBackend):
    """A keyring of this test; what it is taken for depends on the module it says it is from."""

    priority = 1

    def __init__(self) -> None:
        self.inhoud: dict[tuple[str, str], str] = {}
        self.fout: Exception | None = None

    def get_password(self, service: str, username: str) -> str | None:
        if self.fout:
            raise self.fout
        return self.inhoud.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.fout:
            raise self.fout
        self.inhoud[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.fout:
            raise self.fout
        self.inhoud.pop((service, username))


class EchtBos(NepBos):
    __module__ = "keyring.backends.SecretService"


class PlatBos(NepBos):
    """Writes plain text to a file, and is what `keyring` may choose in silence."""

    __module__ = "keyrings.alt.file"


@pytest.fixture(autouse=True)
def _eigen_bos() -> Iterator[None]:
    oud = keyring.get_keyring()
    yield
    keyring.set_keyring(oud)


@pytest.fixture
def bos() -> EchtBos:
    echt = EchtBos()
    keyring.set_keyring(echt)
    return echt


@pytest.fixture
def met_bos(tmp_path: Path, bos: EchtBos, kdf_licht: Kdf) -> tuple[Path, str]:
    nieuw = dienst.maak(
        tmp_path / "k",
        WACHTZIN,
        sleutelbos=True,
        gegevens=GEGEVENS,
        kdf=kdf_licht,
        klok=VasteKlok(),
    )
    nieuw.kluis.sluit()
    return tmp_path / "k", nieuw.herstelcode


def test_both_the_passphrase_and_the_keyring_are_needed(
    met_bos: tuple[Path, str], bos: EchtBos
) -> None:
    map_, _code = met_bos
    assert kluisstand.stand(map_).sleutelbos
    dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok()).sluit()
    with pytest.raises(fouten.WachtzinOnjuist):
        dienst.open_(map_, wachtzin="iets anders", klok=VasteKlok())
    ((dienstnaam, uid), geheim) = next(iter(bos.inhoud.items()))
    assert dienstnaam == "Leerplicht Desktop"
    assert geheim not in (map_ / SLEUTELBESTAND).read_text()
    bos.inhoud[dienstnaam, uid] = "00" * 32
    with pytest.raises(fouten.WachtzinOnjuist):
        dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok())


@pytest.mark.parametrize(
    "toestand, soort",
    [
        ("leeg", fouten.SleutelbosOntbreekt),
        ("rommel", fouten.SleutelbosOntbreekt),
        ("geen hex", fouten.SleutelbosOntbreekt),
        ("vergrendeld", fouten.SleutelbosVergrendeld),
        ("stuk", fouten.SleutelbosOntbreekt),
        ("geen", fouten.SleutelbosOntbreekt),
        ("nul", fouten.SleutelbosOntbreekt),
        ("plat", fouten.SleutelbosOntbreekt),
    ],
)
def test_without_its_keyring_the_code_still_opens_and_no_weaker_slot_is_made(
    met_bos: tuple[Path, str], bos: EchtBos, toestand: str, soort: type[fouten.KluisFout]
) -> None:
    map_, code = met_bos
    voor = (map_ / SLEUTELBESTAND).read_bytes()
    sleutel = next(iter(bos.inhoud))
    if toestand == "leeg":
        bos.inhoud.clear()
    elif toestand == "rommel":
        bos.inhoud[sleutel] = "kort"
    elif toestand == "geen hex":
        bos.inhoud[sleutel] = "z" * 64
    elif toestand == "vergrendeld":
        bos.fout = errors.KeyringLocked()
    elif toestand == "stuk":
        bos.fout = errors.InitError("no session bus")
    else:
        plat = PlatBos()
        plat.inhoud = dict(bos.inhoud)
        anders: dict[str, KeyringBackend] = {
            "geen": fail.Keyring(),  # type: ignore[no-untyped-call]
            "nul": null.Keyring(),  # type: ignore[no-untyped-call]
            "plat": plat,
        }
        keyring.set_keyring(anders[toestand])
    with pytest.raises(fouten.KluisFout) as fout:
        dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok())
    assert type(fout.value) is soort
    assert "herstelcode" in fout.value.zin
    dienst.open_(map_, herstelcode=code, klok=VasteKlok()).sluit()
    assert (map_ / SLEUTELBESTAND).read_bytes() == voor


NIET_ECHT: list[Callable[[], KeyringBackend]] = [fail.Keyring, null.Keyring, PlatBos]


@pytest.mark.parametrize("soort", NIET_ECHT)
def test_a_keyring_that_is_none_is_never_used(
    tmp_path: Path, kdf_licht: Kdf, soort: Callable[[], KeyringBackend]
) -> None:
    keyring.set_keyring(soort())
    assert not dienst.sleutelbos_beschikbaar()
    with pytest.raises(fouten.SleutelbosOntbreekt):
        dienst.maak(tmp_path / "k", WACHTZIN, sleutelbos=True, gegevens=GEGEVENS, kdf=kdf_licht)
    assert not list((tmp_path / "k").glob("kluis.[dj]*"))


def test_of_several_keyrings_the_real_one_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    plat, echt = PlatBos(), EchtBos()

    class Keten(chainer.ChainerBackend):
        backends = [plat, echt]  # noqa: RUF012

    keyring.set_keyring(Keten())  # type: ignore[no-untyped-call]
    assert dienst.sleutelbos_beschikbaar()
    sleutelbos.maak_geheim("uid")
    assert echt.inhoud
    assert not plat.inhoud


def test_a_failed_making_leaves_no_secret_behind(
    tmp_path: Path, bos: EchtBos, kdf_licht: Kdf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol(*_: object) -> None:
        raise fouten.SchijfVol

    monkeypatch.setattr(openen, "schrijf_geheel", vol)
    with pytest.raises(fouten.SchijfVol):
        dienst.maak(tmp_path / "k", WACHTZIN, sleutelbos=True, gegevens=GEGEVENS, kdf=kdf_licht)
    assert bos.inhoud == {}


def test_a_new_passphrase_that_cannot_be_written_does_not_lock_her_out(
    met_bos: tuple[Path, str], kdf_licht: Kdf, monkeypatch: pytest.MonkeyPatch
) -> None:
    map_, _code = met_bos
    kluis = dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok())

    def vol(*_: object) -> None:
        raise fouten.SchijfVol

    with monkeypatch.context() as even:
        even.setattr(openen, "schrijf_geheel", vol)
        with pytest.raises(fouten.SchijfVol):
            dienst.wijzig_wachtzin(
                kluis, "kaas trein lepel molen muur", sleutelbos=True, kdf=kdf_licht
            )
    kluis.sluit()
    dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok()).sluit()


def test_a_new_computer_gets_a_new_secret_after_the_code(
    met_bos: tuple[Path, str], bos: EchtBos, kdf_licht: Kdf
) -> None:
    map_, code = met_bos
    bos.inhoud.clear()
    kluis = dienst.open_(map_, herstelcode=code, klok=VasteKlok())
    dienst.wijzig_wachtzin(kluis, WACHTZIN, sleutelbos=True, kdf=kdf_licht)
    kluis.sluit()
    assert len(bos.inhoud) == 1
    dienst.open_(map_, wachtzin=WACHTZIN, klok=VasteKlok()).sluit()
