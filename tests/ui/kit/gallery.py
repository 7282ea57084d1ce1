"""Two windows made only of the kit's parts, to look at and to walk through: Run and Home.

`python -m tests.ui.kit.gallery OUT [theme] [percent]` draws them.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.ui.appearance import Appearance
from app.ui.parts.buttons import Button, IconButton, LinkButton, TileButton
from app.ui.parts.choices import Chooser
from app.ui.parts.flowing import Columns, Flow
from app.ui.parts.labels import Heading, KeyCap, Text
from app.ui.parts.note_list import NoteList
from app.ui.parts.notes import ListedNote
from app.ui.parts.rail import Rail, RailItem
from app.ui.parts.scroller import Scroller
from app.ui.parts.segmented import Segmented
from app.ui.parts.surfaces import Card, Column, Panel, Row, Rule
from app.ui.parts.writing import WritingField

RESOURCES = Path(__file__).parents[3] / "resources"
SIZE = (1366, 768)
NOTES = (
    ListedNote("1", "The Tuesday drop-in kept going", "pleased"),
    ListedNote("2", "Staff stayed for the hard part", "pleased"),
    ListedNote("3", "The new room is quieter", "pleased"),
)
ACTIONS = (("park", "Come back to it"), ("move", "Move"), ("back", "Take back"))


def run_window() -> QWidget:
    """The Run mock-up, for a second screen."""
    window = _window("Run")
    columns = Columns(_writing_page(), _today(), _wall_panel(), left_width=236, right_width=316)
    _fill(window, Scroller(columns), _saved_bar())
    return window


def home_window() -> QWidget:
    """The Home mock-up."""
    window = _window("Home")
    page = Column(
        _home_head(), _next_session(),
        Column(Heading("Start now", 2), _beginnings(), gap=12, margins=(0, 14, 0, 14)),
        Column(Heading("Waiting", 2), _waiting(), gap=2),
        gap=16, margins=(40, 30, 40, 28),
    )  # fmt: skip
    page.add_stretch()
    whole = Row(_places(), Scroller(page), gap=0)
    whole.box.setStretch(1, 1)
    _fill(window, whole)
    return window


def _window(title: str) -> QWidget:
    window = QWidget()
    window.setWindowTitle(title)
    window.resize(*SIZE)
    return window


def _fill(window: QWidget, main: QWidget, *below: QWidget) -> None:
    rows = QVBoxLayout(window)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    rows.addWidget(main, 1)
    for each in below:
        rows.addWidget(each)


def _today() -> QWidget:
    rail = Rail("Today", gap=1)
    for words in ("Welcome", "Our aim", "Agreement", "Last time"):
        rail.add_item(RailItem(words)).set_visited(True)
    rail.add_item(RailItem("Tried", shape="tried", count="7", spoken_count="7 notes"))
    rail.add_item(RailItem("Learned", shape="learned", count="4", spoken_count="4 notes"))
    here = rail.add_item(RailItem("Pleased", shape="pleased", count="3", spoken_count="3 notes"))
    rail.add_item(RailItem("Concerned", shape="concerned"))
    rail.add_item(RailItem("Break", icon="coffee", note="3:00"))
    rail.add_item(RailItem("Plus one", shape="plus1"))
    rail.add_item(RailItem("Read back", icon="list-check"))
    rail.add_item(RailItem("Thanks", icon="mood-smile"))
    rail.choose(here)
    title = Column(Heading("Today", 3), margins=(10, 0, 0, 0))
    panel = Panel(title, rail, lines=["right"], gap=8, margins=(12, 19, 12, 16))
    panel.add_stretch()
    panel.add(Column(Text("Finish 4:00", soft=True), Button("Short of time", key="Alt T"), gap=2))
    return panel


def _wall_panel() -> QWidget:
    miniature = Card(
        Text("Tried", strong=True, shape="tried", size=11.5),
        Heading("What have we tried?", 3, size=24),
        Text("1 of 2", size=11.5),
        margins=(18, 14, 18, 14),
    )
    buttons = Column(
        Button("Put {shape} on the wall", key="Alt W", shape="pleased", accent=True,
               name="Put pleased on the wall"),
        Button("Cover", key="Esc", icon="eye-off"),
        Button("Agreement", key="Alt A", icon="heart-handshake"),
        Button("Pause and care", key="Alt P", icon="leaf"),
        Button("Pens down", key="Alt D", icon="pencil-off"),
        Button("Cards", key="Alt K", icon="hand-stop"),
        gap=8,
    )  # fmt: skip
    pages = Flow(
        Text("1 of 2", soft=True),
        Flow(
            IconButton("chevron-left", "Page back"), IconButton("chevron-right", "Page on"),
            IconButton("A–", "Smaller words on the wall"),
            IconButton("A+", "Larger words on the wall"), gap=6,
        ),
        spread=True,
    )  # fmt: skip
    panel = Panel(
        Column(Heading("On the wall now", 3), margins=(10, 0, 0, 0)), miniature, buttons, pages,
        lines=["left"], gap=14, margins=(18, 19, 18, 16),
    )  # fmt: skip
    panel.add_stretch()
    return panel


def _writing_page() -> QWidget:
    writing = WritingField("Write under pleased", "Write it in their words")
    chooser, view = Chooser("How it came"), Chooser("View of")
    chooser.addItems(["Spoken", "Note", "Pair"])
    view.addItems(["not said", "Staff"])
    keys = Flow(
        Row(KeyCap("Enter"), Text("adds here", soft=True), gap=6),
        Row(KeyCap("Alt 1–4"), Text("elsewhere", soft=True), gap=6),
    )
    where = Flow(
        Row(Text("Writing in"), Text("pleased", strong=True, shape="pleased"), gap=10),
        Row(Text("On the wall"), Text("tried", strong=True, shape="tried"), gap=10),
        gap=34,
    )
    notes = NoteList("Notes under pleased", ACTIONS)
    notes.set_notes(NOTES)
    notes.choose("2")
    listed = Column(Heading("3 notes", 2), notes, gap=9)
    page = Column(
        Heading("What are we pleased about?", 1, shape="pleased"),
        Column(
            Text("Only you see this: What should we keep doing? Who should be thanked?",
                 soft=True, icon="lock"),
            Text("Read aloud: “Question three. What are we pleased about?”",
                 soft=True, icon="volume"),
            gap=2,
        ),
        where, writing, Flow(Flow(chooser, view), keys, spread=True),
        gap=13, margins=(34, 24, 34, 16),
    )  # fmt: skip
    page.add_space(2)
    page.add(listed, stretch=1)
    page.writing = writing  # type: ignore[attr-defined]
    return page


def _saved_bar() -> QWidget:
    bar = Panel(lines=["top"], fill="paper", margins=(24, 12, 24, 12))
    left = Flow(
        Text("Everything is saved", icon="circle-check"),
        LinkButton("Undo: add note", icon="arrow-back-up"),
        gap=38,
    )
    step = Button(
        "Next: {shape} concerned", key="Alt X", shape="concerned", accent=True,
        name="Next: concerned",
    )  # fmt: skip
    bar.add(Flow(left, step, spread=True))
    return bar


def _places() -> QWidget:
    rail = Rail("Places", gap=4)
    names = {
        "Home": "home", "Sessions": "calendar-event", "Actions": "checklist",
        "Look back": "history", "Packs": "printer", "Library": "books",
    }  # fmt: skip
    items = [rail.add_item(_place(words, icon)) for words, icon in names.items()]
    rail.choose(items[0])
    more = Rail("More")
    more.add_item(_place("Settings", "settings"))
    more.add_item(RailItem("Help", icon="help-circle", key="F1"))
    name = Heading("Alongside", 3, size=20)
    name.icon = "users-group"
    head = Column(name, margins=(14, 0, 0, 0))
    panel = Panel(head, rail, lines=["right"], gap=18, margins=(12, 22, 12, 16))
    panel.add_stretch()
    panel.add(more)
    return Scroller(panel, width=196)


def _place(words: str, icon: str) -> RailItem:
    return RailItem(words, icon=icon)


def _home_head() -> QWidget:
    who = Segmented(
        "Who can see this laptop?", (("me", "Only me"), ("all", "Everyone")), icon="eye"
    )
    who.choose("me")
    return Flow(Heading("Tomorrow", 1), who, spread=True)


def _next_session() -> QWidget:
    ready = Flow(
        Text("Agreement", icon="circle-check"), Text("Print packs", icon="circle"),
        Text("Quiet place", icon="circle"), Text("Back up", icon="circle"), gap=26,
    )  # fmt: skip
    steps = Flow(
        Button("Open this session", icon="player-play", accent=True),
        Button("Get ready"), LinkButton("Try the wall on this screen"), gap=12,
    )  # fmt: skip
    return Card(
        Column(
            Text("Riverside group · Tuesday 2:00 to 4:00 · Mill Hall", soft=True),
            Heading("4 plus 1 review: the Tuesday drop-in", 2, size=27),
            gap=4,
        ),
        ready,
        steps,
        gap=20,
        margins=(30, 26, 30, 26),
    )


def _beginnings() -> QWidget:
    tiles = {
        "4 plus 1 review": "message-2-question", "Respect agreement": "heart-handshake",
        "Access check": "accessible", "Ladder": "stairs-up",
    }  # fmt: skip
    return Flow(*(TileButton(words, icon) for words, icon in tiles.items()), gap=16, equal=True)


def _waiting() -> QWidget:
    rows = Column(gap=0, widest=760)
    for words, link in (
        ("14 notes not yet told back", "Tell people what happened"),
        ("2 actions past their date", "Look at them"),
    ):
        rows.add(Flow(Text(words), LinkButton(link), spread=True), Rule())
    return rows


def draw(out: Path, theme: str, percent: int) -> None:
    Appearance.prepare()
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    look = Appearance(app, RESOURCES)
    look.set_theme(theme)
    look.set_scale(percent)
    for name, build in (("run", run_window), ("home", home_window)):
        window = build()
        window.show()
        window.activateWindow()
        target = window.findChild(WritingField) or next(
            button for button in window.findChildren(Button) if button.accent
        )
        target.setFocus()
        for _ in range(5):
            app.processEvents()
        window.grab().save(str(out / f"{name}-{theme}-{percent}.png"))
        print(name, theme, percent, window.minimumSizeHint().toTuple(), window.size().toTuple())
        window.close()


if __name__ == "__main__":
    arguments = [*sys.argv[1:], "paper", "100"]
    draw(Path(arguments[0]), arguments[1], int(arguments[2]))
