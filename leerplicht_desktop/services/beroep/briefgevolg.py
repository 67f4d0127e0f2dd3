# SPDX-License-Identifier: EUPL-1.2
"""What a filed letter brings about: the state of the claim, a term, an exemption that runs."""

from collections.abc import Mapping, Sequence

from leerplicht_desktop.documents.vrijstelling.register import Soort
from leerplicht_desktop.domain.controle.beroep import VERLOF
from leerplicht_desktop.domain.gegevens.beroep import Vrijstellingsbrief
from leerplicht_desktop.domain.vrijstelling.vervangend import KAN
from leerplicht_desktop.models import Vrijstelling
from leerplicht_desktop.services.beroep import stand, verzegeld
from leerplicht_desktop.services.beroep.toetsing import Toets
from leerplicht_desktop.services.beroep.zaak import Zaak
from leerplicht_desktop.services.kluis import OpenKluis
from leerplicht_desktop.store import vrijstellingen, wijzigingen
from leerplicht_desktop.store.kluis import Schrijfactie

_TOEGEKEND = ("toegekend", "deels toegekend")
_VAST = {
    Soort.VOLDOET: "VOLDOET",
    Soort.VOLDOET_NIET: "VOLDOET_NIET",
    Soort.BUITEN_BEHANDELING: "BUITEN_BEHANDELING",
    Soort.DOORZENDING: "DOORGEZONDEN",
}
_BESLUITEN = (Soort.VRIJSTELLINGSBESLUIT, Soort.VERLOFBESLUIT)


def weigering(t: Toets, soort: Soort, ruw: Mapping[str, str]) -> str:
    """A request that is blocked can be refused, never granted."""
    if soort in _BESLUITEN and t.formeel != KAN and ruw.get("uitkomst") in _TOEGEKEND:
        return f"U kunt dit niet toekennen: {t.zin}"
    return ""


def voer_door(
    kluis: OpenKluis,
    actie: Schrijfactie,
    z: Zaak,
    t: Toets,
    soort: Soort,
    g: Vrijstellingsbrief,
    uids: Sequence[str],
) -> None:
    """In the transaction of the letter itself."""
    b = z.beroep
    voor = wijzigingen.foto(b)
    _bevries(actie, z, t, uids)
    if soort is Soort.AANVULLING:
        b.aanvulling_gevraagd_op, b.aanvulling_tot = g.datum, g.aanvullen_voor
        b.aangevuld_op = None
    status = _VAST.get(soort, "")
    if soort in _BESLUITEN:
        status = "TOEGEKEND" if g.uitkomst in _TOEGEKEND else "AFGEWEZEN"
    if status:
        b.status, b.besloten_op = status, g.datum
        _vrijstelling(actie, z, g, loopt=status in ("VOLDOET", "TOEGEKEND"))
    b.versie += 1
    stand.werk_bij(kluis, actie, b)
    na = wijzigingen.foto(b)
    wijzigingen.bewaar(actie.sessie, "beroep", b.uid, "brief_gemaakt", voor, na, actie.nu)


def _vrijstelling(actie: Schrijfactie, z: Zaak, g: Vrijstellingsbrief, *, loopt: bool) -> None:
    """One row for a claim; a later letter that says otherwise takes it away."""
    b = z.beroep
    assert b.id is not None
    rij = vrijstellingen.van_beroep(actie.sessie, b.id)
    if not loopt:
        if rij is not None:
            actie.sessie.delete(rij)
        return
    van = (g.verleend_van or g.verlof_van) if b.grond == VERLOF else g.geldig_van
    tot = (g.verleend_tot or g.verlof_tot) if b.grond == VERLOF else g.geldig_tot
    assert van is not None
    assert tot is not None
    if rij is None:
        rij = Vrijstelling(
            geregistreerd_op=actie.nu,
            leerling_id=b.leerling_id,
            beroep_id=b.id,
            grond=b.grond,
            van=van,
            tot=tot,
        )
    rij.van, rij.tot, rij.blijvend = van, tot, g.blijvend
    rij.ontvangen_op = b.ontvangen_op
    rij.eerste_kennisgeving = b.ontvangen_op if b.eerste else None
    actie.sessie.add(rij)
    actie.sessie.flush()


def _bevries(actie: Schrijfactie, z: Zaak, t: Toets, uids: Sequence[str]) -> None:
    """The verdicts as they stood when the letter was made: sealed, by the uid of each letter."""
    beeld = {
        "formeel": t.formeel,
        "inhoud": t.inhoud,
        "regels": [[r.code, r.stand.value, r.zin] for r in t.regels],
        "oordelen": [
            {
                "verdict": o.verdict,
                "regels": list(o.regels),
                "feiten": dict(o.feiten),
                "rechtsdatum": o.rechtsdatum.isoformat(),
            }
            for o in t.oordelen
        ],
    }
    eerder = verzegeld.lees(actie.sessie, z.beroep.uid).oordeel
    verzegeld.zet(
        actie.sessie,
        z.beroep.uid,
        verzegeld.OORDEEL,
        {**eerder, **dict.fromkeys(uids, beeld)},
        actie.nu,
        nieuw=True,
    )


def bevroren(soort: Soort, g: Vrijstellingsbrief) -> dict[str, object]:
    """The facts of a letter that may stand in the open: no reasons, no sentence of a rule."""
    dagen = {
        naam: dag.isoformat()
        for naam in ("geldig_van", "geldig_tot", "opnieuw_voor", "verlof_van", "verlof_tot")
        if (dag := getattr(g, naam)) is not None
    }
    uit: dict[str, object] = {
        "soort": soort.value,
        "jongere": g.jongere,
        "aan": list(g.exemplaar.aan),
        "ontvangen_op": g.ontvangen_op.isoformat(),
        "schooljaar": g.schooljaar,
        "uitkomst": g.uitkomst,
        "regels": [r.code for r in g.regels],
        **dagen,
    }
    if soort is Soort.AANVULLING and g.aanvullen_voor is not None:
        uit["reageren_voor"] = g.aanvullen_voor.isoformat()
    return uit
