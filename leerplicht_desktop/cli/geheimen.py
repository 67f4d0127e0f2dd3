# SPDX-License-Identifier: EUPL-1.2
"""Passphrases and codes: from standard input or asked on the terminal, never an argument."""

import argparse
import getpass
import sys

from leerplicht_desktop.domain import fouten


def wachtzin(keuzes: argparse.Namespace) -> str:
    """The passphrase of the store; remembered until the command is done."""
    keuzes.gebruikt = _regel("de wachtzin") if keuzes.wachtzin_stdin else _vraag("Wachtzin: ")
    return str(keuzes.gebruikt)


def gebruikte_wachtzin(keuzes: argparse.Namespace) -> str | None:
    """The one that opened the store in this command; None after another way in."""
    return getattr(keuzes, "gebruikt", None)


def nieuwe_wachtzin(keuzes: argparse.Namespace) -> str:
    """A new passphrase: the next line of standard input when that gave the way in, else typed."""
    if keuzes.wachtzin_stdin or keuzes.herstelcode_stdin:
        return _regel("de nieuwe wachtzin")
    eerste = _vraag("Nieuwe wachtzin: ")
    if eerste != _vraag("Nog een keer: "):
        raise fouten.WachtzinOnjuist("De twee wachtzinnen zijn niet gelijk. Probeer het opnieuw.")
    return eerste


def herstelcode(keuzes: argparse.Namespace) -> str:
    """The recovery code from the printed sheet."""
    return _regel("de herstelcode")


def vervangercode(keuzes: argparse.Namespace) -> str:
    """The code from the sealed envelope."""
    return _regel("de code uit de envelop")


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
