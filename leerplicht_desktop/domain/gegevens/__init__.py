# SPDX-License-Identifier: EUPL-1.2
"""Frozen dataclasses that cross rooms: what services give to the windows and the command line."""
