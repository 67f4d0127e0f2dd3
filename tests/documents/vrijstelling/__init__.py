# SPDX-License-Identifier: EUPL-1.2
"""Tests of the letters about a claim of exemption."""
