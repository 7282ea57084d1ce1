"""Binds several pages into one pack: each begins a new page, under a heading of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.packs.document import Block, Document, Heading, PageBreak

_DEEPEST = 6


def bound(title: str, documents: Sequence[Document]) -> Document:
    """The pages in this order as one document; a page alone stays as it is.

    The pack's title is said first, at level one; every page's own title and headings are one level
    deeper. A credit that several pages share is given once, last.
    """
    if len(documents) == 1:
        return documents[0]
    blocks = [block for number, page in enumerate(documents) for block in _page(page, number > 0)]
    credits = dict.fromkeys(page.credit for page in documents if page.credit.strip())
    languages = {page.language for page in documents}
    language = languages.pop() if len(languages) == 1 else Document(title).language
    return Document(title, language, tuple(blocks), "\n\n".join(credits), short_title=title)


def _page(page: Document, on_a_new_page: bool) -> Iterator[Block]:
    if on_a_new_page:
        yield PageBreak()
    blocks = page.blocks
    if not (blocks and blocks[0] == Heading(page.title, 1)):
        yield Heading(page.title, 2)
    yield from map(_one_deeper, blocks)


def _one_deeper(block: Block) -> Block:
    if not isinstance(block, Heading):
        return block
    return replace(block, level=min(block.level + 1, _DEEPEST))
