# SPDX-License-Identifier: EUPL-1.2
"""The screens; each file one screen, listed in `register`."""
