"""Finding words: in the index, newest first."""

from sqlalchemy import Connection, select, text

from app.models.shown import action, came_from
from app.workshops.session import Found, Reminder
from app.workshops.typed import tidy

_FIND = text(
    "SELECT w.entity_type, w.entity_id, w.session_id, w.text, coalesce(s.title, '') AS title "
    "FROM shown_words w LEFT JOIN shown_session s ON s.id = w.session_id "
    "WHERE shown_words MATCH :words ORDER BY w.rowid DESC LIMIT :most"
)


def find(conn: Connection, words: str, limit: int) -> tuple[Found, ...]:
    """Notes and actions with all these words; the last may be half typed."""
    asked = _quoted(tidy(words))
    if not asked:
        return ()
    found = conn.execute(_FIND, {"words": asked, "most": limit})
    return tuple(
        Found(
            entity_type=row.entity_type,
            entity_id=row.entity_id,
            session_id=row.session_id,
            session_title=row.title,
            text=row.text,
        )
        for row in found
    )


def reminders(conn: Connection, contribution_ids: tuple[str, ...]) -> tuple[Reminder, ...]:
    """Actions that grew out of these notes, and so may repeat their words."""
    query = (
        select(action.c.id, action.c.what)
        .where(
            action.c.id.in_(
                select(came_from.c.action_id).where(
                    came_from.c.contribution_id.in_(contribution_ids)
                )
            )
        )
        .order_by(action.c.session_id, action.c.rank, action.c.id)
    )
    return tuple(Reminder("action", row.id, row.what) for row in conn.execute(query))


def _quoted(words: str) -> str:
    """Each word as a quoted string, so that nothing typed is read as the index's own language."""
    asked = ['"' + word.replace('"', '""') + '"' for word in words.split()]
    return " ".join(asked) + "*" if asked else ""
