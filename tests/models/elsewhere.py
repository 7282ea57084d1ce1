"""What another laptop wrote, put into a store as a merge will: rows added to the log."""

from __future__ import annotations

from sqlalchemy import insert, select

from app.models.log import new_id
from app.models.notebook import Notebook
from app.models.payload import SCHEMA_V, Payload, encode
from app.models.project import project, recount
from app.models.revision import Revision, latest
from app.models.tables import device, log_action, log_revision, log_revision_parent


def written_elsewhere(
    notebook: Notebook, over: str, moment: str, schema_v: int = SCHEMA_V, **fields: object
) -> str:
    """Another device's change to the thing whose revision `over` is; returns its revision."""
    with notebook._store.writing() as conn:
        row = conn.execute(select(log_revision).where(log_revision.c.id == over)).one()
        there, action, made = new_id(), new_id(), new_id()
        before = latest(conn, row.entity_id)
        assert before is not None
        payload: Payload = {**(before.payload or {}), **fields}
        who = {"device_id": there, "hlc": moment}
        conn.execute(insert(device), {"id": there})
        conn.execute(insert(log_action), {"id": action, "name": "change note", **who})
        revision = Revision(
            id=made,
            action_id=action,
            entity_type=row.entity_type,
            entity_id=row.entity_id,
            op="put",
            payload=payload,
            hlc=moment,
        )
        stored = {
            "id": made,
            "action_id": action,
            "entity_type": row.entity_type,
            "entity_id": row.entity_id,
            "op": "put",
            "payload": encode(payload),
            "schema_v": schema_v,
        }
        conn.execute(insert(log_revision), {**stored, **who})
        conn.execute(insert(log_revision_parent), {"child": made, "parent": over})
        counted = latest(conn, revision.entity_id)
        assert counted is not None
        recount(conn, {project(conn, counted)})
    return made


def revision_of(notebook: Notebook, entity_id: str) -> Revision:
    with notebook._store.reading() as conn:
        found = latest(conn, entity_id)
    assert found is not None
    return found
