"""Bringing a store to today's version: all of it in one transaction, or none."""

from pathlib import Path

from sqlalchemy import Connection, inspect, select

from app.models.errors import StoreDamaged, StoreNewer
from app.models.log import new_id
from app.models.rebuild import rebuild
from app.models.shown import SHOWN_V, version
from app.models.storefile import StoreFile
from app.models.tables import APPLICATION_ID, HEAD, device, store_id


def stored_version(conn: Connection) -> str:
    """The migration the store is at; "" for none."""
    if not inspect(conn).has_table("alembic_version"):
        return ""
    found = conn.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return str(found or "")


def shown_version(conn: Connection) -> int:
    if not inspect(conn).has_table("shown_version"):
        return 0
    return conn.execute(select(version.c.version)).scalar() or 0


def known_versions(migrations: Path) -> frozenset[str]:
    """The versions this program knows, told from file names so that Alembic need not load."""
    names = (file.stem for file in (migrations / "versions").glob("[0-9]*.py"))
    return frozenset(name.split("_")[0] for name in names)


def refuse_newer(store: StoreFile, found: str, migrations: Path) -> None:
    """Raises StoreNewer for a version this program has never heard of."""
    if found and found not in known_versions(migrations):
        raise StoreNewer(store.path, found)


def upgrade(store: StoreFile, migrations: Path) -> None:
    """Migrate the log, make what is shown again, check, and only then commit."""
    store.outside_transactions("PRAGMA foreign_keys = OFF")
    try:
        with store.writing() as conn:
            _migrate(conn, migrations)
            conn.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            conn.exec_driver_sql(f"PRAGMA user_version = {int(HEAD)}")
            _name_store(conn)
            rebuild(conn)
            _check(store, conn)
    finally:
        store.outside_transactions("PRAGMA foreign_keys = ON")
    store.outside_transactions("PRAGMA wal_checkpoint(TRUNCATE)")


def _migrate(conn: Connection, migrations: Path) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = conn
    command.upgrade(config, HEAD)


def _name_store(conn: Connection) -> None:
    """A new store gets its own id, and this copy of it the id of its device."""
    if conn.execute(select(store_id.c.id)).first() is None:
        mine = new_id()
        conn.execute(device.insert(), {"id": mine})
        conn.execute(store_id.insert(), {"id": new_id(), "device_id": mine})


def _check(store: StoreFile, conn: Connection) -> None:
    problems = [str(row) for row in conn.exec_driver_sql("PRAGMA foreign_key_check")]
    problems += [
        str(row[0]) for row in conn.exec_driver_sql("PRAGMA quick_check") if row[0] != "ok"
    ]
    conn.exec_driver_sql("INSERT INTO shown_words(shown_words) VALUES ('integrity-check')")
    if problems:
        raise StoreDamaged(store.path, tuple(problems))


def needs_rebuild(conn: Connection) -> bool:
    return shown_version(conn) != SHOWN_V
