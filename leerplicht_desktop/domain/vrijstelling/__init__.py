# SPDX-License-Identifier: EUPL-1.2
"""Exemptions from the Leerplichtwet: by law (articles 5, 5a, 11) or by decision (3a, 3b, 15)."""
