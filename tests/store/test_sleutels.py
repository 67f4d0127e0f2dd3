# SPDX-License-Identifier: EUPL-1.2
"""The key file: each slot opens with its own secret only, and any change to it is refused."""

import base64
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import kluisstand
from leerplicht_desktop.store import herstelcode, sleutels, sloten
from leerplicht_desktop.store.kluis import SLEUTELBESTAND
from leerplicht_desktop.store.sleutels import Kdf, Sleutelbestand
from tests.fixtures.sjabloonkluis import Sjabloon

LICHT = Kdf(8, 1, 1)
UID = "a" * 32
CODE_BYTES, VERVANGER_BYTES = bytes(range(20)), bytes(range(20, 40))


def _b64(lengte: int) -> str:
    return base64.b64encode(b"\x01" * lengte).decode()


def bestand(zin: str = "zin", code: str = "") -> tuple[Sleutelbestand, dict[str, bytes], str]:
    vakken, code = sleutels.nieuwe_sleutels(), code or herstelcode.toon(CODE_BYTES)
    hoofd = sleutels.nieuwe_hoofdsleutel()
    slots = (
        sloten.wachtzinslot(UID, hoofd, zin, LICHT, None),
        sloten.herstelslot(UID, hoofd, code),
        sloten.vervangerslot(UID, vakken, herstelcode.toon(VERVANGER_BYTES), date(2026, 12, 31)),
    )
    kaal = Sleutelbestand(UID, "Gemeente", False, "00" * 16, slots)
    return sleutels.verzegel_kaart(kaal, hoofd, vakken), vakken, code


def test_both_slots_give_the_same_compartments() -> None:
    heel, vakken, code = bestand()
    gelezen = Sleutelbestand.van_json(heel.naar_json())
    assert gelezen == heel
    assert sleutels.ontgrendel(gelezen, wachtzin="zin") == vakken
    assert sleutels.ontgrendel(gelezen, code=code) == vakken
    assert set(vakken) == {"avg", "wpg", "gevoelig"}
    assert len(set(vakken.values())) == 3


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


