# SPDX-License-Identifier: EUPL-1.2
"""Backups: by the button or by themselves, registered, tried every week, and put back."""

import contextlib
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.domain import reservekopie as regels
from leerplicht_desktop.domain.gegevens.kluis import Reservekopie
from leerplicht_desktop.domain.gegevens.reservekopie import (
    Kopieplan,
    Kopieregel,
    Kopiestand,
    Proefherstel,
)
from leerplicht_desktop.domain.gegevens.uitkomst import Gewijzigd, Uitkomst
from leerplicht_desktop.services import klok as klokken
from leerplicht_desktop.store import (
    audit,
    bestanden,
    herstellen,
    instellingen,
    kluisinfo,
    kopiebestand,
    kopieen,
    ongeopend,
    openen,
    reservekopie,
    sleutels,
)
from leerplicht_desktop.store.kluis import Klok, Schrijfactie
from leerplicht_desktop.store.kluis import Kluis as OpenKluis
from leerplicht_desktop.store.wpg import bestand as wpgbestand

Voortgang = Callable[[int, int, str], None]

_MAP, _DAGEN = "reservekopie_map", "reservekopie_dagen"
_LAATSTE, _FOUT = "laatste_reservekopie", "reservekopie_fout"
_ONBEKEKEN = "reservekopie_onbekeken"
_AMSTERDAM = ZoneInfo("Europe/Amsterdam")
_OPNIEUW = timedelta(hours=20)  # a trial that failed is done again tomorrow, not every hour
_EERDERE_SLEUTEL = (
    "Deze reservekopie is van voor de nieuwe sleutels van uw kluis. Hij gaat alleen open met de "
    "herstelcode of wachtzin van toen."
)
_NIEUWE_SLEUTELS = (
    "Uw kluis heeft nieuwe sleutels. Maak een nieuwe reservekopie: de eerdere gaan alleen open met "
    "de herstelcode of wachtzin van toen."
)
_NIET_GELIJK = "Het bestand is anders dan toen het geschreven werd."
_NIET_IN_DE_KLUIS = "Kies een andere map dan die van de kluis zelf."


# --- making ------------------------------------------------------------------------------------
def maak(
    kluis: OpenKluis,
    pad: Path,
    *,
    overschrijf: bool = False,
    voortgang: Voortgang | None = None,
) -> Uitkomst[Reservekopie]:
    """Write a backup; reported only after what stands there was read back and found right.

    A file that is there already stays, unless `overschrijf`.
    """
    return _maak(kluis, pad, overschrijf=overschrijf, vanzelf=False, voortgang=voortgang)


def maak_vanzelf(
    kluis: OpenKluis, voortgang: Voortgang | None = None
) -> Uitkomst[Reservekopie] | None:
    """The backup of today in the planned folder, when it is due and the folder is there."""
    if not is_tijd(kluis):
        return None
    map_ = Path(plan(kluis).map)
    naam = regels.bestandsnaam(kluis.klok.nu().astimezone(_AMSTERDAM))
    return _maak(kluis, _vrije_naam(map_ / naam), vanzelf=True, voortgang=voortgang)


def houd_bij(kluis: OpenKluis, voortgang: Voortgang | None = None) -> tuple[Gewijzigd, ...]:
    """Whatever is due now: the backup of today, the weekly trial. A fault is kept to be shown."""
    gewijzigd: tuple[Gewijzigd, ...] = ()
    try:
        gemaakt = maak_vanzelf(kluis, voortgang)
        gewijzigd = gemaakt.gewijzigd if gemaakt else ()
    except (fouten.Vergrendeld, fouten.Afgebroken):
        raise
    except fouten.VerwachteFout as fout:
        with kluis.bijhouden() as actie:
            kluisinfo.zet(actie.sessie, _FOUT, fout.zin)
            actie.gewijzigd("instellingen", kluis.uid)
        gewijzigd = actie.wijzigingen()
    if proef_is_tijd(kluis):
        geprobeerd = proef(kluis, voortgang)
        gewijzigd = (*gewijzigd, *geprobeerd.gewijzigd) if geprobeerd else gewijzigd
    return gewijzigd


