# SPDX-License-Identifier: EUPL-1.2
"""Meldingen: the list, taking one in, and reading one from pasted text."""
