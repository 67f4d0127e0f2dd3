# SPDX-License-Identifier: EUPL-1.2
"""Tests of police data in the room `store`."""
