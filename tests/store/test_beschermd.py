# SPDX-License-Identifier: EUPL-1.2
"""A protected text opens only with its own key, at its own place, and nowhere else is a trace."""

import hashlib

import pytest
from sqlmodel import select

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.models import Beschermd, Document, Documentdeel
from leerplicht_desktop.services import concept
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import beschermd, documenten, personen, wijzigingen
from leerplicht_desktop.store.herverzegelen import herverzegel

KANARIE = "kanarie-astma-inhalator"
UID = "a" * 32
NIEUW = bytes(range(32))


def test_a_field_comes_back_and_an_empty_one_leaves_no_row(lege_kluis: OpenKluis) -> None:
    with lege_kluis.bijhouden() as actie:
        beschermd.zet(actie.sessie, "melding", UID, "reden", KANARIE, actie.nu)
        beschermd.zet(actie.sessie, "melding", UID, "toelichting", "weg", actie.nu)
        beschermd.zet(actie.sessie, "melding", UID, "toelichting", "", actie.nu)
    with lege_kluis.lezen() as sessie:
        assert beschermd.lees(sessie, "melding", UID) == {"reden": KANARIE}
        assert beschermd.lees(sessie, "vrijstelling", UID) == {}
        rij = sessie.exec(select(Beschermd)).one()
    assert KANARIE.encode() not in rij.zegel
    assert KANARIE not in repr(rij)
    with lege_kluis.bijhouden() as actie:
        beschermd.wis(actie.sessie, "melding", UID)
        assert beschermd.lees(actie.sessie, "melding", UID) == {}


def test_the_same_text_is_never_sealed_the_same(lege_kluis: OpenKluis) -> None:
    with lege_kluis.lezen() as sessie:
        zegels = {beschermd.verzegel(sessie, b"x", "a|b|c") for _ in range(20)}
    assert len(zegels) == 20


@pytest.mark.parametrize("plek", ["melding|b|reden", f"melding|{UID}|toelichting", ""])
def test_a_seal_that_was_moved_does_not_open(lege_kluis: OpenKluis, plek: str) -> None:
    with lege_kluis.lezen() as sessie:
        zegel = beschermd.verzegel(sessie, KANARIE.encode(), f"melding|{UID}|reden")
        with pytest.raises(fouten.KluisBeschadigd):
            beschermd.ontzegel(sessie, zegel, plek)


def test_every_changed_byte_of_a_seal_is_noticed(lege_kluis: OpenKluis) -> None:
    with lege_kluis.lezen() as sessie:
        zegel = beschermd.verzegel(sessie, b"abc", "a|b|c")
        for plaats in range(len(zegel)):
            anders = bytearray(zegel)
            anders[plaats] ^= 1
            with pytest.raises(fouten.KluisBeschadigd):
                beschermd.ontzegel(sessie, bytes(anders), "a|b|c")
        for lengte in range(len(zegel)):
            with pytest.raises(fouten.KluisBeschadigd):
                beschermd.ontzegel(sessie, zegel[:lengte], "a|b|c")


def test_without_the_key_nothing_is_sealed_or_opened(lege_kluis: OpenKluis) -> None:
    with lege_kluis.lezen() as sessie:
        zegel = beschermd.verzegel(sessie, b"abc", "a|b|c")
        sessie.info["gevoelig"] = None
        with pytest.raises(fouten.Vergrendeld):
            beschermd.verzegel(sessie, b"abc", "a|b|c")
        with pytest.raises(fouten.Vergrendeld):
            beschermd.ontzegel(sessie, zegel, "a|b|c")


def _document(kluis: OpenKluis, uid: str, inhoud: bytes, *, gevoelig: bool) -> int:
    with kluis.bijhouden() as actie:
        leerling, _persoon = personen.leerling(actie.sessie, uid)
        assert leerling.id is not None
        rij = documenten.bewaar(
            actie.sessie, leerling.id, f"Brief {KANARIE}", "text/plain", inhoud, actie.nu,
            gevoelig=gevoelig,
        )  # fmt: skip
        assert rij.id is not None
        return rij.id


