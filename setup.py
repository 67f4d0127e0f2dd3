# SPDX-License-Identifier: EUPL-1.2
"""Puts `resources/` in the wheel, beside the code, where `leerplicht_desktop.bronnen` looks.

Everything else about the build stands in pyproject.toml. In a checkout, and in an editable
installation, the folder is read where it stands and nothing is copied.
"""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py


class MetBronnen(build_py):  # type: ignore[misc]  # setuptools ships no types
    """The ordinary build, and then the shipped files."""

    def run(self) -> None:
        super().run()
        if not self.editable_mode:
            doel = Path(self.build_lib) / "leerplicht_desktop" / "_resources"
            shutil.copytree("resources", doel, dirs_exist_ok=True)


setup(cmdclass={"build_py": MetBronnen})
