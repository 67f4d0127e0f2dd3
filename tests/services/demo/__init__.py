# SPDX-License-Identifier: EUPL-1.2
"""The tests of the demo, on one demo that is made once."""
