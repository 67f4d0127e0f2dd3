# SPDX-License-Identifier: EUPL-1.2
"""Putting the package together: the sections of a pupil or an adult, others taken out."""

import re
from dataclasses import dataclass, fields, replace
from datetime import date

from sqlmodel import Session, col, select

from leerplicht_desktop.domain import bewaren, codes, datum, inzage
from leerplicht_desktop.domain.bewaren import Gegevenssoort
from leerplicht_desktop.domain.gegevens.brief import Afzender
from leerplicht_desktop.domain.gegevens.inzage import Inzagedeel, Inzagepakket, Inzageverzoek
from leerplicht_desktop.domain.gegevens.persoon import Adres
from leerplicht_desktop.domain.inzage import Aanvrager
from leerplicht_desktop.domain.maskeren import Bekend, Masker
from leerplicht_desktop.domain.namen import officieel
from leerplicht_desktop.models import Brief, Gezag, Leerling, Melding, Persoon
from leerplicht_desktop.services.inzage import (
    familie,
    persoonsdelen,
    spoordelen,
    verzuimdelen,
    vrijstellingdelen,
)
from leerplicht_desktop.services.inzage.familie import Familie
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import instellingen, kluisinfo, logboek, personen

_VELDEN = frozenset({"telefoon", "email", "straat", "huisnummer", "toevoeging", "postcode",
                     "woonplaats", "land"})  # fmt: skip
_MEERDERJARIG = 18
_POSTCODE = re.compile(r"\b\d{4}\s?[A-Z]{2}\b")
_DOCUMENT = "De inhoud van andere documenten. Lees ze zelf na en geef er een kopie van."
_WPG = "Politiegegevens. Wie die wil inzien, doet een apart verzoek (Wpg art. 25)."
_WEG = "Beschermde gegevens: {aantal}. U hebt niet gekozen om die op te nemen."


@dataclass(frozen=True, slots=True)
class _Zaak:
    sessie: Session
    verzoek: Inzageverzoek
    leerling: Leerling
    kind: Persoon
    gezin: Familie
    op: date

    @property
    def verberg(self) -> bool:
        return (
            self.verzoek.aanvrager is Aanvrager.OUDER
            and not self.verzoek.volwassene
            and self.gezin.geheim_voor(self.verzoek.ouder_uid)
        )


def stel_samen(
    kluis: OpenKluis, sessie: Session, verzoek: Inzageverzoek, uiterlijk: date
) -> Inzagepakket:
    """Everything about one person as it is kept now."""
    op = kluis.klok.vandaag()
    leerling, kind = personen.leerling(sessie, verzoek.leerling_uid)
    zaak = _Zaak(sessie, verzoek, leerling, kind, familie.lees(sessie, leerling, kind, op), op)
    maker = _volwassene if verzoek.volwassene else _leerling
    persoon, delen, masker, niet = maker(zaak)
    jong = persoon.geboortedatum is not None and (
        datum.leeftijd(persoon.geboortedatum, op) < _MEERDERJARIG
    )
    return Inzagepakket(
        afzender=_afzender(sessie, op),
        vorm="je" if jong and verzoek.aanvrager is Aanvrager.ZELF else "u",
        soort="volwassene" if verzoek.volwassene else "leerling",
        betrokkene=officieel(personen.naam_van(persoon)),
        geboortedatum=persoon.geboortedatum,
        aanvrager=_aanvrager(zaak),
        identiteit=inzage.IDENTITEIT.woord(verzoek.identiteit),
        ontvangen=verzoek.ontvangen,
        uiterlijk=uiterlijk,
        datum=op,
        delen=delen,
        weggelaten=tuple((str(wat), n) for wat, n in masker.geteld.items()),
        niet_opgenomen=niet,
        bewaren=_bewaren(persoon, volwassene=verzoek.volwassene),
    )


