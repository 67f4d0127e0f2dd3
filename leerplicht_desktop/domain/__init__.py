# SPDX-License-Identifier: EUPL-1.2
"""The law and the practice as plain Python, and the frozen dataclasses that cross rooms.

Standard library only. Nothing here reads a clock, a file or a setting: "today", the
calendar and choices are parameters.
"""
