# SPDX-License-Identifier: EUPL-1.2
"""Others are taken out of a text in whatever spelling; what is the person's own stays."""

import pytest

from leerplicht_desktop.domain.gegevens.persoon import Adres, Naam
from leerplicht_desktop.domain.maskeren import Bekend, Masker, Wat, volle_vormen

NOOR = Bekend(
    namen=(Naam("Noortje Maria", "Noor", "van", "Dijk"),),
    adressen=(Adres("Lindelaan", "12", "", "1234 AB", "Veldwijk"),),
    telefoons=("06-11112222",),
    emails=("noor@voorbeeld.example",),
    nummers=("999990019",),
    plekken=("Het Plein College",),
)
VADER = Bekend(
    namen=(Naam("Pieter", "", "van", "Dijk"),),
    adressen=(Adres("Zonnebloempad", "77", "", "4321 ZX", "Verrewoude"),),
    telefoons=("+31 (0)6 8765 4321",),
    nummers=("999990044",),
    plekken=("De Wilg",),
)
MOEDER = Bekend(
    namen=(Naam("Zoë Anna-Sophia", "", "", "d'Hondt"),),
    adressen=NOOR.adressen,
)
MELDER = Bekend(losse_namen=("J. de Boer",))


def masker() -> Masker:
    buren = volle_vormen(Naam("Karel Jan", "Kees", "de", "Wit"))
    return Masker(NOOR, [VADER, MOEDER, MELDER], volle_namen=buren)


@pytest.mark.parametrize(
    ("tekst", "daarna"),
    [
        ("Pieter belde.", "[naam weggelaten] belde."),
        ("PIETER VAN DIJK belde.", "[naam weggelaten] belde."),
        ("Noor van Dijk bleef thuis.", "Noor van Dijk bleef thuis."),
        ("Zoe was er, ZOË ook.", "[naam weggelaten] was er, [naam weggelaten] ook."),
        ("mevrouw d’Hondt", "mevrouw [naam weggelaten]"),
        ("mevrouw D Hondt", "mevrouw [naam weggelaten]"),
        ("Anna Sophia en Sophia", "[naam weggelaten] en Sophia"),
        ("gemeld door J. de Boer", "gemeld door [naam weggelaten]"),
        ("woont op Zonnebloempad 77", "woont op [adres weggelaten]"),
        ("zonnebloempad, 4321zx Verrewoude", "[adres weggelaten], [adres weggelaten] "
         "[adres weggelaten]"),
        ("Lindelaan 12, 1234 AB Veldwijk", "Lindelaan 12, 1234 AB Veldwijk"),
        ("in 1250 XY", "in [adres weggelaten]"),
        ("in 2026 is dat zo", "in 2026 is dat zo"),
        ("bel 06 8765 4321 of 0687654321", "bel [telefoonnummer weggelaten] of "
         "[telefoonnummer weggelaten]"),
        ("eigen: 0611112222", "eigen: 0611112222"),
        ("rekening 1234567890, dossier 012345678", "rekening 1234567890, dossier 012345678"),
        ("bel +32 2 1234567", "bel [telefoonnummer weggelaten]"),
        ("bel 0032123456789012", "bel [telefoonnummer weggelaten]"),
        ("zaak 00321234567890123", "zaak 00321234567890123"),
        ("zaak 01234567890", "zaak 01234567890"),
        ("mail a.b+c@school.example", "mail [e-mailadres weggelaten]"),
        ("mail Noor@voorbeeld.example", "mail Noor@voorbeeld.example"),
        ("BSN 999990044 en 9999.90.032", "BSN [nummer weggelaten] en [nummer weggelaten]"),
        ("BSN 999990019", "BSN 999990019"),
        ("onderwijsnummer 100000016", "onderwijsnummer [nummer weggelaten]"),
        ("van 18-05-2026 en 2026-06-03", "van 18-05-2026 en 2026-06-03"),
        ("zusje zit op de wilg", "zusje zit op [plek weggelaten]"),
        ("op Het Plein College", "op Het Plein College"),
        ("buurman Kees de Wit zag het", "buurman [naam weggelaten] zag het"),
        ("buurman Kees Wit zag het", "buurman [naam weggelaten] zag het"),
        ("het boek de wit was uit", "het boek de wit was uit"),
        ("de auto van Kees wit", "de auto van [naam weggelaten]"),
    ],
)  # fmt: skip
def test_others_go_and_the_own_stays(tekst: str, daarna: str) -> None:
    assert masker()(tekst) == daarna


def test_what_was_taken_out_is_counted() -> None:
    een = masker()
    een("Pieter, Zonnebloempad 77, 06 87654321, p@x.example, 999990044")
    assert een.geteld == {
        Wat.NAAM: 1, Wat.ADRES: 1, Wat.TELEFOON: 1, Wat.EMAIL: 1, Wat.NUMMER: 1
    }  # fmt: skip


def test_a_part_of_a_word_is_no_name() -> None:
    assert masker()("Pieterman en Sint-Pieters") == "Pieterman en Sint-Pieters"


def test_what_is_shared_with_another_is_the_persons_own() -> None:
    """The same town, and the same postcode a few doors on, tell nothing new."""
    buur = Bekend(adressen=(Adres("Lindelaan", "18", "", "1234 AB", "Veldwijk"),))
    tekst = "Veldwijk, Lindelaan 12, 1234 AB"
    assert Masker(NOOR, [buur])(tekst) == tekst
    assert Masker(NOOR, [buur])("Lindelaan 18") == "[adres weggelaten]"


def test_a_namesake_in_the_store_hides_nobody_from_himself() -> None:
    ik = Masker(NOOR, [], volle_namen=volle_vormen(NOOR.namen[0]))
    assert ik("Noor van Dijk was er.") == "Noor van Dijk was er."


def test_without_others_only_what_looks_like_theirs_goes() -> None:
    alleen = Masker(NOOR, [])
    assert alleen("Pieter van Dijk belde met 0687654321") == (
        "Pieter van Dijk belde met [telefoonnummer weggelaten]"
    )
