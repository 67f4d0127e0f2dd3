# SPDX-License-Identifier: EUPL-1.2
"""What every besluit shares: who is competent, who was heard, the bezwaarclausule.

Everything here takes a `Besluit`, which cannot be made without its `Bezwaarclausule`.
"""

from datetime import timedelta

from reportlab.platypus import Flowable, KeepTogether

from leerplicht_desktop.documents.bouwblokken import alinea, kopje
from leerplicht_desktop.documents.tekst import Zinnen, letterlijk
from leerplicht_desktop.documents.vrijstelling import opmaak
from leerplicht_desktop.documents.vrijstelling.opmaak import Eis
from leerplicht_desktop.domain import wetswaarden
from leerplicht_desktop.domain.gegevens.beroep import Vrijstellingsbrief
from leerplicht_desktop.domain.vrijstelling.brieven import Besluit
from leerplicht_desktop.domain.vrijstelling.gronden import Beslisser

# Whom the Act wants heard (Lpw art. 3a, 3b lid 4 and 14 lid 3).
_TE_HOREN = {
    "3a": ("aanvrager", "jongere", "hoofd"),
    "3b": ("aanvrager", "jongere", "hoofd"),
    "11g>10": ("hoofd",),
}
_GENOEMD = {"aanvrager": "de aanvrager", "jongere": "de jongere", "hoofd": "het hoofd"}


def eisen(g: Vrijstellingsbrief, besluit: Besluit) -> tuple[Eis, ...]:
    """What no besluit can do without (Awb 3:45, 3:46 and 10:10)."""
    weken = timedelta(weeks=wetswaarden.WEKEN_BEZWAAR.op(g.datum).waarde)
    eigen_naam = besluit.grond.beslisser is Beslisser.AMBTENAAR
    return (
        (g.mandaat.strip() or eigen_naam, "het mandaat waarop u besluit"),
        (g.bezwaar_adres.strip(), "het adres voor bezwaar"),
        (g.bezwaar_digitaal.strip(), "hoe bezwaar digitaal kan"),
        (
            besluit.bezwaar.laatste_dag >= g.datum + weken,
            "een laatste dag voor bezwaar die past bij de datum van de brief",
        ),
    )


def te_horen(g: Vrijstellingsbrief, besluit: Besluit) -> tuple[Eis, ...]:
    gehoord = {wie for wie, _ in g.gehoord}
    return tuple(
        (wie in gehoord, f"de dag waarop {_GENOEMD[wie]} is gehoord")
        for wie in _TE_HOREN.get(besluit.grond.code, ())
    )


def zinnen(g: Vrijstellingsbrief, soort: str, besluit: Besluit) -> Zinnen:
    uit = opmaak.zinnen_zaak(g, "vrijstelling_besluit", soort, besluit.grond)
    uit.vul_aan("mandaat", letterlijk(g.mandaat))
    uit.vul_aan("bezwaar_bij", letterlijk(besluit.bezwaar.bij))
    uit.vul_aan("bezwaar_tot", opmaak.dag(besluit.bezwaar.laatste_dag))
    uit.vul_aan("bezwaar_adres", letterlijk(g.bezwaar_adres))
    uit.vul_aan("bezwaar_digitaal", letterlijk(g.bezwaar_digitaal))
    uit.vul_aan("rechtbank", letterlijk(g.rechtbank) or uit("geen_rechtbank"))
    return uit


def gehoord(g: Vrijstellingsbrief, zinnen: Zinnen, inleiding: str) -> list[Flowable]:
    """Who was heard on which day; nothing when nobody was."""
    regels = []
    for wie, op in g.gehoord:
        zinnen.vul_aan("dag", opmaak.dag(op))
        regels.append(zinnen(f"gehoord_{wie}"))
    if not regels:
        return []
    return [
        KeepTogether([kopje(zinnen("kop_horen")), alinea(zinnen(inleiding)), *opmaak.lijst(regels)])
    ]


def plicht(g: Vrijstellingsbrief) -> str:
    return "kwalificatieplicht" if g.kwalificatieplichtig else "leerplicht"


def einde(
    g: Vrijstellingsbrief, zinnen: Zinnen, besluit: Besluit, *kleine_zinnen: str
) -> list[Flowable]:
    """Signature in the name of who decides, then the way to object."""
    ambtenaar = besluit.grond.beslisser is Beslisser.AMBTENAAR
    wie = "ambtenaar" if ambtenaar else "college"
    return [
        opmaak.slot(g, zinnen, f"groet_{wie}", *kleine_zinnen, f"bevoegd_{wie}"),
        KeepTogether(
            [
                kopje(zinnen("kop_bezwaar")),
                alinea(zinnen("bezwaar")),
                alinea(zinnen("bezwaar_inhoud")),
                alinea(zinnen("voorlopig")),
            ]
        ),
    ]