def _maak(
    kluis: OpenKluis,
    pad: Path,
    *,
    vanzelf: bool,
    voortgang: Voortgang | None,
    overschrijf: bool = False,
) -> Uitkomst[Reservekopie]:
    kluis.engine()
    bestand = openen.lees_sleutelbestand(kluis.map)
    if wpgbestand.bestaat(kluis) and not wpgbestand.pad_van(kluis).exists():
        raise fouten.WpgbestandOntbreekt  # a backup without it would crowd out those that have it
    vakken = {"avg": kluis.sleutel("avg")}
    if (wpgsleutel := _wpgsleutel(kluis)) is not None:
        vakken["wpg"] = wpgsleutel
    overschreven = _dezelfde(kluis, pad)
    geschreven = reservekopie.schrijf(
        kluis.map,
        vakken,
        bestand,
        pad,
        overschrijf=overschrijf,
        meld=_zolang_open(kluis, voortgang),
    )
    with kluis.schrijven() as actie:
        kluisinfo.zet(actie.sessie, _LAATSTE, actie.nu.isoformat())
        kluisinfo.zet(actie.sessie, _FOUT, "")
        kopieen.schrap(actie.sessie, overschreven)
        kopieen.voeg_toe(
            actie.sessie,
            pad,
            actie.nu,
            generatie=geschreven.generatie,
            grootte=geschreven.grootte,
            sha256=geschreven.sha256,
            vanzelf=vanzelf,
        )
        if vanzelf:
            _ruim_op(kluis, actie)
        reden = "vanzelf" if vanzelf else ""
        actie.noteer("reservekopie_gemaakt", "kluis", [kluis.uid], reden=reden)
        actie.gewijzigd("instellingen", kluis.uid)
    return Uitkomst(Reservekopie(str(pad), geschreven.grootte, actie.nu), actie.wijzigingen())


def _dezelfde(kluis: OpenKluis, pad: Path) -> list[str]:
    """Registered copies that stand at this very place now, and are about to be written over."""
    with contextlib.suppress(fouten.VerwachteFout):
        return [
            kopie.uid
            for kopie in lijst(kluis)
            if kopie.pad == str(pad)
            and kopieen.past(kopie, kluis.uid)
            and kopiebestand.som_van(pad) == kopie.sha256
        ]
    return []


def _ruim_op(kluis: OpenKluis, actie: Schrijfactie) -> None:
    """Automatic copies beyond what stays; a file that is not ours, or not there, is left alone."""
    weg = regels.op_te_ruimen(kopieen.alle(actie.sessie), actie.nu)
    kopieen.schrap(
        actie.sessie, [kopie.uid for kopie in weg if kopieen.verwijder(kopie, kluis.uid)]
    )


def _vrije_naam(pad: Path) -> Path:
    """Another name when somebody else's file, or an earlier one of today, has this one."""
    nummer = 2
    kandidaat = pad
    with bestanden.schijffouten():
        while kandidaat.exists():
            kandidaat = pad.with_stem(f"{pad.stem}-{nummer}")
            nummer += 1
    return kandidaat


def _zolang_open(kluis: OpenKluis, voortgang: Voortgang | None) -> Voortgang:
    """Locking stops the work: nothing goes on with keys of a store that was closed."""

    def meld(gedaan: int, totaal: int, woord: str) -> None:
        if not kluis.open:
            raise fouten.Vergrendeld
        if voortgang is not None:
            voortgang(gedaan, totaal, woord)

    return meld


# --- the plan ----------------------------------------------------------------------------------
def plan(kluis: OpenKluis) -> Kopieplan:
    """Where backups go by themselves, and whether that folder can be reached now."""
    with kluis.lezen() as sessie:
        waarden = instellingen.lees(sessie, kluis.klok.vandaag())
    map_ = waarden.get(_MAP, "")
    return Kopieplan(
        map_, int(waarden.get(_DAGEN, regels.STANDAARD_DAGEN)), bool(map_) and _is_daar(map_)
    )