def _leerling(zaak: _Zaak) -> tuple[Persoon, tuple[Inzagedeel, ...], Masker, tuple[str, ...]]:
    sessie, kind, verzoek, verberg = zaak.sessie, zaak.kind, zaak.verzoek, zaak.verberg
    assert kind.id is not None
    assert zaak.leerling.id is not None
    masker = _masker_leerling(zaak)
    uids = _uids(zaak)
    gevoelig = verzoek.gevoelig
    feiten = persoonsdelen.persoon(kind, verberg=verberg) + persoonsdelen.leerling(zaak.leerling)
    stukken = spoordelen.stukken(sessie, zaak.leerling.id, masker, gevoelig=gevoelig)
    delen = (
        Inzagedeel("Persoonsgegevens", feiten=feiten),
        persoonsdelen.adressen(sessie, kind.id, masker, verberg=verberg),
        persoonsdelen.gezag(sessie, kind, masker, verzoek.ouder_uid),
        persoonsdelen.huishouden(sessie, kind, masker, zaak.gezin.ouders, verzoek.ouder_uid),
        persoonsdelen.scholen(sessie, zaak.leerling.id, masker, verberg=verberg),
        verzuimdelen.meldingen(
            sessie, zaak.leerling.id, masker, gevoelig=gevoelig, verberg=verberg
        ),
        vrijstellingdelen.vrijstellingen(sessie, zaak.leerling.id, masker, gevoelig=gevoelig),
        verzuimdelen.brieven(
            sessie, verzuimdelen.brieven_van(sessie, zaak.leerling.id), masker, met_tekst=True
        ),
        stukken,
        spoordelen.concepten(sessie, uids, masker, gevoelig=gevoelig),
        spoordelen.eerder(
            sessie, uids, masker, gevoelig=gevoelig, dicht=_VELDEN if verberg else frozenset()
        ),
        spoordelen.gebruik(sessie, uids, masker),
    )
    niet = [_WPG]
    beschermd = verzuimdelen.aantal_beschermd(sessie, zaak.leerling.id)
    beschermd += vrijstellingdelen.aantal_beschermd(sessie, zaak.leerling.id)
    if beschermd and not gevoelig:
        niet.append(_WEG.format(aantal=beschermd))
    if stukken.rijen:
        niet.append(_DOCUMENT)
    return kind, delen, masker, tuple(niet)


def _volwassene(zaak: _Zaak) -> tuple[Persoon, tuple[Inzagedeel, ...], Masker, tuple[str, ...]]:
    sessie = zaak.sessie
    persoon = personen.persoon_op_uid(sessie, zaak.verzoek.over_uid)
    assert persoon.id is not None
    # Letters are about a child: who stands in them is masked, the child too unless this adult
    # acts for it.
    kinderen = sessie.exec(
        select(Gezag, Persoon)
        .join(Persoon, col(Persoon.id) == Gezag.kind_id)
        .where(Gezag.ouder_id == persoon.id)
    ).all()
    eigen = familie.bekend(sessie, persoon)
    voor = [kind for gezag, kind in kinderen if _namens(kind, gezag, zaak.op)]
    namens = {kind.id for kind in voor}
    anderen = [zaak.gezin.kind_bekend, *(b for _p, b in zaak.gezin.leden), *zaak.gezin.melders]
    anderen = [b for b in anderen if b != eigen]
    gemeente = _gemeente(sessie, zaak.op)
    eigen = Bekend(
        namen=(*eigen.namen, *(personen.naam_van(kind) for kind in voor)),
        adressen=eigen.adressen + gemeente.adressen,
        telefoons=eigen.telefoons + gemeente.telefoons,
        emails=eigen.emails + gemeente.emails,
        nummers=eigen.nummers,
    )
    zonder = frozenset({persoon.id, *(kind.id for kind in voor if kind.id)})
    masker = familie.masker(sessie, eigen, anderen, zonder)
    brieven = _brieven_aan(sessie, persoon, [kind.id for _g, kind in kinderen if kind.id])
    uids = (persoon.uid,)
    delen = (
        Inzagedeel("Persoonsgegevens", feiten=persoonsdelen.persoon(persoon)),
        persoonsdelen.adressen(sessie, persoon.id, masker, verberg=False),
        persoonsdelen.kinderen(
            sessie, persoon, masker, lambda kind, gezag: kind.id in namens and gezag.tot is None
        ),
        persoonsdelen.huishouden(sessie, persoon, masker, frozenset()),
        verzuimdelen.brieven(sessie, brieven, masker, met_tekst=True),
        spoordelen.concepten(sessie, uids, masker, gevoelig=zaak.verzoek.gevoelig),
        spoordelen.eerder(sessie, uids, masker, gevoelig=zaak.verzoek.gevoelig, dicht=frozenset()),
        spoordelen.gebruik(sessie, uids, masker),
    )
    return persoon, delen, masker, (_WPG,)


def _namens(kind: Persoon, gezag: Gezag, op: date) -> bool:
    """Does this adult act for the child now? (UAVG art. 5 lid 4)"""
    loopt = (gezag.van is None or gezag.van <= op) and (gezag.tot is None or gezag.tot >= op)
    jong = kind.geboortedatum is not None and (
        datum.leeftijd(kind.geboortedatum, op) < inzage.LEEFTIJD_ZELF
    )
    return loopt and jong and gezag.soort in codes.GEZAG_JA


