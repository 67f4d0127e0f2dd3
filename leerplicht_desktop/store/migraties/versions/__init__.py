# SPDX-License-Identifier: EUPL-1.2
"""One revision a file, in order of number; never changed after a release."""
