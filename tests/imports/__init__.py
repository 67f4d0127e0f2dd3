# SPDX-License-Identifier: EUPL-1.2
"""Tests of reading files of others; a package, so that tests share handmade spreadsheets."""
