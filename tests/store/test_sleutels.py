# SPDX-License-Identifier: EUPL-1.2
"""The key file: each slot opens with its own secret only, and any change to it is refused."""

import base64
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import kluis as dienst
from leerplicht_desktop.store import openen, sleutels
from leerplicht_desktop.store.kluis import SLEUTELBESTAND
from leerplicht_desktop.store.sleutels import Kdf, Sleutelbestand
from tests.fixtures.klok import VasteKlok
from tests.fixtures.sjabloonkluis import Sjabloon

LICHT = Kdf(8, 1, 1)
UID = "a" * 32
CODE_BYTES = bytes(range(20))


def bestand(zin: str = "zin", code: str = "") -> tuple[Sleutelbestand, dict[str, bytes], str]:
    from leerplicht_desktop.store import herstelcode

    vakken, code = sleutels.nieuwe_sleutels(), code or herstelcode.toon(CODE_BYTES)
    slots = (
        openen.wachtzinslot(UID, vakken, zin, LICHT, None),
        openen.herstelslot(UID, vakken, code),
    )
    return Sleutelbestand(UID, "Gemeente", False, "00" * 16, slots), vakken, code


def test_both_slots_give_the_same_two_compartments() -> None:
    heel, vakken, code = bestand()
    gelezen = Sleutelbestand.van_json(heel.naar_json())
    assert gelezen == heel
    assert sleutels.ontgrendel(gelezen, wachtzin="zin") == vakken
    assert sleutels.ontgrendel(gelezen, code=code) == vakken
    assert set(vakken) == {"avg", "wpg"}
    assert vakken["avg"] != vakken["wpg"]


def test_no_key_stands_in_the_file() -> None:
    heel, vakken, code = bestand()
    ruw = heel.naar_json()
    for sleutel in vakken.values():
        for vorm in (sleutel, sleutel.hex().encode(), base64.b64encode(sleutel)):
            assert vorm not in ruw
    assert code.encode() not in ruw


@given(st.text(max_size=30))
def test_only_the_very_passphrase_opens(poging: str) -> None:
    heel, vakken, _code = bestand("fiets lamp wolk")
    if poging == "fiets lamp wolk":
        assert sleutels.ontgrendel(heel, wachtzin=poging) == vakken
    else:
        with pytest.raises(fouten.WachtzinOnjuist):
            sleutels.ontgrendel(heel, wachtzin=poging)


def _slot(ruw: dict[str, Any], soort: str) -> dict[str, Any]:
    return next(s for s in ruw["slots"] if s["soort"] == soort)


def _wissel(ruw: dict[str, Any]) -> None:
    """Call the recovery slot the passphrase slot."""
    ruw["slots"] = [
        {**_slot(ruw, "herstelcode"), "soort": "wachtzin", "kdf": _slot(ruw, "wachtzin")["kdf"]}
    ]


def _zet(veld: str, waarde: object) -> Callable[[dict[str, Any]], None]:
    def wijzig(ruw: dict[str, Any]) -> None:
        _slot(ruw, "wachtzin")[veld] = waarde

    return wijzig


def _kop(veld: str, waarde: object) -> Callable[[dict[str, Any]], None]:
    def wijzig(ruw: dict[str, Any]) -> None:
        ruw[veld] = waarde

    return wijzig


def _kdf(geheugen: object, rondes: int, banen: int) -> Callable[[dict[str, Any]], None]:
    return _zet("kdf", {"geheugen_kib": geheugen, "rondes": rondes, "banen": banen})


def _b64(lengte: int) -> str:
    return base64.b64encode(b"\x01" * lengte).decode()


