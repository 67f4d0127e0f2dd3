# SPDX-License-Identifier: EUPL-1.2
"""Locking by itself: what tells that she is away, one module per source, and what is swept then."""
