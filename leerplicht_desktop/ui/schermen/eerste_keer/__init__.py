# SPDX-License-Identifier: EUPL-1.2
"""The wizard of the first time: one calm page, five steps, a file each."""