def bewaar_plan(kluis: OpenKluis, ruw: Mapping[str, str]) -> Uitkomst[Kopieplan]:
    """`map` (empty: only by the button) and `dagen` (1, 2 or 7)."""
    kluis.hoofdsleutel()  # hers alone: a deputy has none
    map_, dagen = ruw.get("map", "").strip(), ruw.get("dagen", "") or str(regels.STANDAARD_DAGEN)
    zinnen = {}
    if map_ and not _is_daar(map_):
        zinnen["map"] = "Deze map is er niet. Steek de stick erin of kies een andere map."
    elif map_ and Path(map_).resolve() == kluis.map.resolve():
        zinnen["map"] = _NIET_IN_DE_KLUIS
    if dagen not in {str(keuze) for keuze in regels.DAGEN}:
        zinnen["dagen"] = "Kies hoe vaak."
    if zinnen:
        raise fouten.OnjuisteInvoer(zinnen)
    with kluis.schrijven() as actie:
        anders = instellingen.zet(
            actie.sessie, {_MAP: map_, _DAGEN: dagen}, actie.vandaag, actie.nu
        )
        actie.noteer("instellingen_gezet", "kluis", [kluis.uid], reden=", ".join(sorted(anders)))
        actie.gewijzigd("instellingen", kluis.uid)
    return Uitkomst(plan(kluis), actie.wijzigingen())


def is_tijd(kluis: OpenKluis) -> bool:
    """Is an automatic backup due, and can it be made now?"""
    stand_ = stand(kluis)
    return stand_.tijd and stand_.plan.bereikbaar


def _wpgsleutel(kluis: OpenKluis) -> bytes | None:
    """None for a deputy: the police part goes along unopened."""
    try:
        return kluis.sleutel("wpg")
    except fouten.VervangerMagNiet:
        return None


def _is_daar(map_: str) -> bool:
    try:
        return Path(map_).is_dir()
    except OSError:
        return False


# --- how it stands -----------------------------------------------------------------------------
def stand(kluis: OpenKluis) -> Kopiestand:
    """The plan, every backup that was registered, and what went wrong last."""
    plan_, alle, sinds = plan(kluis), lijst(kluis), _nieuwe_sleutels(kluis)
    with kluis.lezen() as sessie:
        fout = kluisinfo.lees(sessie, _FOUT)
    nieuwe_sleutels = bool(alle) and sinds is not None and alle[0].gemaakt_op < sinds
    if not fout and nieuwe_sleutels:
        fout = _NIEUWE_SLEUTELS
    # One of before new keys is no backup of today: it opens with the code of then.
    laatste = next((k for k in alle if k.vanzelf and (not sinds or k.gemaakt_op >= sinds)), None)
    dag = laatste.gemaakt_op.astimezone(_AMSTERDAM).date() if laatste else None
    tijd = bool(plan_.map) and regels.is_tijd(dag, plan_.dagen, kluis.klok.vandaag())
    return Kopiestand(plan_, alle, tijd, fout, nieuwe_sleutels, _onbekeken(kluis))


def _onbekeken(kluis: OpenKluis) -> str:
    """The sentence for a trial that could not look into the police part; '' when it did."""
    with kluis.lezen() as sessie:
        return regels.NIET_BEKEKEN if kluisinfo.lees(sessie, _ONBEKEKEN) else ""


def _nieuwe_sleutels(kluis: OpenKluis) -> datetime | None:
    """When the store got other keys: no backup of before opens with them."""
    with kluis.lezen() as sessie:
        return audit.laatst(sessie, "sleutels_vernieuwd")


def lijst(kluis: OpenKluis) -> tuple[Kopieregel, ...]:
    """Newest first."""
    with kluis.lezen() as sessie:
        return kopieen.alle(sessie)


