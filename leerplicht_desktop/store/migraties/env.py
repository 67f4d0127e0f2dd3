# SPDX-License-Identifier: EUPL-1.2
"""Alembic's environment: runs only from `store.migreren`, on the connection it is given."""

from alembic import context

from leerplicht_desktop.models import Tabel

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Tabel.metadata,
    render_as_batch=True,
    transactional_ddl=True,
    transaction_per_migration=False,
)
context.run_migrations()
