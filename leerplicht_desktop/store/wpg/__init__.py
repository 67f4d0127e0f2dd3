# SPDX-License-Identifier: EUPL-1.2
"""The police part (Wpg): a file, a key, a log and a search index of its own."""
