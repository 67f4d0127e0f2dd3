# SPDX-License-Identifier: EUPL-1.2
"""Who gets a copy of a letter, and where it goes.

The duty lies on each holder of gezag and each actual carer (article 2 lid 1), and from 12 on
the pupil himself (article 2 lid 3). One copy for an address; who lives apart has his own, and
no copy ever shows another person's address.
"""

from collections.abc import Sequence

from leerplicht_desktop.domain.gegevens.brief import Exemplaar
from leerplicht_desktop.domain.gegevens.persoon import Adres, Naam, OuderBeeld
from leerplicht_desktop.domain.namen import officieel, volledig

_AANSPREEK = {"MOEDER": ("Mevrouw", "mevrouw"), "VADER": ("De heer", "heer")}
_GEHEIM = "Geheim adres: stuur deze brief apart en noem het adres aan niemand."


def bepaal(
    kind: Naam, adres: Adres, ouders: Sequence[OuderBeeld], leeftijd: int, *, kind_geheim: bool
) -> tuple[tuple[Exemplaar, ...], tuple[str, ...], tuple[str, ...]]:
    """Copies, what is missing for any copy at all, and what to look at twice."""
    plichtig = [o for o in ouders if o.heeft_gezag or _verzorgt(o)]
    exemplaren, let_op = _aan_ouders(plichtig, adres)
    ontbreekt: tuple[str, ...] = ()
    if not plichtig:
        if adres.leeg:
            ontbreekt = ("een adres van de leerling of van een ouder",)
        else:
            exemplaren.append(_zonder_ouder(kind, adres, kind_geheim))
    elif not exemplaren:
        ontbreekt = ("een adres van een ouder met gezag",)
    if leeftijd >= 12 and not adres.leeg:
        exemplaren.append(_aan_jongere(kind, adres, kind_geheim))
    elif leeftijd >= 12:
        let_op.append("De leerling krijgt geen eigen brief: er is geen adres bekend.")
    if any(o.geheim for o in ouders) and len({o.adres for o in plichtig}) > 1:
        let_op.append(
            "Een ouder heeft een geheim adres. Kijk of de naam van de school dat adres verraadt."
        )
    return tuple(exemplaren), ontbreekt, tuple(let_op)


def _verzorgt(ouder: OuderBeeld) -> bool:
    return ouder.rol in ("VERZORGER", "VOOGD") and ouder.zelfde_adres


def _aan_ouders(plichtig: Sequence[OuderBeeld], adres: Adres) -> tuple[list[Exemplaar], list[str]]:
    let_op: list[str] = []
    per_adres: dict[Adres, list[OuderBeeld]] = {}
    for ouder in plichtig:
        if ouder.adres.leeg:
            let_op.append(
                f"{volledig(ouder.naam)} krijgt geen brief: er is geen adres bekend. "
                "Vul het adres in bij de ouder."
            )
        else:
            per_adres.setdefault(ouder.adres, []).append(ouder)
    # The child's own address first: that copy goes to who cares for the child.
    volgorde = sorted(per_adres.items(), key=lambda paar: paar[0] != adres)
    return [_voor_adres(nr, plek, groep) for nr, (plek, groep) in enumerate(volgorde, 1)], let_op


def _voor_adres(nummer: int, adres: Adres, groep: Sequence[OuderBeeld]) -> Exemplaar:
    geheim = any(o.geheim for o in groep)
    return Exemplaar(
        sleutel=f"ouders-{nummer}",
        aan=tuple(_naamregel(o) for o in groep),
        adres=adres,
        aanhef=_aanhef(groep),
        vorm="u",
        vlag=_GEHEIM if geheim else "",
        geheim=geheim,
    )


def _naamregel(ouder: OuderBeeld) -> str:
    voor = _AANSPREEK.get(ouder.rol, ("", ""))[0]
    return f"{voor} {officieel(ouder.naam)}".strip()


def _aanhef(groep: Sequence[OuderBeeld]) -> str:
    stukken = []
    for ouder in groep:
        voor = _AANSPREEK.get(ouder.rol, ("", ""))[1]
        achternaam = " ".join(filter(None, (_hoofdletter(ouder.naam), ouder.naam.achternaam)))
        stukken.append(f"{voor} {achternaam}" if voor else officieel(ouder.naam))
    return f"Geachte {' en '.join(stukken)},"


def _hoofdletter(naam: Naam) -> str:
    """A tussenvoegsel without first name in front starts with a capital: mevrouw De Vries."""
    return naam.tussenvoegsel[:1].upper() + naam.tussenvoegsel[1:]


def _zonder_ouder(kind: Naam, adres: Adres, geheim: bool) -> Exemplaar:
    return Exemplaar(
        sleutel="ouders-0",
        aan=(f"Aan de ouder(s)/verzorger(s) van {officieel(kind)}",),
        adres=adres,
        aanhef="Geachte ouder(s)/verzorger(s),",
        vorm="u",
        geheim=geheim,
        vlag="Er is geen ouder bekend. De brief gaat naar het adres van de leerling.",
    )


def _aan_jongere(kind: Naam, adres: Adres, geheim: bool) -> Exemplaar:
    return Exemplaar(
        sleutel="jongere",
        aan=(volledig(kind),),
        adres=adres,
        aanhef=f"Beste {kind.roepnaam or kind.voornamen},",
        vorm="je",
        vlag=_GEHEIM if geheim else "",
        geheim=geheim,
    )
