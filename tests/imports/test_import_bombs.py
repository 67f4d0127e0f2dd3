# SPDX-License-Identifier: EUPL-1.2
"""Row 5 of the threats: a file that is a bomb is refused within a second and costs no memory.

They are measured in a process of their own with a store of its own: what the program and its
children use at most, in processor time and memory, beside a small file that is accepted.
"""

import io
import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from leerplicht_desktop.imports import afgeschermd
from leerplicht_desktop.imports.csvbestand import BINAIR, LEEG
from leerplicht_desktop.imports.lezer import TE_GROOT as BESTAND_TE_GROOT
from leerplicht_desktop.imports.lezer import VERKEERDE_NAAM
from leerplicht_desktop.imports.tabel import MAX_BYTES
from leerplicht_desktop.imports.zipkeuring import ONLEESBAAR, TE_GROOT, VERDACHT
from tests.fixtures.sjabloonkluis import WACHTZIN, Sjabloon
from tests.imports.werkbladen import ods_delen, xlsx_delen, zip_van

MB = 1024 * 1024
GOED = b"voornamen;achternaam;geboortedatum\nNoor;Dijk;2-9-2010\n"
_MEET = """
import json, resource, sys
from pathlib import Path
from leerplicht_desktop.domain import fouten
from leerplicht_desktop.services import importeren, kluis
from leerplicht_desktop.store import importstaging
from tests.fixtures.klok import VasteKlok

def seconden():
    alle = [resource.getrusage(w) for w in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(u.ru_utime + u.ru_stime for u in alle)

def geheugen(naam):
    regels = Path("/proc/self/status").read_text().splitlines()
    return int(next(r for r in regels if r.startswith(naam)).split()[1]) * 1024

def probeer(pad):
    try:
        proef = importeren.proef(open_, "leerlingen", pad.name, importeren.lees_bestand(pad))
        return f"nieuw {proef.nieuw}"
    except fouten.BestandOnleesbaar as fout:
        return fout.zin

open_ = kluis.open_(Path(sys.argv[1]), wachtzin=sys.argv[2], klok=VasteKlok())
uit = {}
for pad in map(Path, sys.argv[3:]):
    Path("/proc/self/clear_refs").write_text("5")  # the peak of opening the store is over
    voor, tijd = geheugen("VmRSS:"), seconden()
    zin = probeer(pad)
    groei, duur = geheugen("VmHWM:") - voor, seconden() - tijd
    with open_.lezen() as sessie:
        rijen = sessie.connection().exec_driver_sql(
            "SELECT (SELECT count(*) FROM leerling) + (SELECT count(*) FROM importproef)"
        ).scalar()
    uit[pad.name] = {
        "zin": zin,
        "rijen": rijen,
        "seconden": duur,
        "groei": groei,
    }
open_.sluit()
sys.stdout.write(json.dumps(uit))
"""

# The child itself, that says its own peak at the end: a process that is started counts what its
# parent used as well. The file with the peak is open before the limits close all others.
_KIND = """
import sys
stand = open("/proc/self/status")
from leerplicht_desktop.imports.kind import hoofd
hoofd()
stand.seek(0)
sys.stdout.write(next(regel for regel in stand if regel.startswith("VmHWM:")))
"""


def _piek(pad: Path) -> int:
    """Bytes of memory that the child used for this file; 0 when it was never given to it."""
    if pad.stat().st_size > MAX_BYTES:
        return 0
    inhoud = pad.read_bytes()
    kop = json.dumps({"soort": "leerlingen", "naam": pad.name, "lengte": len(inhoud)})
    uit = subprocess.run(
        [sys.executable, "-P", "-s", "-c", _KIND],
        input=kop.encode() + b"\n" + inhoud,
        env=afgeschermd._omgeving(),
        capture_output=True,
        check=True,
    )
    return int(uit.stdout.splitlines()[-1].split()[1]) * 1024


def _bom(blok: bytes = bytes(MB), aantal: int = 300) -> bytes:
    """300 MB out of some 300 kB, under the name of a sheet."""
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as archief:
        for naam, inhoud in xlsx_delen("").items():
            if naam != "xl/worksheets/sheet1.xml":
                archief.writestr(naam, inhoud)
        with archief.open("xl/worksheets/sheet1.xml", "w") as deel:
            for _ in range(aantal):
                deel.write(blok)
    return uit.getvalue()


