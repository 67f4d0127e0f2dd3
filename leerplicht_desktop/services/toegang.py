# SPDX-License-Identifier: EUPL-1.2
"""The ways into an open store: passphrase, keyring, recovery code, envelope, and the data keys.

For the window and the command line. Every function that hands out or replaces a way in asks the
passphrase of today (`huidige`) first: a store that was left open is not enough. Who came in by the
recovery code has no passphrase to give: `huidige=None` is accepted then and only then. What they
raise, all from `domain.fouten`:

- `WachtzinOnjuist`: `huidige` is not the passphrase (show it beside that field);
- `WachtzinTeZwak`: the new one is too weak;
- `SleutelbosOntbreekt` and its kinds `SleutelbosVergrendeld`, `SleutelbosGewijzigd`: the keyring
  does not give or take its secret;
- `VervangerMagNiet`: the store was opened with the envelope (`kluis.toegang == "vervanger"`);
- `SchijfVol`, `SchijfAlleenLezen`: nothing was changed.

An open store says how it was opened: `kluis.toegang` is "wachtzin", "herstelcode" or "vervanger",
`kluis.toegang_tot` the last day of a deputy's opening (else None) and `kluis.waarschuwingen` a
tuple of sentences to show once after unlocking. After `toegang == "herstelcode"` offer
`koppel_sleutelbos`.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services.wachtzin import sterkte
from leerplicht_desktop.store import hersleutelen, sleutels, sloten, versheid
from leerplicht_desktop.store import herstelcode as codes_
from leerplicht_desktop.store import kdf as kdf_
from leerplicht_desktop.store import vervangeropening as vragen
from leerplicht_desktop.store.kluis import Kluis as OpenKluis
from leerplicht_desktop.store.kopiebestand import Meld, stil
from leerplicht_desktop.store.sleutels import Kdf, Sleutelbestand

LANGSTE = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Vervangeropening:
    """Somebody opened the store with the envelope."""

    uid: str
    naam: str
    reden: str
    op: datetime


@dataclass(frozen=True, slots=True)
class Wegen:
    """Which ways in there are. `vervanger_tot` is None when no envelope is out."""

    sleutelbos: bool
    vervanger_tot: date | None


def wegen(kluis: OpenKluis) -> Wegen:
    """Which ways in the key file has now."""
    bestand = sloten.lees(kluis.map)
    vervanger = bestand.slot(sleutels.SOORT_VERVANGER)
    return Wegen(bestand.met_sleutelbos, vervanger.tot if vervanger else None)


# --- passphrase and keyring ----------------------------------------------------------------------
def controleer(kluis: OpenKluis, huidige: str | None) -> None:
    """Is this the passphrase of today? Also for others that want to be sure who sits there."""
    kluis.hoofdsleutel()
    if huidige is None and kluis.toegang == "herstelcode":
        return
    sloten.controleer_wachtzin(kluis, huidige or "")


def wijzig_wachtzin(
    kluis: OpenKluis,
    huidige: str | None,
    nieuwe: str,
    *,
    sleutelbos: bool | None = None,
    kdf: Kdf | None = None,
) -> None:
    """Replace the passphrase. `sleutelbos` None keeps it as it is; the keyring gets a new secret.

    The recovery code and the envelope stay as they are.
    """
    met_bos = wegen(kluis).sleutelbos if sleutelbos is None else sleutelbos
    if not sterkte(nieuwe, zonder_sleutelbos=not met_bos).genoeg:
        raise fouten.WachtzinTeZwak
    controleer(kluis, huidige)
    sloten.vervang_wachtzin(kluis, nieuwe, _zwaarte(kdf), met_sleutelbos=met_bos)
    _noteer(kluis, "wachtzin_gewijzigd")


def koppel_sleutelbos(kluis: OpenKluis, wachtzin: str, *, kdf: Kdf | None = None) -> None:
    """Tie the store to the keyring of this computer, after it was opened with the recovery code.

    `wachtzin` becomes the passphrase; it may be the same as before. Use it also to leave a keyring
    that changed. In a store opened by passphrase `wachtzin` must be the one of today.
    """
    if kluis.toegang == "wachtzin":
        controleer(kluis, wachtzin)
    kluis.hoofdsleutel()
    if not sterkte(wachtzin).genoeg:
        raise fouten.WachtzinTeZwak
    sloten.vervang_wachtzin(kluis, wachtzin, _zwaarte(kdf), met_sleutelbos=True)
    _noteer(kluis, "sleutelbos_gekoppeld")


def vernieuw_sleutelbos(kluis: OpenKluis, huidige: str, *, kdf: Kdf | None = None) -> None:
    """A new secret in the keyring; the passphrase stays. Raises when there is no keyring slot."""
    if not wegen(kluis).sleutelbos:
        raise fouten.SleutelbosOntbreekt
    controleer(kluis, huidige)
    sloten.vervang_wachtzin(kluis, huidige, _zwaarte(kdf), met_sleutelbos=True)
    _noteer(kluis, "sleutelbos_vernieuwd")


# --- codes on paper ------------------------------------------------------------------------------
def nieuwe_herstelcode(kluis: OpenKluis, huidige: str | None) -> str:
    """A new recovery code, to be shown and printed now; the old sheet opens no more."""
    controleer(kluis, huidige)
    code = sloten.vervang_herstelcode(kluis)
    _noteer(kluis, "herstelcode_gewijzigd")
    return code


def uiterste_dag(kluis: OpenKluis) -> date:
    """The last day an envelope of today can be good for."""
    return kluis.klok.vandaag() + LANGSTE


def maak_vervanger(kluis: OpenKluis, huidige: str | None, tot: date) -> str:
    """The code for the envelope, good until and on `tot` (at most a year ahead).

    An earlier envelope opens no more. `tot` refused: OnjuisteInvoer with the field `tot`.
    """
    vandaag = kluis.klok.vandaag()
    if not vandaag <= tot <= uiterste_dag(kluis):
        raise fouten.OnjuisteInvoer(
            {"tot": "Kies een dag vanaf vandaag, hoogstens een jaar vooruit."}
        )
    controleer(kluis, huidige)
    code = sloten.maak_vervanger(kluis, tot)
    _noteer(kluis, "vervanger_gemaakt")
    return code


def trek_vervanger_in(kluis: OpenKluis) -> None:
    """Take the envelope's way in out of the key file. Closing a door asks no passphrase.

    Who kept an old copy of the key file can still use the envelope with it: after real doubt,
    `vernieuw_gegevenssleutels` is the answer.
    """
    sloten.trek_vervanger_in(kluis)
    _noteer(kluis, "vervanger_ingetrokken")


def vervanger_openingen_ongezien(kluis: OpenKluis) -> tuple[Vervangeropening, ...]:
    """What she has not seen yet, oldest first; empty for a deputy: it is not for him."""
    if kluis.toegang == "vervanger":
        return ()
    with kluis.lezen() as sessie:
        return tuple(
            Vervangeropening(rij.uid, rij.naam, rij.reden, rij.geopend_op)
            for rij in vragen.ongezien(sessie)
        )


def vervanger_openingen_gezien(kluis: OpenKluis) -> None:
    """She has seen all of them."""
    kluis.hoofdsleutel()
    with kluis.schrijven() as actie:
        uids = vragen.zet_gezien(actie.sessie, actie.nu)
        actie.noteer("vervangeropening_gezien", "vervangeropening", uids)


def herstelvel(kluis: OpenKluis, code: str) -> bytes:
    """The recovery sheet of this store as PDF."""
    from leerplicht_desktop.documents import herstelvel as vel

    return vel.maak(code, sloten.lees(kluis.map).naam, kluis.klok.vandaag())


def vervangervel(kluis: OpenKluis, code: str, tot: date) -> bytes:
    """The sheet for the envelope as PDF."""
    from leerplicht_desktop.documents import herstelvel as vel

    return vel.maak_vervanger(code, sloten.lees(kluis.map).naam, kluis.klok.vandaag(), tot)


# --- data keys -----------------------------------------------------------------------------------
def vernieuw_gegevenssleutels(
    kluis: OpenKluis, huidige: str, *, meld: Meld = stil, kdf: Kdf | None = None
) -> str:
    """Every file under a new key; returns the new recovery code. The store stays open.

    The passphrase stays the same, the old recovery code and the envelope open no more. Run it as a
    write: meanwhile nobody else can read or write (Vergrendeld). `meld(gedaan, totaal, woord)` may
    raise Afgebroken until the swap; then nothing was changed. TeWeinigRuimte before it begins.

    Show the code at once: if the power fails before, the passphrase still opens, and
    `nieuwe_herstelcode` gives another. Backups of before keep their own keys and old recovery code:
    make a new backup now. `kluis.open` is False in the one case that the disk refused after the
    swap was decided: unlocking finishes it.
    """
    kluis.hoofdsleutel()
    # The keyring's secret stays: a new one would be a second thing that can be cut off half-way.
    ontsloten = sloten.controleer_wachtzin(kluis, huidige)
    geheim, bos = ontsloten.bosgeheim, ontsloten.slot.bos
    code, zwaarte = codes_.maak(), _zwaarte(kdf)

    def maak(oud: Sleutelbestand, hoofd: bytes, vakken: dict[str, bytes]) -> Sleutelbestand:
        slots = (
            sloten.wachtzinslot(kluis.uid, hoofd, huidige, zwaarte, geheim, bos),
            sloten.herstelslot(kluis.uid, hoofd, code),
        )
        return sleutels.verzegel_kaart(oud, hoofd, vakken).alleen(slots)

    hersleutelen.vernieuw(kluis, maak, meld)
    if kluis.open:
        _noteer(kluis, "sleutels_vernieuwd")
    return code


# --- freshness -----------------------------------------------------------------------------------
def heeft_getuige(kluis: OpenKluis) -> bool:
    """Does the keyring remember how far this store was? Without it an old store goes unnoticed."""
    return sloten.lees(kluis.map).met_sleutelbos and versheid.getuige(kluis.uid) is not None


def _zwaarte(gekozen: Kdf | None) -> Kdf:
    return gekozen or kdf_.ijk()


def _noteer(kluis: OpenKluis, handeling: str) -> None:
    with kluis.schrijven() as actie:
        actie.noteer(handeling, "kluis", [kluis.uid])
