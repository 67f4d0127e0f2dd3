# SPDX-License-Identifier: EUPL-1.2
"""The encrypted store: keys, opening and locking, revisions, search index, backup, audit log."""
