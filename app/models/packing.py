"""Packing: how many of which form a group gives out, its own words, pictures and translations."""

import json
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, cast

from sqlalchemy import bindparam, select

from app.models import filed
from app.models.changed import Changed
from app.models.door import Door
from app.models.log import Change, id_within
from app.models.needs import entries_of
from app.models.payload import Payload, plain
from app.models.rows import AnyRow
from app.models.sessions import plain_fields, tidy_details
from app.models.shown import group, own_word, picture_choice, run_sheet, session, translation
from app.workshops.fingerprint import fingerprint, is_fingerprint, same_words
from app.workshops.needs import papers_asked_for
from app.workshops.occasions import OCCASIONS
from app.workshops.own_words import OwnWord
from app.workshops.run_sheet import (
    Copies,
    RunSheet,
    can_stand,
    is_name,
    merged,
    pages_for,
)
from app.workshops.second_language import NotALanguage, language_tag
from app.workshops.typed import clean, clean_if_any

_SHEET = (
    select(run_sheet).where(run_sheet.c.group_id == bindparam("group")).order_by(run_sheet.c.id)
)
_TRANSLATIONS = (
    select(translation.c.of, translation.c.text)
    .where(
        translation.c.group_id == bindparam("group"),
        translation.c.language == bindparam("language"),
    )
    .order_by(translation.c.id)
)
_PICTURES = (
    select(picture_choice.c.of, picture_choice.c.picture)
    .where(picture_choice.c.group_id == bindparam("group"))
    .order_by(picture_choice.c.id)
)
_WORDS = select(own_word).where(own_word.c.group_id == bindparam("group")).order_by(own_word.c.id)
_GROUP_OF = select(session.c.group_id.label("id")).where(session.c.id == bindparam("id"))
_GROUPS = select(group.c.id).limit(2)
_OWN_WORD = frozenset({"word", "instead", "meaning"})
_SHEET_OF_GROUP = "run sheet"
_NO_SHEET: Payload = {"copies": [], "pages": {}, "language": "", "two_languages": False}


