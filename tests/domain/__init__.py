# SPDX-License-Identifier: EUPL-1.2
"""Tests of the law and the practice as plain Python."""
