# SPDX-License-Identifier: EUPL-1.2
"""The revisions of the police part and the environment Alembic runs them in."""
