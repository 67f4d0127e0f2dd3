# SPDX-License-Identifier: EUPL-1.2
"""The program seen from outside: nothing of it is imported here."""
