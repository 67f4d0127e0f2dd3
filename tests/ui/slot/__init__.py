# SPDX-License-Identifier: EUPL-1.2
"""Tests of locking by itself: each source, what is swept, and one window per store."""
