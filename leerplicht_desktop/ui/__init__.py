# SPDX-License-Identifier: EUPL-1.2
"""Qt and only Qt: windows, screens, forms, lists and the theme."""
