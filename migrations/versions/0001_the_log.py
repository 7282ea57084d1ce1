"""The log, drafts and places."""

import sqlalchemy as sa
from alembic import op

revision: str = "0001"
down_revision: str | None = None


def upgrade() -> None:
    _the_log()
    _not_history()


def downgrade() -> None:
    for name in (
        "scrub_due",
        "place",
        "draft",
        "erased",
        "log_revision_parent",
        "log_revision",
        "log_action",
        "store_id",
        "device",
    ):
        op.drop_table(name)


def _key(target: str) -> sa.ForeignKey:
    return sa.ForeignKey(target, deferrable=True, initially="DEFERRED")


def _the_log() -> None:
    op.create_table("device", sa.Column("id", sa.Text, primary_key=True))
    op.create_table(
        "store_id",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("device_id", sa.Text, _key("device.id"), nullable=False),
    )
    op.create_table(
        "log_action",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("device_id", sa.Text, _key("device.id"), nullable=False),
        sa.Column("hlc", sa.Text, nullable=False),
        sa.Column("undoes", sa.Text, _key("log_action.id")),
        sa.Column("redoes", sa.Text, _key("log_action.id")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "log_revision",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("action_id", sa.Text, _key("log_action.id"), nullable=False),
        sa.Column("entity_type", sa.Text, nullable=False),
        sa.Column("entity_id", sa.Text, nullable=False),
        sa.Column("op", sa.Text, nullable=False),
        sa.Column("payload", sa.Text),
        sa.Column("schema_v", sa.Integer, nullable=False),
        sa.Column("hlc", sa.Text, nullable=False),
        sa.Column("device_id", sa.Text, _key("device.id"), nullable=False),
        sa.CheckConstraint("op IN ('put', 'remove')", name="op"),
    )
    op.create_table(
        "log_revision_parent",
        sa.Column("child", sa.Text, _key("log_revision.id"), primary_key=True),
        sa.Column("parent", sa.Text, _key("log_revision.id"), primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "erased",
        sa.Column("entity_id", sa.Text, primary_key=True),
        sa.Column("hlc", sa.Text, nullable=False),
    )
    for table, *columns in (
        ("log_action", "hlc"),
        ("log_revision", "entity_id", "hlc"),
        ("log_revision", "action_id"),
        ("log_revision_parent", "parent"),
        ("erased", "hlc"),
    ):
        op.create_index(f"ix_{table}_{columns[0]}", table, columns)
    for column in ("redoes", "undoes"):
        where = sa.text(f"{column} IS NOT NULL")
        op.create_index(f"ix_log_action_{column}", "log_action", [column], sqlite_where=where)


def _not_history() -> None:
    op.create_table(
        "draft",
        sa.Column("session_id", sa.Text, primary_key=True),
        sa.Column("field", sa.Text, primary_key=True),
        sa.Column("text", sa.Text, nullable=False),
    )
    op.create_table(
        "place",
        sa.Column("session_id", sa.Text, primary_key=True),
        sa.Column("step_id", sa.Text, nullable=False),
        sa.Column("writing_in", sa.Text, nullable=False),
        sa.Column("on_wall", sa.Text, nullable=False),
        sa.Column("notes_shown", sa.Integer, nullable=False),
        sa.Column("page", sa.Integer, nullable=False),
        sa.Column("everyone_can_see", sa.Integer),
    )
    op.create_table("scrub_due", sa.Column("hlc", sa.Text, primary_key=True))