@pytest.mark.parametrize(
    "wijzig, soort",
    [
        (_wissel, fouten.WachtzinOnjuist),
        (_kop("kluis", "b" * 32), fouten.SleutelbestandBeschadigd),
        (_kop("slots", []), fouten.WachtzinOnjuist),
        (_kop("slots", "x"), fouten.SleutelbestandBeschadigd),
        (_kop("slots", None), fouten.SleutelbestandBeschadigd),
        (_kop("formaat", "x"), fouten.SleutelbestandBeschadigd),
        (_kop("formaat", 2), fouten.KluisNieuwer),
        (_zet("soort", "herstelcode"), fouten.WachtzinOnjuist),
        (_zet("ingepakt", _b64(48)), fouten.SleutelbestandBeschadigd),
        (_zet("ingepakt", ""), fouten.SleutelbestandBeschadigd),
        (_zet("ingepakt", "geen base64!"), fouten.SleutelbestandBeschadigd),
        (_zet("nonce", _b64(12)), fouten.SleutelbestandBeschadigd),
        (_zet("nonce", _b64(3)), fouten.SleutelbestandBeschadigd),
        (_zet("nonce", ""), fouten.SleutelbestandBeschadigd),
        (_zet("zout", _b64(4)), fouten.SleutelbestandBeschadigd),
        (_zet("zout", _b64(16)), fouten.WachtzinOnjuist),
        (_zet("kcv", _b64(16)), fouten.WachtzinOnjuist),
        (_zet("kcv", 5), fouten.SleutelbestandBeschadigd),
        (_zet("kdf", None), fouten.WachtzinOnjuist),
        (_zet("kdf", "x"), fouten.SleutelbestandBeschadigd),
        (_kdf(8, 2, 1), fouten.WachtzinOnjuist),
        (_kdf(8, 0, 1), fouten.SleutelbestandBeschadigd),
        (_kdf(2**40, 1, 1), fouten.SleutelbestandBeschadigd),
        (_kdf("8", 1, 1), fouten.SleutelbestandBeschadigd),
        (_zet("kdf", {"vreemd": 1}), fouten.SleutelbestandBeschadigd),
    ],
)  # fmt: skip
def test_a_changed_key_file_is_refused(
    wijzig: Callable[[dict[str, Any]], None], soort: type[fouten.KluisFout]
) -> None:
    heel, _vakken, _code = bestand()
    ruw = json.loads(heel.naar_json())
    wijzig(ruw)
    with pytest.raises(fouten.KluisFout) as fout:
        sleutels.ontgrendel(Sleutelbestand.van_json(json.dumps(ruw).encode()), wachtzin="zin")
    assert type(fout.value) is soort


def test_slots_of_another_store_are_refused_even_with_the_same_passphrase() -> None:
    heel, _vakken, code = bestand()
    ruw = json.loads(heel.naar_json())
    ruw["kluis"] = "c" * 32
    vreemd = Sleutelbestand.van_json(json.dumps(ruw).encode())
    for sleutel in ({"wachtzin": "zin"}, {"code": code}):
        with pytest.raises(fouten.SleutelbestandBeschadigd):
            sleutels.ontgrendel(vreemd, **sleutel)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "ruw", [b"", b"{}", b"[]", b"null", b"\xff\xfe", b"[" * 100_000, b'{"formaat": 1}', b"{" * 9]
)
def test_a_file_that_is_no_key_file(ruw: bytes, leeg_sjabloon: Sjabloon) -> None:
    (leeg_sjabloon.map / SLEUTELBESTAND).write_bytes(ruw)
    with pytest.raises(fouten.SleutelbestandBeschadigd):
        leeg_sjabloon.open()


def test_a_new_passphrase_takes_the_place_of_the_old(
    leeg_sjabloon: Sjabloon, kdf_licht: Kdf
) -> None:
    kluis = leeg_sjabloon.open()
    with pytest.raises(fouten.WachtzinTeZwak):
        dienst.wijzig_wachtzin(kluis, "welkom01", sleutelbos=False)
    dienst.wijzig_wachtzin(kluis, "kaas trein lepel molen muur", sleutelbos=False, kdf=kdf_licht)
    kluis.sluit()
    with pytest.raises(fouten.WachtzinOnjuist):
        leeg_sjabloon.open()
    dienst.open_(
        leeg_sjabloon.map, wachtzin="kaas trein lepel molen muur", klok=VasteKlok()
    ).sluit()
    dienst.open_(leeg_sjabloon.map, herstelcode=leeg_sjabloon.herstelcode, klok=VasteKlok()).sluit()


def test_a_new_recovery_code_takes_the_place_of_the_old(leeg_sjabloon: Sjabloon) -> None:
    kluis = leeg_sjabloon.open()
    nieuw = dienst.nieuwe_herstelcode(kluis)
    kluis.sluit()
    with pytest.raises(fouten.HerstelcodeOnjuist):
        dienst.open_(leeg_sjabloon.map, herstelcode=leeg_sjabloon.herstelcode)
    dienst.open_(leeg_sjabloon.map, herstelcode=nieuw, klok=VasteKlok()).sluit()
    leeg_sjabloon.open().sluit()


def test_a_change_that_cannot_be_written_leaves_the_old_one_working(
    leeg_sjabloon: Sjabloon, kdf_licht: Kdf, monkeypatch: pytest.MonkeyPatch
) -> None:
    kluis = leeg_sjabloon.open()

    def vol(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as even:
        even.setattr("leerplicht_desktop.store.bestanden.os.replace", vol)
        with pytest.raises(fouten.SchijfVol):
            dienst.wijzig_wachtzin(
                kluis, "kaas trein lepel molen muur", sleutelbos=False, kdf=kdf_licht
            )
    kluis.sluit()
    leeg_sjabloon.open().sluit()
    assert {p.name for p in leeg_sjabloon.map.iterdir()} <= {"kluis.json", "kluis.db", "kluis.slot"}
