# SPDX-License-Identifier: EUPL-1.2
"""What the screens about exemptions ask of the services in one go, on the runner's threads."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QImage, QImageReader

from leerplicht_desktop.domain.fouten import BestandOnleesbaar, VerwachteFout
from leerplicht_desktop.domain.gegevens.beroep import BeroepBeeld, SchoolInBereik
from leerplicht_desktop.domain.gegevens.leerling import LeerlingBeeld
from leerplicht_desktop.domain.gegevens.uitkomst import Gewijzigd, Uitkomst
from leerplicht_desktop.ui.bouwstenen.blad import BREEDTE_PX
from leerplicht_desktop.ui.schermen.brief.voorbeeld import beelden

_NIET_TE_TONEN = (
    "Dit stuk kan het programma bewaren, maar niet tonen. Vraag om een PDF of een JPG-foto."
)


@dataclass(frozen=True, slots=True)
class Bijlage:
    """A paper to be added: its kind, its own date and where it lies."""

    soort: str
    pad: str = ""
    dagtekening: date | None = None

    @property
    def naam(self) -> str:
        return Path(self.pad).name if self.pad else ""


@dataclass(frozen=True, slots=True)
class Ingenomen:
    """What became of a form: the claims, and of which papers there is something to say."""

    uids: tuple[str, ...]
    zinnen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vorm:
    """What the form needs to know of the store before it is filled."""

    gemeente: str
    gemeenten: tuple[tuple[str, str], ...]
    ambtenaar: str
    beeld: BeroepBeeld | None
    leerling: LeerlingBeeld | None


@dataclass(frozen=True, slots=True)
class Bereik:
    """The schools around a home; `marge` None: nobody knows where the home is."""

    marge: int | None
    scholen: tuple[SchoolInBereik, ...]


def toon(kluis: Any, uid: str) -> BeroepBeeld:
    from leerplicht_desktop.services import beroep

    beeld: BeroepBeeld = beroep.toon(kluis, uid)
    return beeld


def haal_vorm(kluis: Any, uid: str, leerling_uid: str) -> Vorm:
    from leerplicht_desktop.services import beroep, gemeenten, leerling
    from leerplicht_desktop.services import kluis as kluisdienst

    eigen = kluisdienst.gegevens(kluis)
    beeld = beroep.toon(kluis, uid) if uid else None
    wie = beeld.leerling_uid if beeld else leerling_uid
    return Vorm(
        eigen.gemeentecode,
        gemeenten.lijst(),
        eigen.ambtenaar,
        beeld,
        leerling.toon(kluis, wie) if wie else None,
    )


def neem_in(
    kluis: Any, ruw: Mapping[str, str], kinderen: Sequence[str], bijlagen: Sequence[Bijlage]
) -> Uitkomst[Ingenomen]:
    """The claims first; a paper that is refused is told and loses no claim."""
    from leerplicht_desktop.services import beroep

    inhouden = [(een, _lees(een)) for een in bijlagen]
    uit = beroep.neem_in(kluis, ruw, kinderen)
    gewijzigd, zinnen = list(uit.gewijzigd), list[str]()
    for een, inhoud in inhouden:
        for uid in uit.waarde:
            try:
                gewijzigd.extend(_voeg_toe(kluis, uid, een, inhoud, ruw).gewijzigd)
            except VerwachteFout as fout:
                zinnen.append(f"{een.naam}: {fout.zin}" if een.naam else fout.zin)
                break
    return Uitkomst(Ingenomen(tuple(uit.waarde), tuple(zinnen)), tuple(gewijzigd))


def voeg_stuk_toe(kluis: Any, uid: str, bijlage: Bijlage, ruw: Mapping[str, str]) -> Uitkomst[str]:
    """One more paper of a claim that is there."""
    return _voeg_toe(kluis, uid, bijlage, _lees(bijlage), ruw)


def voeg_stukken_toe(
    kluis: Any, uid: str, bijlagen: Sequence[Bijlage], ruw: Mapping[str, str]
) -> Uitkomst[str]:
    """The papers one by one: a refused one stops there, what came before it is kept."""
    gewijzigd: list[Gewijzigd] = []
    for een in bijlagen:
        gewijzigd.extend(voeg_stuk_toe(kluis, uid, een, ruw).gewijzigd)
    return Uitkomst(uid, tuple(gewijzigd))


def kies_grensgeval(kluis: Any, uid: str, ruw: Mapping[str, str]) -> Uitkomst[Any]:
    from leerplicht_desktop.services import beroep

    gekozen: Uitkomst[Any] = beroep.kies_grensgeval(kluis, uid, ruw["keuze"], ruw["reden"])
    return gekozen


def beoordeel(kluis: Any, uid: str, onderdeel: str, ruw: Mapping[str, str]) -> Uitkomst[Any]:
    from leerplicht_desktop.services import beroep

    beoordeeld: Uitkomst[Any] = beroep.beoordeel(
        kluis, uid, onderdeel, ruw["uitkomst"], ruw["motivering"], ruw["tweede_lezer"]
    )
    return beoordeeld


def zet_school(kluis: Any, uid: str, school_uid: str, ruw: Mapping[str, str]) -> Uitkomst[Any]:
    from leerplicht_desktop.services import beroep

    gezet: Uitkomst[Any] = beroep.zet_school(kluis, uid, school_uid, ruw)
    return gezet


def scholen(kluis: Any, beeld: BeroepBeeld, meter: int, soorten: Sequence[str] | None) -> Bereik:
    """The schools around the home with what was typed of each for this claim."""
    from leerplicht_desktop.services import beroep

    thuis, gevonden = beroep.scholen(kluis, beeld.uid, meter, soorten)
    return Bereik(thuis.marge if thuis is not None else None, tuple(gevonden))


def beelden_van(kluis: Any, stuk_uid: str) -> list[QImage]:
    """The pages of a paper as pictures; a photo is one page."""
    from leerplicht_desktop.services import beroep

    try:
        return beelden(beroep.stuk_bladzijden(kluis, stuk_uid, BREEDTE_PX))
    except BestandOnleesbaar:
        inhoud = QByteArray(beroep.stuk(kluis, stuk_uid))
    buffer = QBuffer(inhoud)
    lezer = QImageReader(buffer)
    lezer.setAutoTransform(True)  # a phone says in the file which side is up
    foto = lezer.read()
    if foto.isNull():
        raise BestandOnleesbaar(_NIET_TE_TONEN)
    return [foto]


def _lees(bijlage: Bijlage) -> bytes | None:
    from leerplicht_desktop.services.importeren import lees_bestand

    return lees_bestand(Path(bijlage.pad)) if bijlage.pad else None


def _voeg_toe(
    kluis: Any, uid: str, bijlage: Bijlage, inhoud: bytes | None, ruw: Mapping[str, str]
) -> Uitkomst[str]:
    from leerplicht_desktop.domain.datum import lees_datum
    from leerplicht_desktop.services import beroep

    gevoegd: Uitkomst[str] = beroep.voeg_stuk_toe(
        kluis,
        uid,
        bijlage.soort,
        inhoud,
        bijlage.naam,
        bijlage.dagtekening,
        lees_datum(ruw.get("ontvangen_op", "")) or kluis.klok.vandaag(),
        ruw.get("kanaal", ""),
        ruw.get("ontvangen_door", ""),
    )
    return gevoegd
