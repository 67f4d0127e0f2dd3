# SPDX-License-Identifier: EUPL-1.2
"""Tests of the checks of typed and imported input."""
