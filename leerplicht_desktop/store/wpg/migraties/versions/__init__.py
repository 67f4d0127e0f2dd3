# SPDX-License-Identifier: EUPL-1.2
"""The revisions of the police part, one file each, in order."""
