# SPDX-License-Identifier: EUPL-1.2
"""Whole journeys through the real window, in processes of their own."""
