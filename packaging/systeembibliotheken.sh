#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Qt needs a few system libraries that no Python wheel brings. Looks whether a window can be made,
# and if not installs them when it may, or else says what to type.
set -euo pipefail

python=${1:-.venv/bin/python}
nodig=(libglib2.0-0 libgl1 libegl1 libfontconfig1 libxkbcommon0 libdbus-1-3)
scherm=(libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxkbcommon-x11-0 libxcb-shape0)

# With a display the xcb platform is wanted too: one of its libraries is looked up by name.
ontbreekt() {
    QT_QPA_PLATFORM=offscreen "$python" -c \
        'from PySide6.QtWidgets import QApplication; QApplication([])' >/dev/null 2>&1 || return 0
    if [ -n "${DISPLAY:-}" ]; then
        for bibliotheek in libxcb-cursor.so.0 libxcb-icccm.so.4 libxcb-keysyms.so.1 \
            libxkbcommon-x11.so.0 libxcb-shape.so.0; do
            "$python" -c "import ctypes; ctypes.CDLL('$bibliotheek')" >/dev/null 2>&1 || return 0
        done
    fi
    return 1
}

ontbreekt || exit 0
pakketten=("${nodig[@]}")
[ -z "${DISPLAY:-}" ] || pakketten+=("${scherm[@]}")

if ! command -v apt-get >/dev/null; then
    echo "Qt cannot start: system libraries are missing. On Debian they are: ${pakketten[*]}" >&2
    exit 1
fi
if [ "$(id -u)" = 0 ]; then
    als=()
elif sudo -n true 2>/dev/null; then
    als=(sudo -n)
else
    echo "Qt cannot start: system libraries are missing. Type this line and try again:" >&2
    echo "  sudo apt-get install -y --no-install-recommends ${pakketten[*]}" >&2
    exit 1
fi
echo "Installing Qt's system libraries: ${pakketten[*]}"
export DEBIAN_FRONTEND=noninteractive
"${als[@]}" apt-get update -qq
"${als[@]}" apt-get install -y -qq --no-install-recommends "${pakketten[@]}" >/dev/null
if ontbreekt; then
    echo "Qt still cannot start. This is what it says:" >&2
    QT_QPA_PLATFORM=offscreen "$python" -c 'from PySide6.QtWidgets import QApplication; QApplication([])'
    exit 1
fi
