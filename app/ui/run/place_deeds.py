"""What is done in the panel of a place step reaches the one session, in either layout."""

from __future__ import annotations

from collections.abc import Callable

from app.ui.run.hand_over import HandOver
from app.ui.run.places_panel import PlacesPanel
from app.ui.run.placing import Placing
from app.ui.run.running import Running


def join_places(panel: PlacesPanel, running: Running, ask: Callable[[str], object]) -> None:
    """`ask` brings the rest to the run page, by the names of `place_deeds`."""
    placing, settling = running.placing, running.settling
    panel.way_chosen.connect(placing.choose_way)
    panel.side_chosen.connect(placing.choose_side)
    panel.lines.typed.connect(placing.type)
    panel.lines.entered.connect(lambda item: _enter(panel, running, item))
    panel.lines.take_out.connect(placing.take_out_typed)
    panel.dots.counted.connect(placing.put_dots)
    panel.settle.settled.connect(lambda at, name, value: settling.settle(at, **{name: value}))
    panel.settle.because_left.connect(settling.settle_because)
    panel.settle.typed.connect(settling.type_words)
    panel.not_shared.typed.connect(settling.type_words)
    panel.not_shared.add_asked.connect(settling.add_not_shared)
    panel.not_shared.change_asked.connect(lambda part: ask(f"part:change:{part}"))
    panel.not_shared.remove_asked.connect(settling.remove_not_shared)
    panel.not_shared.take_back_asked.connect(lambda part: ask(f"part:take_back:{part}"))
    panel.asked.connect(lambda name: ask(f"places:{name}"))


def place_deeds(
    running: Running, say_only_me: Callable[[], object]
) -> dict[str, Callable[[], object]]:
    """By the names their buttons ask for."""
    placing = running.placing
    return {
        "places:show": placing.show,
        "places:again": placing.count_again,
        "places:settle": placing.open_settling,
        "places:then": placing.show_then,
        "places:leave": placing.leave_as_shown,
        "places:take_out_batch": placing.take_out_batch,
        "places:hand_round": placing.hand_round,
        "places:only_me_first": say_only_me,
    }


def _enter(panel: PlacesPanel, running: Running, item: str) -> None:
    """A lone full stop is a clicker's, as everywhere; else the batch goes in, and on we go."""
    placing = running.placing
    if running.writing.draft(placing.typed_in(item)).strip() == ".":
        placing.type(item, "")
        running.showing.toggle_show()
    elif placing.add_typed(item):
        panel.lines.go_on(item)


def join_hand_over(page: HandOver, placing: Placing, ask: Callable[[str], object]) -> None:
    """The screen forgets whoever is in front of it as soon as the laptop no longer goes round."""
    page.placed.connect(placing.add_person)
    page.ended.connect(placing.stop_handing)
    page.carried_on.connect(lambda: ask("carry_on"))
    placing.person_kept.connect(lambda kept: page.forget() if kept else page.not_kept())
    placing.handing_changed.connect(lambda: _hand(page, placing))


def _hand(page: HandOver, placing: Placing) -> None:
    if placing.handing:
        page.begin(
            tuple((i, placing.question(i), placing.as_drawn(i)) for i in placing.items_of_session())
        )
    else:
        page.hide()  # so that nobody is told to hand on what has come back
        page.forget()
