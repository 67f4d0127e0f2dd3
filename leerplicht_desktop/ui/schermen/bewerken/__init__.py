# SPDX-License-Identifier: EUPL-1.2
"""Forms that add or change one record: a pupil, an adult beside a child, an enrolment."""
