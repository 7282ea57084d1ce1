"""What may repeat the words of notes that somebody wants taken back."""

from sqlalchemy import BindParameter, Connection, bindparam, select

from app.models.shown import action, came_from, contribution, photo, theme, thread, thread_note
from app.workshops.listed import Reminder

_IDS: BindParameter[str] = bindparam("ids", expanding=True)
_GREW_OUT = (
    select(action.c.id, action.c.what)
    .where(
        action.c.id.in_(select(came_from.c.action_id).where(came_from.c.contribution_id.in_(_IDS)))
    )
    .order_by(action.c.session_id, action.c.rank, action.c.id)
)
_GATHERED_UNDER = (
    select(theme.c.id, theme.c.title)
    .where(theme.c.id.in_(select(contribution.c.theme).where(contribution.c.id.in_(_IDS))))
    .order_by(theme.c.rank, theme.c.id)
)
_BESIDE = (
    select(photo.c.id)
    .where(
        photo.c.session_id.in_(select(contribution.c.session_id).where(contribution.c.id.in_(_IDS)))
    )
    .order_by(photo.c.id)
)
_STANDS_IN = (
    select(thread.c.id, thread.c.words)
    .where(
        thread.c.words != "",
        thread.c.id.in_(
            select(thread_note.c.thread_id).where(thread_note.c.contribution_id.in_(_IDS))
        ),
    )
    .order_by(thread.c.id)
)


def reminders(conn: Connection, contribution_ids: tuple[str, ...]) -> tuple[Reminder, ...]:
    """What may repeat these notes' words: actions that grew out of them, their themes and
    threads, photos."""
    of = {"ids": contribution_ids}
    return (
        *(Reminder("action", row.id, row.what) for row in conn.execute(_GREW_OUT, of)),
        *(Reminder("theme", row.id, row.title) for row in conn.execute(_GATHERED_UNDER, of)),
        *(Reminder("thread", row.id, row.words) for row in conn.execute(_STANDS_IN, of)),
        *(Reminder("photo", row.id, "") for row in conn.execute(_BESIDE, of)),
    )
