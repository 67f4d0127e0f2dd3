# SPDX-License-Identifier: EUPL-1.2
"""The list of pupils and the search through it."""
