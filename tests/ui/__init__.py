# SPDX-License-Identifier: EUPL-1.2
"""Tests of the front: what the officer sees, types and hears read out."""
