# SPDX-License-Identifier: EUPL-1.2
"""Stores as programs with each schema left them, and the script that made them."""
