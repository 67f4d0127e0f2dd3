# SPDX-License-Identifier: EUPL-1.2
"""Tests of the requests to see what is kept."""
