# SPDX-License-Identifier: EUPL-1.2
"""Leerplicht Desktop: the program of one Dutch leerplichtambtenaar."""

__version__ = "0.1.0"
