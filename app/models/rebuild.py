"""Making everything that is read again from the log: for a new version, and to prove it can be."""

from itertools import islice

from sqlalchemy import Connection, inspect, select

from app.models import history, index, shown
from app.models.project import recount_all, show
from app.models.revision import winners
from app.models.tables import store_id

_BATCH = 1000


def rebuild(conn: Connection) -> None:
    """Drop what is shown and replay the log, inside the caller's transaction.

    The index comes last: a note takes its group and its year from a session that may have been
    changed after it.
    """
    conn.exec_driver_sql("DROP TABLE IF EXISTS shown_words")
    for name in inspect(conn).get_table_names():
        if name.startswith("shown_"):
            conn.exec_driver_sql(f'DROP TABLE "{name}"')
    shown.metadata.create_all(conn, checkfirst=False)
    for statement in shown.WORDS_DDL:
        conn.exec_driver_sql(statement)
    revisions = winners(conn)
    while batch := tuple(islice(revisions, _BATCH)):
        show(conn, batch)
    index.fill(conn)
    recount_all(conn)
    history.replay(conn, conn.execute(select(store_id.c.device_id)).scalar_one())
    conn.execute(shown.version.insert(), {"version": shown.SHOWN_V})
