"""The tables that migrations look after: the log, which is the truth, and what is not history."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    text,
)

APPLICATION_ID = 0x414C4F4E
"""`ALON`, in the file's header, so that other programs can tell whose it is."""

HEAD = "0001"
"""The migration this code is written for; also the header's user_version, as a number."""

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


def _later(target: str) -> ForeignKey:
    return ForeignKey(target, deferrable=True, initially="DEFERRED")


store_id = Table(
    "store_id",
    metadata,
    Column("id", Text, primary_key=True),
    Column("device_id", Text, _later("device.id"), nullable=False),
)
"""One row: which store this is, and which device writes in this copy of it."""

device = Table("device", metadata, Column("id", Text, primary_key=True))

log_action = Table(
    "log_action",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("device_id", Text, _later("device.id"), nullable=False),
    Column("hlc", Text, nullable=False),
    Column("undoes", Text, _later("log_action.id")),
    Column("redoes", Text, _later("log_action.id")),
    Index("ix_log_action_hlc", "hlc"),
    Index("ix_log_action_redoes", "redoes", sqlite_where=text("redoes IS NOT NULL")),
    Index("ix_log_action_undoes", "undoes", sqlite_where=text("undoes IS NOT NULL")),
    sqlite_with_rowid=False,
)
"""One named change a person made; never holds a typed word. Its time is after its revisions'."""

log_revision = Table(
    "log_revision",
    metadata,
    Column("id", Text, primary_key=True),
    Column("action_id", Text, _later("log_action.id"), nullable=False),
    Column("entity_type", Text, nullable=False),
    Column("entity_id", Text, nullable=False),
    Column("op", Text, nullable=False),
    Column("payload", Text),
    Column("schema_v", Integer, nullable=False),
    Column("hlc", Text, nullable=False),
    Column("device_id", Text, _later("device.id"), nullable=False),
    CheckConstraint("op IN ('put', 'remove')", name="op"),
    Index("ix_log_revision_entity_id", "entity_id", "hlc"),
    Index("ix_log_revision_action_id", "action_id"),
)
"""The whole state of one thing after one action; no payload when removed or taken back."""

log_revision_parent = Table(
    "log_revision_parent",
    metadata,
    Column("child", Text, _later("log_revision.id"), primary_key=True),
    Column("parent", Text, _later("log_revision.id"), primary_key=True),
    Index("ix_log_revision_parent_parent", "parent"),
    sqlite_with_rowid=False,
)
"""Which revision each was written over. A revision nobody was written over is a head."""

erased = Table(
    "erased",
    metadata,
    Column("entity_id", Text, primary_key=True),
    Column("hlc", Text, nullable=False),
    Index("ix_erased_hlc", "hlc"),
)
"""Things taken back: this row always wins over any revision, now and from elsewhere."""

draft = Table(
    "draft",
    metadata,
    Column("session_id", Text, primary_key=True),
    Column("field", Text, primary_key=True),
    Column("text", Text, nullable=False),
)
"""Half-typed text, not history."""

place = Table(
    "place",
    metadata,
    Column("session_id", Text, primary_key=True),
    Column("step_id", Text, nullable=False),
    Column("writing_in", Text, nullable=False),
    Column("on_wall", Text, nullable=False),
    Column("notes_shown", Integer, nullable=False),
    Column("page", Integer, nullable=False),
    Column("everyone_can_see", Integer),
)
"""Where each session stands, not history."""

scrub_due = Table("scrub_due", metadata, Column("hlc", Text, primary_key=True))
"""A row while words were taken back and the file has not yet been rewritten without them."""