class Packing:
    """The part of the notebook for what a group hands out."""

    def __init__(self, door: Door) -> None:
        self._door = door

    # The run sheet

    def run_sheet(self, group_id: str) -> RunSheet | None:
        """None until something is kept; its copies may still be empty then."""
        with self._door.reading() as conn:
            row = conn.execute(_SHEET, {"group": group_id}).first()
        return None if row is None else _run_sheet(row)

    def keep_copies(self, group_id: str, copies: Iterable[Copies]) -> Changed:
        """So many of each, in place of what was there. Raises WrongCopies."""
        rows = [plain(each) for each in merged(copies)]
        with self._door.change("change run sheet") as change:
            _put_sheet(change, group_id, {"copies": rows})
        return self._door.result(change)

    def keep_pages(self, group_id: str, occasion: str, pages: Sequence[str]) -> Changed:
        """These pages for that occasion, in order. Raises WrongPages."""
        chosen = list(pages_for(occasion, pages))
        with self._door.change("choose pages") as change:
            before = _pages_in(change, group_id)
            _put_sheet(change, group_id, {"pages": {**before, occasion: chosen}})
        return self._door.result(change)

    def keep_two_languages(self, group_id: str, wanted: bool) -> Changed:
        """Whether packs are in the second language as well, when there is one."""
        with self._door.change("choose languages of packs") as change:
            _put_sheet(change, group_id, {"two_languages": wanted})
        return self._door.result(change)

    def forms_asked_for(self, group_id: str) -> Mapping[str, int]:
        """How many people would like their papers in which form. Numbers, never whose; a sheet
        that was withdrawn, or whose day has passed, does not count. Never in room mode."""
        with self._door.reading() as conn:
            return papers_asked_for(entries_of(conn, group_id), self._door.local_now().date())

    # The second language

    def second_language(self, group_id: str) -> str:
        """Its tag, or "" for packs in one language."""
        with self._door.reading() as conn:
            row = conn.execute(_SHEET, {"group": group_id}).first()
        return "" if row is None else row.language

    def choose_language(self, group_id: str, language: str) -> Changed:
        """ "" is none; translations into another one stay. Raises NotALanguage."""
        chosen = language_tag(language)
        with self._door.change("choose language") as change:
            _put_sheet(change, group_id, {"language": chosen})
        return self._door.result(change)

    def translations(self, group_id: str, language: str) -> Mapping[str, str]:
        """What was typed in that language, by the fingerprint of the text it is for."""
        of = {"group": group_id, "language": language_tag(language)}
        with self._door.reading() as conn:
            return MappingProxyType({row.of: row.text for row in conn.execute(_TRANSLATIONS, of)})

    def translate(
        self, group_id: str, language: str, of_text: str, text: str, clear_draft: str = ""
    ) -> Changed:
        """The text in another language; "" lets go of it. Raises NotALanguage and TooLong, and
        EmptyText where there is nothing to translate."""
        clean(of_text)
        own = {"language": language_tag(language), "of": fingerprint(of_text)}
        if not own["language"]:
            raise NotALanguage
        fields = {"text": clean_if_any(text)}
        with self._door.change("translate") as change:
            filed.put(change, "translation", {"group_id": group_id, **own}, fields, of_text)
            self._door.clear_draft(change, clear_draft)
        return self._door.result(change)

    # Pictures

    def pictures(self, group_id: str) -> Mapping[str, str]:
        """Which picture was chosen, by the fingerprint of the text it stands beside."""
        with self._door.reading() as conn:
            rows = conn.execute(_PICTURES, {"group": group_id})
            return MappingProxyType({row.of: row.picture for row in rows})

    def choose_picture(self, group_id: str, of: str, picture: str, of_text: str = "") -> Changed:
        """The picture beside the text with that fingerprint; "" lets go of it.

        Where `of_text` is at hand, give it too: then the choice goes with a note that is taken
        back also where the note is only a part of the text.
        """
        if not is_fingerprint(of):
            raise ValueError("not a fingerprint")
        fields = {"picture": clean_if_any(picture)}
        with self._door.change("choose picture") as change:
            filed.put(change, "picture_choice", {"group_id": group_id, "of": of}, fields, of_text)
        return self._door.result(change)

    # Own words

    def own_words(self, group_id: str) -> tuple[OwnWord, ...]:
        """In the order of their letters."""
        with self._door.reading() as conn:
            found = [_own_word(row) for row in conn.execute(_WORDS, {"group": group_id})]
        return tuple(sorted(found, key=lambda each: same_words(each.word)))

    def words_for(self, session_id: str = "") -> tuple[OwnWord, ...]:
        """Those of the session's group, for its pages; for a page of no session, those of the
        only group there is."""
        with self._door.reading() as conn:
            groups = list(conn.execute(_GROUP_OF if session_id else _GROUPS, {"id": session_id}))
        return self.own_words(groups[0].id) if len(groups) == 1 else ()

    def add_own_word(
        self,
        group_id: str,
        word: str,
        instead: str = "",
        meaning: str = "",
        clear_draft: str = "",
    ) -> Changed:
        own = {"word": clean(word), **tidy_details({"instead": instead, "meaning": meaning})}
        with self._door.change("add own word") as change:
            change.state("group", group_id)
            change.create("own_word", {"group_id": group_id, **own})
            self._door.clear_draft(change, clear_draft)
        return self._door.result(change)

    def change_own_word(self, word_id: str, clear_draft: str = "", **fields: str) -> Changed:
        """Any of word, instead, meaning."""
        wanted = tidy_details(plain_fields(dict(fields), _OWN_WORD))
        if "word" in wanted:
            wanted["word"] = clean(wanted["word"])
        with self._door.change("change own word") as change:
            change.amend("own_word", word_id, **wanted)
            self._door.clear_draft(change, clear_draft)
        return self._door.result(change)

    def remove_own_word(self, word_id: str) -> Changed:
        with self._door.change("remove own word") as change:
            change.remove("own_word", word_id)
        return self._door.result(change)


def _put_sheet(change: Change, group_id: str, fields: Payload) -> None:
    change.state("group", group_id)
    sheet_id = id_within(group_id, _SHEET_OF_GROUP)
    change.make_so("run_sheet", sheet_id, fields, {**_NO_SHEET, "group_id": group_id})


def _pages_in(change: Change, group_id: str) -> dict[str, Any]:
    """As the log has them, so that what a newer Alongside wrote there stays."""
    change.state("group", group_id)
    sheet_id = id_within(group_id, _SHEET_OF_GROUP)
    if not change.is_here("run_sheet", sheet_id):
        return {}
    pages: object = change.state("run_sheet", sheet_id).get("pages")
    return cast("dict[str, Any]", pages) if isinstance(pages, dict) else {}


def _run_sheet(row: AnyRow) -> RunSheet:
    """What this version does not know stays in the log."""
    copies = (Copies(*each) for each in json.loads(row.copies))
    pages = cast("dict[str, list[str]]", json.loads(row.pages))
    known = {
        occasion: tuple(filter(is_name, names))
        for occasion, names in pages.items()
        if occasion in OCCASIONS
    }
    return RunSheet(
        copies=tuple(filter(can_stand, copies)),
        pages=MappingProxyType(known),
        two_languages=row.two_languages == 1,
    )


def _own_word(row: AnyRow) -> OwnWord:
    return OwnWord(id=row.id, word=row.word, instead=row.instead, meaning=row.meaning)
