#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Makes .venv with exactly the pinned packages and the program itself. `make` calls this only when
# a file it depends on is newer than the stamp.
set -euo pipefail

python3=${PYTHON:-python3}
if ! "$python3" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' 2>/dev/null; then
    echo "Python 3.11, 3.12, 3.13 or 3.14 is needed; '$python3' is: $("$python3" --version 2>&1 || true)" >&2
    echo "Choose another one with: make PYTHON=python3.11 ..." >&2
    exit 1
fi
if ! "$python3" -c 'import ensurepip, venv' 2>/dev/null; then
    echo "Python's venv is missing. Type this line and try again:" >&2
    echo "  sudo apt-get install -y python3-venv" >&2
    exit 1
fi
[ -x .venv/bin/python ] || "$python3" -m venv .venv
pip=(.venv/bin/python -m pip --disable-pip-version-check --quiet)
"${pip[@]}" install --require-hashes -r requirements-dev.txt
# The program itself, from here: no downloads, built by the pinned setuptools.
"${pip[@]}" install --no-deps --no-build-isolation --editable .
