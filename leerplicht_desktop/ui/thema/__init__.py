# SPDX-License-Identifier: EUPL-1.2
"""Colours, type, icons and the one style sheet, all from `resources/ui/tokens.json`."""
