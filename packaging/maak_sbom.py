# SPDX-License-Identifier: EUPL-1.2
"""The list of what the program is made of (CycloneDX), with what is hidden inside a wheel.

    python packaging/maak_sbom.py [FILE]      (default build/sbom.cdx.json)

The packages come from requirements.txt. The encrypted database brings SQLite, SQLCipher and
OpenSSL in one file: their versions are asked of the library itself, printed, and compared with
what was looked at last. Another version ends red: look at its changes, then write it here and in
docs/beveiliging.md.
"""

import json
import subprocess
import sys
from pathlib import Path

HUIS = Path(__file__).resolve().parents[1]
STANDAARD = HUIS / "build" / "sbom.cdx.json"
BEKEKEN = {"sqlite": "3.53.4", "sqlcipher": "4.19.0 community", "openssl": "OpenSSL 3.6.0"}


def ingebouwd() -> dict[str, str]:
    """What the database library says of itself."""
    from sqlcipher3 import dbapi2

    verbinding = dbapi2.connect(":memory:")
    try:
        verbinding.execute("PRAGMA key = 'x'")
        vraag = "PRAGMA cipher_version", "PRAGMA cipher_provider_version"
        sqlcipher, openssl = (str(verbinding.execute(v).fetchone()[0]) for v in vraag)
    finally:
        verbinding.close()
    return {
        "sqlite": str(dbapi2.sqlite_version),
        "sqlcipher": sqlcipher,
        "openssl": " ".join(openssl.split()[:2]),
    }


def maak(doel: Path, versies: dict[str, str]) -> int:
    """Write the list; returns how many parts it names."""
    doel.parent.mkdir(parents=True, exist_ok=True)
    opdracht = [
        sys.executable, "-m", "cyclonedx_py", "requirements", str(HUIS / "requirements.txt"),
        "--pyproject", str(HUIS / "pyproject.toml"), "--output-reproducible", "--of", "JSON",
        "-o", str(doel),
    ]  # fmt: skip
    subprocess.run(opdracht, check=True, cwd=HUIS)
    lijst = json.loads(doel.read_text(encoding="utf-8"))
    lijst["components"] += [
        {
            "type": "library",
            "name": naam,
            "version": versie.removeprefix("OpenSSL ").split()[0],
            "description": "inside the wheel of sqlcipher3",
            "bom-ref": f"sqlcipher3-{naam}",
        }
        for naam, versie in versies.items()
    ]
    doel.write_text(json.dumps(lijst, indent=1, sort_keys=True), encoding="utf-8")
    return len(lijst["components"])


def main() -> int:
    doel = Path(sys.argv[1]) if len(sys.argv) > 1 else STANDAARD
    versies = ingebouwd()
    for naam, versie in versies.items():
        sys.stdout.write(f"{naam:10} {versie}\n")
    aantal = maak(doel, versies)
    sys.stdout.write(f"{aantal} parts in {doel.name}\n")
    anders = sorted(naam for naam, versie in versies.items() if versie != BEKEKEN[naam])
    if anders:
        sys.stdout.write(f"Not looked at yet: {', '.join(anders)}. See the head of this file.\n")
    return bool(anders)


if __name__ == "__main__":
    sys.exit(main())