def _liegende_bom() -> bytes:
    """The directory says a hundredth of what comes out."""
    inhoud = bytearray(_bom())
    echt = (300 * MB).to_bytes(4, "little")
    return bytes(inhoud.replace(echt, (MB // 2).to_bytes(4, "little")))


def _blad(kop: str, binnen: str) -> bytes:
    delen = xlsx_delen("")
    delen["xl/worksheets/sheet1.xml"] = (
        f'<?xml version="1.0"?>{kop}<worksheet xmlns="http://schemas.openxmlformats.org/'
        f'spreadsheetml/2006/main"><sheetData><row><c t="inlineStr"><is><t>{binnen}</t></is></c>'
        "</row></sheetData></worksheet>"
    )
    return zip_van(delen)


def _entiteiten() -> bytes:
    regels = "".join(
        f'<!ENTITY e{nr} "{f"&e{nr - 1};" * 10 if nr else "ha" * 10}">' for nr in range(10)
    )
    return _blad(f"<!DOCTYPE x [{regels}]>", "&e9;")


def _duizend_delen() -> bytes:
    return zip_van({**xlsx_delen(""), **{f"xl/media/{nr}.txt": "" for nr in range(1001)}})


BOMMEN: dict[str, Callable[[], bytes] | None] = {
    "zip.xlsx": _bom,
    "liegt.xlsx": _liegende_bom,
    "entiteiten.xlsx": _entiteiten,
    "xxe.xlsx": lambda: _blad('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', "&e;"),
    "1001.xlsx": _duizend_delen,
    "diep.ods": lambda: zip_van(ods_delen("<a>" * 120_000 + "</a>" * 120_000)),
    "ver.xlsx": lambda: zip_van(
        {
            **xlsx_delen(""),
            "xl/worksheets/sheet1.xml": '<?xml version="1.0"?><worksheet xmlns="http://schemas.'
            'openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1048576">'
            '<c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>',
        }
    ),
    "binair.csv": lambda: bytes(range(256)) * 4_000,
    "zip.csv": _bom,
    "500mb.csv": None,
}
ZINNEN = {
    "entiteiten.xlsx": VERDACHT,
    "xxe.xlsx": VERDACHT,
    "liegt.xlsx": ONLEESBAAR,
    "diep.ods": LEEG,
    "binair.csv": BINAIR,
    "zip.csv": VERKEERDE_NAAM,
    "500mb.csv": BESTAND_TE_GROOT,
}


@pytest.fixture(scope="module")
def gemeten(
    _leeg_sjabloon: Sjabloon, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, dict[str, Any]]:
    if sys.platform != "linux":
        pytest.skip("measures with /proc")
    map_ = tmp_path_factory.mktemp("bommen")
    sjabloon = _leeg_sjabloon.kopie(map_ / "kluis")
    paden = []
    for naam, maak in {**BOMMEN, "goed.csv": lambda: GOED}.items():
        pad = map_ / naam
        with pad.open("wb") as bestand:
            if maak is None:
                bestand.truncate(500 * MB)
            else:
                bestand.write(maak())
        paden.append(str(pad))
    uit = subprocess.run(
        [sys.executable, "-c", _MEET, str(sjabloon.map), WACHTZIN, *paden],
        capture_output=True,
        check=True,
    )
    gemeten = dict(json.loads(uit.stdout))
    for pad in map(Path, paden):
        gemeten[pad.name]["kind"] = _piek(pad)
    return gemeten


def test_the_control_a_good_file_is_taken_by_the_same_road(
    gemeten: dict[str, dict[str, Any]],
) -> None:
    assert gemeten["goed.csv"]["zin"] == "nieuw 1"
    assert gemeten["goed.csv"]["rijen"] == 1
    assert gemeten["goed.csv"]["kind"] > 10 * MB


@pytest.mark.parametrize("naam", BOMMEN)
def test_import_bombs(naam: str, gemeten: dict[str, dict[str, Any]]) -> None:
    bom = gemeten[naam]
    assert bom["zin"].endswith(".")
    assert bom["zin"] == ZINNEN.get(naam, TE_GROOT)
    assert bom["rijen"] == 0
    assert bom["seconden"] < 1
    assert bom["groei"] < 100 * MB
    assert bom["kind"] < 100 * MB
