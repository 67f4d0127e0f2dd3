# SPDX-License-Identifier: EUPL-1.2
"""Monday 15 June: a school mails a melding, the officer looks the pupil up and makes the letter."""

from pathlib import Path

from leerplicht_desktop.domain import codes, datum
from leerplicht_desktop.domain.gegevens.melding import MeldingRegel
from leerplicht_desktop.services import brief, leerling, melding, raadpleging, zoeken
from leerplicht_desktop.services import kluis as kluizen
from leerplicht_desktop.services.demo import gevalmeldingen, tabel
from leerplicht_desktop.services.demo.gevallen import Benoemd
from leerplicht_desktop.services.demo.verloop import Verloop

_KOLOMMEN = (
    "kenmerk", "leerling", "geboortedatum", "soort", "school", "melddatum", "eerste_dag",
    "uren", "status", "eerste_actie_uiterlijk",
)  # fmt: skip


def speel(verloop: Verloop, benoemd: Benoemd) -> None:
    """Search, look, paste, take in, make the letter; it waits in the tray."""
    kluis, kind = verloop.kluis, benoemd.kinderen[0]
    gevonden = zoeken.zoek(kluis, f"{kind.roepnaam} {kind.achternaam}").treffers[0]
    raadpleging.noteer(kluis, "gezocht", "leerling", [gevonden.uid])
    leerling.toon(kluis, gevonden.uid)
    raadpleging.noteer(kluis, "geopend", "leerling", [gevonden.uid])
    velden = melding.plak_tekst(kluis, gevalmeldingen.geplakt(benoemd)).velden
    berekening = melding.bereken(kluis, velden)
    assert berekening is not None
    velden["soort"] = berekening.voorstel.soort
    uid = melding.neem_in(kluis, {**velden, "duo_meldingsnummer": "79999999"}).waarde
    verloop.bewaar_brieven(-1, uid, verzend=False)


def laat_achter(verloop: Verloop, map_: Path) -> list[Path]:
    """The letters of the named cases and a table of what is open, as plain files."""
    bestanden = []
    for geval, uids in sorted(verloop.brieven.items()):
        if geval == 0:
            continue
        naam = "vandaag" if geval < 0 else f"geval-{geval:02d}"
        for uid in uids:
            pad = map_ / f"{naam}-brief-{brief.toon(verloop.kluis, uid).kenmerk}.pdf"
            kluizen.schrijf_bestand(pad, brief.pdf(verloop.kluis, uid))
            bestanden.append(pad)
    pad = map_ / "open-meldingen.csv"
    kluizen.schrijf_bestand(pad, _open_meldingen(verloop))
    return [*bestanden, pad]


def _open_meldingen(verloop: Verloop) -> bytes:
    bladzijde = melding.lijst(verloop.kluis, filter="open", aantal=10_000)
    return tabel.csv_bytes(
        _KOLOMMEN, [_rij(rij) for rij in bladzijde.rijen if isinstance(rij, MeldingRegel)]
    )


def _rij(rij: MeldingRegel) -> tuple[str, ...]:
    uiterlijk = rij.eerste_actie_uiterlijk
    return (
        rij.kenmerk,
        rij.leerling,
        rij.geboortedatum.isoformat(),
        codes.VERZUIMSOORTEN.woord(rij.soort),
        rij.school,
        rij.melddatum.isoformat(),
        rij.begindatum.isoformat(),
        datum.uren(rij.minuten),
        codes.WERKSTATUSSEN.woord(rij.werkstatus),
        uiterlijk.isoformat() if uiterlijk else "",
    )