def proef_is_tijd(kluis: OpenKluis) -> bool:
    """Is the weekly trial restore due, and is there a backup within reach?"""
    nu, alle, sinds = kluis.klok.nu(), lijst(kluis), _nieuwe_sleutels(kluis)
    if sinds is not None:
        # An older one opens with the code of then: no trial with the keys of now says anything.
        alle = tuple(k for k in alle if k.gemaakt_op >= sinds)
    net = any(k.getest_op and nu - k.getest_op < _OPNIEUW for k in alle)
    nieuwste_nog_niet = bool(alle) and alle[0].getest_op is None
    if _onbekeken(kluis) and _wpgsleutel(kluis) is not None:
        # A deputy tried it without looking into the police part: she can.
        return _nieuwste(kluis, alle) is not None
    if net and not nieuwste_nog_niet:
        return False
    return regels.proef_is_tijd(alle, nu) and _nieuwste(kluis, alle) is not None


def proef(kluis: OpenKluis, voortgang: Voortgang | None = None) -> Uitkomst[Proefherstel] | None:
    """Restore the newest backup within reach, look at it, throw it away, and write down how it was.

    None when no backup can be reached.
    """
    kopie = _nieuwste(kluis, lijst(kluis))
    if kopie is None:
        return None
    bevinding = _probeer(kluis, kopie, _zolang_open(kluis, voortgang))
    onbekeken = not bevinding and _is_onbekeken(kluis, Path(kopie.pad))
    with kluis.bijhouden() as actie:
        kluisinfo.zet(actie.sessie, _ONBEKEKEN, kopie.uid if onbekeken else "")
        kopieen.zet_getest(actie.sessie, kopie.uid, actie.nu, bevinding)
        actie.gewijzigd("instellingen", kluis.uid)
    zin = regels.NIET_BEKEKEN if onbekeken else ""
    return Uitkomst(Proefherstel(kopie.pad, actie.nu, bevinding, zin), actie.wijzigingen())


def _is_onbekeken(kluis: OpenKluis, pad: Path) -> bool:
    """Was there a police part in it that this session has no key for?"""
    return _wpgsleutel(kluis) is None and ongeopend.zit_in(pad, kluis.sleutel("avg"))


def _probeer(kluis: OpenKluis, kopie: Kopieregel, meld: Voortgang) -> str:
    pad, sleutel = Path(kopie.pad), kluis.sleutel("avg")
    try:
        bevindingen = reservekopie.proef(
            kluis.map, pad, sleutel, meld, wpgsleutel=_wpgsleutel(kluis)
        )
    except fouten.ReservekopieOnjuist as fout:
        with contextlib.suppress(fouten.VerwachteFout):
            if kopiebestand.som_van(pad, meld) == kopie.sha256:
                return _EERDERE_SLEUTEL
            return _NIET_GELIJK
        return fout.zin
    return "; ".join(bevindingen)


def _nieuwste(kluis: OpenKluis, alle: tuple[Kopieregel, ...]) -> Kopieregel | None:
    """Within reach; of two with one name, the one of the stick that is in."""
    paden = [kopie.pad for kopie in alle]
    return next(
        (
            kopie
            for kopie in alle
            if kopieen.is_daar(kopie)
            and (paden.count(kopie.pad) == 1 or kopieen.past(kopie, kluis.uid))
        ),
        None,
    )


# --- putting back ------------------------------------------------------------------------------
def gelden_weer(bestand: Path) -> str:
    """To be said after `herstel`: the ways in of that day, also an envelope taken in since."""
    kop = kopiebestand.lees_kop(bestand)
    tot = datetime.fromisoformat(kop.tot).replace(tzinfo=UTC) if kop.tot else None
    return regels.gelden_weer(
        tot.astimezone(_AMSTERDAM).date() if tot else None,
        envelop=kop.sleutelbestand.slot(sleutels.SOORT_VERVANGER) is not None,
    )


def herstel(
    bestand: Path,
    map_: Path,
    *,
    wachtzin: str | None = None,
    herstelcode: str | None = None,
    toch: bool = False,
    klok: Klok | None = None,
    voortgang: Voortgang | None = None,
) -> Path | None:
    """Put a backup back; returns where the old store was kept, None when there was none.

    Raises ReservekopieOuder or ReservekopieVreemd, unless `toch`: then she knows it is one.
    """
    return herstellen.herstel(
        bestand,
        map_,
        klok or klokken.SysteemKlok(),
        wachtzin=wachtzin,
        code=herstelcode,
        toch=toch,
        meld=voortgang or kopiebestand.stil,
    )
