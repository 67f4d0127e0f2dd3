# SPDX-License-Identifier: EUPL-1.2
"""A letter from melding to pictures, and a verified backup of the store of one municipality."""

from functools import partial

from benchmarks.maat import Meting, klok, percentiel
from benchmarks.werkplek import Werkplek, neem_in
from leerplicht_desktop.services import brief, kluis

_ONDERDEEL = "brief"
_KEREN = 30
_BREED_PX = 800


def meet(plek: Werkplek) -> list[Meting]:
    voorbeelden, gemaakt = [], []
    with plek.open(plek.kopie(plek.kleine_map, "brief")) as open_kluis:
        for uid, _kenmerk in neem_in(open_kluis, _KEREN):
            voorstel = brief.stel_op(open_kluis, uid)
            sleutels = [exemplaar.sleutel for exemplaar in voorstel.exemplaren]
            op, voor = voorstel.datum, voorstel.reageren_voor
            toon = partial(brief.voorbeeld, open_kluis, uid, sleutels[0], breedte_px=_BREED_PX)
            ms, _ = klok(partial(toon, datum=op, reageren_voor=voor))
            voorbeelden.append(ms)
            ms, _gemaakt = klok(
                partial(brief.maak, open_kluis, uid, sleutels, datum=op, reageren_voor=voor)
            )
            gemaakt.append(ms)
        kopie_ms, _ = klok(
            lambda: kluis.maak_reservekopie(open_kluis, plek.map / "reservekopie.leerplicht")
        )
        mb = open_kluis.pad.stat().st_size / 2**20
    return [
        Meting(_ONDERDEEL, "voorbeeld: opmaken en tekenen p50", percentiel(voorbeelden, 50)),
        Meting(_ONDERDEEL, "voorbeeld: opmaken en tekenen p99", percentiel(voorbeelden, 99)),
        Meting(_ONDERDEEL, "maken en opbergen p50", percentiel(gemaakt, 50)),
        Meting(_ONDERDEEL, f"reservekopie van {mb:.0f} MB, nagekeken", kopie_ms),
    ]
