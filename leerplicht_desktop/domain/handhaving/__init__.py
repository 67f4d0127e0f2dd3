# SPDX-License-Identifier: EUPL-1.2
"""What may follow on absence: help, Halt, a warning, a proces-verbaal, and against whom."""
