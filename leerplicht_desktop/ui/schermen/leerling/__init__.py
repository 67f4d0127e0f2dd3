# SPDX-License-Identifier: EUPL-1.2
"""The screen of one pupil: who, what runs, by when, and who is around."""
