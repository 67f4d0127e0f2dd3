# SPDX-License-Identifier: EUPL-1.2
"""Every act of the officer is one line in the log."""
