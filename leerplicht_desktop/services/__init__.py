# SPDX-License-Identifier: EUPL-1.2
"""One use case per module: opens one transaction, checks, writes, audits, and returns frozen
dataclasses and what changed. No Qt. Importing this package loads nothing heavy.
"""