def test_a_protected_document_is_sealed_in_every_part(
    volle_kluis: OpenKluis, uids: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(documenten, "DEEL", 1000)
    inhoud = KANARIE.encode() * 150
    nummer = _document(volle_kluis, uids["noor"], inhoud, gevoelig=True)
    with volle_kluis.lezen() as sessie:
        rij = sessie.get_one(Document, nummer)
        delen = sessie.exec(select(Documentdeel.inhoud)).all()
        assert documenten.lees(sessie, nummer) == inhoud
        assert documenten.titel_van(sessie, rij) == f"Brief {KANARIE}"
    assert len(delen) > 3
    assert not any(KANARIE.encode() in deel for deel in delen)
    assert rij.titel == "Beschermd document"
    assert rij.sha256 != hashlib.sha256(inhoud).hexdigest()


def test_parts_cannot_change_places_or_be_left_out(
    volle_kluis: OpenKluis, uids: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(documenten, "DEEL", 10)
    nummer = _document(volle_kluis, uids["noor"], b"a" * 10 + b"b" * 10 + b"c" * 10, gevoelig=True)
    wissel = (
        "UPDATE documentdeel SET inhoud = (SELECT inhoud FROM documentdeel d"
        " WHERE d.document_id = documentdeel.document_id AND d.volgnummer = 1)"
        " WHERE volgnummer = 0"
    )
    for sql in (wissel, "DELETE FROM documentdeel WHERE volgnummer = 2"):
        with volle_kluis.lezen() as sessie:
            sessie.connection().exec_driver_sql(sql)
            with pytest.raises(fouten.KluisBeschadigd):
                documenten.lees(sessie, nummer)


def test_a_document_moves_in_and_out_of_the_class(
    volle_kluis: OpenKluis, uids: dict[str, str]
) -> None:
    inhoud = KANARIE.encode()
    nummer = _document(volle_kluis, uids["noor"], inhoud, gevoelig=False)
    for aan in (True, False):
        with volle_kluis.bijhouden() as actie:
            rij = actie.sessie.get_one(Document, nummer)
            documenten.zet_gevoelig(actie.sessie, rij, aan, actie.nu)
        with volle_kluis.lezen() as sessie:
            rij = sessie.get_one(Document, nummer)
            assert documenten.lees(sessie, nummer) == inhoud
            assert (KANARIE in rij.titel) is not aan
            open_ = KANARIE.encode() in b"".join(sessie.exec(select(Documentdeel.inhoud)).all())
            assert open_ is not aan


def test_all_seals_go_over_to_a_new_key(volle_kluis: OpenKluis, uids: dict[str, str]) -> None:
    document = _document(volle_kluis, uids["noor"], KANARIE.encode(), gevoelig=True)
    inhoud = {"gevoelig": "ja", "reden": KANARIE}
    concept.bewaar(volle_kluis, "melding", "", None, 1, inhoud)
    with volle_kluis.bijhouden() as actie:
        for nummer in range(450):
            beschermd.zet(actie.sessie, "melding", f"{nummer:032}", "reden", KANARIE, actie.nu)
        wijzigingen.bewaar(
            actie.sessie, "melding", UID, "x", {"reden": KANARIE}, {"reden": "b"}, actie.nu,
            geheim=("reden",),
        )  # fmt: skip
        oud = beschermd.sleutel_van(actie.sessie)
        stappen: list[tuple[int, int, str]] = []
        # 450 fields, the title of the document, the document, the draft, the history
        gedaan = herverzegel(actie.sessie, oud, NIEUW, lambda *stap: stappen.append(stap))
        assert gedaan == 454
        assert stappen[-1][:2] == (454, 454)

        with pytest.raises(fouten.KluisBeschadigd):
            beschermd.lees(actie.sessie, "melding", f"{7:032}")
        actie.sessie.info["gevoelig"] = NIEUW
        assert all(
            beschermd.lees(actie.sessie, "melding", f"{nummer:032}") == {"reden": KANARIE}
            for nummer in range(450)
        )
        assert documenten.lees(actie.sessie, document) == KANARIE.encode()
    volle_kluis._sleutels["gevoelig"] = NIEUW
    gelezen = concept.lees(volle_kluis, "melding")
    assert gelezen is not None
    assert gelezen.inhoud == inhoud
