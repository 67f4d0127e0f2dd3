# SPDX-License-Identifier: EUPL-1.2
"""The frame around every screen: banner, rail, top bar, status bar and navigation."""
