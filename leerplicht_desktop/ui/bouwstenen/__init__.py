# SPDX-License-Identifier: EUPL-1.2
"""The parts that screens are made of; one part a file."""