def _brieven_aan(sessie: Session, persoon: Persoon, kind_ids: list[int]) -> list[Brief]:
    """Letters of which a copy went to this adult."""
    naam = officieel(personen.naam_van(persoon))
    rijen = sessie.exec(
        select(Brief)
        .join(Leerling, col(Leerling.id) == Brief.leerling_id)
        .where(col(Leerling.persoon_id).in_(kind_ids))
        .order_by(col(Brief.datum), col(Brief.id))
    ).all()
    politie = verzuimdelen.naar_politie(sessie)
    weg = set(sessie.exec(select(Melding.id).where(col(Melding.uid).in_(politie))).all())
    return [rij for rij in rijen if naam in rij.aan and rij.melding_id not in weg]


def _masker_leerling(zaak: _Zaak) -> Masker:
    """What is the pupil's or the asking parent's own stays; a secret place goes, also his own."""
    gezin, eigen = zaak.gezin, zaak.gezin.kind_bekend
    anderen = [b for lid, b in gezin.leden if lid.uid != zaak.verzoek.ouder_uid]
    anderen += gezin.melders
    if zaak.verberg:
        anderen.append(
            Bekend(
                adressen=eigen.adressen,
                telefoons=eigen.telefoons,
                emails=eigen.emails,
                plekken=eigen.plekken,
            )
        )
        eigen = replace(eigen, adressen=(), telefoons=(), emails=(), plekken=())
    vrager = next((b for lid, b in gezin.leden if lid.uid == zaak.verzoek.ouder_uid), Bekend())
    gemeente = _gemeente(zaak.sessie, zaak.op)
    eigen = Bekend(
        namen=eigen.namen + vrager.namen,
        adressen=eigen.adressen + vrager.adressen + gemeente.adressen,
        telefoons=eigen.telefoons + vrager.telefoons + gemeente.telefoons,
        emails=eigen.emails + vrager.emails + gemeente.emails,
        nummers=eigen.nummers,
        plekken=eigen.plekken,
    )
    assert zaak.kind.id is not None
    zonder = {zaak.kind.id}
    zonder |= {lid.id for lid, _ in gezin.leden if lid.uid == zaak.verzoek.ouder_uid and lid.id}
    return familie.masker(zaak.sessie, eigen, anderen, frozenset(zonder))


def _gemeente(sessie: Session, op: date) -> Bekend:
    """The municipality's own number and address, as they stand on each letter, are no secret."""
    zelf = _afzender(sessie, op)
    plekken = f"{zelf.retouradres} {zelf.bezoekadres}"
    return Bekend(
        adressen=(
            Adres(woonplaats=zelf.gemeente),
            *(Adres(postcode=pc) for pc in _POSTCODE.findall(plekken)),
        ),
        telefoons=(zelf.telefoon,),
        emails=(zelf.email,),
    )


def _uids(zaak: _Zaak) -> tuple[str, ...]:
    """Under which ids the log and the history may speak of the pupil; never the police part."""
    politie = verzuimdelen.naar_politie(zaak.sessie)
    return tuple(
        uid for uid in logboek.uids_van(zaak.sessie, zaak.leerling.uid) if uid not in politie
    )


def _aanvrager(zaak: _Zaak) -> str:
    verzoek = zaak.verzoek
    if verzoek.aanvrager is Aanvrager.GEMACHTIGDE:
        return "een gemachtigde, met een schriftelijke machtiging"
    if verzoek.aanvrager is Aanvrager.ZELF:
        return "de betrokkene zelf"
    ouder = personen.persoon_op_uid(zaak.sessie, verzoek.ouder_uid)
    met = ", met toestemming van de leerling" if verzoek.toestemming else ""
    return f"{officieel(personen.naam_van(ouder))}, ouder of verzorger{met}"


def _bewaren(persoon: Persoon, *, volwassene: bool) -> tuple[tuple[str, str], ...]:
    if volwassene or persoon.geboortedatum is None:
        return (("Gegevens bij een leerling", "zo lang als het dossier van die leerling"),)
    geboren = persoon.geboortedatum
    dagen = {
        "Leerplicht en verzuim": bewaren.termijn(Gegevenssoort.LEERPLICHT, geboren),
        "Vrijstelling": bewaren.termijn(Gegevenssoort.VRIJSTELLING, geboren),
    }
    return tuple((naam, f"tot {datum.lang(d.vernietigen)}") for naam, d in dagen.items())


def _afzender(sessie: Session, op: date) -> Afzender:
    waarden = instellingen.lees(sessie, op)
    velden = [veld.name for veld in fields(Afzender) if veld.name != "demo"]
    return Afzender(
        **{veld: waarden.get(veld, "") for veld in velden},
        demo=bool(kluisinfo.lees(sessie, "demo")),
    )
