# SPDX-License-Identifier: EUPL-1.2
"""Passphrases and codes: from standard input or asked on the terminal, never an argument."""

import argparse
import getpass
import sys

from leerplicht_desktop.domain import fouten


def wachtzin(keuzes: argparse.Namespace) -> str:
    """The passphrase of the store."""
    if keuzes.wachtzin_stdin:
        return _regel("de wachtzin")
    return _vraag("Wachtzin: ")


def nieuwe_wachtzin(keuzes: argparse.Namespace) -> str:
    """A new passphrase: one line of standard input, or typed twice."""
    if keuzes.wachtzin_stdin:
        return _regel("de nieuwe wachtzin")
    eerste = _vraag("Nieuwe wachtzin: ")
    if eerste != _vraag("Nog een keer: "):
        raise fouten.WachtzinOnjuist("De twee wachtzinnen zijn niet gelijk. Probeer het opnieuw.")
    return eerste


def herstelcode(keuzes: argparse.Namespace) -> str:
    """The recovery code from the printed sheet."""
    return _regel("de herstelcode")


def _regel(wat: str) -> str:
    regel = sys.stdin.readline().rstrip("\r\n")
    if not regel:
        raise fouten.WachtzinOnjuist(f"Op de invoer staat geen regel met {wat}.")
    return regel


def _vraag(tekst: str) -> str:
    if not sys.stdin.isatty():
        raise fouten.WachtzinOnjuist(
            "Er is geen scherm om de wachtzin te vragen. Geef die met --wachtzin-stdin."
        )
    return getpass.getpass(tekst)
