# SPDX-License-Identifier: EUPL-1.2
"""An address that is kept secret and not known is never filled in from the child's."""

from leerplicht_desktop.services import brief, leerling, ouder
from leerplicht_desktop.services.kluis import OpenKluis
from tests.services.importeren import lijsten
from tests.services.importeren.lijsten import lees_alles_in, lees_in

NIEUW = {"rol": "vader", "gezag": "TWEEHOOFDIG", "voornamen": "Bram", "achternaam": "Proefstra"}


def test_a_parent_with_a_secret_address_does_not_get_the_childs(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    for rest in ({"geheim": "ja"}, {"zelfde_adres": "nee", "voornamen": "Bo"}):
        uid = ouder.bewaar(volle_kluis, uids["daan"], {**NIEUW, **rest}).waarde
        beeld = leerling.toon(volle_kluis, uids["daan"])
        (bewaard,) = (o for o in beeld.ouders if o.uid == uid)
        assert bewaard.adres.leeg
        assert not bewaard.zelfde_adres


def test_such_a_parent_gets_no_letter_and_the_officer_is_told(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    ouder.bewaar(volle_kluis, uids["noor"], {**NIEUW, "geheim": "ja"})
    voorstel = brief.stel_op(volle_kluis, uids["melding"])
    assert not any("Bram" in naam for e in voorstel.exemplaren for naam in e.aan)
    assert any("Bram Proefstra krijgt geen brief" in zin for zin in voorstel.let_op)


def test_nor_does_an_import_fill_it_in(lege_kluis: OpenKluis) -> None:
    lees_alles_in(lege_kluis)
    rij = "999990019;;vader;OG2;;Bram;;Proefstra;;;;;;;ja;;;;;;;\n"
    lees_in(lege_kluis, "ouders", lijsten.KOP_OUDERS + rij)
    with lege_kluis.lezen() as sessie:
        gevonden = sessie.connection().exec_driver_sql(
            "SELECT count(*) FROM verblijf v JOIN persoon p ON p.id = v.persoon_id"
            " WHERE p.voornamen = 'Bram'"
        )
        assert gevonden.scalar_one() == 0
