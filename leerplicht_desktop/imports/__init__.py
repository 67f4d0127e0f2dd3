# SPDX-License-Identifier: EUPL-1.2
"""Files of others, hostile until proven clean: raw rows and readable errors, never the store."""
