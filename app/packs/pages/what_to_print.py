"""What to do with each file of a pack: how many to print on which paper, and which to send.

It lies beside the files. It says numbers and never whose, and quotes nobody.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from app.packs.document import Block, Document, Heading, ListBlock, Paragraph, TickBox
from app.packs.forms import form_named
from app.packs.making import MadeFile, Order
from app.packs.pages.opening import in_one_piece
from app.packs.render import render
from app.packs.saving import save
from app.packs.shelf import Shelf
from app.packs.styles import Paper, Tint, style_named, tint_words
from app.words import _, ngettext
from app.workshops.dates import say_day

NAME = "what-to-print"
STYLE = "large-18-white"
FORMS = ("pdf", "txt")
"""To pin up, and to read on any machine."""
_BRAILLE = ("brf", "brf-1", "brf-cy")


def what_to_print(
    made: Sequence[MadeFile], refused: Sequence[tuple[str, str]], day: date, *, stopped: bool
) -> Document:
    """`refused` are labels of files that could not be made, each with the reason in a sentence."""
    return Document(
        title=_("What to print"),
        blocks=(
            Paragraph(_("For {day}.").format(day=in_one_piece(say_day(day)))),
            *_not_all(refused, stopped=stopped),
            *_part(_("Print for people"), [_print(each) for each in made if _is(each, "pack")]),
            *_part(
                _("Put one with each pack of its size"),
                [_print(each) for each in made if _is(each, "enclosed")],
            ),
            *_posters(made),
            *_part(_("For you"), [_print(each) for each in made if _is(each, "organiser")]),
            *_paper(made),
            *_part(_("Send, or put on a stick"), [_send(each) for each in made if _is_sent(each)]),
            *_part(_("Braille"), [_emboss(each) for each in made if each.file.form in _BRAILLE]),
        ),
    )


def put_what_to_print(
    folder: Path,
    made: Sequence[MadeFile],
    refused: Sequence[tuple[str, str]],
    order: Order,
    shelf: Shelf,
    *,
    stopped: bool = False,
) -> None:
    """Beside the files. Raises every PackError."""
    document = what_to_print(made, refused, order.day, stopped=stopped)
    for form in FORMS:
        path = folder / f"{NAME}.{form_named(form).ending}"
        save(render(document, style_named(STYLE), form, shelf), path)


def _not_all(refused: Sequence[tuple[str, str]], *, stopped: bool) -> tuple[Block, ...]:
    said = Paragraph(_("Making was stopped. Only these files were made."), strong=True)
    stop = (said,) if stopped else ()
    if not refused:
        return stop
    lines = tuple(_("{file}: {why}").format(file=label, why=why) for label, why in refused)
    return (*stop, Heading(_("Not made"), level=2), ListBlock(lines))


def _part(title: str, lines: Sequence[str]) -> tuple[Block, ...]:
    return (Heading(title, level=2), *map(TickBox, lines)) if lines else ()


def _is(made: MadeFile, part: str) -> bool:
    return made.file.part == part and made.file.form == "pdf"


def _is_sent(made: MadeFile) -> bool:
    return made.file.form != "pdf" and made.file.form not in _BRAILLE


def _print(made: MadeFile) -> str:
    copies = ngettext("{n} copy of {file}.", "{n} copies of {file}.", made.file.copies)
    each = ngettext("{n} sheet each.", "{n} sheets each.", made.sheets)
    said = (
        copies.format(n=made.file.copies, file=made.file.name),
        each.format(n=made.sheets) if made.file.copies > 1 else "",
        _in_all(made),
    )
    return " ".join(part for part in said if part)


def _in_all(made: MadeFile) -> str:
    style, sheets = style_named(made.file.style), made.sheets * made.file.copies
    return _sheets(sheets, style.tint, style.paper)


def _posters(made: Sequence[MadeFile]) -> tuple[Block, ...]:
    posters = [_print(each) for each in made if _is(each, "poster")]
    which = Paragraph(_("Print one size of each poster: the one your printer takes."))
    return (*_part(_("For the wall"), posters), which) if posters else ()


def _paper(made: Iterable[MadeFile]) -> tuple[Block, ...]:
    """All that is printed, by paper. Posters wait until somebody has chosen a size."""
    needed: Counter[tuple[Tint, Paper]] = Counter()
    for each in made:
        if each.file.form == "pdf" and each.file.part != "poster":
            style = style_named(each.file.style)
            needed[style.tint, style.paper] += each.sheets * each.file.copies
    if not needed:
        return ()
    lines = tuple(_sheets(count, tint, paper) for (tint, paper), count in needed.items())
    return (
        Heading(_("The paper you need"), level=2),
        ListBlock(lines),
        Paragraph(_("Matt paper does not shine. Print on one side only.")),
    )


def _sheets(count: int, tint: Tint, paper: Paper) -> str:
    said = ngettext(
        "{n} sheet of matt {colour} {size}.", "{n} sheets of matt {colour} {size}.", count
    )
    return said.format(n=count, colour=tint_words()[tint], size=paper)


def _send(made: MadeFile) -> str:
    said = ngettext("{file}, to {n} person.", "{file}, to {n} people.", made.file.copies)
    return said.format(file=made.file.name, n=made.file.copies)


def _emboss(made: MadeFile) -> str:
    said = ngettext(
        "{n} copy of {file}, on a braille embosser. A braille library may do it for you.",
        "{n} copies of {file}, on a braille embosser. A braille library may do it for you.",
        made.file.copies,
    )
    return said.format(file=made.file.name, n=made.file.copies)