@pytest.mark.parametrize(
    "wijzig, soort",
    [
        (_wissel, fouten.WachtzinOnjuist),
        (_kop("kluis", "b" * 32), fouten.SleutelbestandBeschadigd),
        (_kop("slots", []), fouten.WachtzinOnjuist),
        (_kop("slots", "x"), fouten.SleutelbestandBeschadigd),
        (_kop("slots", None), fouten.SleutelbestandBeschadigd),
        (_kop("formaat", "x"), fouten.SleutelbestandBeschadigd),
        (_kop("formaat", 3), fouten.KluisNieuwer),
        (_kop("formaat", 1), fouten.SleutelbestandBeschadigd),
        (_kop("naam", "Gemeente Elders"), fouten.SleutelbestandBeschadigd),
        (_kop("demo", True), fouten.SleutelbestandBeschadigd),
        (_kop("kaart", ""), fouten.SleutelbestandBeschadigd),
        (_kop("kaart", _b64(60)), fouten.SleutelbestandBeschadigd),
        (_kop("kaart", 7), fouten.SleutelbestandBeschadigd),
        (_zet("formaat", 1), fouten.SleutelbestandBeschadigd),
        (_zet("formaat", 3), fouten.SleutelbestandBeschadigd),
        (_zet("formaat", "x"), fouten.SleutelbestandBeschadigd),
        (_zet("bos", "keyring.backends.x"), fouten.SleutelbestandBeschadigd),
        (_zet("boskcv", "00"), fouten.SleutelbestandBeschadigd),
        (_zet("tot", "2030-01-01"), fouten.SleutelbestandBeschadigd),
        (_zet("tot", "morgen"), fouten.SleutelbestandBeschadigd),
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


def test_the_kind_of_keyring_cannot_be_taken_from_a_slot() -> None:
    """Also not to make the program look for its secret elsewhere, or for none at all."""
    hoofd, geheim = sleutels.nieuwe_hoofdsleutel(), bytes(32)
    slot = sloten.wachtzinslot(UID, hoofd, "zin", LICHT, geheim, "keyring.backends.A.B")
    kaal = Sleutelbestand(UID, "G", False, "00" * 16, (slot,))
    heel = sleutels.verzegel_kaart(kaal, hoofd, sleutels.nieuwe_sleutels())
    assert sleutels.ontgrendel(heel, wachtzin="zin", bosgeheim=lambda: geheim)
    for anders in (
        replace(slot, bos=""),
        replace(slot, bos="keyring.backends.C.D"),
        replace(slot, boskcv=""),
    ):
        stuk = heel.alleen((anders,))
        with pytest.raises(fouten.SleutelbestandBeschadigd):
            sleutels.ontgrendel(stuk, wachtzin="zin", bosgeheim=lambda: geheim)
    zonder = heel.alleen((replace(slot, soort="wachtzin"),))
    with pytest.raises(fouten.WachtzinOnjuist):
        sleutels.ontgrendel(zonder, wachtzin="zin")
    with pytest.raises(fouten.SleutelbosGewijzigd):
        sleutels.ontgrendel(heel, wachtzin="zin", bosgeheim=lambda: bytes([1] * 32))
    with pytest.raises(fouten.SleutelbosOntbreekt):
        sleutels.ontgrendel(heel, wachtzin="zin")


def test_the_envelope_holds_no_police_key_no_main_key_and_no_later_day() -> None:
    heel, vakken, _code = bestand()
    code = herstelcode.toon(VERVANGER_BYTES)
    open_ = sleutels.ontsluit(heel, vervangercode=code)
    assert open_.hoofd is None
    assert open_.vakken == {vak: vakken[vak] for vak in ("avg", "gevoelig")}
    slot = heel.slot("vervanger")
    assert slot is not None
    for anders in ({"tot": date(2027, 12, 31)}, {"tot": None}):
        stuk = heel.met(replace(slot, **anders), "vervanger")
        with pytest.raises(fouten.SleutelbestandBeschadigd):
            sleutels.ontsluit(stuk, vervangercode=code)
    for met in ({"code": code}, {"vervangercode": herstelcode.toon(CODE_BYTES)}):
        with pytest.raises(fouten.KluisFout) as fout:
            sleutels.ontsluit(heel, **met)  # type: ignore[arg-type]
        assert type(fout.value) in (fouten.HerstelcodeOnjuist, fouten.VervangercodeOnjuist)
    for als in ("herstelcode", "wachtzin", "sleutelbos"):
        vals = heel.alleen((replace(slot, soort=als),))
        with pytest.raises(fouten.KluisFout):
            sleutels.ontsluit(vals, code=code)


def test_every_bit_of_a_slot_and_of_the_map_counts() -> None:
    """Each field in turn, one bit at a time over its whole length."""
    heel, _vakken, code = bestand()
    slot = heel.slot("herstelcode")
    assert slot is not None
    for veld in ("zout", "nonce", "ingepakt", "kcv"):
        ruw = getattr(slot, veld)
        for plek in range(len(ruw)):
            anders = ruw[:plek] + bytes([ruw[plek] ^ 1 << plek % 8]) + ruw[plek + 1 :]
            with pytest.raises((fouten.SleutelbestandBeschadigd, fouten.HerstelcodeOnjuist)):
                sleutels.ontgrendel(
                    heel.met(replace(slot, **{veld: anders}), "herstelcode"), code=code
                )
    for plek in range(len(heel.kaart)):
        ruw = heel.kaart
        anders = ruw[:plek] + bytes([ruw[plek] ^ 1 << plek % 8]) + ruw[plek + 1 :]
        with pytest.raises(fouten.SleutelbestandBeschadigd):
            sleutels.ontgrendel(replace(heel, kaart=anders), code=code)


def test_no_secret_is_in_the_words_of_an_object() -> None:
    """What a traceback or a log would print of it."""
    from leerplicht_desktop.services.kluis import NieuweKluis
    from leerplicht_desktop.services.uitvoer.terug import Teruggezet
    from leerplicht_desktop.store.kopiebestand import Geheim

    geheim, code = b"kanariesleutel", "KANARIE-CODE"
    slot = sleutels.Slot("wachtzin", b"", b"", b"", b"")
    gezien = (
        repr(sleutels.Ontsloten({"avg": geheim}, geheim, slot, geheim)),
        repr(Geheim(geheim)),
        repr(NieuweKluis(None, code)),  # type: ignore[arg-type]
        repr(Teruggezet(None, code, 1)),  # type: ignore[arg-type]
    )
    assert not [tekst for tekst in gezien if "kanarie" in tekst.casefold()]


@pytest.mark.parametrize(
    "onzin",
    [
        b'{"formaat": 1e999}',
        b'{"formaat": 0, "kluis": "x", "naam": "", "demo": 0, "dbzout": "", "slots": []}',
        b"[" * 100_000,
    ],
    ids=["infinite", "format 0", "deep"],
)
def test_a_key_file_of_nonsense_is_damaged_and_nothing_else(
    leeg_sjabloon: Sjabloon, onzin: bytes
) -> None:
    (leeg_sjabloon.map / SLEUTELBESTAND).write_bytes(onzin)
    with pytest.raises(fouten.SleutelbestandBeschadigd):
        leeg_sjabloon.open()
    assert kluisstand.stand(leeg_sjabloon.map).toestand in ("sleutelbestand_beschadigd", "ok")
