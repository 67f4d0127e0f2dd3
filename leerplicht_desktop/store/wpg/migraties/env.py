# SPDX-License-Identifier: EUPL-1.2
"""Alembic's environment of the police part: runs only from `store.migreren`."""

from alembic import context

from leerplicht_desktop.models.wpg import Wpgtabel

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Wpgtabel.metadata,
    render_as_batch=True,
    transactional_ddl=True,
    transaction_per_migration=False,
)
context.run_migrations()
