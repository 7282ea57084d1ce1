"""Writing the log: one named action at a time, each thing's whole state as a new revision."""

import uuid

import uuid_utils
from sqlalchemy import Connection, insert

from app.models import history
from app.models.changed import Changed, Kind
from app.models.errors import NotHere
from app.models.hlc import HybridClock
from app.models.payload import SCHEMA_V, EntityType, Payload, encode, plain
from app.models.project import project, project_new, recount, session_counted
from app.models.revision import Action, Op, Revision, is_erased, latest
from app.models.tables import log_action, log_revision, log_revision_parent

_KINDS: dict[EntityType, Kind] = {
    "group": "group",
    "session": "session",
    "step": "step",
    "visit": "step",
    "contribution": "contribution",
    "theme": "theme",
    "card_count": "card_count",
    "tally": "tally",
    "photo": "photo",
    "action": "action",
    "agreement": "agreement",
    "line": "agreement",
    "worry": "agreement",
    "edition": "agreement",
    "incident": "incident",
    "venue": "venue",
    "access_check": "access_check",
    "checked": "access_check",
    "need": "need",
    "settled": "settled",
    "not_shared": "settled",
    "run_sheet": "run_sheet",
    "own_word": "own_word",
    "picture_choice": "picture_choice",
    "translation": "translation",
    "thread": "thread",
}
_ADD_ACTION = insert(log_action)
_ADD_REVISION = insert(log_revision)
_ADD_PARENT = insert(log_revision_parent)


def new_id() -> str:
    return str(uuid_utils.uuid7())


def id_within(entity_id: str, name: str) -> str:
    """An id that every device works out alike, for the one `name` that belongs to a thing."""
    return str(uuid.uuid5(uuid.UUID(entity_id), name))


class Change:
    """One action in the making, inside one transaction; it is logged when something is written."""

    def __init__(
        self, conn: Connection, clock: HybridClock, device_id: str, name: str, session_id: str = ""
    ) -> None:
        self.conn = conn
        self.name = name
        self.session_id = session_id
        self.created: list[str] = []
        self.kinds: set[Kind] = set()
        self.undoes: str | None = None
        self.redoes: str | None = None
        self.counted: set[str] = set()
        """Sessions whose counts may have changed."""
        self.logged = False
        """True once there is something to log; the action itself is written last."""
        self._id = new_id()
        self._clock = clock
        self._device_id = device_id

    def tick(self) -> str:
        return self._clock.tick()

    def state(self, entity_type: EntityType, entity_id: str) -> Payload:
        """The thing as it is now. Raises NotHere."""
        now = self._present(entity_type, entity_id)
        if now is None or now.payload is None:
            raise NotHere(entity_id)
        return now.payload

    def create(self, entity_type: EntityType, payload: Payload, entity_id: str = "") -> str:
        """Write a new thing and return its id."""
        made = entity_id or new_id()
        self.created.append(made)
        self._write(entity_type, made, "put", payload, None)
        return made

    def amend(self, entity_type: EntityType, entity_id: str, **fields: object) -> None:
        """Change these fields and keep all the others, known to us or not. Raises NotHere."""
        now = self._present(entity_type, entity_id)
        if now is None or now.payload is None:
            raise NotHere(entity_id)
        wanted = {**now.payload, **{name: plain(value) for name, value in fields.items()}}
        if wanted != now.payload:
            self._write(entity_type, entity_id, "put", wanted, now)

    def make_so(
        self, entity_type: EntityType, entity_id: str, fields: Payload, new: Payload
    ) -> None:
        """Change these fields of a thing that has its id from what it is; make it, with all that
        is `new`, when it is not here yet."""
        if self.is_here(entity_type, entity_id):
            self.amend(entity_type, entity_id, **fields)
        else:
            self.create(entity_type, {**new, **fields}, entity_id)

    def remove(self, entity_type: EntityType, entity_id: str) -> None:
        """Take the thing out of what is shown; the log keeps it. Raises NotHere."""
        now = self._present(entity_type, entity_id)
        if now is None or now.payload is None:
            raise NotHere(entity_id)
        self._write(entity_type, entity_id, "remove", None, now)

    def put_back(self, now: Revision, op: Op, payload: Payload | None) -> None:
        """Write an earlier state of a thing over `now`: for undo and redo."""
        self._write(now.entity_type, now.entity_id, op, payload, now)

    def result(self, undo: str, redo: str) -> Changed:
        return Changed(
            kinds=frozenset(self.kinds),
            session_id=self.session_id,
            created=tuple(self.created),
            name=self.name,
            undo=undo,
            redo=redo,
        )

    def is_here(self, entity_type: EntityType, entity_id: str) -> bool:
        now = self._present(entity_type, entity_id)
        return now is not None and now.payload is not None

    def note(self, touched: Revision) -> None:
        """Remember that this thing was touched in another way than by a revision."""
        self.logged = True
        self.kinds.add(_KINDS[touched.entity_type])
        self.session_id = self.session_id or (touched.payload or {}).get("session_id", "")

    def finish(self, *, any_undone: bool = True) -> None:
        """Write the action, if it did anything; its time is after all that it did."""
        if not self.logged:
            return
        recount(self.conn, self.counted - {""})
        action = Action(
            id=self._id,
            name=self.name,
            device_id=self._device_id,
            hlc=self.tick(),
            undoes=self.undoes,
            redoes=self.redoes,
        )
        self.conn.execute(_ADD_ACTION, plain(action))
        history.record(self.conn, action, any_undone=any_undone)

    def _present(self, entity_type: EntityType, entity_id: str) -> Revision | None:
        now = latest(self.conn, entity_id)
        if now is None or now.entity_type != entity_type:
            return None
        return now

    def _write(
        self,
        entity_type: EntityType,
        entity_id: str,
        op: Op,
        payload: Payload | None,
        over: Revision | None,
    ) -> None:
        if over is not None:
            if is_erased(self.conn, entity_id):
                raise NotHere(entity_id)
            self._clock.observe(over.hlc)
        revision = Revision(
            id=new_id(),
            action_id=self._id,
            entity_type=entity_type,
            entity_id=entity_id,
            op=op,
            payload=payload,
            hlc=self.tick(),
        )
        self.logged = True
        self._insert(revision, over)
        if over is None:
            project_new(self.conn, revision)
            self.counted.add(session_counted(revision))
        else:
            self.counted.add(project(self.conn, revision))
        self.kinds.add(_KINDS[entity_type])

    def _insert(self, revision: Revision, over: Revision | None) -> None:
        row = {
            "id": revision.id,
            "action_id": revision.action_id,
            "entity_type": revision.entity_type,
            "entity_id": revision.entity_id,
            "op": revision.op,
            "payload": None if revision.payload is None else encode(revision.payload),
            "schema_v": SCHEMA_V,
            "hlc": revision.hlc,
            "device_id": self._device_id,
        }
        self.conn.execute(_ADD_REVISION, row)
        if over is not None:
            self.conn.execute(_ADD_PARENT, {"child": revision.id, "parent": over.id})
