"""Looking after an open store: backups when something is new, rewriting after words were erased.

What goes wrong here is given back, not raised: it must not stop anyone from reading or writing.
"""

from datetime import datetime
from pathlib import Path

from app.models.backup import back_up, folder_of, is_backed_up
from app.models.errors import StoreError
from app.models.storefile import StoreFile
from app.models.take_back import is_scrub_due, scrub


def back_up_now(store: StoreFile, now: datetime) -> Path:
    """Make a backup and return it. Raises BackupUnsound and other StoreErrors."""
    store.check_not_moved()
    return back_up(store.path, folder_of(store.path), now, store.key)


def is_safe(store: StoreFile) -> bool:
    """True when nothing has changed since the newest backup; False also when nobody can tell."""
    try:
        store.check_not_moved()
        return is_backed_up(store.path, folder_of(store.path), store.key)
    except StoreError:
        return False


def back_up_if_due(store: StoreFile, now: datetime) -> StoreError | None:
    """Make a backup when something was logged since the newest."""
    try:
        store.check_not_moved()
        if not is_backed_up(store.path, folder_of(store.path), store.key):
            back_up_now(store, now)
    except StoreError as problem:
        return problem
    return None


def scrub_if_due(store: StoreFile) -> StoreError | None:
    """Rewrite the file when words were erased and may still lie in a part nobody uses."""
    try:
        with store.reading() as conn:
            due = is_scrub_due(conn)
        if due:
            scrub(store)
    except StoreError as problem:
        return problem
    return None
