# SPDX-License-Identifier: EUPL-1.2
"""Claims of exemption through the real services."""
