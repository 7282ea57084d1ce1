"""Runs the migrations on the connection it is given; they touch only the tables in tables.py.

What is shown is made again from the log afterwards, so no migration ever sees it.
"""

from typing import Any

from alembic import context
from sqlalchemy import Connection

from app.models.tables import metadata


def ours(name: str | None, kind: str, _: Any) -> bool:
    return kind != "table" or name in metadata.tables


def run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=metadata,
        include_name=ours,
        render_as_batch=True,
    )
    with context.begin_transaction():
        context.run_migrations()


bind = context.config.attributes["connection"]
if isinstance(bind, Connection):
    run(bind)
else:
    with bind.connect() as connection:
        run(connection)
        connection.commit()
