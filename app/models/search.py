"""Finding words: in the index, newest first."""

from sqlalchemy import BindParameter, Connection, bindparam, select, text

from app.models.rows import day
from app.models.shown import action, came_from, contribution, photo, theme
from app.workshops.listed import Found, Reminder
from app.workshops.typed import tidy

FIND = text(
    "SELECT w.entity_type, w.entity_id, w.session_id, w.text, w.also, "
    "coalesce(s.title, '') AS title, s.held_on, coalesce(c.visibility, 'room') AS visibility, "
    "(SELECT p.title FROM shown_step p WHERE p.session_id = w.session_id "
    "AND p.question = c.question AND p.question <> '' LIMIT 1) AS asked, "
    "(SELECT p.mark FROM shown_step p WHERE p.session_id = w.session_id "
    "AND p.question = c.question AND p.question <> '' LIMIT 1) AS mark "
    "FROM shown_words w LEFT JOIN shown_session s ON s.id = w.session_id "
    "LEFT JOIN shown_contribution c ON c.id = w.entity_id "
    "WHERE shown_words MATCH :words ORDER BY w.rowid DESC LIMIT :most"
)
"""Whatever is joined is looked up for the few rows that are shown, never sorted by."""

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


def find(conn: Connection, words: str, limit: int) -> tuple[Found, ...]:
    """Notes and actions with all these words; the last may be half typed."""
    asked = _quoted(tidy(words))
    if not asked:
        return ()
    found = conn.execute(FIND, {"words": asked, "most": limit})
    return tuple(
        Found(
            entity_type=row.entity_type,
            entity_id=row.entity_id,
            session_id=row.session_id,
            session_title=row.title,
            text=row.text,
            also=row.also,
            held_on=day(row.held_on),
            question=row.asked or "",
            mark=row.mark or "",
            visibility=row.visibility,
        )
        for row in found
    )


def reminders(conn: Connection, contribution_ids: tuple[str, ...]) -> tuple[Reminder, ...]:
    """What may repeat these notes' words: actions that grew out of them, their themes, photos."""
    of = {"ids": contribution_ids}
    return (
        *(Reminder("action", row.id, row.what) for row in conn.execute(_GREW_OUT, of)),
        *(Reminder("theme", row.id, row.title) for row in conn.execute(_GATHERED_UNDER, of)),
        *(Reminder("photo", row.id, "") for row in conn.execute(_BESIDE, of)),
    )


def _quoted(words: str) -> str:
    """Each word as a quoted string, so that nothing typed is read as the index's own language."""
    asked = ['"' + word.replace('"', '""') + '"' for word in words.split()]
    return " ".join(asked) + "*" if asked else ""
